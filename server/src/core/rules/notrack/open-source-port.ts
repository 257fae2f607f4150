import type { Fix } from '../../lint/finding.ts';
import type { FileContext, Rule } from '../../lint/rule.ts';
import { analyseNotrack } from '../../model/notrack/analysis.ts';
import { hostOptions } from '../../model/notrack/host-options.ts';
import { type OpenDoor, openDoors } from '../../model/notrack/open-door.ts';
import { portWords } from '../../model/notrack/words.ts';
import { type HostRules, lineWords, partOf, placeOf, rulesWith, standsIn } from '../../model/ruleset/host-rules.ts';
import { lineStarts } from '../../syntax/lines.ts';
import { groupBy } from '../../text/group-by.ts';
import { say } from '../../text/say.ts';

const file = (peer: (side: string) => string) => ({
  'etc/sysconfig/iptables': `*raw\n:PREROUTING ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n-A PREROUTING ${peer('-s')}-p tcp -m tcp --sport 11211 -j CT --notrack\n-A OUTPUT ${peer('-d')}-p tcp -m tcp --dport 11211 -j CT --notrack\nCOMMIT\n*filter\n:INPUT DROP [0:0]\n:FORWARD DROP [0:0]\n:OUTPUT ACCEPT [0:0]\n-A INPUT -i lo -j ACCEPT\n-A INPUT -p icmp -m icmp --icmp-type fragmentation-needed -j ACCEPT\n-A INPUT -m conntrack --ctstate RELATED,ESTABLISHED,UNTRACKED -j ACCEPT\nCOMMIT\n`,
});

/** A client's pair that lets anyone in who binds the service's port. */
export const openSourcePort: Rule = {
  meta: {
    id: 'notrack/open-source-port',
    title: 'Exempt source port that opens every port',
    severity: 'warning',
    fix: 'offered',
    since: '0.1.0',
    docs: {
      what: "A client's pair exempts all packets from a port without naming the server, and INPUT accepts whatever is UNTRACKED.",
      why: 'The source port of a packet is the choice of its sender. Who binds the exempt port as his own sends packets that are UNTRACKED too, and INPUT lets them in to every port of the host. Name the server with `-s` and `-d`, or drop opening SYN packets that are UNTRACKED: answers never are one.',
      whenOff: 'Where another firewall stands before the host.',
      bad: [{ title: 'Answers of any memcached server.', files: file(() => '') }],
      good: [{ title: 'Answers of one server.', files: file((side) => `${side} 10.0.0.17/32 `) }],
      sources: ['Measured on Linux 6.18: from source port 8080 port 2222 was reached'],
    },
  },
  file: { iptables: check },
};

function check({ file: source, host, report }: FileContext<'iptables'>): void {
  const rules = rulesWith(host, source);
  const analysis = analyseNotrack(rules, hostOptions(host));
  if (!analysis) return;
  for (const [rule, [door]] of groupBy(openDoors(rules, analysis.exemptions), ({ exemption }) => exemption.rule)) {
    if (!standsIn(rules, rule, source)) continue;
    const { acceptor, exemption, port } = door!;
    const line = lineWords(rules, acceptor.rule!, source);
    report({
      ...placeOf(rules, rule),
      message: say`Whoever sends from TCP port ${portWords(exemption.box.sport)} is exempt here, and ${line} accepts UNTRACKED packets: such a sender reaches every port of this host, ${port} for one. Name the server with -s, or drop UNTRACKED SYN packets before ${line}.`,
      related: [{ ...placeOf(rules, acceptor.rule!), message: say`UNTRACKED packets are accepted here.` }],
      // One rule takes one range; a list of ports would need several.
      fixes: exemption.box.sport.length === 1 ? [dropOpening(rules, door!)] : [],
    });
  }
}

/** A rule before the accepting one that drops opening packets from the exempt port. */
function dropOpening(rules: HostRules, { acceptor, exemption }: OpenDoor): Fix {
  const rule = acceptor.rule!;
  const { file } = partOf(rules.parts, rule);
  const start = lineStarts(file.tree)[rule.index]!;
  const end = rule.line.text.endsWith('\r\n') ? '\r\n' : '\n';
  const [only] = exemption.box.sport;
  const ports = `${only!.low}${only!.low === only!.high ? '' : `:${only!.high}`}`;
  const text = `-A ${acceptor.chain.name} -p tcp -m tcp --sport ${ports} --syn -m conntrack --ctstate UNTRACKED -j DROP`;
  return {
    title: say`Insert ${text}`,
    safety: 'offered',
    cluster: 'notrack',
    edits: [{ path: file.path, range: { start, end: start }, newText: `${rule.line.counters ? '[0:0] ' : ''}${text}${end}` }],
  };
}
