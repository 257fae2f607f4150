import type { FileContext, Rule } from '../../lint/rule.ts';
import { type TwinGap, twinGaps, twinOf } from '../../model/notrack/twins.ts';
import { lineWords, placeOf, rulesWith } from '../../model/ruleset/host-rules.ts';
import { groupBy } from '../../text/group-by.ts';
import { say } from '../../text/say.ts';
import type { SourceFileOf } from '../../workspace/source-file.ts';

const rules = (icmp: 'icmp' | 'ipv6-icmp', exempt: readonly number[]) =>
  `*raw\n:PREROUTING ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n${exempt
    .map(
      (port) =>
        `-A PREROUTING ! -i lo -p tcp -m tcp --dport ${port} -j CT --notrack\n-A OUTPUT ! -o lo -p tcp -m tcp --sport ${port} -j CT --notrack\n`,
    )
    .join(
      '',
    )}COMMIT\n*filter\n:INPUT DROP [0:0]\n:FORWARD DROP [0:0]\n:OUTPUT ACCEPT [0:0]\n-A INPUT -i lo -j ACCEPT\n-A INPUT -p ${icmp} -j ACCEPT\n-A INPUT -p tcp -m tcp --dport 80 -j ACCEPT\n-A INPUT -p tcp -m tcp --dport 443 -j ACCEPT\n-A INPUT -m conntrack --ctstate RELATED,ESTABLISHED,UNTRACKED -j ACCEPT\nCOMMIT\n`;

/** One family exempts a service, the other serves it and tracks it. */
export const twinDiffers: Rule = {
  meta: {
    id: 'notrack/twin-differs',
    title: 'Exempt in one family, tracked in the other',
    severity: 'info',
    fix: 'none',
    since: '0.1.0',
    docs: {
      what: 'The rules for one family exempt a port, and the rules for the other, under the same name beside them, accept the port and do not exempt it, although they exempt others.',
      why: 'There is one table of connections for both families. Whatever still comes over the other one fills it, and when it is full new connections fail, of both.',
      whenOff: 'Where hardly anything comes over the other family.',
      bad: [
        {
          title: 'IPv6 still tracks port 443.',
          files: { 'etc/iptables/rules.v4': rules('icmp', [80, 443]), 'etc/iptables/rules.v6': rules('ipv6-icmp', [80]) },
        },
      ],
      good: [
        {
          title: 'The same ports in both.',
          files: { 'etc/iptables/rules.v4': rules('icmp', [80, 443]), 'etc/iptables/rules.v6': rules('ipv6-icmp', [80, 443]) },
        },
        {
          title: 'IPv6 exempts nothing at all: that is a decision.',
          files: { 'etc/iptables/rules.v4': rules('icmp', [80, 443]), 'etc/iptables/rules.v6': rules('ipv6-icmp', []) },
        },
      ],
      sources: ['nf_conntrack_core.c: one table for IPv4 and IPv6'],
    },
  },
  file: { iptables: check },
};

function check({ file, host, report }: FileContext<'iptables'>): void {
  const twin = twinOf(host, file);
  if (!twin) return;
  const rules = rulesWith(host, file);
  for (const [rule, gaps] of groupBy(twinGaps(rules, file, twin), ({ exemption }) => exemption.rule))
    report({ ...placeOf(rules, rule), ...told(gaps[0]!, file) });
}

function told({ port, protocol, twin, served, other }: TwinGap, file: SourceFileOf<'iptables'>) {
  const line = lineWords(twin, served.rule!, file);
  const family = twin.family === 'ipv6' ? 'IPv6' : 'IPv4';
  return {
    message: say`Connections to ${protocol} port ${port} are exempt here and tracked over ${family}: ${line} accepts them, and only other ports are exempt there. Both families share one table. Exempt the port there, too.`,
    related: [
      { ...placeOf(twin, served.rule!), message: say`Accepts the port over ${family}, tracked.` },
      { ...placeOf(twin, other.rule), message: say`An exemption of the other family.` },
    ],
  };
}
