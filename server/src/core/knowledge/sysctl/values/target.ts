import { divide, type KernelTarget } from '../../kernel.ts';
import { cutSpan, type KernelSpan } from '../../version.ts';
import type { SysctlRecord } from '../record.ts';
import { judgeValue } from './judge.ts';
import { ERAS } from './numeric.ts';
import type { Reading } from './reading.ts';
import { readingsIn } from './readings.ts';
import type { KernelState, Refusal, Verdict } from './verdict.ts';

/** What some kernels of a target do with a value. */
export interface SpanVerdict {
  readonly span: KernelSpan;
  readonly verdict: Verdict;
  /** Why kernels with 1000 clock ticks a second refuse what those with fewer take. */
  readonly fastClock?: Refusal;
}

/** The clocks of kernels: Debian and Ubuntu before 24.10 have 250 ticks a second, Red Hat and Fedora 1000; 100 is the slowest. */
const SLOW_HZ = 100;
const FAST_HZ = 1000;

/**
 * What the kernels of a target that have a key do with a value. `other` gives what the files of other keys read, where that is known. Where the
 * sources leave open how a kernel reads, its verdict is that on which all readings agree, or that it is unknown.
 */
export function judgeInTarget(
  record: SysctlRecord,
  text: string,
  target: KernelTarget,
  other?: KernelState['other'],
): readonly SpanVerdict[] {
  const { has } = divide(target, record);
  return readingsIn(record, has).flatMap(({ span, readings }) =>
    cutSpan(span, ERAS).map((part): SpanVerdict => {
      const verdictAt = (hz: number) =>
        agreed(readings, (reading) => judgeValue(record.key, reading, text, { version: part.from, hz, other }));
      const verdict = verdictAt(SLOW_HZ);
      const fast = verdict.outcome === 'stored' ? verdictAt(FAST_HZ) : verdict;
      return fast.outcome === 'refused' && verdict.outcome === 'stored'
        ? { span: part, verdict, fastClock: fast.refusal }
        : { span: part, verdict };
    }),
  );
}

/** The verdict on which all readings agree: the first, where all refuse the value or all take it. */
function agreed(readings: readonly Reading[], judge: (reading: Reading) => Verdict): Verdict {
  const [first, ...rest] = readings.map(judge);
  if (!first) return { outcome: 'unknown' };
  return rest.every(({ outcome }) => outcome === first.outcome) ? first : { outcome: 'unknown' };
}
