import { lineChanges } from '../../text/line-diff.ts';
import type { Family } from '../packets/address.ts';
import { type Box, boxesMeet, boxIntersect, boxText, everything, isEmpty, subtractAll } from '../packets/box.ts';
import { interfaceMatches } from '../packets/interface-set.ts';
import { asksByItself, conditionOf, isOfTarget } from '../packets/match.ts';
import type { BoundOption } from '../ruleset/bind.ts';
import { partOf } from '../ruleset/host-rules.ts';
import { bindingOf, type Chain, type ChainRule, jumpedChain, lineNumber, type Ruleset, type Table } from '../ruleset/ruleset.ts';
import { NAT_TARGETS } from '../trace/targets.ts';
import type { TraceRules } from '../trace/trace.ts';
import { asSent, type Direction, familyOfBox, isPossible } from './packet-set.ts';

/** A rule that only one of two rule sets has, with the packets that can come to it. */
export interface ChangedRule {
  readonly side: 'old' | 'new';
  readonly table: string;
  readonly chain: string;
  readonly rule: ChainRule;
  /** The same for rules that ask and do the same, however they are written. */
  readonly meaning: number;
  readonly path: string;
  /** From 1. */
  readonly line: number;
}

/** How two rule sets differ: packets in none of the boxes meet the same rules in the same order in both. */
export interface RuleChanges {
  /** By the hook that leads to the rules. */
  readonly boxes: readonly { readonly table: string; readonly hook: string; readonly box: Box }[];
  readonly rules: readonly ChangedRule[];
}

/** The rules that only one of two rule sets has, moved ones among them, and all packets to which that could matter. */
export function ruleChanges(old: TraceRules, fresh: TraceRules): RuleChanges {
  const boxes: { table: string; hook: string; box: Box }[] = [];
  const rules: ChangedRule[] = [];
  const names = new Names();
  for (const name of new Set([...old.tables.keys(), ...fresh.tables.keys()])) {
    const before: Side = { side: 'old', table: old.tables.get(name)?.table, parts: old.tables.get(name)?.parts ?? [] };
    const after: Side = { side: 'new', table: fresh.tables.get(name)?.table, parts: fresh.tables.get(name)?.parts ?? [] };
    const comparison = new Comparison(before, after, name, names, rules);
    for (const hook of hooksOf(before.table, after.table))
      for (const box of comparison.compare(hook, everything(old.family))) boxes.push({ table: name, hook, box });
  }
  return { boxes, rules };
}

function hooksOf(...tables: readonly (Table | undefined)[]): Set<string> {
  return new Set(
    tables.flatMap((table) => [...(table?.chains.values() ?? [])].filter(({ builtIn }) => builtIn).map(({ name }) => name)),
  );
}

interface Side {
  readonly side: ChangedRule['side'];
  readonly table: Table | undefined;
  readonly parts: readonly Ruleset[];
}

/** General options that ask nothing of a packet. */
const BESIDE_MATCH: ReadonlySet<string> = new Set(['jump', 'goto', 'set-counters']);

/** Whether the box of its rule says all that an option of a match asks. */
function isInBox(option: BoundOption, family: Family): boolean {
  const piece = option.hole ? 'unknown' : conditionOf(option, family);
  return piece === 'nothing-to-say' || (piece !== 'unknown' && piece.exact);
}

/** Numbers for texts: the same for the same text on both sides. */
class Names {
  readonly #numbers = new Map<string, number>();
  /** By table too: two rule sets may share a chain and not those that it leads to. */
  readonly #contents = new Map<Table, Map<Chain, number>>();

  number(text: string): number {
    const known = this.#numbers.get(text) ?? this.#numbers.size;
    this.#numbers.set(text, known);
    return known;
  }

