import type { Extent } from './extent.ts';
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
 * some hundred boxes would take. IPv6 addresses are rounded, and so stay in order.
 */
export class Columns {
  readonly #size: number;
  readonly #whole: Extent;
  readonly #all: readonly Column[];
  #asked: readonly Column[] | undefined;

  /** For so many boxes, each of which is then put in; `whole` is the extent of every packet. */
  constructor(size: number, whole: Extent) {
    this.#size = size;
    this.#whole = whole;
    this.#all = columnsOf(size);
  }

  /** Puts in the ends of box `i`. */
  put(i: number, extent: Extent): void {
    fill(this.#all, i, extent);
  }

  /** The numbers of the boxes that may hold a packet, in order. */
  near(packet: Packet): readonly number[] {
    const found: number[] = [];
    this.#asked ??= this.#askedFor();
    const columns = this.#asked.filter(({ property }) => !property.endsWith('port') || hasPorts(packet.protocol));
    const [first, ...others] = columns.map((column) => ({ ...column, at: Number(packet[column.property]) }));
    for (let i = 0; i < this.#size; i++) {
      if (first && (first.at < first.low[i]! || first.at > first.high[i]!)) continue;
      if (others.every(({ at, low, high }) => at >= low[i]! && at <= high[i]!)) found.push(i);
    }
    return found;
  }

  /** The columns of what some box asks for. */
  #askedFor(): readonly Column[] {
    const widest = columnsOf(1);
    fill(widest, 0, this.#whole);
    return this.#all.filter(({ low, high }, c) => {
      const { low: lowest, high: highest } = widest[c]!;
      return low.some((at) => at !== lowest[0]) || high.some((at) => at !== highest[0]);
    });
  }
}

function columnsOf(size: number): readonly Column[] {
  return PROPERTIES.map((property) => ({ property, low: new Float64Array(size), high: new Float64Array(size) }));
}

function fill(columns: readonly Column[], i: number, extent: Extent): void {
  const [source, destination, sport, dport] = columns as readonly [Column, Column, Column, Column];
  source.low[i] = Number(extent.sourceLow);
  source.high[i] = Number(extent.sourceHigh);
  destination.low[i] = Number(extent.destinationLow);
  destination.high[i] = Number(extent.destinationHigh);
  sport.low[i] = extent.sportLow;
  sport.high[i] = extent.sportHigh;
  dport.low[i] = extent.dportLow;
  dport.high[i] = extent.dportHigh;
}
