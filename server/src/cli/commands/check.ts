import { command, UsageError } from '../command.ts';
import { collect } from '../inputs.ts';
import { finish, judge, report } from '../judge.ts';
import { inputArguments, inputOptions, reportArguments, reportOptions } from '../options.ts';

export const checkCommand = command({
  name: 'check',
  operands: 'PATHS...',
  summary: 'report the problems of files and folders',
  options: { ...inputOptions, ...reportOptions },
  async run(values, paths, terminal) {
    if (paths.length === 0) throw new UsageError('name files or folders: kernlint check PATHS...');
    const asked = reportArguments(values);
    const inputs = await collect(inputArguments(values, paths), terminal.stdin);
    const { findings, problems } = judge(inputs, inputs.workspace);
    report(asked, inputs, findings, terminal);
    return finish(inputs, findings, problems, terminal);
  },
});
