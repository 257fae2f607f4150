import { EVERY_ADDRESS, formatAddress, parseAddress } from '../../server/src/core/model/packets/address.ts';
import { contains, type Intervals, interval } from '../../server/src/core/model/packets/intervals.ts';
import { type Ruleset, rulesetOf } from '../../server/src/core/model/ruleset/ruleset.ts';
import { type Connection, only } from '../../server/src/core/model/trace/packet.ts';
import type { TraceRequest } from '../../server/src/core/model/trace/request.ts';
import type { Outcome, Trace } from '../../server/src/core/model/trace/result.ts';
import { tracePacket, traceRules } from '../../server/src/core/model/trace/trace.ts';
import { type SourceFileOf, sourceFile } from '../../server/src/core/workspace/source-file.ts';
import type { Backend } from './namespace.ts';
import { packetBytes, type WirePacket } from './packet-bytes.ts';
import type { Probe } from './random-trace.ts';
import { ADDRESSES, CLIENT_MAC, type Counters, type Family, MAPPED, SENT_MARK, type Seen } from './trace-world.ts';

export function rulesetOfText(text: string, family: Family): Ruleset {
  const path = family === 'ipv4' ? 'etc/iptables/rules.v4' : 'etc/iptables/rules.v6';
  return rulesetOf(sourceFile(path, 'iptables', text) as SourceFileOf<'iptables'>);
}

const NUMBERS = { ipv4: { tcp: 6, udp: 17, icmp: 1 }, ipv6: { tcp: 6, udp: 17, icmp: 58 } };

/** What the tracer is asked about a probe. */
export function requestFor({ origin, packet }: Probe, loader: Backend, connection?: Connection): TraceRequest {
  const { family, protocol } = packet;
  const address = (text: string) => interval(parseAddress(text, family)!);
  const ports = protocol === 'icmp' ? {} : { sport: interval(packet.sport), dport: interval(packet.dport) };
  const isIcmp = protocol === 'icmp' ? { icmpType: packet.icmpType, icmpCode: packet.icmpCode } : {};
  const destination = address(packet.destination);
  const { a, b } = ADDRESSES[family];
  const way =
    origin === 'host'
      ? { output: interfaceTo(destination, family), mark: SENT_MARK }
      : { input: origin === 'a' ? 'eth0' : 'eth1', mac: CLIENT_MAC[origin] };
  return {
    from: origin === 'host' ? 'host' : 'wire',
    packet: {
      protocol: NUMBERS[family][protocol],
      source: address(packet.source),
      destination,
      ...ports,
      ...isIcmp,
      ...(protocol === 'tcp' ? { tcpFlags: packet.tcpFlags } : {}),
      length: packetBytes(packet).length,
      ttl: packet.ttl,
      tos: packet.tos,
      ...way,
    },
    localAddresses: [address(a.own)[0]!, address(b.own)[0]!],
    loader,
    outputTo: (to) => interfaceTo(to, family),
    ...(connection ? { connection } : {}),
  };
}

/** The interface that the routes of the test host lead to. */
function interfaceTo(destination: Intervals, family: Family): string | undefined {
  const first = destination[0]!.low;
  const [a, b, own] = [ADDRESSES[family].a, ADDRESSES[family].b, formatAddress(first)];
  if (own === a.own || own === b.own || own.startsWith('127.') || own === '::1') return 'lo';
  const net = (cidr: string) => cidr.replace(/(\.0\.0|::)\/\d+$/, '');
  if (own.startsWith(net(a.net))) return 'eth0';
  return own.startsWith(net(b.net)) || own.startsWith(net(MAPPED[family])) ? 'eth1' : undefined;
}

/** What the tracer foretells of a probe. */
export function foretell(ruleset: Ruleset, loader: Backend, probe: Probe, connection?: Connection): Trace {
  return tracePacket(traceRules([ruleset], ruleset.family), requestFor(probe, loader, connection));
}

/** Whether an outcome lets the packet pass. */
const passes = ({ verdict }: Outcome) => verdict.kind === 'accept';

/** Whether what became of a packet is among what was foretold. */
export function isForetold({ outcomes }: Trace, accepted: boolean): boolean {
  return outcomes.some((outcome) => outcome.verdict.kind === 'unknown' || passes(outcome) === accepted);
}

/** Where the rules of a text stand: by line number, the key of their counter. */
function countersByLine(text: string): Map<number, string> {
  const keys = new Map<number, string>();
  const numbers = new Map<string, number>();
  let table = '';
  text.split('\n').forEach((line, index) => {
    const head = /^\*(\S+)/.exec(line);
    const policy = /^:(\S+)/.exec(line);
    const rule = /^-A (\S+)/.exec(line);
    if (head) table = head[1]!;
    if (policy) keys.set(index + 1, `${table} ${policy[1]}`);
    if (!rule) return;
    const chain = `${table} ${rule[1]}`;
    const number = numbers.get(chain) ?? 0;
    numbers.set(chain, number + 1);
    keys.set(index + 1, `${chain} ${number}`);
  });
  return keys;
}

