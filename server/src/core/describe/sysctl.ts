import { defaultTarget, existsIn, formatSpans, type KernelTarget } from '../knowledge/kernel.ts';
import { endsOf } from '../knowledge/kernel-ends.ts';
import { keyChanges } from '../knowledge/sysctl/changes.ts';
import { findSysctl } from '../knowledge/sysctl/index.ts';
import { type Range, type SysctlRecord, type SysctlScope, valuesIn } from '../knowledge/sysctl/record.ts';
import { readNumber, readNumbers } from '../knowledge/sysctl/value.ts';
import { formatBytes, formatDuration } from '../text/numbers.ts';
import { capitalised, phrase, said, say, sentences } from '../text/say.ts';
import { computedDefaultSentences } from './computed-default.ts';
import { type KnownTable, tableArithmetic } from './conntrack.ts';
import { escapeMarkdown, inlineCode, prose } from './markdown.ts';

export interface SysctlSubject {
  /** The value as it stands in the file. */
  readonly value?: string;
  readonly target: KernelTarget;
  /** The machine's memory in bytes, where it is known. */
  readonly memoryBytes?: number;
  /** What the host sets for the table of connections. */
  readonly conntrack?: KnownTable;
  /** Which value is left after a boot, a line of Markdown; where more than this line has a say in it. */
  readonly effective?: string;
}

const SCOPES: Readonly<Record<SysctlScope, string>> = {
  namespace: phrase`each network namespace has its own`,
  global: phrase`one value for all network namespaces, written in the first only`,
  'first namespace': phrase`exists in the first network namespace only`,
  machine: phrase`one value for the machine`,
};

/** Title, text and source take five lines of the fourteen. */
const MOST_FACTS = 9;

/** What a key is, and what this value means here: Markdown of fewer than 15 lines. */
export function describeSysctl(record: SysctlRecord, subject: SysctlSubject): string {
  const now = record.renamedTo ? findSysctl(record.renamedTo) : undefined;
  const meant = now ?? record;
  const facts = [
    ...(subject.effective ? [subject.effective] : []),
    ...lifeLines(record, subject.target),
    // The arithmetic of the table says what the kernel chooses by itself.
    ...traitLines(meant, subject.target, tableOf(meant, subject) === undefined),
    ...endsLine(meant, subject.target),
    ...computedLines(meant, subject),
    ...hereLines(meant, subject),
    ...(meant.change ? [prose(meant.change)] : []),
  ];
  const what = now ? sentences(record.what, now.what) : record.what;
  const told = [...facts.slice(0, MOST_FACTS), say`Source: ${prose(record.source)}`];
  return [`**${escapeMarkdown(record.key)}**`, '', prose(what), '', ...told.map((fact) => `- ${fact}`)].join('\n');
}

function lifeLines(record: SysctlRecord, target: KernelTarget): readonly string[] {
  const inTarget = existsIn(target, record);
  const lines: string[] = [];
  if (record.removed && inTarget !== 'all') {
    const since = between(record.removedFrom, record.removed);
    const gone =
      inTarget === 'some'
        ? say`Gone since Linux ${since}: some of ${target.label} still have it.`
        : say`Gone since Linux ${since}: ${target.label} does not have it.`;
    lines.push(sentences(gone, record.instead ? said(record.instead) : ''));
  } else if (record.since && inTarget !== 'all') {
    const since = between(record.since, record.sinceBy);
    lines.push(
      inTarget === 'some'
        ? say`Exists since Linux ${since}: some of ${target.label} have it.`
        : say`Exists since Linux ${since}: none of ${target.label} have it.`,
    );
  }
  if (record.refusedBy) lines.push(say`${record.refusedBy} refuses to set it.`);
  if (record.noEffectSince) lines.push(say`Does nothing since Linux ${record.noEffectSince}.`);
  return lines.map(prose);
}

/** What the key is on the oldest and on the newest kernel of a declared range, where that differs. */
function endsLine(record: SysctlRecord, target: KernelTarget): readonly string[] {
  const move = target === defaultTarget ? undefined : endsOf(target);
  const changes = move ? keyChanges(record, record.key, move).filter(({ kind }) => kind === 'range' || kind === 'default') : [];
  if (!move || changes.length === 0) return [];
  const at = (end: 'before' | 'after') =>
    changes.map((change) => (change.kind === 'default' ? say`default ${change[end]}` : change[end])).join(', ');
  return [prose(sentences(say`${move.from.label}: ${at('before')}.`, say`${move.to.label}: ${at('after')}.`))];
}

/** `5.11`, or `5.11 to 5.13` where the sources that were read leave it open. */
function between(first: string | undefined, last: string | undefined): string {
  return first && last ? say`${first} to ${last}` : (first ?? last ?? '');
}

function traitLines(record: SysctlRecord, target: KernelTarget, withDefault: boolean): readonly string[] {
  const range = perKernel(record.range && valuesIn(target, record.range), rangeText);
  const traits = [range ? say`${typeText(record)}, ${range}` : typeText(record)];
  if (record.readOnly && existsIn(target, record.readOnly) !== 'none') traits.push(readOnlyText(record, target));
  if (record.writeOnly && existsIn(target, record.writeOnly) !== 'none') traits.push(say`write-only`);
  traits.push(said(SCOPES[record.scope]));
  if (record.module) traits.push(say`needs the module ${record.module}`);
  const defaults = withDefault ? perKernel(record.default && valuesIn(target, record.default), (value) => value) : '';
  const all = traits.reduce((before, trait) => say`${before}; ${trait}`);
  const lines = [sentences(say`${capitalised(all)}.`, record.rule ?? '')];
  return (defaults ? [...lines, say`Default: ${defaults}.`] : lines).map(prose);
}

