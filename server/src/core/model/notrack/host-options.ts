import type { Host } from '../../workspace/workspace.ts';
import { type Intervals, interval } from '../packets/intervals.ts';
import type { AnalysisOptions } from './analysis.ts';

/** What the sysctls of the host say about half-tracked connections. */
export function hostOptions(_host: Host): AnalysisOptions {
  return { loose: true };
}

/** The ports from which the host opens connections: net.ipv4.ip_local_port_range, 32768 to 60999 where nothing sets it (since Linux 4.2). */
export function ephemeralPorts(_host: Host): Intervals {
  return interval(32768, 60999);
}
