import type { Host } from '../../workspace/workspace.ts';
import type { Family } from '../packets/address.ts';
import { type Clash, wholeRules } from '../ruleset/host-rules.ts';
import { effective, numberOf, sysctlSettings } from '../sysctl-settings.ts';
import type { TraceRequest } from './request.ts';
import type { TraceRules } from './trace.ts';

/** The rules of a host for one family, from all its files; undefined where it has none. */
export function hostTraceRules(host: Host, family: Family): TraceRules | Clash | undefined {
  const rules = wholeRules(host, family);
  if (!rules || !('parts' in rules)) return rules;
  const { tables, parts } = rules;
  const traced = [...tables].map(
    ([name, table]) => [name, { table, parts: parts.filter((part) => part.tables.has(name)) }] as const,
  );
  return { family, tables: new Map(traced) };
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
