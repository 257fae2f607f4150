import { familyOf } from '../../syntax/iptables/family.ts';
import { type LineNode, lineAt, lineStarts, withoutLineEnd } from '../../syntax/lines.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { TextRange } from '../../text/range.ts';
import { hasTemplateControl, type SourceFile } from '../../workspace/source-file.ts';
import { formatIptablesLine } from './iptables.ts';
import { formatModprobeLine, formatModuleLine, formatVariableLine } from './modprobe.ts';
import { isPlain } from './plain.ts';
import { formatSysctlLines } from './sysctl.ts';

/** What a user may choose of the layout. */
export interface FormatOptions {
  /** Whether the `=` of sysctl settings that stand in lines one below the other stand in one column. */
  readonly align: boolean;
}

export const defaultFormat: FormatOptions = { align: true };

/**
 * The edits that give a file, or the lines that `range` touches, the usual layout. What the programs read stays what it was. Comments, blank
 * lines, lines with template holes in what would change, and lines that are not understood to the last word are left as they are.
 */
export function formatEdits(file: SourceFile, options: FormatOptions, range?: TextRange): readonly TextEdit[] {
  const { lines } = file.tree;
  if (lines.length === 0) return [];
  const first = range ? lineAt(file.tree, range.start) : 0;
  const last = range ? lastLine(file, range, first) : lines.length - 1;
  const starts = lineStarts(file.tree);
  const edits: TextEdit[] = [];
  const formatted = formatter(file, first, last, options);
  for (let index = first; index <= last; index++) {
    const { text } = lines[index]!;
    if (!isPlain(text)) continue;
    const before = withoutLineEnd(text);
    const after = formatted(index);
    if (after !== undefined && after !== before) edits.push(smallestEdit(before, after, starts[index]!));
  }
  if (!range && !file.text.endsWith('\n') && takesLineEnd(lines.at(-1)!, formatted(lines.length - 1)))
    edits.push({ range: { start: file.text.length, end: file.text.length }, newText: '\n' });
  return edits;
}

/** Whether the last line may get a line end: into an open quote, or behind a backslash, it would be taken as a letter. */
function takesLineEnd(
  { kind, text, holes }: LineNode & { readonly holes: readonly TextRange[] },
  after: string | undefined,
): boolean {
  if (!isPlain(text) || holes.length > 0) return false;
  return after !== undefined || ((kind === 'commit' || kind === 'comment') && !text.includes('\\'));
}

/** A selection that ends at the start of a line does not touch that line. */
function lastLine(file: SourceFile, range: TextRange, first: number): number {
  const last = lineAt(file.tree, range.end);
  return last > first && lineStarts(file.tree)[last] === range.end ? last - 1 : last;
}

function formatter(file: SourceFile, first: number, last: number, options: FormatOptions): (index: number) => string | undefined {
  // In a template people indent the lines of a condition.
  const indents = hasTemplateControl(file);
  switch (file.format) {
    case 'sysctl': {
      const texts = formatSysctlLines(file.tree, { first, last }, { ...options, indents });
      return (index) => texts.get(index);
    }
    case 'modprobe':
      return (index) => formatModprobeLine(file.tree.lines[index]!, indents);
    case 'modules-load':
      return (index) => formatModuleLine(file.tree.lines[index]!, indents);
    case 'iptables-config':
      return (index) => formatVariableLine(file.tree.lines[index]!);
    case 'iptables': {
      const family = familyOf(file.path, file.tree) ?? 'ipv4';
      return (index) => formatIptablesLine(file.tree.lines[index]!, family, indents);
    }
  }
}

/** The edit of a line at `start` that leaves alone what both texts begin and end with, so that the cursor stays where it is. */
function smallestEdit(before: string, after: string, start: number): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return {
    range: { start: start + head, end: start + before.length - tail },
    newText: after.slice(head, after.length - tail),
  };
}
