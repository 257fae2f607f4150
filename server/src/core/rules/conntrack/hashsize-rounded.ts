import { erasOf, MAX_BUCKETS, roundBuckets } from '../../knowledge/conntrack.ts';
import type { HostContext, Rule } from '../../lint/rule.ts';
import { BUCKETS_KEY, conntrackSettings, type HashsizeOption } from '../../model/conntrack.ts';
import { type Assignment, assignmentsOf, numberOf, sysctlSettings } from '../../model/sysctl-settings.ts';
import { say } from '../../text/say.ts';
import { SIZE_CLUSTER, setNumber } from './words.ts';

/** A number of buckets that fills no whole page. */
export const hashsizeRounded: Rule = {
  meta: {
    id: 'conntrack/hashsize-rounded',
    title: 'The kernel rounds this number of buckets',
    severity: 'hint',
    fix: 'safe',
    since: '0.1.0',
    kernel: true,
    docs: {
      what: '`hashsize` or `nf_conntrack_buckets` is no multiple of 512.',
      why: 'Since 2.6.23 the kernel rounds the number up to a full page of bucket heads: a multiple of 512 with pages of 4 KiB and 64 bits. The file then says another number than `sysctl` shows.',
      bad: [
        {
          title: '855360 becomes 855552.',
          files: {
            'etc/modprobe.d/conntrack.conf': 'options nf_conntrack hashsize=855360\n',
            'etc/sysctl.conf': 'net.netfilter.nf_conntrack_max = 855360\n',
          },
        },
      ],
      good: [
        {
          title: 'A multiple of 512.',
          files: {
            'etc/modprobe.d/conntrack.conf': 'options nf_conntrack hashsize=855552\n',
            'etc/sysctl.conf': 'net.netfilter.nf_conntrack_max = 855552\n',
          },
        },
      ],
      sources: ['commit 8e5105a0c36a (2.6.23)', 'Linux 6.1 and 6.18: 1000 is read back as 1024, 70000 as 70144'],
    },
  },
  host: check,
};

function check({ host, settings, report }: HostContext): void {
  const eras = erasOf(settings.target).flatMap((span) => span.eras);
  if (!eras.every((era) => era.rounds)) return;
  const places: readonly (Assignment | HashsizeOption)[] = [
    ...conntrackSettings(host).options.filter(({ module }) => module === 'nf_conntrack'),
    ...assignmentsOf(sysctlSettings(host), BUCKETS_KEY).filter(({ key }) => key.name === BUCKETS_KEY),
  ];
  for (const by of places) {
    const value = 'key' in by ? numberOf(by) : by.value;
    if (value === undefined || value < 1 || value > MAX_BUCKETS) continue;
    const rounded = roundBuckets(eras[0]!, value);
    if (rounded === value) continue;
    report({
      path: by.file.path,
      range: by.valueRange,
      message: say`The kernel makes ${rounded} buckets of ${value}: it fills whole pages of 512.`,
      fixes: [{ title: say`Write ${rounded}`, safety: 'safe', edits: [setNumber(by, rounded)], cluster: SIZE_CLUSTER }],
    });
  }
}
