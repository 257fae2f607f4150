import { rangeIn } from '../../api/answers.ts';
import type { Finding } from '../../core/index.ts';
import { printable } from './excerpt.ts';
import { STYLE_OF } from './paint.ts';
import type { Report, ReportInput } from './report.ts';
import { summary } from './summary.ts';

/** The findings for people, a line each, below the name of their file. */
export const groupedReport: Report = {
  open: '',
  part: (input, path, found) =>
    found.length === 0 ? '' : `${input.paint('bold', printable(input.inputs.show(path)))}\n${lines(input, found)}\n`,
  between: '',
  close: summary,
};

function lines({ inputs, paint }: ReportInput, found: readonly Finding[]): string {
  const places = found.map(({ path, range }) => {
    const { line, character } = rangeIn(inputs, path, range).start;
    return `${line + 1}:${character + 1}`;
  });
  const wide = places.reduce((most, { length }) => Math.max(most, length), 0);
  return found
    .map(({ severity, message, rule }, i) => {
      const kind = paint(STYLE_OF[severity], severity.padEnd('warning'.length));
      return `  ${places[i]!.padStart(wide)}  ${kind}  ${printable(message)}  ${paint('dim', rule)}\n`;
    })
    .join('');
}
