import { say } from '../../text/say.ts';
import type { SourceFileOf } from '../../workspace/source-file.ts';
import { type Family, formatAddress } from '../packets/address.ts';
import { type Box, State } from '../packets/box.ts';
import type { InterfaceSet } from '../packets/interface-set.ts';
import type { Intervals, Point } from '../packets/intervals.ts';
import { hasPorts, ICMP, ICMPV6 } from '../packets/packet.ts';
import type { Decider } from '../packets/path.ts';
import { type HostRules, lineWords } from '../ruleset/host-rules.ts';
import { type Flow, isEveryAddress } from './flow.ts';

const PROTOCOLS: ReadonlyMap<number, string> = new Map([
  [1, 'ICMP'],
  [6, 'TCP'],
  [17, 'UDP'],
  [33, 'DCCP'],
  [50, 'ESP'],
  [58, 'ICMPv6'],
  [132, 'SCTP'],
  [136, 'UDP-Lite'],
]);

/** `TCP to port 80 from 10.0.0.0/8`: the packets of a box in a few words, for a sentence in the singular. */
export function packetWords(box: Box, family: Family): string {
  const protocol =
    box.protocol.length === 1 && box.protocol[0]!.low === box.protocol[0]!.high ? Number(box.protocol[0]!.low) : undefined;
  let words = protocol === undefined ? say`traffic` : (PROTOCOLS.get(protocol) ?? say`protocol ${protocol}`);
  const bare = words;
  if (!isWhole(box.dport)) words = say`${words} to port ${portWords(box.dport)}`;
  if (!isWhole(box.sport)) words = say`${words} from port ${portWords(box.sport)}`;
  if (!isEveryAddress(box.source, family)) words = say`${words} from ${addressWords(box.source)}`;
  if (!isEveryAddress(box.destination, family)) words = say`${words} for ${addressWords(box.destination)}`;
  const [input, output] = [interfaceName(box.input), interfaceName(box.output)];
  if (input) words = say`${words} in by ${input}`;
  if (output) words = say`${words} out by ${output}`;
  return words === bare && protocol === undefined ? say`all traffic` : words;
}

/** The interface that a set asks for, as rules write it; a set that only excludes some has none. */
function interfaceName(set: InterfaceSet): string | undefined {
  const test = set.find(({ name, negated }) => !negated && name !== '');
  return test && `${test.name}${test.prefix ? '+' : ''}`;
}

function isWhole(ports: Intervals): boolean {
  return ports.length === 1 && ports[0]!.low === 0 && ports[0]!.high === 65535;
}

/** `80, 443, 8000:8100`, cut after a few. */
export function portWords(ports: Intervals): string {
  const parts = ports.slice(0, 4).map(({ low, high }) => (low === high ? `${low}` : `${low}:${high}`));
  return ports.length > 4 ? say`${parts.join(', ')} and ${ports.length - 4} more` : parts.join(', ');
}

function addressWords(set: Intervals): string {
  const parts = set.slice(0, 2).map(({ low, high }) => rangeWords(low, high));
  return set.length > 2 ? say`${parts.join(', ')} and ${set.length - 2} more` : parts.join(', ');
}

/** A network as `10.0.0.0/8` where the range is one, else `first-last`. */
function rangeWords(low: Point, high: Point): string {
  if (low === high) return formatAddress(low);
  const bits = typeof low === 'bigint' ? 128 : 32;
  const count = BigInt(high) - BigInt(low) + 1n;
  const power = count.toString(2).length - 1;
  if (1n << BigInt(power) === count && BigInt(low) % count === 0n) return `${formatAddress(low)}/${bits - power}`;
  return `${formatAddress(low)}-${formatAddress(high)}`;
}

/** `TCP port 80` or `ping`: the service of a connection. */
export function serviceWords(flow: Flow): string {
  const { protocol, dport } = flow.request;
  if (protocol === ICMP || protocol === ICMPV6) return 'ping';
  const name = PROTOCOLS.get(protocol) ?? say`protocol ${protocol}`;
  return hasPorts(protocol) ? say`${name} port ${dport}` : name;
}

/** `its policy DROP`, `the REJECT in line 12`: who decides about a packet in a chain, as seen from a file. */
export function deciderWords(rules: HostRules, decider: Decider, chain: string, from: SourceFileOf<'iptables'>): string {
  const { rule } = decider;
  const target = rule?.facts.target?.word.text;
  if (rule)
    return target ? say`the ${target} in ${lineWords(rules, rule, from)}` : say`the rule in ${lineWords(rules, rule, from)}`;
  const policy = decider.chain.policy ?? 'DROP';
  return decider.chain.name === chain ? say`its policy ${policy}` : say`the policy ${policy} of ${decider.chain.name}`;
}

/** The name of a bit of State, as rules write it. */
export function stateName(state: number): string {
  return Object.entries(State).find(([, bit]) => bit === state)?.[0] ?? 'NEW';
}
