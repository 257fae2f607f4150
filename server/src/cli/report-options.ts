import type { Options, Values } from './command.ts';
import { colorOptions, oneOf, wantsColor } from './options.ts';
import { REPORT_FORMATS, type ReportFormat } from './reports/index.ts';

/** Options of every command that reports. */
export const reportOptions = {
  format: {
    type: 'string',
    value: 'NAME',
    choices: REPORT_FORMATS,
    help: `the form of the report: ${REPORT_FORMATS.join(', ')}`,
  },
  ...colorOptions,
} as const satisfies Options;

export interface ReportArguments {
  readonly format: ReportFormat;
  /** Undefined: as the terminal is. */
  readonly color: boolean | undefined;
}

/** Checks the options of a report. Throws a UsageError. */
export function reportArguments(values: Values<typeof reportOptions>): ReportArguments {
  return {
    format: oneOf('--format', values.format ?? 'text', REPORT_FORMATS),
    color: wantsColor(values),
  };
}
