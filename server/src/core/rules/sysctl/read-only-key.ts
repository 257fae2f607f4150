import { divide, formatSpans } from '../../knowledge/kernel.ts';
import { findSysctl } from '../../knowledge/sysctl/index.ts';
import { removeLine } from '../../lint/line-edits.ts';
import type { LineContext, Rule } from '../../lint/rule.ts';
import type { SysctlAssignment } from '../../syntax/sysctl/tree.ts';
import { hasHole } from '../../syntax/template.ts';
import { say } from '../../text/say.ts';

/** A key that can be read only. */
export const readOnlyKey: Rule = {
  meta: {
    id: 'sysctl/read-only-key',
    title: 'Key that cannot be written',
    severity: 'error',
    fix: 'offered',
    since: '0.1.0',
    kernel: true,
    docs: {
      what: 'The line sets a key that the kernels of the target only show. A warning where some of them let it be written. The buckets of the connection table have a rule of their own. Where the config says that the host is a container, also keys that only the first network namespace of a machine has.',
      why: 'sysctl says that permission is denied, systemd-sysctl says nothing at all; nothing is set.',
      bad: [
        { title: 'A counter.', files: { 'etc/sysctl.d/90-net.conf': 'net.netfilter.nf_conntrack_count = 0\n' } },
        { title: 'What the kernel was built as.', files: { 'etc/sysctl.conf': 'kernel.osrelease = 5.10\n' } },
        {
          title: 'A container has no key for the memory of UDP.',
          boot: 'container',
          files: { 'etc/sysctl.d/90-net.conf': 'net.ipv4.udp_mem = 65536 131072 262144\n' },
        },
      ],
      good: [
        { title: 'The limit beside it.', files: { 'etc/sysctl.d/90-net.conf': 'net.netfilter.nf_conntrack_acct = 1\n' } },
        { title: 'A name that is not set.', files: { 'etc/sysctl.d/90-net.conf': '# kernel.osrelease = 5.10\n' } },
      ],
      sources: ['the modes in the tables of Linux 2.6.32 to 7.3, compared with /proc/sys of 6.18'],
    },
  },
  visit: { sysctl: { assignment: check } },
};

/** Keys whose mode another rule minds, or is not what the table says: the last numbers of IPC are writable to who may restore processes. */
const ELSEWHERE = /^net\.netfilter\.nf_conntrack_buckets$|^net\.ipv4\.netfilter\.|^kernel\.(?:msg|sem|shm)_next_id$/;

function check(line: SysctlAssignment, context: LineContext<'sysctl'>): void {
  if (hasHole(line.holes, line.key)) return;
  const record = findSysctl(line.key.text);
  if (!record || ELSEWHERE.test(record.key)) return;
  if (!record.readOnly) {
    if (record.scope === 'first namespace' && context.host.boot === 'container')
      context.report({
        range: context.at(line.key),
        severity: line.dash ? 'info' : 'warning',
        message: say`${line.key.text} is a key of the first network namespace: inside a container with a network of its own there is no such key. Set it on the machine that runs the container.`,
      });
    return;
  }
  const { has } = divide(context.settings.target, record);
  const { has: locked, lacks: open } = divide({ label: '', spans: has }, record.readOnly);
  if (locked.length === 0) return;
  context.report({
    range: context.at(line.key),
    severity: line.dash ? 'info' : open.length === 0 ? undefined : 'warning',
    message:
      open.length === 0
        ? say`${line.key.text} is read-only: the kernel shows it and lets nobody set it. Delete the line.`
        : say`${line.key.text} is read-only on ${formatSpans(locked)}: the kernel shows it and lets nobody set it. Delete the line.`,
    fixes: [{ title: say`Delete the line`, safety: 'offered', edits: [removeLine(context.file, context.index)] }],
  });
}
