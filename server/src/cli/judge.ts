import type { MeaningOf } from '../api/answers.ts';
import { allRules, type Finding, fixMeaning, lintHost, type Workspace } from '../core/index.ts';
import { type Accepted, acceptedOf, beyondBaseline } from './baseline.ts';
import type { Inputs } from './inputs.ts';
import type { ReportArguments } from './report-options.ts';
import { printable } from './reports/excerpt.ts';
import { REPORTS, type ReportFormat } from './reports/index.ts';
import { painted, plain } from './reports/paint.ts';
import { fails, nothing, sum, type Tally, tallyOf } from './reports/tally.ts';
import type { ExitCode, Terminal } from './terminal.ts';

export type Findings = ReadonlyMap<string, readonly Finding[]>;

/** The findings of all files by path. A fault of kernlint itself spoils one rule, or one host, and not the run. */
export function judge(inputs: Inputs, workspace: Workspace): { findings: Findings; problems: readonly string[] } {
  const findings = new Map<string, readonly Finding[]>();
  const problems: string[] = [];
  for (const host of workspace.hosts) {
    try {
      for (const [path, of] of lintHost(host, inputs.resolver.settingsFor(host), allRules)) {
        findings.set(path, of);
        problems.push(...of.filter(({ failed }) => failed).map(({ message }) => `${inputs.show(path)}: ${message}`));
      }
    } catch (error) {
      const [first, ...more] = host.files.map(({ path }) => inputs.show(path));
      problems.push(`${first}${more.length > 0 ? ` and ${more.length} more` : ''}: kernlint itself failed: ${error}`);
    }
  }
  return { findings, problems };
}

/** How findings are told. Plain data. */
export interface Telling {
  readonly format: ReportFormat;
  readonly color: boolean;
  /** The columns of the terminal. */
  readonly width: number;
  /** Whether JSON says of each fix what it means; that takes longer than all else. */
  readonly fixMeaning?: boolean;
  /** Only findings that stand in one of these paths or point at one are told, and only files that have such or are among them. */
  readonly about?: ReadonlySet<string>;
  /** The baseline whose findings are not told again; with `update`, all are gathered for it. */
  readonly baseline?: { readonly file: string; readonly accepted: ReadonlySet<string>; readonly update: boolean };
}

/** What there is to tell of one file. Plain data. */
export interface Told {
  readonly path: string;
  readonly shown: string;
  /** Its part of the report. */
  readonly text: string;
  readonly tally: Tally;
  /** What a new baseline would have of it. */
  readonly accepted: readonly Accepted[];
}

/** Tells the findings of the files of some hosts, in the order of the files. */
export function tell(telling: Telling, inputs: Inputs, findings: Findings): Told[] {
  const { about, baseline } = telling;
  const meaningOf = telling.fixMeaning ? { meaningOf: meaningIn(inputs) } : {};
  const input = { inputs, paint: telling.color ? painted : plain, width: telling.width, ...meaningOf };
  const told: Told[] = [];
  for (const { path, shown } of inputs.files) {
    const own = findings.get(path) ?? [];
    const all = about && !about.has(path) ? own.filter(({ related }) => related.some((place) => about.has(place.path))) : own;
    if (about && !about.has(path) && all.length === 0) continue;
    const accepted = baseline?.update ? acceptedOf(baseline.file, inputs, all) : [];
    const found = baseline && !baseline.update ? beyondBaseline(baseline.file, baseline.accepted, inputs, all) : all;
    told.push({ path, shown, text: REPORTS[telling.format].part(input, path, found), tally: tallyOf(found), accepted });
  }
  return told;
}

function meaningIn({ workspace, resolver }: Inputs): MeaningOf {
  return (path, fix) => {
    const host = workspace.hostOf(path);
    return host && fixMeaning(host, resolver.settingsFor(host), fix);
  };
}

/** Prints a report part by part, so that nothing of it is held. */
export class Printer {
  readonly #telling: Telling;
  readonly #out: Terminal['out'];
  readonly #files: string[] = [];
  #printed = false;
  #tally = nothing;

  constructor(telling: Telling, out: Terminal['out']) {
    this.#telling = telling;
    this.#out = out;
    this.#say(this.#report.open);
  }

  get #report() {
    return REPORTS[this.#telling.format];
  }

  #say(text: string): void {
    if (text !== '') this.#out(text);
  }

  print(files: readonly Told[]): void {
    let text = '';
    for (const { shown, text: part, tally } of files) {
      this.#tally = sum(this.#tally, tally);
      this.#files.push(shown);
      if (part === '') continue;
      text += (this.#printed ? this.#report.between : '') + part;
      this.#printed = true;
    }
    this.#say(text);
  }

  /** Prints the end of the report, and gives the count of all. */
  close(): Tally {
    const paint = this.#telling.color ? painted : plain;
    this.#say(this.#report.close({ tally: this.#tally, files: this.#files, paint }));
    return this.#tally;
  }
}

/** How to tell what a terminal is to show. */
export function tellingFor({ format, color }: ReportArguments, terminal: Terminal): Telling {
  return { format, color: color ?? terminal.colors, width: terminal.columns ?? 120 };
}

/** Prints the findings in the form that was asked for. */
export function report(args: ReportArguments, inputs: Inputs, findings: Findings, terminal: Terminal): void {
  const telling = tellingFor(args, terminal);
  const printer = new Printer(telling, terminal.out);
  printer.print(tell(telling, inputs, findings));
  printer.close();
}

/** Says on standard error what was not checked and why, and gives the exit code. */
export function finish(inputs: Inputs, findings: Findings, problems: readonly string[], terminal: Terminal): ExitCode {
  const tally = [...findings.values()].map(tallyOf).reduce(sum, nothing);
  const all = [...inputs.problems, ...problems];
  return conclude({ notes: inputs.notes, problems: all, files: inputs.files.length, fails: fails(tally) }, terminal);
}

/** How a run went. */
export interface Conclusion {
  readonly notes: readonly string[];
  readonly problems: readonly string[];
  /** How many files were checked. */
  readonly files: number;
  readonly fails: boolean;
}

/** Says on standard error what was not checked and why, and gives the exit code. */
export function conclude({ notes, problems, files, fails }: Conclusion, terminal: Terminal): ExitCode {
  for (const note of notes) terminal.err(`kernlint: ${printable(note)}`);
  for (const problem of problems) terminal.err(`kernlint: ${printable(problem)}`);
  if (problems.length > 0) return 2;
  if (files === 0 && notes.length === 0) terminal.err('kernlint: there is no file of a known format there');
  return fails ? 1 : 0;
}
