/**
 * Sets of numbers as sorted, disjoint, non-adjacent closed intervals. Ports, protocols and IPv4 addresses are numbers, IPv6 addresses
 * bigints; a set never mixes the two.
 */
export type Point = number | bigint;

export interface Interval {
  readonly low: Point;
  readonly high: Point;
}

export type Intervals = readonly Interval[];

export const NOTHING: Intervals = [];

/** The set of one interval; empty where `low` is above `high`. */
export function interval(low: Point, high: Point = low): Intervals {
  return low <= high ? [{ low, high }] : NOTHING;
}

/** The set of intervals in any order, overlapping or not. */
export function unionOf(parts: readonly Interval[]): Intervals {
  const sorted = parts.filter((part) => part.low <= part.high).sort((a, b) => (a.low < b.low ? -1 : a.low > b.low ? 1 : 0));
  const out: { low: Point; high: Point }[] = [];
  for (const { low, high } of sorted) {
    const last = out.at(-1);
    if (last && low <= after(last.high)) {
      if (high > last.high) last.high = high;
    } else out.push({ low, high });
  }
  return out;
}

/** The points that are in both; one of the two sets itself, where it lies in an interval of the other. */
export function intersect(a: Intervals, b: Intervals): Intervals {
  if (a === b || isWithin(a, b)) return a;
  if (isWithin(b, a)) return b;
  const out: Interval[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i]!;
    const y = b[j]!;
    let { low, high } = x;
    if (y.low > low) low = y.low;
    if (y.high < high) high = y.high;
    if (low <= high) out.push({ low, high });
    if (x.high < y.high) i++;
    else j++;
  }
  return out;
}

function isWithin(a: Intervals, b: Intervals): boolean {
  if (b.length !== 1 || a.length === 0) return false;
  return b[0]!.low <= a[0]!.low && a[a.length - 1]!.high <= b[0]!.high;
}

/** The points of `a` that are not in `b`. */
export function subtract(a: Intervals, b: Intervals): Intervals {
  const out: Interval[] = [];
  for (const part of a) {
    let low = part.low;
    let done = false;
    for (const hole of b) {
      if (hole.high < low) continue;
      if (hole.low > part.high) break;
      if (hole.low > low) out.push({ low, high: before(hole.low) });
      if (hole.high >= part.high) {
        done = true;
        break;
      }
      low = after(hole.high);
    }
    if (!done) out.push({ low, high: part.high });
  }
  return out;
}

export function isSubset(a: Intervals, b: Intervals): boolean {
  return a === b || subtract(a, b).length === 0;
}

export function intersects(a: Intervals, b: Intervals): boolean {
  if (a === b) return a.length > 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i]!;
    const y = b[j]!;
    if (x.low <= y.high && y.low <= x.high) return true;
    if (x.high < y.high) i++;
    else j++;
  }
  return false;
}

export function contains(a: Intervals, point: Point): boolean {
  let low = 0;
  let high = a.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const part = a[middle]!;
    if (point < part.low) high = middle - 1;
    else if (point > part.high) low = middle + 1;
    else return true;
  }
  return false;
}

/** How many points the set has, as a number that may be rounded for IPv6. */
export function size(a: Intervals): number {
  return a.reduce((sum, part) => sum + Number(part.high) - Number(part.low) + 1, 0);
}

function after(point: Point): Point {
  return typeof point === 'bigint' ? point + 1n : point + 1;
}

function before(point: Point): Point {
  return typeof point === 'bigint' ? point - 1n : point - 1;
}
