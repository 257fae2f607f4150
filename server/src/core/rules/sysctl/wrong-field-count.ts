import type { LineContext, Rule } from '../../lint/rule.ts';
import { lineVerdict, valueFault } from '../../model/sysctl-values.ts';
import type { SysctlAssignment } from '../../syntax/sysctl/tree.ts';
import { andList, say } from '../../text/say.ts';
import { shownValue } from './value-words.ts';

/** More numbers than the key takes, or fewer. */
export const wrongFieldCount: Rule = {
  meta: {
    id: 'sysctl/wrong-field-count',
    title: 'Too many or too few numbers',
    severity: 'warning',
    fix: 'none',
    since: '0.1.0',
    docs: {
      what: 'A value has more numbers than the key takes; information where it has fewer, or where words stand behind them.',
      why: 'The kernel takes the numbers that it needs and does not look at the rest: what stands there is not set, and nobody is told. Of a list that is too short it sets the first numbers and keeps what it had for the others.',
      bad: [
        { title: 'One number too many.', files: { 'etc/sysctl.d/90-net.conf': 'net.core.rmem_max = 4096 131072 16777216\n' } },
        { title: 'The highest value stays.', files: { 'etc/sysctl.d/90-net.conf': 'net.ipv4.tcp_rmem = 4096 131072\n' } },
      ],
      good: [
        { title: 'As many as it takes.', files: { 'etc/sysctl.d/90-net.conf': 'net.ipv4.tcp_rmem = 4096 131072 16777216\n' } },
        { title: 'The level of the console alone.', files: { 'etc/sysctl.d/90-kernel.conf': 'kernel.printk = 3\n' } },
      ],
      sources: ['kernel/sysctl.c; written to Linux 6.18'],
    },
  },
  visit: { sysctl: { assignment: check } },
};

/** Keys of which people set the first number alone, and mean it. */
const FIRST_ALONE: ReadonlySet<string> = new Set(['kernel.printk']);

function check(line: SysctlAssignment, context: LineContext<'sysctl'>): void {
  const verdict = lineVerdict(line, context.host, context.settings);
  const fault = verdict && valueFault(verdict);
  if (!verdict || (fault?.kind !== 'too many' && fault?.kind !== 'too few')) return;
  const { key, record, text } = verdict;
  const fields = record.fields ?? [];
  const taken = fields.length > 1 ? say`${fields.length} numbers (${fields.join(', ')})` : say`one number`;
  if (fault.kind === 'too many') {
    const surplus = text.slice(fault.at.start).trim();
    context.report({
      severity: /^-?\d/.test(surplus) ? undefined : 'info',
      range: context.at({ start: line.value.start + fault.at.start + 1, end: line.value.end }),
      message: say`${key} takes ${taken}: the kernel does not read ${shownValue(surplus)}.`,
    });
  } else if (!FIRST_ALONE.has(record.key)) {
    const missing = andList(fields.slice(fault.given));
    context.report({
      range: context.at(line.value),
      severity: 'info',
      message: say`${key} takes ${taken}: the kernel keeps what it has for ${missing}.`,
    });
  }
}
