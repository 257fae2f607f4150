import type { ArgType } from '../../../../knowledge/iptables/index.ts';
import { say } from '../../../../text/say.ts';
import { leadingNumber, wholeNumber } from './c-number.ts';
import { type Misfit, odd, refused } from './misfit.ts';

type Arg<T extends ArgType['type']> = Extract<ArgType, { type: T }>;

const ASCII = /^[\0-\x7f]*$/;

/** The length that C sees: bytes of UTF-8. */
export function byteLength(text: string): number {
  if (ASCII.test(text)) return text.length;
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** The longest beginning of a text that fits into so many bytes, without half a character at its end. */
export function cutToBytes(text: string, max: number): string {
  let out = '';
  let bytes = 0;
  for (const char of text) {
    bytes += byteLength(char);
    if (bytes > max) break;
    out += char;
  }
  return out;
}

/** Free text: what is too long is cut or refused. */
export function freeText({ min, max, overflow }: Arg<'string'>, text: string): Misfit | undefined {
  const length = byteLength(text);
  if (length < min) return refused(min === 1 ? say`it must not be empty` : say`it takes at least ${min} bytes`);
  if (length <= max) return undefined;
  const why = say`it has ${length} bytes, and ${max} are the limit`;
  if (overflow === 'refused') return { kind: 'name-too-long', why };
  return { kind: 'name-too-long', why: say`${why}: the rest is cut off`, loads: true, instead: cutToBytes(text, max) };
}

/** A name on the machine; only its length can be judged here. */
export function external({ max }: Arg<'external'>, text: string): Misfit | undefined {
  return byteLength(text) > max ? { kind: 'name-too-long', why: say`${max} bytes are the limit`, maybe: true } : undefined;
}

/** An interface name (xtables.c, xtables_parse_interface); odd characters load, and match no interface. */
export function interfaceName({ wildcard }: Arg<'interface'>, text: string, mayBeEmpty: boolean): Misfit | undefined {
  const length = byteLength(text);
  if (length > 15) {
    const why = say`interface names have 15 bytes at most, and this one has ${length}`;
    // Where no wildcard is allowed, the name is copied as it is, as far as there is room.
    return { kind: 'name-too-long', why, ...(wildcard ? {} : { loads: true }) };
  }
  if (text === '') return mayBeEmpty ? undefined : refused(say`the name of an interface is missing`);
  if (text.startsWith('!') && text.length > 1)
    return odd(say`it names an interface "${text}": the ! stands before the option, with a blank`);
  if (/[/\s]/.test(text)) return odd(say`no interface has a blank or a slash in its name`);
  return !wildcard && text.endsWith('+') ? odd(say`it takes no wildcard here`) : undefined;
}

export function setName(text: string): Misfit | undefined {
  return byteLength(text) > 31 ? { kind: 'name-too-long', why: say`names of ipsets have 31 bytes at most` } : undefined;
}

/** Six hexadecimal bytes (xtoptions.c, xtopt_parse_ethermac). Each may have one digit, or none. */
export function mac(text: string): Misfit | undefined {
  const bytes = text.split(':');
  if (bytes.length !== 6 || bytes.some((byte) => !/^([\da-f]{0,2}|[\s+-][\da-f])$/i.test(byte))) {
    const dashed = /^[\da-f]{2}(-[\da-f]{2}){5}$/i.test(text) ? text.replaceAll('-', ':') : undefined;
    return refused(say`it takes six hexadecimal bytes with colons, such as 52:54:00:12:34:56`, dashed);
  }
  return bytes.every((byte) => /^[\da-f]{1,2}$/i.test(byte)) ? undefined : odd(say`a byte is missing, and counts as 00`);
}

/** A user or group by number or range; a name only the machine knows (libxt_owner.c). */
export function owner(kind: 'user' | 'group', text: string): Misfit | undefined {
  const last = 0xffff_fffe;
  const low = leadingNumber(text);
  const numeric = /^[\d+]/.test(text);
  if (!low) {
    return numeric || text === '' || /[\s:]/.test(text)
      ? refused(say`it takes a ${kind} by name or number`)
      : { ...refused(say`only a machine with this ${kind} loads it`), maybe: true };
  }
  const range = say`it takes a ${kind} by name, a number from 0 to ${last}, or a range first-last`;
  // A name may begin with a digit.
  if (low.end < text.length && !/[-:]/.test(text[low.end]!))
    return { ...refused(range), ...(/^[\w.-]+$/.test(text) ? { maybe: true } : {}) };
  if (low.value > last) return refused(range);
  if (low.end === text.length) return undefined;
  const high = wholeNumber(text.slice(low.end + 1));
  if (high === undefined || high > last) return refused(range);
  return low.value > high
    ? {
        kind: 'inverted-range',
        why: say`the range runs backwards`,
        instead: `${high}-${low.value}`,
      }
    : undefined;
}

const DATE = /^\s*\+?(\d+)(?:-\s*\+?(\d*)(?:-\s*\+?(\d*)(?:T\s*\+?(\d*)(?::\s*\+?(\d*)(?::\s*\+?(\d*))?)?)?)?)?$/;

/** `YYYY[-MM[-DD[Thh[:mm[:ss]]]]]`, 1970 to 2038 (libxt_time.c). */
export function date(text: string): Misfit | undefined {
  const found = DATE.exec(text);
  const [year = Number.NaN, month = 1, day = 1, hour = 0, minute = 0, second = 0] = (found?.slice(1) ?? []).map((part) =>
    part === undefined ? undefined : Number(part),
  );
  const inside = year >= 1970 && year <= 2038 && month <= 12 && day <= 31 && hour <= 23 && minute <= 59 && second <= 59;
  // The year 1970 begins with its first day; what lies before it has no number.
  if (inside && (year > 1970 || (month > 0 && (month > 1 || day > 0)))) return undefined;
  const blank = /^\d{4}-\d\d-\d\d \d\d/.test(text) ? text.replace(' ', 'T') : undefined;
  return refused(say`it takes a date as YYYY-MM-DDThh:mm:ss, from 1970 to 2038`, blank);
}

/** `hh:mm[:ss]` (libxt_time.c). */
export function timeOfDay(text: string): Misfit | undefined {
  const found = /^\s*\+?(\d*):\s*\+?(\d*)(?::\s*\+?(\d*))?$/.exec(text);
  const [hour = Number.NaN, minute = 0, second = 0] = (found?.slice(1) ?? []).map((part) =>
    part === undefined ? undefined : Number(part),
  );
  if (hour <= 23 && minute <= 59 && second <= 59) return undefined;
  return refused(hour === 24 ? say`the day ends at 23:59:59` : say`it takes a time as hh:mm or hh:mm:ss`);
}
