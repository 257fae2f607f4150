import { compareKernels, type KernelVersion, kernelVersion } from '../../version.ts';
import { type KernelNumber, readNumbers } from '../value.ts';
import type { Reading } from './reading.ts';
import type { KernelState, Refusal, Verdict } from './verdict.ts';

const INT_MAX = 2n ** 31n - 1n;
const UINT_MAX = 2n ** 32n - 1n;
const ULONG_MAX = 2n ** 64n - 1n;
const LONG_MAX = 2n ** 63n - 1n;
/** What the kernel shows to programs as a hundredth of a second. */
const USER_HZ = 100n;

/** When the common functions of kernel/sysctl.c began to refuse what they had bent before, by the first source that does. */
const REFUSED_SINCE = {
  /** Words behind a good first number; before, reading just ended there. */
  laterWords: kernelVersion('2.6.35'),
  /** An int out of 32 bits, without bounds and with them. */
  wideInt: kernelVersion('4.2'),
  wideBoundedInt: kernelVersion('5.0'),
  wideUint: kernelVersion('4.12'),
  wideSwitch: kernelVersion('6.2'),
  /** Durations whose ticks do not fit an int. */
  manyTicks: kernelVersion('4.12'),
  /** Numbers of more than 64 bits. */
  wideNumber: kernelVersion('5.1'),
  /** An unsigned long out of its bounds, and a negative one: ignored before. */
  boundedLong: kernelVersion('5.2'),
  negativeLong: kernelVersion('5.17'),
};

/** The releases in which the common functions changed what they do. */
export const ERAS: readonly KernelVersion[] = Object.values(REFUSED_SINCE);

/** The release whose functions work out ticks before they look at the sign. */
const NEW_TICKS = kernelVersion('6.19');

/**
 * What the kernel's common functions do with a value of numbers, as kernel/sysctl.c of 2.6.32 to 7.3 reads it: field after field until one is
 * refused, and those before it stay written.
 */
export function judgeNumbers(reading: Reading, text: string, state: KernelState): Verdict {
  const from: From = (version) => compareKernels(state.version, version) >= 0;
  const now = state.now?.trim().split(/\s+/) ?? [];
  const shown: (string | undefined)[] = Array.from({ length: reading.count }, (_, i) => now[i]);
  const numbers: KernelNumber[] = [];
  let at = 0;
  let refusal: Refusal | undefined;
  let dropped: Refusal | undefined;
  let surplus = '';
  for (let field = 0; field < reading.count; field++) {
    const rest = text.slice(at);
    if (rest.trim() === '') break;
    const read = readNumbers(rest, 1);
    if ('invalid' in read) {
      refusal = { reason: 'not a number', start: at + read.invalid.start, end: at + read.invalid.end };
      break;
    }
    const number = { ...read.numbers[0]!, start: at + read.numbers[0]!.start, end: at + read.numbers[0]!.end };
    const kept = keep(reading, number, from, BigInt(state.hz));
    if (typeof kept === 'object') {
      const { reason, bound } = kept;
      const fault: Refusal = { reason, bound, field, number };
      if (!kept.dropped) {
        refusal = fault;
        break;
      }
      dropped ??= fault;
    } else {
      shown[field] = kept;
    }
    numbers.push(number);
    at = number.end;
    surplus = text.slice(at).trim();
  }
  if (refusal && refusal.reason === 'not a number' && numbers.length > 0 && !from(REFUSED_SINCE.laterWords)) {
    surplus = text.slice(refusal.start).trim();
    refusal = undefined;
  }
  if (!refusal && numbers.length === 0) refusal = { reason: 'empty' };
  const after = shown.every((part) => part !== undefined) ? shown.join('\t') : undefined;
  if (refusal) return { outcome: 'refused', error: 'EINVAL', refusal, after };
  return {
    outcome: 'stored',
    after,
    numbers,
    ...(dropped ? { dropped } : {}),
    surplus: numbers.length < reading.count ? '' : surplus,
  };
}

/** Whether the kernel is at least as new as a version. */
type From = (version: KernelVersion) => boolean;

interface Misfit {
  readonly reason: 'too low' | 'too high';
  readonly bound: bigint;
  /** Whether the kernel reports nothing. */
  readonly dropped?: true;
}

type Kept = string | Misfit;

/** What the file shows for a number that was written, or why it is refused. */
function keep(reading: Reading, number: KernelNumber, from: From, hz: bigint): Kept {
  const { negative } = number;
  const size = negative ? -number.value : number.value;
  if (size > ULONG_MAX && from(REFUSED_SINCE.wideNumber)) return tooHigh(ULONG_MAX);
  const word = BigInt.asUintN(64, size);
  const value = negative ? -word : word;
  switch (reading.kind) {
    case 'int':
    case 'flag':
    case 'switch':
      return keepInt(reading, value, from);
    case 'uint':
    case 'u8':
      return negative ? tooLow(reading.min ?? 0n) : keepUint(reading, value, from);
    case 'ulong':
    case 'long-milliseconds':
      if (negative) return unlessDropped(tooLow(reading.min ?? 0n), from(REFUSED_SINCE.negativeLong));
      return keepLong(reading, value, from, hz);
    default:
      return keepTicks(reading, value, from, hz);
  }
}

