import { oppositeIcmpType } from '../../knowledge/iptables/icmp.ts';
import { type Family, parseAddresses } from '../packets/address.ts';
import {
  ANY_FLAGS,
  ANY_STATE,
  type Box,
  boxesMeet,
  boxText,
  EVERY_ICMP_TYPE,
  EVERY_PORT,
  everything,
  isEmpty,
  mergePorts,
  subtractAll,
} from '../packets/box.ts';
import { BoxIndex } from '../packets/box-index.ts';
import { ANY_INTERFACE, type InterfaceSet, interfaceMatches, interfaceTest } from '../packets/interface-set.ts';
import {
  contains,
  type Intervals,
  intersect,
  intersects,
  interval,
  isSubset,
  size,
  subtract,
  unionOf,
} from '../packets/intervals.ts';
import { ICMP, ICMPV6, TCP, UDP } from '../packets/packet.ts';
import type { Exemption, Exemptions, RawHook } from './exemptions.ts';
import { hasMirror, mirrorsOf } from './mirrors.ts';

/** Protocols whose half-tracking was measured or follows the same law; the rest is left alone. */
const JUDGED: Intervals = unionOf([TCP, UDP, ICMP, ICMPV6, 33, 132, 136].map((protocol) => ({ low: protocol, high: protocol })));

const ports = (...list: number[]): Intervals => unionOf(list.map((port) => ({ low: port, high: port })));

/** UDP services that only receive or only send: SNMP traps, syslog, NetFlow, IPFIX, sFlow, StatsD, collectd. */
const ONE_WAY = ports(162, 514, 2055, 4739, 6343, 8125, 9995, 25826);
/** Tunnels: both ends send to this port from ports of their own choice (VXLAN and its kin, GENEVE). */
const TUNNELS = ports(4789, 4790, 6081, 8472);
/** Clients ask from a port of their own choice, which is no privileged one. */
const CLIENT_PORTS = interval(1024, 65535);
/** Services whose both ends may use the port: DHCP, NTP, IKE. */
const SYMMETRIC = ports(67, 68, 123, 500, 4500);

const GROUPS: Readonly<Record<Family, Intervals>> = {
  ipv4: unionOf([...parseAddresses('224.0.0.0/4', 'ipv4')!, ...parseAddresses('255.255.255.255', 'ipv4')!]),
  ipv6: parseAddresses('ff00::/8', 'ipv6')!,
};

const LOOPBACK: Readonly<Record<Family, Intervals>> = {
  ipv4: parseAddresses('127.0.0.0/8', 'ipv4')!,
  ipv6: parseAddresses('::1', 'ipv6')!,
};

/** An exemption, and the packets of its other direction that stay tracked. */
export interface Unpaired {
  readonly exemption: Exemption;
  /** The packets that it exempts although their answers are tracked. */
  readonly packets: readonly Box[];
  /** False where a condition of the rule is not understood: then no partner at all meets its mirror. */
  readonly exact: boolean;
  /** It takes only the opening SYN, so that the rest of the connection is picked up and tracked. */
  readonly onlySyn: boolean;
}

export interface PairingOptions {
  /** Whether the host may forward packets of these exemptions: a pair may then stand in PREROUTING alone. */
  readonly mayForward: (exemption: Exemption) => boolean;
  /** Whether the filter lets them be forwarded and nothing else, so that no rule in OUTPUT sees the answers. */
  readonly onlyForwards: (exemption: Exemption) => boolean;
}

/** The exemptions whose other direction is tracked, one entry a hook and rule. */
export function unpairedOf(exemptions: Exemptions, family: Family, options: PairingOptions): Unpaired[] {
  const mirrors = mirrorsOf(exemptions);
  const isMirrored = (exemption: Exemption) =>
    hasMirror(exemption, mirrors) && !mayBeTunnel(exemption.box) && !options.onlyForwards(exemption);
  return exemptions.all.flatMap((exemption) =>
    isMirrored(exemption) ? [] : (unpairedPart(exemption, exemptions, family, options) ?? []),
  );
}

