import { existsIn, type KernelTarget } from '../../knowledge/kernel.ts';
import { findSysctl, sysctlNames } from '../../knowledge/sysctl/index.ts';
import { keyName, sysctlKey } from '../../knowledge/sysctl/key.ts';

export interface KeyMatch {
  /** The key with dots, the places of interfaces filled in where names for them are known. */
  readonly name: string;
  /** 0: it begins as typed. 1: the typed words begin words of it. 2: they stand in it. 3: their letters do, in order. */
  readonly rank: number;
}

interface KnownName {
  /** The key, or the pattern of a family of keys. */
  readonly name: string;
  /** Of a family: the parts, where the first star is, and whether the kernel has one for each interface. */
  readonly family:
    | { readonly parts: readonly string[]; readonly star: number; readonly kind: 'conf' | 'neigh' | undefined }
    | undefined;
}

let known: readonly KnownName[] | undefined;

function knownNames(): readonly KnownName[] {
  known ??= sysctlNames().map((name) => {
    if (!name.includes('*')) return { name, family: undefined };
    const parts = name.split('.');
    const kind = /^net\.ipv[46]\.(conf|neigh)\.\*/.exec(name)?.[1] as 'conf' | 'neigh' | undefined;
    return { name, family: { parts, star: parts.indexOf('*'), kind } };
  });
  return known;
}

/** The keys that fit what is typed, best first. A key family for interfaces is there once for each name that makes sense. */
export function keysFor(typed: string, interfaces: readonly string[]): readonly KeyMatch[] {
  const query = sysctlKey(typed.trimStart());
  const words = typed.toLowerCase().replaceAll('/', '.').split(/\s+/).filter(Boolean);
  const wanted: Wanted = {
    prefix: query.name.toLowerCase(),
    words,
    begins: words.map((word) => new RegExp(`(^|[._/-])${word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}`)),
    letters: words.join(''),
  };
  const byRank: string[][] = [[], [], [], []];
  for (const { name, family } of knownNames())
    for (const filled of family ? filledIn(family, name, query.parts, interfaces) : [name]) {
      const rank = rankOf(filled.toLowerCase(), wanted);
      if (rank !== undefined) byRank[rank]!.push(filled);
    }
  const used = byRank.slice(0, 3).some((names) => names.length > 0) ? byRank.slice(0, 3) : byRank;
  return used.flatMap((names, rank) => names.sort().map((name) => ({ name, rank })));
}

interface Wanted {
  readonly prefix: string;
  readonly words: readonly string[];
  readonly begins: readonly RegExp[];
  readonly letters: string;
}

function rankOf(name: string, { prefix, words, begins, letters }: Wanted): number | undefined {
  if (name.startsWith(prefix)) return 0;
  if (words.every((word) => name.includes(word))) return begins.every((pattern) => pattern.test(name)) ? 1 : 2;
  let at = 0;
  for (const letter of letters) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return undefined;
  }
  return 3;
}

/** A pattern with names in the place of its stars: what is typed there, else the interfaces of the host and those that every host has. */
function filledIn(
  { parts, star, kind }: NonNullable<KnownName['family']>,
  pattern: string,
  typed: readonly string[],
  interfaces: readonly string[],
): readonly string[] {
  if (typed.length > star + 1 && parts.slice(0, star).every((part, i) => part === typed[i]))
    return [keyName(parts.map((part, i) => (part === '*' && typed[i] ? typed[i] : part)))];
  if (!kind) return [pattern];
  const names = [...(kind === 'conf' ? ['all'] : []), 'default', ...interfaces];
  return names.map((name) => keyName(parts.map((part) => (part === '*' ? name : part))));
}

/** The next parts of the keys that begin as typed, each with the number of keys below it that the target has. */
export function groupsBelow(typed: string, found: readonly KeyMatch[], target: KernelTarget): ReadonlyMap<string, number> {
  const depth = sysctlKey(typed).parts.length;
  const counts = new Map<string, number>();
  for (const { name, rank } of found) {
    const parts = name.split('.');
    if (rank > 0 || parts.length <= depth || !isLiving(name, target)) continue;
    const group = parts.slice(0, depth).join('.');
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return counts;
}

const living = new WeakMap<KernelTarget, Map<string, boolean>>();

/** Whether some kernel of the target has the key. */
function isLiving(name: string, target: KernelTarget): boolean {
  const names = living.get(target) ?? new Map<string, boolean>();
  living.set(target, names);
  let answer = names.get(name);
  if (answer === undefined) {
    const record = findSysctl(name);
    answer = record !== undefined && existsIn(target, record) !== 'none';
    names.set(name, answer);
  }
  return answer;
}
