import type { Family } from '../packets/address.ts';
import { EVERY_ADDRESS, parseAddress } from '../packets/address.ts';
import { type Box, boxesMeet, boxIntersect, Flags, State } from '../packets/box.ts';
import { type InterfaceSet, interfaceExample } from '../packets/interface-set.ts';
import { contains, type Intervals, intersect, interval, type Point, size } from '../packets/intervals.ts';
import { ICMP, ICMPV6, type Packet, TCP } from '../packets/packet.ts';
import { type Decider, filterOutcome, verdictOf } from '../packets/path.ts';
import { jumpedChain, type RuleTables } from '../ruleset/ruleset.ts';
import type { RawHook } from './exemptions.ts';
import { filterRulesNear } from './filter-rules.ts';

/** Where a connection runs, seen from this host. */
export type Role = 'inbound' | 'outbound' | 'forwarded';

/** One connection as an example: its opening packet and the answer, state and flags left open. */
export interface Flow {
  readonly role: Role;
  readonly request: Packet;
  readonly reply: Packet;
}

/** The filter chain that each direction of a role passes. */
export const CHAINS: Readonly<Record<Role, { readonly request: string; readonly reply: string }>> = {
  inbound: { request: 'INPUT', reply: 'OUTPUT' },
  outbound: { request: 'OUTPUT', reply: 'INPUT' },
  forwarded: { request: 'FORWARD', reply: 'FORWARD' },
};

export type Direction = 'request' | 'reply';

/** A packet that a connection needs, and what the filter says of it. */
export interface Step {
  readonly direction: Direction;
  /** Whether the connection is open when it comes, so that its loss is a hang instead of a failure to connect. */
  readonly open: boolean;
  readonly packet: Packet;
  readonly chain: string;
}

/** A step that the filter certainly drops. */
export interface Broken extends Step {
  readonly by: Decider;
}

/** Which directions are exempt from tracking. */
export interface Halves {
  readonly request: boolean;
  readonly reply: boolean;
}

export const TRACKED: Halves = { request: false, reply: false };
export const UNTRACKED: Halves = { request: true, reply: true };

/**
 * The packets that a connection needs, each in the state that conntrack gives it: it judges the tracked half as if the other did not exist
 * (measured on Linux 6.18: 2272 of 2272 cells). `loose` is nf_conntrack_tcp_loose.
 */
export function stepsOf(flow: Flow, halves: Halves, loose: boolean): Step[] {
  const chains = CHAINS[flow.role];
  const step = (direction: Direction, state: number, flags: number, open: boolean): Step => ({
    direction,
    open,
    packet: { ...flow[direction], state, flags },
    chain: chains[direction],
  });
  const { NEW, ESTABLISHED, INVALID, UNTRACKED: EXEMPT } = State;
  const tracked = !halves.request && !halves.reply;
  const opening = halves.request ? EXEMPT : NEW;
  if (flow.request.protocol !== TCP) {
    const lonelyAnswer = isPing(flow) ? INVALID : NEW;
    const answer = halves.reply ? EXEMPT : tracked ? ESTABLISHED : lonelyAnswer;
    return [step('request', opening, 0, false), step('reply', answer, 0, false)];
  }
  const answer = halves.reply ? EXEMPT : tracked ? ESTABLISHED : INVALID;
  const laterAnswer = halves.reply ? EXEMPT : tracked ? ESTABLISHED : loose ? NEW : INVALID;
  const later = halves.request ? EXEMPT : tracked ? ESTABLISHED : INVALID;
  return [
    step('request', opening, Flags.SYN, false),
    step('reply', answer, Flags.SYN_ACK, false),
    step('request', later, Flags.ACK, true),
    step('reply', laterAnswer, Flags.ACK, true),
  ];
}

function isPing(flow: Flow): boolean {
  return flow.request.protocol === ICMP || flow.request.protocol === ICMPV6;
}

/**
 * The first step that the filter certainly drops; undefined where all may pass; null where the file does not tell. What comes to a policy that
 * only a template or another program knows may pass, unless `strict`: then the file does not tell.
 */
export function firstBroken(ruleset: RuleTables, steps: readonly Step[], strict = false): Broken | undefined | null {
  for (const step of steps) {
    const outcome = filterOutcome(ruleset, step.chain, step.packet);
    if (!outcome) return null;
    if (!outcome.accept) return outcome.drop ? { ...step, by: outcome.drop } : null;
    if (strict && isOpenPolicy(outcome.accept)) return null;
  }
  return undefined;
}

