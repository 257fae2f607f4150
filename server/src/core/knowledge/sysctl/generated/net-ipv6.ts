// Made by scripts/sysctl-facts.ts from the sources of Linux 2.6.32, 2.6.35, 3.2, 3.6, 3.8, 3.10, 3.14, 3.18, 4.2, 4.4, 4.9, 4.10, 4.12, 4.14, 4.15, 4.18, 4.19, 4.20, 5.0, 5.2, 5.3, 5.4, 5.7, 5.9, 5.10, 5.14, 5.15, 5.17, 5.19, 6.0, 6.1, 6.2, 6.4, 6.5, 6.6, 6.8, 6.12, 6.13, 6.14, 6.17, 6.19, 7.0, 7.2, 7.3. Do not edit.

/** One key a line; facts.ts reads them. */
export const lines = `
net.ipv6.anycast_src_echo_reply; int; since 3.11-3.14; vendors el7; range .., 5.14: 0..255; reads int, 5.11-5.14: u8; scope namespace; in net/ipv6/sysctl_net_ipv6.c
net.ipv6.auto_flowlabels; int; since 3.15-3.18; range .., 4.4: ..3, 5.14: 0..3; reads int, 4.3-4.4: int ..3 ?, 5.11-5.14: u8 ..3; scope namespace; in net/ipv6/sysctl_net_ipv6.c
net.ipv6.bindv6only; int; range .., 5.14: 0..255; reads int, 5.11-5.14: u8; scope namespace; in net/ipv6/sysctl_net_ipv6.c
net.ipv6.calipso_cache_bucket_size; int; since 4.5-4.9; default 10; scope first namespace; config CONFIG_NETLABEL; in net/ipv6/sysctl_net_ipv6.c
net.ipv6.calipso_cache_enable; int; since 4.5-4.9; default 1; scope first namespace; config CONFIG_NETLABEL; in net/ipv6/sysctl_net_ipv6.c
net.ipv6.conf.*.accept_dad; int; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.accept_ra; int; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.accept_ra_defrtr; int; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.accept_ra_from_local; int; since 3.15-3.18; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.accept_ra_min_hop_limit; int; since 4.3-4.4; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.accept_ra_min_lft; int; since 5.10; vendors -el9; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.accept_ra_mtu; int; since 3.19-4.2; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.accept_ra_pinfo; int; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.accept_ra_rt_info_max_plen; int; scope namespace; config CONFIG_IPV6_ROUTE_INFO; in net/ipv6/addrconf.c
net.ipv6.conf.*.accept_ra_rt_info_min_plen; int; since 4.11-4.12; scope namespace; config CONFIG_IPV6_ROUTE_INFO; in net/ipv6/addrconf.c
net.ipv6.conf.*.accept_ra_rtr_pref; int; scope namespace; config CONFIG_IPV6_ROUTER_PREF; in net/ipv6/addrconf.c
net.ipv6.conf.*.accept_redirects; int; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.accept_source_route; int; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.accept_untracked_na; int; since 5.18-5.19; range 0..1, 6.0: 0..2; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.addr_gen_mode; uint; since 4.11-4.12; range 0..2147483647, 4.19: ..; reads int via addrconf_sysctl_addr_gen_mode, 4.19: uint via addrconf_sysctl_addr_gen_mode, el8: uint via addrconf_sysctl_addr_gen_mode; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.autoconf; int; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.dad_transmits; int; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.disable_ipv6; int; reads int via addrconf_sysctl_disable; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.disable_policy; int; since 4.11-4.12; reads int via addrconf_sysctl_disable_policy; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.drop_unicast_in_l2_multicast; int; since 4.5-4.9; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.drop_unsolicited_na; int; since 4.5-4.9; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.enhanced_dad; int; since 4.10; vendors el7; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.force_forwarding; uint; since 6.15-6.17; reads uint via addrconf_sysctl_force_forwarding; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.force_mld_version; int; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.force_tllao; int; since 2.6.33-2.6.35; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.forwarding; int; reads int via addrconf_sysctl_forward; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.hop_limit; int; range .., 4.9: 1..255; reads int, 4.5-4.9: int 1..255, el7: int via addrconf_sysctl_hop_limit; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.ignore_routes_with_linkdown; int; since 4.3-4.4; reads int via addrconf_sysctl_ignore_routes_with_linkdown; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.ioam6_enabled; u8; since 5.15; range 0..1; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.ioam6_id; uint; since 5.15; range 0..65535; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.ioam6_id_wide; uint; since 5.15; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.keep_addr_on_down; int; since 4.5-4.9; vendors el7; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.max_addresses; int; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.max_desync_factor; int; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.mc_forwarding; int; readonly; scope namespace; config CONFIG_IPV6_MROUTE; in net/ipv6/addrconf.c
net.ipv6.conf.*.mldv1_unsolicited_report_interval; milliseconds; since 3.11-3.14; vendors el7; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.mldv2_unsolicited_report_interval; milliseconds; since 3.11-3.14; vendors el7; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.mtu; int; reads int, 3.11-3.14: int via addrconf_sysctl_mtu, 3.15-3.18: int, 3.19-4.2: int via addrconf_sysctl_mtu, el6: int via addrconf_sysctl_mtu, el7: int via addrconf_sysctl_mtu; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.ndisc_evict_nocarrier; u8; since 5.16-5.17; range 0..1; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.ndisc_notify; int; since 3.7-3.8; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.ndisc_tclass; int; since 4.15; range 0..255; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.optimistic_dad; int; scope namespace; config CONFIG_IPV6_OPTIMISTIC_DAD; in net/ipv6/addrconf.c
net.ipv6.conf.*.proxy_ndp; int; reads int, 3.11-3.14: int via addrconf_sysctl_proxy_ndp; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.ra_defrtr_metric; uint; since 5.11-5.14; range 1..; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.ra_honor_pio_life; u8; since 6.7-6.8; range 0..1; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.ra_honor_pio_pflag; u8; since 6.9-6.12; range 0..1; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.regen_max_retry; int; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.regen_min_advance; int; since 6.9-6.12; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.router_probe_interval; seconds; scope namespace; config CONFIG_IPV6_ROUTER_PREF; in net/ipv6/addrconf.c
net.ipv6.conf.*.router_solicitation_delay; seconds; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.router_solicitation_interval; seconds; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.router_solicitation_max_interval; seconds; since 4.5-4.9; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.router_solicitations; int; range .., 4.9: -1..; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.rpl_seg_enabled; int; since 5.5-5.7; range .., 6.17: 0..1; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.seg6_enabled; int; since 4.10; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.seg6_require_hmac; int; since 4.10; scope namespace; config CONFIG_IPV6_SEG6_HMAC; in net/ipv6/addrconf.c
net.ipv6.conf.*.stable_secret; string; since 3.19-4.2; vendors el7; reads string via addrconf_sysctl_stable_secret; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.suppress_frag_ndisc; int; since 3.11-3.14; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.temp_prefered_lft; int; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.temp_valid_lft; int; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.use_oif_addrs_only; int; since 4.3-4.4; scope namespace; in net/ipv6/addrconf.c
net.ipv6.conf.*.use_optimistic; int; since 3.19-4.2; vendors el7; scope namespace; config CONFIG_IPV6_OPTIMISTIC_DAD; in net/ipv6/addrconf.c
net.ipv6.conf.*.use_tempaddr; int; scope namespace; in net/ipv6/addrconf.c
net.ipv6.fib_multipath_hash_fields; uint; since 5.11-5.14; range 1..; reads uint 1.. ? via proc_rt6_multipath_hash_fields; scope namespace; in net/ipv6/sysctl_net_ipv6.c
net.ipv6.fib_multipath_hash_policy; int; since 4.16-4.18; range 0..1, 5.4: 0..2, 5.11: 0..3; reads int 0..1 via proc_rt6_multipath_hash_policy, 5.4: int 0..2 via proc_rt6_multipath_hash_policy, 5.11-5.14: u8 0..3 via proc_rt6_multipath_hash_policy; scope namespace; in net/ipv6/sysctl_net_ipv6.c
net.ipv6.fib_notify_on_flag_change; u8; since 5.11-5.14; range 0..2; scope namespace; in net/ipv6/sysctl_net_ipv6.c
net.ipv6.flowlabel_consistency; int; since 3.11-3.14; range .., 5.14: 0..255; reads int, 5.11-5.14: u8; scope namespace; in net/ipv6/sysctl_net_ipv6.c
net.ipv6.flowlabel_reflect; int; since 4.15; range .., 5.3: 0..7; scope namespace; in net/ipv6/sysctl_net_ipv6.c
net.ipv6.flowlabel_state_ranges; int; since 3.19-4.2; range .., 5.14: 0..255; reads int, 5.11-5.14: u8; scope namespace; in net/ipv6/sysctl_net_ipv6.c
net.ipv6.fwmark_reflect; int; since 3.15-3.18; vendors el7; range .., 5.14: 0..255; reads int, 5.11-5.14: u8; scope namespace; in net/ipv6/sysctl_net_ipv6.c
net.ipv6.icmp.echo_ignore_all; int; since 4.19; range .., 5.14: 0..255; reads int, 5.11-5.14: u8; scope namespace; in net/ipv6/icmp.c
net.ipv6.icmp.echo_ignore_anycast; int; since 5.1-5.2; range .., 5.14: 0..255; reads int, 5.11-5.14: u8; scope namespace; in net/ipv6/icmp.c
net.ipv6.icmp.echo_ignore_multicast; int; since 5.1-5.2; range .., 5.14: 0..255; reads int, 5.11-5.14: u8; scope namespace; in net/ipv6/icmp.c
net.ipv6.icmp.error_anycast_as_unicast; u8; since 6.3-6.4; range 0..1; scope namespace; in net/ipv6/icmp.c
net.ipv6.icmp.errors_extension_mask; u8; since 6.18-6.19; reads u8 0.. ?; scope namespace; in net/ipv6/icmp.c
net.ipv6.icmp.ratelimit; milliseconds; scope namespace; in net/ipv6/icmp.c
net.ipv6.icmp.ratemask; bitmap; since 5.1-5.2; reads bitmap size 256; scope namespace; in net/ipv6/icmp.c
net.ipv6.idgen_delay; seconds; since 3.19-4.2; vendors el7; scope namespace; in net/ipv6/sysctl_net_ipv6.c
net.ipv6.idgen_retries; int; since 3.19-4.2; vendors el7; scope namespace; in net/ipv6/sysctl_net_ipv6.c
net.ipv6.ioam6_id; uint; since 5.15; range 0..16777215; scope namespace; in net/ipv6/sysctl_net_ipv6.c
net.ipv6.ioam6_id_wide; ulong; since 5.15; range 0..72057594037927935; scope namespace; in net/ipv6/sysctl_net_ipv6.c
net.ipv6.ip6_queue_maxlen; int; removed 3.3-3.6; default 1024; in net/ipv6/netfilter/ip6_queue.c
net.ipv6.ip6frag_high_thresh; ulong; range 0..2147483647, 4.3: .., 4.9: 0..2147483647, 4.15: ..; reads int, 3.15-3.18: int ?, 4.3-4.4: ulong ?, 4.5-4.9: int ?, 4.15: ulong ?, 5.3: ulong; scope namespace; in net/ipv6/reassembly.c
net.ipv6.ip6frag_low_thresh; ulong; range 0..2147483647, 4.3: .., 4.9: 0..2147483647, 4.15: ..; reads int, 3.15-3.18: int 0.. ?, 4.3-4.4: ulong ?, 4.5-4.9: int 0.. ?, 4.15: ulong ?, 5.3: ulong; scope namespace; in net/ipv6/reassembly.c
net.ipv6.ip6frag_secret_interval; seconds; scope first namespace; in net/ipv6/reassembly.c
net.ipv6.ip6frag_time; seconds; scope namespace; in net/ipv6/reassembly.c
net.ipv6.ip_nonlocal_bind; int; since 4.3-4.4; vendors el7; range .., 5.14: 0..255; reads int, 5.11-5.14: u8; scope namespace; in net/ipv6/sysctl_net_ipv6.c
net.ipv6.max_dst_opts_length; int; since 4.15; scope namespace; in net/ipv6/sysctl_net_ipv6.c
net.ipv6.max_dst_opts_number; int; since 4.15; scope namespace; in net/ipv6/sysctl_net_ipv6.c
net.ipv6.max_hbh_length; int; since 4.15; scope namespace; in net/ipv6/sysctl_net_ipv6.c
net.ipv6.max_hbh_opts_number; int; since 4.15; scope namespace; in net/ipv6/sysctl_net_ipv6.c
net.ipv6.mld_max_msf; int; scope first namespace; in net/ipv6/sysctl_net_ipv6.c
net.ipv6.mld_qrv; int; since 3.15-3.18; vendors el7; range 1..; scope first namespace; in net/ipv6/sysctl_net_ipv6.c
net.ipv6.neigh.*.anycast_delay; centiseconds; reads centiseconds, 3.11-3.14: centiseconds via neigh_proc_dointvec_userhz_jiffies, el6: centiseconds via neigh_proc_dointvec_userhz_jiffies, el7: centiseconds via neigh_proc_dointvec_userhz_jiffies; scope namespace; in net/core/neighbour.c
net.ipv6.neigh.*.app_solicit; int; reads int, 3.11-3.14: int via neigh_proc_dointvec_zero_intmax, el6: int via neigh_proc_dointvec_zero_intmax, el7: int via neigh_proc_dointvec_zero_intmax; scope namespace; in net/core/neighbour.c
net.ipv6.neigh.*.base_reachable_time; seconds; reads seconds, 3.11-3.14: seconds via neigh_proc_dointvec_jiffies, el6: seconds via neigh_proc_dointvec_jiffies, el7: seconds via neigh_proc_dointvec_jiffies; scope namespace; in net/core/neighbour.c
net.ipv6.neigh.*.base_reachable_time_ms; milliseconds; reads milliseconds, 3.11-3.14: milliseconds via neigh_proc_dointvec_ms_jiffies, el6: milliseconds via neigh_proc_dointvec_ms_jiffies, el7: milliseconds via neigh_proc_dointvec_ms_jiffies; scope namespace; in net/core/neighbour.c
net.ipv6.neigh.*.delay_first_probe_time; seconds; reads seconds, 3.11-3.14: seconds via neigh_proc_dointvec_jiffies, el6: seconds via neigh_proc_dointvec_jiffies, el7: seconds via neigh_proc_dointvec_jiffies; scope namespace; in net/core/neighbour.c
net.ipv6.neigh.*.gc_stale_time; seconds; reads seconds, 3.11-3.14: seconds via neigh_proc_dointvec_jiffies, el6: seconds via neigh_proc_dointvec_jiffies, el7: seconds via neigh_proc_dointvec_jiffies; scope namespace; in net/core/neighbour.c
net.ipv6.neigh.*.interval_probe_time_ms; milliseconds; since 6.0; reads milliseconds via neigh_proc_dointvec_ms_jiffies_positive; scope namespace; in net/core/neighbour.c
net.ipv6.neigh.*.locktime; centiseconds; reads centiseconds, 3.11-3.14: centiseconds via neigh_proc_dointvec_userhz_jiffies, el6: centiseconds via neigh_proc_dointvec_userhz_jiffies, el7: centiseconds via neigh_proc_dointvec_userhz_jiffies; scope namespace; in net/core/neighbour.c
net.ipv6.neigh.*.mcast_resolicit; int; since 3.19-4.2; reads int via neigh_proc_dointvec_zero_intmax; scope namespace; in net/core/neighbour.c
net.ipv6.neigh.*.mcast_solicit; int; reads int, 3.11-3.14: int via neigh_proc_dointvec_zero_intmax, el6: int via neigh_proc_dointvec_zero_intmax, el7: int via neigh_proc_dointvec_zero_intmax; scope namespace; in net/core/neighbour.c
net.ipv6.neigh.*.proxy_delay; centiseconds; reads centiseconds, 3.11-3.14: centiseconds via neigh_proc_dointvec_userhz_jiffies, el6: centiseconds via neigh_proc_dointvec_userhz_jiffies, el7: centiseconds via neigh_proc_dointvec_userhz_jiffies; scope namespace; in net/core/neighbour.c
net.ipv6.neigh.*.proxy_qlen; int; reads int, 3.11-3.14: int via neigh_proc_dointvec_zero_intmax, el6: int via neigh_proc_dointvec_zero_intmax, el7: int via neigh_proc_dointvec_zero_intmax; scope namespace; in net/core/neighbour.c
net.ipv6.neigh.*.retrans_time; centiseconds; reads centiseconds, 3.11-3.14: centiseconds via neigh_proc_dointvec_userhz_jiffies, el6: centiseconds via neigh_proc_dointvec_userhz_jiffies, el7: centiseconds via neigh_proc_dointvec_userhz_jiffies; scope namespace; in net/core/neighbour.c
net.ipv6.neigh.*.retrans_time_ms; milliseconds; reads milliseconds, 3.11-3.14: milliseconds via neigh_proc_dointvec_ms_jiffies, el6: milliseconds via neigh_proc_dointvec_ms_jiffies, el7: milliseconds via neigh_proc_dointvec_ms_jiffies; scope namespace; in net/core/neighbour.c
net.ipv6.neigh.*.ucast_solicit; int; reads int, 3.11-3.14: int via neigh_proc_dointvec_zero_intmax, el6: int via neigh_proc_dointvec_zero_intmax, el7: int via neigh_proc_dointvec_zero_intmax; scope namespace; in net/core/neighbour.c
net.ipv6.neigh.*.unres_qlen; int; reads int, 3.3-3.6: int via proc_unres_qlen, 3.11-3.14: int via neigh_proc_dointvec_unres_qlen, el6: int via neigh_proc_dointvec_unres_qlen, el7: int via neigh_proc_dointvec_unres_qlen; scope namespace; in net/core/neighbour.c
net.ipv6.neigh.*.unres_qlen_bytes; int; since 3.3-3.6; reads int, 3.11-3.14: int via neigh_proc_dointvec_zero_intmax, el7: int via neigh_proc_dointvec_zero_intmax; scope namespace; in net/core/neighbour.c
net.ipv6.neigh.default.gc_interval; seconds; scope first namespace; in net/core/neighbour.c
net.ipv6.neigh.default.gc_thresh1; int; range .., 3.14: 0..; reads int, 3.11-3.14: int 0..2147483647, el6: int 0..2147483647, el7: int 0..2147483647; scope first namespace; in net/core/neighbour.c
net.ipv6.neigh.default.gc_thresh2; int; range .., 3.14: 0..; reads int, 3.11-3.14: int 0..2147483647, el6: int 0..2147483647, el7: int 0..2147483647; scope first namespace; in net/core/neighbour.c
net.ipv6.neigh.default.gc_thresh3; int; range .., 3.14: 0..; reads int, 3.11-3.14: int 0..2147483647, el6: int 0..2147483647, el7: int 0..2147483647; scope first namespace; in net/core/neighbour.c
net.ipv6.route.flush; int; reads int via ipv6_sysctl_rtcache_flush; writeonly; scope namespace; in net/ipv6/route.c
net.ipv6.route.gc_elasticity; int; reads seconds, 2.6.36-3.2: int; scope namespace; in net/ipv6/route.c
net.ipv6.route.gc_interval; seconds; scope namespace; in net/ipv6/route.c
net.ipv6.route.gc_min_interval; seconds; scope namespace; in net/ipv6/route.c
net.ipv6.route.gc_min_interval_ms; milliseconds; scope namespace; in net/ipv6/route.c
net.ipv6.route.gc_thresh; int; scope global; in net/ipv6/route.c
net.ipv6.route.gc_timeout; seconds; scope namespace; in net/ipv6/route.c
net.ipv6.route.max_size; int; scope namespace; in net/ipv6/route.c
net.ipv6.route.min_adv_mss; int; reads seconds, 2.6.36-3.2: int; scope namespace; in net/ipv6/route.c
net.ipv6.route.mtu_expires; seconds; scope namespace; in net/ipv6/route.c
net.ipv6.route.skip_notify_on_dev_down; int; since 4.20; range .., 5.2: 0..1; reads int, 5.1-5.2: int 0..1, 6.3-6.4: u8 0..1; scope namespace; in net/ipv6/route.c
net.ipv6.seg6_flowlabel; int; since 4.16-4.18; scope namespace; in net/ipv6/sysctl_net_ipv6.c
net.ipv6.xfrm6_gc_thresh; int; scope namespace; in net/ipv6/xfrm6_policy.c
`;
