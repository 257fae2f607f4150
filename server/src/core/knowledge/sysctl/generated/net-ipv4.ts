// Made by scripts/sysctl-facts.ts from the sources of Linux 2.6.32, 2.6.35, 3.2, 3.6, 3.8, 3.10, 3.14, 3.18, 4.2, 4.4, 4.9, 4.10, 4.12, 4.14, 4.15, 4.18, 4.19, 4.20, 5.0, 5.2, 5.3, 5.4, 5.7, 5.9, 5.10, 5.14, 5.15, 5.17, 5.19, 6.0, 6.1, 6.2, 6.4, 6.5, 6.6, 6.8, 6.12, 6.13, 6.14, 6.17, 6.19, 7.0, 7.2, 7.3. Do not edit.

/** One key a line; facts.ts reads them. */
export const lines = `
net.ipv4.cipso_cache_bucket_size; int; default 10; scope first namespace; config CONFIG_NETLABEL; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.cipso_cache_enable; int; default 1; scope first namespace; config CONFIG_NETLABEL; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.cipso_rbm_optfmt; int; scope first namespace; config CONFIG_NETLABEL; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.cipso_rbm_strictvalid; int; default 1; scope first namespace; config CONFIG_NETLABEL; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.conf.*.accept_local; int; since 2.6.33-2.6.35; vendors el6; reads int via devinet_conf_proc; scope namespace; in net/ipv4/devinet.c
net.ipv4.conf.*.accept_redirects; int; reads int via devinet_conf_proc; scope namespace; in net/ipv4/devinet.c
net.ipv4.conf.*.accept_source_route; int; reads int via devinet_conf_proc; scope namespace; in net/ipv4/devinet.c
net.ipv4.conf.*.arp_accept; int; reads int via devinet_conf_proc; scope namespace; in net/ipv4/devinet.c
net.ipv4.conf.*.arp_announce; int; reads int via devinet_conf_proc; scope namespace; in net/ipv4/devinet.c
net.ipv4.conf.*.arp_evict_nocarrier; int; since 5.16-5.17; reads int via devinet_conf_proc; scope namespace; in net/ipv4/devinet.c
net.ipv4.conf.*.arp_filter; int; reads int via devinet_conf_proc; scope namespace; in net/ipv4/devinet.c
net.ipv4.conf.*.arp_ignore; int; reads int via devinet_conf_proc; scope namespace; in net/ipv4/devinet.c
net.ipv4.conf.*.arp_notify; int; reads int via devinet_conf_proc; scope namespace; in net/ipv4/devinet.c
net.ipv4.conf.*.bc_forwarding; int; since 4.19; vendors el8; reads int via devinet_conf_proc; scope namespace; in net/ipv4/devinet.c
net.ipv4.conf.*.bootp_relay; int; reads int via devinet_conf_proc; scope namespace; in net/ipv4/devinet.c
net.ipv4.conf.*.disable_policy; int; reads int via ipv4_doint_and_flush, 7.1-7.2: int via devinet_conf_proc; scope namespace; in net/ipv4/devinet.c
net.ipv4.conf.*.disable_xfrm; int; reads int via ipv4_doint_and_flush, 7.1-7.2: int via devinet_conf_proc; scope namespace; in net/ipv4/devinet.c
net.ipv4.conf.*.drop_gratuitous_arp; int; since 4.5-4.9; reads int via devinet_conf_proc; scope namespace; in net/ipv4/devinet.c
net.ipv4.conf.*.drop_unicast_in_l2_multicast; int; since 4.5-4.9; reads int via ipv4_doint_and_flush, 7.1-7.2: int via devinet_conf_proc; scope namespace; in net/ipv4/devinet.c
net.ipv4.conf.*.force_igmp_version; int; reads int via ipv4_doint_and_flush, 3.11-3.14: int via devinet_conf_proc, el7: int via devinet_conf_proc; scope namespace; in net/ipv4/devinet.c
net.ipv4.conf.*.forwarding; int; reads int via devinet_sysctl_forward; scope namespace; in net/ipv4/devinet.c
net.ipv4.conf.*.igmpv2_unsolicited_report_interval; int; since 3.11-3.14; vendors el7; reads int via devinet_conf_proc; scope namespace; in net/ipv4/devinet.c
net.ipv4.conf.*.igmpv3_unsolicited_report_interval; int; since 3.11-3.14; vendors el7; reads int via devinet_conf_proc; scope namespace; in net/ipv4/devinet.c
net.ipv4.conf.*.ignore_routes_with_linkdown; int; since 3.19-4.2; reads int via devinet_conf_proc; scope namespace; in net/ipv4/devinet.c
net.ipv4.conf.*.log_martians; int; reads int via devinet_conf_proc; scope namespace; in net/ipv4/devinet.c
net.ipv4.conf.*.mc_forwarding; int; reads int via devinet_conf_proc; readonly; scope namespace; in net/ipv4/devinet.c
net.ipv4.conf.*.medium_id; int; reads int via devinet_conf_proc; scope namespace; in net/ipv4/devinet.c
net.ipv4.conf.*.promote_secondaries; int; reads int via ipv4_doint_and_flush, 7.1-7.2: int via devinet_conf_proc; scope namespace; in net/ipv4/devinet.c
net.ipv4.conf.*.proxy_arp; int; reads int via devinet_conf_proc; scope namespace; in net/ipv4/devinet.c
net.ipv4.conf.*.proxy_arp_pvlan; int; since 2.6.33-2.6.35; vendors el6; reads int via devinet_conf_proc; scope namespace; in net/ipv4/devinet.c
net.ipv4.conf.*.route_localnet; int; since 3.3-3.6; vendors el6; reads int via ipv4_doint_and_flush, 7.1-7.2: int via devinet_conf_proc; scope namespace; in net/ipv4/devinet.c
net.ipv4.conf.*.rp_filter; int; reads int via devinet_conf_proc; scope namespace; in net/ipv4/devinet.c
net.ipv4.conf.*.secure_redirects; int; reads int via devinet_conf_proc; scope namespace; in net/ipv4/devinet.c
net.ipv4.conf.*.send_redirects; int; reads int via devinet_conf_proc; scope namespace; in net/ipv4/devinet.c
net.ipv4.conf.*.shared_media; int; reads int via devinet_conf_proc; scope namespace; in net/ipv4/devinet.c
net.ipv4.conf.*.src_valid_mark; int; reads int via devinet_conf_proc; scope namespace; in net/ipv4/devinet.c
net.ipv4.conf.*.tag; int; reads int via devinet_conf_proc; scope namespace; in net/ipv4/devinet.c
net.ipv4.fib_multipath_hash_fields; uint; since 5.11-5.14; range 1..; reads uint 1.. ? via proc_fib_multipath_hash_fields; scope namespace; config CONFIG_IP_ROUTE_MULTIPATH; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.fib_multipath_hash_policy; int; since 4.11-4.12; vendors el7; range 0..1, 5.3: 0..2, 5.11: 0..3; reads int 0..1, 4.15: int 0..1 via proc_fib_multipath_hash_policy, 5.3: int 0..2 via proc_fib_multipath_hash_policy, 5.11-5.14: u8 0..3 via proc_fib_multipath_hash_policy, el7: int 0..1 via proc_fib_multipath_hash_policy; scope namespace; config CONFIG_IP_ROUTE_MULTIPATH; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.fib_multipath_hash_seed; uint; since 6.9-6.12; reads uint via proc_fib_multipath_hash_seed; scope namespace; config CONFIG_IP_ROUTE_MULTIPATH; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.fib_multipath_use_neigh; int; since 4.5-4.9; range 0..1; reads int 0..1, 5.11-5.14: u8 0..1; scope namespace; config CONFIG_IP_ROUTE_MULTIPATH; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.fib_notify_on_flag_change; u8; since 5.11-5.14; range 0..2; default 0; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.fib_sync_mem; uint; since 5.1-5.2; range 65536..67108864; default 524288; scope first namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.fwmark_reflect; int; since 3.15-3.18; vendors el7; range .., 5.10: 0..255; reads int, 5.10: u8; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.icmp_echo_enable_probe; u8; since 5.11-5.14; range 0..1; default 0; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.icmp_echo_ignore_all; int; range .., 5.10: 0..255, 5.19: 0..1; reads int, 5.10: u8, 5.18-5.19: u8 0..1, el9: u8 0..1; default 0; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.icmp_echo_ignore_broadcasts; int; range .., 5.10: 0..255, 5.19: 0..1; reads int, 5.10: u8, 5.18-5.19: u8 0..1, el9: u8 0..1; default 1; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.icmp_errors_extension_mask; u8; since 6.18-6.19; reads u8 0.. ?; default 0; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.icmp_errors_use_inbound_ifaddr; int; range .., 5.10: 0..255, 5.19: 0..1; reads int, 5.10: u8, 5.18-5.19: u8 0..1, el9: u8 0..1; default 0; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.icmp_ignore_bogus_error_responses; int; range .., 5.10: 0..255, 5.19: 0..1; reads int, 5.10: u8, 5.18-5.19: u8 0..1, el9: u8 0..1; default 1; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.icmp_msgs_burst; int; since 3.15-3.18; vendors el7; range 0..; default 50, 7.2: 10000; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.icmp_msgs_per_sec; int; since 3.15-3.18; vendors el7; range 0..; default 1000, 7.2: 10000; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.icmp_ratelimit; milliseconds; default 1000; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.icmp_ratemask; int; default 6168; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.igmp_link_local_mcast_reports; int; since 4.3-4.4; range .., 5.14: 0..255; reads int, 5.11-5.14: u8; default 1; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.igmp_max_memberships; int; default 4.9: 20; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.igmp_max_msf; int; default 4.9: 10; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.igmp_qrv; int; since 3.15-3.18; vendors el7; range 1..; default 4.9: 2; scope namespace; config CONFIG_IP_MULTICAST; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.inet_peer_gc_maxtime; seconds; removed 2.6.36-3.2; default 120; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.inet_peer_gc_mintime; seconds; removed 2.6.36-3.2; default 10; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.inet_peer_maxttl; seconds; default 600; scope first namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.inet_peer_minttl; seconds; default 120; scope first namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.inet_peer_threshold; int; scope first namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.ip_autobind_reuse; int; since 5.5-5.7; range 0..1; reads int 0..1, 5.10: u8 0..1; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.ip_default_ttl; int; range .., 3.2: 1..255; reads int via ipv4_doint_and_flush, 2.6.36-3.2: int 1..255, 5.10: u8 1..255; default 64; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.ip_dynaddr; int; range .., 5.10: 0..255; reads int, 5.10: u8; default 4.9: 0; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.ip_early_demux; int; since 3.3-3.6; range .., 5.10: 0..255; reads int, 5.10: u8; default 1; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.ip_forward; int; reads int via devinet_sysctl_forward; scope namespace; in net/ipv4/devinet.c
net.ipv4.ip_forward_update_priority; int; since 4.19; vendors el8; range 0..1; reads int 0..1 via ipv4_fwd_update_priority, 5.11-5.14: u8 0..1 via ipv4_fwd_update_priority; default 1; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.ip_forward_use_pmtu; int; since 3.11-3.14; vendors el6 el7; range .., 5.10: 0..255; reads int, 5.10: u8; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.ip_local_port_range; int; reads int via ipv4_local_port_range; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.ip_local_port_step_width; uint; since 7.1-7.2; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.ip_local_reserved_ports; bitmap; since 2.6.33-2.6.35; vendors el6; reads bitmap size 65536; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.ip_no_pmtu_disc; int; range 1..127, 2.6.33: .., 5.10: 0..255; reads int 1..127, 2.6.33-2.6.35: int, 5.10: u8, el6: int; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.ip_nonlocal_bind; int; range .., 5.10: 0..255; reads int, 5.10: u8; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.ip_queue_maxlen; int; removed 3.3-3.6; default 1024; in net/ipv4/netfilter/ip_queue.c
net.ipv4.ip_unprivileged_port_start; int; since 4.11-4.12; reads int via ipv4_privileged_ports; default 5.19: 1024; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.ipfrag_high_thresh; ulong; range 0..2147483647, 4.3: .., 4.9: 0..2147483647, 4.15: ..; reads int, 3.15-3.18: int ?, 4.3-4.4: ulong ?, 4.5-4.9: int ?, 4.15: ulong ?, 5.3: ulong; scope namespace; in net/ipv4/ip_fragment.c
net.ipv4.ipfrag_low_thresh; ulong; range 0..2147483647, 4.3: .., 4.9: 0..2147483647, 4.15: ..; reads int, 3.15-3.18: int 0.. ?, 4.3-4.4: ulong ?, 4.5-4.9: int 0.. ?, 4.15: ulong ?, 5.3: ulong; scope namespace; in net/ipv4/ip_fragment.c
net.ipv4.ipfrag_max_dist; int; range 0.., 4.3: ..; reads int 0.., 4.3-4.4: int ?, 4.5-4.9: int, 4.15: int ?; scope namespace; in net/ipv4/ip_fragment.c
net.ipv4.ipfrag_secret_interval; seconds; scope first namespace; in net/ipv4/ip_fragment.c
net.ipv4.ipfrag_time; seconds; scope namespace; in net/ipv4/ip_fragment.c
net.ipv4.neigh.*.anycast_delay; centiseconds; reads centiseconds, 3.11-3.14: centiseconds via neigh_proc_dointvec_userhz_jiffies, el6: centiseconds via neigh_proc_dointvec_userhz_jiffies, el7: centiseconds via neigh_proc_dointvec_userhz_jiffies; scope namespace; in net/core/neighbour.c
net.ipv4.neigh.*.app_solicit; int; reads int, 3.11-3.14: int via neigh_proc_dointvec_zero_intmax, el6: int via neigh_proc_dointvec_zero_intmax, el7: int via neigh_proc_dointvec_zero_intmax; scope namespace; in net/core/neighbour.c
net.ipv4.neigh.*.base_reachable_time; seconds; reads seconds, 3.11-3.14: seconds via neigh_proc_dointvec_jiffies, el6: seconds via neigh_proc_dointvec_jiffies, el7: seconds via neigh_proc_dointvec_jiffies; scope namespace; in net/core/neighbour.c
net.ipv4.neigh.*.base_reachable_time_ms; milliseconds; reads milliseconds, 3.11-3.14: milliseconds via neigh_proc_dointvec_ms_jiffies, el6: milliseconds via neigh_proc_dointvec_ms_jiffies, el7: milliseconds via neigh_proc_dointvec_ms_jiffies; scope namespace; in net/core/neighbour.c
net.ipv4.neigh.*.delay_first_probe_time; seconds; reads seconds, 3.11-3.14: seconds via neigh_proc_dointvec_jiffies, el6: seconds via neigh_proc_dointvec_jiffies, el7: seconds via neigh_proc_dointvec_jiffies; scope namespace; in net/core/neighbour.c
net.ipv4.neigh.*.gc_stale_time; seconds; reads seconds, 3.11-3.14: seconds via neigh_proc_dointvec_jiffies, el6: seconds via neigh_proc_dointvec_jiffies, el7: seconds via neigh_proc_dointvec_jiffies; scope namespace; in net/core/neighbour.c
net.ipv4.neigh.*.interval_probe_time_ms; milliseconds; since 6.0; reads milliseconds via neigh_proc_dointvec_ms_jiffies_positive; scope namespace; in net/core/neighbour.c
net.ipv4.neigh.*.locktime; centiseconds; reads centiseconds, 3.11-3.14: centiseconds via neigh_proc_dointvec_userhz_jiffies, el6: centiseconds via neigh_proc_dointvec_userhz_jiffies, el7: centiseconds via neigh_proc_dointvec_userhz_jiffies; scope namespace; in net/core/neighbour.c
net.ipv4.neigh.*.mcast_resolicit; int; since 3.19-4.2; reads int via neigh_proc_dointvec_zero_intmax; scope namespace; in net/core/neighbour.c
net.ipv4.neigh.*.mcast_solicit; int; reads int, 3.11-3.14: int via neigh_proc_dointvec_zero_intmax, el6: int via neigh_proc_dointvec_zero_intmax, el7: int via neigh_proc_dointvec_zero_intmax; scope namespace; in net/core/neighbour.c
net.ipv4.neigh.*.proxy_delay; centiseconds; reads centiseconds, 3.11-3.14: centiseconds via neigh_proc_dointvec_userhz_jiffies, el6: centiseconds via neigh_proc_dointvec_userhz_jiffies, el7: centiseconds via neigh_proc_dointvec_userhz_jiffies; scope namespace; in net/core/neighbour.c
net.ipv4.neigh.*.proxy_qlen; int; reads int, 3.11-3.14: int via neigh_proc_dointvec_zero_intmax, el6: int via neigh_proc_dointvec_zero_intmax, el7: int via neigh_proc_dointvec_zero_intmax; scope namespace; in net/core/neighbour.c
net.ipv4.neigh.*.retrans_time; centiseconds; reads centiseconds, 3.11-3.14: centiseconds via neigh_proc_dointvec_userhz_jiffies, el6: centiseconds via neigh_proc_dointvec_userhz_jiffies, el7: centiseconds via neigh_proc_dointvec_userhz_jiffies; scope namespace; in net/core/neighbour.c
net.ipv4.neigh.*.retrans_time_ms; milliseconds; reads milliseconds, 3.11-3.14: milliseconds via neigh_proc_dointvec_ms_jiffies, el6: milliseconds via neigh_proc_dointvec_ms_jiffies, el7: milliseconds via neigh_proc_dointvec_ms_jiffies; scope namespace; in net/core/neighbour.c
net.ipv4.neigh.*.ucast_solicit; int; reads int, 3.11-3.14: int via neigh_proc_dointvec_zero_intmax, el6: int via neigh_proc_dointvec_zero_intmax, el7: int via neigh_proc_dointvec_zero_intmax; scope namespace; in net/core/neighbour.c
net.ipv4.neigh.*.unres_qlen; int; reads int, 3.3-3.6: int via proc_unres_qlen, 3.11-3.14: int via neigh_proc_dointvec_unres_qlen, el6: int via neigh_proc_dointvec_unres_qlen, el7: int via neigh_proc_dointvec_unres_qlen; scope namespace; in net/core/neighbour.c
net.ipv4.neigh.*.unres_qlen_bytes; int; since 3.3-3.6; reads int, 3.11-3.14: int via neigh_proc_dointvec_zero_intmax, el7: int via neigh_proc_dointvec_zero_intmax; scope namespace; in net/core/neighbour.c
net.ipv4.neigh.default.gc_interval; seconds; scope first namespace; in net/core/neighbour.c
net.ipv4.neigh.default.gc_thresh1; int; range .., 3.14: 0..; reads int, 3.11-3.14: int 0..2147483647, el6: int 0..2147483647, el7: int 0..2147483647; scope first namespace; in net/core/neighbour.c
net.ipv4.neigh.default.gc_thresh2; int; range .., 3.14: 0..; reads int, 3.11-3.14: int 0..2147483647, el6: int 0..2147483647, el7: int 0..2147483647; scope first namespace; in net/core/neighbour.c
net.ipv4.neigh.default.gc_thresh3; int; range .., 3.14: 0..; reads int, 3.11-3.14: int 0..2147483647, el6: int 0..2147483647, el7: int 0..2147483647; scope first namespace; in net/core/neighbour.c
net.ipv4.netfilter.ip_conntrack_buckets; int; removed 4.5-4.9; readonly; scope namespace; module nf_conntrack_ipv4; in net/ipv4/netfilter/nf_conntrack_l3proto_ipv4.c
net.ipv4.netfilter.ip_conntrack_checksum; int; removed 4.5-4.9; scope namespace; module nf_conntrack_ipv4; in net/ipv4/netfilter/nf_conntrack_l3proto_ipv4.c
net.ipv4.netfilter.ip_conntrack_count; int; removed 4.5-4.9; readonly; scope namespace; module nf_conntrack_ipv4; in net/ipv4/netfilter/nf_conntrack_l3proto_ipv4.c
net.ipv4.netfilter.ip_conntrack_generic_timeout; seconds; removed 4.5-4.9; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_proto_generic.c
net.ipv4.netfilter.ip_conntrack_icmp_timeout; seconds; removed 4.5-4.9; scope namespace; module nf_conntrack_ipv4; in net/ipv4/netfilter/nf_conntrack_proto_icmp.c
net.ipv4.netfilter.ip_conntrack_log_invalid; int; removed 4.5-4.9; range 0..255; scope namespace; module nf_conntrack_ipv4; in net/ipv4/netfilter/nf_conntrack_l3proto_ipv4.c
net.ipv4.netfilter.ip_conntrack_max; int; removed 4.5-4.9; scope namespace; module nf_conntrack_ipv4; in net/ipv4/netfilter/nf_conntrack_l3proto_ipv4.c
net.ipv4.netfilter.ip_conntrack_sctp_timeout_closed; seconds; removed 4.5-4.9; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_proto_sctp.c
net.ipv4.netfilter.ip_conntrack_sctp_timeout_cookie_echoed; seconds; removed 4.5-4.9; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_proto_sctp.c
net.ipv4.netfilter.ip_conntrack_sctp_timeout_cookie_wait; seconds; removed 4.5-4.9; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_proto_sctp.c
net.ipv4.netfilter.ip_conntrack_sctp_timeout_established; seconds; removed 4.5-4.9; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_proto_sctp.c
net.ipv4.netfilter.ip_conntrack_sctp_timeout_shutdown_ack_sent; seconds; removed 4.5-4.9; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_proto_sctp.c
net.ipv4.netfilter.ip_conntrack_sctp_timeout_shutdown_recd; seconds; removed 4.5-4.9; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_proto_sctp.c
net.ipv4.netfilter.ip_conntrack_sctp_timeout_shutdown_sent; seconds; removed 4.5-4.9; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_proto_sctp.c
net.ipv4.netfilter.ip_conntrack_tcp_be_liberal; int; removed 4.5-4.9; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_proto_tcp.c
net.ipv4.netfilter.ip_conntrack_tcp_loose; int; removed 4.5-4.9; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_proto_tcp.c
net.ipv4.netfilter.ip_conntrack_tcp_max_retrans; int; removed 4.5-4.9; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_proto_tcp.c
net.ipv4.netfilter.ip_conntrack_tcp_timeout_close; seconds; removed 4.5-4.9; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_proto_tcp.c
net.ipv4.netfilter.ip_conntrack_tcp_timeout_close_wait; seconds; removed 4.5-4.9; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_proto_tcp.c
net.ipv4.netfilter.ip_conntrack_tcp_timeout_established; seconds; removed 4.5-4.9; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_proto_tcp.c
net.ipv4.netfilter.ip_conntrack_tcp_timeout_fin_wait; seconds; removed 4.5-4.9; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_proto_tcp.c
net.ipv4.netfilter.ip_conntrack_tcp_timeout_last_ack; seconds; removed 4.5-4.9; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_proto_tcp.c
net.ipv4.netfilter.ip_conntrack_tcp_timeout_max_retrans; seconds; removed 4.5-4.9; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_proto_tcp.c
net.ipv4.netfilter.ip_conntrack_tcp_timeout_syn_recv; seconds; removed 4.5-4.9; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_proto_tcp.c
net.ipv4.netfilter.ip_conntrack_tcp_timeout_syn_sent; seconds; removed 4.5-4.9; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_proto_tcp.c
net.ipv4.netfilter.ip_conntrack_tcp_timeout_syn_sent2; seconds; removed 4.5-4.9; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_proto_tcp.c
net.ipv4.netfilter.ip_conntrack_tcp_timeout_time_wait; seconds; removed 4.5-4.9; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_proto_tcp.c
net.ipv4.netfilter.ip_conntrack_udp_timeout; seconds; removed 4.5-4.9; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_proto_udp.c
net.ipv4.netfilter.ip_conntrack_udp_timeout_stream; seconds; removed 4.5-4.9; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_proto_udp.c
net.ipv4.nexthop_compat_mode; int; since 5.8-5.9; range 0..1; reads int 0..1, 5.10: u8 0..1; default 1; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.ping_group_range; ulong; since 2.6.36-3.2; vendors el6; range 0..2147483647, 6.1: ..; reads int via ipv4_ping_group_range, 6.1: ulong via ipv4_ping_group_range; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.raw_l3mdev_accept; int; since 5.0; range 0..1; reads int 0..1, 5.10: u8 0..1; default 1; scope namespace; config CONFIG_NET_L3_MASTER_DEV; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.route.error_burst; int; scope first namespace; in net/ipv4/route.c
net.ipv4.route.error_cost; int; scope first namespace; in net/ipv4/route.c
net.ipv4.route.flush; int; reads int via ipv4_sysctl_rtcache_flush; writeonly; scope namespace; in net/ipv4/route.c
net.ipv4.route.gc_elasticity; int; default 8; scope first namespace; in net/ipv4/route.c
net.ipv4.route.gc_interval; seconds; default 60; scope first namespace; in net/ipv4/route.c
net.ipv4.route.gc_min_interval; seconds; scope first namespace; in net/ipv4/route.c
net.ipv4.route.gc_min_interval_ms; milliseconds; default 500; scope first namespace; in net/ipv4/route.c
net.ipv4.route.gc_thresh; int; scope first namespace; in net/ipv4/route.c
net.ipv4.route.gc_timeout; seconds; default 300; scope first namespace; in net/ipv4/route.c
net.ipv4.route.max_size; int; scope first namespace; in net/ipv4/route.c
net.ipv4.route.min_adv_mss; int; default 256; scope namespace; in net/ipv4/route.c
net.ipv4.route.min_pmtu; int; range .., 4.15: 68..; reads int, 4.15: int 68.., el7: int 68..; default 552; scope namespace; in net/ipv4/route.c
net.ipv4.route.mtu_expires; seconds; default 600; scope namespace; in net/ipv4/route.c
net.ipv4.route.redirect_load; int; scope first namespace; in net/ipv4/route.c
net.ipv4.route.redirect_number; int; default 9; scope first namespace; in net/ipv4/route.c
net.ipv4.route.redirect_silence; int; scope first namespace; in net/ipv4/route.c
net.ipv4.route.secret_interval; seconds; removed 2.6.33-2.6.35; reads seconds via ipv4_sysctl_rt_secret_interval; default 600; in net/ipv4/route.c
net.ipv4.rt_cache_rebuild_count; int; removed 3.3-3.6; default 4; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_abc; int; removed 3.9-3.10; scope first namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_abort_on_overflow; int; range .., 5.10: 0..255; reads int, 5.10: u8; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_adv_win_scale; int; range .., 3.2: -31..31; default 2, 3.6: 1; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_allowed_congestion_control; string; reads string size 2048 via proc_allowed_congestion_control; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_app_win; int; range .., 5.10: 0..31, 5.11: 0..255, 6.1: 0..31; reads int, 5.10: u8 0..31, 5.11-5.14: u8, 6.1: u8 0..31; default 31; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_autocorking; int; since 3.11-3.14; vendors el7; range 0..1; reads int 0..1, 5.10: u8 0..1; default 1; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_available_congestion_control; string; reads string size 2048 via proc_tcp_available_congestion_control; readonly; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_available_ulp; string; since 4.15; reads string size 2048 via proc_tcp_available_ulp; readonly; scope first namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_backlog_ack_defer; u8; since 6.7-6.8; range 0..1; default 1; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_base_mss; int; default 512, 4.2: 1024; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_challenge_ack_limit; int; since 3.3-3.6; vendors el6; default 100, 4.2: 1000, 6.0: 2147483647; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_child_ehash_entries; uint; since 6.1; range 0..16777216; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_comp_sack_delay_ns; ulong; since 4.16-4.18; default 1000000; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_comp_sack_nr; int; since 4.16-4.18; range 0..255; reads int 0..255, 5.11-5.14: u8 0..; default 44; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_comp_sack_rtt_percent; int; since 6.18-6.19; range 1..1000; default 33; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_comp_sack_slack_ns; ulong; since 5.8-5.9; default 100000, 6.19: 10000; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_congestion_control; string; reads string size 16 via proc_tcp_congestion_control; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_cookie_size; int; since 2.6.33-2.6.35; removed 3.9-3.10; default 0; scope first namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_dma_copybreak; int; removed 3.15-3.18; vendors -el7; scope first namespace; config CONFIG_NET_DMA; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_dsack; int; range .., 5.10: 0..255; reads int, 5.10: u8; default 1; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_early_demux; uint; since 4.11-4.12; range 0..2147483647, 4.15: .., 4.18: 0..2147483647, 5.4: .., 5.7: 0..2147483647, 5.10: .., 5.14: 0..255; reads int via proc_tcp_early_demux, 4.15: uint, 4.16-4.18: int via proc_tcp_early_demux, 5.4: uint, 5.5-5.7: int via proc_tcp_early_demux, 5.10: uint, 5.11-5.14: u8 via proc_tcp_early_demux, 5.15: u8, 5.16-5.17: u8 via proc_tcp_early_demux, 5.18-5.19: u8; default 1; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_early_retrans; int; since 3.3-3.6; range 0..2, 3.9: 0..4; reads int 0..2, 3.9-3.10: int 0..4, 5.10: u8 0..4; default 2, 3.10: 3; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_ecn; int; range .., 5.10: 0..255, 5.19: 0..2, 7.0: 0..5; reads int, 5.10: u8, 5.18-5.19: u8 0..2, 7.0: u8 0..5, el9: u8 0..2; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_ecn_fallback; int; since 3.19-4.2; range .., 5.10: 0..255, 5.19: 0..1; reads int, 5.10: u8, 5.18-5.19: u8 0..1, el9: u8 0..1; default 1; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_ecn_option; u8; since 6.18-6.19; range 0..2, 7.0: 0..3; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_ecn_option_beacon; u8; since 6.18-6.19; range 0..3; default 3; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_ehash_entries; int; since 6.1; reads int via proc_tcp_ehash_entries; readonly; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_fack; int; range .., 5.10: 0..255; reads int, 5.10: u8; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_fastopen; int; since 3.3-3.6; default 3.14: 1; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_fastopen_blackhole_timeout_sec; int; since 4.11-4.12; range 0..; reads int 0.. via proc_tfo_blackhole_detect_timeout; default 3600, 5.10: 0; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_fastopen_key; string; since 3.7-3.8; reads string size 42 via proc_tcp_fastopen_key, 5.3: string via proc_tcp_fastopen_key; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_fin_timeout; seconds; default 60; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_frto; int; range .., 5.10: 0..255; reads int, 5.10: u8; default 2; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_frto_response; int; removed 3.9-3.10; scope first namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_fwmark_accept; int; since 3.15-3.18; range .., 5.10: 0..255; reads int, 5.10: u8; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_invalid_ratelimit; milliseconds; since 3.19-4.2; vendors el7; default 500; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_keepalive_intvl; seconds; default 75; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_keepalive_probes; int; range .., 5.10: 0..255; reads int, 5.10: u8; default 9; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_keepalive_time; seconds; default 7200; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_l3mdev_accept; int; since 4.5-4.9; range 0..1; reads int 0..1, 5.10: u8 0..1; scope namespace; config CONFIG_NET_L3_MASTER_DEV; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_limit_output_bytes; int; since 3.3-3.6; vendors el6; default 131072, 4.2: 262144, 5.0: 1048576, 6.17: 4194304; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_low_latency; int; scope first namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_max_orphans; int; default 8192; scope first namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_max_reordering; int; since 3.19-4.2; range .., 7.0: 1..; default 300; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_max_ssthresh; int; removed 3.11-3.14; default 0; scope first namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_max_syn_backlog; int; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_max_tw_buckets; int; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_mem; ulong x3; range 0..2147483647, 2.6.36: ..; reads int x3, 2.6.36-3.2: ulong x3, 3.3-3.6: ulong via ipv4_tcp_mem, 3.11-3.14: ulong x3; scope first namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_migrate_req; u8; since 5.10; range 0..1; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_min_rtt_wlen; int; since 4.3-4.4; range 0..86400, 4.5: .., 5.0: 0..86400; reads int 0..86400, 4.5-4.9: int, 5.0: int 0..86400, el8: int 0..86400; default 300; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_min_snd_mss; int; since 4.15; vendors el7; range 48..65535; default 48; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_min_tso_segs; int; since 3.9-3.10; vendors el6; range 0..65535, 4.2: 1..65535, 5.10: 1..255; reads int 0..65535, 3.19-4.2: int 1..65535, 5.10: u8 1..; default 2; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_moderate_rcvbuf; int; range .., 5.10: 0..255; reads int, 5.10: u8; default 1; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_mtu_probe_floor; int; since 5.4; range 48..65535; default 48; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_mtu_probing; int; range .., 5.10: 0..255; reads int, 5.10: u8; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_no_metrics_save; int; range .., 5.10: 0..255; reads int, 5.10: u8; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_no_ssthresh_metrics_save; int; since 5.5-5.7; range 0..1; reads int 0..1, 5.10: u8 0..1; default 1; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_notsent_lowat; uint; since 3.11-3.14; vendors el7; range 0..2147483647, 4.5: ..; reads int, 4.5-4.9: uint; default 4294967295; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_orphan_retries; int; range .., 5.10: 0..255; reads int, 5.10: u8; default 4.9: 0; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_pacing_ca_ratio; int; since 4.3-4.4; range 0..1000; default 120; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_pacing_ss_ratio; int; since 4.3-4.4; range 0..1000; default 200; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_pingpong_thresh; u8; since 6.7-6.8; range 1..; default 1; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_plb_cong_thresh; int; since 6.2; range 0..256; default 128; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_plb_enabled; u8; since 6.2; range 0..1; default 0; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_plb_idle_rehash_rounds; u8; since 6.2; range 0..31; default 3; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_plb_rehash_rounds; u8; since 6.2; range 0..31; default 12; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_plb_suspend_rto_sec; u8; since 6.2; default 60; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_probe_interval; uint; since 3.19-4.2; range 0..2147483647, 4.19: ..; reads int, 4.19: uint ?, el8: uint ?; default 600; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_probe_threshold; int; since 3.19-4.2; default 8; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_rcvbuf_low_rtt; int; since 6.18-6.19; range 0..; default 1000; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_recovery; int; since 4.3-4.4; range .., 5.10: 0..255; reads int, 5.10: u8; default 1; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_reflect_tos; u8; since 5.10; range 0..1; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_reordering; int; range .., 7.0: 1..; reads int, 5.15: int ?, 5.16-5.17: int, 6.1: int ?, 6.2: int, 6.7-6.8: int ?, 6.13: int, 7.0: int 1.. ?; default 3; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_retrans_collapse; int; range .., 5.10: 0..255; reads int, 5.10: u8; default 1; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_retries1; int; range ..255, 5.10: 0..255; reads int ..255, 5.10: u8 ..255; default 3; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_retries2; int; range .., 5.10: 0..255; reads int, 5.10: u8; default 15; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_rfc1337; int; range .., 5.10: 0..255; reads int, 5.10: u8; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_rmem; int x3; range 1.., 2.6.33: .., 3.10: 1.., 7.0: 4096..; reads int x3 1.., 2.6.33-2.6.35: int x3, 3.9-3.10: int x3 1.., 7.0: int x3 4096.., el6: int x3; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_rto_max_ms; int; since 6.15-6.17; range 1000..120000; default 120000; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_rto_min_us; int; since 6.9-6.12; range 1..; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_rx_skb_cache; static-key; since 5.1-5.2; removed 5.16-5.17; vendors -el9; reads static-key; scope first namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_sack; int; range .., 5.10: 0..255; reads int, 5.10: u8; default 1; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_shrink_window; u8; since 6.1; range 0..1; default 0; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_slow_start_after_idle; int; range .., 5.10: 0..255; reads int, 5.10: u8; default 1; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_stdurg; int; range .., 5.10: 0..255; reads int, 5.10: u8; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_syn_linear_timeouts; u8; since 6.5; range 0..127; default 4; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_syn_retries; int; range .., 3.10: 1..127; reads int, 3.9-3.10: int 1..127, 5.10: u8 1..127, el6: int 1..127; default 5, 3.8: 6; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_synack_retries; int; range .., 5.10: 0..255; reads int, 5.10: u8; default 5; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_syncookies; int; range .., 5.10: 0..255; reads int, 5.10: u8; default 2.6.35: 1; scope namespace; config CONFIG_SYN_COOKIES; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_thin_dupack; int; since 2.6.33-2.6.35; removed 4.11-4.12; vendors el6; scope first namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_thin_linear_timeouts; int; since 2.6.33-2.6.35; vendors el6; range .., 5.10: 0..255; reads int, 5.10: u8; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_timestamps; int; range .., 5.10: 0..255; reads int, 5.10: u8; default 1; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_tso_rtt_log; u8; since 5.18-5.19; range .., 7.3: 0..31; default 9; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_tso_win_divisor; int; range .., 5.10: 0..255; reads int, 5.10: u8; default 3; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_tw_recycle; int; removed 4.11-4.12; scope first namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_tw_reuse; int; range .., 4.18: 0..2; reads int, 4.16-4.18: int 0..2, 5.10: u8 0..2; default 4.10: 0, 4.18: 2; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_tw_reuse_delay; uint; since 6.14; range 1..60000; default 1000; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_tx_skb_cache; static-key; since 5.1-5.2; removed 5.16-5.17; vendors -el9; reads static-key; scope first namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_window_scaling; int; range .., 5.10: 0..255; reads int, 5.10: u8; default 1; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_wmem; int x3; range 1.., 2.6.33: .., 3.10: 1..; reads int x3 1.., 2.6.33-2.6.35: int x3, 3.9-3.10: int x3 1.., el6: int x3; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.tcp_workaround_signed_windows; int; range .., 5.10: 0..255; reads int, 5.10: u8; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.udp_child_hash_entries; uint; since 6.2; range 0..65536; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.udp_early_demux; uint; since 4.11-4.12; range 0..2147483647, 4.15: .., 4.18: 0..2147483647, 5.4: .., 5.7: 0..2147483647, 5.10: .., 5.14: 0..255; reads int via proc_udp_early_demux, 4.15: uint, 4.16-4.18: int via proc_udp_early_demux, 5.4: uint, 5.5-5.7: int via proc_udp_early_demux, 5.10: uint, 5.11-5.14: u8 via proc_udp_early_demux, 5.15: u8, 5.16-5.17: u8 via proc_udp_early_demux, 5.18-5.19: u8; default 1; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.udp_hash_entries; int; since 6.2; reads int via proc_udp_hash_entries; readonly; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.udp_l3mdev_accept; int; since 4.11-4.12; range 0..1; reads int 0..1, 5.11-5.14: u8 0..1; default 4.18: 0; scope namespace; config CONFIG_NET_L3_MASTER_DEV; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.udp_mem; ulong x3; range 0..2147483647, 2.6.36: ..; reads int x3 0.., 2.6.36-3.2: ulong x3; scope first namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.udp_rmem_min; int; range 1.., 2.6.33: 0.., 3.10: 1..; reads int 1.., 2.6.33-2.6.35: int 0.., 3.9-3.10: int 1.., el6: int 0..; default 4.18: 4096; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.udp_wmem_min; int; range 1.., 2.6.33: 0.., 3.10: 1..; reads int 1.., 2.6.33-2.6.35: int 0.., 3.9-3.10: int 1.., el6: int 0..; default 4.18: 4096; scope namespace; in net/ipv4/sysctl_net_ipv4.c
net.ipv4.vs.am_droprate; int; scope namespace; module ip_vs; in net/netfilter/ipvs/ip_vs_ctl.c
net.ipv4.vs.amemthresh; int; scope namespace; module ip_vs; in net/netfilter/ipvs/ip_vs_ctl.c
net.ipv4.vs.backup_only; int; since 3.9-3.10; scope namespace; module ip_vs; in net/netfilter/ipvs/ip_vs_ctl.c
net.ipv4.vs.cache_bypass; int; scope namespace; module ip_vs; in net/netfilter/ipvs/ip_vs_ctl.c
net.ipv4.vs.conn_lfactor; int; since 7.1-7.2; reads int via ipvs_proc_conn_lfactor; scope namespace; module ip_vs; in net/netfilter/ipvs/ip_vs_ctl.c
net.ipv4.vs.conn_max; int; since 7.1-7.2; reads int via proc_do_conn_max; scope namespace; module ip_vs; in net/netfilter/ipvs/ip_vs_ctl.c
net.ipv4.vs.conn_reuse_mode; int; since 3.19-4.2; vendors el6 el7; scope namespace; module ip_vs; in net/netfilter/ipvs/ip_vs_ctl.c
net.ipv4.vs.conntrack; int; since 2.6.36-3.2; scope namespace; module ip_vs; config CONFIG_IP_VS_NFCT; in net/netfilter/ipvs/ip_vs_ctl.c
net.ipv4.vs.debug_level; int; default 0; scope global; module ip_vs; config CONFIG_IP_VS_DEBUG; in net/netfilter/ipvs/ip_vs_ctl.c
net.ipv4.vs.drop_entry; int; reads int via proc_do_defense_mode; scope namespace; module ip_vs; in net/netfilter/ipvs/ip_vs_ctl.c
net.ipv4.vs.drop_packet; int; reads int via proc_do_defense_mode; scope namespace; module ip_vs; in net/netfilter/ipvs/ip_vs_ctl.c
net.ipv4.vs.est_cpulist; string; since 6.2; reads string size 1 via ipvs_proc_est_cpulist; scope namespace; module ip_vs; in net/netfilter/ipvs/ip_vs_ctl.c
net.ipv4.vs.est_nice; int; since 6.2; reads int via ipvs_proc_est_nice; scope namespace; module ip_vs; in net/netfilter/ipvs/ip_vs_ctl.c
net.ipv4.vs.expire_nodest_conn; int; scope namespace; module ip_vs; in net/netfilter/ipvs/ip_vs_ctl.c
net.ipv4.vs.expire_quiescent_template; int; scope namespace; module ip_vs; in net/netfilter/ipvs/ip_vs_ctl.c
net.ipv4.vs.ignore_tunneled; int; since 4.3-4.4; scope namespace; module ip_vs; in net/netfilter/ipvs/ip_vs_ctl.c
net.ipv4.vs.lblc_expiration; seconds; scope namespace; module ip_vs_lblc; in net/netfilter/ipvs/ip_vs_lblc.c
net.ipv4.vs.lblcr_expiration; seconds; scope namespace; module ip_vs_lblcr; in net/netfilter/ipvs/ip_vs_lblcr.c
net.ipv4.vs.nat_icmp_send; int; scope namespace; module ip_vs; in net/netfilter/ipvs/ip_vs_ctl.c
net.ipv4.vs.pmtu_disc; int; since 3.7-3.8; scope namespace; module ip_vs; in net/netfilter/ipvs/ip_vs_ctl.c
net.ipv4.vs.run_estimation; int; since 5.16-5.17; reads int, 6.2: int via ipvs_proc_run_estimation; scope namespace; module ip_vs; in net/netfilter/ipvs/ip_vs_ctl.c
net.ipv4.vs.schedule_icmp; int; since 4.3-4.4; scope namespace; module ip_vs; in net/netfilter/ipvs/ip_vs_ctl.c
net.ipv4.vs.secure_tcp; int; reads int via proc_do_defense_mode; scope namespace; module ip_vs; in net/netfilter/ipvs/ip_vs_ctl.c
net.ipv4.vs.sloppy_sctp; int; since 3.11-3.14; scope namespace; module ip_vs; in net/netfilter/ipvs/ip_vs_ctl.c
net.ipv4.vs.sloppy_tcp; int; since 3.11-3.14; scope namespace; module ip_vs; in net/netfilter/ipvs/ip_vs_ctl.c
net.ipv4.vs.snat_reroute; int; since 2.6.36-3.2; scope namespace; module ip_vs; in net/netfilter/ipvs/ip_vs_ctl.c
net.ipv4.vs.svc_lfactor; int; since 7.1-7.2; reads int via ipvs_proc_svc_lfactor; scope namespace; module ip_vs; in net/netfilter/ipvs/ip_vs_ctl.c
net.ipv4.vs.sync_persist_mode; int; since 3.11-3.14; scope namespace; module ip_vs; in net/netfilter/ipvs/ip_vs_ctl.c
net.ipv4.vs.sync_ports; int; since 3.3-3.6; reads int via proc_do_sync_ports; scope namespace; module ip_vs; in net/netfilter/ipvs/ip_vs_ctl.c
net.ipv4.vs.sync_qlen_max; ulong; since 3.3-3.6; vendors el6; range 0..2147483647, 3.11: ..; reads int, 3.11-3.14: ulong; scope namespace; module ip_vs; in net/netfilter/ipvs/ip_vs_ctl.c
net.ipv4.vs.sync_refresh_period; seconds; since 3.3-3.6; vendors el6; scope namespace; module ip_vs; in net/netfilter/ipvs/ip_vs_ctl.c
net.ipv4.vs.sync_retries; int; since 3.3-3.6; vendors el6; range 0..3; scope namespace; module ip_vs; in net/netfilter/ipvs/ip_vs_ctl.c
net.ipv4.vs.sync_sock_size; int; since 3.3-3.6; vendors el6; scope namespace; module ip_vs; in net/netfilter/ipvs/ip_vs_ctl.c
net.ipv4.vs.sync_threshold; int; reads int x2 via proc_do_sync_threshold, 2.6.36-3.2: int via proc_do_sync_threshold; scope namespace; module ip_vs; in net/netfilter/ipvs/ip_vs_ctl.c
net.ipv4.vs.sync_version; int; since 2.6.36-3.2; vendors el6; range .., 5.4: 0..1; reads int via proc_do_sync_mode, 5.4: int 0..1; scope namespace; module ip_vs; in net/netfilter/ipvs/ip_vs_ctl.c
net.ipv4.xfrm4_gc_thresh; int; scope namespace; in net/ipv4/xfrm4_policy.c
`;
