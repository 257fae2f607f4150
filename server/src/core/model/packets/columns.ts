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
  /** Those that some box asks for. */
  readonly #columns: readonly Column[];

  /** `whole` is the extent of every packet. */
  constructor(size: number, extentAt: (i: number) => Extent, whole: Extent) {
    this.#size = size;
    const columns = PROPERTIES.map((property) => ({
      property,
      low: new Float64Array(size),
      high: new Float64Array(size),
    }));
    for (let i = 0; i < size; i++) fill(columns, i, extentAt(i));
    const widest = PROPERTIES.map((property) => ({ property, low: new Float64Array(1), high: new Float64Array(1) }));
    fill(widest, 0, whole);
    this.#columns = columns.filter(({ low, high }, c) => {
      const { low: lowest, high: highest } = widest[c]!;
      return low.some((at) => at !== lowest[0]) || high.some((at) => at !== highest[0]);
    });
  }

  /** The numbers of the boxes that may hold a packet, in order. */
  near(packet: Packet): readonly number[] {
    const found: number[] = [];
    const columns = this.#columns.filter(({ property }) => !property.endsWith('port') || hasPorts(packet.protocol));
    const [first, ...others] = columns.map((column) => ({ ...column, at: Number(packet[column.property]) }));
    for (let i = 0; i < this.#size; i++) {
      if (first && (first.at < first.low[i]! || first.at > first.high[i]!)) continue;
      if (others.every(({ at, low, high }) => at >= low[i]! && at <= high[i]!)) found.push(i);
    }
    return found;
  }
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
