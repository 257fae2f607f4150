import { EVERY_ADDRESS, parseAddress } from '../packets/address.ts';
import { type Box, Flags } from '../packets/box.ts';
import { interfaceExample } from '../packets/interface-set.ts';
import { contains, type Intervals, interval, type Point } from '../packets/intervals.ts';
import { hasPorts, ICMP, ICMPV6, TCP, UDP } from '../packets/packet.ts';
import { flagClass } from '../trace/packet.ts';
import type { PacketFields } from '../trace/request.ts';
import { familyOfBox, type PacketSet } from './packet-set.ts';

/** Protocols of examples, the ones that people know first. */
const PROTOCOLS = [TCP, UDP, ICMP, ICMPV6, 47, 50, 132, 2];
const PORTS = [443, 8080, 53, 1024];
const SOURCE_PORTS = [40000, 50000];
/** Bytes of TCP flags to try: what connections have, and what scans send. */
const FLAGS = [0x02, 0x10, 0x18, 0x12, 0x11, 0x04, 0x14, 0x01, 0x00, 0x29, 0x3f, 0x03, 0x06, 0x08, 0x20, 0x28, 0x13, 0x37];
const ICMP_TYPES = [8, 128, 3, 1, 0];
/** Example addresses (RFC 5737, RFC 3849) come first, then the first of a network behind its own. */
const EXAMPLES = {
  ipv4: { source: ['198.51.100.20', '10.1.2.3'], destination: ['192.0.2.10', '10.3.2.1'] },
  ipv6: { source: ['2001:db8:20::1'], destination: ['2001:db8:10::1'] },
} as const;

/** Single packets of a set, the most ordinary first: they differ in what a set cannot tell apart. None for a set that holds no packet. */
export function examplesOf({ box, direction, state }: PacketSet): PacketFields[] {
  const family = familyOfBox(box);
  const protocol = pick(box.protocol, PROTOCOLS);
  const source = pick(box.source, direction === 'loop' ? [loopback(family)] : EXAMPLES[family].source.map(read));
  const destination = pick(box.destination, direction === 'loop' ? [loopback(family)] : EXAMPLES[family].destination.map(read));
  const input = direction === 'in' || direction === 'through' ? interfaceExample(box.input) : '';
  const output = direction === 'out' || direction === 'through' ? interfaceExample(box.output, 'eth1') : '';
  if (protocol === undefined || source === undefined || destination === undefined) return [];
  if (input === undefined || output === undefined || input === 'lo' || output === 'lo') return [];
  const [sport, dport] = [pick(box.sport, SOURCE_PORTS), pick(box.dport, PORTS)];
  const icmpType = pick(box.icmpType, ICMP_TYPES);
  const fields: PacketFields = {
    protocol: Number(protocol),
    source: interval(source),
    destination: interval(destination),
    ...(input ? { input } : {}),
    ...(output ? { output } : {}),
  };
  if (hasPorts(Number(protocol))) {
    if (sport === undefined || dport === undefined) return [];
    const withPorts = { ...fields, sport: interval(sport), dport: interval(dport) };
    if (protocol !== TCP) return [withPorts];
    const usual = state === 'NEW' ? FLAGS : [...FLAGS.slice(1), 0x02];
    return usual.filter((flags) => (box.flags & flagClass(flags)) !== 0).map((tcpFlags) => ({ ...withPorts, tcpFlags }));
  }
  if (protocol !== ICMP && protocol !== ICMPV6) return [fields];
  if (icmpType === undefined) return [];
  return [0, 1, 2, 3, 4, 10, 13].map((icmpCode) => ({ ...fields, icmpType: Number(icmpType), icmpCode }));
}

const read = (text: string): Point => parseAddress(text, text.includes(':') ? 'ipv6' : 'ipv4')!;

function loopback(family: 'ipv4' | 'ipv6'): Point {
  return family === 'ipv4' ? 0x7f00_0001 : 1n;
}

/** A point of a set: one of the wanted, else the first behind the start of its first interval. */
function pick(set: Intervals, wanted: readonly Point[]): Point | undefined {
  const found = wanted.find((point) => typeof set[0]?.low === typeof point && contains(set, point));
  if (found !== undefined) return found;
  const [first] = set;
  if (!first) return undefined;
  const { low, high } = first;
  // The address of a network itself looks like no host.
  if (low === high) return low;
  if (set === EVERY_ADDRESS.ipv4 || set === EVERY_ADDRESS.ipv6) return low;
  return typeof low === 'bigint' ? low + 1n : low > 0xffff ? low + 1 : low;
}

/** The flags that a box asks for, in words; empty for all. */
export function flagWords({ flags }: Box): string {
  const names = [
    [Flags.SYN, 'SYN'],
    [Flags.SYN_ACK, 'SYN-ACK'],
    [Flags.ACK, 'ACK'],
    [Flags.OTHER, 'other flags'],
  ] as const;
  return flags === 15
    ? ''
    : names
        .filter(([bit]) => (flags & bit) !== 0)
        .map(([, name]) => name)
        .join(', ');
}
