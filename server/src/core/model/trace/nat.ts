import { EVERY_ADDRESS, type Family, formatAddress, parseAddress, parseAddresses } from '../packets/address.ts';
import { EVERY_PORT } from '../packets/box.ts';
import { interfaceMatches } from '../packets/interface-set.ts';
import { type Intervals, interval, isSubset, unionOf } from '../packets/intervals.ts';
import type { BoundOption } from '../ruleset/bind.ts';
import { isLocal, type Surroundings } from './conditions.ts';
import { type Connection, carriesPorts, type Ends, only, type TracedPacket } from './packet.ts';

/** Which end of a packet NAT rewrites: in PREROUTING and OUTPUT its destination, in INPUT and POSTROUTING its source. */
export type NatSide = 'destination' | 'source';

/** The side that the nat table rewrites at a hook. */
export function natSide(hook: string): NatSide {
  return hook === 'PREROUTING' || hook === 'OUTPUT' ? 'destination' : 'source';
}

/** A new end of a packet; a part that is undefined stays as it is. */
interface NewEnd {
  readonly addresses: Intervals | undefined;
  readonly ports: Intervals | undefined;
  /** Whether an address that is in the set already stays: of a range, SNAT changes no more than it must. */
  readonly keeps?: true;
}

/** What a NAT target makes of a packet's end; undefined where its words are not understood. */
export function newEnd(
  target: string,
  options: readonly BoundOption[],
  packet: TracedPacket,
  hook: string,
  { family, localAddresses }: Surroundings,
): NewEnd | undefined {
  const value = (name: string) => options.find((option) => option.name === name)?.args[0]?.text;
  const ports = value('to-ports');
  if (options.some((option) => option.hole)) return undefined;
  switch (target) {
    case 'SNAT': {
      const parsed = parseNatAddress(value('to-source') ?? '', family);
      return parsed && { ...parsed, keeps: true };
    }
    case 'DNAT':
      return parseNatAddress(value('to-destination') ?? '', family);
    case 'MASQUERADE':
      return {
        addresses: addressToWear(packet, localAddresses, family),
        ports: ports === undefined ? undefined : parsePorts(ports),
      };
    case 'REDIRECT':
      return {
        addresses: hook === 'OUTPUT' ? LOOPBACK[family] : (localAddresses ?? EVERY_ADDRESS[family]),
        ports: ports === undefined ? undefined : parsePorts(ports),
      };
    case 'NETMAP': {
      const network = parseAddresses(value('to') ?? '', family);
      const end = natSide(hook) === 'destination' ? packet.box.destination : packet.box.source;
      return network && { addresses: mapped(end, network), ports: undefined };
    }
    default:
      return undefined;
  }
}

/** Of which addresses MASQUERADE takes one: that of the interface; over the loopback IPv4 takes another interface's (inet_select_addr). */
function addressToWear({ box }: TracedPacket, local: Intervals | undefined, family: Family): Intervals {
  if (!local) return EVERY_ADDRESS[family];
  return interfaceMatches(box.output, 'lo') ? unionOf([...local, ...LOOPBACK[family]]) : local;
}

const LOOPBACK: Readonly<Record<Family, Intervals>> = { ipv4: interval(0x7f00_0001), ipv6: interval(1n) };

/** `[address[-address]][:port[-port][/base]]`, with `[ ]` around IPv6 addresses that have a port. */
export function parseNatAddress(text: string, family: Family): NewEnd | undefined {
  const cut =
    family === 'ipv4'
      ? /^([^:]*)(?::(.*))?$/.exec(text)
      : (/^\[([^\]]*)\](?::(.*))?$/.exec(text) ??
        (text.startsWith(':') && !text.startsWith('::') ? [text, '', text.slice(1)] : [text, text]));
  if (!cut) return undefined;
  const [, address = '', port] = cut;
  const addresses = address === '' ? undefined : addressRange(address, family);
  const ports = port === undefined ? undefined : parsePorts(port);
  if ((address !== '' && !addresses) || (port !== undefined && !ports)) return undefined;
  return { addresses, ports };
}

function addressRange(text: string, family: Family): Intervals | undefined {
  const [from = '', to = from] = text.replaceAll(/[[\]]/g, '').split('-', 2);
  const low = parseAddress(from, family);
  const high = parseAddress(to, family);
  return low === undefined || high === undefined || low > high ? undefined : interval(low, high);
}

function parsePorts(text: string): Intervals | undefined {
  const numbers = /^(\d{1,5})(?:-(\d{1,5}))?(?:\/\d{1,5})?$/.exec(text);
  if (!numbers) return undefined;
  const low = Number(numbers[1]);
  const high = numbers[2] === undefined ? low : Number(numbers[2]);
  return low <= high && high <= 65535 ? interval(low, high) : undefined;
}

