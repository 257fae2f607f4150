import { type Interval, type Intervals, interval, NOTHING, type Point } from './intervals.ts';

export type Family = 'ipv4' | 'ipv6';

const V4_LAST = 0xffffffff;
const V6_LAST = (1n << 128n) - 1n;

export const EVERY_ADDRESS: Readonly<Record<Family, Intervals>> = { ipv4: interval(0, V4_LAST), ipv6: interval(0n, V6_LAST) };

/**
 * An IPv4 address as iptables reads it (inet_aton's forms are loaded too, but mean what nobody wrote: they are not understood here), as a
 * number; undefined for anything else.
 */
export function parseIPv4(text: string): number | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text);
  if (!match) return undefined;
  let value = 0;
  for (const part of match.slice(1)) {
    if (Number(part) > 255 || (part.length > 1 && part.startsWith('0'))) return undefined;
    value = value * 256 + Number(part);
  }
  return value;
}

/** An IPv6 address as a number of 128 bits; undefined for what inet_pton refuses. */
export function parseIPv6(text: string): bigint | undefined {
  const v4 = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text);
  if (v4) {
    const low = parseIPv4(v4[2]!);
    if (low === undefined) return undefined;
    return parseIPv6(`${v4[1]}${(low >>> 16).toString(16)}:${(low & 0xffff).toString(16)}`);
  }
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const groups = halves.map((half) => (half === '' ? [] : half.split(':')));
  const count = groups.reduce((sum, half) => sum + half.length, 0);
  if (groups.flat().some((group) => !/^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  if (halves.length === 1 ? count !== 8 : count > 7) return undefined;
  const [head = [], tail = []] = groups;
  const all = [...head, ...Array<string>(8 - count).fill('0'), ...tail];
  return all.reduce((value, group) => (value << 16n) | BigInt(Number.parseInt(group, 16)), 0n);
}

/**
 * What `-s` and `-d` take, as a set: addresses with a prefix length or a mask, in a comma list. Host bits are cut off, as the loader does.
 * Undefined where a part is no literal address (a host name, a hole) or its mask has gaps.
 */
export function parseAddresses(text: string, family: Family): Intervals | undefined {
  const parts: Interval[] = [];
  for (const part of text.split(',')) {
    const [address = '', mask] = part.split('/', 2);
    const range = family === 'ipv4' ? v4Range(address, mask) : v6Range(address, mask);
    if (!range) return undefined;
    parts.push(range);
  }
  return parts.length === 1 ? parts : sorted(parts);
}

/** `a-b` of `-m iprange`, or one address; undefined where an end is not an address. */
export function parseAddressRange(text: string, family: Family): Intervals | undefined {
  const [from = '', to = from] = text.split('-', 2);
  const low = parseAddress(from, family);
  const high = parseAddress(to, family);
  if (low === undefined || high === undefined) return undefined;
  return low <= high ? interval(low, high) : NOTHING;
}

/** One address of a family as a number; undefined for anything else. */
export function parseAddress(text: string, family: Family): Point | undefined {
  return family === 'ipv4' ? parseIPv4(text) : parseIPv6(text);
}

/** An address as people write it. */
export function formatAddress(point: Point): string {
  if (typeof point === 'number') return [24, 16, 8, 0].map((bits) => (point >>> bits) & 255).join('.');
  const groups = Array.from({ length: 8 }, (_, i) => Number((point >> BigInt(112 - 16 * i)) & 0xffffn).toString(16)).join(':');
  const zeros = [...groups.matchAll(/(?:^|:)0(?::0)+(?=:|$)/g)].sort((a, b) => b[0].length - a[0].length)[0];
  if (!zeros) return groups;
  return `${groups.slice(0, zeros.index)}::${groups.slice(zeros.index + zeros[0].length).replace(/^:/, '')}`;
}

function v4Range(address: string, mask: string | undefined): Interval | undefined {
  const value = parseIPv4(address);
  const bits = mask === undefined ? 32 : prefixLength(mask);
  if (value === undefined || bits === undefined || bits > 32) return undefined;
  const span = 2 ** (32 - bits);
  const low = Math.floor(value / span) * span;
  return { low, high: low + span - 1 };
}

/** A prefix length, also of a mask like 255.255.255.0; undefined for a mask with gaps. */
function prefixLength(mask: string): number | undefined {
  if (/^\d{1,3}$/.test(mask)) return Number(mask);
  const value = parseIPv4(mask);
  if (value === undefined) return undefined;
  const holes = V4_LAST - value;
  const bits = Math.log2(holes + 1);
  return Number.isInteger(bits) ? 32 - bits : undefined;
}

function v6Range(address: string, mask: string | undefined): Interval | undefined {
  const value = parseIPv6(address);
  if (value === undefined || (mask !== undefined && !/^\d{1,3}$/.test(mask))) return undefined;
  const bits = mask === undefined ? 128 : Number(mask);
  if (bits > 128) return undefined;
  const rest = (1n << BigInt(128 - bits)) - 1n;
  const low = value & (V6_LAST ^ rest);
  return { low, high: low | rest };
}

function sorted(parts: Interval[]): Intervals {
  return parts.sort((a, b) => (a.low < b.low ? -1 : 1));
}
