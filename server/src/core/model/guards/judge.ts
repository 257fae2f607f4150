import { type Fate, fateOf, judge } from '../meaning/fate.ts';
import {
  answerOf,
  conditionsOf,
  costOf,
  type Direction,
  type HostFacts,
  type PacketSet,
  requestFor,
  rulesIn,
  type SeenState,
  splitBy,
} from '../meaning/packet-set.ts';
import { examplesOf } from '../meaning/witness.ts';
import type { Family } from '../packets/address.ts';
import { ANY_FLAGS, type Box, everything, Flags } from '../packets/box.ts';
import { interfaceTest } from '../packets/interface-set.ts';
import { interval } from '../packets/intervals.ts';
import type { PacketFields } from '../trace/request.ts';
import type { Outcome, Place, Question, Trace } from '../trace/result.ts';
import { type TraceRules, tracePacket } from '../trace/trace.ts';
import { readTraceWords } from '../trace/words.ts';
import type { Guard } from './guard.ts';

/** A packet that a guard speaks of and that meets something else. */
export interface Counterexample {
  readonly direction: Direction;
  readonly state: SeenState;
  readonly fields: PacketFields;
  readonly fate: Fate;
  /** Whether tracking does not see it. */
  readonly untracked: boolean;
}

/** Whether a guard holds: every packet of its set meets what it says. */
export type Judgement =
  | { readonly kind: 'holds' }
  | { readonly kind: 'fails'; readonly example: Counterexample }
  /** The answer stands on something that no file tells; `cut` where it is only too long to find. */
  | { readonly kind: 'unknown'; readonly because: string; readonly place: Place | undefined; readonly cut: boolean };

/** So many comparisons of a packet with a rule one guard may take, and so many pieces its packets may fall into. */
const MOST_WORK = 3_000_000;
const MOST_PIECES = 1500;

/** Judges a guard by the rules of one family. */
export function judgeGuard(guard: Guard, rules: TraceRules, facts: HostFacts): Judgement {
  let work = MOST_WORK;
  let pieces = MOST_PIECES;
  let open: Judgement | undefined;
  const rulesToMeet = rulesIn(rules);
  const sets = setsOf(guard, rules.family, facts);
  // An ordinary packet often shows at once that a guard does not hold.
  for (const set of sets) {
    const example = counterexample(guard, rules, set, facts);
    if (example) return { kind: 'fails', example };
  }
  const waiting = sets.toReversed();
  for (let set = waiting.pop(); set; set = waiting.pop()) {
    work -= costOf(set, rulesToMeet);
    if (work < 0 || --pieces < 0) {
      if (open) return open;
      const isMet = sets.every((each) => meetsAtOnce(guard, rules, each, facts));
      return isMet ? { kind: 'holds' } : { kind: 'unknown', because: '', place: undefined, cut: true };
    }
    const { open: deciding, trace } = judge(rules, set, facts);
    const questions = openFor(guard, deciding, trace);
    if (questions.length > 0 || !trace) {
      const parts = splitBy(set, questions) ?? assumed(set, questions);
      if (parts) waiting.push(...parts.reverse());
      else open ??= unknown(questions[0]!);
      continue;
    }
    const outcome = trace.outcomes[0]!;
    const met = meets(guard, outcome);
    if (met === true) continue;
    if (met === undefined) {
      const { verdict, steps } = outcome;
      open ??= { kind: 'unknown', because: verdict.kind === 'unknown' ? verdict.why : '', place: steps.at(-1), cut: false };
      continue;
    }
    const example = set.taken.size === 0 ? counterexample(guard, rules, set, facts) : undefined;
    if (example) return { kind: 'fails', example };
    open ??=
      set.taken.size > 0 ? takenAsUnknown(rules, set, facts) : { kind: 'unknown', because: '', place: undefined, cut: true };
  }
  return open ?? { kind: 'holds' };
}

/** Whether one trace of a whole set shows that all of it meets the guard, whichever way its packets go. */
function meetsAtOnce(guard: Guard, rules: TraceRules, set: PacketSet, facts: HostFacts): boolean {
  // Ways with one verdict are one outcome, whether tracked or not.
  if (guard.verdict === 'UNTRACKED' || guard.verdict === 'TRACKED') return false;
  const assume = (question: Question) => answerOf(set, question);
  const { outcomes } = tracePacket(rules, { ...facts, ...requestFor(set), packet: {}, within: set.box, assume });
  return outcomes.every((outcome) => meets(guard, outcome) === true);
}

