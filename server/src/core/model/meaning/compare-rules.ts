import type { PacketFields } from '../trace/request.ts';
import type { Place, Question } from '../trace/result.ts';
import { type TraceRules, tracePacket } from '../trace/trace.ts';
import { changedPackets, type RuleChanges, ruleChanges } from './changed-packets.ts';
import { type Fate, fateKey, fateOf, judge } from './fate.ts';
import {
  answerOf,
  conditionsOf,
  costOf,
  DIRECTIONS,
  type HostFacts,
  type PacketSet,
  requestFor,
  rulesIn,
  SEEN_STATES,
  splitBy,
} from './packet-set.ts';
import { examplesOf } from './witness.ts';

/** Packets whose fate differs between two rule sets. */
export interface Difference {
  readonly set: PacketSet;
  readonly before: Fate;
  readonly after: Fate;
  /** A packet of the set with which the tracer confirms both fates. */
  readonly witness: PacketFields;
}

/** Something that keeps the comparison from an answer: a condition, as written, or what else no file tells. */
export interface OpenChange {
  readonly text: string;
  readonly place: Place | undefined;
}

/** Packets of which it is not known whether their fate differs, and what that depends on. */
export interface Unknown {
  readonly set: PacketSet;
  readonly because: readonly OpenChange[];
}

/** What changes for packets between two rule sets of one host and family. */
export interface RuleComparison {
  readonly changes: RuleChanges;
  readonly differences: readonly Difference[];
  readonly unknown: readonly Unknown[];
  /** Whether there was more to look at than is looked at. */
  readonly cut: boolean;
}

/** So many comparisons of a packet with a rule a comparison of rule sets may take, and so many pieces it may fall into. */
const MOST_WORK = 6_000_000;
const MOST_PIECES = 3000;
const MOST_FOUND = 1000;

/**
 * Which packets fare differently by two rule sets. Packets that meet the same rules are left aside; the others are divided until all packets of a
 * piece meet the same in both, so that one trace speaks for all. What no rule set tells (a string match, the content of a set) is taken for true
 * and for false, in both alike.
 */
export function compareRules(before: TraceRules, after: TraceRules, old: HostFacts, fresh: HostFacts): RuleComparison {
  const changes = ruleChanges(before, after);
  const search = new Search(before, after, old, fresh);
  for (const direction of DIRECTIONS)
    for (const box of changedPackets(changes, direction, before, after))
      for (const state of SEEN_STATES) search.look({ direction, state, box, taken: new Map() });
  return { changes, differences: search.differences, unknown: search.unknown, cut: search.cut };
}

class Search {
  readonly differences: Difference[] = [];
  readonly unknown: Unknown[] = [];
  cut = false;
  readonly #before: TraceRules;
  readonly #after: TraceRules;
  readonly #old: HostFacts;
  readonly #fresh: HostFacts;
  readonly #rules: number;
  /** Where each condition was asked first. */
  readonly #asked = new Map<string, Place | undefined>();
  #work = MOST_WORK;
  #pieces = MOST_PIECES;

  constructor(before: TraceRules, after: TraceRules, old: HostFacts, fresh: HostFacts) {
    this.#before = before;
    this.#after = after;
    this.#old = old;
    this.#fresh = fresh;
    this.#rules = rulesIn(before) + rulesIn(after);
  }

  look(start: PacketSet): void {
    const waiting = [start];
    for (let set = waiting.pop(); set; set = waiting.pop()) {
      this.#work -= costOf(set, this.#rules);
      this.#pieces--;
      if (this.#work < 0 || this.#pieces < 0 || this.differences.length + this.unknown.length >= MOST_FOUND) {
        this.cut = true;
        return;
      }
      const [one, other] = [judge(this.#before, set, this.#old), judge(this.#after, set, this.#fresh)];
      if (one.fate && other.fate) {
        if (fateKey(one.fate) !== fateKey(other.fate)) this.#note(set, one.fate, other.fate, comparable(one.used, other.used));
        continue;
      }
      const open = [...one.open, ...other.open];
      const parts = splitBy(set, open) ?? this.#assumed(set, open);
      if (parts) waiting.push(...parts.reverse());
      else this.unknown.push({ set, because: open });
    }
  }

  #note(set: PacketSet, before: Fate, after: Fate, isCertain: boolean): void {
    const because = [before, after].flatMap(({ verdict, decider }): OpenChange[] =>
      verdict.kind === 'unknown' ? [{ text: verdict.why, place: decider }] : [],
    );
    const witness = isCertain && because.length === 0 ? this.#confirmed(set, before, after) : undefined;
    if (witness) this.differences.push({ set, before, after, witness });
    else if (because.length > 0) this.unknown.push({ set, because });
    else {
      const taken = [...set.taken.keys()].map((text) => ({ text, place: this.#asked.get(text) }));
      const decider = after.decider ?? before.decider;
      this.unknown.push({ set, because: taken.length > 0 ? taken : [{ text: decider?.chain ?? '', place: decider }] });
    }
  }

  /** The set where the first condition that nobody knows holds, and where it does not. */
  #assumed(set: PacketSet, open: readonly Question[]): PacketSet[] | undefined {
    for (const question of open) {
      const key = conditionsOf(question).find((condition) => !set.taken.has(condition.key))?.key;
      if (key === undefined) continue;
      if (!this.#asked.has(key)) this.#asked.set(key, question.place);
      return [true, false].map((answer) => ({ ...set, taken: new Map(set.taken).set(key, answer) }));
    }
    return undefined;
  }

  /** A single packet of the set that fares as the set does, by both rule sets. */
  #confirmed(set: PacketSet, before: Fate, after: Fate): PacketFields | undefined {
    return examplesOf(set).find(
      (packet) => isFate(this.#before, set, packet, this.#old, before) && isFate(this.#after, set, packet, this.#fresh, after),
    );
  }
}

/** Whether conditions that only one side asks cannot stand in each other's way: two of them may be the same in other words. */
function comparable(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].every((key) => other.has(key)) || [...other].every((key) => one.has(key));
}

function isFate(rules: TraceRules, set: PacketSet, packet: PacketFields, facts: HostFacts, fate: Fate): boolean {
  const assume = (question: Question) => answerOf(set, question);
  const trace = tracePacket(rules, { ...facts, ...requestFor(set), packet, assume });
  // A translation is told by the addresses that come of it, and those of one packet are not those of a set.
  const plain = (of: Fate) => fateKey({ ...of, nat: of.nat === '' ? '' : 'translated' });
  return trace.outcomes.length === 1 && plain(fateOf(trace.outcomes[0]!)) === plain(fate);
}
