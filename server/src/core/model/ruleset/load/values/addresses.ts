import { type ArgType, type Family, icmpTypes } from '../../../../knowledge/iptables/index.ts';
import { orList, say } from '../../../../text/say.ts';
import { parseIPv6 } from '../../../packets/address.ts';
import { leadingNumber, wholeNumber } from './c-number.ts';
import { type Misfit, odd, refused, worst } from './misfit.ts';
import { inverted } from './numbers.ts';

type Arg<T extends ArgType['type']> = Extract<ArgType, { type: T }>;

const MAPPED = /^::ffff:\d+\.\d+\.\d+\.\d+$/i;

/** An address of one of the four notations of inet_aton() as a number: `10.1.2.3`, `10.1`, `0x0a010203`. Undefined for anything else. */
export function aton(text: string): number | undefined {
  const parts = text.split('.');
  if (parts.length > 4 || parts.some((part) => !/^\d/.test(part))) return undefined;
  const numbers = parts.map(wholeNumber);
  const last = numbers.pop();
  if (last === undefined || last >= 256 ** (5 - parts.length) || numbers.some((part) => part === undefined || part > 255))
    return undefined;
  return numbers.reduce<number>((value, part, i) => value + part! * 256 ** (3 - i), last);
}

/**
 * An address as iptables itself reads it: one to four bytes from the left, each a C number, the rest 0 (xtables.c, __numeric_to_ipaddr).
 * `10.1.2` is 10.1.2.0.
 */
function dotted(text: string, isMask: boolean): number | undefined {
  const parts = text.split('.');
  if (parts.length > 4 || (isMask && parts.length < 4)) return undefined;
  const bytes = parts.map(wholeNumber);
  if (bytes.some((byte) => byte === undefined || byte > 255)) return undefined;
  return bytes.reduce<number>((value, byte, i) => value + byte! * 256 ** (3 - i), 0);
}

/** Whether a resolver could know the name; what only looks like an address never is a name. */
function mayBeName(text: string): boolean {
  const labels = text.replace(/\.$/, '').split('.');
  return (
    labels.every((label) => /^[\p{L}\d_-]+$/u.test(label)) &&
    !/^(\d+|0x[\da-f]*)$/i.test(labels.at(-1)!) &&
    !/^[\d.-]+$/.test(text)
  );
}

/** What nearly all addresses look like: 192.0.2.0/24. */
function isPlain(text: string, mayHaveMask: boolean): boolean {
  let at = 0;
  for (let part = 0; part < 5; part++) {
    const start = at;
    let value = 0;
    for (let digit = text.charCodeAt(at) - 0x30; digit >= 0 && digit <= 9; digit = text.charCodeAt(at) - 0x30) {
      value = 10 * value + digit;
      at++;
    }
    const length = at - start;
    if (length === 0 || length > 3 || (length > 1 && text.charCodeAt(start) === 0x30)) return false;
    if (value > (part < 4 ? 255 : 32)) return false;
    if (part >= 3 && at === text.length) return true;
    const next = text.charCodeAt(at++);
    if (part < 3 ? next !== 0x2e : part > 3 || next !== 0x2f || !mayHaveMask) return false;
  }
  return false;
}

/** Hosts and networks: of `-s` and `-d` as iptables reads them, of the options of extensions as the C library does. */
export function address(type: Arg<'address'>, text: string, family: Family): Misfit | undefined {
  if (family === 'ipv4' && isPlain(text, type.mask)) return undefined;
  if (!type.list) return ofSystem(type.mask, text, family);
  return worst(text.split(','), (part) => network(part.trimStart(), family));
}

/** How many addresses a list holds, as far as the words tell: a name may stand for several. */
export function addressCount(text: string): number {
  return text.includes(',') ? text.split(',').length : 1;
}

