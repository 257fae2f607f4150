import { type Box, Flags } from '../packets/box.ts';
import { ANY_INTERFACE, type InterfaceSet, interfaceSubset } from '../packets/interface-set.ts';
import { type Intervals, interval, isSubset, unionOf } from '../packets/intervals.ts';
import { hasPorts } from '../packets/packet.ts';
import { type Bits, commonBits } from './bits.ts';

/** The two ends of a flow in one direction; what is not known is a larger set. */
export interface Ends {
  readonly source: Intervals;
  readonly destination: Intervals;
  readonly sport: Intervals;
  readonly dport: Intervals;
}

/** What connection tracking keeps of a connection, as far as rules see it. */
export interface Connection {
  /** The ends of the packet that opened it, before any translation. */
  readonly original: Ends;
  /** The ends of the replies as they come in: what NAT changed is the difference to `original` turned round. */
  readonly reply: Ends;
  readonly mark: Bits;
  /** Whether a packet of the reply direction was seen. */
  readonly replied: boolean;
  /** Whether NAT has decided about its destination, and about its source: once for the whole connection. */
  readonly destinationSettled: boolean;
  readonly sourceSettled: boolean;
}

/** What connection tracking has said of a packet: nothing yet, that it is exempt, that it fits nowhere, or whose packet it is. */
export type Tracking =
  | { readonly kind: 'unseen' | 'untracked' | 'invalid' }
  | { readonly kind: 'tracked'; readonly connection: Connection; readonly direction: 'original' | 'reply' | undefined };

/** A packet on its way, or a set of packets that have all met the same so far. What is undefined is not known. */
export interface TracedPacket {
  /** Addresses, ports, protocol, state, interfaces; a dimension that is not known is whole. */
  readonly box: Box;
  readonly icmpCode: number | undefined;
  /** All flags of a TCP segment, as a byte. */
  readonly tcpFlags: number | undefined;
  /** In bytes, with the IP header. */
  readonly length: number | undefined;
  /** The time to live, or the hop limit. */
  readonly ttl: number | undefined;
  /** The type-of-service byte, or the traffic class. */
  readonly tos: Bits;
  /** The sender's hardware address, in capitals. */
  readonly mac: string | undefined;
  readonly mark: Bits;
  readonly tracking: Tracking;
  /** Whether a CT target has set how tracking will treat the packet; later ones do nothing. */
  readonly templated: boolean;
  /** Where the routing table sends its destination: to this host or on to another; undefined where that is not known. */
  readonly route: Route | undefined;
}

export type Route = 'local' | 'forwarded';

/** The class of packet.ts's Flags that a byte of TCP flags falls into. */
export function flagClass(flags: number): number {
  const plain = flags & 0x3f;
  if (plain === 0x02) return Flags.SYN;
  if (plain === 0x12) return Flags.SYN_ACK;
  return plain === 0x10 ? Flags.ACK : Flags.OTHER;
}

/** Whether ports count for every packet of the set: its protocols are known to have them. */
export function carriesPorts({ protocol }: Box): boolean {
  return protocol.every(({ low, high }) => low === high && hasPorts(Number(low)));
}

/** The one value of a set; undefined where it has several. */
export function only(set: Intervals): number | bigint | undefined {
  const [first] = set;
  return set.length === 1 && first!.low === first!.high ? first!.low : undefined;
}

/** The one name of a set of interfaces: empty for none; undefined where several are possible. */
export function onlyInterface(set: InterfaceSet): string | undefined {
  return set.find((test) => !test.negated && !test.prefix)?.name;
}

/** The set of one interface name; the empty name is that of a packet that has none. */
export function interfaceNamed(name: string): InterfaceSet {
  return [{ name, prefix: false, negated: false }];
}

