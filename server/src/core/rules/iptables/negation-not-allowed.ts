import type { Rule } from '../../lint/rule.ts';
import { say } from '../../text/say.ts';
import { filter } from './examples.ts';
import { onFaults } from './faults.ts';

/** A `!` before an option that cannot be negated. */
export const negationNotAllowed: Rule = {
  meta: {
    id: 'iptables/negation-not-allowed',
    title: 'Option that cannot be negated',
    severity: 'error',
    fix: 'none',
    since: '0.1.0',
    docs: {
      what: 'A `!` stands before an option that has no opposite.',
      why: 'The loader refuses the rule.',
      bad: [{ title: 'A limit has no opposite.', files: filter('-A INPUT -m limit ! --limit 5/min -j DROP') }],
      good: [{ title: 'A state has one.', files: filter('-A INPUT -m conntrack ! --ctstate INVALID -j ACCEPT') }],
    },
  },
  file: onFaults('negation-not-allowed', ({ option }) => ({ message: say`${option} cannot be negated with !.` })),
};
