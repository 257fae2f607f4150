import { always, type SysctlWords, type WordList } from '../record.ts';

/** Words on user.*, dev.*, abi.*, debug.*, crypto.* and sunrpc.*. */
export const otherWords: WordList = () => ({
  ...userLimits(),
  'abi.vsyscall32': { what: 'Whether 32-bit programs get the kernel’s page of fast system calls (vDSO).', default: always('1') },
  'abi.tagged_addr_disabled': {
    what: 'With 1 programs cannot opt in to pointers with tags in system calls; those that did keep it.',
  },
  'crypto.fips_enabled': {
    what: 'Whether the kernel runs in the mode of the American standard FIPS 140. It is set on the kernel’s command line.',
  },
  'crypto.fips_name': { what: 'The name of the cryptographic module, for FIPS 140.' },
  'crypto.fips_version': { what: 'The version of the cryptographic module, for FIPS 140.' },
  'debug.exception-trace': {
    what: 'Whether the log tells of programs that die of a fault, with address and instruction.',
    change: 'Set 0 where users’ crashing programs fill the log.',
    default: always('1'),
  },
  'debug.kprobes-optimization': {
    what: 'Whether probes in the kernel may become jumps instead of breakpoints, which is faster.',
    default: always('1'),
  },
  'dev.cdrom.autoclose': { what: 'Whether opening the drive pulls the tray in.', default: always('1') },
  'dev.cdrom.autoeject': { what: 'Whether closing the drive pushes the tray out.', default: always('0') },
  'dev.cdrom.check_media': {
    what: 'Whether opening the drive checks that the disc has the wanted kind of track.',
    default: always('0'),
  },
  'dev.cdrom.debug': { what: 'Whether the driver of CD drives writes each step to the log.', default: always('0') },
  'dev.cdrom.info': { what: 'What the CD drives of this machine can do.' },
  'dev.cdrom.lock': { what: 'Whether the tray is locked while a disc is in use.', default: always('1') },
  'dev.hpet.max-user-freq': {
    what: 'The highest rate of interrupts that an unprivileged program may ask of the HPET timer.',
    unit: 'interrupts a second',
    default: always('64'),
  },
  'dev.rtc.max-user-freq': {
    what: 'The highest rate of interrupts that an unprivileged program may ask of the clock chip.',
    unit: 'interrupts a second',
    default: always('64'),
  },
  'dev.ipmi.poweroff_powercycle': {
    what: 'Whether switching off by the management controller turns the power on again.',
    default: always('0'),
  },
  'dev.mac_hid.mouse_button_emulation': {
    what: 'Whether keys stand in for the second and third button of a mouse with one.',
    default: always('0'),
  },
  'dev.mac_hid.mouse_button2_keycode': { what: 'The code of the key that stands in for the second mouse button.' },
  'dev.mac_hid.mouse_button3_keycode': { what: 'The code of the key that stands in for the third mouse button.' },
  'dev.raid.speed_limit_max': {
    what: 'The speed of a software RAID’s rebuild that other work may not exceed, for each device.',
    change: 'Raise it on fast disks so that a broken array is whole again sooner; other work slows down.',
    unit: 'KiB a second',
    default: always('200000'),
    related: ['dev.raid.speed_limit_min'],
  },
  'dev.raid.speed_limit_min': {
    what: 'The speed that a software RAID’s rebuild keeps even while other work wants the disks, for each device.',
    change: 'Raise it to shorten the time without redundancy; other work slows down.',
    unit: 'KiB a second',
    default: always('1000'),
    related: ['dev.raid.speed_limit_max'],
  },
  'dev.scsi.logging_level': {
    what: 'What the SCSI layer logs: three bits for each of its parts; see scsi_logging_level.',
    default: always('0'),
  },
  'dev.tty.ldisc_autoload': {
    what: 'Whether unprivileged programs may make the kernel load line disciplines, which had grave faults.',
    change: 'Set 0 on servers; a few programs for modems and GPS lose theirs.',
    default: always('1'),
  },
  'dev.tty.legacy_tiocsti': {
    what: 'Whether programs may put characters into their terminal’s input, as if typed (TIOCSTI).',
    change: 'Set 0: it lets a program that leaves a jail type commands; few old programs need it.',
  },
  'sunrpc.max_resvport': {
    what: 'The highest port below 1024 from which NFS and other RPC clients connect.',
    unit: 'ports',
    default: always('1023'),
    related: ['sunrpc.min_resvport'],
  },
  'sunrpc.min_resvport': {
    what: 'The lowest port below 1024 from which NFS and other RPC clients connect.',
    change: 'Lower it on clients with hundreds of NFS servers that run out of ports.',
    unit: 'ports',
    default: always('665'),
    related: ['sunrpc.max_resvport'],
  },
  'sunrpc.tcp_slot_table_entries': {
    what: 'How many requests at first are on their way over one TCP connection to an NFS server.',
    unit: 'requests',
    related: ['sunrpc.tcp_max_slot_table_entries'],
  },
  'sunrpc.tcp_max_slot_table_entries': {
    what: 'How many requests at most are on their way over one TCP connection to an NFS server.',
    change: 'Lower it where clients flood a server; raise it where a fast one idles.',
    unit: 'requests',
    default: always('65536'),
    related: ['sunrpc.tcp_slot_table_entries'],
  },
  'sunrpc.udp_slot_table_entries': {
    what: 'How many requests are on their way to an NFS server over UDP.',
    unit: 'requests',
    default: always('16'),
  },
  'sunrpc.tcp_fin_timeout': {
    what: 'How long a client waits for an NFS server to close its side of a connection.',
    default: always('15'),
  },
  'sunrpc.transports': { what: 'The ways of transport that RPC knows now, with their largest messages.' },
  'sunrpc.nfs_debug': { what: 'What the NFS client logs, as a sum of bits; see rpcdebug.', default: always('0x0000') },
  'sunrpc.nfsd_debug': { what: 'What the NFS server logs, as a sum of bits; see rpcdebug.', default: always('0x0000') },
  'sunrpc.nlm_debug': { what: 'What the lock server for NFS logs, as a sum of bits; see rpcdebug.', default: always('0x0000') },
  'sunrpc.rpc_debug': { what: 'What RPC itself logs, as a sum of bits; see rpcdebug.', default: always('0x0000') },
  'xen.balloon.hotplug_unpopulated': {
    what: 'Whether a Xen guest adds address room without memory behind it to map memory of other guests.',
  },
  'sunrpc.rdma_inline_write_padding': { what: 'Once padded small writes of NFS over RDMA; nothing reads it now.' },
  'sunrpc.rdma_max_inline_read': { what: 'The largest answer that an NFS client over RDMA takes within a message.' },
  'sunrpc.rdma_max_inline_write': { what: 'The largest request that an NFS client over RDMA sends within a message.' },
  'sunrpc.rdma_memreg_strategy': { what: 'How an NFS client registers its memory with the RDMA card.' },
  'sunrpc.rdma_pad_optimize': { what: 'Whether an NFS client over RDMA leaves out padding that its server does not need.' },
  'sunrpc.rdma_slot_table_entries': { what: 'How many requests an NFS client over RDMA may have open.' },
  'sunrpc.svc_rdma.max_req_size': { what: 'The largest request that an NFS server over RDMA takes within a message.' },
  'sunrpc.svc_rdma.max_requests': { what: 'How many requests of one client an NFS server over RDMA takes at once.' },
  'sunrpc.svc_rdma.max_outbound_read_requests': { what: 'How many reads from one client an NFS server over RDMA may have open.' },
  'dev.parport.*.base-addr': { what: 'The I/O addresses of the parallel port, to be read.' },
  'dev.parport.*.dma': { what: 'The DMA channel of the parallel port, to be read; -1 is none.' },
  'dev.parport.*.irq': { what: 'The interrupt of the parallel port, to be read; -1 is none.' },
  'dev.parport.*.modes': { what: 'The ways of transfer that the parallel port can do, to be read.' },
  'dev.parport.*.autoprobe': { what: 'What the device on the parallel port says it is.' },
  'dev.parport.*.spintime': { what: 'How long the driver polls the parallel port before it waits for an interrupt.' },
  'dev.parport.default.spintime': { what: 'How long the drivers of new parallel ports poll before they wait for an interrupt.' },
  'dev.parport.*.devices.active': { what: 'The driver that holds the parallel port now.' },
  'dev.raid.sync_io_depth': { what: 'How many requests a resync of a software RAID keeps open at once.' },
  'abi.riscv_v_default_allow': { what: 'Whether new programs on RISC-V may use the vector unit without asking.' },
  'abi.sme_default_vector_length': { what: 'The vector length that programs on arm64 get for the matrix unit (SME), in bytes.' },
  'abi.sve_default_vector_length': {
    what: 'The vector length that programs on arm64 get for the scalable vectors (SVE), in bytes.',
  },
  's390.topology': { what: 'Whether an IBM Z tells the scheduler which processors share a cache.' },
  's390.polarization': {
    what: 'Whether the processors of an IBM Z partition have equal shares (horizontal) or some of them most of it (vertical).',
  },
  's390.hiperdispatch': { what: 'Whether the kernel moves work to the processors with a full share by itself on IBM Z.' },
  'coda.fake_statfs': { what: 'Whether Coda reports made-up sizes of its file system.' },
  'coda.hard': { what: 'Whether programs wait for Coda’s cache manager without an end.' },
  'coda.timeout': { what: 'How long programs wait for Coda’s cache manager.' },
  'user.max_binfmt_misc_interpreters': { what: 'How many interpreters for program files may be registered in a user namespace.' },
});

