import { conntrackPlan, conntrackSettings, machineMemory } from '../../core/index.ts';
import { command, UsageError } from '../command.ts';
import { collect } from '../inputs.ts';
import { finish } from '../judge.ts';
import { oneHost } from '../one-host.ts';
import { answerFormat, answerOptions, inputArguments, readOptions } from '../options.ts';
import { conntrackJson, conntrackText } from '../reports/conntrack.ts';

export const conntrackCommand = command({
  name: 'conntrack',
  operands: 'DIR',
  summary: 'how many connections a host can track, with what chains and memory, and when that is full',
  options: {
    ...readOptions,
    ...answerOptions,
    rate: { type: 'string', value: 'RATE', help: 'new connections: 20000/s, 500/m, or a number a second' },
  },
  async run(values, paths, terminal) {
    if (paths.length === 0 && values.root === undefined) throw new UsageError('name one host: kernlint conntrack DIR');
    const format = answerFormat(values);
    const rate = values.rate === undefined ? undefined : rateOf(values.rate);
    const inputs = await collect(inputArguments(values, paths), terminal.stdin);
    const host = oneHost(inputs, paths);
    if (host) {
      const settings = inputs.resolver.settingsFor(host);
      const memory = machineMemory(settings);
      const plan = conntrackPlan(host, { target: settings.target, memory, rate });
      const subject = { settings: conntrackSettings(host), memory, declared: settings.memory !== undefined, rate };
      terminal.out(format === 'json' ? conntrackJson(inputs, subject, plan) : conntrackText(inputs, subject, plan));
    }
    return finish(inputs, new Map(), [], terminal);
  },
});

const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 };

/** Connections a second. Throws a UsageError. */
function rateOf(text: string): number {
  const match = /^(\d+(?:\.\d+)?)(k|M)?(?:\/(s|sec|second|m|min|minute|h|hour))?$/.exec(text.trim());
  const rate = match && (Number(match[1]) * (match[2] ? { k: 1e3, M: 1e6 }[match[2]]! : 1)) / SECONDS[match[3]?.[0] ?? 's']!;
  if (!rate) throw new UsageError(`--rate takes new connections a second, as 20000/s or 500/m, not "${text}"`);
  return rate;
}