  /** What a rule asks and does, beside the name of a chain that it leads to. */
  rule(rule: ChainRule, target: string): number {
    const { match, goto, notrack, targetExtension } = rule.facts;
    const box = Object.values(match.box).map(boxText).join(' ');
    // NOTRACK is the old name of CT --notrack.
    const does = notrack ? 'NOTRACK' : target;
    if (match.exact && (notrack || !targetExtension?.options.length)) return this.number(`${box}|${goto}|${does}`);
    const binding = bindingOf(rule);
    const family = familyOfBox(match.box);
    const words = binding.options
      .filter((option) => option.extension || !BESIDE_MATCH.has(option.name))
      .filter((option) => (isOfTarget(option, binding) ? !notrack : !match.exact && !isInBox(option, family)))
      .map(({ extension, name, negated, args }) =>
        [extension?.name ?? '', negated ? '!' : '', name, ...args.map(({ text }) => text)].join(' '),
      )
      .sort();
    const named = match.exact ? [] : binding.matches.filter((each) => asksByItself(each, binding)).map(({ word }) => word.text);
    return this.number([box, goto, does, ...named.sort(), ...words, ...binding.stray.map(({ text }) => text)].join('|'));
  }

  /** What a chain does: two chains with one number do the same to every packet. */
  content(table: Table, chain: Chain): number {
    const contents = this.#contents.get(table) ?? new Map<Chain, number>();
    this.#contents.set(table, contents);
    const known = contents.get(chain);
    if (known !== undefined) return known;
    // A loop, which no loader takes.
    contents.set(chain, -1);
    const rules = chain.rules.map((rule) => this.#deep(table, rule));
    const number = this.number(`chain ${chain.builtIn} ${chain.policy} ${chain.complete} ${rules.join(' ')}`);
    contents.set(chain, number);
    return number;
  }

  #deep(table: Table, rule: ChainRule): number {
    const callee = jumpedChain(table, rule);
    return this.rule(rule, callee ? `to ${this.content(table, callee)}` : (rule.facts.targetName ?? ''));
  }

  /** A rule by what it does where that has no name on the other side, else by the name of its target. */
  token(table: Table, rule: ChainRule, other: Table | undefined): string {
    const callee = jumpedChain(table, rule);
    const shared = !callee || other?.chains.has(callee.name);
    return String(shared ? this.rule(rule, rule.facts.targetName ?? '') : this.#deep(table, rule));
  }
}

/** Chains deeper than this are not looked into one by one. */
const MOST_DEPTH = 60;

class Comparison {
  readonly #old: Side;
  readonly #fresh: Side;
  readonly #name: string;
  readonly #names: Names;
  readonly #rules: ChangedRule[];
  readonly #noted = new Set<ChainRule>();

  constructor(old: Side, fresh: Side, name: string, names: Names, rules: ChangedRule[]) {
    this.#old = old;
    this.#fresh = fresh;
    this.#name = name;
    this.#names = names;
    this.#rules = rules;
  }

  compare(hook: string, all: Box): Box[] {
    const before = this.#old.table?.chains.get(hook);
    const after = this.#fresh.table?.chains.get(hook);
    return this.#chains(before, after, all, 0);
  }

