import { compareKernels } from '../../version.ts';
import { HANDLERS } from './handlers.ts';
import { judgeNumbers } from './numeric.ts';
import { ORDERED_KEYS } from './ordered.ts';
import type { Reading } from './reading.ts';
import { judgeBitmap, judgeText } from './texts.ts';
import type { KernelState, Verdict } from './verdict.ts';

/**
 * What one kernel does with a value: whether it refuses it, and what the file reads afterwards. `key` is that of the record; `text` is what the
 * readers hand on, without the newline that they add. Checked against the running kernel by test/oracle/sysctl-values.test.ts.
 */
export function judgeValue(key: string, reading: Reading, text: string, state: KernelState): Verdict {
  return inOrder(key, judgeByHandler(key, reading, text, state), state);
}

function judgeByHandler(key: string, reading: Reading, text: string, state: KernelState): Verdict {
  const plainly = (as: Reading) => judgePlainly(as, text, state);
  if (reading.via === undefined) return plainly(reading);
  const handler = HANDLERS.get(reading.via);
  return handler ? handler({ key, reading, text, state, plainly }) : { outcome: 'unknown' };
}

/** What the kernel's common functions do. */
function judgePlainly(reading: Reading, text: string, state: KernelState): Verdict {
  switch (reading.kind) {
    case 'unknown':
      return { outcome: 'unknown' };
    case 'string':
      return judgeText(reading, text);
    case 'bitmap':
      return judgeBitmap(reading, text);
    default:
      return judgeNumbers(reading, text, state);
  }
}

/** A verdict that minds another key which the value must not pass. */
function inOrder(key: string, verdict: Verdict, state: KernelState): Verdict {
  const number = verdict.outcome === 'stored' ? verdict.numbers?.[0]?.value : undefined;
  if (number === undefined) return verdict;
  for (const { low, high, both, perhapsSince, since } of ORDERED_KEYS) {
    if ((key !== low && !(both && key === high)) || compareKernels(state.version, perhapsSince) < 0) continue;
    const than = key === low ? high : low;
    const other = state.other?.(than)?.trim();
    if (other === undefined || !/^\d+$/.test(other)) return { outcome: 'unknown' };
    const [least, most] = key === low ? [number, BigInt(other)] : [BigInt(other), number];
    if (least <= most) continue;
    if (compareKernels(state.version, since) < 0) return { outcome: 'unknown' };
    return { outcome: 'refused', error: 'EINVAL', refusal: { reason: 'order', low: least, high: most, than }, after: state.now };
  }
  return verdict;
}
