// Made by scripts/sysctl-facts.ts from the sources of Linux 2.6.32, 2.6.35, 3.2, 3.6, 3.8, 3.10, 3.14, 3.18, 4.2, 4.4, 4.9, 4.10, 4.12, 4.14, 4.15, 4.18, 4.19, 4.20, 5.0, 5.2, 5.3, 5.4, 5.7, 5.9, 5.10, 5.14, 5.15, 5.17, 5.19, 6.0, 6.1, 6.2, 6.4, 6.5, 6.6, 6.8, 6.12, 6.13, 6.14, 6.17, 6.19, 7.0, 7.2, 7.3. Do not edit.

/** One key a line; facts.ts reads them. */
export const lines = `
vm.admin_reserve_kbytes; ulong; since 3.9-3.10; vendors el6; default 6.17: 8192; in mm/util.c
vm.allocate_pgste; int; since 3.19-4.2; removed 6.15-6.17; range .., 4.15: 0..1; default 0; config s390; in arch/s390/mm/pgalloc.c
vm.block_dump; int; removed 5.11-5.14; range .., 5.10: 0..; in kernel/sysctl.c
vm.cmm_pages; ulong; reads unknown via cmm_pages_handler, 4.19: ulong via cmm_pages_handler; config s390; in arch/s390/mm/cmm.c
vm.cmm_timed_pages; ulong; reads unknown via cmm_pages_handler, 4.19: ulong via cmm_timed_pages_handler; config s390; in arch/s390/mm/cmm.c
vm.cmm_timeout; unknown; reads unknown via cmm_timeout_handler; config s390; in arch/s390/mm/cmm.c
vm.compact_memory; int; since 2.6.33-2.6.35; vendors el6; reads unknown via sysctl_compaction_handler, 6.5: int via sysctl_compaction_handler; writeonly; in mm/compaction.c
vm.compact_unevictable_allowed; int; since 3.19-4.2; range .., 5.7: 0..1; reads int, 5.5-5.7: int 0..1 via proc_dointvec_minmax_warn_RT_change; in mm/compaction.c
vm.compaction_proactiveness; int; since 5.8-5.9; range 0..100; reads int 0..100, 5.15: int 0..100 via compaction_proactiveness_sysctl_handler, el9: int 0..100 via compaction_proactiveness_sysctl_handler; default 20; in mm/compaction.c
vm.defrag_mode; int; since 6.15-6.17; range 0..1; in mm/page_alloc.c
vm.dirty_background_bytes; ulong; range 1..; reads ulong 1.. via dirty_background_bytes_handler; in mm/page-writeback.c
vm.dirty_background_ratio; int; range 0..100; reads int 0..100 via dirty_background_ratio_handler; default 10; in mm/page-writeback.c
vm.dirty_bytes; ulong; range 8192..; reads ulong 8192.. via dirty_bytes_handler; in mm/page-writeback.c
vm.dirty_expire_centisecs; int; range .., 3.2: 0..; default 3000; in mm/page-writeback.c
vm.dirty_ratio; int; range 0..100; reads int 0..100 via dirty_ratio_handler; default 20; in mm/page-writeback.c
vm.dirty_writeback_centisecs; int; reads int via dirty_writeback_centisecs_handler; default 500; in mm/page-writeback.c
vm.dirtytime_expire_seconds; int; since 3.19-4.2; range 0..; reads int 0.. via dirtytime_interval_handler; default 43200; in fs/fs-writeback.c
vm.drop_caches; int; range .., 3.2: 1..3, 3.15: 1..4; reads int via drop_caches_sysctl_handler, 2.6.36-3.2: int 1..3 via drop_caches_sysctl_handler, 3.15-3.18: int 1..4 via drop_caches_sysctl_handler, el7: int 1..4 via drop_caches_sysctl_handler; writeonly; in fs/drop_caches.c
vm.enable_soft_offline; int; since 6.9-6.12; range 0..1; default 1; in mm/memory-failure.c
vm.extfrag_threshold; int; since 2.6.33-2.6.35; vendors el6; range ..1000, 5.17: 0..1000; reads int ..1000 ? via sysctl_extfrag_handler, 5.1-5.2: int ..1000 ?, 5.16-5.17: int 0..1000; default 500; in mm/compaction.c
vm.highmem_is_dirtyable; int; range 0..1; config CONFIG_HIGHMEM; in mm/page-writeback.c
vm.hugepages_treat_as_movable; int; removed 4.16-4.18; reads int via hugetlb_treat_movable_handler, 3.11-3.14: int, el7: int; config CONFIG_HUGETLB_PAGE; in kernel/sysctl.c
vm.hugetlb_optimize_vmemmap; switch; since 5.18-5.19; vendors el9; range 0..1, 6.0: ..; reads int 0..1 via hugetlb_optimize_vmemmap_handler, 6.0: switch; in mm/hugetlb_vmemmap.c
vm.hugetlb_shm_group; int; in mm/hugetlb_sysctl.c
vm.laptop_mode; seconds; reads seconds, 7.0: seconds via laptop_mode_handler; in mm/page-writeback.c
vm.legacy_va_layout; int; range .., 5.10: 0..; config CONFIG_ARCH_WANT_DEFAULT_TOPDOWN_MMAP_LAYOUT; in mm/mmap.c
vm.lowmem_reserve_ratio; int; range .., 7.3: 0..; reads int via lowmem_reserve_ratio_sysctl_handler, 7.3: int 0.. via lowmem_reserve_ratio_sysctl_handler; in mm/page_alloc.c
vm.max_map_count; int; range .., 2.6.35: 0..; default 65530; in mm/mmap.c
vm.mem_profiling; static-key; since 6.9-6.12; reads static-key, 6.18-6.19: static-key via proc_mem_profiling_handler; in mm/alloc_tag.c
vm.mem_profiling_compressed; static-key; since 7.3; reads static-key; readonly; in mm/alloc_tag.c
vm.memfd_noexec; int; since 6.3-6.4; reads int via pid_mfd_noexec_dointvec_minmax; in kernel/pid_sysctl.h
vm.memory_failure_early_kill; int; range 0..1; in mm/memory-failure.c
vm.memory_failure_recovery; int; range 0..1; default 1; in mm/memory-failure.c
vm.min_free_kbytes; int; range .., 3.14: 0..; reads int via min_free_kbytes_sysctl_handler, 3.11-3.14: int 0.. via min_free_kbytes_sysctl_handler, el6: int via free_kbytes_sysctl_handler, el7: int 0.. via min_free_kbytes_sysctl_handler; default 1024; in mm/page_alloc.c
vm.min_slab_ratio; int; range 0..100; reads int 0..100 via sysctl_min_slab_ratio_sysctl_handler; default 5; config CONFIG_NUMA; in mm/page_alloc.c
vm.min_unmapped_ratio; int; range 0..100; reads int 0..100 via sysctl_min_unmapped_ratio_sysctl_handler; default 1; config CONFIG_NUMA; in mm/page_alloc.c
vm.mmap_min_addr; ulong; reads ulong via mmap_min_addr_handler, el8: unknown via mmap_min_addr_handler; in security/min_addr.c
vm.mmap_rnd_bits; int; since 4.5-4.9; vendors el7; reads int ?; config CONFIG_HAVE_ARCH_MMAP_RND_BITS; in mm/mmap.c
vm.mmap_rnd_compat_bits; int; since 4.5-4.9; vendors el7; reads int ?; config CONFIG_HAVE_ARCH_MMAP_RND_COMPAT_BITS; in mm/mmap.c
vm.movable_gigantic_pages; int; since 7.0; config CONFIG_ARCH_ENABLE_HUGEPAGE_MIGRATION; in mm/hugetlb_sysctl.c
vm.nr_hugepages; ulong; reads ulong ? via hugetlb_sysctl_handler, 3.15-3.18: ulong via hugetlb_sysctl_handler; in mm/hugetlb_sysctl.c
vm.nr_hugepages_mempolicy; ulong; since 2.6.33-2.6.35; vendors el6; reads ulong ? via hugetlb_mempolicy_sysctl_handler, 3.15-3.18: ulong via hugetlb_mempolicy_sysctl_handler; config CONFIG_NUMA; in mm/hugetlb_sysctl.c
vm.nr_overcommit_hugepages; ulong; reads ulong ? via hugetlb_overcommit_handler, 3.15-3.18: ulong via hugetlb_overcommit_handler; in mm/hugetlb_sysctl.c
vm.nr_pdflush_threads; int; removed 4.15; reads int, 3.3-3.6: unknown via pdflush_proc_obsolete; readonly; in kernel/sysctl.c
vm.nr_trim_pages; int; range 0..; in mm/nommu.c
vm.numa_stat; int; since 4.15; range 0..1; reads int 0..1 via sysctl_vm_numa_stat_handler; default 1; config CONFIG_NUMA; in mm/vmstat.c
vm.numa_zonelist_order; string; reads string size 16 via numa_zonelist_order_handler; default default, 4.15: Node; config CONFIG_NUMA; in mm/page_alloc.c
vm.oom_dump_tasks; int; default 3.2: 1; in mm/oom_kill.c
vm.oom_kill_allocating_task; int; in mm/oom_kill.c
vm.overcommit_kbytes; ulong; since 3.11-3.14; vendors el6 el7; reads ulong via overcommit_kbytes_handler; in mm/util.c
vm.overcommit_memory; int; range .., 3.2: 0..2; reads int, 2.6.36-3.2: int 0..2, 5.8-5.9: int 0..2 via overcommit_policy_handler; default 0; in mm/util.c
vm.overcommit_ratio; int; reads int, 3.11-3.14: int via overcommit_ratio_handler, el6: int via overcommit_ratio_handler, el7: int via overcommit_ratio_handler; default 50; in mm/util.c
vm.page-cluster; int; range .., 3.2: 0.., 6.2: 0..31; in mm/swap_state.c
vm.page_lock_unfairness; int; since 5.4; range 0..; default 5; in mm/filemap.c
vm.panic_on_oom; int; range .., 3.2: 0..2; in mm/oom_kill.c
vm.panic_on_unrecoverable_memory_failure; int; since 7.3; range 0..1; in mm/memory-failure.c
vm.percpu_pagelist_fraction; int; removed 5.11-5.14; range 8.., 3.11: 0..; reads int 8.. via percpu_pagelist_fraction_sysctl_handler, 3.11-3.14: int 0.. via percpu_pagelist_fraction_sysctl_handler, el7: int 0.. via percpu_pagelist_fraction_sysctl_handler; in kernel/sysctl.c
vm.percpu_pagelist_high_fraction; int; since 5.11-5.14; range 0..; reads int 0.. via percpu_pagelist_high_fraction_sysctl_handler; in mm/page_alloc.c
vm.scan_unevictable_pages; ulong; removed 3.15-3.18; vendors -el7; reads ulong via scan_unevictable_handler; in kernel/sysctl.c
vm.stat_interval; seconds; default 1; config CONFIG_SMP; in mm/vmstat.c
vm.stat_refresh; unknown; since 4.5-4.9; reads unknown via vmstat_refresh; config CONFIG_SMP; in mm/vmstat.c
vm.swappiness; int; range 0..100, 5.8: 0..200; default 60; in mm/vmscan.c
vm.unprivileged_userfaultfd; int; since 5.1-5.2; range 0..1; in mm/userfaultfd.c
vm.user_reserve_kbytes; ulong; since 3.9-3.10; default 6.17: 131072; in mm/util.c
vm.vdso_enabled; int; range .., 6.17: 0..1; default 6.17: 1; in arch/x86/entry/vdso/vdso32-setup.c
vm.vfs_cache_pressure; int; range .., 5.10: 0..; default 100; in fs/dcache.c
vm.vfs_cache_pressure_denom; int; since 6.15-6.17; range 100..; default 100; in fs/dcache.c
vm.watermark_boost_factor; int; since 5.0; range 0..; reads int 0.. via watermark_boost_factor_sysctl_handler, 5.8-5.9: int 0..; default 5.7: 15000; in mm/page_alloc.c
vm.watermark_scale_factor; int; since 4.5-4.9; range 1..1000, 5.10: 1..3000; reads int 1..1000 via watermark_scale_factor_sysctl_handler, 5.10: int 1..3000 via watermark_scale_factor_sysctl_handler; default 10; in mm/page_alloc.c
vm.zone_reclaim_mode; int; range .., 5.10: 0..; config CONFIG_NUMA; in mm/vmscan.c
`;
