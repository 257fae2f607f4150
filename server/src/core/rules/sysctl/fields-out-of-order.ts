import type { KernelNumber } from '../../knowledge/sysctl/value.ts';
import type { LineContext, Rule } from '../../lint/rule.ts';
import { effective, numberOf, sysctlSettings } from '../../model/sysctl-settings.ts';
import { type LineVerdict, lineVerdict, refusalSeverity, valueFault } from '../../model/sysctl-values.ts';
import type { SysctlAssignment } from '../../syntax/sysctl/tree.ts';
import { phrase, said, say } from '../../text/say.ts';
import { refusalWords } from './value-words.ts';

/** Two limits that stand the wrong way round, in one value or in two keys. */
export const fieldsOutOfOrder: Rule = {
  meta: {
    id: 'sysctl/fields-out-of-order',
    title: 'Limits the wrong way round',
    severity: 'warning',
    fix: 'none',
    since: '0.1.0',
    kernel: true,
    docs: {
      what: 'A lower limit stands above a higher one: in a list (`min default max`, a range of ports), or in two keys that belong together, such as the thresholds of the neighbour table. An error where the kernel refuses the value.',
      why: 'The kernel refuses a range of ports that runs backwards or begins below `net.ipv4.ip_unprivileged_port_start` (1024), and a threshold for fragments beyond its partner. It takes the other ones as they are: a `tcp_rmem` whose default is above its maximum makes sockets that never grow, and a background limit for dirty pages that is not below the hard one is halved from that.',
      bad: [
        { title: 'Backwards.', files: { 'etc/sysctl.d/90-net.conf': 'net.ipv4.ip_local_port_range = 65535 1024\n' } },
        {
          title: 'Below the ports of root, which is refused since Linux 4.11.',
          files: { 'etc/sysctl.d/90-net.conf': 'net.ipv4.ip_local_port_range = 1000 65535\n' },
        },
        {
          title: 'The default above the maximum.',
          files: { 'etc/sysctl.d/90-net.conf': 'net.ipv4.tcp_rmem = 4096 16777216 6291456\n' },
        },
        {
          title: 'In two keys.',
          files: {
            'etc/sysctl.d/90-net.conf': 'net.ipv4.neigh.default.gc_thresh2 = 8192\nnet.ipv4.neigh.default.gc_thresh3 = 4096\n',
          },
        },
      ],
      good: [
        { title: 'In order.', files: { 'etc/sysctl.d/90-net.conf': 'net.ipv4.tcp_rmem = 4096 131072 6291456\n' } },
        { title: 'All alike.', files: { 'etc/sysctl.d/90-net.conf': 'net.ipv4.tcp_wmem = 65536 65536 65536\n' } },
        {
          title: 'Where root has no ports of its own.',
          files: {
            'etc/sysctl.d/90-net.conf': 'net.ipv4.ip_unprivileged_port_start = 0\nnet.ipv4.ip_local_port_range = 1000 65535\n',
          },
        },
        {
          title: 'Before Linux 4.11.',
          files: { 'etc/sysctl.conf': 'net.ipv4.ip_local_port_range = 1000 65535\n' },
          kernel: 'rhel7',
        },
        {
          title: 'Nobody may ping: the range that the kernel itself begins with.',
          files: { 'etc/sysctl.d/90-net.conf': 'net.ipv4.ping_group_range = 1 0\n' },
        },
      ],
      sources: [
        'ipv4_local_port_range() in net/ipv4/sysctl_net_ipv4.c, ip_fragment.c, domain_dirty_limits() in mm/page-writeback.c, neigh_alloc() in net/core/neighbour.c',
      ],
    },
  },
  visit: { sysctl: { assignment: check } },
};

/** Lists of limits, each of which should not pass the next one; the kernel does not look. */
const RISING = /^net\.(?:ipv4\.(?:tcp|udp)|sctp\.sctp)_[rw]?mem$/;

/** Keys whose numbers should not pass those of another, and what the kernel makes of it. */
const BELOW: ReadonlyMap<string, { readonly high: string; readonly strictly: boolean; readonly effect: string }> = new Map(
  [
    ...['ipv4', 'ipv6'].flatMap((family) => {
      const table = `net.${family}.neigh.default.gc_thresh`;
      return [
        limit(`${table}1`, `${table}2`, phrase`the table is never cleaned up between the two`),
        limit(`${table}2`, `${table}3`, phrase`the table is full before it is cleaned up`),
      ];
    }),
    limit('vm.dirty_background_ratio', 'vm.dirty_ratio', phrase`the kernel takes half of the latter instead`, true),
    limit('vm.dirty_background_bytes', 'vm.dirty_bytes', phrase`the kernel takes half of the latter instead`, true),
  ].map((one) => [one.low, one]),
);

function limit(low: string, high: string, effect: string, strictly = false) {
  return { low, high, effect, strictly };
}

function check(line: SysctlAssignment, context: LineContext<'sysctl'>): void {
  const verdict = lineVerdict(line, context.host, context.settings);
  if (!verdict) return;
  const fault = valueFault(verdict);
  if (fault?.kind === 'order') {
    const { low, high, than } = fault.refusal;
    // Of two keys that refuse each other, the one with the lower limit is told.
    if (than && verdict.record.key === 'net.ipv4.ip_unprivileged_port_start') return;
    if (than?.endsWith('_low_thresh')) return;
    const conflict = than ? conflictWords(verdict, than, low, high) : say`${verdict.key} runs backwards, from ${low} to ${high}`;
    context.report({
      range: context.at(line.value),
      severity: refusalSeverity(line, verdict, context.settings),
      message: say`${conflict}: ${refusalWords(verdict)}.`,
    });
  } else if (!verdict.refused) {
    checkList(line, verdict, context);
    checkPair(line, verdict, context);
  }
}

function conflictWords({ key, text }: LineVerdict, than: string, low: bigint, high: bigint): string {
  if (than.endsWith('port_start')) return say`${key} begins with ${high}, below ${than}, which is ${low}`;
  return say`${key} is ${text}, above the ${high} of ${than}`;
}

function checkList(line: SysctlAssignment, { key, record, stored }: LineVerdict, context: LineContext<'sysctl'>): void {
  if (!RISING.test(record.key) || !record.fields) return;
  const numbers: readonly KernelNumber[] = stored?.numbers ?? [];
  const at = numbers.findIndex((number, i) => i > 0 && number.value < numbers[i - 1]!.value);
  if (at < 0) return;
  const [before, after] = [numbers[at - 1]!, numbers[at]!];
  context.report({
    range: context.at({ start: line.value.start + before.start, end: line.value.start + after.end }),
    message: say`In ${key} the ${record.fields[at - 1]} of ${before.value} is above the ${record.fields[at]} of ${after.value}: the kernel takes them as they are.`,
  });
}

function checkPair(line: SysctlAssignment, { key, record }: LineVerdict, context: LineContext<'sysctl'>): void {
  const pair = BELOW.get(record.key);
  if (!pair) return;
  const settings = sysctlSettings(context.host);
  const [own, other] = [effective(settings, record.key), effective(settings, pair.high)];
  const [low, high] = [numberOf(own), numberOf(other)];
  if (own?.line !== line || !other || low === undefined || high === undefined || high === 0) return;
  if (pair.strictly ? low < high : low <= high) return;
  context.report({
    range: context.at(line.value),
    message: say`${key} is ${low}, and ${pair.high} is ${high}: ${said(pair.effect)}.`,
    related: [{ path: other.file.path, range: other.keyRange, message: say`${pair.high} is set here.` }],
  });
}
