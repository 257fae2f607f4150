import { always, type SysctlWords, type WordList } from '../record.ts';
import { machineWords } from './kernel-machine.ts';

/** Words on kernel.*. */
export const kernelWords: WordList = () => ({
  ...security(),
  ...panics(),
  ...logging(),
  ...processes(),
  ...machineWords(),
});

type Words = Readonly<Record<string, SysctlWords>>;

const security = (): Words => ({
  'kernel.dmesg_restrict': {
    what: 'Whether only privileged users may read the kernel log, which can tell addresses and devices.',
    change: 'Set 1 on shared hosts; users then need sudo for dmesg.',
    default: always('0, or as built'),
  },
  'kernel.kptr_restrict': {
    what: 'Who sees addresses of the kernel in /proc and elsewhere.',
    change: 'Set 1, or 2 where nobody profiles the kernel; perf then cannot name its functions.',
    values: { '0': 'everyone gets hashed ones', '1': 'privileged programs only', '2': 'nobody' },
    default: always('0'),
  },
  'kernel.kexec_load_disabled': {
    what: 'With 1 no other kernel can be loaded by kexec any more. It cannot be set back before a reboot.',
    change: 'Set it after the crash kernel is loaded, for else kdump fails.',
    default: always('0'),
  },
  'kernel.modules_disabled': {
    what: 'With 1 no module can be loaded or removed any more. It cannot be set back before a reboot.',
    change:
      'Set it late in boot, when all modules that will be needed are there: firewalls, file systems and USB devices load theirs on demand.',
    default: always('0'),
  },
  'kernel.randomize_va_space': {
    what: 'Whether programs get their memory at random places, against attacks that know addresses.',
    change: 'Leave 2; debuggers can turn it off for one program.',
    values: { '0': 'off', '1': 'stack, libraries and vDSO', '2': 'the heap as well' },
    default: always('2'),
    related: ['vm.mmap_rnd_bits'],
  },
  'kernel.sysrq': {
    what: 'What the magic key SysRq may do: 0 nothing, 1 everything, or a sum of bits.',
    change:
      'Distributions allow the harmless part (176 or 438); 0 for keyboards that strangers reach. Privileged users can always use /proc/sysrq-trigger.',
    values: {
      '0': 'nothing',
      '1': 'everything',
      '2': 'the level of the console log',
      '4': 'the keyboard',
      '8': 'dumps of processes',
      '16': 'writing disks',
      '32': 'mounting read-only',
      '64': 'signals to processes',
      '128': 'reboot and power off',
      '256': 'the nice value of real-time processes',
    },
    default: always('1, or as built'),
  },
  'kernel.yama.ptrace_scope': {
    what: 'Which processes may look into and steer others (ptrace).',
    change: 'Leave 1; 0 lets a program read the secrets of all others of its user, 2 and 3 break debuggers.',
    values: {
      '0': 'all of the same user',
      '1': 'children only, or those that agree',
      '2': 'privileged programs only',
      '3': 'nobody; cannot be set back before a reboot',
    },
    default: always('1'),
  },
  'kernel.loadpin.enforce': {
    what: 'Whether modules and firmware must all come from the file system that the first one came from.',
  },
  'kernel.bpf_stats_enabled': {
    what: 'Whether the runs and the time of each BPF program are counted.',
    change: 'Set 1 while you measure; each run then costs some nanoseconds more.',
    default: always('0'),
  },
  'kernel.io_uring_group': {
    what: 'The number of the group that may use io_uring while kernel.io_uring_disabled is 1. -1 is none.',
    change: 'Set it to the group of the programs that need io_uring, together with kernel.io_uring_disabled 1.',
    unit: 'group numbers',
    default: always('-1'),
    related: ['kernel.io_uring_disabled'],
  },
  'kernel.keys.maxkeys': {
    what: 'How many keys of the kernel’s key store one user may own.',
    change: 'Raise it on hosts with many containers, each of which takes a key or two.',
    unit: 'keys',
    default: always('200'),
    related: ['kernel.keys.maxbytes'],
  },
  'kernel.keys.maxbytes': {
    what: 'How many bytes the keys of one user may take.',
    change: 'Raise it where containers of one user fail with "disk quota exceeded" on keys.',
    unit: 'bytes',
    default: always('20000'),
  },
  'kernel.keys.root_maxkeys': {
    what: 'How many keys of the kernel’s key store root may own.',
    change: 'Raise it where root’s containers or NFS id mapping fail with "disk quota exceeded" on keys.',
    unit: 'keys',
    default: [{ value: '200' }, { since: '3.18', value: '1000000' }],
  },
  'kernel.keys.root_maxbytes': {
    what: 'How many bytes the keys of root may take.',
    change: 'Raise it together with kernel.keys.root_maxkeys on hosts with very many containers or NFS keys.',
    unit: 'bytes',
    default: [{ value: '20000' }, { since: '3.18', value: '25000000' }],
  },
  'kernel.keys.gc_delay': {
    what: 'How long expired and revoked keys stay before they are cleaned away.',
    unit: 'seconds',
    default: always('300'),
  },
  'kernel.keys.persistent_keyring_expiry': {
    what: 'After which idle time the lasting key ring of a user (as for Kerberos) goes.',
    change: 'Raise it where Kerberos tickets in the key ring vanish between jobs.',
    unit: 'seconds',
    default: always('259200'),
  },
  'kernel.seccomp.actions_avail': { what: 'The actions that seccomp filters can take on this kernel.' },
  'kernel.seccomp.actions_logged': {
    what: 'Those actions of seccomp filters that may be logged, as words with blanks. "allow" cannot be.',
    change: 'Add words to see which programs filters stop; busy sandboxes fill the audit log.',
    related: ['kernel.seccomp.actions_avail'],
  },
  'kernel.split_lock_mitigate': {
    what: 'Whether a program whose atomic access crosses cache lines, and so slows the whole machine, is slowed itself.',
    change: 'Set 0 for games and old programs that suffer from it.',
    default: always('1'),
  },
});

