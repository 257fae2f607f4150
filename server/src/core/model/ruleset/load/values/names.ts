import {
  type ArgType,
  BUILTIN_PROTOCOLS,
  findProtocol,
  type NameComparison,
  type NamedValue,
  protocolNumber,
} from '../../../../knowledge/iptables/index.ts';
import { DSCP_CLASSES, LOG_LEVELS, MOBILITY_TYPES, SCTP_CHUNKS, TCP_FLAGS } from '../../../../knowledge/iptables/names.ts';
import { nearest } from '../../../../text/nearest.ts';
import { say } from '../../../../text/say.ts';
import { wholeNumber } from './c-number.ts';
import { anyOf, type Misfit, odd, refused } from './misfit.ts';
import { inverted } from './numbers.ts';

type Arg<T extends ArgType['type']> = Extract<ArgType, { type: T }>;

function spellings(value: NamedValue): readonly string[] {
  return [value.name, ...(value.aliases ?? [])];
}

/** The value of a fixed set that a word names. */
export function findName(values: readonly NamedValue[], compare: NameComparison, text: string): NamedValue | undefined {
  const lower = text.toLowerCase();
  return values.find((value) =>
    spellings(value).some((name) => {
      if (compare === 'exact') return name === text;
      return compare === 'prefix' ? name.toLowerCase().startsWith(lower) : name.toLowerCase() === lower;
    }),
  );
}

function isListed(type: Arg<'enum'> | Arg<'enumList'>, text: string): boolean {
  if (findName(type.values, type.compare, text)) return true;
  const number = type.numbers && wholeNumber(text);
  return number !== undefined && number >= type.numbers!.min && number <= type.numbers!.max;
}

/** Which of the names was meant, where one letter is wrong or only the case is. */
function meant(type: Arg<'enum'> | Arg<'enumList'>, text: string): string | undefined {
  const names = type.values.flatMap(spellings);
  return names.find((name) => name.toLowerCase() === text.toLowerCase()) ?? nearest(text, names);
}

function takes(type: Arg<'enum'> | Arg<'enumList'>): string {
  const names = anyOf(type.values.map(({ name }) => name));
  return type.numbers ? say`${names} or a number from ${type.numbers.min} to ${type.numbers.max}` : names;
}

/** One word of a fixed set. */
export function oneName(type: Arg<'enum'>, text: string): Misfit | undefined {
  if (isListed(type, text)) return undefined;
  return refused(say`it takes ${takes(type)}`, meant(type, text));
}

/** Words of a fixed set between separators. */
export function nameList(type: Arg<'enumList'>, text: string): Misfit | undefined {
  const { separators = ',' } = type;
  const parts = text.split(separators.length === 1 ? separators : new RegExp(`[${separators}]`));
  for (const part of parts) {
    if (part === '' ? type.lenient : isListed(type, part)) continue;
    if (part === '') return refused(say`a name is missing beside a comma, and no blanks may stand in the list`);
    const near = meant(type, part);
    return refused(
      say`"${part}" is none of ${takes(type)}`,
      near === undefined ? undefined : parts.map((p) => (p === part ? near : p)).join(separators[0]),
    );
  }
  return undefined;
}

/** TCP flags between commas; empty places are passed over (libxt_tcp.c). */
export function tcpFlags(text: string): Misfit | undefined {
  const parts = text.split(',').filter(Boolean);
  const broken = parts.find((part) => !findName(TCP_FLAGS, 'ignore-case', part));
  if (broken === undefined) return undefined;
  const names = TCP_FLAGS.map(({ name }) => name);
  const near = nearest(broken, names);
  return refused(
    say`"${broken}" is none of ${anyOf(names)}`,
    near && parts.map((part) => (part === broken ? near : part)).join(','),
  );
}

export function dscpClass(text: string): Misfit | undefined {
  if (findName(DSCP_CLASSES, 'ignore-case', text)) return undefined;
  return refused(say`it takes a class such as EF, AF41, CS1 or BE`);
}

/** A syslog level: only these names, written small (xtoptions.c, xtopt_parse_sysloglevel). */
export function logLevel(text: string): Misfit | undefined {
  if ((wholeNumber(text) ?? Number.NaN) <= 7 || findName(LOG_LEVELS, 'exact', text)) return undefined;
  const short = { warn: 'warning', err: 'error' }[text.toLowerCase()];
  const names = LOG_LEVELS.map(({ name }) => name);
  return refused(say`it takes ${anyOf(names)} or 0 to 7`, short ?? nearest(text, names));
}

/** Chunks of SCTP with their flags (libxt_sctp.c). */
export function sctpChunks(text: string): Misfit | undefined {
  if (/^(all|none)$/i.test(text)) return undefined;
  for (const part of text.split(',').filter(Boolean)) {
    const colon = part.indexOf(':');
    const name = colon < 0 ? part : part.slice(0, colon);
    const flags = colon < 0 ? '' : part.slice(colon + 1).toUpperCase();
    const chunk = SCTP_CHUNKS.find((value) => value.name === name.toUpperCase());
    if (!chunk)
      return refused(
        say`"${name}" is no chunk type, such as DATA, INIT or ABORT`,
        nearest(
          part,
          SCTP_CHUNKS.map((c) => c.name),
        ),
      );
    const wrong = [...flags].find((flag) => flag !== '-' && !chunk.flags?.includes(flag));
    if (wrong !== undefined)
      return refused(chunk.flags ? say`${chunk.name} has the flags ${chunk.flags} only` : say`${chunk.name} has no flags`);
  }
  return undefined;
}

