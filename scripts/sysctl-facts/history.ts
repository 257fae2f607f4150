import { compareKernels, formatKernel, kernelVersion } from '../../server/src/core/knowledge/version.ts';
import type { Kind, Sighting } from './survey.ts';

/** What one kernel's source said, as the file beside the tree keeps it: bounds are texts. */
export interface Survey {
  /** `4.18`; `4.18-el8` for a vendor's kernel. */
  readonly version: string;
  /** The top folders of the source: one that is missing says nothing of the keys in it. */
  readonly folders: readonly string[];
  readonly keys: readonly StoredSighting[];
}

export type StoredSighting = Omit<Sighting, 'min' | 'max'> & { readonly min?: string; readonly max?: string };

/** Facts on one key over all kernels. */
export interface KeyFacts {
  readonly key: string;
  readonly type: Kind;
  readonly count: number;
  /** The earliest release that may have it: the one behind the last source without it. Absent where the oldest source has it. */
  readonly since?: string;
  /** The oldest source that has it, where a release between the two was not read. */
  readonly seen?: string;
  /** The oldest source without it, behind all that have it. */
  readonly removed?: string;
  /** The release behind the last source that has it, where it is another than `removed`. */
  readonly lost?: string;
  readonly vendors: readonly string[];
  readonly ranges: readonly { readonly since?: string; readonly min?: bigint; readonly max?: bigint }[];
  /** How the kernels read the value, where type and ranges do not say all; the readings of vendors stand behind. */
  readonly reads: readonly DatedReading[];
  readonly defaults: readonly { readonly since?: string; readonly value: string }[];
  readonly mode: number;
  /** The first release in which a file that could not be written can be. */
  readonly writableSince?: string;
  /** The first release in which a file that could be written cannot be any more. */
  readonly readOnlySince?: string;
  readonly scope: Sighting['scope'];
  readonly module?: string;
  readonly config?: string;
  readonly file: string;
}

/** How a value is read, as the generated line says it, and from when on; `seen` where a release before it was not read. */
export interface DatedReading {
  readonly since?: string;
  readonly seen?: string;
  readonly vendor?: string;
  readonly text: string;
}

interface Step {
  readonly version: string;
  readonly sighting?: StoredSighting;
}

/** Merges the surveys into one entry for each key, sorted by key. */
export function mergeSurveys(surveys: readonly Survey[]): readonly KeyFacts[] {
  const mainline = surveys
    .filter(({ version }) => !version.includes('-'))
    .sort((a, b) => compareKernels(kernelVersion(a.version), kernelVersion(b.version)));
  const vendors = surveys.filter(({ version }) => version.includes('-'));
  const byKey = new Map(mainline.map((survey) => [survey, new Map(survey.keys.map((one) => [one.key, one]))]));
  const keys = [...new Set(mainline.flatMap((survey) => survey.keys.map(({ key }) => key)))].sort();
  return keys.map((key) => {
    const folder = mainline.map((survey) => byKey.get(survey)!.get(key)?.file.split('/')[0]).find((name) => name !== undefined)!;
    const steps = mainline
      .filter(({ folders }) => folders.includes(folder))
      .map((survey): Step => {
        const sighting = byKey.get(survey)!.get(key);
        return { version: survey.version, ...(sighting ? { sighting } : {}) };
      });
    return factsOf(
      key,
      steps,
      vendors.filter(({ folders }) => folders.includes(folder)),
    );
  });
}

function factsOf(key: string, steps: readonly Step[], vendors: readonly Survey[]): KeyFacts {
  const first = firstOf(steps);
  const last = steps.findLastIndex(({ sighting }) => sighting);
  const seen = steps.slice(first, last + 1).filter((step): step is Required<Step> => step.sighting !== undefined);
  const there = withoutBackports(seen);
  const newest = there.at(-1)!.sighting;
  const since = first > 0 ? releaseAfter(steps[first - 1]!.version) : undefined;
  const removed = steps[last + 1]?.version;
  const lost = removed === undefined ? undefined : releaseAfter(steps[last]!.version);
  const type = widestType(there.map(({ sighting }) => sighting.type));
  const locked = (i: number) => (there[i]!.sighting.mode & 0o222) === 0;
  const unwritable = there.findLastIndex((_, i) => locked(i));
  const unlocked = there.findLastIndex((_, i) => !locked(i));
  return {
    key,
    type,
    count: newest.count,
    ...(since ? { since } : {}),
    ...(since && since !== steps[first]!.version ? { seen: steps[first]!.version } : {}),
    ...(removed ? { removed } : {}),
    ...(lost && lost !== removed ? { lost } : {}),
    vendors: vendors.flatMap((survey) => vendorFact(key, survey, since, removed)),
    ranges: rangesOf(there, type),
    reads: readsOf(key, there, vendors),
    defaults: defaultsOf(there),
    mode: newest.mode,
    ...(locked(0) && unwritable < there.length - 1 ? { writableSince: releaseAfter(there[unwritable]!.version) } : {}),
    ...(unlocked >= 0 && unlocked < there.length - 1 ? { readOnlySince: there[unlocked + 1]!.version } : {}),
    scope: newest.scope,
    ...(newest.module ? { module: newest.module } : {}),
    ...(newest.config ? { config: newest.config } : {}),
    file: newest.file,
  };
}

