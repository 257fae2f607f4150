// Made by scripts/sysctl-facts.ts from the sources of Linux 2.6.32, 2.6.35, 3.2, 3.6, 3.8, 3.10, 3.14, 3.18, 4.2, 4.4, 4.9, 4.10, 4.12, 4.14, 4.15, 4.18, 4.19, 4.20, 5.0, 5.2, 5.3, 5.4, 5.7, 5.9, 5.10, 5.14, 5.15, 5.17, 5.19, 6.0, 6.1, 6.2, 6.4, 6.5, 6.6, 6.8, 6.12, 6.13, 6.14, 6.17, 6.19, 7.0, 7.2, 7.3. Do not edit.

/** One key a line; facts.ts reads them. */
export const lines = `
net.core.bpf_jit_enable; int; since 2.6.36-3.2; range .., 4.15: 0..2; reads int, 4.3-4.4: unknown via proc_dointvec.proc_handler=proc_dointvec_minmax, 4.10: int, 4.15: int 0..2 via proc_dointvec_minmax_bpf_enable, el7: int 0..2; scope first namespace; config CONFIG_BPF_JIT; in net/core/sysctl_net_core.c
net.core.bpf_jit_harden; int; since 4.3-4.4; vendors el7; range .., 4.15: 0..2; reads int, 4.15: int 0..2 via proc_dointvec_minmax_bpf_restricted, el7: int 0..2; scope first namespace; config CONFIG_HAVE_EBPF_JIT; in net/core/sysctl_net_core.c
net.core.bpf_jit_kallsyms; int; since 4.11-4.12; vendors el7; range .., 4.15: 0..1; reads int, 4.15: int 0..1 via proc_dointvec_minmax_bpf_restricted; scope first namespace; config CONFIG_HAVE_EBPF_JIT; in net/core/sysctl_net_core.c
net.core.bpf_jit_limit; ulong; since 4.15; range 1..; reads ulong 1.. ? via proc_dolongvec_minmax_bpf_restricted, 4.16-4.19: ulong 1.. via proc_dolongvec_minmax_bpf_restricted, 5.4: ulong 1.. ? via proc_dolongvec_minmax_bpf_restricted, 5.5-5.7: ulong 1.. via proc_dolongvec_minmax_bpf_restricted, 5.10: ulong 1.. ? via proc_dolongvec_minmax_bpf_restricted, 5.11-5.14: ulong 1.. via proc_dolongvec_minmax_bpf_restricted, 5.15: ulong 1.. ? via proc_dolongvec_minmax_bpf_restricted, el8: ulong 1..9223372036854775807 via proc_dolongvec_minmax_bpf_restricted, el9: ulong 1.. ? via proc_dolongvec_minmax_bpf_restricted; scope first namespace; config CONFIG_BPF_JIT; in net/core/sysctl_net_core.c
net.core.busy_poll; int; since 3.11-3.14; vendors el6 el7; range .., 4.12: 0..; scope first namespace; config CONFIG_NET_RX_BUSY_POLL; in net/core/sysctl_net_core.c
net.core.busy_read; int; since 3.11-3.14; vendors el6 el7; range .., 4.12: 0..; scope first namespace; config CONFIG_NET_RX_BUSY_POLL; in net/core/sysctl_net_core.c
net.core.bypass_prot_mem; u8; since 6.18-6.19; range 0..1; scope namespace; in net/core/sysctl_net_core.c
net.core.default_qdisc; string; since 3.11-3.14; vendors el6 el7; reads string size 16 via set_default_qdisc; scope first namespace; config CONFIG_NET_SCHED; in net/core/sysctl_net_core.c
net.core.dev_weight; int; range .., 6.8: 1..; reads int, 4.11-4.12: int via proc_do_dev_weight, 6.7-6.8: int 1.. via proc_do_dev_weight, el7: int via proc_do_dev_weight; default 64; scope first namespace; in net/core/sysctl_net_core.c
net.core.dev_weight_rx_bias; int; since 4.11-4.12; vendors el7; range .., 6.8: 1..; reads int via proc_do_dev_weight, 6.7-6.8: int 1.. via proc_do_dev_weight; default 1; scope first namespace; in net/core/sysctl_net_core.c
net.core.dev_weight_tx_bias; int; since 4.11-4.12; vendors el7; range .., 6.8: 1..; reads int via proc_do_dev_weight, 6.7-6.8: int 1.. via proc_do_dev_weight; default 1; scope first namespace; in net/core/sysctl_net_core.c
net.core.devconf_inherit_init_net; int; since 5.1-5.2; range 0..2, 5.8: 0..3; scope first namespace; in net/core/sysctl_net_core.c
net.core.fb_tunnels_only_for_init_net; int; since 4.16-4.18; range 0..1, 5.10: 0..2; default 0; scope first namespace; in net/core/sysctl_net_core.c
net.core.flow_limit_cpu_bitmap; string; since 3.11-3.14; reads string via flow_limit_cpu_sysctl; scope first namespace; config CONFIG_NET_FLOW_LIMIT; in net/core/sysctl_net_core.c
net.core.flow_limit_table_len; int; since 3.11-3.14; reads int via flow_limit_table_len_sysctl; default 4096; scope first namespace; config CONFIG_NET_FLOW_LIMIT; in net/core/sysctl_net_core.c
net.core.gro_normal_batch; int; since 5.4; range 1..; scope first namespace; in net/core/sysctl_net_core.c
net.core.high_order_alloc_disable; static-key; since 5.1-5.2; reads static-key; scope first namespace; in net/core/sysctl_net_core.c
net.core.max_skb_frags; int; since 4.3-4.4; range 1.., 6.4: 1..17; reads int 1.. ?, 6.3-6.4: int 1..17; scope first namespace; in net/core/sysctl_net_core.c
net.core.mem_pcpu_rsv; int; since 6.1; range 256..; scope first namespace; in net/core/sysctl_net_core.c
net.core.message_burst; int; scope first namespace; in net/core/sysctl_net_core.c
net.core.message_cost; seconds; scope first namespace; in net/core/sysctl_net_core.c
net.core.netdev_budget; int; scope first namespace; in net/core/sysctl_net_core.c
net.core.netdev_budget_usecs; int; since 4.11-4.12; range 0.., 6.1: ..; reads int 0.., 6.1: int ?, 6.2: int, 6.7-6.8: int ?; scope first namespace; in net/core/sysctl_net_core.c
net.core.netdev_max_backlog; int; scope first namespace; in net/core/sysctl_net_core.c
net.core.netdev_rss_key; string; since 3.19-4.2; vendors el6 el7; reads string size 4 via proc_do_rss_key; readonly; scope first namespace; in net/core/sysctl_net_core.c
net.core.netdev_tstamp_prequeue; int; since 2.6.33-2.6.35; scope first namespace; in net/core/sysctl_net_core.c
net.core.netdev_unregister_timeout_secs; int; since 5.11-5.14; range 1..3600; default 10; scope first namespace; in net/core/sysctl_net_core.c
net.core.optmem_max; int; range .., 6.8: 0..; default 20480, 6.8: 131072; scope namespace; in net/core/sysctl_net_core.c
net.core.qdisc_max_burst; int; since 6.18-6.19; scope first namespace; in net/core/sysctl_net_core.c
net.core.rmem_default; int; range 256.., 2.6.33: ..; reads int 256.., 2.6.33-2.6.35: int, 3.9-3.10: int ?, el6: int, el7: int 1..; scope global; in net/core/sysctl_net_core.c
net.core.rmem_max; int; range 256.., 2.6.33: ..; reads int 256.., 2.6.33-2.6.35: int, 3.9-3.10: int ?, el6: int, el7: int 1..; default 6.19: 4194304; scope global; in net/core/sysctl_net_core.c
net.core.rps_default_mask; string; since 6.3-6.4; vendors el9; reads string via rps_default_mask_sysctl; scope namespace; config CONFIG_RPS; in net/core/sysctl_net_core.c
net.core.rps_sock_flow_entries; int; since 2.6.33-2.6.35; vendors el6; reads int via rps_sock_flow_sysctl; scope first namespace; config CONFIG_RPS; in net/core/sysctl_net_core.c
net.core.skb_defer_max; int; since 5.18-5.19; range 0..; reads int 0.., 7.1-7.2: int 0.. via proc_do_skb_defer_max; scope first namespace; in net/core/sysctl_net_core.c
net.core.somaxconn; int; range 0..65535, 2.6.33: .., 3.10: 0..65535, 3.19: 0..; reads int 0..65535, 2.6.33-2.6.35: int, 3.9-3.10: int 0..65535, 3.19-4.2: int 0.., el6: int; default 128, 5.4: 4096; scope namespace; in net/core/sysctl_net_core.c
net.core.tstamp_allow_data; int; since 3.19-4.2; range 0..1; reads int 0..1, 6.13: u8 0..1; default 1; scope namespace; in net/core/sysctl_net_core.c
net.core.txq_reselection_ms; milliseconds; since 6.18-6.19; scope namespace; in net/core/sysctl_net_core.c
net.core.txrehash; u8; since 5.18-5.19; vendors el9; range 0..1; default 1; scope namespace; in net/core/sysctl_net_core.c
net.core.warnings; int; scope first namespace; in net/core/sysctl_net_core.c
net.core.wmem_default; int; range 2048.., 2.6.33: ..; reads int 2048.., 2.6.33-2.6.35: int, 3.11-3.14: int ?, el6: int, el7: int 1..; scope global; in net/core/sysctl_net_core.c
net.core.wmem_max; int; range 2048.., 2.6.33: ..; reads int 2048.., 2.6.33-2.6.35: int, 3.11-3.14: int ?, el6: int, el7: int 1..; default 6.19: 4194304; scope global; in net/core/sysctl_net_core.c
net.core.xfrm_acq_expires; int; scope namespace; in net/xfrm/xfrm_sysctl.c
net.core.xfrm_aevent_etime; uint; range 0..2147483647, 4.5: ..; reads int, 4.5-4.9: uint; scope namespace; in net/xfrm/xfrm_sysctl.c
net.core.xfrm_aevent_rseqth; uint; range 0..2147483647, 4.5: ..; reads int, 4.5-4.9: uint; scope namespace; in net/xfrm/xfrm_sysctl.c
net.core.xfrm_larval_drop; int; scope namespace; in net/xfrm/xfrm_sysctl.c
`;
