import type { KernelVersion } from '../../version.ts';
import type { KernelNumber } from '../value.ts';

/** What a verdict depends on beside the value. */
export interface KernelState {
  readonly version: KernelVersion;
  /** The kernel's clock ticks a second: 100, 250, 300 or 1000. */
  readonly hz: number;
  /** What the file reads before the write, where that is known: fields that are not given keep theirs. */
  readonly now?: string;
  /** What the file of another key reads, where that is known. */
  readonly other?: ((key: string) => string | undefined) | undefined;
}

/** Why the kernel refuses a value. */
export type Refusal =
  | { readonly reason: 'empty' }
  /** The text from `start` to `end` is none of the numbers that the kernel reads. */
  | { readonly reason: 'not a number'; readonly start: number; readonly end: number }
  | { readonly reason: 'too low' | 'too high'; readonly bound: bigint; readonly field: number; readonly number: KernelNumber }
  /** Two values that must stand the other way round: fields of the value, or one and another key's. */
  | { readonly reason: 'order'; readonly low: bigint; readonly high: bigint; readonly than?: string }
  /** A text that is none of those that the key takes; `form` says which it takes, as in `takes ...`. */
  | { readonly reason: 'form'; readonly form: string };

/** What the kernel does with a value. */
export type Verdict =
  | {
      readonly outcome: 'refused';
      /** The error as the kernel's headers name it. */
      readonly error: string;
      readonly refusal: Refusal;
      /** What the file reads afterwards, where it is known: fields before the refused one may be written. */
      readonly after?: string | undefined;
    }
  | {
      readonly outcome: 'stored';
      /** What the file reads afterwards, where it is known. */
      readonly after?: string | undefined;
      readonly numbers?: readonly KernelNumber[];
      /** Why a number was not kept although the kernel reports no error. */
      readonly dropped?: Refusal;
      /** What stands behind the last number that the key takes and is not read. */
      readonly surplus?: string;
      /** The text that is lost because the kernel has no room for it. */
      readonly cut?: string;
    }
  | { readonly outcome: 'unknown' };
