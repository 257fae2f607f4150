import { inWords, type LiveValue, lineIndex, whyNotLive } from '../../core/index.ts';
import type { Inputs } from '../inputs.ts';
import { count } from './summary.ts';
import { table } from './table.ts';

const OUTCOMES: Readonly<Record<LiveValue['outcome'], string>> = {
  differs: 'differs',
  open: 'not known',
  missing: 'missing',
  unreadable: 'unreadable',
  same: 'same',
};

/** The settings of the files beside those of a running kernel, what differs first; those that are the same are counted. */
export function liveText({ show }: Inputs, values: readonly LiveValue[]): string {
  const order = Object.keys(OUTCOMES);
  const told = values.filter(({ outcome }) => outcome !== 'same');
  const rows = told
    .toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome))
    .map(({ key, set, reading, outcome }) => [
      key,
      set.value,
      reading.kind === 'value' ? inWords(reading.text) : '-',
      OUTCOMES[outcome],
      `${show(set.from.file.path)}:${lineOf(set) + 1}`,
      whyNotLive(key, reading),
    ]);
  const same = values.length - told.length;
  const found = rows.length > 0 ? `${table(['KEY', 'FILES', 'KERNEL', 'OUTCOME', 'FROM', ''], rows)}\n` : '';
  return `${found}${count(same, 'key')} as the files leave ${same === 1 ? 'it' : 'them'}.\n`;
}

/** The same as JSON: the form that docs/command-line.md describes. */
export function liveJson({ show }: Inputs, values: readonly LiveValue[]): string {
  const live = values.map(({ key, set, reading, outcome }) => ({
    key,
    value: set.value,
    live: reading.kind === 'value' ? inWords(reading.text) : null,
    outcome,
    from: { path: show(set.from.file.path), line: lineOf(set) },
  }));
  return `${JSON.stringify({ live })}\n`;
}

function lineOf({ from: { file, range } }: LiveValue['set']): number {
  return lineIndex(file).position(range.start).line;
}
