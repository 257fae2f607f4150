import { oppositeIcmpType } from '../../knowledge/iptables/index.ts';
import { say } from '../../text/say.ts';
import { EVERY_ADDRESS } from '../packets/address.ts';
import { EVERY_PORT, State } from '../packets/box.ts';
import { type Intervals, intersects, interval, unionOf } from '../packets/intervals.ts';
import { hasPorts, ICMP, ICMPV6, TCP } from '../packets/packet.ts';
import { type Answer, within } from './answer.ts';
import { bits, NO_BITS_KNOWN } from './bits.ts';
import type { Surroundings } from './conditions.ts';
import { type Connection, type Ends, only, type TracedPacket } from './packet.ts';
import type { Question, Step } from './result.ts';
import { fork, type Journey } from './walk.ts';
import { added, type Way } from './ways.ts';

export type StateName = keyof typeof State;

/** What the request says of the connection that a packet belongs to. */
export interface KnownConnection {
  /** What tracking says of the packet; undefined where it follows from the packet. */
  readonly state: StateName | undefined;
  readonly connection: Connection | undefined;
  /** net.netfilter.nf_conntrack_tcp_loose: TCP is picked up in the middle. */
  readonly loose: boolean;
}

/** Connection tracking looks at the packets, between raw and mangle. */
export function track(ways: readonly Way[], hook: string, known: KnownConnection, journey: Journey): Way[] {
  return ways.flatMap((way) => {
    const { tracking } = way.packet;
    // On the loopback a packet keeps what was found when it was sent.
    if (tracking.kind === 'tracked') return way;
    if (tracking.kind === 'untracked') return noted(way, hook, 'UNTRACKED');
    return look(way, known, journey).map((seen) => noted(seen, hook, stateNames(seen.packet)));
  });
}

function noted(way: Way, hook: string, note: string): Way {
  const place = { hook, table: '', chain: '', path: undefined, line: undefined, rule: undefined };
  const step: Step = { ...place, depth: 0, did: 'tracking', note, matched: 'yes', packet: way.packet };
  return { ...way, steps: added(way.steps, step) };
}

/** The states that a packet may be in, by name. */
export function stateNames({ box }: TracedPacket): string {
  return Object.entries(State)
    .filter(([, bit]) => (box.state & bit) !== 0)
    .map(([name]) => name)
    .join(' or ');
}

function look(way: Way, known: KnownConnection, journey: Journey): Way[] {
  const { packet } = way;
  const { state, connection } = known;
  const own = state === undefined && connection ? ofConnection(way, connection, journey) : [];
  if (own.length > 0) return own;
  if (state === 'UNTRACKED') return [{ ...way, packet: withState({ ...packet, tracking: { kind: 'untracked' } }, 'UNTRACKED') }];
  if (state === 'INVALID') return [{ ...way, packet: invalid(packet) }];
  if (state === 'NEW') return [{ ...way, packet: opening(packet, 'NEW') }];
  if (state) return [{ ...way, packet: ofSomeConnection(packet, state) }];
  return firstLook(way, known, journey);
}

/** A packet that no connection is known of. */
function firstLook(way: Way, { loose }: KnownConnection, journey: Journey): Way[] {
  const { packet } = way;
  const family = journey.around.family;
  if (family === 'ipv6') {
    const exempt = both(within(packet.box.protocol, interval(ICMPV6)), within(packet.box.icmpType, NEVER_TRACKED));
    const question: Question = {
      kind: 'state',
      text: say`the packet is no neighbour discovery, which is never tracked`,
      otherwise: say`the packet is neighbour discovery, which is never tracked`,
      place: undefined,
    };
    if (exempt !== false) {
      const untracked = withState({ ...packet, tracking: { kind: 'untracked' } }, 'UNTRACKED');
      if (exempt) return [{ ...way, packet: untracked }];
      const { yes, no } = fork(question, way, packet, untracked, journey);
      return [...(yes ? opened(yes, loose, journey) : []), ...(no ? [no] : [])];
    }
  }
  return opened(way, loose, journey);
}