  /** The packets of a box that may fare differently in two chains. */
  #chains(before: Chain | undefined, after: Chain | undefined, box: Box, depth: number): Box[] {
    const [old, fresh] = [this.#old.table, this.#fresh.table];
    if (before && after && this.#names.content(old!, before) === this.#names.content(fresh!, after)) return [];
    if ((before?.policy ?? 'ACCEPT') !== (after?.policy ?? 'ACCEPT')) return [box, ...this.#within(before, after, box, depth)];
    if ((before?.complete ?? true) !== (after?.complete ?? true) || depth > MOST_DEPTH) return [box];
    return this.#within(before, after, box, depth);
  }

  #within(before: Chain | undefined, after: Chain | undefined, box: Box, depth: number): Box[] {
    const [old, fresh] = [this.#old.table, this.#fresh.table];
    const [rules, others] = [before?.rules ?? [], after?.rules ?? []];
    // A renamed chain has no counterpart of its name: then what it does tells it.
    const tokens = rules.map((rule) => this.#names.token(old!, rule, fresh));
    const otherTokens = others.map((rule) => this.#names.token(fresh!, rule, old));
    const changes = lineChanges(tokens, otherTokens);
    const boxes: Box[] = [];
    const touch = (rule: ChainRule, side: Side, chain: Chain) => {
      const met = boxIntersect(box, rule.facts.match.box);
      if (isEmpty(met)) return;
      boxes.push(met);
      if (this.#noted.has(rule)) return;
      this.#noted.add(rule);
      const part = partOf(side.parts, rule);
      const place = { path: part.file.path, line: lineNumber(part, rule) };
      const meaning = this.#names.rule(rule, rule.facts.targetName ?? '');
      this.#rules.push({ side: side.side, table: this.#name, chain: chain.name, rule, meaning, ...place });
    };
    let [at, otherAt] = [0, 0];
    const common = (end: number) => {
      for (; at < end; at++, otherAt++) boxes.push(...this.#jumps(rules[at]!, others[otherAt]!, box, depth));
    };
    for (const { oldStart, oldEnd, newStart, newEnd } of changes) {
      common(oldStart);
      for (const rule of rules.slice(oldStart, oldEnd)) touch(rule, this.#old, before!);
      for (const rule of others.slice(newStart, newEnd)) touch(rule, this.#fresh, after!);
      [at, otherAt] = [oldEnd, newEnd];
    }
    common(rules.length);
    return boxes;
  }

  /** What differs behind a jump that both sides have. */
  #jumps(rule: ChainRule, other: ChainRule, box: Box, depth: number): Box[] {
    const callee = this.#old.table && jumpedChain(this.#old.table, rule);
    const otherCallee = this.#fresh.table && jumpedChain(this.#fresh.table, other);
    if ((!callee && !otherCallee) || !boxesMeet(box, rule.facts.match.box)) return [];
    return this.#chains(callee, otherCallee, boxIntersect(box, rule.facts.match.box), depth + 1);
  }
}

/** The directions whose packets come through a hook. */
const WAYS: Readonly<Record<string, readonly Direction[]>> = {
  PREROUTING: ['in', 'through', 'loop'],
  INPUT: ['in', 'loop'],
  FORWARD: ['through'],
  OUTPUT: ['out', 'loop'],
  POSTROUTING: ['through', 'out', 'loop'],
};

/** More pieces than this are not kept apart. */
const MOST_PIECES = 300;

/**
 * The packets of one direction that changed rules could treat differently, as they set out, in disjoint boxes. Where NAT gives packets another
 * destination, those that it does that to may come to any rule behind it.
 */
export function changedPackets({ boxes }: RuleChanges, direction: Direction, ...sides: readonly TraceRules[]): Box[] {
  const family = sides[0]?.family ?? 'ipv4';
  const redirected = sides.flatMap(redirectedPackets);
  const wanted: Box[] = [];
  for (const { table, hook, box } of boxes) {
    if (!WAYS[hook]?.includes(direction) || (direction === 'loop' && !passesLoopback(hook, box))) continue;
    wanted.push(asSent(box, direction));
    if (table === 'raw') continue;
    const { destination, dport } = everything(family);
    for (const before of redirected) {
      const moved = boxIntersect(asSent({ ...box, destination, dport }, direction), asSent(before, direction));
      if (!isEmpty(moved)) wanted.push(moved);
    }
  }
  const apart: Box[] = [];
  for (const box of wanted.sort((a, b) => breadth(b) - breadth(a)))
    apart.push(...(subtractAll([box], apart, MOST_PIECES) ?? [box]));
  return apart.filter((box) => isPossible(box, direction));
}

function passesLoopback(hook: string, { input, output }: Box): boolean {
  return interfaceMatches(hook === 'INPUT' || hook === 'PREROUTING' ? input : output, 'lo');
}

/** How many dimensions a box leaves whole, so that wide boxes swallow narrow ones. */
function breadth(box: Box): number {
  const whole = everything(familyOfBox(box));
  return (Object.keys(whole) as (keyof Box)[]).filter((dimension) => boxText(box[dimension]) === boxText(whole[dimension]))
    .length;
}

function redirectedPackets({ tables }: TraceRules): Box[] {
  const nat = tables.get('nat')?.table;
  if (!nat) return [];
  return [...nat.chains.values()].flatMap(({ rules }) =>
    rules.filter(({ facts }) => NAT_TARGETS.has(facts.targetName ?? '')).map(({ facts }) => facts.match.box),
  );
}
