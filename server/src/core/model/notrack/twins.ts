import { pathInHost } from '../../workspace/host-root.ts';
import type { SourceFileOf } from '../../workspace/source-file.ts';
import type { Host } from '../../workspace/workspace.ts';
import { everything, Flags, State } from '../packets/box.ts';
import { intersect, intersects, interval, size } from '../packets/intervals.ts';
import { TCP, UDP } from '../packets/packet.ts';
import { type Decider, filterOutcome } from '../packets/path.ts';
import { type HostRules, partOf, rulesWith } from '../ruleset/host-rules.ts';
import { type RuleTables, rulesetOf } from '../ruleset/ruleset.ts';
import { type Exemption, exemptionsOf } from './exemptions.ts';
import { directionsOf, examplesOf, isEveryAddress } from './flow.ts';

/** A service that the rules of one family exempt, and those of the other serve and track. */
export interface TwinGap {
  readonly exemption: Exemption;
  readonly port: number;
  readonly protocol: 'tcp' | 'udp';
  /** The rules of the other family, the one that serves the port there, and one of its exemptions. */
  readonly twin: HostRules;
  readonly served: Decider;
  readonly other: Exemption;
}

/** The rules of the other family, loaded from what stands beside a file under the same name: rules.v6 beside rules.v4, ip6tables beside iptables. */
export function twinOf(host: Host, own: SourceFileOf<'iptables'>): HostRules | undefined {
  const name = pathInHost(own.path);
  const { family } = rulesetOf(own);
  const twins = host.files.flatMap((file) => {
    if (file.format !== 'iptables' || file === own || plainName(pathInHost(file.path)) !== plainName(name)) return [];
    return rulesetOf(file).family === family ? [] : [file];
  });
  return twins.length === 1 ? rulesWith(host, twins[0]!) : undefined;
}

/** A path without what says the family. */
function plainName(path: string): string {
  return path
    .replaceAll('ip6tables', 'iptables')
    .replace(/v6\b/g, 'v4')
    .replace(/6(\.rules|-save)/, '$1');
}

/** The most ports that one service has. */
const SERVICE = 16;

/**
 * The services that one of two twins exempts for everybody and the other accepts by a rule and tracks. Only where the other exempts something,
 * too: then whoever wrote it meant to exempt there as well.
 */
export function twinGaps(rules: HostRules, own: SourceFileOf<'iptables'>, twin: HostRules): readonly TwinGap[] {
  const { family } = rules;
  const here = (exemptionsOf(rules)?.all ?? []).filter(({ rule }) => partOf(rules.parts, rule).file === own);
  const there = (exemptionsOf(twin)?.all ?? []).filter(isOfRequests);
  const other = there[0];
  if (!other) return [];
  return here.flatMap((exemption): TwinGap[] => {
    const { box, exact, effective } = exemption;
    if (!isOfRequests(exemption) || !exact || !effective?.length || directionsOf(box).length > 1) return [];
    if (size(box.dport) > SERVICE || !isEveryAddress(box.source, family) || !isEveryAddress(box.destination, family)) return [];
    const protocol = ([TCP, UDP] as const).find(
      (number) => size(box.protocol) === 1 && intersects(box.protocol, interval(number)),
    );
    if (protocol === undefined) return [];
    if (there.some((theirs) => intersects(theirs.box.protocol, box.protocol) && size(intersect(theirs.box.dport, box.dport)) > 0))
      return [];
    const port = box.dport[0]!.low as number;
    const served = acceptor(twin, protocol, port);
    return served ? [{ exemption, port, protocol: protocol === TCP ? 'tcp' : 'udp', twin, served, other }] : [];
  });
}

/** Whether packets that open a connection to the host, or that come in for one to another host, may be exempt by it. */
function isOfRequests({ hook, box }: Exemption): boolean {
  return hook === 'PREROUTING' && directionsOf(box).includes('request');
}

/** The rule that certainly accepts new connections to a port of the host; undefined where it is not certain, or only the policy does. */
function acceptor(ruleset: RuleTables, protocol: number, port: number): Decider | undefined {
  const box = { ...everything(ruleset.family), protocol: interval(protocol), dport: interval(port) };
  const flow = examplesOf(ruleset, box, 'request', 'inbound')[0];
  if (!flow) return undefined;
  const outcome = filterOutcome(ruleset, 'INPUT', { ...flow.request, flags: Flags.SYN, state: State.NEW });
  return outcome?.accept?.rule && !outcome.drop ? outcome.accept : undefined;
}
