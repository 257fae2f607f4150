// Made by scripts/sysctl-facts.ts from the sources of Linux 2.6.32, 2.6.35, 3.2, 3.6, 3.8, 3.10, 3.14, 3.18, 4.2, 4.4, 4.9, 4.10, 4.12, 4.14, 4.15, 4.18, 4.19, 4.20, 5.0, 5.2, 5.3, 5.4, 5.7, 5.9, 5.10, 5.14, 5.15, 5.17, 5.19, 6.0, 6.1, 6.2, 6.4, 6.5, 6.6, 6.8, 6.12, 6.13, 6.14, 6.17, 6.19, 7.0, 7.2, 7.3. Do not edit.

/** One key a line; facts.ts reads them. */
export const lines = `
kernel.acct; int x3; default 4 2 30; in kernel/acct.c
kernel.acpi_video_flags; ulong; config CONFIG_ACPI_SLEEP; in arch/x86/kernel/setup.c
kernel.arch; string; since 6.1; reads string via proc_do_uts_string; readonly; in kernel/utsname_sysctl.c
kernel.auto_msgmni; int; range 0..1; reads int 0..1 via proc_ipcauto_dointvec_minmax, 3.19-4.2: int 0..1 via proc_ipc_auto_msgmni, el7: int 0..1 via proc_ipc_auto_msgmni; in ipc/ipc_sysctl.c
kernel.blk_iopoll; int; removed 3.15-3.18; vendors -el7; config CONFIG_BLOCK; in kernel/sysctl.c
kernel.bootloader_type; int; readonly; in arch/x86/kernel/setup.c
kernel.bootloader_version; int; readonly; in arch/x86/kernel/setup.c
kernel.bpf_stats_enabled; int; since 5.1-5.2; vendors el8; range 0..1, 5.8: ..; reads static-key, 5.8-5.9: int via bpf_stats_handler; in kernel/bpf/syscall.c
kernel.cad_pid; int; reads int via proc_do_cad_pid; in kernel/reboot.c
kernel.cap_last_cap; int; since 2.6.36-3.2; vendors el6; readonly; in kernel/sysctl.c
kernel.compat-log; int; removed 4.5-4.9; default 1; config CONFIG_COMPAT; in kernel/sysctl.c
kernel.core_file_note_size_limit; uint; since 6.9-6.12; range 4194304..16777216; default 4194304; in fs/coredump.c
kernel.core_modes; string; since 6.15-6.17; readonly; in fs/coredump.c
kernel.core_pattern; string; reads string size 128; default core; in fs/coredump.c
kernel.core_pipe_limit; int; range .., 6.14: 0..; in fs/coredump.c
kernel.core_sort_vma; uint; since 6.9-6.12; range 0..1; in fs/coredump.c
kernel.core_uses_pid; int; in fs/coredump.c
kernel.ctrl-alt-del; int; default 1; in kernel/reboot.c
kernel.dmesg_restrict; int; since 2.6.36-3.2; vendors el6; range 0..1; reads int 0..1, el6: int 0..1 via proc_dmesg_restrict; in kernel/printk/sysctl.c
kernel.domainname; string; reads string via proc_do_uts_string; in kernel/utsname_sysctl.c
kernel.dpm_watchdog_timeout_secs; uint; since 7.1-7.2; range 1..; reads uint 1.. ? via proc_dodpm_watchdog_timeout_secs; in drivers/base/power/main.c
kernel.dpm_watchdog_warning_timeout_secs; uint; since 7.1-7.2; range 1..; reads uint 1.. ?; in drivers/base/power/main.c
kernel.firmware_config.force_sysfs_fallback; uint; since 4.16-4.18; range 0..1; in drivers/base/firmware_loader/fallback_table.c
kernel.firmware_config.ignore_sysfs_fallback; uint; since 4.16-4.18; range 0..1; in drivers/base/firmware_loader/fallback_table.c
kernel.ftrace_dump_on_oops; string; reads int, 6.9-6.12: string size 100; default 6.12: 0; in kernel/trace/trace.c
kernel.ftrace_enabled; int; reads int via ftrace_enable_sysctl; in kernel/trace/ftrace.c
kernel.hardlockup_all_cpu_backtrace; int; since 4.3-4.4; vendors el6 el7; range 0..1; config CONFIG_SMP; in kernel/watchdog.c
kernel.hardlockup_panic; int; since 4.3-4.4; vendors el6 el7; range 0..1; config CONFIG_HARDLOCKUP_DETECTOR; in kernel/watchdog.c
kernel.hardlockup_sys_info; string; since 6.18-6.19; reads string via sysctl_sys_info_handler; config CONFIG_HARDLOCKUP_DETECTOR; in kernel/watchdog.c
kernel.hostname; string; reads string via proc_do_uts_string; in kernel/utsname_sysctl.c
kernel.hotplug; string; reads string size 256; in lib/kobject_uevent.c
kernel.hung_task_all_cpu_backtrace; int; since 5.8-5.9; range 0..1; config CONFIG_SMP; in kernel/hung_task.c
kernel.hung_task_check_count; int; range 0..; reads ulong, 3.11-3.14: int 0..; in kernel/hung_task.c
kernel.hung_task_check_interval_secs; ulong; since 4.19; reads ulong ? via proc_dohung_task_timeout_secs; in kernel/hung_task.c
kernel.hung_task_detect_count; ulong; since 6.13; reads ulong, 7.1-7.2: ulong via proc_dohung_task_detect_count; writable 7.1; in kernel/hung_task.c
kernel.hung_task_panic; int; range 0..1, 6.18: 0..; in kernel/hung_task.c
kernel.hung_task_sys_info; string; since 6.18-6.19; reads string via sysctl_sys_info_handler; in kernel/hung_task.c
kernel.hung_task_timeout_secs; ulong; reads ulong via proc_dohung_task_timeout_secs, 3.9-3.10: ulong ? via proc_dohung_task_timeout_secs; in kernel/hung_task.c
kernel.hung_task_warnings; int; range 0.., 3.11: -1..; reads ulong, 3.11-3.14: int -1.., el7: int -1..; default 10; in kernel/hung_task.c
kernel.hyperv_record_panic_msg; int; since 4.19; vendors el7 el8; range 0..1; default 1; in drivers/hv/hv_common.c
kernel.ieee_emulation_warnings; int; removed 5.5-5.7; config CONFIG_MATHEMU; in kernel/sysctl.c
kernel.ignore-unaligned-usertrap; int; config CONFIG_SYSCTL_ARCH_UNALIGN_NO_WARN; in kernel/sysctl.c
kernel.io_delay_type; int; in arch/x86/kernel/setup.c
kernel.io_uring_disabled; int; since 5.15; range 0..2; in io_uring/io_uring.c
kernel.io_uring_group; int; since 5.15; default -1; in io_uring/io_uring.c
kernel.kdump_on_fatal_mca; int; removed 6.7-6.8; default 1; config ia64; in arch/ia64/kernel/crash.c
kernel.kdump_on_init; int; removed 6.7-6.8; default 1; config ia64; in arch/ia64/kernel/crash.c
kernel.kernel_sys_info; string; since 6.18-6.19; reads string via sysctl_sys_info_handler; in lib/sys_info.c
kernel.kexec_load_disabled; int; since 3.11-3.14; vendors el6 el7; range 1..1; in kernel/kexec_core.c
kernel.kexec_load_limit_panic; int; since 6.3-6.4; reads int via kexec_limit_handler; in kernel/kexec_core.c
kernel.kexec_load_limit_reboot; int; since 6.3-6.4; reads int via kexec_limit_handler; in kernel/kexec_core.c
kernel.keys.gc_delay; int; range .., 5.3: 0..; reads int ?, 5.3: int 0..2147483647; default 300; in security/keys/sysctl.c
kernel.keys.maxbytes; int; range .., 5.3: 1..; reads int ?, 5.3: int 1..2147483647; default 20000; in security/keys/sysctl.c
kernel.keys.maxkeys; int; range .., 5.3: 1..; reads int ?, 5.3: int 1..2147483647; default 200; in security/keys/sysctl.c
kernel.keys.persistent_keyring_expiry; int; since 3.11-3.14; vendors el7; range .., 5.3: 0..; reads int ?, 5.3: int 0..2147483647; default 259200; config CONFIG_PERSISTENT_KEYRINGS; in security/keys/sysctl.c
kernel.keys.root_maxbytes; int; range .., 5.3: 1..; reads int ?, 5.3: int 1..2147483647; default 20000, 3.18: 25000000; in security/keys/sysctl.c
kernel.keys.root_maxkeys; int; range .., 5.3: 1..; reads int ?, 5.3: int 1..2147483647; default 200, 3.18: 1000000; in security/keys/sysctl.c
kernel.kmemcheck; int; removed 4.15; config CONFIG_KMEMCHECK; in kernel/sysctl.c
kernel.kptr_restrict; int; since 2.6.36-3.2; vendors el6; range 0..2; reads int 0..2 via proc_dmesg_restrict, 3.3-3.6: int 0..2, el6: int 0..2; in kernel/printk/sysctl.c
kernel.kstack_depth_to_print; int; removed 4.10; vendors -el7; config CONFIG_X86; in kernel/sysctl.c
kernel.latencytop; int; reads int, 4.5-4.9: int via sysctl_latencytop, el7: int via sysctl_latencytop; in kernel/latencytop.c
kernel.loadpin.enabled; int; since 4.5-4.9; removed 4.20; range 0..1; in security/loadpin/loadpin.c
kernel.loadpin.enforce; int; since 4.20; range 0..1; reads int 0..1, 7.0: int 0..1 via proc_handler_loadpin; in security/loadpin/loadpin.c
kernel.lock_stat; int; default 1; config CONFIG_LOCK_STAT; in kernel/locking/lockdep.c
kernel.max_lock_depth; int; default 1024; in kernel/locking/rtmutex_api.c
kernel.max_rcu_stall_to_panic; int; since 5.11-5.14; range 1..; in kernel/rcu/tree_stall.h
kernel.modprobe; string; reads string size 256, 6.15-6.17: string; in kernel/module/main.c
kernel.modules_disabled; int; range 1..1; in kernel/module/main.c
kernel.msg_next_id; int; since 3.7-3.8; range 0..; reads int 0..2147483647 via proc_ipc_dointvec_minmax, 5.15: int 0..2147483647, 5.16-5.17: int 0..2147483647 via proc_ipc_dointvec_minmax_checkpoint_restore, 5.18-5.19: int 0..2147483647; readonly 5.19; config CONFIG_CHECKPOINT_RESTORE; in ipc/ipc_sysctl.c
kernel.msgmax; int; range .., 3.10: 0..; reads int via proc_ipc_dointvec, 3.9-3.10: int 0..2147483647 via proc_ipc_dointvec_minmax, 5.15: int 0..2147483647, 5.16-5.17: int 0..2147483647 via proc_ipc_dointvec_minmax, 5.18-5.19: int 0..2147483647; default 8192; in ipc/ipc_sysctl.c
kernel.msgmnb; int; range .., 3.10: 0..; reads int via proc_ipc_dointvec, 3.9-3.10: int 0..2147483647 via proc_ipc_dointvec_minmax, 5.15: int 0..2147483647, 5.16-5.17: int 0..2147483647 via proc_ipc_dointvec_minmax, 5.18-5.19: int 0..2147483647; default 16384; in ipc/ipc_sysctl.c
kernel.msgmni; int; range .., 3.10: 0..; reads int via proc_ipc_callback_dointvec, 3.9-3.10: int 0..2147483647 via proc_ipc_callback_dointvec_minmax, 3.19-4.2: int 0..2147483647 via proc_ipc_dointvec_minmax, 4.20: int 0.. ? via proc_ipc_dointvec_minmax, 5.15: int 0.. ?, 5.16-5.17: int 0.. ? via proc_ipc_dointvec_minmax, 5.18-5.19: int 0.. ?, el7: int 0.. ? via proc_ipc_dointvec_minmax, el8: int 0.. ? via proc_ipc_dointvec_minmax; default 4.2: 32000; in ipc/ipc_sysctl.c
kernel.ngroups_max; int; readonly; in kernel/sysctl.c
kernel.nmi_watchdog; int; range .., 3.2: 0..1; reads int via proc_nmi_enabled, 2.6.36-3.2: int 0..1 via proc_dowatchdog, 3.19-4.2: int 0..1 via proc_nmi_watchdog, el6: int via proc_dowatchdog_enabled, el7: int 0..1 via proc_nmi_watchdog; default 5.17: 0; in kernel/watchdog.c
kernel.nmi_wd_lpm_factor; uint; since 5.18-5.19; vendors el9; default 200; config powerpc; in arch/powerpc/platforms/pseries/mobility.c
kernel.ns_last_pid; int; since 3.3-3.6; range 0.., 6.14: ..; reads int 0.. ? via pid_ns_ctl_handler, 6.14: int via pid_ns_ctl_handler; in kernel/pid_namespace.c
kernel.numa_balancing; int; since 3.11-3.14; vendors el7; range 0..1, 5.18: 0..4; reads int 0..1 via sysctl_numa_balancing, 5.18-5.19: int 0..4 via sysctl_numa_balancing, el9: int 0..4 via sysctl_numa_balancing; config CONFIG_NUMA_BALANCING; in kernel/sched/core.c
kernel.numa_balancing_migrate_deferred; int; since 3.11-3.14; removed 3.15-3.18; default 16; config CONFIG_NUMA_BALANCING; in kernel/sysctl.c
kernel.numa_balancing_promote_rate_limit_MBps; int; since 6.1; range 0..; default 65536; config CONFIG_NUMA_BALANCING; in kernel/sched/fair.c
kernel.numa_balancing_scan_delay_ms; int; since 3.7-3.8; removed 5.11-5.14; default 1000; config CONFIG_NUMA_BALANCING; in kernel/sysctl.c
kernel.numa_balancing_scan_period_max_ms; int; since 3.7-3.8; removed 5.11-5.14; default 5000, 3.14: 60000; config CONFIG_NUMA_BALANCING; in kernel/sysctl.c
kernel.numa_balancing_scan_period_min_ms; int; since 3.7-3.8; removed 5.11-5.14; default 100, 3.14: 1000; config CONFIG_NUMA_BALANCING; in kernel/sysctl.c
kernel.numa_balancing_scan_period_reset; int; since 3.7-3.8; removed 3.11-3.14; vendors -el7; default 60000; config CONFIG_NUMA_BALANCING; in kernel/sysctl.c
kernel.numa_balancing_scan_size_mb; int; since 3.7-3.8; removed 5.11-5.14; range .., 3.18: 1..; reads int, 3.15-3.18: int 1.., el7: int 1..; default 256; config CONFIG_NUMA_BALANCING; in kernel/sysctl.c
kernel.oops_all_cpu_backtrace; int; since 5.8-5.9; range 0..1; config CONFIG_SMP; in kernel/panic.c
kernel.oops_limit; uint; since 5.10; vendors -el9; default 10000; in kernel/exit.c
kernel.osrelease; string; reads string via proc_do_uts_string; readonly; in kernel/utsname_sysctl.c
kernel.ostype; string; reads string via proc_do_uts_string; readonly; in kernel/utsname_sysctl.c
kernel.overflowgid; int; range ..65535, 5.17: 0..65535; reads int ..65535 ?, 5.16-5.17: int 0..65535; default 65534; in kernel/sys.c
kernel.overflowuid; int; range ..65535, 5.17: 0..65535; reads int ..65535 ?, 5.16-5.17: int 0..65535; default 65534; in kernel/sys.c
kernel.panic; int; in kernel/panic.c
kernel.panic_on_io_nmi; int; in arch/x86/kernel/setup.c
kernel.panic_on_oops; int; in kernel/panic.c
kernel.panic_on_rcu_stall; int; since 4.5-4.9; range 0..1; in kernel/rcu/tree_stall.h
kernel.panic_on_stackoverflow; int; since 3.3-3.6; config CONFIG_X86_32; in kernel/panic.c
kernel.panic_on_unrecovered_nmi; int; in arch/x86/kernel/setup.c
kernel.panic_on_warn; int; since 3.19-4.2; vendors el6 el7; range 0..1; in kernel/panic.c
kernel.panic_print; ulong; since 5.0; vendors el8; reads ulong, 6.15-6.17: ulong via sysctl_panic_print_handler; in kernel/panic.c
kernel.panic_sys_info; string; since 6.15-6.17; reads string via sysctl_sys_info_handler; in kernel/panic.c
kernel.perf_cpu_time_max_percent; int; since 3.9-3.10; range .., 4.12: 0..100; reads int via perf_cpu_time_max_percent_handler, 4.11-4.12: int 0..100 via perf_cpu_time_max_percent_handler, el7: int 0..100 via perf_cpu_time_max_percent_handler; default 6.17: 25; in kernel/events/core.c
kernel.perf_event_max_contexts_per_stack; int; since 4.5-4.9; range 0..1000; reads int 0..1000 via perf_event_max_stack_handler; default 8; in kernel/events/callchain.c
kernel.perf_event_max_sample_rate; int; range .., 3.10: 1..; reads int, 2.6.36-3.2: int via perf_proc_update_handler, 3.9-3.10: int 1.. via perf_proc_update_handler, 6.7-6.8: int 1.. via perf_event_max_sample_rate_handler, el6: int 1.. via perf_proc_update_handler; default 6.17: 100000; in kernel/events/core.c
kernel.perf_event_max_stack; int; since 4.5-4.9; range 0..655360; reads int 0..655360 via perf_event_max_stack_handler; default 127; in kernel/events/callchain.c
kernel.perf_event_mlock_kb; int; default 516, 2.6.35: 512, 3.2: 516; in kernel/events/core.c
kernel.perf_event_paranoid; int; in kernel/events/core.c
kernel.perf_user_access; int; since 5.16-5.17; vendors el9; range 0..1; reads int 0..1 via armv8pmu_proc_user_access_handler; in drivers/perf/arm_pmuv3.c
kernel.perfmon.debug; int; removed 5.10; config ia64; in arch/ia64/kernel/perfmon.c
kernel.perfmon.debug_ovfl; int; removed 5.10; config ia64; in arch/ia64/kernel/perfmon.c
kernel.perfmon.expert_mode; int; removed 5.10; config ia64; in arch/ia64/kernel/perfmon.c
kernel.perfmon.fastctxsw; int; removed 5.10; config ia64; in arch/ia64/kernel/perfmon.c
kernel.pid_max; int; range .., 6.12: 301..; reads int ?, 6.9-6.12: int 301.. ?; in kernel/pid.c
kernel.poweroff_cmd; string; reads string size 256; default /sbin/poweroff; in kernel/reboot.c
kernel.powersave-nap; int; config powerpc; in arch/powerpc/kernel/idle.c
kernel.print-fatal-signals; int; in kernel/signal.c
kernel.printk; int x4; in kernel/printk/sysctl.c
kernel.printk_delay; int; range 0..10000; in kernel/printk/sysctl.c
kernel.printk_devkmsg; string; since 4.5-4.9; reads string size 10 via devkmsg_sysctl_set_loglvl; default ratelimit; in kernel/printk/sysctl.c
kernel.printk_ratelimit; seconds; in kernel/printk/sysctl.c
kernel.printk_ratelimit_burst; int; in kernel/printk/sysctl.c
kernel.prove_locking; int; default 1; config CONFIG_PROVE_LOCKING; in kernel/locking/lockdep.c
kernel.pty.max; int; range ..1048576, 3.3: ..; reads int ..1048576 ?, 3.3-3.6: int ..2147483647 ?; default 4096; in fs/devpts/inode.c
kernel.pty.nr; int; readonly; in fs/devpts/inode.c
kernel.pty.reserve; int; since 3.3-3.6; reads int ..2147483647 ?; default 1024; in fs/devpts/inode.c
kernel.random.add_interrupt_avg_cycles; ulong; since 5.11-5.14; removed 5.18-5.19; vendors el7 el8 -el9; readonly; in drivers/char/random.c
kernel.random.add_interrupt_avg_deviation; ulong; since 5.11-5.14; removed 5.18-5.19; vendors el7 el8 -el9; readonly; in drivers/char/random.c
kernel.random.boot_id; string; reads string size 16 via proc_do_uuid, 4.15: string via proc_do_uuid, 4.16-4.18: string size 16 via proc_do_uuid, 5.4: string via proc_do_uuid, 5.5-5.7: string size 16 via proc_do_uuid, 5.10: string via proc_do_uuid, 5.11-5.14: string size 16 via proc_do_uuid, 5.15: string via proc_do_uuid, 5.16-5.17: string size 16 via proc_do_uuid, 5.18-5.19: string via proc_do_uuid, el9: string via proc_do_uuid; readonly; in drivers/char/random.c
kernel.random.entropy_avail; int; reads int, 3.11-3.14: int via proc_do_entropy, 4.15: int, 4.16-4.18: int via proc_do_entropy, 5.4: int, 5.5-5.7: int via proc_do_entropy, 5.10: int, 5.11-5.14: int via proc_do_entropy, 5.15: int, 5.16-5.17: int via proc_do_entropy, 5.18-5.19: int, el6: int via proc_do_entropy, el7: int via proc_do_entropy, el9: int; readonly; in drivers/char/random.c
kernel.random.poolsize; int; readonly; in drivers/char/random.c
kernel.random.read_wakeup_threshold; int; removed 5.4; range ..4096, 3.18: ..1024; reads int ..4096 ?, 3.15-3.18: int ..1024 ?, el7: int ..1024 ?; default 64; in drivers/char/random.c
kernel.random.urandom_min_reseed_secs; int; since 3.11-3.14; vendors el7; reads int, 4.15: int via proc_do_rointvec, 4.16-4.18: int, 5.4: int via proc_do_rointvec, 5.5-5.7: int, 5.10: int via proc_do_rointvec, 5.11-5.14: int, 5.15: int via proc_do_rointvec, 5.16-5.17: int, 5.18-5.19: int via proc_do_rointvec, el9: int via proc_do_rointvec; in drivers/char/random.c
kernel.random.uuid; string; reads string size 16 via proc_do_uuid, 4.15: string via proc_do_uuid, 4.16-4.18: string size 16 via proc_do_uuid, 5.4: string via proc_do_uuid, 5.5-5.7: string size 16 via proc_do_uuid, 5.10: string via proc_do_uuid, 5.11-5.14: string size 16 via proc_do_uuid, 5.15: string via proc_do_uuid, 5.16-5.17: string size 16 via proc_do_uuid, 5.18-5.19: string via proc_do_uuid, el9: string via proc_do_uuid; readonly; in drivers/char/random.c
kernel.random.write_wakeup_threshold; int; range ..4096, 4.15: ..; reads int ..4096 ?, 4.15: int via proc_do_rointvec, 4.16-4.18: int ?, 5.4: int via proc_do_rointvec, 5.5-5.7: int ?, 5.10: int via proc_do_rointvec, 5.11-5.14: int ?, 5.15: int via proc_do_rointvec, 5.16-5.17: int ?, 5.18-5.19: int via proc_do_rointvec, el8: int ..4096 ?, el9: int via proc_do_rointvec; in drivers/char/random.c
kernel.randomize_va_space; int; default 1; in mm/memory.c
kernel.rcutorture_runnable; int; removed 3.15-3.18; config CONFIG_RCU_TORTURE_TEST; in kernel/sysctl.c
kernel.real-root-dev; int; removed 7.0; in init/do_mounts_initrd.c
kernel.reboot-cmd; string; reads string size 256; config sparc; in arch/sparc/kernel/setup.c
kernel.sched_autogroup_enabled; int; since 2.6.36-3.2; vendors el6; range 0..1; reads int 0..1, el6: int; default 1, 5.10: 0, 5.14: 1, 6.1: 0, 6.2: 1; in kernel/sched/autogroup.c
kernel.sched_cfs_bandwidth_slice_us; int; since 2.6.36-3.2; vendors el6; range 1..; default 5000; config CONFIG_CFS_BANDWIDTH; in kernel/sched/fair.c
kernel.sched_child_runs_first; int; removed 6.7-6.8; in kernel/sched/fair.c
kernel.sched_compat_yield; int; removed 2.6.36-3.2; in kernel/sysctl.c
kernel.sched_deadline_period_max_us; uint; since 5.8-5.9; range 0..2147483647, 6.0: ..; reads int, 6.0: uint ?, el9: uint ?; default 4194304; in kernel/sched/deadline.c
kernel.sched_deadline_period_min_us; uint; since 5.8-5.9; range 0..2147483647, 6.0: ..; reads int, 6.0: uint ?, el9: uint ?; default 100; in kernel/sched/deadline.c
kernel.sched_energy_aware; int; since 5.1-5.2; vendors el8; range 0..1; reads int 0..1 via sched_energy_aware_handler, el8: int ? via sched_energy_aware_handler; default 1; in kernel/sched/topology.c
kernel.sched_features; int; removed 2.6.33-2.6.35; config CONFIG_SCHED_DEBUG; in kernel/sysctl.c
kernel.sched_itmt_enabled; int; since 4.10; removed 6.14; vendors el7; range 0..1; reads int 0..1 via sched_itmt_update_handler; in arch/x86/kernel/itmt.c
kernel.sched_latency_ns; int; removed 5.11-5.14; range 100000..1000000000; reads int 100000..1000000000 via sched_nr_latency_handler, 2.6.33-2.6.35: int 100000..1000000000 via sched_proc_update_handler, el6: int 100000..1000000000 via sched_proc_update_handler; default 5000000, 2.6.35: 6000000; config CONFIG_SCHED_DEBUG; in kernel/sysctl.c
kernel.sched_migration_cost; int; removed 3.7-3.8; config CONFIG_SCHED_DEBUG; in kernel/sysctl.c
kernel.sched_migration_cost_ns; int; since 3.7-3.8; removed 5.11-5.14; config CONFIG_SMP; in kernel/sysctl.c
kernel.sched_min_granularity_ns; int; removed 5.11-5.14; range 100000..1000000000; reads int 100000..1000000000 via sched_nr_latency_handler, 2.6.33-2.6.35: int 100000..1000000000 via sched_proc_update_handler, el6: int 100000..1000000000 via sched_proc_update_handler; default 1000000, 2.6.35: 2000000, 3.2: 750000; config CONFIG_SCHED_DEBUG; in kernel/sysctl.c
kernel.sched_nr_migrate; int; removed 5.11-5.14; config CONFIG_SMP; in kernel/sysctl.c
kernel.sched_rr_timeslice_ms; int; since 3.9-3.10; vendors el6; reads int via sched_rr_handler; in kernel/sched/rt.c
kernel.sched_rt_period_us; int; range .., 6.5: 1..; reads int via sched_rt_handler, 6.5: int 1..2147483647 via sched_rt_handler; default 1000000; in kernel/sched/rt.c
kernel.sched_rt_runtime_us; int; range .., 6.5: -1..; reads int via sched_rt_handler, 6.5: int -1..2147483647 via sched_rt_handler, 6.7-6.8: int -1.. ? via sched_rt_handler; default 950000, 7.2: 1000000; in kernel/sched/rt.c
kernel.sched_schedstats; int; since 4.5-4.9; vendors el7; range 0..1; reads int 0..1 via sysctl_schedstats; config CONFIG_SCHEDSTATS; in kernel/sched/core.c
kernel.sched_shares_ratelimit; int; removed 2.6.36-3.2; vendors -el6; range .., 2.6.35: 100000..1000000000; reads int, 2.6.33-2.6.35: int 100000..1000000000 via sched_proc_update_handler; default 250000; config CONFIG_SCHED_DEBUG; in kernel/sysctl.c
kernel.sched_shares_thresh; int; removed 2.6.36-3.2; vendors -el6; range 0..; default 4; config CONFIG_SCHED_DEBUG; in kernel/sysctl.c
kernel.sched_shares_window; int; since 2.6.36-3.2; removed 3.7-3.8; vendors el6; default 10000000; config CONFIG_SCHED_DEBUG; in kernel/sysctl.c
kernel.sched_shares_window_ns; int; since 3.7-3.8; removed 4.10; default 10000000; config CONFIG_SMP; in kernel/sysctl.c
kernel.sched_time_avg; int; removed 3.7-3.8; config CONFIG_SCHED_DEBUG; in kernel/sysctl.c
kernel.sched_time_avg_ms; int; since 3.7-3.8; removed 4.19; vendors -el8; range .., 4.15: 1..; reads int, 4.15: int 1.., el7: int 1..; config CONFIG_SMP; in kernel/sysctl.c
kernel.sched_tunable_scaling; int; since 2.6.33-2.6.35; removed 5.11-5.14; vendors el6; reads int ? via sched_proc_update_handler; config CONFIG_SMP; in kernel/sysctl.c
kernel.sched_util_clamp_max; int; since 5.3; reads int via sysctl_sched_uclamp_handler; default 1024; config CONFIG_UCLAMP_TASK; in kernel/sched/core.c
kernel.sched_util_clamp_min; int; since 5.3; reads int via sysctl_sched_uclamp_handler; default 1024; config CONFIG_UCLAMP_TASK; in kernel/sched/core.c
kernel.sched_util_clamp_min_rt_default; int; since 5.8-5.9; reads int via sysctl_sched_uclamp_handler; default 1024; config CONFIG_UCLAMP_TASK; in kernel/sched/core.c
kernel.sched_wakeup_granularity_ns; int; removed 5.11-5.14; range ..1000000000; reads int ..1000000000 ?, 2.6.33-2.6.35: int ..1000000000 ? via sched_proc_update_handler, el6: int ..1000000000 ? via sched_proc_update_handler; default 1000000; config CONFIG_SCHED_DEBUG; in kernel/sysctl.c
kernel.scons-poweroff; int; config sparc; in arch/sparc/kernel/setup.c
kernel.seccomp.actions_avail; string; since 4.15; vendors el7; readonly; in kernel/seccomp.c
kernel.seccomp.actions_logged; string; since 4.15; vendors el7; reads string via seccomp_actions_logged_handler; in kernel/seccomp.c
kernel.sem; int x4; reads int x4 via proc_ipc_dointvec, 4.20: int x4 via proc_ipc_sem_dointvec, el7: int x4 via proc_ipc_sem_dointvec, el8: int x4 via proc_ipc_sem_dointvec; in ipc/ipc_sysctl.c
kernel.sem_next_id; int; since 3.7-3.8; range 0..; reads int 0..2147483647 via proc_ipc_dointvec_minmax, 5.15: int 0..2147483647, 5.16-5.17: int 0..2147483647 via proc_ipc_dointvec_minmax_checkpoint_restore, 5.18-5.19: int 0..2147483647; readonly 5.19; config CONFIG_CHECKPOINT_RESTORE; in ipc/ipc_sysctl.c
kernel.sg-big-buff; int; removed 7.1-7.2; default 5.17: 32768; readonly; module sg; in drivers/scsi/sg.c
kernel.shm_next_id; int; since 3.7-3.8; range 0..; reads int 0..2147483647 via proc_ipc_dointvec_minmax, 5.15: int 0..2147483647, 5.16-5.17: int 0..2147483647 via proc_ipc_dointvec_minmax_checkpoint_restore, 5.18-5.19: int 0..2147483647; readonly 5.19; config CONFIG_CHECKPOINT_RESTORE; in ipc/ipc_sysctl.c
kernel.shm_rmid_forced; int; since 2.6.36-3.2; vendors el6; range 0..1; reads int 0..1 via proc_ipc_dointvec_minmax_orphans; default 0; in ipc/ipc_sysctl.c
kernel.shmall; ulong; reads ulong via proc_ipc_doulongvec_minmax, 5.15: ulong, 5.16-5.17: ulong via proc_ipc_doulongvec_minmax, 5.18-5.19: ulong; default 3.18: 18446744073692774399; in ipc/ipc_sysctl.c
kernel.shmmax; ulong; reads ulong via proc_ipc_doulongvec_minmax, 5.15: ulong, 5.16-5.17: ulong via proc_ipc_doulongvec_minmax, 5.18-5.19: ulong; default 33554432, 3.18: 18446744073692774399; in ipc/ipc_sysctl.c
kernel.shmmni; int; range .., 4.20: 0..; reads int via proc_ipc_dointvec, 4.20: int 0.. ? via proc_ipc_dointvec_minmax, 5.15: int 0.. ?, 5.16-5.17: int 0.. ? via proc_ipc_dointvec_minmax, 5.18-5.19: int 0.. ?, el7: int 0.. ? via proc_ipc_dointvec_minmax, el8: int 0.. ? via proc_ipc_dointvec_minmax; default 4096; in ipc/ipc_sysctl.c
kernel.slow-work.max-threads; int; removed 2.6.36-3.2; reads int ? via slow_work_max_threads_sysctl; default 4; in kernel/slow-work.c
kernel.slow-work.min-threads; int; removed 2.6.36-3.2; range 2..; reads int 2.. ? via slow_work_min_threads_sysctl; default 2; in kernel/slow-work.c
kernel.slow-work.vslow-percentage; int; removed 2.6.36-3.2; range 1..99; default 50; in kernel/slow-work.c
kernel.soft-power; int; default 6.17: 1; in drivers/parisc/power.c
kernel.soft_watchdog; int; since 3.19-4.2; range 0..1; reads int 0..1 via proc_soft_watchdog; default 4.15: 1; config CONFIG_SOFTLOCKUP_DETECTOR; in kernel/watchdog.c
kernel.softlockup_all_cpu_backtrace; int; since 3.15-3.18; vendors el6 el7; range 0..1; config CONFIG_SMP; in kernel/watchdog.c
kernel.softlockup_panic; int; range 0..1, 7.0: 0..; config CONFIG_SOFTLOCKUP_DETECTOR; in kernel/watchdog.c
kernel.softlockup_sys_info; string; since 6.18-6.19; reads string via sysctl_sys_info_handler; config CONFIG_SOFTLOCKUP_DETECTOR; in kernel/watchdog.c
kernel.softlockup_thresh; int; removed 2.6.36-3.2; vendors -el6; range -1..60; reads int -1..60 via proc_dosoftlockup_thresh; default 60; config CONFIG_DETECT_SOFTLOCKUP; in kernel/sysctl.c
kernel.spin_retry; int; default 6.17: -1; config s390; in arch/s390/lib/spinlock.c
kernel.split_lock_mitigate; uint; since 5.18-5.19; range 0..1; default 1; in arch/x86/kernel/cpu/bus_lock.c
kernel.stack_erasing; int; since 4.20; range 0..1; reads int 0..1 via stack_erasing_sysctl; in kernel/kstack_erase.c
kernel.stack_tracer_enabled; int; reads int via stack_trace_sysctl; in kernel/trace/trace_stack.c
kernel.stop-a; int; config sparc; in arch/sparc/kernel/setup.c
kernel.syscall_user_dispatch; switch; since 7.3; default 1; in kernel/entry/syscall_user_dispatch.c
kernel.sysctl_writes_strict; int; since 3.15-3.18; vendors el7; range -1..1; config CONFIG_SYSCTL; in kernel/sysctl.c
kernel.sysrq; int; reads int, 2.6.33-2.6.35: int via sysrq_sysctl_handler; in drivers/tty/sysrq.c
kernel.tainted; ulong; reads ulong via proc_taint; in kernel/panic.c
kernel.task_delayacct; int; since 5.11-5.14; range 0..1; reads int 0..1 via sysctl_delayacct; in kernel/delayacct.c
kernel.threads-max; int; reads int, 3.19-4.2: int via sysctl_max_threads; in kernel/fork.c
kernel.timer_migration; int; range 0..1, 3.19: .., 4.12: 0..1; reads int 0..1, 3.19-4.2: int via timer_migration_handler, 4.11-4.12: int 0..1 via timer_migration_handler, el7: int 0..1 via timer_migration_handler; default 4.2: 1; in kernel/time/timer.c
kernel.traceoff_on_warning; int; since 3.11-3.14; vendors el7; in kernel/trace/trace.c
kernel.tracepoint_printk; int; since 3.19-4.2; reads int, 4.10: int via tracepoint_printk_sysctl; in kernel/trace/trace.c
kernel.tsb-ratio; int; config sparc; in arch/sparc/kernel/setup.c
kernel.unaligned-dump-stack; int; removed 6.7-6.8; config CONFIG_IA64; in kernel/sysctl.c
kernel.unaligned-trap; int; config CONFIG_SYSCTL_ARCH_UNALIGN_ALLOW; in kernel/sysctl.c
kernel.unknown_nmi_panic; int; in arch/x86/kernel/setup.c
kernel.unprivileged_bpf_disabled; int; since 4.3-4.4; range 1..1, 4.15: 0..2; reads int 1..1, 4.15: int 0..2 via bpf_unpriv_handler, 4.16-4.18: int 0..2, 5.4: int 0..2 via bpf_unpriv_handler, 5.5-5.7: int 0..2, 5.10: int 0..2 via bpf_unpriv_handler, el8: int 1..1; in kernel/bpf/syscall.c
kernel.unprivileged_userns_apparmor_policy; int; since 4.11-4.12; reads int via apparmor_dointvec; default 1; config CONFIG_USER_NS; in security/apparmor/lsm.c
kernel.user_events_max; uint; since 6.3-6.4; reads uint via set_max_user_events_sysctl; default 32768; in kernel/trace/trace_events_user.c
kernel.usermodehelper.bset; ulong x2; since 2.6.36-3.2; vendors el6; reads ulong x2 via proc_cap_handler; in kernel/umh.c
kernel.usermodehelper.inheritable; ulong x2; since 2.6.36-3.2; vendors el6; reads ulong x2 via proc_cap_handler; in kernel/umh.c
kernel.userprocess_debug; int; default 6.17: 1; config s390; in arch/s390/mm/fault.c
kernel.version; string; reads string via proc_do_uts_string; readonly; in kernel/utsname_sysctl.c
kernel.vsyscall64; int; removed 2.6.36-3.2; in arch/x86/kernel/vsyscall_64.c
kernel.warn_limit; uint; since 5.10; vendors -el9; in kernel/panic.c
kernel.watchdog; int; since 2.6.36-3.2; vendors el6; range 0..1; reads int 0..1 via proc_dowatchdog, 3.19-4.2: int 0..1 via proc_watchdog, el6: int via proc_dowatchdog_enabled, el7: int 0..1 via proc_watchdog; default 4.15: 1; in kernel/watchdog.c
kernel.watchdog_cpumask; bitmap; since 3.19-4.2; vendors el7; reads bitmap size 1 via proc_watchdog_cpumask; in kernel/watchdog.c
kernel.watchdog_thresh; int; since 2.6.36-3.2; vendors el6; range -1..60, 3.14: 0..60; reads int -1..60 via proc_dowatchdog, 3.11-3.14: int 0..60 via proc_dowatchdog, 3.19-4.2: int 0..60 via proc_watchdog_thresh, el6: int -1..60 via proc_dowatchdog_thresh, el7: int 0..60 via proc_watchdog_thresh; in kernel/watchdog.c
kernel.yama.ptrace_scope; int; since 3.3-3.6; reads int via yama_dointvec_minmax; default 1, 5.10: 0, 5.14: 1, 6.1: 0, 6.2: 1, 6.12: 0, 6.13: 1, 7.2: 0; in security/yama/yama_lsm.c
`;
