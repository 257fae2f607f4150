import { findSysctl, kernelChanges, kernelMove, keyChanges } from '../../core/index.ts';
import { absolutePath, exists } from '../../host/node-files.ts';
import { command, UsageError } from '../command.ts';
import { collect } from '../inputs.ts';
import { finish } from '../judge.ts';
import { answerFormat, answerOptions, inputArguments, inputOptions, kernelOf } from '../options.ts';
import { type KeyMove, kernelsJson, kernelsText } from '../reports/kernels.ts';

const { kernel: _, memory: __, ...readOptions } = inputOptions;

export const kernelsCommand = command({
  name: 'kernels',
  operands: 'PATHS... | KEYS...',
  summary: 'what changes for files, or for sysctl keys, from one kernel to another',
  options: {
    ...readOptions,
    from: { type: 'string', value: 'KERNEL', help: 'the kernel or distribution that is there: 3.10, rhel7' },
    to: { type: 'string', value: 'KERNEL', help: 'the one to move to: 6.12, debian13' },
    ...answerOptions,
  },
  async run(values, operands, terminal) {
    if (operands.length === 0)
      throw new UsageError('name files, folders or keys: kernlint kernels PATHS... --from 3.10 --to 6.12');
    if (values.from === undefined || values.to === undefined)
      throw new UsageError('name both kernels: kernlint kernels PATHS... --from 3.10 --to 6.12');
    const format = answerFormat(values);
    const move = kernelMove(kernelOf('--from', values.from), kernelOf('--to', values.to));
    const keys = operands.filter(isKey);
    const inputs = await collect(
      inputArguments(
        values,
        operands.filter((operand) => !isKey(operand)),
      ),
      terminal.stdin,
    );
    const moved = keys.map((key): KeyMove => ({ key, changes: keyChanges(findSysctl(key)!, key, move) }));
    const changes = [...inputs.workspace.hosts].flatMap((host) => kernelChanges(host, move));
    terminal.out((format === 'json' ? kernelsJson : kernelsText)(inputs, { move, changes, keys: moved }));
    const code = keys.length > 0 && keys.length === operands.length ? 0 : finish(inputs, new Map(), [], terminal);
    return code === 0 && (changes.some(({ breaks }) => breaks) || moved.some(isGone)) ? 1 : code;
  },
});

function isKey(operand: string): boolean {
  return operand !== '-' && findSysctl(operand) !== undefined && !exists(absolutePath(operand));
}

function isGone({ changes }: KeyMove): boolean {
  return changes.some(({ kind }) => kind === 'removed' || kind === 'renamed');
}
