import type { ReadLine } from '../model/boot/sysctl-lines.ts';
import { lineAt, lineStarts } from '../syntax/lines.ts';
import { holds, shift, type TextRange } from '../text/range.ts';
import type { Settings } from '../workspace/settings.ts';
import type { SourceFile, SourceFileOf } from '../workspace/source-file.ts';
import type { Host } from '../workspace/workspace.ts';
import { type ChainName, chainAt, definitionsOf, type NamedChain, newNameFault, renameFault } from './chain-names.ts';
import { settersOf } from './setters.ts';

/** A stretch of a file of the host. */
export interface Place {
  readonly path: string;
  readonly range: TextRange;
}

/** A place of a file, and whether something is written there or only read. */
export interface Highlight {
  readonly range: TextRange;
  readonly writes: boolean;
}

/**
 * Where what stands at `offset` comes from: the declaration of a chain; for a sysctl key the line of the host that decides it, and where that
 * is not certain every line that sets it.
 */
export function definitions(file: SourceFile, offset: number, host: Host, settings: Settings): readonly Place[] {
  if (file.format === 'iptables') {
    const chain = chainAt(file, offset);
    return chain ? placesOf(file, definitionsOf(chain)) : [];
  }
  const found = file.format === 'sysctl' ? settersAt(file, offset, host, settings) : undefined;
  return found ? (found.winner ? [found.winner] : found.all) : [];
}

/** All places that name what stands at `offset`: a chain within its table, a sysctl key within the host. */
export function references(
  file: SourceFile,
  offset: number,
  host: Host,
  settings: Settings,
  withDeclaration: boolean,
): readonly Place[] {
  if (file.format === 'iptables') {
    const chain = chainAt(file, offset);
    const names = chain?.names.filter(({ role }) => withDeclaration || role !== 'declaration') ?? [];
    return placesOf(file, names);
  }
  return (file.format === 'sysctl' && settersAt(file, offset, host, settings)?.all) || [];
}

/** The places of the file itself among the references. */
export function highlights(file: SourceFile, offset: number, host: Host, settings: Settings): readonly Highlight[] {
  if (file.format === 'iptables') {
    const chain = chainAt(file, offset);
    return chain ? nearby(chain).map(({ range, role }) => ({ range, writes: role === 'declaration' })) : [];
  }
  return references(file, offset, host, settings, true)
    .filter(({ path }) => path === file.path)
    .map(({ range }) => ({ range, writes: true }));
}

/** So many places before and behind the cursor are marked: more are never on the screen, and an editor asks wherever the cursor goes. */
const MARKED = 500;

function nearby({ names, here }: NamedChain): readonly ChainName[] {
  const at = names.indexOf(here);
  return names.slice(Math.max(0, at - MARKED), at + MARKED);
}

/** What can be renamed at `offset`, or why it cannot; undefined where nothing has a name. */
export function renameable(
  file: SourceFile,
  offset: number,
  host: Host,
): { readonly range: TextRange; readonly fault?: string } | undefined {
  if (file.format !== 'iptables') return undefined;
  const chain = chainAt(file, offset);
  return chain && { range: chain.here.range, fault: renameFault(file, chain, host) };
}

/** The places to write a new name to, or why it cannot be; undefined where nothing has a name. */
export function rename(
  file: SourceFile,
  offset: number,
  name: string,
  host: Host,
): { readonly fault: string } | { readonly ranges: readonly TextRange[] } | undefined {
  if (file.format !== 'iptables') return undefined;
  const chain: NamedChain | undefined = chainAt(file, offset);
  if (!chain) return undefined;
  const fault = renameFault(file, chain, host) ?? newNameFault(file, chain, name);
  return fault ? { fault } : { ranges: chain.names.map(({ range }) => range) };
}

function placesOf(file: SourceFile, names: readonly ChainName[]): readonly Place[] {
  return names.map(({ range }) => ({ path: file.path, range }));
}

/** The lines of the host that set the key at `offset`: the one that decides first, if there is one for certain. */
function settersAt(
  file: SourceFileOf<'sysctl'>,
  offset: number,
  host: Host,
  { target }: Settings,
): { readonly winner: Place | undefined; readonly all: readonly Place[] } | undefined {
  const index = lineAt(file.tree, offset);
  const line = file.tree.lines[index];
  const start = lineStarts(file.tree)[index] ?? 0;
  if (line?.kind !== 'assignment' || !holds(line.key, offset - start)) return undefined;
  const told = settersOf(file, index, host, target);
  if (!told) return undefined;
  return {
    winner: told.certain ? keyPlace(told.from) : undefined,
    all: [told.from, ...told.overridden].map(keyPlace).sort(inOrder),
  };
}

function keyPlace({ file, index, range }: ReadLine): Place {
  const line = file.tree.lines[index]!;
  const start = lineStarts(file.tree)[index]!;
  return { path: file.path, range: line.kind === 'assignment' || line.kind === 'exclusion' ? shift(line.key, start) : range };
}

function inOrder(a: Place, b: Place): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : a.range.start - b.range.start;
}
