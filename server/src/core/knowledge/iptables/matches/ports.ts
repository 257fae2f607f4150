import { integer, listOf, PORT_RANGE, SYSTEM_PORT_RANGE } from '../args.ts';
import { DCCP_TYPES } from '../names.ts';
import type { ArgType, Extension, ExtensionOption, Family } from '../record.ts';

const BOTH: readonly Family[] = ['ipv4', 'ipv6'];

/** The two port options that tcp, udp, sctp and dccp share. */
function ports(range: ArgType): readonly ExtensionOption[] {
  return [
    {
      long: 'sport',
      aliases: ['source-port'],
      negatable: true,
      args: [range],
      mirror: 'dport',
      summary:
        'The port that the packet comes from: of a request, the ephemeral port of the client; of a reply, the port of the service.',
    },
    {
      long: 'dport',
      aliases: ['destination-port'],
      negatable: true,
      args: [range],
      mirror: 'sport',
      summary: 'The port that the packet goes to: of a request, the port of the service.',
    },
  ];
}

const PORT_LIST: ArgType = { type: 'portList', max: 15 };

/** Matches on ports and on what stands beside them in the transport header. */
export const PORT_MATCHES: readonly Extension[] = [
  {
    kind: 'match',
    name: 'tcp',
    families: BOTH,
    kernelModule: 'xt_tcpudp',
    summary: 'Looks at the ports, flags and options of a TCP segment.',
    when: 'The everyday match of a service. `-p tcp` loads it by itself as soon as one of its options is used; `-m tcp` only says so.',
    cost: 'Next to nothing. One port or one range an option: a list needs `-m multiport`. Later fragments carry no ports and never match, unless connection tracking has put the packet together.',
    example: { table: 'filter', rule: '-A INPUT -p tcp -m tcp --dport 22 -j ACCEPT' },
    options: [
      ...ports(PORT_RANGE),
      {
        long: 'tcp-flags',
        negatable: true,
        args: [{ type: 'tcpFlags' }, { type: 'tcpFlags' }],
        excludes: ['syn'],
        summary:
          'The first list says which flags to look at, the second which of them must be set; the rest of the first must be clear.',
      },
      {
        long: 'syn',
        negatable: true,
        args: [],
        excludes: ['tcp-flags'],
        summary: 'The packet that opens a connection: SYN set, and ACK, RST and FIN clear.',
      },
      {
        long: 'tcp-option',
        negatable: true,
        args: [integer(1, 255)],
        summary: 'The TCP option of this number is present, whatever its value.',
      },
    ],
    protocols: ['tcp'],
    reply: 'by-option',
    source: 'iptables libxt_tcp, Linux xt_tcpudp',
  },
  {
    kind: 'match',
    name: 'udp',
    families: BOTH,
    kernelModule: 'xt_tcpudp',
    summary: 'Looks at the ports of a UDP datagram.',
    when: 'For DNS, NTP, QUIC, VPN and game traffic. `-p udp` loads it by itself.',
    cost: 'Next to nothing. Unlike for tcp, the loader takes a range that runs backwards, which never matches, and a number above 65535, which becomes another port. Later fragments carry no ports, unless connection tracking has put the datagram together.',
    example: { table: 'filter', rule: '-A INPUT -p udp -m udp --dport 53 -j ACCEPT' },
    options: ports(SYSTEM_PORT_RANGE),
    protocols: ['udp'],
    reply: 'by-option',
    source: 'iptables libxt_udp, Linux xt_tcpudp',
  },
  {
    kind: 'match',
    name: 'multiport',
    families: BOTH,
    kernelModule: 'xt_multiport',
    summary: 'Matches any port of a list, with ranges, in one rule.',
    when: 'Instead of a row of rules that differ in the port only. It works for tcp, udp, udplite, sctp and dccp.',
    cost: 'Cheaper than the rules it replaces. The list has 15 places and a range takes two of them; more ports need a second rule, or an ipset of the type bitmap:port.',
    example: { table: 'filter', rule: '-A INPUT -p tcp -m multiport --dports 80,443,8000:8100 -j ACCEPT' },
    options: [
      {
        long: 'sports',
        aliases: ['source-ports'],
        negatable: true,
        args: [PORT_LIST],
        excludes: ['dports', 'ports'],
        mirror: 'dports',
        summary: 'The source port is one of these.',
      },
      {
        long: 'dports',
        aliases: ['destination-ports'],
        negatable: true,
        args: [PORT_LIST],
        excludes: ['sports', 'ports'],
        mirror: 'sports',
        summary: 'The destination port is one of these.',
      },
      {
        long: 'ports',
        negatable: true,
        args: [PORT_LIST],
        excludes: ['sports', 'dports'],
        mirror: 'ports',
        summary: 'The source or the destination port is one of these: requests and replies alike.',
      },
    ],
    requiresAny: 'any',
    protocols: ['tcp', 'udp', 'udplite', 'sctp', 'dccp'],
    reply: 'by-option',
    source: 'iptables libxt_multiport, Linux xt_multiport',
  },
  {
    kind: 'match',
    name: 'sctp',
    families: BOTH,
    kernelModule: 'xt_sctp',
    summary: 'Looks at the ports and chunks of an SCTP packet.',
    when: 'For telephone signalling (Diameter, SIGTRAN) and other SCTP services.',
    cost: 'With `--chunk-types` it walks the chunks of every packet that reaches it.',
    example: { table: 'filter', rule: '-A INPUT -p sctp -m sctp --dport 3868 -j ACCEPT' },
    options: [
      ...ports(PORT_RANGE),
      {
        long: 'chunk-types',
        negatable: true,
        args: [
          {
            type: 'enum',
            values: [
              { name: 'all', summary: 'Each of these types is in the packet.' },
              { name: 'any', summary: 'One of these types is in the packet.' },
              { name: 'only', summary: 'No other type is in the packet.' },
            ],
            compare: 'ignore-case',
          },
          { type: 'sctpChunks' },
        ],
        summary: 'The packet carries all, any or only chunks of these types.',
      },
    ],
    protocols: ['sctp'],
    reply: 'by-option',
    source: 'iptables libxt_sctp, Linux xt_sctp',
  },
  {
    kind: 'match',
    name: 'dccp',
    families: BOTH,
    kernelModule: 'xt_dccp',
    summary: 'Looks at the ports, type and options of a DCCP packet.',
    when: 'Hardly ever: DCCP found no use, and Linux itself has given it up.',
    example: { table: 'filter', rule: '-A INPUT -p dccp -m dccp --dport 5001 --dccp-types REQUEST -j ACCEPT' },
    options: [
      ...ports(SYSTEM_PORT_RANGE),
      {
        long: 'dccp-types',
        negatable: true,
        args: [listOf(DCCP_TYPES, 'ignore-case', { lenient: true })],
        summary: 'The packet is of one of these types.',
      },
      {
        long: 'dccp-option',
        negatable: true,
        args: [integer(1, 255)],
        summary: 'The DCCP option of this number is present.',
      },
    ],
    protocols: ['dccp'],
    reply: 'by-option',
    source: 'iptables libxt_dccp, Linux xt_dccp',
  },
];
