import { insertLine } from '../../lint/line-edits.ts';
import type { Rule } from '../../lint/rule.ts';
import { say } from '../../text/say.ts';
import { whole } from './examples.ts';
import { onFaults } from './faults.ts';

/** A table that no COMMIT ends. */
export const missingCommit: Rule = {
  meta: {
    id: 'iptables/missing-commit',
    title: 'Table without COMMIT',
    severity: 'error',
    fix: 'safe',
    since: '0.1.0',
    docs: {
      what: 'A `*table` is followed by another one, or by the end of the file, before a `COMMIT`.',
      why: 'The loader reads all of it, and loads nothing: only COMMIT hands the table to the kernel.',
      bad: [
        { title: 'The file ends.', files: whole('*filter', ':INPUT ACCEPT [0:0]', '-A INPUT -i lo -j ACCEPT') },
        {
          title: 'The next table begins.',
          files: whole('*nat', ':PREROUTING ACCEPT [0:0]', '*filter', ':INPUT ACCEPT [0:0]', 'COMMIT'),
        },
      ],
      good: [{ title: 'Committed.', files: whole('*filter', ':INPUT ACCEPT [0:0]', '-A INPUT -i lo -j ACCEPT', 'COMMIT') }],
    },
  },
  file: onFaults('missing-commit', ({ name, insertAfter }, { file }) => ({
    message: say`The table ${name} is never committed, so that nothing of it is loaded: COMMIT must stand behind its last rule.`,
    fixes: [{ title: say`Insert COMMIT`, safety: 'safe', edits: [insertLine(file, insertAfter, 'COMMIT')] }],
  })),
};
