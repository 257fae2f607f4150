import type { FileContext, Rule } from '../../lint/rule.ts';
import { bind } from '../../model/ruleset/bind.ts';
import type { Format } from '../../syntax/format.ts';
import type { IptablesLine } from '../../syntax/iptables/tree.ts';
import { lineStarts } from '../../syntax/lines.ts';
import { phrase, said, say } from '../../text/say.ts';
import type { Severity } from '../../workspace/settings.ts';

/** What the readers do with a carriage return before the line end. */
const EFFECT: Readonly<Record<Format, string>> = {
  sysctl: phrase`sysctl and systemd-sysctl trim it, so this is a matter of style`,
  modprobe: phrase`it becomes part of the last word: names of modules stop matching without a word`,
  'modules-load': phrase`systemd trims it, so this is a matter of style`,
  iptables: phrase`both loaders take it for part of the last word and refuse the whole file`,
  'iptables-config': phrase`the shell takes it for part of the value: "no" is not no any more`,
};
const SEVERITY: Readonly<Record<Format, Severity>> = {
  sysctl: 'hint',
  modprobe: 'warning',
  'modules-load': 'hint',
  iptables: 'error',
  'iptables-config': 'warning',
};

/** Lines that end in CR LF, as Windows writes them. */
export const crlf: Rule = {
  meta: {
    id: 'file/crlf',
    title: 'Line ends of Windows',
    severity: 'error',
    fix: 'safe',
    since: '0.1.0',
    docs: {
      what: 'Lines end in a carriage return and a line feed instead of a line feed alone. Reported once a file.',
      why: 'iptables-restore keeps the carriage return and refuses the file at its first table; kmod keeps it in names of modules, which then match nothing; a shell keeps it in values. sysctl and systemd-sysctl trim it.',
      bad: [
        {
          title: 'A rule set that was saved on Windows.',
          files: {
            'etc/sysconfig/iptables':
              '*filter\r\n:INPUT ACCEPT [0:0]\r\n-A INPUT -p tcp -m tcp --dport 22 -j ACCEPT\r\nCOMMIT\r\n',
          },
        },
        { title: 'A block that blocks nothing.', files: { 'etc/modprobe.d/local.conf': 'blacklist nf_conntrack_ftp\r\n' } },
      ],
      good: [{ title: 'Line feeds alone.', files: { 'etc/modprobe.d/local.conf': 'blacklist nf_conntrack_ftp\n' } }],
      sources: ['iptables 1.8.9, procps 3.3 and 4.0, systemd 247 to 262, kmod 30 and 34: measured'],
    },
  },
  file: { sysctl: check, modprobe: check, 'modules-load': check, iptables: check, 'iptables-config': check },
};

function check({ file, report }: Pick<FileContext, 'file' | 'report'>): void {
  // Jinja writes line feeds alone, whatever its template has (measured with 3.1).
  if (!file.text.includes('\r\n') || /\.(j2|jinja2?)$/.test(file.path)) return;
  const { lines } = file.tree;
  // A comment may be the one that silences this rule.
  const first = lines.findIndex((line) => line.kind !== 'comment' && line.text.endsWith('\r\n'));
  if (first < 0) return;
  const matters = file.format !== 'iptables' || file.tree.lines.some(refused);
  const end = lineStarts(file.tree)[first + 1]!;
  const count = lines.filter((line) => line.text.endsWith('\r\n')).length;
  const severity = matters ? SEVERITY[file.format] : 'hint';
  report({
    range: { start: end - 2, end },
    severity,
    message: messageOf(count, matters ? said(EFFECT[file.format]) : say`the loaders overlook it in such lines`),
    // Where a reader overlooks it, it may be how the project keeps its files.
    fixes:
      severity === 'hint'
        ? []
        : [
            {
              title: say`Use line feeds alone`,
              safety: 'safe',
              lineEnds: true,
              edits: [
                { path: file.path, range: { start: 0, end: file.text.length }, newText: file.text.replaceAll('\r\n', '\n') },
              ],
            },
          ],
  });
}

function messageOf(count: number, effect: string): string {
  return count === 1
    ? say`This line ends in CR LF: ${effect}. Save the file with line feeds alone.`
    : say`${count} lines end in CR LF: ${effect}. Save the file with line feeds alone.`;
}

/** Whether the loaders refuse a line for its CR; chains, comments and free text at the end of a rule swallow it. */
function refused(line: IptablesLine): boolean {
  if (!line.text.endsWith('\r\n') || line.kind === 'comment' || line.kind === 'chain' || line.kind === 'other') return false;
  if (line.kind !== 'rule') return true;
  const last = bind(line, 'ipv4').options.at(-1);
  const type = last?.known?.args.at(-1)?.type;
  return last?.args.at(-1)?.quoted === true || (type !== 'string' && type !== 'external');
}
