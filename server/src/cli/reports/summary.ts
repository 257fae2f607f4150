import type { Paint, Style } from './paint.ts';
import type { Whole } from './report.ts';

/** `2 errors, 1 warning in 3 files; 1 can be fixed safely`; nothing where no file was checked. */
export function summary({ tally, paint }: Whole): string {
  const { severities: of, safe, offered } = tally;
  if (tally.files === 0) return '';
  const files = count(tally.files, 'file');
  const counts = [
    paintedCount(paint, 'red', of.error, 'error'),
    paintedCount(paint, 'yellow', of.warning, 'warning'),
    of.info > 0 ? `${of.info} information` : '',
    of.hint > 0 ? count(of.hint, 'hint') : '',
  ].filter((text) => text !== '');
  if (counts.length === 0) return `${paint('green', 'No problems')} in ${files}.\n`;
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
