import type { KernelTarget } from '../../knowledge/kernel.ts';
import { keysThatChange, namesOfValue, sideEffects, valueBefore } from '../../knowledge/sysctl/effects.ts';
import { hits } from '../../knowledge/sysctl/glob.ts';
import { type SysctlKey, sysctlKey } from '../../knowledge/sysctl/key.ts';
import { readNumbers } from '../../knowledge/sysctl/value.ts';
import type { Host } from '../../workspace/workspace.ts';
import type { Reader } from '../reading-order.ts';
import { refused } from './refused.ts';
import { type ReadLine, type ReadLines, readLines } from './sysctl-lines.ts';

/** What the sysctl files leave in one key. */
export interface EffectiveValue {
  /** With dots; a dot in the name of an interface is a slash, as sysctl shows it. A key that only a pattern hits may be that pattern. */
  readonly key: string;
  /** What stays; undefined where the kernel refuses every line. */
  readonly value: string | undefined;
  /** The line that decides: one that sets the key, or its twin, or one whose write changes it on the side. Else the line that is refused. */
  readonly from: ReadLine;
  /** The lines that would set the key and lose, in the order of reading; refused ones, too. */
  readonly overridden: readonly ReadLine[];
  /** Whether nothing in the files leaves room for another answer: no template decides, and no two files share one place. */
  readonly certain: boolean;
}

/** What a reader leaves, by the name of the key, in the order of the keys' names. */
export interface EffectiveValues {
  readonly reader: Reader;
  readonly byKey: ReadonlyMap<string, EffectiveValue>;
  readonly read: ReadLines;
}

const known = new WeakMap<Host, Map<string, EffectiveValues>>();

/** What a reader leaves of the sysctl files of a host, once all are applied to a kernel of the target that has the keys. Worked out once. */
export function effectiveValues(host: Host, reader: Reader, target: KernelTarget): EffectiveValues {
  const of = known.get(host) ?? new Map<string, EffectiveValues>();
  known.set(host, of);
  const name = `${reader} ${target.label}`;
  let values = of.get(name);
  if (!values) {
    const read = readLines(host, reader);
    values = { reader, byKey: valuesOf(read, reader, target, namedKeys(read.lines)), read };
    of.set(name, values);
  }
  return values;
}

/** What is left in any key, named by a line or hit by a pattern; undefined where nothing sets it. */
export function effectiveValue(
  { byKey, read, reader }: EffectiveValues,
  key: string,
  target: KernelTarget,
): EffectiveValue | undefined {
  const { name } = sysctlKey(key);
  return byKey.get(name) ?? valuesOf(read, reader, target, [...namedKeys(read.lines), sysctlKey(name)]).get(name);
}

/** One write to the kernel. */
interface Write {
  readonly line: ReadLine;
  readonly value: string;
}

function valuesOf(
  { lines, open }: ReadLines,
  reader: Reader,
  target: KernelTarget,
  keys: readonly SysctlKey[],
): ReadonlyMap<string, EffectiveValue> {
  const all = withSources(keys);
  const exempt = new Set(lines.filter(({ key, exact }) => !key.glob && exact).map(({ key }) => key.name));
  const reached = (line: ReadLine): readonly SysctlKey[] =>
    line.key.glob
      ? all.filter(
          (key) => key.name === line.key.name || (!key.glob && !(line.exact && exempt.has(key.name)) && hits(line.key, key)),
        )
      : [line.key];
  const kernel = new Kernel(all, target, reader === 'systemd');
  for (const write of reader === 'systemd' ? mergedWrites(lines) : writesOf(lines))
    for (const key of reached(write.line)) kernel.write(key, write);

  const setters = settersOf(lines);
  const values = new Map<string, EffectiveValue>();
  for (const key of [...keys].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const left = kernel.left(key.name);
    const from = left?.line ?? kernel.lastRefused(key.name);
    if (!from) continue;
    const overridden = setters(key).filter((line) => !isSame(line, from));
    const certain = !open && [from, ...overridden].every(({ unsure, value }) => !unsure || value === from.value);
    values.set(key.name, { key: key.name, value: left?.value, from, overridden, certain });
  }
  return values;
}

/** Gives the lines that would set a key, each once, in the order in which they are read last. */
function settersOf(lines: readonly ReadLine[]): (key: SysctlKey) => readonly ReadLine[] {
  const order = new Map<ReadLine, number>();
  const byName = new Map<string, ReadLine[]>();
  const patterns: ReadLine[] = [];
  withoutRepeats(lines).forEach((line, i) => {
    if (line.value === undefined) return;
    order.set(line, i);
    if (line.key.glob) patterns.push(line);
    const same = byName.get(line.key.name);
    if (same) same.push(line);
    else byName.set(line.key.name, [line]);
  });
  return (key) => {
    const named = namesOfValue(key.name).flatMap((name) => byName.get(name) ?? []);
    const hitting = key.glob ? [] : patterns.filter((pattern) => hits(pattern.key, key));
    return [...named, ...hitting].sort((a, b) => order.get(a)! - order.get(b)!);
  };
}

