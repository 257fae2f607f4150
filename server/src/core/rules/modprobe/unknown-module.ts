import { type Meant, meantModule } from '../../knowledge/modprobe/similar.ts';
import type { Rule } from '../../lint/rule.ts';
import { modprobeConfig } from '../../model/modprobe/config.ts';
import { lineStarts } from '../../syntax/lines.ts';
import { hasHole } from '../../syntax/template.ts';
import { shift } from '../../text/range.ts';
import { say } from '../../text/say.ts';
import { moduleUses } from './words.ts';

/** A name that is nearly that of a module, and no module's. */
export const unknownModule: Rule = {
  meta: {
    id: 'modprobe/unknown-module',
    title: 'Misspelt module',
    severity: 'info',
    fix: 'offered',
    since: '0.1.0',
    docs: {
      what: 'A line names a module that the kernel does not have, and its name is that of a module but for one letter, for capitals, or for the ending `.ko`. Other unknown names are left alone: modules come from elsewhere too.',
      why: 'kmod does not ask whether a module exists: options for it are never used, and a block of it blocks nothing.',
      bad: [
        { title: 'A letter is missing.', files: { 'etc/modprobe.d/a.conf': 'options nf_contrack hashsize=65536\n' } },
        { title: 'Names have no ending.', files: { 'etc/modprobe.d/a.conf': 'blacklist pcspkr.ko\n' } },
        { title: 'Capitals count.', files: { 'etc/modprobe.d/a.conf': 'install DCCP /bin/false\n' } },
      ],
      good: [
        {
          title: 'Modules from elsewhere, and one that the file names itself.',
          files: {
            'etc/modprobe.d/a.conf':
              'options nvidia NVreg_x=1\noptions zfs zfs_arc_max=1\nalias nf_contrack nf_conntrack\nblacklist nf_contrack\n',
          },
        },
        {
          title: 'With - for _ it is the same name.',
          files: { 'etc/modprobe.d/a.conf': 'blacklist snd-pcsp\nblacklist usb-storage\n' },
        },
      ],
      sources: ['kmod 30: measured with `modprobe -n -v`', "the modules of Debian's kernels 5.10 to 7.2"],
    },
  },
  file: {
    modprobe({ file, host, report }) {
      const starts = lineStarts(file.tree);
      const named = new Set(modprobeConfig(host).statements.flatMap(({ command, name }) => (command === 'alias' ? [name] : [])));
      for (const [i, line] of file.tree.lines.entries()) {
        if (line.kind !== 'directive') continue;
        for (const { word, role } of moduleUses(line)) {
          const meant = role === 'dependency' || hasHole(line.holes, word) ? undefined : meantModule(word.text);
          if (!meant || named.has(word.text.replaceAll('-', '_')) || word.text === 'off') continue;
          const range = shift(word, starts[i]!);
          report({
            range,
            message: say`${whyUnknown(word.text, meant)} The line has no effect.`,
            fixes: [
              {
                title: say`Change to ${meant.name}`,
                safety: 'offered',
                edits: [{ path: file.path, range, newText: meant.name }],
              },
            ],
          });
        }
      }
    },
  },
};

/** A sentence on what is wrong with the name. */
export function whyUnknown(written: string, { name, by }: Meant): string {
  switch (by) {
    case 'case':
      return say`Module names are compared with their capitals: there is no ${written}, it is ${name}.`;
    case 'suffix':
      return say`The name of a module has no ending: write ${name} for ${written}.`;
    case 'slip':
      return say`The kernel has no module ${written}; did you mean ${name}?`;
  }
}
