import type { Fix } from '../../lint/finding.ts';
import type { Rule } from '../../lint/rule.ts';
import { analyseNotrack, type HalfTracked, type NotrackAnalysis } from '../../model/notrack/analysis.ts';
import type { RawHook } from '../../model/notrack/exemptions.ts';
import { hostOptions } from '../../model/notrack/host-options.ts';
import { mirrorRules } from '../../model/notrack/mirror-rule.ts';
import { orderedHooks } from '../../model/notrack/partner.ts';
import { deciderWords, packetWords, serviceWords, stateName } from '../../model/notrack/words.ts';
import { EVERY_PORT } from '../../model/packets/box.ts';
import { contains, isSubset } from '../../model/packets/intervals.ts';
import { TCP, UDP } from '../../model/packets/packet.ts';
import { type HostRules, placeOf, rulesWith, standsIn } from '../../model/ruleset/host-rules.ts';
import { capitalised, say, sentences } from '../../text/say.ts';
import type { SourceFileOf } from '../../workspace/source-file.ts';

/** A NOTRACK rule whose answers are still tracked. */
export const unpaired: Rule = {
  meta: {
    id: 'notrack/unpaired',
    title: 'NOTRACK of one direction only',
    severity: 'warning',
    fix: 'offered',
    since: '0.1.0',
    docs: {
      what: 'A NOTRACK rule (or `CT --notrack`) exempts packets from connection tracking, but nothing in the raw table exempts the packets that answer them.',
      why: [
        'Conntrack judges the tracked half as if the other half did not exist. Where only the requests are exempt, a TCP server answers with a SYN/ACK that is INVALID; where only the answers are exempt, every packet of the client after the SYN is INVALID. A filter that drops INVALID packets, or accepts only NEW and ESTABLISHED ones, then refuses the connection or lets it hang.',
        'Where nothing drops them, every connection still leaves one unreplied entry (ESTABLISHED for 300 s or SYN_SENT for 120 s), so that the rule protects from nothing: with the table full the port fails all the same.',
        'The other direction of a server is `OUTPUT --sport`, of a client `PREROUTING --sport`, of a router `PREROUTING --sport`. Connections of the host to itself, one-way UDP services, multicast, SYNPROXY and tunnels are left alone.',
      ].join('\n\n'),
      whenOff: 'Never for a whole project. Suppress a single rule that is meant for packets that nobody answers.',
      bad: [
        {
          title: 'The answers of a web server are still tracked, and dropped as INVALID.',
          files: {
            'etc/sysconfig/iptables':
              '*raw\n:PREROUTING ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n-A PREROUTING -i eth0 -p tcp -m tcp --dport 80 -j CT --notrack\nCOMMIT\n*filter\n:INPUT ACCEPT [0:0]\n:FORWARD DROP [0:0]\n:OUTPUT ACCEPT [0:0]\n-A OUTPUT -m conntrack --ctstate INVALID -j DROP\nCOMMIT\n',
          },
        },
        {
          title: 'Both rules name the destination port.',
          files: {
            'etc/sysconfig/iptables':
              '*raw\n:PREROUTING ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n-A PREROUTING -i eth0 -p tcp -m tcp --dport 11211 -j CT --notrack\n-A OUTPUT -o eth0 -p tcp -m tcp --dport 11211 -j CT --notrack\nCOMMIT\n',
          },
        },
      ],
      good: [
        {
          title: 'A web server, both directions.',
          files: {
            'etc/sysconfig/iptables':
              '*raw\n:PREROUTING ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n-A PREROUTING -i eth0 -p tcp -m tcp --dport 80 -j CT --notrack\n-A OUTPUT -o eth0 -p tcp -m tcp --sport 80 -j CT --notrack\nCOMMIT\n',
          },
        },
        {
          title: 'A client of a cache, both directions.',
          files: {
            'etc/sysconfig/iptables':
              '*raw\n:PREROUTING ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n-A PREROUTING -s 10.0.0.17/32 -p tcp -m tcp --sport 11211 -j CT --notrack\n-A OUTPUT -d 10.0.0.17/32 -p tcp -m tcp --dport 11211 -j CT --notrack\nCOMMIT\n',
          },
        },
      ],
      sources: [
        '3154 connections measured in network namespaces on Linux 6.18 with iptables 1.8.9 (nft and legacy), IPv4 and IPv6',
      ],
    },
  },
  file: {
    iptables({ file, host, report }) {
      const rules = rulesWith(host, file);
      const options = hostOptions(host);
      const analysis = analyseNotrack(rules, options);
      const tangled = analysis?.exemptions.all.some((exemption) => exemption.takenBefore.length > 0);
      for (const half of analysis?.halfTracked ?? []) {
        const { exemption } = half.unpaired;
        if (!standsIn(rules, exemption.rule, file)) continue;
        const fixes = () =>
          mirrorRules(rules, exemption, orderedHooks(rules, half), analysis!.pairing).map(
            ({ text, edits }): Fix => ({
              title: say`Add ${text.replace(/^\[0:0\] /, '')}`,
              safety: 'offered',
              // Where a rule is shadowed, moving it may do what the mirror does: then one of the two is tried at a time.
              cluster: tangled ? 'notrack' : `notrack ${text}`,
              edits: edits.map((edit) => ({ ...edit, path: file.path })),
            }),
          );
        report({
          ...placeOf(rules, exemption.rule),
          severity: severityOf(half, analysis!),
          message: messageOf(rules, file, half, analysis!, options.loose),
          related: half.failure?.broken.by.rule
            ? [
                {
                  ...placeOf(rules, half.failure.broken.by.rule),
                  message: say`The half that is still tracked is dropped here.`,
                },
              ]
            : [],
          fixes,
        });
      }
    },
  },
};

