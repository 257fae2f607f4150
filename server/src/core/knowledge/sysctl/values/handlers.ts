import { isFrom } from './numeric.ts';
import type { Reading } from './reading.ts';
import type { KernelState, Refusal, Verdict } from './verdict.ts';

/** What a handler of a key's own works on. */
interface Call {
  readonly key: string;
  readonly reading: Reading;
  readonly text: string;
  readonly state: KernelState;
  /** What the common function behind it does with a value of this kind and these bounds. */
  readonly plainly: (as: Reading) => Verdict;
}

type Handler = (call: Call) => Verdict;

/**
 * Handlers that refuse what the common function behind them refuses, keep what it keeps, and only tell others of the change. Three of IPv6
 * (disable, forward, ignore_routes_with_linkdown) lost the error of that function until late stable releases of 6.12 and 6.18: then nothing is
 * set either, and nobody hears of it.
 */
const PLAIN = `
  devinet_conf_proc devinet_sysctl_forward ipv4_doint_and_flush ipv4_fwd_update_priority proc_tfo_blackhole_detect_timeout
  proc_blackhole_detect_timeout proc_tcp_early_demux proc_udp_early_demux proc_fib_multipath_hash_policy proc_fib_multipath_hash_fields
  proc_fib_multipath_hash_seed proc_rt6_multipath_hash_policy proc_rt6_multipath_hash_fields addrconf_sysctl_disable_policy
  addrconf_sysctl_proxy_ndp addrconf_sysctl_disable addrconf_sysctl_forward addrconf_sysctl_ignore_routes_with_linkdown neigh_proc_dointvec_jiffies neigh_proc_dointvec_ms_jiffies proc_do_dev_weight proc_do_skb_defer_max nf_conntrack_log_invalid_sysctl proc_dointvec_minmax_bpf_enable
  proc_dointvec_minmax_bpf_restricted proc_dolongvec_minmax_bpf_restricted proc_sctp_do_alpha_beta
  proc_ipc_dointvec proc_ipc_dointvec_minmax proc_ipc_doulongvec_minmax proc_ipc_dointvec_minmax_orphans proc_ipc_sem_dointvec proc_mq_dointvec
  proc_mq_dointvec_minmax proc_ipc_callback_dointvec proc_ipc_callback_dointvec_minmax
  overcommit_policy_handler overcommit_ratio_handler overcommit_kbytes_handler dirty_background_bytes_handler dirty_background_ratio_handler
  dirty_bytes_handler dirty_ratio_handler dirty_writeback_centisecs_handler dirtytime_interval_handler drop_caches_sysctl_handler
  laptop_mode_handler min_free_kbytes_sysctl_handler free_kbytes_sysctl_handler sysctl_min_slab_ratio_sysctl_handler
  sysctl_min_unmapped_ratio_sysctl_handler sysctl_vm_numa_stat_handler percpu_pagelist_fraction_sysctl_handler
  percpu_pagelist_high_fraction_sysctl_handler watermark_boost_factor_sysctl_handler watermark_scale_factor_sysctl_handler
  compaction_proactiveness_sysctl_handler proc_dointvec_minmax_warn_RT_change sysctl_extfrag_handler
  proc_dohung_task_timeout_secs proc_watchdog proc_soft_watchdog proc_watchdog_thresh proc_dowatchdog proc_dowatchdog_thresh
  proc_dowatchdog_enabled proc_dosoftlockup_thresh sysctl_numa_balancing sysctl_schedstats sched_proc_update_handler timer_migration_handler
  perf_proc_update_handler perf_cpu_time_max_percent_handler perf_event_max_sample_rate_handler proc_dointvec_minmax_coredump
  proc_dmesg_restrict sysrq_sysctl_handler bpf_unpriv_handler ftrace_enable_sysctl proc_do_uts_string stack_trace_sysctl sysctl_latencytop sched_rt_handler
`
  .trim()
  .split(/\s+/);

/** Handlers that refuse what the common function behind them refuses, and perhaps more; what they keep is their own affair. */
const STRICT = `
  hugetlb_sysctl_handler hugetlb_mempolicy_sysctl_handler hugetlb_overcommit_handler sysctl_max_threads proc_dopipe_max_size
  rps_sock_flow_sysctl flow_limit_table_len_sysctl sysctl_sched_uclamp_handler proc_nmi_watchdog proc_taint perf_event_max_stack_handler
  sysctl_compaction_handler tracepoint_printk_sysctl sched_rr_handler sysctl_delayacct yama_dointvec_minmax mmap_min_addr_handler
`
  .trim()
  .split(/\s+/);

