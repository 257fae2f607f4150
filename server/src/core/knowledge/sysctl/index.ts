import { bridgeRecords } from './bridge.ts';
import { coreRecords } from './core.ts';
import { fsRecords } from './fs.ts';
import { ipConntrackRecords } from './ip-conntrack.ts';
import { ipv4Records } from './ipv4.ts';
import { ipv4TcpRecords } from './ipv4-tcp.ts';
import { ipv6Records } from './ipv6.ts';
import { kernelRecords } from './kernel.ts';
import { keyName, sysctlKey } from './key.ts';
import { netfilterRecords } from './netfilter.ts';
import { netfilterRemovedRecords } from './netfilter-removed.ts';
import type { SysctlRecord } from './record.ts';
import { vmRecords } from './vm.ts';

/** One subtree and its files, in the order of lookup: the longest prefix first. A file is a function, so that nothing is built before it is asked for. */
const SUBTREES: readonly { readonly prefix: string; readonly records: readonly (() => readonly SysctlRecord[])[] }[] = [
  { prefix: 'net.netfilter.', records: [netfilterRecords, netfilterRemovedRecords] },
  { prefix: 'net.nf_conntrack_max', records: [netfilterRecords] },
  { prefix: 'net.ipv4.netfilter.', records: [ipConntrackRecords] },
  { prefix: 'net.ipv4.ip_conntrack', records: [ipConntrackRecords] },
  { prefix: 'net.ipv4.tcp_', records: [ipv4TcpRecords] },
  { prefix: 'net.ipv4.', records: [ipv4Records] },
  { prefix: 'net.ipv6.', records: [ipv6Records] },
  { prefix: 'net.bridge.', records: [bridgeRecords] },
  { prefix: 'net.core.', records: [coreRecords] },
  { prefix: 'vm.', records: [vmRecords] },
  { prefix: 'kernel.', records: [kernelRecords] },
  { prefix: 'fs.', records: [fsRecords] },
];

interface SubtreeIndex {
  readonly exact: ReadonlyMap<string, SysctlRecord>;
  readonly patterns: readonly { readonly parts: readonly string[]; readonly record: SysctlRecord }[];
}

const indexes = new Map<string, SubtreeIndex>();
const built = new Map<() => readonly SysctlRecord[], readonly SysctlRecord[]>();

/** The records of a file, built on first use. */
function recordsOf(file: () => readonly SysctlRecord[]): readonly SysctlRecord[] {
  const records = built.get(file) ?? file();
  built.set(file, records);
  return records;
}

function indexOf(prefix: string, files: readonly (() => readonly SysctlRecord[])[]): SubtreeIndex {
  let index = indexes.get(prefix);
  if (!index) {
    const records = files.flatMap(recordsOf);
    index = {
      exact: new Map(records.map((record) => [record.key, record])),
      patterns: records.filter((record) => record.key.includes('*')).map((record) => ({ parts: record.key.split('.'), record })),
    };
    indexes.set(prefix, index);
  }
  return index;
}

/** The record of a key as written in a file (`net.ipv4.conf.eth0/100.rp_filter`), or undefined where kernlint does not know it. */
export function findSysctl(written: string): SysctlRecord | undefined {
  const { parts, name } = sysctlKey(written);
  const subtree = SUBTREES.find(({ prefix }) => name.startsWith(prefix));
  if (!subtree) return undefined;
  const index = indexOf(subtree.prefix, subtree.records);
  return index.exact.get(name) ?? index.patterns.find((pattern) => fits(pattern.parts, parts))?.record;
}

function fits(pattern: readonly string[], parts: readonly string[]): boolean {
  return pattern.length === parts.length && pattern.every((part, i) => part === '*' || part === parts[i]);
}

/** The key that a renamed key is now, with the parts of `written` in the places of the stars; undefined where there is no successor. */
export function successorOf(record: SysctlRecord, written: string): string | undefined {
  if (!record.renamedTo) return undefined;
  const { parts } = sysctlKey(written);
  const from = record.key.split('.');
  const stars = parts.filter((_, i) => from[i] === '*');
  return record.renamedTo
    .split('.')
    .map((part) => (part === '*' ? keyName([stars.shift() ?? '*']) : part))
    .join('.');
}

/** Every record, for completion, documentation and tests. */
export function allSysctls(): readonly SysctlRecord[] {
  return [...new Set(SUBTREES.flatMap(({ records }) => records))].flatMap(recordsOf);
}