/** `TYPE[:LENGTH]` between commas (libip6t_hbh.c). */
export function ipv6Options(text: string): Misfit | undefined {
  const parts = text.split(',');
  const places = parts.length + (parts.at(-1)?.includes(':') && parts.length === 16 ? 1 : 0);
  if (places > 16) return refused(say`it takes at most 16 options`);
  for (const part of parts) {
    const [type = '', length, ...more] = part.split(':');
    // A minus is no fault here: the number loses its high bits all the same.
    const number = wholeNumber(type.replace(/^(\s*)-/, '$1'));
    const isLength = length === undefined || (wholeNumber(length) ?? Number.POSITIVE_INFINITY) < Number.POSITIVE_INFINITY;
    if (number === undefined || number === Number.POSITIVE_INFINITY || more.length > 0 || !isLength)
      return refused(say`it takes numbers of options, each with :length if it has one`);
    if (length !== undefined && number % 256 === 0) return refused(say`the option 0 (Pad1) has no length`);
  }
  return undefined;
}

/** A type of mobility header, or a range of them (libip6t_mh.c). */
export function mobilityType(text: string): Misfit | undefined {
  const colon = text.indexOf(':');
  const ends = colon < 0 ? [text] : [text.slice(0, colon), text.slice(colon + 1)];
  const numbers = ends.map((end) => (colon >= 0 && end === '' ? undefined : mobilityNumber(end)));
  if (numbers.includes(Number.NaN))
    return refused(say`it takes ${anyOf(MOBILITY_TYPES.map(({ name }) => name))} or a number from 0 to 255`);
  const [low = 0, high = 255] = numbers;
  return ends.length > 1 && low > high ? inverted(ends, ':', true) : undefined;
}

/** The number of a type by the beginning of its name, the full name first; NaN for none. */
function mobilityNumber(text: string): number {
  const lower = text.toLowerCase();
  const names = MOBILITY_TYPES.flatMap((value) => spellings(value).map((name) => ({ name, number: value.number! })));
  const found = names.find(({ name }) => name === lower) ?? names.find(({ name }) => name.startsWith(lower));
  if (found) return found.number;
  const number = wholeNumber(text);
  return number !== undefined && number <= 255 ? number : Number.NaN;
}

/** Days of the month between commas; of each the loader reads two characters (libxt_time.c). */
export function monthDays(text: string): Misfit | undefined {
  for (const part of daysOf(text)) {
    const day = part === '' ? 0 : wholeNumber(part.slice(0, 2));
    if (day === undefined || day > 31) return refused(say`it takes days from 1 to 31`, withoutZeros(text, part));
    if (day === 0 || part.length > 2) return odd(say`"${part}" is read as day ${day}`);
  }
  return undefined;
}

const WEEK = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

/** Days of the week between commas: 1 to 7, or names of which the first two letters count (libxt_time.c). */
export function weekDays(text: string): Misfit | undefined {
  for (const part of daysOf(text)) {
    const head = part.slice(0, 3);
    // A minus makes a number of 32 bits that is no day either.
    const number = head === '' ? 0 : /^-\d/.test(head) ? -1 : wholeNumber(head);
    if (number === 0 || (number === undefined && !WEEK.includes(head.slice(0, 2)))) {
      const proper = part.charAt(0).toUpperCase() + part.slice(1).toLowerCase();
      const instead = WEEK.includes(proper.slice(0, 2)) ? proper : part === '0' ? 'Sun' : undefined;
      return refused(
        say`it takes Mon to Sun with a capital letter, or 1 (Monday) to 7`,
        instead &&
          text
            .split(',')
            .map((p) => (p === part ? instead : p))
            .join(','),
      );
    }
    if (number !== undefined && (number > 7 || number < 0)) return odd(say`the week has 7 days, and ${head} is none of them`);
  }
  return undefined;
}

/** Nothing behind the last comma is passed over. */
function daysOf(text: string): readonly string[] {
  const parts = text.split(',');
  return parts.at(-1) === '' ? parts.slice(0, -1) : parts;
}

/** `08` is read as octal and refused. */
function withoutZeros(text: string, part: string): string | undefined {
  return /^0[89]$/.test(part)
    ? text
        .split(',')
        .map((p) => p.replace(/^0(?=[1-9])/, ''))
        .join(',')
    : undefined;
}

/** A protocol by number or name; what iptables does not know, /etc/protocols of the machine may. */
export function protocol({ only }: Arg<'protocol'>, text: string): Misfit | undefined {
  const number = protocolNumber(text);
  if (number === undefined) {
    if (/^[\s+]*\d/.test(text) || !/^[\w.+-]+$/.test(text))
      return refused(say`it takes a protocol by name, or by a number from 0 to 255`);
    const near = nearest(
      text,
      BUILTIN_PROTOCOLS.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]),
    );
    return { ...refused(say`only a machine with this name in /etc/protocols loads it`, near), maybe: true };
  }
  if (!only || only.includes(number)) return undefined;
  return refused(say`it takes ${anyOf(only.map((n) => findProtocol(String(n))?.name ?? String(n)))}`);
}

/** The dimensions of an ipset; only the first three letters are read (libxt_set.h). */
export function setFlags({ max }: Arg<'setFlags'>, text: string): Misfit | undefined {
  const parts = text.split(',');
  if (parts.length > max) return refused(say`a set has ${max} dimensions at most`);
  const broken = parts.find((part) => !/^(src|dst)/.test(part));
  if (broken !== undefined) {
    const lower = text.toLowerCase();
    return refused(say`it takes src and dst between commas`, /^(src|dst)(,(src|dst))*$/.test(lower) ? lower : undefined);
  }
  const long = parts.find((part) => part.length > 3);
  return long === undefined ? undefined : odd(say`"${long}" is read as ${long.slice(0, 3)}`);
}