const OWN: Readonly<Record<string, Handler>> = {
  // net/core/neighbour.c
  neigh_proc_dointvec_zero_intmax: ({ reading, plainly }) => plainly({ ...reading, min: 0n, max: 2n ** 31n - 1n }),
  neigh_proc_dointvec_ms_jiffies_positive: ({ reading, plainly }) => plainly({ ...reading, min: 1n }),
  // IPv6 sets another one for this key when it registers its table (ndisc_ifinfo_sysctl_change): ticks, as they are.
  neigh_proc_dointvec_userhz_jiffies: ({ key, reading, plainly }) =>
    plainly(key === 'net.ipv6.neigh.*.retrans_time' ? { ...reading, kind: 'int' } : reading),
  neigh_proc_dointvec_unres_qlen: unresolvedQueue,
  proc_unres_qlen: unresolvedQueue,
  // net/ipv4/sysctl_net_ipv4.c
  ipv4_local_port_range: localPortRange,
  ipv4_privileged_ports: privilegedPorts,
  ipv4_ping_group_range: pingGroupRange,
  proc_tcp_congestion_control: (call) => oneOf(call, 'net.ipv4.tcp_available_congestion_control'),
  proc_allowed_congestion_control: (call) => severalOf(call, 'net.ipv4.tcp_available_congestion_control'),
  proc_tcp_fastopen_key: fastOpenKey,
  // net/sched: a name of a queueing discipline.
  set_default_qdisc: (call) => oneOf(call, undefined),
  // net/ipv6/addrconf.c
  // No more than the device's own MTU.
  addrconf_sysctl_mtu: ({ reading, plainly }) => openly(plainly({ ...reading, min: 1280n })),
  addrconf_sysctl_force_forwarding: ({ reading, plainly }) => plainly({ ...reading, kind: 'uint', min: 0n, max: 1n }),
  addrconf_sysctl_addr_gen_mode: ({ reading, plainly }) => openly(plainly({ ...reading, kind: 'uint', min: 0n, max: 3n })),
  // net/bridge/br_netfilter_hooks.c
  brnf_sysctl_call_tables: ({ reading, plainly }) => shownAs(plainly(reading), (shown) => (shown === '0' ? '0' : '1')),
  // kernel/printk/printk.c
  devkmsg_sysctl_set_loglvl: ({ text, state }) =>
    ['on', 'off', 'ratelimit'].includes(text)
      ? { outcome: 'unknown' }
      : refused({ reason: 'form', form: `on, off or ratelimit, and not "${text}"` }, state),
  // kernel/bpf/syscall.c
  bpf_stats_handler: ({ reading, plainly }) => plainly({ ...reading, min: 0n, max: 1n }),
};

/** The handlers of keys, by the names of their functions. What is not here is not known. */
export const HANDLERS: ReadonlyMap<string, Handler> = new Map([
  ...PLAIN.map((name): [string, Handler] => [name, ({ reading, plainly }) => plainly(reading)]),
  ...STRICT.map((name): [string, Handler] => [name, ({ reading, plainly }) => openly(plainly(reading))]),
  ...Object.entries(OWN),
]);

/** A verdict in which what the file reads afterwards is put another way. */
function shownAs(verdict: Verdict, show: (shown: string) => string | undefined): Verdict {
  return 'after' in verdict && verdict.after !== undefined ? { ...verdict, after: show(verdict.after) } : verdict;
}

/** A verdict that is certain where it refuses only. */
function openly(verdict: Verdict): Verdict {
  return verdict.outcome === 'refused' ? verdict : { outcome: 'unknown' };
}

/** A refusal after which nothing has changed. */
function refused(refusal: Refusal, state: KernelState, error = 'EINVAL'): Verdict {
  return { outcome: 'refused', error, refusal, after: state.now };
}

/** The queue is kept in bytes: the number must fit an int when it is multiplied by the size of a full packet with its overhead. */
function unresolvedQueue({ reading, state, plainly }: Call): Verdict {
  const verdict = plainly(isFrom(state.version, '3.10') ? { ...reading, min: 0n } : reading);
  const number = verdict.outcome === 'stored' ? verdict.numbers?.[0]?.value : undefined;
  return number !== undefined && number > 500_000n ? { outcome: 'unknown' } : verdict;
}