/** A packet opens a connection, or else is an error about one, or fits nowhere. */
function opened(way: Way, loose: boolean, journey: Journey): Way[] {
  const { packet } = way;
  const opens = opensConnection(packet, loose, journey.around);
  const isNew = opening(packet, 'NEW');
  if (opens) return [{ ...way, packet: isNew }];
  if (opens === false) return placed(way, journey);
  const [text, otherwise] = [say`the packet opens a connection: it is NEW`, say`the packet opens no connection`];
  const { yes, no } = fork({ kind: 'state', text, otherwise, place: undefined }, way, isNew, packet, journey);
  return [...(yes ? [yes] : []), ...(no ? placed(no, journey) : [])];
}

/** A packet that opens nothing: an error message belongs to the packet that it speaks of, all others are INVALID. */
function placed(way: Way, journey: Journey): Way[] {
  const { packet } = way;
  if (isError(packet, journey.around) === false) return [{ ...way, packet: invalid(packet) }];
  const [text, otherwise] = [
    say`it speaks of a packet that is tracked: it is RELATED`,
    say`it speaks of no packet that is tracked: it is INVALID`,
  ];
  const question: Question = { kind: 'state', text, otherwise, place: undefined };
  const { yes, no } = fork(question, way, ofSomeConnection(packet, 'RELATED'), invalid(packet), journey);
  return [yes, no].filter((each) => each !== undefined);
}

/** Multicast listener and neighbour messages (Linux nf_conntrack_proto_icmpv6.c, noct_valid_new). */
const NEVER_TRACKED: Intervals = unionOf([...interval(130, 136), ...interval(143)]);
/** Requests that may open an entry: echo, timestamp, information, address mask (nf_conntrack_proto_icmp.c); echo, node information. */
const OPENING_ICMP: Intervals = unionOf([8, 13, 15, 17].flatMap((type) => [...interval(type)]));
const OPENING_ICMPV6: Intervals = unionOf([128, 139].flatMap((type) => [...interval(type)]));
const ICMP_ERRORS: Intervals = unionOf([...interval(3, 5), ...interval(11, 12)]);
const ICMPV6_ERRORS: Intervals = interval(0, 127);

/** Protocols whose first packet is not told by what a trace knows of it. */
const WITH_HANDSHAKE: Intervals = unionOf([33, 132].flatMap((number) => [...interval(number)]));

/** Whether tracking makes an entry for a packet that belongs to none (Linux nf_conntrack_proto_*.c). */
function opensConnection({ box, tcpFlags }: TracedPacket, loose: boolean, { family }: Surroundings): Answer {
  const icmp = within(box.protocol, interval(family === 'ipv4' ? ICMP : ICMPV6));
  if (icmp) return within(box.icmpType, family === 'ipv4' ? OPENING_ICMP : OPENING_ICMPV6);
  const tcp = within(box.protocol, interval(TCP));
  if (tcp) return tcpFlags === undefined ? undefined : tcpOpens(tcpFlags, loose);
  if (icmp === undefined || tcp === undefined) return undefined;
  return intersects(box.protocol, WITH_HANDSHAKE) ? undefined : true;
}

/** A SYN opens; a plain ACK is picked up if tracking is loose; all else is INVALID (nf_conntrack_proto_tcp.c). PSH counts for nothing. */
function tcpOpens(flags: number, loose: boolean): boolean {
  const kind = flags & 0x17;
  return kind === 0x02 || (kind === 0x10 && loose);
}

function isError({ box }: TracedPacket, { family }: Surroundings): Answer {
  const protocol = within(box.protocol, interval(family === 'ipv4' ? ICMP : ICMPV6));
  return both(protocol, within(box.icmpType, family === 'ipv4' ? ICMP_ERRORS : ICMPV6_ERRORS));
}

/** True where both are, false where one is false. */
function both(a: Answer, b: Answer): Answer {
  if (a === false || b === false) return false;
  return a && b ? true : undefined;
}

function withState(packet: TracedPacket, state: StateName): TracedPacket {
  return { ...packet, box: { ...packet.box, state: State[state] } };
}

