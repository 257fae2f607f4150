import path from 'node:path';
import { gitIndex } from '../../host/git-index.ts';
import { absolutePath, slashed } from '../../host/node-files.ts';
import { beyondBaseline, readBaseline, writeBaseline } from '../baseline.ts';
import { command, UsageError } from '../command.ts';
import { collect, type Inputs } from '../inputs.ts';
import { type Findings, finish, judge, report } from '../judge.ts';
import { type InputArguments, inputArguments, inputOptions } from '../options.ts';
import { reportArguments, reportOptions } from '../report-options.ts';
import { count } from '../reports/summary.ts';
import type { Terminal } from '../terminal.ts';

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
    'max-warnings': { type: 'string', value: 'N', help: 'end with 0 while there are no errors and at most N warnings' },
    ...inputOptions,
    ...reportOptions,
  },
  async run(values, paths, terminal) {
    const staged = values.staged ?? false;
    if (paths.length === 0 && !staged) throw new UsageError('name files or folders: kernlint check PATHS...');
    const withHost = values['with-host'] ?? false;
    for (const [option, given] of [
      ['--staged', staged],
      ['--with-host', withHost],
    ] as const)
      if (given && paths.includes('-')) throw new UsageError(`${option} and standard input contradict each other`);
    if (staged && withHost) throw new UsageError('--staged always looks at whole hosts; leave out --with-host');
    const asked = reportArguments(values);
    const maxWarnings = values['max-warnings'] === undefined ? 0 : wholeNumber('--max-warnings', values['max-warnings']);
    const { inputs, findings, problems } = await (staged ? judgeStaged : withHost ? judgeWithHost : judgeFiles)(
      inputArguments(values, paths),
      terminal,
    );

    if (values['update-baseline']) {
      const file = values.baseline ?? BASELINE;
      const accepted = await writeBaseline(file, inputs, findings);
      terminal.err(`kernlint: ${count(accepted, 'finding')} accepted in ${file}`);
      return finish(inputs, new Map(), problems, terminal);
    }
    const counted =
      values.baseline === undefined
        ? findings
        : beyondBaseline(values.baseline, await readBaseline(values.baseline), inputs, findings);
    report(asked, inputs, counted, terminal);
    return finish(inputs, counted, problems, terminal, maxWarnings);
  },
});

interface Judged {
  readonly inputs: Inputs;
  readonly findings: Findings;
  readonly problems: readonly string[];
}

async function judgeFiles(args: InputArguments, terminal: Terminal): Promise<Judged> {
  const inputs = await collect(args, terminal.stdin);
  return { inputs, ...judge(inputs, inputs.workspace) };
}

/**
 * Judges whole hosts as the index of git has them, and keeps what has to do with the staged files: what stands in one of them, or points at
 * one. Without paths it looks at the whole repository.
 */
async function judgeStaged(args: InputArguments, terminal: Terminal): Promise<Judged> {
  const index = await gitIndex(absolutePath('.'));
  try {
    const root = slashed(path.relative(absolutePath('.'), index.root)) || '.';
    const inputs = await collect({ ...args, paths: args.paths.length > 0 ? args.paths : [root] }, terminal.stdin, index.files);
    const judged = concerning(inputs, judge(inputs, inputs.workspace), index.staged);
    if (judged.inputs.files.length > 0) return judged;
    return { ...judged, inputs: { ...judged.inputs, notes: [...inputs.notes, 'nothing is staged that kernlint knows'] } };
  } finally {
    index.close();
  }
}

/**
 * Judges the hosts of the named files as they are below the current folder, and keeps what has to do with the named files: hooks and editors name
 * single files, while what is wrong with a file may depend on its neighbours.
 */
async function judgeWithHost(args: InputArguments, terminal: Terminal): Promise<Judged> {
  const named = await collect(args, terminal.stdin);
  const paths = new Set(named.files.map(({ path }) => path));
  const inputs = await collect({ ...args, paths: [...args.paths, '.'] }, terminal.stdin);
  return concerning(inputs, judge(inputs, inputs.workspace), paths);
}

/** What has to do with some files: what stands in one of them, or points at one. */
function concerning(inputs: Inputs, { findings, problems }: Omit<Judged, 'inputs'>, paths: ReadonlySet<string>): Judged {
  const kept = new Map(
    [...findings].flatMap(([file, found]) => {
      const of = found.filter(({ related }) => paths.has(file) || related.some((place) => paths.has(place.path)));
      return of.length > 0 ? [[file, of] as const] : [];
    }),
  );
  const files = inputs.files.filter((file) => paths.has(file.path) || kept.has(file.path));
  return { inputs: { ...inputs, files }, findings: kept, problems };
}

function wholeNumber(option: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new UsageError(`${option} takes a whole number, not "${text}"`);
  return Number(text);
}
