import type { Rule } from '../../lint/rule.ts';
import { say } from '../../text/say.ts';
import { filter } from './examples.ts';
import { onFaults } from './faults.ts';

/** Two options of which the loader takes one only. */
export const conflictingOptions: Rule = {
  meta: {
    id: 'iptables/conflicting-options',
    title: 'Options that exclude each other',
    severity: 'error',
    fix: 'none',
    since: '0.1.0',
    docs: {
      what: 'Two options of one match or target that exclude each other, two commands in one line, or options beside a command that takes none.',
      why: 'The loader refuses the line.',
      bad: [
        { title: 'SYN in two ways.', files: filter('-A INPUT -p tcp -m tcp --syn --tcp-flags ACK ACK -j ACCEPT') },
        { title: 'Where to?', files: filter(':WEB - [0:0]', '-A INPUT -j ACCEPT -g WEB') },
      ],
      good: [{ title: 'One of them.', files: filter('-A INPUT -p tcp -m tcp --syn -j ACCEPT') }],
    },
  },
  file: onFaults('conflicting-options', ({ option, other }) => ({
    message: say`${option} and ${other} exclude each other: a rule has one of the two.`,
  })),
};
