import { MAX_BUCKETS } from '../../knowledge/conntrack.ts';
import { formatSpans } from '../../knowledge/kernel.ts';
import type { Fix } from '../../lint/finding.ts';
import { appendLine } from '../../lint/line-edits.ts';
import type { HostContext, Rule } from '../../lint/rule.ts';
import { type ConntrackSettings, conntrackSettings, MAX_KEY, machineMemory, type TableCase } from '../../model/conntrack.ts';
import { filledTables } from '../../model/conntrack-plan.ts';
import { shortNumber } from '../../text/numbers.ts';
import { say, sentences } from '../../text/say.ts';
import { bucketsFor, chainClause, placeOf, SIZE_CLUSTER, setBuckets, setNumber, someKernels, worstOf, written } from './words.ts';

/** nf_conntrack_max and the number of buckets, both set, in one file or across sysctl.d and modprobe.d. */
export const bucketRatio: Rule = {
  meta: {
    id: 'conntrack/bucket-ratio',
    title: 'Buckets do not fit the maximum of connections',
    severity: 'warning',
    fix: 'offered',
    since: '0.1.0',
    kernel: true,
    docs: {
      what:
        'The host sets both the number of hash buckets of the connection tracker and, directly or by `hashsize`, the maximum of entries, and there are more than four entries for a bucket. ' +
        'From 4 to 8 it is information, above 8 a warning, from 25 on an error where the kernel drops connections for it. More than two buckets for an entry are a hint: memory for nothing.',
      why:
        'Each connection stands in the table twice, so a full table has chains of 2 x max / buckets entries on average, and every packet walks one. ' +
        'A bucket costs 8 bytes and an entry up to 384, so more buckets are cheap. Since Linux 5.15 a new connection is dropped where its chain already holds 52 to 81 entries: ' +
        'with 25 entries a bucket about one in seven of a nearly full table, with 40 nearly all, without the message "table full". `conntrack -S` counts them as `chaintoolong`. ' +
        'Kernels 5.15 to 6.2 before the stable updates of March 2023 already dropped at 10 to 33. ' +
        '`hashsize=N` alone makes the maximum 8 x N on every kernel, also where the kernel by itself would pair 4 or 1.',
      whenOff: 'When the table never fills, and the maximum is only a guard.',
      bad: [
        {
          title: 'Sixteen entries for a bucket: chains of 32.',
          files: {
            'etc/sysctl.d/90-conntrack.conf':
              'net.netfilter.nf_conntrack_buckets = 65536\nnet.netfilter.nf_conntrack_max = 1048576\n',
          },
        },
        {
          title: 'Set in two places.',
          files: {
            'etc/sysctl.d/90-conntrack.conf': 'net.netfilter.nf_conntrack_max = 2000000\n',
            'etc/modprobe.d/conntrack.conf': 'options nf_conntrack hashsize=32768\n',
          },
        },
        {
          title: 'A hashsize copied from an old host: 524288 entries, where 5.15 would have one bucket for each entry.',
          files: { 'etc/modprobe.d/conntrack.conf': 'options nf_conntrack hashsize=65536\n' },
        },
      ],
      good: [
        {
          title: 'Four entries for a bucket.',
          files: {
            'etc/sysctl.d/90-conntrack.conf':
              'net.netfilter.nf_conntrack_buckets = 163840\nnet.netfilter.nf_conntrack_max = 655360\n',
          },
        },
        {
          title: 'One bucket for each entry.',
          files: {
            'etc/sysctl.conf': 'net.netfilter.nf_conntrack_max = 855552\n',
            'etc/modprobe.d/conntrack.conf': 'options nf_conntrack hashsize=855552\n',
          },
        },
      ],
      sources: [
        'nf_conntrack_core.c of 2.4.32 to 7.3.4',
        'commits d7e7747ac5c2, c9c3b6811f74 and c77737b736ce (limit of chains)',
        'Linux 6.1 with 512 buckets, filled over loopback: measured',
      ],
    },
  },
  host: check,
};

