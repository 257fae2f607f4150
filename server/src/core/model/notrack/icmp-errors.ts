import { lineStarts } from '../../syntax/lines.ts';
import type { TextEdit } from '../../text/edit.ts';
import { say } from '../../text/say.ts';
import { editFile, type SourceFileOf } from '../../workspace/source-file.ts';
import { type Family, parseAddress, parseAddresses } from '../packets/address.ts';
import { Flags, State } from '../packets/box.ts';
import { interfaceExample } from '../packets/interface-set.ts';
import { contains, type Intervals, isSubset, type Point, unionOf } from '../packets/intervals.ts';
import { boxHolds, ICMP, ICMPV6, type Packet, TCP } from '../packets/packet.ts';
import { type Decider, filterOutcome } from '../packets/path.ts';
import { type HostRules, lineWords, partOf, withFile } from '../ruleset/host-rules.ts';
import type { ChainRule, RuleTables } from '../ruleset/ruleset.ts';
import type { NotrackAnalysis } from './analysis.ts';
import type { Exemption } from './exemptions.ts';

/** The message that tells a sender to send smaller packets: fragmentation needed (RFC 792), packet too big (RFC 4443). */
export const TOO_BIG: Readonly<Record<Family, { readonly name: string; readonly type: number; readonly match: string }>> = {
  ipv4: { name: 'fragmentation-needed', type: 3, match: '-p icmp -m icmp --icmp-type fragmentation-needed' },
  ipv6: { name: 'packet-too-big', type: 2, match: '-p ipv6-icmp -m icmp6 --icmpv6-type packet-too-big' },
};

/** Exempt TCP whose ICMP errors the filter drops, although it lets them in for tracked connections. */
export interface LostError {
  readonly exemption: Exemption;
  readonly chain: 'INPUT' | 'FORWARD';
  /** An example of the errors, and who drops it. */
  readonly error: Packet;
  readonly by: Decider;
}

/** So many exemptions are looked at; one finding speaks for all that are alike. */
const MOST_LOOKED_AT = 200;

/** A router on the way, which no rule of the file is likely to know. */
const ROUTER: Readonly<Record<Family, Point>> = {
  ipv4: parseAddress('198.18.0.254', 'ipv4')!,
  ipv6: parseAddress('2001:db8:ffff::fe', 'ipv6')!,
};
const HOST: Readonly<Record<Family, Point>> = {
  ipv4: parseAddress('198.51.100.20', 'ipv4')!,
  ipv6: parseAddress('2001:db8:20::1', 'ipv6')!,
};

/**
 * The ICMP errors about exempt TCP connections that the filter certainly drops: they belong to no entry, so that they are INVALID instead of
 * RELATED (measured). Silent where exempt connections fail: other rules speak of them first.
 */
export function lostErrors(ruleset: RuleTables, analysis: NotrackAnalysis): LostError[] {
  if (analysis.unaccepted.length > 0 || analysis.halfTracked.some(({ failure }) => failure)) return [];
  const half = new Set(analysis.halfTracked.map(({ unpaired }) => unpaired.exemption));
  return analysis.exemptions.all.slice(0, MOST_LOOKED_AT).flatMap((exemption) => {
    if (half.has(exemption) || !isOfTcp(exemption)) return [];
    const chain = analysis.pairing.onlyForwards(exemption) ? 'FORWARD' : 'INPUT';
    const errors = errorsAbout(ruleset.family, exemption, chain);
    const droppers = errors.map((error) => dropperOf(ruleset, analysis, error, chain));
    const [by] = droppers;
    return by && droppers.every((dropper) => dropper) ? [{ exemption, chain, error: errors[0]!, by } as const] : [];
  });
}

function isOfTcp({ box, effective }: Exemption): boolean {
  const flags = Flags.ACK | Flags.OTHER;
  return contains(box.protocol, TCP) && (box.flags & flags) !== 0 && effective?.length !== 0;
}

