import { availableParallelism } from 'node:os';
import path from 'node:path';
import { gitIndex } from '../../host/git-index.ts';
import { absolutePath, nodeFiles, slashed } from '../../host/node-files.ts';
import { type Accepted, readBaseline, writeBaseline } from '../baseline.ts';
import { judgeBatches } from '../batches.ts';
import { command, UsageError } from '../command.ts';
import { type Survey, surveyOf } from '../inputs.ts';
import { conclude, Printer, type Telling, type Told, tellingFor } from '../judge.ts';
import { type InputArguments, inputArguments, readOptions } from '../options.ts';
import { Progress } from '../progress.ts';
import { type ReportArguments, reportArguments, reportOptions } from '../report-options.ts';
import { count } from '../reports/summary.ts';
import { fails } from '../reports/tally.ts';
import type { ExitCode, Terminal } from '../terminal.ts';

const BASELINE = 'kernlint-baseline.json';

export const checkCommand = command({
  name: 'check',
  operands: 'PATHS...',
  summary: 'report the problems of files and folders',
  options: {
    staged: { type: 'boolean', help: 'check what the next git commit would hold, and report the files that it changes' },
    'with-host': {
      type: 'boolean',
      help: 'read the other files of their hosts here, too, and report what concerns the named files',
    },
    baseline: { type: 'string', value: 'FILE', help: 'report only what this baseline does not have' },
    'update-baseline': { type: 'boolean', help: `accept all that is found now: write it to the baseline (${BASELINE})` },
    'fix-meaning': {
      type: 'boolean',
      help: 'with --format json: say of each fix what it does to the meaning of the files (slow)',
    },
    'max-warnings': { type: 'string', value: 'N', help: 'end with 0 while there are no errors and at most N warnings' },
    watch: { type: 'boolean', help: 'check again after each change, until Ctrl-C' },
    threads: {
      type: 'string',
      value: 'N',
      help: 'judge large trees with so many threads (as many as the machine has processors)',
    },
    ...readOptions,
    ...reportOptions,
  },
  async run(values, paths, terminal) {
    const staged = values.staged ?? false;
    if (paths.length === 0 && !staged && values.root === undefined)
      throw new UsageError('name files or folders: kernlint check PATHS...');
    const withHost = values['with-host'] ?? false;
    for (const [option, given] of [
      ['--staged', staged],
      ['--with-host', withHost],
    ] as const) {
      if (given && paths.includes('-')) throw new UsageError(`${option} and standard input contradict each other`);
      if (given && values.root !== undefined) throw new UsageError(`${option} and --root contradict each other`);
    }
    if (staged && withHost) throw new UsageError('--staged always looks at whole hosts; leave out --with-host');
    const maxWarnings = values['max-warnings'] === undefined ? 0 : wholeNumber('--max-warnings', values['max-warnings']);
    const threads = values.threads === undefined ? undefined : wholeNumber('--threads', values.threads);
    if (threads === 0) throw new UsageError('--threads takes 1 or more');
    const args = inputArguments(values, paths);
    const reports = reportArguments(values);
    if (values['fix-meaning'] && reports.format !== 'json') throw new UsageError('--fix-meaning is for --format json');
    const telling = { ...(await tellingOf(reports, values, terminal)), fixMeaning: values['fix-meaning'] ?? false };

    if (values.watch) {
      const other = (['staged', 'with-host', 'update-baseline'] as const).find((name) => values[name]);
      if (other || paths.includes('-'))
        throw new UsageError(`--watch and ${other ? `--${other}` : 'standard input'} contradict each other`);
      return (await import('../watch.ts')).watch(args, telling, maxWarnings, terminal);
    }
    const scope = await (staged ? stagedScope : withHost ? hostScope : wholeScope)(args);
    try {
      return await checkScope(scope, { args, telling, maxWarnings, threads }, terminal);
    } finally {
      scope.close?.();
    }
  },
});

