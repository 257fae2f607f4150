import { always, type SysctlWords, type WordList } from '../record.ts';

/** Words on the keys of kernel.* about the machine, its scheduler and System V messages. */
export const machineWords: WordList = () => ({ ...ipc(), ...machine(), ...scheduling() });

type Words = Readonly<Record<string, SysctlWords>>;

const ipc = (): Words => ({
  'kernel.msgmax': {
    what: 'The largest message in a System V queue.',
    change: 'Raise it, never above kernel.msgmnb, for programs whose msgsnd() fails with EINVAL.',
    unit: 'bytes',
    default: always('8192'),
  },
  'kernel.msgmnb': {
    what: 'How many bytes a new System V message queue may hold.',
    change: 'Some databases and brokers ask for 65536.',
    unit: 'bytes',
    default: always('16384'),
  },
  'kernel.auto_msgmni': {
    what: 'Whether kernel.msgmni followed the size of memory. It does nothing since Linux 3.19.',
    change: 'Delete the line where no kernel before 3.19 reads it.',
    noEffectSince: '3.19',
  },
  'kernel.shmmni': {
    what: 'How many System V shared memory segments there may be.',
    change: 'Raise it for software with very many segments whose shmget() fails with ENOSPC.',
    unit: 'segments',
    default: always('4096'),
  },
  'kernel.shm_rmid_forced': {
    what: 'With 1 a shared memory segment goes with its last user.',
    change: 'Set 1 against leftovers; programs that keep data in segments without users break.',
    default: always('0'),
  },
  'kernel.shm_next_id': {
    what: 'The identifier that the next shared memory segment gets; -1 leaves it to the kernel. For tools that restore processes.',
  },
  'kernel.sem_next_id': {
    what: 'The identifier that the next semaphore set gets; -1 leaves it to the kernel. For tools that restore processes.',
  },
  'kernel.msg_next_id': {
    what: 'The identifier that the next message queue gets; -1 leaves it to the kernel. For tools that restore processes.',
  },
  'kernel.core_modes': {
    what: 'The ways in which the kernel can hand over the memory of a crashed program: a file, a pipe, a socket.',
  },
  'kernel.core_sort_vma': {
    what: 'Whether the parts of a core file stand by size, smallest first, so that a cut file keeps the most of them.',
  },
  'kernel.dpm_watchdog_timeout_secs': { what: 'After which time without progress a suspend or resume of devices panics.' },
  'kernel.dpm_watchdog_warning_timeout_secs': {
    what: 'After which time without progress a suspend or resume of devices is reported in the log.',
  },
  'kernel.hardlockup_sys_info': {
    what: 'What is printed when a processor is stuck, as words with commas: tasks, mem, timers, locks and more.',
  },
  'kernel.softlockup_sys_info': {
    what: 'What is printed when a task holds a processor too long, as words with commas: tasks, mem, timers, locks and more.',
  },
  'kernel.hung_task_sys_info': {
    what: 'What is printed when a process hangs, as words with commas: tasks, mem, timers, locks and more.',
  },
  'kernel.kernel_sys_info': {
    what: 'What is printed by default on lockups and hangs, as words with commas: tasks, mem, timers, locks and more.',
  },
  'kernel.hyperv_record_panic_msg': {
    what: 'Whether a guest of Hyper-V sends its last kernel messages to the host when it panics.',
  },
  'kernel.kexec_load_limit_panic': {
    what: 'How many more times a kernel for crash dumps may be loaded; -1 is no limit, and the number can only be lowered.',
  },
  'kernel.kexec_load_limit_reboot': {
    what: 'How many more times a kernel to reboot into may be loaded; -1 is no limit, and the number can only be lowered.',
  },
  'kernel.io_delay_type': {
    what: 'How old devices of a PC are given time between two accesses: by port 0x80, by port 0xed, by waiting, or not.',
  },
  'kernel.acpi_video_flags': { what: 'How the graphics mode is restored after suspend on old machines, as a sum of bits.' },
  'kernel.max_lock_depth': { what: 'How long a chain of real-time mutexes may be that the kernel follows to lend priority.' },
  'kernel.lock_stat': { what: 'Whether the kernel counts who waits for which of its locks, to be read in /proc/lock_stat.' },
  'kernel.prove_locking': {
    what: 'Whether the kernel checks the order in which its locks are taken, to find deadlocks before they happen.',
  },
  'kernel.stack_erasing': { what: 'Whether the used part of the kernel’s stack is wiped at the end of each system call.' },
  'kernel.syscall_user_dispatch': {
    what: 'Whether programs may have chosen system calls handed back to themselves, as Wine does.',
  },
  'kernel.tracepoint_printk': {
    what: 'Whether events of tp_printk go to the console as well as to the trace; a busy one can make the machine crawl.',
  },
  'kernel.user_events_max': { what: 'How many events user programs may register for tracing, over all groups.' },
  'kernel.unaligned-trap': { what: 'Whether accesses to unaligned addresses are mended by the kernel, or end the program.' },
  'kernel.ignore-unaligned-usertrap': { what: 'Whether the log stays silent about unaligned accesses of programs.' },
  'kernel.soft-power': { what: 'Whether the power button of an HP PA-RISC machine shuts down in order.' },
  'kernel.spin_retry': { what: 'How often a processor of an IBM Z tries for a lock before it gives its time to another guest.' },
  'kernel.userprocess_debug': { what: 'Whether the log tells of programs that die of a fault, on IBM Z.' },
  'kernel.powersave-nap': { what: 'Whether idle processors of old PowerPC machines nap.' },
  'kernel.nmi_wd_lpm_factor': {
    what: 'By how many percent the watchdog waits longer while a PowerVM partition moves to another machine.',
  },
  'kernel.sg-big-buff': { what: 'The reserve of memory for one request to a generic SCSI device.' },
  'kernel.stop-a': { what: 'Whether the keys Stop and A bring a Sparc to its firmware.' },
  'kernel.reboot-cmd': { what: 'What a Sparc tells its firmware to boot.' },
  'kernel.scons-poweroff': { what: 'Whether a Sparc with a serial console switches off at a halt.' },
  'kernel.tsb-ratio': { what: 'How large the translation buffer of a Sparc gets for the memory of a program.' },
  'kernel.perf_user_access': {
    what: 'Whether programs on arm64 and RISC-V may read performance counters without a system call.',
  },
  'kernel.firmware_config.force_sysfs_fallback': {
    what: 'Whether every request for firmware goes to a program, even before the kernel looks for the file itself.',
  },
  'kernel.firmware_config.ignore_sysfs_fallback': {
    what: 'Whether requests for firmware never go to a program, so that a missing file fails at once.',
  },
});

