import { always, type WordList } from '../record.ts';

/** Words on fs.*. */
export const fsWords: WordList = () => ({
  'fs.aio-max-nr': {
    what: 'How many asynchronous requests (libaio) all programs together may set up.',
    change: 'Raise it to 1048576 for databases that fail with EAGAIN at io_setup; the requests cost memory only when used.',
    unit: 'requests',
    default: always('65536'),
    related: ['fs.aio-nr'],
  },
  'fs.aio-nr': { what: 'How many asynchronous requests are set up now.', unit: 'requests', related: ['fs.aio-max-nr'] },
  'fs.dentry-state': {
    what: 'Figures of the cache of file names, to be read: all entries, unused ones, the age limit, pages wanted, negative ones, and a zero.',
    fields: ['entries', 'unused', 'age limit', 'pages wanted', 'negative', 'zero'],
    unit: 'entries',
  },
  'fs.dentry-negative': {
    what: 'With 1 the names of deleted files are dropped from the cache instead of being kept as missing.',
    change: 'Set 1 where programs make and delete endless new names, so that they do not pile up in memory.',
    default: always('0'),
  },
  'fs.dir-notify-enable': { what: 'Whether the old way to watch directories (dnotify) works.', default: always('1') },
  'fs.epoll.max_user_watches': {
    what: 'How many files one user may watch with epoll. The default is 4 percent of low memory.',
    change: 'Raise it for proxies that fail with ENOSPC at epoll_ctl; each watch costs about 160 bytes on 64-bit machines.',
    unit: 'watches',
  },
  'fs.fanotify.max_queued_events': {
    what: 'How many events may wait for one fanotify listener; further ones are lost, and it is told so.',
    unit: 'events',
    default: always('16384'),
  },
  'fs.fanotify.max_user_groups': {
    what: 'How many fanotify listeners one user may have.',
    unit: 'listeners',
    default: always('128'),
  },
  'fs.fanotify.max_user_marks': {
    what: 'How many marks of fanotify one user may set. The default grows with the memory, up to 1048576.',
    unit: 'marks',
  },
  'fs.fanotify.watchdog_timeout': {
    what: 'After which time a fanotify listener that does not answer permission events is reported in the kernel log. 0 never.',
    unit: 'seconds',
    default: always('0'),
  },
  'fs.file-nr': {
    what: 'Figures on open files, to be read: those in use, a zero, and the limit fs.file-max.',
    fields: ['open', 'zero', 'limit'],
    unit: 'files',
    related: ['fs.file-max'],
  },
  'fs.inode-nr': {
    what: 'Figures on inodes, to be read: those in memory and the unused of them.',
    fields: ['inodes', 'unused'],
    unit: 'inodes',
  },
  'fs.inode-state': {
    what: 'Figures on inodes, to be read: those in memory, the unused of them, and five zeros.',
    unit: 'inodes',
  },
  'fs.inotify.max_queued_events': {
    what: 'How many events may wait for one inotify listener; further ones are lost, and it is told so.',
    change: 'Raise it for programs that sync big trees and report an overflow.',
    unit: 'events',
    default: always('16384'),
    related: ['fs.inotify.max_user_watches'],
  },
  'fs.lease-break-time': {
    what: 'How long the holder of a lease on a file, such as Samba or NFS, has to let go when another wants the file.',
    unit: 'seconds',
    default: always('45'),
  },
  'fs.leases-enable': {
    what: 'Whether programs may take leases on files.',
    change: 'Leave it on for Samba and NFS servers.',
    default: always('1'),
  },
  'fs.mount-max': {
    what: 'How many mounts one mount namespace may hold.',
    change: 'Raise it on hosts of very many containers or snaps that fail with ENOSPC at mount.',
    unit: 'mounts',
    default: always('100000'),
  },
  'fs.mqueue.msg_default': {
    what: 'How many messages a POSIX queue holds where the program says nothing.',
    unit: 'messages',
    default: always('10'),
  },
  'fs.mqueue.msg_max': {
    what: 'How many messages a POSIX queue may hold at most.',
    change: 'Raise it for programs that fail with EINVAL at mq_open; the limit for memory of queues (ulimit -q) must fit.',
    unit: 'messages',
    default: always('10'),
  },
  'fs.mqueue.msgsize_default': {
    what: 'The size of messages in a POSIX queue where the program says nothing.',
    unit: 'bytes',
    default: always('8192'),
  },
  'fs.mqueue.msgsize_max': {
    what: 'The size that messages in a POSIX queue may have at most.',
    unit: 'bytes',
    default: always('8192'),
  },
  'fs.mqueue.queues_max': {
    what: 'How many POSIX message queues there may be in an IPC namespace.',
    unit: 'queues',
    default: always('256'),
  },
  'fs.nfs.nlm_grace_period': {
    what: 'How long a lock server lets clients claim their old locks after a restart. 0 takes the default.',
    unit: 'seconds',
  },
  'fs.nfs.nlm_tcpport': {
    what: 'The TCP port of the lock server for NFS; 0 takes a free one.',
    change: 'Fix it for a firewall.',
    default: always('0'),
  },
  'fs.nfs.nlm_udpport': {
    what: 'The UDP port of the lock server for NFS; 0 takes a free one.',
    change: 'Fix it for a firewall.',
    default: always('0'),
  },
  'fs.nfs.nlm_timeout': {
    what: 'How long a client waits for the lock server before it asks again.',
    unit: 'seconds',
    default: always('10'),
  },
  'fs.nfs.nsm_local_state': { what: 'The number of restarts that this host tells its lock partners.' },
  'fs.nfs.nsm_use_hostnames': { what: 'Whether lock partners are known by their names instead of their addresses.' },
  'fs.nfs.idmap_cache_timeout': {
    what: 'How long the NFS client remembers which user a name stands for.',
    unit: 'seconds',
    default: always('600'),
  },
  'fs.nfs.nfs_callback_tcpport': {
    what: 'The port on which an NFSv4 client takes calls of the server; 0 takes a free one.',
    change: 'Fix it for a firewall.',
  },
  'fs.nfs.nfs_mountpoint_timeout': {
    what: 'After which idle time file systems that the NFS client mounted on its own are unmounted.',
    unit: 'seconds',
    default: always('500'),
  },
  'fs.nfs.nfs_congestion_kb': {
    what: 'How much data may be on its way to an NFS server before writers must wait. The default grows with memory, up to 262144.',
    unit: 'KiB',
  },
  'fs.overflowgid': {
    what: 'The group that stands for those a file system with 16-bit numbers, or a user namespace, cannot show.',
    unit: 'group numbers',
    default: always('65534'),
  },
  'fs.overflowuid': {
    what: 'The user that stands for those a file system with 16-bit numbers, or a user namespace, cannot show.',
    unit: 'user numbers',
    default: always('65534'),
  },
  'fs.pipe-max-size': {
    what: 'The largest size that an unprivileged program may give a pipe.',
    change: 'Raise it for programs that move much data through pipes; each pipe may then hold that much memory.',
    unit: 'bytes',
    rule: 'Rounded up to a power of two, and at least one page.',
    default: always('1048576'),
  },
  'fs.pipe-user-pages-hard': {
    what: 'How many pages the pipes of one unprivileged user may hold; beyond it no pipe can be made. 0 is no limit.',
    unit: 'pages',
    default: always('0'),
  },
  'fs.pipe-user-pages-soft': {
    what: 'How many pages the pipes of one unprivileged user may hold before new ones get two pages only. 0 is no limit.',
    unit: 'pages',
    default: always('16384'),
  },
  'fs.quota.warnings': {
    what: 'Whether the kernel writes to a user’s terminal when a disk quota is reached.',
    default: always('1'),
  },
  'fs.verity.require_signatures': {
    what: 'Whether files with fs-verity must carry a signature that the kernel’s keys confirm.',
    default: always('0'),
  },
  'fs.fuse.max_pages_limit': {
    what: 'How many pages one request to a FUSE file system may carry at most.',
    unit: 'pages',
    default: always('256'),
  },
  'fs.fuse.default_request_timeout': {
    what: 'How long a FUSE file system that names no time of its own may take for a request before it is cut off. 0 is no limit.',
    unit: 'seconds',
    default: always('0'),
  },
  'fs.fuse.max_request_timeout': {
    what: 'The longest time that a FUSE file system may allow itself for a request. 0 is no limit.',
    unit: 'seconds',
    default: always('0'),
  },
  'fs.xfs.error_level': { what: 'How much XFS writes to the log on errors, from 0 to 11.', default: always('3') },
  'fs.xfs.xfssyncd_centisecs': {
    what: 'How often XFS writes its log and tidies up.',
    unit: 'hundredths of a second',
    default: always('3000'),
  },
  'fs.xfs.panic_mask': {
    what: 'On which errors XFS stops the machine, as a sum of bits; for hunting faults.',
    default: always('0'),
  },
  'fs.xfs.speculative_prealloc_lifetime': {
    what: 'How long XFS keeps the room that it set aside behind the end of a file.',
    unit: 'seconds',
    default: always('300'),
  },
});
