import type { Fix } from '../../lint/finding.ts';
import type { FileContext, Rule } from '../../lint/rule.ts';
import { analyseNotrack } from '../../model/notrack/analysis.ts';
import { hostOptions } from '../../model/notrack/host-options.ts';
import { halfLoopbacks } from '../../model/notrack/loopback.ts';
import { deciderWords, packetWords } from '../../model/notrack/words.ts';
import { type HostRules, partOf, placeOf, rulesWith, standsIn } from '../../model/ruleset/host-rules.ts';
import { bindingOf, type ChainRule, wordRange } from '../../model/ruleset/ruleset.ts';
import { groupBy } from '../../text/group-by.ts';
import { say } from '../../text/say.ts';

const file = (output: string) => ({
  'etc/sysconfig/iptables': `*raw\n:PREROUTING ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n-A PREROUTING -p tcp -m tcp --dport 6379 -j CT --notrack\n-A OUTPUT ${output}-p tcp -m tcp --sport 6379 -j CT --notrack\nCOMMIT\n*filter\n:INPUT DROP [0:0]\n:FORWARD DROP [0:0]\n:OUTPUT ACCEPT [0:0]\n-A INPUT -p icmp -m icmp --icmp-type fragmentation-needed -j ACCEPT\n-A INPUT -m conntrack --ctstate INVALID -j DROP\n-A INPUT -i lo -j ACCEPT\n-A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT\n-A INPUT -p tcp -m tcp --dport 6379 -j ACCEPT\nCOMMIT\n`,
});

/** A pair that half-tracks the connections of the host to itself. */
export const loopback: Rule = {
  meta: {
    id: 'notrack/loopback',
    title: 'NOTRACK pair that halves local connections',
    severity: 'warning',
    fix: 'offered',
    since: '0.1.0',
    docs: {
      what: "The OUTPUT rule of a server pair names no interface, so that it also takes the answers of the host's connections to itself.",
      why: 'A packet of the loopback interface keeps its verdict from OUTPUT to PREROUTING: the PREROUTING rule of the pair does nothing for it. The requests stay tracked and the answers are exempt, so that after the SYN every packet is INVALID. Where INPUT drops INVALID before it accepts `-i lo`, health checks and local proxies connect and then hang; elsewhere each such connection leaves an unreplied entry.',
      whenOff: 'Where nothing on the host connects to the port.',
      bad: [{ title: 'INVALID is dropped before the loopback is accepted.', files: file('') }],
      good: [{ title: 'The loopback stays tracked.', files: file('! -o lo ') }],
      sources: ['Measured on Linux 6.18: on lo only raw OUTPUT counts, for both directions'],
    },
  },
  file: { iptables: check },
};

function check({ file: source, host, report }: FileContext<'iptables'>): void {
  const rules = rulesWith(host, source);
  const analysis = analyseNotrack(rules, hostOptions(host));
  if (analysis?.tracking !== 'on') return;
  const byRule = groupBy(halfLoopbacks(rules, analysis.exemptions), ({ exemption }) => exemption.rule);
  for (const [rule, [half]] of byRule) {
    if (!standsIn(rules, rule, source)) continue;
    const packets = packetWords(half!.exemption.box, rules.family);
    const end = half!.dropped
      ? say`local connections to the port open and then hang, because ${deciderWords(rules, half!.dropped, 'INPUT', source)} drops their INVALID packets`
      : say`each local connection to the port leaves an unreplied entry`;
    report({
      ...placeOf(rules, rule),
      severity: half!.dropped ? 'warning' : 'info',
      message: say`On the loopback interface this rule takes ${packets} while the requests stay tracked: ${end}. Add ! -o lo.`,
      related: half!.dropped?.rule
        ? [{ ...placeOf(rules, half!.dropped.rule), message: say`Their packets are dropped here.` }]
        : [],
      fixes: outsideOnly(rules, rule),
    });
  }
}

/** Takes the loopback out of a rule of OUTPUT that names no interface. */
function outsideOnly(rules: HostRules, rule: ChainRule): Fix[] {
  const { options } = bindingOf(rule);
  const first = options[0];
  if (rule.facts.chain !== 'OUTPUT' || !first || options.some(({ name }) => name === 'out-interface')) return [];
  const part = partOf(rules.parts, rule);
  const at = wordRange(part, rule, first.not ?? first.word).start;
  const edit = { path: part.file.path, range: { start: at, end: at }, newText: '! -o lo ' };
  return [{ title: say`Leave the loopback out: ! -o lo`, safety: 'offered', cluster: 'notrack', edits: [edit] }];
}
