import { hits } from '../knowledge/sysctl/glob.ts';
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
  /** The present name of the key, whatever its value counts. */
  readonly present: string;
  /** Its place in the order of application. */
  readonly order: number;
  /** The value, or undefined where a template hole reaches into it. */
  readonly value: string | undefined;
  readonly keyRange: TextRange;
  readonly valueRange: TextRange;
  /** Whether other files or conditions may replace or drop the line. */
  readonly unsure: boolean;
}

/** A line that takes a key out of the patterns. */
export interface Exclusion {
  readonly file: SourceFileOf<'sysctl'>;
  /** From the dash to the end of the key, in the file. */
  readonly range: TextRange;
  readonly order: number;
  readonly unsure: boolean;
}

/** What the sysctl files of one host set. */
export interface SysctlSettings {
  /** In the order in which they are applied; a later one of the same key wins. Keys with template holes are left out. */
  readonly assignments: readonly Assignment[];
  readonly byMeant: ReadonlyMap<string, readonly Assignment[]>;
  /** The line that stays where several set one key by old and new names: the last by its present name, else the last. By present name. */
  readonly keepers: ReadonlyMap<string, Assignment>;
  /** By file, and by the number of the line there. */
  readonly byLine: ReadonlyMap<SourceFileOf<'sysctl'>, ReadonlyMap<number, Assignment>>;
  /** The keys of the lines whose key is a pattern. A line that names a key wins over a pattern, wherever both stand. */
  readonly patterns: readonly SysctlKey[];
  /** These lines, in the order in which they are applied. */
  readonly patternLines: readonly Assignment[];
  /**
   * Keys that a line such as `-net.ipv4.conf.lo.rp_filter` takes out of the patterns, one spelling each, with the last such line. systemd-sysctl also drops an assignment of the key before it, and procps does not.
   */
  readonly excluded: ReadonlyMap<string, Exclusion>;
  /** Whether some line may set any key: a template hole in a key or for a whole line, or conditions. Then absence proves nothing. */
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

function collect(host: Host): SysctlSettings {
  const assignments: Assignment[] = [];
  const patternLines: Assignment[] = [];
  const excluded = new Map<string, Exclusion>();
  let open = false;
  let order = 0;
  for (const { file, unsure } of readingOrder(host, 'sysctl')) {
    open ||= unsure;
    const starts = lineStarts(file.tree);
    file.tree.lines.forEach((line, index) => {
      if (line.kind === 'exclusion' && !hasHole(line.holes, line.key)) {
        const range = shift({ start: line.dash.start, end: line.key.end }, starts[index]!);
        excluded.set(sysctlKey(line.key.text).name, { file, range, order: order++, unsure });
      }
      if (line.kind !== 'assignment' || hasHole(line.holes, line.key)) {
        open ||= line.holes.length > 0 && !/^\s*[#;]/.test(line.text);
        return;
      }
      const key = sysctlKey(line.key.text);
      const start = starts[index]!;
      (key.glob ? patternLines : assignments).push({
        file,
        line,
        start,
        index,
        key,
        ...namesOf(key.name),
        order: order++,
        value: hasHole(line.holes, line.value) ? undefined : line.value.text,
        keyRange: shift(line.key, start),
        valueRange: shift(line.value, start),
        unsure,
      });
    });
  }
  const patterns = patternLines.map(({ key }) => key);
  return { assignments, ...indexed(assignments), patterns, patternLines, excluded, open };
}

const MAX = 'net.netfilter.nf_conntrack_max';

function indexed(assignments: readonly Assignment[]): Pick<SysctlSettings, 'byMeant' | 'keepers' | 'byLine'> {
  const byMeant = new Map<string, Assignment[]>();
  const keepers = new Map<string, Assignment>();
  const byLine = new Map<SourceFileOf<'sysctl'>, Map<number, Assignment>>();
  for (const assignment of assignments) {
    const { meant, present, file, index } = assignment;
    const same = byMeant.get(meant);
    if (same) same.push(assignment);
    else byMeant.set(meant, [assignment]);
    const keeper = keepers.get(present);
    if (!keeper || isOldName(keeper) || !isOldName(assignment)) keepers.set(present, assignment);
    const lines = byLine.get(file) ?? new Map<number, Assignment>();
    byLine.set(file, lines.set(index, assignment));
  }
  return { byMeant, keepers, byLine };
}

function isOldName({ key }: Assignment): boolean {
  return typeof findSysctl(key.name)?.renamedTo === 'string';
}

/** The names of a key: of the two of nf_conntrack_max the one below net.netfilter. A successor that counts in another unit is another setting. */
function namesOf(name: string): { meant: string; present: string } {
  if (name === 'net.nf_conntrack_max') return { meant: MAX, present: MAX };
  const record = findSysctl(name);
  const present = (record && successorOf(record, name)) || name;
  return { meant: record?.convert ? name : present, present };
}

/** Every line of the host that means a key, in the order of application. */
export function assignmentsOf(settings: SysctlSettings, meant: string): readonly Assignment[] {
  return settings.byMeant.get(meant) ?? [];
}

/**
 * The line that decides a key, or undefined where none does or where that is not certain: files that stand for each other, conditions of a
 * template, a file behind 99-sysctl.conf, which systemd reads after sysctl.conf and procps before it, or a later line that excludes the key.
 */
export function effective(settings: SysctlSettings, meant: string): Assignment | undefined {
  const all = assignmentsOf(settings, meant);
  const last = all.at(-1);
  if (!last || (settings.excluded.get(last.key.name)?.order ?? -1) > last.order) return undefined;
  const unsure = all.some((assignment) => assignment.unsure || readersDiffer(assignment, last));
  const agreed = all.length > 1 && all.every((assignment) => assignment.value === last.value);
  return unsure && !agreed ? undefined : last;
}

function readersDiffer(a: Assignment, b: Assignment): boolean {
  return a.file !== b.file && /(^|\/)sysctl\.conf(\.[a-z0-9]+)?$/.test(a.file.path);
}

/** The assignment of a line, by its file and its number there; undefined where the host does not read the file. */
export function assignmentAt(settings: SysctlSettings, file: SourceFileOf<'sysctl'>, index: number): Assignment | undefined {
  return settings.byLine.get(file)?.get(index);
}

/**
 * Another line that makes a line by an old name superfluous: any line of the host by the present name `successor`, else the last one by an old
 * name where it comes later. The line in question is given by its file and its number there.
 */
export function twinOf(
  settings: SysctlSettings,
  file: SourceFileOf<'sysctl'>,
  index: number,
  successor: string,
): Assignment | undefined {
  const keeper = settings.keepers.get(namesOf(sysctlKey(successor).name).present);
  if (!keeper || !isOldName(keeper)) return keeper;
  const self = assignmentAt(settings, file, index);
  return self && self.order < keeper.order ? keeper : undefined;
}

/** Whether a pattern of the host sets the key, which no line names. */
export function setByPattern({ patterns }: SysctlSettings, name: string): boolean {
  const key = sysctlKey(name);
  return patterns.some((pattern) => hits(pattern, key));
}

/** The first number of a line's value, as the kernel reads it; undefined where there is none that a double holds. */
export function numberOf(assignment: Assignment | undefined): number | undefined {
  if (assignment?.value === undefined) return undefined;
  const read = readNumbers(assignment.value, 1);
  const value = 'numbers' in read ? read.numbers[0]!.value : undefined;
  return value !== undefined && value >= -(2n ** 53n) && value <= 2n ** 53n ? Number(value) : undefined;
}
