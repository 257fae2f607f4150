import { groupBy } from '../text/group-by.ts';
import type { TextRange } from '../text/range.ts';
import type { SourceFileOf } from '../workspace/source-file.ts';
import { chainAt } from './chain-names.ts';
import { chainNamed, jumpsOf, placeOfChain, type TableChain, targetWord } from './chain-uses.ts';

/** A chain in the hierarchy of those that lead to each other. */
export interface ChainItem {
  readonly name: string;
  /** `*filter`. */
  readonly table: string;
  /** Its name where it is declared, else in its first rule. */
  readonly range: TextRange;
}

/** A chain that leads to the one in question or is led to, and the words that do: they stand in the chain that leads. */
export interface ChainCall {
  readonly chain: ChainItem;
  readonly ranges: readonly TextRange[];
}

/** The chain that is named at `offset`. */
export function chainItem(file: SourceFileOf<'iptables'>, offset: number): ChainItem | undefined {
  const named = chainAt(file, offset);
  const found = named && chainNamed(file, offset, named.name);
  return found && itemOf(found);
}

/** The chains whose rules jump or go to a chain. */
export function incomingCalls(file: SourceFileOf<'iptables'>, { name, range }: ChainItem): readonly ChainCall[] {
  const found = chainNamed(file, range.start, name);
  if (!found) return [];
  const { ruleset, table } = found;
  const byChain = groupBy(jumpsOf(table).get(name) ?? [], ({ from }) => from);
  return [...byChain].flatMap(([chain, jumps]) => {
    const item = itemOf({ ruleset, table, chain });
    return item ? [{ chain: item, ranges: jumps.map(({ rule }) => targetWord(ruleset, rule)) }] : [];
  });
}

/** The chains that the rules of a chain jump or go to. */
export function outgoingCalls(file: SourceFileOf<'iptables'>, { name, range }: ChainItem): readonly ChainCall[] {
  const found = chainNamed(file, range.start, name);
  if (!found) return [];
  const { ruleset, table, chain } = found;
  const byName = groupBy(
    chain.rules.filter(({ facts }) => facts.targetName !== undefined && !facts.targetExtension),
    ({ facts }) => facts.targetName!,
  );
  return [...byName].flatMap(([target, rules]) => {
    const next = table.chains.get(target);
    const item = next && itemOf({ ruleset, table, chain: next });
    return item ? [{ chain: item, ranges: rules.map((rule) => targetWord(ruleset, rule)) }] : [];
  });
}

function itemOf({ ruleset, table, chain }: TableChain): ChainItem | undefined {
  const range = placeOfChain({ ruleset, chain });
  return range && { name: chain.name, table: `*${table.name}`, range };
}
