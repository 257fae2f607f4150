import { say } from '../../../../text/say.ts';
import { leadingNumber } from './c-number.ts';
import { type Misfit, refused } from './misfit.ts';

const U32 = 0xffff_ffff;
const SPACE = /[ \t\n\v\f\r]*/y;

/** A place in a text that is read from left to right. */
class Reader {
  readonly #text: string;
  at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get done(): boolean {
    return this.at >= this.#text.length;
  }

  skipBlanks(): void {
    SPACE.lastIndex = this.at;
    SPACE.test(this.#text);
    this.at = SPACE.lastIndex;
  }

  take(token: string): boolean {
    if (!this.#text.startsWith(token, this.at)) return false;
    this.at += token.length;
    return true;
  }

  number(max: number): boolean {
    const number = leadingNumber(this.#text, this.at);
    if (!number || number.value > max) return false;
    this.at = number.end;
    return true;
  }
}

/** The most tests, operations and ranges that one rule holds. */
const U32_MOST = 10;

/** Tests of u32: `location = range, range && location = ...` (libxt_u32.c). */
export function u32(text: string): Misfit | undefined {
  const reader = new Reader(text);
  const fail = (expected: string) => refused(say`${expected} is missing at character ${reader.at + 1}`);
  for (let tests = 1; ; tests++) {
    if (tests > U32_MOST) return refused(say`it takes at most ${U32_MOST} tests`);
    const location = u32Location(reader);
    if (location) return typeof location === 'string' ? fail(location) : location;
    let values = 0;
    for (;;) {
      reader.skipBlanks();
      if (reader.done) return values > 0 ? undefined : fail(say`a value`);
      if (reader.take('&')) {
        if (!reader.take('&')) return fail(say`a second &`);
        if (values === 0) return fail(say`a value`);
        break;
      }
      if (values > 0 && !reader.take(',')) return fail(say`a comma or &&`);
      if (!reader.number(U32)) return fail(say`a number of 32 bits`);
      reader.skipBlanks();
      if (reader.take(':') && !reader.number(U32)) return fail(say`a number of 32 bits`);
      if (++values > U32_MOST) return refused(say`a test takes at most ${U32_MOST} values`);
    }
  }
}

/** Reads a location up to its `=`. Gives what is missing, or a misfit. */
function u32Location(reader: Reader): string | Misfit | undefined {
  for (let numbers = 0; ; ) {
    reader.skipBlanks();
    if (reader.done) return say`a value behind =`;
    if (reader.take('=')) return numbers > 0 ? undefined : say`a location before =`;
    if (numbers > 0 && !['&', '<<', '>>', '@'].some((operator) => reader.take(operator)))
      return say`an operator (&, <<, >>, @) or =`;
    if (!reader.number(U32)) return say`a number of 32 bits`;
    if (++numbers > U32_MOST) return refused(say`a location takes at most ${U32_MOST} numbers`);
  }
}

/** `count,code jt jf k,...`: what nfbpf_compile prints (libxt_bpf.c). Whether the program is sound only the kernel says. */
export function bpf(text: string): Misfit | undefined {
  const head = /^\s*[+-]?(\d+),/.exec(text);
  const form = say`it takes what nfbpf_compile prints: a count, and so many instructions of four numbers between commas`;
  if (!head) return refused(form);
  const count = Number(head[1]) % 65_536;
  if (count === 0 || count > 64) return refused(say`a program has 1 to 64 instructions`);
  const instructions = text.split(',').slice(1);
  if (instructions.at(-1) === '') instructions.pop();
  if (instructions.some((instruction) => !/^\s*[+-]?\d+\s+[+-]?\d+\s+[+-]?\d+\s+[+-]?\d+/.test(instruction)))
    return refused(form);
  return instructions.length === count
    ? undefined
    : refused(say`it announces ${count} instructions and has ${instructions.length}`);
}

const PATTERN_MOST = 128;

/** Text with bytes between bars as `|0d 0a|`, and `\` before a character that shall stand for itself (libxt_string.c). */
export function hexString(text: string): Misfit | undefined {
  if (text === '') return refused(say`it must not be empty`);
  let bytes = 0;
  let inHex = false;
  for (let at = 0; at < text.length; bytes++) {
    if (bytes >= PATTERN_MOST) return refused(say`a pattern has at most ${PATTERN_MOST} bytes`);
    let literal = text[at] === '\\';
    if (literal && inHex) return refused(say`no \\ may stand between bars`);
    if (text[at] === '|') {
      inHex = !inHex;
      while (inHex && text[at + 1] === ' ') at++;
      if (++at >= text.length) break;
      literal = false;
    }
    if (literal) {
      if (at + 1 >= text.length) return refused(say`nothing follows the last \\`);
      at += 2;
    } else if (inHex) {
      if (!/^[\da-f]{2}$/i.test(text.slice(at, at + 2))) return refused(say`bytes between bars have two hexadecimal digits`);
      if (at + 2 >= text.length) return refused(say`the last bar is missing`);
      at += text[at + 2] === ' ' ? 3 : 2;
    } else at++;
  }
  return undefined;
}
