import { compareKernels, existsIn, type KernelTarget, kernelVersion } from '../kernel.ts';
import type { KernelMove } from '../kernel-ends.ts';
import type { Lifespan } from '../version.ts';
import { successorOf } from './index.ts';
import { type History, type Range, type SysctlRecord, valuesIn } from './record.ts';

export type KeyChangeKind = 'removed' | 'renamed' | 'appears' | 'read-only' | 'writable' | 'no effect' | 'range' | 'default';

/** One thing about a key that is otherwise on the kernel that one moves to. */
export interface KeyChange {
  readonly kind: KeyChangeKind;
  /** The first kernel with the new state, as far as it is known: `5.4`, or `4.11 to 4.12`. */
  readonly since: string | undefined;
  /** What was and what is: bounds, defaults, names; empty where the kind says all. */
  readonly before: string;
  readonly after: string;
}

/**
 * What changes for a key, as written, when the kernel is moved: in either direction, and by vendors' kernels, too. Empty where nothing does, or
 * where neither kernel has the key.
 */
export function keyChanges(record: SysctlRecord, written: string, { from, to }: KernelMove): readonly KeyChange[] {
  const [was, is] = [existsIn(from, record) !== 'none', existsIn(to, record) !== 'none'];
  if (was !== is) return [was ? gone(record, written, to) : { kind: 'appears', since: came(record), before: '', after: '' }];
  if (!was) return [];
  return [
    ...writable(record, from, to),
    ...inert(record, from, to),
    ...bounds(record, from, to),
    ...differs(record.default, from, to, 'default', String),
  ];
}

function gone(record: SysctlRecord, written: string, to: KernelTarget): KeyChange {
  const { removed, removedFrom } = record;
  const older = existsIn(to, { ...(removed ? { since: removed } : {}) }) === 'none';
  // A patch's key was never in the kernels of that number: no release took it away.
  const since = older || record.patchOf ? undefined : between(removedFrom, removed);
  const successor = successorOf(record, written);
  if (successor && !older) return { kind: 'renamed', since, before: written, after: successor };
  return { kind: 'removed', since, before: '', after: older ? '' : (record.instead ?? '') };
}

function came({ since, sinceBy }: SysctlRecord): string | undefined {
  return since === undefined ? undefined : between(since, sinceBy);
}

function between(first: string | undefined, last: string | undefined): string | undefined {
  return first && last && first !== last ? `${first} to ${last}` : (last ?? first);
}

/** Files that show no permission to write, which ipc_permissions() gives to privileged programs all the same. Linux 6.18: measured. */
const SHOWN_READ_ONLY = /^kernel\.(msg|sem|shm)_next_id$/;

function writable({ key, readOnly }: SysctlRecord, from: KernelTarget, to: KernelTarget): readonly KeyChange[] {
  if (!readOnly || SHOWN_READ_ONLY.test(key)) return [];
  const [was, is] = [existsIn(from, readOnly), existsIn(to, readOnly)];
  if (was === is) return [];
  return [
    {
      kind: is === 'none' ? 'writable' : 'read-only',
      since: is === 'none' ? readOnly.removed : readOnly.since,
      before: '',
      after: '',
    },
  ];
}

function inert({ noEffectSince }: SysctlRecord, from: KernelTarget, to: KernelTarget): readonly KeyChange[] {
  const life: Lifespan | undefined = noEffectSince ? { since: noEffectSince } : undefined;
  if (!life || existsIn(from, life) !== 'none' || existsIn(to, life) === 'none') return [];
  return [{ kind: 'no effect', since: noEffectSince, before: '', after: '' }];
}

function bounds({ range }: SysctlRecord, from: KernelTarget, to: KernelTarget): readonly KeyChange[] {
  return differs(range, from, to, 'range', rangeText);
}

/** Bounds as people write them: `0..100`, `any number`. */
export function rangeText({ min, max }: Range): string {
  if (min === undefined && max === undefined) return 'any number';
  return `${min ?? ''}..${max ?? ''}`;
}

function differs<T>(
  history: History<T> | undefined,
  from: KernelTarget,
  to: KernelTarget,
  kind: 'range' | 'default',
  text: (value: T) => string,
): readonly KeyChange[] {
  if (!history) return [];
  const [before, after] = [from, to].map((target) => valuesIn(target, history).at(-1));
  if (!before || !after || text(before.value) === text(after.value)) return [];
  const entry = history.find(({ value }) => value === after.value);
  const newer = entry?.since && compareKernels(kernelVersion(entry.since), from.spans[0]!.from) > 0;
  return [{ kind, since: newer ? entry.since : undefined, before: text(before.value), after: text(after.value) }];
}
