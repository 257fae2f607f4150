import { always, type SysctlRecord } from './record.ts';

const KERNEL = { scope: 'machine', source: 'Documentation/admin-guide/sysctl/kernel.rst' } as const;

/** kernel.*. */
export const kernelRecords = (): readonly SysctlRecord[] => [...processes(), ...memory(), ...security(), ...removed()];

function processes(): readonly SysctlRecord[] {
  return [
    {
      ...KERNEL,
      key: 'kernel.pid_max',
      type: 'int',
      range: always({ min: 0, max: 4_194_304 }),
      rule: 'The least that is taken depends on the number of processors (301 or more).',
      default: always('32768, or 1024 for each processor; systemd sets 4194304'),
      what: 'Process numbers stay below this; it limits how many processes and threads can exist at once.',
      change: 'Raise it on hosts with many threads or containers; a number costs nothing.',
      source: 'kernel/pid.c',
      related: ['kernel.threads-max'],
    },
    {
      ...KERNEL,
      key: 'kernel.threads-max',
      type: 'int',
      default: always('from memory'),
      what: 'The most threads of the whole machine.',
      change:
        'Raise it where clone() fails with EAGAIN on machines with very many threads; limits of users and cgroups usually bite first.',
      source: 'kernel/fork.c',
    },
    {
      ...KERNEL,
      key: 'kernel.hung_task_panic',
      type: 'int',
      range: [{ value: { min: 0, max: 1 } }, { since: '7.2', value: { min: 0 } }],
      default: always('0'),
      what: 'Whether the machine stops when a process hangs in the kernel.',
      change: 'Set 1 in clusters that fence and dump hanging nodes; a slow disk or NFS server is then a reboot.',
    },
    {
      ...KERNEL,
      key: 'kernel.softlockup_panic',
      type: 'int',
      range: [{ value: { min: 0, max: 1 } }, { since: '7.2', value: { min: 0 } }],
      default: always('0'),
      what: 'Whether the machine stops when a processor is held too long.',
      change:
        'Set 1 with kdump and kernel.panic to come back by itself; overloaded virtual machines reboot without a true fault.',
    },
    {
      ...KERNEL,
      key: 'kernel.watchdog_thresh',
      type: 'int',
      unit: 'seconds',
      range: always({ min: 0, max: 60 }),
      since: '2.6.36',
      vendors: { el6: true },
      default: always('10'),
      what: 'After this time without an interrupt a processor counts as stuck, and after twice the time one that never lets another task run.',
      change:
        'Raise it on overloaded virtual machines with false reports; true hangs are noticed later. 0 switches the watch off.',
    },
    {
      ...KERNEL,
      key: 'kernel.sched_rt_runtime_us',
      type: 'int',
      unit: 'microseconds',
      range: always({ min: -1 }),
      default: always('950000'),
      rule: 'From 6.12 on not above kernel.sched_rt_period_us.',
      what: 'The part of each period that realtime tasks may use; -1 is no limit.',
      change: 'Leave it: with -1 a realtime task that loops locks up its processor.',
    },
    {
      ...KERNEL,
      key: 'kernel.io_uring_disabled',
      type: 'int',
      since: '6.6',
      range: always({ min: 0, max: 2 }),
      default: always('0'),
      values: { '0': 'all may use it', '1': 'only members of kernel.io_uring_group', '2': 'nobody' },
      what: 'Who may use io_uring.',
      change:
        'Set 2 on hosts that run foreign code and do not need it, 1 to allow one group; programs fall back to slower calls or fail.',
    },
  ];
}

function memory(): readonly SysctlRecord[] {
  return [
    {
      ...KERNEL,
      key: 'kernel.shmmax',
      type: 'ulong',
      unit: 'bytes',
      default: [{ value: '33554432' }, { since: '3.16', vendors: ['el7'], value: '18446744073692774399' }],
      what: 'The largest System V shared memory segment. Raising it is no longer needed since 3.16; an old recipe lowers it.',
      change: 'Delete old recipes; set it only to forbid large segments.',
    },
    {
      ...KERNEL,
      key: 'kernel.shmall',
      type: 'ulong',
      unit: 'pages',
      default: [{ value: '2097152' }, { since: '3.16', vendors: ['el7'], value: '18446744073692774399' }],
      what: 'All System V shared memory together, in pages, not in bytes. Raising it is no longer needed since 3.16; an old recipe lowers it.',
      change: 'Delete old recipes; it counts pages, so a value meant in bytes allows 4096 times as much.',
    },
    {
      ...KERNEL,
      key: 'kernel.msgmni',
      type: 'int',
      default: [{ value: '16 and more by memory' }, { since: '3.19', vendors: ['el7'], value: '32000' }],
      what: 'The most System V message queues.',
      change: 'Raise it for software with very many queues whose msgget() fails with ENOSPC.',
    },
    {
      ...KERNEL,
      key: 'kernel.sem',
      type: 'int',
      fields: ['semaphores in a set', 'semaphores in all', 'operations in a call', 'sets'],
      default: [{ value: '250 32000 32 128' }, { since: '4.9', value: '32000 1024000000 500 32000' }],
      what: 'The limits of System V semaphores. Recipes from before 4.9 now lower them.',
      change:
        'Raise the fourth number (sets) or the first (semaphores in a set) where a database’s guide asks for more than the default.',
    },
  ];
}

