import type { Extension } from '../record.ts';

/** Matches on ICMP messages. */
export const ICMP_MATCHES: readonly Extension[] = [
  {
    kind: 'match',
    name: 'icmp',
    families: ['ipv4'],
    summary: 'Looks at the type and code of an ICMP message.',
    when: 'To let the useful messages in and the rest out: echo-request for ping, and always fragmentation-needed and time-exceeded.',
    cost: 'Next to nothing. Errors about a tracked connection are RELATED and need no rule of their own; errors about an untracked one are INVALID. Dropping fragmentation-needed stalls transfers behind a smaller MTU.',
    example: { table: 'filter', rule: '-A INPUT -p icmp -m icmp --icmp-type 8 -j ACCEPT' },
    options: [
      {
        long: 'icmp-type',
        negatable: true,
        required: true,
        args: [{ type: 'icmpType', family: 'ipv4' }],
        mirror: 'icmp-type',
        summary: 'The message, by name (`echo-request`), type (`8`) or type and code (`3/4`).',
      },
    ],
    protocols: ['icmp'],
    reply: 'by-option',
    source: 'iptables libipt_icmp, Linux ip_tables',
  },
  {
    kind: 'match',
    name: 'icmp6',
    spellings: ['icmpv6', 'ipv6-icmp'],
    families: ['ipv6'],
    summary: 'Looks at the type and code of an ICMPv6 message.',
    when: 'In every IPv6 filter that drops by default: the types 133 to 136 carry addresses, routes and neighbours, 1 to 4 carry errors.',
    cost: 'Next to nothing. Neighbour discovery is never tracked, so ESTABLISHED does not let it in: without a rule for 135 and 136 IPv6 stops working, and without packet-too-big large transfers stall.',
    example: { table: 'filter', rule: '-A INPUT -p ipv6-icmp -m icmp6 --icmpv6-type 135 -j ACCEPT' },
    options: [
      {
        long: 'icmpv6-type',
        negatable: true,
        required: true,
        args: [{ type: 'icmpType', family: 'ipv6' }],
        mirror: 'icmpv6-type',
        summary: 'The message, by name (`neighbour-solicitation`), type (`135`) or type and code (`1/4`).',
      },
    ],
    protocols: ['ipv6-icmp'],
    reply: 'by-option',
    source: 'iptables libip6t_icmp6, Linux ip6_tables',
  },
];
