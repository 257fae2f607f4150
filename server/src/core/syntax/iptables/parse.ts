import type { Token } from '../../text/range.ts';
import { type LineGrammar, withoutLineEnd } from '../lines.ts';
import { findHoles, isTemplateControl, lineEndOverHoles } from '../template.ts';
import type { IptablesLine, IptablesWord } from './tree.ts';

/**
 * iptables-save files as iptables-restore cuts them: the first column decides what a line is, there is no continuation, and only the
 * double quote quotes (xshared.c, add_param_to_argv).
 */
export const iptablesGrammar: LineGrammar<IptablesLine> = { scan: lineEndOverHoles, parse: parseLine };

function parseLine(text: string): IptablesLine {
  const holes = findHoles(text);
  const line = withoutLineEnd(text);
  if (/^[ \t]*$/.test(line)) return { kind: 'blank', text, holes };
  if (line.startsWith('#') || isTemplateControl(text)) return { kind: 'comment', text, holes };
  if (line.startsWith('*')) return { kind: 'table', text, holes, name: wordFrom(line, 1) };
  if (line.startsWith(':')) return parseChain(text, line, holes);
  if (/^COMMIT[ \t]*$/.test(line)) return { kind: 'commit', text, holes };
  const counters = /^[ \t]*(\[[^\]\s]*\])/.exec(line);
  const countersEnd = counters?.[0].length ?? 0;
  const first = line.slice(countersEnd).trimStart();
  if (first.startsWith('-') || counters || holes.some((hole) => line.slice(0, hole.start).trim() === '')) {
    const { words, openQuote } = cutWords(line, countersEnd, holes);
    return { kind: 'rule', text, holes, counters: counters && countersToken(counters), words, openQuote };
  }
  const start = line.length - line.trimStart().length;
  return { kind: 'other', text, holes, content: { start, end: line.trimEnd().length, text: line.trim() } };
}

function countersToken(match: RegExpExecArray): Token {
  const text = match[1] ?? '';
  return { start: match[0].length - text.length, end: match[0].length, text };
}

function parseChain(text: string, line: string, holes: IptablesLine['holes']): IptablesLine {
  const { words } = cutWords(line, 1, holes);
  const nothing = { start: line.length, end: line.length, text: '' };
  return { kind: 'chain', text, holes, name: words[0] ?? nothing, policy: words[1] ?? null, counters: words[2] ?? null };
}

function wordFrom(line: string, at: number): Token {
  let start = at;
  while (line[start] === ' ' || line[start] === '\t') start++;
  let end = start;
  while (end < line.length && !/\s/.test(line[end]!)) end++;
  return { start, end, text: line.slice(start, end) };
}

/** Cuts a line at blanks outside double quotes; `\` escapes inside quotes only; a template hole is never cut. */
function cutWords(line: string, from: number, holes: IptablesLine['holes']): { words: IptablesWord[]; openQuote: number } {
  const words: IptablesWord[] = [];
  let at = from;
  let openQuote = -1;
  while (at < line.length) {
    if (isBlank(line.charCodeAt(at))) {
      at++;
      continue;
    }
    const start = at;
    let plain = true;
    for (; at < line.length; at++) {
      const code = line.charCodeAt(at);
      if (isBlank(code)) break;
      if (code === 0x22 || (holes.length > 0 && holes.some((hole) => hole.start === at))) {
        plain = false;
        break;
      }
    }
    if (plain) {
      words.push({ start, end: at, text: line.slice(start, at), quoted: false });
      continue;
    }
    const word = quotedWord(line, start, holes);
    if (word.openQuote >= 0) openQuote = word.openQuote;
    words.push({ start, end: word.end, text: word.text, quoted: word.quoted });
    at = word.end;
  }
  return { words, openQuote };
}

function quotedWord(line: string, start: number, holes: IptablesLine['holes']) {
  let text = '';
  let quoted = false;
  let openQuote = -1;
  let at = start;
  while (at < line.length) {
    const hole = holes.find((h) => h.start === at);
    const char = line[at]!;
    if (hole) {
      text += line.slice(hole.start, hole.end);
      at = hole.end;
    } else if (openQuote >= 0) {
      if (char === '\\' && at + 1 < line.length) text += line[++at]!;
      else if (char === '"') {
        openQuote = -1;
        at++;
        // A word after a closing quote is a new argument to the loader.
        break;
      } else text += char;
      at++;
    } else if (isBlank(line.charCodeAt(at))) break;
    else if (char === '"') {
      openQuote = at;
      quoted = true;
      at++;
    } else {
      text += char;
      at++;
    }
  }
  return { end: at, text, quoted, openQuote };
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}