function isOpenPolicy({ rule, chain }: Decider): boolean {
  return !rule && chain.builtIn && chain.policy !== 'ACCEPT' && chain.policy !== 'DROP';
}

/** Which direction of a connection the packets of an exemption are, by the ports they name; both where that is open. */
export function directionsOf(box: Box): readonly Direction[] {
  const [near, far] = [size(box.dport), size(box.sport)];
  if (near !== far) return near < far ? ['request'] : ['reply'];
  const icmp = [8, 13, 17, 128].filter((type) => contains(box.icmpType, type)).length;
  const answers = [0, 14, 18, 129].filter((type) => contains(box.icmpType, type)).length;
  if (icmp === 0 && answers > 0) return ['reply'];
  if (answers === 0 && icmp > 0) return ['request'];
  return ['request', 'reply'];
}

/** The roles in which packets of a raw hook run in this direction. */
export function rolesOf(hook: RawHook, direction: Direction): readonly Role[] {
  if (hook === 'OUTPUT') return direction === 'request' ? ['outbound'] : ['inbound'];
  return direction === 'request' ? ['inbound', 'forwarded'] : ['outbound', 'forwarded'];
}

const PEERS: Readonly<Record<Family, { peer: Point; local: Point }>> = {
  ipv4: { peer: parseAddress('203.0.113.77', 'ipv4')!, local: parseAddress('198.51.100.20', 'ipv4')! },
  ipv6: { peer: parseAddress('2001:db8:77::1', 'ipv6')!, local: parseAddress('2001:db8:20::1', 'ipv6')! },
};
const EPHEMERAL = interval(32768, 60999);
const PORTS = interval(1, 65535);
const MOST_EXAMPLES = 8;

/**
 * Example connections whose packets of `direction` are in the box: one with ordinary peers, and one for each distinct address or interface
 * that the filter's rules ask for, up to a handful. Empty where the role cannot hold such packets.
 */
export function examplesOf(ruleset: RuleTables, box: Box, direction: Direction, role: Role): Flow[] {
  const { family } = ruleset;
  const region: Box = { ...regionOf(box, direction, role), state: 31, flags: 15 };
  const flows = new Map<string, Flow>();
  const add = (part: Box) => {
    const flow = flowIn(part, role, family);
    if (flow) flows.set(`${flow.request.source} ${flow.request.destination} ${flow.request.input} ${flow.request.output}`, flow);
  };
  add(region);
  const chains = CHAINS[role];
  const isReply = (chain: string) => chain === chains.reply && chain !== chains.request;
  const boxesIn = (chain: string) => (chain === '' ? [region, reversed(region)] : [isReply(chain) ? reversed(region) : region]);
  for (const { chain, rule } of filterRulesNear(ruleset, boxesIn)) {
    if (flows.size >= MOST_EXAMPLES) return [...flows.values()];
    if (verdictOf(rule) !== 'accept' && !jumpedChain(ruleset.tables.get('filter')!, rule)) continue;
    const rules = { ...rule.facts.match.box, state: 31, flags: 15 };
    // A rule may ask for the client's port too, but a client's port is an ephemeral one.
    const asked = isReply(chain.name) ? reversed(rules) : rules;
    for (const wish of chain.builtIn ? [asked] : [rules, reversed(rules)]) {
      if (boxesMeet(region, wish)) add({ ...boxIntersect(region, wish), sport: region.sport });
    }
  }
  return [...flows.values()];
}

/**
 * Whether the filter may let connections of a role begin whose packets of `direction` are in the box. False only where it drops them all,
 * tracked or exempt: no rule that could accept an opening packet meets them, and the examples end in a drop.
 */
export function mayBegin(ruleset: RuleTables, box: Box, direction: Direction, role: Role): boolean {
  const table = ruleset.tables.get('filter');
  const start = table?.chains.get(CHAINS[role].request);
  if (!table || !start?.complete || start.policy === undefined) return true;
  const region: Box = { ...regionOf(box, direction, role), state: State.NEW | State.UNTRACKED, flags: 15 };
  for (const { rule } of filterRulesNear(ruleset, (chain) => (chain === '' || chain === start.name ? [region] : []))) {
    const verdict = verdictOf(rule);
    if (verdict === 'drop' || verdict === 'continue' || verdict === 'return' || jumpedChain(table, rule)) continue;
    if (boxesMeet(region, rule.facts.match.box)) return true;
  }
  return examplesOf(ruleset, box, direction, role).some((flow) =>
    [TRACKED, UNTRACKED].some((halves) => filterOutcome(ruleset, start.name, stepsOf(flow, halves, true)[0]!.packet)?.accept),
  );
}

