import { integer, listOf, NETWORK, range, U8, U16, U32 } from '../args.ts';
import { IPV6_HEADERS } from '../names.ts';
import type { Extension, ExtensionOption, Family } from '../record.ts';

const IPV6: readonly Family[] = ['ipv6'];

/** The two options that the hop-by-hop and the destination header share. */
function headerOptions(name: 'hbh' | 'dst'): readonly ExtensionOption[] {
  return [
    { long: `${name}-len`, negatable: true, args: [integer(0, U32)], summary: 'The length of the header in bytes.' },
    {
      long: `${name}-opts`,
      args: [{ type: 'ipv6Options' }],
      summary: 'The header holds these options in this order, each with its length if given.',
    },
  ];
}

/** Comparisons of a field of the segment routing header. */
function srh(field: string, meaning: string): readonly ExtensionOption[] {
  return [
    { long: `srh-${field}-eq`, negatable: true, args: [integer(0, U8)], summary: `${meaning} is exactly this.` },
    { long: `srh-${field}-gt`, negatable: true, args: [integer(0, U8)], summary: `${meaning} is greater than this.` },
    { long: `srh-${field}-lt`, negatable: true, args: [integer(0, U8)], summary: `${meaning} is less than this.` },
  ];
}

function segment(long: string, summary: string): ExtensionOption {
  return { long, negatable: true, args: [NETWORK], sinceIptables: '1.8.0', summary };
}

