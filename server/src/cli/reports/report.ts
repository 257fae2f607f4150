import { type Finding, lineIndex, type TextRange } from '../../core/index.ts';
import type { Inputs } from '../inputs.ts';
import type { Paint } from './paint.ts';

/** What a report is made of. */
export interface ReportInput {
  readonly inputs: Inputs;
  /** By path of the core. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  readonly paint: Paint;
  /** The columns of the terminal. */
  readonly width: number;
}

/** A form of the findings: the whole text that goes to standard output. */
export type Report = (input: ReportInput) => string;

/** The text of the line that a range begins in, without its line end. */
export function lineOf({ workspace }: Inputs, path: string, range: TextRange): string {
  const file = workspace.file(path);
  if (!file) return '';
  const index = lineIndex(file);
  const { start, end } = index.line(index.position(range.start).line);
  return file.text.slice(start, end);
}

/** The findings of each file of the run, in the order of the command line. */
export function byFile({ inputs, findings }: ReportInput): (readonly [path: string, findings: readonly Finding[]])[] {
  return inputs.files.map(({ path }) => [path, findings.get(path) ?? []]);
}

/** All findings of the run, in the order of the command line and by place. */
export const allFindings = (input: ReportInput): Finding[] => byFile(input).flatMap(([, found]) => found);
