import type { KernelTarget } from '../../kernel.ts';
import { compareKernels, cutSpan, type KernelSpan, type KernelVersion, kernelVersion } from '../../version.ts';
import { type SysctlRecord, type SysctlType, valuesIn } from '../record.ts';
import type { DatedReading, Reading, ReadingKind } from './reading.ts';

const KIND_OF_TYPE: Readonly<Record<SysctlType, ReadingKind>> = {
  int: 'int',
  uint: 'uint',
  u8: 'u8',
  bool: 'int',
  long: 'unknown',
  ulong: 'ulong',
  seconds: 'seconds',
  milliseconds: 'milliseconds',
  string: 'unknown',
};

/** The readings of a record: those that the sources say, else what its type and its bounds say. */
export function readingsOf(record: SysctlRecord): readonly DatedReading[] {
  if (record.reads) return record.reads;
  const kind = KIND_OF_TYPE[record.type];
  const count = record.fields?.length ?? 1;
  // Before about Linux 5.13 a number of one byte was an int: without dates nothing is certain.
  if (!record.range && (record.type === 'u8' || record.type === 'bool')) return [{ kind: 'unknown', count }];
  return (record.range ?? [{ since: undefined, value: {} }]).map(({ since, value }) => ({
    kind,
    count,
    ...(value.min === undefined ? {} : { min: BigInt(value.min) }),
    ...(value.max === undefined ? {} : { max: BigInt(value.max) }),
    ...(since ? { since } : {}),
  }));
}

const versions = new Map<string, KernelVersion>();

/** The version of a date; the same few dates come again and again. */
function versionOf(text: string): KernelVersion {
  const version = versions.get(text) ?? kernelVersion(text);
  versions.set(text, version);
  return version;
}

/** Some kernels of a target, and the readings that they may have: one, or more where a release between two sources was not read or a vendor's is. */
export interface ReadingsOfSpan {
  readonly span: KernelSpan;
  readonly readings: readonly Reading[];
}

/** How the kernels of a target that have the key read it. `spans` are those that have it. */
export function readingsIn(record: SysctlRecord, spans: KernelTarget['spans']): readonly ReadingsOfSpan[] {
  const all = readingsOf(record);
  const dated = all.filter((one) => !one.vendor);
  const known = (record.range ?? []).map(({ since }) => since);
  const bounds = [...dated.flatMap(({ since, seen }) => [since, seen]), ...known].filter((bound) => bound !== undefined);
  return spans.flatMap((span): readonly ReadingsOfSpan[] => {
    if (span.vendor) {
      const own = all.filter(({ vendor }) => vendor === span.vendor);
      // Vendors carry changes back for years, and one of their releases was read: theirs may also be any that came later.
      const later = dated.filter((one) => isLater(one, span));
      return [{ span, readings: [...(own.length > 0 ? own : at(dated, span)), ...later] }];
    }
    return cutSpan(span, bounds.map(versionOf)).map((part) => ({
      span: part,
      readings: at(dated, part).map((reading) => closed(reading, record, part)),
    }));
  });
}

/** A reading with the bounds that people wrote down, where the source leaves one to the running kernel. */
function closed(reading: Reading, record: SysctlRecord, span: KernelSpan): Reading {
  if (!reading.open || !record.range) return reading;
  const [range] = valuesIn({ label: '', spans: [{ from: span.from, to: span.from }] }, record.range);
  const min = reading.min ?? (range?.value.min === undefined ? undefined : BigInt(range.value.min));
  const max = reading.max ?? (range?.value.max === undefined ? undefined : BigInt(range.value.max));
  return { ...reading, ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

function isLater({ since }: DatedReading, { from }: KernelSpan): boolean {
  return since !== undefined && compareKernels(versionOf(since), from) > 0;
}

/** The readings that the first kernel of a span may have; the first one where it is older than all, so that a vendor brought the key there. */
function at(dated: readonly DatedReading[], { from }: KernelSpan): readonly DatedReading[] {
  const reached = dated.filter(({ since }) => since === undefined || compareKernels(versionOf(since), from) <= 0);
  const certain = reached.findLastIndex(({ seen, since }) => {
    const sure = seen ?? since;
    return sure === undefined || compareKernels(versionOf(sure), from) <= 0;
  });
  return reached.length > 0 ? reached.slice(Math.max(certain, 0)) : dated.slice(0, 1);
}
