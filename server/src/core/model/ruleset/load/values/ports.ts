import type { ArgType, Family } from '../../../../knowledge/iptables/index.ts';
import { phrase, said, say } from '../../../../text/say.ts';
import { parseIPv4, parseIPv6 } from '../../../packets/address.ts';
import { atoi, leadingNumber, wholeNumber } from './c-number.ts';
import { type Misfit, odd, refused, worst } from './misfit.ts';
import { inverted } from './numbers.ts';

type Arg<T extends ArgType['type']> = Extract<ArgType, { type: T }>;

const LAST_PORT = 65_535;
const RANGE = phrase`ports go from 0 to 65535`;
/** A service may be named so, in /etc/services of the machine. */
const SERVICE = /^[\p{L}\d][\p{L}\d+._*-]*$/u;

/** A word that is no number: perhaps a service. Several ports in one word never are. */
function service(text: string): Misfit {
  if (/^[\w-]+(:[\w-]+)?(,[\w-]+(:[\w-]+)?)+$/.test(text)) {
    return { kind: 'port-list-needs-multiport', why: say`it takes one port or one range, and a list needs -m multiport` };
  }
  if (/^\d+-\d+$/.test(text)) return refused(say`a range is written with a colon`, text.replace('-', ':'));
  if (!SERVICE.test(text) || /^(\d+|0x[\da-f]+)$/i.test(text)) return refused(said(RANGE));
  return { ...refused(say`only a machine that knows the service ${text} loads it`), maybe: true };
}

/** A port as iptables reads it: a C number up to 65535, or a service (xtables.c, xtables_parse_port). */
function ownPort(text: string): Misfit | undefined {
  return (wholeNumber(text) ?? Number.NaN) <= LAST_PORT ? undefined : service(text);
}

/**
 * A port as the resolver of the C library reads it: decimal, and above 65535 only the low 16 bits of what is left in 32 (getaddrinfo()).
 */
export function systemPort(text: string): Misfit | undefined {
  if (text === '') return odd(say`an empty word is read as port 0`);
  if (!/^[ \t\n\v\f\r]*\+?\d+$/.test(text)) return service(text);
  const value = BigInt(text.trim().replace('+', ''));
  const kept = value > 2n ** 64n - 1n ? -1n : BigInt.asIntN(32, value);
  if (kept < 0n) return refused(said(RANGE));
  return value > LAST_PORT ? odd(say`ports end at 65535: it is read as ${BigInt.asUintN(16, kept)}`) : undefined;
}

/** `port`, `first:last`, `:last` or `first:`. */
export function portRange({ reading }: Arg<'portRange'>, text: string): Misfit | undefined {
  const list = text.includes(',') ? service(text) : undefined;
  if (list?.kind === 'port-list-needs-multiport') return list;
  const colon = text.indexOf(':');
  if (reading === 'iptables') {
    const ends = colon < 0 ? [text] : [text.slice(0, colon), text.slice(colon + 1)];
    const misfit = worst(ends, (end) => (end === '' && colon >= 0 ? undefined : ownPort(end)));
    return misfit ?? backwards(ends, ends.map(wholeNumber), true);
  }
  const ends = text.split(':');
  if (ends.length > 2) return refused(say`it takes one port or one range first:last`);
  const misfit = worst(ends, (end) => (end === '' ? undefined : systemPort(end)));
  return (
    misfit ??
    backwards(
      ends,
      ends.map((end) => (/^\d+$/.test(end) ? Number(end) : undefined)),
      false,
    )
  );
}

function backwards(
  ends: readonly string[],
  [low, high]: readonly (number | undefined)[],
  isRefused: boolean,
): Misfit | undefined {
  return low !== undefined && high !== undefined && ends[1] !== '' && low > high ? inverted(ends, ':', isRefused) : undefined;
}

/** Ports and ranges between commas; a range takes two places, runs upwards and has both ends (libxt_multiport.c). */
export function portList({ max }: Arg<'portList'>, text: string): Misfit | undefined {
  if (arePlainPorts(text, max)) return undefined;
  let places = 0;
  for (const part of text.split(',')) {
    const colon = part.indexOf(':');
    places += colon < 0 ? 1 : 2;
    if (places > max) return tooMany(text, max);
    const ends = colon < 0 ? [part] : [part.slice(0, colon), part.slice(colon + 1)];
    const misfit = worst(ends, ownPort);
    if (misfit && part === '') return refused(say`a port is missing beside a comma`);
    if (misfit && !misfit.maybe) return { ...misfit, ...(misfit.instead ? { instead: text.replace(part, misfit.instead) } : {}) };
    const [low, high] = ends.map(wholeNumber);
    if (low === undefined || high === undefined || low < high) continue;
    const instead = low === high ? ends[0]! : `${ends[1]}:${ends[0]}`;
    return {
      kind: 'inverted-range',
      why: low === high ? say`the range has one port only` : say`the range runs backwards`,
      instead: text.replace(part, instead),
    };
  }
  return text
    .split(',')
    .map((part) => worst(part.split(':'), ownPort))
    .find(Boolean);
}

