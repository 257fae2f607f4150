import { erasOf, tableMemory } from '../knowledge/conntrack.ts';
import type { KernelTarget } from '../knowledge/kernel.ts';
import type { ModuleParameter } from '../knowledge/modprobe/record.ts';
import type { SysctlRecord } from '../knowledge/sysctl/record.ts';
import { readNumbers } from '../knowledge/sysctl/value.ts';
import { formatBytes, formatDuration, groupedDigits, shortNumber } from '../text/numbers.ts';
import { say } from '../text/say.ts';

/** Values that everybody reads as they are get no hint: shorter durations in seconds, smaller sizes in bytes, fewer entries. */
const SHORTEST = 120;
const SMALLEST = 64 * 1024;
const FEWEST = 4096;

const PAGE = 4096;

/** How many seconds one of a unit is. */
const SECONDS: Readonly<Record<string, number>> = {
  seconds: 1,
  milliseconds: 1e-3,
  microseconds: 1e-6,
  nanoseconds: 1e-9,
  'hundredths of a second': 0.01,
  'tenths of a second': 0.1,
};

/** How many bytes one of a unit is; pages are those of 4 KiB that most machines have. */
const BYTES: Readonly<Record<string, number>> = { bytes: 1, KiB: 1024, pages: PAGE, 'huge pages': 2 * 2 ** 20 };

/**
 * What a number amounts to, in a few words: `5 days`, `16 MiB`. Undefined where the number says it by itself, or is too small for a hint to
 * be worth its place. A unit that is not known gives nothing.
 */
export function amountHint(value: number, unit: string | undefined): string | undefined {
  if (unit === undefined || !Number.isSafeInteger(value) || value <= 0) return undefined;
  const seconds = value * (SECONDS[unit] ?? 0);
  // Below a second the unit of the key is as good.
  if (seconds >= (unit === 'seconds' ? SHORTEST : 1)) return durationText(seconds);
  const bytes = value * (BYTES[unit] ?? 0);
  return bytes >= SMALLEST ? sizeText(bytes) : undefined;
}

/** A number of a list of which another one has a hint. */
function smallText(value: number, bytes: number | undefined): string {
  return bytes !== undefined && value > 0 ? formatBytes(value * bytes) : String(value);
}

function durationText(seconds: number): string | undefined {
  if (Number.isInteger(seconds)) return formatDuration(seconds);
  return seconds < 60 ? say`${shortNumber(seconds)} seconds` : formatDuration(Math.round(seconds));
}

function sizeText(bytes: number): string | undefined {
  // A size beyond all machines is a way of saying "no limit".
  if (bytes >= 2 ** 50) return undefined;
  return bytes >= 2 ** 40 ? `${shortNumber(bytes / 2 ** 40)} TiB` : formatBytes(bytes);
}

/** What a value of a sysctl key amounts to; undefined where a hint would not help. */
export function sysctlHint(record: SysctlRecord, value: string, target: KernelTarget): string | undefined {
  const read = record.type === 'string' ? undefined : readNumbers(value, record.fields?.length ?? 1);
  if (!read || !('numbers' in read)) return undefined;
  const numbers = read.numbers.map((number) => Number(number.value));
  const [first = 0] = numbers;
  if (/^net\.(netfilter\.)?nf_conntrack_max$/.test(record.key)) return entriesHint(first, target);
  if (record.key === 'net.netfilter.nf_conntrack_buckets') return bucketsHint(first, target);
  const hints = numbers.map((number) => amountHint(number, record.unit));
  if (hints.every((hint) => hint === undefined)) return undefined;
  const isSize = record.unit !== undefined && record.unit in BYTES;
  return hints.map((hint, i) => hint ?? smallText(numbers[i]!, isSize ? BYTES[record.unit!] : undefined)).join(', ');
}

/** What a value of a module's parameter amounts to; undefined where a hint would not help. */
export function parameterHint(
  module: string,
  parameter: ModuleParameter,
  value: string,
  target: KernelTarget,
): string | undefined {
  if (!/^[1-9]\d{0,15}$/.test(value)) return undefined;
  if (/^(nf|ip)_conntrack$/.test(module) && parameter.name === 'hashsize') return bucketsHint(Number(value), target);
  return amountHint(Number(value), parameter.unit);
}

/** `64 Ki entries, about 20 MiB`: the memory of a full table on the newest kernel of the target. */
function entriesHint(max: number, target: KernelTarget): string | undefined {
  if (max < FEWEST || max >= 2 ** 31) return undefined;
  return say`${countText(max)} entries, about ${formatBytes(tableMemory(newest(target), { max, buckets: 0 }).entries)}`;
}

function bucketsHint(buckets: number, target: KernelTarget): string | undefined {
  if (buckets < FEWEST || buckets >= 2 ** 31) return undefined;
  return say`${countText(buckets)} buckets, ${formatBytes(tableMemory(newest(target), { max: 0, buckets }).buckets)}`;
}

function newest(target: KernelTarget) {
  return erasOf(target).at(-1)!.span.from;
}

/** `64 Ki` for what is round in twos, `1 million` and `855,360` for the rest. */
function countText(count: number): string {
  if (count % 2 ** 20 === 0) return `${count / 2 ** 20} Mi`;
  if (count % 1024 === 0 && count < 2 ** 20) return `${count / 1024} Ki`;
  if (count % 100_000 === 0 && count >= 1_000_000) return say`${count / 1_000_000} million`;
  return groupedDigits(count);
}

/** The units of the few numbers in rules that are large as a rule, by extension and option. */
const RULE_UNITS: Readonly<Record<string, string>> = {
  'quota quota': 'bytes',
  'recent seconds': 'seconds',
  'hashlimit hashlimit-htable-expire': 'milliseconds',
  'hashlimit hashlimit-htable-gcinterval': 'milliseconds',
  'SET timeout': 'seconds',
};

/** What the number of an option of a rule amounts to; undefined for all but the few that are hard to read. */
export function ruleHint(extension: string, option: string, value: string): string | undefined {
  return /^[1-9]\d{0,15}$/.test(value) ? amountHint(Number(value), RULE_UNITS[`${extension} ${option}`]) : undefined;
}
