import type { Rule } from '../../lint/rule.ts';
import { filter, whole } from './examples.ts';
import { mended, onFaults, sentence } from './faults.ts';

/** A line that iptables-restore cannot read. */
export const syntax: Rule = {
  meta: {
    id: 'iptables/syntax',
    title: 'Line that the loader cannot read',
    severity: 'error',
    fix: 'safe',
    since: '0.1.0',
    docs: {
      what: 'A line that `iptables-restore` does not understand: `*table`, `:CHAIN`, `COMMIT` and `#` that do not stand in the first column, words that belong to no option, `-t` or `-w` in a rule, a value glued to its option as in `-ptcp`, a quote that never closes.',
      why: 'The loader stops at the first line that it cannot read, and nothing of that table is loaded. Tables that were committed before stay.',
      bad: [
        { title: 'A word too many.', files: filter('-A INPUT -p tcp -m tcp --dport 22 23 -j ACCEPT') },
        { title: 'The table is named by *filter, not in the rule.', files: filter('-A INPUT -t filter -i lo -j ACCEPT') },
        { title: 'Blanks are missing.', files: filter('-A INPUT -ptcp -m tcp --dport 22 -j ACCEPT') },
        { title: 'One dash is missing.', files: filter('-A INPUT -p tcp -m tcp -dport 22 -j ACCEPT') },
        {
          title: 'The table does not begin in the first column.',
          files: whole(' *filter', ':INPUT ACCEPT [0:0]', 'COMMIT'),
        },
        { title: 'A blank behind COMMIT.', files: whole('*filter', ':INPUT ACCEPT [0:0]', 'COMMIT ') },
        { title: 'A line of blanks.', files: whole('*filter', ':INPUT ACCEPT [0:0]', '  ', 'COMMIT') },
        { title: 'Commands of a script.', files: filter('iptables -A INPUT -i lo -j ACCEPT') },
      ],
      good: [
        { title: 'Rules may be indented, and empty lines are fine.', files: filter('', '  -A INPUT -i lo -j ACCEPT') },
        {
          title: 'Double quotes keep blanks together.',
          files: filter('-A INPUT -i lo -m comment --comment "the host itself" -j ACCEPT'),
        },
      ],
      sources: ['iptables 1.8.9, both backends: measured'],
    },
  },
  file: onFaults('syntax', (fault, place) => ({
    message: sentence(fault.says),
    fixes: mended(place, fault.mend),
  })),
};