/**
 * The sightings with the bounds that all releases of a series have. Some sources are of a late stable release and some of a first one, so a
 * change that was carried back shows, goes and shows again: the wider bounds count as long as they come back.
 */
function withoutBackports(there: readonly Required<Step>[]): readonly Required<Step>[] {
  return there.map((step, i) => {
    const frame = there.slice(0, i).findLast((one) => isWider(one.sighting, step.sighting));
    const again = frame && there.slice(i + 1, i + 12).some(({ sighting }) => bounds(sighting) === bounds(frame.sighting));
    if (!again) return step;
    const { min, max, open, ...rest } = step.sighting;
    const { min: least, max: most } = frame.sighting;
    const kept = { ...(least === undefined ? {} : { min: least }), ...(most === undefined ? {} : { max: most }) };
    return { version: step.version, sighting: { ...rest, ...kept, ...(open ? { open } : {}) } };
  });
}

function bounds({ type, count, min, max }: StoredSighting): string {
  return `${type} ${count} ${min}..${max}`;
}

function isWider(a: StoredSighting, b: StoredSighting): boolean {
  if (a.type !== b.type || a.count !== b.count || (a.min === b.min && a.max === b.max)) return false;
  const least = a.min === undefined || (b.min !== undefined && BigInt(a.min) <= BigInt(b.min));
  const most = a.max === undefined || (b.max !== undefined && BigInt(a.max) >= BigInt(b.max));
  return least && most;
}

/** Vendors put new settings into old sources. Below Linux 5.10 that counts as mainline's only where the sources behind it have it too. */
function firstOf(steps: readonly Step[]): number {
  const present = steps.flatMap(({ sighting }, i) => (sighting ? [i] : []));
  const last = present.at(-1)!;
  const lacks = (from: number) => steps.slice(from, last).filter(({ sighting }) => !sighting).length;
  return present.find((i) => lacks(i) < 2 || compareKernels(kernelVersion(steps[i]!.version), [5, 10, 0]) >= 0)!;
}

/** `el8` where that kernel has the key although its number is too old, `-el8` where it lacks one that its number promises. */
function vendorFact(key: string, survey: Survey, since: string | undefined, removed: string | undefined): readonly string[] {
  const [version, vendor] = survey.version.split('-') as [string, string];
  const base = kernelVersion(version);
  const promised =
    (!since || compareKernels(base, kernelVersion(since)) >= 0) && (!removed || compareKernels(base, kernelVersion(removed)) < 0);
  const has = survey.keys.some((one) => one.key === key);
  return has === promised ? [] : [has ? vendor : `-${vendor}`];
}

