import { rangeIn } from '../../api/answers.ts';
import type { Severity } from '../../core/index.ts';
import { fingerprints } from './fingerprint.ts';
import { allFindings, type Report } from './report.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'major', info: 'minor', hint: 'info' };

/** A Code Quality report of GitLab. */
export const gitlabReport: Report = (input) => {
  const found = allFindings(input);
  const names = fingerprints(input.inputs, found);
  const issues = found.map(({ rule, severity, message, path, range }, i) => {
    const { start, end } = rangeIn(input.inputs, path, range);
    return {
      description: message,
      check_name: rule,
      fingerprint: names[i],
      severity: SEVERITIES[severity],
      location: { path: input.inputs.show(path).replace(/^\.\//, ''), lines: { begin: start.line + 1, end: end.line + 1 } },
    };
  });
  return `${JSON.stringify(issues, undefined, 2)}\n`;
};
