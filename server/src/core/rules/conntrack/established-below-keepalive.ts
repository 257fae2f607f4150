import type { Fix, Related } from '../../lint/finding.ts';
import type { HostContext, Rule } from '../../lint/rule.ts';
import { ruleRange, rulesetOf } from '../../model/ruleset/ruleset.ts';
import { type Assignment, assignmentsOf, effective, numberOf, sysctlSettings } from '../../model/sysctl-settings.ts';
import { formatDuration } from '../../text/numbers.ts';
import { say } from '../../text/say.ts';
import type { Host } from '../../workspace/workspace.ts';
import { placeOf, setNumber, written } from './words.ts';

/** The tracker forgets idle TCP connections before the hosts at their ends ask whether they still stand. */
export const establishedBelowKeepalive: Rule = {
  meta: {
    id: 'conntrack/established-below-keepalive',
    title: 'Idle connections are forgotten before their keepalive',
    severity: 'warning',
    fix: 'offered',
    since: '0.1.0',
    docs: {
      what:
        '`nf_conntrack_tcp_timeout_established` is not longer than `tcp_keepalive_time`, and the host sets both, or a forgotten connection is lost for certain: ' +
        'rules of the host translate addresses, or `nf_conntrack_tcp_loose` is 0. A short timeout alone, against the default of two hours, is common and mostly wanted, and is not reported.',
      why:
        'An open connection that says nothing for so long is dropped from the table. The first keepalive would have kept it, but it comes later. What comes then belongs to no connection: ' +
        'it is picked up again where the rules accept it as NEW, and otherwise dropped, and behind NAT the translation is lost. Sessions and pools of connections hang. ' +
        'RFC 5382 asks a NAT for two hours and four minutes at least.',
      whenOff: 'Where programs send keepalives of their own more often, as SSH and most databases can.',
      bad: [
        {
          title: 'Two numbers that contradict each other.',
          files: {
            'etc/sysctl.d/90-net.conf':
              'net.ipv4.tcp_keepalive_time = 3600\nnet.netfilter.nf_conntrack_tcp_timeout_established = 1800\n',
          },
        },
        {
          title: 'A router that forgets after ten minutes what its clients hold for two hours.',
          files: {
            'etc/modules-load.d/conntrack.conf': 'nf_conntrack\n',
            'etc/sysctl.d/90-net.conf': 'net.netfilter.nf_conntrack_tcp_timeout_established = 600\n',
            'etc/iptables/rules.v4':
              '*nat\n:PREROUTING ACCEPT [0:0]\n:INPUT ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n:POSTROUTING ACCEPT [0:0]\n-A POSTROUTING -o eth0 -j MASQUERADE\nCOMMIT\n',
          },
        },
      ],
      good: [
        {
          title: 'The keepalive comes first.',
          files: {
            'etc/sysctl.d/90-net.conf':
              'net.ipv4.tcp_keepalive_time = 600\nnet.netfilter.nf_conntrack_tcp_timeout_established = 3600\n',
          },
        },
        {
          title: 'A short timeout alone: a connection that wakes up is picked up again.',
          files: { 'etc/sysctl.d/90-net.conf': 'net.netfilter.nf_conntrack_tcp_timeout_established = 1200\n' },
        },
      ],
      sources: ['nf_conntrack_proto_tcp.c', 'tcp_timer.c', 'RFC 5382, REQ-5'],
    },
  },
  host: check,
};

const ESTABLISHED = 'net.netfilter.nf_conntrack_tcp_timeout_established';
const KEEPALIVE = 'net.ipv4.tcp_keepalive_time';
const LOOSE = 'net.netfilter.nf_conntrack_tcp_loose';

/** The kernel’s own tcp_keepalive_time, in seconds. */
const USUAL_KEEPALIVE = 7200;

/** What RFC 5382 asks of a NAT, in seconds. */
const LEAST_OF_NAT = 7440;

function check({ host, report }: HostContext): void {
  const settings = sysctlSettings(host);
  const timeout = effective(settings, ESTABLISHED);
  const seconds = numberOf(timeout);
  if (!timeout || seconds === undefined || seconds <= 0) return;
  const own = effective(settings, KEEPALIVE);
  if (assignmentsOf(settings, KEEPALIVE).length > 0 && numberOf(own) === undefined) return;
  const keepalive = numberOf(own) ?? USUAL_KEEPALIVE;
  if (keepalive <= 0 || seconds > keepalive) return;
  const losses = [strict(host), translation(host)].filter((place) => place !== undefined);
  if (!own && losses.length === 0) return;
  const wanted = Math.max(LEAST_OF_NAT, keepalive + 240);
  const whose = own
    ? say`before the first keepalive by ${written(own)}`
    : say`and the first keepalive comes after ${USUAL_KEEPALIVE} seconds`;
  report({
    path: timeout.file.path,
    range: placeOf(timeout, '').range,
    message: say`${written(timeout)} forgets a silent connection after ${formatDuration(seconds)}, ${whose}: what comes then belongs to no connection. Keep entries for more than ${keepalive} seconds, or send keepalives sooner.`,
    related: [...(own ? [placeOf(own, say`The first keepalive comes after this time.`)] : []), ...losses],
    fixes: fixes(timeout, seconds, own, wanted),
  });
}

function fixes(timeout: Assignment, seconds: number, own: Assignment | undefined, wanted: number): readonly Fix[] {
  const raise: Fix = { title: say`Keep entries for ${wanted} seconds`, safety: 'offered', edits: [setNumber(timeout, wanted)] };
  const sooner = Math.floor(seconds / 2);
  if (!own || sooner < 1) return [raise];
  return [raise, { title: say`Send keepalives after ${sooner} seconds`, safety: 'offered', edits: [setNumber(own, sooner)] }];
}

/** The line that forbids to pick up a connection in its middle. */
function strict(host: Host): Related | undefined {
  const loose = effective(sysctlSettings(host), LOOSE);
  return loose && numberOf(loose) === 0 ? placeOf(loose, say`No connection is picked up in its middle.`) : undefined;
}

const TRANSLATES: ReadonlySet<string> = new Set(['MASQUERADE', 'SNAT', 'DNAT']);

/** The first rule that translates addresses of connections which pass: what it did is forgotten with the connection. */
function translation(host: Host): Related | undefined {
  for (const file of host.files) {
    if (file.format !== 'iptables') continue;
    const ruleset = rulesetOf(file);
    const chains = ruleset.tables.get('nat')?.chains.values() ?? [];
    const rule = [...chains].flatMap((chain) => chain.rules).find(({ facts }) => TRANSLATES.has(facts.target?.word.text ?? ''));
    if (rule)
      return {
        path: file.path,
        range: ruleRange(ruleset, rule),
        message: say`The translation is forgotten with the connection.`,
      };
  }
  return undefined;
}
