import type { Family } from '../packets/address.ts';
import { type Box, boxesMeet, boxIntersect, boxSubtract, everything, isEmpty } from '../packets/box.ts';
import { ANY_INTERFACE, type InterfaceSet, interfaceTest } from '../packets/interface-set.ts';
import type { TraceRequest } from '../trace/request.ts';
import type { Question, Trace } from '../trace/result.ts';
import { type TraceRules, tracePacket } from '../trace/trace.ts';

/** Where packets come from and go to: in to this host, through it, out of it, or from this host to itself. */
export type Direction = 'in' | 'through' | 'out' | 'loop';
export const DIRECTIONS: readonly Direction[] = ['in', 'through', 'out', 'loop'];

/** What connection tracking says of a packet that the rules let it see. */
export type SeenState = 'NEW' | 'ESTABLISHED' | 'RELATED' | 'INVALID';
export const SEEN_STATES: readonly SeenState[] = ['NEW', 'ESTABLISHED', 'RELATED', 'INVALID'];

/** Packets that are judged together. */
export interface PacketSet {
  readonly direction: Direction;
  readonly state: SeenState;
  /** As they are before the first rule; their state is left aside. */
  readonly box: Box;
  /** What is taken for true or false of them: conditions that the rules ask and nobody knows. */
  readonly taken: ReadonlyMap<string, boolean>;
}

/** What a host says of its packets beside the rules. */
export type HostFacts = Pick<TraceRequest, 'forwarding' | 'loose' | 'routeLocalnet' | 'localAddresses' | 'loader'>;

/** The family of the addresses in a box. */
export function familyOfBox({ source, destination }: Box): Family {
  return typeof (source[0] ?? destination[0])?.low === 'bigint' ? 'ipv6' : 'ipv4';
}

/** What the rules do with the packets of a set. */
export interface SetTrace {
  readonly trace: Trace;
  /** Which of the conditions that are taken came into it. */
  readonly used: ReadonlySet<string>;
}

/** So many open questions may come up before a set is divided without a look at the rest of the rules. */
const MOST_QUESTIONS = 12;

/** Ends a trace whose set is to be divided. */
class TooOpen extends Error {
  readonly questions: readonly Question[];

  constructor(questions: readonly Question[]) {
    super('the set is to be divided');
    this.questions = questions;
  }
}

/** What the rules do with the packets of a set; the questions that came up where there are so many that the set is better divided first. */
export function traceSet(
  rules: TraceRules,
  set: PacketSet,
  facts: HostFacts,
): SetTrace | { readonly divide: readonly Question[] } {
  const used = new Set<string>();
  const open: Question[] = [];
  const assume = (question: Question) => {
    const answer = answerOf(set, question, used);
    if (answer === undefined && open.push(question) > MOST_QUESTIONS && splitBy(set, open)) throw new TooOpen(open);
    return answer;
  };
  try {
    return { trace: tracePacket(rules, { ...facts, ...requestFor(set), packet: {}, within: set.box, assume }), used };
  } catch (error) {
    if (error instanceof TooOpen) return { divide: error.questions };
    throw error;
  }
}

/** What a set takes for the answer to a question; undefined where it leaves it open. Notes the conditions that came into it. */
export function answerOf(set: PacketSet, question: Question, used?: Set<string>): boolean | undefined {
  if (question.kind === 'route') return staysHere(set.direction);
  let answer: boolean | undefined = true;
  for (const { key, negated } of conditionsOf(question)) {
    const taken = set.taken.get(key);
    if (taken === undefined) {
      answer = undefined;
      continue;
    }
    used?.add(key);
    if (taken === negated) return false;
  }
  return answer;
}

/** How long a trace of a set takes at most, in comparisons of a packet with a rule: sets of many pieces take longer to compare. */
export function costOf({ box }: PacketSet, rules: number): number {
  const pieces = Math.max(...[box.source, box.destination, box.sport, box.dport, box.protocol].map((set) => set.length));
  return (50 + rules) * (1 + pieces / 8);
}

/** How many rules a rule set has. */
export function rulesIn({ tables }: TraceRules): number {
  let count = 0;
  for (const { table } of tables.values()) for (const { rules } of table.chains.values()) count += rules.length;
  return count;
}

/** Where NAT has changed a destination, the direction tells whether the new one is an address of this host. */
function staysHere(direction: Direction): boolean {
  return direction === 'in' || direction === 'loop';
}

/** The part of a request that tells where the packets of a set go. */
export function requestFor({
  direction,
  state,
}: Pick<PacketSet, 'direction' | 'state'>): Pick<TraceRequest, 'from' | 'route' | 'state'> {
  switch (direction) {
    case 'in':
      return { from: 'wire', route: 'local', state };
    case 'through':
      return { from: 'wire', route: 'forwarded', state };
    case 'out':
      return { from: 'host', state };
    case 'loop':
      return { from: 'host', route: 'local', state };
  }
}

/** A condition by a name that the rules of two rule sets share. */
export interface Condition {
  readonly key: string;
  /** Whether the rule matches where the condition does not hold. */
  readonly negated: boolean;
}

/** What a question comes down to: all conditions must be met for a yes. */
export function conditionsOf({ kind, text, conditions }: Question): Condition[] {
  if (kind !== 'match' || !conditions) return [{ key: text, negated: false }];
  return conditions.map((each) => ({
    key: each.negated ? each.text.replace(/(^| )! /, '$1') : each.text,
    negated: each.negated,
  }));
}

/** The first question whose rule asks for a part of the set only: the part and what is left, without packets that are in neither. */
export function splitBy(set: PacketSet, questions: readonly Question[]): PacketSet[] | undefined {
  for (const { kind, place } of questions) {
    if (kind !== 'match' || !place?.rule) continue;
    const box = asSent(place.rule.facts.match.box, set.direction);
    if (!boxesMeet(set.box, box)) continue;
    const others = boxSubtract(set.box, box);
    if (others.length === 0) continue;
    return [boxIntersect(set.box, box), ...others]
      .filter((part) => isPossible(part, set.direction))
      .map((part) => ({ ...set, box: part }));
  }
  return undefined;
}

/** The packets of a rule's box as they set out: what tracking says and interfaces that come later are left aside. */
export function asSent(box: Box, direction: Direction): Box {
  const { state } = everything(familyOfBox(box));
  return {
    ...box,
    state,
    input: direction === 'in' || direction === 'through' ? box.input : ANY_INTERFACE,
    output: direction === 'out' || direction === 'through' ? box.output : ANY_INTERFACE,
  };
}

/** Whether a packet of the box could go that way: what comes from outside or goes there takes no loopback interface. */
export function isPossible(box: Box, direction: Direction): boolean {
  const outside = (set: InterfaceSet) => [...set, interfaceTest('lo', true)];
  const [comes, goes] = [direction === 'in' || direction === 'through', direction === 'out' || direction === 'through'];
  return !isEmpty({ ...box, input: comes ? outside(box.input) : [], output: goes ? outside(box.output) : [] });
}
