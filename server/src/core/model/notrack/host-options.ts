import type { Host } from '../../workspace/workspace.ts';
import { type Intervals, interval } from '../packets/intervals.ts';
import { effective, numberOf, sysctlSettings } from '../sysctl-settings.ts';
import type { AnalysisOptions } from './analysis.ts';

/** What the sysctls of the host say about half-tracked connections: whether TCP flows are picked up in the middle, as by default. */
export function hostOptions(host: Host): AnalysisOptions {
  return { loose: numberOf(effective(sysctlSettings(host), 'net.netfilter.nf_conntrack_tcp_loose')) !== 0 };
}

/** The ports from which the host opens connections: its net.ipv4.ip_local_port_range, 32768 to 60999 where nothing sets it (since Linux 4.2). */
export function ephemeralPorts(host: Host): Intervals {
  const value = effective(sysctlSettings(host), 'net.ipv4.ip_local_port_range')?.value;
  const [low, high] = value?.trim().split(/\s+/).map(Number) ?? [];
  const sound = low !== undefined && high !== undefined && low >= 1 && low <= high && high <= 65535;
  return sound ? interval(low, high) : interval(32768, 60999);
}
