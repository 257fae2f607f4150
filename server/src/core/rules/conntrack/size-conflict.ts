import { bucketsWritable, erasOf, roundBuckets } from '../../knowledge/conntrack.ts';
import { divide } from '../../knowledge/kernel.ts';
import type { Fix, FixEdit } from '../../lint/finding.ts';
import { insertLine, removeLine } from '../../lint/line-edits.ts';
import type { HostContext, Rule } from '../../lint/rule.ts';
import { conntrackSettings, MAX_KEY } from '../../model/conntrack.ts';
import { type Assignment, assignmentsOf, effective, numberOf, sysctlSettings } from '../../model/sysctl-settings.ts';
import { say } from '../../text/say.ts';
import { lineLike, placeOf, SIZE_CLUSTER, setNumber, written } from './words.ts';

/** One size set in two places to two numbers. */
export const sizeConflict: Rule = {
  meta: {
    id: 'conntrack/size-conflict',
    title: 'Two sizes for one table',
    severity: 'warning',
    fix: 'offered',
    since: '0.1.0',
    kernel: true,
    docs: {
      what: '`hashsize` in modprobe.d and `nf_conntrack_buckets` in a sysctl file differ, or `net.nf_conntrack_max` and `net.netfilter.nf_conntrack_max` do, which are two names of one number.',
      why: 'The module takes `hashsize` when it is loaded, and the sysctl moves the table to its own size whenever it is applied after that. Where the sysctl files are applied first, its key is not there yet and `hashsize` stays. Which one holds then depends on the boot. Of the two names of the maximum, the line that is applied last wins.',
      bad: [
        {
          title: 'Two numbers of buckets.',
          files: {
            'etc/modprobe.d/conntrack.conf': 'options nf_conntrack hashsize=131072\n',
            'etc/sysctl.d/90-conntrack.conf':
              'net.netfilter.nf_conntrack_buckets = 262144\nnet.netfilter.nf_conntrack_max = 524288\n',
          },
        },
        {
          title: 'Two names, two numbers.',
          files: {
            'etc/sysctl.d/90-conntrack.conf':
              'net.netfilter.nf_conntrack_buckets = 262144\nnet.nf_conntrack_max = 262144\nnet.netfilter.nf_conntrack_max = 524288\n',
          },
        },
      ],
      good: [
        {
          title: 'The same number, once rounded by the kernel.',
          files: {
            'etc/modprobe.d/conntrack.conf': 'options nf_conntrack hashsize=131072\n',
            'etc/sysctl.d/90-conntrack.conf':
              'net.netfilter.nf_conntrack_buckets = 131072\nnet.netfilter.nf_conntrack_max = 262144\n',
          },
        },
        {
          title: 'Two names, one number.',
          files: {
            'etc/sysctl.d/90-conntrack.conf': 'net.nf_conntrack_max = 262144\nnet.netfilter.nf_conntrack_max = 262144\n',
          },
        },
      ],
      sources: ['nf_conntrack_standalone.c', 'Linux 6.18: a write to one of the two names is read from the other'],
    },
  },
  host(context) {
    checkBuckets(context);
    checkNames(context);
  },
};

function checkBuckets({ host, settings, report }: HostContext): void {
  const { buckets, hashsize, max } = conntrackSettings(host);
  if (buckets.state !== 'set' || hashsize.state !== 'set') return;
  const writable = divide(settings.target, bucketsWritable).has;
  const era = erasOf({ label: '', spans: writable }).at(-1)?.eras[0];
  if (!era || roundBuckets(era, buckets.value) === roundBuckets(era, hashsize.value)) return;
  const fixes: Fix[] = [
    {
      title: say`Set hashsize to ${buckets.value} too`,
      safety: 'offered',
      edits: [
        setNumber(hashsize.by, buckets.value),
        ...(max.state === 'unset' ? [keptMax(buckets.by, buckets.value, hashsize.value)] : []),
      ],
      cluster: SIZE_CLUSTER,
    },
  ];
  if (max.state === 'set' && max.value <= 4 * hashsize.value)
    fixes.push({
      title: say`Set the sysctl to ${hashsize.value} too`,
      safety: 'offered',
      edits: [setNumber(buckets.by, hashsize.value)],
      cluster: SIZE_CLUSTER,
    });
  report({
    path: buckets.by.file.path,
    range: placeOf(buckets.by, '').range,
    message: say`${written(buckets.by)}, but modprobe.d has hashsize=${hashsize.value}: the sysctl wins where it is applied after the module is loaded, and hashsize where it comes too early. Give both the same number.`,
    related: [placeOf(hashsize.by, say`hashsize=${hashsize.value} is set here.`)],
    fixes,
  });
}

/** The maximum that hashsize brought, as far as the buckets carry it: another hashsize would bring another one. */
function keptMax(by: Assignment, buckets: number, hashsize: number): FixEdit {
  return insertLine(by.file, by.index, lineLike(by, MAX_KEY, Math.min(8 * hashsize, 4 * buckets)));
}

const NAMES: ReadonlySet<string> = new Set([MAX_KEY, 'net.nf_conntrack_max']);

function checkNames({ host, report }: HostContext): void {
  const settings = sysctlSettings(host);
  const last = effective(settings, MAX_KEY);
  if (!last || !NAMES.has(last.key.name)) return;
  for (const earlier of assignmentsOf(settings, MAX_KEY)) {
    if (!NAMES.has(earlier.key.name) || earlier.key.name === last.key.name || sameNumber(earlier, last)) continue;
    report({
      path: earlier.file.path,
      range: placeOf(earlier, '').range,
      message: say`${written(earlier)} is overruled by ${written(last)}, which is applied later: the two keys are one number.`,
      related: [placeOf(last, say`This line wins.`)],
      fixes: [
        {
          title: say`Delete the line`,
          safety: 'offered',
          edits: [removeLine(earlier.file, earlier.index)],
          cluster: SIZE_CLUSTER,
        },
      ],
      tags: ['unnecessary'],
    });
  }
}

/** Whether both say the same number, or one of them is not known. */
function sameNumber(a: Assignment, b: Assignment): boolean {
  const [x, y] = [numberOf(a), numberOf(b)];
  return x === undefined || y === undefined || x === y;
}
