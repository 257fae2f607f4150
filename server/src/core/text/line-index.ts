import type { TextEdit } from './edit.ts';
import type { Position, TextRange } from './range.ts';

/** Finds lines and columns of a text. Lines end as editors end them: at `\n`, `\r\n` or a lone `\r`. */
export class LineIndex {
  readonly #text: string;
  readonly #starts: readonly number[];

  /** `starts` are where the lines of the text begin, for who knows them. */
  constructor(text: string, starts: readonly number[] = [0, ...startsIn(text, 0, text.length)]) {
    this.#text = text;
    this.#starts = starts;
  }

  /** How many lines the text has; a text that ends with a line end has an empty last line. */
  get lineCount(): number {
    return this.#starts.length;
  }

  /** The index of `text`, which is the text of this one after `edit`; of a long text only the lines that the edit touches are looked at. */
  edited({ range, newText }: TextEdit, text: string): LineIndex {
    const grown = newText.length - (range.end - range.start);
    // A `\r` before the edit ends a line or not by what follows it, and so does one that the edit brings.
    const from = this.#starts[this.#lineOf(Math.max(0, range.start - 1))]!;
    const behind = this.#lineOf(range.end) + 1;
    const to = (this.#starts[behind] ?? this.#text.length) + grown;
    const before = this.#lineOf(from) + 1;
    const rest = this.#starts.slice(behind + 1);
    for (let i = 0; i < rest.length; i++) rest[i] = rest[i]! + grown;
    return new LineIndex(text, this.#starts.slice(0, before).concat(startsIn(text, from, to), rest));
  }

  /** The place of an offset; offsets beyond the text are taken as its end. */
  position(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#text.length));
    const line = this.#lineOf(at);
    return { line, character: at - this.#starts[line]! };
  }

  /** The offset of a place; columns beyond a line are taken as its end. */
  offset(position: Position): number {
    if (position.line >= this.#starts.length) return this.#text.length;
    const line = this.line(Math.max(0, position.line));
    return Math.min(line.start + Math.max(0, position.character), line.end);
  }

  /** The range of a line, without its line end. */
  line(line: number): TextRange {
    const start = this.#starts[line] ?? this.#text.length;
    let end = this.#starts[line + 1] ?? this.#text.length;
    while (end > start && (this.#text[end - 1] === '\n' || this.#text[end - 1] === '\r')) end--;
    return { start, end };
  }

  /** The number of the line that holds an offset. */
  #lineOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Where lines begin behind a line end that stands in the stretch from `from` to `to`, which does not part a `\r\n`. */
function startsIn(text: string, from: number, to: number): number[] {
  const starts: number[] = [];
  let feed = text.indexOf('\n', from);
  let carriage = text.indexOf('\r', from);
  for (;;) {
    const at = feed < 0 || (carriage >= 0 && carriage < feed) ? carriage : feed;
    if (at < 0 || at >= to) return starts;
    const end = at === carriage && feed === at + 1 ? feed + 1 : at + 1;
    starts.push(end);
    if (feed >= 0 && feed < end) feed = text.indexOf('\n', end);
    if (carriage >= 0 && carriage < end) carriage = text.indexOf('\r', end);
  }
}
