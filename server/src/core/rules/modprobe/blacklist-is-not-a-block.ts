import type { Related } from '../../lint/finding.ts';
import type { HostContext, Rule } from '../../lint/rule.ts';
import { byName, modprobeConfig, type Statement } from '../../model/modprobe/config.ts';
import { loadedByName } from '../../model/modprobe/loaded.ts';
import { stepsOf } from '../../model/modprobe/steps.ts';
import { packagedTree } from '../../model/modprobe/tree.ts';
import { say } from '../../text/say.ts';
import { lineEdit, lineEnd } from './words.ts';

/** A blacklisted module that the host itself loads. */
export const blacklistIsNotABlock: Rule = {
  meta: {
    id: 'modprobe/blacklist-is-not-a-block',
    title: 'Blacklisted module that is loaded all the same',
    severity: 'info',
    fix: 'offered',
    since: '0.1.0',
    docs: {
      what: 'A `blacklist` line for a module that the host loads in spite of it: a module in modules-load.d or in IPTABLES_MODULES needs it, or IPTABLES_MODULES names it. A `blacklist` that only has to keep hardware from loading a driver is sound and not reported.',
      why: '`blacklist` hides a module from aliases, and systemd-modules-load passes over a module of that name. It does not hold where another module needs it, nor where modprobe is called with its name. `install MODULE /bin/false` does, and then whatever needs the module fails to load.',
      bad: [
        {
          title: 'The helper for FTP needs the tracker.',
          files: {
            'etc/modprobe.d/block.conf': 'blacklist nf_conntrack\n',
            'etc/modules-load.d/ftp.conf': 'nf_conntrack_ftp\n',
          },
        },
        {
          title: 'The firewall service names it.',
          files: {
            'etc/modprobe.d/block.conf': 'blacklist nf_conntrack_ftp\n',
            'etc/sysconfig/iptables-config': 'IPTABLES_MODULES="nf_conntrack_ftp"\n',
          },
        },
      ],
      good: [
        {
          title: 'Hardware is to do without it.',
          files: { 'etc/modprobe.d/block.conf': 'blacklist pcspkr\nblacklist nouveau\n' },
        },
        {
          title: 'A real block stands beside it.',
          files: {
            'etc/modprobe.d/block.conf': 'blacklist nf_conntrack\ninstall nf_conntrack /bin/false\n',
            'etc/modules-load.d/ftp.conf': 'nf_conntrack_ftp\n',
          },
        },
        {
          title: 'What needs it is blacklisted, too.',
          files: {
            'etc/modprobe.d/block.conf': 'blacklist nf_conntrack\nblacklist nf_conntrack_ftp\n',
            'etc/modules-load.d/br.conf': 'br_netfilter\n',
          },
        },
      ],
      sources: ['kmod 30: measured with `modprobe -n -v`', "the needs of the modules of Debian's kernels 5.10 to 7.2"],
    },
  },
  host: check,
};

function check(context: HostContext): void {
  const config = modprobeConfig(context.host);
  const blacklist = byName(config, 'blacklist');
  if (blacklist.size === 0 || config.open) return;
  const loaders = new Map<string, { readonly byName: boolean; readonly related: Related[] }>();
  for (const { name, place, obeysBlacklist } of loadedByName(context.host)) {
    for (const step of stepsOf(name, config, packagedTree, obeysBlacklist)) {
      if (step.kind !== 'insert' || !blacklist.has(step.module)) continue;
      const byName = step.module === name;
      const known = loaders.get(step.module) ?? { byName, related: [] };
      known.related.push({ ...place, message: byName ? say`This names it.` : say`${name} needs it.` });
      loaders.set(step.module, known);
    }
  }
  for (const [module, { byName, related }] of loaders)
    for (const line of blacklist.get(module)!) if (!line.unsure) reportLoaded(line, byName, related, context);
}

/** `byName`: whether the first that loads the module asks for it by its name. */
function reportLoaded(line: Statement, byName: boolean, related: readonly Related[], { report }: HostContext): void {
  const command = `install ${line.name} /bin/false`;
  report({
    path: line.file.path,
    range: line.range,
    message: byName
      ? say`${line.name} is loaded all the same: blacklist holds for aliases, not for a module that is asked for by its name. Only \`${command}\` blocks it.`
      : say`${line.name} is loaded all the same: blacklist holds for aliases, not for what another module needs. Only \`${command}\` blocks it.`,
    related,
    fixes: [
      {
        title: say`Write ${command}`,
        safety: 'offered',
        edits: [lineEdit(line, `${command}${lineEnd(line.line)}`)],
        cluster: `blacklist ${line.name}`,
      },
    ],
  });
}
