import type { Lifespan } from '../kernel.ts';
import type { FormerName, Successor } from './record.ts';

/*
 * When a module file got another name. Read in the Makefiles and aliases of 2.4.32, each release from 2.6.12 to 2.6.27, 2.6.35, 3.1, 3.6, 3.18,
 * 4.4 and 4.19, and in Debian's kernels 5.10, 6.1, 6.12 and 7.2; a release between two of these is the one that history gives.
 */
const SOURCE = 'Makefiles and module aliases of 2.4.32 to 7.2';

/** [old name, successor, the first kernel without the old file]; the old name is an alias of the successor from then on. */
type Renamed = readonly [names: string, successor: string, removed: string];

/** 2.6.20 brought connection tracking for IPv4 and IPv6 in one; 2.6.22 took the old files away (commit 587aa641635c). */
const CONNTRACK: readonly Renamed[] = [
  ['ip_conntrack', 'nf_conntrack', '2.6.22'],
  ...['amanda', 'ftp', 'h323', 'irc', 'netbios_ns', 'netlink', 'pptp', 'sip', 'tftp'].map(
    (helper): Renamed => [`ip_conntrack_${helper}`, `nf_conntrack_${helper}`, '2.6.22'],
  ),
  ...['amanda', 'ftp', 'h323', 'irc', 'pptp', 'sip', 'snmp_basic', 'tftp'].map(
    (helper): Renamed => [`ip_nat_${helper}`, `nf_nat_${helper}`, '2.6.22'],
  ),
];

/** Matches and targets that moved from one family's file to x_tables. Names in one text share their successor's pattern: `ipt_X` -> `xt_X`. */
const TO_X_TABLES: readonly (readonly [prefixes: string, names: string, removed: string])[] = [
  ['ipt', 'CLASSIFY CONNMARK MARK NFQUEUE NOTRACK', '2.6.16'],
  ['ipt', 'comment connbytes connmark conntrack dccp helper length limit mac mark physdev pkttype realm sctp', '2.6.16'],
  ['ipt', 'state string tcpmss', '2.6.16'],
  ['ip6t', 'MARK NFQUEUE length limit mac mark physdev', '2.6.16'],
  ['ipt ip6t', 'esp multiport policy', '2.6.17'],
  ['ipt', 'DSCP dscp', '2.6.19'],
  ['ipt', 'hashlimit', '2.6.20'],
  ['ipt', 'TCPMSS', '2.6.21'],
  ['ipt', 'owner iprange', '2.6.25'],
  ['ip6t', 'owner', '2.6.25'],
  ['ipt', 'recent', '2.6.28'],
  ['ip6t', 'HL hl', '2.6.30'],
  ['ipt', 'addrtype', '2.6.39'],
  ['ipt', 'ecn', '3.3'],
  ['ipt ip6t', 'LOG', '3.4'],
  ['ipt', 'NETMAP REDIRECT', '3.7'],
  ['ipt ip6t', 'MASQUERADE', '5.2'],
];

/** Where the successor has another name than `xt_` and the old one. */
const OTHER: readonly Renamed[] = [
  ['ip6t_dst', 'ip6t_hbh', '2.6.19'],
  ['ipt_TOS', 'xt_DSCP', '2.6.25'],
  ['ipt_tos', 'xt_dscp', '2.6.25'],
  ['ipt_TTL', 'xt_HL', '2.6.30'],
  ['ipt_ttl', 'xt_hl', '2.6.30'],
  ...['arp', 'ipv4', 'ipv6', 'bridge', 'netdev'].map((family): Renamed => [`nf_log_${family}`, 'nf_log_syslog', '5.13']),
];

/** Successors that were renamed or merged in their turn. */
const LATER: Readonly<Record<string, readonly Successor[]>> = {
  xt_MARK: [{ name: 'xt_mark', since: '2.6.35' }],
  xt_CONNMARK: [{ name: 'xt_connmark', since: '2.6.35' }],
  xt_NOTRACK: [{ name: 'xt_CT', since: '3.7' }],
};

function renamed([name, successor, removed]: Renamed): FormerName {
  return {
    name,
    real: { removed },
    alias: { since: removed },
    successors: [{ name: successor, since: removed }, ...(LATER[successor] ?? [])],
    source: SOURCE,
  };
}

/** Files that were merged into another module and left no alias behind: `modprobe NAME` fails. */
function merged(names: string, successor: string, real: Lifespan & { removed: string }, alias?: Lifespan): FormerName[] {
  return names
    .split(' ')
    .map((name) => ({ name, real, alias, successors: [{ name: successor, since: real.removed }], source: SOURCE }));
}

/** Files that were taken away with what they did. */
function dropped(name: string, removed: string, note: string): FormerName {
  return { name, real: { removed }, successors: [], note, source: SOURCE };
}

/** Red Hat's 4.18 (RHEL 8) has the trackers merged already. */
const MERGED_L3 = { removed: '4.19', vendors: { el8: false } } as const;

/** Names that were never files, but that guides use: aliases of a module from the day it came. */
const NEVER_FILES: readonly FormerName[] = (
  [
    ['ipt_SNAT', 'xt_nat', '3.7'],
    ['ipt_DNAT', 'xt_nat', '3.7'],
    ['ip6t_SNAT', 'xt_nat', '3.7'],
    ['ip6t_DNAT', 'xt_nat', '3.7'],
    ['ip6t_NOTRACK', 'xt_CT', '3.7'],
  ] as const
).map(([name, successor, since]) => ({ name, alias: { since }, successors: [{ name: successor, since }], source: SOURCE }));

