import type { Box } from './box.ts';
import type { Intervals, Point } from './intervals.ts';
import { hasPorts, type Packet } from './packet.ts';

const PROPERTIES = ['source', 'destination', 'sport', 'dport'] as const;

/** One property of many boxes: from where to where each asks for it. */
interface Column {
  readonly property: (typeof PROPERTIES)[number];
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/**
 * Addresses and ports of the boxes of a chain, side by side as plain numbers: a packet is held against a hundred thousand rules in the time that
 * some hundred boxes would take. A property that no box asks for has no column.
 */
export class Columns {
  readonly #size: number;
  readonly #columns: readonly Column[];

  /** `whole` is every packet of the family. */
  constructor(size: number, boxAt: (i: number) => Box, whole: Box) {
    this.#size = size;
    const columns = new Map<Column['property'], Column>();
    for (let i = 0; i < size; i++) {
      const box = boxAt(i);
      for (const property of PROPERTIES) {
        if (box[property] === whole[property]) continue;
        let column = columns.get(property);
        if (!column) {
          column = { property, low: new Float64Array(size).fill(-Infinity), high: new Float64Array(size).fill(Infinity) };
          columns.set(property, column);
        }
        fill(column, i, box[property]);
      }
    }
    this.#columns = [...columns.values()];
  }

  /** The numbers of the boxes that may hold a packet, in order. */
  near(packet: Packet): readonly number[] {
    const found: number[] = [];
    const columns = this.#columns.filter(({ property }) => !property.endsWith('port') || hasPorts(packet.protocol));
    const [first, ...others] = columns.map((column) => ({ ...column, at: place(packet[column.property]) }));
    for (let i = 0; i < this.#size; i++) {
      if (first && (first.at < first.low[i]! || first.at > first.high[i]!)) continue;
      if (others.every(({ at, low, high }) => at >= low[i]! && at <= high[i]!)) found.push(i);
    }
    return found;
  }
}

function fill({ low, high }: Column, i: number, set: Intervals): void {
  low[i] = set.length > 0 ? place(set[0]!.low) : Infinity;
  high[i] = set.length > 0 ? place(set.at(-1)!.high) : -Infinity;
}

/** A point as a number; an IPv6 address is rounded, and so stays in order. */
function place(point: Point): number {
  return Number(point);
}
