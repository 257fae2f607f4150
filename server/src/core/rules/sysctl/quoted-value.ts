import { findSysctl } from '../../knowledge/sysctl/index.ts';
import { readNumbers } from '../../knowledge/sysctl/value.ts';
import type { LineContext, Rule } from '../../lint/rule.ts';
import type { SysctlAssignment } from '../../syntax/sysctl/tree.ts';
import { hasHole } from '../../syntax/template.ts';

/** A value in quotes: neither reader takes them off. */
export const quotedValue: Rule = {
  meta: {
    id: 'sysctl/quoted-value',
    title: 'Value in quotes',
    severity: 'error',
    fix: 'safe',
    since: '0.1.0',
    docs: {
      what: 'The value stands in quotes. An error where the kernel refuses it for them: where the key takes numbers, or the text between the quotes is a number. A warning for other texts.',
      why: 'A sysctl file is no shell script: procps and systemd-sysctl hand the quotes on to the kernel. A number with quotes is refused (EINVAL), and a text is kept with them.',
      bad: [
        { title: 'The kernel refuses it.', files: { 'etc/sysctl.d/90-net.conf': 'net.core.somaxconn = "4096"\n' } },
        { title: 'A list of numbers.', files: { 'etc/sysctl.d/90-net.conf': "net.ipv4.ip_local_port_range = '1024 65535'\n" } },
        { title: 'A text keeps its quotes.', files: { 'etc/sysctl.d/90-core.conf': 'kernel.core_pattern = "|/bin/false"\n' } },
      ],
      good: [
        { title: 'Without quotes.', files: { 'etc/sysctl.d/90-net.conf': 'net.ipv4.ip_local_port_range = 1024 65535\n' } },
        { title: 'A quote inside a text.', files: { 'etc/sysctl.d/90-core.conf': 'kernel.core_pattern = /tmp/core.%e"x\n' } },
      ],
      sources: ['procps 3.3.17 and 4.0, systemd 247 to 262: measured'],
    },
  },
  visit: { sysctl: { assignment: check } },
};

/** Plain and typographic pairs. */
const QUOTED = /^(?:"([^"]*)"|'([^']*)'|“([^“”]*)”|‘([^‘’]*)’|„([^„“”]*)[“”]|`([^`]*)`)$/;

function check(line: SysctlAssignment, context: LineContext<'sysctl'>): void {
  const match = QUOTED.exec(line.value.text);
  if (!match || hasHole(line.holes, line.key)) return;
  const inner = match.slice(1).find((part) => part !== undefined) ?? '';
  const record = findSysctl(line.key.text);
  const unknown = hasHole(line.holes, line.value);
  const numeric = record ? record.type !== 'string' : !unknown && isNumbers(inner);
  const range = context.at(line.value);
  const plain = inner.trim();
  context.report({
    range,
    severity: numeric ? 'error' : 'warning',
    message: numeric
      ? `${line.key.text} takes ${line.value.text} with its quotes, and the kernel refuses it as a number. Write ${plain === '' ? 'the number' : plain} without quotes.`
      : `The quotes become part of the value of ${line.key.text}: nothing takes them off in a sysctl file. Write ${plain === '' ? 'the value' : plain} without quotes.`,
    fixes:
      plain === ''
        ? []
        : [
            {
              title: 'Take off the quotes',
              safety: numeric ? 'safe' : 'offered',
              edits: [{ path: context.file.path, range, newText: plain }],
            },
          ],
  });
}

function isNumbers(text: string): boolean {
  const read = readNumbers(text, 16);
  return 'numbers' in read && read.surplus === '';
}
