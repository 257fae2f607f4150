import { pathInHost } from '../workspace/host-root.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Place } from './navigation.ts';
import { type OutlineEntry, outline } from './outline.ts';

/** A chain, key, module or variable of any file. */
export interface WorkspaceSymbol extends Place {
  readonly name: string;
  readonly kind: OutlineEntry['kind'];
  /** What it stands in: the file, and the table of a chain. */
  readonly container: string;
}

/** So many are shown; who looks for another one types a letter more. */
const MOST = 300;

/**
 * What files name, where the letters of `query` stand in the name in their order, whatever their case: first what begins with it, then what
 * contains it as it is. All of them for an empty query, up to a limit.
 */
export function workspaceSymbols(files: Iterable<SourceFile>, query: string): readonly WorkspaceSymbol[] {
  const wanted = query.toLowerCase();
  const ranks: WorkspaceSymbol[][] = [[], [], [], []];
  for (const file of files) {
    for (const symbol of symbolsOf(file)) {
      const rank = rankOf(symbol.name.toLowerCase(), wanted);
      if (rank !== undefined && ranks[rank]!.length < MOST) ranks[rank]!.push(symbol);
    }
    // What comes later cannot be better: to an empty query all names are the same.
    if (ranks[wanted === '' ? 1 : 0]!.length >= MOST) break;
  }
  return ranks.flat().slice(0, MOST);
}

/** How well a name fits: 0 is the name itself, 1 its beginning, 2 a part of it, 3 letters in their order; undefined where it does not. */
function rankOf(name: string, query: string): number | undefined {
  const at = name.indexOf(query);
  if (at >= 0) return at === 0 ? (name === query ? 0 : 1) : 2;
  let from = 0;
  for (const letter of query) {
    from = name.indexOf(letter, from) + 1;
    if (from === 0) return undefined;
  }
  return 3;
}

const known = new WeakMap<SourceFile, readonly WorkspaceSymbol[]>();

function symbolsOf(file: SourceFile): readonly WorkspaceSymbol[] {
  let symbols = known.get(file);
  if (!symbols) {
    symbols = outline(file).flatMap((entry) => flat(entry, file.path, pathInHost(file.path)));
    known.set(file, symbols);
  }
  return symbols;
}

function flat(
  { name, kind, nameRange, declared, children = [] }: OutlineEntry,
  path: string,
  container: string,
): WorkspaceSymbol[] {
  const own = kind === 'group' ? [] : [{ name, kind, container, path, range: declared ?? nameRange }];
  return [...own, ...children.flatMap((child) => flat(child, path, kind === 'table' ? `${container} ${name}` : container))];
}
