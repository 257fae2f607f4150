/** A half-open stretch of a text, in UTF-16 code units from its start. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A place as editors and reports name it: zero-based line and UTF-16 column. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A word of a line: where it stands, and what it says once quotes, escapes and continuations are taken away. */
export interface Token extends TextRange {
  readonly text: string;
}

/** `range` moved by `by` code units. */
export function shift(range: TextRange, by: number): TextRange {
  return { start: range.start + by, end: range.end + by };
}

/** Whether the two ranges share at least one code unit, or touch where one of them is empty. */
export function overlaps(a: TextRange, b: TextRange): boolean {
  if (a.start === a.end || b.start === b.end) return a.start <= b.end && b.start <= a.end;
  return a.start < b.end && b.start < a.end;
}

/** Whether a pointer at `offset` is on the range, or right behind it. */
export function holds(range: TextRange, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}
