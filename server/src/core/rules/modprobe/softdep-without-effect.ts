import type { Fix } from '../../lint/finding.ts';
import type { LineContext, Rule } from '../../lint/rule.ts';
import { hasWideGap } from '../../model/modprobe/config.ts';
import type { ModprobeDirective } from '../../syntax/modprobe/tree.ts';
import { say } from '../../text/say.ts';
import { commentStart } from './words.ts';

/** A softdep that kmod takes for one without any modules. */
export const softdepWithoutEffect: Rule = {
  meta: {
    id: 'modprobe/softdep-without-effect',
    title: 'Softdep without effect',
    severity: 'warning',
    fix: 'offered',
    since: '0.1.0',
    docs: {
      what: 'A `softdep` line of which kmod keeps no module: it has neither `pre:` nor `post:`, or more than one blank between the module and the first of them.',
      why: 'kmod drops every word that stands before `pre:` or `post:`, without a message. A second blank behind the module becomes a part of the word that follows, so that ` pre:` is not `pre:`. Lines that are written in columns fall for it.',
      bad: [
        { title: 'pre: is missing.', files: { 'etc/modprobe.d/vfio.conf': 'softdep nvidiafb vfio_pci\n' } },
        { title: 'One blank too many.', files: { 'etc/modprobe.d/vfio.conf': 'softdep snd_hda_intel  pre: vfio_pci\n' } },
        { title: 'The colon stands apart.', files: { 'etc/modprobe.d/vfio.conf': 'softdep nouveau pre : vfio_pci\n' } },
      ],
      good: [
        {
          title: 'As kmod reads it.',
          files: { 'etc/modprobe.d/vfio.conf': 'softdep nouveau pre: vfio_pci\nsoftdep xhci_pci post: vfio_pci\n' },
        },
        {
          title: 'More blanks do no harm further on, nor behind a second section.',
          files: { 'etc/modprobe.d/a.conf': 'softdep nouveau pre:  vfio_pci   i915\n' },
        },
      ],
      sources: ['kmod 30 and 34: measured with `modprobe -c` and `modprobe -n -v`'],
    },
  },
  visit: { modprobe: { directive: check } },
};

function check(line: ModprobeDirective, context: LineContext<'modprobe'>): void {
  const [module, ...rest] = line.words.slice(0, commentStart(line.words));
  const [first, second, ...others] = rest;
  if (line.command.text !== 'softdep' || !module || !first || line.holes.length > 0) return;
  const marks = rest.filter(({ text }) => /^(pre|post):$/.test(text));
  const { file, at, report } = context;
  if (marks.length === 0) {
    const split = /^(pre|post)$/.test(first.text) && second?.text === ':' && others.length > 0 ? second : undefined;
    report({
      range: at({ start: first.start, end: rest.at(-1)!.end }),
      message: say`kmod reads only what stands behind pre: or post:, so this softdep does nothing.`,
      fixes: split ? [write(say`Join the colon`, { start: first.end, end: split.end }, ':')] : ['pre', 'post'].map(before),
    });
  } else if (hasWideGap(line) && first === marks[0] && marks.length === 1) {
    report({
      range: at({ start: module.end, end: first.end }),
      message: say`kmod takes the second blank behind ${module.text} for a part of "${first.text}", so this softdep does nothing. Write one blank.`,
      fixes: [write(say`Write one blank`, { start: module.end, end: first.start }, ' ')],
    });
  }

  function write(title: string, range: { start: number; end: number }, newText: string): Fix {
    return { title, safety: 'offered', edits: [{ path: file.path, range: at(range), newText }] };
  }
  function before(mark: string): Fix {
    return write(say`Write ${mark}: before them`, { start: module!.end, end: first!.start }, ` ${mark}: `);
  }
}