/** The packets of one exemption whose other direction is tracked; undefined where there are none, or where it cannot be told. */
export function unpairedPart(
  exemption: Exemption,
  exemptions: Exemptions,
  family: Family,
  options: PairingOptions,
): Unpaired | undefined {
  const own = ownPackets(exemption, family);
  if (own === undefined || own.length === 0) return undefined;
  const onlySyn = (exemption.box.flags & ANY_FLAGS) !== ANY_FLAGS && isSubset(exemption.box.protocol, interval(TCP));
  const holes = coverage(exemption, exemptions, family, options);
  if (!holes) return undefined;
  if (onlySyn) return { exemption, packets: own, exact: exemption.exact, onlySyn };
  const certain = exemption.exact && exemption.takenBefore.every((taken) => taken.exact);
  if (!certain) {
    const meets = own.some((box) =>
      answersOf(box, family).some((answer) => [...holes(answer)].some((hole) => boxesMeet(answer, hole))),
    );
    return meets ? undefined : { exemption, packets: own, exact: false, onlySyn };
  }
  const left = own
    .flatMap((box) => onInterfaces(box, uncovered(box, holes, family)))
    .sort((a, b) => familiarity(a) - familiarity(b));
  return left.length > 0 ? { exemption, packets: left, exact: true, onlySyn } : undefined;
}

/** Packets of TCP stand first, those of UDP second: they make the best examples. */
function familiarity({ protocol }: Box): number {
  return contains(protocol, TCP) ? 0 : contains(protocol, UDP) ? 1 : 2;
}

/** What the exemption takes of the packets that have an answer, loopback aside, with states left out. */
function ownPackets(exemption: Exemption, family: Family): Box[] | undefined {
  return exemption.effective
    ?.filter((box) => !isLoopbackOnly(box, family))
    .map((box) => ({ ...withUsualPorts(timeless(box)), protocol: intersect(box.protocol, JUDGED) }))
    .flatMap((box) => withAnswers(box, family))
    .filter((box) => !isEmpty(box));
}

/** Whether the box holds packets of the loopback only; for them raw OUTPUT alone counts, in both directions. */
export function isLoopbackOnly(box: Box, family: Family): boolean {
  const exactly = (set: InterfaceSet) => set.some((test) => !test.negated && !test.prefix && test.name === 'lo');
  const own = LOOPBACK[family];
  return exactly(box.input) || exactly(box.output) || isSubset(box.source, own) || isSubset(box.destination, own);
}

function timeless(box: Box): Box {
  return { ...box, state: ANY_STATE, flags: ANY_FLAGS };
}

function plain(box: Box): Box {
  return { ...timeless(box), input: ANY_INTERFACE, output: ANY_INTERFACE };
}

function onInterfaces({ input, output }: Box, parts: readonly Box[]): Box[] {
  return parts.map((part) => ({ ...part, input, output }));
}

/**
 * The box without ports that nobody uses: no packet has port 0, and clients ask from a port of their own choice.
 * So `--sport 80 --dport 1024:65535` is the whole of a server's answers. Where a rule asks for nothing else the ports stay.
 */
function withUsualPorts(box: Box): Box {
  const [near, far] = [size(box.dport), size(box.sport)];
  const usual = (ports: Intervals, isClient: boolean) => {
    const used = intersect(ports, isClient ? CLIENT_PORTS : interval(1, 65535));
    return used.length > 0 ? used : ports;
  };
  return { ...box, dport: usual(box.dport, near > far), sport: usual(box.sport, far > near) };
}

/** The box without packets that nobody answers: one-way services, multicast, ICMP errors. */
function withAnswers(box: Box, family: Family): Box[] {
  UNANSWERED[family] ??= unansweredBoxes(family);
  return subtractAll([box], UNANSWERED[family]) ?? [];
}

const UNANSWERED: Partial<Record<Family, readonly Box[]>> = {};

function unansweredBoxes(family: Family): readonly Box[] {
  const oneWay: Box = { ...everything(family), protocol: interval(UDP) };
  const icmp: Box = { ...everything(family), protocol: interval(family === 'ipv4' ? ICMP : ICMPV6) };
  const answered = unionOf(
    Array.from({ length: 256 }, (_, type) => type)
      .filter((type) => oppositeIcmpType(type, family) !== undefined)
      .map((type) => ({ low: type, high: type })),
  );
  return [
    { ...oneWay, dport: ONE_WAY },
    { ...oneWay, sport: ONE_WAY },
    { ...everything(family), destination: GROUPS[family] },
    { ...everything(family), source: GROUPS[family] },
    { ...icmp, icmpType: subtract(icmp.icmpType, answered) },
  ];
}

/** The packets of the box whose answers no hole covers. */
function uncovered(box: Box, holes: (answer: Box) => Iterable<Box>, family: Family): Box[] {
  return answerParts(box).flatMap((part) => {
    const answers = part.kinds.map((kind) => answer(part.box, kind, family));
    let left: Box[] | undefined = answers[0] && subtractAll([answers[0]], holes(answers[0]));
    // A service of equal ports is paired in either form: what one form leaves must be left by the other too.
    for (const other of answers.slice(1))
      if (left && left.length > 0 && subtractAll([other], holes(other))?.length === 0) left = [];
    return (left ?? []).map((rest) => answer(rest, part.kinds[0]!, family));
  });
}

