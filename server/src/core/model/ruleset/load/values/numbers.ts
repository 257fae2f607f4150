import type { ArgType } from '../../../../knowledge/iptables/index.ts';
import { phrase, said, say } from '../../../../text/say.ts';
import { atoi, leadingNumber, wholeNumber } from './c-number.ts';
import { type Misfit, odd, refused } from './misfit.ts';

type Arg<T extends ArgType['type']> = Extract<ArgType, { type: T }>;

const U32 = 0xffff_ffff;

/** A whole number in its limits. */
export function integer({ min, max, lenient }: Omit<Arg<'integer'>, 'type'>, text: string): Misfit | undefined {
  if (lenient) {
    const value = atoi(text);
    if (value < min || value > max) return refused(say`it takes a whole number from ${min} to ${limit(max)}`);
    return /^\s*\+?\d+$/.test(text) ? undefined : odd(say`it is read as ${value}`);
  }
  const value = wholeNumber(text);
  if (value !== undefined && value >= min && value <= max) return undefined;
  return refused(say`it takes a whole number from ${min} to ${limit(max)}`, afterDecimalZero(text, value));
}

/** A limit as people write it; those of 64 bits are stored rounded. */
function limit(max: number): string {
  return max >= 2 ** 64 ? '18446744073709551615' : String(max);
}

/** `08` is no octal number: what was meant is 8. */
function afterDecimalZero(text: string, value: number | undefined): string | undefined {
  return value === undefined && /^0+[1-9]\d*$/.test(text) ? text.replace(/^0+/, '') : undefined;
}

/** `number` or `first:last`, either end of which may be missing (xtoptions.c, xtopt_parse_mint). */
export function integerRange(type: Arg<'integerRange'>, text: string): Misfit | undefined {
  const parts = text.split(':');
  if (parts.length > 2) return refused(say`it takes one number or a range first:last`);
  if (type.both && parts.length < 2) return refused(say`it takes a range first:last`);
  const [first = 0, last = type.max] = parts.map((part) => (part === '' ? undefined : wholeNumber(part)));
  const broken = parts.find((part) => part !== '' && !((wholeNumber(part) ?? Number.NaN) <= type.max));
  if (broken !== undefined) {
    const dash = /^\d+-\d+$/.test(text) ? text.replace('-', ':') : undefined;
    return refused(say`it takes a number from 0 to ${limit(type.max)} or a range first:last`, dash);
  }
  return parts.length > 1 && first > last ? inverted(parts, ':', type.ordered === true) : undefined;
}

/** A range that runs backwards; some options refuse it, the others load it and never match. */
export function inverted(parts: readonly string[], separator: string, isRefused: boolean): Misfit {
  const instead = parts.toReversed().join(separator);
  const why = isRefused ? say`the range runs backwards` : say`the range runs backwards, so that it never matches`;
  return { kind: 'inverted-range', why, instead, ...(isRefused ? {} : { loads: true }) };
}

