import { rangeIn } from '../../api/answers.ts';
import type { Severity } from '../../core/index.ts';
import { fingerprints } from './fingerprint.ts';
import type { Report } from './report.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'major', info: 'minor', hint: 'info' };

/** A Code Quality report of GitLab. */
export const gitlabReport: Report = {
  open: '[\n',
  part: ({ inputs }, _, found) => {
    const names = fingerprints(inputs, found);
    return found
      .map(({ rule, severity, message, path, range }, i) => {
        const { start, end } = rangeIn(inputs, path, range);
        return JSON.stringify({
          description: message,
          check_name: rule,
          fingerprint: names[i],
          severity: SEVERITIES[severity],
          location: { path: inputs.show(path).replace(/^\.\//, ''), lines: { begin: start.line + 1, end: end.line + 1 } },
        });
      })
      .join(',\n');
  },
  between: ',\n',
  close: () => '\n]\n',
};
