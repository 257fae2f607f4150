import { type Chain, type ChainRule, jumpedChain, type Table } from '../ruleset/ruleset.ts';
import { type Box, boxesMeet, boxIntersect, isEmpty } from './box.ts';
import { BoxIndex } from './box-index.ts';
import { verdictOf } from './path.ts';

/** A rule of a user chain or a built-in one, as the packets of one hook reach it. */
export interface ReachedRule {
  readonly rule: ChainRule;
  readonly chain: Chain;
  /** The jumps that lead to its chain, outermost first. */
  readonly via: readonly ChainRule[];
  /** Every packet that could match it, by the conditions of the jumps and its own; earlier rules are left aside. */
  readonly box: Box;
  /** Whether every packet of the box does match. */
  readonly exact: boolean;
  /** What earlier rules take from it before: each with the packets it takes for certain, or may take where `exact` is false. */
  readonly takenBefore: readonly Taken[];
}

/** A rule after which its packets do not come to later rules of the walk. */
export interface Taken {
  readonly rule: ChainRule;
  readonly box: Box;
  readonly exact: boolean;
}

/** More steps than any rule set that people write takes; a chain of jumps that doubles at every step ends here. */
const MOST_STEPS = 20_000;

/** More jumps in a row than any rule set that people write has; iptables-nft loads 15 of them. */
const MOST_JUMPS = 200;

/**
 * All rules that `wanted` asks for, as the packets of a hook reach them through jumps and gotos, in order. `takes` says which rules keep
 * their packets from the later ones beside ACCEPT, DROP and RETURN. Undefined where the walk is too long or the chains are not all known.
 */
export function reachedRules(
  table: Table,
  hook: string,
  entry: Box,
  wanted: (rule: ChainRule) => boolean,
  takes: (rule: ChainRule) => boolean,
): ReachedRule[] | undefined {
  const start = table.chains.get(hook);
  if (!start) return [];
  const found: ReachedRule[] = [];
  const forGood = new BoxIndex<Taken>();
  let steps = 0;

  const walk = (
    chain: Chain,
    box: Box,
    exact: boolean,
    via: readonly ChainRule[],
    callers: readonly BoxIndex<Taken>[],
  ): boolean => {
    if (!chain.complete || via.length > MOST_JUMPS) return false;
    const inChain = new BoxIndex<Taken>();
    const takers = [forGood, ...callers, inChain];
    for (const rule of chain.rules) {
      if (++steps > MOST_STEPS && via.length > 0) return false;
      const { match } = rule.facts;
      if (!boxesMeet(box, match.box)) continue;
      const here = boxIntersect(box, match.box);
      if (isEmpty(here)) continue;
      const certain = exact && match.exact;
      if (wanted(rule)) {
        const takenBefore = takers.flatMap((taken) => taken.near(here)).filter((taken) => boxesMeet(taken.box, here));
        found.push({ rule, chain, via, box: here, exact: certain, takenBefore });
      }
      const callee = jumpedChain(table, rule);
      const taken = { rule, box: here, exact: certain };
      if (callee) {
        if (via.includes(rule)) return false;
        if (!walk(callee, here, certain, [...via, rule], [...callers, inChain])) return false;
        if (rule.facts.goto) inChain.add(here, taken);
      } else {
        const verdict = verdictOf(rule);
        if (takes(rule) || verdict === 'accept' || verdict === 'drop') forGood.add(here, taken);
        else if (verdict === 'return') (via.length > 0 ? inChain : forGood).add(here, taken);
        else if (verdict === undefined || verdict === 'varies' || verdict === 'queue')
          forGood.add(here, { ...taken, exact: false });
      }
    }
    return true;
  };
  return walk(start, entry, true, [], []) ? found : undefined;
}
