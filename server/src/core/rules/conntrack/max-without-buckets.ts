import { bucketsWritable, defaultSize, MAX_BUCKETS } from '../../knowledge/conntrack.ts';
import { existsIn, formatSpans } from '../../knowledge/kernel.ts';
import type { Fix } from '../../lint/finding.ts';
import type { HostContext, Rule } from '../../lint/rule.ts';
import { conntrackSettings, machineMemory, type TableCase } from '../../model/conntrack.ts';
import { filledTables } from '../../model/conntrack-plan.ts';
import type { Assignment } from '../../model/sysctl-settings.ts';
import { formatBytes } from '../../text/numbers.ts';
import { say } from '../../text/say.ts';
import type { Severity } from '../../workspace/settings.ts';
import {
  addBucketsLine,
  addHashsize,
  bucketsFor,
  chainClause,
  optionLine,
  placeOf,
  SIZE_CLUSTER,
  worstOf,
  written,
} from './words.ts';

const GIB = 2 ** 30;

/** nf_conntrack_max raised while the number of buckets stays what the kernel chose. */
export const maxWithoutBuckets: Rule = {
  meta: {
    id: 'conntrack/max-without-buckets',
    title: 'Maximum of connections raised, buckets left',
    severity: 'warning',
    fix: 'offered',
    since: '0.1.0',
    kernel: true,
    docs: {
      what:
        'The host sets `nf_conntrack_max`, and nothing on it sets the number of hash buckets, which then stays what the kernel chose from the memory. ' +
        'Above 8 entries for a bucket it is a warning, from 25 on an error where the kernel drops connections for it, otherwise information. ' +
        'Without a declared memory, machines above 4 GiB are judged, whose default is the largest.',
      why:
        'Setting the maximum never changes the number of buckets. By itself a kernel from 5.15 on makes 262144 buckets above 4 GiB of memory and 65536 above 1 GiB; ' +
        'from 4.0 to 5.14 it is 65536 and 16384, before that 16384. With too few, every packet walks a long chain, and since 5.15 new connections are dropped from 52 entries in a chain on.',
      whenOff: 'When another tool sets the buckets at run time.',
      bad: [
        {
          title: 'A million entries over 65536 buckets on kernels up to 5.14.',
          files: { 'etc/sysctl.conf': 'net.netfilter.nf_conntrack_max = 1000000\n' },
        },
        {
          title: 'CentOS 7 on a machine with 4 GiB.',
          files: { 'etc/sysctl.d/90-conntrack.conf': 'net.nf_conntrack_max = 655360\n' },
          kernel: 'rhel7',
          memory: 4 * GIB,
        },
      ],
      good: [
        {
          title: 'Buckets are set too.',
          files: {
            'etc/sysctl.d/90-conntrack.conf':
              'net.netfilter.nf_conntrack_max = 1000000\nnet.netfilter.nf_conntrack_buckets = 500224\n',
          },
        },
        {
          title: 'The default itself.',
          files: { 'etc/sysctl.d/90-conntrack.conf': 'net.netfilter.nf_conntrack_max = 262144\n' },
        },
      ],
      sources: ['nf_conntrack_core.c of 2.6.18 to 7.3.4', 'commits 88eab472ec21 (4.0) and d532bcd0b269 (5.15)'],
    },
  },
  host: check,
};

function check({ host, settings, report }: HostContext): void {
  const table = conntrackSettings(host);
  // A sysctl for the buckets that these kernels do not take is another finding.
  if (table.open || table.max.state !== 'set' || table.buckets.state !== 'unset') return;
  const { target } = settings;
  const memory = machineMemory(settings);
  const found =
    judge(raised(filledTables(host, { target, memory }), memory)) ??
    (settings.memory === undefined ? judgeSmall(raised(filledTables(host, { target, memory: 2 * GIB }), memory)) : undefined);
  if (!found) return;
  const { severity, worst } = found;
  const worstCase = worst.reduce((a, b) => (b.ratio > a.ratio ? b : a));
  const by = table.max.by;
  report({
    path: by.file.path,
    range: placeOf(by, '').range,
    severity,
    message: message(by, worstCase, machineWords(settings.memory, found.small)),
    fixes: fixes({ host, settings, report }, by, table.max.value),
  });
}

/** The tables that keep the kernel's buckets although their maximum is above all that the kernel would pair with them. */
function raised(cases: readonly TableCase[], memory: number): readonly TableCase[] {
  return cases.filter(({ bucketsFrom, max, era }) => bucketsFrom === 'default' && max > defaultSize(era, memory).max);
}

interface Verdict {
  readonly severity: Severity;
  readonly worst: readonly TableCase[];
  /** Whether only a machine with 4 GiB or less has these chains. */
  readonly small: boolean;
}

function judge(cases: readonly TableCase[]): Verdict | undefined {
  const found = worstOf(cases);
  return found && found.severity !== 'hint' ? { ...found, small: false } : undefined;
}

/** The same on a machine between 1 and 4 GiB: worth knowing where it would be bad there, no more. */
function judgeSmall(cases: readonly TableCase[]): Verdict | undefined {
  const found = worstOf(cases);
  return found && found.severity !== 'hint' && found.severity !== 'info'
    ? { ...found, severity: 'info', small: true }
    : undefined;
}

function machineWords(memory: number | undefined, small: boolean): string {
  if (memory !== undefined) return say`with ${formatBytes(memory)} of memory`;
  return small ? say`with 4 GiB of memory or less` : say`at most`;
}

function message(by: Assignment, worst: TableCase, machine: string): string {
  return say`${written(by)} leaves the number of buckets to the kernel: ${formatSpans(worst.spans)} makes ${worst.buckets} ${machine}, so there are ${chainClause(worst)}. Set ${bucketsFor(worst.max)} buckets too; they cost ${formatBytes(8 * bucketsFor(worst.max))}.`;
}

function fixes({ host, settings: { target } }: HostContext, by: Assignment, max: number): readonly Fix[] {
  const wanted = bucketsFor(max);
  if (wanted > MAX_BUCKETS) return [];
  const option: Fix = {
    title: say`Add ${optionLine(target, wanted)} in modprobe.d`,
    safety: 'offered',
    edits: [addHashsize(host, by.file.path, target, wanted)],
    cluster: SIZE_CLUSTER,
  };
  return existsIn(target, bucketsWritable) === 'all' ? [addBucketsLine(by, wanted), option] : [option];
}