const machine = (): Words => ({
  'kernel.hostname': {
    what: 'The name of the host. Each UTS namespace has its own.',
    change: 'Set it in /etc/hostname, which is read earlier and by more programs.',
    default: always('(none)'),
  },
  'kernel.domainname': {
    what: 'The NIS domain of the host; it is not the domain of DNS.',
    change: 'Set it only for NIS; the DNS domain stands in resolv.conf and the host’s full name.',
    default: always('(none)'),
  },
  'kernel.arch': { what: 'The architecture of the machine, as uname -m shows it.' },
  'kernel.osrelease': { what: 'The release of the kernel, as uname -r shows it.' },
  'kernel.ostype': { what: 'The name of the system, as uname -s shows it.' },
  'kernel.version': { what: 'The build of the kernel, as uname -v shows it.' },
  'kernel.bootloader_type': { what: 'The number of the boot loader, as it told the kernel.' },
  'kernel.bootloader_version': { what: 'The version of the boot loader, as it told the kernel.' },
  'kernel.real-root-dev': { what: 'The device of the root file system; an old initial RAM disk writes it.' },
  'kernel.random.boot_id': { what: 'A random name of this boot.' },
  'kernel.random.uuid': { what: 'A new random UUID at each read.' },
  'kernel.random.entropy_avail': {
    what: 'How many bits of randomness the pool holds; since Linux 5.18 it stays at 256 once filled.',
    unit: 'bits',
  },
  'kernel.random.poolsize': { what: 'The size of the pool of randomness.', unit: 'bits' },
  'kernel.random.write_wakeup_threshold': {
    what: 'Up to which filling a program that feeds randomness was woken. It has no effect since Linux 5.18.',
    noEffectSince: '5.18',
    unit: 'bits',
  },
  'kernel.random.read_wakeup_threshold': { what: 'From which filling on readers of /dev/random were woken.', unit: 'bits' },
  'kernel.random.urandom_min_reseed_secs': {
    what: 'How often at most the generator was fed anew. It has no effect since Linux 5.18.',
    noEffectSince: '5.18',
    unit: 'seconds',
  },
  'kernel.perf_event_max_sample_rate': {
    what: 'The most samples a second that perf may take. The kernel lowers it when the samples take too long.',
    change: 'Raise it for exact profiles; samples may then take a good part of the processor.',
    unit: 'samples a second',
    default: always('100000'),
    related: ['kernel.perf_cpu_time_max_percent'],
  },
  'kernel.perf_cpu_time_max_percent': {
    what: 'The share of processor time that samples of perf may take. 0 and 100 take off the watch.',
    change: 'Lower it where profiling disturbs programs; the kernel then lowers the sample rate sooner.',
    unit: 'percent',
    default: always('25'),
  },
  'kernel.perf_event_mlock_kb': {
    what: 'How much memory one unprivileged user may lock for the buffers of perf, for each processor.',
    change: 'Raise it where perf without root fails with "permission error mapping pages".',
    unit: 'KiB',
    default: always('516'),
  },
  'kernel.perf_event_max_stack': {
    what: 'How many calls deep the stack traces of perf may go.',
    change:
      'Raise it for programs with deep stacks whose profiles are cut; each sample takes more memory. No counter may be open then.',
    default: always('127'),
  },
  'kernel.perf_event_max_contexts_per_stack': {
    what: 'How many changes between kernel and program a stack trace of perf may hold.',
    default: always('8'),
  },
});

