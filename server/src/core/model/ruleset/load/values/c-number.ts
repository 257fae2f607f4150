const LARGEST = 2n ** 64n - 1n;
const HEAD = /[ \t\n\v\f\r]*(\+?)(?:0[xX]([0-9a-fA-F]+)|(0[0-7]*)|([1-9][0-9]*))/y;

/** A number at the beginning of a text, and where it ends there. */
export interface LeadingNumber {
  /** Infinity where it needs more than 64 bits. */
  readonly value: number;
  readonly end: number;
}

/**
 * The number that a text begins with, as strtoul() of C reads it with base 0: blanks and a `+` before it, `0x` for hexadecimal, `0` for octal.
 * Unlike C it knows no minus, because iptables refuses that first (xtables.c, xtables_strtoul). Undefined where no digit stands there.
 */
export function leadingNumber(text: string, from = 0): LeadingNumber | undefined {
  HEAD.lastIndex = from;
  const found = HEAD.exec(text);
  if (!found) return undefined;
  const [all, , hex, octal, decimal] = found;
  const end = from + all.length;
  if (hex !== undefined) return { value: exact(`0x${hex}`), end };
  if (octal !== undefined) return { value: octal === '0' ? 0 : exact(`0o${octal.slice(1)}`), end };
  return { value: exact(decimal!), end };
}

/** The number that a whole text is, as above; undefined where anything else stands in it. */
export function wholeNumber(text: string): number | undefined {
  const plain = plainNumber(text);
  if (plain >= 0) return plain;
  const number = leadingNumber(text);
  return number?.end === text.length ? number.value : undefined;
}

/** What nearly all numbers look like: up to nine decimal digits. -1 for anything else. */
function plainNumber(text: string): number {
  const { length } = text;
  if (length === 0 || length > 9 || (length > 1 && text.charCodeAt(0) === 0x30)) return -1;
  let value = 0;
  for (let i = 0; i < length; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** The decimal number that a text begins with, as atoi() reads it: 0 where it begins with none. */
export function atoi(text: string): number {
  return Number(/^[ \t\n\v\f\r]*([+-]?\d+)/.exec(text)?.[1] ?? 0);
}

function exact(digits: string): number {
  if (digits.length <= 13) return Number(digits);
  const value = BigInt(digits);
  return value > LARGEST ? Number.POSITIVE_INFINITY : Number(value);
}
