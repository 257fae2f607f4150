import { lineAt, lineStarts, withoutLineEnd } from '../../syntax/lines.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { SourceFile } from '../../workspace/source-file.ts';

/**
 * What Enter completes in the line that it ended; `offset` is where the cursor stands now. A chain of a rule set, `:NAME POLICY`, gets the
 * counters that iptables-save writes and that `iptables-restore -c` asks for.
 */
export function editsAfterEnter(file: SourceFile, offset: number): readonly TextEdit[] {
  if (file.format !== 'iptables' || offset === 0) return [];
  const { tree } = file;
  // The cursor stands at the start of the next line: before it is the line end.
  const index = lineAt(tree, offset - 1);
  const line = tree.lines[index];
  if (line?.kind !== 'chain' || line.holes.length > 0 || !line.policy || line.counters) return [];
  const at = lineStarts(tree)[index]!;
  return [{ range: { start: at + line.policy.end, end: at + withoutLineEnd(line.text).length }, newText: ' [0:0]' }];
}
