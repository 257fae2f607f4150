import { formerRecords } from './former.ts';
import { always, type SysctlRecord } from './record.ts';

const UBUNTU = { scope: 'machine', type: 'int', patchOf: 'Ubuntu', source: 'Ubuntu’s patches to security/apparmor' } as const;
const DOMAIN = 'kernel.sched_domain.*.*';
const GPU = { scope: 'machine', type: 'int' } as const;

/** Keys that no table of kernel.org’s sources shows: those of patches, of files made at run time, and of graphics drivers. */
export const elsewhereRecords = (): readonly SysctlRecord[] => [
  ...ubuntu(),
  ...graphics(),
  ...programs(),
  ...domains(),
  ...formerRecords(),
];

function ubuntu(): readonly SysctlRecord[] {
  return [
    {
      ...UBUNTU,
      key: 'kernel.apparmor_restrict_unprivileged_userns',
      default: always('1 from Ubuntu 24.04 on'),
      what: 'Whether programs without an AppArmor profile that allows it may use an unprivileged user namespace.',
      change: 'Give the program a profile instead of setting 0: such namespaces open the way to many faults of the kernel.',
      related: ['user.max_user_namespaces', 'kernel.unprivileged_userns_clone'],
    },
    {
      ...UBUNTU,
      key: 'kernel.apparmor_restrict_unprivileged_userns_complain',
      what: 'With 1 a forbidden user namespace is logged and allowed, for trying the restriction out.',
      change: 'Set 1 for some days before enforcing, and read the log.',
      related: ['kernel.apparmor_restrict_unprivileged_userns'],
    },
    {
      ...UBUNTU,
      key: 'kernel.apparmor_restrict_unprivileged_userns_force',
      what: 'With 1 the restriction of user namespaces also holds where the AppArmor policy would loosen it.',
      change: 'Set 1 where no policy may make an exception.',
      related: ['kernel.apparmor_restrict_unprivileged_userns'],
    },
    {
      ...UBUNTU,
      key: 'kernel.apparmor_restrict_unprivileged_io_uring',
      what: 'Whether programs need an AppArmor profile that allows io_uring.',
      change: 'Set 1 on hosts with foreign code; programs without a profile lose io_uring.',
    },
    {
      ...UBUNTU,
      key: 'kernel.apparmor_restrict_unprivileged_unconfined',
      what: 'With 1 a program without a profile cannot change to another profile in order to get round the restrictions.',
    },
    {
      ...UBUNTU,
      key: 'kernel.apparmor_display_secid_mode',
      what: 'How a host with several security modules shows the label of AppArmor.',
    },
    {
      ...UBUNTU,
      key: 'net.fan.vxlan',
      what: 'Whether VXLAN devices of this kernel know Ubuntu’s fan addressing.',
      readOnly: {},
      source: 'Ubuntu’s patches to drivers/net/vxlan',
    },
    {
      ...UBUNTU,
      key: 'net.fan.version',
      what: 'The version of Ubuntu’s fan addressing for tunnels.',
      readOnly: {},
      source: 'Ubuntu’s patches to net/ipv4/ipip.c',
    },
  ];
}

function graphics(): readonly SysctlRecord[] {
  return [
    {
      ...GPU,
      key: 'dev.i915.perf_stream_paranoid',
      module: 'i915',
      default: always('1'),
      what: 'Whether only privileged programs may read the performance counters of Intel graphics for the whole machine.',
      change: 'Set 0 while you profile games; any user then sees what others’ programs draw.',
      source: 'drivers/gpu/drm/i915/i915_perf.c',
    },
    {
      ...GPU,
      key: 'dev.i915.oa_max_sample_rate',
      module: 'i915',
      unit: 'samples a second',
      default: always('100000'),
      what: 'The highest rate at which unprivileged programs may sample the counters of Intel graphics.',
      source: 'drivers/gpu/drm/i915/i915_perf.c',
    },
    {
      ...GPU,
      key: 'dev.xe.observation_paranoid',
      module: 'xe',
      since: '6.11',
      default: always('1'),
      what: 'Whether only privileged programs may read the performance counters of newer Intel graphics for the whole machine.',
      source: 'drivers/gpu/drm/xe/xe_observation.c',
    },
  ];
}

/** The files of the file system binfmt_misc, which is mounted there. */
function programs(): readonly SysctlRecord[] {
  const shared = { scope: 'machine', type: 'string', module: 'binfmt_misc', source: 'fs/binfmt_misc.c' } as const;
  return [
    {
      ...shared,
      key: 'fs.binfmt_misc.register',
      writeOnly: {},
      what: 'Takes a description of a kind of program file and of the interpreter that runs it.',
      change: 'Write such lines to a file in /etc/binfmt.d, which systemd reads.',
    },
    {
      ...shared,
      key: 'fs.binfmt_misc.status',
      what: 'Shows whether interpreters for foreign program files are on; 1 turns them on, 0 off, and -1 removes all.',
      change: 'Set 0 to switch all interpreters for foreign programs off, as emulators for other architectures.',
    },
    {
      ...shared,
      key: 'fs.binfmt_misc.*',
      what: 'One kind of program file with its interpreter; 1 turns it on, 0 off, and -1 removes it.',
      change: 'Register interpreters through binfmt.d; write here only to switch one off.',
    },
  ];
}

/** The scheduler’s view of each processor’s neighbours, which kernels built for it showed. */
function domains(): readonly SysctlRecord[] {
  const fields: Readonly<Record<string, string>> = {
    min_interval: 'The shortest time between two balancings of the load in this group of processors.',
    max_interval: 'The longest time between two balancings of the load in this group of processors.',
    busy_factor: 'How much rarer a busy processor balances the load than an idle one.',
    imbalance_pct: 'From which difference on, in percent, the load in this group of processors is balanced.',
    cache_nice_tries: 'How often a failed balancing leaves tasks alone whose data is still in the cache.',
    busy_idx: 'Over how many ticks the load is averaged for balancing a busy processor.',
    idle_idx: 'Over how many ticks the load is averaged for balancing an idle processor.',
    newidle_idx: 'Over how many ticks the load is averaged for balancing a processor that just ran out of work.',
    wake_idx: 'Over how many ticks the load is averaged for choosing the processor of a task that wakes up.',
    forkexec_idx: 'Over how many ticks the load is averaged for choosing the processor of a new program.',
    max_newidle_lb_cost: 'The longest time that a balancing of a processor without work took lately, in nanoseconds.',
    name: 'What the processors of this group share: SMT, MC, DIE or NUMA.',
    flags: 'Which kinds of balancing this group of processors takes part in, as a sum of bits.',
  };
  return Object.entries(fields).map(
    ([name, what]): SysctlRecord => ({
      key: `${DOMAIN}.${name}`,
      scope: 'machine',
      type: name === 'name' ? 'string' : /interval$|_cost$/.test(name) ? 'ulong' : 'int',
      requires: 'CONFIG_SCHED_DEBUG',
      removed: '5.13',
      instead: 'Newer kernels show it below /sys/kernel/debug/sched/domains.',
      what,
      source: 'kernel/sched/debug.c',
    }),
  );
}
