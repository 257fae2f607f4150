import { effectiveAnswer } from '../../api/answers.ts';
import {
  type BootOutcome,
  type EffectiveOption,
  type EffectiveValue,
  lineIndex,
  pathInHost,
  READER_NAMES,
  type SourceFile,
  type TextRange,
} from '../../core/index.ts';
import type { Inputs } from '../inputs.ts';
import { table } from './table.ts';

type Place = { readonly file: SourceFile; readonly range: TextRange };

/** The values that stay, as JSON: the form that docs/command-line.md describes. */
export function effectiveJson(inputs: Inputs, values: readonly EffectiveValue[]): string {
  return `${JSON.stringify({ values: effectiveAnswer(inputs, values) })}\n`;
}

/** The values that stay, which lines lose, and what comes before and after, for people. */
export function effectiveText(inputs: Inputs, outcome: BootOutcome): string {
  const reader = READER_NAMES[outcome.reader];
  const parts = [
    valueTable(inputs, outcome, reader),
    outcome.atBoot ? '' : `Nothing reads these files while the host boots: they count once somebody runs ${reader}.\n`,
    neededModules(outcome, reader),
    laterTable(inputs, outcome),
    optionTable(inputs, outcome.options),
    unreadFiles(inputs, outcome, reader),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function at({ show }: Inputs, { file, range }: Place): string {
  return `${show(file.path)}:${lineIndex(file).position(range.start).line + 1}`;
}

function valueTable(inputs: Inputs, { values }: BootOutcome, reader: string): string {
  if (values.length === 0) return `${reader} sets nothing here.\n`;
  const rows = values.flatMap(({ key, value, from, overridden, certain }) => {
    const shown = value === undefined ? `refused: ${from.value}` : `${value}${certain ? '' : ' (perhaps)'}`;
    const lost = overridden.map((line) => `${line.value} ${at(inputs, line)}`);
    return [[key, shown, at(inputs, from), lost[0] ?? ''], ...lost.slice(1).map((text) => ['', '', '', text])];
  });
  return table(['KEY', `VALUE LEFT BY ${reader}`, 'FROM', 'OVERRIDDEN'], rows);
}

function unreadFiles({ show }: Inputs, { unread, reader }: BootOutcome, name: string): string {
  if (unread.length === 0) return '';
  const paths = unread.map((file) => pathInHost(file.path));
  const single = reader === 'systemd' && paths.some((path) => /^(etc\/)?sysctl\.conf$/.test(path));
  const why = single
    ? 'It reads sysctl.conf by a link in sysctl.d, such as 99-sysctl.conf; --reader procps reads it last.\n'
    : '';
  return `Not read by ${name}: ${unread.map((file) => show(file.path)).join(', ')}\n${why}`;
}

function neededModules({ needs }: BootOutcome, reader: string): string {
  const byModule = new Map<string, string[]>();
  for (const [key, module] of needs) byModule.set(module, [...(byModule.get(module) ?? []), key]);
  return [...byModule]
    .map(
      ([module, keys]) =>
        `Lost unless ${module} is loaded before ${reader} runs, which nothing in modules-load.d sees to: ${keys.join(', ')}\n`,
    )
    .join('');
}

function laterTable(inputs: Inputs, { later }: BootOutcome): string {
  if (later.length === 0) return '';
  const rows = later.map(({ key, value, by, when, line, certain }) => [
    key,
    value ?? '?',
    `${by}, ${when}${certain ? '' : ' (perhaps)'}`,
    line ? at(inputs, line) : '',
  ]);
  return table(['WRITTEN LATER', 'VALUE', 'BY', 'FROM'], rows);
}

function optionTable(inputs: Inputs, options: readonly EffectiveOption[]): string {
  if (options.length === 0) return '';
  const rows = options.map(({ option, overridden }) => [
    `${option.module} ${option.name}`,
    option.value ?? '',
    at(inputs, option),
    overridden.map((other) => `${other.value ?? ''} ${at(inputs, other)}`).join(', '),
  ]);
  return table(['MODULE OPTION', 'VALUE', 'FROM', 'OVERRIDDEN'], rows);
}
