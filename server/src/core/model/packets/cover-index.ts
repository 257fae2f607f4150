import { EVERY_ADDRESS, type Family } from './address.ts';
import { type Box, boxSubset, EVERY_PORT } from './box.ts';
import type { Interval, Intervals, Point } from './intervals.ts';

interface Entry<T> {
  readonly box: Box;
  readonly value: T;
}

/** The boxes of one network, apart by the one destination port that they ask for. */
interface Bucket<T> {
  byPort: Map<number, Entry<T>[]> | undefined;
  others: Entry<T>[] | undefined;
}

/** The networks of one size, by their first address. */
interface Level<T> {
  /** How many addresses each has; 0 for ranges that are no network, which are kept under their start alone. */
  readonly count: Point;
  readonly byStart: Map<number | string, Bucket<T>>;
}

/** So many boxes of one bucket are compared one by one; what stands behind them is not found. */
const MOST_COMPARED = 64;

/**
 * Finds an earlier box that holds a whole later one, in about constant time: boxes are kept by the network of their source, else of their
 * destination, else by port, so that a list of 100,000 networks is asked once for each length of prefix in it.
 */
export class CoverIndex<T> {
  readonly #family: Family;
  readonly #sources: Level<T>[] = [];
  readonly #destinations: Level<T>[] = [];
  readonly #anywhere: Bucket<T> = { byPort: undefined, others: undefined };

  constructor(family: Family) {
    this.#family = family;
  }

  /** Adds a box that takes all its packets. A box of several address ranges is left out: it would have to stand in many places. */
  add(box: Box, value: T): void {
    const bucket = this.#bucketFor(box);
    if (!bucket) return;
    const port = single(box.dport);
    const entry = { box, value };
    if (port === undefined) {
      bucket.others ??= [];
      if (bucket.others.length < MOST_COMPARED) bucket.others.push(entry);
      return;
    }
    bucket.byPort ??= new Map();
    const list = bucket.byPort.get(port);
    if (!list) bucket.byPort.set(port, [entry]);
    else if (list.length < MOST_COMPARED) list.push(entry);
    else list[MOST_COMPARED - 1] = entry;
  }

  /** The value of a box that holds every packet of this one; undefined where none was found. */
  find(box: Box): T | undefined {
    const port = single(box.dport);
    return (
      inBucket(this.#anywhere, box, port) ??
      inLevels(this.#sources, box.source, box, port) ??
      inLevels(this.#destinations, box.destination, box, port)
    );
  }

  #bucketFor(box: Box): Bucket<T> | undefined {
    const every = EVERY_ADDRESS[this.#family];
    if (box.source !== every) return bucketIn(this.#sources, box.source);
    return box.destination !== every ? bucketIn(this.#destinations, box.destination) : this.#anywhere;
  }
}

function bucketIn<T>(levels: Level<T>[], set: Intervals): Bucket<T> | undefined {
  const [only] = set;
  if (set.length !== 1 || !only) return undefined;
  const count = networkSize(only);
  let level = levels.find((known) => known.count === count);
  if (!level) {
    level = { count, byStart: new Map() };
    levels.push(level);
  }
  const key = keyOf(only.low);
  let bucket = level.byStart.get(key);
  if (!bucket) {
    bucket = { byPort: undefined, others: undefined };
    level.byStart.set(key, bucket);
  }
  return bucket;
}

function inLevels<T>(levels: readonly Level<T>[], set: Intervals, box: Box, port: number | undefined): T | undefined {
  const [first] = set;
  if (!first || set.length !== 1) return undefined;
  for (const { count, byStart } of levels) {
    const bucket = byStart.get(keyOf(startOf(first.low, count)));
    const found = bucket && inBucket(bucket, box, port);
    if (found !== undefined) return found;
  }
  return undefined;
}

function inBucket<T>({ others, byPort }: Bucket<T>, box: Box, port: number | undefined): T | undefined {
  if (others) for (const entry of others) if (boxSubset(box, entry.box)) return entry.value;
  if (port === undefined || !byPort) return undefined;
  for (const entry of byPort.get(port) ?? []) if (boxSubset(box, entry.box)) return entry.value;
  return undefined;
}

/** How many addresses a network has; 0 for a range that is none. */
function networkSize({ low, high }: Interval): Point {
  if (typeof low === 'number') {
    const count = Number(high) - low + 1;
    return Number.isInteger(Math.log2(count)) && low % count === 0 ? count : 0;
  }
  const count = BigInt(high) - low + 1n;
  return (count & (count - 1n)) === 0n && (low & (count - 1n)) === 0n ? count : 0;
}

/** The first address of the network of this size that holds `point`. */
function startOf(point: Point, count: Point): Point {
  if (count === 0) return point;
  if (typeof point === 'bigint') return point & ~(BigInt(count) - 1n);
  return point - (point % Number(count));
}

/** Maps tell large bigints apart by their last 64 bits only, which networks share. */
function keyOf(point: Point): number | string {
  return typeof point === 'number' ? point : point.toString(32);
}

function single(ports: Intervals): number | undefined {
  const [only] = ports;
  return ports !== EVERY_PORT && ports.length === 1 && only!.low === only!.high ? Number(only!.low) : undefined;
}
