import { tablesAt } from '../../knowledge/iptables/index.ts';
import { say } from '../../text/say.ts';
import type { Family } from '../packets/address.ts';
import { type Box, everything } from '../packets/box.ts';
import type { InterfaceSet } from '../packets/interface-set.ts';
import type { Ruleset, Table } from '../ruleset/ruleset.ts';
import { within } from './answer.ts';
import { LOOPBACK_NET, type Surroundings } from './conditions.ts';
import { isChanged } from './conntrack-conditions.ts';
import { formatAddresses, natSide, translateAsBefore } from './nat.ts';
import { interfaceNamed, only, onlyInterface, type TracedPacket } from './packet.ts';
import type { TraceRequest } from './request.ts';
import type { Outcome, Question, Step, Trace, Verdict } from './result.ts';
import { firstPacket, outside, routeByAddress } from './start.ts';
import { NAT_TARGETS } from './targets.ts';
import { type KnownConnection, track } from './tracking.ts';
import { fork, type Journey, MOST_WORK, type TracedTable, walkTable } from './walk.ts';
import { added, choicesOf, Decisions, toArray, type Way } from './ways.ts';

/** The rules that a packet meets: at most one table of each name, maybe from several files. */
export interface TraceRules {
  readonly family: Family;
  readonly tables: ReadonlyMap<string, TracedTable>;
}

/** The rules of files that are loaded one after the other; of two tables with one name the later stays. All must be of the family. */
export function traceRules(rulesets: readonly Ruleset[], family: Family): TraceRules {
  const tables = new Map<string, TracedTable>();
  for (const ruleset of rulesets) for (const [name, table] of ruleset.tables) tables.set(name, { table, parts: [ruleset] });
  return { family, tables };
}

/**
 * What happens to a packet: tables and chains in the kernel's order, with connection tracking, NAT and routing between them (Linux
 * netfilter_ipv4.h, nf_nat_core.c, ip_forward.c). Where something is open, both ways are followed; nothing is guessed.
 */
export function tracePacket(rules: TraceRules, request: TraceRequest): Trace {
  return new Travel(rules, request).run();
}

class Travel {
  readonly #rules: TraceRules;
  readonly #request: TraceRequest;
  readonly #around: Surroundings;
  readonly #known: KnownConnection;
  readonly #journey: Journey;
  readonly #outcomes = new Map<string, Outcome>();

  constructor(rules: TraceRules, request: TraceRequest) {
    this.#rules = rules;
    this.#request = request;
    this.#around = { family: rules.family, sent: request.from === 'host', localAddresses: request.localAddresses };
    this.#known = { state: request.state, connection: request.connection, loose: request.loose ?? true };
    const decisions = new Decisions();
    const end = (way: Way, verdict: Verdict) => this.#end(way, verdict);
    this.#journey = { around: this.#around, assume: request.assume, decisions, budget: MOST_WORK, end };
  }

