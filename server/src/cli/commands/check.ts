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
    baseline: { type: 'string', value: 'FILE', help: 'report only what this baseline does not have' },
    'update-baseline': { type: 'boolean', help: `accept all that is found now: write it to the baseline (${BASELINE})` },
    'max-warnings': { type: 'string', value: 'N', help: 'end with 0 while there are no errors and at most N warnings' },
    ...inputOptions,
    ...reportOptions,
  },
  async run(values, paths, terminal) {
    const staged = values.staged ?? false;
    if (paths.length === 0 && !staged) throw new UsageError('name files or folders: kernlint check PATHS...');
    if (staged && paths.includes('-')) throw new UsageError('--staged and standard input contradict each other');
    const asked = reportArguments(values);
    const maxWarnings = values['max-warnings'] === undefined ? 0 : wholeNumber('--max-warnings', values['max-warnings']);
    const { inputs, findings, problems } = await (staged ? judgeStaged : judgeFiles)(inputArguments(values, paths), terminal);

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
    const { findings, problems } = judge(inputs, inputs.workspace);
    const touched = new Map(
      [...findings].flatMap(([file, found]) => {
        const kept = found.filter(
          ({ related }) => index.staged.has(file) || related.some((place) => index.staged.has(place.path)),
        );
        return kept.length > 0 ? [[file, kept] as const] : [];
      }),
    );
    const files = inputs.files.filter((file) => index.staged.has(file.path) || touched.has(file.path));
    const notes = files.length > 0 ? inputs.notes : [...inputs.notes, 'nothing is staged that kernlint knows'];
    return { inputs: { ...inputs, files, notes }, findings: touched, problems };
  } finally {
    index.close();
  }
}

function wholeNumber(option: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new UsageError(`${option} takes a whole number, not "${text}"`);
  return Number(text);
}
