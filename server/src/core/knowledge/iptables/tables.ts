import type { ChainName, Family, TableName } from './record.ts';

export interface TableRecord {
  readonly name: TableName;
  /** The built-in chains, in the order in which iptables-save writes them. */
  readonly chains: readonly ChainName[];
  readonly kernelModule: string;
  readonly kernelModule6: string;
  readonly summary: string;
  readonly when: string;
  readonly cost: string;
  /** The first kernel that has the table for a family, where it is newer than 2.6.18. */
  readonly since?: Partial<Record<Family, string>>;
  readonly source: string;
}

export interface ChainRecord {
  readonly name: ChainName;
  /** The tables that have the chain, in the order in which the kernel asks them. */
  readonly tables: readonly TableName[];
  /** Which interfaces are known there: `-i` and `-o` are refused where theirs is not. */
  readonly interfaces: 'in' | 'out' | 'both';
  readonly summary: string;
  readonly when: string;
  readonly source: string;
}

/** The five tables. */
export const TABLES: readonly TableRecord[] = [
  {
    name: 'filter',
    chains: ['INPUT', 'FORWARD', 'OUTPUT'],
    kernelModule: 'iptable_filter',
    kernelModule6: 'ip6table_filter',
    summary: 'Decides which packets may come in, pass through and go out.',
    when: 'The table for ACCEPT, DROP and REJECT, and the default of the iptables command.',
    cost: 'Each packet walks the rules from the top: accept established connections first, and put long lists into an ipset.',
    source: 'Linux iptable_filter',
  },
  {
    name: 'nat',
    chains: ['PREROUTING', 'INPUT', 'OUTPUT', 'POSTROUTING'],
    kernelModule: 'iptable_nat',
    kernelModule6: 'ip6table_nat',
    summary: 'Rewrites addresses and ports of whole connections.',
    when: 'For DNAT and REDIRECT before routing, SNAT and MASQUERADE behind it.',
    cost: 'Only the first packet of a connection walks it; the rest follows the conntrack entry, and untracked packets see nothing of it. So it must not filter: the loader refuses DROP here.',
    since: { ipv6: '3.7' },
    source: 'Linux iptable_nat',
  },
  {
    name: 'mangle',
    chains: ['PREROUTING', 'INPUT', 'FORWARD', 'OUTPUT', 'POSTROUTING'],
    kernelModule: 'iptable_mangle',
    kernelModule6: 'ip6table_mangle',
    summary: 'Changes packets and marks them, at every hook.',
    when: 'For marks that routing or shaping asks for, for TCPMSS, DSCP, TTL and TPROXY.',
    cost: 'Every packet walks it. In OUTPUT a change of address, mark or TOS makes the kernel route the packet again.',
    source: 'Linux iptable_mangle',
  },
  {
    name: 'raw',
    chains: ['PREROUTING', 'OUTPUT'],
    kernelModule: 'iptable_raw',
    kernelModule6: 'ip6table_raw',
    summary: 'Sees packets before connection tracking does.',
    when: 'To exempt traffic from tracking, to attach helpers and zones, and to drop floods at the lowest price.',
    cost: 'Nothing is known of a connection yet: to `--ctstate` a packet from the wire is INVALID here. Fragments are put together already if tracking is on.',
    source: 'Linux iptable_raw; measured on Linux 6.18',
  },
  {
    name: 'security',
    chains: ['INPUT', 'FORWARD', 'OUTPUT'],
    kernelModule: 'iptable_security',
    kernelModule6: 'ip6table_security',
    summary: 'Carries the labels of SELinux, apart from the rules of the administrator.',
    when: 'For SECMARK and CONNSECMARK, behind the filter table.',
    cost: 'Few machines use it.',
    since: { ipv4: '2.6.27', ipv6: '2.6.27' },
    source: 'Linux iptable_security',
  },
];

