import type { TextRange } from '../text/range.ts';
import { LONGEST_SPAN } from './lines.ts';

/*
 * The holes that a template engine fills before the real reader sees the file: Jinja, Go, Mustache and Handlebars `{{ }}` `{% %}` `{# #}`,
 * ERB and EPP `<% %>`, GitHub `${{ }}`, Terraform `${ }` and `%{ if }`, shell and envsubst `${VAR}` and `$VAR`, autoconf `@VAR@`.
 * What stands in a hole is unknown, never wrong. `cost $5`, `%{...}` of a core pattern, `me@example.net` and `|24 40|` are no holes.
 */

/** Holes that may reach over line ends. */
const PAIRED: ReadonlyMap<string, string> = new Map([
  ['{{', '}}'],
  ['{%', '%}'],
  ['{#', '#}'],
  ['<%', '%>'],
]);

const MAY_OPEN = /[{<$@%]/;
const SHELL_NAME = /\$[A-Za-z_][A-Za-z0-9_]*/y;
const AUTOCONF_NAME = /@[A-Z][A-Z0-9_]*@/y;
const MESON_NAME = /@[A-Za-z_][A-Za-z0-9_-]*@/y;
const TERRAFORM_DIRECTIVE = /%\{-?~?[ \t]*(if|else|endif|for|endfor)\b[^{}\n]{0,500}\}/y;
const NONE: readonly TextRange[] = [];

/** The template holes of a logical line, in order; they do not overlap. */
export function findHoles(line: string): readonly TextRange[] {
  if (!MAY_OPEN.test(line)) return NONE;
  const holes: TextRange[] = [];
  for (let hole = nextHole(line, 0, line.length); hole; hole = nextHole(line, hole.end, line.length)) holes.push(hole);
  return holes.length === 0 ? NONE : holes;
}

/**
 * The end of the physical line at `start`, or, where a template hole opens on it and closes on a later one, of the line that closes it.
 * A hole longer than LONGEST_SPAN is taken as ordinary text, so that a stray `{{` costs nothing.
 */
export function lineEndOverHoles(text: string, start: number): number {
  let end = text.indexOf('\n', start);
  for (let from = start; end >= 0; ) {
    const hole = nextHole(text, from, end);
    if (!hole) return end + 1;
    from = hole.end;
    if (from > end) end = text.indexOf('\n', from);
  }
  return text.length;
}

/** The first hole that opens in `from` to `to`; it may close behind that. */
function nextHole(text: string, from: number, to: number): TextRange | undefined {
  for (let at = from; at < to; at++) {
    const end = holeEnd(text, at, text.charCodeAt(at));
    if (end > 0) return { start: at, end };
  }
  return undefined;
}

/** The end of the hole that opens at `at` with the character `code`; 0 where none does. */
function holeEnd(text: string, at: number, code: number): number {
  switch (code) {
    case 0x7b: // {
    case 0x3c: // <
      return pairEnd(text, at);
    case 0x24: // $
      if (text.startsWith('{{', at + 1)) return pairEnd(text, at + 1);
      if (text[at + 1] === '{') return braceEnd(text, at + 2);
      return matchEnd(SHELL_NAME, text, at);
    case 0x40: // @
      return matchEnd(AUTOCONF_NAME, text, at) || (/[\w.+-]/.test(text[at - 1] ?? '') ? 0 : matchEnd(MESON_NAME, text, at));
    case 0x25: // %
      return matchEnd(TERRAFORM_DIRECTIVE, text, at);
    default:
      return 0;
  }
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : 0;
}

/** A second opener before the closer shows that the first one was not meant as one. */
function pairEnd(text: string, at: number): number {
  const open = text.slice(at, at + 2);
  const close = PAIRED.get(open);
  if (close === undefined) return 0;
  const last = Math.min(text.length, at + LONGEST_SPAN) - 2;
  for (let i = at + 2; i <= last; i++) {
    const code = text.charCodeAt(i);
    if (code === close.charCodeAt(0) && text.charCodeAt(i + 1) === close.charCodeAt(1)) {
      return text.startsWith('{{{', at) && text[i + 2] === '}' ? i + 3 : i + 2;
    }
    if (code === open.charCodeAt(0) && text.charCodeAt(i + 1) === open.charCodeAt(1)) return 0;
  }
  return 0;
}

/** The end of `${...}`, whose inside begins at `at`; braces in it are balanced and few, it is short, and it stays on its line. */
function braceEnd(text: string, at: number): number {
  const last = Math.min(text.length, at + 500);
  let depth = 1;
  for (let i = at; i < last && depth < 4; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a) return 0;
    if (code === 0x7b) depth++;
    else if (code === 0x7d && --depth === 0) return i + 1;
  }
  return 0;
}

/** Whether a hole reaches into the range. The holes are in order, as findHoles gives them. */
export function hasHole(holes: readonly TextRange[], range: TextRange): boolean {
  let low = 0;
  let high = holes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holes[middle]!.end <= range.start) low = middle + 1;
    else high = middle;
  }
  return low < holes.length && holes[low]!.start < range.end;
}

/** Tells, for places that are asked in ascending order, where the hole that covers them ends; 0 where none does. */
export function coverage(holes: readonly TextRange[]): (at: number) => number {
  let next = 0;
  return (at) => {
    while (next < holes.length && holes[next]!.end <= at) next++;
    const hole = holes[next];
    return hole && hole.start <= at ? hole.end : 0;
  };
}

const CONTROL_HOLE =
  /^(\{%(?![-+~]?\s*((end)?raw\b|set\b[^%]*=|#))|<%(?![=#%]|-?\s*\|)|%\{|\{\{[-~]?\s*(#|\/(?!\*)|\^|(if|else|end|range|with|define|block|template|include|each|unless)\b(?![.=(-])))/;

/** A control line of Mako, and of ERB in its `%` mode. */
const PERCENT_LINE = /^\s*%-?\s*(if|elif|elsif|else|endif|for|endfor|end|unless|while|endwhile|case|when)\b/;

/** Whether the line begins with what steers the template (`{% if %}`, `<% end %>`, `{{#each}}`, `% endfor`). */
export function isTemplateControl(line: string): boolean {
  return CONTROL_HOLE.test(line.trimStart()) || PERCENT_LINE.test(line);
}

/** Whether the line holds nothing but holes: what it becomes, or whether it becomes anything, is unknown. */
export function isTemplateOnly(line: string, holes: readonly TextRange[]): boolean {
  if (holes.length === 0) return false;
  let at = 0;
  for (const hole of holes) {
    if (line.slice(at, hole.start).trim() !== '') return false;
    at = hole.end;
  }
  return line.slice(at).trim() === '';
}

/** Holes that bring no line: comments, assignments, Ansible's banner. */
const SILENT_HOLE = /^(\{#|<%[#%|]|<%-?\s*\||\{%|\{\{-?\s*(\/\*|!|\$\w+\s*:?=)|\{\{[^}]*\b(ansible_managed|comment)\b)/;

/**
 * Whether lines come, go or repeat here once the template is filled: a condition or loop anywhere in the line, or a hole that stands alone
 * and may become any number of lines.
 */
export function steersLines(line: string, holes: readonly TextRange[]): boolean {
  if (PERCENT_LINE.test(line)) return true;
  if (holes.length === 0) return false;
  const texts = holes.map((hole) => line.slice(hole.start, hole.end));
  if (texts.some((text) => CONTROL_HOLE.test(text))) return true;
  return isTemplateOnly(line, holes) && texts.some((text) => !SILENT_HOLE.test(text));
}
