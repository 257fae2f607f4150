import { always, type WordList } from '../record.ts';

/** Words on vm.*. */
export const vmWords: WordList = () => ({ ...writeback(), ...reserves(), ...huge(), ...layout(), ...faults() });

const writeback: WordList = () => ({
  'vm.dirty_background_bytes': {
    what: 'From how much unwritten data on the kernel begins to write in the background. 0 leaves it to vm.dirty_background_ratio, and each of the two switches the other off.',
    change: 'Use it on machines with much memory, where a percent is already more than the disks write in a second.',
    unit: 'bytes',
    default: always('0'),
    related: ['vm.dirty_background_ratio', 'vm.dirty_bytes'],
  },
  'vm.dirty_bytes': {
    what: 'From how much unwritten data on a program that writes must wait for the disk. It takes the place of vm.dirty_ratio.',
    change: 'Some hundred MiB to a few GiB keep pauses short; too little makes every writer wait.',
    unit: 'bytes',
    rule: 'At least two pages. Writing vm.dirty_ratio switches it off again.',
    default: always('0'),
    related: ['vm.dirty_ratio', 'vm.dirty_background_bytes'],
  },
  'vm.dirty_expire_centisecs': {
    what: 'How old unwritten data may get before the background writer takes it, however little there is.',
    change: 'Lower it to lose less in a power cut; raise it on laptops and flash to write less often.',
    unit: 'hundredths of a second',
    related: ['vm.dirty_writeback_centisecs'],
  },
  'vm.dirty_writeback_centisecs': {
    what: 'How often the background writer wakes. 0 stops it, and data is written only when there is too much of it.',
    change: 'Raise it on laptops so that the disk can sleep.',
    unit: 'hundredths of a second',
    related: ['vm.dirty_expire_centisecs'],
  },
  'vm.dirtytime_expire_seconds': {
    what: 'After which time changed access times of files on a file system with lazytime are written.',
    change: 'Lower it where access times must survive a crash; idle disks wake up more often.',
    unit: 'seconds',
  },
  'vm.highmem_is_dirtyable': {
    what: 'Whether high memory of 32-bit machines counts as room for unwritten data.',
    change: 'Set 1 on 32-bit machines with much memory whose writers are throttled too early.',
    default: always('0'),
  },
  'vm.vfs_cache_pressure': {
    what: 'How eagerly the kernel takes memory back from cached names and inodes, compared with file contents. 100 treats both alike.',
    change: 'About 50 on file servers with many small files; 0 never gives it back and can use up all memory.',
    related: ['vm.vfs_cache_pressure_denom', 'vm.swappiness'],
  },
  'vm.vfs_cache_pressure_denom': {
    what: 'What vm.vfs_cache_pressure is divided by; a greater number allows finer steps.',
    change: 'Raise it together with vm.vfs_cache_pressure, for finer steps.',
    default: always('100'),
    related: ['vm.vfs_cache_pressure'],
  },
  'vm.page-cluster': {
    what: 'How many pages, as a power of two, are read from swap at once: 3 reads 8 pages.',
    change: 'Set 0 with zram or fast flash, where neighbours come cheap one by one.',
    default: always('3'),
  },
  'vm.stat_interval': {
    what: 'How often the counters of each processor are added to those of the machine.',
    change: 'Raise it to disturb isolated processors less; figures in /proc are then older.',
    unit: 'seconds',
  },
  'vm.stat_refresh': {
    what: 'Any read or write adds up the counters of all processors at once, before you look at them.',
    change: 'Write it by hand before reading /proc/vmstat; in a file it does nothing of use.',
  },
});

