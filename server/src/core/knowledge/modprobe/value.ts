import { say } from '../../text/say.ts';
import { existsIn, type KernelTarget } from '../kernel.ts';
import type { ParameterType } from './record.ts';

/** The numbers that a type holds. */
const NUMBERS: Readonly<Record<string, readonly [min: bigint, max: bigint]>> = {
  byte: [0n, 2n ** 8n - 1n],
  short: [-(2n ** 15n), 2n ** 15n - 1n],
  ushort: [0n, 2n ** 16n - 1n],
  int: [-(2n ** 31n), 2n ** 31n - 1n],
  uint: [0n, 2n ** 32n - 1n],
  hexint: [0n, 2n ** 32n - 1n],
  // As wide as a register: of 64 bits at most.
  long: [-(2n ** 63n), 2n ** 63n - 1n],
  ulong: [0n, 2n ** 64n - 1n],
  ullong: [0n, 2n ** 64n - 1n],
};

const SWITCHES: ReadonlySet<string> = new Set(['bool', 'bint', 'invbool', 'bool_enable_only']);

/** Whether one value of the type is a number. */
export function isNumberType(type: string): boolean {
  return Object.hasOwn(NUMBERS, type);
}

/**
 * Why the kernels refuse a value of a parameter, so that the module does not load; undefined where they take it, where some of them do, or
 * where nobody knows. The value is undefined for a bare word. A sentence without a beginning: `is no number`. Read in kernel/params.c and
 * lib/kstrtox.c; the words of a switch written to /sys on 6.18.
 */
export function refusal(type: ParameterType, value: string | undefined, target: KernelTarget): string | undefined {
  const reasons = type.split('|').map((one) => refusedBy(one, value, target));
  return reasons.every((reason) => reason !== undefined) ? reasons[0] : undefined;
}

function refusedBy(type: string, value: string | undefined, target: KernelTarget): string | undefined {
  const [, base = '', list] = /^(\w*)(\[\d*\])?$/.exec(type) ?? [];
  if (list !== undefined) return value === undefined ? missing(base) : refusedList(base, list, value, target);
  if (SWITCHES.has(base)) return value === undefined ? undefined : refusedSwitch(value, target);
  return value === undefined ? missing(base) : refusedNumber(base, value);
}

function missing(base: string): string | undefined {
  return isNumberType(base) || base === 'charp' || base === 'string' ? say`stands without a value` : undefined;
}

function refusedList(base: string, list: string, value: string, target: KernelTarget): string | undefined {
  if (!isNumberType(base) && !SWITCHES.has(base) && base !== 'charp') return undefined;
  const items = value.split(',');
  const length = Number(list.slice(1, -1));
  if (length > 0 && items.length > length) return say`has ${items.length} values, and the module takes ${length} at most`;
  const [reason] = items.flatMap((item) => {
    const refused = SWITCHES.has(base) ? refusedSwitch(item, target) : refusedNumber(base, item);
    return refused === undefined
      ? []
      : [item === '' ? say`has an empty value between its commas` : say`has "${item}", which ${refused}`];
  });
  return reason;
}

/** kstrtoint() and its like, with base 0: 0x is hexadecimal, a leading 0 octal. */
function refusedNumber(base: string, value: string): string | undefined {
  const range = NUMBERS[base];
  if (!range) return undefined;
  const [, sign = '', digits = ''] = /^([+-]?)(.*)$/s.exec(value) ?? [];
  const number = cNumber(digits);
  if (number === undefined) return value === '' ? say`is empty, where a number belongs` : say`is no whole number`;
  const signed = sign === '-' ? -number : number;
  if (range[0] === 0n && sign === '-') return say`is negative, and the parameter takes no sign`;
  return signed < range[0] || signed > range[1] ? say`is outside of ${range[0]} to ${range[1]}` : undefined;
}

function cNumber(digits: string): bigint | undefined {
  if (/^0[xX][0-9a-fA-F]+$/.test(digits)) return BigInt(digits);
  if (/^0[0-7]*$/.test(digits)) return BigInt(digits.length > 1 ? `0o${digits}` : 0);
  return /^[1-9][0-9]*$/.test(digits) ? BigInt(digits) : undefined;
}

/** What a switch begins with, and since when; the rest of the word is not looked at. */
const WORDS: readonly (readonly [begins: RegExp, since?: string])[] = [
  [/^[yn10]/i],
  [/^o[nf]/i, '4.6'],
  // Commit 0d6ea3ac94ca.
  [/^[tf]/i, '5.19'],
  // Taken by 6.18; which one began is not known.
  [/^[ed]/i, '6.7'],
];

function refusedSwitch(value: string, target: KernelTarget): string | undefined {
  const word = WORDS.find(([begins]) => begins.test(value));
  if (word && (word[1] === undefined || existsIn(target, { since: word[1] }) !== 'none')) return undefined;
  return value === '' ? say`is empty, where y or n belongs` : say`is neither y nor n`;
}
