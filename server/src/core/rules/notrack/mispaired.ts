import type { FileContext, Rule } from '../../lint/rule.ts';
import { analyseNotrack } from '../../model/notrack/analysis.ts';
import { hostOptions } from '../../model/notrack/host-options.ts';
import { type Misfit, misfits } from '../../model/notrack/misfit.ts';
import { packetWords } from '../../model/notrack/words.ts';
import { type HostRules, lineWords, placeOf, rulesWith, standsIn } from '../../model/ruleset/host-rules.ts';
import { say } from '../../text/say.ts';
import type { SourceFileOf } from '../../workspace/source-file.ts';

const RAW_SERVER =
  '*raw\n:PREROUTING ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n-A PREROUTING -i eth0 -p tcp -m tcp --dport 11211 -j CT --notrack\n-A OUTPUT -o eth0 -p tcp -m tcp --sport 11211 -j CT --notrack\nCOMMIT\n';
const RAW_CLIENT =
  '*raw\n:PREROUTING ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n-A PREROUTING -i eth0 -p tcp -m tcp --sport 11211 -j CT --notrack\n-A OUTPUT -o eth0 -p tcp -m tcp --dport 11211 -j CT --notrack\nCOMMIT\n';
const CLIENT_FILTER =
  '*filter\n:INPUT DROP [0:0]\n:FORWARD DROP [0:0]\n:OUTPUT DROP [0:0]\n-A INPUT -p tcp -m tcp --sport 11211 -j ACCEPT\n-A INPUT -p tcp -m tcp --dport 22 -m conntrack --ctstate NEW,ESTABLISHED -j ACCEPT\n-A OUTPUT -p tcp -m tcp --dport 11211 -j ACCEPT\nCOMMIT\n';

/** A complete pair for a role that this host does not have. */
export const mispaired: Rule = {
  meta: {
    id: 'notrack/mispaired',
    title: 'NOTRACK pair for the other role',
    severity: 'warning',
    fix: 'none',
    since: '0.1.0',
    docs: {
      what: 'A complete pair of NOTRACK rules that is written for a server although the filter shows that this host is only a client of the port, or the other way round.',
      why: 'A server is exempt by `PREROUTING --dport` and `OUTPUT --sport`, a client by `OUTPUT --dport` and `PREROUTING --sport`. The pair of the other role matches no packet: every connection is tracked as before, and the table fills all the same.',
      whenOff: 'Where another rule set of the host serves the port.',
      bad: [
        {
          title: 'The pair of a server on a host that only asks port 11211 of others.',
          files: { 'etc/sysconfig/iptables': RAW_SERVER + CLIENT_FILTER },
        },
      ],
      good: [{ title: 'The pair of a client.', files: { 'etc/sysconfig/iptables': RAW_CLIENT + CLIENT_FILTER } }],
      sources: ['Measured on Linux 6.18: rules outside the role of the host never changed anything (1792 of 1792 cells)'],
    },
  },
  file: { iptables: check },
};

function check({ file, host, report }: FileContext<'iptables'>): void {
  const rules = rulesWith(host, file);
  const analysis = analyseNotrack(rules, hostOptions(host));
  if (!analysis) return;
  for (const misfit of misfits(rules, analysis)) {
    if (!standsIn(rules, misfit.first.rule, file)) continue;
    report({
      ...placeOf(rules, misfit.first.rule),
      severity: misfit.certain ? 'warning' : 'info',
      message: message(rules, file, misfit),
      related: [
        { ...placeOf(rules, misfit.second.rule), message: say`The other half of the pair.` },
        ...(misfit.evidence ? [{ ...placeOf(rules, misfit.evidence), message: say`This rule tells the role of the host.` }] : []),
      ],
    });
  }
}

function message(
  rules: HostRules,
  file: SourceFileOf<'iptables'>,
  { first, second, writtenFor, certain, evidence }: Misfit,
): string {
  const what = packetWords(first.box, rules.family);
  const lines = say`${lineWords(rules, first.rule, file)} and ${lineWords(rules, second.rule, file)}`;
  const where = evidence && lineWords(rules, evidence, file);
  if (writtenFor === 'server') {
    return where
      ? say`This pair (${lines}) exempts ${what} as on a server, but INPUT refuses it and OUTPUT asks that port of others (${where}): the connections of this client stay tracked. Use OUTPUT --dport and PREROUTING --sport.`
      : say`This pair (${lines}) exempts ${what} as on a server, but INPUT refuses it and OUTPUT asks that port of others: the connections of this client stay tracked. Use OUTPUT --dport and PREROUTING --sport.`;
  }
  const accepts = where ? say`INPUT accepts that port (${where})` : say`INPUT accepts that port`;
  return certain
    ? say`This pair (${lines}) exempts ${what} as on a client, but ${accepts}, and OUTPUT refuses to ask it of others: the connections of this server stay tracked. Use PREROUTING --dport and OUTPUT --sport.`
    : say`This pair (${lines}) exempts ${what} as on a client, but ${accepts}, whose connections stay tracked. If this host is the server, use PREROUTING --dport and OUTPUT --sport.`;
}
