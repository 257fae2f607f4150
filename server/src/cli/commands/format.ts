import { applyEdits, formatEdits } from '../../core/index.ts';
import { encode } from '../../host/decode.ts';
import { type Change, diffOf, write } from '../changes.ts';
import { command, UsageError } from '../command.ts';
import { collect, type Inputs } from '../inputs.ts';
import { conclude } from '../judge.ts';
import { inputArguments, inputOptions } from '../options.ts';
import { printable } from '../reports/excerpt.ts';

/** Lays files out anew, or says which of them it would; what standard input held goes to standard output. */
export const formatCommand = command({
  name: 'format',
  operands: 'PATHS...',
  summary: 'align settings, and write rules in the order of iptables-save; what is read stays the same',
  options: {
    check: { type: 'boolean', help: 'change no file, and end with 1 where one would change' },
    diff: { type: 'boolean', help: 'print the changes as a patch, change no file' },
    'no-align': { type: 'boolean', help: 'one space before each = of a sysctl file' },
    config: inputOptions.config,
    'no-config': inputOptions['no-config'],
    as: inputOptions.as,
    'no-ignore': inputOptions['no-ignore'],
    'stdin-filename': inputOptions['stdin-filename'],
  },
  async run({ check, diff, 'no-align': noAlign, ...values }, paths, terminal) {
    if (paths.length === 0) throw new UsageError('name files or folders: kernlint format PATHS...');
    const inputs = await collect(inputArguments(values, paths), terminal.stdin);
    const changes = changesOf(inputs, !noAlign);
    const shows = check || diff;
    const stdin = inputs.files.find((input) => input.isStdin);
    const failures: string[] = [];
    if (diff) for (const change of changes) terminal.out(diffOf(inputs, change));
    else if (paths.includes('-') && !check) {
      const after = changes.find(({ input }) => input === stdin)?.after;
      // A file that is ignored comes out as it went in.
      if (stdin) terminal.out(encode(after ?? inputs.workspace.file(stdin.path)!.text, stdin.encoding));
      else if (inputs.problems.length === 0) terminal.out(await terminal.stdin());
    } else
      for (const change of changes) {
        const problems = shows ? [] : await write(inputs, change);
        failures.push(...problems);
        if (problems.length === 0)
          terminal.out(`${shows ? 'would format' : 'formatted'} ${printable(inputs.show(change.path))}\n`);
      }
    const problems = [...inputs.problems, ...failures];
    const fails = shows === true && changes.length > 0;
    return conclude({ notes: inputs.notes, problems, files: inputs.files.length, fails }, terminal);
  },
});

function changesOf({ files, workspace }: Inputs, align: boolean): Change[] {
  return files.flatMap((input) => {
    const file = workspace.file(input.path);
    const edits = file ? formatEdits(file, { align }) : [];
    if (!file || edits.length === 0) return [];
    return [{ path: file.path, input, before: file.text, after: applyEdits(file.text, edits) }];
  });
}
