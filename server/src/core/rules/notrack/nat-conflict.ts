import type { FileContext, Rule } from '../../lint/rule.ts';
import { analyseNotrack } from '../../model/notrack/analysis.ts';
import { hostOptions } from '../../model/notrack/host-options.ts';
import { type NatConflict, natConflicts } from '../../model/notrack/nat.ts';
import { packetWords } from '../../model/notrack/words.ts';
import { type HostRules, lineWords, placeOf, rulesWith, standsIn } from '../../model/ruleset/host-rules.ts';
import { groupBy } from '../../text/group-by.ts';
import { say } from '../../text/say.ts';
import type { SourceFileOf } from '../../workspace/source-file.ts';

const RAW = '*raw\n:PREROUTING ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n';
const NAT = '*nat\n:PREROUTING ACCEPT [0:0]\n:INPUT ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n:POSTROUTING ACCEPT [0:0]\n';

/** Exempt packets that a NAT rule of the host is meant for. */
export const natConflict: Rule = {
  meta: {
    id: 'notrack/nat-conflict',
    title: 'NOTRACK of packets that NAT must translate',
    severity: 'error',
    fix: 'none',
    since: '0.1.0',
    docs: {
      what: 'A NOTRACK rule exempts packets that a DNAT, REDIRECT, SNAT or MASQUERADE rule of the same rule set, in this file or another one that is loaded with it, is meant for, or the answers that it must translate back.',
      why: 'NAT is a part of connection tracking: a packet that is exempt never reaches the nat table. A redirected port is not redirected, the answers of a redirected service leave with the wrong port, and clients behind MASQUERADE leave with their private address.',
      whenOff:
        'Where the two rules never meet: other interfaces, other peers. Better scope the NOTRACK rule by `-i`, `-s` or `-d`.',
      bad: [
        {
          title: 'Port 80 is redirected, and exempt.',
          files: {
            'etc/sysconfig/iptables': `${RAW}-A PREROUTING -i eth0 -p tcp -m tcp --dport 80 -j CT --notrack\n-A OUTPUT -o eth0 -p tcp -m tcp --sport 80 -j CT --notrack\nCOMMIT\n${NAT}-A PREROUTING -i eth0 -p tcp -m tcp --dport 80 -j REDIRECT --to-ports 8080\nCOMMIT\n`,
          },
        },
      ],
      good: [
        {
          title: 'The redirected port and the exempt port are different.',
          files: {
            'etc/sysconfig/iptables': `${RAW}-A PREROUTING -i eth0 -p tcp -m tcp --dport 11211 -j CT --notrack\n-A OUTPUT -o eth0 -p tcp -m tcp --sport 11211 -j CT --notrack\nCOMMIT\n${NAT}-A PREROUTING -i eth0 -p tcp -m tcp --dport 80 -j REDIRECT --to-ports 8080\nCOMMIT\n`,
          },
        },
      ],
      sources: ['Measured on Linux 6.18: nat chains see no exempt packet, in either direction'],
    },
  },
  file: { iptables: check },
};

function check({ file, host, report }: FileContext<'iptables'>): void {
  const rules = rulesWith(host, file);
  const analysis = analyseNotrack(rules, hostOptions(host));
  if (!analysis) return;
  const byRule = groupBy(
    natConflicts(rules, analysis.exemptions, analysis.pairing.mayForward),
    ({ exemption }) => exemption.rule,
  );
  for (const [rule, conflicts] of byRule) {
    if (!standsIn(rules, rule, file)) continue;
    report({
      ...placeOf(rules, rule),
      severity: conflicts.some(({ exact }) => exact) ? 'error' : 'warning',
      message: message(rules, file, conflicts[0]!),
      related: conflicts.map(({ nat }) => ({
        ...placeOf(rules, nat),
        message: say`This rule never sees the exempt packets.`,
      })),
    });
  }
}

function message(rules: HostRules, file: SourceFileOf<'iptables'>, { exemption, nat, kind }: NatConflict): string {
  const packets = packetWords(exemption.box, rules.family);
  const target = say`${nat.facts.target?.word.text} in ${lineWords(rules, nat, file)}`;
  switch (kind) {
    case 'request-not-translated':
      return say`Exempt packets never reach the nat table: the ${target} is dead for ${packets}. Do not exempt a port that NAT rewrites.`;
    case 'answer-not-translated':
      return say`The ${target} leads here, and ${packets} is its answer: exempt, it leaves with the address or port that the client does not know, and connections fail. Do not exempt it.`;
    case 'source-not-translated':
      return say`Forwarded ${packets} skips the ${target} and leaves with its inner address, so that no answer finds the way back. Scope the rule by -i or -d to what this host serves itself.`;
    case 'answer-not-forwarded':
      return say`Answers to connections that the ${target} rewrote are among the exempt ${packets}: nothing translates them back, and they end on this host. Scope the rule by -s to the servers that this host itself asks.`;
  }
}
