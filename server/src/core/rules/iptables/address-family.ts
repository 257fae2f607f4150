import type { FileContext, Rule } from '../../lint/rule.ts';
import { familyOf } from '../../syntax/iptables/family.ts';
import { say, sentences } from '../../text/say.ts';
import { filter, filter6 } from './examples.ts';
import { onFaults } from './faults.ts';

const ofAddresses = onFaults('address-family', ({ option, why }) => ({ message: say`${option}: ${why}.` }));

const ofWords = onFaults('wrong-family', ({ what, instead, refusedBy }, { file }) => {
  const [own, other] = familyOf(file.path, file.tree) === 'ipv6' ? ['IPv6', 'IPv4'] : ['IPv4', 'IPv6'];
  const effect =
    refusedBy === 'none'
      ? say`${what} is for ${other}, and no packet of ${own} matches it.`
      : say`${what} is for ${other}, and this file is for ${own}.`;
  return { message: sentences(effect, instead ? say`Here it is ${instead}.` : '') };
});

/** Something of IPv6 in a file for IPv4, or the reverse. */
export const addressFamily: Rule = {
  meta: {
    id: 'iptables/address-family',
    title: 'Wrong address family',
    severity: 'error',
    fix: 'none',
    since: '0.1.0',
    docs: {
      what: 'An address, a match, a target or an option of the other protocol: the name of the file or its contents tell which program loads it.',
      why: '`iptables-restore` knows IPv4 only, `ip6tables-restore` IPv6 only. Rules for both go into two files, or into one with `-4` and `-6` before them. `-p icmp` in an IPv6 file loads, and matches nothing.',
      bad: [
        { title: 'An IPv6 address in an IPv4 file.', files: filter('-A INPUT -s 2001:db8::1 -j ACCEPT') },
        { title: 'The ICMP of the other family.', files: filter6('-A INPUT -p icmp -j ACCEPT') },
        { title: 'A match of IPv6 only.', files: filter('-A INPUT -m hl --hl-eq 255 -j ACCEPT') },
      ],
      good: [
        { title: 'The line says that it is for the other program.', files: filter('-6 -A INPUT -s 2001:db8::1 -j ACCEPT') },
        { title: 'A name may stand for either.', files: filter6('-A INPUT -p ipv6-icmp -j ACCEPT') },
      ],
    },
  },
  file: {
    iptables: (context: FileContext<'iptables'>) => {
      ofAddresses.iptables!(context);
      ofWords.iptables!(context);
    },
  },
};
