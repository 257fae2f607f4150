import { groupBy } from '../../text/group-by.ts';
import { EVERY_ADDRESS, type Family } from './address.ts';
import { ANY_INTERFACE, type InterfaceSet, interfacePossible, interfaceSubset } from './interface-set.ts';
import { type Intervals, intersect, intersects, interval, isSubset, subtract, unionOf } from './intervals.ts';

/** Connection tracking's judgement of a packet, as bits. */
export const State = { INVALID: 1, NEW: 2, ESTABLISHED: 4, RELATED: 8, UNTRACKED: 16 } as const;
export const ANY_STATE = 31;

/** TCP packets by what their flags make of them, as bits: the opening SYN, the answer to it, a plain ACK, and all others (FIN, RST ...). */
export const Flags = { SYN: 1, SYN_ACK: 2, ACK: 4, OTHER: 8 } as const;
export const ANY_FLAGS = 15;

export const EVERY_PORT = interval(0, 65535);
export const EVERY_PROTOCOL = interval(0, 255);
export const EVERY_ICMP_TYPE = interval(0, 255);

/** A set of packets as a product of its dimensions: a packet is in it where every one of its properties is in its dimension. */
export interface Box {
  readonly protocol: Intervals;
  readonly source: Intervals;
  readonly destination: Intervals;
  /** Ports count for protocols that have them. */
  readonly sport: Intervals;
  readonly dport: Intervals;
  /** Counts for icmp and icmpv6. */
  readonly icmpType: Intervals;
  /** Bits of Flags; counts for tcp. */
  readonly flags: number;
  /** Bits of State. */
  readonly state: number;
  readonly input: InterfaceSet;
  readonly output: InterfaceSet;
}

const DIMENSIONS = ['protocol', 'source', 'destination', 'sport', 'dport', 'icmpType'] as const;
const BITS = ['flags', 'state'] as const;
const INTERFACES = ['input', 'output'] as const;

/** Every packet of a family. */
export function everything(family: Family): Box {
  return {
    protocol: EVERY_PROTOCOL,
    source: EVERY_ADDRESS[family],
    destination: EVERY_ADDRESS[family],
    sport: EVERY_PORT,
    dport: EVERY_PORT,
    icmpType: EVERY_ICMP_TYPE,
    flags: ANY_FLAGS,
    state: ANY_STATE,
    input: ANY_INTERFACE,
    output: ANY_INTERFACE,
  };
}

/** The packets that are in both. */
export function boxIntersect(a: Box, b: Box): Box {
  return {
    protocol: intersect(a.protocol, b.protocol),
    source: intersect(a.source, b.source),
    destination: intersect(a.destination, b.destination),
    sport: intersect(a.sport, b.sport),
    dport: intersect(a.dport, b.dport),
    icmpType: intersect(a.icmpType, b.icmpType),
    flags: a.flags & b.flags,
    state: a.state & b.state,
    input: joined(a.input, b.input),
    output: joined(a.output, b.output),
  };
}

function joined(a: InterfaceSet, b: InterfaceSet): InterfaceSet {
  if (a.length === 0) return b;
  return b.length === 0 ? a : [...a, ...b];
}

/** Whether the box certainly holds no packet. */
export function isEmpty(box: Box): boolean {
  return (
    DIMENSIONS.some((d) => box[d].length === 0) ||
    BITS.some((b) => box[b] === 0) ||
    INTERFACES.some((i) => box[i].length > 0 && !interfacePossible(box[i]))
  );
}

/** Whether the boxes could share a packet; false only where that is certain. */
export function boxesMeet(a: Box, b: Box): boolean {
  return (
    DIMENSIONS.every((d) => intersects(a[d], b[d])) &&
    BITS.every((bits) => (a[bits] & b[bits]) !== 0) &&
    INTERFACES.every((i) => a[i].length === 0 || b[i].length === 0 || interfacePossible(joined(a[i], b[i])))
  );
}

/** Whether every packet of `a` is certainly in `b`. */
export function boxSubset(a: Box, b: Box): boolean {
  return (
    DIMENSIONS.every((d) => isSubset(a[d], b[d])) &&
    BITS.every((bits) => (a[bits] & ~b[bits]) === 0) &&
    INTERFACES.every((i) => interfaceSubset(a[i], b[i]))
  );
}

/** The packets of `a` that are not in `b`, as disjoint boxes. */
export function boxSubtract(a: Box, b: Box): Box[] {
  if (!boxesMeet(a, b)) return [a];
  const out: Box[] = [];
  let rest = a;
  for (const d of DIMENSIONS) {
    const outside = subtract(rest[d], b[d]);
    if (outside.length === 0) continue;
    out.push({ ...rest, [d]: outside });
    rest = { ...rest, [d]: intersect(rest[d], b[d]) };
  }
  for (const bits of BITS) {
    const outside = rest[bits] & ~b[bits];
    if (outside === 0) continue;
    out.push({ ...rest, [bits]: outside });
    rest = { ...rest, [bits]: rest[bits] & b[bits] };
  }
  for (const i of INTERFACES) {
    for (const test of b[i]) {
      if (interfaceSubset(rest[i], [test])) continue;
      const outside = [...rest[i], { ...test, negated: !test.negated }];
      if (interfacePossible(outside)) out.push({ ...rest, [i]: outside });
      rest = { ...rest, [i]: [...rest[i], test] };
    }
  }
  return out;
}

/**
 * The packets of `boxes` that are in none of `holes`, of which no more are asked for once nothing is left. Undefined where the answer falls
 * into more than `most` pieces: then nothing is known.
 */
export function subtractAll(boxes: readonly Box[], holes: Iterable<Box>, most = 400): Box[] | undefined {
  let rest = [...boxes];
  for (const hole of holes) {
    if (rest.length === 0) break;
    rest = rest.flatMap((box) => boxSubtract(box, hole));
    if (rest.length > most) return undefined;
  }
  return rest;
}

/**
 * The same packets in fewer items: of boxes that differ in their ports of one side only, the first item stands for all with the ports of all.
 * Items whose `keyOf` differs stay apart.
 */
export function mergePorts<T extends { readonly box: Box }>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return PORTS.reduce((all: readonly T[], side) => {
    const others = [...DIMENSIONS, ...BITS, ...INTERFACES].filter((dimension) => dimension !== side);
    const groups = groupBy(all, (item) => `${keyOf(item)} ${others.map((dimension) => boxText(item.box[dimension]))}`);
    return [...groups.values()].map((group): T => {
      const [first] = group as [T, ...T[]];
      const ports = () => unionOf(group.flatMap(({ box }) => box[side]));
      return group.length === 1 ? first : { ...first, box: { ...first.box, [side]: ports() } };
    });
  }, items) as T[];
}

const PORTS = ['sport', 'dport'] as const;

/** A dimension of a box as text: the same text, the same packets. */
export function boxText(set: Intervals | InterfaceSet | number): string {
  if (typeof set === 'number') return String(set);
  const [only] = set;
  if (set.length === 1 && 'low' in only!) return `${only.low}-${only.high}`;
  return set
    .map((part) =>
      'low' in part ? `${part.low}-${part.high}` : `${part.negated ? '!' : ''}${part.name}${part.prefix ? '+' : ''}`,
    )
    .join();
}
