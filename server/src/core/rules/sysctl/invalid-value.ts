import type { LineContext, Rule } from '../../lint/rule.ts';
import { type LineVerdict, lineVerdict, refusalSeverity, valueFault } from '../../model/sysctl-values.ts';
import type { SysctlAssignment } from '../../syntax/sysctl/tree.ts';
import { say } from '../../text/say.ts';
import { refusalWords, shownValue } from './value-words.ts';

/** A value that the kernel cannot read. */
export const invalidValue: Rule = {
  meta: {
    id: 'sysctl/invalid-value',
    title: 'Value that the kernel refuses',
    severity: 'error',
    fix: 'safe',
    since: '0.1.0',
    kernel: true,
    docs: {
      what: 'The value is none that the key takes: a word where numbers belong, no value at all, a name with characters that no name has, or a text that is longer than the kernel has room for (a warning: it is cut). Units, comments, separators and octal numbers are findings of their own.',
      why: 'The readers hand the value to the kernel as it stands. For numbers it takes digits with an optional `-`, `0x` before hexadecimal and `0` before octal ones; it knows no `yes`, no `+`, no fractions and no exponents, and refuses the line with `Invalid argument`.',
      bad: [
        { title: 'A word.', files: { 'etc/sysctl.d/90-net.conf': 'net.ipv4.ip_forward = yes\n' } },
        { title: 'No value.', files: { 'etc/sysctl.d/90-net.conf': 'net.core.somaxconn =\n' } },
        { title: 'No plus, no exponent.', files: { 'etc/sysctl.d/90-net.conf': 'net.core.somaxconn = 4e3\n' } },
        { title: 'Commas in a number.', files: { 'etc/sysctl.d/90-fs.conf': 'fs.file-max = 2,097,152\n' } },
        {
          title: 'Two names.',
          files: { 'etc/sysctl.d/90-net.conf': 'net.ipv4.tcp_congestion_control = bbr cubic\n' },
        },
      ],
      good: [
        { title: 'A number.', files: { 'etc/sysctl.d/90-net.conf': 'net.ipv4.ip_forward = 1\n' } },
        { title: 'A name.', files: { 'etc/sysctl.d/90-net.conf': 'net.ipv4.tcp_congestion_control = bbr\n' } },
        { title: 'Hexadecimal.', files: { 'etc/sysctl.d/90-net.conf': 'kernel.sysrq = 0xb0\n' } },
        { title: 'Cleared.', files: { 'etc/sysctl.d/90-net.conf': 'net.ipv4.ip_local_reserved_ports =\n' } },
        { title: 'A program.', files: { 'etc/sysctl.d/90-core.conf': 'kernel.core_pattern = |/bin/false\n' } },
      ],
      sources: ['kernel/sysctl.c of Linux 2.6.32 to 7.3; written to 6.18'],
    },
  },
  visit: { sysctl: { assignment: check } },
};

const WORDS: ReadonlyMap<string, string> = new Map([
  ...['yes', 'on', 'true', 'enable', 'enabled'].map((word): [string, string] => [word, '1']),
  ...['no', 'off', 'false', 'disable', 'disabled'].map((word): [string, string] => [word, '0']),
]);

function check(line: SysctlAssignment, context: LineContext<'sysctl'>): void {
  const verdict = lineVerdict(line, context.host, context.settings);
  const fault = verdict && valueFault(verdict);
  if (!verdict || (fault?.kind !== 'invalid' && fault?.kind !== 'cut')) return;
  const empty = line.value.start === line.value.end;
  const range = context.at(empty ? line.key : line.value);
  if (fault.kind === 'cut') {
    const message = say`${verdict.key} has room for ${shownValue(fault.kept)} only: the kernel cuts off what stands behind it.`;
    context.report({ range, severity: 'warning', message });
    return;
  }
  const number = WORDS.get(verdict.text.toLowerCase());
  const edits = [{ path: context.file.path, range: context.at(line.value), newText: number ?? '' }];
  context.report({
    range,
    severity: refusalSeverity(line, verdict, context.settings),
    message: say`${verdict.key} takes ${taken(verdict)}: ${refusalWords(verdict)}.`,
    fixes: number === undefined || !mayBe(verdict, number) ? [] : [{ title: say`Write ${number}`, safety: 'safe', edits }],
  });
}

function taken({ record, text, refused }: LineVerdict): string {
  const refusal = refused!.refusal;
  if (refusal.reason === 'form') return refusal.form;
  const numbers =
    (record.fields?.length ?? 1) > 1 ? say`${record.fields!.length} numbers (${record.fields!.join(', ')})` : say`a number`;
  return refusal.reason === 'not a number'
    ? say`${numbers}, and ${shownValue(text.slice(refusal.start, refusal.end))} is none`
    : say`${numbers}, and here is none`;
}

/** Whether a switch is meant: a single number whose 0 and 1 are on and off. */
function mayBe({ record }: LineVerdict, number: string): boolean {
  const known = record.values;
  return record.type === 'bool' || (known !== undefined && number in known && Object.keys(known).length === 2);
}
