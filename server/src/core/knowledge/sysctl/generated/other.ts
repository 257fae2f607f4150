// Made by scripts/sysctl-facts.ts from the sources of Linux 2.6.32, 2.6.35, 3.2, 3.6, 3.8, 3.10, 3.14, 3.18, 4.2, 4.4, 4.9, 4.10, 4.12, 4.14, 4.15, 4.18, 4.19, 4.20, 5.0, 5.2, 5.3, 5.4, 5.7, 5.9, 5.10, 5.14, 5.15, 5.17, 5.19, 6.0, 6.1, 6.2, 6.4, 6.5, 6.6, 6.8, 6.12, 6.13, 6.14, 6.17, 6.19, 7.0, 7.2, 7.3. Do not edit.

/** One key a line; facts.ts reads them. */
export const lines = `
abi.riscv_v_default_allow; switch; since 6.5; config riscv; in arch/riscv/kernel/vector.c
abi.sme_default_vector_length; int; since 5.18-5.19; vendors el9; reads int via vec_proc_do_default_vl; config arm64; in arch/arm64/kernel/fpsimd.c
abi.sve_default_vector_length; int; since 4.15; reads int via sve_proc_do_default_vl, 5.16-5.17: int via vec_proc_do_default_vl, el9: int via vec_proc_do_default_vl; config arm64; in arch/arm64/kernel/fpsimd.c
abi.tagged_addr_disabled; int; since 5.4; range 0..1; config arm64; in arch/arm64/kernel/process.c
abi.vsyscall32; int; range .., 4.4: 0..1; default 3.18: 1; in arch/x86/entry/vdso/vdso32-setup.c
appldata.interval; int; reads unknown via appldata_interval_handler, 4.19: int via appldata_interval_handler; config s390; in arch/s390/appldata/appldata_base.c
appldata.timer; uint; reads unknown via appldata_timer_handler, 4.19: uint via appldata_timer_handler; config s390; in arch/s390/appldata/appldata_base.c
bus.isa.membase; int; readonly; config arm; in arch/arm/kernel/isa.c
bus.isa.portbase; int; readonly; config arm; in arch/arm/kernel/isa.c
bus.isa.portshift; int; readonly; config arm; in arch/arm/kernel/isa.c
cachefiles.error_injection; uint; since 5.16-5.17; vendors el9; module cachefiles; in fs/cachefiles/error_inject.c
coda.fake_statfs; int; module coda; in fs/coda/sysctl.c
coda.hard; int; module coda; in fs/coda/sysctl.c
coda.timeout; int; default 30; module coda; in fs/coda/sysctl.c
crypto.af_alg_restrict; int; since 7.3; range 0..2; default 1; in crypto/af_alg.c
crypto.fips_enabled; int; readonly; in crypto/fips.c
crypto.fips_name; string; since 6.0; vendors el9; reads string size 64; readonly; in crypto/fips.c
crypto.fips_version; string; since 6.0; vendors el9; reads string size 64; readonly; in crypto/fips.c
debug.exception-trace; int; range 0.., 2.6.33: ..; default 6.17: 1; config CONFIG_SYSCTL_EXCEPTION_TRACE; in kernel/signal.c
debug.kprobes-optimization; int; since 2.6.33-2.6.35; vendors el6; range 0..1; reads int 0..1 via proc_kprobes_optimization_handler; in kernel/kprobes.c
dev.cdrom.autoclose; int; reads int via cdrom_sysctl_handler; module cdrom; in drivers/cdrom/cdrom.c
dev.cdrom.autoeject; int; reads int via cdrom_sysctl_handler; module cdrom; in drivers/cdrom/cdrom.c
dev.cdrom.check_media; int; reads int via cdrom_sysctl_handler; module cdrom; in drivers/cdrom/cdrom.c
dev.cdrom.debug; int; reads int via cdrom_sysctl_handler; module cdrom; in drivers/cdrom/cdrom.c
dev.cdrom.info; string; reads string size 1000 via cdrom_sysctl_info; readonly; module cdrom; in drivers/cdrom/cdrom.c
dev.cdrom.lock; int; reads int via cdrom_sysctl_handler; module cdrom; in drivers/cdrom/cdrom.c
dev.hpet.max-user-freq; int; in drivers/char/hpet.c
dev.ipmi.poweroff_powercycle; int; module ipmi_poweroff; in drivers/char/ipmi/ipmi_poweroff.c
dev.mac_hid.mouse_button2_keycode; int; default 97; module mac_hid; in drivers/macintosh/mac_hid.c
dev.mac_hid.mouse_button3_keycode; int; default 100; module mac_hid; in drivers/macintosh/mac_hid.c
dev.mac_hid.mouse_button_emulation; int; reads int, 2.6.33-2.6.35: int via mac_hid_toggle_emumouse; module mac_hid; in drivers/macintosh/mac_hid.c
dev.parport.*.autoprobe; string; reads string via do_autoprobe; readonly; module parport; in drivers/parport/procfs.c
dev.parport.*.autoprobe0; string; reads string via do_autoprobe; readonly; module parport; in drivers/parport/procfs.c
dev.parport.*.autoprobe1; string; reads string via do_autoprobe; readonly; module parport; in drivers/parport/procfs.c
dev.parport.*.autoprobe2; string; reads string via do_autoprobe; readonly; module parport; in drivers/parport/procfs.c
dev.parport.*.autoprobe3; string; reads string via do_autoprobe; readonly; module parport; in drivers/parport/procfs.c
dev.parport.*.base-addr; string; reads string via do_hardware_base_addr; readonly; module parport; in drivers/parport/procfs.c
dev.parport.*.devices.*.timeslice; long-milliseconds; reads long-milliseconds 1..1000; module parport; in drivers/parport/procfs.c
dev.parport.*.devices.active; string; reads string via do_active_device; readonly; module parport; in drivers/parport/procfs.c
dev.parport.*.dma; string; reads string via do_hardware_dma; readonly; module parport; in drivers/parport/procfs.c
dev.parport.*.irq; string; reads string via do_hardware_irq; readonly; module parport; in drivers/parport/procfs.c
dev.parport.*.modes; string; reads string via do_hardware_modes; readonly; module parport; in drivers/parport/procfs.c
dev.parport.*.spintime; int; range 1..1000; module parport; in drivers/parport/procfs.c
dev.parport.default.spintime; int; range 1..1000; module parport; in drivers/parport/procfs.c
dev.parport.default.timeslice; long-milliseconds; reads long-milliseconds 1..1000; module parport; in drivers/parport/procfs.c
dev.raid.speed_limit_max; int; default 200000, 4.2: 500000, 4.4: 200000; module md_mod; in drivers/md/md.c
dev.raid.speed_limit_min; int; default 1000; module md_mod; in drivers/md/md.c
dev.raid.sync_io_depth; int; since 6.15-6.17; default 32; module md_mod; in drivers/md/md.c
dev.rtc.max-user-freq; int; removed 5.5-5.7; default 64; in drivers/char/rtc.c
dev.scsi.logging_level; int; range .., 6.14: 0..; module scsi_mod; in drivers/scsi/scsi_sysctl.c
dev.tty.ldisc_autoload; int; since 4.19; range .., 6.8: 0..1; in drivers/tty/tty_io.c
dev.tty.legacy_tiocsti; switch; since 6.2; in drivers/tty/tty_io.c
fscache.object_max_active; int; since 2.6.36-3.2; removed 5.16-5.17; vendors -el9; reads int via fscache_max_active_sysctl; default 4; module fscache; in fs/fscache/main.c
fscache.operation_max_active; int; since 2.6.36-3.2; removed 5.16-5.17; vendors -el9; reads int via fscache_max_active_sysctl; default 2; module fscache; in fs/fscache/main.c
lasat.bmid; int; removed 5.8-5.9; readonly; config mips; in arch/mips/lasat/sysctl.c
lasat.boot-service; int; removed 5.8-5.9; config mips; in arch/mips/lasat/sysctl.c
lasat.bus-hz; int; removed 5.8-5.9; readonly; config mips; in arch/mips/lasat/sysctl.c
lasat.cpu-hz; int; removed 5.8-5.9; readonly; config mips; in arch/mips/lasat/sysctl.c
lasat.ipaddr; unknown; removed 5.8-5.9; reads unknown via proc_lasat_ip; config mips; in arch/mips/lasat/sysctl.c
lasat.namestr; string; removed 5.8-5.9; readonly; config mips; in arch/mips/lasat/sysctl.c
lasat.netmask; unknown; removed 5.8-5.9; reads unknown via proc_lasat_ip; config mips; in arch/mips/lasat/sysctl.c
lasat.passwd_hash; string; removed 5.8-5.9; reads string via proc_dolasatstring; config mips; in arch/mips/lasat/sysctl.c
lasat.prid; int; removed 5.8-5.9; reads int via proc_lasat_prid; config mips; in arch/mips/lasat/sysctl.c
lasat.rtc; int; removed 5.8-5.9; reads int via proc_dolasatrtc; config mips; in arch/mips/lasat/sysctl.c
lasat.typestr; string; removed 5.8-5.9; readonly; config mips; in arch/mips/lasat/sysctl.c
reboot.warm; int; removed 3.7-3.8; config arm; in arch/arm/mach-bcmring/arch.c
s390.hiperdispatch; uint; since 6.9-6.12; reads uint via hiperdispatch_ctl_handler; config s390; in arch/s390/kernel/hiperdispatch.c
s390.polarization; uint; since 6.9-6.12; reads uint via polarization_ctl_handler; config s390; in arch/s390/kernel/topology.c
s390.topology; uint; since 4.15; reads unknown via topology_ctl_handler, 4.19: uint via topology_ctl_handler; config s390; in arch/s390/kernel/topology.c
s390dbf.debug_active; int; reads int via s390dbf_procactive; default 1; config s390; in arch/s390/kernel/debug.c
s390dbf.debug_stoppable; int; default 1; config s390; in arch/s390/kernel/debug.c
sunrpc.max_resvport; int; range 1..65535, 4.5: ..65535, 4.20: 1..65535; reads int 1..65535, 4.5-4.9: int ..65535 ?, 4.15: int ..65535, 4.16-4.18: int ..65535 ?, 4.20: int 1..65535, el8: int 1..65535; default 1023; module sunrpc; in net/sunrpc/xprtsock.c
sunrpc.min_resvport; int; range 1..65535, 4.5: 1.., 4.20: 1..65535; reads int 1..65535, 4.5-4.9: int 1.. ?, 4.15: int 1.., 4.16-4.18: int 1.. ?, 4.20: int 1..65535, el8: int 1..65535; default 665; module sunrpc; in net/sunrpc/xprtsock.c
sunrpc.nfs_debug; unknown; reads unknown via proc_dodebug; module sunrpc; in net/sunrpc/sysctl.c
sunrpc.nfsd_debug; unknown; reads unknown via proc_dodebug; module sunrpc; in net/sunrpc/sysctl.c
sunrpc.nlm_debug; unknown; reads unknown via proc_dodebug; module sunrpc; in net/sunrpc/sysctl.c
sunrpc.rdma_inline_write_padding; int; range 0..4096; module rpcrdma; in net/sunrpc/xprtrdma/transport.c
sunrpc.rdma_max_inline_read; int; range .., 4.9: 1024..65536; reads int, 4.5-4.9: int 1024..65536, el7: int 1024..65536; default 1024, 4.9: 4096; module rpcrdma; in net/sunrpc/xprtrdma/transport.c
sunrpc.rdma_max_inline_write; int; range .., 4.9: 1024..65536; reads int, 4.5-4.9: int 1024..65536, el7: int 1024..65536; default 1024, 4.9: 4096; module rpcrdma; in net/sunrpc/xprtrdma/transport.c
sunrpc.rdma_memreg_strategy; int; reads int ?; module rpcrdma; in net/sunrpc/xprtrdma/transport.c
sunrpc.rdma_pad_optimize; int; module rpcrdma; in net/sunrpc/xprtrdma/transport.c
sunrpc.rdma_slot_table_entries; int; range 2..256, 5.4: 4..16384; reads int 2..256, 5.4: int 4..16384, el8: int 4..16384; default 32, 4.4: 128; module rpcrdma; in net/sunrpc/xprtrdma/transport.c
sunrpc.rpc_debug; unknown; reads unknown via proc_dodebug; module sunrpc; in net/sunrpc/sysctl.c
sunrpc.svc_rdma.max_outbound_read_requests; int; range 1..4096, 4.18: 1..255; reads int 1..4096, 4.16-4.18: int 1..255, el7: int 1..255; default 16; module rpcrdma; in net/sunrpc/xprtrdma/svc_rdma.c
sunrpc.svc_rdma.max_req_size; int; range 4096..65536, 4.11: ..; reads int 4096..65536, 4.11-4.12: int ?, el7: int ?; module rpcrdma; in net/sunrpc/xprtrdma/svc_rdma.c
sunrpc.svc_rdma.max_requests; int; range 4..16384; module rpcrdma; in net/sunrpc/xprtrdma/svc_rdma.c
sunrpc.svc_rdma.rdma_stat_read; string; reads string via read_reset_stat, 5.11-5.14: string via svcrdma_counter_handler; module rpcrdma; in net/sunrpc/xprtrdma/svc_rdma.c
sunrpc.svc_rdma.rdma_stat_recv; string; reads string via read_reset_stat, 5.11-5.14: string via svcrdma_counter_handler; module rpcrdma; in net/sunrpc/xprtrdma/svc_rdma.c
sunrpc.svc_rdma.rdma_stat_rq_poll; string; reads string via read_reset_stat, 5.11-5.14: string 0..0 size 4; module rpcrdma; in net/sunrpc/xprtrdma/svc_rdma.c
sunrpc.svc_rdma.rdma_stat_rq_prod; string; reads string via read_reset_stat, 5.11-5.14: string 0..0 size 4; module rpcrdma; in net/sunrpc/xprtrdma/svc_rdma.c
sunrpc.svc_rdma.rdma_stat_rq_starve; string; reads string via read_reset_stat, 5.11-5.14: string 0..0 size 4; module rpcrdma; in net/sunrpc/xprtrdma/svc_rdma.c
sunrpc.svc_rdma.rdma_stat_sq_poll; string; reads string via read_reset_stat, 5.11-5.14: string 0..0 size 4; module rpcrdma; in net/sunrpc/xprtrdma/svc_rdma.c
sunrpc.svc_rdma.rdma_stat_sq_prod; string; reads string via read_reset_stat, 5.11-5.14: string 0..0 size 4; module rpcrdma; in net/sunrpc/xprtrdma/svc_rdma.c
sunrpc.svc_rdma.rdma_stat_sq_starve; string; reads string via read_reset_stat, 5.11-5.14: string via svcrdma_counter_handler; module rpcrdma; in net/sunrpc/xprtrdma/svc_rdma.c
sunrpc.svc_rdma.rdma_stat_write; string; reads string via read_reset_stat, 5.11-5.14: string via svcrdma_counter_handler; module rpcrdma; in net/sunrpc/xprtrdma/svc_rdma.c
sunrpc.tcp_fin_timeout; seconds; default 15; module sunrpc; in net/sunrpc/xprtsock.c
sunrpc.tcp_max_slot_table_entries; int; since 2.6.36-3.2; vendors el6; range 2..65536; default 128, 3.6: 65536; module sunrpc; in net/sunrpc/xprtsock.c
sunrpc.tcp_slot_table_entries; int; range 2..128, 3.3: 2..65536; reads int 2..128, 3.3-3.6: int 2..65536, el6: int 2..65536; default 16, 3.2: 2; module sunrpc; in net/sunrpc/xprtsock.c
sunrpc.transports; string; reads string size 256 via proc_do_xprt; readonly; module sunrpc; in net/sunrpc/sysctl.c
sunrpc.udp_slot_table_entries; int; range 2..128, 3.3: 2..65536; reads int 2..128, 3.3-3.6: int 2..65536, el6: int 2..65536; default 16; module sunrpc; in net/sunrpc/xprtsock.c
user.max_binfmt_misc_interpreters; ulong; since 7.3; range 0..2147483647; config CONFIG_BINFMT_MISC; in kernel/ucount.c
user.max_cgroup_namespaces; ulong; since 4.5-4.9; range 0..2147483647; reads int 0..2147483647, 5.15: ulong 0..2147483647, el9: ulong 0..2147483647; in kernel/ucount.c
user.max_fanotify_groups; ulong; since 5.10; range 0..2147483647; reads int 0..2147483647, 5.15: ulong 0..2147483647, el9: ulong 0..2147483647; config CONFIG_FANOTIFY; in kernel/ucount.c
user.max_fanotify_marks; ulong; since 5.10; range 0..2147483647; reads int 0..2147483647, 5.15: ulong 0..2147483647, el9: ulong 0..2147483647; config CONFIG_FANOTIFY; in kernel/ucount.c
user.max_inotify_instances; ulong; since 4.11-4.12; range 0..2147483647; reads int 0..2147483647, 5.15: ulong 0..2147483647, el9: ulong 0..2147483647; config CONFIG_INOTIFY_USER; in kernel/ucount.c
user.max_inotify_watches; ulong; since 4.11-4.12; range 0..2147483647; reads int 0..2147483647, 5.15: ulong 0..2147483647, el9: ulong 0..2147483647; config CONFIG_INOTIFY_USER; in kernel/ucount.c
user.max_ipc_namespaces; ulong; since 4.5-4.9; vendors el7; range 0..2147483647; reads int 0..2147483647, 5.15: ulong 0..2147483647, el9: ulong 0..2147483647; in kernel/ucount.c
user.max_mnt_namespaces; ulong; since 4.5-4.9; vendors el7; range 0..2147483647; reads int 0..2147483647, 5.15: ulong 0..2147483647, el9: ulong 0..2147483647; in kernel/ucount.c
user.max_net_namespaces; ulong; since 4.5-4.9; vendors el7; range 0..2147483647; reads int 0..2147483647, 5.15: ulong 0..2147483647, el9: ulong 0..2147483647; in kernel/ucount.c
user.max_pid_namespaces; ulong; since 4.5-4.9; vendors el7; range 0..2147483647; reads int 0..2147483647, 5.15: ulong 0..2147483647, el9: ulong 0..2147483647; in kernel/ucount.c
user.max_time_namespaces; ulong; since 5.5-5.7; range 0..2147483647; reads int 0..2147483647, 5.15: ulong 0..2147483647, el9: ulong 0..2147483647; in kernel/ucount.c
user.max_user_namespaces; ulong; since 4.5-4.9; vendors el7; range 0..2147483647; reads int 0..2147483647, 5.15: ulong 0..2147483647, el9: ulong 0..2147483647; in kernel/ucount.c
user.max_uts_namespaces; ulong; since 4.5-4.9; vendors el7; range 0..2147483647; reads int 0..2147483647, 5.15: ulong 0..2147483647, el9: ulong 0..2147483647; in kernel/ucount.c
xen.balloon.hotplug_unpopulated; int; since 4.3-4.4; range 0..1; in drivers/xen/balloon.c
xpc.disengage_timelimit; int; removed 7.3; range ..120; reads int ..120 ?; module xpc; in drivers/misc/sgi-xp/xpc_main.c
xpc.hb.hb_check_interval; int; removed 7.3; range 10..120; module xpc; in drivers/misc/sgi-xp/xpc_main.c
xpc.hb.hb_interval; int; removed 7.3; range 1..10; module xpc; in drivers/misc/sgi-xp/xpc_main.c
`;
