import type { Family } from '../packets/address.ts';
import { type Box, EVERY_ICMP_TYPE, EVERY_PORT, EVERY_PROTOCOL, everything } from '../packets/box.ts';
import type { InterfaceSet } from '../packets/interface-set.ts';
import { type Intervals, isSubset, subtract } from '../packets/intervals.ts';
import { ICMP, ICMPV6, TCP } from '../packets/packet.ts';
import { formatAddresses } from '../trace/nat.ts';
import type { PacketFields } from '../trace/request.ts';
import type { Packets } from './merge.ts';
import { type Direction, familyOfBox, SEEN_STATES, type SeenState } from './packet-set.ts';
import { flagWords } from './witness.ts';

/**
 * A set of packets in the words of a guard: `new tcp from 10.0.0.0/8 to port 22, in by eth0`. The words are a notation and no sentence: they are
 * the same in every language.
 */
export function packetsText({ states, box }: Packets, direction: Direction): string {
  const whole = everything(familyOfBox(box));
  const words = [...stateWords(states), protocolWords(box.protocol)];
  const source = endWords('from', box.source, whole.source, box.sport);
  const destination = endWords('to', box.destination, whole.destination, box.dport);
  if (source) words.push(source);
  if (destination) words.push(destination);
  const extra: string[] = [];
  if (isOnly(box.protocol, TCP) && flagWords(box) !== '') extra.push(flagWords(box));
  if ((isOnly(box.protocol, ICMP) || isOnly(box.protocol, ICMPV6)) && !isSubset(EVERY_ICMP_TYPE, box.icmpType))
    extra.push(`type ${listOf(box.icmpType, EVERY_ICMP_TYPE, String)}`);
  if (direction === 'in' || direction === 'through') extra.push(...interfaceWords('in by', box.input));
  if (direction === 'out' || direction === 'through') extra.push(...interfaceWords('out by', box.output));
  return [words.join(' '), ...extra].join(', ');
}

/** One packet in the same words. */
export function packetText(fields: PacketFields, state: SeenState, direction: Direction, family: Family): string {
  const whole = everything(family);
  const box: Box = {
    ...whole,
    protocol: fields.protocol === undefined ? whole.protocol : [{ low: fields.protocol, high: fields.protocol }],
    source: fields.source ?? whole.source,
    destination: fields.destination ?? whole.destination,
    sport: fields.sport ?? whole.sport,
    dport: fields.dport ?? whole.dport,
    icmpType: fields.icmpType === undefined ? whole.icmpType : [{ low: fields.icmpType, high: fields.icmpType }],
    input: nameOf(fields.input),
    output: nameOf(fields.output),
  };
  return packetsText({ states: [state], box }, direction);
}

function nameOf(name: string | undefined): InterfaceSet {
  return name === undefined ? [] : [{ name, prefix: false, negated: false }];
}

function stateWords(states: readonly SeenState[]): string[] {
  if (states.length === SEEN_STATES.length) return [];
  return [states.map((state) => state.toLowerCase()).join(' or ')];
}

const PROTOCOLS: ReadonlyMap<number, string> = new Map([
  [1, 'icmp'],
  [2, 'igmp'],
  [6, 'tcp'],
  [17, 'udp'],
  [33, 'dccp'],
  [47, 'gre'],
  [50, 'esp'],
  [51, 'ah'],
  [58, 'icmpv6'],
  [132, 'sctp'],
  [136, 'udplite'],
]);

function protocolWords(set: Intervals): string {
  if (isSubset(EVERY_PROTOCOL, set)) return 'packets';
  const name = (value: string) => PROTOCOLS.get(Number(value)) ?? `protocol ${value}`;
  const text = listOf(set, EVERY_PROTOCOL, name);
  return text.startsWith(BUT) ? `packets of ${text}` : text;
}

const BUT = 'all but ';

function endWords(word: 'from' | 'to', addresses: Intervals, all: Intervals, ports: Intervals): string | undefined {
  const address = isSubset(all, addresses) ? '' : listOf(addresses, all, undefined);
  const port = isSubset(EVERY_PORT, ports) ? '' : `port ${listOf(ports, EVERY_PORT, String)}`;
  return address === '' && port === '' ? undefined : [word, address, port].filter((part) => part !== '').join(' ');
}

/** So many parts of a set are named. */
const MOST = 4;

/** The parts of a set, or what it lacks where that is shorter. */
function listOf(set: Intervals, all: Intervals, name: ((value: string) => string) | undefined): string {
  const rest = subtract(all, set);
  const isShorter = rest.length > 0 && rest.length < set.length;
  const shown = isShorter ? rest : set;
  const part = ({ low, high }: Intervals[number]) =>
    name ? (low === high ? name(String(low)) : `${low}-${high}`) : formatAddresses([{ low, high }]);
  const more = shown.length > MOST ? ` and ${shown.length - MOST} more` : '';
  return `${isShorter ? BUT : ''}${shown.slice(0, MOST).map(part).join(',')}${more}`;
}

function interfaceWords(word: string, set: InterfaceSet): string[] {
  const exact = set.find((test) => !test.negated && !test.prefix);
  const tests = exact ? [exact] : set.filter(({ name, negated }) => !(negated && name === 'lo'));
  const shown = tests.map(({ name, prefix, negated }) => `${negated ? 'not ' : ''}${name}${prefix ? '+' : ''}`);
  return shown.length === 0 ? [] : [`${word} ${[...new Set(shown)].join(' and ')}`];
}

function isOnly(set: Intervals, value: number): boolean {
  return set.length === 1 && set[0]!.low === value && set[0]!.high === value;
}
