import { findSysctl } from '../../knowledge/sysctl/index.ts';
import { sysctlKey } from '../../knowledge/sysctl/key.ts';
import { readNumbers } from '../../knowledge/sysctl/value.ts';
import type { LineContext, Rule } from '../../lint/rule.ts';
import type { SysctlAssignment } from '../../syntax/sysctl/tree.ts';
import { hasHole } from '../../syntax/template.ts';
import { say, sentences } from '../../text/say.ts';

/** A value in quotes: neither reader takes them off. */
export const quotedValue: Rule = {
  meta: {
    id: 'sysctl/quoted-value',
    title: 'Value in quotes',
    severity: 'error',
    fix: 'safe',
    since: '0.1.0',
    docs: {
      what: 'The value stands in quotes. An error where the key is known to take numbers, otherwise a warning.',
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

/** What stands between the quotes of a value, without blanks at its ends; undefined where the value is not quoted. */
export function betweenQuotes(value: string): string | undefined {
  const match = QUOTED.exec(value);
  return match
    ?.slice(1)
    .find((part) => part !== undefined)
    ?.trim();
}

function check(line: SysctlAssignment, context: LineContext<'sysctl'>): void {
  const plain = betweenQuotes(line.value.text);
  // A blank in the key is a pasted command, which is another finding.
  if (plain === undefined || /\s/.test(line.key.text) || hasHole(line.holes, line.key)) return;
  const record = findSysctl(line.key.text);
  if (!record && !isLinuxKey(line.key.text)) return;
  const refused = record !== undefined && record.type !== 'string';
  const number = refused || (!record && !hasHole(line.holes, line.value) && isNumbers(plain));
  const consequence = refused
    ? say`${line.key.text} takes numbers: the kernel refuses ${line.value.text}, for nothing takes the quotes off.`
    : say`${line.key.text} gets its value with the quotes, for nothing takes them off in a sysctl file.`;
  const range = context.at(line.value);
  const edits = [{ path: context.file.path, range, newText: plain }];
  context.report({
    range,
    severity: refused ? 'error' : 'warning',
    message: sentences(consequence, plain === '' ? say`Write the value.` : say`Write ${plain}.`),
    fixes: plain === '' ? [] : [{ title: say`Take off the quotes`, safety: number ? 'safe' : 'offered', edits }],
  });
}

/** The subtrees of /proc/sys. A sysctl.conf of a BSD has other ones (and other names below `net`), and may quote. */
const SUBTREES: ReadonlySet<string> = new Set([
  'abi',
  'crypto',
  'debug',
  'dev',
  'fs',
  'kernel',
  'net',
  'sunrpc',
  'user',
  'vm',
  'xen',
]);
const BSD_NET = /^net\.(inet6?|link|bpf|graph|isr|local|route|my|wlan|raw|pf|key|pflow|unix\.global)\b/;

function isLinuxKey(key: string): boolean {
  const { name, parts } = sysctlKey(key);
  return SUBTREES.has(parts[0] ?? '') && !BSD_NET.test(name);
}

function isNumbers(text: string): boolean {
  const read = readNumbers(text, 16);
  return 'numbers' in read && read.surplus === '';
}
