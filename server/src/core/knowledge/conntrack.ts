import type { KernelTarget } from './kernel.ts';
import {
  compareKernels,
  cutSpan,
  type KernelSpan,
  type KernelVersion,
  kernelVersion,
  type Lifespan,
  type Vendor,
} from './version.ts';

const GIB = 2 ** 30;

/** The word sizes of a machine, in bytes. */
export interface Machine {
  readonly pointer: number;
  readonly page: number;
}

/** x86-64 and nearly every server: pointers of 8 bytes, pages of 4 KiB. */
export const usualMachine: Machine = { pointer: 8, page: 4096 };

/** How the kernels of one era size the table of tracked connections when nothing is configured. */
export interface SizingEra {
  /** The first kernel of the era. */
  readonly since: string;
  /** Kernels with backports that belong here against their number. */
  readonly vendors: readonly Vendor[];
  /** Pointers in one bucket head: 2 for a doubly linked list. */
  readonly headPointers: 1 | 2;
  /** The number of buckets on machines with more memory than `above` bytes; the last step that fits counts. */
  readonly steps: readonly { readonly above: number; readonly buckets: number; readonly only64Bit?: true }[];
  /** Never fewer default buckets than this. */
  readonly floor: number;
  /** Default nf_conntrack_max per default bucket. */
  readonly maxPerBucket: 1 | 4 | 8;
  /** Whether a number of buckets is rounded up to a full page of bucket heads. */
  readonly rounds: boolean;
  /** Whether `hashsize=N` makes nf_conntrack_max 8 times the rounded number, or 8 times N itself. */
  readonly maxFromRounded: boolean;
  readonly source: string;
}

const FROM_4_0: SizingEra = {
  since: '4.0',
  vendors: ['el7'],
  headPointers: 1,
  steps: [
    { above: GIB, buckets: 16384 },
    { above: 4 * GIB, buckets: 65536 },
  ],
  floor: 32,
  maxPerBucket: 4,
  rounds: true,
  maxFromRounded: false,
  source: 'commit 88eab472ec21',
};

/**
 * The eras, oldest first. Read in nf_conntrack_core.c (ip_conntrack_core.c) of 2.4.32 to 7.3.4; the last was also run: a 6.1 kernel with
 * 228 MiB to 2.4 GiB gave these numbers.
 */
const ERAS: readonly SizingEra[] = [
  {
    since: '2.4',
    vendors: [],
    headPointers: 2,
    steps: [{ above: GIB, buckets: 8192 }],
    floor: 16,
    maxPerBucket: 8,
    rounds: false,
    maxFromRounded: false,
    source: 'ip_conntrack_core.c in 2.4.32 and 2.6.18',
  },
  {
    since: '2.6.23',
    vendors: [],
    headPointers: 1,
    steps: [{ above: GIB, buckets: 16384 }],
    floor: 32,
    maxPerBucket: 4,
    rounds: true,
    maxFromRounded: false,
    source: 'commits f205c5e0c28a and 8e5105a0c36a',
  },
  FROM_4_0,
  // The same sizes; only what `hashsize` does to the maximum differs.
  { ...FROM_4_0, since: '4.9', vendors: [], maxFromRounded: true },
  {
    since: '5.15',
    vendors: [],
    headPointers: 1,
    steps: [
      { above: GIB, buckets: 65536 },
      { above: 4 * GIB, buckets: 262144, only64Bit: true },
    ],
    floor: 1024,
    maxPerBucket: 1,
    rounds: true,
    maxFromRounded: true,
    source: 'commit d532bcd0b269',
  },
];

/** Red Hat's 5.14 stands between two eras: whether the later sizes were backported was not checked, so both are possible. */
const UNSURE: ReadonlySet<Vendor> = new Set(['el9']);

/** The kernels of a target that size the table alike, with the eras they may belong to: one, or two where backports make it unsure. */
export interface EraSpan {
  readonly span: KernelSpan;
  readonly eras: readonly SizingEra[];
}

/** The target cut by sizing era, in the order of its spans. */
export function erasOf(target: KernelTarget): readonly EraSpan[] {
  const bounds = ERAS.map((era) => kernelVersion(era.since));
  return target.spans.flatMap((whole) =>
    cutSpan(whole, bounds).map((span): EraSpan => {
      const byVendor = ERAS.find((era) => span.vendor && era.vendors.includes(span.vendor));
      if (byVendor) return { span, eras: [byVendor] };
      const at = eraIndex(span.from, bounds);
      if (span.vendor && UNSURE.has(span.vendor)) return { span, eras: [...new Set([ERAS[at]!, ERAS.at(-1)!])] };
      return { span, eras: [ERAS[at]!] };
    }),
  );
}

function eraIndex(version: KernelVersion, bounds: readonly KernelVersion[]): number {
  let index = 0;
  bounds.forEach((bound, i) => {
    if (compareKernels(version, bound) >= 0) index = i;
  });
  return index;
}

/** A size of the table: hash chains, and the connections that may be tracked at once. */
export interface TableSize {
  readonly buckets: number;
  readonly max: number;
}

/**
 * What a kernel of the era chooses by itself on a machine whose kernel manages `memory` bytes (a little less than what is installed).
 */
export function defaultSize(era: SizingEra, memory: number, machine: Machine = usualMachine): TableSize {
  const wide = machine.pointer >= 8;
  const steps = era.steps.filter((step) => memory > step.above && (wide || !step.only64Bit));
  const computed = Math.floor(Math.floor(memory / 16384) / (era.headPointers * machine.pointer));
  const wanted = Math.max(steps.at(-1)?.buckets ?? computed, era.floor);
  const buckets = roundBuckets(era, wanted, machine);
  return { buckets, max: era.maxPerBucket * (era.maxFromRounded ? buckets : wanted) };
}