/** Matches on the extension headers of IPv6. */
export const IPV6_MATCHES: readonly Extension[] = [
  {
    kind: 'match',
    name: 'ipv6header',
    families: IPV6,
    kernelModule: 'ip6t_ipv6header',
    summary: 'Asks which extension headers an IPv6 packet carries.',
    when: 'To drop packets with headers that nobody needs from outside, such as routing headers.',
    cost: 'Walks the chain of headers. Without `--soft` the packet must carry exactly these and no other.',
    example: { table: 'filter', rule: '-A INPUT -m ipv6header --header ipv6-route --soft -j DROP' },
    options: [
      {
        long: 'header',
        negatable: true,
        required: true,
        args: [listOf(IPV6_HEADERS, 'exact', { lenient: true })],
        summary: 'The headers, by name or number.',
      },
      { long: 'soft', args: [], summary: 'The packet may carry others beside them.' },
    ],
    source: 'iptables libip6t_ipv6header, Linux ip6t_ipv6header',
  },
  {
    kind: 'match',
    name: 'frag',
    families: IPV6,
    kernelModule: 'ip6t_frag',
    summary: 'Looks at the fragment header of IPv6, as `-f` does for IPv4.',
    when: 'Where no connection tracking runs: with it, fragments are put together before any rule sees them.',
    example: { table: 'raw', rule: '-A PREROUTING -m frag --fragmore -j DROP' },
    options: [
      { long: 'fragid', negatable: true, args: [range(U32)], summary: 'The identification of the fragments.' },
      { long: 'fraglen', negatable: true, args: [integer(0, U32)], summary: 'The length of the header; the kernel ignores it.' },
      { long: 'fragres', args: [], summary: 'The reserved bits are set.' },
      { long: 'fragfirst', args: [], summary: 'It is the first fragment.' },
      { long: 'fragmore', args: [], excludes: ['fraglast'], summary: 'More fragments follow.' },
      { long: 'fraglast', args: [], excludes: ['fragmore'], summary: 'It is the last fragment.' },
    ],
    source: 'iptables libip6t_frag, Linux ip6t_frag',
  },
  {
    kind: 'match',
    name: 'rt',
    families: IPV6,
    kernelModule: 'ip6t_rt',
    summary: 'Looks at the routing header of IPv6.',
    when: 'To drop the routing header of type 0, which let senders bounce packets between hosts; Linux no longer obeys it since 2.6.21.',
    cost: 'Walks the chain of headers.',
    example: { table: 'filter', rule: '-A INPUT -m rt --rt-type 0 -j DROP' },
    options: [
      {
        long: 'rt-type',
        negatable: true,
        args: [integer(0, U32)],
        summary: 'The type of the header: 0 old source routing, 2 mobility, 4 segment routing.',
      },
      { long: 'rt-segsleft', negatable: true, args: [range(U32)], summary: 'How many segments are left.' },
      { long: 'rt-len', negatable: true, args: [integer(0, U32)], summary: 'The length of the header in bytes.' },
      {
        long: 'rt-0-res',
        args: [],
        requires: ['rt-type'],
        requiresBefore: true,
        summary: 'The reserved field is 0; needs `--rt-type 0` before it.',
      },
      {
        long: 'rt-0-addrs',
        args: [{ type: 'hopAddresses' }],
        requires: ['rt-type'],
        requiresBefore: true,
        summary: 'The addresses in the header; needs `--rt-type 0` before it.',
      },
      {
        long: 'rt-0-not-strict',
        args: [],
        requires: ['rt-0-addrs'],
        requiresBefore: true,
        summary: 'Other addresses may stand between them.',
      },
    ],
    source: 'iptables libip6t_rt, Linux ip6t_rt',
  },
  {
    kind: 'match',
    name: 'hbh',
    families: IPV6,
    kernelModule: 'ip6t_hbh',
    summary: 'Looks at the hop-by-hop header, which every router on the way has to read.',
    when: 'To let multicast listener reports in (router alert, type 5) and drop other use of the header.',
    cost: 'Walks the chain of headers.',
    example: { table: 'filter', rule: '-A INPUT -m hbh --hbh-opts 5:2 -j ACCEPT' },
    options: headerOptions('hbh'),
    source: 'iptables libip6t_hbh, Linux ip6t_hbh',
  },
  {
    kind: 'match',
    name: 'dst',
    families: IPV6,
    kernelModule: 'ip6t_hbh',
    summary: 'Looks at the destination options header, which only the receiver reads.',
    when: 'For mobile IPv6 (home address, type 201), or to drop what nobody uses.',
    cost: 'Walks the chain of headers.',
    example: { table: 'filter', rule: '-A INPUT -m dst --dst-opts 201 -j ACCEPT' },
    options: headerOptions('dst'),
    source: 'iptables libip6t_dst, Linux ip6t_hbh',
  },
  {
    kind: 'match',
    name: 'mh',
    families: IPV6,
    kernelModule: 'ip6t_mh',
    summary: 'Looks at the type of a mobility header.',
    when: 'On a home agent of mobile IPv6.',
    example: { table: 'filter', rule: '-A INPUT -p mh -m mh --mh-type 5 -j ACCEPT' },
    options: [
      {
        long: 'mh-type',
        negatable: true,
        args: [{ type: 'mobilityType' }],
        summary: 'The type by name or number, or a range with a colon.',
      },
    ],
    protocols: ['ipv6-mh'],
    source: 'iptables libip6t_mh, Linux ip6t_mh',
  },
  {
    kind: 'match',
    name: 'eui64',
    families: IPV6,
    kernelModule: 'ip6t_eui64',
    summary: 'Matches packets whose IPv6 address was derived from the MAC address of the frame.',
    when: 'On a link of hosts without privacy addresses, against forged sources. Today most hosts use random addresses, which never match.',
    example: { table: 'filter', rule: '-A INPUT -m eui64 -j ACCEPT' },
    options: [],
    chains: ['PREROUTING', 'INPUT', 'FORWARD'],
    source: 'iptables libip6t_eui64, Linux ip6t_eui64',
  },
  {
    kind: 'match',
    name: 'srh',
    families: IPV6,
    kernelModule: 'ip6t_srh',
    summary: 'Looks at the segment routing header (SRv6).',
    when: 'At the border of a segment routing domain, where such headers must not come in from outside.',
    cost: 'Walks the chain of headers.',
    example: { table: 'filter', rule: '-A INPUT -m srh --srh-segs-left-gt 0 -j DROP' },
    options: [
      { long: 'srh-next-hdr', negatable: true, args: [integer(0, U8)], summary: 'The protocol behind the header.' },
      ...srh('hdr-len', 'The length of the header in units of 8 bytes'),
      ...srh('segs-left', 'The number of segments left'),
      ...srh('last-entry', 'The index of the last segment'),
      { long: 'srh-tag', negatable: true, args: [integer(0, U16)], summary: 'The tag of the packet.' },
      segment('srh-psid', 'The segment that was visited before.'),
      segment('srh-nsid', 'The segment that comes next.'),
      segment('srh-lsid', 'The last segment.'),
    ],
    sinceIptables: '1.6.2',
    kernel: { since: '4.16' },
    source: 'iptables libip6t_srh, Linux ip6t_srh',
  },
];
