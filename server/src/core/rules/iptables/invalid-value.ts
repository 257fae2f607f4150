import type { Rule } from '../../lint/rule.ts';
import { say } from '../../text/say.ts';
import { filter, nat } from './examples.ts';
import { mended, onFaults } from './faults.ts';

/** A word that an option cannot have, or that it loads as something else. */
export const invalidValue: Rule = {
  meta: {
    id: 'iptables/invalid-value',
    title: 'Value that the option does not take',
    severity: 'error',
    fix: 'safe',
    since: '0.1.0',
    docs: {
      what: 'A word that the loader refuses where it stands: a number out of range, a name that is none of a fixed set, an address or mask that is none. A warning says that the word loads and is read as something else, as `--dport 65616` of udp, which is port 80.',
      why: 'Each option has a parser of its own, and kernlint follows it: `0x16` and `022` are numbers for tcp, not for udp; states may be shortened, log levels may not. Names that only the loading machine knows (hosts, services, users, sets) are never called wrong.',
      bad: [
        { title: 'Ports end at 65535.', files: filter('-A INPUT -p tcp -m tcp --dport 70000 -j ACCEPT') },
        { title: 'A level that syslog knows and iptables does not.', files: filter('-A INPUT -j LOG --log-level warn') },
        { title: 'A blank in a list.', files: filter('-A INPUT -m conntrack --ctstate "NEW, ESTABLISHED" -j ACCEPT') },
        { title: 'A mask of 33 bits.', files: filter('-A INPUT -s 192.0.2.0/33 -j ACCEPT') },
        { title: 'Octal.', files: filter('-A INPUT -s 010.1.2.3 -j ACCEPT') },
        {
          title: 'A range with a colon.',
          files: nat('-A PREROUTING -p tcp -m tcp --dport 80 -j DNAT --to-destination 192.0.2.1:80:90'),
        },
      ],
      good: [
        { title: 'Odd, and sound.', files: filter('-A INPUT -p tcp -m tcp --dport 0x16 -m conntrack --ctstate new -j ACCEPT') },
        { title: 'Only the machine knows this service.', files: filter('-A INPUT -p tcp -m tcp --dport myservice -j ACCEPT') },
      ],
      sources: ['parsers of iptables 1.8.9; compared with loads of both backends'],
    },
  },
  file: onFaults('invalid-value', (fault, place) => {
    const { option, value, why, refusedBy, instead } = fault;
    // What only the machine knows is worth a word where it looks like a slip.
    if (refusedBy === 'unknown' && instead === undefined) return undefined;
    const written = `${option} ${value === '' ? '""' : value}`;
    return {
      message:
        refusedBy === 'none'
          ? say`${written} loads as something else: ${why}.`
          : refusedBy === 'unknown'
            ? say`${written} may be unknown: ${why}.`
            : say`${written} is refused: ${why}.`,
      fixes: mended(place, fault.mend, refusedBy === 'both' ? 'safe' : 'offered'),
    };
  }),
};
