import { type Finding, lineIndex, type Position, type SourceFile, type TextRange } from '../../core/index.ts';
import type { Inputs } from '../inputs.ts';

interface Range {
  readonly start: Position;
  readonly end: Position;
}

const NOWHERE: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The findings as JSON; its form is described in docs/json.md and does not change within version 1. */
export function jsonReport(inputs: Inputs, findings: ReadonlyMap<string, readonly Finding[]>): string {
  const files = inputs.files.map(({ path, shown }) => ({
    path: shown,
    format: inputs.workspace.file(path)!.format,
    diagnostics: (findings.get(path) ?? []).map((finding) => diagnostic(inputs, finding)),
  }));
  return `${JSON.stringify({ version: 1, files })}\n`;
}

function diagnostic({ workspace, show }: Inputs, finding: Finding) {
  const rangeIn = (path: string, range: TextRange): Range => {
    const file = workspace.file(path);
    return file ? placeOf(file, range) : NOWHERE;
  };
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    range: rangeIn(finding.path, finding.range),
    related: finding.related.map(({ path, range, message }) => ({ path: show(path), range: rangeIn(path, range), message })),
    fixes: finding.fixes.map(({ title, safety, edits }) => ({
      title,
      safety,
      edits: edits.map(({ path, range, newText }) => ({ path: show(path), range: rangeIn(path, range), newText })),
    })),
  };
}

function placeOf(file: SourceFile, range: TextRange): Range {
  const index = lineIndex(file);
  return { start: index.position(range.start), end: index.position(range.end) };
}
