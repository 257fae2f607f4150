// Made by scripts/sysctl-facts.ts from the sources of Linux 2.6.32, 2.6.35, 3.2, 3.6, 3.8, 3.10, 3.14, 3.18, 4.2, 4.4, 4.9, 4.10, 4.12, 4.14, 4.15, 4.18, 4.19, 4.20, 5.0, 5.2, 5.3, 5.4, 5.7, 5.9, 5.10, 5.14, 5.15, 5.17, 5.19, 6.0, 6.1, 6.2, 6.4, 6.5, 6.6, 6.8, 6.12, 6.13, 6.14, 6.17, 6.19, 7.0, 7.2, 7.3. Do not edit.

/** One key a line; facts.ts reads them. */
export const lines = `
net.appletalk.aarp-expiry-time; seconds; removed 7.1-7.2; default 300; scope first namespace; module appletalk; in net/appletalk/sysctl_net_atalk.c
net.appletalk.aarp-resolve-time; seconds; removed 7.1-7.2; default 10; scope first namespace; module appletalk; in net/appletalk/sysctl_net_atalk.c
net.appletalk.aarp-retransmit-limit; int; removed 7.1-7.2; default 10; scope first namespace; module appletalk; in net/appletalk/sysctl_net_atalk.c
net.appletalk.aarp-tick-time; seconds; removed 7.1-7.2; scope first namespace; module appletalk; in net/appletalk/sysctl_net_atalk.c
net.ax25.*.ax25_default_mode; int; removed 7.1-7.2; reads int ?; scope namespace; module ax25; in net/ax25/sysctl_net_ax25.c
net.ax25.*.backoff_type; int; removed 7.1-7.2; reads int ?; scope namespace; module ax25; in net/ax25/sysctl_net_ax25.c
net.ax25.*.connect_mode; int; removed 7.1-7.2; reads int ?; scope namespace; module ax25; in net/ax25/sysctl_net_ax25.c
net.ax25.*.dama_slave_timeout; int; removed 7.1-7.2; reads int ?; scope namespace; module ax25; config CONFIG_AX25_DAMA_SLAVE; in net/ax25/sysctl_net_ax25.c
net.ax25.*.extended_window_size; int; removed 7.1-7.2; reads int ?; scope namespace; module ax25; in net/ax25/sysctl_net_ax25.c
net.ax25.*.idle_timeout; int; removed 7.1-7.2; reads int ?; scope namespace; module ax25; in net/ax25/sysctl_net_ax25.c
net.ax25.*.ip_default_mode; int; removed 7.1-7.2; reads int ?; scope namespace; module ax25; in net/ax25/sysctl_net_ax25.c
net.ax25.*.maximum_packet_length; int; removed 7.1-7.2; reads int ?; scope namespace; module ax25; in net/ax25/sysctl_net_ax25.c
net.ax25.*.maximum_retry_count; int; removed 7.1-7.2; reads int ?; scope namespace; module ax25; in net/ax25/sysctl_net_ax25.c
net.ax25.*.protocol; int; removed 7.1-7.2; reads int ?; scope namespace; module ax25; in net/ax25/sysctl_net_ax25.c
net.ax25.*.standard_window_size; int; removed 7.1-7.2; reads int ?; scope namespace; module ax25; in net/ax25/sysctl_net_ax25.c
net.ax25.*.t1_timeout; int; removed 7.1-7.2; reads int ?; scope namespace; module ax25; in net/ax25/sysctl_net_ax25.c
net.ax25.*.t2_timeout; int; removed 7.1-7.2; reads int ?; scope namespace; module ax25; in net/ax25/sysctl_net_ax25.c
net.ax25.*.t3_timeout; int; removed 7.1-7.2; reads int ?; scope namespace; module ax25; in net/ax25/sysctl_net_ax25.c
net.bridge.bridge-nf-call-arptables; int; reads int via brnf_sysctl_call_tables; scope namespace; module br_netfilter; in net/bridge/br_netfilter_hooks.c
net.bridge.bridge-nf-call-ip6tables; int; reads int via brnf_sysctl_call_tables; scope namespace; module br_netfilter; in net/bridge/br_netfilter_hooks.c
net.bridge.bridge-nf-call-iptables; int; reads int via brnf_sysctl_call_tables; scope namespace; module br_netfilter; in net/bridge/br_netfilter_hooks.c
net.bridge.bridge-nf-filter-pppoe-tagged; int; reads int via brnf_sysctl_call_tables; scope namespace; module br_netfilter; in net/bridge/br_netfilter_hooks.c
net.bridge.bridge-nf-filter-vlan-tagged; int; reads int via brnf_sysctl_call_tables; scope namespace; module br_netfilter; in net/bridge/br_netfilter_hooks.c
net.bridge.bridge-nf-pass-vlan-input-dev; int; since 3.3-3.6; reads int via brnf_sysctl_call_tables; scope namespace; module br_netfilter; in net/bridge/br_netfilter_hooks.c
net.dccp.default.request_retries; int; removed 6.15-6.17; range .., 5.3: 1..255; reads int ?, 5.3: int 1..255, el8: int 1..255; default 5, 3.8: 6; scope first namespace; module dccp; in net/dccp/sysctl.c
net.dccp.default.retries1; int; removed 6.15-6.17; range .., 5.3: 0..255; reads int ?, 5.3: int 0..255, el8: int 0..255; default 3; scope first namespace; module dccp; in net/dccp/sysctl.c
net.dccp.default.retries2; int; removed 6.15-6.17; range .., 5.3: 0..255; reads int ?, 5.3: int 0..255, el8: int 0..255; default 15; scope first namespace; module dccp; in net/dccp/sysctl.c
net.dccp.default.rx_ccid; int; removed 6.15-6.17; range .., 5.3: 0..255; reads int ?, 5.3: int 0..255, el8: int 0..255; scope first namespace; module dccp; in net/dccp/sysctl.c
net.dccp.default.seq_window; ulong; removed 6.15-6.17; range 32.., 2.6.36: ..; reads ulong 32.., 2.6.36-3.2: ulong ?; scope first namespace; module dccp; in net/dccp/sysctl.c
net.dccp.default.sync_ratelimit; milliseconds; removed 6.15-6.17; default 125; scope first namespace; module dccp; in net/dccp/sysctl.c
net.dccp.default.tx_ccid; int; removed 6.15-6.17; range .., 5.3: 0..255; reads int ?, 5.3: int 0..255, el8: int 0..255; scope first namespace; module dccp; in net/dccp/sysctl.c
net.dccp.default.tx_qlen; int; removed 6.15-6.17; range .., 5.3: 0..; reads int ?, 5.3: int 0.., el8: int 0..; default 5; scope first namespace; module dccp; in net/dccp/sysctl.c
net.decnet.conf.*.forwarding; int; since 5.11-5.14; removed 6.1; vendors el6 el7 el8; reads int via dn_forwarding_proc; scope namespace; module decnet; in net/decnet/dn_dev.c
net.decnet.conf.*.priority; int; since 5.11-5.14; removed 6.1; vendors el6 el7 el8; range ..127; reads int ..127 ?; scope namespace; module decnet; in net/decnet/dn_dev.c
net.decnet.conf.*.t2; int; since 5.11-5.14; removed 6.1; vendors el6 el7 el8; range 1..60; scope namespace; module decnet; in net/decnet/dn_dev.c
net.decnet.conf.*.t3; int; since 5.11-5.14; removed 6.1; vendors el6 el7 el8; range 1..8191; scope namespace; module decnet; in net/decnet/dn_dev.c
net.decnet.debug; int; since 5.11-5.14; removed 6.1; vendors el6 el7 el8; scope first namespace; module decnet; in net/decnet/sysctl_net_decnet.c
net.decnet.decnet_mem; ulong x3; since 5.11-5.14; removed 6.1; vendors el6 el7 el8; reads ulong x3, el6: int x3; default 6144 8192 12288; scope first namespace; module decnet; in net/decnet/sysctl_net_decnet.c
net.decnet.decnet_rmem; int x3; since 5.11-5.14; removed 6.1; vendors el6 el7 el8; default 4096 87380 174760; scope first namespace; module decnet; in net/decnet/sysctl_net_decnet.c
net.decnet.decnet_wmem; int x3; since 5.11-5.14; removed 6.1; vendors el6 el7 el8; default 4096 16384 131072; scope first namespace; module decnet; in net/decnet/sysctl_net_decnet.c
net.decnet.default_device; unknown; since 5.11-5.14; removed 6.1; vendors el6 el7 el8; reads unknown via dn_def_dev_handler; scope first namespace; module decnet; in net/decnet/sysctl_net_decnet.c
net.decnet.di_count; int; since 5.11-5.14; removed 6.1; vendors el6 el7 el8; range 1..12; default 3; scope first namespace; module decnet; in net/decnet/sysctl_net_decnet.c
net.decnet.dn_count; int; since 5.11-5.14; removed 6.1; vendors el6 el7 el8; range 1..12; default 1; scope first namespace; module decnet; in net/decnet/sysctl_net_decnet.c
net.decnet.dr_count; int; since 5.11-5.14; removed 6.1; vendors el6 el7 el8; range 1..12; default 3; scope first namespace; module decnet; in net/decnet/sysctl_net_decnet.c
net.decnet.dst_gc_interval; int; since 5.11-5.14; removed 6.1; vendors el6 el7 el8; range 1..60; default 2; scope first namespace; module decnet; in net/decnet/sysctl_net_decnet.c
net.decnet.no_fc_max_cwnd; int; since 5.11-5.14; removed 6.1; vendors el6 el7 el8; range 1..2046; default 1; scope first namespace; module decnet; in net/decnet/sysctl_net_decnet.c
net.decnet.node_address; unknown; since 5.11-5.14; removed 6.1; vendors el6 el7 el8; reads unknown via dn_node_address_handler; scope first namespace; module decnet; in net/decnet/sysctl_net_decnet.c
net.decnet.node_name; string; since 5.11-5.14; removed 6.1; vendors el6 el7 el8; reads string size 7; default ???; scope first namespace; module decnet; in net/decnet/sysctl_net_decnet.c
net.decnet.time_wait; int; since 5.11-5.14; removed 6.1; vendors el6 el7 el8; range 5..600; default 30; scope first namespace; module decnet; in net/decnet/sysctl_net_decnet.c
net.ieee802154.6lowpan.6lowpanfrag_high_thresh; ulong; since 3.15-3.18; vendors el7; range 0..2147483647, 4.3: .., 4.9: 0..2147483647, 4.15: ..; reads int ?, 4.3-4.4: ulong ?, 4.5-4.9: int ?, 4.15: ulong ?, 5.3: ulong; scope namespace; module ieee802154_6lowpan; in net/ieee802154/6lowpan/reassembly.c
net.ieee802154.6lowpan.6lowpanfrag_low_thresh; ulong; since 3.15-3.18; vendors el7; range 0..2147483647, 4.3: .., 4.9: 0..2147483647, 4.15: ..; reads int 0.. ?, 4.3-4.4: ulong ?, 4.5-4.9: int 0.. ?, 4.15: ulong ?, 5.3: ulong; scope namespace; module ieee802154_6lowpan; in net/ieee802154/6lowpan/reassembly.c
net.ieee802154.6lowpan.6lowpanfrag_secret_interval; seconds; since 3.15-3.18; vendors el7; scope first namespace; module ieee802154_6lowpan; in net/ieee802154/6lowpan/reassembly.c
net.ieee802154.6lowpan.6lowpanfrag_time; seconds; since 3.15-3.18; vendors el7; scope namespace; module ieee802154_6lowpan; in net/ieee802154/6lowpan/reassembly.c
net.ipx.ipx_pprop_broadcasting; int; removed 4.16-4.18; default 1; scope first namespace; module ipx; in net/ipx/sysctl_net_ipx.c
net.irda.debug; int; removed 3.19-4.2; default 0; scope first namespace; module irda; config CONFIG_IRDA_DEBUG; in net/irda/irsysctl.c
net.irda.devname; string; removed 4.15; reads string size 65 via do_devname; scope first namespace; module irda; in net/irda/irsysctl.c
net.irda.discovery; int; removed 4.15; reads int via do_discovery; default 0; scope first namespace; module irda; in net/irda/irsysctl.c
net.irda.discovery_slots; int; removed 4.15; range 1..16; default 6; scope first namespace; module irda; in net/irda/irsysctl.c
net.irda.discovery_timeout; int; removed 4.15; default 3; scope first namespace; module irda; in net/irda/irsysctl.c
net.irda.fast_poll_increase; int; removed 4.15; default 50; scope first namespace; module irda; config CONFIG_IRDA_FAST_RR; in net/irda/irsysctl.c
net.irda.lap_keepalive_time; int; removed 4.15; range 100..10000; scope first namespace; module irda; in net/irda/irsysctl.c
net.irda.max_baud_rate; int; removed 4.15; range 2400..16000000; default 16000000; scope first namespace; module irda; in net/irda/irsysctl.c
net.irda.max_noreply_time; int; removed 4.15; range 3..40; default 12; scope first namespace; module irda; in net/irda/irsysctl.c
net.irda.max_tx_data_size; int; removed 4.15; range 64..2048; default 2042; scope first namespace; module irda; in net/irda/irsysctl.c
net.irda.max_tx_window; int; removed 4.15; range 1..7; default 7; scope first namespace; module irda; in net/irda/irsysctl.c
net.irda.min_tx_turn_time; int; removed 4.15; range ..10000; reads int ..10000 ?; default 10; scope first namespace; module irda; in net/irda/irsysctl.c
net.irda.slot_timeout; int; removed 4.15; range 20..160; scope first namespace; module irda; in net/irda/irsysctl.c
net.irda.warn_noreply_time; int; removed 4.15; range 1..3; default 3; scope first namespace; module irda; in net/irda/irsysctl.c
net.iw_cm.default_backlog; int; since 3.9-3.10; range .., 6.17: 0..; default 256; scope first namespace; module iw_cm; in drivers/infiniband/core/iwcm.c
net.llc.llc2.timeout.ack; seconds; default 1; scope first namespace; module llc2; in net/llc/sysctl_net_llc.c
net.llc.llc2.timeout.busy; seconds; default 3; scope first namespace; module llc2; in net/llc/sysctl_net_llc.c
net.llc.llc2.timeout.p; seconds; default 2; scope first namespace; module llc2; in net/llc/sysctl_net_llc.c
net.llc.llc2.timeout.rej; seconds; default 3; scope first namespace; module llc2; in net/llc/sysctl_net_llc.c
net.llc.station.ack_timeout; seconds; removed 3.7-3.8; scope first namespace; module llc2; in net/llc/sysctl_net_llc.c
net.mpls.conf.*.input; int; since 3.19-4.2; reads int, 4.11-4.12: int via mpls_conf_proc; scope namespace; module mpls_router; in net/mpls/af_mpls.c
net.mpls.default_ttl; int; since 4.11-4.12; range 1..255; scope global; module mpls_router; in net/mpls/af_mpls.c
net.mpls.ip_ttl_propagate; int; since 4.11-4.12; range 0..1; scope global; module mpls_router; in net/mpls/af_mpls.c
net.mpls.platform_labels; int; since 3.19-4.2; reads int via mpls_platform_labels; scope namespace; module mpls_router; in net/mpls/af_mpls.c
net.mptcp.add_addr_timeout; seconds; since 5.11-5.14; scope namespace; in net/mptcp/ctrl.c
net.mptcp.add_addr_v6_port_drop_ts; u8; since 7.1-7.2; range 0..1; scope namespace; in net/mptcp/ctrl.c
net.mptcp.allow_join_initial_addr_port; u8; since 5.11-5.14; range 0..1; scope namespace; in net/mptcp/ctrl.c
net.mptcp.available_path_managers; string; since 6.15-6.17; reads string size 2048 via proc_available_path_managers; readonly; scope namespace; in net/mptcp/ctrl.c
net.mptcp.available_schedulers; string; since 6.9-6.12; reads string size 2048 via proc_available_schedulers; readonly; scope namespace; in net/mptcp/ctrl.c
net.mptcp.blackhole_timeout; int; since 6.9-6.12; range 0..; reads int 0.. via proc_blackhole_detect_timeout; scope namespace; in net/mptcp/ctrl.c
net.mptcp.checksum_enabled; u8; since 5.11-5.14; range 0..1; scope namespace; in net/mptcp/ctrl.c
net.mptcp.close_timeout; seconds; since 6.7-6.8; scope namespace; in net/mptcp/ctrl.c
net.mptcp.enabled; int; since 5.5-5.7; vendors el8; range .., 5.14: 0..1; reads int, 5.11-5.14: u8 0..1; scope namespace; in net/mptcp/ctrl.c
net.mptcp.path_manager; string; since 6.15-6.17; reads string size 16 via proc_path_manager; scope namespace; in net/mptcp/ctrl.c
net.mptcp.pm_type; u8; since 5.18-5.19; vendors el9; reads u8 0.. ?, 6.15-6.17: u8 0.. ? via proc_pm_type; scope namespace; in net/mptcp/ctrl.c
net.mptcp.scheduler; string; since 6.6; reads string size 16 via proc_scheduler; scope namespace; in net/mptcp/ctrl.c
net.mptcp.stale_loss_cnt; uint; since 5.15; vendors el9; scope namespace; in net/mptcp/ctrl.c
net.mptcp.syn_retrans_before_tcp_fallback; u8; since 6.14; scope namespace; in net/mptcp/ctrl.c
net.netrom.default_path_quality; int; removed 7.1-7.2; reads int ?; default 10; scope first namespace; module netrom; in net/netrom/sysctl_net_netrom.c
net.netrom.link_fails_count; int; removed 7.1-7.2; reads int ?; default 2; scope first namespace; module netrom; in net/netrom/sysctl_net_netrom.c
net.netrom.network_ttl_initialiser; int; removed 7.1-7.2; reads int ?; default 16; scope first namespace; module netrom; in net/netrom/sysctl_net_netrom.c
net.netrom.obsolescence_count_initialiser; int; removed 7.1-7.2; reads int ?; default 6; scope first namespace; module netrom; in net/netrom/sysctl_net_netrom.c
net.netrom.reset; int; removed 7.1-7.2; reads int ?; default 0; scope first namespace; module netrom; in net/netrom/sysctl_net_netrom.c
net.netrom.routing_control; int; removed 7.1-7.2; reads int ?; default 1; scope first namespace; module netrom; in net/netrom/sysctl_net_netrom.c
net.netrom.transport_acknowledge_delay; int; removed 7.1-7.2; reads int ?; default 5000; scope first namespace; module netrom; in net/netrom/sysctl_net_netrom.c
net.netrom.transport_busy_delay; int; removed 7.1-7.2; reads int ?; default 180000; scope first namespace; module netrom; in net/netrom/sysctl_net_netrom.c
net.netrom.transport_maximum_tries; int; removed 7.1-7.2; reads int ?; default 3; scope first namespace; module netrom; in net/netrom/sysctl_net_netrom.c
net.netrom.transport_no_activity_timeout; int; removed 7.1-7.2; reads int ?; default 0; scope first namespace; module netrom; in net/netrom/sysctl_net_netrom.c
net.netrom.transport_requested_window_size; int; removed 7.1-7.2; reads int ?; default 4; scope first namespace; module netrom; in net/netrom/sysctl_net_netrom.c
net.netrom.transport_timeout; int; removed 7.1-7.2; reads int ?; default 120000; scope first namespace; module netrom; in net/netrom/sysctl_net_netrom.c
net.phonet.local_port_range; int x2; reads int x2 via proc_local_port_range; default 64 127; scope first namespace; module phonet; in net/phonet/sysctl.c
net.rdma_ucm.max_backlog; int; since 2.6.36-3.2; vendors el6; range .., 6.17: 0..; default 1024; scope first namespace; module rdma_ucm; in drivers/infiniband/core/ucma.c
net.rds.ib.flow_control; int; default 0; scope first namespace; module rds_rdma; in net/rds/ib_sysctl.c
net.rds.ib.max_recv_allocation; ulong; scope first namespace; module rds_rdma; in net/rds/ib_sysctl.c
net.rds.ib.max_recv_wr; ulong; range 1..4294967295; scope first namespace; module rds_rdma; in net/rds/ib_sysctl.c
net.rds.ib.max_send_wr; ulong; range 1..4294967295; scope first namespace; module rds_rdma; in net/rds/ib_sysctl.c
net.rds.ib.max_unsignaled_bytes; ulong; removed 2.6.36-3.2; vendors -el6; range 1..; default 16777216; module rds_rdma; in net/rds/ib_sysctl.c
net.rds.ib.max_unsignaled_wr; ulong; range 1..64; default 16; scope first namespace; module rds_rdma; in net/rds/ib_sysctl.c
net.rds.iw.flow_control; int; removed 4.5-4.9; vendors -el7; default 1; scope first namespace; module rds_rdma; in net/rds/iw_sysctl.c
net.rds.iw.max_recv_allocation; ulong; removed 4.5-4.9; vendors -el7; scope first namespace; module rds_rdma; in net/rds/iw_sysctl.c
net.rds.iw.max_recv_wr; ulong; removed 4.5-4.9; vendors -el7; range 1..4294967295; scope first namespace; module rds_rdma; in net/rds/iw_sysctl.c
net.rds.iw.max_send_wr; ulong; removed 4.5-4.9; vendors -el7; range 1..4294967295; scope first namespace; module rds_rdma; in net/rds/iw_sysctl.c
net.rds.iw.max_unsignaled_bytes; ulong; removed 4.5-4.9; vendors -el7; range 1..; default 16777216; scope first namespace; module rds_rdma; in net/rds/iw_sysctl.c
net.rds.iw.max_unsignaled_wr; ulong; removed 4.5-4.9; vendors -el7; range 1..64; default 16; scope first namespace; module rds_rdma; in net/rds/iw_sysctl.c
net.rds.max_unacked_bytes; int; default 16777216; scope first namespace; module rds; in net/rds/sysctl.c
net.rds.max_unacked_packets; int; default 8; scope first namespace; module rds; in net/rds/sysctl.c
net.rds.ping_enable; int; default 1; scope first namespace; module rds; in net/rds/sysctl.c
net.rds.reconnect_max_delay_ms; long-milliseconds; reads long-milliseconds ..-1 ?; scope first namespace; module rds; in net/rds/sysctl.c
net.rds.reconnect_min_delay_ms; long-milliseconds; reads long-milliseconds 1.. ?; scope first namespace; module rds; in net/rds/sysctl.c
net.rds.tcp.rds_tcp_rcvbuf; int; since 4.5-4.9; vendors el7; reads int ? via rds_tcp_skbuf_handler, 6.1: int ? via rds_tcp_rcvbuf_handler, 6.2: int ? via rds_tcp_skbuf_handler, 6.7-6.8: int ? via rds_tcp_rcvbuf_handler; scope namespace; module rds_tcp; in net/rds/tcp.c
net.rds.tcp.rds_tcp_sndbuf; int; since 4.5-4.9; vendors el7; reads int ? via rds_tcp_skbuf_handler, 6.1: int ? via rds_tcp_sndbuf_handler, 6.2: int ? via rds_tcp_skbuf_handler, 6.7-6.8: int ? via rds_tcp_sndbuf_handler; scope namespace; module rds_tcp; in net/rds/tcp.c
net.rose.acknowledge_hold_back_timeout; int; removed 7.1-7.2; reads int ?; default 5000; scope first namespace; module rose; in net/rose/sysctl_net_rose.c
net.rose.call_request_timeout; int; removed 7.1-7.2; reads int ?; default 200000; scope first namespace; module rose; in net/rose/sysctl_net_rose.c
net.rose.clear_request_timeout; int; removed 7.1-7.2; reads int ?; default 180000; scope first namespace; module rose; in net/rose/sysctl_net_rose.c
net.rose.link_fail_timeout; int; removed 7.1-7.2; reads int ?; default 120000; scope first namespace; module rose; in net/rose/sysctl_net_rose.c
net.rose.maximum_virtual_circuits; int; removed 7.1-7.2; reads int ?; default 50; scope first namespace; module rose; in net/rose/sysctl_net_rose.c
net.rose.no_activity_timeout; int; removed 7.1-7.2; reads int ?; default 0; scope first namespace; module rose; in net/rose/sysctl_net_rose.c
net.rose.reset_request_timeout; int; removed 7.1-7.2; reads int ?; default 180000; scope first namespace; module rose; in net/rose/sysctl_net_rose.c
net.rose.restart_request_timeout; int; removed 7.1-7.2; reads int ?; default 180000; scope first namespace; module rose; in net/rose/sysctl_net_rose.c
net.rose.routing_control; int; removed 7.1-7.2; reads int ?; default 1; scope first namespace; module rose; in net/rose/sysctl_net_rose.c
net.rose.window_size; int; removed 7.1-7.2; reads int ?; default 7; scope first namespace; module rose; in net/rose/sysctl_net_rose.c
net.rxrpc.connection_expiry; int; since 3.15-3.18; removed 4.5-4.9; range 1..; default 600; scope first namespace; module rxrpc; in net/rxrpc/sysctl.c
net.rxrpc.dead_call_expiry; seconds; since 3.15-3.18; removed 4.5-4.9; default 2; scope first namespace; module rxrpc; in net/rxrpc/sysctl.c
net.rxrpc.idle_ack_delay; ulong; since 3.15-3.18; range 0..2147483647, 4.15: 1..4611686018427387902, 6.12: 1..1000; reads milliseconds, 4.5-4.9: int, 4.15: long-milliseconds 1..4611686018427387902, 6.9-6.12: ulong 1..1000; default 6.12: 500; scope first namespace; module rxrpc; in net/rxrpc/sysctl.c
net.rxrpc.idle_conn_expiry; long-milliseconds; since 4.5-4.9; reads milliseconds, 4.15: long-milliseconds 1..4611686018427387902; scope first namespace; module rxrpc; in net/rxrpc/sysctl.c
net.rxrpc.idle_conn_fast_expiry; long-milliseconds; since 4.5-4.9; reads milliseconds, 4.15: long-milliseconds 1..4611686018427387902; scope first namespace; module rxrpc; in net/rxrpc/sysctl.c
net.rxrpc.inject_rx_delay; ulong; since 6.3-6.4; range 0..500; scope first namespace; module rxrpc; config CONFIG_AF_RXRPC_INJECT_RX_DELAY; in net/rxrpc/sysctl.c
net.rxrpc.max_backlog; int; since 4.5-4.9; range 4..32, 4.15: 4..; reads int 4..32, 4.15: int 4.. ?, 4.16-4.18: int 4.., 5.4: int 4.. ?, 5.5-5.7: int 4.., 5.10: int 4.. ?, 5.11-5.14: int 4.., 5.15: int 4.. ?, 5.16-5.17: int 4.., 5.18-5.19: int 4.. ?, el8: int 4..32, el9: int 4.. ?; default 10; scope first namespace; module rxrpc; in net/rxrpc/sysctl.c
net.rxrpc.max_call_lifetime; int; since 3.15-3.18; removed 4.15; reads seconds, 4.5-4.9: int; default 60, 4.9: 60000; scope first namespace; module rxrpc; in net/rxrpc/sysctl.c
net.rxrpc.max_client_conns; int; since 4.5-4.9; removed 5.10; reads int ?; scope first namespace; module rxrpc; in net/rxrpc/sysctl.c
net.rxrpc.reap_client_conns; int; since 4.5-4.9; range 1.., 5.10: 1..65535; reads int 1.. ?, 5.10: int 1..65535; scope first namespace; module rxrpc; in net/rxrpc/sysctl.c
net.rxrpc.req_ack_delay; long-milliseconds; since 3.15-3.18; removed 6.2; vendors -el9; reads milliseconds, 4.5-4.9: int, 4.15: long-milliseconds 1..4611686018427387902; default 1; scope first namespace; module rxrpc; in net/rxrpc/sysctl.c
net.rxrpc.resend_timeout; long-milliseconds; since 3.15-3.18; removed 5.3; reads milliseconds, 4.5-4.9: int, 4.15: long-milliseconds 1..4611686018427387902; scope first namespace; module rxrpc; in net/rxrpc/sysctl.c
net.rxrpc.rx_jumbo_max; int; since 3.15-3.18; range 1..4, 6.14: 1..; reads int 1..4, 6.14: int 1.. ?; default 4, 6.14: 46; scope first namespace; module rxrpc; in net/rxrpc/sysctl.c
net.rxrpc.rx_mtu; int; since 3.15-3.18; range 1.., 4.9: 1..65535, 6.14: 500..65535; scope first namespace; module rxrpc; in net/rxrpc/sysctl.c
net.rxrpc.rx_window_size; int; since 3.15-3.18; range 1..255, 4.5: 1.., 6.2: 1..255; reads int 1..255, 4.5-4.9: int 1.. ?, 6.2: int 1..255, el9: int 1..255; default 6.2: 255; scope first namespace; module rxrpc; in net/rxrpc/sysctl.c
net.rxrpc.soft_ack_delay; ulong; since 3.15-3.18; range 0..2147483647, 4.15: 1..4611686018427387902, 6.12: 1..1000; reads milliseconds, 4.5-4.9: int, 4.15: long-milliseconds 1..4611686018427387902, 6.9-6.12: ulong 1..1000; default 6.12: 1000; scope first namespace; module rxrpc; in net/rxrpc/sysctl.c
net.rxrpc.transport_expiry; int; since 3.15-3.18; removed 4.5-4.9; range 1..; default 86400; scope first namespace; module rxrpc; in net/rxrpc/sysctl.c
net.sctp.addip_enable; int; default 3.8: 0; scope namespace; module sctp; in net/sctp/sysctl.c
net.sctp.addip_noauth_enable; int; default 3.8: 0; scope namespace; module sctp; in net/sctp/sysctl.c
net.sctp.addr_scope_policy; int; range 0..3, 4.15: 0..; reads int 0..3, 4.15: int 0.. ?; scope namespace; module sctp; in net/sctp/sysctl.c
net.sctp.association_max_retrans; int; range 1..; default 3.8: 10; scope namespace; module sctp; in net/sctp/sysctl.c
net.sctp.auth_enable; int; reads int, 3.9-3.10: int via proc_sctp_do_auth, el6: int via proc_sctp_do_auth; scope namespace; module sctp; in net/sctp/sysctl.c
net.sctp.cookie_hmac_alg; string; since 3.7-3.8; vendors el6; reads string size 8 via proc_sctp_do_hmac_alg; scope namespace; module sctp; in net/sctp/sysctl.c
net.sctp.cookie_preserve_enable; int; default 3.8: 1; scope namespace; module sctp; in net/sctp/sysctl.c
net.sctp.default_auto_asconf; int; since 2.6.36-3.2; default 3.8: 0; scope namespace; module sctp; in net/sctp/sysctl.c
net.sctp.ecn_enable; int; since 5.4; vendors el8; default 1; scope namespace; module sctp; in net/sctp/sysctl.c
net.sctp.encap_port; int; since 5.11-5.14; range 0..65535; default 0; scope namespace; module sctp; in net/sctp/sysctl.c
net.sctp.hb_interval; int; range 1..86400000; default 3.8: 30000; scope namespace; module sctp; in net/sctp/sysctl.c
net.sctp.intl_enable; int; since 4.16-4.18; scope namespace; module sctp; in net/sctp/sysctl.c
net.sctp.l3mdev_accept; int; since 6.2; range 0..1; default 1; scope namespace; module sctp; config CONFIG_NET_L3_MASTER_DEV; in net/sctp/sysctl.c
net.sctp.max_autoclose; ulong; since 2.6.36-3.2; reads ulong 0.. ?; scope namespace; module sctp; in net/sctp/sysctl.c
net.sctp.max_burst; int; range 0..; default 3.8: 4; scope namespace; module sctp; in net/sctp/sysctl.c
net.sctp.max_init_retransmits; int; range 1..; default 3.8: 8; scope namespace; module sctp; in net/sctp/sysctl.c
net.sctp.path_max_retrans; int; range 1..; default 3.8: 5; scope namespace; module sctp; in net/sctp/sysctl.c
net.sctp.pf_enable; int; since 4.5-4.9; vendors el7; default 1; scope namespace; module sctp; in net/sctp/sysctl.c
net.sctp.pf_expose; int; since 5.5-5.7; range 0..; reads int 0.. ?; scope namespace; module sctp; in net/sctp/sysctl.c
net.sctp.pf_retrans; int; since 3.3-3.6; vendors el6; range 0..; reads int 0..2147483647, 5.5-5.7: int 0.. ?; scope namespace; module sctp; in net/sctp/sysctl.c
net.sctp.plpmtud_probe_interval; int; since 5.11-5.14; reads int via proc_sctp_do_probe_interval; scope namespace; module sctp; in net/sctp/sysctl.c
net.sctp.prsctp_enable; int; default 3.8: 1; scope namespace; module sctp; in net/sctp/sysctl.c
net.sctp.ps_retrans; int; since 5.5-5.7; range ..65535; reads int ..65535 ?; default 65535; scope namespace; module sctp; in net/sctp/sysctl.c
net.sctp.rcvbuf_policy; int; default 3.8: 0; scope namespace; module sctp; in net/sctp/sysctl.c
net.sctp.reconf_enable; int; since 4.11-4.12; default 0; scope namespace; module sctp; in net/sctp/sysctl.c
net.sctp.rto_alpha_exp_divisor; int; range .., 3.18: 0..1000; reads int, 3.15-3.18: int 0..1000 via proc_sctp_do_alpha_beta, el6: int 0..1000 via proc_sctp_do_alpha_beta, el7: int 0..1000 via proc_sctp_do_alpha_beta; default 3.8: 3; writable 3.15; scope namespace; module sctp; in net/sctp/sysctl.c
net.sctp.rto_beta_exp_divisor; int; range .., 3.18: 0..1000; reads int, 3.15-3.18: int 0..1000 via proc_sctp_do_alpha_beta, el6: int 0..1000 via proc_sctp_do_alpha_beta, el7: int 0..1000 via proc_sctp_do_alpha_beta; default 3.8: 2; writable 3.15; scope namespace; module sctp; in net/sctp/sysctl.c
net.sctp.rto_initial; int; range 1..86400000; default 3.8: 3000; scope namespace; module sctp; in net/sctp/sysctl.c
net.sctp.rto_max; int; range 1..86400000, 3.11: ..; reads int 1..86400000, 3.11-3.14: int via proc_sctp_do_rto_max, el7: int via proc_sctp_do_rto_max; scope namespace; module sctp; in net/sctp/sysctl.c
net.sctp.rto_min; int; range 1..86400000, 3.11: ..; reads int 1..86400000, 3.11-3.14: int via proc_sctp_do_rto_min, el7: int via proc_sctp_do_rto_min; scope namespace; module sctp; in net/sctp/sysctl.c
net.sctp.rwnd_update_shift; int; since 2.6.33-2.6.35; vendors el6; range 1..16; default 3.8: 4; scope namespace; module sctp; in net/sctp/sysctl.c
net.sctp.sack_timeout; int; range 1..500; default 3.8: 200; scope namespace; module sctp; in net/sctp/sysctl.c
net.sctp.sctp_mem; ulong x3; range 0..2147483647, 2.6.36: ..; reads int x3, 2.6.36-3.2: ulong x3; scope first namespace; module sctp; in net/sctp/sysctl.c
net.sctp.sctp_rmem; int x3; scope first namespace; module sctp; in net/sctp/sysctl.c
net.sctp.sctp_wmem; int x3; scope first namespace; module sctp; in net/sctp/sysctl.c
net.sctp.sndbuf_policy; int; default 3.8: 0; scope namespace; module sctp; in net/sctp/sysctl.c
net.sctp.udp_port; int; since 5.11-5.14; reads int via proc_sctp_do_udp_port; scope namespace; module sctp; in net/sctp/sysctl.c
net.sctp.valid_cookie_life; int; range 1..86400000; default 3.8: 60000; scope namespace; module sctp; in net/sctp/sysctl.c
net.smc.autocorking_size; uint; since 5.18-5.19; vendors el9; scope namespace; module smc; in net/smc/smc_sysctl.c
net.smc.hs_ctrl; string; since 6.18-6.19; reads string size 16 via proc_smc_hs_ctrl; scope namespace; module smc; config CONFIG_SMC_HS_CTRL_BPF; in net/smc/smc_sysctl.c
net.smc.limit_smc_hs; int; since 6.9-6.12; range 0..1; default 0; scope namespace; module smc; in net/smc/smc_sysctl.c
net.smc.rmem; int; since 6.1; range ..1073741823, 6.2: .., 6.5: ..1073741823; reads int ..1073741823 ?, 6.2-6.4: int ?, 6.5: int ..1073741823 ?; scope namespace; module smc; in net/smc/smc_sysctl.c
net.smc.smcr_buf_type; uint; since 6.0; range 0..2; scope namespace; module smc; in net/smc/smc_sysctl.c
net.smc.smcr_max_conns_per_lgr; int; since 6.7-6.8; reads int ?; scope namespace; module smc; in net/smc/smc_sysctl.c
net.smc.smcr_max_links_per_lgr; int; since 6.7-6.8; reads int ?; scope namespace; module smc; in net/smc/smc_sysctl.c
net.smc.smcr_max_recv_wr; int; since 6.18-6.19; range 2..2048; scope namespace; module smc; in net/smc/smc_sysctl.c
net.smc.smcr_max_send_wr; int; since 6.18-6.19; range 2..2048; scope namespace; module smc; in net/smc/smc_sysctl.c
net.smc.smcr_testlink_time; seconds; since 6.1; scope namespace; module smc; in net/smc/smc_sysctl.c
net.smc.wmem; int; since 6.1; range ..1073741823, 6.2: .., 6.5: ..1073741823; reads int ..1073741823 ?, 6.2-6.4: int ?, 6.5: int ..1073741823 ?; scope namespace; module smc; in net/smc/smc_sysctl.c
net.tipc.bc_retruni; ulong; since 5.8-5.9; vendors el8; scope first namespace; module tipc; in net/tipc/sysctl.c
net.tipc.key_exchange_enabled; int; since 5.10; range 0..1; default 1; scope first namespace; module tipc; config CONFIG_TIPC_CRYPTO; in net/tipc/sysctl.c
net.tipc.max_tfms; int; since 5.5-5.7; vendors el8; range 1..; scope first namespace; module tipc; config CONFIG_TIPC_CRYPTO; in net/tipc/sysctl.c
net.tipc.named_timeout; int; since 3.15-3.18; range .., 5.0: 0..; reads int, 5.0: int 0.., el8: int 0..; default 2000; scope first namespace; module tipc; in net/tipc/sysctl.c
net.tipc.sk_filter; ulong; since 5.0; vendors el8; default 0; scope first namespace; module tipc; in net/tipc/sysctl.c
net.tipc.tipc_rmem; int; since 3.11-3.14; range .., 5.0: 1..; reads int, 5.0: int 1.., el8: int 1..; scope first namespace; module tipc; in net/tipc/sysctl.c
net.token-ring.rif_timeout; int; removed 3.3-3.6; in net/802/tr.c
net.unix.max_dgram_qlen; int; range .., 7.3: 0..; default 10; scope namespace; in net/unix/sysctl_net_unix.c
net.vrf.strict_mode; int; since 5.8-5.9; reads int via vrf_shared_table_handler; scope namespace; module vrf; in drivers/net/vrf.c
net.vsock.child_ns_mode; unknown; since 7.0; reads unknown via vsock_net_child_mode_string; scope namespace; in net/vmw_vsock/af_vsock.c
net.vsock.g2h_fallback; int; since 7.1-7.2; range 0..1; default 1; scope namespace; in net/vmw_vsock/af_vsock.c
net.vsock.ns_mode; unknown; since 7.0; reads unknown via vsock_net_mode_string; readonly; scope namespace; in net/vmw_vsock/af_vsock.c
net.x25.acknowledgement_hold_back_timeout; int; reads int ?; default 3000; scope first namespace; module x25; in net/x25/sysctl_net_x25.c
net.x25.call_request_timeout; int; reads int ?; default 200000; scope first namespace; module x25; in net/x25/sysctl_net_x25.c
net.x25.clear_request_timeout; int; reads int ?; default 180000; scope first namespace; module x25; in net/x25/sysctl_net_x25.c
net.x25.reset_request_timeout; int; reads int ?; default 180000; scope first namespace; module x25; in net/x25/sysctl_net_x25.c
net.x25.restart_request_timeout; int; reads int ?; default 180000; scope first namespace; module x25; in net/x25/sysctl_net_x25.c
net.x25.x25_forward; int; default 0; scope first namespace; module x25; in net/x25/sysctl_net_x25.c
`;