function typeText({ type, fields, unit }: SysctlRecord): string {
  const kind =
    type === 'string'
      ? say`text`
      : fields
        ? say`${fields.length} integers (${fields.join(', ')})`
        : type === 'bool'
          ? say`switch`
          : say`integer`;
  return unit ? say`${kind}, ${said(unit)}` : kind;
}

function readOnlyText(record: SysctlRecord, target: KernelTarget): string {
  if (!record.readOnly?.removed) return say`read-only`;
  const all = existsIn(target, record.readOnly) === 'all';
  return all ? say`read-only before Linux ${record.readOnly.removed}` : say`writable from Linux ${record.readOnly.removed} on`;
}

/** Bounds for people; nothing where the type alone bounds the value. */
function rangeText(range: Range): string {
  if (range.min === undefined && range.max === undefined) return '';
  if (range.max === undefined) return say`${range.min} and more`;
  return range.min === undefined ? say`up to ${range.max}` : say`${range.min} to ${range.max}`;
}

function perKernel<T>(values: ReturnType<typeof valuesIn<T>> | undefined, text: (value: T) => string): string {
  const told = (values ?? []).map(({ value, spans }) => ({ text: text(value), spans })).filter((entry) => entry.text !== '');
  if (told.length === 0) return '';
  if (told.length === 1 && values?.length === 1) return told[0]!.text;
  return told.map((entry) => `${entry.text} (${formatSpans(entry.spans)})`).join(', ');
}

/** What the kernel would choose, where the machine's memory is known; the table of connections tells that by itself. */
function computedLines(record: SysctlRecord, { target, memoryBytes }: SysctlSubject): readonly string[] {
  if (memoryBytes === undefined || /nf_conntrack_(?:max|buckets)$/.test(record.key)) return [];
  return computedDefaultSentences(record, target, { memory: memoryBytes }).map(prose);
}

/** What the value means here. */
function hereLines(record: SysctlRecord, subject: SysctlSubject): readonly string[] {
  const table = tableOf(record, subject);
  if (table) return tableArithmetic(table, subject.target, subject.memoryBytes).map(prose);
  if (subject.value === undefined) return [];
  const meaning = valueMeaning(record, subject.value);
  return meaning ? [say`Here: ${inlineCode(subject.value)} ${prose(meaning)}`] : [];
}

/** The table of connections with the value that the pointer is on, for the keys that size it. */
function tableOf(record: SysctlRecord, subject: SysctlSubject): KnownTable | undefined {
  const field = /nf_conntrack_(max|buckets)$/.exec(record.key)?.[1] as keyof KnownTable | undefined;
  if (!field) return undefined;
  const value = subject.value === undefined ? undefined : readNumber(subject.value);
  const usable = value !== undefined && value > 0n && value <= 2n ** 31n ? Number(value) : undefined;
  return { ...subject.conntrack, ...(usable === undefined ? {} : { [field]: usable }) };
}

function valueMeaning(record: SysctlRecord, value: string): string | undefined {
  const known = record.values?.[value];
  if (known) return say`means ${known}.`;
  if (record.type === 'string') return undefined;
  const read = readNumbers(value, record.fields?.length ?? 1);
  if (!('numbers' in read)) return undefined;
  const sum = record.fields ? undefined : bitsText(record, Number(read.numbers[0]!.value));
  if (sum) return say`is ${sum}.`;
  const told = read.numbers.map((number, i) => numberMeaning(record, Number(number.value), record.fields?.[i]));
  const text = told.filter((part) => part !== undefined).join(', ');
  if (read.numbers.some((number) => number.base === 8)) {
    const numbers = read.numbers.map((number) => number.value).join(' ');
    return say`is ${text || say`a number`} (a leading 0 makes it octal: ${numbers}).`;
  }
  return text ? say`is ${text}.` : undefined;
}

/** A sum of bits as its parts: `16 (writing disks) + 32 (...)`; undefined where the values of the key are no bits, or one is not known. */
function bitsText({ values = {} }: SysctlRecord, value: number): string | undefined {
  const known = Object.keys(values).map(Number);
  const areBits = [1, 2, 4].every((bit) => known.includes(bit)) && known.every((number) => (number & (number - 1)) === 0);
  if (!areBits || value <= 0 || value >= 2 ** 31) return undefined;
  const bits = Array.from({ length: 31 }, (_, i) => 2 ** i).filter((bit) => (value & bit) !== 0);
  if (bits.some((bit) => values[bit] === undefined)) return undefined;
  return bits.map((bit) => `${bit} (${values[bit]})`).join(' + ');
}

const PAGE = 4096;

function numberMeaning(record: SysctlRecord, value: number, field: string | undefined): string | undefined {
  const name = field ? `${field} ` : '';
  if (value < 0 || !Number.isSafeInteger(value)) return undefined;
  if (record.unit === 'seconds' && value >= 60) return `${name}${formatDuration(value)}`;
  if (record.unit === 'milliseconds' && value >= 1000) return `${name}${formatDuration(value / 1000)}`;
  if (record.unit === 'bytes' && value >= 1024) return `${name}${formatBytes(value)}`;
  if (record.unit === 'pages') return `${name}${formatBytes(value * PAGE)}`;
  return undefined;
}
