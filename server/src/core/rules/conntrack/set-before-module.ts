import { existsIn, type KernelTarget } from '../../knowledge/kernel.ts';
import { findSysctl } from '../../knowledge/sysctl/index.ts';
import type { Fix, Related } from '../../lint/finding.ts';
import { appendLine } from '../../lint/line-edits.ts';
import type { HostContext, Rule } from '../../lint/rule.ts';
import { laterWrites } from '../../model/boot/later.ts';
import { loadsWithCommand } from '../../model/boot/modules.ts';
import { moduleNeeded } from '../../model/boot/outcome.ts';
import { loadedModules } from '../../model/loaded-modules.ts';
import { rulesetOf } from '../../model/ruleset/ruleset.ts';
import { firstTrackingRule } from '../../model/ruleset/tracking.ts';
import { type Assignment, sysctlSettings } from '../../model/sysctl-settings.ts';
import { andList, say } from '../../text/say.ts';
import type { Host } from '../../workspace/workspace.ts';
import { placeOf, written } from './words.ts';

/** Keys of the connection tracker, set while nothing has loaded it. */
export const setBeforeModule: Rule = {
  meta: {
    id: 'conntrack/set-before-module',
    title: 'Connection tracking is tuned before it is loaded',
    severity: 'warning',
    fix: 'offered',
    since: '0.1.0',
    kernel: true,
    docs: {
      what:
        'Sysctl files set keys of the connection tracker, and nothing in modules-load.d loads nf_conntrack before they are applied. ' +
        'A warning where the host has a modules-load.d that does not name it; information where only rules of the same host show what loads it later. ' +
        'A host of which neither is here is not judged.',
      why:
        'systemd-sysctl runs right after systemd-modules-load and long before a firewall. The module comes with the first rule that needs it; until then the ' +
        'kernel has no such keys. systemd-sysctl then logs "Couldn’t write", ignores it and ends well, so that the unit is green and the default stays. ' +
        'Its udev rule applies keys again for new interfaces only, not for modules.',
      whenOff:
        'Where the tracker is built into the kernel, comes with the initramfs or by /etc/modules, or where something applies the files again.',
      bad: [
        {
          title: 'Other modules are loaded early, the tracker is not.',
          files: {
            'etc/modules-load.d/host.conf': 'br_netfilter\n',
            'etc/sysctl.d/90-conntrack.conf':
              'net.netfilter.nf_conntrack_max = 262144\nnet.netfilter.nf_conntrack_tcp_timeout_time_wait = 60\n',
          },
        },
        {
          title: 'The rules load it, after the sysctl files.',
          files: {
            'etc/sysctl.d/90-conntrack.conf': 'net.netfilter.nf_conntrack_udp_timeout = 60\n',
            'etc/iptables/rules.v4':
              '*filter\n:INPUT ACCEPT [0:0]\n:FORWARD ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n-A INPUT -m conntrack --ctstate INVALID -j DROP\nCOMMIT\n',
          },
        },
      ],
      good: [
        {
          title: 'Loaded early.',
          files: {
            'etc/modules-load.d/conntrack.conf': 'nf_conntrack\n',
            'etc/sysctl.d/90-conntrack.conf': 'net.netfilter.nf_conntrack_udp_timeout = 60\n',
          },
        },
        {
          title: 'A module that needs it brings it along.',
          files: {
            'etc/modules-load.d/ipvs.conf': 'ip_vs\n',
            'etc/sysctl.d/90-conntrack.conf': 'net.netfilter.nf_conntrack_udp_timeout = 60\n',
          },
        },
        {
          title: 'One file alone tells nothing of its host.',
          files: { 'etc/sysctl.d/90-conntrack.conf': 'net.netfilter.nf_conntrack_udp_timeout = 60\n' },
        },
      ],
      sources: [
        'units of systemd 247 to 257; systemd-sysctl 247 to 262 without the module: run',
        '99-systemd.rules: subsystem net only',
      ],
    },
  },
  host: check,
};

const TRACKER = 'nf_conntrack';

function check({ host, settings: { target }, report }: HostContext): void {
  if ((host.boot !== 'systemd' && host.boot !== 'kubernetes') || !hasModulesLoad(target)) return;
  if (moduleNeeded(host, `net.netfilter.${TRACKER}_max`) !== TRACKER) return;
  const again = laterWrites(host).filter(({ by }) => by === 'iptables');
  const set = sysctlSettings(host).assignments.filter(
    (line) =>
      !line.unsure &&
      /^net\.(netfilter\.)?nf_conntrack_/.test(line.key.name) &&
      findSysctl(line.key.name)?.module === TRACKER &&
      !again.some((write) => write.line?.file === line.file && write.line.index === line.index),
  );
  const [first, ...more] = set;
  if (!first || loadsWithCommand(host, TRACKER)) return;
  const [list] = loadedModules(host).files;
  const loader = list ? undefined : loaderOf(host);
  if (!list && !loader) return;
  const keys =
    more.length === 0
      ? written(first)
      : more.length === 1
        ? say`${written(first)} and 1 more key`
        : say`${written(first)} and ${more.length} more keys`;
  const why = loader
    ? say`${loader.message} loads the module, and that comes after the sysctl files`
    : say`modules-load.d does not name the module`;
  report({
    path: first.file.path,
    range: placeOf(first, '').range,
    severity: loader ? 'info' : 'warning',
    message: say`${keys}: the kernel has no such key before nf_conntrack is loaded, and systemd-sysctl passes over it in silence. ${why}. Name nf_conntrack in modules-load.d.`,
    related: [
      ...(loader ? [{ ...loader, message: say`This rule loads the module.` }] : []),
      ...(list ? [{ path: list.file.path, range: { start: 0, end: 0 }, message: say`Modules are loaded early here.` }] : []),
      ...more.slice(0, 3).map((line) => placeOf(line, say`Set too early, too.`)),
    ],
    fixes: [loadEarly(host, target, first)],
  });
}

/** Whether hosts of the target may have modules-load.d: systemd came with Enterprise Linux 7. */
function hasModulesLoad(target: KernelTarget): boolean {
  return existsIn(target, { since: '3.2', vendors: { el5: false, el6: false } }) !== 'none';
}

/** The first rule of the host that loads the tracker, with what in it does. */
function loaderOf(host: Host): Related | undefined {
  for (const file of host.files) {
    const found = file.format === 'iptables' ? firstTrackingRule(rulesetOf(file)) : undefined;
    if (found) return { path: file.path, range: found.range, message: say`The first rule with ${found.by}` };
  }
  return undefined;
}

function loadEarly(host: Host, target: KernelTarget, { file }: Assignment): Fix {
  // Before 4.19 the timeouts of TCP, UDP and ICMP came with this module.
  const old = existsIn(target, { since: '4.19', vendors: { el8: true } }) === 'none';
  const names = old ? ['nf_conntrack', 'nf_conntrack_ipv4'] : ['nf_conntrack'];
  return {
    title: say`Name ${andList(names)} in modules-load.d`,
    safety: 'offered',
    edits: [appendLine(host, file.path, 'modules-load.d/nf_conntrack.conf', names.join('\n'))],
  };
}