/** What `options nf_conntrack hashsize=N` gives: N rounded up, and a max of 8 for each bucket on every kernel, whatever its default. */
export function sizeFromHashsize(era: SizingEra, hashsize: number, machine: Machine = usualMachine): TableSize {
  const buckets = roundBuckets(era, hashsize, machine);
  return { buckets, max: 8 * (era.maxFromRounded ? buckets : hashsize) };
}

/** The number of buckets that the kernel really makes when it is asked for `wanted`: a full page of bucket heads, 512 on x86-64. */
export function roundBuckets(era: SizingEra, wanted: number, machine: Machine = usualMachine): number {
  if (!era.rounds) return wanted;
  const perPage = machine.page / machine.pointer;
  return Math.ceil(wanted / perPage) * perPage;
}

/**
 * Where the sysctl net.netfilter.nf_conntrack_buckets can be written: in the first network namespace only, commit 3183ab8997a4. Before, it is
 * read-only, and the module parameter `hashsize` sets it.
 */
export const bucketsWritable: Lifespan = { since: '4.8', vendors: { el5: false, el6: false, el7: false } };

/** The largest number of buckets that every kernel takes: more needs 2 GiB for the heads alone and is refused from 6.13 on (b541ba7d1f5a). */
export const MAX_BUCKETS = 268_435_455;

/** Mean number of entries in a chain of a full table: each connection stands in it twice, once for each direction. */
export function chainLength(max: number, buckets: number): number {
  return (2 * max) / buckets;
}

/**
 * Since 5.15 the kernel drops a new connection whose chain is too long (commit d7e7747ac5c2), counted as `chaintoolong` and `insert_failed` in
 * /proc/net/stat/nf_conntrack, without a line in the log. For each new connection it draws a limit: it is dropped where one of its two chains
 * already holds between `least` and `most` entries. 5.15 to 6.2 drew 10 to 33 before their stable updates of March 2023 (c77737b736ce).
 * Measured on 6.1 with 512 buckets: the first drop at 18 to 19 connections a bucket; on the way to 25 a bucket 1 % were dropped, to 30 7 %;
 * more than 40 a bucket (`fits`) never fit.
 */
export const chainLimit = { since: '5.15', least: 52, most: 81, fits: 40 } as const;

/**
 * For each length from 0 to `longest`, the share of chains, 0 to 1, that are no longer, where the mean is `mean`: entries fall into buckets at
 * random, so that lengths follow the Poisson distribution.
 */
function chainsUpTo(mean: number, longest: number): readonly number[] {
  // In logarithms: exp(-mean) is no double where chains are very long.
  let logarithm = -mean;
  let share = Math.exp(logarithm);
  const shares = [share];
  for (let length = 1; length <= longest; length++) {
    logarithm += Math.log(mean / length);
    share += Math.exp(logarithm);
    shares.push(Math.min(1, share));
  }
  return shares;
}

/** The share of chains, 0 to 1, that hold `length` entries or more where the mean is `mean`. */
export function shareOfChains(mean: number, length: number): number {
  return length < 1 ? 1 : 1 - chainsUpTo(mean, length - 1).at(-1)!;
}

/** The share of new connections, 0 to 1, that a table drops for the length of its chains once they hold `mean` entries on average. */
export function droppedShare(mean: number): number {
  const { least, most } = chainLimit;
  // Of the limits that may be drawn, each is kept by the chains that are shorter.
  const kept = chainsUpTo(mean, most - 1).slice(least - 1);
  return 1 - (kept.reduce((sum, share) => sum + share, 0) / kept.length) ** 2;
}

/** The default of nf_conntrack_expect_max, expectations: four for each 256 buckets. The kernel's document says a quarter of that. */
export function defaultExpectMax(buckets: number): number {
  return 4 * Math.max(1, Math.floor(buckets / 256));
}

/** Bytes that a full table pins: memory that cannot be swapped out. `entries` is the worst case, with the extension block of NAT or counters. */
export interface TableMemory {
  readonly buckets: number;
  readonly entries: number;
  /** Bytes of one entry that the sum was made with. */
  readonly entry: number;
}

/** Bytes of one tracked connection on 64-bit kernels, by the first kernel it holds for: slab object and extension block. */
const ENTRY_BYTES: readonly { readonly since: string; readonly bytes: number }[] = [
  // 304 to 384 in the slab statistics of the time.
  { since: '2.4', bytes: 384 },
  // 304 on 2.6.32 (compiled, pahole), about 312 to 328 up to 4.8; extensions come on top only where they are used.
  { since: '2.6.23', bytes: 328 },
  // 256, and one block of 128 for extensions as soon as NAT, counters, labels or helpers need it. Measured on 6.18 with 20,000 entries.
  { since: '4.9', bytes: 384 },
];

/** The memory of a full table on 64-bit kernels of the given version and newer, in bytes. */
export function tableMemory(version: KernelVersion, size: TableSize): TableMemory {
  const entry =
    ENTRY_BYTES.findLast(({ since }) => compareKernels(version, kernelVersion(since)) >= 0)?.bytes ?? ENTRY_BYTES[0]!.bytes;
  const head = compareKernels(version, [2, 6, 23]) < 0 ? 16 : 8;
  return { buckets: head * size.buckets, entries: entry * size.max, entry };
}