function network(text: string, family: Family): Misfit | undefined {
  const slash = text.lastIndexOf('/');
  const name = slash < 0 ? text : text.slice(0, slash);
  const mask = slash < 0 ? undefined : text.slice(slash + 1);
  if (mask !== undefined) {
    const width = maskWidth(mask, family);
    // Of a network without any fixed bit the loader reads no address.
    if (width === 'none') return undefined;
    if (width === undefined)
      return otherFamily(name, family) ?? refused(say`"${mask}" is no mask: it takes ${maskForms(family)}`);
  }
  if (family === 'ipv6') return parseIPv6(name) !== undefined ? undefined : misread(name, family);
  const value = dotted(name, false);
  if (value !== undefined) return notWhatItSays(name, value);
  const system = aton(name);
  if (system !== undefined) return odd(say`"${name}" is read as ${quad(system)}`);
  return misread(name, family);
}

/** An address in an odd notation that loads: parts in octal, or missing. */
function notWhatItSays(name: string, value: number): Misfit | undefined {
  if (name === quad(value)) return undefined;
  if (/(^|\.)0\d/.test(name)) return odd(say`"${name}" is read as ${quad(value)}: a number that begins with 0 is octal`);
  return name.split('.').length < 4 ? odd(say`"${name}" is read as the address ${quad(value)}`) : undefined;
}

function quad(value: number): string {
  return [24, 16, 8, 0].map((bits) => (value >>> bits) & 255).join('.');
}

/** Whether a mask is one, and fixes any bit (xtables.c, parse_ipmask). */
function maskWidth(mask: string, family: Family): 'some' | 'none' | undefined {
  const value = family === 'ipv4' ? dotted(mask, true) : parseIPv6(mask);
  if (value !== undefined) return value === 0 || value === 0n ? 'none' : 'some';
  const length = wholeNumber(mask);
  if (length === undefined || length > bits(family)) return undefined;
  return length === 0 ? 'none' : 'some';
}

function bits(family: Family): number {
  return family === 'ipv4' ? 32 : 128;
}

function maskForms(family: Family): string {
  return family === 'ipv4' ? say`a length from 0 to 32, or 255.255.255.0` : say`a length from 0 to 128, or ffff:ffff::`;
}

/** Addresses of the other family, ports and ranges glued to one, and other text that no resolver could know. */
function misread(name: string, family: Family): Misfit | undefined {
  const other = otherFamily(name, family);
  if (other) return other;
  if (family === 'ipv4' && MAPPED.test(name)) return undefined;
  if (family === 'ipv6' && /^[\da-f:.]+%\S+$/i.test(name))
    return { ...refused(say`only a machine with this interface loads ${name}`), maybe: true };
  if (mayBeName(name)) return { ...refused(say`only a machine that can look up ${name} loads it`), maybe: true };
  if (name === '') return refused(say`an address is missing`);
  if (/^[\d.]+-[\d.]*$|^[\da-f:]+-[\da-f:]*$/i.test(name))
    return refused(say`it takes no range: write -m iprange with --src-range or --dst-range`);
  if (/^\d+\.\d+\.\d+\.\d+:\d+$/.test(name)) return refused(say`a port has an option of its own: --sport or --dport`);
  if (/^\[.*\]$/.test(name)) return refused(say`an address stands here without brackets`, name.slice(1, -1));
  return refused(say`"${name}" is neither an address nor a name`);
}

function otherFamily(name: string, family: Family): Misfit | undefined {
  if (family === 'ipv4' && !MAPPED.test(name) && parseIPv6(name.replace(/%.*/, '')) !== undefined) {
    return { kind: 'address-family', why: say`${name} is an IPv6 address, and this file is for IPv4` };
  }
  if (family === 'ipv6' && aton(name) !== undefined && !name.includes(':')) {
    return { kind: 'address-family', why: say`${name} is an IPv4 address, and this file is for IPv6` };
  }
  return undefined;
}

