import {
  bucketsWritable,
  defaultSize,
  erasOf,
  MAX_BUCKETS,
  roundBuckets,
  type SizingEra,
  sizeFromHashsize,
  type TableMemory,
  type TableSize,
  tableMemory,
} from '../knowledge/conntrack.ts';
import { divide, type KernelSpan, type KernelTarget } from '../knowledge/kernel.ts';
import { normalName } from '../knowledge/modprobe/index.ts';
import { lineStarts } from '../syntax/lines.ts';
import { splitParameter } from '../syntax/modprobe/parse.ts';
import type { ModprobeDirective } from '../syntax/modprobe/tree.ts';
import { hasHole } from '../syntax/template.ts';
import { shift, type TextRange, type Token } from '../text/range.ts';
import type { Settings } from '../workspace/settings.ts';
import type { SourceFileOf } from '../workspace/source-file.ts';
import type { Host } from '../workspace/workspace.ts';
import { readingOrder } from './reading-order.ts';
import { type Assignment, assignmentsOf, effective, numberOf, setByPattern, sysctlSettings } from './sysctl-settings.ts';

export const MAX_KEY = 'net.netfilter.nf_conntrack_max';
export const BUCKETS_KEY = 'net.netfilter.nf_conntrack_buckets';

/** `hashsize=N` of an options line for the connection tracker. Ranges are those of the file. */
export interface HashsizeOption {
  readonly file: SourceFileOf<'modprobe'>;
  /** `nf_conntrack`, or `ip_conntrack`, its name up to 2.6.21. */
  readonly module: string;
  /** N, or undefined where it is no plain number. */
  readonly value: number | undefined;
  /** The word `hashsize=N`. */
  readonly range: TextRange;
  readonly valueRange: TextRange;
  readonly unsure: boolean;
}

/** One of the numbers that size the table: nobody sets it, or somebody sets it to a number, or to what cannot be known here. */
export type Known<T> =
  | { readonly state: 'unset' }
  | { readonly state: 'unknown' }
  | { readonly state: 'set'; readonly value: number; readonly by: T };

/** What the files of a host say about the size of the table of connections. Old names count as the new ones: they tell what is wanted. */
export interface ConntrackSettings {
  readonly max: Known<Assignment>;
  readonly buckets: Known<Assignment>;
  readonly hashsize: Known<HashsizeOption>;
  readonly options: readonly HashsizeOption[];
  /** Whether a line that cannot be read might set what is unset here. */
  readonly open: boolean;
}

const known = new WeakMap<Host, ConntrackSettings>();

/** The settings of a host, worked out once. */
export function conntrackSettings(host: Host): ConntrackSettings {
  let settings = known.get(host);
  if (!settings) {
    settings = collect(host);
    known.set(host, settings);
  }
  return settings;
}

function collect(host: Host): ConntrackSettings {
  const sysctl = sysctlSettings(host);
  const sizeOf = (key: string): Known<Assignment> => {
    if (assignmentsOf(sysctl, key).length === 0) return { state: setByPattern(sysctl, key) ? 'unknown' : 'unset' };
    const by = effective(sysctl, key);
    const value = numberOf(by);
    // 0 and negative numbers lift the limit or are refused, as numbers beyond the range are: nothing to compute with.
    return by && value !== undefined && value > 0 && value < 2 ** 31 ? { state: 'set', value, by } : { state: 'unknown' };
  };
  const { options, open } = hashsizeOptions(host);
  return {
    max: sizeOf(MAX_KEY),
    buckets: sizeOf(BUCKETS_KEY),
    hashsize: decidingOption(options),
    options,
    open: sysctl.open || open,
  };
}

/** kmod hands over all options lines, and the last value of a parameter counts. Lines for the present name come before those for the old. */
function decidingOption(options: readonly HashsizeOption[]): Known<HashsizeOption> {
  const present = options.filter(({ module }) => module === 'nf_conntrack');
  const all = present.length > 0 ? present : options;
  const by = all.at(-1);
  if (!by) return { state: 'unset' };
  const unsure = all.some((option) => option.unsure && (all.length === 1 || option.value !== by.value));
  return by.value === undefined || by.value > MAX_BUCKETS || unsure
    ? { state: 'unknown' }
    : { state: 'set', value: by.value, by };
}

