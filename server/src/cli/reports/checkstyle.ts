import { rangeIn } from '../../api/answers.ts';
import type { Severity } from '../../core/index.ts';
import { byFile, type Report } from './report.ts';
import { element, xmlDocument } from './xml.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'info', hint: 'info' };

/** The XML of Checkstyle, which many build servers read. */
export const checkstyleReport: Report = (input) => {
  const files = byFile(input).map(([path, found]) =>
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
  );
  return xmlDocument(element('checkstyle', { version: '4.3' }, files));
};