/** Limits on namespaces and watches that count down through nested user namespaces. */
function userLimits(): Readonly<Record<string, SysctlWords>> {
  const namespaces: Readonly<Record<string, string>> = {
    cgroup: 'cgroup',
    ipc: 'IPC',
    mnt: 'mount',
    net: 'network',
    pid: 'PID',
    time: 'time',
    user: 'user',
    uts: 'UTS',
  };
  const limits = Object.entries(namespaces).map(([name, words]): [string, SysctlWords] => [
    `user.max_${name}_namespaces`,
    {
      what: `How many ${words} namespaces one user may have in this user namespace. The default is half of the most threads.`,
      change:
        name === 'user'
          ? 'Set 0 to forbid unprivileged user namespaces, a way to many faults of the kernel; browsers and rootless containers then lose their sandbox.'
          : 'Lower it to bound what containers can make; 0 forbids them.',
      unit: 'namespaces',
    },
  ]);
  return {
    ...Object.fromEntries(limits),
    'user.max_inotify_instances': {
      what: 'How many inotify instances one user may have in this user namespace.',
      change:
        'Raise it where containers of one user fail with "too many open files" on inotify; fs.inotify.max_user_instances limits, too.',
      unit: 'instances',
      related: ['fs.inotify.max_user_instances'],
    },
    'user.max_inotify_watches': {
      what: 'How many inotify watches one user may have in this user namespace.',
      change:
        'Raise it where watching large trees fails with ENOSPC inside a user namespace; fs.inotify.max_user_watches limits, too.',
      unit: 'watches',
      related: ['fs.inotify.max_user_watches'],
    },
    'user.max_fanotify_groups': {
      what: 'How many fanotify listeners one user may have in this user namespace.',
      change: 'Raise it where more listeners are wanted inside a user namespace; fs.fanotify.max_user_groups limits, too.',
      unit: 'listeners',
    },
    'user.max_fanotify_marks': {
      what: 'How many fanotify marks one user may have in this user namespace.',
      change: 'Raise it where more marks are wanted inside a user namespace; fs.fanotify.max_user_marks limits, too.',
      unit: 'marks',
    },
  };
}
