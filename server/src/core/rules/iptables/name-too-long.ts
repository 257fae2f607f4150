import type { Rule } from '../../lint/rule.ts';
import { say } from '../../text/say.ts';
import { filter } from './examples.ts';
import { mended, onFaults } from './faults.ts';

/** A name or text with more bytes than there is room for. */
export const nameTooLong: Rule = {
  meta: {
    id: 'iptables/name-too-long',
    title: 'Name or text that is too long',
    severity: 'error',
    fix: 'safe',
    since: '0.1.0',
    docs: {
      what: 'A chain of more than 28 bytes, an interface of more than 15, an ipset of more than 31; or a text that is cut without a word: a comment after 255 bytes, a log prefix after 29.',
      why: 'Names that are too long are refused. What is cut loads, and the end of it is missing where somebody looks for it: in the log, and in the saved rules.',
      bad: [
        { title: 'Refused.', files: filter('-A INPUT -i enp0s31f6-vlan-100 -j ACCEPT') },
        { title: 'Cut.', files: filter('-A INPUT -j LOG --log-prefix "dropped on the outer interface: "') },
      ],
      good: [{ title: 'Short enough.', files: filter('-A INPUT -j LOG --log-prefix "dropped outside: "') }],
    },
  },
  file: onFaults('name-too-long', (fault, place) => {
    if (fault.refusedBy === 'unknown') return undefined;
    const what = fault.option === ':' ? fault.value : fault.option;
    return { message: say`${what}: ${fault.why}.`, fixes: mended(place, fault.mend) };
  }),
};
