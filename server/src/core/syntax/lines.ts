import type { TextEdit } from '../text/edit.ts';

/** A logical line: the unit of parsing. It holds its text with its line end, so that printing gives back every byte. */
export interface LineNode {
  readonly kind: string;
  readonly text: string;
}

/** What a format says of its lines. Both functions are total: there is no text that they refuse. */
export interface LineGrammar<N extends LineNode> {
  /** The end of the logical line that begins at `start`, behind its line end. Looks at nothing before `start`. */
  readonly scan: (text: string, start: number) => number;
  /** The node of one logical line. Ranges in a node count from the start of the line, so a node can move unchanged. */
  readonly parse: (line: string) => N;
}

/** A file as its logical lines. A value: an edit makes another tree that shares all lines it did not touch. */
export interface LineTree<N extends LineNode> {
  readonly lines: readonly N[];
}

/** The text that was parsed, byte for byte. */
export function print(tree: LineTree<LineNode>): string {
  return tree.lines.map((line) => line.text).join('');
}

/** Parses a whole text. Never throws. */
export function parseLines<N extends LineNode>(grammar: LineGrammar<N>, text: string): LineTree<N> {
  const lines: N[] = [];
  for (let start = 0; start < text.length; ) {
    const end = grammar.scan(text, start);
    lines.push(grammar.parse(text.slice(start, end)));
    start = end;
  }
  return { lines };
}

/** The furthest that a quote or a template hole may reach over line ends, in UTF-16 code units: a stray opener must not eat the file. */
export const LONGEST_SPAN = 4096;

/**
 * The tree of `newText`, which is the text of `tree` after `edit`: parses from the logical line that the edit touches to the first
 * old line boundary behind it, and shares the rest.
 */
export function editLines<N extends LineNode>(
  grammar: LineGrammar<N>,
  tree: LineTree<N>,
  edit: TextEdit,
  newText: string,
): LineTree<N> {
  const starts = lineStarts(tree);
  const grown = edit.newText.length - (edit.range.end - edit.range.start);
  // An edit may close a quote or a template hole that an earlier line opened; none reaches further than LONGEST_SPAN.
  const first = lineAt(tree, Math.max(0, edit.range.start - LONGEST_SPAN));
  const fresh: N[] = [];
  let at = starts[first] ?? 0;
  let next = lineAt(tree, edit.range.end) + 1;
  while (at < newText.length) {
    while (next < tree.lines.length && starts[next]! + grown < at) next++;
    if (next < tree.lines.length && starts[next]! + grown === at && starts[next]! >= edit.range.end) break;
    const end = grammar.scan(newText, at);
    fresh.push(grammar.parse(newText.slice(at, end)));
    at = end;
  }
  const rest = at < newText.length ? tree.lines.slice(next) : [];
  return { lines: [...tree.lines.slice(0, first), ...fresh, ...rest] };
}

const startsOf = new WeakMap<LineTree<LineNode>, readonly number[]>();

/** Where each logical line begins in the text, in UTF-16 code units; one number more than lines, the last is the text's length. */
export function lineStarts(tree: LineTree<LineNode>): readonly number[] {
  let starts = startsOf.get(tree);
  if (!starts) {
    const made: number[] = new Array(tree.lines.length + 1);
    let at = 0;
    for (let i = 0; i < tree.lines.length; i++) {
      made[i] = at;
      at += tree.lines[i]!.text.length;
    }
    made[tree.lines.length] = at;
    starts = made;
    startsOf.set(tree, starts);
  }
  return starts;
}

/** The index of the logical line that holds `offset`; the last line for an offset at the end of the text. */
export function lineAt(tree: LineTree<LineNode>, offset: number): number {
  const starts = lineStarts(tree);
  let low = 0;
  let high = tree.lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** The line without its line end (`\n`, or `\r\n`). */
export function withoutLineEnd(line: string): string {
  if (!line.endsWith('\n')) return line;
  return line.slice(0, line.endsWith('\r\n') ? -2 : -1);
}

/** The end of the physical line at `start`, behind its `\n`. */
export function physicalLineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end + 1;
}
