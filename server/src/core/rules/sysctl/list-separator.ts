import type { LineContext, Rule } from '../../lint/rule.ts';
import { lineVerdict, refusalSeverity, valueFault } from '../../model/sysctl-values.ts';
import type { SysctlAssignment } from '../../syntax/sysctl/tree.ts';
import { say } from '../../text/say.ts';
import { refusalWords } from './value-words.ts';

/** Numbers with the wrong character between them. */
export const listSeparator: Rule = {
  meta: {
    id: 'sysctl/list-separator',
    title: 'Wrong separator in a list',
    severity: 'error',
    fix: 'safe',
    since: '0.1.0',
    docs: {
      what: 'Numbers of a list stand with commas, semicolons or a dash between them where the key wants blanks, or with blanks where it wants commas (`net.ipv4.ip_local_reserved_ports`).',
      why: 'The kernel reads most lists as numbers with blanks or tabs between them, and lists of ports as numbers and ranges with commas and no blanks. Anything else it refuses with `Invalid argument`.',
      bad: [
        { title: 'Commas.', files: { 'etc/sysctl.d/90-net.conf': 'net.ipv4.tcp_rmem = 4096, 131072, 16777216\n' } },
        { title: 'A dash.', files: { 'etc/sysctl.d/90-net.conf': 'net.ipv4.ip_local_port_range = 1024-65535\n' } },
        { title: 'Blanks.', files: { 'etc/sysctl.d/90-net.conf': 'net.ipv4.ip_local_reserved_ports = 8080, 9000-9010\n' } },
      ],
      good: [
        { title: 'Blanks.', files: { 'etc/sysctl.d/90-net.conf': 'net.ipv4.tcp_rmem = 4096 131072 16777216\n' } },
        { title: 'Tabs.', files: { 'etc/sysctl.d/90-net.conf': 'net.ipv4.ip_local_port_range = 1024\t65535\n' } },
        { title: 'Ports.', files: { 'etc/sysctl.d/90-net.conf': 'net.ipv4.ip_local_reserved_ports = 8080,9000-9010\n' } },
      ],
      sources: ['proc_get_long() and proc_do_large_bitmap() in kernel/sysctl.c; written to Linux 6.18'],
    },
  },
  visit: { sysctl: { assignment: check } },
};

function check(line: SysctlAssignment, context: LineContext<'sysctl'>): void {
  const verdict = lineVerdict(line, context.host, context.settings);
  const fault = verdict && valueFault(verdict);
  if (!verdict || fault?.kind !== 'separator') return;
  const range = context.at(line.value);
  const commas = fault.mended.includes(',');
  context.report({
    range,
    severity: refusalSeverity(line, verdict, context.settings),
    message: commas
      ? say`${verdict.key} takes numbers and ranges with commas and no blanks between them: ${refusalWords(verdict)}. Write ${fault.mended}.`
      : say`${verdict.key} takes numbers with blanks between them: ${refusalWords(verdict)}. Write ${fault.mended}.`,
    fixes: [
      { title: say`Write ${fault.mended}`, safety: 'safe', edits: [{ path: context.file.path, range, newText: fault.mended }] },
    ],
  });
}
