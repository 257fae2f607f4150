import type { Verdict } from '../../knowledge/iptables/record.ts';
import { finished, type Steps } from '../../text/steps.ts';
import { type Chain, type ChainRule, jumpedChain, type RuleTables, type Table } from '../ruleset/ruleset.ts';
import { BoxIndex } from './box-index.ts';
import { Columns } from './columns.ts';
import { wholeExtent } from './extent.ts';
import { boxOf, type Packet } from './packet.ts';

/** Who decides about a packet: a rule, or the policy of a built-in chain. */
export interface Decider {
  readonly chain: Chain;
  /** Missing for the policy. */
  readonly rule: ChainRule | undefined;
}

/** What may become of a packet in a chain. Where all conditions on its way are understood, exactly one of the three is true. */
export interface Outcome {
  /** The first that may accept it. */
  readonly accept: Decider | undefined;
  /** The first that may drop or reject it. */
  readonly drop: Decider | undefined;
  /** Whether it may come back to the calling chain. */
  readonly falls: boolean;
}

interface Draft {
  accept: Decider | undefined;
  drop: Decider | undefined;
  falls: boolean;
}

interface Walk {
  readonly table: Table;
  readonly packet: Packet;
  readonly done: Map<Chain, Outcome>;
  /** How many jumps deep the walk is. */
  depth: number;
}

/** More jumps in a row than any rule set that people write has; of chains behind them nothing is known. */
const MOST_JUMPS = 500;

/**
 * What the filter table of a rule set may do with a packet that enters a built-in chain. Undefined where the file does not tell: it has no
 * such chain, or not the whole of it.
 */
export function filterOutcome(ruleset: RuleTables, chain: string, packet: Packet): Outcome | undefined {
  const table = ruleset.tables.get('filter');
  const start = table?.chains.get(chain);
  if (!table || !start?.complete || start.policy === undefined) return undefined;
  return outcomeOf(start, { table, packet, done: new Map(), depth: 0 });
}

function outcomeOf(chain: Chain, walk: Walk): Outcome {
  const known = walk.done.get(chain);
  if (known) return known;
  const draft: Draft = { accept: undefined, drop: undefined, falls: false };
  // A loop, which no loader takes, ends here: the chain says nothing on its second visit.
  walk.done.set(chain, { accept: undefined, drop: undefined, falls: true });
  if (walk.depth > MOST_JUMPS) unsure(chain, undefined, draft);
  walk.depth++;
  const ended = walk.depth <= MOST_JUMPS && walkRules(chain, walk, draft);
  walk.depth--;
  if (!ended) {
    if (!chain.complete) unsure(chain, undefined, draft);
    if (!chain.builtIn) draft.falls = true;
    else byPolicy(chain, draft);
  }
  walk.done.set(chain, draft);
  return draft;
}

/** Whether a rule ends the chain for the packet for certain. */
function walkRules(chain: Chain, walk: Walk, draft: Draft): boolean {
  for (const rule of rulesAsked(chain, walk.packet)) {
    if (!rule.facts.holds(walk.packet)) continue;
    if (decide(chain, rule, walk, draft) && rule.facts.exact) return true;
  }
  return false;
}

const LONG_CHAIN = 64;
/** So many questions to a long chain are answered by its columns; then it is worth an index. */
const QUESTIONS_BEFORE_INDEX = 64;

interface Asked {
  questions: number;
  readonly columns: Columns;
  index: BoxIndex<ChainRule> | undefined;
}

const asked = new WeakMap<Chain, Asked>();

/** So many rules are looked at in one step. */
const RULES_OF_A_STEP = 1000;

/** Makes a long chain of the filter table ready for packets, step by step. */
export function* chainSteps(chain: Chain): Steps<void> {
  if (chain.rules.length >= LONG_CHAIN) yield* askedSteps(chain);
}

function* askedSteps(chain: Chain): Steps<Asked> {
  let state = asked.get(chain);
  if (!state) {
    const { rules } = chain;
    const columns = new Columns(rules.length, wholeExtent(rules[0]!.family));
    for (const [i, rule] of rules.entries()) {
      if (i % RULES_OF_A_STEP === RULES_OF_A_STEP - 1) yield;
      columns.put(i, rule.facts.extent());
    }
    state = { questions: 0, columns, index: undefined };
    asked.set(chain, state);
  }
  return state;
}

/** The rules of a chain that may match a packet, in order, and perhaps others. */
function rulesAsked(chain: Chain, packet: Packet): readonly ChainRule[] {
  const { rules } = chain;
  if (rules.length < LONG_CHAIN) return rules;
  const state = finished(askedSteps(chain));
  if (!state.index && ++state.questions > QUESTIONS_BEFORE_INDEX) {
    state.index = new BoxIndex();
    for (const rule of rules) state.index.add(rule.facts.match.box, rule);
  }
  return state.index?.near(boxOf(packet)) ?? state.columns.near(packet).map((i) => rules[i]!);
}

/** Adds what the rule does with a packet that it matches; tells whether the packet does not come to the next rule. */
function decide(chain: Chain, rule: ChainRule, walk: Walk, draft: Draft): boolean {
  const { facts } = rule;
  if (facts.targetName === undefined) return false;
  const callee = jumpedChain(walk.table, rule);
  if (callee) {
    const outcome = outcomeOf(callee, walk);
    draft.accept ??= outcome.accept;
    draft.drop ??= outcome.drop;
    if (facts.goto && outcome.falls) leave(chain, draft);
    return facts.goto || !outcome.falls;
  }
  const decider = { chain, rule };
  switch (verdictOf(rule)) {
    case 'accept':
      draft.accept ??= decider;
      return true;
    case 'drop':
      draft.drop ??= decider;
      return true;
    case 'return':
      leave(chain, draft);
      return true;
    case 'continue':
      return false;
    default:
      unsure(chain, rule, draft);
      return false;
  }
}

/** The packet leaves the chain as by RETURN: to the caller, or to the policy. */
function leave(chain: Chain, draft: Draft): void {
  if (!chain.builtIn) draft.falls = true;
  else byPolicy(chain, draft);
}

/** A policy that only stands in a template may be either. */
function byPolicy(chain: Chain, draft: Draft): void {
  if (chain.policy !== 'DROP') draft.accept ??= { chain, rule: undefined };
  if (chain.policy !== 'ACCEPT') draft.drop ??= { chain, rule: undefined };
}

function unsure(chain: Chain, rule: ChainRule | undefined, draft: Draft): void {
  draft.accept ??= { chain, rule };
  draft.drop ??= { chain, rule };
}

/** What a rule does with a packet that it matches; undefined where its target is not known. */
export function verdictOf(rule: ChainRule): Verdict | undefined {
  const { targetName, targetExtension } = rule.facts;
  return targetName === undefined ? 'continue' : targetExtension?.terminating;
}
