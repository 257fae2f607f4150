import { type Intervals, interval } from '../../packets/intervals.ts';

/** A network whose host bits are clear: its first address and the length of its prefix. Reused by the next reading. */
interface Network {
  first: number;
  length: number;
}

const network: Network = { first: 0, length: 0 };

/**
 * Reads `192.0.2.0/24` or `192.0.2.1` in a stretch of a line. Undefined for every other spelling, for host bits behind the prefix, and for the
 * length 0. The answer is good until the next call: files hold hundreds of thousands of addresses.
 */
export function readNetwork4(line: string, start: number, end: number): Readonly<Network> | undefined {
  let first = 0;
  let at = start;
  for (let part = 0; part < 4; part++) {
    if (part > 0 && (at >= end || line.charCodeAt(at++) !== 0x2e)) return undefined;
    const from = at;
    let value = 0;
    for (; at < end; at++) {
      const digit = line.charCodeAt(at) - 0x30;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
    }
    if (at === from || at - from > 3 || value > 255 || (at - from > 1 && line.charCodeAt(from) === 0x30)) return undefined;
    first = first * 256 + value;
  }
  const length = prefixAt(line, at, end, 32);
  if (length === 0 || first % 2 ** (32 - length) !== 0) return undefined;
  network.first = first;
  network.length = length;
  return network;
}

/** The length behind an address: the longest where nothing stands there, 0 for what is none. */
function prefixAt(line: string, at: number, end: number, longest: number): number {
  if (at === end) return longest;
  if (line.charCodeAt(at) !== 0x2f || end - at > 4 || line.charCodeAt(at + 1) === 0x30) return 0;
  let length = 0;
  for (let i = at + 1; i < end; i++) {
    const digit = line.charCodeAt(i) - 0x30;
    if (digit < 0 || digit > 9) return 0;
    length = length * 10 + digit;
  }
  return length <= longest ? length : 0;
}

/** The addresses of a plain IPv4 network. */
export function network4(line: string, start: number, end: number): Intervals {
  const { first, length } = readNetwork4(line, start, end)!;
  return interval(first, first + 2 ** (32 - length) - 1);
}

const groups = new Uint16Array(8);

/**
 * Reads `2001:db8::/32` or `2001:db8::1` in a stretch of a line: groups of hexadecimal digits, at most one `::`. Gives the length of its prefix and
 * leaves the groups for network6; undefined as readNetwork4 does.
 */
export function readNetwork6(line: string, start: number, end: number): number | undefined {
  groups.fill(0);
  let count = 0;
  let gap = -1;
  let at = start;
  if (line.charCodeAt(at) === 0x3a && line.charCodeAt(at + 1) === 0x3a) {
    gap = 0;
    at += 2;
  }
  for (;;) {
    const from = at;
    let value = 0;
    for (; at < end; at++) {
      const digit = hexDigit(line.charCodeAt(at));
      if (digit < 0) break;
      value = value * 16 + digit;
    }
    if (at === from) {
      // Nothing may follow a gap; behind a single colon something must.
      if (gap === count) break;
      return undefined;
    }
    if (at - from > 4 || count === 8) return undefined;
    groups[count++] = value;
    if (at >= end || line.charCodeAt(at) !== 0x3a) break;
    at++;
    if (at < end && line.charCodeAt(at) === 0x3a) {
      if (gap >= 0) return undefined;
      gap = count;
      at++;
    }
  }
  if (gap < 0 ? count !== 8 : count > 7) return undefined;
  if (gap >= 0) {
    groups.copyWithin(8 - (count - gap), gap, count);
    groups.fill(0, gap, 8 - (count - gap));
  }
  const length = prefixAt(line, at, end, 128);
  return length > 0 && isClearBehind(length) ? length : undefined;
}

function isClearBehind(length: number): boolean {
  for (let i = length >> 4; i < 8; i++) {
    const bits = i === length >> 4 ? length & 15 : 0;
    if ((groups[i]! & (0xffff >> bits)) !== 0) return false;
  }
  return true;
}

function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

/** The addresses of a plain IPv6 network. */
export function network6(line: string, start: number, end: number): Intervals {
  const length = readNetwork6(line, start, end)!;
  let first = 0n;
  for (let i = 0; i < 8; i += 2) first = (first << 32n) | BigInt(groups[i]! * 65_536 + groups[i + 1]!);
  return interval(first, first | ((1n << BigInt(128 - length)) - 1n));
}
