import { meantModule } from '../../knowledge/modprobe/similar.ts';
import type { Rule } from '../../lint/rule.ts';
import { modprobeConfig } from '../../model/modprobe/config.ts';
import { hasHole } from '../../syntax/template.ts';
import { say } from '../../text/say.ts';
import { whyUnknown } from '../modprobe/unknown-module.ts';

/** A module that is asked for at boot by a name that is nearly a module's. */
export const unknownModule: Rule = {
  meta: {
    id: 'modules-load/unknown-module',
    title: 'Misspelt module',
    severity: 'warning',
    fix: 'offered',
    since: '0.1.0',
    docs: {
      what: 'A line names a module that the kernel does not have, and its name is that of a module but for one letter, for capitals, or for the ending `.ko`. Other unknown names are left alone: modules come from elsewhere too.',
      why: 'systemd writes "Failed to find module" to the log, and the boot goes on without the module.',
      bad: [
        { title: 'A letter is missing.', files: { 'etc/modules-load.d/ct.conf': 'nf_contrack\n' } },
        { title: 'Names have no ending.', files: { 'etc/modules-load.d/br.conf': 'br_netfilter.ko\n' } },
      ],
      good: [
        {
          title: 'Known modules, and one from elsewhere.',
          files: { 'etc/modules-load.d/a.conf': 'br_netfilter\nvboxdrv\nzfs\n' },
        },
        { title: 'An alias.', files: { 'etc/modules-load.d/a.conf': 'ip_conntrack_foo\nrtnl-link-bond\n' } },
      ],
      sources: ['systemd-modules-load of systemd 252: measured', "the modules of Debian's kernels 5.10 to 7.2"],
    },
  },
  file: {
    'modules-load'({ file, host, report }) {
      const named = new Set(modprobeConfig(host).statements.map(({ command, name }) => (command === 'alias' ? name : '')));
      let start = 0;
      for (const line of file.tree.lines) {
        const at = start;
        start += line.text.length;
        if (line.kind !== 'module' || hasHole(line.holes, line.name)) continue;
        const meant = meantModule(line.name.text);
        if (!meant || named.has(line.name.text.replaceAll('-', '_'))) continue;
        const range = { start: at + line.name.start, end: at + line.name.end };
        report({
          range,
          message: say`${whyUnknown(line.name.text, meant)} Nothing is loaded.`,
          fixes: [
            { title: say`Change to ${meant.name}`, safety: 'offered', edits: [{ path: file.path, range, newText: meant.name }] },
          ],
        });
      }
    },
  },
};
