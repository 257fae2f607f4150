import type { Host } from '../../workspace/workspace.ts';
import { type Intervals, interval } from '../packets/intervals.ts';
import { type Assignment, effective, numberOf, sysctlSettings } from '../sysctl-settings.ts';
import type { AnalysisOptions } from './analysis.ts';

/** What the sysctls of the host say about half-tracked connections: whether TCP flows are picked up in the middle, as by default. */
export function hostOptions(host: Host): AnalysisOptions {
  return { loose: numberOf(effective(sysctlSettings(host), 'net.netfilter.nf_conntrack_tcp_loose')) !== 0 };
}

/** The ports from which the host opens connections. */
export interface EphemeralPorts {
  readonly ports: Intervals;
  /** The line that sets them; undefined for the kernel's default, 32768 to 60999 since Linux 4.2. */
  readonly by: Assignment | undefined;
}

/** The ports from which the host opens connections: its net.ipv4.ip_local_port_range, for both families. */
export function ephemeralPorts(host: Host): EphemeralPorts {
  const by = effective(sysctlSettings(host), 'net.ipv4.ip_local_port_range');
  const [low, high] = by?.value?.trim().split(/\s+/).map(Number) ?? [];
  const sound = low !== undefined && high !== undefined && low >= 1 && low <= high && high <= 65535;
  return sound ? { ports: interval(low, high), by } : { ports: interval(32768, 60999), by: undefined };
}
