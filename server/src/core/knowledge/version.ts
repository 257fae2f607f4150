import { andList } from '../text/say.ts';
/** A released kernel: 6.12.3 is [6, 12, 3], 3.10 is [3, 10, 0], 2.6.32 is [2, 6, 32]. */
export type KernelVersion = readonly [major: number, minor: number, patch: number];

/**
 * A vendor whose kernels carry so many backports that their number does not tell what they do: Red Hat's el5 (2.6.18), el6 (2.6.32),
 * el7 (3.10), el8 (4.18), el9 (5.14), el10 (6.12), and SUSE's Enterprise kernels.
 */
export type Vendor = 'el5' | 'el6' | 'el7' | 'el8' | 'el9' | 'el10' | 'sle11' | 'sle12' | 'sle15' | 'sle16';

/** Kernels from one version to another, both included. */
export interface KernelSpan {
  readonly from: KernelVersion;
  /** The last kernel; Infinity stands for "and everything behind it in this series". */
  readonly to: KernelVersion;
  readonly vendor?: Vendor;
}

/** Since when and until when the kernel has something. */
export interface Lifespan {
  /** The first kernel that has it, as text (`4.8`); absent where every kernel in question does. */
  readonly since?: string;
  /** The first kernel without it. */
  readonly removed?: string;
  /** Vendor kernels that differ from what their number says: true has it, false lacks it. */
  readonly vendors?: Partial<Record<Vendor, boolean>>;
}

/** The newest kernel that the facts here were checked with. */
export const newestKernel: KernelVersion = [7, 3, Number.POSITIVE_INFINITY];

/** The last release of each major series that is closed; 2.6 counts its releases in the third number. */
const LAST_OF_MAJOR: ReadonlyMap<number, KernelVersion> = new Map([
  [2, [2, 6, 39]],
  [3, [3, 19, Number.POSITIVE_INFINITY]],
  [4, [4, 20, Number.POSITIVE_INFINITY]],
  [5, [5, 19, Number.POSITIVE_INFINITY]],
  [6, [6, 19, Number.POSITIVE_INFINITY]],
]);

const VERSION = /^v?(\d)(?:\.(\d{1,3}))?(?:\.(\d{1,4}))?(?:\.\d+)?(?:[-+~][\w.+~-]*)?$/i;

/**
 * The kernels that a version text names: `6.12` is the whole stable series, `6.1.0-18-amd64` and `6.12-rc3` too, `6.12.3` one release,
 * `6` all of 6.x, `3.10.0-1160.el7.x86_64` Red Hat's kernel. Undefined for what is no version.
 */
export function parseKernelSpan(text: string): KernelSpan | undefined {
  const match = VERSION.exec(text.trim());
  if (!match) return undefined;
  const major = Number(match[1]);
  const any = Number.POSITIVE_INFINITY;
  if (match[2] === undefined) return { from: [major, 0, 0], to: LAST_OF_MAJOR.get(major) ?? [major, any, any] };
  const minor = Number(match[2]);
  const patch = Number(match[3] ?? 0);
  const vendor = vendorOf(text);
  const extra = vendor ? { vendor } : {};
  if (major === 2 && match[3] === undefined) return { from: [2, minor, 0], to: minor === 6 ? [2, 6, 39] : [2, minor, any] };
  // A patch level of 0 says nothing: distributions leave it there and number their builds behind it.
  if (patch === 0 && major > 2) return { from: [major, minor, 0], to: [major, minor, any], ...extra };
  return { from: [major, minor, patch], to: [major, minor, patch], ...extra };
}

/** The one release that a text names, its lowest where it names a series. Throws a RangeError for what is no version. */
export function kernelVersion(text: string): KernelVersion {
  const span = parseKernelSpan(text);
  if (!span) throw new RangeError(`no kernel version: ${text}`);
  return span.from;
}

const VENDOR_BASE: ReadonlyMap<string, Vendor> = new Map([
  ['5', 'el5'],
  ['6', 'el6'],
  ['7', 'el7'],
  ['8', 'el8'],
  ['9', 'el9'],
  ['10', 'el10'],
]);

function vendorOf(release: string): Vendor | undefined {
  // Oracle's UEK says el7uek: it is no Red Hat kernel.
  const match = /\.el(\d+)(?!\d|uek)/i.exec(release);
  return match ? VENDOR_BASE.get(match[1]!) : undefined;
}

/** Negative, zero or positive as `a` is older than, equal to, or newer than `b`. */
export function compareKernels(a: KernelVersion, b: KernelVersion): number {
  for (let i = 0; i < 3; i++) {
    const [x, y] = [a[i]!, b[i]!];
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}

/** `6.12`, `6.12.3`, `2.6.32`. */
export function formatKernel([major, minor, patch]: KernelVersion): string {
  if (minor === Number.POSITIVE_INFINITY) return `${major}.x`;
  const series = `${major}.${minor}`;
  return patch === Number.POSITIVE_INFINITY || patch === 0 ? series : `${series}.${patch}`;
}

/** `Linux 4.9`, `Linux 5.10 to 5.14`, `Linux 3.10 (RHEL 7) and 4.19`. */
export function formatSpans(spans: readonly KernelSpan[]): string {
  const texts = joinSpans(spans).map((span) => {
    const from = formatKernel(span.from);
    const to = formatKernel(span.to);
    const range = from === to ? from : `${from} to ${to}`;
    return span.vendor ? `${range} (${vendorName(span.vendor)})` : range;
  });
  return `Linux ${andList([...new Set(texts)])}`;
}

/** Neighbouring spans as one. */
function joinSpans(spans: readonly KernelSpan[]): readonly KernelSpan[] {
  const joined: KernelSpan[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && !last.vendor && !span.vendor && compareKernels(last.to, before(span.from)) === 0)
      joined[joined.length - 1] = { from: last.from, to: span.to };
    else joined.push(span);
  }
  return joined;
}

function vendorName(vendor: Vendor): string {
  return vendor.startsWith('el') ? `RHEL ${vendor.slice(2)}` : `SLES ${vendor.slice(3)}`;
}

/** `span` cut so that each bound that lies inside it begins a new part. A vendor's kernel is one kernel and stays whole. */
export function cutSpan(span: KernelSpan, bounds: readonly (KernelVersion | undefined)[]): readonly KernelSpan[] {
  if (span.vendor) return [span];
  const inside = bounds
    .filter((bound) => bound !== undefined)
    .filter((bound) => compareKernels(span.from, bound) < 0 && compareKernels(bound, span.to) <= 0)
    .sort(compareKernels);
  const starts = [span.from, ...inside];
  return starts.map((from, i) => ({ from, to: i + 1 < starts.length ? before(starts[i + 1]!) : span.to }));
}

/** The last release before a version. */
function before([major, minor, patch]: KernelVersion): KernelVersion {
  if (patch > 0) return [major, minor, patch - 1];
  if (minor > 0) return [major, minor - 1, Number.POSITIVE_INFINITY];
  return LAST_OF_MAJOR.get(major - 1) ?? [major - 1, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
}