function keepInt(reading: Reading, value: bigint, from: From): Kept {
  const bounded = reading.min !== undefined || reading.max !== undefined || reading.open === true || reading.kind === 'flag';
  const checked =
    reading.kind === 'switch' ? REFUSED_SINCE.wideSwitch : bounded ? REFUSED_SINCE.wideBoundedInt : REFUSED_SINCE.wideInt;
  if (reading.kind === 'switch' && !from(checked)) return value === 0n ? '0' : '1';
  if (from(checked)) {
    if (value > INT_MAX) return tooHigh(least(reading.max, INT_MAX));
    if (value < -INT_MAX - 1n) return tooLow(reading.min ?? -INT_MAX - 1n);
  }
  const kept = BigInt.asIntN(32, value);
  const flag = reading.kind === 'flag';
  const fault = outside(kept, reading.min ?? (flag ? 0n : undefined), reading.max ?? (flag ? 1n : undefined));
  if (fault) return fault;
  return reading.kind === 'switch' ? (kept === 0n ? '0' : '1') : String(kept);
}

function keepUint(reading: Reading, value: bigint, from: From): Kept {
  const most = reading.kind === 'u8' ? 255n : UINT_MAX;
  if (value > UINT_MAX && from(REFUSED_SINCE.wideUint)) return tooHigh(least(reading.max, most));
  const kept = BigInt.asUintN(32, value);
  return outside(kept, reading.min ?? 0n, least(reading.max, most)) ?? String(kept);
}

function keepLong(reading: Reading, value: bigint, from: From, hz: bigint): Kept {
  if (reading.kind === 'long-milliseconds') return String((1000n * (BigInt.asUintN(64, value * hz) / 1000n)) / hz);
  const fault = outside(value, reading.min, reading.max);
  return fault ? unlessDropped(fault, from(REFUSED_SINCE.boundedLong)) : String(value);
}

/** Durations: the kernel keeps ticks, and shows what they come to. */
function keepTicks(reading: Reading, value: bigint, from: From, hz: bigint): Kept {
  const negative = value < 0n;
  const size = negative ? -value : value;
  const newer = from(NEW_TICKS);
  let ticks: bigint;
  if (reading.kind === 'seconds') {
    const most = (from(REFUSED_SINCE.manyTicks) ? INT_MAX : LONG_MAX) / hz;
    if (size > most) return negative ? tooLow(-most) : tooHigh(most);
    ticks = BigInt.asIntN(32, value * hz);
  } else if (reading.kind === 'milliseconds') {
    const most = INT_MAX;
    const asked = newer ? size : BigInt.asUintN(32, value);
    if (asked > most) {
      if (from(REFUSED_SINCE.manyTicks)) return negative ? tooLow(0n) : tooHigh(most);
      // The longest time there is, cut to an int.
      ticks = -2n;
    } else {
      const rounded = (asked * hz + 999n) / 1000n;
      ticks = newer && negative ? -rounded : rounded;
    }
  } else {
    const most = (LONG_MAX / hz) * USER_HZ;
    if (hz > USER_HZ && size > most && !newer) return negative ? tooLow(-most) : tooHigh(most);
    const asked = newer ? size : BigInt.asUintN(64, value);
    const counted = asked >= (ULONG_MAX / hz) * USER_HZ ? ULONG_MAX : (asked * hz) / USER_HZ;
    if (newer && counted > INT_MAX) return negative ? tooLow(-most) : tooHigh((INT_MAX * USER_HZ) / hz);
    ticks = BigInt.asIntN(32, newer && negative ? -counted : counted);
  }
  const fault = outside(ticks, reading.min, reading.max);
  return fault ?? shownTicks(reading, ticks, hz);
}

function shownTicks(reading: Reading, ticks: bigint, hz: bigint): string {
  const size = ticks < 0n ? -ticks : ticks;
  const unit = reading.kind === 'seconds' ? 1n : reading.kind === 'milliseconds' ? 1000n : USER_HZ;
  return `${ticks < 0n ? '-' : ''}${(size * unit) / hz}`;
}

function unlessDropped(misfit: Misfit, refused: boolean): Misfit {
  return refused ? misfit : { ...misfit, dropped: true };
}

function outside(value: bigint, min: bigint | undefined, max: bigint | undefined): Misfit | undefined {
  if (min !== undefined && value < min) return tooLow(min);
  return max !== undefined && value > max ? tooHigh(max) : undefined;
}

function tooLow(bound: bigint): Misfit {
  return { reason: 'too low', bound };
}

function tooHigh(bound: bigint): Misfit {
  return { reason: 'too high', bound };
}

function least(a: bigint | undefined, b: bigint): bigint {
  return a === undefined || a > b ? b : a;
}

/** Whether a kernel is at least as new as a release. */
export function isFrom(version: KernelVersion, release: string): boolean {
  return compareKernels(version, kernelVersion(release)) >= 0;
}
