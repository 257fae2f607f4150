import { type Finding, lineIndex, type Severity, type TextRange } from '../../core/index.ts';
import type { Inputs } from '../inputs.ts';
import { excerpt, printable } from './excerpt.ts';

/** Colours, or none. */
export type Paint = (style: Style, text: string) => string;
export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'blue' | 'cyan' | 'green';

const CODES: Readonly<Record<Style, readonly [on: number, off: number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  cyan: [36, 39],
};

export const painted: Paint = (style, text) => `\u001b[${CODES[style][0]}m${text}\u001b[${CODES[style][1]}m`;
export const plain: Paint = (_style, text) => text;

const STYLE_OF: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'blue', hint: 'dim' };
const FIX_STYLE = 'green';

/** The findings for people: place, severity, message, rule, and the line with the range underlined. */
export function textReport(
  inputs: Inputs,
  findings: ReadonlyMap<string, readonly Finding[]>,
  paint: Paint,
  width: number,
): string {
  const parts: string[] = [];
  for (const { path } of inputs.files)
    for (const finding of findings.get(path) ?? []) parts.push(one(inputs, finding, paint, width));
  return parts.join('');
}

function one(inputs: Inputs, finding: Finding, paint: Paint, width: number): string {
  const style = STYLE_OF[finding.severity];
  const index = lineIndex(inputs.workspace.file(finding.path)!);
  const start = index.position(finding.range.start);
  const line = index.line(start.line);
  const text = inputs.workspace.file(finding.path)!.text.slice(line.start, line.end);
  const number = String(start.line + 1);
  const gutter = ' '.repeat(number.length + 1);
  const end = Math.max(0, Math.min(finding.range.end, line.end) - line.start);
  const shown = excerpt(text, start.character, end, Math.max(20, width - gutter.length - 3));
  const bar = paint('dim', '|');
  const lines = [
    `${paint('bold', place(inputs, finding.path, finding.range))}: ${paint(style, finding.severity)}: ${printable(finding.message)} ${paint('dim', `[${finding.rule}]`)}`,
    ` ${paint('dim', number)} ${bar} ${shown.line}`,
    ` ${gutter}${bar} ${paint(style, shown.marks)}`,
  ];
  for (const { path, range, message } of finding.related)
    lines.push(` ${gutter}${paint('dim', '=')} ${place(inputs, path, range)}: ${printable(message)}`);
  const [fix] = finding.fixes;
  if (fix) {
    const others = finding.fixes.length > 1 ? `, or ${finding.fixes.length - 1} more` : '';
    lines.push(
      ` ${gutter}${paint('dim', '=')} ${paint(FIX_STYLE, `fix available (${fix.safety})`)}: ${printable(fix.title)}${others}`,
    );
  }
  return `${lines.map((text) => text.trimEnd()).join('\n')}\n\n`;
}

/** `path:line:column`, one-based. */
function place({ workspace, show }: Inputs, path: string, range: TextRange): string {
  const file = workspace.file(path);
  if (!file) return printable(show(path));
  const { line, character } = lineIndex(file).position(range.start);
  return `${printable(show(path))}:${line + 1}:${character + 1}`;
}

/** `2 errors, 1 warning in 3 files; 1 can be fixed safely`. */
export function summary(inputs: Inputs, findings: ReadonlyMap<string, readonly Finding[]>, paint: Paint): string {
  const all = [...findings.values()].flat();
  const files = count(inputs.files.length, 'file');
  if (all.length === 0) return `${paint('green', 'No problems')} in ${files}.\n`;
  const of = (severity: Severity) => all.filter((finding) => finding.severity === severity).length;
  const counts = [
    paintedCount(paint, 'red', of('error'), 'error'),
    paintedCount(paint, 'yellow', of('warning'), 'warning'),
    of('info') > 0 ? `${of('info')} information` : '',
    of('hint') > 0 ? count(of('hint'), 'hint') : '',
  ].filter((text) => text !== '');
  const safe = all.filter(({ fixes }) => fixes.some(({ safety }) => safety === 'safe')).length;
  const offered = all.filter(({ fixes }) => fixes.length > 0).length - safe;
  const help = [safe > 0 ? `${safe} with a safe fix` : '', offered > 0 ? `${offered} with an offered fix` : ''].filter(Boolean);
  return `${counts.join(', ')} in ${files}${help.length > 0 ? `; ${help.join(', ')}` : ''}.\n`;
}

function paintedCount(paint: Paint, style: Style, n: number, noun: string): string {
  return n > 0 ? paint(style, count(n, noun)) : '';
}

export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