function severityOf(half: HalfTracked, analysis: NotrackAnalysis): 'error' | 'warning' | 'info' {
  if (analysis.tracking === 'off') return 'info';
  return half.failure && half.unpaired.exact ? 'error' : 'warning';
}

function messageOf(
  rules: HostRules,
  file: SourceFileOf<'iptables'>,
  half: HalfTracked,
  analysis: NotrackAnalysis,
  loose: boolean,
): string {
  const { exemption, packets, onlySyn } = half.unpaired;
  const [left] = packets;
  // Of a rule that is covered in part the uncovered ports are named, where the rule names ports.
  const { box } = exemption;
  const what = packetWords(
    {
      ...box,
      protocol: left!.protocol,
      sport: isSubset(EVERY_PORT, box.sport) ? box.sport : left!.sport,
      dport: isSubset(EVERY_PORT, box.dport) ? box.dport : left!.dport,
    },
    rules.family,
  );
  if (onlySyn) {
    return say`Only the opening SYN of ${what} is exempt: the rest of the connection is picked up and tracked, so the rule saves nothing. Drop the flag test and exempt the other direction too.`;
  }
  const answers = answerWords(exemption.hook, half);
  if (half.failure) {
    const { broken, flow } = half.failure;
    const by = deciderWords(rules, broken.by, broken.chain, file);
    const service = serviceWords(flow);
    const state = stateName(broken.packet.state);
    const end = broken.open
      ? say`connections to ${service} open and then hang: packets after the handshake are ${state} in ${broken.chain}, and ${by} drops them`
      : broken.direction === 'reply'
        ? say`connections to ${service} fail: the answer is ${state} in ${broken.chain}, and ${by} drops it`
        : say`connections to ${service} fail: the request is ${state} in ${broken.chain}, and ${by} drops it`;
    return say`${capitalised(what)} is exempt from tracking, but ${answers} are not; ${end}. Exempt both directions.`;
  }
  const idle =
    analysis.tracking === 'off'
      ? say`No rule that is loaded with it needs connection tracking, so this matters only if something else on the host does.`
      : '';
  return sentences(
    say`${capitalised(what)} is exempt from tracking, but ${answers} are not: ${leftover(half, loose)}`,
    say`Exempt both directions.`,
    idle,
  );
}

/** What the untouched direction leaves in the table, by the law of half-tracked connections. */
function leftover({ unpaired: { packets }, direction }: HalfTracked, loose: boolean): string {
  const { protocol } = packets[0]!;
  if (!contains(protocol, TCP)) {
    return contains(protocol, UDP) || direction === 'reply'
      ? say`each flow still leaves one unreplied entry, and with the table full its packets are dropped all the same.`
      : say`the answers are INVALID to every rule that asks for a state.`;
  }
  if (direction === 'request' && !loose) return say`the answers are INVALID, and with the table full nothing is won.`;
  const entry = direction === 'request' ? say`ESTABLISHED UNREPLIED, 300 s` : say`SYN_SENT UNREPLIED, 120 s`;
  return say`each connection still leaves an entry (${entry}), and with the table full its packets are dropped all the same.`;
}

function answerWords(hook: RawHook, { direction }: HalfTracked): string {
  if (hook === 'OUTPUT') return direction === 'request' ? say`the answers that come back in` : say`the requests that come in`;
  return direction === 'request' ? say`the answers` : say`the requests`;
}
