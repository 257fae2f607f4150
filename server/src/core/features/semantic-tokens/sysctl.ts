import { divide, existsIn, type KernelTarget } from '../../knowledge/kernel.ts';
import { findSysctl } from '../../knowledge/sysctl/index.ts';
import type { SysctlRecord } from '../../knowledge/sysctl/record.ts';
import { hasHole } from '../../syntax/template.ts';
import type { TextRange, Token } from '../../text/range.ts';
import type { Settings } from '../../workspace/settings.ts';
import type { SourceFileOf } from '../../workspace/source-file.ts';
import type { Host } from '../../workspace/workspace.ts';
import { settersOf } from '../setters.ts';
import { type SemanticToken, token } from './token.ts';

/** Tells what the key of a line is, by the number of the line. Of keys that nobody knows nothing is said. */
export function sysctlTokens(
  file: SourceFileOf<'sysctl'>,
  host: Host,
  { target }: Settings,
): (index: number) => readonly SemanticToken[] {
  return (index) => {
    const line = file.tree.lines[index]!;
    if ((line.kind !== 'assignment' && line.kind !== 'exclusion') || hasHole(line.holes, line.key)) return [];
    const record = findSysctl(line.key.text);
    if (!record) return [];
    const setters = line.kind === 'assignment' ? settersOf(file, index, host, target) : undefined;
    const modifiers = {
      deprecated: isOutdated(record, target),
      readonly: isLocked(record, target),
      overridden: setters?.certain === true && setters.overridden.some((loser) => loser.file === file && loser.index === index),
    };
    const device = devicePart(record, line.key);
    if (!device) return [token(line.key, 'property', modifiers)];
    return [
      token({ start: line.key.start, end: device.start }, 'property', modifiers),
      token(device, 'parameter'),
      token({ start: device.end, end: line.key.end }, 'property', modifiers),
    ].filter(({ start, end }) => end > start);
  };
}

/** Whether kernels of the target have lost the key, or it does nothing there. */
function isOutdated(record: SysctlRecord, target: KernelTarget): boolean {
  const inert = record.noEffectSince !== undefined && existsIn(target, { since: record.noEffectSince }) === 'all';
  const ended = record.removed !== undefined || record.renamedTo !== undefined;
  return (
    inert ||
    record.refusedBy !== undefined ||
    (ended && existsIn(target, { removed: record.removed, vendors: record.vendors }) !== 'all')
  );
}

/** Whether the kernels of the target that have the key only show it. */
function isLocked({ readOnly, ...record }: SysctlRecord, target: KernelTarget): boolean {
  if (!readOnly) return false;
  const { has } = divide(target, record);
  return has.length > 0 && divide({ label: '', spans: has }, readOnly).lacks.length === 0;
}

/** The interface in a key: what stands where the record has a star, in `net.ipv4.conf.*.rp_filter`. */
function devicePart(record: SysctlRecord, { start, text }: Token): TextRange | undefined {
  const at = record.key.split('.').indexOf('*');
  const separator = /[./]/.exec(text)?.[0];
  if (at < 0 || separator === undefined) return undefined;
  const parts = text.split(separator);
  // Repeated separators count once, and then the parts are not those of the record.
  if (parts.includes('')) return undefined;
  const from = start + parts.slice(0, at).join(separator).length + (at > 0 ? 1 : 0);
  return { start: from, end: from + parts[at]!.length };
}