const reserves: WordList = () => ({
  'vm.admin_reserve_kbytes': {
    what: 'Memory that only privileged programs get in mode 2 of vm.overcommit_memory, so that an administrator can still log in and kill.',
    change: 'About 128 MiB with overcommit off; the default of 8 MiB holds too little for ssh, a shell and top there.',
    unit: 'KiB',
    default: always('3 % of the free memory at boot, at most 8192'),
    related: ['vm.user_reserve_kbytes', 'vm.overcommit_memory'],
  },
  'vm.user_reserve_kbytes': {
    what: 'Memory that one process cannot take in mode 2 of vm.overcommit_memory, so that its user can still start another one.',
    change: 'Lower it in mode 2 where one process shall have nearly all memory; nobody can then start a shell to stop it.',
    unit: 'KiB',
    default: always('3 % of the free memory at boot, at most 131072'),
    related: ['vm.admin_reserve_kbytes', 'vm.overcommit_memory'],
  },
  'vm.overcommit_ratio': {
    what: 'In mode 2 of vm.overcommit_memory programs may reserve swap and this share of memory.',
    change: 'Raise it towards 100 where mode 2 refuses memory that is there; it has no effect in the modes 0 and 1.',
    unit: 'percent',
    related: ['vm.overcommit_memory', 'vm.overcommit_kbytes'],
  },
  'vm.overcommit_kbytes': {
    what: 'In mode 2 of vm.overcommit_memory programs may reserve swap and this much. It takes the place of vm.overcommit_ratio.',
    change: 'Set it instead of the ratio in mode 2 on machines with much memory; programs beyond it get no memory.',
    unit: 'KiB',
    default: always('0'),
    related: ['vm.overcommit_memory', 'vm.overcommit_ratio'],
  },
  'vm.min_free_kbytes': {
    what: 'The memory that the kernel keeps free for moments when it cannot wait, as in interrupts.',
    change:
      'Raise it on servers with fast network cards that log failed allocations; too much, above some percent, brings on the killer of processes.',
    unit: 'KiB',
    default: always('from memory: four times the root of its KiB'),
    related: ['vm.watermark_scale_factor'],
  },
  'vm.lowmem_reserve_ratio': {
    what: 'How much of each lower zone of memory is kept from allocations that could use a higher one: one part of the number.',
    change: 'Lower numbers keep more; seldom needed on 64-bit machines.',
  },
  'vm.watermark_boost_factor': {
    what: 'How far, in hundredths of a percent, the memory to be freed is raised for a while when blocks get fragmented. 0 never.',
    change: 'Set 0 where bursts of reclaim show after fragmentation, as on small machines.',
  },
  'vm.min_slab_ratio': {
    what: 'With node reclaim on, the share of a node’s pages that freeable kernel caches must take before they are freed.',
    change: 'Has weight only with vm.zone_reclaim_mode; leave it.',
    unit: 'percent',
    related: ['vm.zone_reclaim_mode'],
  },
  'vm.min_unmapped_ratio': {
    what: 'With node reclaim on, the share of a node’s pages that file caches must take before they are freed.',
    change: 'Has weight only with vm.zone_reclaim_mode; leave it.',
    unit: 'percent',
    related: ['vm.zone_reclaim_mode'],
  },
  'vm.zone_reclaim_mode': {
    what: 'Whether a full NUMA node frees its own caches before memory of another node is used; a sum of bits.',
    change: 'Leave 0 on file and database servers: with it caches vanish while other nodes have room.',
    values: { '0': 'other nodes are used first', '1': 'caches are freed', '2': 'also by writing pages', '4': 'also by swapping' },
    default: always('0'),
  },
  'vm.numa_stat': {
    what: 'Whether hits and misses of each NUMA node are counted.',
    change: 'Set 0 to save the counting on very busy allocation paths; numastat then shows zeros.',
  },
  'vm.numa_zonelist_order': {
    what: 'In which order zones of memory are tried. Since Linux 4.14 there is one order and only its name is taken.',
    change: 'Delete the line where no kernel before 4.14 reads it.',
    noEffectSince: '4.14',
  },
  'vm.percpu_pagelist_high_fraction': {
    what: 'The part of a zone that the free lists of each processor may hold: one by this number. 0 lets the kernel choose.',
    change: 'Set at least 8 on machines whose processors fight over the lock of the zone.',
    rule: '0, or 8 and more.',
    default: always('0'),
  },
  'vm.page_lock_unfairness': {
    what: 'How often a waiter may lose the lock of a page to others before it gets its turn for sure.',
    change: 'Leave it; it is for measuring lock contention.',
  },
  'vm.scan_unevictable_pages': { what: 'A write made the kernel look again at pages that it took to be locked in memory.' },
});