function answersOf(box: Box, family: Family): Box[] {
  return answerParts(box).flatMap((part) => part.kinds.map((kind) => answer(part.box, kind, family)));
}

type AnswerKind = 'ports-swapped' | 'ports-kept';

/** How the answers to a box's packets look: ports swap, but a tunnel's other end sends to the same port again. */
function answerParts(box: Box): { box: Box; kinds: readonly AnswerKind[] }[] {
  const narrow = box.dport !== EVERY_PORT && !isSubset(EVERY_PORT, box.dport);
  if (isSubset(box.protocol, interval(UDP)) && narrow) {
    if (isSubset(box.dport, TUNNELS)) return [{ box, kinds: ['ports-kept'] }];
    if (isSubset(box.dport, SYMMETRIC)) return [{ box, kinds: ['ports-swapped', 'ports-kept'] }];
  }
  if (isSubset(box.protocol, interval(UDP)) && isSubset(box.sport, SYMMETRIC))
    return [{ box, kinds: ['ports-swapped', 'ports-kept'] }];
  return [{ box, kinds: ['ports-swapped'] }];
}

/** Whether the other end may send to the same port again, so that a rule of swapped ports is no partner. */
function mayBeTunnel({ protocol, dport }: Box): boolean {
  return contains(protocol, UDP) && intersects(dport, TUNNELS) && !isSubset(CLIENT_PORTS, dport);
}

/** The packets that answer those of the box. Applied twice it gives the box back. */
export function answer(box: Box, kind: AnswerKind, family: Family): Box {
  const swapped = kind === 'ports-swapped';
  return {
    ...plain(box),
    source: box.destination,
    destination: box.source,
    sport: swapped ? box.dport : box.sport,
    dport: swapped ? box.sport : box.dport,
    icmpType: box.icmpType === EVERY_ICMP_TYPE ? EVERY_ICMP_TYPE : oppositeTypes(box.icmpType, family),
  };
}

const opposite: Readonly<Record<Family, WeakMap<Intervals, Intervals>>> = { ipv4: new WeakMap(), ipv6: new WeakMap() };

function oppositeTypes(types: Intervals, family: Family): Intervals {
  const known = opposite[family].get(types) ?? turnedTypes(types, family);
  opposite[family].set(types, known);
  return known;
}

function turnedTypes(types: Intervals, family: Family): Intervals {
  const opposites = types.flatMap(({ low, high }) => {
    const out: { low: number; high: number }[] = [];
    for (let type = Number(low); type <= Number(high); type++) {
      const opposite = oppositeIcmpType(type, family) ?? type;
      out.push({ low: opposite, high: opposite });
    }
    return out;
  });
  return unionOf(opposites);
}

/** The exemptions of each hook by the packets that they take, interfaces and states aside. */
interface Partners {
  readonly byHook: Readonly<Record<RawHook, BoxIndex<{ readonly partner: Exemption; readonly box: Box }>>>;
  /** Those of which it is not known what they take. */
  readonly unknown: readonly Exemption[];
}

const partners = new WeakMap<Exemptions, Partners>();

function partnersOf(exemptions: Exemptions): Partners {
  let found = partners.get(exemptions);
  if (!found) {
    const byHook = { PREROUTING: new BoxIndex<never>(), OUTPUT: new BoxIndex<never>() } as Partners['byHook'];
    const all = exemptions.all.flatMap((partner) => (partner.effective ?? []).map((box) => ({ partner, box: plain(box) })));
    // What companyOf and loosened ask of a partner; a list of ports is one partner, then.
    const merged = mergePorts(all, ({ partner: { hook, box } }) =>
      [hook, ...[box.input, box.source, box.destination].map(boxText)].join(' '),
    );
    for (const { partner, box } of merged) byHook[partner.hook].add(box, { partner, box });
    found = { byHook, unknown: exemptions.all.filter(({ effective }) => !effective) };
    partners.set(exemptions, found);
  }
  return found;
}

/** How two exemptions may belong together: `peer` rules see the two directions in the two hooks; of `same` rules one hook sees both. */
type Company = 'peer' | 'same' | undefined;

