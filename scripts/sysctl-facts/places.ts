/** A table whose place the source says in a way that the reader does not follow: in a structure that is copied, or in a list built at run time. */
export interface Hint {
  readonly file: string;
  readonly table: string;
  readonly places: readonly string[];
  readonly net: 'no' | 'each' | 'first';
}

const NETFILTER = 'net/netfilter';
const OLD_CONNTRACK = 'net/ipv4/netfilter';

export const HINTS: readonly Hint[] = [
  hint('kernel/sysctl.c', 'root_table', [''], 'no'),
  hint('kernel/slow-work.c', 'slow_work_sysctls', ['kernel/slow-work'], 'no'),
  hint('drivers/parport/procfs.c', 'parport_sysctl_template', ['dev/parport/*'], 'no'),
  hint('drivers/parport/procfs.c', 'parport_device_sysctl_template', ['dev/parport/*/devices/*'], 'no'),
  hint('drivers/parport/procfs.c', 'parport_default_sysctl_table', ['dev/parport/default'], 'no'),
  hint('net/core/neighbour.c', 'neigh_vars', ['net/*/neigh/*'], 'each'),
  hint('net/ipv4/devinet.c', 'devinet_vars', ['net/ipv4/conf/*'], 'each'),
  hint('net/ipv6/addrconf.c', 'addrconf_vars', ['net/ipv6/conf/*'], 'each'),
  hint('net/decnet/dn_dev.c', 'dn_dev_sysctl', ['net/decnet/conf/*'], 'each'),
  hint('net/ax25/sysctl_net_ax25.c', 'ax25_param_table', ['net/ax25/*'], 'each'),
  hint('net/ipv4/netfilter/nf_conntrack_l3proto_ipv4.c', 'ip_ct_sysctl_table', [OLD_CONNTRACK], 'each'),
  hint('net/ipv6/netfilter/nf_conntrack_proto_icmpv6.c', 'icmpv6_sysctl_table', [NETFILTER], 'each'),
  hint('net/ipv6/netfilter/nf_conntrack_reasm.c', 'nf_ct_ipv6_sysctl_table', [NETFILTER], 'each'),
  hint('net/ipv4/netfilter/nf_conntrack_proto_icmp.c', 'icmp_sysctl_table', [NETFILTER], 'each'),
  hint('net/ipv4/netfilter/nf_conntrack_proto_icmp.c', 'icmp_compat_sysctl_table', [OLD_CONNTRACK], 'each'),
  hint('net/netfilter/nf_conntrack_acct.c', 'acct_sysctl_table', [NETFILTER], 'each'),
  hint('net/netfilter/nf_conntrack_ecache.c', 'event_sysctl_table', [NETFILTER], 'each'),
  hint('net/netfilter/nf_conntrack_standalone.c', 'nf_ct_sysctl_table', [NETFILTER], 'each'),
  ...['dccp', 'generic', 'sctp', 'tcp', 'udp', 'udplite'].flatMap((protocol) => [
    hint(`net/netfilter/nf_conntrack_proto_${protocol}.c`, `${protocol}_sysctl_table`, [NETFILTER], 'each'),
    hint(`net/netfilter/nf_conntrack_proto_${protocol}.c`, `${protocol}_compat_sysctl_table`, [OLD_CONNTRACK], 'each'),
  ]),
];

function hint(file: string, table: string, places: readonly string[], net: Hint['net']): Hint {
  return { file, table, places, net };
}

/** The module that a folder or a file of the source becomes, where distributions build it as one; the first that fits. */
export const MODULES: readonly (readonly [prefix: string, module: string])[] = [
  ['crypto/', ''],
  ['drivers/cdrom/', 'cdrom'],
  ['drivers/char/ipmi/', 'ipmi_poweroff'],
  ['drivers/infiniband/core/iwcm.c', 'iw_cm'],
  ['drivers/infiniband/core/ucma.c', 'rdma_ucm'],
  ['drivers/macintosh/', 'mac_hid'],
  ['drivers/md/', 'md_mod'],
  ['drivers/misc/sgi-xp/', 'xpc'],
  ['drivers/net/vrf.c', 'vrf'],
  ['drivers/parport/', 'parport'],
  ['drivers/scsi/sg.c', 'sg'],
  ['drivers/scsi/', 'scsi_mod'],
  ['fs/cachefiles/', 'cachefiles'],
  ['fs/coda/', 'coda'],
  ['fs/fscache/', 'fscache'],
  ['fs/fuse/', 'fuse'],
  ['fs/lockd/', 'lockd'],
  ['fs/nfs/nfs4', 'nfsv4'],
  ['fs/nfs/', 'nfs'],
  ['fs/ntfs/', 'ntfs'],
  ['fs/ocfs2/', 'ocfs2_stackglue'],
  ['fs/xfs/', 'xfs'],
  ['net/appletalk/', 'appletalk'],
  ['net/ax25/', 'ax25'],
  ['net/bridge/', 'br_netfilter'],
  ['net/dccp/', 'dccp'],
  ['net/decnet/', 'decnet'],
  ['net/ieee802154/6lowpan/', 'ieee802154_6lowpan'],
  ['net/ipx/', 'ipx'],
  ['net/irda/', 'irda'],
  ['net/llc/', 'llc2'],
  ['net/mpls/', 'mpls_router'],
  ['net/ipv4/netfilter/ip_conntrack', 'ip_conntrack'],
  ['net/ipv4/netfilter/nf_conntrack', 'nf_conntrack_ipv4'],
  ['net/ipv6/netfilter/nf_conntrack_reasm', 'nf_defrag_ipv6'],
  ['net/ipv6/netfilter/nf_conntrack', 'nf_conntrack_ipv6'],
  ['net/netfilter/ipvs/ip_vs_lblcr', 'ip_vs_lblcr'],
  ['net/netfilter/ipvs/ip_vs_lblc', 'ip_vs_lblc'],
  ['net/netfilter/ipvs/', 'ip_vs'],
  ['net/netfilter/nf_conntrack', 'nf_conntrack'],
  ['net/netrom/', 'netrom'],
  ['net/phonet/', 'phonet'],
  ['net/rds/tcp', 'rds_tcp'],
  ['net/rds/ib', 'rds_rdma'],
  ['net/rds/iw', 'rds_rdma'],
  ['net/rds/', 'rds'],
  ['net/rose/', 'rose'],
  ['net/rxrpc/', 'rxrpc'],
  ['net/sctp/', 'sctp'],
  ['net/smc/', 'smc'],
  ['net/sunrpc/xprtrdma/', 'rpcrdma'],
  ['net/sunrpc/', 'sunrpc'],
  ['net/tipc/', 'tipc'],
  ['net/x25/', 'x25'],
];

