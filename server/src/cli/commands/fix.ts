import { allRules, applyFixes, effectLabel, fixMeaning, formatOfPath, type Workspace } from '../../core/index.ts';
import { encode } from '../../host/decode.ts';
import { type Change, diffOf, write } from '../changes.ts';
import { command, UsageError } from '../command.ts';
import { collect, type Input, type Inputs } from '../inputs.ts';
import { finish, judge, report } from '../judge.ts';
import { inputArguments, inputOptions } from '../options.ts';
import { type ReportArguments, reportArguments, reportOptions } from '../report-options.ts';
import { printable } from '../reports/excerpt.ts';
import { count } from '../reports/summary.ts';
import type { ExitCode, Terminal } from '../terminal.ts';

interface Fixed extends Change {
  /** How many fixes had a part in it. */
  readonly fixes: number;
}

interface FixArguments extends ReportArguments {
  readonly dryRun: boolean;
  readonly diff: boolean;
}

/** Changes the files, or shows what it would change; what standard input held goes to standard output. */
export const fixCommand = command({
  name: 'fix',
  operands: 'PATHS...',
  summary: 'apply the safe fixes and report what is left',
  options: {
    offered: { type: 'boolean', help: 'also apply offered fixes, the first of each problem' },
    'dry-run': { type: 'boolean', help: 'change no file' },
    diff: { type: 'boolean', help: 'print the changes as a patch, change no file' },
    ...inputOptions,
    ...reportOptions,
  },
  async run(values, paths, terminal) {
    if (paths.length === 0) throw new UsageError('name files or folders: kernlint fix PATHS...');
    const diff = values.diff ?? false;
    const args: FixArguments = { ...reportArguments(values), diff, dryRun: diff || (values['dry-run'] ?? false) };
    const inputs = await collect(inputArguments(values, paths), terminal.stdin);
    const usesStdin = paths.includes('-');
    const stdin = inputs.files.find((input) => input.isStdin);
    const known = new Set(inputs.files.map(({ path }) => path));
    const mayChange = (path: string) => (usesStdin ? path === stdin?.path : known.has(path) || inputs.mayCreate(path));
    const { workspace, applied } = applyFixes(inputs.workspace, (host) => inputs.resolver.settingsFor(host), allRules, {
      offered: values.offered ?? false,
      mayChange,
      formatOf: formatOfPath,
    });
    const changes = changesOf(inputs, workspace, applied);

    if (usesStdin && !args.diff) {
      // A file that is ignored comes out as it went in.
      if (stdin) terminal.out(encode(workspace.file(stdin.path)!.text, stdin.encoding));
      else if (inputs.problems.length === 0) terminal.out(await terminal.stdin());
      const { findings, problems } = judge(inputs, workspace);
      return finish(inputs, findings, problems, terminal);
    }
    const failures: string[] = [];
    if (args.diff) {
      for (const change of changes) terminal.out(diffOf(inputs, change));
      for (const line of meanings(inputs, changes, values.offered ?? false)) terminal.err(`kernlint: ${line}`);
    } else if (!args.dryRun) for (const change of changes) failures.push(...(await write(inputs, change)));
    return conclude(args, inputs, workspace, changes, failures, terminal);
  },
});

function changesOf(inputs: Inputs, after: Workspace, applied: ReturnType<typeof applyFixes>['applied']): Fixed[] {
  const fixes = new Map<string, number>();
  for (const { fix } of applied)
    for (const path of new Set(fix.edits.map((edit) => edit.path))) fixes.set(path, (fixes.get(path) ?? 0) + 1);
  const byPath = new Map(inputs.files.map((input) => [input.path, input]));
  return [...fixes].flatMap(([path, number]): Fixed[] => {
    const before = inputs.workspace.file(path)?.text;
    const text = after.file(path)?.text;
    return text === undefined || text === before ? [] : [{ path, input: byPath.get(path), before, after: text, fixes: number }];
  });
}

/** What the changes of each host mean, all together: `etc/sysctl.conf: keeps the meaning. Nothing that is loaded changes.` */
function meanings({ workspace, resolver, show }: Inputs, changes: readonly Fixed[], offered: boolean): string[] {
  return [...workspace.hosts].flatMap((host) => {
    const own = changes.filter(({ path }) => workspace.belongs(path, host));
    if (own.length === 0) return [];
    const edits = own.map(({ path, before, after }) => ({ path, range: { start: 0, end: before?.length ?? 0 }, newText: after }));
    const meaning = fixMeaning(host, resolver.settingsFor(host), { edits, safety: offered ? 'offered' : 'safe' });
    return [printable(`${own.map(({ path }) => show(path)).join(', ')}: ${effectLabel(meaning)}. ${meaning.account}`)];
  });
}

/** Reports what is left; a run that only shows its changes has left everything. */
function conclude(
  args: FixArguments,
  inputs: Inputs,
  after: Workspace,
  changes: readonly Fixed[],
  failures: readonly string[],
  terminal: Terminal,
): ExitCode {
  const verb = args.dryRun ? 'would fix' : 'fixed';
  const left: Inputs = { ...inputs, workspace: after, files: [...inputs.files, ...created(inputs, changes)] };
  const { findings, problems } = judge(left, after);
  if (args.diff) terminal.err(`kernlint: ${count(changes.length, 'file')} would change`);
  else {
    if (args.format === 'text' || args.format === 'grouped')
      for (const { path, fixes } of changes) terminal.out(`${verb} ${printable(inputs.show(path))}: ${count(fixes, 'change')}\n`);
    report(args, left, findings, terminal);
  }
  const code = finish(left, findings, [...failures, ...problems], terminal);
  return code === 0 && args.dryRun && changes.length > 0 ? 1 : code;
}

function created({ show }: Inputs, changes: readonly Change[]): Input[] {
  return changes
    .filter(({ input }) => input === undefined)
    .map(({ path }) => ({ path, shown: show(path), encoding: 'utf-8', isStdin: false }));
}
