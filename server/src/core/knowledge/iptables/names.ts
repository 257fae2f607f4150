import type { NamedValue } from './record.ts';

// The order matters where a table is compared by prefix: the first name that begins with the word is taken.

/** The states of `--ctstate`; `--state` knows the first five. */
export const CT_STATES: readonly NamedValue[] = [
  {
    name: 'INVALID',
    summary:
      'Belongs to no connection that tracking could follow: a stray reply, a segment outside the window, an ICMP error about nothing known.',
  },
  {
    name: 'NEW',
    summary:
      'Would open an entry: the first packet of a flow, or one in the middle of a TCP flow while `nf_conntrack_tcp_loose` is 1.',
  },
  { name: 'ESTABLISHED', summary: 'Belongs to a connection that has seen packets in both directions.' },
  {
    name: 'RELATED',
    summary:
      'Opens a flow that another one announced: an FTP data connection (needs a helper), or an ICMP error about a tracked packet.',
  },
  { name: 'UNTRACKED', summary: 'Was exempted in the raw table, or is IPv6 neighbour discovery, which is never tracked.' },
  { name: 'SNAT', summary: 'Of a connection whose source address or port was rewritten.' },
  { name: 'DNAT', summary: 'Of a connection whose destination address or port was rewritten.' },
];

/** The states of `-m state --state`. */
export const STATES: readonly NamedValue[] = CT_STATES.slice(0, 5);

export const CT_STATUSES: readonly NamedValue[] = [
  { name: 'NONE', summary: 'Has none of the other marks.' },
  { name: 'EXPECTED', summary: 'Was announced by another connection.' },
  { name: 'SEEN_REPLY', summary: 'Has seen a packet of the reply direction.' },
  { name: 'ASSURED', summary: 'Has seen enough to be kept when the table is full.' },
  { name: 'CONFIRMED', summary: 'Its first packet has left the host or reached a socket.' },
];

export const CT_DIRECTIONS: readonly NamedValue[] = [
  { name: 'ORIGINAL', summary: 'The direction of the packet that opened the connection.' },
  { name: 'REPLY', summary: 'The other direction.' },
];

/** What conntrack can report to `conntrack -E` and its kin. */
export const CT_EVENTS: readonly string[] = [
  'new',
  'related',
  'destroy',
  'reply',
  'assured',
  'protoinfo',
  'helper',
  'mark',
  'natseqinfo',
  'secmark',
];

/** What the routing table says of an address; IPv6 has no BROADCAST, BLACKHOLE, PROHIBIT and what follows it. */
export const ADDRESS_TYPES: readonly NamedValue[] = [
  { name: 'UNSPEC', summary: 'The unspecified address, `0.0.0.0`.' },
  { name: 'UNICAST', summary: 'An address that a route leads to.' },
  { name: 'LOCAL', summary: 'An address of this host, loopback included.' },
  { name: 'BROADCAST', summary: 'A broadcast address of an interface.' },
  { name: 'ANYCAST', summary: 'An anycast address of this host.' },
  { name: 'MULTICAST', summary: 'A multicast group.' },
  { name: 'BLACKHOLE', summary: 'Under a blackhole route.' },
  { name: 'UNREACHABLE', summary: 'Under an unreachable route.' },
  { name: 'PROHIBIT', summary: 'Under a prohibit route.' },
  { name: 'THROW' },
  { name: 'NAT' },
  { name: 'XRESOLVE' },
];

/** The flags of `--tcp-flags`, any case. */
export const TCP_FLAGS: readonly NamedValue[] = [
  { name: 'FIN', number: 0x01, summary: 'The sender has no more data.' },
  { name: 'SYN', number: 0x02, summary: 'Opens a connection.' },
  { name: 'RST', number: 0x04, summary: 'Tears the connection down.' },
  { name: 'PSH', number: 0x08, summary: 'Hand the data to the application now.' },
  { name: 'ACK', number: 0x10, summary: 'The acknowledgement number counts: every packet but the first SYN and some RST.' },
  { name: 'URG', number: 0x20, summary: 'The urgent pointer counts.' },
  { name: 'ALL', number: 0x3f, summary: 'All six flags.' },
  { name: 'NONE', number: 0, summary: 'No flag.' },
];

