import type { Extension, Family } from './record.ts';

const BOTH: readonly Family[] = ['ipv4', 'ipv6'];
const IPV4: readonly Family[] = ['ipv4'];

/** An extension that iptables once carried and dropped. Its options are not recorded: the rule does not load either way. */
function dropped(
  kind: Extension['kind'],
  name: string,
  removedIptables: string,
  summary: string,
  replacedBy: string | undefined,
  families: readonly Family[] = IPV4,
): Extension {
  return {
    kind,
    name,
    families,
    summary,
    options: [],
    opaque: true,
    removedIptables,
    ...(replacedBy ? { replacedBy } : {}),
    ...(kind === 'target' ? { terminating: 'varies' as const } : {}),
    source: 'history of the iptables sources',
  };
}

/** An extension of the xtables-addons package, which needs kernel modules built beside the kernel. */
function addon(kind: Extension['kind'], name: string, summary: string, families: readonly Family[] = BOTH): Extension {
  return {
    kind,
    name,
    families,
    summary,
    options: [],
    opaque: true,
    external: 'xtables-addons',
    ...(kind === 'target' ? { terminating: 'varies' as const } : {}),
    source: 'Debian package xtables-addons-common 3.23',
  };
}

/** What iptables 1.8 no longer has; rule sets of old machines still name it. */
export const DROPPED_EXTENSIONS: readonly Extension[] = [
  dropped(
    'match',
    'unclean',
    '1.6.0',
    'Matched packets that looked malformed; the kernel lost it with 2.6.',
    '-m conntrack --ctstate INVALID',
  ),
  dropped('match', 'mport', '1.3.8', 'Matched a list of ports with ranges, before multiport could.', '-m multiport'),
  dropped('match', 'nth', '1.3.8', 'Matched every n-th packet.', '-m statistic --mode nth', BOTH),
  dropped('match', 'random', '1.3.8', 'Matched packets at random.', '-m statistic --mode random', BOTH),
  dropped('match', 'dstlimit', '1.3.8', 'Limited the rate for each destination.', '-m hashlimit'),
  dropped('match', 'connrate', '1.4.0', 'Matched by the current rate of a connection.', undefined),
  dropped('match', 'childlevel', '1.3.8', 'Matched by how deep a connection stands below the one that announced it.', undefined),
  dropped(
    'target',
    'MIRROR',
    '1.6.0',
    'Sent packets back with their addresses exchanged; the kernel lost it with 2.6.',
    undefined,
  ),
  dropped('target', 'SAME', '1.6.0', 'Gave a client the same outer address each time.', '-j SNAT --persistent'),
  dropped('target', 'ROUTE', '1.3.8', 'Sent packets past the routing table.', '-j TEE, or MARK with ip rule', BOTH),
  dropped('target', 'BALANCE', '1.3.8', 'Spread connections over a range of servers.', '-j DNAT with a range, or IPVS'),
  dropped('target', 'FTOS', '1.3.8', 'Wrote the whole type-of-service byte.', '-j TOS --set-tos'),
];

/** What comes from outside: known by name, so that it is no unknown word. */
export const EXTERNAL_EXTENSIONS: readonly Extension[] = [
  addon('match', 'asn', 'Matches by the autonomous system of an address.'),
  addon('match', 'condition', 'Matches while a switch under /proc/net/nf_condition is 1.'),
  addon('match', 'dhcpmac', 'Matches the hardware address inside a DHCP message.', IPV4),
  addon('match', 'fuzzy', 'Matches a share of the packets that grows with their rate.'),
  addon('match', 'geoip', 'Matches by the country of an address, from a database on this machine.'),
  addon('match', 'gradm', 'Matches by the role that grsecurity gave the process.'),
  addon('match', 'iface', 'Matches by the state of an interface: up, running, promiscuous.'),
  addon('match', 'ipp2p', 'Guesses file sharing protocols from the payload.'),
  addon('match', 'ipv4options', 'Matches packets by their IPv4 options.', IPV4),
  addon('match', 'length2', 'Compares the length of one layer of the packet.'),
  addon('match', 'lscan', 'Guesses port scans that send few packets.'),
  addon('match', 'pknock', 'Implements port knocking in the kernel.', IPV4),
  addon('match', 'psd', 'Guesses port scans by how many ports one address tries.'),
  addon('match', 'quota2', 'Counts a named quota down that can be read and refilled.'),
  addon('target', 'ACCOUNT', 'Counts the traffic of every host of a network.', IPV4),
  addon('target', 'CHAOS', 'Treats scanners at random, to confuse them.', IPV4),
  addon('target', 'DELUDE', 'Answers SYNs as if every port were open.', IPV4),
  addon('target', 'DHCPMAC', 'Rewrites the hardware address inside a DHCP message.', IPV4),
  addon('target', 'DNETMAP', 'Maps each inner address to an outer one as it appears.', IPV4),
  addon('target', 'ECHO', 'Sends the packet back to its sender.'),
  addon('target', 'IPMARK', 'Makes the mark out of the address.'),
  addon('target', 'LOGMARK', 'Logs the marks of packet and connection.'),
  addon('target', 'PROTO', 'Changes the protocol number of the packet.'),
  addon('target', 'SYSRQ', 'Runs a magic SysRq command on an authenticated packet.'),
  addon('target', 'TARPIT', 'Accepts connections and holds them open without data, to tie up the sender.'),
];