/** How to tell, with the baseline that was named. Throws a FileError where that cannot be read. */
async function tellingOf(
  asked: ReportArguments,
  { baseline, 'update-baseline': update = false }: { readonly baseline?: string; readonly 'update-baseline'?: boolean },
  terminal: Terminal,
): Promise<Telling> {
  const telling = tellingFor(asked, terminal);
  if (baseline === undefined && !update) return telling;
  const accepted: ReadonlySet<string> = update ? new Set() : await readBaseline(baseline!);
  return { ...telling, baseline: { file: baseline ?? BASELINE, accepted, update } };
}

/** The hosts that are judged. */
interface Scope {
  readonly survey: Survey;
  /** The paths that a finding must stand in or point at, to be told. Absent, all are told. */
  readonly about?: ReadonlySet<string>;
  readonly close?: () => void;
}

const wholeScope = async (args: InputArguments): Promise<Scope> => ({ survey: await surveyOf(args) });

/** Whole hosts as the index of git has them, about the staged files. Without paths it is the whole repository. */
async function stagedScope(args: InputArguments): Promise<Scope> {
  const index = await gitIndex(absolutePath('.'));
  const root = slashed(path.relative(absolutePath('.'), index.root)) || '.';
  const survey = await surveyOf({ ...args, paths: args.paths.length > 0 ? args.paths : [root] }, index.files);
  const known = survey.candidates.some((candidate) => index.staged.has(candidate.path));
  const notes = known ? survey.notes : [...survey.notes, 'nothing is staged that kernlint knows'];
  return { survey: { ...survey, notes }, about: index.staged, close: index.close };
}

/**
 * The hosts of the named files as they are below the current folder, about the named files: hooks and editors name single files, while what is
 * wrong with a file may depend on its neighbours.
 */
async function hostScope(args: InputArguments): Promise<Scope> {
  const named = await surveyOf(args);
  const survey = await surveyOf({ ...args, paths: [...args.paths, '.'] });
  return { survey, about: new Set(named.candidates.map((candidate) => candidate.path)) };
}

interface Asked {
  readonly args: InputArguments;
  readonly telling: Telling;
  readonly maxWarnings: number;
  readonly threads: number | undefined;
}

/** How many files make a second thread worth its start, as measured. */
const MANY = 10_000;

/** How many threads judge. What is not read from disk, and one host, is for the first thread. */
function threadsFor({ candidates, from }: Survey, { threads }: Asked): number {
  if (from !== nodeFiles || candidates.some(({ isStdin }) => isStdin)) return 1;
  return threads ?? (candidates.length < MANY ? 1 : Math.min(availableParallelism(), 8));
}

/** Judges what was found, host by host, and prints the report. */
async function checkScope({ survey, about }: Scope, asked: Asked, terminal: Terminal): Promise<ExitCode> {
  const { maxWarnings } = asked;
  const telling = about ? { ...asked.telling, about } : asked.telling;
  const printer = telling.baseline?.update ? undefined : new Printer(telling, terminal.out);
  const accepted: Accepted[] = [];
  let files = 0;
  const job = { survey, telling, readStdin: terminal.stdin };
  const threads = threadsFor(survey, asked);
  const pool =
    threads > 1
      ? (await import('../pool.ts')).openPool(threads, { args: asked.args, folders: survey.folders, telling })
      : undefined;
  const held: Told[] = [];
  const progress = terminal.progress && new Progress(terminal.progress, survey.candidates.length);
  const problems = await judgeBatches(
    job,
    (told, judged) => {
      for (const file of told) for (const finding of file.accepted) accepted.push(finding);
      if (progress?.isShown && terminal.columns !== undefined) held.push(...told);
      else printer?.print(told);
      files += told.length;
      progress?.step(judged);
    },
    pool,
  ).finally(() => {
    progress?.stop();
    return pool?.close();
  });
  printer?.print(held);
  const tally = printer?.close();
  if (telling.baseline?.update) {
    await writeBaseline(telling.baseline.file, accepted);
    terminal.err(`kernlint: ${count(accepted.length, 'finding')} accepted in ${telling.baseline.file}`);
  }
  const all = [...survey.problems, ...problems];
  return conclude(
    { notes: survey.notes, problems: all, files, fails: tally !== undefined && fails(tally, maxWarnings) },
    terminal,
  );
}

function wholeNumber(option: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new UsageError(`${option} takes a whole number, not "${text}"`);
  return Number(text);
}
