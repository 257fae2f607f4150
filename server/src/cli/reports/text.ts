import { type Finding, lineIndex, type TextRange } from '../../core/index.ts';
import { excerpt, printable } from './excerpt.ts';
import { STYLE_OF } from './paint.ts';
import type { Report, ReportInput } from './report.ts';
import { summary } from './summary.ts';

const FIX_STYLE = 'green';

/** The findings for people: place, severity, message, rule, and the line with the range underlined; a summary in the end. */
export const textReport: Report = {
  open: '',
  part: (input, _, found) => found.map((finding) => one(input, finding)).join(''),
  between: '',
  close: summary,
};

function one({ inputs, paint, width }: ReportInput, finding: Finding): string {
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
function place({ workspace, show }: ReportInput['inputs'], path: string, range: TextRange): string {
  const file = workspace.file(path);
  if (!file) return printable(show(path));
  const { line, character } = lineIndex(file).position(range.start);
  return `${printable(show(path))}:${line + 1}:${character + 1}`;
}
