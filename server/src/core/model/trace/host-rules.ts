import { familyOf } from '../../syntax/iptables/family.ts';
import type { SourceFileOf } from '../../workspace/source-file.ts';
import type { Host } from '../../workspace/workspace.ts';
import type { Family } from '../packets/address.ts';
import { type Ruleset, readRuleset, rulesetOf } from '../ruleset/ruleset.ts';
import { effective, numberOf, sysctlSettings } from '../sysctl-settings.ts';
import type { TraceRequest } from './request.ts';
import { type TraceRules, traceRules } from './trace.ts';

/** Two files of one host that both fill a table: which of them is loaded, they do not say. */
export interface Clash {
  readonly table: string;
  readonly paths: readonly string[];
}

/** The rule sets of a host for one family: the files that say or show that they are for it, and those that could be for both. */
export function rulesetsOf(host: Host, family: Family): Ruleset[] {
  return host.files
    .filter((file): file is SourceFileOf<'iptables'> => file.format === 'iptables')
    .filter((file) => (familyOf(file.path, file.tree) ?? family) === family)
    .map((file) => {
      const ruleset = rulesetOf(file);
      return ruleset.family === family ? ruleset : readRuleset(file, family);
    });
}

/** The rules of a host for one family, from all its files; undefined where it has none. */
export function hostTraceRules(host: Host, family: Family): TraceRules | Clash | undefined {
  const rulesets = rulesetsOf(host, family);
  if (rulesets.length === 0) return undefined;
  for (const name of new Set(rulesets.flatMap(({ tables }) => [...tables.keys()]))) {
    const paths = rulesets.filter(({ tables }) => tables.has(name)).map(({ file }) => file.path);
    if (paths.length > 1) return { table: name, paths };
  }
  return traceRules(rulesets, family);
}

/** What the sysctls of a host say about the way of its packets. */
export function hostFacts(host: Host, family: Family): Pick<TraceRequest, 'forwarding' | 'loose' | 'routeLocalnet'> {
  const settings = sysctlSettings(host);
  const number = (key: string) => numberOf(effective(settings, key));
  const forwarding = number(family === 'ipv4' ? 'net.ipv4.ip_forward' : 'net.ipv6.conf.all.forwarding');
  const localnet = number('net.ipv4.conf.all.route_localnet');
  return {
    loose: number('net.netfilter.nf_conntrack_tcp_loose') !== 0,
    ...(forwarding === undefined ? {} : { forwarding: forwarding !== 0 }),
    ...(localnet === undefined ? {} : { routeLocalnet: localnet !== 0 }),
  };
}
