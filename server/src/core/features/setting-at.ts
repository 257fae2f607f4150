import { type SysctlKey, sysctlKey } from '../knowledge/sysctl/key.ts';
import { lineAt } from '../syntax/lines.ts';
import { hasHole } from '../syntax/template.ts';
import type { SourceFile } from '../workspace/source-file.ts';

/** The sysctl key that the line at `offset` sets; undefined where it sets none, or one that a template or a pattern leaves open. */
export function settingAt(file: SourceFile, offset: number): SysctlKey | undefined {
  const line = file.format === 'sysctl' ? file.tree.lines[lineAt(file.tree, offset)] : undefined;
  if (line?.kind !== 'assignment' || hasHole(line.holes, line.key)) return undefined;
  const key = sysctlKey(line.key.text);
  return key.glob ? undefined : key;
}