function hashsizeOptions(host: Host): { options: readonly HashsizeOption[]; open: boolean } {
  const options: HashsizeOption[] = [];
  let open = false;
  // Kernels of the time of modprobe.conf read nothing else beside it that could come later.
  for (const { file, unsure } of readingOrder(host, 'modprobe')) {
    open ||= unsure;
    const starts = lineStarts(file.tree);
    file.tree.lines.forEach((line, index) => {
      if (line.kind === 'comment') open ||= line.holes.length > 0 && !line.text.startsWith('#');
      else if (line.kind === 'directive' && line.command.text === 'options')
        for (const option of ofLine(file, line, starts[index]!, unsure)) options.push(option);
    });
  }
  // hashsize=0 is as good as no option.
  return { options: options.filter(({ value }) => value !== 0), open };
}

function ofLine(file: SourceFileOf<'modprobe'>, line: ModprobeDirective, start: number, unsure: boolean): HashsizeOption[] {
  const [name, ...words] = line.words;
  const module = name && normalName(name.text);
  if (module !== 'nf_conntrack' && module !== 'ip_conntrack') return [];
  return words.flatMap((word) => {
    const parameter = splitParameter(word);
    if (parameter.name.text !== 'hashsize' || !parameter.value) return [];
    const value = hasHole(line.holes, parameter.value) ? undefined : unsigned(parameter.value);
    return [{ file, module, value, range: shift(word, start), valueRange: shift(parameter.value, start), unsure }];
  });
}

function unsigned({ text }: Token): number | undefined {
  return /^(0x[0-9a-f]{1,8}|[1-9]\d{0,9}|0)$/i.test(text) ? Number(text) : undefined;
}

/** The table that kernels of one era get from the host's settings. */
export interface TableCase extends TableSize {
  readonly spans: readonly KernelSpan[];
  readonly era: SizingEra;
  readonly bucketsFrom: 'sysctl' | 'hashsize' | 'default';
  readonly maxFrom: 'sysctl' | 'hashsize' | 'default';
  /** Entries for each bucket in a full table; a chain holds twice as many. */
  readonly ratio: number;
}

/** Memory that is assumed where none is declared: the class of machines above 4 GiB, whose defaults are the largest. */
export const USUAL_MEMORY = 8 * 2 ** 30;

/**
 * The tables of all kernels of the target, oldest first, on a machine with `memory` bytes. Where backports leave two eras possible, the one
 * with the shorter chains stands for both. Empty where a size cannot be known.
 */
export function tableCases(settings: ConntrackSettings, target: KernelTarget, memory: number): readonly TableCase[] {
  if ([settings.max, settings.buckets, settings.hashsize].some(({ state }) => state === 'unknown')) return [];
  return erasOf(target).flatMap(({ span, eras }) => {
    const { has, lacks } = divide({ label: '', spans: [span] }, bucketsWritable);
    const parts = [...lacks.map((part) => ({ part, writable: false })), ...has.map((part) => ({ part, writable: true }))];
    return parts.map(({ part, writable }) => {
      const possible = eras.map((era) => tableCase(settings, era, part, writable, memory));
      return possible.reduce((best, other) => (other.ratio < best.ratio ? other : best));
    });
  });
}

function tableCase(settings: ConntrackSettings, era: SizingEra, span: KernelSpan, writable: boolean, memory: number): TableCase {
  const atLoad = settings.hashsize.state === 'set' ? sizeFromHashsize(era, settings.hashsize.value) : defaultSize(era, memory);
  const loadedBy = settings.hashsize.state === 'set' ? 'hashsize' : 'default';
  const bySysctl = settings.buckets.state === 'set' && writable;
  const buckets = settings.buckets.state === 'set' && writable ? roundBuckets(era, settings.buckets.value) : atLoad.buckets;
  const max = settings.max.state === 'set' ? settings.max.value : atLoad.max;
  return {
    spans: [span],
    era,
    buckets,
    max,
    bucketsFrom: bySysctl ? 'sysctl' : loadedBy,
    maxFrom: settings.max.state === 'set' ? 'sysctl' : loadedBy,
    ratio: max / buckets,
  };
}

/** The memory of the full table of a case. */
export function memoryOf(table: TableCase): TableMemory {
  return tableMemory(table.spans[0]!.from, table);
}

/** The memory that the settings assume for the machine: declared, or the class of machines above 4 GiB. */
export function machineMemory(settings: Settings): number {
  return settings.memory ?? USUAL_MEMORY;
}
