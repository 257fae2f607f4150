// Made by scripts/sysctl-facts.ts from the sources of Linux 2.6.32, 2.6.35, 3.2, 3.6, 3.8, 3.10, 3.14, 3.18, 4.2, 4.4, 4.9, 4.10, 4.12, 4.14, 4.15, 4.18, 4.19, 4.20, 5.0, 5.2, 5.3, 5.4, 5.7, 5.9, 5.10, 5.14, 5.15, 5.17, 5.19, 6.0, 6.1, 6.2, 6.4, 6.5, 6.6, 6.8, 6.12, 6.13, 6.14, 6.17, 6.19, 7.0, 7.2, 7.3. Do not edit.

/** One key a line; facts.ts reads them. */
export const lines = `
net.netfilter.nf_conntrack_acct; int; range .., 5.2: 0..1; reads int, 5.1-5.2: int 0..1, 5.11-5.14: u8 0..1; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_buckets; int; reads int, 4.5-4.9: int via nf_conntrack_hash_sysctl; writable 4.5; scope global; module nf_conntrack; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_checksum; int; range .., 5.2: 0..1; reads int, 5.1-5.2: int 0..1, 5.11-5.14: u8 0..1; default 1; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_count; int; readonly; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_dccp_loose; int; removed 6.15-6.17; range .., 5.2: 0..1; reads int, 5.1-5.2: int 0..1, 5.11-5.14: u8 0..1; scope namespace; module nf_conntrack; config CONFIG_NF_CT_PROTO_DCCP; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_dccp_timeout_closereq; seconds; removed 6.15-6.17; scope namespace; module nf_conntrack; config CONFIG_NF_CT_PROTO_DCCP; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_dccp_timeout_closing; seconds; removed 6.15-6.17; scope namespace; module nf_conntrack; config CONFIG_NF_CT_PROTO_DCCP; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_dccp_timeout_open; seconds; removed 6.15-6.17; scope namespace; module nf_conntrack; config CONFIG_NF_CT_PROTO_DCCP; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_dccp_timeout_partopen; seconds; removed 6.15-6.17; scope namespace; module nf_conntrack; config CONFIG_NF_CT_PROTO_DCCP; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_dccp_timeout_request; seconds; removed 6.15-6.17; scope namespace; module nf_conntrack; config CONFIG_NF_CT_PROTO_DCCP; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_dccp_timeout_respond; seconds; removed 6.15-6.17; scope namespace; module nf_conntrack; config CONFIG_NF_CT_PROTO_DCCP; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_dccp_timeout_timewait; seconds; removed 6.15-6.17; scope namespace; module nf_conntrack; config CONFIG_NF_CT_PROTO_DCCP; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_default_on; int; since 4.10; removed 4.15; default 1; scope global; module nf_conntrack; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_events; int; range .., 5.2: 0..1, 5.18: 0..2; reads int, 5.1-5.2: int 0..1, 5.11-5.14: u8 0..1, 5.18-5.19: u8 0..2, el9: u8 0..2; scope namespace; module nf_conntrack; config CONFIG_NF_CONNTRACK_EVENTS; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_events_retry_timeout; seconds; removed 3.15-3.18; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_ecache.c
net.netfilter.nf_conntrack_expect_max; int; range .., 6.14: 1..; scope global; module nf_conntrack; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_frag6_high_thresh; ulong; vendors -el6; range 0..2147483647, 4.3: .., 4.9: 0..2147483647, 4.15: ..; reads int, 3.15-3.18: int ?, 4.3-4.4: ulong ?, 4.5-4.9: int ?, 4.15: ulong ?, 5.3: ulong; scope namespace; module nf_defrag_ipv6; in net/ipv6/netfilter/nf_conntrack_reasm.c
net.netfilter.nf_conntrack_frag6_low_thresh; ulong; vendors -el6; range 0..2147483647, 4.3: .., 4.9: 0..2147483647, 4.15: ..; reads int, 3.15-3.18: int 0.. ?, 4.3-4.4: ulong ?, 4.5-4.9: int 0.. ?, 4.15: ulong ?, 5.3: ulong; scope namespace; module nf_defrag_ipv6; in net/ipv6/netfilter/nf_conntrack_reasm.c
net.netfilter.nf_conntrack_frag6_timeout; seconds; vendors -el6; scope namespace; module nf_defrag_ipv6; in net/ipv6/netfilter/nf_conntrack_reasm.c
net.netfilter.nf_conntrack_generic_timeout; seconds; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_gre_timeout; seconds; since 5.1-5.2; scope namespace; module nf_conntrack; config CONFIG_NF_CT_PROTO_GRE; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_gre_timeout_stream; seconds; since 5.1-5.2; scope namespace; module nf_conntrack; config CONFIG_NF_CT_PROTO_GRE; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_helper; int; since 3.3-3.6; removed 6.0; range .., 5.2: 0..1; reads int, 5.1-5.2: int 0..1, 5.11-5.14: u8 0..1; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_icmp_timeout; seconds; since 5.1-5.2; vendors el6 el7; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_icmpv6_timeout; seconds; since 5.1-5.2; vendors el6 el7; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_log_invalid; int; range 0..255, 4.5: ..255, 5.14: 0..255; reads int 0..255, 4.5-4.9: int ..255 ?, 5.11-5.14: u8, 6.15-6.17: u8 via nf_conntrack_log_invalid_sysctl; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_max; int; range .., 6.14: 0.., 6.19: 1..; scope global; module nf_conntrack; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_sctp_timeout_closed; seconds; scope namespace; module nf_conntrack; config CONFIG_NF_CT_PROTO_SCTP; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_sctp_timeout_cookie_echoed; seconds; scope namespace; module nf_conntrack; config CONFIG_NF_CT_PROTO_SCTP; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_sctp_timeout_cookie_wait; seconds; scope namespace; module nf_conntrack; config CONFIG_NF_CT_PROTO_SCTP; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_sctp_timeout_established; seconds; scope namespace; module nf_conntrack; config CONFIG_NF_CT_PROTO_SCTP; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_sctp_timeout_heartbeat_acked; seconds; since 5.11-5.14; removed 6.1; vendors el6 el7 el8; scope namespace; module nf_conntrack; config CONFIG_NF_CT_PROTO_SCTP; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_sctp_timeout_heartbeat_sent; seconds; since 4.3-4.4; vendors el6 el7; scope namespace; module nf_conntrack; config CONFIG_NF_CT_PROTO_SCTP; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_sctp_timeout_shutdown_ack_sent; seconds; scope namespace; module nf_conntrack; config CONFIG_NF_CT_PROTO_SCTP; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_sctp_timeout_shutdown_recd; seconds; scope namespace; module nf_conntrack; config CONFIG_NF_CT_PROTO_SCTP; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_sctp_timeout_shutdown_sent; seconds; scope namespace; module nf_conntrack; config CONFIG_NF_CT_PROTO_SCTP; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_tcp_be_liberal; int; range .., 5.2: 0..1; reads int, 5.1-5.2: int 0..1, 5.11-5.14: u8 0..1; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_tcp_ignore_invalid_rst; u8; since 5.11-5.14; range 0..1; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_tcp_loose; int; range .., 5.2: 0..1; reads int, 5.1-5.2: int 0..1, 5.11-5.14: u8 0..1; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_tcp_max_retrans; int; range .., 5.14: 0..255; reads int, 5.11-5.14: u8; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_tcp_timeout_close; seconds; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_tcp_timeout_close_wait; seconds; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_tcp_timeout_established; seconds; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_tcp_timeout_fin_wait; seconds; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_tcp_timeout_last_ack; seconds; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_tcp_timeout_max_retrans; seconds; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_tcp_timeout_syn_recv; seconds; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_tcp_timeout_syn_sent; seconds; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_tcp_timeout_time_wait; seconds; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_tcp_timeout_unacknowledged; seconds; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_timestamp; int; since 3.3-3.6; range .., 5.2: 0..1; reads int, 5.1-5.2: int 0..1, 5.11-5.14: u8 0..1; scope namespace; module nf_conntrack; config CONFIG_NF_CONNTRACK_TIMESTAMP; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_udp_timeout; seconds; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_udp_timeout_stream; seconds; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_conntrack_udplite_timeout; seconds; removed 4.11-4.12; vendors -el7; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_proto_udplite.c
net.netfilter.nf_conntrack_udplite_timeout_stream; seconds; removed 4.11-4.12; vendors -el7; scope namespace; module nf_conntrack; in net/netfilter/nf_conntrack_proto_udplite.c
net.netfilter.nf_flowtable_tcp_pickup; seconds; since 5.11-5.14; removed 5.15; vendors -el9; scope namespace; module nf_conntrack; config CONFIG_NF_FLOW_TABLE; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_flowtable_tcp_timeout; seconds; since 5.11-5.14; scope namespace; module nf_conntrack; config CONFIG_NF_FLOW_TABLE; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_flowtable_udp_pickup; seconds; since 5.11-5.14; removed 5.15; vendors -el9; scope namespace; module nf_conntrack; config CONFIG_NFT_FLOW_OFFLOAD; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_flowtable_udp_timeout; seconds; since 5.11-5.14; scope namespace; module nf_conntrack; config CONFIG_NF_FLOW_TABLE; in net/netfilter/nf_conntrack_standalone.c
net.netfilter.nf_hooks_lwtunnel; int; since 5.15; reads int via nf_hooks_lwtunnel_sysctl_handler; scope namespace; in net/netfilter/nf_hooks_lwtunnel.c
net.netfilter.nf_log_all_netns; int; since 4.11-4.12; vendors el7; scope global; in net/netfilter/nf_log.c
net.nf_conntrack_max; int; range .., 6.14: 0.., 6.19: 1..; scope first namespace; module nf_conntrack; in net/netfilter/nf_conntrack_standalone.c
`;
