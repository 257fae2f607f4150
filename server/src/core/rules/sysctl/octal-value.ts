import type { LineContext, Rule } from '../../lint/rule.ts';
import { lineVerdict, refusalSeverity, valueFault } from '../../model/sysctl-values.ts';
import type { SysctlAssignment } from '../../syntax/sysctl/tree.ts';
import { say } from '../../text/say.ts';
import { refusalWords } from './value-words.ts';

/** A number that a leading 0 makes octal. */
export const octalValue: Rule = {
  meta: {
    id: 'sysctl/octal-value',
    title: 'Number with a leading zero',
    severity: 'warning',
    fix: 'safe',
    since: '0.1.0',
    docs: {
      what: 'A number begins with a 0 and means another one than it seems: `0100` is 64. An error where it has an 8 or a 9, so that the kernel refuses it. The safe fix writes what the kernel stores; another one takes the zeros off.',
      why: 'The kernel reads numbers as C does: a leading 0 makes them octal, without a word.',
      bad: [
        { title: 'Sixty-four.', files: { 'etc/sysctl.d/90-net.conf': 'net.ipv4.tcp_fin_timeout = 0100\n' } },
        { title: 'Refused.', files: { 'etc/sysctl.d/90-vm.conf': 'vm.swappiness = 08\n' } },
      ],
      good: [
        { title: 'Zero.', files: { 'etc/sysctl.d/90-net.conf': 'net.ipv4.ip_forward = 00\n' } },
        { title: 'The same in both.', files: { 'etc/sysctl.d/90-net.conf': 'net.ipv4.tcp_retries1 = 07\n' } },
        { title: 'Hexadecimal.', files: { 'etc/sysctl.d/90-kernel.conf': 'kernel.sysrq = 0x10\n' } },
      ],
      sources: ['strtoul_lenient() in kernel/sysctl.c; written to Linux 6.18'],
    },
  },
  visit: { sysctl: { assignment: check } },
};

function check(line: SysctlAssignment, context: LineContext<'sysctl'>): void {
  const verdict = lineVerdict(line, context.host, context.settings);
  const fault = verdict && valueFault(verdict);
  if (!verdict || fault?.kind !== 'octal') return;
  const range = context.at({ start: line.value.start + fault.at.start, end: line.value.start + fault.at.end });
  const decimal = fault.digits.replace(/^(-?)0+(?=\d)/, '$1');
  const write = (number: string, safety: 'safe' | 'offered') => ({
    title: say`Write ${number}`,
    safety,
    edits: [{ path: context.file.path, range, newText: number }],
  });
  const stored = fault.number && String(fault.number.value);
  context.report({
    range,
    severity: stored === undefined ? refusalSeverity(line, verdict, context.settings) : undefined,
    message: stored
      ? say`The leading 0 makes ${fault.digits} an octal number: the kernel stores ${stored}. Write ${stored}, or ${decimal} if that is meant.`
      : say`The leading 0 makes ${fault.digits} an octal number, which has no 8 and no 9: ${refusalWords(verdict)}. Write ${decimal}.`,
    fixes: stored ? [write(stored, 'safe'), write(decimal, 'offered')] : [write(decimal, 'offered')],
  });
}
