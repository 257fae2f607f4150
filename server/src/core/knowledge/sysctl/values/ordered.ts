import { type KernelVersion, kernelVersion } from '../../version.ts';

/** Two keys of which the kernel refuses a value that would pass the other's. */
export interface OrderedKeys {
  readonly low: string;
  readonly high: string;
  /** Whether a write to the high one is measured by the low one too. */
  readonly both: boolean;
  /** The first kernel that may look, and the first that surely does: stable releases took over what came later. */
  readonly perhapsSince: KernelVersion;
  readonly since: KernelVersion;
}

/** From ip_fragment.c, reassembly.c, nf_conntrack_reasm.c, sysctl_net_ipv4.c and sctp/sysctl.c of 3.14 to 7.3. */
export const ORDERED_KEYS: readonly OrderedKeys[] = [
  pair('net.ipv4.ipfrag_low_thresh', 'net.ipv4.ipfrag_high_thresh', '3.15', '3.18'),
  pair('net.ipv6.ip6frag_low_thresh', 'net.ipv6.ip6frag_high_thresh', '3.15', '3.18'),
  pair('net.netfilter.nf_conntrack_frag6_low_thresh', 'net.netfilter.nf_conntrack_frag6_high_thresh', '3.15', '3.18'),
  pair('net.ipv4.tcp_reordering', 'net.ipv4.tcp_max_reordering', '5.15', '7.0', false),
  pair('net.sctp.rto_min', 'net.sctp.rto_max', '3.18', '4.2'),
];

function pair(low: string, high: string, perhapsSince: string, since: string, both = true): OrderedKeys {
  return { low, high, both, perhapsSince: kernelVersion(perhapsSince), since: kernelVersion(since) };
}