const huge: WordList = () => ({
  'vm.nr_hugepages': {
    what: 'How many huge pages of the default size are kept ready. They are taken from other use at once.',
    change:
      'For databases and virtual machines that ask for them; set it early, before memory is fragmented, and count: what is unused is lost to others.',
    unit: 'huge pages',
    default: always('0'),
    related: ['vm.nr_overcommit_hugepages', 'vm.hugetlb_shm_group'],
  },
  'vm.nr_hugepages_mempolicy': {
    what: 'The same as vm.nr_hugepages, taken from the NUMA nodes of the memory policy of the program that writes.',
    change: 'Write it under numactl to take the pages from chosen nodes; at boot it does the same as vm.nr_hugepages.',
    unit: 'huge pages',
    related: ['vm.nr_hugepages'],
  },
  'vm.nr_overcommit_hugepages': {
    what: 'How many huge pages may be made beyond vm.nr_hugepages when programs ask and memory allows.',
    change: 'Set it where the need varies; an allocation can then fail late.',
    unit: 'huge pages',
    default: always('0'),
    related: ['vm.nr_hugepages'],
  },
  'vm.hugetlb_shm_group': {
    what: 'The number of the group whose members may make shared memory of huge pages.',
    change: 'Set it to the group of the database; a limit for locked memory may still be in the way.',
    unit: 'group numbers',
    default: always('0'),
  },
  'vm.hugetlb_optimize_vmemmap': {
    what: 'Whether new huge pages give back most of the memory that describes them, about 1.6 percent.',
    change: 'Set 1 on hosts with very many huge pages; making and freeing them gets slower.',
    default: always('0'),
  },
  'vm.movable_gigantic_pages': {
    what: 'Whether gigantic pages may be taken from memory that is kept movable, as for unplugging.',
    change: 'Set 1 only where such memory need not be unplugged soon: moving a gigantic page often fails.',
    default: always('0'),
  },
  'vm.compact_memory': {
    what: 'Writing 1 moves pages together in all zones, so that larger free blocks arise.',
    change: 'It is a command, not a setting, and has no place in a file for boot.',
  },
  'vm.compaction_proactiveness': {
    what: 'How eagerly memory is defragmented in the background before anybody needs large blocks. 0 does not.',
    change: 'Set 0 where steady work of kcompactd costs more than it brings.',
  },
  'vm.compact_unevictable_allowed': {
    what: 'Whether defragmenting may move pages that are locked in memory.',
    change: 'Set 0 for real-time programs, which a moved page would delay.',
    default: always('1'),
  },
  'vm.extfrag_threshold': {
    what: 'From which fragmentation on, out of 1000, the kernel moves pages together instead of freeing some.',
    change: 'Leave it; lower it only where huge pages are wanted at any price.',
  },
  'vm.defrag_mode': {
    what: 'With 1 the kernel works harder to keep large blocks whole, by freeing and moving pages sooner.',
    change: 'Set 1 where huge pages matter more than the time that allocations take.',
    default: always('0'),
  },
});

