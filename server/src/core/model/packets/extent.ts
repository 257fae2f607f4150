import type { Family } from './address.ts';
import { type Box, boxSubset, everything, isEmpty } from './box.ts';
import { type InterfaceSet, interfaceSubset } from './interface-set.ts';
import { type Intervals, isSubset, type Point } from './intervals.ts';

/**
 * A box of which only the ends of its addresses and ports are told: enough to sort most boxes apart without a look at their sets. A flat record,
 * because it is made for each of hundreds of thousands of rules.
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
  readonly input: InterfaceSet;
  readonly output: InterfaceSet;
  /** All else that it asks of packets. */
  readonly others: Pick<Box, 'protocol' | 'icmpType' | 'flags' | 'state'>;
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
    input: box.input,
    output: box.output,
    others: box,
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

/** Whether the box of an extent may lie in another box; false only where it certainly does not. */
export function mayLieIn(extent: Extent, box: Box): boolean {
  const { others } = extent;
  return (
    (others.state & ~box.state) === 0 &&
    (others.flags & ~box.flags) === 0 &&
    isBetween(extent.sourceLow, extent.sourceHigh, box.source) &&
    isBetween(extent.destinationLow, extent.destinationHigh, box.destination) &&
    isBetween(extent.dportLow, extent.dportHigh, box.dport) &&
    isBetween(extent.sportLow, extent.sportHigh, box.sport) &&
    interfaceSubset(extent.input, box.input) &&
    interfaceSubset(extent.output, box.output) &&
    isSubset(others.protocol, box.protocol) &&
    isSubset(others.icmpType, box.icmpType)
  );
}

function isBetween(low: Point, high: Point, set: Intervals): boolean {
  return lowest(set) <= low && high <= highest(set);
}

function lowest(set: Intervals): Point {
  return set.length > 0 ? set[0]!.low : Infinity;
}

function highest(set: Intervals): Point {
  return set.length > 0 ? set[set.length - 1]!.high : -Infinity;
}