/** The requests of the connections of a role whose packets of `direction` are in the box; states and flags are left to the caller. */
function regionOf(box: Box, direction: Direction, role: Role): Box {
  const named = { ...box, input: namedOnly(box.input), output: namedOnly(box.output) };
  const wanted = direction === 'request' ? named : reversed(named);
  const { input, output } = interfacesOf(role);
  return { ...wanted, input: [...wanted.input, ...input], output: [...wanted.output, ...output] };
}

/** Requests come in on INPUT and FORWARD by some interface that is not the loopback; those of OUTPUT leave by one. */
function interfacesOf(role: Role): { input: InterfaceSet; output: InterfaceSet } {
  const outside: InterfaceSet = [{ name: 'lo', prefix: false, negated: true }];
  const none: InterfaceSet = [{ name: '', prefix: false, negated: false }];
  return { input: role === 'outbound' ? none : outside, output: role === 'inbound' ? none : outside };
}

/** The tests that ask for a name; that a packet of a raw hook has one interface only says nothing of the filter's hooks. */
function namedOnly(set: InterfaceSet): InterfaceSet {
  return set.filter((test) => test.name !== '' || test.prefix);
}

function reversed(box: Box): Box {
  return {
    ...box,
    source: box.destination,
    destination: box.source,
    sport: box.dport,
    dport: box.sport,
    input: box.output,
    output: box.input,
  };
}

function flowIn(region: Box, role: Role, family: Family): Flow | undefined {
  const protocol = pickProtocol(region.protocol, family);
  const local = role === 'outbound' ? 'source' : 'destination';
  const peer = role === 'outbound' ? 'destination' : 'source';
  const here = pick(region[local], PEERS[family].local);
  const there = pick(region[peer], PEERS[family].peer);
  const service = pick(intersect(region.dport, PORTS), 80);
  const client = pick(intersect(region.sport, EPHEMERAL), 40000) ?? pick(region.sport, 40000);
  const { input, output } = interfacesIn(region, role);
  if (protocol === undefined || here === undefined || there === undefined) return undefined;
  // Nobody talks to itself over the wire.
  if (here === there) return undefined;
  if (service === undefined || client === undefined || input === undefined || output === undefined) return undefined;
  const [source, destination] = role === 'outbound' ? [here, there] : [there, here];
  const ping = family === 'ipv4' ? 8 : 128;
  const request: Packet = {
    protocol,
    source,
    destination,
    sport: Number(client),
    dport: Number(service),
    icmpType: ping,
    flags: 0,
    state: 0,
    input,
    output,
  };
  const reply: Packet = {
    ...request,
    source: destination,
    destination: source,
    sport: request.dport,
    dport: request.sport,
    icmpType: family === 'ipv4' ? 0 : 129,
    input: output,
    output: input,
  };
  return { role, request, reply };
}

/** Example interfaces of the region; what is forwarded leaves by another than it came in by, where both are open. */
function interfacesIn(region: Box, role: Role): { input: string | undefined; output: string | undefined } {
  if (role === 'inbound') return { input: interfaceExample(region.input), output: '' };
  if (role === 'outbound') return { input: '', output: interfaceExample(region.output) };
  const other = (name: string | undefined) => (name === 'eth0' ? 'eth1' : 'eth0');
  const input = interfaceExample(region.input);
  const output = interfaceExample(region.output, other(input));
  return { input: input === output ? interfaceExample(region.input, other(output)) : input, output };
}

function pickProtocol(set: Intervals, family: Family): number | undefined {
  const icmp = family === 'ipv4' ? ICMP : ICMPV6;
  const usual = [TCP, 17, icmp].find((protocol) => contains(set, protocol));
  return usual ?? (set[0] && Number(set[0].low));
}

/** `preferred` where it is in the set, else a point near the beginning of the set that is no network address if that can be had. */
function pick(set: Intervals, preferred: Point): Point | undefined {
  if (contains(set, preferred)) return preferred;
  const first = set[0];
  if (!first) return undefined;
  if (typeof first.low === 'bigint') return first.low < first.high ? first.low + 1n : first.low;
  return first.low < first.high && first.high > 65535 ? Number(first.low) + 1 : first.low;
}

/** Whether the set of addresses is every address of its family. */
export function isEveryAddress(set: Intervals, family: Family): boolean {
  const [only] = set;
  const [all] = EVERY_ADDRESS[family];
  return set.length === 1 && only!.low === all!.low && only!.high === all!.high;
}