const layout: WordList = () => ({
  'vm.mmap_min_addr': {
    what: 'The lowest address that programs may map memory at, which blunts faults of the kernel at address 0.',
    change: 'Leave 65536; 0 is needed by a few emulators of old systems and gives the protection up.',
    unit: 'bytes',
    default: always('4096; distributions build 65536'),
  },
  'vm.mmap_rnd_bits': {
    what: 'How many random bits the places of mappings get, against attacks that guess addresses.',
    change: 'Raise it to the most that the architecture takes (32 on x86-64); debuggers and sanitizers may need fewer.',
    rule: 'The bounds depend on the architecture and its build: 28 to 32 on x86-64.',
    default: always('28 on x86-64'),
    related: ['kernel.randomize_va_space', 'vm.mmap_rnd_compat_bits'],
  },
  'vm.mmap_rnd_compat_bits': {
    what: 'How many random bits the places of mappings get in 32-bit programs on a 64-bit kernel.',
    change: 'Raise it to the maximum on hardened hosts; very large 32-bit programs may find no room for a mapping.',
    rule: 'The bounds depend on the architecture and its build: 8 to 16 on x86-64.',
    default: always('8 on x86-64'),
    related: ['vm.mmap_rnd_bits'],
  },
  'vm.legacy_va_layout': {
    what: 'With 1 programs get the address layout of Linux 2.4, with mappings that grow upwards.',
    change: 'Only for old programs that rely on it; addresses become easier to guess.',
    default: always('0'),
  },
  'vm.nr_trim_pages': {
    what: 'On machines without memory management: how many surplus pages a mapping keeps before they are given back.',
    change: 'Leave it; 0 saves time and wastes memory.',
  },
  'vm.vdso_enabled': {
    what: 'Whether programs get the kernel’s page of fast system calls (vDSO).',
    change: 'Leave it on; 0 makes reading the clock a full system call, and old recipes used it for faulty programs.',
    default: always('1'),
  },
  'vm.memfd_noexec': {
    what: 'Whether files in memory (memfd_create) may be executed. Each PID namespace has its own value, which only becomes stricter.',
    change: 'Set 1, or 2 where no program needs to run code from such files; container runtimes may.',
    values: {
      '0': 'executable unless the program says otherwise',
      '1': 'not executable unless the program says otherwise',
      '2': 'only files that cannot be executed are allowed',
    },
    default: always('0'),
  },
  'vm.unprivileged_userfaultfd': {
    what: 'Whether programs without privileges may handle faults of the kernel itself with userfaultfd, which helps attacks on the kernel.',
    change: 'Leave 0 unless a program for live migration needs it.',
    default: [{ value: '1' }, { since: '5.11', value: '0' }],
  },
});

const faults: WordList = () => ({
  'vm.oom_dump_tasks': {
    what: 'Whether a list of all processes is logged when memory has run out and one is killed.',
    change: 'Set 0 on machines with very many processes, where the list takes long.',
    default: always('1'),
  },
  'vm.oom_kill_allocating_task': {
    what: 'With 1 the process that asked last is killed when memory has run out, instead of the one that holds most.',
    change: 'Set 1 only where the search takes too long; it hits innocent ones.',
    default: always('0'),
    related: ['vm.panic_on_oom'],
  },
  'vm.memory_failure_early_kill': {
    what: 'Whether processes are killed as soon as memory of theirs is found broken, or only when they touch it.',
    change:
      'Set 1 for programs that handle the signal, such as databases and hypervisors; others die although they might never touch the page.',
    default: always('0'),
  },
  'vm.memory_failure_recovery': {
    what: 'Whether the kernel tries to go on after broken memory; with 0 it panics.',
    change: 'Set 0 where a failed machine is better than a doubtful one.',
  },
  'vm.enable_soft_offline': {
    what: 'Whether memory that shows corrected errors may be emptied and taken out of use.',
    change: 'Set 0 to keep huge pages whole, at the risk of an error that cannot be corrected.',
  },
  'vm.mem_profiling_compressed': {
    what: 'Whether the marks for memory profiling are kept in spare bits of each page’s description, which saves memory.',
    change: 'Read it; it is chosen at boot with sysctl.vm.mem_profiling.',
    related: ['vm.mem_profiling'],
  },
  'vm.panic_on_unrecoverable_memory_failure': {
    what: 'Whether the kernel panics when broken memory belongs to the kernel itself and cannot be taken out of use.',
    change: 'Set 1 where a failed machine is better than one that goes on with memory in doubt.',
    default: always('0'),
    related: ['vm.memory_failure_recovery'],
  },
  'vm.mem_profiling': {
    what: 'Whether memory is counted by the place in the kernel that allocated it; see /proc/allocinfo.',
    change: 'Turn it on to hunt a leak in the kernel; each allocation then costs a little more.',
  },
});
