import type { KernelTarget } from '../knowledge/kernel.ts';
import { findSysctl } from '../knowledge/sysctl/index.ts';
import { judgeInTarget } from '../knowledge/sysctl/values/target.ts';

/**
 * What the file of a key reads once `text` was written to it, where the kernels of the target agree on that; else the text itself, its words one blank
 * apart. So two texts that mean the same to the kernel, `0x10` and `16`, are one.
 */
export function shownValue(key: string, text: string, target: KernelTarget): string {
  const record = findSysctl(key);
  const shown = new Set(
    (record ? judgeInTarget(record, text, target) : []).map(({ verdict }) =>
      verdict.outcome === 'stored' ? verdict.after : undefined,
    ),
  );
  const [after] = shown;
  return inWords(shown.size === 1 && after !== undefined ? after : text);
}

/** A value as words that are one blank apart: the kernel writes tabs between some. */
export function inWords(value: string): string {
  return value.trim().split(/\s+/).join(' ');
}
