import type { Severity } from '../../core/index.ts';
import type { Paint, Style } from './paint.ts';
import { allFindings, type ReportInput } from './report.ts';

/** `2 errors, 1 warning in 3 files; 1 can be fixed safely`; nothing where no file was checked. */
export function summary(input: ReportInput): string {
  const { inputs, paint } = input;
  if (inputs.files.length === 0) return '';
  const all = allFindings(input);
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

/** `1 file`, `2 files`. */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
