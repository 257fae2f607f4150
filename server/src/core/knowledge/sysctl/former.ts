import type { SysctlRecord } from './record.ts';

/** The first kernel whose source was read: what Linux 2.4 had and this one lacks went somewhere between. */
const GONE = {
  scope: 'machine',
  type: 'int',
  removedFrom: '2.6.0',
  removed: '2.6.32',
  source: 'kernel/sysctl.c of Linux 2.4.32',
} as const;

/** Keys of Linux 2.4 and of the first 2.6, which old guides still name. */
export const formerRecords = (): readonly SysctlRecord[] => [
  ...memory(),
  ...congestion(),
  ...backlog(),
  ...signals(),
  ...redHat(),
  ...suse(),
  ...hardened(),
];

function memory(): readonly SysctlRecord[] {
  const instead = 'Delete the line; memory is freed in another way since Linux 2.6.';
  const readahead = 'Delete the line; reading ahead is set for each disk: `blockdev --setra`, or a udev rule.';
  return [
    {
      ...GONE,
      key: 'vm.bdflush',
      fields: Array.from({ length: 9 }, (_, i) => `number ${i + 1}`),
      what: 'Nine numbers for the thread that wrote changed buffers to disk.',
      instead: 'Delete the line; vm.dirty_ratio and its neighbours took that part.',
      related: ['vm.dirty_ratio', 'vm.dirty_background_ratio', 'vm.dirty_expire_centisecs'],
    },
    {
      ...GONE,
      key: 'vm.kswapd',
      fields: ['number 1', 'number 2', 'number 3'],
      what: 'How much the thread that frees memory tried at a time.',
      instead,
    },
    {
      ...GONE,
      key: 'vm.pagetable_cache',
      fields: ['low', 'high'],
      what: 'How many page tables each processor kept for new processes.',
      instead,
    },
    { ...GONE, key: 'vm.min-readahead', what: 'The least number of pages that were read ahead.', instead: readahead },
    { ...GONE, key: 'vm.max-readahead', what: 'The greatest number of pages that were read ahead.', instead: readahead },
    {
      ...GONE,
      key: 'vm.lower_zone_protection',
      what: 'How much memory that old devices can reach was kept from others.',
      instead: 'Use vm.lowmem_reserve_ratio.',
      related: ['vm.lowmem_reserve_ratio'],
      source: 'mm/page_alloc.c of the first Linux 2.6',
    },
    {
      ...GONE,
      key: 'vm.swap_token_timeout',
      what: 'How long one process was spared when the machine swapped without end.',
      instead: 'Delete the line; nothing took its place.',
      removed: '3.5',
      source: 'mm/thrash.c of Linux 2.6.18',
    },
  ];
}

/** Switches of the congestion controls before they had a list of their own. */
function congestion(): readonly SysctlRecord[] {
  const shared = {
    ...GONE,
    instead: 'Name the congestion control in net.ipv4.tcp_congestion_control.',
    related: ['net.ipv4.tcp_congestion_control'],
    source: 'net/ipv4/sysctl_net_ipv4.c of Linux 2.4.32',
  };
  return [
    { ...shared, key: 'net.ipv4.tcp_westwood', what: 'Switched on the congestion control Westwood+.' },
    { ...shared, key: 'net.ipv4.tcp_vegas_cong_avoid', what: 'Switched on the congestion control Vegas.' },
    ...(['alpha', 'beta', 'gamma'] as const).map(
      (name): SysctlRecord => ({
        ...shared,
        key: `net.ipv4.tcp_vegas_${name}`,
        what: `The bound ${name} of the congestion control Vegas, now a parameter of the module tcp_vegas.`,
      }),
    ),
    { ...shared, key: 'net.ipv4.tcp_bic', what: 'Switched on the congestion control BIC.' },
    {
      ...shared,
      key: 'net.ipv4.tcp_bic_fast_convergence',
      what: 'Let BIC give way to new connections sooner; now a parameter of the module tcp_bic.',
    },
    {
      ...shared,
      key: 'net.ipv4.tcp_bic_low_window',
      what: 'The window below which BIC behaved as Reno; now a parameter of the module tcp_bic.',
    },
    {
      ...shared,
      key: 'net.ipv4.tcp_bic_beta',
      what: 'How far BIC slowed down after a loss; now a parameter of the module tcp_bic.',
    },
    {
      ...shared,
      key: 'net.ipv4.tcp_default_win_scale',
      what: 'The scale of the window that was offered where nothing else was known.',
      instead: 'Delete the line; the scale follows from net.ipv4.tcp_rmem.',
      related: ['net.ipv4.tcp_rmem', 'net.ipv4.tcp_window_scaling'],
    },
  ];
}

