import type { Vendor } from '../version.ts';
import type { History, Range, SysctlRecord, SysctlScope, SysctlType } from './record.ts';
import { type DatedReading, type ReadingKind, readReadings } from './values/reading.ts';

/** What a kernel's source says of a key; the words come from elsewhere. */
export type SysctlFacts = Omit<SysctlRecord, 'what'>;

/** The types that a source names and the records name otherwise. */
const TYPES: Readonly<Record<string, Pick<SysctlRecord, 'type' | 'unit' | 'rule'>>> = {
  switch: { type: 'uint', rule: 'Any number but 0 is kept as 1.' },
  'static-key': { type: 'bool' },
  'long-milliseconds': { type: 'milliseconds', unit: 'milliseconds' },
  bitmap: { type: 'string', rule: 'Numbers and ranges with commas between them and no blanks, as in 80,8000-8010.' },
  centiseconds: { type: 'int', unit: 'hundredths of a second' },
  seconds: { type: 'seconds', unit: 'seconds' },
  milliseconds: { type: 'milliseconds', unit: 'milliseconds' },
  unknown: { type: 'string', rule: 'The kernel reads this value in a way of its own.' },
};

/** The lines of a generated file by their keys. */
export function factLines(text: string): ReadonlyMap<string, string> {
  const lines = text.split('\n').filter((line) => line !== '');
  return new Map(lines.map((line) => [divided(line, '; ')[0], line]));
}

/**
 * Reads one line: its parts are divided by `; `: the key, its type (`int x3` for three numbers), then words with a value each.
 * A value that changed is a list, as in `0..1, 5.15: 0..255`.
 */
export function readFacts(line: string): SysctlFacts {
  const [key, type, ...said] = line.split('; ');
  return factsOf(key!, type!, new Map(said.map((part) => divided(part, ' '))));
}

function divided(text: string, by: string): [string, string] {
  const at = text.indexOf(by);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + by.length)];
}

function factsOf(key: string, typeText: string, said: ReadonlyMap<string, string>): SysctlFacts {
  const [type, count] = divided(typeText, ' x');
  const range = said.get('range');
  const initial = said.get('default');
  const writable = said.get('writable');
  return {
    key,
    ...(TYPES[type] ?? { type: type as SysctlType }),
    ...(count ? { fields: Array.from({ length: Number(count) }, (_, i) => `number ${i + 1}`) } : {}),
    ...lifeOf(said),
    ...(range ? { range: history(range, rangeOf) } : {}),
    reads: said.has('reads') ? readReadings(said.get('reads')!) : plainReadings(type, Number(count || 1), range),
    ...(initial ? { default: history(initial, (text) => text) } : {}),
    scope: (said.get('scope') ?? 'machine') as SysctlScope,
    ...(said.has('readonly')
      ? { readOnly: optional('since', said.get('readonly')) }
      : writable
        ? { readOnly: { removed: writable } }
        : {}),
    ...(said.has('writeonly') ? { writeOnly: {} } : {}),
    ...optional('module', said.get('module')),
    ...optional('requires', said.get('config')),
    source: said.get('in')!,
  };
}

/** The readings of a line that lists none: those of its type within its bounds. */
function plainReadings(type: string, count: number, range: string | undefined): readonly DatedReading[] {
  return history(range ?? '..', rangeOf).map(({ since, value: { min, max } }) => ({
    kind: type as ReadingKind,
    count,
    ...(min === undefined ? {} : { min: BigInt(min) }),
    ...(max === undefined ? {} : { max: BigInt(max) }),
    ...(since ? { since } : {}),
  }));
}

/** Since when and until when. `6.2-6.5` is between two sources: a key may be there from the first on, and is surely gone at the second. */
function lifeOf(said: ReadonlyMap<string, string>): Partial<SysctlFacts> {
  const [since, sinceBy] = divided(said.get('since') ?? '', '-');
  const [removedFrom, removed] = divided(said.get('removed') ?? '', '-');
  const vendors = said.get('vendors')?.split(' ');
  return {
    ...optional('since', since),
    ...optional('sinceBy', sinceBy),
    ...optional('removed', removed || removedFrom),
    ...optional('removedFrom', removed && removedFrom),
    ...optional('instead', removedFrom && 'Delete the line: nothing reads it there.'),
    ...(vendors
      ? { vendors: Object.fromEntries(vendors.map((name) => [name.replace('-', '') as Vendor, !name.startsWith('-')])) }
      : {}),
  };
}

function optional<Name extends string>(name: Name, value: string | undefined): { [key in Name]?: string } {
  return !value ? {} : ({ [name]: value } as { [key in Name]: string });
}

function history<T>(text: string, read: (text: string) => T): History<T> {
  return text.split(', ').map((part) => {
    const dated = /^(\d[\d.]*): (.*)$/.exec(part);
    return dated ? { since: dated[1]!, value: read(dated[2]!) } : { value: read(part) };
  });
}

function rangeOf(text: string): Range {
  const [min, max] = divided(text, '..');
  return { ...(min ? { min: bound(min) } : {}), ...(max ? { max: bound(max) } : {}) };
}

function bound(text: string): number | bigint {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : BigInt(text);
}
