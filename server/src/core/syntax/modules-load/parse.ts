import { contentRange, type LineGrammar, trimmed } from '../lines.ts';
import { findHoles, isTemplateControl, lineEndOverHoles } from '../template.ts';
import type { ModulesLoadLine } from './tree.ts';

/** modules-load.d/*.conf as systemd-modules-load reads it: one name a line, blanks trimmed, `#` and `;` begin a comment. */
export const modulesLoadGrammar: LineGrammar<ModulesLoadLine> = { scan: lineEndOverHoles, parse: parseLine };

function parseLine(text: string): ModulesLoadLine {
  const range = contentRange(text);
  const name = trimmed(text, range.start, range.end);
  const holes = findHoles(text);
  if (name.text === '') return { kind: 'blank', text, holes };
  if (/^[#;]/.test(name.text) || isTemplateControl(text)) return { kind: 'comment', text, holes };
  return { kind: 'module', text, holes, name };
}
