import { compareKernels, defaultTarget, type KernelTarget, type Vendor } from '../../knowledge/kernel.ts';
import type { FileContext, Rule } from '../../lint/rule.ts';
import { type Assignment, sysctlSettings } from '../../model/sysctl-settings.ts';
import type { SysconfigAssignment } from '../../syntax/sysconfig/tree.ts';
import { hasHole } from '../../syntax/template.ts';
import { andList, say } from '../../text/say.ts';
import type { Host } from '../../workspace/workspace.ts';
import { placeOf, written } from './words.ts';

/** IPTABLES_MODULES_UNLOAD=yes on a host that tunes the connection tracker by sysctl. */
export const resetOnRestart: Rule = {
  meta: {
    id: 'conntrack/reset-on-restart',
    title: 'A restart of the firewall resets the connection tracker',
    severity: 'warning',
    fix: 'offered',
    since: '0.1.0',
    kernel: true,
    docs: {
      what: '`IPTABLES_MODULES_UNLOAD="yes"` in iptables-config, on a host whose sysctl files set values of the connection tracker.',
      why: 'A stop or restart of the iptables service then unloads nf_conntrack. All tracked connections are lost, and when the module comes back its sysctl values are the defaults of the kernel until somebody runs `sysctl -p`; only options of modprobe.d are applied again. The variable is read by the service of Enterprise Linux 5 to 7 and of Fedora up to 27; later ones ignore it.',
      whenOff: 'When something applies the sysctl files again after each restart.',
      bad: [
        {
          title: 'After a restart the table holds 65536 connections again.',
          files: {
            'etc/sysconfig/iptables-config': 'IPTABLES_MODULES_UNLOAD="yes"\n',
            'etc/sysctl.conf': 'net.netfilter.nf_conntrack_max = 262144\n',
          },
          kernel: 'rhel7',
        },
      ],
      good: [
        {
          title: 'The modules stay.',
          files: {
            'etc/sysconfig/iptables-config': 'IPTABLES_MODULES_UNLOAD="no"\n',
            'etc/sysctl.conf': 'net.netfilter.nf_conntrack_max = 262144\n',
          },
          kernel: 'rhel7',
        },
        {
          title: 'The service applies the values again.',
          files: {
            'etc/sysconfig/iptables-config': 'IPTABLES_MODULES_UNLOAD="yes"\nIPTABLES_SYSCTL_LOAD_LIST=".nf_conntrack"\n',
            'etc/sysctl.conf': 'net.netfilter.nf_conntrack_max = 262144\n',
          },
          kernel: 'rhel7',
        },
        {
          title: 'Nothing to lose: hashsize is applied with the module.',
          files: {
            'etc/sysconfig/iptables-config': 'IPTABLES_MODULES_UNLOAD="yes"\n',
            'etc/sysctl.conf': 'net.core.somaxconn = 1024\n',
          },
          kernel: 'rhel7',
        },
      ],
      sources: ['iptables.init of Enterprise Linux 5 to 8', 'the change log of the iptables package: removed in 1.6.2-2'],
    },
  },
  file: { 'iptables-config': check },
};

function check({ file, host, settings, report }: FileContext<'iptables-config'>): void {
  if (!serviceUnloads(settings.target)) return;
  let at = 0;
  for (const line of file.tree.lines) {
    if (line.kind === 'assignment' && /^IP6?TABLES_MODULES_UNLOAD$/.test(line.name.text) && saysYes(line)) {
      const lost = lostOnRestart(
        host,
        file.tree.lines.filter((other) => other.kind === 'assignment'),
      );
      const range = { start: at + line.value.start, end: at + line.value.end };
      if (lost.length > 0)
        report({
          range: { start: at + line.name.start, end: range.end },
          message: say`A restart of the service unloads the connection tracker: ${lossWords(lost)}, until sysctl runs again, and all connections are forgotten. Set ${line.name.text}="no".`,
          related: lost.map((by) => placeOf(by, say`This value is lost.`)),
          fixes: [
            {
              title: say`Set ${line.name.text} to "no"`,
              safety: 'offered',
              edits: [{ path: file.path, range, newText: '"no"' }],
            },
          ],
        });
    }
    at += line.text.length;
  }
}

/** The service compares with this one word. */
function saysYes(line: SysconfigAssignment): boolean {
  return line.literal && line.value.text === 'yes' && !hasHole(line.holes, line.value);
}

const WITH_THE_VARIABLE: ReadonlySet<Vendor> = new Set(['el5', 'el6', 'el7']);

/**
 * Whether a host of the target may have a service that reads the variable: Enterprise Linux 5 to 7, or a Fedora up to 27, whose last kernel was
 * 4.18. Where the user named no target, the variable itself tells, for later packages do not ship it.
 */
function serviceUnloads(target: KernelTarget): boolean {
  if (target === defaultTarget) return true;
  return target.spans.some(({ vendor, from }) => (vendor ? WITH_THE_VARIABLE.has(vendor) : compareKernels(from, [4, 19, 0]) < 0));
}

/** The lines that set the tracker and are not applied again by the service. */
function lostOnRestart(host: Host, config: readonly SysconfigAssignment[]): readonly Assignment[] {
  const list = config.find(({ name }) => /^IP6?TABLES_SYSCTL_LOAD_LIST$/.test(name.text));
  if (list && (!list.literal || list.holes.length > 0)) return [];
  const again = list?.value.text.split(/\s+/).filter((word) => word !== '') ?? [];
  return sysctlSettings(host).assignments.filter(
    ({ meant, line }) => /^net\.netfilter\.nf_conntrack_/.test(meant) && !again.some((word) => line.text.includes(word)),
  );
}

function lossWords(lost: readonly Assignment[]): string {
  const shown = lost.slice(0, 2).map(written);
  const more = lost.length - shown.length;
  const all = more > 0 ? [...shown, say`${more} more`] : shown;
  return lost.length === 1
    ? say`${andList(all)} goes back to the kernel’s default`
    : say`${andList(all)} go back to the kernel’s default`;
}