/** Networks without routers of others on the way: private addresses (RFC 1918, RFC 4193) and link-local ones. */
const NEAR: Readonly<Record<Family, Intervals>> = {
  ipv4: unionOf(
    ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '169.254.0.0/16'].flatMap((net) => parseAddresses(net, 'ipv4')!),
  ),
  ipv6: unionOf(['fc00::/7', 'fe80::/10'].flatMap((net) => parseAddresses(net, 'ipv6')!)),
};

/**
 * Errors about a connection: from a router that no rule is likely to know, and from where its peers are. Empty for connections of the host
 * to itself, and for peers with private addresses, whose links most often have one MTU.
 */
function errorsAbout(family: Family, { box, hook }: Exemption, chain: LostError['chain']): Packet[] {
  const [arrives, peers, own] =
    hook === 'OUTPUT' ? [box.output, box.destination, box.source] : [box.input, box.source, box.destination];
  const input = interfaceExample(arrives);
  const destination = contains(own, HOST[family]) ? HOST[family] : own[0]?.low;
  if (input === undefined || input === 'lo' || destination === undefined || isSubset(peers, NEAR[family])) return [];
  return [ROUTER[family], ...peers.slice(0, 1).map(({ low }) => low)].map((source) => ({
    protocol: family === 'ipv4' ? ICMP : ICMPV6,
    source,
    destination,
    sport: 0,
    dport: 0,
    icmpType: TOO_BIG[family].type,
    flags: 0,
    state: State.INVALID,
    input,
    output: chain === 'INPUT' ? '' : input === 'eth0' ? 'eth1' : 'eth0',
  }));
}

/** Who drops the error; undefined where it passes, or would be dropped as well about a tracked connection, or that is not certain. */
function dropperOf(
  ruleset: RuleTables,
  { exemptions }: NotrackAnalysis,
  error: Packet,
  chain: LostError['chain'],
): Decider | undefined {
  // Raw may exempt the errors, too.
  const inRaw = { ...error, output: '' };
  if (exemptions.all.some(({ hook, box }) => hook === 'PREROUTING' && boxHolds(box, inRaw))) return undefined;
  const lost = filterOutcome(ruleset, chain, error);
  const tracked = filterOutcome(ruleset, chain, { ...error, state: State.RELATED });
  return lost && !lost.accept && tracked?.accept && !tracked.drop ? lost.drop : undefined;
}

/** A rule that lets the message in, before the one that drops it; undefined where that does not help, as in a chain of several ways. */
export function acceptTooBig(
  rules: HostRules,
  lost: LostError,
): { title: string; file: SourceFileOf<'iptables'>; edits: readonly TextEdit[] } | undefined {
  const { rule, chain } = lost.by;
  const place = rule ?? chain.rules.at(-1);
  if (!place || (rule && !isAppended(chain.rules))) return undefined;
  const words = `-A ${chain.name} ${TOO_BIG[rules.family].match} -j ACCEPT`;
  const { text } = place.line;
  if (!text.endsWith('\n')) return undefined;
  const end = text.endsWith('\r\n') ? '\r\n' : '\n';
  const { file } = partOf(rules.parts, place);
  const from = lineStarts(file.tree)[place.index]!;
  const at = rule ? from : from + text.length;
  const edit = { range: { start: at, end: at }, newText: `${place.line.counters ? '[0:0] ' : ''}${words}${end}` };
  const edited = withFile(rules, editFile(file, edit) as SourceFileOf<'iptables'>);
  const now = filterOutcome(edited, lost.chain, lost.error);
  if (!now?.accept) return undefined;
  const where = rule ? say`before ${lineWords(rules, rule, file)}` : say`at the end of ${chain.name}`;
  return { title: say`Accept ${TOO_BIG[rules.family].name} ${where}`, file, edits: [edit] };
}

function isAppended(rules: readonly ChainRule[]): boolean {
  return rules.every(({ facts }) => facts.command === 'append');
}
