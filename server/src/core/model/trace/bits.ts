import { say } from '../../text/say.ts';
/** A number of 32 bits of which some may not be known: a packet mark, a connection mark. Both parts are unsigned. */
export interface Bits {
  /** Zero where a bit is not known. */
  readonly value: number;
  /** The bits that are known. */
  readonly known: number;
}

const ALL = 0xffff_ffff;

/** A number that is known. */
export function bits(value: number): Bits {
  return { value: value >>> 0, known: ALL };
}

export const NO_BITS_KNOWN: Bits = { value: 0, known: 0 };

/** The number, where all its bits are known. */
export function wholeValue(of: Bits): number | undefined {
  return of.known === ALL ? of.value : undefined;
}

/** Whether `of & mask` is `value`; undefined where unknown bits decide it. */
export function bitsMatch(of: Bits, value: number, mask: number): boolean | undefined {
  if (((of.value ^ value) & of.known & mask) !== 0 || (value & ~mask) !== 0) return false;
  return (mask & ~of.known) === 0 ? true : undefined;
}

/** `(of & ~clear) ^ flip`, as the marking targets of the kernel compute it. */
export function rewrite(of: Bits, clear: number, flip: number): Bits {
  const known = (of.known | clear) >>> 0;
  return { value: (((of.value & ~clear) ^ flip) & known) >>> 0, known };
}

/** What two numbers have in common. */
export function commonBits(a: Bits, b: Bits): Bits {
  const known = (a.known & b.known & ~(a.value ^ b.value)) >>> 0;
  return { value: (a.value & known) >>> 0, known };
}

/** `a ^ b`. */
export function xorBits(a: Bits, b: Bits): Bits {
  const known = (a.known & b.known) >>> 0;
  return { value: ((a.value ^ b.value) & known) >>> 0, known };
}

/** `of & mask`. */
export function maskBits(of: Bits, mask: number): Bits {
  return { value: (of.value & mask) >>> 0, known: (of.known | ~mask) >>> 0 };
}

/** Shifted left, or right where `by` is negative; zeros move in. */
export function shiftBits(of: Bits, by: number): Bits {
  if (by === 0) return of;
  const move = (value: number) => (by > 0 ? value << by : value >>> -by) >>> 0;
  const filled = (ALL ^ move(ALL)) >>> 0;
  return { value: move(of.value), known: (move(of.known) | filled) >>> 0 };
}

/** As tools print a mark: `0x1`; unknown bits are named. */
export function formatBits(of: Bits): string {
  const value = `0x${of.value.toString(16)}`;
  return of.known === ALL
    ? value
    : of.known === 0
      ? say`unknown`
      : say`${value} in the bits 0x${of.known.toString(16)}, others unknown`;
}