function companyOf(exemption: Exemption, partner: Exemption, family: Family, options: PairingOptions): Company {
  if (partner.hook !== exemption.hook) return options.onlyForwards(exemption) ? undefined : 'peer';
  const together =
    exemption.hook === 'PREROUTING'
      ? options.mayForward(exemption) && arrivesElsewhere(exemption.box.input, partner.box.input)
      : shareOwnAddress(exemption, partner, family);
  return together ? 'same' : undefined;
}

/**
 * Gives all that may exempt packets of an answer to the exemption's packets, what stands in the other hook first: that is where most partners
 * stand. Undefined where it cannot be told.
 */
function coverage(
  exemption: Exemption,
  exemptions: Exemptions,
  family: Family,
  options: PairingOptions,
): ((answer: Box) => Iterable<Box>) | undefined {
  const { byHook, unknown } = partnersOf(exemptions);
  if (unknown.some((partner) => companyOf(exemption, partner, family, options))) return undefined;
  const peerSide = exemption.hook === 'PREROUTING' ? 'source' : 'destination';
  const { [peerSide]: anywhere } = everything(family);
  const hooks = HOOKS.toSorted((a, b) => Number(a === exemption.hook) - Number(b === exemption.hook));
  return function* (answer) {
    for (const hook of hooks) {
      if (!mayHaveCompany(exemption, hook, family, options)) continue;
      const near = byHook[hook].near(hook === exemption.hook ? answer : { ...answer, [peerSide]: anywhere });
      for (const { partner, box } of near) {
        const company = companyOf(exemption, partner, family, options);
        const hole = company === 'peer' ? loosened(box, exemption, family) : company && box;
        if (hole) yield hole;
      }
    }
  };
}

/** Whether any rule of a hook can belong to the exemption: most hosts do not forward, and most rules name no address of the host. */
function mayHaveCompany(exemption: Exemption, hook: RawHook, family: Family, options: PairingOptions): boolean {
  if (hook !== exemption.hook) return !options.onlyForwards(exemption);
  if (hook === 'PREROUTING') return options.mayForward(exemption);
  const { source, destination } = everything(family);
  return !isSubset(source, exemption.box.source) || !isSubset(destination, exemption.box.destination);
}

const HOOKS: readonly RawHook[] = ['PREROUTING', 'OUTPUT'];

/**
 * Whether of two rules of OUTPUT one names as its source what the other names as its destination, as with a resolver on the node: the source
 * of what leaves is an address of the host itself, so that its answers leave by OUTPUT too, on the loopback interface.
 */
function shareOwnAddress(a: Exemption, b: Exemption, family: Family): boolean {
  const named = (addresses: Intervals, others: Intervals) =>
    !isSubset(everything(family).source, addresses) && same(addresses, others);
  return named(a.box.source, b.box.destination) || named(a.box.destination, b.box.source);
}

/** Whether answers to packets of `here` may come in where `there` asks: on another interface, or where one of them names no single one. */
function arrivesElsewhere(here: InterfaceSet, there: InterfaceSet): boolean {
  const name = (set: InterfaceSet) => set.find((test) => !test.negated && !test.prefix)?.name;
  const [a, b] = [name(here), name(there)];
  return a === undefined || b === undefined || a !== b;
}

/**
 * A partner in the other hook, with its own address left out where the exemption leaves it out too: which addresses a host has is not in the
 * file. Undefined where the address is the peer's, copied instead of swapped.
 */
function loosened(partner: Box, exemption: Exemption, family: Family): Box | undefined {
  const all = everything(family);
  const [localSide, peerSide] =
    exemption.hook === 'PREROUTING' ? (['destination', 'source'] as const) : (['source', 'destination'] as const);
  const [partnerLocal, partnerPeer] = [partner[peerSide], partner[localSide]];
  const own = exemption.box;
  const free = isSubset(all[localSide], own[localSide]);
  if (
    free &&
    isSubset(all[localSide], partnerPeer) &&
    !isSubset(all[peerSide], own[peerSide]) &&
    same(partnerLocal, own[peerSide])
  )
    return undefined;
  if (!free && !intersects(partnerLocal, own[localSide])) return undefined;
  return { ...partner, [peerSide]: all[peerSide] };
}

function same(a: Intervals, b: Intervals): boolean {
  return isSubset(a, b) && isSubset(b, a);
}

/** An interface set that admits every name but `lo`. */
export const NOT_LOOPBACK: InterfaceSet = [interfaceTest('lo', true)];

/** Whether the box can hold packets of the loopback interface. */
export function touchesLoopback(box: Box): boolean {
  return interfaceMatches(box.output, 'lo');
}
