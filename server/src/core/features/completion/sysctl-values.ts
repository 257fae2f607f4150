import { erasOf, tableMemory } from '../../knowledge/conntrack.ts';
import { divide, formatSpans } from '../../knowledge/kernel.ts';
import { findSysctl } from '../../knowledge/sysctl/index.ts';
import { valueNames } from '../../knowledge/sysctl/names.ts';
import { type SysctlRecord, valuesIn } from '../../knowledge/sysctl/record.ts';
import type { SysctlAssignment } from '../../syntax/sysctl/tree.ts';
import { formatBytes } from '../../text/numbers.ts';
import { say } from '../../text/say.ts';
import { runStart } from '../../text/trim.ts';
import type { Settings } from '../../workspace/settings.ts';
import type { Completion, Completions } from './item.ts';

/** What can stand at a place behind the `=` of a line, with what it means. */
export function completeValue({ key, value, text }: SysctlAssignment, at: number, settings: Settings): Completions | undefined {
  const record = findSysctl(key.text);
  if (!record) return undefined;
  const first = value.text === '' ? at : Math.min(value.start, at);
  const single = !record.fields && record.type !== 'string';
  // Of a list of words, the one at the cursor is written anew.
  const start = single ? first : Math.max(first, runStart(text, at, /\S/));
  const position = text.slice(first, start).split(/\s+/).filter(Boolean).length;
  const items = valueItems(record, position, settings).map((item, rank) => ({ ...item, rank }));
  if (items.length === 0) return undefined;
  const wordEnd = Math.max(at, single ? value.end : at + /^\S*/.exec(text.slice(at))![0].length);
  return {
    items: items.map((item) => ({ ...item, about: { of: 'sysctl', key: key.text, value: item.label } })),
    range: { start, end: at },
    wordEnd,
    changing: false,
  };
}

type Value = Pick<Completion, 'label' | 'detail' | 'kind'>;

function valueItems(record: SysctlRecord, position: number, settings: Settings): readonly Value[] {
  const size = tableSizes(record.key, settings);
  if (size) return size;
  const named = valueNames(record.key).filter(({ since }) => !since || divide(settings.target, { since }).has.length > 0);
  if (named.length > 0) return named.map(({ name, what }) => value(name, what));
  const defaults = defaultValues(record, settings);
  if (record.fields) return position === 0 ? defaults : [];
  const meanings = Object.entries(record.values ?? (isSwitch(record, settings) ? { '0': 'off', '1': 'on' } : {}));
  const known = meanings.map(([label, meaning]) => {
    const standard = defaults.find((other) => other.label === label);
    return value(label, standard ? `${meaning} (${standard.detail})` : meaning);
  });
  return [...known, ...defaults.filter(({ label }) => !meanings.some(([other]) => other === label))];
}

function value(label: string, detail: string): Value {
  return { label, detail, kind: 'value' };
}

/** Whether all kernels of the target take 0 and 1 and nothing else. */
function isSwitch(record: SysctlRecord, { target }: Settings): boolean {
  if (record.type === 'bool') return true;
  const ranges = record.range ? valuesIn(target, record.range) : [];
  return ranges.length > 0 && ranges.every(({ value: { min, max } }) => Number(min) === 0 && Number(max) === 1);
}

/** The defaults that can be written down; of a text such as `0; distributions set 1` what stands first. */
function defaultValues(record: SysctlRecord, { target }: Settings): readonly Value[] {
  const known = record.default ? valuesIn(target, record.default) : [];
  return known.flatMap(({ value: text, spans }) => {
    const pattern = record.type === 'string' ? /^[\w-]+(?=$|[;,])/ : /^-?\d+(?:[ \t]+-?\d+)*(?=$|[;,])/;
    const label = pattern.exec(text)?.[0];
    // The first numbers of a list, and words about the rest of it, are no value.
    if (label === undefined || (record.fields && label.split(/\s+/).length !== record.fields.length)) return [];
    return [value(label, known.length > 1 ? say`default of ${formatSpans(spans)}` : say`default`)];
  });
}

/** Round sizes of the table of connections, with the memory that they pin. */
function tableSizes(key: string, { target }: Settings): readonly Value[] | undefined {
  const field = /^net\.(?:netfilter\.)?nf_conntrack_(max|buckets)$/.exec(key)?.[1];
  if (!field) return undefined;
  const newest = erasOf(target).at(-1)!.span.from;
  return [16, 17, 18, 19, 20, 21].map((bits) => {
    const size = 2 ** bits;
    const memory = tableMemory(newest, { max: size, buckets: size });
    return value(String(size), say`${formatBytes(field === 'max' ? memory.entries : memory.buckets)} when full`);
  });
}
