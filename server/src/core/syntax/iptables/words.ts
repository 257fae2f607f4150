import type { TextRange, Token } from '../../text/range.ts';
import { coverage } from '../template.ts';
import type { IptablesWord } from './tree.ts';

/** Up to `most` words of a stretch of a line, cut at spaces and tabs and at nothing else; a template hole is never cut. */
export function cutPlain(text: string, within: TextRange, holes: readonly TextRange[], most: number): Token[] {
  const words: Token[] = [];
  const covered = coverage(holes);
  let at = within.start;
  while (at < within.end && words.length < most) {
    if (isCut(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const start = at;
    while (at < within.end && !isCut(text.charCodeAt(at))) at = Math.min(covered(at) || at + 1, within.end);
    words.push({ start, end: at, text: text.slice(start, at) });
  }
  return words;
}

/**
 * The arguments that iptables-restore makes of a stretch of a line: it cuts at spaces and tabs outside double quotes, `\` escapes inside
 * quotes only, and a closing quote ends the word. A template hole is never cut.
 */
export function cutArguments(
  text: string,
  within: TextRange,
  holes: readonly TextRange[],
): { words: IptablesWord[]; openQuote: number } {
  const words: IptablesWord[] = [];
  const covered = coverage(holes);
  let openQuote = -1;
  let at = within.start;
  while (at < within.end) {
    if (isCut(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const start = at;
    let quoted = false;
    // What the loader receives, up to `copied`: most words are one plain slice of the line.
    let said = '';
    let copied = at;
    for (; at < within.end; ) {
      const code = text.charCodeAt(at);
      const hole = holes.length > 0 ? covered(at) : 0;
      if (hole > 0) at = Math.min(hole, within.end);
      else if (code === QUOTE) {
        said += text.slice(copied, at);
        copied = ++at;
        if (openQuote >= 0) {
          openQuote = -1;
          break;
        }
        openQuote = at - 1;
        quoted = true;
      } else if (openQuote >= 0 && code === BACKSLASH) {
        said += text.slice(copied, at);
        copied = at + 1;
        at = Math.min(at + 2, within.end);
      } else if (openQuote < 0 && isCut(code)) break;
      else at++;
    }
    words.push({ start, end: at, text: said + text.slice(copied, Math.max(copied, at)), quoted });
  }
  return { words, openQuote };
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** The loader cuts at these two, and at the line end. */
function isCut(code: number): boolean {
  return code === 0x20 || code === 0x09;
}
