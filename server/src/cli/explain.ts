import { allRules, nearest, rulePage } from '../core/index.ts';
import { UsageError } from './arguments.ts';
import type { ExitCode, Terminal } from './terminal.ts';

/** `kernlint explain RULE`: the page of a rule. Throws a UsageError for a name that no rule has. */
export function explain(id: string, terminal: Terminal): ExitCode {
  const rule = allRules.byId.get(id);
  if (!rule) {
    const close = nearest(id, allRules.byId.keys());
    throw new UsageError(`there is no rule "${id}"${close ? `; did you mean ${close}?` : ''} (kernlint rules names them all)`);
  }
  terminal.out(rulePage(rule, allRules));
  return 0;
}

/** `kernlint rules`: a line for each rule. */
export function listRules(terminal: Terminal): ExitCode {
  const rules = allRules.rules.map(({ meta }) => meta).sort((a, b) => (a.id < b.id ? -1 : 1));
  const wide = Math.max(...rules.map(({ id }) => id.length));
  for (const { id, severity, fix, title } of rules) {
    const mends = fix === 'none' ? '' : `${fix} fix`;
    terminal.out(`${id.padEnd(wide)}  ${severity.padEnd(7)}  ${mends.padEnd(11)}  ${title}\n`);
  }
  return 0;
}
