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

/** What the rules do with the packets of a set, and which of the conditions that are taken came into it. */
export function traceSet(rules: TraceRules, set: PacketSet, facts: HostFacts): { trace: Trace; used: ReadonlySet<string> } {
  const used = new Set<string>();
  const assume = (question: Question) => {
    if (question.kind === 'route') return staysHere(set.direction);
    let answer: boolean | undefined = true;
    for (const { key, negated } of conditionsOf(question)) {
      const taken = set.taken.get(key);
      if (taken === undefined) answer = undefined;
      else {
        used.add(key);
        if (taken === negated) return false;
      }
    }
    return answer;
  };
  return { trace: tracePacket(rules, { ...facts, ...requestFor(set), packet: {}, within: set.box, assume }), used };
}

/** Where NAT has changed a destination, the direction tells whether the new one is an address of this host. */
export function staysHere(direction: Direction): boolean {
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
