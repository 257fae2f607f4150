import {
  compareKernels,
  divide,
  existsIn,
  formatSpans,
  type KernelSpan,
  type KernelTarget,
  kernelVersion,
} from '../../knowledge/kernel.ts';
import { findSysctl } from '../../knowledge/sysctl/index.ts';
import type { SysctlRecord } from '../../knowledge/sysctl/record.ts';
import type { Fix } from '../../lint/finding.ts';
import { removeLine } from '../../lint/line-edits.ts';
import type { LineContext, Rule } from '../../lint/rule.ts';
import type { SysctlAssignment } from '../../syntax/sysctl/tree.ts';
import { hasHole } from '../../syntax/template.ts';
import { said, say, sentences } from '../../text/say.ts';

/** A key that the target kernels do not have any more, or that does nothing there. */
export const removedKey: Rule = {
  meta: {
    id: 'sysctl/removed-key',
    title: 'Key that is gone',
    severity: 'warning',
    fix: 'offered',
    since: '0.1.0',
    kernel: true,
    docs: {
      what: 'The line sets a key that kernels of the target do not have any more and that has no successor, such as `net.ipv4.tcp_tw_recycle`. Information where the key is still there and does nothing, or where the line begins with `-`, which forgives a missing key.',
      why: 'systemd-sysctl notes the missing key in the log and goes on; `sysctl -p` and `sysctl --system` end with an error, which stops scripts and configuration runs. Nothing is set.',
      whenOff: 'When the file also serves kernels that you did not declare as targets.',
      bad: [
        { title: 'Gone since Linux 4.12.', files: { 'etc/sysctl.conf': 'net.ipv4.tcp_tw_recycle = 1\n' } },
        {
          title: 'Helpers by port number are gone since Linux 6.0.',
          files: { 'etc/sysctl.d/90-net.conf': 'net.netfilter.nf_conntrack_helper = 1\n' },
          kernel: 'debian12',
        },
        { title: 'Still there, and without effect.', files: { 'etc/sysctl.d/90-net.conf': 'net.ipv4.tcp_low_latency = 1\n' } },
      ],
      good: [
        {
          title: 'CentOS 7 still has it.',
          files: { 'etc/sysctl.conf': 'net.ipv4.tcp_tw_recycle = 0\n' },
          kernel: 'rhel7',
        },
        { title: 'Its neighbour stays.', files: { 'etc/sysctl.conf': 'net.ipv4.tcp_tw_reuse = 1\n' } },
      ],
      sources: ['sysctl tables of 2.6.18 to 7.3.4'],
    },
  },
  visit: { sysctl: { assignment: check } },
};

function check(line: SysctlAssignment, context: LineContext<'sysctl'>): void {
  if (hasHole(line.holes, line.key)) return;
  const record = findSysctl(line.key.text);
  // Keys that were renamed are another finding, also where the new name is none.
  if (!record || record.renamedTo !== undefined) return;
  const { target } = context.settings;
  const inert = record.noEffectSince !== undefined && existsIn(target, { since: record.noEffectSince }) === 'all';
  const gone = lacking(record, target).length > 0;
  if (!inert && !gone) return;
  const remove: Fix = { title: say`Delete the line`, safety: 'offered', edits: [removeLine(context.file, context.index)] };
  context.report({
    range: context.at(line.key),
    severity: inert || line.dash ? 'info' : undefined,
    message: inert ? inertMessage(line, record) : goneMessage(line, record, target),
    tags: ['deprecated'],
    fixes: [remove],
  });
}

/** The kernels of the target that had the key once, or whose vendor never had it. */
function lacking(record: SysctlRecord, target: KernelTarget): readonly KernelSpan[] {
  if (record.removed === undefined) return [];
  const since = record.since === undefined ? undefined : kernelVersion(record.since);
  return divide(target, record).lacks.filter(({ from }) => !since || compareKernels(from, since) >= 0);
}

function inertMessage(line: SysctlAssignment, record: SysctlRecord): string {
  return sentences(say`${line.key.text} does nothing since Linux ${record.noEffectSince}.`, insteadWords(record));
}

function goneMessage(line: SysctlAssignment, record: SysctlRecord, target: KernelTarget): string {
  const { has } = divide(target, record);
  const where =
    has.length === 0 ? say`on ${target.label} the line sets nothing` : say`of the target it is left in ${formatSpans(has)} only`;
  return sentences(say`${goneWords(line.key.text, record)}: ${where}.`, insteadWords(record));
}

/** A clause. */
function goneWords(key: string, { patchOf, removed, removedFrom }: SysctlRecord): string {
  if (patchOf) return say`${key} is a key of ${said(patchOf)}`;
  // Where two releases were read, and none between them, the key went by the second one.
  return removedFrom ? say`${key} is gone by Linux ${removed}` : say`${key} is gone since Linux ${removed}`;
}

function insteadWords({ instead }: SysctlRecord): string {
  return instead === undefined ? say`Delete the line.` : said(instead);
}
