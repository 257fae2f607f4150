import type { HostContext, Rule } from '../../lint/rule.ts';
import { blockOf } from '../../model/boot/modules.ts';
import { rulesetOf } from '../../model/ruleset/ruleset.ts';
import { firstTrackingRule } from '../../model/ruleset/tracking.ts';
import { say } from '../../text/say.ts';
import { pathInHost } from '../../workspace/host-root.ts';
import { lineIndex } from '../../workspace/source-file.ts';

/** modprobe.d keeps the connection tracker out, and the rules cannot do without it. */
export const moduleBlocked: Rule = {
  meta: {
    id: 'conntrack/module-blocked',
    title: 'Rules need the connection tracker, modprobe.d blocks it',
    severity: 'error',
    fix: 'none',
    since: '0.1.0',
    docs: {
      what: '`install nf_conntrack /bin/false` (or `/bin/true`) in modprobe.d, on a host whose rules ask for states, NAT, helpers or NOTRACK.',
      why: 'The matches and targets of such rules are modules that cannot be loaded without nf_conntrack. iptables-restore then fails at that rule and takes none of the table, so that the host starts without its filter.',
      whenOff: 'Where the tracker is built into the kernel, which asks modprobe for nothing.',
      bad: [
        {
          title: 'The rules ask for states.',
          files: {
            'etc/modprobe.d/no-conntrack.conf': 'install nf_conntrack /bin/false\n',
            'etc/iptables/rules.v4':
              '*filter\n:INPUT ACCEPT [0:0]\n:FORWARD ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n-A INPUT -m conntrack --ctstate INVALID -j DROP\nCOMMIT\n',
          },
        },
      ],
      good: [
        {
          title: 'Rules without states.',
          files: {
            'etc/modprobe.d/no-conntrack.conf': 'install nf_conntrack /bin/false\n',
            'etc/iptables/rules.v4':
              '*filter\n:INPUT ACCEPT [0:0]\n:FORWARD ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n-A INPUT -p tcp -m tcp --dport 23 -j DROP\nCOMMIT\n',
          },
        },
        {
          title: 'A blacklist hides the module from aliases only.',
          files: {
            'etc/modprobe.d/no-conntrack.conf': 'blacklist nf_conntrack\n',
            'etc/iptables/rules.v4':
              '*filter\n:INPUT ACCEPT [0:0]\n:FORWARD ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n-A INPUT -m conntrack --ctstate INVALID -j DROP\nCOMMIT\n',
          },
        },
      ],
      sources: ['kmod 30: an install command runs for a module that another one needs', 'depmod of Linux 6.1 and 6.12'],
    },
  },
  host: check,
};

function check({ host, report }: HostContext): void {
  const block = blockOf(host, 'nf_conntrack');
  if (!block) return;
  for (const file of host.files) {
    const needs = file.format === 'iptables' ? firstTrackingRule(rulesetOf(file)) : undefined;
    if (!needs) continue;
    const line = lineIndex(file).position(needs.range.start).line + 1;
    report({
      path: block.file.path,
      range: block.range,
      message: say`${block.text} keeps the connection tracker out, but ${pathInHost(file.path)} needs it: line ${line} has ${needs.by}, and the whole table fails to load there. Take one of the two away.`,
      related: [{ path: file.path, range: needs.range, message: say`${needs.by} needs nf_conntrack.` }],
    });
    return;
  }
}
