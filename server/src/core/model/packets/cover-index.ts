import { type Box, boxSubset } from './box.ts';
import { type Extent, mayLieIn } from './extent.ts';
import type { Point } from './intervals.ts';

/** A value of the index; its box is worked out when another one may lie in it. */
interface Entry<T> {
  readonly value: T;
  box: Box | undefined;
  /** The next one in the same place. */
  next: Entry<T> | undefined;
}

/** The networks of one size, by their first address: those that ask for one destination port, and the others. */
interface Level<T> {
  /** How many addresses each has; 0 for ranges that are no network, which are kept under their start alone. */
  readonly count: Point;
  readonly others: Map<Key, Entry<T>>;
  readonly byPort: Map<Key, Entry<T>>;
}

type Key = number | string;

/** So many boxes of one place are compared one by one; what stands behind them is not found. */
const MOST_COMPARED = 64;

/**
 * Finds an earlier box that holds a whole later one, in about constant time: boxes are kept by the network of their source, else of their
 * destination, else by port alone, so that a list of 100,000 networks is asked once for each length of prefix in it. Extents lead to the place;
 * only what stands in the same place is compared box by box.
 */
export class CoverIndex<T> {
  readonly #boxOf: (value: T) => Box;
  /** The extent of every packet. */
  readonly #whole: Extent;
  readonly #sources: Level<T>[] = [];
  readonly #destinations: Level<T>[] = [];
  readonly #anywhere: Level<T> = { count: 0, others: new Map(), byPort: new Map() };

  constructor(whole: Extent, boxOf: (value: T) => Box) {
    this.#whole = whole;
    this.#boxOf = boxOf;
  }

  /**
   * Adds a value whose box takes all its packets; tells whether it will be found. A box of several address ranges is left out: it would have to
   * stand in many places.
   */
  add(value: T, extent: Extent): boolean {
    const { sourceLow, sourceHigh, oneSource, destinationLow, destinationHigh, oneDestination } = extent;
    const whole = this.#whole;
    if (!oneSource || sourceLow !== whole.sourceLow || sourceHigh !== whole.sourceHigh) {
      return oneSource && this.#put(levelOf(this.#sources, sourceLow, sourceHigh), sourceLow, value, extent);
    }
    if (!oneDestination || destinationLow !== whole.destinationLow || destinationHigh !== whole.destinationHigh) {
      const level = levelOf(this.#destinations, destinationLow, destinationHigh);
      return oneDestination && this.#put(level, destinationLow, value, extent);
    }
    return this.#put(this.#anywhere, 0, value, extent);
  }

  /** A value whose box holds every packet of the one with this extent; undefined where none was found. */
  find(value: T, extent: Extent): T | undefined {
    return (
      this.#inLevel(this.#anywhere, 0, value, extent) ??
      (extent.oneSource ? this.#inLevels(this.#sources, extent.sourceLow, value, extent) : undefined) ??
      (extent.oneDestination ? this.#inLevels(this.#destinations, extent.destinationLow, value, extent) : undefined)
    );
  }

  #put({ others, byPort }: Level<T>, start: Point, value: T, extent: Extent): boolean {
    const entry = { value, box: undefined, next: undefined };
    const isOfPort = hasOnePort(extent);
    const map = isOfPort ? byPort : others;
    const key = isOfPort ? portKey(start, extent.dportLow) : keyOf(start);
    let last = map.get(key);
    if (!last) {
      map.set(key, entry);
      return true;
    }
    for (let count = 2; last.next; last = last.next) if (++count > MOST_COMPARED) return false;
    last.next = entry;
    return true;
  }

  #inLevels(levels: readonly Level<T>[], low: Point, value: T, extent: Extent): T | undefined {
    for (const level of levels) {
      const found = this.#inLevel(level, startOf(low, level.count), value, extent);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #inLevel({ others, byPort }: Level<T>, start: Point, value: T, extent: Extent): T | undefined {
    const found = others.size > 0 ? this.#cover(others.get(keyOf(start)), value, extent) : undefined;
    if (found !== undefined || byPort.size === 0 || !hasOnePort(extent)) return found;
    return this.#cover(byPort.get(portKey(start, extent.dportLow)), value, extent);
  }

  #cover(first: Entry<T> | undefined, value: T, extent: Extent): T | undefined {
    let asked: Box | undefined;
    for (let entry = first; entry; entry = entry.next) {
      entry.box ??= this.#boxOf(entry.value);
      if (!mayLieIn(extent, entry.box)) continue;
      asked ??= this.#boxOf(value);
      if (boxSubset(asked, entry.box)) return entry.value;
    }
    return undefined;
  }
}

function levelOf<T>(levels: Level<T>[], low: Point, high: Point): Level<T> {
  const count = networkSize(low, high);
  let level = levels.find((known) => known.count === count);
  if (!level) {
    level = { count, others: new Map(), byPort: new Map() };
    levels.push(level);
  }
  return level;
}

/** How many addresses a network has; 0 for a range that is none. */
function networkSize(low: Point, high: Point): Point {
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
function keyOf(point: Point): Key {
  return typeof point === 'number' ? point : point.toString(32);
}

const PORTS = 65_536;

function portKey(point: Point, port: number): Key {
  return typeof point === 'number' ? point * PORTS + port : `${point.toString(32)} ${port}`;
}

function hasOnePort({ dportLow, dportHigh }: Extent): boolean {
  return dportLow === dportHigh;
}
