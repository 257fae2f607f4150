import type { Rule } from '../../lint/rule.ts';
import { anyOf } from '../../model/ruleset/load/values/misfit.ts';
import { andList, say } from '../../text/say.ts';
import { filter } from './examples.ts';
import { onFaults } from './faults.ts';

/** A match, target or option without another option that it needs. */
export const missingOption: Rule = {
  meta: {
    id: 'iptables/missing-option',
    title: 'Required option is missing',
    severity: 'error',
    fix: 'none',
    since: '0.1.0',
    docs: {
      what: 'A match or target stands without an option that it cannot do without, or an option without another one that belongs to it.',
      why: 'The loader, or the kernel behind it, refuses the rule.',
      bad: [
        { title: 'Which state?', files: filter('-A INPUT -m state -j ACCEPT') },
        { title: 'The search needs an algorithm.', files: filter('-A INPUT -m string --string "x" -j DROP') },
        { title: 'One of several.', files: filter('-A OUTPUT -m owner -j ACCEPT') },
      ],
      good: [{ title: 'It is there.', files: filter('-A OUTPUT -m owner --uid-owner 0 -j ACCEPT') }],
    },
  },
  file: onFaults('missing-option', ({ what, needs, all, before }) => {
    const names = all ? andList(needs) : anyOf(needs);
    if (before) return { message: say`${names} must stand before ${what}.` };
    return { message: all || needs.length === 1 ? say`${what} needs ${names}.` : say`${what} needs one of ${names}.` };
  }),
};
