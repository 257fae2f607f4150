import type { SysctlType } from './record.ts';

/** A number of a value, as the kernel reads it. */
export interface KernelNumber {
  readonly value: bigint;
  /** Whether a `-` stands before it, which unsigned numbers refuse even with 0. */
  readonly negative: boolean;
  /** Where it stands in the value's text. */
  readonly start: number;
  readonly end: number;
  /** 8 for a leading 0, 16 for a leading 0x. */
  readonly base: 8 | 10 | 16;
}

export interface KernelNumbers {
  readonly numbers: readonly KernelNumber[];
  /** What stands behind the numbers that the key takes; the kernel does not look at it. */
  readonly surplus: string;
}

/** Where a value stops being numbers. */
export interface NotNumbers {
  readonly invalid: { readonly start: number; readonly end: number };
}

/** The kernel copies 21 bytes of a number and refuses one that fills them. */
const LONGEST_NUMBER = 20;

/**
 * Reads up to `count` integers as the kernel's proc_get_long() does: blanks, tabs and newlines between them, a `-`, decimal, 0x for hexadecimal,
 * a leading 0 for octal; no `+`, no unit, no comma. What follows the last number is not read, but must be set off by a blank, tab or newline.
 * Measured on 6.18 for int, u8, unsigned long and lists.
 */
export function readNumbers(text: string, count: number): KernelNumbers | NotNumbers {
  const numbers: KernelNumber[] = [];
  let at = skipBlanks(text, 0);
  while (numbers.length < count && at < text.length) {
    const match = /^(-?)(0[xX][0-9a-fA-F]+|[0-9]+)(?=[ \t\n]|$)/.exec(text.slice(at, at + LONGEST_NUMBER + 2));
    const digits = match?.[2] ?? '';
    const octal = /^0[0-9]/.test(digits);
    if (!match || match[0].length > LONGEST_NUMBER || (octal && /[89]/.test(digits)))
      return { invalid: { start: at, end: wordEnd(text, at) } };
    const size = BigInt(octal ? `0o${digits}` : digits);
    numbers.push({
      value: match[1] ? -size : size,
      negative: match[1] === '-',
      start: at,
      end: at + match[0].length,
      base: octal ? 8 : /^0[xX]/.test(digits) ? 16 : 10,
    });
    at = skipBlanks(text, at + match[0].length);
  }
  if (numbers.length === 0) return { invalid: { start: 0, end: text.length } };
  return { numbers, surplus: text.slice(at).trim() };
}

function skipBlanks(text: string, at: number): number {
  let end = at;
  while (end < text.length && ' \t\n\v\f\r'.includes(text[end]!)) end++;
  return end;
}

function wordEnd(text: string, at: number): number {
  const end = text.slice(at).search(/[ \t\n]/);
  return end < 0 ? text.length : at + end;
}

/** The one integer of a value, or undefined where the kernel reads none or more follows it than blanks. */
export function readNumber(text: string): bigint | undefined {
  const read = readNumbers(text, 1);
  return 'numbers' in read && read.surplus === '' ? read.numbers[0]!.value : undefined;
}

const TYPE_RANGES: Readonly<Record<SysctlType, { readonly min: bigint; readonly max: bigint } | undefined>> = {
  int: { min: -(2n ** 31n), max: 2n ** 31n - 1n },
  uint: { min: 0n, max: 2n ** 32n - 1n },
  u8: { min: 0n, max: 255n },
  bool: { min: 0n, max: 1n },
  long: { min: -(2n ** 63n), max: 2n ** 63n - 1n },
  ulong: { min: 0n, max: 2n ** 64n - 1n },
  // The kernel multiplies by its clock rate, 100 to 1000 a second: above this it refuses the value at any rate.
  seconds: { min: -(2n ** 31n), max: (2n ** 31n - 1n) / 100n },
  milliseconds: { min: -(2n ** 31n), max: 2n ** 31n - 1n },
  string: undefined,
};

/** The numbers that a type can hold on every kernel; undefined for strings. */
export function typeRange(type: SysctlType): { readonly min: bigint; readonly max: bigint } | undefined {
  return TYPE_RANGES[type];
}
