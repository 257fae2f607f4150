import { fileReport } from '../../api/answers.ts';
import { byFile, type Report } from './report.ts';

/** The findings as JSON; its form is described in docs/json.md and does not change within version 1. */
export const jsonReport: Report = (input) => {
  const files = byFile(input).map(([path, found]) => fileReport(input.inputs, path, found));
  return `${JSON.stringify({ version: 1, files })}\n`;
};
