import type { Format } from '../syntax/format.ts';
import { parse, reparse, type TreeOf } from '../syntax/parse.ts';
import { steersLines } from '../syntax/template.ts';
import type { TextEdit } from '../text/edit.ts';
import { LineIndex } from '../text/line-index.ts';
import type { TextRange } from '../text/range.ts';

/** One file as it is now: a value. An edit makes another one. */
export interface SourceFileOf<F extends Format> {
  /** The path that reports show, with `/` between its parts; absolute or relative, and unique in its workspace. */
  readonly path: string;
  readonly format: F;
  readonly text: string;
  readonly tree: TreeOf[F];
  /** Paths of links to the file, under whose names readers find it once more: Debian's etc/sysctl.d/99-sysctl.conf for sysctl.conf. */
  readonly links?: readonly string[];
}

export type SourceFile = { [F in Format]: SourceFileOf<F> }[Format];

/** Parses a file that has these links to it. Never throws. */
export function sourceFile(path: string, format: Format, text: string, links: readonly string[] = []): SourceFile {
  return { path, format, text, tree: parse(format, text), ...(links.length > 0 ? { links } : {}) } as SourceFile;
}

/** The file after one edit; shares the lines that the edit did not touch. */
export function editFile(file: SourceFile, edit: TextEdit): SourceFile {
  const text = file.text.slice(0, edit.range.start) + edit.newText + file.text.slice(edit.range.end);
  const edited = { ...file, text, tree: reparse(file.format, file.tree, edit, text) } as SourceFile;
  // Of a long file only the new lines are looked at.
  if (controlled.get(file) === false) {
    const { start, end } = changedLines(file.tree.lines, edited.tree.lines);
    controlled.set(edited, edited.tree.lines.slice(start, end).some(isControl));
  }
  const index = indexes.get(file);
  if (index) indexes.set(edited, index.edited(edit, text));
  return edited;
}

/** The numbers of the lines of `after` between those that it shares with `before` at its beginning and at its end: from `start`, up to `end`. */
export function changedLines(before: readonly Line[], after: readonly Line[]): TextRange {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = after.length;
  for (let old = before.length; end > start && old > start && before[old - 1] === after[end - 1]; old--) end--;
  return { start, end };
}

type Line = SourceFile['tree']['lines'][number];

const indexes = new WeakMap<SourceFile, LineIndex>();

/** The line index of a file, made once. */
export function lineIndex(file: SourceFile): LineIndex {
  let index = indexes.get(file);
  if (!index) {
    index = new LineIndex(file.text);
    indexes.set(file, index);
  }
  return index;
}

const controlled = new WeakMap<SourceFile, boolean>();

/**
 * Whether the file is a template whose lines come, go or repeat by conditions, loops or holes that stand alone on a line. Then nothing may
 * be concluded from the absence, the order or the repetition of lines.
 */
export function hasTemplateControl(file: SourceFile): boolean {
  let answer = controlled.get(file);
  if (answer === undefined) {
    answer = file.tree.lines.some(isControl);
    controlled.set(file, answer);
  }
  return answer;
}

function isControl({ text, holes }: Line): boolean {
  return steersLines(text, holes);
}
