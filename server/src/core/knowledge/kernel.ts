import { nearest } from '../text/nearest.ts';
import { andList, say, sentences } from '../text/say.ts';
import { withoutEnd } from '../text/trim.ts';
import { type Release, releases } from './distributions.ts';
import {
  compareKernels,
  cutSpan,
  formatSpans,
  type KernelSpan,
  kernelVersion,
  type Lifespan,
  newestKernel,
  parseKernelSpan,
} from './version.ts';

// What speaks of targets speaks of versions: one import for both.
export * from './version.ts';

/** The kernels that a host or a fleet runs. */
export interface KernelTarget {
  /** How messages call it: `Linux 5.10 to 7.3`, `RHEL 7 (3.10)`. */
  readonly label: string;
  /** Never empty. */
  readonly spans: readonly KernelSpan[];
  /** The distributions that were named, where any was. */
  readonly releases?: readonly Release[];
}

/** The oldest and the newest series that kernel.org still maintains in late 2026. */
export const defaultTarget: KernelTarget = {
  label: 'Linux 5.10 to 7.3',
  spans: [{ from: [5, 10, 0], to: newestKernel }],
};

/** The kernels of a target that have something, and those that lack it. */
export function divide(target: KernelTarget, life: Lifespan): { has: readonly KernelSpan[]; lacks: readonly KernelSpan[] } {
  const has: KernelSpan[] = [];
  const lacks: KernelSpan[] = [];
  for (const span of target.spans) {
    const verdict = span.vendor && life.vendors?.[span.vendor];
    if (verdict !== undefined) {
      (verdict ? has : lacks).push(span);
      continue;
    }
    const since = life.since === undefined ? undefined : kernelVersion(life.since);
    const removed = life.removed === undefined ? undefined : kernelVersion(life.removed);
    for (const part of cutSpan(span, [since, removed])) {
      const there = (!since || compareKernels(part.from, since) >= 0) && (!removed || compareKernels(part.from, removed) < 0);
      (there ? has : lacks).push(part);
    }
  }
  return { has, lacks };
}

/** Whether all kernels of the target have something, some, or none. */
export function existsIn(target: KernelTarget, life: Lifespan): 'all' | 'some' | 'none' {
  const { has, lacks } = divide(target, life);
  if (lacks.length === 0) return 'all';
  return has.length === 0 ? 'none' : 'some';
}

/** The names of distributions that a target may have, for completion and schemas. */
export function distributionNames(): readonly string[] {
  return [...releases().keys()];
}

export type ParsedTarget =
  | { readonly ok: true; readonly target: KernelTarget }
  | { readonly ok: false; readonly message: string };

/**
 * The target that a setting names: a version (`3.10`, `6.1.0-18-amd64`, `3.10.0-1160.el7`), a range (`3.10-6.12`, `3.10..6.12`,
 * `>=4.9`, `<=5.4`), a distribution (`rhel7`, `debian12`, `ubuntu-22.04`, `jammy`), `default`, or several of them, in a list or with commas.
 * A message says in one sentence what was not understood.
 */
export function parseKernelTarget(text: string | readonly string[]): ParsedTarget {
  const parts = (typeof text === 'string' ? [text] : text).flatMap((part) => part.split(',')).map((part) => part.trim());
  const asked = parts.filter((part) => part !== '');
  if (asked.length === 0)
    return {
      ok: false,
      message: say`The target kernel is empty: name a version, a range or a distribution, as in 6.12, 3.10-6.12 or debian12.`,
    };
  const targets: KernelTarget[] = [];
  for (const part of asked) {
    const parsed = parseOne(part);
    if (!parsed.ok) return parsed;
    targets.push(parsed.target);
  }
  if (targets.length === 1) return { ok: true, target: targets[0]! };
  const named = targets.flatMap(({ releases = [] }) => releases);
  return {
    ok: true,
    target: {
      label: joinLabels(targets),
      spans: targets.flatMap((target) => target.spans),
      ...(named.length > 0 ? { releases: named } : {}),
    },
  };
}

