import type { Fix } from '../../lint/finding.ts';
import { removeLine } from '../../lint/line-edits.ts';
import type { Rule } from '../../lint/rule.ts';
import type { Fault } from '../../model/ruleset/load/fault.ts';
import { say } from '../../text/say.ts';
import { filter, whole } from './examples.ts';
import { lineRange, onFaults, type Place } from './faults.ts';

/** Rules or chains that stand in no table. */
export const ruleOutsideTable: Rule = {
  meta: {
    id: 'iptables/rule-outside-table',
    title: 'Line outside of any table',
    severity: 'error',
    fix: 'safe',
    since: '0.1.0',
    docs: {
      what: 'A rule, a chain or a COMMIT stands before the first `*table`, or behind the COMMIT that ended one. One finding stands for a row of such lines.',
      why: 'The loader refuses the file there. Tables that were committed before are loaded.',
      bad: [
        {
          title: 'The table is missing.',
          files: whole('-A INPUT -i lo -j ACCEPT', '-A INPUT -j DROP'),
          also: ['iptables/missing-commit'],
        },
        { title: 'COMMIT came too early.', files: whole('*filter', ':INPUT ACCEPT [0:0]', 'COMMIT', '-A INPUT -i lo -j ACCEPT') },
        { title: 'COMMIT stands twice.', files: whole('*filter', ':INPUT ACCEPT [0:0]', 'COMMIT', 'COMMIT') },
      ],
      good: [{ title: 'All is in a table.', files: filter('-A INPUT -i lo -j ACCEPT') }],
    },
  },
  file: onFaults('rule-outside-table', (fault, place) => ({ message: message(fault), fixes: fixes(fault, place) })),
};

function message({ what, noTable }: Fault<'rule-outside-table'>): string {
  if (what === 'commit') return say`This COMMIT ends no table, and is refused.`;
  const line = what === 'chain' ? say`chain` : say`rule`;
  return noTable
    ? say`This ${line} belongs to no table: a line such as *filter must stand before it.`
    : say`This ${line} stands behind the COMMIT of its table, and is refused.`;
}

function fixes({ what, noTable }: Fault<'rule-outside-table'>, { file, index }: Place): readonly Fix[] {
  if (what === 'commit') return [{ title: say`Remove COMMIT`, safety: 'safe', edits: [removeLine(file, index)] }];
  if (noTable) {
    const { start } = lineRange(file, index);
    return [
      {
        title: say`Begin the filter table here`,
        safety: 'offered',
        edits: [{ path: file.path, range: { start, end: start }, newText: '*filter\n' }],
      },
    ];
  }
  const commit = file.tree.lines.findLastIndex((line, i) => i < index && line.kind === 'commit');
  return commit < 0 ? [] : [{ title: say`Remove the COMMIT before it`, safety: 'offered', edits: [removeLine(file, commit)] }];
}
