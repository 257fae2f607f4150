import type { Vendor } from '../../version.ts';

/**
 * How the kernel's code reads a value. `flag` keeps 0 or 1; `switch` takes any number of an int and keeps 0 or 1; `seconds`, `centiseconds`,
 * `milliseconds` and `long-milliseconds` are kept in clock ticks; `bitmap` is a list of numbers and ranges; `unknown` is the code's own affair.
 */
export type ReadingKind =
  | 'int'
  | 'uint'
  | 'u8'
  | 'ulong'
  | 'flag'
  | 'switch'
  | 'seconds'
  | 'centiseconds'
  | 'milliseconds'
  | 'long-milliseconds'
  | 'string'
  | 'bitmap'
  | 'unknown';

/** How one kernel reads the value of a key. */
export interface Reading {
  readonly kind: ReadingKind;
  /** How many numbers it takes. */
  readonly count: number;
  /** The bounds that the source says in numbers, in the unit of the value. */
  readonly min?: bigint;
  readonly max?: bigint;
  /** Whether there is a bound beside them that only the running kernel knows. */
  readonly open?: true;
  /** The bytes of a text, with the zero behind it; the bits of a bitmap. */
  readonly size?: number;
  /** The function of the key's own that stands between the value and the common ones. */
  readonly via?: string;
}

/** A reading and the kernels that have it. */
export interface DatedReading extends Reading {
  /** The first kernel that may have it; absent for the oldest. */
  readonly since?: string;
  /** The first kernel that surely has it, where a release between the two was not read. */
  readonly seen?: string;
  /** The vendor whose kernel reads so, against its number. */
  readonly vendor?: Vendor;
}

const KINDS: Readonly<Record<string, ReadingKind>> = { 'static-key': 'flag' };

/**
 * Reads the list of readings of a generated line: `int, 5.5-5.10: u8 0..1, el8: u8 0..1`. Behind the kind stand, where there is such a thing,
 * `x3` for three numbers, the bounds, `?` for a bound that is no constant, `size 16`, and `via` with the name of a function.
 */
export function readReadings(text: string): readonly DatedReading[] {
  return text.split(', ').map((part): DatedReading => {
    const dated = /^(?:(el\d+|\d[\d.]*)(?:-(\d[\d.]*))?: )?(.*)$/.exec(part)!;
    const [, from, seen, said] = dated;
    const [kind, ...words] = said!.split(' ');
    const after = (word: string) => (words.includes(word) ? words[words.indexOf(word) + 1] : undefined);
    const [, min, max] = words.map((word) => /^(-?\d*)\.\.(-?\d*)$/.exec(word)).find((match) => match) ?? [];
    const count = words.map((word) => /^x(\d+)$/.exec(word)?.[1]).find((found) => found);
    const size = after('size');
    const via = after('via');
    const date = from?.startsWith('el')
      ? { vendor: from as Vendor }
      : { ...(from ? { since: from } : {}), ...(seen ? { seen } : {}) };
    return {
      kind: KINDS[kind!] ?? (kind as ReadingKind),
      count: Number(count ?? 1),
      ...(min ? { min: BigInt(min) } : {}),
      ...(max ? { max: BigInt(max) } : {}),
      ...(words.includes('?') ? { open: true as const } : {}),
      ...(size ? { size: Number(size) } : {}),
      ...(via ? { via } : {}),
      ...date,
    };
  });
}
