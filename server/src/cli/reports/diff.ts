import { type LineChange, lineChanges, linesOf } from '../../core/index.ts';

/** How many lines of context stand around a change. */
const CONTEXT = 3;
/** A unified diff that `git apply` and `patch -p1` take; empty for equal texts. `before` is undefined for a file that is made. */
export function unifiedDiff(path: string, before: string | undefined, after: string): string {
  const old = linesOf(before ?? '');
  const fresh = linesOf(after);
  const hunks = grouped(lineChanges(old, fresh)).map((changes) => hunk(old, fresh, changes));
  if (hunks.length === 0) return '';
  const name = path.replace(/^\/+/, '');
  return `${before === undefined ? '--- /dev/null' : `--- a/${name}`}\n+++ b/${name}\n${hunks.join('')}`;
}

function hunk(old: readonly string[], fresh: readonly string[], changes: readonly LineChange[]): string {
  const first = changes[0]!;
  const last = changes.at(-1)!;
  const lead = Math.min(CONTEXT, first.oldStart);
  const oldFrom = first.oldStart - lead;
  const newFrom = first.newStart - lead;
  const oldTo = Math.min(old.length, last.oldEnd + CONTEXT);
  const newTo = last.newEnd + oldTo - last.oldEnd;
  const lines: string[] = [];
  let at = oldFrom;
  for (const { oldStart, oldEnd, newStart, newEnd } of changes) {
    for (; at < oldStart; at++) lines.push(marked(' ', old[at]!));
    for (; at < oldEnd; at++) lines.push(marked('-', old[at]!));
    for (const line of fresh.slice(newStart, newEnd)) lines.push(marked('+', line));
  }
  for (; at < oldTo; at++) lines.push(marked(' ', old[at]!));
  return `@@ -${span(oldFrom, oldTo)} +${span(newFrom, newTo)} @@\n${lines.join('')}`;
}

function span(from: number, to: number): string {
  return `${to > from ? from + 1 : from},${to - from}`;
}

function marked(mark: string, line: string): string {
  return line.endsWith('\n') ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`;
}

/** Changes that share context lines stand in one hunk. */
function grouped(changes: readonly LineChange[]): LineChange[][] {
  const groups: LineChange[][] = [];
  for (const change of changes) {
    const group = groups.at(-1);
    if (group && change.oldStart - group.at(-1)!.oldEnd <= 2 * CONTEXT) group.push(change);
    else groups.push([change]);
  }
  return groups;
}
