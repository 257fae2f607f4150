import type { Token } from '../../text/range.ts';
import { contentRange, type LineGrammar, LONGEST_SPAN, physicalLineEnd, trimmed } from '../lines.ts';
import { findHoles, isTemplateControl, isTemplateOnly, lineEndOverHoles } from '../template.ts';
import type { SysconfigLine } from './tree.ts';

/** /etc/sysconfig/iptables-config: a file that the init script sources, of which only plain assignments are understood. */
export const sysconfigGrammar: LineGrammar<SysconfigLine> = { scan, parse: parseLine };

const ASSIGNMENT = /(\uFEFF?[ \t]*(?:export[ \t]+)?)([A-Za-z_][A-Za-z0-9_]*)=/y;

/** A logical line goes on over a `\` at its end and over an open quote of an assignment, as in the shell. */
function scan(text: string, start: number): number {
  const end = lineEndOverHoles(text, start);
  const valueStart = assignmentAt(text, start)?.[0].length;
  if (valueStart === undefined) return end;
  const limit = Math.min(text.length, start + valueStart + LONGEST_SPAN);
  const value = shellWord(text, start + valueStart, limit);
  // A quote that never closes is taken to end with its line.
  return value.closed ? Math.max(end, physicalLineEnd(text, value.end)) : end;
}

function assignmentAt(text: string, at: number): RegExpExecArray | null {
  ASSIGNMENT.lastIndex = at;
  return ASSIGNMENT.exec(text);
}

function parseLine(text: string): SysconfigLine {
  const range = contentRange(text);
  const holes = findHoles(text);
  const content = trimmed(text, range.start, range.end);
  if (content.text === '') return { kind: 'blank', text, holes };
  if (content.text.startsWith('#') || isTemplateControl(text) || isTemplateOnly(text, holes))
    return { kind: 'comment', text, holes };
  const head = assignmentAt(text, 0);
  if (!head) return { kind: 'other', text, holes, content };
  const [all, before = '', name = ''] = head;
  const nul = text.indexOf('\0');
  const value = shellWord(text, all.length, nul < 0 ? text.length : Math.max(all.length, nul));
  return {
    kind: 'assignment',
    text,
    holes,
    name: { start: before.length, end: before.length + name.length, text: name },
    value: { start: all.length, end: Math.max(all.length, Math.min(value.end, content.end)), text: value.text },
    literal: value.literal,
    openQuote: !value.closed && holes.length === 0,
    rest: holes.length > 0 ? null : restAfter(text, value.end, content.end),
  };
}

/** What stands behind the value: a `#` behind a blank begins a comment. */
function restAfter(text: string, from: number, to: number): Token | null {
  const rest = trimmed(text, from, to);
  return rest.text === '' || rest.text.startsWith('#') ? null : rest;
}

/** One word of shell text: quotes and escapes taken away, up to a blank or an operator outside quotes. */
function shellWord(text: string, start: number, limit: number) {
  let said = '';
  let literal = true;
  let quote = '';
  let at = start;
  for (; at < limit; at++) {
    const char = text[at]!;
    if (quote === "'") {
      if (char === "'") quote = '';
      else said += char;
    } else if (char === '\\' && at + 1 < limit) {
      const next = text[++at]!;
      if (next !== '\n') said += quote === '"' && !'"\\$`'.includes(next) ? char + next : next;
    } else if (char === quote) quote = '';
    else if (quote === '' && (char === '"' || char === "'")) quote = char;
    else if (quote === '' && /[\s;&|<>()]/.test(char)) break;
    else {
      if (char === '$' || char === '`') literal = false;
      said += char;
    }
  }
  return { end: Math.min(at, limit), text: said, literal, closed: quote === '' };
}
