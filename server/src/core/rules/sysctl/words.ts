import type { LineContext } from '../../lint/rule.ts';
import type { Assignment } from '../../model/sysctl-settings.ts';
import type { SysctlAssignment } from '../../syntax/sysctl/tree.ts';
import type { TextRange } from '../../text/range.ts';

/** The key of a line, in the file. */
export function keyRange(line: SysctlAssignment, context: LineContext<'sysctl'>): TextRange {
  return context.at(line.key);
}

/** `key = value`, in the file. */
export function wholeRange({ keyRange: { start }, valueRange: { end } }: Assignment): TextRange {
  return { start, end };
}
