import { rangeIn } from '../../api/answers.ts';
import type { Severity } from '../../core/index.ts';
import type { Report } from './report.ts';
import { element, xmlFrame } from './xml.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'info', hint: 'info' };

/** The XML of Checkstyle, which many build servers read. */
export const checkstyleReport: Report = {
  ...xmlFrame('checkstyle', { version: '4.3' }),
  part: (input, path, found) =>
    element(
      'file',
      { name: input.inputs.show(path) },
      found.map(({ severity, message, rule, range }) => {
        const { line, character } = rangeIn(input.inputs, path, range).start;
        return element('error', {
          line: line + 1,
          column: character + 1,
          severity: SEVERITIES[severity],
          message,
          source: `kernlint.${rule.replace('/', '.')}`,
        });
      }),
    ),
  between: '',
};
