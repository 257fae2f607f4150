import { defaultSize, type EraSpan, erasOf } from '../conntrack.ts';
import type { KernelTarget } from '../kernel.ts';
import { compareKernels, cutSpan, type KernelSpan, type KernelVersion, kernelVersion, type Vendor } from '../version.ts';

/** What a default is worked out from. */
export interface MachineSize {
  /** The memory in bytes. The kernel counts some per cent less, which it keeps for itself. */
  readonly memory: number;
  /** The processors that the machine may have. */
  readonly processors?: number;
}

/** What the kernel chooses at boot where nothing is set. */
export interface ComputedDefault {
  readonly spans: readonly KernelSpan[];
  /** Nearly what the file reads: the kernel works with the memory that it finds free. One number for each field. */
  readonly numbers: readonly number[];
  /** How it is worked out, as half a sentence: `a sixteenth of the memory, in pages`. */
  readonly how: string;
}

interface Formula {
  /** The first kernel of mainline with this formula. */
  readonly since: string;
  /** Red Hat's kernels that have it against their number. */
  readonly vendors?: readonly Vendor[];
  readonly numbers: (size: MachineSize) => readonly number[] | undefined;
  readonly how: string;
}

const PAGE = 4096;
const KIB = 1024;
const MIB = KIB * KIB;
const floor = Math.floor;
const pages = ({ memory }: MachineSize) => floor(memory / PAGE);

/** Three limits of a protocol's memory: three quarters of a share of the memory, that share, and half as much again. */
function shareOfMemory(part: number): Formula['numbers'] {
  return (size) => {
    const pressure = Math.max(floor(pages(size) / part), 128);
    const low = floor(pressure / 4) * 3;
    return [low, pressure, low * 2];
  };
}

/** The largest buffer of a TCP socket: a 128th of the memory, within bounds. */
function bufferShare(size: MachineSize, least: number, most: number): number {
  return Math.max(least, Math.min(most, pages(size) * (PAGE / 128)));
}

/** Buckets for TCP connections: one for each 128 KiB of memory, a power of two, half a million at most. */
function tcpBuckets(size: MachineSize): number {
  const wanted = floor((Math.ceil(size.memory / MIB) * MIB) / (128 * KIB));
  return Math.min(2 ** Math.ceil(Math.log2(Math.max(wanted, 1))), 512 * KIB);
}

const THREADS = 0x3fffffff;
const threads = (stack: number) => (size: MachineSize) => Math.min(Math.max(floor(size.memory / (stack * 8)), 20), THREADS);

/** Half of the sockets that the table of connections has buckets for. */
const halfOfTable: readonly Formula[] = [
  { since: '3.10', numbers: (size) => [tcpBuckets(size) / 2], how: 'half as many as the table of TCP connections has buckets' },
];

const NAMESPACES: readonly Formula[] = [
  { since: '4.9', numbers: (size) => [floor(threads(16 * KIB)(size) / 2)], how: 'half of kernel.threads-max' },
];

/** Formulas by key, the oldest first. Nothing is said of kernels before the first. */
const FORMULAS: Readonly<Record<string, readonly Formula[]>> = {
  // tcp_init_mem() in net/ipv4/tcp.c
  'net.ipv4.tcp_mem': [
    {
      since: '3.10',
      numbers: shareOfMemory(8),
      how: 'an eighth of the memory, in pages, with three quarters and one and a half of it around',
    },
    {
      since: '4.2',
      numbers: shareOfMemory(16),
      how: 'a sixteenth of the memory, in pages, with three quarters and one and a half of it around',
    },
  ],
  // udp_init() in net/ipv4/udp.c
  'net.ipv4.udp_mem': [
    {
      since: '3.10',
      numbers: shareOfMemory(8),
      how: 'an eighth of the memory, in pages, with three quarters and one and a half of it around',
    },
  ],
  // tcp_init() in net/ipv4/tcp.c
  'net.ipv4.tcp_rmem': [
    {
      since: '3.10',
      numbers: (size) => [PAGE, 87380, bufferShare(size, 87380, 6 * MIB)],
      how: 'the last one a 128th of the memory, 6 MiB at most',
    },
    {
      since: '4.20',
      numbers: (size) => [PAGE, 131072, bufferShare(size, 131072, 6 * MIB)],
      how: 'the last one a 128th of the memory, 6 MiB at most',
    },
    {
      since: '6.17',
      numbers: (size) => [PAGE, 131072, bufferShare(size, 131072, 32 * MIB)],
      how: 'the last one a 128th of the memory, 32 MiB at most',
    },
  ],
  'net.ipv4.tcp_wmem': [
    {
      since: '3.10',
      numbers: (size) => [PAGE, 16 * KIB, bufferShare(size, 64 * KIB, 4 * MIB)],
      how: 'the last one a 128th of the memory, 4 MiB at most',
    },
  ],
  'net.ipv4.tcp_max_orphans': halfOfTable,
  'net.ipv4.tcp_max_tw_buckets': halfOfTable,
  'net.ipv4.tcp_max_syn_backlog': [
    {
      since: '3.10',
      numbers: (size) => [Math.max(128, tcpBuckets(size) / 256)],
      how: 'a 256th of the buckets for TCP connections, 128 at least',
    },
    {
      since: '5.4',
      numbers: (size) => [Math.max(128, tcpBuckets(size) / 128)],
      how: 'a 128th of the buckets for TCP connections, 128 at least',
    },
  ],
  // files_maxfiles_init() in fs/file_table.c
  'fs.file-max': [
    {
      since: '3.10',
      numbers: ({ memory }) => [Math.max(floor(memory / KIB / 10), 8192)],
      how: 'one for each 10 KiB of memory; systemd since 240 raises it to the highest number at boot',
    },
  ],
  // set_max_threads() in kernel/fork.c; the stack of a thread had 8 KiB before Linux 3.15.
  'kernel.threads-max': [
    {
      since: '3.10',
      numbers: (size) => [threads(8 * KIB)(size)],
      how: 'as many threads as have their stacks in an eighth of the memory',
    },
    {
      since: '3.15',
      vendors: ['el7'],
      numbers: (size) => [threads(16 * KIB)(size)],
      how: 'as many threads as have their stacks in an eighth of the memory',
    },
  ],
  ...Object.fromEntries(
    ['user', 'pid', 'uts', 'ipc', 'net', 'mnt', 'cgroup'].map((kind) => [`user.max_${kind}_namespaces`, NAMESPACES]),
  ),
  // pid_idr_init() in kernel/pid.c
  'kernel.pid_max': [
    {
      since: '3.10',
      numbers: ({ processors }) =>
        processors === undefined ? undefined : [Math.min(Math.max(32768, 1024 * processors), 2 ** 22)],
      how: '1024 for each processor, 32768 at least; systemd since 243 raises it to 4194304 on 64 bits',
    },
  ],
  // init_per_zone_wmark_min() in mm/page_alloc.c, set_recommended_min_free_kbytes() in mm/khugepaged.c
  'vm.min_free_kbytes': [minFree('3.10', 65536), minFree('5.7', 262144)],
  // inotify_user_setup() in fs/notify/inotify/inotify_user.c; two inodes and a mark take some 1300 bytes.
  'fs.inotify.max_user_watches': [
    { since: '3.10', numbers: () => [8192], how: 'a fixed number' },
    {
      since: '5.11',
      numbers: ({ memory }) => [Math.min(Math.max(floor(memory / 100 / 1312), 8192), MIB)],
      how: 'what fits a hundredth of the memory, from 8192 to 1048576',
    },
  ],
  // ep_init() in fs/eventpoll.c; an entry takes 184 bytes.
  'fs.epoll.max_user_watches': [
    { since: '3.10', numbers: ({ memory }) => [floor(memory / 25 / 184)], how: 'what fits a 25th of the memory' },
  ],
};

