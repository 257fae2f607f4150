import { ANY_FLAGS, type Box, EVERY_PORT, Flags } from './box.ts';
import { type InterfaceSet, interfaceMatches } from './interface-set.ts';
import { contains, interval, type Point } from './intervals.ts';

export const TCP = 6;
export const UDP = 17;
export const ICMP = 1;
export const ICMPV6 = 58;
/** tcp, udp, dccp, sctp, udplite: protocols whose packets carry ports. */
const WITH_PORTS: ReadonlySet<number> = new Set([TCP, UDP, 33, 132, 136]);

/** One packet, as far as rules look at it. */
export interface Packet {
  readonly protocol: number;
  readonly source: Point;
  readonly destination: Point;
  readonly sport: number;
  readonly dport: number;
  readonly icmpType: number;
  /** One bit of Flags. */
  readonly flags: number;
  /** One bit of State. */
  readonly state: number;
  /** Empty where the packet has none: a packet of OUTPUT did not come in. */
  readonly input: string;
  readonly output: string;
}

export function hasPorts(protocol: number): boolean {
  return WITH_PORTS.has(protocol);
}

/** Whether the packet is in the box. Ports, flags and ICMP types count for the protocols that have them. */
export function boxHolds(box: Box, packet: Packet): boolean {
  if ((box.state & packet.state) === 0 || !contains(box.protocol, packet.protocol)) return false;
  if (!contains(box.source, packet.source) || !contains(box.destination, packet.destination)) return false;
  if (hasPorts(packet.protocol) && !(contains(box.sport, packet.sport) && contains(box.dport, packet.dport))) return false;
  if (packet.protocol === TCP && (box.flags & packet.flags) === 0) return false;
  if (packet.protocol === ICMP || packet.protocol === ICMPV6) if (!contains(box.icmpType, packet.icmpType)) return false;
  if (box.input.length > 0 && !interfaceMatches(box.input, packet.input)) return false;
  return box.output.length === 0 || interfaceMatches(box.output, packet.output);
}

/** The box that a packet is in alone, where only addresses, ports and interfaces count. */
export function boxOf(packet: Packet): Box {
  const { protocol, source, destination, sport, dport, icmpType, flags, state, input, output } = packet;
  const name = (text: string): InterfaceSet => [{ name: text, prefix: false, negated: false }];
  return {
    protocol: interval(protocol),
    source: interval(source),
    destination: interval(destination),
    sport: hasPorts(protocol) ? interval(sport) : EVERY_PORT,
    dport: hasPorts(protocol) ? interval(dport) : EVERY_PORT,
    icmpType: interval(icmpType),
    flags,
    state,
    input: name(input),
    output: name(output),
  };
}

/** The bits of Flags whose packets pass `--tcp-flags mask comp`, and whether the answer is whole for each of them. */
export function flagClasses(mask: number, compare: number): { flags: number; exact: boolean } {
  const passes = (value: number) => (value & mask) === compare;
  let flags = 0;
  if (passes(0x02)) flags |= Flags.SYN;
  if (passes(0x12)) flags |= Flags.SYN_ACK;
  if (passes(0x10)) flags |= Flags.ACK;
  let some = false;
  let all = true;
  for (let value = 0; value < 64; value++) {
    if (value === 0x02 || value === 0x12 || value === 0x10) continue;
    if (passes(value)) some = true;
    else all = false;
  }
  // A plain ACK may carry PSH; where the two differ the class is not whole.
  const ackWhole = passes(0x10) === passes(0x18);
  if (some) flags |= Flags.OTHER;
  return { flags: flags & ANY_FLAGS, exact: some === all && ackWhole };
}
