import { fileReport } from '../../api/answers.ts';
import type { Report } from './report.ts';

/** The findings as JSON; its form is described in docs/json.md and does not change within version 1. */
export const jsonReport: Report = {
  open: '{"version":1,"files":[',
  part: ({ inputs, meaningOf }, path, found) => JSON.stringify(fileReport(inputs, path, found, meaningOf)),
  between: ',',
  close: () => ']}\n',
};
