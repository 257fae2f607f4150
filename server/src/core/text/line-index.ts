import type { Position, TextRange } from './range.ts';

/** Finds lines and columns of a text. Lines end as editors end them: at `\n`, `\r\n` or a lone `\r`. */
export class LineIndex {
  readonly #text: string;
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.#text = text;
    const loneReturn = /\r(?!\n)/.test(text);
    if (!loneReturn) {
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
      return;
    }
    for (const match of text.matchAll(/\r\n|\r|\n/g)) this.#starts.push(match.index + match[0].length);
  }

  /** How many lines the text has; a text that ends with a line end has an empty last line. */
  get lineCount(): number {
    return this.#starts.length;
  }

  /** The place of an offset; offsets beyond the text are taken as its end. */
  position(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#text.length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: at - this.#starts[low]! };
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
}
