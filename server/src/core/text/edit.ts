import type { TextRange } from './range.ts';

/** One replacement in a text; an empty range inserts. */
export interface TextEdit {
  readonly range: TextRange;
  readonly newText: string;
}

/**
 * `text` with all `edits` made at once. Ranges speak of the text before any edit. Insertions at one place keep their order, and stand before
 * what replaces the text behind them. Throws a RangeError where two edits overlap or one leaves the text.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.range.start - b.edit.range.start || a.edit.range.end - b.edit.range.end || a.index - b.index);
  const out: string[] = [];
  let at = 0;
  for (const { edit } of sorted) {
    const { start, end } = edit.range;
    if (start < at || end < start || end > text.length) throw new RangeError(`edit ${start}-${end} overlaps or leaves the text`);
    out.push(text.slice(at, start), edit.newText);
    at = end;
  }
  out.push(text.slice(at));
  return out.join('');
}
