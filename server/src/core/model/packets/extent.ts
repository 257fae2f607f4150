import type { Family } from './address.ts';
import { type Box, boxSubset, everything, isEmpty } from './box.ts';
import type { Intervals, Point } from './intervals.ts';

/**
 * Where the addresses and ports of a box begin and end: enough to sort most boxes apart without a look at their sets. A flat record, because it is
 * made for each of hundreds of thousands of rules.
 */
export interface Extent {
  readonly sourceLow: Point;
  readonly sourceHigh: Point;
  readonly destinationLow: Point;
  readonly destinationHigh: Point;
  readonly sportLow: number;
  readonly sportHigh: number;
  readonly dportLow: number;
  readonly dportHigh: number;
  /** Whether all between the ends is in the set of addresses. */
  readonly oneSource: boolean;
  readonly oneDestination: boolean;
  /** The box certainly holds no packet. */
  readonly empty: boolean;
  /** It holds every packet of its family. */
  readonly everything: boolean;
}

/** The extent of a box. Of a set without points the low end lies above the high one. */
export function extentOf(box: Box, family: Family): Extent {
  return {
    sourceLow: lowest(box.source),
    sourceHigh: highest(box.source),
    destinationLow: lowest(box.destination),
    destinationHigh: highest(box.destination),
    sportLow: Number(lowest(box.sport)),
    sportHigh: Number(highest(box.sport)),
    dportLow: Number(lowest(box.dport)),
    dportHigh: Number(highest(box.dport)),
    oneSource: box.source.length === 1,
    oneDestination: box.destination.length === 1,
    empty: isEmpty(box),
    everything: boxSubset(everything(family), box),
  };
}

const whole: Readonly<Record<Family, Extent>> = {
  ipv4: extentOf(everything('ipv4'), 'ipv4'),
  ipv6: extentOf(everything('ipv6'), 'ipv6'),
};

/** The extent of every packet of a family. */
export function wholeExtent(family: Family): Extent {
  return whole[family];
}

function lowest(set: Intervals): Point {
  return set.length > 0 ? set[0]!.low : Infinity;
}

function highest(set: Intervals): Point {
  return set.length > 0 ? set[set.length - 1]!.high : -Infinity;
}
