import { allRules, type Finding, lintHost, type Workspace } from '../core/index.ts';
import type { Inputs } from './inputs.ts';
import type { ReportArguments } from './report-options.ts';
import { REPORTS } from './reports/index.ts';
import { painted, plain } from './reports/paint.ts';
import type { ExitCode, Terminal } from './terminal.ts';

export type Findings = ReadonlyMap<string, readonly Finding[]>;

/** The findings of all files by path. A fault of kernlint itself spoils one host and not the run. */
export function judge(inputs: Inputs, workspace: Workspace): { findings: Findings; problems: readonly string[] } {
  const findings = new Map<string, readonly Finding[]>();
  const problems: string[] = [];
  for (const host of workspace.hosts) {
    try {
      for (const [path, of] of lintHost(host, inputs.resolver.settingsFor(host), allRules)) findings.set(path, of);
    } catch (error) {
      problems.push(`${host.files.map(({ path }) => inputs.show(path)).join(', ')}: kernlint itself failed: ${error}`);
    }
  }
  return { findings, problems };
}

/** Prints the findings in the form that was asked for. */
export function report(args: ReportArguments, inputs: Inputs, findings: Findings, terminal: Terminal): void {
  const paint = (args.color ?? terminal.colors) ? painted : plain;
  terminal.out(REPORTS[args.format]({ inputs, findings, paint, width: terminal.columns ?? 120 }));
}

/** Says on standard error what was not checked and why, and gives the exit code. More warnings than `maxWarnings` count, and each error. */
export function finish(
  inputs: Inputs,
  findings: Findings,
  problems: readonly string[],
  terminal: Terminal,
  maxWarnings = 0,
): ExitCode {
  for (const note of inputs.notes) terminal.err(`kernlint: ${note}`);
  const all = [...inputs.problems, ...problems];
  for (const problem of all) terminal.err(`kernlint: ${problem}`);
  if (all.length > 0) return 2;
  if (inputs.files.length === 0 && inputs.notes.length === 0) terminal.err('kernlint: there is no file of a known format there');
  const severities = [...findings.values()].flat().map(({ severity }) => severity);
  const warnings = severities.filter((severity) => severity === 'warning').length;
  return severities.includes('error') || warnings > maxWarnings ? 1 : 0;
}