function joinLabels(targets: readonly KernelTarget[]): string {
  const labels = [...new Set(targets.map((target) => target.label))];
  const rest = labels.slice(1).map((label) => label.replace(/^Linux /, ''));
  const all =
    labels[0]!.startsWith('Linux ') && labels.every((label) => label.startsWith('Linux ')) ? [labels[0]!, ...rest] : labels;
  return andList(all);
}

const RANGE = /^(\d(?:\.\d{1,3}){1,2})\s*(?:\.\.\.?|-|–|to)\s*(\d(?:\.\d{1,3}){1,2})$/i;

function parseOne(text: string): ParsedTarget {
  if (/^(default|maintained)$/i.test(text)) return { ok: true, target: defaultTarget };
  const open = /^(>=|<=|>|<)\s*(\S+)$/.exec(text);
  if (open) return parseOpenRange(open[1]!, open[2]!, text);
  const version = text.replace(/^linux[ -]?/i, '');
  const range = RANGE.exec(version);
  if (range) return spanFromTo(parseKernelSpan(range[1]!)!, parseKernelSpan(range[2]!)!, text);
  const span = parseKernelSpan(version);
  if (span) return { ok: true, target: { label: formatSpans([span]), spans: [span] } };
  const release = releases().get(text.toLowerCase().replace(/[\s._:-]+/g, ''));
  if (release) return { ok: true, target: releaseTarget(release) };
  return { ok: false, message: unknownTarget(text) };
}

function parseOpenRange(sign: string, version: string, text: string): ParsedTarget {
  const span = parseKernelSpan(version);
  if (!span) return { ok: false, message: unknownTarget(text) };
  if (sign === '>=')
    return spanFromTo(span, compareKernels(span.to, newestKernel) > 0 ? span : { from: newestKernel, to: newestKernel }, text);
  if (sign === '<=') return spanFromTo({ from: OLDEST, to: OLDEST }, span, text);
  return { ok: false, message: say`"${text}": write >= or <=, so that it is clear whether ${version} belongs to the target.` };
}

const OLDEST = kernelVersion('2.6.18');

function spanFromTo(from: KernelSpan, to: KernelSpan, text: string): ParsedTarget {
  if (compareKernels(from.from, to.to) > 0)
    return { ok: false, message: say`"${text}": the range runs backwards; write the older kernel first.` };
  const span = { from: from.from, to: to.to };
  return { ok: true, target: { label: formatSpans([span]), spans: [span] } };
}

function releaseTarget(release: Release): KernelTarget {
  const spans = release.kernels.split(', ').map((kernels): KernelSpan => {
    const [first, last = first] = kernels.split(' - ');
    const span = { from: parseKernelSpan(first!)!.from, to: parseKernelSpan(last!)!.to };
    return release.vendor ? { ...span, vendor: release.vendor } : span;
  });
  const plain = spans.map(({ from, to }) => ({ from, to }));
  return { label: `${release.name} (${formatSpans(plain).replace(/^Linux /, '')})`, spans, releases: [release] };
}

function unknownTarget(text: string): string {
  const plain = text.toLowerCase().replace(/[\s._:-]+/g, '');
  const family = /^[a-z]+/.exec(plain)?.[0];
  const siblings = family ? [...releases().keys()].filter((id) => withoutEnd(id, '0123456789') === family) : [];
  const close = nearest(plain, releases().keys());
  const hint =
    siblings.length > 0
      ? say`Known: ${siblings.join(', ')}.`
      : close
        ? say`Did you mean ${close}?`
        : say`Write a version (6.12), a range (3.10-6.12, >=4.9) or a distribution (rhel8, debian12, ubuntu22.04).`;
  return sentences(say`"${text}" is no kernel version and no distribution that kernlint knows.`, hint);
}