/** Every old name of a netfilter module that is not the name of a file in the newest kernel. */
export const formerNames: readonly FormerName[] = [
  ...CONNTRACK.map(renamed),
  ...TO_X_TABLES.flatMap(([prefixes, names, removed]) =>
    prefixes
      .split(' ')
      .flatMap((prefix) => names.split(' ').map((name) => renamed([`${prefix}_${name}`, `xt_${name}`, removed]))),
  ),
  ...OTHER.map(renamed),
  ...NEVER_FILES,
  {
    name: 'ip_nat',
    real: { removed: '2.6.22' },
    alias: { since: '2.6.20', removed: '3.7' },
    successors: [{ name: 'nf_nat', since: '2.6.20' }],
    source: SOURCE,
  },
  ...merged('xt_NOTRACK', 'xt_CT', { since: '2.6.16', removed: '3.7' }),
  ...merged('xt_MARK', 'xt_mark', { since: '2.6.16', removed: '2.6.35' }),
  ...merged('xt_CONNMARK', 'xt_connmark', { since: '2.6.16', removed: '2.6.35' }),
  ...merged('nf_conntrack_ipv4 nf_conntrack_ipv6', 'nf_conntrack', { since: '2.6.15', ...MERGED_L3 }),
  {
    name: 'ip_conntrack_proto_sctp',
    real: { removed: '2.6.22' },
    alias: { since: '2.6.20', removed: '4.10' },
    successors: [
      { name: 'nf_conntrack_proto_sctp', since: '2.6.15' },
      { name: 'nf_conntrack', since: '4.10' },
    ],
    source: SOURCE,
  },
  {
    name: 'ip_conntrack_proto_gre',
    real: { removed: '2.6.20' },
    successors: [
      { name: 'nf_conntrack_proto_gre', since: '2.6.20' },
      { name: 'nf_conntrack', since: '5.1' },
    ],
    source: SOURCE,
  },
  {
    name: 'ip_nat_proto_gre',
    real: { removed: '2.6.20' },
    successors: [
      { name: 'nf_nat_proto_gre', since: '2.6.20' },
      { name: 'nf_nat', since: '5.0' },
    ],
    source: SOURCE,
  },
  ...merged('nf_conntrack_proto_dccp nf_conntrack_proto_sctp nf_conntrack_proto_udplite', 'nf_conntrack', { removed: '4.10' }),
  ...merged('nf_conntrack_proto_gre', 'nf_conntrack', { since: '2.6.20', removed: '5.1' }),
  ...merged('nf_nat_proto_dccp nf_nat_proto_sctp nf_nat_proto_udplite', 'nf_nat', { since: '2.6.26', removed: '4.10' }),
  ...merged('nf_nat_proto_gre', 'nf_nat', { since: '2.6.20', removed: '5.0' }),
  ...merged('nf_nat_ipv4 nf_nat_ipv6', 'nf_nat', { since: '3.7', removed: '5.1', vendors: { el8: false } }),
  ...merged('nf_nat_masquerade_ipv4 nf_nat_masquerade_ipv6', 'nf_nat', { since: '3.18', removed: '4.18' }),
  ...merged('nf_nat_redirect', 'nf_nat', { since: '3.19', removed: '4.18' }),
  ...merged('nf_log_common', 'nf_log_syslog', { since: '3.16', removed: '5.13' }),
  ...merged('nf_flow_table_ipv4 nf_flow_table_ipv6', 'nf_flow_table_inet', { since: '4.16', removed: '5.17' }),
  ...[['ip6_conntrack', 'nf_conntrack', '2.6.15'] as const, ['ip6_nat', 'nf_nat', '3.7'] as const].map(
    ([name, successor, since]): FormerName => ({
      name,
      successors: [{ name: successor, since }],
      note: 'No kernel of kernel.org has had a module of this name.',
      source: SOURCE,
    }),
  ),
  dropped('ip_queue', '3.5', 'Queueing to programs is `nfnetlink_queue` with the target NFQUEUE now.'),
  dropped('ip6_queue', '3.5', 'Queueing to programs is `nfnetlink_queue` with the target NFQUEUE now.'),
  dropped('ipt_ULOG', '3.17', 'The target NFLOG (`xt_NFLOG`, `nfnetlink_log`) does its work.'),
  dropped('ebt_ulog', '3.17', 'The watcher nflog (`ebt_nflog`, `nfnetlink_log`) does its work.'),
  dropped('ipt_SAME', '2.6.25', 'The target SNAT with `--persistent` does its work.'),
  dropped('ipt_CLUSTERIP', '6.3', 'The match `cluster` (`xt_cluster`) does its work.'),
  dropped('ipt_MIRROR', '2.6', 'Nothing took its place.'),
  dropped('ipt_unclean', '2.6', 'Nothing took its place; connection tracking calls broken packets INVALID.'),
  dropped('ipchains', '2.6', 'iptables took its place.'),
  dropped('ipfwadm', '2.6', 'iptables took its place.'),
];
