import type { HostContext, Rule } from '../../lint/rule.ts';
import { byName, modprobeConfig, type Statement } from '../../model/modprobe/config.ts';
import { restOf } from '../../model/modprobe/steps.ts';
import { say } from '../../text/say.ts';
import { lineEdit } from './words.ts';

/** Several `install` lines for one module: only the first is ever run. */
export const duplicateInstall: Rule = {
  meta: {
    id: 'modprobe/duplicate-install',
    title: 'Second command for a module',
    severity: 'warning',
    fix: 'offered',
    since: '0.1.0',
    docs: {
      what: 'An `install` or `remove` line for a module for which the host has one already, in this file or in one that is read before it. Where both say the same it is information.',
      why: 'kmod runs the first command that it finds for a module and never looks at the others: the files are read by name, so that a block in `blacklist.conf` hides a later `install` in `local.conf`, and the other way round.',
      bad: [
        {
          title: 'The block is never looked at.',
          files: {
            'etc/modprobe.d/10-sctp.conf': 'install sctp /sbin/modprobe --ignore-install sctp\n',
            'etc/modprobe.d/99-block.conf': 'install sctp /bin/false\n',
          },
        },
        { title: 'Twice the same.', files: { 'etc/modprobe.d/a.conf': 'install dccp /bin/false\ninstall dccp /bin/false\n' } },
      ],
      good: [
        {
          title: 'One command for a module, and the lines that go with it.',
          files: { 'etc/modprobe.d/a.conf': 'install dccp /bin/false\nblacklist dccp\nremove dccp /bin/true\n' },
        },
        {
          title: 'The lower file is not read.',
          files: {
            'etc/modprobe.d/a.conf': 'install dccp /bin/false\n',
            'usr/lib/modprobe.d/a.conf': 'install dccp /bin/true\n',
          },
        },
      ],
      sources: ['kmod 30 and 34: measured with `modprobe -n -v`'],
    },
  },
  host(context) {
    const config = modprobeConfig(context.host);
    for (const command of ['install', 'remove'])
      for (const lines of byName(config, command).values()) {
        const [first, ...others] = lines as [Statement, ...Statement[]];
        for (const other of others) if (!first.unsure && !other.unsure) reportSecond(first, other, context);
      }
  },
};

function reportSecond(first: Statement, other: Statement, { report }: HostContext): void {
  const same = restOf(first) === restOf(other);
  report({
    path: other.file.path,
    range: other.range,
    message: same
      ? say`${other.command} ${other.name} stands here a second time; one line is enough.`
      : say`This command never runs: for ${other.name} modprobe takes the first ${other.command} line, which is \`${restOf(first)}\`.`,
    severity: same ? 'info' : undefined,
    tags: ['unnecessary'],
    related: [{ path: first.file.path, range: first.range, message: say`This line is the first.` }],
    fixes: [
      {
        title: say`Remove the line`,
        safety: 'offered',
        edits: [lineEdit(other, '')],
        cluster: `duplicate-install ${other.command} ${other.name}`,
      },
    ],
  });
}
