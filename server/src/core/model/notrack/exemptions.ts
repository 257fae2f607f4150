import { type Box, everything, State, subtractAll } from '../packets/box.ts';
import { interfaceTest } from '../packets/interface-set.ts';
import { reachedRules, type Taken } from '../packets/reach.ts';
import type { Chain, ChainRule, RuleTables } from '../ruleset/ruleset.ts';

export type RawHook = 'PREROUTING' | 'OUTPUT';

/** One NOTRACK rule as the packets of one hook reach it. */
export interface Exemption {
  readonly rule: ChainRule;
  readonly chain: Chain;
  readonly hook: RawHook;
  /** The jumps that lead to its chain, outermost first. */
  readonly via: readonly ChainRule[];
  /** Every packet that it could match. */
  readonly box: Box;
  /** Whether it matches every packet of the box. */
  readonly exact: boolean;
  /** Earlier rules that keep packets from it: ACCEPT, RETURN, DROP, and a CT target, of which the first wins. */
  readonly takenBefore: readonly Taken[];
  /** What is left of the box for it; undefined where that is too scattered to tell. */
  readonly effective: readonly Box[] | undefined;
}

export interface Exemptions {
  readonly all: readonly Exemption[];
  /** NOTRACK rules that no packet reaches: their chain is jumped to from nowhere, or their conditions exclude each other. */
  readonly unreached: readonly { readonly rule: ChainRule; readonly chain: Chain }[];
}

const HOOKS: readonly RawHook[] = ['PREROUTING', 'OUTPUT'];
const cache = new WeakMap<RuleTables['tables'], Exemptions | undefined>();

/** Whether the rule assigns a conntrack template by another CT target; then a NOTRACK behind it does nothing. */
function isOtherCt(rule: ChainRule): boolean {
  return rule.facts.targetName === 'CT' && !rule.facts.notrack;
}

/** The NOTRACK rules of the raw table. Undefined where there are none, or the walk could not be finished. */
export function exemptionsOf(ruleset: RuleTables): Exemptions | undefined {
  if (cache.has(ruleset.tables)) return cache.get(ruleset.tables);
  const found = collect(ruleset);
  cache.set(ruleset.tables, found);
  return found;
}

function collect(ruleset: RuleTables): Exemptions | undefined {
  const table = ruleset.tables.get('raw');
  if (!table) return undefined;
  const rules = [...table.chains.values()].flatMap((chain) =>
    chain.rules.filter((rule) => rule.facts.notrack).map((rule) => ({ rule, chain })),
  );
  if (rules.length === 0) return undefined;
  const all: Exemption[] = [];
  const met = new Set<ChainRule>();
  for (const hook of HOOKS) {
    const reached = reachedRules(table, hook, entry(ruleset, hook), (rule) => rule.facts.notrack, isOtherCt);
    if (!reached) return undefined;
    for (const { rule, chain, via, box, exact, takenBefore } of reached) {
      const certain = takenBefore.filter((taken) => taken.exact);
      const effective = subtractAll(
        [box],
        certain.map((taken) => taken.box),
      );
      met.add(rule);
      all.push({ rule, chain, hook, via, box, exact, takenBefore, effective });
    }
  }
  return { all, unreached: rules.filter(({ rule }) => !met.has(rule)) };
}

/**
 * The packets of a raw hook. Raw stands before connection tracking, so every packet from the wire is INVALID to `--ctstate` there
 * (facts measured on Linux 6.18); a packet of OUTPUT did not come in by an interface, one of PREROUTING does not leave by one yet.
 */
function entry(ruleset: RuleTables, hook: RawHook): Box {
  const none = [{ ...interfaceTest('', false), prefix: false }];
  const box = { ...everything(ruleset.family), state: State.INVALID };
  return hook === 'OUTPUT' ? { ...box, input: none } : { ...box, output: none };
}
