import type { LineContext, Rule } from '../../lint/rule.ts';
import { type LineVerdict, lineVerdict, refusalSeverity, valueFault } from '../../model/sysctl-values.ts';
import type { SysctlAssignment } from '../../syntax/sysctl/tree.ts';
import { said, say } from '../../text/say.ts';
import { refusalWords } from './value-words.ts';

/** A number that is lower or higher than the kernel takes. */
export const outOfRange: Rule = {
  meta: {
    id: 'sysctl/out-of-range',
    title: 'Number out of range',
    severity: 'error',
    fix: 'none',
    since: '0.1.0',
    kernel: true,
    docs: {
      what: 'A number lies outside of the bounds that the kernels of the target check for the key. A warning where only some of the declared kernels refuse it, information where no kernel was declared or the line begins with `-`.',
      why: 'The kernel refuses the whole line (`Invalid argument`) and keeps what it had; of a list, the numbers before the bad one are written. Before Linux 5.2 numbers of the size of a machine word were dropped without an error. Durations have a bound of their own: seconds are kept in clock ticks, of which an int must hold them all, so that kernels with 1000 ticks a second (Red Hat, Fedora) take less than those with 250 (Debian).',
      bad: [
        { title: 'Above the highest value.', files: { 'etc/sysctl.d/90-net.conf': 'net.ipv4.tcp_tw_reuse = 3\n' } },
        { title: 'Not enough for one packet.', files: { 'etc/sysctl.d/90-net.conf': 'net.ipv4.tcp_syn_retries = 0\n' } },
        { title: 'More than an int holds.', files: { 'etc/sysctl.d/90-net.conf': 'net.core.somaxconn = 4294967295\n' } },
        {
          title: 'A value of newer kernels.',
          files: { 'etc/sysctl.d/90-vm.conf': 'vm.swappiness = 150\n' },
          kernel: '5.4',
        },
        {
          title: 'Milliseconds, written to a key that counts seconds.',
          files: { 'etc/sysctl.d/90-net.conf': 'net.ipv4.tcp_keepalive_time = 7200000\n' },
        },
      ],
      good: [
        { title: 'The highest value.', files: { 'etc/sysctl.d/90-net.conf': 'net.ipv4.tcp_tw_reuse = 2\n' } },
        { title: 'Taken since Linux 5.8.', files: { 'etc/sysctl.d/90-vm.conf': 'vm.swappiness = 150\n' }, kernel: '5.15' },
        {
          title: 'Not one byte yet on this kernel.',
          files: { 'etc/sysctl.conf': 'net.ipv4.tcp_sack = 1024\n' },
          kernel: 'rhel7',
        },
        { title: 'No bounds are checked here.', files: { 'etc/sysctl.d/90-net.conf': 'net.ipv4.conf.all.rp_filter = 7\n' } },
      ],
      sources: ['kernel/sysctl.c and the tables of Linux 2.6.32 to 7.3; written to 6.18'],
    },
  },
  visit: { sysctl: { assignment: check } },
};

function check(line: SysctlAssignment, context: LineContext<'sysctl'>): void {
  const verdict = lineVerdict(line, context.host, context.settings);
  if (!verdict) return;
  const fault = valueFault(verdict);
  if (fault?.kind === 'range') {
    const { reason, bound, field, number } = fault.refusal;
    context.report({
      range: context.at({ start: line.value.start + number.start, end: line.value.start + number.end }),
      severity: refusalSeverity(line, verdict, context.settings),
      message:
        reason === 'too low'
          ? say`${subject(verdict, field)} takes ${bound} at least, and not ${number.value}: ${refusalWords(verdict)}.`
          : say`${subject(verdict, field)} takes ${bound} at most, and not ${number.value}: ${refusalWords(verdict)}.`,
    });
  } else if (!verdict.refused && verdict.fastClock && 'bound' in verdict.fastClock) {
    const { bound, number } = verdict.fastClock;
    context.report({
      range: context.at(line.value),
      severity: line.dash ? 'info' : 'warning',
      message: say`${verdict.key} counts ${said(verdict.record.unit ?? 'seconds')}: kernels with 1000 clock ticks a second, as Red Hat and Fedora have, take ${bound} at most and refuse ${number.value} (Invalid argument).`,
    });
  }
}

/** The key, or the number of its list that is meant. */
function subject({ key, record }: LineVerdict, field: number): string {
  const name = record.fields?.[field];
  return name && record.fields!.length > 1 ? say`The ${name} of ${key}` : key;
}
