import type { HostContext, Rule } from '../../lint/rule.ts';
import { conntrackSettings } from '../../model/conntrack.ts';
import { type FilledTable, filledTables } from '../../model/conntrack-plan.ts';
import { formatBytes, shortNumber } from '../../text/numbers.ts';
import { say } from '../../text/say.ts';
import { placeOf } from './words.ts';

const GIB = 2 ** 30;

/** The share of the machine's memory that a full table may take before it is worth a word. */
const SHARE = 1 / 4;

/** A table that may take a large part of the memory that is declared for the machine. */
export const memory: Rule = {
  meta: {
    id: 'conntrack/memory',
    title: 'A full table takes much memory',
    severity: 'info',
    fix: 'none',
    since: '0.1.0',
    kernel: true,
    docs: {
      what: 'With the configured maximum, a full table of connections takes more than a quarter of the memory that is declared for the machine.',
      why: 'An entry takes 256 bytes, and 384 as soon as NAT, counters or helpers add their block; a bucket takes 8. None of it can be swapped out. The memory is taken as connections come, so a flood of packets can take it all at once.',
      whenOff: 'On a firewall that does nothing else.',
      bad: [
        {
          title: 'Eight million connections on 8 GiB.',
          files: {
            'etc/sysctl.d/90-conntrack.conf':
              'net.netfilter.nf_conntrack_max = 8388608\nnet.netfilter.nf_conntrack_buckets = 8388608\n',
          },
          memory: 8 * GIB,
        },
      ],
      good: [
        {
          title: 'One million on 8 GiB: 392 MiB.',
          files: {
            'etc/sysctl.d/90-conntrack.conf':
              'net.netfilter.nf_conntrack_max = 1048576\nnet.netfilter.nf_conntrack_buckets = 1048576\n',
          },
          memory: 8 * GIB,
        },
      ],
      sources: ['slab statistics and type information of Linux 4.9 to 7.2', 'Linux 6.18 with 20000 entries: measured'],
    },
  },
  host: check,
};

function check({ host, settings, report }: HostContext): void {
  const declared = settings.memory;
  if (declared === undefined) return;
  const table = conntrackSettings(host);
  const cases = filledTables(host, { target: settings.target, memory: declared }).filter(({ maxFrom }) => maxFrom !== 'default');
  const largest = cases.reduce<FilledTable | undefined>((a, b) => (a && a.memory.full >= b.memory.full ? a : b), undefined);
  const setting = largest?.maxFrom === 'sysctl' ? table.max : table.hashsize;
  if (!largest || setting.state !== 'set' || largest.memory.full <= SHARE * declared) return;
  const { empty: buckets, full, entry } = largest.memory;
  const other = largest.bucketsFrom === 'sysctl' ? table.buckets : table.hashsize;
  report({
    path: setting.by.file.path,
    range: placeOf(setting.by, '').range,
    message: say`A full table of ${largest.max} connections takes ${formatBytes(full - buckets)} for entries (up to ${entry} bytes each) and ${formatBytes(buckets)} for buckets: ${shortNumber(Math.round((100 * full) / declared))} % of the ${formatBytes(declared)} of this machine, which cannot be swapped out.`,
    related:
      other.state === 'set' && other.by !== setting.by ? [placeOf(other.by, say`${largest.buckets} buckets are set here.`)] : [],
  });
}