/** An address of an option of an extension, with or without a mask (xtoptions.c, xtopt_parse_hostmask). */
function ofSystem(withMask: boolean, text: string, family: Family): Misfit | undefined {
  const slash = withMask ? text.indexOf('/') : -1;
  const name = slash < 0 ? text : text.slice(0, slash);
  if (!withMask && text.includes('/')) return refused(say`it takes one address without a mask`);
  const good = family === 'ipv4' ? aton(name) : parseIPv6(name);
  const misfit = good === undefined ? misread(name, family) : typeof good === 'number' ? atonOddity(name, good) : undefined;
  if (misfit && !misfit.loads && !misfit.maybe) return misfit;
  return (slash < 0 ? undefined : prefixLength(text.slice(slash + 1), family)) ?? misfit;
}

function atonOddity(name: string, value: number): Misfit | undefined {
  return name === quad(value) ? undefined : odd(say`"${name}" is read as ${quad(value)}`);
}

/** A prefix length, or a mask as an address; IPv4 takes a number that is no length for the mask itself (xtoptions.c, xtopt_parse_plen). */
export function prefixLength(text: string, family: Family): Misfit | undefined {
  const length = wholeNumber(text);
  if (length !== undefined && length <= bits(family)) return undefined;
  if (family === 'ipv6') return parseIPv6(text) === undefined ? refused(say`it takes ${maskForms(family)}`) : undefined;
  const mask = aton(MAPPED.test(text) ? text.slice('::ffff:'.length) : text);
  if (mask === undefined) return refused(say`it takes ${maskForms(family)}`);
  return text === quad(mask) ? undefined : odd(say`"${text}" is no prefix length, and is read as the mask ${quad(mask)}`);
}

/** `first-last` (libxt_iprange.c). */
export function addressRange(text: string, family: Family): Misfit | undefined {
  const dash = text.indexOf('-');
  const ends = dash < 0 ? [text] : [text.slice(0, dash), text.slice(dash + 1)];
  const values = ends.map((end) => (family === 'ipv4' ? dotted(end, false) : parseIPv6(end)));
  const broken = values.indexOf(undefined);
  if (broken >= 0) {
    const other = otherFamily(ends[broken]!, family);
    const why = ends[broken]!.includes('/')
      ? say`it takes numeric addresses as first-last; a network belongs into -s or -d`
      : say`it takes numeric addresses as first-last`;
    return other ?? refused(why);
  }
  const [first, last] = values;
  if (last !== undefined && first! > last) return inverted(ends, '-', false);
  return family === 'ipv4' ? ends.map((end, i) => notWhatItSays(end, values[i] as number)).find(Boolean) : undefined;
}

/** IPv6 addresses between commas, at most sixteen (libip6t_rt.c). */
export function hopAddresses(text: string): Misfit | undefined {
  const parts = text.split(',');
  if (parts.length > 16) return refused(say`it takes at most 16 addresses`);
  const broken = parts.find((part) => parseIPv6(part) === undefined);
  return broken === undefined ? undefined : refused(say`"${broken}" is no numeric IPv6 address`);
}

/**
 * A type of ICMP message: a name by a unique beginning, a number, or `type/code` where the code may be a range `first:last` (libxt_icmp.h).
 */
export function icmpType(family: Family, text: string): Misfit | undefined {
  const wanted = text.toLowerCase();
  const names = icmpTypes(family).flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]);
  const fitting = names.filter((name) => name.toLowerCase().startsWith(wanted));
  if (fitting.length === 1) return undefined;
  if (fitting.length > 1) {
    const some = orList(fitting.slice(0, 4));
    const exact = fitting.find((name) => name.toLowerCase() === wanted);
    return refused(
      exact ? say`"${text}" may mean ${some}, even if it is one of them: write the number` : say`"${text}" may mean ${some}`,
    );
  }
  const [type = '', code, ...more] = text.split('/');
  const isByte = (part: string) => (wholeNumber(part) ?? Number.NaN) <= 255;
  if (
    more.length === 0 &&
    isByte(type) &&
    (code === undefined || (code.split(':', 3).every(isByte) && code.split(':').length < 3))
  )
    return undefined;
  if (leadingNumber(text)) return refused(say`it takes a type from 0 to 255, or type/code`);
  return refused(say`it takes a type by name or number, or type/code`);
}
