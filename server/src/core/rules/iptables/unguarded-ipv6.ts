import { normalName } from '../../knowledge/modprobe/index.ts';
import type { HostContext, Rule } from '../../lint/rule.ts';
import { parseAddress } from '../../model/packets/address.ts';
import { Flags, State } from '../../model/packets/box.ts';
import { TCP } from '../../model/packets/packet.ts';
import { filterOutcome } from '../../model/packets/path.ts';
import { type Ruleset, rulesetOf } from '../../model/ruleset/ruleset.ts';
import { sysctlSettings } from '../../model/sysctl-settings.ts';
import { withoutTemplateSuffix } from '../../syntax/format.ts';
import { familyOf } from '../../syntax/iptables/family.ts';
import type { IptablesLine } from '../../syntax/iptables/tree.ts';
import { lineStarts } from '../../syntax/lines.ts';
import { shift } from '../../text/range.ts';
import { say } from '../../text/say.ts';
import { pathInHost } from '../../workspace/host-root.ts';
import { hasTemplateControl, type SourceFile, type SourceFileOf } from '../../workspace/source-file.ts';
import type { Host } from '../../workspace/workspace.ts';

const V4 = {
  'etc/iptables/rules.v4':
    '*filter\n:INPUT DROP [0:0]\n:FORWARD DROP [0:0]\n:OUTPUT ACCEPT [0:0]\n-A INPUT -i lo -j ACCEPT\n-A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT\n-A INPUT -p tcp -m tcp --dport 22 -j ACCEPT\nCOMMIT\n',
};
const sysctl = (line: string) => ({ 'etc/sysctl.d/90-net.conf': `net.core.somaxconn = 4096\n${line}` });

/** A host that guards IPv4 and says nothing of IPv6. */
export const unguardedIpv6: Rule = {
  meta: {
    id: 'iptables/unguarded-ipv6',
    title: 'IPv6 is not filtered',
    severity: 'info',
    fix: 'none',
    since: '0.1.0',
    docs: {
      what: 'A host has a rule set for IPv4 that drops new connections, no file for ip6tables-restore, and nothing in its sysctl and modprobe files switches IPv6 off. Files that are not part of a host with other such files are left alone.',
      why: 'iptables filters IPv4 only. Where the network hands out IPv6 addresses, or on the link-local address of every interface, all ports are open to IPv6.',
      whenOff: 'Where nftables or another program filters IPv6, or the kernel is started with `ipv6.disable=1`.',
      bad: [{ title: 'Only IPv4 has rules.', files: { ...V4, ...sysctl('') } }],
      good: [
        {
          title: 'Both have.',
          files: {
            ...V4,
            ...sysctl(''),
            'etc/iptables/rules.v6':
              '*filter\n:INPUT DROP [0:0]\n:FORWARD DROP [0:0]\n:OUTPUT ACCEPT [0:0]\n-A INPUT -i lo -j ACCEPT\n-A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT\n-A INPUT -p ipv6-icmp -j ACCEPT\nCOMMIT\n',
          },
        },
        { title: 'IPv6 is switched off.', files: { ...V4, ...sysctl('net.ipv6.conf.all.disable_ipv6 = 1\n') } },
        { title: 'A single file proves nothing.', files: V4 },
      ],
      sources: ['netfilter: the tables of IPv4 and IPv6 are apart'],
    },
  },
  host: check,
};

function check({ host, report }: HostContext): void {
  const guard = isHost(host) ? guardOf(host) : undefined;
  if (!guard || !ipv6IsOn(host)) return;
  const { file } = guard;
  const input = rulesetOf(file).tables.get('filter')?.chains.get('INPUT')?.declaration;
  if (!input) return;
  report({
    path: file.path,
    range: shift(input.line.name, lineStarts(file.tree)[input.index]!),
    message: say`INPUT drops new connections over IPv4, and no file of this host has rules for IPv6: over IPv6 all ports are open. Add ${guard.twin}, or switch IPv6 off with net.ipv6.conf.all.disable_ipv6 = 1.`,
  });
}

/** Files that are loaded at boot, with their twin for IPv6. */
const TWINS: readonly (readonly [RegExp, string])[] = [
  [/^etc\/sysconfig\/iptables$/, 'etc/sysconfig/ip6tables'],
  [/^etc\/iptables\/rules\.v4$/, 'etc/iptables/rules.v6'],
  [/^etc\/iptables\/iptables\.rules$/, 'etc/iptables/ip6tables.rules'],
  [/^etc\/iptables\/rules-save$/, 'etc/iptables/rules6-save'],
  [/^var\/lib\/iptables\/rules-save$/, 'var/lib/ip6tables/rules-save'],
];

/** The only rule set of a host, for IPv4, and the path that its twin would have. */
function guardOf(host: Host): { file: SourceFileOf<'iptables'>; twin: string } | undefined {
  const files = host.files.filter((file): file is SourceFile & SourceFileOf<'iptables'> => file.format === 'iptables');
  const [file] = files;
  if (!file || files.length > 1 || isTemplate(file) || familyOf(file.path, file.tree) !== 'ipv4') return undefined;
  const path = pathInHost(file.path);
  const twin = TWINS.find(([pattern]) => pattern.test(path.replace(/^\//, '')))?.[1];
  if (!twin || file.tree.lines.some(speaksOfIPv6)) return undefined;
  return dropsNewConnections(rulesetOf(file)) ? { file, twin } : undefined;
}

function speaksOfIPv6(line: IptablesLine): boolean {
  return line.kind === 'rule' && line.text.includes('-6') && line.words.some(({ text }) => text === '-6');
}

function isTemplate(file: SourceFile): boolean {
  return withoutTemplateSuffix(file.path) !== file.path || hasTemplateControl(file);
}

function dropsNewConnections(ruleset: Ruleset): boolean {
  const [source, destination] = ['203.0.113.77', '198.51.100.20'].map((text) => parseAddress(text, 'ipv4')!);
  return [111, 3306, 6379].every((dport) => {
    const ends = { source: source!, destination: destination!, sport: 40000, dport, input: 'eth0', output: '' };
    const packet = { protocol: TCP, icmpType: 0, flags: Flags.SYN, state: State.NEW, ...ends };
    const outcome = filterOutcome(ruleset, 'INPUT', packet);
    return outcome !== undefined && !outcome.accept;
  });
}

/** Whether files of other programs stand beside it as they do on a machine, so that a file for IPv6 would be among them. */
function isHost(host: Host): boolean {
  return host.files.some(
    ({ format, path }) => format !== 'iptables' && format !== 'iptables-config' && /^\/?(etc|usr)\//.test(pathInHost(path)),
  );
}

/** Whether no file of the host switches IPv6 off, in whatever way. */
function ipv6IsOn(host: Host): boolean {
  const { assignments, patterns, open } = sysctlSettings(host);
  if (open || patterns.some(({ name }) => name.includes('disable_ipv6'))) return false;
  if (assignments.some(({ key, value }) => key.name.endsWith('.disable_ipv6') && value?.trim() !== '0')) return false;
  return !host.files.some(
    (file) =>
      file.format === 'modprobe' &&
      file.tree.lines.some(
        (line) =>
          line.kind === 'directive' && line.words.slice(0, 1).some(({ text }) => /^(ipv6|net_pf_10)$/.test(normalName(text))),
      ),
  );
}
