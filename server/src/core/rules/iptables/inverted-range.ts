import type { Rule } from '../../lint/rule.ts';
import { say } from '../../text/say.ts';
import { filter } from './examples.ts';
import { mended, onFaults } from './faults.ts';

/** A range whose end is below its beginning. */
export const invertedRange: Rule = {
  meta: {
    id: 'iptables/inverted-range',
    title: 'Range that runs backwards',
    severity: 'error',
    fix: 'safe',
    since: '0.1.0',
    docs: {
      what: 'The first end of a range is above the second.',
      why: 'Most options refuse it. Some, such as the ports of udp and `-m iprange`, load it: then the rule never matches, and a warning says so.',
      bad: [
        { title: 'Refused.', files: filter('-A INPUT -p tcp -m tcp --dport 90:80 -j ACCEPT') },
        { title: 'Loads, and never matches.', files: filter('-A INPUT -p udp -m udp --dport 90:80 -j ACCEPT') },
      ],
      good: [{ title: 'Upwards.', files: filter('-A INPUT -p tcp -m tcp --dport 80:90 -j ACCEPT') }],
    },
  },
  file: onFaults('inverted-range', (fault, place) => ({
    message: say`${fault.option} ${fault.value}: ${fault.why}.`,
    fixes: mended(place, fault.mend, fault.refusedBy === 'none' ? 'offered' : 'safe'),
  })),
};
