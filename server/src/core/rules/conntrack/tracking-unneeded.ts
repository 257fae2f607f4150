import { existsIn } from '../../knowledge/kernel.ts';
import type { Related } from '../../lint/finding.ts';
import type { HostContext, Rule } from '../../lint/rule.ts';
import { optionLines } from '../../model/boot/modules.ts';
import { loadedModules } from '../../model/loaded-modules.ts';
import { trackingOf } from '../../model/notrack/context.ts';
import { runtimeOwner } from '../../model/ruleset/jumps.ts';
import { type Ruleset, rulesetOf } from '../../model/ruleset/ruleset.ts';
import { effective, sysctlSettings } from '../../model/sysctl-settings.ts';
import { say } from '../../text/say.ts';
import { pathInHost } from '../../workspace/host-root.ts';
import type { Host } from '../../workspace/workspace.ts';
import { placeOf, written } from './words.ts';

const STATELESS =
  '*filter\n:INPUT DROP [0:0]\n:FORWARD DROP [0:0]\n:OUTPUT ACCEPT [0:0]\n-A INPUT -i lo -j ACCEPT\n-A INPUT -p tcp -m tcp --dport 80 -j ACCEPT\n-A INPUT -p tcp -m tcp ! --syn -j ACCEPT\nCOMMIT\n';

/** A host that tunes the connection tracker and whose rules never ask it anything. */
export const trackingUnneeded: Rule = {
  meta: {
    id: 'conntrack/tracking-unneeded',
    title: 'No rule needs connection tracking',
    severity: 'hint',
    fix: 'none',
    since: '0.1.0',
    kernel: true,
    docs: {
      what: 'The host sets the size of the connection tracker, and its rules for IPv4 and IPv6 have no state, no NAT, no helper and nothing else that asks for a connection.',
      why: 'The cheapest table is none. Since Linux 4.10 the kernel tracks nothing before a rule asks for it, so the setting changes nothing here; older kernels track every packet as soon as nf_conntrack is loaded, and a host whose rules do not need it does best without the module.',
      whenOff: 'Where nftables, a container runtime, Open vSwitch or another program on the host tracks connections.',
      bad: [
        {
          title: 'Rules without states, and a table for a million connections.',
          files: {
            'etc/modules-load.d/conntrack.conf': 'nf_conntrack\n',
            'etc/sysctl.d/90-conntrack.conf':
              'net.netfilter.nf_conntrack_max = 1048576\nnet.netfilter.nf_conntrack_buckets = 1048576\n',
            'etc/iptables/rules.v4': STATELESS,
            'etc/iptables/rules.v6': STATELESS,
          },
        },
      ],
      good: [
        {
          title: 'The rules for IPv6 ask for states.',
          files: {
            'etc/modules-load.d/conntrack.conf': 'nf_conntrack\n',
            'etc/sysctl.d/90-conntrack.conf':
              'net.netfilter.nf_conntrack_max = 1048576\nnet.netfilter.nf_conntrack_buckets = 1048576\n',
            'etc/iptables/rules.v4': STATELESS,
            'etc/iptables/rules.v6':
              '*filter\n:INPUT DROP [0:0]\n:FORWARD DROP [0:0]\n:OUTPUT ACCEPT [0:0]\n-A INPUT -i lo -j ACCEPT\n-A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT\n-A INPUT -p tcp -m tcp --dport 80 -j ACCEPT\nCOMMIT\n',
          },
        },
      ],
      sources: ['commit 0c66dc1ea3f0 (4.10)', 'Linux 6.18 in network namespaces: what switches tracking on, measured'],
    },
  },
  host: check,
};

function check({ host, settings: { target }, report }: HostContext): void {
  const size = effective(sysctlSettings(host), 'net.netfilter.nf_conntrack_max');
  const rulesets = size && wholeRules(host);
  if (!rulesets || otherTrackers(host)) return;
  const late = existsIn(target, { since: '4.10' });
  const then =
    late === 'all'
      ? say`the kernel tracks nothing before a rule asks for it, so that the setting does nothing here`
      : say`before Linux 4.10 the module tracks every packet all the same: do without it`;
  report({
    path: size.file.path,
    range: placeOf(size, '').range,
    message: say`No rule of this host needs connection tracking, and ${written(size)} is for it: ${then}.`,
    related: rulesets.map(
      ({ file }): Related => ({
        path: file.path,
        range: { start: 0, end: 0 },
        message: say`No rule of ${pathInHost(file.path)} asks for a connection.`,
      }),
    ),
  });
}

/** The rule sets of the host where they are all there, for both families, whole, and none of them needs tracking. */
function wholeRules(host: Host): readonly Ruleset[] | undefined {
  const rulesets = host.files.flatMap((file) => (file.format === 'iptables' ? [rulesetOf(file)] : []));
  const families = new Set(rulesets.map(({ family }) => family));
  if (families.size < 2 || rulesets.some((ruleset) => trackingOf(ruleset) !== 'off' || ownedChains(ruleset))) return undefined;
  return rulesets;
}

/** Whether a program fills chains of the file while it runs, with rules that nobody sees here. */
function ownedChains({ tables }: Ruleset): boolean {
  return [...tables.values()].some((table) => [...table.chains.values()].some((chain) => runtimeOwner(chain) !== undefined));
}

/** Whether something beside the rules is known to use the tracker: helpers, virtual servers, counters. */
function otherTrackers(host: Host): boolean {
  const uses = /^(nf_conntrack_\w+|ip_conntrack_\w+|nf_nat\w*|ip_nat\w*|ip_vs\w*|openvswitch|act_ct|nft_\w+|nf_flow_table\w*)$/;
  const { named, open } = loadedModules(host);
  if (open || [...named].some((module) => uses.test(module))) return true;
  if (optionLines(host).some(({ module, name }) => uses.test(module) || name === 'enable_hooks')) return true;
  return (
    host.boot === 'kubernetes' ||
    host.files.some((file) => file.format === 'iptables-config' && /MODULES="[^"]*\w/.test(file.text))
  );
}
