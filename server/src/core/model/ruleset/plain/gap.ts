import { EVERY_ADDRESS, type Family } from '../../packets/address.ts';
import { type Box, EVERY_PORT } from '../../packets/box.ts';
import type { Extent } from '../../packets/extent.ts';
import { type InterfaceSet, interfaceTest } from '../../packets/interface-set.ts';
import { contains, type Intervals, type Point, subtract } from '../../packets/intervals.ts';
import { hasPorts, type Packet } from '../../packets/packet.ts';
import { network4, network6, readNetwork4 } from './networks.ts';
import { portSpan, portsIn } from './ports.ts';
import type { PlainKind } from './values.ts';

/** A place of a shape where any plain word may stand. */
export interface Gap {
  readonly kind: PlainKind;
  /** The property of packets that the word narrows. */
  readonly narrows: 'source' | 'destination' | 'sport' | 'dport' | 'input' | 'output' | undefined;
  readonly negated: boolean;
}

export type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Brings the word in a gap of an IPv4 rule into an extent; false where that takes the whole set. */
export function limit(extent: Writable<Extent>, { narrows, negated }: Gap, line: string, start: number, end: number): boolean {
  if (narrows === undefined) return true;
  extent.everything = false;
  if (narrows === 'input' || narrows === 'output') extent[narrows] = interfaceSet(line, start, end, negated);
  else if (negated) return false;
  else if (narrows === 'source' || narrows === 'destination') {
    const { first, length } = readNetwork4(line, start, end)!;
    const last = first + 2 ** (32 - length) - 1;
    if (narrows === 'source') {
      extent.sourceLow = first;
      extent.sourceHigh = last;
    } else {
      extent.destinationLow = first;
      extent.destinationHigh = last;
    }
  } else {
    const { low, high } = portSpan(line, start, end);
    if (narrows === 'sport') {
      extent.sportLow = low;
      extent.sportHigh = high;
    } else {
      extent.dportLow = low;
      extent.dportHigh = high;
    }
  }
  return true;
}

/** Brings the word in a gap into a box. */
export function narrow(box: Writable<Box>, gap: Gap, family: Family, line: string, start: number, end: number): void {
  const { narrows, negated } = gap;
  switch (narrows) {
    case 'source':
    case 'destination': {
      const set = family === 'ipv4' ? network4(line, start, end) : network6(line, start, end);
      box[narrows] = negated ? subtract(EVERY_ADDRESS[family], set) : set;
      break;
    }
    case 'sport':
    case 'dport':
      box[narrows] = portsOf(negated, line, start, end);
      break;
    case 'input':
    case 'output':
      box[narrows] = interfaceSet(line, start, end, negated);
      break;
  }
}

const interfaces = new Map<string, InterfaceSet>();
const MOST_INTERFACES = 10_000;

/** What the name of an interface asks for; rules share it. */
function interfaceSet(line: string, start: number, end: number, negated: boolean): InterfaceSet {
  const name = line.slice(start, end);
  if (negated) return [interfaceTest(name, true)];
  let set = interfaces.get(name);
  if (!set) {
    if (interfaces.size === MOST_INTERFACES) interfaces.clear();
    set = [interfaceTest(name, false)];
    interfaces.set(name, set);
  }
  return set;
}

function portsOf(negated: boolean, line: string, start: number, end: number): Intervals {
  const set = portsIn(line, start, end);
  return negated ? subtract(EVERY_PORT, set) : set;
}

/** Whether the word in a gap lets a packet pass. */
export function lets(packet: Packet, gap: Gap, family: Family, line: string, start: number, end: number): boolean {
  const { narrows, negated } = gap;
  switch (narrows) {
    case 'source':
    case 'destination':
      return holdsAddress(packet[narrows], family, line, start, end) !== negated;
    case 'sport':
    case 'dport':
      return !hasPorts(packet.protocol) || contains(portsOf(negated, line, start, end), packet[narrows]);
    case 'input':
    case 'output':
      return (packet[narrows] === line.slice(start, end)) !== negated;
    default:
      return true;
  }
}

function holdsAddress(address: Point, family: Family, line: string, start: number, end: number): boolean {
  if (family === 'ipv6') return contains(network6(line, start, end), address);
  const { first, length } = readNetwork4(line, start, end)!;
  return Number(address) >= first && Number(address) < first + 2 ** (32 - length);
}
