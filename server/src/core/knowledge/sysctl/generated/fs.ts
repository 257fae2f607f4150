// Made by scripts/sysctl-facts.ts from the sources of Linux 2.6.32, 2.6.35, 3.2, 3.6, 3.8, 3.10, 3.14, 3.18, 4.2, 4.4, 4.9, 4.10, 4.12, 4.14, 4.15, 4.18, 4.19, 4.20, 5.0, 5.2, 5.3, 5.4, 5.7, 5.9, 5.10, 5.14, 5.15, 5.17, 5.19, 6.0, 6.1, 6.2, 6.4, 6.5, 6.6, 6.8, 6.12, 6.13, 6.14, 6.17, 6.19, 7.0, 7.2, 7.3. Do not edit.

/** One key a line; facts.ts reads them. */
export const lines = `
fs.aio-max-nr; ulong; default 65536; in fs/aio.c
fs.aio-nr; ulong; readonly; in fs/aio.c
fs.dentry-negative; int; since 6.13; range 0..1; in fs/dcache.c
fs.dentry-state; ulong x6; range 0..2147483647, 3.11: ..; reads int x6, 2.6.36-3.2: int x6 via proc_nr_dentry, 3.11-3.14: ulong x6 via proc_nr_dentry, el7: ulong x6 via proc_nr_dentry; readonly; in fs/dcache.c
fs.dir-notify-enable; int; default 1; in fs/notify/dnotify/dnotify.c
fs.epoll.max_user_watches; ulong; range 0..2147483647, 2.6.36: 0..9223372036854775807; reads int 0.., 2.6.36-3.2: ulong 0..9223372036854775807, el6: ulong 0..9223372036854775807; in fs/eventpoll.c
fs.fanotify.max_queued_events; int; since 5.10; range 0..; in fs/notify/fanotify/fanotify_user.c
fs.fanotify.max_user_groups; ulong; since 5.10; range 0..2147483647; reads int 0.., 5.15: ulong 0..2147483647, el9: ulong 0..2147483647; in fs/notify/fanotify/fanotify_user.c
fs.fanotify.max_user_marks; ulong; since 5.10; range 0..2147483647; reads int 0.., 5.15: ulong 0..2147483647, el9: ulong 0..2147483647; in fs/notify/fanotify/fanotify_user.c
fs.fanotify.watchdog_timeout; int; since 6.18-6.19; range 0..; in fs/notify/fanotify/fanotify_user.c
fs.file-max; ulong; range 0..2147483647, 2.6.36: .., 5.0: 0..9223372036854775807; reads int, 2.6.36-3.2: ulong, 4.3-4.4: ulong ?, 4.5-4.9: ulong, 4.15: ulong ?, 4.16-4.18: ulong, 4.19: ulong ?, 4.20: ulong, 5.0: ulong ..9223372036854775807 ?, 5.15: ulong 0..9223372036854775807, el6: ulong, el7: ulong ..9223372036854775807 ?, el8: ulong ..9223372036854775807 ?; in fs/file_table.c
fs.file-nr; ulong; range 0..2147483647, 2.6.36: ..; reads int x3 via proc_nr_files, 2.6.36-3.2: ulong via proc_nr_files, el6: ulong via proc_nr_files; readonly; in fs/file_table.c
fs.fuse.default_request_timeout; uint; since 6.15-6.17; range 0..65535; module fuse; in fs/fuse/sysctl.c
fs.fuse.max_pages_limit; uint; since 6.13; range 1..65535; default 256; module fuse; in fs/fuse/sysctl.c
fs.fuse.max_request_timeout; uint; since 6.15-6.17; range 0..65535; module fuse; in fs/fuse/sysctl.c
fs.inode-nr; ulong x2; range 0..2147483647, 3.11: ..; reads int x2, 2.6.36-3.2: int x2 via proc_nr_inodes, 3.11-3.14: ulong x2 via proc_nr_inodes, el7: ulong x2 via proc_nr_inodes; readonly; in fs/inode.c
fs.inode-state; ulong x7; range 0..2147483647, 3.11: ..; reads int x7, 2.6.36-3.2: int x7 via proc_nr_inodes, 3.11-3.14: ulong x7 via proc_nr_inodes, el7: ulong x7 via proc_nr_inodes; readonly; in fs/inode.c
fs.inotify.max_queued_events; int; range 0..; in fs/notify/inotify/inotify_user.c
fs.inotify.max_user_instances; ulong; range 0..2147483647; reads int 0.., 5.15: ulong 0..2147483647, el9: ulong 0..2147483647; in fs/notify/inotify/inotify_user.c
fs.inotify.max_user_watches; ulong; range 0..2147483647; reads int 0.., 5.15: ulong 0..2147483647, el9: ulong 0..2147483647; in fs/notify/inotify/inotify_user.c
fs.lease-break-time; int; default 45; config CONFIG_MMU; in fs/locks.c
fs.leases-enable; int; default 1; in fs/locks.c
fs.mount-max; int; since 4.3-4.4; vendors el7; range 1..; default 100000; in fs/namespace.c
fs.mqueue.msg_default; int; since 3.3-3.6; vendors el6; range 1..65536; reads int 1..65536 via proc_mq_dointvec_minmax, 5.15: int 1..65536, 5.16-5.17: int 1..65536 via proc_mq_dointvec_minmax, 5.18-5.19: int 1..65536; default 10; in ipc/mq_sysctl.c
fs.mqueue.msg_max; int; range 1.., 3.6: 1..65536; reads int 1.. ? via proc_mq_dointvec_minmax, 3.3-3.6: int 1..65536 via proc_mq_dointvec_minmax, 5.15: int 1..65536, 5.16-5.17: int 1..65536 via proc_mq_dointvec_minmax, 5.18-5.19: int 1..65536, el6: int 1..65536 via proc_mq_dointvec_minmax; default 10; in ipc/mq_sysctl.c
fs.mqueue.msgsize_default; int; since 3.3-3.6; vendors el6; range 128..16777216; reads int 128..16777216 via proc_mq_dointvec_minmax, 5.15: int 128..16777216, 5.16-5.17: int 128..16777216 via proc_mq_dointvec_minmax, 5.18-5.19: int 128..16777216; default 8192; in ipc/mq_sysctl.c
fs.mqueue.msgsize_max; int; range 128..1048576, 3.3: 128..16777216; reads int 128..1048576 via proc_mq_dointvec_minmax, 3.3-3.6: int 128..16777216 via proc_mq_dointvec_minmax, 5.15: int 128..16777216, 5.16-5.17: int 128..16777216 via proc_mq_dointvec_minmax, 5.18-5.19: int 128..16777216, el6: int 128..16777216 via proc_mq_dointvec_minmax; default 8192; in ipc/mq_sysctl.c
fs.mqueue.queues_max; int; reads int via proc_mq_dointvec, 3.3-3.6: int via proc_mq_dointvec_minmax, 3.9-3.10: int via proc_mq_dointvec, 5.15: int, 5.16-5.17: int via proc_mq_dointvec, 5.18-5.19: int, el6: int 1..1048576 via proc_mq_dointvec_minmax; default 256; in ipc/mq_sysctl.c
fs.nfs.idmap_cache_timeout; int; reads seconds, 4.3-4.4: int, 4.5-4.9: seconds, 4.15: int; default 4.15: 600; module nfsv4; in fs/nfs/nfs4sysctl.c
fs.nfs.nfs_callback_tcpport; int; range 0..65535, 4.5: ..65535; reads int 0..65535, 4.5-4.9: int ..65535 ?, el7: int ..65535 ?; module nfsv4; in fs/nfs/nfs4sysctl.c
fs.nfs.nfs_congestion_kb; int; module nfs; in fs/nfs/sysctl.c
fs.nfs.nfs_mountpoint_timeout; seconds; default 500; module nfs; in fs/nfs/sysctl.c
fs.nfs.nlm_grace_period; ulong; range 0..240; module lockd; in fs/lockd/svc.c
fs.nfs.nlm_tcpport; int; reads int ?; module lockd; in fs/lockd/svc.c
fs.nfs.nlm_timeout; ulong; range 3..20; module lockd; in fs/lockd/svc.c
fs.nfs.nlm_udpport; int; reads int ?; module lockd; in fs/lockd/svc.c
fs.nfs.nsm_local_state; uint; range 0..2147483647, 6.15: ..; reads int, 6.15-6.17: uint; module lockd; in fs/lockd/svc.c
fs.nfs.nsm_use_hostnames; switch; range 0..2147483647, 5.10: .., 5.14: 0..2147483647, 5.15: ..; reads int, 5.10: switch, 5.11-5.14: int, 5.15: switch, el9: switch; module lockd; in fs/lockd/svc.c
fs.nr_open; uint; range 64..1048576, 3.15: 64..2147483647, 5.15: 64.., 5.17: 64..2147483647, 6.1: 64.., 6.2: 64..2147483647, 6.7: 64..; reads int 64..1048576, 3.15-3.18: int 64.. ?, 5.15: uint 64.. ?, 5.16-5.17: int 64.. ?, 6.1: uint 64.. ?, 6.2: int 64.. ?, 6.7-6.8: uint 64.. ?, el7: int 64.. ?; default 1048576; in fs/file_table.c
fs.ntfs-debug; int; removed 6.9-6.12; default 0; module ntfs; in fs/ntfs/sysctl.c
fs.ntfs.ntfs-debug; int; since 7.1-7.2; module ntfs; in fs/ntfs/sysctl.c
fs.ocfs2.nm.hb_ctl_path; string; reads string size 256; default /sbin/ocfs2_hb_ctl; module ocfs2_stackglue; in fs/ocfs2/stackglue.c
fs.overflowgid; int; range ..65535, 5.17: 0..65535; reads int ..65535 ?, 5.16-5.17: int 0..65535; default 65534; in fs/sysctls.c
fs.overflowuid; int; range ..65535, 5.17: 0..65535; reads int ..65535 ?, 5.16-5.17: int 0..65535; default 65534; in fs/sysctls.c
fs.pipe-max-size; uint; since 2.6.33-2.6.35; range 4096.., 4.15: ..; reads uint 4096.. via pipe_proc_fn, 4.15: uint via pipe_proc_fn, 4.16-4.18: uint via proc_dopipe_max_size, el7: uint via pipe_proc_fn; default 1048576; in fs/pipe.c
fs.pipe-user-pages-hard; ulong; since 3.19-4.2; vendors el7; in fs/pipe.c
fs.pipe-user-pages-soft; ulong; since 3.19-4.2; vendors el7; default 4.4: 16384; in fs/pipe.c
fs.protected_fifos; int; since 4.15; range 0..2; in fs/namei.c
fs.protected_hardlinks; int; since 3.3-3.6; range 0..1; default 7.0: 1; in fs/namei.c
fs.protected_regular; int; since 4.15; range 0..2; in fs/namei.c
fs.protected_symlinks; int; since 3.3-3.6; range 0..1; default 7.0: 1; in fs/namei.c
fs.quota.allocated_dquots; ulong; range 0..2147483647, 4.3: .., 4.9: 0..2147483647, 4.15: .., 4.18: 0..2147483647, 5.0: .., 5.2: 0..2147483647, 5.3: ..; reads int, 2.6.33-2.6.35: int via do_proc_dqstats, 4.3-4.4: ulong via do_proc_dqstats, 4.5-4.9: int via do_proc_dqstats, 4.15: ulong via do_proc_dqstats, 4.16-4.18: int via do_proc_dqstats, 5.0: ulong via do_proc_dqstats, 5.1-5.2: int via do_proc_dqstats, 5.3: ulong via do_proc_dqstats; readonly; in fs/quota/dquot.c
fs.quota.cache_hits; ulong; range 0..2147483647, 4.3: .., 4.9: 0..2147483647, 4.15: .., 4.18: 0..2147483647, 5.0: .., 5.2: 0..2147483647, 5.3: ..; reads int, 2.6.33-2.6.35: int via do_proc_dqstats, 4.3-4.4: ulong via do_proc_dqstats, 4.5-4.9: int via do_proc_dqstats, 4.15: ulong via do_proc_dqstats, 4.16-4.18: int via do_proc_dqstats, 5.0: ulong via do_proc_dqstats, 5.1-5.2: int via do_proc_dqstats, 5.3: ulong via do_proc_dqstats; readonly; in fs/quota/dquot.c
fs.quota.drops; ulong; range 0..2147483647, 4.3: .., 4.9: 0..2147483647, 4.15: .., 4.18: 0..2147483647, 5.0: .., 5.2: 0..2147483647, 5.3: ..; reads int, 2.6.33-2.6.35: int via do_proc_dqstats, 4.3-4.4: ulong via do_proc_dqstats, 4.5-4.9: int via do_proc_dqstats, 4.15: ulong via do_proc_dqstats, 4.16-4.18: int via do_proc_dqstats, 5.0: ulong via do_proc_dqstats, 5.1-5.2: int via do_proc_dqstats, 5.3: ulong via do_proc_dqstats; readonly; in fs/quota/dquot.c
fs.quota.free_dquots; ulong; range 0..2147483647, 4.3: .., 4.9: 0..2147483647, 4.15: .., 4.18: 0..2147483647, 5.0: .., 5.2: 0..2147483647, 5.3: ..; reads int, 2.6.33-2.6.35: int via do_proc_dqstats, 4.3-4.4: ulong via do_proc_dqstats, 4.5-4.9: int via do_proc_dqstats, 4.15: ulong via do_proc_dqstats, 4.16-4.18: int via do_proc_dqstats, 5.0: ulong via do_proc_dqstats, 5.1-5.2: int via do_proc_dqstats, 5.3: ulong via do_proc_dqstats; readonly; in fs/quota/dquot.c
fs.quota.lookups; ulong; range 0..2147483647, 4.3: .., 4.9: 0..2147483647, 4.15: .., 4.18: 0..2147483647, 5.0: .., 5.2: 0..2147483647, 5.3: ..; reads int, 2.6.33-2.6.35: int via do_proc_dqstats, 4.3-4.4: ulong via do_proc_dqstats, 4.5-4.9: int via do_proc_dqstats, 4.15: ulong via do_proc_dqstats, 4.16-4.18: int via do_proc_dqstats, 5.0: ulong via do_proc_dqstats, 5.1-5.2: int via do_proc_dqstats, 5.3: ulong via do_proc_dqstats; readonly; in fs/quota/dquot.c
fs.quota.reads; ulong; range 0..2147483647, 4.3: .., 4.9: 0..2147483647, 4.15: .., 4.18: 0..2147483647, 5.0: .., 5.2: 0..2147483647, 5.3: ..; reads int, 2.6.33-2.6.35: int via do_proc_dqstats, 4.3-4.4: ulong via do_proc_dqstats, 4.5-4.9: int via do_proc_dqstats, 4.15: ulong via do_proc_dqstats, 4.16-4.18: int via do_proc_dqstats, 5.0: ulong via do_proc_dqstats, 5.1-5.2: int via do_proc_dqstats, 5.3: ulong via do_proc_dqstats; readonly; in fs/quota/dquot.c
fs.quota.syncs; ulong; range 0..2147483647, 4.3: .., 4.9: 0..2147483647, 4.15: .., 4.18: 0..2147483647, 5.0: .., 5.2: 0..2147483647, 5.3: ..; reads int, 2.6.33-2.6.35: int via do_proc_dqstats, 4.3-4.4: ulong via do_proc_dqstats, 4.5-4.9: int via do_proc_dqstats, 4.15: ulong via do_proc_dqstats, 4.16-4.18: int via do_proc_dqstats, 5.0: ulong via do_proc_dqstats, 5.1-5.2: int via do_proc_dqstats, 5.3: ulong via do_proc_dqstats; readonly; in fs/quota/dquot.c
fs.quota.warnings; int; removed 7.3; default 1; config CONFIG_PRINT_QUOTA_WARNING; in fs/quota/dquot.c
fs.quota.writes; ulong; range 0..2147483647, 4.3: .., 4.9: 0..2147483647, 4.15: .., 4.18: 0..2147483647, 5.0: .., 5.2: 0..2147483647, 5.3: ..; reads int, 2.6.33-2.6.35: int via do_proc_dqstats, 4.3-4.4: ulong via do_proc_dqstats, 4.5-4.9: int via do_proc_dqstats, 4.15: ulong via do_proc_dqstats, 4.16-4.18: int via do_proc_dqstats, 5.0: ulong via do_proc_dqstats, 5.1-5.2: int via do_proc_dqstats, 5.3: ulong via do_proc_dqstats; readonly; in fs/quota/dquot.c
fs.suid_dumpable; int; range 0..2; reads int 0..2, 3.3-3.6: int 0..2 via proc_dointvec_minmax_coredump; default 0; in fs/exec.c
fs.verity.require_signatures; int; since 5.4; range 0..1; config CONFIG_FS_VERITY_BUILTIN_SIGNATURES; in fs/verity/init.c
fs.xfs.age_buffer_centisecs; int; removed 3.19-4.2; reads int ?; module xfs; in fs/xfs/xfs_sysctl.c
fs.xfs.error_level; int; reads int ?; module xfs; in fs/xfs/xfs_sysctl.c
fs.xfs.filestream_centisecs; int; reads int ?; module xfs; in fs/xfs/xfs_sysctl.c
fs.xfs.inherit_noatime; int; reads int ?; module xfs; in fs/xfs/xfs_sysctl.c
fs.xfs.inherit_nodefrag; int; reads int ?; module xfs; in fs/xfs/xfs_sysctl.c
fs.xfs.inherit_nodump; int; reads int ?; module xfs; in fs/xfs/xfs_sysctl.c
fs.xfs.inherit_nosymlinks; int; reads int ?; module xfs; in fs/xfs/xfs_sysctl.c
fs.xfs.inherit_sync; int; reads int ?; module xfs; in fs/xfs/xfs_sysctl.c
fs.xfs.irix_sgid_inherit; int; removed 6.18-6.19; reads int ?, 5.10: int ? via xfs_deprecate_irix_sgid_inherit_proc_handler, 5.11-5.14: int ? via xfs_deprecated_dointvec_minmax; module xfs; in fs/xfs/xfs_sysctl.c
fs.xfs.irix_symlink_mode; int; removed 6.18-6.19; reads int ?, 5.10: int ? via xfs_deprecate_irix_symlink_mode_proc_handler, 5.11-5.14: int ? via xfs_deprecated_dointvec_minmax; module xfs; in fs/xfs/xfs_sysctl.c
fs.xfs.panic_mask; int; reads int ?, 2.6.36-3.2: int ? via xfs_panic_mask_proc_handler, el6: int ? via xfs_panic_mask_proc_handler; module xfs; in fs/xfs/xfs_sysctl.c
fs.xfs.rotorstep; int; reads int ?; module xfs; in fs/xfs/xfs_sysctl.c
fs.xfs.speculative_cow_prealloc_lifetime; int; since 4.5-4.9; removed 6.18-6.19; reads int ?, 5.11-5.14: int ? via xfs_deprecated_dointvec_minmax; module xfs; in fs/xfs/xfs_sysctl.c
fs.xfs.speculative_prealloc_lifetime; int; since 3.7-3.8; vendors el6; reads int ?; module xfs; in fs/xfs/xfs_sysctl.c
fs.xfs.stats_clear; int; reads int ? via xfs_stats_clear_proc_handler; module xfs; config CONFIG_PROC_FS; in fs/xfs/xfs_sysctl.c
fs.xfs.xfsbufd_centisecs; int; removed 3.19-4.2; reads int ?; module xfs; in fs/xfs/xfs_sysctl.c
fs.xfs.xfssyncd_centisecs; int; reads int ?; module xfs; in fs/xfs/xfs_sysctl.c
`;
