import type { FileContext, Rule } from '../../lint/rule.ts';
import { analyseNotrack } from '../../model/notrack/analysis.ts';
import { hostOptions } from '../../model/notrack/host-options.ts';
import { deadStatefulRules } from '../../model/notrack/stateful.ts';
import { lineWords, placeOf, rulesWith, standsIn } from '../../model/ruleset/host-rules.ts';
import { say } from '../../text/say.ts';

const file = (limit: string) => ({
  'etc/sysconfig/iptables': `*raw\n:PREROUTING ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n-A PREROUTING -i eth0 -p tcp -m tcp --dport 80 -j CT --notrack\n-A OUTPUT -o eth0 -p tcp -m tcp --sport 80 -j CT --notrack\nCOMMIT\n*filter\n:INPUT ACCEPT [0:0]\n:FORWARD ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n-A INPUT -i eth0 -p tcp -m tcp --dport 80 ${limit} -j DROP\nCOMMIT\n`,
});

/** A limit on connections that are exempt from tracking. */
export const statefulMatch: Rule = {
  meta: {
    id: 'notrack/stateful-match',
    title: 'Match that asks conntrack about exempt packets',
    severity: 'warning',
    fix: 'none',
    since: '0.1.0',
    docs: {
      what: 'A rule that drops or limits asks connection tracking (`connlimit`, `connbytes`, `connmark`, `helper`, `--ctstate NEW` ...) about packets that the raw table exempts.',
      why: 'Exempt packets have no entry. Nothing counts their connections, and no state but UNTRACKED matches them: the limit never triggers. `--syn` with `hashlimit` or `recent` still works, since it looks at the packet alone.',
      bad: [{ title: 'A limit on an exempt port.', files: file('-m connlimit --connlimit-above 20') }],
      good: [
        {
          title: 'A limit that looks at the packet.',
          files: file(
            '--tcp-flags FIN,SYN,RST,ACK SYN -m hashlimit --hashlimit-above 20/sec --hashlimit-mode srcip --hashlimit-name web',
          ),
        },
      ],
      sources: [
        'Measured on Linux 6.18: connlimit lets 8 of 8 connections through instead of 2, --ctstate NEW with recent never triggers',
      ],
    },
  },
  file: { iptables: check },
};

function check({ file: source, host, report }: FileContext<'iptables'>): void {
  const rules = rulesWith(host, source);
  const analysis = analyseNotrack(rules, hostOptions(host));
  if (!analysis) return;
  for (const { rule, exemption, asks } of deadStatefulRules(rules, analysis.exemptions)) {
    if (!standsIn(rules, rule, source)) continue;
    report({
      ...placeOf(rules, rule),
      message: say`${asks} asks connection tracking, but ${lineWords(rules, exemption.rule, source)} exempts these packets: this rule never matches. Look at the packet instead, for example with --syn and hashlimit.`,
      related: [
        {
          ...placeOf(rules, exemption.rule),
          message: say`The packets are exempt from tracking here.`,
        },
      ],
    });
  }
}
