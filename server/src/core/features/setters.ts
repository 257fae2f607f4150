import type { KernelTarget } from '../knowledge/kernel.ts';
import { type EffectiveValue, effectiveValue, effectiveValues } from '../model/boot/effective.ts';
import { type Reader, readerOf } from '../model/reading-order.ts';
import type { SourceFileOf } from '../workspace/source-file.ts';
import type { Host } from '../workspace/workspace.ts';

/** What the files of the host leave in the key of a line, as its own reader takes them, else sysctl; undefined where none reads the line. */
export function settersOf(
  file: SourceFileOf<'sysctl'>,
  index: number,
  host: Host,
  target: KernelTarget,
): EffectiveValue | undefined {
  const line = file.tree.lines[index];
  if (line?.kind !== 'assignment') return undefined;
  const leftBy = (reader: Reader) => effectiveValue(effectiveValues(host, reader, target), line.key.text, target);
  return leftBy(readerOf(host)) ?? leftBy('procps');
}
