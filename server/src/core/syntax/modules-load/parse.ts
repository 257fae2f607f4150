import { type LineGrammar, withoutLineEnd } from '../lines.ts';
import { findHoles, isTemplateControl, lineEndOverHoles } from '../template.ts';
import type { ModulesLoadLine } from './tree.ts';

/** modules-load.d/*.conf as systemd-modules-load reads it: one name a line, blanks trimmed, `#` and `;` begin a comment. */
export const modulesLoadGrammar: LineGrammar<ModulesLoadLine> = {
  scan: lineEndOverHoles,
  parse(text) {
    const holes = findHoles(text);
    const line = withoutLineEnd(text);
    const content = line.trim();
    if (content === '') return { kind: 'blank', text, holes };
    if (content.startsWith('#') || content.startsWith(';') || isTemplateControl(text)) return { kind: 'comment', text, holes };
    const start = line.indexOf(content);
    return { kind: 'module', text, holes, name: { start, end: start + content.length, text: content } };
  },
};