/** The five built-in chains, in the order in which a packet can meet them. */
export const CHAINS: readonly ChainRecord[] = [
  {
    name: 'PREROUTING',
    tables: ['raw', 'mangle', 'nat'],
    interfaces: 'in',
    summary: 'Every packet that comes in, before the kernel decides whether it is for this host.',
    when: 'For DNAT and REDIRECT, which must come before that decision, for NOTRACK, and for marks that routing shall see. Tracking happens between raw and mangle.',
    source: 'Linux netfilter hooks',
  },
  {
    name: 'INPUT',
    tables: ['mangle', 'filter', 'security', 'nat'],
    interfaces: 'in',
    summary: 'Packets for this host, behind routing and DNAT.',
    when: 'To guard the services of this host, with the ports they really listen on. Forwarded traffic never comes here.',
    source: 'Linux netfilter hooks',
  },
  {
    name: 'FORWARD',
    tables: ['mangle', 'filter', 'security'],
    interfaces: 'both',
    summary: 'Packets that this host passes on between others: routers, containers, virtual machines.',
    when: 'Both directions of a connection come here. DNAT has happened, SNAT has not: the addresses are the inner ones.',
    source: 'Linux netfilter hooks',
  },
  {
    name: 'OUTPUT',
    tables: ['raw', 'mangle', 'nat', 'filter', 'security'],
    interfaces: 'out',
    summary: 'Packets that processes of this host send.',
    when: 'To say what this host may reach, and for NOTRACK and DNAT of its own traffic. A first route is known already.',
    source: 'Linux netfilter hooks',
  },
  {
    name: 'POSTROUTING',
    tables: ['mangle', 'nat'],
    interfaces: 'out',
    summary: 'Every packet that leaves, forwarded or own, just before the wire.',
    when: 'For SNAT and MASQUERADE, and for the last changes to a header.',
    source: 'Linux netfilter hooks',
  },
];

/** The hooks that a packet passes: to a process of this host, through it, and from it. */
export const PACKET_PATHS: Readonly<Record<'inbound' | 'forwarded' | 'outbound', readonly ChainName[]>> = {
  inbound: ['PREROUTING', 'INPUT'],
  forwarded: ['PREROUTING', 'FORWARD', 'POSTROUTING'],
  outbound: ['OUTPUT', 'POSTROUTING'],
};

/** The policies that a built-in chain can have; the nat table refuses DROP. */
export const POLICIES: readonly string[] = ['ACCEPT', 'DROP'];

const tablesByName: ReadonlyMap<string, TableRecord> = new Map(TABLES.map((table) => [table.name, table]));
const chainsByName: ReadonlyMap<string, ChainRecord> = new Map(CHAINS.map((chain) => [chain.name, chain]));

/** The table of this name; undefined for a name that the kernel does not know. */
export function findTable(name: string): TableRecord | undefined {
  return tablesByName.get(name);
}

/** The built-in chain of this name; undefined for user chains. */
export function findBuiltinChain(name: string): ChainRecord | undefined {
  return chainsByName.get(name);
}

const builtIn: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  TABLES.map(({ name, chains }) => [name, new Set<string>(chains)]),
);

/** The two families of programs that load rules; they hang some tables into the kernel's hooks in another order. */
export type Loader = 'nft' | 'legacy';

/**
 * The tables that a packet meets at a hook, in the kernel's order. iptables-nft gives the security table the priority 150 and the kernel's own is 50;
 * nat has 100 in INPUT (measured, iptables 1.8.9).
 */
export function tablesAt(hook: string, loader: Loader): readonly TableName[] {
  if (hook === 'INPUT' && loader === 'nft') return ['mangle', 'filter', 'nat', 'security'];
  return findBuiltinChain(hook)?.tables ?? [];
}

/** Whether a table has this chain built in. */
export function isBuiltinChain(table: string, chain: string): boolean {
  return builtIn.get(table)?.has(chain) ?? false;
}