function security(): readonly SysctlRecord[] {
  return [
    {
      ...KERNEL,
      key: 'kernel.perf_event_paranoid',
      type: 'int',
      default: [{ value: '1' }, { since: '4.6', value: '2; Debian sets 3' }],
      what: 'How much of the performance counters a user without privileges may read: higher is less.',
      change:
        'Raise it to 2 or more on shared hosts; profilers of users stop working. Debian and Android know 3 and 4, which forbid all.',
    },
    {
      ...KERNEL,
      key: 'kernel.unprivileged_bpf_disabled',
      type: 'int',
      since: '4.4',
      range: [{ value: { min: 1, max: 1 } }, { since: '5.13', vendors: ['el8'], value: { min: 0, max: 2 } }],
      default: always('2, or 0 where the kernel was built so'),
      rule: '1 cannot be undone until the next boot; 2 can.',
      what: 'Whether users without privileges may load BPF programs.',
      change: 'Set 1 on every server; only privileged programs load BPF then, which is nearly always so.',
    },
    {
      ...KERNEL,
      key: 'kernel.unprivileged_userns_clone',
      type: 'int',
      default: always('1 on Debian 11 and newer'),
      what: 'Whether users without privileges may make user namespaces. A patch of Debian, Ubuntu and some others; it never was in the mainline kernel.',
      instead: 'Elsewhere user.max_user_namespaces = 0 does the same for all.',
      source: 'a patch of Debian',
    },
  ];
}

function gone(key: string, removedIn: string, what: string, instead: string, more: Partial<SysctlRecord> = {}): SysctlRecord {
  return { ...KERNEL, key, type: 'int', removed: removedIn, what, instead, ...more };
}

function removed(): readonly SysctlRecord[] {
  // SUSE's kernels put these back.
  const scheduler = { removed: '5.13', vendors: { sle15: true, sle16: true } } as const;
  return [
    ...['min_granularity_ns', 'latency_ns', 'wakeup_granularity_ns', 'migration_cost_ns', 'nr_migrate', 'tunable_scaling'].map(
      (name) =>
        gone(
          `kernel.sched_${name}`,
          '5.13',
          'A dial of the scheduler, which became a file of debugfs.',
          'Delete the line; the value now stands below /sys/kernel/debug/sched/.',
          scheduler,
        ),
    ),
    ...['delay_ms', 'period_min_ms', 'period_max_ms', 'size_mb'].map((name) =>
      gone(
        `kernel.numa_balancing_scan_${name}`,
        '5.13',
        'A dial of the automatic NUMA balancing, which became a file of debugfs.',
        'Delete the line; the value now stands below /sys/kernel/debug/sched/numa_balancing/.',
        scheduler,
      ),
    ),
    gone('kernel.sched_child_runs_first', '6.8', 'Whether a new process ran before its parent.', 'Delete the line.', {
      removedFrom: '6.7',
    }),
    gone('kernel.sched_compat_yield', '3.2', 'Chose what sched_yield() did.', 'Delete the line.', { removedFrom: '2.6.36' }),
    gone(
      'kernel.sched_migration_cost',
      '3.8',
      'A dial of the scheduler, later called sched_migration_cost_ns.',
      'Delete the line.',
      { removedFrom: '3.7' },
    ),
    gone(
      'kernel.softlockup_thresh',
      '3.2',
      'After how many seconds a processor that lets no other task run was reported.',
      'kernel.watchdog_thresh took its place; it counts half of that time, so 60 becomes 30.',
      { removedFrom: '2.6.36', vendors: { el6: false }, related: ['kernel.watchdog_thresh'] },
    ),
    gone(
      'kernel.maps_protect',
      '2.6.27',
      'Hid the memory maps of other users’ processes.',
      'Delete the line; the kernel now always does this.',
    ),
    gone(
      'kernel.exec-shield',
      '2.4.0',
      'A switch of Red Hat’s patch against code on the stack, up to EL 6. It never was in the mainline kernel.',
      'Delete the line; the processor’s NX bit does this now.',
      { vendors: { el5: true, el6: true }, patchOf: 'Red Hat’s kernels up to EL 6' },
    ),
  ];
}