export const LOG_LEVELS: readonly NamedValue[] = [
  { name: 'emerg', aliases: ['panic'], number: 0 },
  { name: 'alert', number: 1 },
  { name: 'crit', number: 2 },
  { name: 'error', number: 3 },
  { name: 'warning', number: 4, summary: 'The default.' },
  { name: 'notice', number: 5 },
  { name: 'info', number: 6 },
  { name: 'debug', number: 7 },
];

/** The answers of `--reject-with` for IPv4; the loader takes a unique beginning and the short names too. */
export const REJECT_TYPES: readonly NamedValue[] = [
  { name: 'icmp-net-unreachable', aliases: ['net-unreach'], summary: 'ICMP 3/0, no route to the network.' },
  { name: 'icmp-host-unreachable', aliases: ['host-unreach'], summary: 'ICMP 3/1, the host does not answer.' },
  { name: 'icmp-proto-unreachable', aliases: ['proto-unreach'], summary: 'ICMP 3/2, the protocol is not served.' },
  { name: 'icmp-port-unreachable', aliases: ['port-unreach'], summary: 'ICMP 3/3, nobody listens there: the default.' },
  { name: 'icmp-net-prohibited', aliases: ['net-prohib'], summary: 'ICMP 3/9, the network is forbidden.' },
  { name: 'icmp-host-prohibited', aliases: ['host-prohib'], summary: 'ICMP 3/10, the host is forbidden.' },
  { name: 'tcp-reset', aliases: ['tcp-rst'], summary: 'A TCP RST, as a closed port answers; only with `-p tcp`.' },
  { name: 'icmp-admin-prohibited', aliases: ['admin-prohib'], summary: 'ICMP 3/13, forbidden by an administrator.' },
];

/** The answers of `--reject-with` for IPv6. */
export const REJECT_TYPES6: readonly NamedValue[] = [
  { name: 'icmp6-no-route', aliases: ['no-route'], summary: 'ICMPv6 1/0, no route to the destination.' },
  { name: 'icmp6-adm-prohibited', aliases: ['adm-prohibited'], summary: 'ICMPv6 1/1, forbidden by an administrator.' },
  { name: 'icmp6-addr-unreachable', aliases: ['addr-unreach'], summary: 'ICMPv6 1/3, the host does not answer.' },
  { name: 'icmp6-port-unreachable', aliases: ['port-unreach'], summary: 'ICMPv6 1/4, nobody listens there: the default.' },
  { name: 'tcp-reset', summary: 'A TCP RST, as a closed port answers; only with `-p tcp`.' },
  { name: 'icmp6-policy-fail', aliases: ['policy-fail'], summary: 'ICMPv6 1/5, the source address fails the policy.' },
  { name: 'icmp6-reject-route', aliases: ['reject-route'], summary: 'ICMPv6 1/6, the route says reject.' },
];

/** DiffServ classes with their code points. */
export const DSCP_CLASSES: readonly NamedValue[] = [
  ...[0, 1, 2, 3, 4, 5, 6, 7].map((selector) => ({ name: `CS${selector}`, number: selector * 8 })),
  { name: 'BE', number: 0, summary: 'Best effort.' },
  ...[1, 2, 3, 4].flatMap((group) => [1, 2, 3].map((drop) => ({ name: `AF${group}${drop}`, number: group * 8 + drop * 2 }))),
  { name: 'EF', number: 46, summary: 'Expedited forwarding: voice.' },
];

/** The names of the old type-of-service bits. */
export const TOS_NAMES: readonly NamedValue[] = [
  { name: 'Minimize-Delay', number: 0x10 },
  { name: 'Maximize-Throughput', number: 0x08 },
  { name: 'Maximize-Reliability', number: 0x04 },
  { name: 'Minimize-Cost', number: 0x02 },
  { name: 'Normal-Service', number: 0x00 },
];

/** How the link layer delivered a packet. */
export const PACKET_TYPES: readonly NamedValue[] = [
  { name: 'unicast', aliases: ['host'], summary: 'Sent to this host alone.' },
  { name: 'broadcast', aliases: ['bcast'], summary: 'Sent to everybody on the link.' },
  { name: 'multicast', aliases: ['mcast'], summary: 'Sent to a group on the link.' },
  { name: 'otherhost', summary: 'Sent to another host and overheard in promiscuous mode.' },
];

