import type { Token } from '../../text/range.ts';
import { type LineGrammar, withoutLineEnd } from '../lines.ts';
import { findHoles, isTemplateControl, lineEndOverHoles } from '../template.ts';
import type { SysctlLine } from './tree.ts';

/** sysctl.conf and sysctl.d/*.conf, as procps and systemd-sysctl cut them: there is no continuation, and no comment behind a value. */
export const sysctlGrammar: LineGrammar<SysctlLine> = { scan: lineEndOverHoles, parse: parseLine };

function parseLine(text: string): SysctlLine {
  const content = trimmed(withoutLineEnd(text), 0);
  const holes = findHoles(text);
  if (content.text === '') return { kind: 'blank', text, holes };
  if (content.text.startsWith('#') || content.text.startsWith(';')) return { kind: 'comment', text, holes };
  if (isTemplateControl(text)) return { kind: 'comment', text, holes };

  const equals = equalsOutsideHoles(text, content.end, holes);
  const dashed = content.text.startsWith('-');
  const dash = dashed ? { start: content.start, end: content.start + 1 } : null;
  const keyStart = content.start + (dashed ? 1 : 0);
  if (equals < 0) {
    if (dash) return { kind: 'exclusion', text, holes, dash, key: trimmed(text.slice(keyStart, content.end), keyStart) };
    return { kind: 'other', text, holes, content };
  }
  const key = trimmed(text.slice(keyStart, equals), keyStart);
  const value = trimmed(text.slice(equals + 1, Math.max(content.end, equals + 1)), equals + 1);
  return { kind: 'assignment', text, holes, dash, key, equals, value };
}

function equalsOutsideHoles(text: string, end: number, holes: SysctlLine['holes']): number {
  for (let at = text.indexOf('='); at >= 0 && at < end; at = text.indexOf('=', at + 1)) {
    if (!holes.some((hole) => hole.start <= at && at < hole.end)) return at;
  }
  return -1;
}

/** The part of `slice` without blanks at its ends; both readers trim space, tab and CR. */
function trimmed(slice: string, at: number): Token {
  let start = 0;
  let end = slice.length;
  while (start < end && isBlank(slice.charCodeAt(start))) start++;
  while (end > start && isBlank(slice.charCodeAt(end - 1))) end--;
  return { start: at + start, end: at + end, text: slice.slice(start, end) };
}

function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}
