import { rangeIn } from '../../api/answers.ts';
import type { Report } from './report.ts';
import { element, xmlFrame, xmlText } from './xml.ts';

/** The XML of JUnit: each file is a suite; each error and warning is a failed test of it, a file without any is a passed one. */
export const junitReport: Report = {
  ...xmlFrame('testsuites', { name: 'kernlint' }),
  part: (input, path, found) => {
    const name = input.inputs.show(path);
    const failing = found.filter(({ severity }) => severity === 'error' || severity === 'warning');
    const cases = failing.map(({ severity, rule, message, range }) => {
      const { line, character } = rangeIn(input.inputs, path, range).start;
      const place = `${name}:${line + 1}:${character + 1}`;
      const failure = `<failure type="${severity}" message="${xmlText(message)}">${xmlText(`${place}: ${message} [${rule}]`)}</failure>\n`;
      return element('testcase', { classname: name, name: `${rule} at ${line + 1}:${character + 1}`, time: 0 }, [failure]);
    });
    const tests = cases.length > 0 ? cases : [element('testcase', { classname: name, name: 'kernlint', time: 0 })];
    return element('testsuite', { name, tests: tests.length, failures: failing.length, errors: 0, skipped: 0, time: 0 }, tests);
  },
  between: '',
};
