import type { MeaningOf } from '../../api/answers.ts';
import { type Finding, lineIndex, type TextRange } from '../../core/index.ts';
import type { Inputs } from '../inputs.ts';
import type { Paint } from './paint.ts';
import type { Tally } from './tally.ts';

/** What the parts of a report are made of: whole hosts. */
export interface ReportInput {
  readonly inputs: Pick<Inputs, 'workspace' | 'show'>;
  readonly paint: Paint;
  /** The columns of the terminal. */
  readonly width: number;
  /** What fixes mean, where that was asked for. */
  readonly meaningOf?: MeaningOf;
}

/**
 * A form of the findings. It is made file by file, so that no run holds more than the hosts that it works on: `open`, the parts that are not
 * empty with `between` between them, and `close`.
 */
export interface Report {
  readonly open: string;
  /** What is said of one file. */
  readonly part: (input: ReportInput, path: string, found: readonly Finding[]) => string;
  readonly between: string;
  readonly close: (whole: Whole) => string;
}

/** What is known once all files are judged. */
export interface Whole {
  readonly tally: Tally;
  /** The files as they are shown, in the order of the run. */
  readonly files: readonly string[];
  readonly paint: Paint;
}

/** The text of the line that a range begins in, without its line end. */
export function lineOf({ workspace }: Pick<Inputs, 'workspace'>, path: string, range: TextRange): string {
  const file = workspace.file(path);
  if (!file) return '';
  const index = lineIndex(file);
  const { start, end } = index.line(index.position(range.start).line);
  return file.text.slice(start, end);
}