const scheduling = (): Words => ({
  'kernel.numa_balancing': {
    what: 'Whether memory and processes move to the same NUMA node by themselves; 2 moves memory between fast and slow kinds.',
    change:
      'Set 0 for databases and virtual machines that are bound to nodes by hand: it saves the page faults that find the places.',
    values: { '0': 'off', '1': 'between nodes', '2': 'between kinds of memory', '3': 'both' },
  },
  'kernel.numa_balancing_promote_rate_limit_MBps': {
    what: 'How much memory a second may move from slow to fast kinds.',
    change: 'Lower it where moving pages to fast memory disturbs programs.',
    unit: 'MiB a second',
    default: always('65536'),
  },
  'kernel.sched_autogroup_enabled': {
    what: 'Whether each terminal session gets an equal share of the processors, so that a build does not slow the desktop.',
    change: 'Set 0 on servers where the nice values between sessions must count; systemd’s units make it matter little.',
  },
  'kernel.sched_cfs_bandwidth_slice_us': {
    what: 'How much run time at once a processor takes from the budget of a limited group (CPU quota).',
    change: 'Lower it where containers with many threads are throttled although they use less than their quota.',
    unit: 'microseconds',
    default: always('5000'),
  },
  'kernel.sched_rt_period_us': {
    what: 'The period in which real-time tasks may run for kernel.sched_rt_runtime_us.',
    change:
      'Change it together with kernel.sched_rt_runtime_us; longer periods let realtime tasks hold the processor longer at a time.',
    unit: 'microseconds',
    default: always('1000000'),
    related: ['kernel.sched_rt_runtime_us'],
  },
  'kernel.sched_rr_timeslice_ms': {
    what: 'The time slice of round-robin real-time tasks. 0 or less takes the default.',
    change: 'Lower it where several equal realtime tasks must take turns faster; each change costs time.',
    unit: 'milliseconds',
    default: always('100'),
  },
  'kernel.sched_deadline_period_max_us': {
    what: 'The longest period that a deadline task may ask for.',
    unit: 'microseconds',
    default: always('4194304'),
  },
  'kernel.sched_deadline_period_min_us': {
    what: 'The shortest period that a deadline task may ask for.',
    unit: 'microseconds',
    default: always('100'),
  },
  'kernel.sched_schedstats': {
    what: 'Whether the scheduler keeps the figures of /proc/schedstat and of each process.',
    change: 'Set 1 while you measure.',
    default: always('0'),
  },
  'kernel.sched_energy_aware': {
    what: 'Whether tasks go to the processors that take least power, on chips with big and small ones.',
    change: 'Set 0 to compare speed on chips with big and small processors; it takes more power.',
    default: always('1'),
  },
  'kernel.sched_itmt_enabled': {
    what: 'Whether the scheduler prefers the fastest cores of Intel and AMD processors that name them.',
  },
  'kernel.sched_util_clamp_max': {
    what: 'The most load, out of 1024, that tasks may claim when the frequency is chosen.',
    change: 'Lower it to save power whatever tasks ask for; everything gets slower.',
    default: always('1024'),
  },
  'kernel.sched_util_clamp_min': {
    what: 'The most that tasks may ask for as their least load, out of 1024.',
    change: 'Lower it so that no task can ask for a high frequency.',
    default: always('1024'),
  },
  'kernel.sched_util_clamp_min_rt_default': {
    what: 'The least load, out of 1024, that real-time tasks claim when the frequency is chosen.',
    change: 'Lower it on battery devices, where realtime tasks else force the highest frequency.',
    default: always('1024'),
  },
  'kernel.timer_migration': {
    what: 'Whether timers of idle processors move to busy ones, so that idle ones sleep on.',
    change: 'Set 0 where realtime work must not be woken by timers of others; idle processors sleep less.',
    default: always('1'),
  },
  'kernel.task_delayacct': {
    what: 'Whether waiting times of processes are recorded, as iotop and getdelays show them.',
    change: 'Set 1 to use those tools; it costs a little at each wait.',
    default: always('0'),
  },
});
