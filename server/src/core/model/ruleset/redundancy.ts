import { isBlank } from '../../syntax/lines.ts';
import { type Box, boxSubset, everything, isEmpty } from '../packets/box.ts';
import { CoverIndex } from '../packets/cover-index.ts';
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
  let found = cache.get(ruleset);
  if (!found) {
    const all: Redundant[] = [];
    for (const table of ruleset.sections) {
      for (const chain of table.chains.values()) for (const one of ofChain(ruleset, chain)) all.push(one);
    }
    found = all;
    cache.set(ruleset, found);
  }
  return found;
}

const NONE: readonly Redundant[] = [];

function ofChain(ruleset: Ruleset, chain: Chain): readonly Redundant[] {
  if (!chain.complete || chain.rules.length < 2) return NONE;
  let found = byChain.get(chain);
  if (!found) {
    found = inChain(ruleset, chain);
    byChain.set(chain, found);
  }
  return found;
}

function inChain(ruleset: Ruleset, chain: Chain): Redundant[] {
  const index = new CoverIndex<ChainRule>(ruleset.family);
  const byText = new Map<string, ChainRule>();
  const whole = everything(ruleset.family);
  const found: Redundant[] = [];
  for (const rule of chain.rules) {
    const { box, exact } = rule.facts.match;
    if (rule.line.holes.length > 0 || isEmpty(box)) continue;
    const text = ruleText(rule);
    const twin = byText.get(text);
    const by = index.find(box);
    if (twin && (by === twin || repeats(rule))) found.push({ rule, chain, by: twin, kind: 'duplicate' });
    else if (by && !rule.facts.notrack) found.push({ rule, chain, by, kind: 'shadowed' });
    else byText.set(text, rule);
    if (by || !exact || !ends(rule)) continue;
    if (boxSubset(whole, box)) {
      const next = chain.rules[chain.rules.indexOf(rule) + 1];
      if (next) found.push({ rule: next, chain, by: rule, kind: 'after-end' });
      break;
    }
    index.add(box as Box, rule);
  }
  return found;
}

/** Whether no packet comes to the rules behind this one. */
export function takesEverything(rule: ChainRule, { family }: Ruleset): boolean {
  const { box, exact } = rule.facts.match;
  return exact && ends(rule) && boxSubset(everything(family), box);
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
