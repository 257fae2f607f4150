import type { Family } from './record.ts';

export interface ProtocolRecord {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly number: number;
  readonly summary?: string;
}

/** The names that iptables knows by itself, whatever /etc/protocols says; the first of each number is how iptables calls it. */
export const BUILTIN_PROTOCOLS: readonly ProtocolRecord[] = [
  { name: 'tcp', number: 6, summary: 'Connections: web, mail, SSH.' },
  { name: 'sctp', number: 132, summary: 'Messages over several addresses: telephone signalling.' },
  { name: 'udp', number: 17, summary: 'Datagrams: DNS, NTP, QUIC, VPNs, voice.' },
  { name: 'udplite', number: 136, summary: 'Datagrams with a partial checksum; only multiport sees their ports.' },
  { name: 'icmp', number: 1, summary: 'Errors and pings of IPv4.' },
  { name: 'ipv6-icmp', aliases: ['icmpv6'], number: 58, summary: 'Errors, pings and neighbour discovery of IPv6.' },
  { name: 'esp', number: 50, summary: 'Encrypted IPsec packets.' },
  { name: 'ah', number: 51, summary: 'Authenticated IPsec packets.' },
  { name: 'mobility-header', aliases: ['ipv6-mh', 'mh'], number: 135, summary: 'Mobile IPv6.' },
  { name: 'all', number: 0, summary: 'Every protocol: the same as no -p at all.' },
];

/** Names that the file /etc/protocols of the usual distributions adds; a machine may know more, or fewer. */
export const ETC_PROTOCOLS: readonly ProtocolRecord[] = [
  { name: 'ip', number: 0 },
  { name: 'hopopt', number: 0 },
  { name: 'igmp', number: 2, summary: 'Membership of IPv4 multicast groups.' },
  { name: 'ggp', number: 3 },
  { name: 'ipencap', number: 4, summary: 'IPv4 in IP: tunnels of the kind ipip.' },
  { name: 'st', number: 5 },
  { name: 'egp', number: 8 },
  { name: 'igp', number: 9 },
  { name: 'pup', number: 12 },
  { name: 'hmp', number: 20 },
  { name: 'xns-idp', number: 22 },
  { name: 'rdp', number: 27 },
  { name: 'iso-tp4', number: 29 },
  { name: 'dccp', number: 33 },
  { name: 'xtp', number: 36 },
  { name: 'ddp', number: 37 },
  { name: 'idpr-cmtp', number: 38 },
  { name: 'ipv6', number: 41, summary: 'IPv6 in IPv4: tunnels of the kind sit.' },
  { name: 'ipv6-route', number: 43 },
  { name: 'ipv6-frag', number: 44 },
  { name: 'idrp', number: 45 },
  { name: 'rsvp', number: 46 },
  { name: 'gre', number: 47, summary: 'Tunnels, and the data of PPTP.' },
  { name: 'skip', number: 57 },
  { name: 'ipv6-nonxt', number: 59 },
  { name: 'ipv6-opts', number: 60 },
  { name: 'rspf', number: 73 },
  { name: 'vmtp', number: 81 },
  { name: 'eigrp', number: 88, summary: 'Routing between Cisco routers.' },
  { name: 'ospf', number: 89, summary: 'Routing inside a network.' },
  { name: 'ax.25', number: 93 },
  { name: 'ipip', number: 94 },
  { name: 'etherip', number: 97 },
  { name: 'encap', number: 98 },
  { name: 'pim', number: 103, summary: 'Multicast routing.' },
  { name: 'ipcomp', number: 108, summary: 'Compressed IPsec packets.' },
  { name: 'vrrp', number: 112, summary: 'One address shared by several routers (keepalived).' },
  { name: 'l2tp', number: 115 },
  { name: 'isis', number: 124 },
  { name: 'fc', number: 133 },
  { name: 'mpls-in-ip', number: 137 },
  { name: 'manet', number: 138 },
  { name: 'hip', number: 139 },
  { name: 'shim6', number: 140 },
  { name: 'wesp', number: 141 },
  { name: 'rohc', number: 142 },
  { name: 'ethernet', number: 143 },
];

const byName: ReadonlyMap<string, ProtocolRecord> = new Map(
  // The built-in names come last, so that they win.
  [...ETC_PROTOCOLS, ...BUILTIN_PROTOCOLS].flatMap((record) =>
    [record.name, ...(record.aliases ?? [])].map((name): [string, ProtocolRecord] => [name, record]),
  ),
);
const byNumber: ReadonlyMap<number, ProtocolRecord> = new Map(
  [...ETC_PROTOCOLS, ...BUILTIN_PROTOCOLS].filter((record) => record.number > 0).map((record) => [record.number, record]),
);

/** What is known of the protocol that a `-p` word names; undefined for other names (a machine may know them) and for unnamed numbers. */
export function findProtocol(word: string): ProtocolRecord | undefined {
  const named = byName.get(word.toLowerCase());
  if (named) return named;
  const number = protocolNumber(word);
  return number === undefined ? undefined : byNumber.get(number);
}

const NUMBER = /^\s*\+?(?:0x([0-9a-f]+)|0([0-7]*)|([1-9]\d*))$/i;

/**
 * The protocol number that a `-p` word stands for: a name in any case, or a C number (`6`, `0x6`, `06`) up to 255; 0 is every protocol.
 * Undefined for what is neither.
 */
export function protocolNumber(word: string): number | undefined {
  const digits = NUMBER.exec(word);
  if (!digits) return byName.get(word.toLowerCase())?.number;
  const [, hex, octal, decimal] = digits;
  const value =
    hex !== undefined ? Number.parseInt(hex, 16) : octal !== undefined ? Number.parseInt(octal || '0', 8) : Number(decimal);
  return value <= 255 ? value : undefined;
}

/** The protocols with which SNAT, DNAT, MASQUERADE and REDIRECT take a port: tcp, udp, sctp, dccp and icmp. */
export const NAT_PORT_PROTOCOLS: ReadonlySet<number> = new Set([6, 17, 132, 33, 1]);

/** The IPv6 extension headers: numbers that `-p` of ip6tables takes with a warning, since no packet carries them as its protocol. */
export const IPV6_EXTENSION_HEADERS: ReadonlySet<number> = new Set([43, 44, 51, 60]);

/**
 * The name of the match that the loader tries to load when a word of the rule is unknown and `-p` was given: the word itself in lower case, or
 * for a number the name that iptables has for it. It need not exist: `-p gre` implies a match `gre` that nobody wrote.
 */
export function impliedMatchName(word: string, family: Family): string | undefined {
  const name = NUMBER.test(word) ? byNumber.get(protocolNumber(word) ?? -1)?.name : word.toLowerCase();
  if (name === undefined) return undefined;
  // The loader knows ICMPv6 under three names and calls the match by a fourth.
  return family === 'ipv6' && (name === 'icmpv6' || name === 'ipv6-icmp') ? 'icmp6' : name;
}
