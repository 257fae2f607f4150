import { divide, type KernelTarget } from '../kernel.ts';
import type { KernelSpan, Lifespan, Vendor } from '../version.ts';
import type { DatedReading } from './values/reading.ts';

/**
 * How the kernel reads the value. `int`, `uint`, `u8`, `long` and `ulong` are integers of that size; `bool` is 0 or 1; `seconds` and
 * `milliseconds` are integers that the kernel keeps in clock ticks; `string` is taken as it is.
 */
export type SysctlType = 'int' | 'uint' | 'u8' | 'bool' | 'long' | 'ulong' | 'seconds' | 'milliseconds' | 'string';

/** Who sees the value: each network namespace its own, one for all, only the first namespace, or the whole machine. */
export type SysctlScope =
  | 'namespace'
  /** One value, shown in every network namespace and writable in the first only. */
  | 'global'
  /** The file exists in the first network namespace only. */
  | 'first namespace'
  | 'machine';

/** A fact that changed over time, oldest first; the first entry needs no `since`. */
export type History<T> = readonly {
  readonly since?: string;
  /** Vendor kernels that have this value although their number is older. */
  readonly vendors?: readonly Vendor[];
  readonly value: T;
}[];

/** The numbers that the kernel takes; a missing bound is the bound of the type. */
export interface Range {
  readonly min?: number | bigint;
  readonly max?: number | bigint;
}

/** What people wrote on a key whose facts come from the kernels' sources. What stands here wins over those. */
export type SysctlWords = Pick<SysctlRecord, 'what'> & Partial<Omit<SysctlRecord, 'key' | 'source'>>;

/** The words of a subtree by key, built when they are asked for. */
export type WordList = () => Readonly<Record<string, SysctlWords>>;

/** One sysctl key, or one family of keys that differ in the name of an interface or a protocol. */
export interface SysctlRecord extends Lifespan {
  /** With dots. `*` is one part that the host names: `net.ipv4.conf.*.rp_filter`. */
  readonly key: string;
  /** The latest release in which it came, where `since` is but the earliest one that may have it. */
  readonly sinceBy?: string;
  /** The earliest release in which it went, where `removed` is but the first one that surely lacks it. */
  readonly removedFrom?: string;
  readonly type: SysctlType;
  /** What each number means, where the value is a list. */
  readonly fields?: readonly string[];
  /** What one counts: `bytes`, `pages`, `packets`, `entries`; `seconds` and `milliseconds` for durations. */
  readonly unit?: string;
  readonly range?: History<Range>;
  /** How the kernels' code reads the value, oldest first, as the sources say. */
  readonly reads?: readonly DatedReading[];
  /** A rule for the value that no fixed numbers say. */
  readonly rule?: string;
  /** The value after boot, as the file shows it, or a formula in words. */
  readonly default?: History<string>;
  /** What single values mean. */
  readonly values?: Readonly<Record<string, string>>;
  readonly scope: SysctlScope;
  /** The kernels on which the file cannot be written; `{}` is all. */
  readonly readOnly?: Lifespan;
  /** The kernels on which the file can only be written, so that reading it fails; `{}` is all. */
  readonly writeOnly?: Lifespan;
  /** The module that brings the key, where the kernel does not always have it. */
  readonly module?: string;
  /** The build option that the key needs. */
  readonly requires?: string;
  /** Two or three sentences: what it does. */
  readonly what: string;
  /** When to change it, and what that costs. */
  readonly change?: string;
  /** The key that took its place with the same meaning; null where the name has none. */
  readonly renamedTo?: string | null;
  /** How a value of this key is written for `renamedTo`: single values, or a factor. Missing where it stays. */
  readonly convert?: { readonly values: Readonly<Record<string, string>> } | { readonly factor: number };
  /** Readers that refuse the old name although the kernel has it. */
  readonly refusedBy?: string;
  /** The kernels with a patch that brings the key, where mainline never had it. */
  readonly patchOf?: string;
  /** What to do where the key is gone. */
  readonly instead?: string;
  /** The first kernel that takes the value and does nothing with it. */
  readonly noEffectSince?: string;
  readonly related?: readonly string[];
  /** Where the facts come from: a file of the kernel, a commit. */
  readonly source: string;
}

/** The values that a fact has in a target, with the kernels of each. */
export function valuesIn<T>(target: KernelTarget, history: History<T>): readonly { value: T; spans: readonly KernelSpan[] }[] {
  const found: { value: T; spans: readonly KernelSpan[] }[] = [];
  let rest = target;
  for (const entry of history.toReversed()) {
    if (rest.spans.length === 0) break;
    const vendors = Object.fromEntries((entry.vendors ?? []).map((vendor) => [vendor, true]));
    const { has, lacks } = divide(rest, { since: entry.since, vendors });
    if (has.length > 0) found.unshift({ value: entry.value, spans: has });
    rest = { label: rest.label, spans: lacks };
  }
  return found;
}

/** A history of one value that never changed. */
export function always<T>(value: T): History<T> {
  return [{ value }];
}
