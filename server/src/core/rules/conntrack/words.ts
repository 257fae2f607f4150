import { chainLength, chainLimit } from '../../knowledge/conntrack.ts';
import { existsIn, formatSpans, type KernelTarget } from '../../knowledge/kernel.ts';
import { spellLike } from '../../knowledge/sysctl/key.ts';
import type { Fix, FixEdit, Related } from '../../lint/finding.ts';
import { appendLine, insertLine } from '../../lint/line-edits.ts';
import { BUCKETS_KEY, type ConntrackSettings, type HashsizeOption, type TableCase } from '../../model/conntrack.ts';
import type { Assignment } from '../../model/sysctl-settings.ts';
import { shortNumber } from '../../text/numbers.ts';
import { say } from '../../text/say.ts';
import type { Severity } from '../../workspace/settings.ts';
import type { Host } from '../../workspace/workspace.ts';

/** All findings about the size of the table bear on each other: a run takes one fix, then looks again. */
export const SIZE_CLUSTER = 'conntrack-size';

const LEVELS: readonly Severity[] = ['hint', 'info', 'warning', 'error'];

/** How bad a table is: by the entries for each bucket, and by whether the kernel drops connections whose chains grow too long. */
export function severityOf({ ratio, era }: TableCase): Severity | undefined {
  if (ratio > 8) return ratio >= 25 && era.since === chainLimit.since ? 'error' : 'warning';
  if (ratio > 4) return 'info';
  return ratio < 0.5 ? 'hint' : undefined;
}

/** The worst severity among the tables, with the tables that have it; undefined where all are sound. */
export function worstOf(cases: readonly TableCase[]): { severity: Severity; worst: readonly TableCase[] } | undefined {
  for (const severity of LEVELS.toReversed()) {
    const worst = cases.filter((table) => severityOf(table) === severity);
    if (worst.length > 0) return { severity, worst };
  }
  return undefined;
}

/** `Linux 5.10 to 5.14`; undefined where the tables are all that the target has. */
export function someKernels(worst: readonly TableCase[], cases: readonly TableCase[]): string | undefined {
  return worst.length === cases.length ? undefined : formatSpans(worst.flatMap(({ spans }) => spans));
}

/** What long chains do: a clause about one table. */
export function chainClause({ max, buckets, ratio, era }: TableCase): string {
  const chain = say`chains of ${shortNumber(chainLength(max, buckets))} entries when the table is full`;
  if (ratio < 25 || era.since !== chainLimit.since) return say`${chain}, and each packet walks one`;
  return say`${chain}; since Linux ${chainLimit.since} a new connection is dropped when its chain already holds ${chainLimit.least} to ${chainLimit.most}, so connections are lost before the table is full`;
}

/** A number of buckets that gives each entry one, as the kernel does since 5.15, in full pages of 512. */
export function bucketsFor(max: number): number {
  return Math.ceil(max / 512) * 512;
}

/** `net.netfilter.nf_conntrack_max = 1000000`, as it stands in the file, without what the kernel does not read behind the number. */
export function written({ line }: Assignment): string {
  return `${line.key.text} = ${line.value.text.split(/\s/, 1)[0]}`;
}

/** The place of a setting, for the related information of a finding. */
export function placeOf(by: Assignment | HashsizeOption, message: string): Related {
  return {
    path: by.file.path,
    range: 'keyRange' in by ? { start: by.keyRange.start, end: by.valueRange.end } : by.range,
    message,
  };
}

/** The edit that gives a setting another number. */
export function setNumber(by: Assignment | HashsizeOption, value: number): FixEdit {
  return { path: by.file.path, range: by.valueRange, newText: String(value) };
}

/** The edits that set the number of buckets wherever the host already sets it. */
export function setBuckets(settings: ConntrackSettings, value: number): readonly FixEdit[] {
  const { buckets, hashsize } = settings;
  return [
    ...(buckets.state === 'set' ? [setNumber(buckets.by, value)] : []),
    ...(hashsize.state === 'set' ? [setNumber(hashsize.by, value)] : []),
  ];
}

/** A line `key = value` in the manner of another line: its separators and the blanks around its `=`. */
export function lineLike({ line }: Assignment, key: string, value: number): string {
  const indent = line.text.slice(0, (line.dash ?? line.key).start);
  const equals = line.text.slice(line.key.end, line.value.start).replace(/\r?\n$/, '');
  return `${indent}${spellLike(line.key.text, key)}${equals}${value}`;
}

/** The fix that adds the sysctl for the number of buckets behind a line. */
export function addBucketsLine(by: Assignment, value: number): Fix {
  return {
    title: say`Add ${BUCKETS_KEY} = ${value}`,
    safety: 'offered',
    edits: [insertLine(by.file, by.index, lineLike(by, BUCKETS_KEY, value))],
    cluster: SIZE_CLUSTER,
  };
}

/** The edit that sets the number of buckets when the module is loaded: the way that every kernel has. */
export function addHashsize(host: Host, beside: string, target: KernelTarget, value: number): FixEdit {
  return appendLine(host, beside, 'modprobe.d/nf_conntrack.conf', optionLine(target, value));
}

/** `options nf_conntrack hashsize=65536`. */
export function optionLine(target: KernelTarget, value: number): string {
  return `options ${trackerModule(target)} hashsize=${value}`;
}

/** The name of the module in the target: Red Hat 5 and mainline before 2.6.22 have ip_conntrack only. */
function trackerModule(target: KernelTarget): string {
  return existsIn(target, { since: '2.6.22' }) === 'none' ? 'ip_conntrack' : 'nf_conntrack';
}