/** What tells apart packets that go separate ways; two with one key are joined where they meet. */
export function keyOf(packet: TracedPacket): string {
  const { tracking, mark, tos } = packet;
  const ct =
    tracking.kind === 'tracked'
      ? [tracking.direction, ...connectionKey(tracking.connection)].join()
      : `${tracking.kind}${packet.templated}`;
  const { icmpCode, tcpFlags, length, ttl, mac, route } = packet;
  return [mark.value, mark.known, tos.value, tos.known, icmpCode, tcpFlags, length, ttl, mac, route, ct].join();
}

function connectionKey({ mark, replied, destinationSettled, sourceSettled, original, reply }: Connection): unknown[] {
  const ends = ({ source, destination, sport, dport }: Ends) => [source, destination, sport, dport].map(setKey);
  return [mark.value, mark.known, replied, destinationSettled, sourceSettled, ...ends(original), ...ends(reply)];
}

function setKey(set: Intervals): string {
  const [first] = set;
  return set.length === 1 ? `${first!.low}-${first!.high}` : `${set.length}:${first?.low}-${set.at(-1)?.high}`;
}

/** The smallest description that holds both packets; undefined where tracking has said different things of them. */
export function join(a: TracedPacket, b: TracedPacket): TracedPacket | undefined {
  const tracking = joinTracking(a.tracking, b.tracking);
  if (!tracking) return undefined;
  return {
    box: joinBoxes(a.box, b.box),
    icmpCode: same(a.icmpCode, b.icmpCode),
    tcpFlags: same(a.tcpFlags, b.tcpFlags),
    length: same(a.length, b.length),
    ttl: same(a.ttl, b.ttl),
    tos: commonBits(a.tos, b.tos),
    mac: same(a.mac, b.mac),
    mark: commonBits(a.mark, b.mark),
    tracking,
    templated: a.templated && b.templated,
    route: same(a.route, b.route),
  };
}

function joinTracking(a: Tracking, b: Tracking): Tracking | undefined {
  if (a.kind !== 'tracked' || b.kind !== 'tracked') return a.kind === b.kind ? a : undefined;
  const [one, other] = [a.connection, b.connection];
  const isOther =
    one.replied !== other.replied ||
    one.destinationSettled !== other.destinationSettled ||
    one.sourceSettled !== other.sourceSettled;
  if (isOther) return undefined;
  const connection = {
    ...one,
    original: joinEnds(one.original, other.original),
    reply: joinEnds(one.reply, other.reply),
    mark: commonBits(one.mark, other.mark),
  };
  return { kind: 'tracked', connection, direction: same(a.direction, b.direction) };
}

function joinEnds(a: Ends, b: Ends): Ends {
  return {
    source: joinSets(a.source, b.source),
    destination: joinSets(a.destination, b.destination),
    sport: joinSets(a.sport, b.sport),
    dport: joinSets(a.dport, b.dport),
  };
}

function joinBoxes(a: Box, b: Box): Box {
  if (a === b) return a;
  return {
    ...joinEnds(a, b),
    protocol: joinSets(a.protocol, b.protocol),
    icmpType: joinSets(a.icmpType, b.icmpType),
    flags: a.flags | b.flags,
    state: a.state | b.state,
    input: joinInterfaces(a.input, b.input),
    output: joinInterfaces(a.output, b.output),
  };
}

/** Sets of more pieces are made whole: larger than they are, which only leaves more open. */
const MOST_INTERVALS = 64;

function joinSets(a: Intervals, b: Intervals): Intervals {
  if (a === b || isSubset(b, a)) return a;
  if (isSubset(a, b)) return b;
  const both = unionOf([...a, ...b]);
  return both.length <= MOST_INTERVALS ? both : interval(both[0]!.low, both.at(-1)!.high);
}

function joinInterfaces(a: InterfaceSet, b: InterfaceSet): InterfaceSet {
  if (a === b || interfaceSubset(b, a)) return a;
  return interfaceSubset(a, b) ? b : ANY_INTERFACE;
}

function same<T>(a: T | undefined, b: T | undefined): T | undefined {
  return a === b ? a : undefined;
}