const panics = (): Words => ({
  'kernel.panic': {
    what: 'After how long the machine reboots by itself once the kernel has panicked. 0 never, a negative number at once.',
    change: 'Set 10 or so on servers far away; the last messages are then on the screen that long.',
    unit: 'seconds',
    default: always('0'),
    related: ['kernel.panic_on_oops'],
  },
  'kernel.panic_on_oops': {
    what: 'Whether the kernel panics on a fault that it could survive.',
    change: 'Set 1 on servers, with kernel.panic, so that a machine with damaged state does not go on; desktops lose open work.',
    default: always('0, or as built'),
    related: ['kernel.panic'],
  },
  'kernel.panic_on_warn': {
    what: 'Whether the kernel panics on each warning of its own.',
    change: 'For tests: warnings are often harmless.',
    default: always('0'),
  },
  'kernel.panic_on_io_nmi': {
    what: 'Whether the kernel panics when a device reports a fatal error by NMI.',
    change: 'Set 1 on servers with kdump, so that broken hardware does not spoil data.',
    default: always('0'),
  },
  'kernel.panic_on_unrecovered_nmi': {
    what: 'Whether the kernel panics on an NMI of unknown cause, such as broken memory.',
    change: 'Set 1 on servers with kdump, so that broken memory does not spoil data.',
    default: always('0'),
  },
  'kernel.panic_on_rcu_stall': {
    what: 'Whether the kernel panics when a processor blocks the clean-up of others (an RCU stall).',
    change: 'Set 1 with kdump on nodes that another can replace; overloaded virtual machines reboot without a true fault.',
    default: always('0'),
  },
  'kernel.max_rcu_stall_to_panic': {
    what: 'After how many RCU stalls the kernel panics, where kernel.panic_on_rcu_stall is on.',
    change: 'Set it where one stall may be by chance and several are a hang.',
  },
  'kernel.panic_on_stackoverflow': {
    what: 'Whether the kernel panics when a stack of its own is full.',
    change: 'Set 1 with kdump; a kernel that goes on after this may spoil data.',
  },
  'kernel.panic_print': {
    what: 'What is printed on a panic besides the call trace, as a sum of bits: tasks, memory, timers, locks, traces and more.',
    change: 'Add bits where dumps cannot be had; much output delays the reboot.',
    default: always('0'),
  },
  'kernel.panic_sys_info': {
    what: 'What is printed on a panic besides the call trace, as words with commas: tasks, mem, timers, locks and more.',
  },
  'kernel.oops_limit': {
    what: 'After how many survived faults the kernel panics after all. 0 never.',
    change: 'Leave it: a counter that overflows can be an attack.',
    default: always('10000'),
  },
  'kernel.warn_limit': {
    what: 'After how many warnings the kernel panics. 0 never.',
    change:
      'Set it low on hardened hosts, so that a fault is not exploited again and again; a harmless warning may then stop the machine.',
    default: always('0'),
  },
  'kernel.oops_all_cpu_backtrace': {
    what: 'Whether a fault prints the call traces of all processors.',
    change: 'Set 1 while you hunt a crash; the log of a large machine gets long.',
    default: always('0'),
  },
  'kernel.unknown_nmi_panic': {
    what: 'Whether an NMI of unknown cause, as a button on servers sends it, makes the kernel panic and dump.',
    change: 'Set 1 with kdump to get a dump by the NMI button; some firmware sends such NMIs for no reason.',
    default: always('0'),
  },
  'kernel.hardlockup_panic': {
    what: 'Whether the machine stops when a processor takes no interrupts any more.',
    change: 'Set 1 with a crash kernel to learn the cause; the machine is lost anyway.',
    related: ['kernel.watchdog_thresh', 'kernel.nmi_watchdog'],
  },
  'kernel.hardlockup_all_cpu_backtrace': {
    what: 'Whether a stuck processor makes all others print their call traces.',
    change: 'Set 1 to see who holds what when a processor hangs; the log of a large machine gets long.',
    default: always('0'),
  },
  'kernel.softlockup_all_cpu_backtrace': {
    what: 'Whether a task that holds a processor too long makes all others print their call traces.',
    change: 'Set 1 to see who holds what; the log of a large machine gets long.',
    default: always('0'),
  },
  'kernel.hung_task_timeout_secs': {
    what: 'After which time a process that waits in the kernel without end is reported. 0 turns the check off.',
    change: 'Raise it where slow storage explains the waiting; turning it off hides real trouble.',
    unit: 'seconds',
    default: always('120'),
    related: ['kernel.hung_task_panic', 'kernel.hung_task_warnings'],
  },
  'kernel.hung_task_check_count': {
    what: 'How many processes are looked at in one check for hanging ones.',
    change: 'Lower it on slow machines with very many processes; hangs may be found later.',
    default: always('4194304'),
  },
  'kernel.hung_task_check_interval_secs': {
    what: 'How often hanging processes are looked for. 0 takes the time-out itself.',
    change: 'Lower it to notice hangs sooner without a shorter time-out.',
    unit: 'seconds',
    default: always('0'),
  },
  'kernel.hung_task_warnings': {
    what: 'How many hanging processes are reported from now on. -1 is no limit; at 0 the kernel stays silent.',
    change: 'Set -1 to see every hang in the log, where ten since boot are soon used up.',
    default: always('10'),
  },
  'kernel.hung_task_all_cpu_backtrace': {
    what: 'Whether a hanging process makes all processors print their call traces.',
    change: 'Set 1 to see all processors when a process hangs; the log of a large machine gets long.',
    default: always('0'),
  },
  'kernel.hung_task_detect_count': { what: 'How many hanging processes were found since boot; writing 0 starts anew.' },
  'kernel.nmi_watchdog': {
    what: 'Whether a performance counter watches for processors that take no interrupts.',
    change: 'Set 0 on virtual machines and to free the counter for perf; a stuck processor is then not noticed.',
    default: always('1'),
    related: ['kernel.watchdog', 'kernel.hardlockup_panic'],
  },
  'kernel.soft_watchdog': {
    what: 'Whether tasks that hold a processor too long are reported.',
    change: 'Switch it off only where overloaded virtual machines report falsely all the time.',
    default: always('1'),
    related: ['kernel.watchdog'],
  },
  'kernel.watchdog': {
    what: 'The watchdogs for stuck processors and for tasks that hold one too long, both at once.',
    change: 'Set 0 only on machines where measured interrupts matter more than knowing of a hang.',
    default: always('1'),
    related: ['kernel.nmi_watchdog', 'kernel.watchdog_thresh'],
  },
  'kernel.watchdog_cpumask': {
    what: 'The processors, as a list, that the watchdogs watch.',
    change: 'Leave out isolated processors.',
  },
});

