import type { Finding } from '../../core/index.ts';
import type { Inputs } from '../inputs.ts';
import { byFile, placeOf, type Report } from './report.ts';

/** The findings as JSON; its form is described in docs/json.md and does not change within version 1. */
export const jsonReport: Report = (input) => {
  const { inputs } = input;
  const files = byFile(input).map(([path, found]) => ({
    path: inputs.show(path),
    format: inputs.workspace.file(path)!.format,
    diagnostics: found.map((finding) => diagnostic(inputs, finding)),
  }));
  return `${JSON.stringify({ version: 1, files })}\n`;
};

function diagnostic(inputs: Inputs, finding: Finding) {
  const { show } = inputs;
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    range: placeOf(inputs, finding.path, finding.range),
    related: finding.related.map(({ path, range, message }) => ({
      path: show(path),
      range: placeOf(inputs, path, range),
      message,
    })),
    fixes: finding.fixes.map(({ title, safety, edits }) => ({
      title,
      safety,
      edits: edits.map(({ path, range, newText }) => ({ path: show(path), range: placeOf(inputs, path, range), newText })),
    })),
  };
}
