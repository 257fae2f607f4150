import { type Chain, type ChainRule, jumpedChain, type Table } from '../ruleset/ruleset.ts';
import { type Box, boxesMeet, boxIntersect, isEmpty } from './box.ts';
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
  const forGood: Taken[] = [];
  let steps = 0;

  const walk = (chain: Chain, box: Box, exact: boolean, via: readonly ChainRule[], takenByCallers: readonly Taken[]): boolean => {
    if (!chain.complete) return false;
    const inChain: Taken[] = [];
    for (const rule of chain.rules) {
      if (++steps > MOST_STEPS && via.length > 0) return false;
      const { match } = rule.facts;
      if (!boxesMeet(box, match.box)) continue;
      const here = boxIntersect(box, match.box);
      if (isEmpty(here)) continue;
      const certain = exact && match.exact;
      const before = () => [...forGood, ...takenByCallers, ...inChain].filter((taken) => boxesMeet(taken.box, here));
      if (wanted(rule)) found.push({ rule, chain, via, box: here, exact: certain, takenBefore: before() });
      const callee = jumpedChain(table, rule);
      const taken = { rule, box: here, exact: certain };
      if (callee) {
        if (via.includes(rule)) return false;
        if (!walk(callee, here, certain, [...via, rule], [...takenByCallers, ...inChain])) return false;
        if (rule.facts.target?.goto) inChain.push(taken);
      } else {
        const verdict = verdictOf(rule);
        if (takes(rule) || verdict === 'accept' || verdict === 'drop') forGood.push(taken);
        else if (verdict === 'return') (via.length > 0 ? inChain : forGood).push(taken);
        else if (verdict === undefined || verdict === 'varies' || verdict === 'queue') forGood.push({ ...taken, exact: false });
      }
    }
    return true;
  };
  return walk(start, entry, true, [], []) ? found : undefined;
}