  run(): Trace {
    const start: Way = {
      packet: firstPacket(this.#rules.family, this.#request, this.#around),
      steps: undefined,
      choices: undefined,
    };
    if (this.#request.from === 'host') this.#send([start]);
    else this.#receive([start]);
    const outcomes = [...this.#outcomes.values()];
    const certain = outcomes.length === 1 && outcomes[0]!.verdict.kind !== 'unknown';
    return { certain, outcomes, ...this.#journey.decisions.split() };
  }

  #receive(ways: Way[]): void {
    // IPv6 looks at the addresses before PREROUTING, too.
    const arrived = this.#around.family === 'ipv6' ? ways.filter((way) => this.#mayEnter(way)) : ways;
    const entered = this.#hook('PREROUTING', arrived).filter((way) => this.#mayEnter(way));
    const { local, forwarded } = this.#routed(entered, 'PREROUTING');
    this.#deliver(local);
    const onward = forwarded.flatMap((way) => this.#hop(way));
    for (const way of this.#hook('POSTROUTING', this.#hook('FORWARD', onward))) this.#end(way, { kind: 'accept', to: 'out' });
  }

  #send(ways: Way[]): void {
    const rerouted = this.#hook('OUTPUT', ways).flatMap((way) => this.#reroute(way));
    const left = this.#hook('POSTROUTING', rerouted);
    const isLoop = ({ packet }: Way) => onlyInterface(packet.box.output) === 'lo';
    for (const way of left.filter((each) => !isLoop(each))) this.#end(way, { kind: 'accept', to: 'out' });
    const looped = left.filter(isLoop).map(comeBack);
    this.#deliver(this.#hook('PREROUTING', looped));
  }

  #deliver(ways: Way[]): void {
    for (const way of this.#hook('INPUT', ways)) this.#end(way, { kind: 'accept', to: 'local' });
  }

  /** All tables of a hook, with connection tracking behind raw. */
  #hook(hook: string, ways: Way[]): Way[] {
    let left = ways;
    for (const name of tablesAt(hook, this.#request.loader ?? 'nft')) {
      const table = this.#rules.tables.get(name);
      if (name === 'nat') left = this.#nat(hook, left, table);
      else if (table) left = walkTable(table, hook, left, this.#journey);
      if (name === 'raw') left = this.#journey.decisions.merged(track(left, hook, this.#known, this.#journey));
    }
    return left;
  }

  /** The nat table sees the packet that opens a connection; others are rewritten as that one was, and what is not tracked never. */
  #nat(hook: string, ways: Way[], table: TracedTable | undefined): Way[] {
    const side = natSide(hook);
    const settled = side === 'destination' ? 'destinationSettled' : 'sourceSettled';
    const asked: Way[] = [];
    const out: Way[] = [];
    for (const way of ways) {
      const { tracking } = way.packet;
      if (tracking.kind !== 'tracked') out.push(way);
      else if (tracking.direction === undefined && side === 'destination') out.push(...this.#perhapsTranslated(way));
      else if (tracking.connection[settled]) out.push(this.#translatedBefore(way, hook));
      else asked.push(way);
    }
    const passed = table ? walkTable(table, hook, asked, this.#journey) : asked;
    for (const way of passed) {
      const { tracking } = way.packet;
      if (tracking.kind !== 'tracked') continue;
      const connection = { ...tracking.connection, [settled]: true };
      out.push({ ...way, packet: { ...way.packet, tracking: { ...tracking, connection } } });
    }
    return this.#journey.decisions.merged(hook === 'OUTPUT' ? out.flatMap((way) => this.#mayLeave(way)) : out);
  }

  /** What nat sends elsewhere is routed at once; a loopback address as its source then ends it (Linux route.c, __mkroute_output). */
  #mayLeave(way: Way): Way[] {
    const { tracking, box } = way.packet;
    const isStuck = this.#around.family === 'ipv4' && !this.#request.routeLocalnet && within(box.source, LOOPBACK_NET.ipv4);
    if (!isStuck || tracking.kind !== 'tracked' || !isRedirected(tracking)) return [way];
    const { yes, no } = this.#whichWay(way);
    if (no)
      this.#end(no, { kind: 'drop', why: say`it would leave with a loopback address as its source, and route_localnet is 0` });
    return yes ? [yes] : [];
  }

  /** A packet of a connection of which nothing is known: NAT may rewrite its destination, where the rules translate at all. */
  #perhapsTranslated(way: Way): Way[] {
    const table = this.#rules.tables.get('nat');
    if (this.#request.route !== undefined || !table || !translates(table.table)) return [way];
    const [text, otherwise] = [
      say`NAT does not translate its connection`,
      say`NAT rewrites it as it did the others of its connection`,
    ];
    const { destination, dport } = everything(this.#around.family);
    const rewritten: TracedPacket = { ...way.packet, box: { ...way.packet.box, destination, dport }, route: undefined };
    const question: Question = { kind: 'nat', text, otherwise, place: undefined };
    const { yes, no } = fork(question, way, way.packet, rewritten, this.#journey);
    return [yes, no].filter((each) => each !== undefined);
  }

  #translatedBefore(way: Way, hook: string): Way {
    const side = natSide(hook);
    const packet = translateAsBefore(way.packet, side, this.#around);
    const [before, after] = [way.packet.box[side], packet.box[side]];
    if (before === after || (only(before) !== undefined && only(before) === only(after))) return { ...way, packet };
    return stage(
      { ...way, packet },
      hook,
      'nat',
      side === 'destination'
        ? say`destination ${formatAddresses(after)}, as the connection was translated`
        : say`source ${formatAddresses(after)}, as the connection was translated`,
    );
  }

  /** For this host, or on to another: by what is known of the address, else both. */
  #routed(ways: readonly Way[], hook: string): { local: Way[]; forwarded: Way[] } {
    const local: Way[] = [];
    const forwarded: Way[] = [];
    for (const way of ways) {
      const { yes, no } = this.#whichWay(way);
      if (yes) local.push(stage(through(yes, { output: interfaceNamed('') }), hook, 'routing', say`for this host`));
      if (no) {
        const { output } = this.#request.packet;
        const out = output === undefined ? this.#outputTo(no) : interfaceNamed(output);
        forwarded.push(stage(through(no, { output: out }), hook, 'routing', say`on to another host`));
      }
    }
    return { local, forwarded };
  }

  #whichWay(way: Way): { yes: Way | undefined; no: Way | undefined } {
    const { packet } = way;
    const known = packet.route ?? routeByAddress(packet, this.#around);
    if (known === 'local') return { yes: way, no: undefined };
    if (known === 'forwarded') return { yes: undefined, no: way };
    const name = formatAddresses(packet.box.destination).replace(/^any$/, say`the destination`);
    const [text, otherwise] = [say`${name} is an address of this host`, say`${name} is an address of another host`];
    const question: Question = { kind: 'route', text, otherwise, place: undefined };
    return fork(question, way, { ...packet, route: 'local' }, { ...packet, route: 'forwarded' }, this.#journey);
  }

  /** Nothing comes in from outside to a loopback address or from one (Linux route.c, ip_route_input_slow; ip6_input.c, ip6_rcv_core). */
  #mayEnter(way: Way): boolean {
    const { family } = this.#around;
    const { source, destination } = way.packet.box;
    const isMartian = [source, destination].some((set) => within(set, LOOPBACK_NET[family]));
    if (!isMartian || (family === 'ipv4' && this.#request.routeLocalnet)) return true;
    const why =
      family === 'ipv4'
        ? say`it comes from outside with a loopback address, and route_localnet is 0`
        : say`it comes from outside with a loopback address`;
    this.#end(way, { kind: 'drop', why });
    return false;
  }

  /** The kernel counts the hop before FORWARD sees the packet (ip_forward.c, ip6_output.c). */
  #hop(way: Way): Way[] {
    const { ttl } = way.packet;
    if (this.#request.forwarding === false) {
      this.#end(way, { kind: 'drop', why: say`it is for another host, and this one does not forward` });
      return [];
    }
    if (ttl === undefined) return [way];
    if (ttl > 1) return [{ ...way, packet: { ...way.packet, ttl: ttl - 1 } }];
    this.#end(way, { kind: 'drop', why: say`its time to live ran out` });
    return [];
  }

  /** What NAT in OUTPUT gave another destination is routed anew (Linux nf_nat_proto.c, nf_nat_ipv4_local_fn). */
  #reroute(way: Way): Way[] {
    const { tracking } = way.packet;
    if (tracking.kind !== 'tracked' || !isRedirected(tracking)) return [way];
    const { yes, no } = this.#whichWay(way);
    const out: Way[] = [];
    if (yes) out.push(stage(through(yes, { output: interfaceNamed('lo') }), 'OUTPUT', 'routing', say`to this host itself`));
    if (no) out.push(stage(through(no, { output: this.#outputTo(no) }), 'OUTPUT', 'routing', say`again, to the new destination`));
    return out;
  }

  #outputTo({ packet }: Way): InterfaceSet {
    const name = this.#request.outputTo?.(packet.box.destination);
    return name === undefined ? outside(this.#request) : interfaceNamed(name);
  }

  #end(way: Way, verdict: Verdict): void {
    const key = keyOf(verdict);
    this.#journey.decisions.end(way.choices, key);
    const known = this.#outcomes.get(key);
    if (known) {
      this.#outcomes.set(key, { ...known, ways: known.ways + 1 });
      return;
    }
    const { packet } = way;
    const connection = packet.tracking.kind === 'tracked' ? packet.tracking.connection : undefined;
    this.#outcomes.set(key, { verdict, steps: toArray(way.steps), choices: choicesOf(way), packet, connection, ways: 1 });
  }
}

function translates({ chains }: Table): boolean {
  return [...chains.values()].some(({ rules }) => rules.some(({ facts }) => NAT_TARGETS.has(facts.target?.word.text ?? '')));
}

/** Whether NAT has changed, or may have changed, the destination address of a packet. */
function isRedirected({ connection, direction }: Extract<TracedPacket['tracking'], { readonly kind: 'tracked' }>): boolean {
  if (direction === undefined) return false;
  const { original, reply } = connection;
  const [before, after] = direction === 'original' ? [original.destination, reply.source] : [reply.destination, original.source];
  return isChanged(before, after) !== false;
}

/** The way of what was sent to this host itself. What tracking could not place comes back as if it had never seen it. */
function comeBack(way: Way): Way {
  const back = through(way, { input: interfaceNamed('lo'), output: interfaceNamed('') });
  const { packet } = back;
  if (packet.tracking.kind !== 'invalid') return back;
  return { ...back, packet: { ...packet, tracking: { kind: 'unseen' }, templated: false } };
}

function through(way: Way, part: Partial<Box>): Way {
  return { ...way, packet: { ...way.packet, box: { ...way.packet.box, ...part } } };
}

/** The way with a step that is no rule's. */
function stage(way: Way, hook: string, did: Step['did'], note: string): Way {
  const place = { hook, table: did === 'nat' ? 'nat' : '', chain: '', path: undefined, line: undefined, rule: undefined };
  return { ...way, steps: added(way.steps, { ...place, depth: 0, did, note, matched: 'yes', packet: way.packet }) };
}

/** What makes one outcome of many ways. */
function keyOf(verdict: Verdict): string {
  return verdict.kind === 'reject' ? `${verdict.kind} ${verdict.answer}` : verdict.kind;
}
