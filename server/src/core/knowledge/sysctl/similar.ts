import { editDistance } from '../../text/nearest.ts';
import { findSysctl, sysctlNames } from './index.ts';
import { keyName, sysctlKey } from './key.ts';

/** A known key that an unknown one may have meant. */
export interface SimilarKey {
  /** With dots, and with the written name of the interface where it has one. */
  readonly name: string;
  /** How many letters differ; 0 where only separators or the case of letters do. */
  readonly distance: number;
}

/** Known keys that are written nearly as this unknown one, the nearest first; at most four. */
export function similarKeys(written: string): readonly SimilarKey[] {
  const { parts, name } = sysctlKey(written);
  const limit = Math.min(3, Math.floor(name.length / 7));
  const own = plain(name);
  const found: SimilarKey[] = [];
  names ??= sysctlNames();
  for (const known of names) {
    const candidate = known.includes('*') ? filled(known, parts) : known;
    if (candidate === undefined) continue;
    const other = known === candidate ? plainName(known) : plain(candidate);
    const apart = Math.abs(other.length - own.length);
    const reach = apart <= 2 * limit && beginAlike(other, own) ? 2 * limit : limit;
    if (apart > reach || lettersApart(other, own) > 2 * reach) continue;
    const distance = editDistance(own, other);
    if (distance <= reach) found.push({ name: candidate, distance });
  }
  // `net.ipv4.conf.all/rp_filter`: both separators meant the same.
  const divided = written.replace(/^-/, '').split(/[./]+/).join('.');
  if (divided !== name && findSysctl(divided)) found.push({ name: divided, distance: 0 });
  return found.sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1)).slice(0, 4);
}

/** The keys, asked for once. */
let names: readonly string[] | undefined;
const plainNames = new Map<string, string>();

/** The plain form of a known key, made once. */
function plainName(known: string): string {
  let name = plainNames.get(known);
  if (name === undefined) {
    name = plain(known);
    plainNames.set(known, name);
  }
  return name;
}

/** A pattern of keys with the parts that were written in the places of its stars; undefined where it has another number of parts. */
function filled(pattern: string, parts: readonly string[]): string | undefined {
  const own = pattern.split('.');
  return own.length === parts.length ? own.map((part, i) => (part === '*' ? keyName([parts[i]!]) : part)).join('.') : undefined;
}

/** How many letters one plain name has that the other lacks, each way, wherever they stand: an edit changes no more than two. */
function lettersApart(a: string, b: string): number {
  const counts = new Int16Array(128);
  for (let i = 0; i < a.length; i++) counts[a.charCodeAt(i) & 127]!++;
  for (let i = 0; i < b.length; i++) counts[b.charCodeAt(i) & 127]!--;
  let apart = 0;
  for (const count of counts) apart += Math.abs(count);
  return apart;
}

/** Whether two names have their first three quarters in common and end each in its own way, as people misremember long keys. */
function beginAlike(a: string, b: string): boolean {
  const common = Math.floor(Math.max(a.length, b.length) * 0.75);
  return a.slice(0, common) === b.slice(0, common) && !a.startsWith(b) && !b.startsWith(a);
}

/** A name with one kind of separator, in small letters: `net.ipv4.tcp.max_tw_buckets` is a slip, not another key. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[-_./]+/g, '_');
}

/** Known keys with the same last part that stand elsewhere; empty where there are many of them. */
export function keysOfThatName(written: string): readonly string[] {
  const last = sysctlKey(written).parts.at(-1)!;
  if (last.length < 5) return [];
  const found = sysctlNames().filter((known) => known.endsWith(`.${last}`));
  return found.length <= 3 ? found : [];
}