const numbersOf = (text: string | undefined) => text?.trim().split(/\s+/).map(Number) ?? [];

function localPortRange({ reading, state, plainly }: Call): Verdict {
  const verdict = plainly({ ...reading, kind: 'int', count: 2, min: 1n, max: 65535n });
  // It works on a copy: where one of the two is refused, neither is written.
  if (verdict.outcome === 'refused') return { ...verdict, after: state.now };
  if (verdict.outcome !== 'stored' || verdict.after === undefined) return openly(verdict);
  const [low, high] = numbersOf(verdict.after) as [number, number];
  if (high < low) return refused({ reason: 'order', low: BigInt(low), high: BigInt(high) }, state);
  const privileged = Number(state.other?.('net.ipv4.ip_unprivileged_port_start') ?? 1024);
  // 4.11, commit 4548b683b781; Red Hat's 3.10 has not got it.
  if (isFrom(state.version, '4.11') && low < privileged)
    return refused(
      { reason: 'order', low: BigInt(privileged), high: BigInt(low), than: 'net.ipv4.ip_unprivileged_port_start' },
      state,
    );
  return verdict;
}

function privilegedPorts({ reading, state, plainly }: Call): Verdict {
  const verdict = plainly({ ...reading, kind: 'int', count: 1, min: 0n, max: 65535n });
  if (verdict.outcome !== 'stored') return { ...verdict, ...(verdict.outcome === 'refused' ? { after: state.now } : {}) };
  const [first] = numbersOf(state.other?.('net.ipv4.ip_local_port_range'));
  const start = Number(verdict.after);
  if (first !== undefined && first < start)
    return refused({ reason: 'order', low: BigInt(first), high: BigInt(start), than: 'net.ipv4.ip_local_port_range' }, state);
  return verdict;
}

/** A range that runs backwards is kept as `1 0`: nobody. */
function pingGroupRange({ reading, state, plainly }: Call): Verdict {
  const verdict = plainly({
    ...reading,
    kind: 'ulong',
    count: 2,
    min: 0n,
    max: isFrom(state.version, '6.1') ? 2n ** 32n - 2n : 2n ** 31n - 1n,
  });
  if (verdict.outcome === 'refused') return { ...verdict, after: state.now };
  return shownAs(verdict, (shown) => {
    const [low, high] = numbersOf(shown) as [number, number];
    return high < low ? '1\t0' : shown;
  });
}

/** Names of loadable things are letters, digits, `_` and `-`; nothing else can be found. */
const NAME = /^[\w-]+$/;

/** A name out of those that another key lists, or of one that can be loaded. */
function oneOf({ text, state, reading, plainly }: Call, list: string | undefined): Verdict {
  const verdict = plainly({ ...reading, kind: 'string', size: 16 });
  if (verdict.outcome !== 'stored') return { outcome: 'unknown' };
  if (!NAME.test(verdict.after ?? ''))
    return refused({ reason: 'form', form: `one name, and not "${text.trim()}"` }, state, 'ENOENT');
  const available = list && state.other?.(list)?.trim().split(/\s+/);
  if (!available) return { outcome: 'unknown' };
  return available.includes(verdict.after!)
    ? verdict
    : refused({ reason: 'form', form: `one of ${available.join(', ')}` }, state, 'ENOENT');
}

function severalOf({ text, state }: Call, list: string): Verdict {
  const names = text.trim().split(/\s+/);
  const strange = names.find((name) => name !== '' && !NAME.test(name));
  if (strange !== undefined)
    return refused({ reason: 'form', form: `names with blanks between them, and not "${strange}"` }, state, 'ENOENT');
  const available = state.other?.(list)?.trim().split(/\s+/);
  if (!available) return { outcome: 'unknown' };
  return names.every((name) => name === '' || available.includes(name))
    ? { outcome: 'stored', after: undefined }
    : refused({ reason: 'form', form: `names out of ${available.join(', ')}` }, state, 'ENOENT');
}

const KEY = /^[0-9a-f]{1,8}-[0-9a-f]{1,8}-[0-9a-f]{1,8}-[0-9a-f]{1,8}$/i;

function fastOpenKey({ text, state }: Call): Verdict {
  const keys = text.trim().split(',');
  if (keys.length > (isFrom(state.version, '5.3') ? 2 : 1) || !keys.every((key) => KEY.test(key.trim())))
    return refused({ reason: 'form', form: 'four groups of eight hexadecimal digits with - between them' }, state);
  return { outcome: 'unknown' };
}
