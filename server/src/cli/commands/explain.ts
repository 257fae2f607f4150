import { allRules, nearest, rulePage } from '../../core/index.ts';
import { command, UsageError } from '../command.ts';

export const explainCommand = command({
  name: 'explain',
  operands: 'RULE',
  summary: 'what a rule finds, why, and examples',
  options: {},
  run(_, operands, terminal) {
    const [id] = operands;
    if (id === undefined || operands.length > 1) throw new UsageError('name one rule: kernlint explain RULE');
    const rule = allRules.byId.get(id);
    if (!rule) {
      const close = nearest(id, allRules.byId.keys());
      throw new UsageError(`there is no rule "${id}"${close ? `; did you mean ${close}?` : ''} (kernlint rules names them all)`);
    }
    terminal.out(rulePage(rule, allRules));
    return 0;
  },
});

export const rulesCommand = command({
  name: 'rules',
  operands: '',
  summary: 'all rules',
  options: {},
  run(_, __, terminal) {
    const rules = allRules.rules.map(({ meta }) => meta).sort((a, b) => (a.id < b.id ? -1 : 1));
    const wide = Math.max(...rules.map(({ id }) => id.length));
    for (const { id, severity, fix, title } of rules) {
      const mends = fix === 'none' ? '' : `${fix} fix`;
      terminal.out(`${id.padEnd(wide)}  ${severity.padEnd(7)}  ${mends.padEnd(11)}  ${title}\n`);
    }
    return 0;
  },
});