/** The loader compares the first two letters. */
export const WEEKDAYS: readonly NamedValue[] = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].map((name, index) => ({
  name,
  number: index + 1,
}));

export const DCCP_TYPES: readonly string[] = [
  'REQUEST',
  'RESPONSE',
  'DATA',
  'ACK',
  'DATAACK',
  'CLOSEREQ',
  'CLOSE',
  'RESET',
  'SYNC',
  'SYNCACK',
  'INVALID',
];

/** Chunk types with the flags (`I`, `U`, `B`, `E`, `T`) that a rule may ask for behind a colon; capital means set, small means clear. */
export const SCTP_CHUNKS: readonly (NamedValue & { readonly flags?: string })[] = [
  { name: 'DATA', number: 0, flags: 'IUBE' },
  { name: 'INIT', number: 1 },
  { name: 'INIT_ACK', number: 2 },
  { name: 'SACK', number: 3 },
  { name: 'HEARTBEAT', number: 4 },
  { name: 'HEARTBEAT_ACK', number: 5 },
  { name: 'ABORT', number: 6, flags: 'T' },
  { name: 'SHUTDOWN', number: 7 },
  { name: 'SHUTDOWN_ACK', number: 8 },
  { name: 'ERROR', number: 9 },
  { name: 'COOKIE_ECHO', number: 10 },
  { name: 'COOKIE_ACK', number: 11 },
  { name: 'ECN_ECNE', number: 12 },
  { name: 'ECN_CWR', number: 13 },
  { name: 'SHUTDOWN_COMPLETE', number: 14, flags: 'T' },
  { name: 'I_DATA', number: 64, flags: 'IUBE' },
  { name: 'RE_CONFIG', number: 130 },
  { name: 'PAD', number: 132 },
  { name: 'ASCONF', number: 193 },
  { name: 'ASCONF_ACK', number: 128 },
  { name: 'FORWARD_TSN', number: 192 },
  { name: 'I_FORWARD_TSN', number: 194 },
];

/** Types of the IPv6 mobility header. */
export const MOBILITY_TYPES: readonly NamedValue[] = [
  { name: 'binding-refresh-request', aliases: ['brr'], number: 0 },
  { name: 'home-test-init', aliases: ['hoti'], number: 1 },
  { name: 'careof-test-init', aliases: ['coti'], number: 2 },
  { name: 'home-test', aliases: ['hot'], number: 3 },
  { name: 'careof-test', aliases: ['cot'], number: 4 },
  { name: 'binding-update', aliases: ['bu'], number: 5 },
  { name: 'binding-acknowledgement', aliases: ['ba'], number: 6 },
  { name: 'binding-error', aliases: ['be'], number: 7 },
];

/** IPv6 extension headers as `-m ipv6header` names them; the numbers are accepted as names. */
export const IPV6_HEADERS: readonly NamedValue[] = [
  { name: 'hop-by-hop', aliases: ['hop', 'hopopt', '0'], number: 0 },
  { name: 'ipv6-opts', aliases: ['dst', '60'], number: 60 },
  { name: 'ipv6-route', aliases: ['route', '43'], number: 43 },
  { name: 'ipv6-frag', aliases: ['frag', '44'], number: 44 },
  { name: 'ah', aliases: ['auth', '51'], number: 51 },
  { name: 'esp', aliases: ['50'], number: 50 },
  { name: 'ipv6-nonxt', aliases: ['none', '59'], number: 59 },
  { name: 'prot', aliases: ['protocol', '255'], number: 255, summary: 'An upper-layer protocol.' },
];

/** TCP options that `--strip-options` knows by name. */
export const TCP_OPTIONS: readonly NamedValue[] = [
  { name: 'wscale', number: 3, summary: 'Window scale.' },
  { name: 'mss', number: 2, summary: 'Maximum segment size.' },
  { name: 'sack-permitted', number: 4, summary: 'Selective acknowledgement is understood.' },
  { name: 'sack', number: 5, summary: 'Selective acknowledgement.' },
  { name: 'timestamp', number: 8, summary: 'Timestamps.' },
  { name: 'md5', number: 19, summary: 'MD5 signature of BGP sessions.' },
];
