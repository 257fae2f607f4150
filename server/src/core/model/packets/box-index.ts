import type { Box } from './box.ts';
import type { InterfaceSet } from './interface-set.ts';
import type { Interval, Intervals, Point } from './intervals.ts';

const RANGES = ['source', 'destination', 'sport', 'dport'] as const;
const INTERFACES = ['input', 'output'] as const;

/** So many intervals of one property are kept apart; of more, what lies between the first and the last counts as well. */
const MOST_INTERVALS = 16;

/** So few boxes are looked at one by one. */
const FEW = 8;

/**
 * Finds the boxes that may share a packet with another one without a look at all of them: each property by which boxes are apart keeps them by
 * what they ask of it, and a question goes to the property that leaves the fewest.
 */
export class BoxIndex<T> {
  readonly #values: T[] = [];
  readonly #ranges = RANGES.map((property) => new RangeAxis(property === 'sport' || property === 'dport'));
  readonly #names = INTERFACES.map(() => new NameAxis());

  get size(): number {
    return this.#values.length;
  }

  add(box: Box, value: T): void {
    const id = this.#values.length;
    this.#values.push(value);
    for (const [i, property] of RANGES.entries()) this.#ranges[i]!.add(box[property], id);
    for (const [i, property] of INTERFACES.entries()) this.#names[i]!.add(box[property], id);
  }

  /** The values whose boxes may share a packet with this one, in the order in which they came; some do not. */
  near(box: Box): readonly T[] {
    if (this.size <= FEW) return this.#values;
    let best: Found | undefined;
    for (const [i, property] of INTERFACES.entries()) {
      best = this.#names[i]!.find(box[property], best?.count ?? this.size) ?? best;
    }
    // The property of which the box asks for the least comes first: it leaves little for the others to look at.
    const wanted = RANGES.map((property, i) => {
      const [axis, set] = [this.#ranges[i]!, box[property]];
      return { axis, set, effort: axis.effort(set) };
    });
    wanted.sort((a, b) => a.effort - b.effort);
    for (const { axis, set } of wanted) best = axis.find(set, best?.count ?? this.size) ?? best;
    // To put half of all in order takes longer than to look at the others too.
    if (!best || best.count * 2 > this.size) return this.#values;
    const ids = best.lists.flat().sort((a, b) => a - b);
    return ids.filter((id, at) => id !== ids[at - 1]).map((id) => this.#values[id]!);
  }
}

/** What one property leaves, not yet put together: another one may leave less. */
interface Found {
  readonly count: number;
  readonly lists: readonly (readonly number[])[];
}

/** The numbers of boxes by an interface that they ask for by its name. */
class NameAxis {
  readonly #byName = new Map<string, number[]>();
  readonly #others: number[] = [];

  add(set: InterfaceSet, id: number): void {
    const name = exactName(set);
    if (name === undefined) this.#others.push(id);
    else pushTo(this.#byName, name, id);
  }

  /** Those that may pass; undefined where they are not less than `limit`. */
  find(set: InterfaceSet, limit: number): Found | undefined {
    const name = exactName(set);
    if (name === undefined) return undefined;
    const named = this.#byName.get(name) ?? NONE;
    const count = this.#others.length + named.length;
    return count < limit ? { count, lists: [this.#others, named] } : undefined;
  }
}

function exactName(set: InterfaceSet): string | undefined {
  return set.find((test) => !test.negated && !test.prefix)?.name;
}

/**
 * The numbers of boxes by what they ask of one property. An interval is kept by its size, in the one or two cells of that size that it reaches
 * into, as networks are by the length of their prefix.
 */
class RangeAxis {
  readonly #bySize = new Map<number, Map<number, number[]>>();
  readonly #everywhere: number[] = [];
  #cells = 0;
  readonly #isPort: boolean;

  constructor(isPort: boolean) {
    this.#isPort = isPort;
  }

  /** How long it may take to find a set: where it asks for a good part of all that there is, one look at each cell. */
  effort(set: Intervals): number {
    const share = few(set).reduce((sum, { low, high }) => sum + (place(high) - place(low) + 1) / this.#universe(low), 0);
    return share < 0.1 ? share : 1 + this.#cells;
  }

  add(set: Intervals, id: number): void {
    for (const { low, high } of few(set)) {
      const from = place(low);
      const to = place(high);
      const cell = 2 ** Math.ceil(Math.log2(to - from + 1));
      if (cell * 2 > this.#universe(low)) {
        this.#everywhere.push(id);
        return;
      }
      const cells = this.#bySize.get(cell) ?? new Map<number, number[]>();
      this.#bySize.set(cell, cells);
      for (let at = Math.floor(from / cell); at <= Math.floor(to / cell); at++) {
        if (!cells.has(at)) this.#cells++;
        pushTo(cells, at, id);
      }
    }
  }

  /** Those that may hold a point of the set, some of them twice; undefined where they are not less than `limit`. */
  find(set: Intervals, limit: number): Found | undefined {
    const lists: (readonly number[])[] = [this.#everywhere];
    let count = this.#everywhere.length;
    const take = (ids: readonly number[]) => {
      count += ids.length;
      lists.push(ids);
      return count < limit;
    };
    if (count >= limit) return undefined;
    for (const { low, high } of few(set)) {
      for (const [cell, cells] of this.#bySize) {
        const from = Math.floor(place(low) / cell);
        const to = Math.floor(place(high) / cell);
        if (to - from < cells.size) {
          for (let at = from; at <= to; at++) if (!take(cells.get(at) ?? NONE)) return undefined;
        } else {
          for (const [at, ids] of cells) if (at >= from && at <= to && !take(ids)) return undefined;
        }
      }
    }
    return { count, lists };
  }

  #universe(point: Point): number {
    if (this.#isPort) return 2 ** 16;
    return typeof point === 'bigint' ? 2 ** 53 : 2 ** 32;
  }
}

const NONE: readonly number[] = [];

/** A point as a number; of IPv6 addresses the upper 53 bits, so that some that are apart look like one. */
function place(point: Point): number {
  return typeof point === 'bigint' ? Number(point >> 75n) : point;
}

function few(set: Intervals): Intervals {
  if (set.length <= MOST_INTERVALS) return set;
  const whole: Interval = { low: set[0]!.low, high: set.at(-1)!.high };
  return [whole];
}

function pushTo<K>(map: Map<K, number[]>, key: K, id: number): void {
  const list = map.get(key);
  if (list) list.push(id);
  else map.set(key, [id]);
}
