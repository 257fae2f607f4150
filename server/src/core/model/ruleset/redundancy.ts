import { isBlank } from '../../syntax/lines.ts';
import { finished, type Steps } from '../../text/steps.ts';
import { CoverIndex } from '../packets/cover-index.ts';
import { wholeExtent } from '../packets/extent.ts';
import { verdictOf } from '../packets/path.ts';
import { bindingOf, type Chain, type ChainRule, type Ruleset } from './ruleset.ts';

/** A rule that no packet needs, because an earlier one of its chain takes all its packets. */
export interface Redundant {
  readonly rule: ChainRule;
  readonly chain: Chain;
  readonly by: ChainRule;
  /** `after-end`: the earlier rule takes everything; `duplicate`: it is the same rule; `shadowed`: it takes all packets of this one. */
  readonly kind: 'after-end' | 'duplicate' | 'shadowed';
}

const cache = new WeakMap<Ruleset, readonly Redundant[]>();
/** By chain, since an edit leaves most of them as they are; a chain belongs to one family. */
const byChain = new WeakMap<Chain, readonly Redundant[]>();

/** The redundant rules of all chains, in the order of their chains; behind a rule that takes everything only the first is named. */
export function redundantRules(ruleset: Ruleset): readonly Redundant[] {
  return finished(redundancySteps(ruleset));
}

/** What redundantRules does, step by step. */
export function* redundancySteps(ruleset: Ruleset): Steps<readonly Redundant[]> {
  let found = cache.get(ruleset);
  if (!found) {
    const all: Redundant[] = [];
    let chains = 0;
    for (const table of ruleset.sections) {
      for (const chain of table.chains.values()) {
        for (const one of yield* ofChain(ruleset, chain)) all.push(one);
        if (++chains % CHAINS_OF_A_STEP === 0) yield;
      }
    }
    found = all;
    cache.set(ruleset, found);
  }
  return found;
}

const NONE: readonly Redundant[] = [];

function* ofChain(ruleset: Ruleset, chain: Chain): Steps<readonly Redundant[]> {
  if (!chain.complete || chain.rules.length < 2) return NONE;
  let found = byChain.get(chain);
  if (!found) {
    found = yield* inChain(ruleset, chain);
    byChain.set(chain, found);
  }
  return found;
}

/** So many chains, or rules of one chain, are looked at in one step. */
const CHAINS_OF_A_STEP = 100;
const RULES_OF_A_STEP = 200;

function* inChain(ruleset: Ruleset, chain: Chain): Steps<readonly Redundant[]> {
  const index = new CoverIndex<ChainRule>(wholeExtent(ruleset.family), (rule) => rule.facts.match.box);
  const twins = new Twins();
  const found: Redundant[] = [];
  let steps = 0;
  for (const rule of chain.rules) {
    if (++steps % RULES_OF_A_STEP === 0) yield;
    if (rule.line.holes.length > 0) continue;
    const extent = rule.facts.extent();
    if (extent.empty) continue;
    const by = index.find(rule, extent);
    const takes = !by && rule.facts.exact && ends(rule);
    const indexed = takes && !extent.everything && index.add(rule, extent);
    const twin = twins.of(rule, by !== undefined);
    if (twin && (by === twin || repeats(rule))) found.push({ rule, chain, by: twin, kind: 'duplicate' });
    else if (by && !rule.facts.notrack) found.push({ rule, chain, by, kind: 'shadowed' });
    else twins.add(rule, indexed);
    if (takes && extent.everything) {
      const next = chain.rules[chain.rules.indexOf(rule) + 1];
      if (next) found.push({ rule: next, chain, by: rule, kind: 'after-end' });
      break;
    }
  }
  return found;
}

/** Rules by their words. Of those that the index of boxes finds again the words are looked at only when it has found one of them. */
class Twins {
  readonly #byText = new Map<string, ChainRule>();
  #indexed: ChainRule[] = [];

  add(rule: ChainRule, indexed: boolean): void {
    if (indexed) this.#indexed.push(rule);
    else this.#byText.set(ruleText(rule), rule);
  }

  /** An earlier rule of the same words; `covered`: the index has found one that takes all packets of this rule. */
  of(rule: ChainRule, covered: boolean): ChainRule | undefined {
    if (covered) {
      for (const one of this.#indexed) this.#byText.set(ruleText(one), one);
      this.#indexed = [];
    }
    return this.#byText.size > 0 ? this.#byText.get(ruleText(rule)) : undefined;
  }
}

/** Whether no packet comes to the rules behind this one. */
export function takesEverything(rule: ChainRule): boolean {
  return rule.facts.exact && ends(rule) && rule.facts.extent().everything;
}

/** Whether packets that match the rule do not come to the next one. */
function ends(rule: ChainRule): boolean {
  const verdict = verdictOf(rule);
  return verdict === 'accept' || verdict === 'drop' || verdict === 'return' || rule.facts.goto;
}

/** The rule as written, without counters and blanks around it, and with one line end: of nearly all lines that is their text as it is. */
function ruleText({ line: { text, counters } }: ChainRule): string {
  const isTidy = !counters && text.endsWith('\n') && !isBlank(text.charCodeAt(0)) && !isBlank(text.charCodeAt(text.length - 2));
  return isTidy ? text : `${text.slice(counters?.end ?? 0).trim()}\n`;
}

/** Matches that remember or count: the same rule twice asks them twice, which may be meant. */
const COUNTING: ReadonlySet<string> = new Set(
  'limit hashlimit recent statistic connlimit quota connbytes nfacct rateest mark connmark u32 string bpf'.split(' '),
);
/** Targets that do more each time. */
const REPEATABLE: ReadonlySet<string> = new Set('MARK CONNMARK TTL HL DSCP TOS SET RATEEST LED'.split(' '));

/** Whether a second rule of the same words certainly does nothing new. */
function repeats(rule: ChainRule): boolean {
  const { matches, target } = bindingOf(rule);
  if (!target || REPEATABLE.has(target.word.text)) return false;
  return matches.every(({ extension }) => extension !== undefined && !extension.opaque && !COUNTING.has(extension.name));
}