const logging = (): Words => ({
  'kernel.printk': {
    what: 'Which messages of the kernel appear on the console: those below the first number. The others are the level of messages without one, and the least and the usual first number.',
    change: 'Set "3 4 1 3" to keep warnings off a console that people work on; the log still has them.',
    fields: ['console level', 'level of messages without one', 'least console level', 'usual console level'],
    unit: 'log level',
    default: always('7 4 1 7, or as built'),
  },
  'kernel.printk_delay': {
    what: 'How long the kernel waits after each message, so that people can read it. For hunting crashes.',
    change: 'Leave it at 0; every message stops the machine for as long.',
    unit: 'milliseconds',
    default: always('0'),
  },
  'kernel.printk_devkmsg': {
    what: 'Whether programs may write to the kernel log: on, off, or ratelimit.',
    change: 'Set "on" while systemd is being debugged.',
    default: always('ratelimit'),
  },
  'kernel.printk_ratelimit': {
    what: 'The time in which limited messages may use up their burst.',
    change: 'Set 0 while you hunt a fault to see every message; a flood then fills the log.',
    default: always('5'),
    related: ['kernel.printk_ratelimit_burst'],
  },
  'kernel.printk_ratelimit_burst': {
    what: 'How many limited messages may come in that time.',
    change: 'Raise it while you hunt a fault and messages are suppressed.',
    unit: 'messages',
    default: always('10'),
    related: ['kernel.printk_ratelimit'],
  },
  'kernel.print-fatal-signals': {
    what: 'Whether the log tells of programs that die of a fault, with their registers.',
    change: 'Set 1 to find programs that crash without a trace; users can fill the log with it.',
    default: always('0'),
  },
  'kernel.tainted': {
    what: 'What speaks against trusting this kernel, as a sum of bits: foreign modules, past faults, forced loads. 0 is clean.',
  },
  'kernel.core_pattern': {
    what: 'Where the memory of a crashed program is written: a file name with place holders, or a program after "|".',
    change: 'Name a program by its full path; %P is the process number outside of containers. The file can hold secrets.',
    default: always('core'),
    related: ['kernel.core_uses_pid', 'fs.suid_dumpable', 'kernel.core_pipe_limit'],
  },
  'kernel.core_uses_pid': {
    what: 'Whether the process number is added to the name of a core file whose pattern has no %p.',
    change: 'Set 1 where several crashes must not overwrite each other, or put %p into kernel.core_pattern.',
    default: always('0'),
    related: ['kernel.core_pattern'],
  },
  'kernel.core_pipe_limit': {
    what: 'How many crashed programs wait at once for the program that takes their memory, so that it can look at /proc. 0 lets none wait.',
    change:
      'Raise it where the crash handler reads /proc of the dead process, as systemd-coredump does; a slow handler then holds dead processes.',
    default: always('0'),
    related: ['kernel.core_pattern'],
  },
  'kernel.core_file_note_size_limit': {
    what: 'How large the notes in a core file may be, such as the list of mapped files.',
    unit: 'bytes',
    default: always('4194304'),
  },
  'kernel.ftrace_enabled': {
    what: 'Whether functions of the kernel can be traced.',
    change: 'Leave 1; live patches need it.',
    default: always('1'),
  },
  'kernel.ftrace_dump_on_oops': {
    what: 'Whether a fault of the kernel prints what was traced before it.',
    change: 'Set 1 while you hunt a crash; a full trace takes minutes over a serial console.',
    default: always('0'),
  },
  'kernel.traceoff_on_warning': {
    what: 'Whether tracing stops at the first warning, so that what led to it is kept.',
    change: 'Set 1 while you trace what leads to a warning.',
    default: always('0'),
  },
  'kernel.stack_tracer_enabled': { what: 'Whether the deepest use of the kernel’s stacks is recorded.', default: always('0') },
  'kernel.latencytop': {
    what: 'Whether the kernel records what processes wait for, for the tool latencytop.',
    default: always('0'),
  },
});

