import { type BootOutcome, bootOutcome, effectiveValue, effectiveValues, type Reader, readerOf } from '../../core/index.ts';
import { command, UsageError } from '../command.ts';
import { collect } from '../inputs.ts';
import { finish } from '../judge.ts';
import { oneHost } from '../one-host.ts';
import { answerFormat, answerOptions, inputArguments, oneOf, readOptions } from '../options.ts';
import { effectiveJson, effectiveText } from '../reports/effective.ts';

const READERS: readonly Reader[] = ['systemd', 'procps', 'openrc'];

export const effectiveCommand = command({
  name: 'effective',
  operands: 'DIR [KEY]',
  summary: 'the value of every sysctl key that a boot leaves, and which lines lose',
  options: {
    ...readOptions,
    ...answerOptions,
    reader: {
      type: 'string',
      value: 'NAME',
      choices: READERS,
      help: 'who reads the sysctl files: systemd, procps, openrc (as the host boots)',
    },
  },
  async run(values, operands, terminal) {
    const [path, key, ...more] = values.root === undefined ? operands : [values.root, ...operands];
    if (path === undefined || more.length > 0) throw new UsageError('name one host: kernlint effective DIR [KEY]');
    const asked = values.reader === undefined ? undefined : oneOf('--reader', values.reader, READERS);
    const format = answerFormat(values);
    const inputs = await collect(inputArguments(values, values.root === undefined ? [path] : []), terminal.stdin);
    const host = oneHost(inputs, [path]);
    if (host) {
      const { target } = inputs.resolver.settingsFor(host);
      const outcome = bootOutcome(host, target, asked ?? readerOf(host));
      const one = key === undefined ? undefined : effectiveValue(effectiveValues(host, outcome.reader, target), key, target);
      const told = key === undefined ? outcome : onlyKey(outcome, one);
      terminal.out(format === 'json' ? effectiveJson(inputs, told.values) : effectiveText(inputs, told));
    }
    return finish(inputs, new Map(), [], terminal);
  },
});

/** What an outcome says of one key. */
function onlyKey(outcome: BootOutcome, value: BootOutcome['values'][number] | undefined): BootOutcome {
  return {
    ...outcome,
    values: value ? [value] : [],
    needs: new Map([...outcome.needs].filter(([key]) => key === value?.key)),
    later: outcome.later.filter(({ key }) => key === value?.key),
    options: [],
    unread: value ? [] : outcome.unread,
  };
}
