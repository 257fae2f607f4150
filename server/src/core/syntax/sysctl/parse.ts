import type { TextRange } from '../../text/range.ts';
import { contentRange, type LineGrammar, trimmed } from '../lines.ts';
import { findHoles, isTemplateControl, isTemplateOnly, lineEndOverHoles } from '../template.ts';
import type { SysctlLine } from './tree.ts';

/** sysctl.conf and sysctl.d/*.conf, as procps and systemd-sysctl cut them: there is no continuation, and no comment behind a value. */
export const sysctlGrammar: LineGrammar<SysctlLine> = { scan: lineEndOverHoles, parse: parseLine };

function parseLine(text: string): SysctlLine {
  const range = contentRange(text);
  const content = trimmed(text, range.start, range.end);
  const holes = findHoles(text);
  if (content.text === '') return { kind: 'blank', text, holes };
  if (content.text.startsWith('#') || content.text.startsWith(';')) return { kind: 'comment', text, holes };
  if (isTemplateControl(text) || isTemplateOnly(text, holes)) return { kind: 'comment', text, holes };

  const equals = equalsOutsideHoles(text, content, holes);
  const dashed = content.text.startsWith('-');
  const dash = dashed ? { start: content.start, end: content.start + 1 } : null;
  const keyStart = content.start + (dashed ? 1 : 0);
  if (equals >= 0) {
    const key = trimmed(text, keyStart, equals);
    return { kind: 'assignment', text, holes, dash, key, equals, value: trimmed(text, equals + 1, content.end) };
  }
  if (dash) return { kind: 'exclusion', text, holes, dash, key: trimmed(text, keyStart, content.end) };
  return { kind: 'other', text, holes, content };
}

/** Where the first `=` of the content stands that no template hole covers; -1 where there is none. */
function equalsOutsideHoles(text: string, content: TextRange, holes: readonly TextRange[]): number {
  let at = text.indexOf('=', content.start);
  for (const hole of holes) {
    if (at < 0 || at < hole.start) break;
    if (at < hole.end) at = text.indexOf('=', hole.end);
  }
  return at < content.end ? at : -1;
}