function invalid(packet: TracedPacket): TracedPacket {
  return { ...withState(packet, 'INVALID'), tracking: { kind: 'invalid' } };
}

function tracked(
  packet: TracedPacket,
  state: StateName,
  connection: Connection,
  direction: 'original' | 'reply' | undefined,
): TracedPacket {
  return { ...withState(packet, state), tracking: { kind: 'tracked', connection, direction } };
}

/** The packet with a fresh entry. */
function opening(packet: TracedPacket, state: StateName): TracedPacket {
  const { source, destination } = packet.box;
  const [there, back] = portsOf(packet);
  const connection: Connection = {
    original: { source, destination, ...there },
    reply: { source: destination, destination: source, ...back },
    mark: bits(0),
    replied: false,
    destinationSettled: false,
    sourceSettled: false,
  };
  return tracked(packet, state, connection, 'original');
}

type Ports = Pick<Ends, 'sport' | 'dport'>;

/**
 * What an entry holds as ports in both directions. For ICMP the one is the identifier, the other type and code; for what has no ports both are 0
 * (Linux struct nf_conntrack_tuple).
 */
function portsOf({ box, icmpCode }: TracedPacket): [Ports, Ports] {
  const protocol = only(box.protocol);
  if (protocol === undefined || hasPorts(Number(protocol))) {
    return [box, { sport: box.dport, dport: box.sport }].map(({ sport, dport }) => ({ sport, dport })) as [Ports, Ports];
  }
  if (protocol !== ICMP && protocol !== ICMPV6) {
    const none = { sport: interval(0), dport: interval(0) };
    return [none, none];
  }
  const family = protocol === ICMP ? 'ipv4' : 'ipv6';
  const type = only(box.icmpType);
  const message = (of: number | undefined) =>
    of === undefined || icmpCode === undefined ? [...EVERY_PORT] : interval(of * 256 + icmpCode);
  const there = message(type === undefined ? undefined : Number(type));
  const back = message(type === undefined ? undefined : oppositeIcmpType(Number(type), family));
  return [
    { sport: EVERY_PORT, dport: there },
    { sport: EVERY_PORT, dport: back },
  ];
}

/** A packet of a connection of which nothing else is known. */
function ofSomeConnection(packet: TracedPacket, state: StateName): TracedPacket {
  const ends = (): Ends => {
    const address = EVERY_ADDRESS[typeof packet.box.source[0]?.low === 'bigint' ? 'ipv6' : 'ipv4'];
    return { source: [...address], destination: [...address], sport: [...EVERY_PORT], dport: [...EVERY_PORT] };
  };
  const connection: Connection = {
    original: ends(),
    reply: ends(),
    mark: NO_BITS_KNOWN,
    replied: state === 'ESTABLISHED',
    destinationSettled: true,
    sourceSettled: true,
  };
  return tracked(packet, state, connection, undefined);
}

/** A packet of a known connection, in the direction that its ends tell, or in both where they are not known; none where it fits in neither. */
function ofConnection(way: Way, connection: Connection, journey: Journey): Way[] {
  const { packet } = way;
  const fits = (ends: Ends) => ENDS.every((end) => intersects(packet.box[end], ends[end]));
  const answer = tracked(packet, 'ESTABLISHED', { ...connection, replied: true }, 'reply');
  const asked = tracked(packet, connection.replied ? 'ESTABLISHED' : 'NEW', connection, 'original');
  const [isAsked, isAnswer] = [fits(connection.original), fits(connection.reply)];
  if (!isAsked || !isAnswer) return isAsked ? [{ ...way, packet: asked }] : isAnswer ? [{ ...way, packet: answer }] : [];
  const [text, otherwise] = [
    say`it goes the way of the first packet of its connection`,
    say`it answers the first packet of its connection`,
  ];
  const { yes, no } = fork({ kind: 'state', text, otherwise, place: undefined }, way, asked, answer, journey);
  return [yes, no].filter((each) => each !== undefined);
}

const ENDS = ['source', 'destination', 'sport', 'dport'] as const;