/** The counters that an outcome raises; `perhaps` where a rule may match that changes nothing. */
function foretoldCounters({ steps }: Outcome, text: string, matched: 'certain' | 'perhaps'): Counters {
  const keys = countersByLine(text);
  const counters = new Map<string, number>();
  for (const step of steps) {
    if (step.line === undefined || (step.matched === 'maybe') !== (matched === 'perhaps')) continue;
    const key = keys.get(step.line)!;
    counters.set(key, (counters.get(key) ?? 0) + 1);
  }
  return counters;
}

/** What differs between an outcome and what was seen; undefined where nothing does. */
export function difference(outcome: Outcome, seen: Seen, text: string): string | undefined {
  const wanted = foretoldCounters(outcome, text, 'certain');
  const perhaps = foretoldCounters(outcome, text, 'perhaps');
  const wrong: string[] = [];
  for (const key of new Set([...wanted.keys(), ...seen.raised.keys()])) {
    const [foretold, counted] = [wanted.get(key) ?? 0, seen.raised.get(key) ?? 0];
    if (counted < foretold || counted > foretold + (perhaps.get(key) ?? 0))
      wrong.push(`${key}: counted ${counted}, foretold ${foretold}`);
  }
  const { verdict, packet } = outcome;
  const out = verdict.kind === 'accept' && verdict.to === 'out';
  const here = verdict.kind === 'accept' && verdict.to === 'local';
  if (out !== (seen.arrived !== undefined))
    wrong.push(`foretold ${JSON.stringify(verdict)}, arrived at ${seen.arrived?.at ?? 'no peer'}`);
  if (here !== seen.delivered) wrong.push(`foretold ${JSON.stringify(verdict)}, ${seen.delivered ? '' : 'not '}delivered`);
  const arrived = seen.arrived?.packet;
  if (out && arrived) {
    const family: Family = arrived.source.includes(':') ? 'ipv6' : 'ipv4';
    const ends: [string, Intervals, number | bigint][] = [
      ['source', packet.box.source, parseAddress(arrived.source, family)!],
      ['destination', packet.box.destination, parseAddress(arrived.destination, family)!],
    ];
    if (arrived.protocol === 6 || arrived.protocol === 17) {
      ends.push(['sport', packet.box.sport, arrived.sport], ['dport', packet.box.dport, arrived.dport]);
    }
    for (const [name, set, point] of ends) if (!contains(set, point)) wrong.push(`${name} arrived as ${String(point)}`);
    if (packet.ttl !== undefined && packet.ttl !== arrived.ttl) wrong.push(`TTL ${arrived.ttl}, foretold ${packet.ttl}`);
    if (packet.tos.value !== (arrived.tos & packet.tos.known)) wrong.push(`TOS ${arrived.tos}, foretold ${packet.tos.value}`);
  }
  return wrong.length > 0 ? wrong.join('\n') : undefined;
}

/** The answer to a probe that was let through, as it would come; undefined where it cannot be told. */
export function answerTo({ origin, packet }: Probe, { connection, verdict }: Outcome, seen: Seen): Probe | undefined {
  if (!connection || verdict.kind !== 'accept') return undefined;
  const { family } = packet;
  const arrived = seen.arrived?.packet;
  const { reply } = connection;
  const text = (set: Intervals) => {
    const point = only(set);
    return point === undefined || set === EVERY_ADDRESS[family] ? undefined : formatAddress(point);
  };
  const source = arrived?.destination ?? text(reply.source);
  const destination = arrived?.source ?? text(reply.destination);
  const sport = arrived?.dport ?? only(reply.sport);
  const dport = arrived?.sport ?? only(reply.dport);
  if (source === undefined || destination === undefined) return undefined;
  if (packet.protocol !== 'icmp' && (sport === undefined || dport === undefined)) return undefined;
  const isLoop = verdict.to === 'local' && origin === 'host';
  if (isLoop) return undefined;
  const isEcho = packet.icmpType === 8 || packet.icmpType === 128;
  if (packet.protocol === 'icmp' && !isEcho) return undefined;
  if (packet.protocol === 'tcp' && packet.tcpFlags !== 0x02) return undefined;
  const answer: WirePacket = {
    ...packet,
    source,
    destination,
    sport: Number(sport ?? 0),
    dport: Number(dport ?? 0),
    icmpType: family === 'ipv4' ? 0 : 129,
    tcpFlags: 0x12,
    sequence: 7000,
    acknowledged: packet.sequence + packet.payload.length + 1,
    ttl: 64,
    payload: `${packet.payload}R`,
  };
  return { origin: verdict.to === 'local' ? 'host' : seen.arrived!.at, packet: answer };
}

/** The next packet of the side that asked. */
export function nextOf({ origin, packet }: Probe): Probe {
  const next = {
    ...packet,
    tcpFlags: 0x10,
    sequence: packet.sequence + packet.payload.length + 1,
    acknowledged: 7001,
    payload: `${packet.payload}N`,
  };
  return { origin, packet: next };
}
