import { EVERY_ADDRESS, type Family } from './address.ts';
import { type Box, boxSubset, EVERY_PORT } from './box.ts';
import type { Interval, Intervals, Point } from './intervals.ts';

/** A bucket of covers that share an address prefix, apart by the one destination port that they ask for. */
interface Bucket<T> {
  readonly byPort: Map<number, Entry<T>[]>;
  readonly others: Entry<T>[];
}

interface Entry<T> {
  readonly box: Box;
  readonly value: T;
}

/** So many boxes of one bucket are compared one by one; what stands behind them is not found. */
const MOST_COMPARED = 64;

/**
 * Finds an earlier box that holds a whole later one, in about constant time: boxes are kept by the network of their source, else of their
 * destination, else by port, so that a list of 100,000 networks is asked once for each length of prefix in it.
 */
export class CoverIndex<T> {
  readonly #family: Family;
  readonly #sources = new Map<string, Map<Point, Bucket<T>>>();
  readonly #destinations = new Map<string, Map<Point, Bucket<T>>>();
  readonly #anywhere: Bucket<T> = { byPort: new Map(), others: [] };

  constructor(family: Family) {
    this.#family = family;
  }

  /** Adds a box that takes all its packets. A box of several address ranges is left out: it would have to stand in many places. */
  add(box: Box, value: T): void {
    const bucket = this.#bucketFor(box);
    if (!bucket) return;
    const port = single(box.dport);
    const entry = { box, value };
    if (port === undefined) bucket.others.push(entry);
    else bucket.byPort.set(port, [...(bucket.byPort.get(port) ?? []).slice(0, MOST_COMPARED - 1), entry]);
  }

  /** The value of a box that holds every packet of this one; undefined where none was found. */
  find(box: Box): T | undefined {
    const port = single(box.dport);
    for (const bucket of this.#bucketsAbove(box)) {
      const exact = port === undefined ? undefined : bucket.byPort.get(port);
      for (const list of [bucket.others, exact ?? []]) {
        for (let i = 0; i < Math.min(list.length, MOST_COMPARED); i++) if (boxSubset(box, list[i]!.box)) return list[i]!.value;
      }
    }
    return undefined;
  }

  #bucketFor(box: Box): Bucket<T> | undefined {
    for (const [set, index] of [
      [box.source, this.#sources],
      [box.destination, this.#destinations],
    ] as const) {
      if (this.#isEvery(set)) continue;
      const [only] = set;
      if (set.length !== 1 || !only) return undefined;
      const length = lengthKey(only);
      const byStart = index.get(length) ?? new Map<Point, Bucket<T>>();
      index.set(length, byStart);
      const bucket = byStart.get(only.low) ?? { byPort: new Map(), others: [] };
      byStart.set(only.low, bucket);
      return bucket;
    }
    return this.#anywhere;
  }

  *#bucketsAbove(box: Box): Iterable<Bucket<T>> {
    yield this.#anywhere;
    for (const [set, index] of [
      [box.source, this.#sources],
      [box.destination, this.#destinations],
    ] as const) {
      const [first] = set;
      if (!first || set.length !== 1) continue;
      for (const [length, byStart] of index) {
        const bucket = byStart.get(startOf(first.low, length));
        if (bucket) yield bucket;
      }
    }
  }

  #isEvery(set: Intervals): boolean {
    return set === EVERY_ADDRESS[this.#family];
  }
}

/** The size of a range; ranges that are no network are kept under their start alone. */
function lengthKey({ low, high }: Interval): string {
  const count = BigInt(high) - BigInt(low) + 1n;
  const isNetwork = (count & (count - 1n)) === 0n && BigInt(low) % count === 0n;
  return isNetwork ? `${typeof low === 'bigint' ? 'n' : ''}${count}` : 'range';
}

/** The first address of the network of this size that holds `point`. */
function startOf(point: Point, length: string): Point {
  if (length === 'range') return point;
  if (typeof point === 'bigint') {
    const count = BigInt(length.slice(1));
    return point - (point % count);
  }
  const count = Number(length);
  return Math.floor(point / count) * count;
}

function single(ports: Intervals): number | undefined {
  const [only] = ports;
  return ports !== EVERY_PORT && ports.length === 1 && only!.low === only!.high ? Number(only!.low) : undefined;
}