/** A decimal fraction (xtoptions.c, xtopt_parse_float). Hexadecimal fractions, `inf` and `nan` are left to the loader. */
export function decimal({ min, max }: Arg<'decimal'>, text: string): Misfit | undefined {
  if (/^\s*[+-]?(0x[\da-f]*[.p]|inf|nan)/i.test(text)) return undefined;
  const value = /^\s*[+]?0x[\da-f]+$|^\s*[+-]?(\d+(?:\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  return value >= min && value <= max ? undefined : refused(say`it takes a decimal number from ${min} to ${max}, such as 0.5`);
}

/** A mark of 32 bits with or without a mask (xtables.c, xtables_parse_val_mask). */
export function mark({ mask }: Arg<'mark'>, text: string): Misfit | undefined {
  if (!mask) return integer({ min: 0, max: U32 }, text);
  return masked(text, U32) ? undefined : refused(say`it takes a number of 32 bits, or value/mask, such as 0x10/0xf0`);
}

/** A number that may have a mask, or a name that a file of the loading machine knows. */
export function maskedNumber({ names }: Arg<'maskedNumber'>, text: string): Misfit | undefined {
  if (masked(text, U32)) return undefined;
  if (/^[ \t]*\+?\d/.test(text)) return refused(say`it takes a number of 32 bits, or value/mask, such as 0x1/0xff`);
  return { ...refused(say`only a machine with this name in ${names} loads it`), maybe: true };
}

function masked(text: string, max: number): boolean {
  const value = leadingNumber(text);
  if (!value || value.value > max) return false;
  if (value.end === text.length) return true;
  return text[value.end] === '/' && (wholeNumber(text.slice(value.end + 1)) ?? Number.NaN) <= max;
}

/** A byte with or without a mask, or one of the old names (xtoptions.c, xtopt_parse_tosmask). */
export function tos(names: readonly string[], text: string): Misfit | undefined {
  if (masked(text, 0xff) || names.some((name) => name.toLowerCase() === text.toLowerCase())) return undefined;
  return refused(say`it takes a byte, value/mask such as 0x10/0x3f, or ${names.join(', ')}`);
}

/** `major:minor`, both hexadecimal; what stands behind them is not looked at (libxt_CLASSIFY.c). */
export function tcClass(text: string): Misfit | undefined {
  if (/^\s*[+-]?(0x)?[0-9a-f]+:\s*[+-]?(0x)?[0-9a-f]+$/i.test(text)) return undefined;
  const begins = /^\s*[+-]?(0x)?[0-9a-f]+:\s*[+-]?(0x)?[0-9a-f]/i.test(text);
  const why = say`a class is written major:minor, both hexadecimal, such as 1:10`;
  return begins ? odd(say`${why}; what stands behind it is dropped`) : refused(why);
}

const RATE_UNITS: readonly (readonly [name: string, seconds: number])[] = [
  ['second', 1],
  ['minute', 60],
  ['hour', 3600],
  ['day', 86_400],
];
const RATE = phrase`it takes a rate such as 10/second, 5/minute, 3/hour or 1/day`;

/** Packets, or with `bytes` also bytes, in a time (libxt_limit.c and libxt_hashlimit.c). */
export function rate({ max, bytes }: Arg<'rate'>, text: string): Misfit | undefined {
  const bytesAt = bytes ? text.indexOf('b/s') : -1;
  if (bytesAt > 0 && atoi(text) !== 0) {
    return /^\s*\+?\d+[km]?b\/s(ec|econd)?$/.test(text) ? undefined : odd(say`only k and m are known before b/s, as in 512kb/s`);
  }
  const slash = text.indexOf('/');
  const unit = slash < 0 ? '' : text.slice(slash + 1).toLowerCase();
  const seconds = slash < 0 ? 1 : unit === '' ? undefined : RATE_UNITS.find(([name]) => name.startsWith(unit))?.[1];
  const count = atoi(text);
  if (seconds === undefined || count === 0) return refused(said(RATE), slash > 0 ? withKnownUnit(text, slash, unit) : undefined);
  if (count < 0 || count > max * seconds) return refused(say`${max} a second is the fastest rate that it takes`);
  const number = text.slice(0, slash < 0 ? undefined : slash);
  if (/^\s*\+?\d+$/.test(number)) return undefined;
  const read = `${count}${text.slice(number.length)}`;
  return odd(slash < 0 ? say`it is read as ${read} a second` : say`it is read as ${read}`);
}

function withKnownUnit(text: string, slash: number, unit: string): string | undefined {
  const known = RATE_UNITS.find(([name]) => unit === `${name}s` || unit === `${name.slice(0, 3)}s`);
  return known && /^\d+$/.test(text.slice(0, slash)) ? `${text.slice(0, slash)}/${known[0]}` : undefined;
}

/** A number of packets, or with `k` or `m` behind it of bytes (libxt_hashlimit.c, parse_burst). */
export function burst({ max }: Arg<'burst'>, text: string): Misfit | undefined {
  const number = leadingNumber(text);
  if (
    !number ||
    number.value < 1 ||
    number.value === Number.POSITIVE_INFINITY ||
    (number.end === text.length && number.value > max)
  )
    return refused(say`it takes a number from 1 to ${max}, or bytes such as 512kb`);
  return /^([km]?b)?$/.test(text.slice(number.end)) ? undefined : odd(say`only kb, mb and b are known as units`);
}

/** Seconds as a decimal with a unit (libxt_RATEEST.c); the loader also wants the two values to fit each other. */
export function duration(text: string): Misfit | undefined {
  const unit = /^\s*[+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?(.*)$/is.exec(text)?.[1]?.toLowerCase();
  if (unit !== undefined && /^(s|secs?|ms|msecs?|us|usecs?)?$/.test(unit)) return undefined;
  return /^\s*(0x[\da-f.]|inf|nan|-)/i.test(text) ? undefined : refused(say`it takes a time such as 250ms, 1s or 0.5s`);
}

const BIT_RATE = /^(?:bit|[kmgt]bit|[kmgt]ibit|bps|[kmgt]bps|[kmgt]ibps)?$/i;

/** Bits a second with a unit of tc; a bare number counts bytes (libxt_rateest.c, rateest_get_rate). */
export function bitRate(text: string): Misfit | undefined {
  const unit = /^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?(.*)$/is.exec(text)?.[1];
  if (unit !== undefined && BIT_RATE.test(unit)) return undefined;
  return /^\s*[+-]?(0x[\da-f.]|inf|nan)/i.test(text)
    ? undefined
    : refused(say`it takes a rate such as 2mbit, 100kbit or 512KBps`);
}
