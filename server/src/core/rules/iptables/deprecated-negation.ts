import { existsIn } from '../../knowledge/kernel.ts';
import type { Rule } from '../../lint/rule.ts';
import { say } from '../../text/say.ts';
import { filter } from './examples.ts';
import { mended, onFaults } from './faults.ts';

/** `-s ! 10.0.0.1`, as iptables wrote it until 2011. */
export const deprecatedNegation: Rule = {
  meta: {
    id: 'iptables/deprecated-negation',
    title: 'Negation behind the option',
    severity: 'error',
    fix: 'safe',
    since: '0.1.0',
    kernel: true,
    docs: {
      what: 'The `!` stands between an option and its value, as old versions of iptables saved it.',
      why: 'Since iptables 1.4.12 (2011) the loader refuses it. The form with the `!` before the option works in old versions too.',
      bad: [
        { title: 'Saved on an old machine.', files: filter('-A OUTPUT -d ! 192.0.2.1 -j ACCEPT') },
        { title: 'Without a blank.', files: filter('-A INPUT -p tcp -m tcp --dport !22 -j ACCEPT') },
      ],
      good: [{ title: 'The ! stands first.', files: filter('-A OUTPUT ! -d 192.0.2.1 -j ACCEPT') }],
      sources: ['iptables 1.4.12; 1.8.9 measured'],
    },
  },
  file: onFaults('deprecated-negation', ({ option, mend }, place) => ({
    message: say`The ! must stand before ${option}: behind it, iptables refuses the rule since 1.4.12.`,
    // Red Hat 6 and its age run older versions.
    ...(existsIn(place.settings.target, { since: '3.0' }) === 'all' ? {} : { severity: 'warning' }),
    tags: ['deprecated'],
    fixes: mended(place, mend),
  })),
};