const processes = (): Words => ({
  'kernel.acct': {
    what: 'When process accounting pauses and goes on: it stops below the second percentage of free room on its file system, goes on above the first, and looks every so often.',
    change: 'Change it where process accounting stops too early on a small or very large disk.',
    fields: ['resume', 'suspend', 'interval'],
    unit: 'percent and seconds',
    default: always('4 2 30'),
  },
  'kernel.ns_last_pid': {
    what: 'The last process number that was given out in this PID namespace; tools that restore processes write it.',
  },
  'kernel.cad_pid': {
    what: 'The process that gets a signal on Ctrl-Alt-Del, where it does not reboot at once.',
    change: 'Leave it at 1, which is init.',
    default: always('1'),
  },
  'kernel.ctrl-alt-del': {
    what: 'With 0 Ctrl-Alt-Del asks init to reboot in order; with any other number the machine reboots at once, without writing its disks.',
    change: 'Leave 0. To ignore the keys, mask ctrl-alt-del.target of systemd.',
    default: always('1; systemd sets 0'),
  },
  'kernel.cap_last_cap': { what: 'The highest capability that this kernel knows.' },
  'kernel.ngroups_max': { what: 'How many groups a process may be in.', unit: 'groups' },
  'kernel.overflowgid': {
    what: 'The group that old programs with 16-bit numbers get to see for greater ones.',
    unit: 'group numbers',
    default: always('65534'),
  },
  'kernel.overflowuid': {
    what: 'The user that old programs with 16-bit numbers get to see for greater ones.',
    unit: 'user numbers',
    default: always('65534'),
  },
  'kernel.pty.max': {
    what: 'How many pseudo terminals there may be.',
    change: 'Raise it on hosts with thousands of sessions or containers.',
    default: always('4096'),
  },
  'kernel.pty.nr': { what: 'How many pseudo terminals are in use.' },
  'kernel.pty.reserve': {
    what: 'How many pseudo terminals are kept for the first mount of devpts, so that containers cannot use up all.',
    change: 'Leave it; it keeps logins to the host possible when a container opens all terminals.',
    default: always('1024'),
  },
  'kernel.usermodehelper.bset': {
    what: 'The capabilities that programs started by the kernel can have, as two numbers of 32 bits. They can only be taken away.',
  },
  'kernel.usermodehelper.inheritable': {
    what: 'The capabilities that programs started by the kernel inherit, as two numbers of 32 bits. They can only be taken away.',
  },
  'kernel.modprobe': {
    what: 'The program that the kernel starts to load a module. An empty name loads none on demand.',
    change: 'Leave it; to forbid loading use kernel.modules_disabled.',
    default: always('/sbin/modprobe'),
  },
  'kernel.hotplug': { what: 'The program that the kernel starts for each event of a device. Systems with udev leave it empty.' },
  'kernel.poweroff_cmd': {
    what: 'The program that the kernel starts to shut down in order, as on heat.',
    change: 'Leave it; the kernel starts it only in an emergency.',
    default: always('/sbin/poweroff'),
  },
  'kernel.sysctl_writes_strict': {
    what: 'How writes to files below /proc/sys treat the position in the file.',
    change: 'Leave it at 1; 0 is for very old programs that write values in pieces.',
    values: { '-1': 'the position is ignored', '0': 'the same, with a warning', '1': 'numbers must be written in one go' },
    default: [{ value: '0' }, { since: '4.4', value: '1' }],
  },
  'kernel.unprivileged_userns_apparmor_policy': {
    what: 'Whether unprivileged user namespaces may load their own AppArmor policy.',
  },
});
