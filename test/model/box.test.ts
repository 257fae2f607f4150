import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type Box,
  boxesMeet,
  boxIntersect,
  boxSubset,
  boxSubtract,
  everything,
  isEmpty,
  subtractAll,
} from '../../server/src/core/model/packets/box.ts';
import { type InterfaceSet, interfaceTest } from '../../server/src/core/model/packets/interface-set.ts';
import { type Intervals, interval, unionOf } from '../../server/src/core/model/packets/intervals.ts';
import { boxHolds, type Packet } from '../../server/src/core/model/packets/packet.ts';

/** A few values of each dimension are enough to meet every border. */
const PORTS = [1, 79, 80, 81, 443, 65535];
const ADDRESSES = [0x0a000001, 0x0a000002, 0x0a010001, 0xc0a80001];
const NAMES = ['lo', 'eth0', 'eth1', 'eth10', 'wlan0'];

const ranges = (values: readonly number[]): fc.Arbitrary<Intervals> =>
  fc
    .array(fc.tuple(fc.constantFrom(...values), fc.constantFrom(...values)), { minLength: 1, maxLength: 2 })
    .map((pairs) => unionOf(pairs.map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }))));
const interfaces: fc.Arbitrary<InterfaceSet> = fc.array(
  fc
    .tuple(fc.constantFrom(...NAMES, 'eth+', 'eth1+', 'wlan+', '+'), fc.boolean())
    .map(([name, negated]) => interfaceTest(name, negated)),
  { maxLength: 2 },
);
const box: fc.Arbitrary<Box> = fc
  .record({
    protocol: fc.constantFrom(interval(0, 255), interval(6), interval(17)),
    source: fc.oneof(fc.constant(everything('ipv4').source), ranges(ADDRESSES)),
    destination: fc.oneof(fc.constant(everything('ipv4').destination), ranges(ADDRESSES)),
    sport: fc.oneof(fc.constant(interval(0, 65535)), ranges(PORTS)),
    dport: fc.oneof(fc.constant(interval(0, 65535)), ranges(PORTS)),
    flags: fc.integer({ min: 1, max: 15 }),
    state: fc.integer({ min: 1, max: 31 }),
    input: interfaces,
    output: interfaces,
  })
  .map((parts) => ({ ...everything('ipv4'), ...parts }));
const packet: fc.Arbitrary<Packet> = fc.record({
  protocol: fc.constantFrom(6, 17),
  source: fc.constantFrom(...ADDRESSES),
  destination: fc.constantFrom(...ADDRESSES),
  sport: fc.constantFrom(...PORTS),
  dport: fc.constantFrom(...PORTS),
  icmpType: fc.constant(0),
  flags: fc.constantFrom(1, 2, 4, 8),
  state: fc.constantFrom(1, 2, 4, 8, 16),
  input: fc.constantFrom(...NAMES),
  output: fc.constantFrom(...NAMES),
});

/** Packets of TCP, whose flags and ports all count, so that a box and its packets say the same. */
const tcp = packet.map((one) => ({ ...one, protocol: 6 }));

describe('boxes of packets', () => {
  const runs = { numRuns: 2000 };

  it('an intersection holds what both hold', () => {
    fc.assert(
      fc.property(box, box, packet, (a, b, one) => {
        assert.equal(boxHolds(boxIntersect(a, b), one), boxHolds(a, one) && boxHolds(b, one));
      }),
      runs,
    );
  });

  it('a difference holds what the first holds and the second does not, each packet once', () => {
    fc.assert(
      fc.property(box, box, tcp, (a, b, one) => {
        const pieces = boxSubtract(a, b).filter((piece) => boxHolds(piece, one));
        assert.equal(pieces.length, boxHolds(a, one) && !boxHolds(b, one) ? 1 : 0);
      }),
      runs,
    );
  });

  it('a difference of many holds what none of the holes holds', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 3 }), fc.array(box, { maxLength: 3 }), tcp, (boxes, holes, one) => {
        const left = subtractAll(boxes, holes);
        if (!left) return;
        const expected = boxes.some((a) => boxHolds(a, one)) && !holes.some((hole) => boxHolds(hole, one));
        assert.equal(
          left.some((piece) => boxHolds(piece, one)),
          expected,
        );
      }),
      runs,
    );
  });

  it('boxes that cannot meet share no packet, and an empty box holds none', () => {
    fc.assert(
      fc.property(box, box, tcp, (a, b, one) => {
        if (!boxesMeet(a, b)) assert.ok(!boxHolds(a, one) || !boxHolds(b, one));
        if (isEmpty(a)) assert.ok(!boxHolds(a, one));
      }),
      runs,
    );
  });

  it('a box inside another holds nothing that the other does not hold', () => {
    fc.assert(
      fc.property(box, box, tcp, (a, b, one) => {
        if (boxSubset(a, b) && boxHolds(a, one)) assert.ok(boxHolds(b, one));
      }),
      runs,
    );
  });
});