/** The addresses with the prefix of another network of the same size. */
function mapped(set: Intervals, network: Intervals): Intervals {
  const [net] = network;
  const point = only(set);
  if (!net || network.length !== 1) return network;
  if (point === undefined) return network;
  if (typeof point === 'bigint' || typeof net.low === 'bigint' || typeof net.high === 'bigint') {
    const size = BigInt(net.high) - BigInt(net.low) + 1n;
    return interval(BigInt(net.low) + (BigInt(point) % size));
  }
  return interval(net.low + (point % (net.high - net.low + 1)));
}

/**
 * The packet and its connection after a NAT decision about one side; an end without parts leaves it as it is. A port is kept where it is in the
 * wanted range already (Linux nf_nat_core.c, get_unique_tuple).
 */
export function translate(
  packet: TracedPacket,
  connection: Connection,
  side: NatSide,
  end: NewEnd,
  around: Surroundings,
): TracedPacket {
  const { box } = packet;
  const withPorts = carriesPorts(box);
  const [address, port] = side === 'destination' ? (['destination', 'dport'] as const) : (['source', 'sport'] as const);
  const keeps = !end.addresses || (end.keeps && isSubset(box[address], end.addresses));
  const addresses = keeps ? box[address] : end.addresses!;
  const ports = withPorts && end.ports && !isSubset(box[port], end.ports) ? end.ports : box[port];
  const changed: TracedPacket = { ...packet, box: { ...box, [address]: addresses, [port]: ports } };
  const settled = settle(
    connection,
    side,
    withPorts ? changed.box : { ...changed.box, sport: connection.reply.dport, dport: connection.reply.sport },
  );
  const routed =
    side === 'destination' && addresses !== box.destination ? { ...changed, route: routeOf(changed, around) } : changed;
  return { ...routed, tracking: { kind: 'tracked', connection: settled, direction: 'original' } };
}

/** The connection with what replies look like once this side of it is decided. */
function settle(connection: Connection, side: NatSide, ends: Ends): Connection {
  const { reply } = connection;
  return side === 'destination'
    ? { ...connection, destinationSettled: true, reply: { ...reply, source: ends.destination, sport: ends.dport } }
    : { ...connection, sourceSettled: true, reply: { ...reply, destination: ends.source, dport: ends.sport } };
}

function routeOf(packet: TracedPacket, around: Surroundings): TracedPacket['route'] {
  const local = isLocal(packet.box.destination, undefined, around);
  // Who says that a packet is forwarded says so of where NAT sends it, too.
  if (local === undefined) return packet.route === 'forwarded' ? 'forwarded' : undefined;
  return local ? 'local' : 'forwarded';
}

/** A packet of a connection whose NAT is decided: the kernel rewrites it without asking the table (nf_nat_core.c, nf_nat_packet). */
export function translateAsBefore(packet: TracedPacket, side: NatSide, around: Surroundings): TracedPacket {
  if (packet.tracking.kind !== 'tracked' || packet.tracking.direction === undefined) return packet;
  const { connection, direction } = packet.tracking;
  // What is sent to where the answers come from, and seems to come from where they go.
  const other = direction === 'original' ? connection.reply : connection.original;
  const { sport, dport } = carriesPorts(packet.box) ? { sport: other.dport, dport: other.sport } : packet.box;
  const box =
    side === 'destination'
      ? { ...packet.box, destination: other.source, dport }
      : { ...packet.box, source: other.destination, sport };
  const changed = { ...packet, box };
  if (side === 'source' || other.source === packet.box.destination || only(other.source) === only(packet.box.destination))
    return changed;
  return { ...changed, route: routeOf(changed, around) };
}

/** An end as people write it: `10.0.0.1:80`, `[2001:db8::1]:80`, `10.0.0.1`. */
export function formatEnd(addresses: Intervals, ports: Intervals | undefined): string {
  const address = formatAddresses(addresses);
  const port = ports && !isSubset(EVERY_PORT, ports) ? formatPorts(ports) : undefined;
  if (port === undefined) return address;
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}

/** A set of addresses in a few words; `any` for all of them. */
export function formatAddresses(set: Intervals): string {
  const [first] = set;
  if (!first) return 'none';
  if (set.length > 1) return `${formatAddresses([first])} and others`;
  if (first.low === first.high) return formatAddress(first.low);
  if (isSubset(EVERY_ADDRESS[typeof first.low === 'bigint' ? 'ipv6' : 'ipv4'], set)) return 'any';
  const size = BigInt(first.high) - BigInt(first.low) + 1n;
  const isNetwork = (size & (size - 1n)) === 0n && BigInt(first.low) % size === 0n;
  const length = (typeof first.low === 'bigint' ? 128 : 32) - (size.toString(2).length - 1);
  return isNetwork ? `${formatAddress(first.low)}/${length}` : `${formatAddress(first.low)}-${formatAddress(first.high)}`;
}

/** Ports in a few words: `80`, `1024-65535`, `80,443`. */
export function formatPorts(set: Intervals): string {
  const parts = set.slice(0, 3).map(({ low, high }) => (low === high ? `${low}` : `${low}-${high}`));
  return parts.join(',') + (set.length > 3 ? ',...' : '');
}
