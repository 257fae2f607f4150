import { type Interval, type Intervals, interval, unionOf } from '../../packets/intervals.ts';

/** The port that a stretch of a line is; 0 for anything that is not plain. */
export function portAt(line: string, start: number, end: number): number {
  if (end - start > 5 || end <= start || line.charCodeAt(start) === 0x30) return 0;
  let port = 0;
  for (let at = start; at < end; at++) {
    const digit = line.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return 0;
    port = port * 10 + digit;
  }
  return port <= 65_535 ? port : 0;
}

/** A port, or a range that runs upwards. */
export function isPortOrRange(line: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (line.charCodeAt(at) !== 0x3a) continue;
    const first = portAt(line, start, at);
    return first > 0 && first < portAt(line, at + 1, end);
  }
  return portAt(line, start, end) > 0;
}

/** The places that multiport has; a range takes two. */
const MOST_PORTS = 15;

/** Ports and ranges between commas, as many as multiport takes. */
export function arePorts(line: string, start: number, end: number): boolean {
  let places = 0;
  let from = start;
  for (let at = start; at <= end; at++) {
    const code = at === end ? 0x2c : line.charCodeAt(at);
    if (code === 0x3a) places++;
    if (code !== 0x2c) continue;
    if (++places > MOST_PORTS || !isPortOrRange(line, from, at)) return false;
    from = at + 1;
  }
  return true;
}

/** The ports of a stretch of a line that passed one of the checks above. */
export function portsIn(line: string, start: number, end: number): Intervals {
  const parts: Interval[] = [];
  let port = 0;
  let low = 0;
  let sorted = true;
  for (let at = start; at <= end; at++) {
    const code = at === end ? COMMA : line.charCodeAt(at);
    if (code === COLON) {
      low = port;
      port = 0;
    } else if (code === COMMA) {
      const last = parts.at(-1);
      const part = { low: low || port, high: port };
      if (last && part.low <= Number(last.high) + 1) sorted = false;
      parts.push(part);
      low = 0;
      port = 0;
    } else port = port * 10 + code - 0x30;
  }
  const [only] = parts;
  if (parts.length === 1 && only!.low === only!.high) return single(Number(only!.low));
  return sorted ? parts : unionOf(parts);
}

/** The lowest and the highest of some ports. Reused by the next reading. */
interface PortSpan {
  low: number;
  high: number;
}

const span: PortSpan = { low: 0, high: 0 };

/** The ends of the ports that portsIn gives; good until the next call. */
export function portSpan(line: string, start: number, end: number): Readonly<PortSpan> {
  span.low = Infinity;
  span.high = 0;
  let port = 0;
  for (let at = start; at <= end; at++) {
    const code = at === end ? COMMA : line.charCodeAt(at);
    if (code !== COLON && code !== COMMA) {
      port = port * 10 + code - 0x30;
      continue;
    }
    if (port < span.low) span.low = port;
    if (port > span.high) span.high = port;
    port = 0;
  }
  return span;
}

const COMMA = 0x2c;
const COLON = 0x3a;

const singles = new Map<number, Intervals>();

/** The set of one port; rules share it. */
function single(port: number): Intervals {
  let set = singles.get(port);
  if (!set) {
    set = interval(port);
    singles.set(port, set);
  }
  return set;
}
