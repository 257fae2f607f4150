import { type LineGrammar, LONGEST_SPAN, withoutLineEnd } from '../lines.ts';
import { findHoles, isTemplateControl } from '../template.ts';
import type { SysconfigLine } from './tree.ts';

/** /etc/sysconfig/iptables-config: a file that the init script sources, of which only plain assignments are understood. */
export const sysconfigGrammar: LineGrammar<SysconfigLine> = { scan, parse: parseLine };

const ASSIGNMENT = /^([ \t]*(?:export[ \t]+)?)([A-Za-z_][A-Za-z0-9_]*)=/;

/** A logical line goes on over `\` at its end and over an open quote of an assignment, as in the shell. */
function scan(text: string, start: number): number {
  let at = start;
  let quote = '';
  let unquotedEnd = -1;
  const assignment = ASSIGNMENT.test(text.slice(start, start + 200));
  while (at < text.length) {
    const char = text[at]!;
    if (char === '\\' && quote !== "'" && assignment) at += 2;
    else if (quote !== '') {
      if (char === quote) quote = '';
      else if (char === '\n' && unquotedEnd < 0) unquotedEnd = at + 1;
      if (++at - start > LONGEST_SPAN && unquotedEnd > 0) return unquotedEnd;
    } else if (char === '\n') return at + 1;
    else if (assignment && char === '#' && /[ \t]/.test(text[at - 1] ?? '')) {
      const end = text.indexOf('\n', at);
      return end < 0 ? text.length : end + 1;
    } else {
      if (assignment && (char === '"' || char === "'")) quote = char;
      at++;
    }
  }
  // A quote that never closes is taken to end with its line.
  return quote !== '' && unquotedEnd > 0 ? unquotedEnd : text.length;
}

function parseLine(text: string): SysconfigLine {
  const holes = findHoles(text);
  const line = withoutLineEnd(text);
  const content = line.trim();
  if (content === '') return { kind: 'blank', text, holes };
  if (content.startsWith('#') || isTemplateControl(text)) return { kind: 'comment', text, holes };
  const head = ASSIGNMENT.exec(line);
  const start = line.indexOf(content);
  if (!head) return { kind: 'other', text, holes, content: { start, end: start + content.length, text: content } };
  const nameStart = head[1]!.length;
  const value = shellWord(line, head[0].length);
  return {
    kind: 'assignment',
    text,
    holes,
    name: { start: nameStart, end: nameStart + head[2]!.length, text: head[2]! },
    value: { start: head[0].length, end: value.end, text: value.text },
    literal: value.literal,
  };
}

/** One word of shell text: quotes and escapes taken away, up to a blank or `;` outside quotes. */
function shellWord(line: string, start: number): { end: number; text: string; literal: boolean } {
  let text = '';
  let literal = true;
  let quote = '';
  let at = start;
  for (; at < line.length; at++) {
    const char = line[at]!;
    if (quote === "'") {
      if (char === "'") quote = '';
      else text += char;
      continue;
    }
    if (char === '\\' && at + 1 < line.length) {
      const next = line[++at]!;
      if (next !== '\n') text += quote === '"' && !'"\\$`'.includes(next) ? char + next : next;
    } else if (char === quote) quote = '';
    else if (quote === '' && (char === '"' || char === "'")) quote = char;
    else if (quote === '' && /[\s;&|]/.test(char)) break;
    else {
      if (char === '$' || char === '`') literal = false;
      text += char;
    }
  }
  return { end: at, text, literal };
}
