import { judgeFormerName, normalName } from '../../knowledge/modprobe/index.ts';
import { findSysconfigVariable } from '../../knowledge/sysconfig.ts';
import type { LineContext, Rule } from '../../lint/rule.ts';
import type { SysconfigAssignment } from '../../syntax/sysconfig/tree.ts';
import { hasHole } from '../../syntax/template.ts';
import { say, sentences } from '../../text/say.ts';
import { hasTemplateControl } from '../../workspace/source-file.ts';
import { fitsEverywhere, oldNameSentence, successorOf } from '../modprobe/old-name.ts';

/** A module in IPTABLES_MODULES by a name it no longer has. */
export const deprecatedModule: Rule = {
  meta: {
    id: 'sysconfig/deprecated-module',
    title: 'Old module name',
    severity: 'warning',
    fix: 'safe',
    since: '0.1.0',
    kernel: true,
    docs: {
      what: '`IPTABLES_MODULES` names a module by a name that no module file of the target kernels has: `ip_conntrack_netbios_ns`, `ip_nat_ftp` ...',
      why: 'Most of these names still work by an alias. Where there is none the service counts one failure, prints FAILED on the console, and goes on without the helper.',
      whenOff: 'When the file also serves kernels that you did not declare as targets.',
      bad: [
        {
          title: 'The helper of Enterprise Linux 5.',
          files: { 'etc/sysconfig/iptables-config': 'IPTABLES_MODULES="ip_conntrack_netbios_ns"\n' },
        },
        {
          title: 'One of two.',
          files: { 'etc/sysconfig/iptables-config': 'IPTABLES_MODULES="nf_conntrack_ftp nf_conntrack_ipv4"\n' },
        },
      ],
      good: [
        {
          title: 'The names of today.',
          files: { 'etc/sysconfig/iptables-config': 'IPTABLES_MODULES="nf_conntrack_netbios_ns nf_conntrack_ftp"\n' },
        },
        {
          title: 'On RHEL 5 it is the right name.',
          files: { 'etc/sysconfig/iptables-config': 'IPTABLES_MODULES="ip_conntrack_netbios_ns"\n' },
          kernel: 'rhel5',
        },
      ],
      sources: ['iptables.init of Enterprise Linux 5 to 9', 'module aliases of Linux 2.4.32 to 7.2'],
    },
  },
  visit: { 'iptables-config': { assignment: check } },
};

function check(line: SysconfigAssignment, context: LineContext<'iptables-config'>): void {
  if (findSysconfigVariable(line.name.text)?.type !== 'modules' || !line.literal) return;
  const written = line.text.slice(line.value.start, line.value.end);
  for (const match of written.matchAll(/[\w-]+/g)) {
    const start = line.value.start + match.index;
    const word = { start, end: start + match[0].length };
    const verdict = hasHole(line.holes, word) ? undefined : judgeFormerName(match[0], context.settings.target);
    if (!verdict || (!verdict.record.real && verdict.alias === 'all')) continue;
    const name = normalName(match[0]);
    const successor = successorOf(verdict);
    const effect = verdict.alias === 'none' ? say`modprobe does not find it.` : say`modprobe finds it by its alias only.`;
    context.report({
      range: context.at(word),
      message: sentences(oldNameSentence(name, verdict), effect),
      severity: hasTemplateControl(context.file) ? 'info' : undefined,
      tags: ['deprecated'],
      fixes:
        successor === undefined
          ? []
          : [
              {
                title: say`Rename to ${successor}`,
                safety: fitsEverywhere(verdict, context.file) ? 'safe' : 'offered',
                edits: [{ path: context.file.path, range: context.at(word), newText: successor }],
              },
            ],
    });
  }
}
