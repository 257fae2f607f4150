import type { Format } from '../syntax/format.ts';
import { parse, reparse, type TreeOf } from '../syntax/parse.ts';
import { steersLines } from '../syntax/template.ts';
import type { TextEdit } from '../text/edit.ts';
import { LineIndex } from '../text/line-index.ts';

/** One file as it is now: a value. An edit makes another one. */
export interface SourceFileOf<F extends Format> {
  /** The path that reports show, with `/` between its parts; absolute or relative, and unique in its workspace. */
  readonly path: string;
  readonly format: F;
  readonly text: string;
  readonly tree: TreeOf[F];
}

export type SourceFile = { [F in Format]: SourceFileOf<F> }[Format];

/** Parses a file. Never throws. */
export function sourceFile(path: string, format: Format, text: string): SourceFile {
  return { path, format, text, tree: parse(format, text) } as SourceFile;
}

/** The file after one edit; shares the lines that the edit did not touch. */
export function editFile(file: SourceFile, edit: TextEdit): SourceFile {
  const text = file.text.slice(0, edit.range.start) + edit.newText + file.text.slice(edit.range.end);
  return { ...file, text, tree: reparse(file.format, file.tree, edit, text) } as SourceFile;
}

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
    answer = file.tree.lines.some((line) => steersLines(line.text, line.holes));
    controlled.set(file, answer);
  }
  return answer;
}
