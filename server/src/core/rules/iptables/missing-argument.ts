import type { Rule } from '../../lint/rule.ts';
import { say } from '../../text/say.ts';
import { filter } from './examples.ts';
import { onFaults } from './faults.ts';

/** An option without its value. */
export const missingArgument: Rule = {
  meta: {
    id: 'iptables/missing-argument',
    title: 'Option without its value',
    severity: 'error',
    fix: 'none',
    since: '0.1.0',
    docs: {
      what: 'An option that takes a value has none, or has one of two.',
      why: 'The loader takes the next word for the value, whatever it is, and refuses the line there or behind it.',
      bad: [
        { title: 'The port is missing.', files: filter('-A INPUT -p tcp -m tcp --dport -j ACCEPT') },
        { title: 'Two lists of flags belong to it.', files: filter('-A INPUT -p tcp -m tcp --tcp-flags SYN -j ACCEPT') },
        { title: 'The line ends early.', files: filter('-A INPUT -i lo -j') },
      ],
      good: [{ title: 'All is there.', files: filter('-A INPUT -p tcp -m tcp --tcp-flags SYN,ACK SYN -j ACCEPT') }],
    },
  },
  file: onFaults('missing-argument', ({ option, wanted, given, taken }) => ({
    message:
      taken !== undefined
        ? say`${option} has no value: the loader takes ${taken} for it.`
        : given === 0 && wanted === 1
          ? say`${option} has no value.`
          : given === 0
            ? say`${option} takes ${wanted} words, and has none.`
            : say`${option} takes ${wanted} words, and has ${given}.`,
  })),
};
