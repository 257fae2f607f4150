import {
  compareKernels,
  defaultTarget,
  divide,
  formatSpans,
  type KernelSpan,
  type KernelTarget,
  kernelVersion,
  type Vendor,
} from '../../knowledge/kernel.ts';
import { findSysctl } from '../../knowledge/sysctl/index.ts';
import type { SysctlRecord } from '../../knowledge/sysctl/record.ts';
import type { LineContext, Rule } from '../../lint/rule.ts';
import type { SysctlAssignment } from '../../syntax/sysctl/tree.ts';
import { hasHole } from '../../syntax/template.ts';
import { say } from '../../text/say.ts';

/** A key that is younger than the target kernels. */
export const notYetInKernel: Rule = {
  meta: {
    id: 'sysctl/not-yet-in-kernel',
    title: 'Key of a newer kernel',
    severity: 'warning',
    fix: 'none',
    since: '0.1.0',
    kernel: true,
    docs: {
      what: 'The line sets a key that came after the kernels of the target. Information where only some of them lack it, or where the line begins with `-`. It is silent for a mix of kernels that nobody declared, and for the kernels of vendors that may have taken the key over.',
      why: 'systemd-sysctl notes the missing key in the log and goes on; `sysctl -p` ends with an error. The value is not set, and whoever reads the file believes it is.',
      whenOff: 'When the file also serves newer kernels that you did not declare as targets.',
      bad: [
        {
          title: 'Debian 12 has Linux 6.1, and the key came with 6.6.',
          files: { 'etc/sysctl.d/90-net.conf': 'kernel.io_uring_disabled = 2\n' },
          kernel: 'debian12',
        },
        {
          title: 'The older half of a fleet.',
          files: { 'etc/sysctl.d/90-net.conf': 'net.netfilter.nf_conntrack_gre_timeout = 60\n' },
          kernel: '4.9-6.12',
        },
      ],
      good: [
        { title: 'Nobody said which kernel.', files: { 'etc/sysctl.d/90-net.conf': 'kernel.io_uring_disabled = 2\n' } },
        {
          title: 'The kernel has it.',
          files: { 'etc/sysctl.d/90-net.conf': 'kernel.io_uring_disabled = 2\n' },
          kernel: 'debian13',
        },
      ],
      sources: ['sysctl tables of Linux 2.6.32 to 7.3.4'],
    },
  },
  visit: { sysctl: { assignment: check } },
};

/** Vendors whose kernels were read: their records say what they took over from newer ones. */
const READ_VENDORS: readonly Vendor[] = ['el7', 'el8', 'el9'];

function check(line: SysctlAssignment, context: LineContext<'sysctl'>): void {
  const { target } = context.settings;
  if (target === defaultTarget || hasHole(line.holes, line.key)) return;
  const record = findSysctl(line.key.text);
  if (!record?.since || record.patchOf) return;
  const lacking = tooOld(record, target);
  if (lacking.length === 0) return;
  const { has } = divide(target, record);
  const where =
    has.length === 0
      ? say`${target.label} does not have it`
      : lacking.length > 1
        ? say`of the target ${formatSpans(lacking)} lack it`
        : say`of the target ${formatSpans(lacking)} lacks it`;
  // Ubuntu's kernels take over more than their numbers say, and no tree of each was read.
  const ubuntu = target.releases?.some(({ name }) => name.startsWith('Ubuntu')) ?? false;
  context.report({
    range: context.at(line.key),
    severity: has.length > 0 || line.dash || ubuntu ? 'info' : undefined,
    message: ubuntu
      ? say`${line.key.text} came with Linux ${came(record)}: ${where}, unless Ubuntu took it over, and there the line sets nothing.`
      : say`${line.key.text} came with Linux ${came(record)}: ${where}, and there the line sets nothing.`,
  });
}

/** The kernels of the target that surely do not have the key yet. */
function tooOld(record: SysctlRecord, target: KernelTarget): readonly KernelSpan[] {
  const since = kernelVersion(record.since!);
  return divide(target, record).lacks.filter(({ from, vendor }) => {
    if (compareKernels(from, since) >= 0) return false;
    return vendor === undefined || READ_VENDORS.includes(vendor);
  });
}

function came({ since, sinceBy }: SysctlRecord): string {
  return sinceBy && sinceBy !== since ? say`${since} to ${sinceBy}` : since!;
}
