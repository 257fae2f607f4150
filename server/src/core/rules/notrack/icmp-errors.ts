import type { FileContext, Rule } from '../../lint/rule.ts';
import { analyseNotrack } from '../../model/notrack/analysis.ts';
import { hostOptions } from '../../model/notrack/host-options.ts';
import { acceptTooBig, lostErrors, TOO_BIG } from '../../model/notrack/icmp-errors.ts';
import { deciderWords, packetWords } from '../../model/notrack/words.ts';
import { lineWords, placeOf, rulesWith, standsIn } from '../../model/ruleset/host-rules.ts';
import { groupBy } from '../../text/group-by.ts';
import { say } from '../../text/say.ts';

const file = (rules: string) => ({
  'etc/sysconfig/iptables': `*raw\n:PREROUTING ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n-A PREROUTING ! -i lo -p tcp -m tcp --dport 6379 -j CT --notrack\n-A OUTPUT ! -o lo -p tcp -m tcp --sport 6379 -j CT --notrack\nCOMMIT\n*filter\n:INPUT DROP [0:0]\n:FORWARD DROP [0:0]\n:OUTPUT ACCEPT [0:0]\n-A INPUT -i lo -j ACCEPT\n${rules}-A INPUT -m conntrack --ctstate RELATED,ESTABLISHED,UNTRACKED -j ACCEPT\nCOMMIT\n`,
});

/** ICMP errors about exempt connections, which are not RELATED any more. */
export const icmpErrors: Rule = {
  meta: {
    id: 'notrack/icmp-errors',
    title: 'ICMP errors of exempt connections are dropped',
    severity: 'info',
    fix: 'offered',
    since: '0.1.0',
    docs: {
      what: 'TCP connections are exempt from tracking in both directions, and the filter lets ICMP errors in as RELATED only.',
      why: 'An ICMP error belongs to the connection that it quotes. About an exempt connection conntrack knows nothing, so that the error is INVALID instead of RELATED and ends at the DROP. `fragmentation-needed` (`packet-too-big` with IPv6) tells a sender to send smaller packets; where it is lost, connections open and then hang as soon as much is sent over a tunnel or another link with a smaller MTU.',
      whenOff: 'Where all peers are on links of one MTU, or the MSS is clamped.',
      bad: [{ title: 'The errors end at the policy.', files: file('') }],
      good: [
        {
          title: 'The message that matters is let in by its type.',
          files: file('-A INPUT -p icmp -m icmp --icmp-type fragmentation-needed -j ACCEPT\n'),
        },
      ],
      sources: ['Measured on Linux 6.18 with a narrow link behind a router, both backends, IPv4 and IPv6'],
    },
  },
  file: { iptables: check },
};

function check({ file: source, host, report }: FileContext<'iptables'>): void {
  const rules = rulesWith(host, source);
  const analysis = analyseNotrack(rules, hostOptions(host));
  if (analysis?.tracking !== 'on') return;
  for (const [, group] of groupBy(lostErrors(rules, analysis), ({ chain }) => chain)) {
    const [first] = group;
    const { exemption, chain, by } = first!;
    if (!standsIn(rules, exemption.rule, source)) continue;
    const { name } = TOO_BIG[rules.family];
    const packets = packetWords(exemption.box, rules.family);
    const exempt = group.length > 1 ? say`${packets}, like ${group.length - 1} more,` : packets;
    const dropper = deciderWords(rules, by, chain, source);
    const fix = acceptTooBig(rules, first!);
    report({
      ...placeOf(rules, exemption.rule),
      message: say`This exempts ${exempt} so that ICMP errors about it are INVALID, not RELATED, and ${dropper} drops them in ${chain}: without ${name}, connections over links of a smaller MTU hang. Accept ${name} there.`,
      related: [
        ...(by.rule
          ? [
              {
                ...placeOf(rules, by.rule),
                message: say`Drops the ICMP errors (${lineWords(rules, by.rule, source)}).`,
              },
            ]
          : []),
        ...group.slice(1, 6).map((lost) => ({
          ...placeOf(rules, lost.exemption.rule),
          message: say`The same holds for what is exempt here.`,
        })),
      ],
      fixes: fix
        ? [
            {
              title: fix.title,
              safety: 'offered',
              cluster: 'notrack',
              edits: fix.edits.map((edit) => ({ ...edit, path: fix.file.path })),
            },
          ]
        : [],
    });
  }
}
