import { type KernelTarget, parseKernelTarget } from '../knowledge/kernel.ts';
import { findSysctl } from '../knowledge/sysctl/index.ts';
import { type SysctlKey, sysctlKey } from '../knowledge/sysctl/key.ts';
import { readNumber } from '../knowledge/sysctl/value.ts';
import type { Host } from '../workspace/workspace.ts';
import { type EffectiveValue, effectiveValue, effectiveValues } from './boot/effective.ts';
import { type Reader, readerOf } from './reading-order.ts';
import { inWords, shownValue } from './sysctl-shown.ts';

/** What the file of a key below /proc/sys says on a machine that runs. */
export type LiveReading =
  | { readonly kind: 'value'; readonly text: string }
  | { readonly kind: 'missing' }
  /** Some can only be written, and some only be read by root; `why` is the system's word. */
  | { readonly kind: 'unreadable'; readonly why: string };

/** Readings by the name of the key. */
export type LiveReadings = ReadonlyMap<string, LiveReading>;

/** The key that tells which kernel runs. */
export const RELEASE_KEY = sysctlKey('kernel.osrelease');

/** A key of the files beside what the machine says. */
export interface LiveValue {
  readonly key: string;
  /** What the files leave there. */
  readonly set: EffectiveValue & { readonly value: string };
  readonly reading: LiveReading;
  /** `open`: a template or other files decide what the files leave, so that no difference can be told. */
  readonly outcome: 'same' | 'differs' | 'missing' | 'unreadable' | 'open';
}

/** The keys to read for a comparison, patterns among them, and the kernel's own release. */
export function liveKeys(host: Host, target: KernelTarget, reader: Reader = readerOf(host)): readonly SysctlKey[] {
  return [RELEASE_KEY, ...[...effectiveValues(host, reader, target).byKey.values()].map(({ key }) => sysctlKey(key))];
}

/**
 * What the files of a host leave in the keys that were read, beside the readings. The values are those of the kernel that runs: it may show `0x10` as
 * 16. Keys that no file sets, and those where the kernel refuses every line, are left out.
 */
export function compareLive(
  host: Host,
  target: KernelTarget,
  readings: LiveReadings,
  reader: Reader = readerOf(host),
): readonly LiveValue[] {
  const values = effectiveValues(host, reader, target);
  const running = runningKernel(readings) ?? target;
  return [...readings].flatMap(([key, reading]): LiveValue[] => {
    const set = effectiveValue(values, key, target);
    if (set?.value === undefined) return [];
    return [{ key, set: { ...set, value: set.value }, reading, outcome: outcomeOf(key, set, set.value, reading, running) }];
  });
}

function runningKernel(readings: LiveReadings): KernelTarget | undefined {
  const release = readings.get(RELEASE_KEY.name);
  const parsed = release?.kind === 'value' ? parseKernelTarget(release.text.trim()) : undefined;
  return parsed?.ok ? parsed.target : undefined;
}

function outcomeOf(
  key: string,
  { certain, from }: EffectiveValue,
  value: string,
  reading: LiveReading,
  running: KernelTarget,
): LiveValue['outcome'] {
  if (reading.kind !== 'value') return reading.kind;
  const live = inWords(reading.text);
  if (from.literal && [inWords(value), shownValue(key, value, running)].some((each) => isAlike(key, each, live))) return 'same';
  return certain && from.literal ? 'differs' : 'open';
}

/** Whether two values are the same, word by word; a list that is given in part leaves its other fields as they are. */
function isAlike(key: string, value: string, live: string): boolean {
  const [wanted, shown] = [value.split(' '), live.split(' ')];
  const fields = findSysctl(key)?.fields?.length ?? 0;
  if (wanted.length !== shown.length && !(fields > wanted.length && shown.length === fields)) return false;
  return wanted.every((word, i) => {
    const [one, other] = [readNumber(word), readNumber(shown[i]!)];
    return word === shown[i] || (one !== undefined && one === other);
  });
}
