import { findSysctl, successorOf } from '../knowledge/sysctl/index.ts';
import { type SysctlKey, sysctlKey } from '../knowledge/sysctl/key.ts';
import { readNumbers } from '../knowledge/sysctl/value.ts';
import { lineStarts } from '../syntax/lines.ts';
import type { SysctlAssignment } from '../syntax/sysctl/tree.ts';
import { hasHole } from '../syntax/template.ts';
import { shift, type TextRange } from '../text/range.ts';
import type { SourceFileOf } from '../workspace/source-file.ts';
import type { Host } from '../workspace/workspace.ts';
import { readingOrder } from './reading-order.ts';

/** One line that sets a key. Ranges are those of the file. */
export interface Assignment {
  readonly file: SourceFileOf<'sysctl'>;
  readonly line: SysctlAssignment;
  /** Where the line begins in the file. */
  readonly start: number;
  /** The number of the logical line in its tree. */
  readonly index: number;
  readonly key: SysctlKey;
  /** The dotted name of the key that the line means: its own, or the successor of an old name. net.nf_conntrack_max is its twin below net.netfilter. */
  readonly meant: string;
  /** The value, or undefined where a template hole reaches into it. */
  readonly value: string | undefined;
  readonly keyRange: TextRange;
  readonly valueRange: TextRange;
  /** Whether other files or conditions may replace or drop the line. */
  readonly unsure: boolean;
}

/** What the sysctl files of one host set. */
export interface SysctlSettings {
  /** In the order in which they are applied; a later one of the same key wins. Keys with template holes and patterns are left out. */
  readonly assignments: readonly Assignment[];
  /** Whether some line may set any key: a template hole in a key or for a whole line, a pattern, conditions. Then absence proves nothing. */
  readonly open: boolean;
}

const known = new WeakMap<Host, SysctlSettings>();

/** The settings of a host, worked out once. Order and masking follow systemd-sysctl; see `effective` for where procps differs. */
export function sysctlSettings(host: Host): SysctlSettings {
  let settings = known.get(host);
  if (!settings) {
    settings = collect(host);
    known.set(host, settings);
  }
  return settings;
}

/** The name under which sysctl.conf is read: Debian's link of that name; without it only procps reads the file, as the last. */
const SINGLE_FILE = '99-sysctl.conf';

function collect(host: Host): SysctlSettings {
  const assignments: Assignment[] = [];
  let open = false;
  for (const { file, unsure } of readingOrder(host, 'sysctl', SINGLE_FILE)) {
    open ||= unsure;
    const starts = lineStarts(file.tree);
    file.tree.lines.forEach((line, index) => {
      if (line.kind !== 'assignment' || hasHole(line.holes, line.key)) {
        open ||= line.holes.length > 0 && !/^\s*[#;]/.test(line.text);
        return;
      }
      const key = sysctlKey(line.key.text);
      if (key.glob) return;
      const start = starts[index]!;
      assignments.push({
        file,
        line,
        start,
        index,
        key,
        meant: meantKey(key.name),
        value: hasHole(line.holes, line.value) ? undefined : line.value.text,
        keyRange: shift(line.key, start),
        valueRange: shift(line.value, start),
        unsure,
      });
    });
  }
  return { assignments, open };
}

const MAX = 'net.netfilter.nf_conntrack_max';

/** The key that is meant by an old name. A successor that counts in another unit is another setting. */
function meantKey(name: string): string {
  return findSysctl(name)?.convert ? name : presentName(name);
}

/** The key as it is called now; of the two names of nf_conntrack_max the one below net.netfilter. */
function presentName(name: string): string {
  if (name === 'net.nf_conntrack_max') return MAX;
  const record = findSysctl(name);
  return (record && successorOf(record, name)) || name;
}

/** Every line of the host that means a key, in the order of application. */
export function assignmentsOf(settings: SysctlSettings, meant: string): readonly Assignment[] {
  return settings.assignments.filter((assignment) => assignment.meant === meant);
}

/**
 * The line that decides a key, or undefined where none does or where that is not certain: files that stand for each other, conditions of a
 * template, or a file behind 99-sysctl.conf, which systemd reads after sysctl.conf and procps before it.
 */
export function effective(settings: SysctlSettings, meant: string): Assignment | undefined {
  const all = assignmentsOf(settings, meant);
  const last = all.at(-1);
  if (!last) return undefined;
  const unsure = all.some((assignment) => assignment.unsure || readersDiffer(assignment, last));
  const agreed = all.length > 1 && all.every((assignment) => assignment.value === last.value);
  return unsure && !agreed ? undefined : last;
}

function readersDiffer(a: Assignment, b: Assignment): boolean {
  return a.file !== b.file && /(^|\/)sysctl\.conf(\.[a-z0-9]+)?$/.test(a.file.path);
}

/**
 * Another line that makes an old name superfluous: any line of the host by the present name `successor`, else a later one by an old name.
 * The line in question is given by its file and its number there.
 */
export function twinOf(
  { assignments }: SysctlSettings,
  file: SourceFileOf<'sysctl'>,
  index: number,
  successor: string,
): Assignment | undefined {
  const meant = presentName(sysctlKey(successor).name);
  const self = assignments.findIndex((other) => other.file === file && other.index === index);
  const others = assignments.filter((other, i) => i !== self && presentName(other.key.name) === meant);
  const present = others.findLast((other) => !findSysctl(other.key.name)?.renamedTo);
  return present ?? (self < 0 ? undefined : others.findLast((other) => assignments.indexOf(other) > self));
}

/** The first number of a line's value, as the kernel reads it; undefined where there is none that a double holds. */
export function numberOf(assignment: Assignment | undefined): number | undefined {
  if (assignment?.value === undefined) return undefined;
  const read = readNumbers(assignment.value, 1);
  const value = 'numbers' in read ? read.numbers[0]!.value : undefined;
  return value !== undefined && value >= -(2n ** 53n) && value <= 2n ** 53n ? Number(value) : undefined;
}
