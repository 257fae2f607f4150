import { existsIn, type KernelTarget } from '../../knowledge/kernel.ts';
import { findSysctl } from '../../knowledge/sysctl/index.ts';
import { judgeInTarget } from '../../knowledge/sysctl/values/target.ts';
import type { Refusal } from '../../knowledge/sysctl/values/verdict.ts';

/**
 * Whether every kernel of the target refuses this value as a whole, so that what was there before stays. In doubt, and for keys that are not
 * known, no. A list of which a later number is wrong is half taken.
 */
export function refused(key: string, value: string, target: KernelTarget): boolean {
  const record = findSysctl(key);
  if (!record) return false;
  if (record.readOnly && existsIn(target, record.readOnly) === 'all') return true;
  const verdicts = judgeInTarget(record, value, target);
  return (
    verdicts.length > 0 &&
    verdicts.every(({ verdict }) => verdict.outcome === 'refused' && (!record.fields || isWhole(verdict.refusal, value)))
  );
}

/** Whether nothing of a list was taken before the fault was met. */
function isWhole(refusal: Refusal, value: string): boolean {
  if (refusal.reason === 'not a number') return value.slice(0, refusal.start).trim() === '';
  return 'field' in refusal ? refusal.field === 0 : refusal.reason !== 'form';
}
