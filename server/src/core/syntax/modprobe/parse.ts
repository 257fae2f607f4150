import type { Token } from '../../text/range.ts';
import { type LineGrammar, physicalLineEnd, withoutLineEnd } from '../lines.ts';
import { findHoles, isTemplateControl, lineEndOverHoles } from '../template.ts';
import type { ModprobeLine } from './tree.ts';

/**
 * modprobe.d/*.conf as kmod cuts it: `\` right before a newline joins the next line with nothing in between, in comments too; a comment
 * has its `#` in the first column.
 */
export const modprobeGrammar: LineGrammar<ModprobeLine> = { scan, parse: parseLine };

function scan(text: string, start: number): number {
  let end = lineEndOverHoles(text, start);
  while (text[end - 1] === '\n' && text[end - 2] === '\\' && end - 2 >= start && end < text.length)
    end = physicalLineEnd(text, end);
  return end;
}

function parseLine(text: string): ModprobeLine {
  const holes = findHoles(text);
  if (text.startsWith('#')) return { kind: 'comment', text, holes };
  if (isTemplateControl(text)) return { kind: 'comment', text, holes };
  const [command, ...words] = cutWords(text, holes);
  if (!command) return { kind: 'blank', text, holes };
  return { kind: 'directive', text, holes, command, words };
}

/** kmod cuts at space and tab only, so that a CR stays in the last word; a template hole is never cut. */
function cutWords(text: string, holes: ModprobeLine['holes']): Token[] {
  const end = text.endsWith('\n') ? text.length - 1 : text.length;
  const words: Token[] = [];
  let at = 0;
  while (at < end) {
    if (isBlank(text, at) || isContinuation(text, at)) {
      at += isContinuation(text, at) ? 2 : 1;
      continue;
    }
    const start = at;
    let said = '';
    while (at < end && !isBlank(text, at)) {
      const hole = holes.find((h) => h.start === at);
      if (hole) {
        said += text.slice(hole.start, hole.end);
        at = hole.end;
      } else if (isContinuation(text, at)) at += 2;
      else said += text[at++];
    }
    words.push({ start, end: at, text: said });
  }
  const last = words.at(-1);
  if (last?.text === '\r') words.pop();
  return words;
}

function isBlank(text: string, at: number): boolean {
  return text[at] === ' ' || text[at] === '\t';
}

function isContinuation(text: string, at: number): boolean {
  return text[at] === '\\' && text[at + 1] === '\n';
}

/** The value part of a `name=value` word, or undefined where the word has no `=`. */
export function splitParameter(word: Token): { name: Token; value: Token | undefined } {
  const equals = word.text.indexOf('=');
  if (equals < 0) return { name: word, value: undefined };
  return {
    name: { start: word.start, end: word.start + equals, text: word.text.slice(0, equals) },
    value: { start: word.start + equals + 1, end: word.end, text: withoutLineEnd(word.text.slice(equals + 1)) },
  };
}
