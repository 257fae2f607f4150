import { chainLength, chainLimit, droppedShare, shareOfChains } from '../knowledge/conntrack.ts';
import { existsIn, type KernelTarget } from '../knowledge/kernel.ts';
import { findSysctl } from '../knowledge/sysctl/index.ts';
import { valuesIn } from '../knowledge/sysctl/record.ts';
import { phrase } from '../text/say.ts';
import type { Host } from '../workspace/workspace.ts';
import { conntrackSettings, memoryOf, type TableCase, tableCases } from './conntrack.ts';
import { type Assignment, effective, numberOf, setByPattern, sysctlSettings } from './sysctl-settings.ts';

/** How long one kind of entry stays in the table after its last packet, and what that means at a rate of new connections. */
export interface Lifetime {
  /** What the entry is: `a TCP connection that is open and silent`. */
  readonly what: string;
  readonly key: string;
  readonly seconds: number;
  /** The line that sets it; undefined for the kernel's default. */
  readonly by: Assignment | undefined;
  /** The most new connections a second of this kind that the table holds for ever. */
  readonly sustained: number;
  /** Entries that stand in the table in the long run, no more than fit; undefined where no rate is given. */
  readonly entries: number | undefined;
  /** Seconds until an empty table is full; undefined where it never is, or no rate is given. */
  readonly secondsToFull: number | undefined;
}

/** How full a table of connections can become. */
export interface FilledTable extends TableCase {
  /** Mean number of entries in a chain of the full table. */
  readonly chain: number;
  /** The share of chains, 0 to 1, that are as long as the shortest limit of the kernel or longer when the table is full; undefined before 5.15. */
  readonly overLimit: number | undefined;
  /** The share of new connections that a nearly full table drops for its chains, 0 to 1; undefined before 5.15, which drop none. */
  readonly dropped: number | undefined;
  /** The most connections that fit before the limit of chains keeps all others out; the maximum where there is no such limit. */
  readonly fits: number;
  /** Bytes: of the empty table, and of the full one with extensions in every entry. */
  readonly memory: { readonly empty: number; readonly full: number; readonly entry: number };
}

/** The table of connections on the kernels of one era. */
export interface PlannedTable extends FilledTable {
  readonly lifetimes: readonly Lifetime[];
}

/** What the plan is for. */
export interface PlanRequest {
  readonly target: KernelTarget;
  /** Bytes of the machine. */
  readonly memory: number;
  /** New connections a second. */
  readonly rate?: number;
}

/** How full tables of connections become on this host: one for each era of the target's kernels, oldest first; empty where a size cannot be known. */
export function conntrackPlan(host: Host, { target, memory, rate }: PlanRequest): readonly PlannedTable[] {
  return filledTables(host, { target, memory }).map((table) => ({ ...table, lifetimes: lifetimesIn(host, table, rate) }));
}

/** The tables of the plan alone, which is what rules judge. */
export function filledTables(host: Host, { target, memory }: PlanRequest): readonly FilledTable[] {
  return tableCases(conntrackSettings(host), target, memory).map(fillTable);
}

/** How long entries stay in a table of the host, and what that means at a rate of new connections a second, where one is given. */
export function lifetimesIn(host: Host, table: FilledTable, rate?: number): readonly Lifetime[] {
  const kernels: KernelTarget = { label: '', spans: table.spans };
  return KINDS.flatMap(([what, name]) => lifetime(host, kernels, what, name, table.fits, rate));
}

/** What a size of the table means on the kernels of its era. */
export function fillTable(table: TableCase): FilledTable {
  const { buckets, entries, entry } = memoryOf(table);
  const chain = chainLength(table.max, table.buckets);
  const kernels: KernelTarget = { label: '', spans: table.spans };
  const limited = table.era.since === chainLimit.since && existsIn(kernels, { since: chainLimit.since }) !== 'none';
  return {
    ...table,
    chain,
    overLimit: limited ? shareOfChains(chain, chainLimit.least) : undefined,
    dropped: limited ? droppedShare(chain) : undefined,
    fits: limited ? Math.min(table.max, chainLimit.fits * table.buckets) : table.max,
    memory: { empty: buckets, full: buckets + entries, entry },
  };
}

/** What holds entries, in the order of a connection's life. */
const KINDS: readonly (readonly [what: string, key: string])[] = [
  [phrase`TCP, opened and never answered`, 'tcp_timeout_syn_sent'],
  [phrase`TCP, open and silent`, 'tcp_timeout_established'],
  [phrase`TCP, closed by one side`, 'tcp_timeout_close_wait'],
  [phrase`TCP, closed`, 'tcp_timeout_time_wait'],
  [phrase`UDP, question and answer`, 'udp_timeout'],
  [phrase`UDP, longer exchange`, 'udp_timeout_stream'],
  [phrase`ICMP echo`, 'icmp_timeout'],
  [phrase`other protocols`, 'generic_timeout'],
];

function lifetime(
  host: Host,
  kernels: KernelTarget,
  what: string,
  name: string,
  room: number,
  rate: number | undefined,
): readonly Lifetime[] {
  const key = `net.netfilter.nf_conntrack_${name}`;
  const settings = sysctlSettings(host);
  if (setByPattern(settings, key) && !settings.byMeant.has(key)) return [];
  const by = effective(settings, key);
  const seconds = settings.byMeant.has(key) ? numberOf(by) : defaultSeconds(key, kernels);
  if (seconds === undefined || seconds <= 0) return [];
  const entries = rate === undefined ? undefined : Math.min(room, rate * seconds);
  const secondsToFull = rate !== undefined && rate > 0 && rate * seconds > room ? room / rate : undefined;
  return [{ what, key, seconds, by, sustained: room / seconds, entries, secondsToFull }];
}

/** The default on the newest of the kernels. */
function defaultSeconds(key: string, kernels: KernelTarget): number | undefined {
  const value = valuesIn(kernels, findSysctl(key)?.default ?? []).at(-1)?.value;
  return value !== undefined && /^\d+$/.test(value) ? Number(value) : undefined;
}
