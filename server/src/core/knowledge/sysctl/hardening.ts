import { findSysctl } from './index.ts';

/** What a careful administrator sets, and why. */
export interface Hardening {
  /** The key of the record, with stars for interfaces. */
  readonly key: string;
  /** The value to set. */
  readonly advised: number;
  /** The numbers that are weak: below this one, or exactly these. */
  readonly weak: { readonly below: number } | { readonly is: readonly number[] };
  /** What the weak value opens. A sentence. */
  readonly why: string;
  readonly source: 'KSPP' | 'CIS' | 'kernel';
}

/** Where the advice comes from, as documents call it. */
export const HARDENING_SOURCES: Readonly<Record<Hardening['source'], string>> = {
  KSPP: 'the recommended settings of the Kernel Self Protection Project',
  CIS: 'the CIS Distribution Independent Linux Benchmark',
  kernel: 'the kernel’s own documentation (admin-guide/sysctl, networking/ip-sysctl)',
};

const off = { is: [0] } as const;
const on = { is: [1] } as const;

const KERNEL: readonly Hardening[] = [
  {
    key: 'kernel.kptr_restrict',
    advised: 2,
    weak: off,
    source: 'KSPP',
    why: 'Every user reads the addresses of the kernel in /proc.',
  },
  {
    key: 'kernel.dmesg_restrict',
    advised: 1,
    weak: off,
    source: 'KSPP',
    why: 'Every user reads the log of the kernel, with addresses in it.',
  },
  {
    key: 'kernel.unprivileged_bpf_disabled',
    advised: 1,
    weak: off,
    source: 'KSPP',
    why: 'Every user may load BPF programs, whose checker has had many faults.',
  },
  {
    key: 'net.core.bpf_jit_harden',
    advised: 2,
    weak: { below: 2 },
    source: 'KSPP',
    why: 'Constants of BPF programs become machine code as they are, which helps attacks.',
  },
  {
    key: 'kernel.yama.ptrace_scope',
    advised: 1,
    weak: off,
    source: 'KSPP',
    why: 'A program that was taken over can read the memory of all others of its user.',
  },
  {
    key: 'kernel.perf_event_paranoid',
    advised: 2,
    weak: { below: 2 },
    source: 'kernel',
    why: 'Every user may watch the kernel with performance events.',
  },
  {
    key: 'kernel.randomize_va_space',
    advised: 2,
    weak: { below: 2 },
    source: 'CIS',
    why: 'Programs lie at addresses that are easy to guess.',
  },
  {
    key: 'kernel.sysrq',
    advised: 0,
    weak: on,
    source: 'KSPP',
    why: 'Whoever has the keyboard or console can do everything with it.',
  },
  {
    key: 'fs.protected_hardlinks',
    advised: 1,
    weak: off,
    source: 'KSPP',
    why: 'Links to files of others trick programs of root.',
  },
  { key: 'fs.protected_symlinks', advised: 1, weak: off, source: 'KSPP', why: 'Links in /tmp trick programs of root.' },
  {
    key: 'fs.protected_fifos',
    advised: 2,
    weak: off,
    source: 'KSPP',
    why: 'A pipe that waits in /tmp receives what others mean to write to a file.',
  },
  {
    key: 'fs.protected_regular',
    advised: 2,
    weak: off,
    source: 'KSPP',
    why: 'A file that waits in /tmp receives what others write.',
  },
  {
    key: 'fs.suid_dumpable',
    advised: 0,
    weak: on,
    source: 'CIS',
    why: 'Programs with rights of root leave their memory in core dumps.',
  },
  {
    key: 'vm.mmap_min_addr',
    advised: 65536,
    weak: { below: 32768 },
    source: 'KSPP',
    why: 'Faults with null pointers in the kernel can be used to run code.',
  },
  {
    key: 'vm.unprivileged_userfaultfd',
    advised: 0,
    weak: on,
    source: 'KSPP',
    why: 'Every user can stop the kernel in the middle of a copy, which helps attacks.',
  },
  {
    key: 'dev.tty.ldisc_autoload',
    advised: 0,
    weak: on,
    source: 'KSPP',
    why: 'Every user can load old line disciplines, and their faults.',
  },
  {
    key: 'dev.tty.legacy_tiocsti',
    advised: 0,
    weak: on,
    source: 'KSPP',
    why: 'A program can type commands into the terminal that started it.',
  },
];

const NETWORK: readonly Hardening[] = [
  { key: 'net.ipv4.tcp_syncookies', advised: 1, weak: off, source: 'CIS', why: 'A flood of SYN packets keeps all others out.' },
  {
    key: 'net.ipv4.icmp_echo_ignore_broadcasts',
    advised: 1,
    weak: off,
    source: 'CIS',
    why: 'The host answers pings to broadcasts, as smurf attacks need it.',
  },
  {
    key: 'net.ipv4.icmp_ignore_bogus_error_responses',
    advised: 1,
    weak: off,
    source: 'CIS',
    why: 'Wrong answers of routers fill the log.',
  },
  ...(['ipv4', 'ipv6'] as const).flatMap((family): readonly Hardening[] => [
    {
      key: `net.${family}.conf.*.accept_source_route`,
      advised: 0,
      weak: on,
      source: 'CIS',
      why: 'Senders choose the way of their packets, past filters that stand on the usual one.',
    },
    {
      key: `net.${family}.conf.*.accept_redirects`,
      advised: 0,
      weak: on,
      source: 'CIS',
      why: 'A neighbour can change the routes of this host.',
    },
  ]),
  {
    key: 'net.ipv4.conf.*.secure_redirects',
    advised: 0,
    weak: on,
    source: 'CIS',
    why: 'A gateway that was taken over can change the routes of this host.',
  },
  {
    key: 'net.ipv4.conf.*.send_redirects',
    advised: 0,
    weak: on,
    source: 'CIS',
    why: 'Only routers have a reason to send redirects.',
  },
  { key: 'net.ipv4.conf.*.rp_filter', advised: 1, weak: off, source: 'CIS', why: 'Packets with forged senders come in.' },
  {
    key: 'net.ipv4.conf.*.log_martians',
    advised: 1,
    weak: off,
    source: 'CIS',
    why: 'Packets with impossible senders leave no trace.',
  },
  {
    key: 'net.ipv4.conf.*.route_localnet',
    advised: 0,
    weak: on,
    source: 'kernel',
    why: 'Neighbours may reach services that listen on 127.0.0.1 only.',
  },
];

const known = new Map([...KERNEL, ...NETWORK].map((advice) => [advice.key, advice]));

/** The advice for a key as written in a file; undefined where there is none. */
export function hardeningOf(written: string): Hardening | undefined {
  const record = findSysctl(written);
  return record && known.get(record.key);
}

/** Every piece of advice, for the documentation and tests. */
export function allHardening(): readonly Hardening[] {
  return [...known.values()];
}

/** Whether a number is one of the weak ones. */
export function isWeak({ weak }: Hardening, value: number): boolean {
  return 'below' in weak ? value < weak.below : weak.is.includes(value);
}
