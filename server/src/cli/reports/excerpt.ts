/** A line as a terminal can show it, and the marks below it. */
export interface Excerpt {
  readonly line: string;
  readonly marks: string;
}

const TAB = 8;
/** How much of a long line is shown before the place that it is about. */
const LEAD = 24;
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NO_WIDTH = /[\p{Mn}\p{Me}]/u;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

interface Cell {
  readonly shown: string;
  readonly width: number;
  readonly marked: boolean;
}

/**
 * The line with `start` to `end` (UTF-16 columns) underlined, no wider than `width` columns: tabs become blanks, wide characters count
 * twice, and what cannot be seen, or could steer a terminal, is written out.
 */
export function excerpt(text: string, start: number, end: number, width: number): Excerpt {
  // A line may have megabytes, and many findings: only what could be shown is looked at.
  const skipped = near(text, start - 2 * width);
  const cells = cellsOf(text.slice(skipped, near(text, start + 2 * width)), start - skipped, Math.max(end, start + 1) - skipped);
  const first = cells.findIndex(({ marked }) => marked);
  const from = widthOf(cells) <= width ? 0 : cutFrom(cells, first, width);
  const cutLeft = skipped + from > 0;
  let room = width - (cutLeft ? 1 : 0);
  let to = from;
  while (to < cells.length && cells[to]!.width <= room - (to + 1 < cells.length ? 1 : 0)) room -= cells[to++]!.width;
  const shown = cells.slice(from, to);
  const line = shown.map((cell) => cell.shown).join('');
  const marks = shown.map((cell) => (cell.marked ? '^' : ' ').repeat(cell.width)).join('');
  return { line: (cutLeft ? '…' : '') + line + (to < cells.length ? '…' : ''), marks: ((cutLeft ? ' ' : '') + marks).trimEnd() };
}

/** Text that cannot steer a terminal and hides nothing; line ends and tabs become blanks. */
export function printable(text: string): string {
  return text.replace(/[\t\n\r]+/g, ' ').replace(new RegExp(INVISIBLE, 'gu'), writtenOut);
}

/** The place in the text, not between the halves of one character. */
function near(text: string, at: number): number {
  const place = Math.min(Math.max(0, at), text.length);
  return /[\udc00-\udfff]/.test(text[place] ?? '') ? place + 1 : place;
}

function cellsOf(text: string, start: number, end: number): Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  let column = 0;
  for (const char of text) {
    const marked = at < end && at + char.length > start;
    // A finding that begins with a mark over another character is about what one does not see.
    const hidden = INVISIBLE.test(char) || (marked && !cells.at(-1)?.marked && NO_WIDTH.test(char));
    const shown = char === '\t' ? ' '.repeat(TAB - (column % TAB)) : hidden ? writtenOut(char) : char;
    const width = shown !== char ? shown.length : NO_WIDTH.test(char) ? 0 : WIDE.test(char) ? 2 : 1;
    cells.push({ shown, width, marked });
    at += char.length;
    column += width;
  }
  // A finding at the end of a line points behind it.
  if (start >= at) cells.push({ shown: ' ', width: 1, marked: true });
  return cells;
}

/** Where to begin so that the marked cells are seen, with something before them. */
function cutFrom(cells: readonly Cell[], first: number, width: number): number {
  if (widthOf(cells.slice(0, first + 1)) <= width / 2) return 0;
  let from = first;
  for (let lead = 0; from > 0 && lead + cells[from - 1]!.width <= LEAD; from--) lead += cells[from - 1]!.width;
  return from;
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

function writtenOut(char: string): string {
  return `<U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`;
}