function check({ host, settings, report }: HostContext): void {
  const table = conntrackSettings(host);
  if ([table.max, table.buckets, table.hashsize].every(({ state }) => state === 'unset')) return;
  const cases = filledTables(host, { target: settings.target, memory: machineMemory(settings) });
  // A size that is left to the kernel's default is judged elsewhere; the default maximum depends on the memory of the machine.
  const set = cases.filter(({ bucketsFrom, maxFrom, era }) => {
    if (bucketsFrom === 'default' || (maxFrom === 'default' && settings.memory === undefined)) return false;
    // Before 2.6.23 the kernel itself pairs 8 entries with a bucket.
    return maxFrom !== 'hashsize' || era.maxPerBucket < 8;
  });
  const found = worstOf(set);
  if (!found) return;
  const { severity, worst } = found;
  const worstCase = worst.reduce((a, b) => (b.ratio > a.ratio ? b : a));
  const by = table.max.state === 'set' ? table.max.by : bucketsSetter(table, worstCase);
  if (!by) return;
  const other = table.max.state === 'set' ? bucketsSetter(table, worstCase) : undefined;
  report({
    path: by.file.path,
    range: placeOf(by, '').range,
    severity,
    message: message(table, worstCase, severity === 'hint', someKernels(worst, cases), formatSpans(worstCase.spans)),
    related: other ? [placeOf(other, say`${worstCase.buckets} buckets are set here.`)] : [],
    fixes: severity === 'hint' ? [] : fixes({ host, settings, report }, table, worstCase),
  });
}

function bucketsSetter(table: ConntrackSettings, { bucketsFrom }: TableCase) {
  const setting = bucketsFrom === 'sysctl' ? table.buckets : table.hashsize;
  return setting.state === 'set' ? setting.by : undefined;
}

function message(table: ConntrackSettings, worst: TableCase, roomy: boolean, on: string | undefined, kernels: string): string {
  const { max, buckets, ratio, maxFrom } = worst;
  const subject =
    table.max.state === 'set' ? written(table.max.by) : maxFrom === 'hashsize' ? `hashsize=${buckets}` : say`${buckets} buckets`;
  const pair = on === undefined ? say`${subject} with ${buckets} buckets` : say`${subject} with ${buckets} buckets on ${on}`;
  if (roomy) return say`${pair}: more than two buckets for each entry, which only costs memory.`;
  const clause = chainClause(worst);
  const remedy = say`Set ${bucketsFor(max)} buckets, or a maximum of ${4 * buckets}.`;
  if (maxFrom === 'hashsize')
    return say`${subject} alone makes the maximum 8 times as large, ${max}, on every kernel: ${clause}. Set ${MAX_KEY} too, to no more than ${4 * buckets}, or more buckets.`;
  if (maxFrom === 'default')
    return sentences(say`${subject} with the default maximum of ${max} on ${kernels}: ${clause}.`, remedy);
  return sentences(say`${pair} is ${shortNumber(ratio)} entries for each bucket: ${clause}.`, remedy);
}

function fixes({ host }: HostContext, table: ConntrackSettings, { max, buckets, maxFrom }: TableCase): readonly Fix[] {
  const cluster = SIZE_CLUSTER;
  const wanted = bucketsFor(max);
  if (wanted > MAX_BUCKETS) return [];
  if (maxFrom === 'hashsize' && table.hashsize.state === 'set') {
    // Keep the maximum that the option brought, and give it twice the buckets: 4 entries for each.
    const edits = [
      ...setBuckets(table, 2 * buckets),
      appendLine(host, table.hashsize.by.file.path, 'sysctl.d/90-conntrack.conf', `${MAX_KEY} = ${max}`),
    ];
    return [{ title: say`Keep the maximum of ${max} with ${2 * buckets} buckets`, safety: 'offered', edits, cluster }];
  }
  const raise: Fix = { title: say`Raise the buckets to ${wanted}`, safety: 'offered', edits: setBuckets(table, wanted), cluster };
  if (table.max.state !== 'set') return [raise];
  const lower: Fix = {
    title: say`Lower the maximum to ${4 * buckets}`,
    safety: 'offered',
    edits: [setNumber(table.max.by, 4 * buckets)],
    cluster,
  };
  return [raise, lower];
}