/** `u8 0..1`, `int x3 0.. via demo_handler`. */
function readingText({ type, count, min, max, open, size, via }: StoredSighting): string {
  const parts = [
    type as string,
    count > 1 ? `x${count}` : '',
    min === undefined && max === undefined ? '' : `${min ?? ''}..${max ?? ''}`,
    open ? '?' : '',
    size ? `size ${size}` : '',
    via ? `via ${via}` : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** Kinds that the bounds of a record do not describe. */
const KINDS_OF_THEIR_OWN: ReadonlySet<Kind> = new Set(['static-key', 'long-milliseconds', 'bitmap']);

/** The readings over time and those of vendors that differ; none where one type and its ranges say the same. */
function readsOf(key: string, there: readonly Required<Step>[], vendors: readonly Survey[]): KeyFacts['reads'] {
  const dated: DatedReading[] = [];
  for (const [i, { version, sighting }] of there.entries()) {
    const text = readingText(sighting);
    if (dated.at(-1)?.text === text) continue;
    const before = there[i - 1]?.version;
    const since = before === undefined ? undefined : releaseAfter(before);
    dated.push({ ...(since ? { since } : {}), ...(since && since !== version ? { seen: version } : {}), text });
  }
  const own = vendors.flatMap((survey): DatedReading[] => {
    const sighting = survey.keys.find((one) => one.key === key);
    const [version, vendor] = survey.version.split('-') as [string, string];
    const promised =
      there.findLast((step) => compareKernels(kernelVersion(step.version), kernelVersion(version)) <= 0) ?? there[0]!;
    const text = sighting && readingText(sighting);
    return !text || readingText(promised.sighting) === text ? [] : [{ vendor, text }];
  });
  const plain = there.every(
    ({ sighting }) =>
      !sighting.via &&
      !sighting.open &&
      !sighting.size &&
      !KINDS_OF_THEIR_OWN.has(sighting.type) &&
      sighting.type === there[0]!.sighting.type &&
      sighting.count === there[0]!.sighting.count,
  );
  return plain && own.length === 0 ? [] : [...dated, ...own];
}

const SIZES: Readonly<Partial<Record<Kind, readonly [bigint, bigint]>>> = {
  u8: [0n, 255n],
  int: [-(2n ** 31n), 2n ** 31n - 1n],
  switch: [0n, 2n ** 32n - 1n],
  uint: [0n, 2n ** 32n - 1n],
  ulong: [0n, 2n ** 64n - 1n],
  'static-key': [0n, 1n],
  seconds: [-(2n ** 31n), 2n ** 31n - 1n],
  milliseconds: [-(2n ** 31n), 2n ** 31n - 1n],
};

/** The newest type, or an older one that holds all that the newest does. */
function widestType(types: readonly Kind[]): Kind {
  const known = types.filter((type) => type !== 'unknown');
  const newest = known.at(-1) ?? 'unknown';
  const size = SIZES[newest];
  if (!size) return newest;
  return known.findLast((type) => SIZES[type] && SIZES[type][0] <= size[0] && SIZES[type][1] > size[1]) ?? newest;
}

/** The bounds over time. A wider one holds from the first release that may have it, a narrower one from the first source that has it. */
function rangesOf(there: readonly Required<Step>[], type: Kind): KeyFacts['ranges'] {
  // Bounds of these are in ticks.
  if (type === 'string' || type === 'unknown' || type === 'bitmap' || type === 'long-milliseconds') return [];
  const all = there.map(({ version, sighting }) => ({ version, ...limits(sighting, type) }));
  const entries: { since?: string; min?: bigint; max?: bigint }[] = [];
  for (const [i, { version, min, max }] of all.entries()) {
    const before = all[i - 1];
    if (before && before.min === min && before.max === max) continue;
    const wider = before && (min ?? -Infinity) <= (before.min ?? -Infinity) && (max ?? Infinity) >= (before.max ?? Infinity);
    const since = before && (wider ? releaseAfter(before.version) : version);
    const least = min ?? (max !== undefined && SIZES[type]?.[0] === 0n ? 0n : undefined);
    entries.push({
      ...(since ? { since } : {}),
      ...(least === undefined ? {} : { min: least }),
      ...(max === undefined ? {} : { max }),
    });
  }
  return entries.some(({ min, max }) => min !== undefined || max !== undefined) ? entries : [];
}

/** The bounds of a sighting within the type of the record. */
function limits(sighting: StoredSighting, type: Kind): { min: bigint | undefined; max: bigint | undefined } {
  const min = sighting.min === undefined ? undefined : BigInt(sighting.min);
  const max = sighting.max === undefined ? undefined : BigInt(sighting.max);
  const own = SIZES[sighting.type];
  const shared = SIZES[type];
  if (!own || !shared || sighting.type === type)
    return { min: within(min, shared?.[0], 'min'), max: within(max, shared?.[1], 'max') };
  return { min: within(min ?? own[0], shared[0], 'min'), max: within(max ?? own[1], shared[1], 'max') };
}

/** A bound that says more than the type does. */
function within(bound: bigint | undefined, limit: bigint | undefined, side: 'min' | 'max'): bigint | undefined {
  if (bound === undefined || limit === undefined) return bound;
  return (side === 'min' ? bound > limit : bound < limit && bound >= 0n === limit >= 0n) ? bound : undefined;
}

/** The defaults over time, as far back as each source says one. */
function defaultsOf(there: readonly Required<Step>[]): KeyFacts['defaults'] {
  const from = there.findLastIndex(({ sighting }) => sighting.default === undefined) + 1;
  const entries: { since?: string; value: string }[] = [];
  for (const { version, sighting } of there.slice(from)) {
    if (entries.at(-1)?.value === sighting.default) continue;
    entries.push({ ...(entries.length > 0 || from > 0 ? { since: version } : {}), value: sighting.default! });
  }
  return entries;
}

const LAST_MINOR: Readonly<Record<number, number>> = { 3: 19, 4: 20, 5: 19, 6: 19 };

/** The release that follows a release. */
export function releaseAfter(version: string): string {
  const [major, minor, patch] = kernelVersion(version);
  if (major === 2) return patch < 39 ? `2.6.${patch + 1}` : '3.0';
  return minor === LAST_MINOR[major] ? `${major + 1}.0` : formatKernel([major, minor + 1, 0]);
}
