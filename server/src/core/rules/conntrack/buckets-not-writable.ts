import { bucketsWritable } from '../../knowledge/conntrack.ts';
import { divide, existsIn, formatSpans } from '../../knowledge/kernel.ts';
import { findSysctl } from '../../knowledge/sysctl/index.ts';
import type { HostContext, Rule } from '../../lint/rule.ts';
import { BUCKETS_KEY, conntrackSettings } from '../../model/conntrack.ts';
import { assignmentsOf, sysctlSettings } from '../../model/sysctl-settings.ts';
import { say, sentences } from '../../text/say.ts';
import { moveBuckets } from './move-buckets.ts';
import { placeOf, written } from './words.ts';

/** net.netfilter.nf_conntrack_buckets where the kernel does not let it be written. */
export const bucketsNotWritable: Rule = {
  meta: {
    id: 'conntrack/buckets-not-writable',
    title: 'Number of buckets cannot be set by sysctl',
    severity: 'error',
    fix: 'offered',
    since: '0.1.0',
    kernel: true,
    docs: {
      what: 'A sysctl file sets `net.netfilter.nf_conntrack_buckets`, and kernels of the target are older than 4.8. It is a warning where only some of them are.',
      why: 'Up to Linux 4.7 the file can only be read: the write fails, and the table keeps the size that the module took when it was loaded. There the module parameter `hashsize` sets it, in modprobe.d, on later kernels as well. In a network namespace other than the first (a container) it cannot be written on any kernel.',
      bad: [
        {
          title: 'CentOS 7.',
          files: {
            'etc/sysctl.d/90-conntrack.conf':
              'net.netfilter.nf_conntrack_buckets = 163840\nnet.netfilter.nf_conntrack_max = 655360\n',
          },
          kernel: 'rhel7',
        },
        {
          title: 'A fleet of old and new kernels.',
          files: { 'etc/sysctl.d/90-conntrack.conf': 'net.netfilter.nf_conntrack_buckets = 65536\n' },
          kernel: '3.10-6.12',
        },
      ],
      good: [
        {
          title: 'Debian 12.',
          files: { 'etc/sysctl.d/90-conntrack.conf': 'net.netfilter.nf_conntrack_buckets = 262144\n' },
          kernel: 'debian12',
        },
        {
          title: 'The way that CentOS 7 has.',
          files: {
            'etc/modprobe.d/conntrack.conf': 'options nf_conntrack hashsize=163840\n',
            'etc/sysctl.d/90-conntrack.conf': 'net.netfilter.nf_conntrack_max = 655360\n',
          },
          kernel: 'rhel7',
        },
      ],
      sources: ['commit 3183ab8997a4 (4.8)', 'nf_conntrack_standalone.c of 3.10 el7 and 4.9'],
    },
  },
  host: check,
};

function check(context: HostContext): void {
  const { host, settings, report } = context;
  const { has, lacks } = divide(settings.target, bucketsWritable);
  if (lacks.length === 0) return;
  const table = conntrackSettings(host);
  for (const by of assignmentsOf(sysctlSettings(host), BUCKETS_KEY)) {
    // Under its old name it was never writable. Where the old name is gone, that is the finding.
    const old = by.key.name === BUCKETS_KEY ? undefined : findSysctl(by.key.name);
    if (old && existsIn(settings.target, old) !== 'all') continue;
    const where = has.length === 0 ? settings.target.label : say`${formatSpans(lacks)} of the target`;
    const set =
      table.hashsize.state === 'set'
        ? say`hashsize=${table.hashsize.value} in modprobe.d counts there.`
        : say`Set hashsize in modprobe.d instead.`;
    report({
      path: by.file.path,
      range: placeOf(by, '').range,
      severity: has.length === 0 ? 'error' : 'warning',
      message: sentences(
        say`${written(by)} has no effect on ${where}: before Linux 4.8 the number of buckets can only be read here.`,
        set,
      ),
      related: table.hashsize.state === 'set' ? [placeOf(table.hashsize.by, say`The number of buckets is set here.`)] : [],
      fixes: moveBuckets(context, by),
    });
  }
}
