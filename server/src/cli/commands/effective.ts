import {
  type BootOutcome,
  bootOutcome,
  compareLive,
  effectiveValue,
  effectiveValues,
  type LiveReadings,
  liveKeys,
  type Reader,
  readerOf,
  type SysctlKey,
  sysctlKey,
} from '../../core/index.ts';
import { PROC_SYS, readLive } from '../../host/live.ts';
import { absolutePath } from '../../host/node-files.ts';
import { rootFiles } from '../../host/root-files.ts';
import { command, UsageError } from '../command.ts';
import { collect } from '../inputs.ts';
import { finish } from '../judge.ts';
import { oneHost } from '../one-host.ts';
import { answerFormat, answerOptions, inputArguments, oneOf, readOptions } from '../options.ts';
import { effectiveJson, effectiveText } from '../reports/effective.ts';
import { liveJson, liveText } from '../reports/live.ts';

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
    live: {
      type: 'boolean',
      help: 'beside what the running kernel has: /proc/sys of this machine, or below --root; only reads',
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
      if (values.live) {
        const readings = await liveReadings(values.root, liveKeys(host, target, outcome.reader));
        const all = compareLive(host, target, readings, outcome.reader);
        const name = key === undefined ? undefined : sysctlKey(key).name;
        const asked = all.filter((value) => name === undefined || value.key === name);
        terminal.out(format === 'json' ? liveJson(inputs, asked) : liveText(inputs, asked));
        return finish(inputs, new Map(), [], terminal);
      }
      const one = key === undefined ? undefined : effectiveValue(effectiveValues(host, outcome.reader, target), key, target);
      const told = key === undefined ? outcome : onlyKey(outcome, one);
      terminal.out(format === 'json' ? effectiveJson(inputs, told.values) : effectiveText(inputs, told));
    }
    return finish(inputs, new Map(), [], terminal);
  },
});

/** What the kernel says whose /proc/sys stands below a root, or that of this machine. Throws a UsageError where there is none. */
async function liveReadings(root: string | undefined, keys: readonly SysctlKey[]): Promise<LiveReadings> {
  const base = root === undefined ? '' : absolutePath(root).replace(/\/$/, '');
  const files = rootFiles(base);
  const readings = await readLive(files, `${base}${PROC_SYS}`, keys);
  if ([...readings.values()].every(({ kind }) => kind === 'missing'))
    throw new UsageError(`${base}${PROC_SYS} is not there: --live needs a running Linux kernel`);
  return readings;
}

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