/** What nearly all lists look like: decimal ports with commas. */
function arePlainPorts(text: string, max: number): boolean {
  let places = 1;
  let port = 0;
  let digits = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x2c && digits > 0) {
      places++;
      port = 0;
      digits = 0;
    } else if (code >= 0x30 && code <= 0x39 && (digits === 0 || port > 0)) {
      port = 10 * port + code - 0x30;
      digits++;
      if (port > 65_535) return false;
    } else return false;
  }
  return digits > 0 && places <= max;
}

function tooMany(text: string, max: number): Misfit {
  const places = text.split(',').reduce((sum, part) => sum + (part.includes(':') ? 2 : 1), 0);
  return { kind: 'multiport-too-many', why: say`it has ${places} places filled, and ${max} are all it has (a range takes two)` };
}

/** `port[-port]`, and with `shift` `/base` behind it (libxt_NAT.c, parse_ports). */
export function natPorts(text: string, shift: boolean): Misfit | undefined {
  const low = leadingNumber(text);
  if (!low || low.value > LAST_PORT) return service(text);
  if (low.end === text.length) return undefined;
  if (text[low.end] !== '-') {
    return refused(say`it takes a port or first-last`, /^\d+:\d+$/.test(text) ? text.replace(':', '-') : undefined);
  }
  const high = leadingNumber(text, low.end + 1);
  if (!high || high.value > LAST_PORT) return refused(said(RANGE));
  if (high.value < low.value) return inverted([text.slice(0, low.end), text.slice(low.end + 1, high.end)], '-', true);
  if (high.end === text.length) return undefined;
  if (text[high.end] !== '/' || !shift) return refused(say`it takes a port or first-last`);
  const base = leadingNumber(text, high.end + 1);
  if (!base || base.value < 1 || base.value > LAST_PORT) return service(text.slice(high.end + 1));
  return base.end === text.length ? undefined : odd(say`what stands behind the base port is dropped`);
}

/** Whether the argument of a NAT target asks for a port, which takes a protocol that has some. */
export function natWantsPort(type: ArgType, text: string): boolean {
  if (type.type === 'natPorts') return true;
  return type.type === 'natAddress' && portOf(text) !== undefined;
}

/** Where the colon before the ports stands in `[address[-address]][:ports]`; one colon alone is that, several are an IPv6 address. */
function portOf(text: string): number | undefined {
  const bracket = text.indexOf('[');
  const from = bracket < 0 ? 0 : text.indexOf(']') + 1;
  const colon = text.indexOf(':', from);
  if (colon < 0 || (bracket < 0 && text.includes(':', colon + 1))) return undefined;
  return colon;
}

/** What DNAT and SNAT go to: addresses, ports, or both (libxt_NAT.c, parse_to). */
export function natAddress({ shift }: Arg<'natAddress'>, text: string, family: Family): Misfit | undefined {
  const open = text.indexOf('[');
  const close = text.indexOf(']', open);
  if (open >= 0 && (close < 0 || family === 'ipv4')) {
    return family === 'ipv4' && close > 0 && parseIPv6(text.slice(open + 1, close)) !== undefined
      ? { kind: 'address-family', why: say`${text} is an IPv6 address, and this file is for IPv4` }
      : refused(natForm(family));
  }
  const colon = portOf(text);
  const ports = colon === undefined ? undefined : natPorts(text.slice(colon + 1), shift);
  if (ports && !ports.maybe && !ports.loads) {
    const { instead, ...rest } = ports;
    return instead === undefined ? ports : { ...rest, instead: text.slice(0, colon! + 1) + instead };
  }
  if (colon === 0 || (open === 0 && close === 1)) return ports;
  const addresses = open < 0 ? text.slice(0, colon) : text.slice(open + 1, close);
  const dash = addresses.indexOf('-');
  const ends = dash < 0 ? [addresses] : [addresses.slice(0, dash), addresses.slice(dash + 1)];
  const parse = (end: string) => (family === 'ipv4' ? parseIPv4(end) : parseIPv6(end));
  const broken = ends.find((end) => parse(end) === undefined);
  if (broken === undefined) return ports;
  const other = family === 'ipv4' ? parseIPv6(broken) : parseIPv4(broken);
  const [own, foreign] = family === 'ipv4' ? ['IPv4', 'IPv6'] : ['IPv6', 'IPv4'];
  if (other !== undefined)
    return { kind: 'address-family', why: say`${broken} is an ${foreign} address, and this file is for ${own}` };
  if (text.includes(',')) return refused(say`it takes one address or range, no list: ${natForm(family)}`);
  if (broken.includes('/')) return refused(say`it takes no network: write the range as first-last, or take NETMAP`);
  if (/[a-z]/i.test(broken) && atoi(broken) === 0 && family === 'ipv4')
    return refused(say`it takes numeric addresses, and "${broken}" is a name`);
  return refused(natForm(family));
}

function natForm(family: Family): string {
  return family === 'ipv4'
    ? say`it takes address[-address][:port[-port]], such as 192.0.2.1:8080`
    : say`it takes address[-address], or [address]:port, such as [2001:db8::1]:8080`;
}
