import type { Related, Report } from '../../lint/finding.ts';
import type { FileContext, Rule } from '../../lint/rule.ts';
import { analyseNotrack, type NotrackAnalysis } from '../../model/notrack/analysis.ts';
import type { Exemption } from '../../model/notrack/exemptions.ts';
import { isEveryAddress } from '../../model/notrack/flow.ts';
import { type EphemeralPorts, ephemeralPorts, hostOptions } from '../../model/notrack/host-options.ts';
import { portWords } from '../../model/notrack/words.ts';
import { type Box, EVERY_PORT } from '../../model/packets/box.ts';
import { intersect, interval, isSubset, size } from '../../model/packets/intervals.ts';
import { TCP, UDP } from '../../model/packets/packet.ts';
import { placeOf, rulesWith, standsIn } from '../../model/ruleset/host-rules.ts';
import type { RuleTables } from '../../model/ruleset/ruleset.ts';
import type { Assignment } from '../../model/sysctl-settings.ts';
import { groupBy } from '../../text/group-by.ts';
import { say } from '../../text/say.ts';

const HEAD = '*raw\n:PREROUTING ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n';

/** A NOTRACK rule that takes far more than one service. */
export const tooBroad: Rule = {
  meta: {
    id: 'notrack/too-broad',
    title: 'NOTRACK of far more than a service',
    severity: 'warning',
    fix: 'none',
    since: '0.1.0',
    docs: {
      what: "A NOTRACK rule without a peer or an interface exempts all of TCP or UDP, or a range of ports that covers the host's ephemeral ports (net.ipv4.ip_local_port_range, 32768 to 60999 by default).",
      why: "The answers to this host's own connections come back to its ephemeral ports: exempt, they are UNTRACKED instead of ESTABLISHED. A filter that accepts ESTABLISHED drops them, so DNS, updates and every other outgoing connection fail; a filter that accepts UNTRACKED lets anyone in to every listener in the range.",
      whenOff: 'Where the host is meant to track nothing and its filter asks for no state.',
      bad: [
        {
          title: 'A range that covers the ephemeral ports.',
          files: {
            'etc/sysconfig/iptables': `${HEAD}-A PREROUTING -p tcp -m tcp --dport 10240:65000 -j CT --notrack\n-A OUTPUT -p tcp -m tcp --sport 10240:65000 -j CT --notrack\nCOMMIT\n`,
          },
        },
        {
          title: 'A range that covers the ephemeral ports of this host.',
          files: {
            'etc/sysctl.d/90-net.conf': 'net.ipv4.ip_local_port_range = 10000 20000\n',
            'etc/sysconfig/iptables': `${HEAD}-A PREROUTING -p udp -m udp --dport 10000:20000 -j CT --notrack\n-A OUTPUT -p udp -m udp --sport 10000:20000 -j CT --notrack\nCOMMIT\n`,
          },
        },
      ],
      good: [
        {
          title: 'The host opens its own connections from other ports.',
          files: {
            'etc/sysctl.d/90-net.conf': 'net.ipv4.ip_local_port_range = 50000 65000\n',
            'etc/sysconfig/iptables': `${HEAD}-A PREROUTING -p udp -m udp --dport 40000:49999 -j CT --notrack\n-A OUTPUT -p udp -m udp --sport 40000:49999 -j CT --notrack\nCOMMIT\n`,
          },
        },
        {
          title: 'A range below the ephemeral ports, on one interface.',
          files: {
            'etc/sysconfig/iptables': `${HEAD}-A PREROUTING -i eth0 -p udp -m udp --dport 10000:20000 -j CT --notrack\n-A OUTPUT -o eth0 -p udp -m udp --sport 10000:20000 -j CT --notrack\nCOMMIT\n`,
          },
        },
      ],
      sources: ['Measured on Linux 6.18: the pair of 10240:65000 kills outgoing connections, or opens every port of the range'],
    },
  },
  file: { iptables: check },
};

function check({ file, host, report }: FileContext<'iptables'>): void {
  const rules = rulesWith(host, file);
  const analysis = analyseNotrack(rules, hostOptions(host));
  if (!analysis || analysis.tracking === 'off') return;
  const ephemeral = ephemeralPorts(host);
  const byRule = groupBy(analysis.exemptions.all, ({ rule }) => rule);
  for (const [rule, exemptions] of byRule) {
    if (!standsIn(rules, rule, file)) continue;
    const found = exemptions
      .map((exemption) => breadth(rules, exemption, analysis, ephemeral))
      .find((breadthOf) => breadthOf !== undefined);
    if (found) report({ ...placeOf(rules, rule), ...found });
  }
}

function portsLine({ file, keyRange, valueRange }: Assignment): Related {
  return {
    path: file.path,
    range: { start: keyRange.start, end: valueRange.end },
    message: say`The host opens its own connections from these ports.`,
  };
}

type Breadth = Pick<Report, 'message' | 'related'>;

/** Why the exemption is too broad; undefined where it is not, or where an address, an interface or an unknown condition narrows it. */
function breadth(
  rules: RuleTables,
  exemption: Exemption,
  analysis: NotrackAnalysis,
  { ports: ephemeral, by }: EphemeralPorts,
): Breadth | undefined {
  const { box, exact, effective } = exemption;
  if (!exact || !effective || effective.length === 0 || isScoped(exemption, rules)) return undefined;
  const protocol = wholeProtocol(box);
  const end = say`the answers to this host's own connections are then UNTRACKED instead of ESTABLISHED. Name the ports of the service, a peer or an interface.`;
  if (isSubset(EVERY_PORT, box.dport) && isSubset(EVERY_PORT, box.sport)) {
    // To exempt everything is a way to switch tracking off; that is no accident unless the filter asks for states.
    if (protocol === 'all' && analysis.tracking !== 'on') return undefined;
    return protocol === undefined
      ? undefined
      : {
          message:
            protocol === 'all'
              ? say`This rule exempts all packets from tracking: ${end}`
              : say`This rule exempts all of ${protocol} from tracking: ${end}`,
        };
  }
  if (protocol === undefined || protocol === 'all') return undefined;
  // A narrow range on either side names a service.
  const wide = [box.dport, box.sport].filter((ports) => !isSubset(EVERY_PORT, ports));
  if (!wide.every((ports) => size(intersect(ports, ephemeral)) * 8 > size(ephemeral))) return undefined;
  return {
    message: say`The ports ${portWords(wide[0]!)} cover ephemeral ports (${portWords(ephemeral)}): ${end}`,
    related: by ? [portsLine(by)] : [],
  };
}

/** Whether a peer, an address of the host or an interface narrows the rule; `! lo` does not. */
function isScoped({ box }: Exemption, { family }: RuleTables): boolean {
  const named = [...box.input, ...box.output].some(
    (test) => (test.name !== '' || test.prefix) && !(test.negated && test.name === 'lo'),
  );
  return named || !isEveryAddress(box.source, family) || !isEveryAddress(box.destination, family);
}

function wholeProtocol(box: Box): 'tcp' | 'udp' | 'all' | undefined {
  if (isSubset(interval(0, 255), box.protocol)) return 'all';
  if (isSubset(box.protocol, interval(TCP))) return 'tcp';
  return isSubset(box.protocol, interval(UDP)) ? 'udp' : undefined;
}
