import type { Rule } from '../../lint/rule.ts';
import { say } from '../../text/say.ts';
import { filter } from './examples.ts';
import { mended, onFaults } from './faults.ts';

/** Several ports behind an option that takes one. */
export const portListNeedsMultiport: Rule = {
  meta: {
    id: 'iptables/port-list-needs-multiport',
    title: 'List of ports without multiport',
    severity: 'error',
    fix: 'safe',
    since: '0.1.0',
    docs: {
      what: '`--dport` or `--sport` with a comma list.',
      why: 'The options of tcp and udp take one port or one range. Lists are `-m multiport --dports`.',
      bad: [{ title: 'Two ports.', files: filter('-A INPUT -p tcp -m tcp --dport 80,443 -j ACCEPT') }],
      good: [
        { title: 'With multiport.', files: filter('-A INPUT -p tcp -m multiport --dports 80,443 -j ACCEPT') },
        { title: 'A range needs none.', files: filter('-A INPUT -p tcp -m tcp --dport 8000:8100 -j ACCEPT') },
      ],
    },
  },
  file: onFaults('port-list-needs-multiport', (fault, place) => ({
    message: say`${fault.option} ${fault.value}: ${fault.why}.`,
    fixes: mended(place, fault.mend),
  })),
};