/** Free memory that the kernel keeps: by the root of the memory, or what huge pages want of each of its zones. */
function minFree(since: string, most: number): Formula {
  const numbers = ({ memory }: MachineSize) => {
    const root = Math.min(Math.max(floor(Math.sqrt((memory / KIB) * 16)), 128), most);
    // Of 2 MiB pages 11 for each zone, but no more than a twentieth of the memory. Above 3 GiB there are three zones, below two.
    const zones = memory > 3 * KIB * MIB ? 3 : 2;
    const huge = Math.min(zones * 11 * 2048, floor(memory / KIB / 20));
    return [Math.max(root, huge)];
  };
  return {
    since,
    numbers,
    how: 'four times the root of the memory in KiB, or what transparent huge pages want where they are on',
  };
}

/**
 * What the kernels of a target choose for a key on a machine, where they work it out; undefined where the key has no such default, and for kernels
 * before Linux 3.10. Computed for 64 bits and pages of 4 KiB. Compared with the running kernel by test/oracle/sysctl-defaults.test.ts.
 */
export function computedDefaults(key: string, target: KernelTarget, size: MachineSize): readonly ComputedDefault[] | undefined {
  if (size.memory <= 0) return undefined;
  const table = /^net\.(?:netfilter\.)?nf_conntrack_(max|buckets)$/.exec(key)?.[1];
  if (table) return erasOf(target).flatMap((era) => tableDefault(era, table === 'max', size));
  const formulas = FORMULAS[key];
  if (!formulas) return undefined;
  const found = formulas.flatMap((formula, i): readonly ComputedDefault[] => {
    const spans = target.spans.flatMap((span) => spansOf(span, formulas, i));
    const numbers = formula.numbers(size);
    return spans.length === 0 || !numbers ? [] : [{ spans, numbers, how: formula.how }];
  });
  return found.length > 0 ? found : undefined;
}

/** The parts of a span that have the formula of that index. */
function spansOf(span: KernelSpan, formulas: readonly Formula[], index: number): readonly KernelSpan[] {
  const bounds = formulas.map(({ since }) => kernelVersion(since));
  return cutSpan(span, bounds).filter((part) => index === formulaFor(part.from, part.vendor, formulas));
}

function formulaFor(version: KernelVersion, vendor: Vendor | undefined, formulas: readonly Formula[]): number {
  const carried = formulas.findLastIndex((formula) => vendor !== undefined && formula.vendors?.includes(vendor));
  const own = formulas.findLastIndex(({ since }) => compareKernels(kernelVersion(since), version) <= 0);
  return Math.max(carried, own);
}

function tableDefault({ eras, span }: EraSpan, most: boolean, { memory }: MachineSize): readonly ComputedDefault[] {
  const [era, other] = eras;
  if (!era || other) return [];
  const { max, buckets } = defaultSize(era, memory);
  const how = most ? `${era.maxPerBucket} for each bucket` : 'from the memory, in steps';
  return [{ spans: [span], numbers: [most ? max : buckets], how }];
}
