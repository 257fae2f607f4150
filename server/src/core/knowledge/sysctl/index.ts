import { bridgeRecords } from './bridge.ts';
import { coreRecords } from './core.ts';
import { elsewhereRecords } from './elsewhere.ts';
import { factLines, readFacts, type SysctlFacts } from './facts.ts';
import { fsRecords } from './fs.ts';
import { lines as fsLines } from './generated/fs.ts';
import { lines as kernelLines } from './generated/kernel.ts';
import { lines as netLines } from './generated/net.ts';
import { lines as coreLines } from './generated/net-core.ts';
import { lines as ipv4Lines } from './generated/net-ipv4.ts';
import { lines as ipv6Lines } from './generated/net-ipv6.ts';
import { lines as netfilterLines } from './generated/net-netfilter.ts';
import { lines as otherLines } from './generated/other.ts';
import { lines as vmLines } from './generated/vm.ts';
import { ipConntrackRecords } from './ip-conntrack.ts';
import { ipv4Records } from './ipv4.ts';
import { ipv4TcpRecords } from './ipv4-tcp.ts';
import { ipv6Records } from './ipv6.ts';
import { kernelRecords } from './kernel.ts';
import { keyName, sysctlKey } from './key.ts';
import { netfilterRecords } from './netfilter.ts';
import { netfilterRemovedRecords } from './netfilter-removed.ts';
import type { SysctlRecord, SysctlWords, WordList } from './record.ts';
import { vmRecords } from './vm.ts';
import { coreWords } from './words/core.ts';
import { fsWords } from './words/fs.ts';
import { groupSentence } from './words/groups.ts';
import { ipv4Words } from './words/ipv4.ts';
import { confWords } from './words/ipv4-conf.ts';
import { ipv6Words } from './words/ipv6.ts';
import { ipv6ConfWords } from './words/ipv6-conf.ts';
import { ipvsWords } from './words/ipvs.ts';
import { kernelWords } from './words/kernel.ts';
import { neighbourWords } from './words/neighbours.ts';
import { netWords } from './words/net.ts';
import { otherWords } from './words/other.ts';
import { protocolWords } from './words/protocols.ts';
import { tcpWords } from './words/tcp.ts';
import { vmWords } from './words/vm.ts';

/** One subtree. Everything is a function or a text, so that nothing is built before it is asked for. */
interface Subtree {
  /** What its keys begin with. */
  readonly prefixes: readonly string[];
  /** Records that people wrote as a whole; what they say wins over the kernels' sources. */
  readonly written: readonly (() => readonly SysctlRecord[])[];
  /** What the kernels' sources say. */
  readonly lines: string;
  /** What people wrote on the keys of those. */
  readonly words: readonly WordList[];
}

/** In the order of lookup: the longest prefix first. */
const SUBTREES: readonly Subtree[] = [
  {
    prefixes: ['net.netfilter.', 'net.nf_conntrack_max'],
    written: [netfilterRecords, netfilterRemovedRecords],
    lines: netfilterLines,
    words: [netWords],
  },
  {
    prefixes: ['net.ipv4.'],
    written: [ipConntrackRecords, ipv4TcpRecords, ipv4Records],
    lines: ipv4Lines,
    words: [ipv4Words, confWords, neighbourWords, tcpWords, ipvsWords],
  },
  { prefixes: ['net.ipv6.'], written: [ipv6Records], lines: ipv6Lines, words: [ipv6Words, ipv6ConfWords, neighbourWords] },
  { prefixes: ['net.core.'], written: [coreRecords], lines: coreLines, words: [coreWords] },
  { prefixes: ['net.'], written: [bridgeRecords], lines: netLines, words: [netWords, protocolWords] },
  { prefixes: ['vm.'], written: [vmRecords], lines: vmLines, words: [vmWords] },
  { prefixes: ['kernel.'], written: [kernelRecords], lines: kernelLines, words: [kernelWords] },
  { prefixes: ['fs.'], written: [fsRecords], lines: fsLines, words: [fsWords] },
  { prefixes: [''], written: [], lines: otherLines, words: [otherWords] },
];

interface SubtreeIndex {
  readonly written: ReadonlyMap<string, SysctlRecord>;
  readonly lines: ReadonlyMap<string, string>;
  readonly patterns: readonly (readonly string[])[];
  readonly words: Readonly<Record<string, SysctlWords>>;
  /** The records that were asked for. */
  readonly built: Map<string, SysctlRecord>;
}

const indexes = new Map<Subtree, SubtreeIndex>();

function subtreeOf(name: string): Subtree {
  return SUBTREES.find(({ prefixes }) => prefixes.some((prefix) => name.startsWith(prefix)))!;
}

/** The index of a subtree, made on first use. */
function indexOf(subtree: Subtree): SubtreeIndex {
  let index = indexes.get(subtree);
  if (!index) {
    const elsewhere = elsewhereRecords().filter(({ key }) => subtreeOf(key) === subtree);
    const written = new Map(
      [...subtree.written.flatMap((records) => records()), ...elsewhere].map((record) => [record.key, record]),
    );
    const lines = factLines(subtree.lines);
    const patterns = [...written.keys(), ...lines.keys()].filter((key) => key.includes('*')).map((key) => key.split('.'));
    index = { written, lines, patterns, words: Object.assign({}, ...subtree.words.map((list) => list())), built: new Map() };
    indexes.set(subtree, index);
  }
  return index;
}

/** The record of a key that the index has: what people wrote as a whole, or the facts of the sources with the words on them. */
function recordOf(index: SubtreeIndex, key: string): SysctlRecord {
  let record = index.built.get(key);
  if (!record) {
    const line = index.lines.get(key);
    const facts = line === undefined ? undefined : readFacts(line);
    const written = index.written.get(key);
    record = written ? completed(written, facts) : { ...facts!, ...(index.words[key] ?? { what: groupSentence(key) }) };
    index.built.set(key, record);
  }
  return record;
}

/** A written record, with the facts of the sources on which it is silent. */
function completed(record: SysctlRecord, facts: SysctlFacts | undefined): SysctlRecord {
  if (!facts) return record;
  const { reads, writeOnly, requires, module } = facts;
  const found = {
    ...(reads ? { reads } : {}),
    ...(writeOnly ? { writeOnly } : {}),
    ...(requires ? { requires } : {}),
    ...(module ? { module } : {}),
  };
  return { ...found, ...record };
}

/** The record of a key as written in a file (`net.ipv4.conf.eth0/100.rp_filter`), or undefined where kernlint does not know it. */
export function findSysctl(written: string): SysctlRecord | undefined {
  const { parts, name } = sysctlKey(written);
  const index = indexOf(subtreeOf(name));
  if (index.written.has(name) || index.lines.has(name)) return recordOf(index, name);
  const pattern = index.patterns.find((one) => fits(one, parts));
  return pattern && recordOf(index, pattern.join('.'));
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

/** The key of every record, in the order of subtrees, without building the records. */
export function sysctlNames(): readonly string[] {
  return SUBTREES.map(indexOf).flatMap((index) => [...new Set([...index.written.keys(), ...index.lines.keys()])]);
}

/** Every record, for documentation and tests. */
export function allSysctls(): readonly SysctlRecord[] {
  return SUBTREES.map(indexOf).flatMap((index) =>
    [...new Set([...index.written.keys(), ...index.lines.keys()])].map((key) => recordOf(index, key)),
  );
}