/** What watched the queue of received packets. */
function backlog(): readonly SysctlRecord[] {
  const shared = {
    ...GONE,
    instead: 'Delete the line; net.core.netdev_max_backlog is the bound that is left.',
    related: ['net.core.netdev_max_backlog'],
    source: 'net/core/sysctl_net_core.c of Linux 2.4.32',
  };
  return [
    {
      ...shared,
      key: 'net.core.no_cong_thresh',
      what: 'The length of the queue below which a device that was held back could send again.',
    },
    {
      ...shared,
      key: 'net.core.no_cong',
      what: 'The length of the queue of received packets up to which there was no congestion.',
    },
    { ...shared, key: 'net.core.lo_cong', what: 'The length of the queue of received packets up to which congestion was low.' },
    {
      ...shared,
      key: 'net.core.mod_cong',
      what: 'The length of the queue of received packets up to which congestion was moderate.',
    },
    {
      ...shared,
      key: 'net.core.netdev_fastroute',
      what: 'Let some drivers forward packets without the rest of the kernel.',
      instead: 'Delete the line; flow tables of nftables do something like it.',
    },
    {
      ...shared,
      key: 'net.core.hot_list_length',
      what: 'How many free packet buffers were kept for the next packets.',
      instead: 'Delete the line; the memory allocator does this by itself.',
    },
  ];
}

function signals(): readonly SysctlRecord[] {
  const instead = 'Delete the line; the limit is one of each user: `ulimit -i`, or LimitSIGPENDING= of systemd.';
  return [
    { ...GONE, key: 'kernel.rtsig-max', what: 'How many real-time signals could wait in the whole machine.', instead },
    { ...GONE, key: 'kernel.rtsig-nr', what: 'How many real-time signals waited.', readOnly: {}, instead },
    {
      ...GONE,
      key: 'kernel.cap-bound',
      what: 'Which privileges any process of the machine could ever have.',
      instead: 'Delete the line; the bound is one of each process, CapabilityBoundingSet= of systemd.',
    },
  ];
}

/** Keys of patches in Red Hat's kernels, as the sources of kernel-3.10.0-1160.el7 show them. */
function redHat(): readonly SysctlRecord[] {
  const el7 = {
    scope: 'machine',
    type: 'int',
    removed: '2.4.0',
    vendors: { el7: true },
    patchOf: 'Red Hat’s kernels of EL 7',
  } as const;
  return [
    {
      ...el7,
      key: 'fs.may_detach_mounts',
      what: 'With 1 a directory can be removed although it is a mount point elsewhere, as container programs need it.',
      instead: 'Delete the line; mainline kernels always do this since 3.18.',
      source: 'fs/namespace.c of kernel-3.10.0-1160.el7',
    },
    {
      ...el7,
      key: 'fs.negative-dentry-limit',
      what: 'How much of the memory names of files that do not exist may take, in thousandths.',
      instead: 'Delete the line; no other kernel has such a limit.',
      source: 'fs/dcache.c of kernel-3.10.0-1160.el7',
    },
    {
      ...el7,
      key: 'debug.panic_on_rcu_stall',
      what: 'Whether the kernel panics where a processor holds up all others; elsewhere kernel.panic_on_rcu_stall.',
      renamedTo: 'kernel.panic_on_rcu_stall',
      source: 'kernel/rcutree.c of kernel-3.10.0-1160.el7',
    },
    {
      ...el7,
      key: 'kernel.numa_balancing_settle_count',
      what: 'How often memory was looked at before a task moved to its node, while automatic NUMA balancing was young.',
      instead: 'Delete the line; the kernel no longer counts so.',
      source: 'kernel/sysctl.c of kernel-3.10.0-1160.el7',
    },
  ];
}

/** A limit that SUSE's Enterprise kernels have and guides for SAP name. Who runs them seldom says so in a config: nothing is said against the lines. */
function suse(): readonly SysctlRecord[] {
  const shared = { scope: 'machine', type: 'int', patchOf: 'SUSE', source: 'SUSE’s patches to mm/vmscan.c' } as const;
  return [
    {
      ...shared,
      key: 'vm.pagecache_limit_mb',
      unit: 'MiB',
      default: [{ value: '0' }],
      what: 'From how much cache of files on the kernel frees that first, so that it does not swap out programs; 0 is no limit.',
      change: 'Set it on hosts of SAP NetWeaver after SUSE’s guide, and on no others: too low a limit makes every read slow.',
      related: ['vm.swappiness', 'vm.pagecache_limit_ignore_dirty'],
    },
    {
      ...shared,
      key: 'vm.pagecache_limit_ignore_dirty',
      default: [{ value: '1' }],
      what: 'Whether changed pages count towards vm.pagecache_limit_mb: 0 counts them, 1 does not, and 2 counts half.',
      change: 'Leave it at 1; with 0 a limit that is reached makes writers wait.',
      related: ['vm.pagecache_limit_mb'],
    },
  ];
}

/** The patches linux-hardened, which Arch Linux, NixOS and Gentoo offer as a kernel. */
function hardened(): readonly SysctlRecord[] {
  const shared = { scope: 'machine', type: 'int', patchOf: 'linux-hardened', source: 'the patches linux-hardened' } as const;
  return [
    {
      ...shared,
      key: 'kernel.tiocsti_restrict',
      what: 'With 1 only privileged programs may type into a terminal for its user. Mainline has dev.tty.legacy_tiocsti since 6.2.',
      related: ['dev.tty.legacy_tiocsti'],
    },
    {
      ...shared,
      key: 'kernel.device_sidechannel_restrict',
      what: 'With 1 the times of access to devices are hidden, so that nobody sees from them what others type.',
    },
    {
      ...shared,
      key: 'kernel.deny_new_usb',
      what: 'With 1 USB devices that are plugged in from then on are not used.',
      change: 'Set 1 once a server has booted; a new keyboard does not work then.',
    },
  ];
}
