import type { TextRange } from '../text/range.ts';
import { LONGEST_SPAN } from './lines.ts';

/**
 * The holes that a template engine fills before the real reader sees the file: Jinja and Go `{{ }}` `{% %}` `{# #}`, ERB and EPP
 * `<% %>`, shell and envsubst `${VAR}` and `$VAR`, autoconf `@VAR@`. What stands in a hole is unknown, never wrong.
 */
const HOLE = /\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|<%.*?%>|\$\{[^}\n]*\}|\$[A-Za-z_][A-Za-z0-9_]*|@[A-Z][A-Z0-9_]*@/gs;
const OPENERS = /\{\{|\{%|\{#|<%|\$\{|\$[A-Za-z_]|@[A-Z]/;
const NONE: readonly TextRange[] = [];

/** The template holes of a logical line, in order. */
export function findHoles(line: string): readonly TextRange[] {
  if (!OPENERS.test(line)) return NONE;
  return [...line.matchAll(HOLE)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** Whether a hole reaches into the range. */
export function hasHole(holes: readonly TextRange[], range: TextRange): boolean {
  return holes.some((hole) => hole.start < range.end && range.start < hole.end);
}

/** Whether the line steers the template (`{% if %}`, `<% end %>`, `{{#each}}`, `{{ range }}`): lines around it may come, go or repeat. */
export function isTemplateControl(line: string): boolean {
  return /^\s*(\{%|<%(?!=)|\{\{-?\s*(#|\/|if\b|else\b|end\b|range\b|with\b|define\b|block\b|template\b|include\b))/.test(line);
}

const MULTILINE = [
  ['{{', '}}'],
  ['{%', '%}'],
  ['{#', '#}'],
  ['<%', '%>'],
] as const;

/**
 * The end of the physical line at `start`, or, where a template hole opens on it and closes on a later one, of the line that closes it.
 * A hole longer than a few thousand characters is taken as ordinary text, so that a stray `{{` costs nothing.
 */
export function lineEndOverHoles(text: string, start: number): number {
  let end = text.indexOf('\n', start);
  if (end < 0) return text.length;
  for (let from = start; ; ) {
    const opener = nextOpener(text, from, end);
    if (!opener) return end + 1;
    const close = text.slice(opener.at + 2, opener.at + LONGEST_SPAN).indexOf(opener.close);
    if (close < 0) from = opener.at + 2;
    else {
      from = opener.at + 2 + close + opener.close.length;
      if (from > end) {
        end = text.indexOf('\n', from);
        if (end < 0) return text.length;
      }
    }
  }
}

function nextOpener(text: string, from: number, end: number): { at: number; close: string } | undefined {
  let best: { at: number; close: string } | undefined;
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== 0x7b && code !== 0x3c) continue;
    const pair = MULTILINE.find(([open]) => text.startsWith(open, at));
    if (pair) {
      best = { at, close: pair[1] };
      break;
    }
  }
  return best;
}