/** Settings of the neighbour tables that belong to a table as a whole, so that only `default` shows them. */
const TABLE_WIDE = /^gc_(?:interval|thresh[123])$/;

/** The keys that a path of the source stands for. */
export function keysOf(path: string): readonly string[] {
  // Old sources leave the device's part of the path empty, to be filled in at run time.
  const key = path
    .replace(/^net\/(ipv[46])\/conf\/(?!\*)(\w+)$/, 'net/$1/conf/*/$2')
    // One table has one of two names, by the width of the machine.
    .replace(/^vm\/vsyscall32$/, 'vm/vdso_enabled')
    .replace(/^net\/neigh(?:\/default)?\/(\w+)$/, 'net/*/neigh/*/$1')
    .replaceAll('/', '.');
  const neighbour = /^net\.(?:\*|ipv[46])\.neigh\.\*\.(\w+)$/.exec(key)?.[1];
  if (neighbour) {
    const device = TABLE_WIDE.test(neighbour) ? 'default' : '*';
    return ['net.ipv4', 'net.ipv6'].map((family) => `${family}.neigh.${device}.${neighbour}`);
  }
  if (key.startsWith('net.proto.neigh.')) return [];
  if (key === 'dev.parport.*.active') return ['dev.parport.*.devices.active'];
  return [key];
}

/** The architecture of a file below arch/, as people call it. */
export function architectureOf(file: string): string | undefined {
  return /^arch\/(?!x86\/)(\w+)\//.exec(file)?.[1];
}

/** Settings that a distribution's or a board's patch brings, not the kernel of kernel.org. */
const PATCHES: readonly RegExp[] = [
  /^kernel\.(?:ib[pr][sb]_enabled|moksbstate_disabled|secure_boot|callhome|apparmor_\w+|unprivileged_userns_clone)$/,
  /^loopback_detect\./,
  /^net\.(?:core\.(?:hh_output_relaxed|netdev_skb_tstamp)|ipv4\.icmp_echo_sysrq|fan\..*)$/,
  /conntrack_tcp_(?:window_tracking|no_window_check)$/,
  /^vm\.wmark_\w+_kbytes$/,
];

/** Whether a key was only seen in patched sources. */
export function isPatch(key: string): boolean {
  return PATCHES.some((pattern) => pattern.test(key));
}

/** Settings that a handler reads without any of the kernel's own functions, by their paths. */
const OWN_TYPES: readonly (readonly [pattern: RegExp, type: 'string' | 'int' | 'uint'])[] = [
  [/^kernel\/(?:arch|domainname|hostname|osrelease|ostype|version)$/, 'string'],
  [/^dev\/parport\/\*\/(?:autoprobe\d?|base-addr|dma|irq|modes|active)$/, 'string'],
  [/^kernel\/seccomp\/actions_logged$/, 'string'],
  [/^net\/core\/(?:flow_limit_cpu_bitmap|rps_default_mask)$/, 'string'],
  [/^net\/ipv4\/vs\/est_cpulist$/, 'string'],
  [/^sunrpc\/(?:transports|svc_rdma\/rdma_stat_\w+)$/, 'string'],
  [/^net\/ipv[46]\/route\/flush$/, 'int'],
  [/^fs\/pipe-max-size$/, 'uint'],
];

/** The type of a setting whose handler the reader cannot see through. */
export function ownType(path: string): 'string' | 'int' | 'uint' | undefined {
  return OWN_TYPES.find(([pattern]) => pattern.test(path))?.[1];
}
