import type { TextEdit } from '../text/edit.ts';
import type { TextRange, Token } from '../text/range.ts';

/** A logical line: the unit of parsing. It holds its text with its line end, so that printing gives back every byte. */
export interface LineNode {
  readonly kind: string;
  readonly text: string;
}

/** What a format says of its lines. Both functions are total: there is no text that they refuse. */
export interface LineGrammar<N extends LineNode> {
  /**
   * The end of the logical line that begins at `start`, behind its line end. Looks at nothing before `start`, and at no more than
   * LONGEST_SPAN code units behind the end that it gives.
   */
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
 * The tree of `newText`, which is the text of `tree` after `edit`: cuts lines again from where the edit can be felt to the first old line
 * boundary behind it, keeps the node of every line that came out as it was, and shares the rest.
 */
export function editLines<N extends LineNode>(
  grammar: LineGrammar<N>,
  tree: LineTree<N>,
  edit: TextEdit,
  newText: string,
): LineTree<N> {
  const starts = lineStarts(tree);
  const grown = edit.newText.length - (edit.range.end - edit.range.start);
  // An edit may close a quote or a template hole that an earlier line left open; none reaches further than LONGEST_SPAN.
  const first = lineAt(tree, Math.max(0, edit.range.start - LONGEST_SPAN));
  const middle: N[] = [];
  let at = starts[first] ?? 0;
  let before = first;
  let behind = lineAt(tree, edit.range.end);
  if (starts[behind]! < edit.range.end) behind++;
  while (at < newText.length) {
    while (behind < tree.lines.length && starts[behind]! + grown < at) behind++;
    if (behind < tree.lines.length && starts[behind]! + grown === at) break;
    const end = grammar.scan(newText, at);
    while (starts[before]! < at && before < tree.lines.length) before++;
    const unchanged = end <= edit.range.start && starts[before] === at && starts[before + 1] === end;
    middle.push(unchanged ? tree.lines[before]! : grammar.parse(detached(newText, at, end)));
    at = end;
  }
  const kept = at < newText.length ? behind : tree.lines.length;
  const edited = { lines: tree.lines.slice(0, first).concat(middle, tree.lines.slice(kept)) };
  startsOf.set(edited, editedStarts(starts, first, middle, kept, grown));
  return edited;
}

/** The line starts after an edit that put `middle` in the place of the lines from `first` to `kept`, by those before it. */
function editedStarts(
  starts: readonly number[],
  first: number,
  middle: readonly LineNode[],
  kept: number,
  grown: number,
): readonly number[] {
  const made: number[] = new Array(first + middle.length + starts.length - kept);
  let to = 0;
  while (to < first) made[to] = starts[to++]!;
  let at = starts[first] ?? 0;
  for (const { text } of middle) {
    made[to++] = at;
    at += text.length;
  }
  for (let from = kept; from < starts.length; from++) made[to++] = starts[from]! + grown;
  return made;
}

/** A part of a text that does not keep the whole text in memory, as slices of JavaScript engines do. */
function detached(text: string, start: number, end: number): string {
  return `\n${text.slice(start, end)}`.slice(1);
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

/** The line without its line end (`\n`, `\r\n`, or a `\r` that ends the file). */
export function withoutLineEnd(line: string): string {
  let end = line.length;
  if (line.charCodeAt(end - 1) === 0x0a) end--;
  if (line.charCodeAt(end - 1) === 0x0d) end--;
  return line.slice(0, end);
}

/** The end of the physical line at `start`, behind its `\n`. */
export function physicalLineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end + 1;
}

/**
 * The part of a line that a parser reads. Left out are the line end, a byte order mark (rules of file/ speak of both, once a file), and all
 * from a NUL on: the readers are C programs, to which it ends the line.
 */
export function contentRange(line: string): TextRange {
  const start = line.charCodeAt(0) === 0xfeff ? 1 : 0;
  const nul = line.indexOf('\0');
  return { start, end: Math.max(start, nul < 0 ? withoutLineEnd(line).length : nul) };
}

/** Space, tab and the other blanks of C's isspace(); no blank of Unicode, which no reader of these formats knows. */
export function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

/** The text between two places of a line, without blanks at its ends. */
export function trimmed(line: string, from: number, to: number): Token {
  let start = from;
  let end = to;
  while (start < end && isBlank(line.charCodeAt(start))) start++;
  while (end > start && isBlank(line.charCodeAt(end - 1))) end--;
  return { start, end, text: line.slice(start, end) };
}