/** A file with a link is read twice; its lines count where they are read last. */
function withoutRepeats(lines: readonly ReadLine[]): readonly ReadLine[] {
  const last = new Map<string, ReadLine>();
  for (const line of lines) {
    const place = `${line.file.path} ${line.index}`;
    last.delete(place);
    last.set(place, line);
  }
  return [...last.values()];
}

function isSame(a: ReadLine, b: ReadLine): boolean {
  return a.file === b.file && a.index === b.index;
}

/** The keys, and those that change them on the side: a pattern may hit the others alone. */
function withSources(keys: readonly SysctlKey[]): readonly SysctlKey[] {
  const all = new Map(keys.map((key) => [key.name, key]));
  for (const key of keys)
    if (!key.glob) for (const name of keysThatChange(key.parts)) if (!all.has(name)) all.set(name, sysctlKey(name));
  return [...all.values()];
}

function writesOf(lines: readonly ReadLine[]): readonly Write[] {
  return lines.flatMap((line) => (line.value === undefined ? [] : [{ line, value: line.value }]));
}

/**
 * systemd-sysctl collects before it writes: of several lines for one key the last is written, in its own place, or in that of the earlier line
 * where both say the same. `-key` after `key=value` takes it back. procps writes each line.
 */
function mergedWrites(lines: readonly ReadLine[]): readonly Write[] {
  const merged = new Map<string, ReadLine>();
  for (const line of lines) {
    const { name } = line.key;
    if (merged.get(name)?.value !== line.value) merged.delete(name);
    merged.set(name, line);
  }
  return writesOf([...merged.values()]);
}

interface Left {
  readonly value: string;
  readonly line: ReadLine;
}

/** What the writes make of the keys that matter here, one after the other. */
class Kernel {
  readonly #keys: readonly SysctlKey[];
  readonly #target: KernelTarget;
  /** systemd-sysctl writes no value that the file shows already, letter by letter. */
  readonly #writesChanges: boolean;
  readonly #left = new Map<string, Left>();
  readonly #refused = new Map<string, ReadLine>();

  constructor(keys: readonly SysctlKey[], target: KernelTarget, writesChanges: boolean) {
    this.#keys = keys;
    this.#target = target;
    this.#writesChanges = writesChanges;
  }

  left(key: string): Left | undefined {
    return this.#left.get(key);
  }

  lastRefused(key: string): ReadLine | undefined {
    return this.#refused.get(key);
  }

  write(key: SysctlKey, { line, value }: Write): void {
    if (line.literal && refused(key.name, value, this.#target)) {
      this.#refused.set(key.name, line);
      return;
    }
    const before = this.#left.get(key.name)?.value ?? valueBefore(key.name);
    for (const name of namesOfValue(key.name)) this.#left.set(name, { value, line });
    const unchanged = sameNumber(before, value);
    const suppressed = this.#writesChanges && String(Number(value)) === value;
    for (const effect of sideEffects(key.name)) {
      if (unchanged && (effect.onChange || suppressed)) continue;
      for (const other of this.#keys)
        if (!other.glob && effect.reaches(other.parts)) this.#left.set(other.name, { value: effect.gives(value), line });
    }
  }
}

function sameNumber(a: string | undefined, b: string): boolean {
  if (a === undefined) return false;
  const [x, y] = [readNumbers(a, 1), readNumbers(b, 1)];
  return 'numbers' in x && 'numbers' in y && x.numbers[0]!.value === y.numbers[0]!.value;
}

/** Entries of every host below `conf` and `neigh`, beside the interfaces that it names. */
const EVERYWHERE: Readonly<Record<string, readonly string[]>> = { conf: ['all', 'default', 'lo'], neigh: ['default', 'lo'] };

/** The keys that lines name: each by itself, and for a pattern of interfaces those that every host has and those that other lines name. */
function namedKeys(lines: readonly ReadLine[]): readonly SysctlKey[] {
  const keys = new Map(lines.map(({ key }) => [key.name, key]));
  const interfaces = new Set<string>();
  for (const { key } of lines) if (isInterfaceKey(key) && !/[*?[]/.test(key.parts[3]!)) interfaces.add(key.parts[3]!);
  for (const { key: pattern } of lines) {
    if (!pattern.glob || !isInterfaceKey(pattern) || /[*?[]/.test(pattern.parts.filter((_, i) => i !== 3).join('.'))) continue;
    for (const device of [...EVERYWHERE[pattern.parts[2]!]!, ...interfaces]) {
      if (device === 'all' && pattern.parts[2] === 'neigh') continue;
      const parts = pattern.parts.map((part, i) => (i === 3 ? device : part));
      const key: SysctlKey = { parts, name: parts.map((part) => part.replaceAll('.', '/')).join('.'), glob: false };
      if (hits(pattern, key) && !keys.has(key.name)) keys.set(key.name, key);
    }
  }
  return [...keys.values()];
}

/** `net.ipv4.conf.eth0.rp_filter`, `net.ipv6.neigh.default.gc_stale_time`. */
function isInterfaceKey({ parts }: SysctlKey): boolean {
  return parts.length === 5 && parts[0] === 'net' && /^ipv[46]$/.test(parts[1]!) && /^(conf|neigh)$/.test(parts[2]!);
}