/** The packets of a guard: one set for each way and state. Where its destination could be this host or another, both are meant. */
function setsOf({ words, states }: Guard, family: Family, facts: HostFacts): PacketSet[] {
  const read = readTraceWords(words, family);
  if (!read.ok) return [];
  const { packet, from, route } = read.request;
  const whole = everything(family);
  const named = (name: string | undefined) => (name === undefined || name === 'lo' ? [] : [interfaceTest(name, false)]);
  const box = (state: SeenState): Box => ({
    ...whole,
    protocol: packet.protocol === undefined ? whole.protocol : interval(packet.protocol),
    source: packet.source ?? whole.source,
    destination: packet.destination ?? whole.destination,
    sport: packet.sport ?? whole.sport,
    dport: packet.dport ?? whole.dport,
    icmpType: packet.icmpType === undefined ? whole.icmpType : interval(packet.icmpType),
    // What opens a TCP connection is a SYN.
    flags: state === 'NEW' ? Flags.SYN : ANY_FLAGS,
    input: named(packet.input),
    output: named(packet.output),
  });
  const forwards = facts.forwarding !== false;
  const directions: readonly Direction[] =
    from === 'host'
      ? [packet.output === 'lo' ? 'loop' : 'out']
      : route === 'local'
        ? ['in']
        : route === 'forwarded'
          ? ['through']
          : forwards
            ? ['in', 'through']
            : ['in'];
  return directions.flatMap((direction) => states.map((state) => ({ direction, state, box: box(state), taken: new Map() })));
}

/** The questions whose answers matter to a guard. One about tracking looks at the raw table too where packets are dropped later. */
function openFor({ verdict }: Guard, open: readonly Question[], trace: Trace | undefined): readonly Question[] {
  if (!trace || (verdict !== 'UNTRACKED' && verdict !== 'TRACKED')) return open;
  const { dependsOn, whatever } = trace;
  return [...open, ...[...dependsOn, ...whatever].filter(({ place }) => place?.table === 'raw')];
}

/** Whether an outcome is what the guard asks for; undefined where it is not known. */
function meets({ verdict, negated }: Guard, { verdict: met, packet }: Outcome): boolean | undefined {
  const isTracking = verdict === 'UNTRACKED' || verdict === 'TRACKED';
  if (met.kind === 'unknown' && !(isTracking && packet.tracking.kind !== 'unseen')) return undefined;
  if (isTracking) {
    // What raw drops is neither.
    if (packet.tracking.kind === 'unseen') return true;
    return ((packet.tracking.kind === 'untracked') === (verdict === 'UNTRACKED')) !== negated;
  }
  return (met.kind === verdict.toLowerCase()) !== negated;
}

function assumed(set: PacketSet, open: readonly Question[]): PacketSet[] | undefined {
  const key = open.flatMap(conditionsOf).find((condition) => !set.taken.has(condition.key))?.key;
  if (key === undefined) return undefined;
  return [true, false].map((answer) => ({ ...set, taken: new Map(set.taken).set(key, answer) }));
}

function unknown({ text, place }: Question): Judgement {
  return { kind: 'unknown', because: text, place, cut: false };
}

/** The condition of which the failure depends, with its place. */
function takenAsUnknown(rules: TraceRules, set: PacketSet, facts: HostFacts): Judgement {
  const { open } = judge(rules, { ...set, taken: new Map() }, facts);
  const asked = open.find((question) => conditionsOf(question).some(({ key }) => set.taken.has(key)));
  if (asked) return unknown(asked);
  return { kind: 'unknown', because: [...set.taken.keys()].join(', '), place: undefined, cut: false };
}

/** A single packet of the set that the tracer too leads elsewhere than the guard says. */
function counterexample(guard: Guard, rules: TraceRules, set: PacketSet, facts: HostFacts): Counterexample | undefined {
  for (const fields of examplesOf(set)) {
    const { outcomes } = tracePacket(rules, { ...facts, ...requestFor(set), packet: fields });
    const [outcome] = outcomes;
    if (outcomes.length !== 1 || meets(guard, outcome!) !== false) continue;
    const fate = fateOf(outcome!);
    const { direction, state } = set;
    return { direction, state, fields, fate, untracked: outcome!.packet.tracking.kind === 'untracked' };
  }
  return undefined;
}
