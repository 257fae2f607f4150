import {
  type ConntrackSettings,
  formatBytes,
  formatDuration,
  formatSpans,
  lineIndex,
  type PlannedTable,
  type SourceFile,
  shortNumber,
  type TextRange,
} from '../../core/index.ts';
import type { Inputs } from '../inputs.ts';
import { table } from './table.ts';

/** What a plan was made for, with what the host's files say. */
export interface PlanSubject {
  readonly settings: ConntrackSettings;
  /** Bytes, and whether somebody said so. */
  readonly memory: number;
  readonly declared: boolean;
  /** New connections a second. */
  readonly rate: number | undefined;
}

type Setting = ConntrackSettings['max'] | ConntrackSettings['hashsize'];
type Place = { readonly file: SourceFile; readonly range: TextRange };

/** Where a setting stands. */
function placeOf(setting: Setting): Place | undefined {
  if (setting.state !== 'set') return undefined;
  const { by } = setting;
  return { file: by.file, range: 'keyRange' in by ? by.keyRange : by.range };
}

function sourceOf({ settings }: PlanSubject, from: PlannedTable['maxFrom'], sysctl: Setting): Place | undefined {
  return from === 'default' ? undefined : placeOf(from === 'sysctl' ? sysctl : settings.hashsize);
}

/** The plan as JSON; docs/command-line.md describes its form. Numbers are entries, bytes, seconds and shares from 0 to 1. */
export function conntrackJson({ show }: Inputs, subject: PlanSubject, tables: readonly PlannedTable[]): string {
  const place = (found: Place | undefined) =>
    found && { path: show(found.file.path), line: lineIndex(found.file).position(found.range.start).line };
  const plans = tables.map((plan) => ({
    kernels: formatSpans(plan.spans),
    max: { value: plan.max, by: plan.maxFrom, from: place(sourceOf(subject, plan.maxFrom, subject.settings.max)) },
    buckets: {
      value: plan.buckets,
      by: plan.bucketsFrom,
      from: place(sourceOf(subject, plan.bucketsFrom, subject.settings.buckets)),
    },
    chain: { mean: plan.chain, overLimit: plan.overLimit ?? 0, dropped: plan.dropped ?? 0 },
    memory: plan.memory,
    lifetimes: plan.lifetimes.map(({ what, key, seconds, by, sustained, entries, secondsToFull }) => ({
      what,
      key,
      seconds,
      from: place(by && { file: by.file, range: by.keyRange }),
      sustained,
      entries,
      secondsToFull,
    })),
  }));
  return `${JSON.stringify({ memory: subject.memory, rate: subject.rate, plans })}\n`;
}

/** The plan for people: for each era of kernels the size, the chains, the memory, and what the timeouts make of the rate. */
export function conntrackText(inputs: Inputs, subject: PlanSubject, tables: readonly PlannedTable[]): string {
  if (tables.length === 0) return `The size of the table is not known: ${unknownSize(inputs, subject)}\n`;
  const parts = tables.map((plan) => ({
    size: sizeTable(inputs, subject, plan),
    lifetimes: lifetimeTable(inputs, subject, plan),
  }));
  const alike = parts.every(({ lifetimes }) => lifetimes === parts[0]!.lifetimes);
  const told = parts.map(({ size, lifetimes }, i) => (alike && i < parts.length - 1 ? size : `${size}\n${lifetimes}`));
  return told.join('\n');
}

function unknownSize(inputs: Inputs, { settings }: PlanSubject): string {
  const { max, buckets, hashsize } = settings;
  const what = [
    max.state === 'unknown' ? 'nf_conntrack_max' : '',
    buckets.state === 'unknown' ? 'nf_conntrack_buckets' : '',
    hashsize.state === 'unknown' ? 'hashsize' : '',
  ].filter((name) => name !== '');
  return `no single number is set for ${what.join(' and ')} in ${inputs.files.length} files.`;
}

function sizeTable(inputs: Inputs, subject: PlanSubject, plan: PlannedTable): string {
  const { memory, settings, declared } = subject;
  const from = (by: PlannedTable['maxFrom'], setting: Setting) => {
    const place = sourceOf(subject, by, setting);
    return place ? at(inputs, place) : `the kernel’s choice with ${formatBytes(memory)}${declared ? '' : ' of memory, assumed'}`;
  };
  return table(
    [formatSpans(plan.spans), '', ''],
    [
      ['connections', String(plan.max), from(plan.maxFrom, settings.max)],
      ['buckets', String(plan.buckets), from(plan.bucketsFrom, settings.buckets)],
      ['chain when full', `${shortNumber(plan.chain)} entries`, chainWords(plan)],
      ['memory', formatBytes(plan.memory.empty), 'when empty'],
      ['', formatBytes(plan.memory.full), fullWords(plan, memory, declared)],
    ],
  );
}

function lifetimeTable(inputs: Inputs, { rate }: PlanSubject, plan: PlannedTable): string {
  const rows = plan.lifetimes.map((life) => {
    const row = [life.what, formatDuration(life.seconds), setBy(inputs, life)];
    if (rate === undefined) return [...row, perSecond(life.sustained)];
    const full = life.secondsToFull === undefined ? 'never' : roughly(life.secondsToFull);
    return [...row, String(Math.round(life.entries ?? 0)), full];
  });
  if (rate === undefined) return table(['WHAT HOLDS AN ENTRY', 'FOR', 'SET BY', 'THE TABLE LASTS FOR'], rows);
  return table([`WHAT HOLDS AN ENTRY, AT ${perSecond(rate)}`, 'FOR', 'SET BY', 'ENTRIES', 'FULL AFTER'], rows);
}

function at({ show }: Inputs, { file, range }: Place): string {
  return `${show(file.path)}:${lineIndex(file).position(range.start).line + 1}`;
}

function setBy(inputs: Inputs, { by }: PlannedTable['lifetimes'][number]): string {
  return by ? at(inputs, { file: by.file, range: by.keyRange }) : 'default';
}

function chainWords({ overLimit, dropped, max, fits }: PlannedTable): string {
  if (overLimit === undefined || dropped === undefined) return 'of any length on these kernels';
  if (dropped < NOTHING) return 'short enough to drop no connection';
  const most = fits < max ? `; no more than about ${fits} connections ever fit` : '';
  return `${percent(overLimit)} of them too long, ${percent(dropped)} of new connections dropped for it${most}`;
}

function fullWords({ memory: { full, entry } }: PlannedTable, memory: number, declared: boolean): string {
  const share = declared ? `, ${percent(full / memory)} of ${formatBytes(memory)}` : '';
  return `when full, at most ${entry} bytes an entry${share}`;
}

/** A share that nobody will ever meet. */
const NOTHING = 1e-9;

function percent(share: number): string {
  if (share < 0.0005) return 'less than 0.1 %';
  return `${shortNumber(100 * share)} %`;
}

function perSecond(rate: number): string {
  return `${shortNumber(rate < 1 ? rate : Math.floor(rate))}/s`;
}

function roughly(seconds: number): string {
  return seconds < 1 ? 'less than a second' : formatDuration(Math.round(seconds));
}
