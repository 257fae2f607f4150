/** Keys that other systems than Linux have: where a file has one, it is theirs. */
const OF_BSD =
  /^(kern|hw|machdep|ddb|vfs|security|compat|p1003_1b|emul|net\.(inet6?|link|bpf|local|raw|route|isr|wlan|pf|graph|add_addr_allfibs))\./;

/** Whether a key, as written, is one of FreeBSD, OpenBSD, NetBSD, DragonFly or macOS. */
export function isBsdKey(written: string): boolean {
  return OF_BSD.test(`${written.replace(/\?$/, '')}.`);
}

/** Trees that kernlint knows whole. What stands below another one comes from hardware, a driver, a file system or a patch. */
const CLOSED: readonly RegExp[] = [
  /^net\.(core|netfilter|bridge)\.[^.]+$/,
  /^net\.ipv[46]\.[^.]+$/,
  /^net\.ipv[46]\.(conf|neigh)\.[^.]+\.[^.]+$/,
  /^net\.ipv[46]\.(route|icmp)\.[^.]+$/,
  /^(user|net)\.[^.]+$/,
  // These have no folders.
  /^(net\.core|vm|user)\.[^.]+\./,
  /^net\.ipv4\.(tcp|udp|ip|icmp|igmp)\./,
  /^[^.]+$/,
];

/** Trees whose keys kernlint knows, but to which patches of distributions and vendors add some. */
const PATCHED: readonly RegExp[] = [/^(vm|kernel|fs)\.[^.]+$/];

/** Keys of kernels with well-known patches, and of modules outside the kernel. */
const OF_OTHERS: readonly RegExp[] = [
  // The Multipath TCP of multipath-tcp.org, before mainline had its own.
  /^net\.mptcp\.mptcp_/,
  // Schedulers: BORE, MuQSS, BMQ and PDS, those of telephones.
  /^kernel\.(sched_|rr_interval$|yield_type$|iso_cpu$|interactive$)/,
  // Protection of the page cache: le9, CachyOS; Android.
  /^vm\.(anon_min_|clean_low_|clean_min_|workingset_protection$|extra_free_kbytes$)/,
  // TCP of Cloudflare, Android, Alibaba and openEuler; OpenWrt.
  /^net\.ipv4\.tcp_(collapse_max_bytes|default_init_rwnd|init_cwnd|tw_timeout|compression_\w+)$/,
  /^net\.netfilter\.nf_conntrack_(skip_filter|tcp_no_window_check)$/,
  // Android and ChromeOS.
  /^net\.ipv6\.conf\.[^.]+\.accept_ra_(rt_table|prefix_route)$/,
  // OpenVZ, Linux-VServer, Lustre, ZFS, grsecurity.
  /^kernel\.(ve|vserver|spl|grsecurity|pax)\b/,
];

/** How much kernlint can say of a key that it does not know. */
export type Certainty =
  /** No kernel that kernlint knows has it. */
  | 'none'
  /** Such a key would come from a patch. */
  | 'patch'
  /** It may come from anywhere. */
  | 'open';

/** What it means that kernlint does not know a key, given by its dotted name. */
export function certaintyOf(name: string): Certainty {
  if (OF_OTHERS.some((pattern) => pattern.test(name))) return 'open';
  if (CLOSED.some((pattern) => pattern.test(name))) return 'none';
  return PATCHED.some((pattern) => pattern.test(name)) ? 'patch' : 'open';
}

/** The file below /sys that a key names, which is no sysctl: `kernel.mm.ksm.run` is /sys/kernel/mm/ksm/run. */
export function fileOfSysfs(parts: readonly string[]): string | undefined {
  const sysfs = /^(kernel\.mm|kernel\.debug|module|block|class|devices|bus\.(cpu|pci|usb|node))\./;
  return sysfs.test(`${parts.join('.')}`) ? `/sys/${parts.join('/')}` : undefined;
}
