import { rangeIn } from '../../api/answers.ts';
import type { Severity } from '../../core/index.ts';
import { printable } from './excerpt.ts';
import type { Report } from './report.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' };

/** Workflow commands of GitHub Actions, which it shows beside the lines of a pull request. */
export const githubReport: Report = {
  open: '',
  part: (input, _, found) =>
    found
      .map(({ severity, rule, message, path, range }) => {
        const { start, end } = rangeIn(input.inputs, path, range);
        const properties = {
          file: input.inputs.show(path),
          line: start.line + 1,
          endLine: end.line + 1,
          // GitHub takes columns for a range within one line only.
          ...(start.line === end.line
            ? { col: start.character + 1, endColumn: Math.max(end.character, start.character + 1) }
            : {}),
          title: `kernlint ${rule}`,
        };
        const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
        return `::${COMMANDS[severity]} ${list.join(',')}::${escapeData(message)}\n`;
      })
      .join(''),
  between: '',
  close: () => '',
};

const escapeData = (text: string) => printable(text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A'));
const escapeProperty = (text: string) => escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
