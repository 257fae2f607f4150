import { formatSpans, type KernelTarget } from '../knowledge/kernel.ts';
import { type ComputedDefault, computedDefaults, type MachineSize } from '../knowledge/sysctl/computed-default.ts';
import type { SysctlRecord } from '../knowledge/sysctl/record.ts';
import { formatBytes } from '../text/numbers.ts';
import { say } from '../text/say.ts';

/**
 * What the kernels of a target choose for a key on a machine of a size, a sentence for each formula: `With 16 GiB the kernel chooses about ...`.
 * Empty where the key has no such default.
 */
export function computedDefaultSentences(record: SysctlRecord, target: KernelTarget, size: MachineSize): readonly string[] {
  const found = computedDefaults(record.key, target, size) ?? [];
  return found.map((one) => {
    const who = found.length > 1 ? formatSpans(one.spans) : say`the kernel`;
    return say`With ${formatBytes(size.memory)} ${who} chooses about ${one.numbers.join(' ')}${inBytes(record, one)}: ${one.how}.`;
  });
}

const PAGE = 4096;

function inBytes({ unit }: SysctlRecord, { numbers }: ComputedDefault): string {
  const factor = unit === 'pages' ? PAGE : unit === 'KiB' ? 1024 : undefined;
  return factor === undefined ? '' : ` (${numbers.map((number) => formatBytes(number * factor)).join(', ')})`;
}
