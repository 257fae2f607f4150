import { defaultTarget } from '../../knowledge/kernel.ts';
import { endsOf } from '../../knowledge/kernel-ends.ts';
import type { LineContext, Rule } from '../../lint/rule.ts';
import { settingChanges } from '../../model/kernel-changes.ts';
import type { SysctlAssignment } from '../../syntax/sysctl/tree.ts';
import { say } from '../../text/say.ts';

/** A line that means one thing on the oldest kernel of a declared range and another on the newest. */
export const differsByKernel: Rule = {
  meta: {
    id: 'sysctl/differs-by-kernel',
    title: 'Means something else on the newest kernel',
    severity: 'info',
    fix: 'none',
    since: '0.1.0',
    kernel: true,
    docs: {
      what:
        'The config names a range of kernels, or several, and the line does on the newest what it does not on the oldest: it raised the default there and lowers it here, it pins what was the default, or the kernel does nothing with it any more. ' +
        'It is silent where no kernel is declared. That a key is gone, renamed or not there yet is the matter of other rules; `kernlint kernels` tells everything that changes.',
      why: 'Values are copied from kernel to kernel and seldom looked at again. The backlog of 1024 that was eight times the default of Linux 5.3 is a quarter of that of 5.4.',
      whenOff: 'When the value is meant for all of them.',
      bad: [
        {
          title: 'More than the old default, less than the new one.',
          files: { 'etc/sysctl.d/90-net.conf': 'net.core.somaxconn = 1024\n' },
          kernel: '3.10-6.12',
        },
        {
          title: 'The old default.',
          files: { 'etc/sysctl.d/90-net.conf': 'net.core.optmem_max = 20480\n' },
          kernel: 'debian11, debian13',
        },
      ],
      good: [
        { title: 'More than both.', files: { 'etc/sysctl.d/90-net.conf': 'net.core.somaxconn = 65535\n' }, kernel: '3.10-6.12' },
        { title: 'No range is declared.', files: { 'etc/sysctl.d/90-net.conf': 'net.core.optmem_max = 20480\n' } },
        {
          title: 'One kernel.',
          files: { 'etc/sysctl.d/90-net.conf': 'net.core.optmem_max = 20480\n' },
          kernel: 'debian13',
        },
      ],
      sources: ['sysctl tables of Linux 2.6.32 to 7.3.4'],
    },
  },
  visit: { sysctl: { assignment: check } },
};

function check(line: SysctlAssignment, context: LineContext<'sysctl'>): void {
  const { target } = context.settings;
  const move = target === defaultTarget ? undefined : endsOf(target);
  if (!move) return;
  for (const change of settingChanges(line, context.host, move)) {
    if (change.turns || change.kind === 'no effect')
      context.report({ range: context.at(change.at), message: say`${change.subject}: ${change.message}` });
  }
}
