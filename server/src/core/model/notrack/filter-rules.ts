import type { Box } from '../packets/box.ts';
import { BoxIndex } from '../packets/box-index.ts';
import type { Chain, ChainRule, RuleTables } from '../ruleset/ruleset.ts';

/** A rule of the filter table with its chain. */
export interface FilterRule {
  readonly chain: Chain;
  readonly rule: ChainRule;
}

interface Known {
  readonly rules: readonly FilterRule[];
  /** By the name of a built-in chain; all user chains share one, under no name. */
  readonly indexes: ReadonlyMap<string, BoxIndex<number>>;
}

const known = new WeakMap<RuleTables['tables'], Known>();

/**
 * The rules of the filter table that may share packets with one of the boxes, in the order of their chains; some do not. What packets are in
 * question may depend on the built-in chain; the name is empty for all user chains.
 */
export function filterRulesNear(ruleset: RuleTables, boxesIn: (builtIn: string) => readonly Box[]): FilterRule[] {
  const { rules, indexes } = filterRules(ruleset);
  const numbers = new Set<number>();
  for (const [chain, index] of indexes) for (const box of boxesIn(chain)) for (const i of index.near(box)) numbers.add(i);
  return [...numbers].sort((a, b) => a - b).map((i) => rules[i]!);
}

function filterRules(ruleset: RuleTables): Known {
  let found = known.get(ruleset.tables);
  if (!found) {
    const rules: FilterRule[] = [];
    const indexes = new Map<string, BoxIndex<number>>();
    for (const chain of ruleset.tables.get('filter')?.chains.values() ?? []) {
      const name = chain.builtIn ? chain.name : '';
      const index = indexes.get(name) ?? new BoxIndex<number>();
      indexes.set(name, index);
      for (const rule of chain.rules) {
        index.add(rule.facts.match.box, rules.length);
        rules.push({ chain, rule });
      }
    }
    found = { rules, indexes };
    known.set(ruleset.tables, found);
  }
  return found;
}
