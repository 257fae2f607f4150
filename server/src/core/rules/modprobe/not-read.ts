import { existsIn } from '../../knowledge/kernel.ts';
import { directive } from '../../knowledge/modprobe/directives.ts';
import type { Fix } from '../../lint/finding.ts';
import type { FileContext, Rule } from '../../lint/rule.ts';
import { type DropIn, hasSuffix, readingOrder } from '../../model/reading-order.ts';
import { hasTemplateSuffix } from '../../syntax/format.ts';
import { lineStarts } from '../../syntax/lines.ts';
import { shift, type TextRange } from '../../text/range.ts';
import { say } from '../../text/say.ts';
import { pathInHost } from '../../workspace/host-root.ts';
import type { SourceFileOf } from '../../workspace/source-file.ts';

/** A file of modprobe.d that modprobe passes over. */
export const notRead: Rule = {
  meta: {
    id: 'modprobe/not-read',
    title: 'File that is not read',
    severity: 'warning',
    fix: 'offered',
    since: '0.1.0',
    kernel: true,
    docs: {
      what: 'A file with commands in modprobe.d whose name does not end in `.conf` or begins with a dot; as information, a file in /run or /usr/local/lib that one of the same name in a stronger directory hides. A file of a package below /usr/lib or /lib that is hidden so is silent: that is how it is replaced.',
      why: 'kmod reads `*.conf` only, and of files with one name that of the strongest directory: /etc, /run, /usr/local/lib, /usr/lib, /lib. It says nothing of the others. The module-init-tools of Linux 2.6 read every file.',
      bad: [
        { title: 'No suffix.', files: { 'etc/modprobe.d/blacklist': 'blacklist pcspkr\n' } },
        { title: 'A suffix of another kind.', files: { 'etc/modprobe.d/local.CONF': 'options nf_conntrack acct=1\n' } },
        {
          title: 'A file of one name in a stronger directory.',
          files: {
            'etc/modprobe.d/local.conf': 'blacklist pcspkr\n',
            'usr/local/lib/modprobe.d/local.conf': 'blacklist floppy\n',
          },
        },
      ],
      good: [
        { title: 'It ends in .conf.', files: { 'etc/modprobe.d/blacklist.conf': 'blacklist pcspkr\n' } },
        {
          title: 'The tools of that time read it.',
          files: { 'etc/modprobe.d/blacklist': 'blacklist pcspkr\n' },
          kernel: 'rhel5',
        },
        {
          title: 'A file of a package is replaced.',
          files: {
            'etc/modprobe.d/dist.conf': 'blacklist pcspkr\n',
            'usr/lib/modprobe.d/dist.conf': 'blacklist floppy\n',
          },
        },
      ],
      sources: ['kmod 30: measured with `modprobe -c`'],
    },
  },
  file: {
    modprobe(context) {
      const { file, settings } = context;
      // kmod took the place of module-init-tools in the time of Linux 3.3.
      if (existsIn(settings.target, { since: '3.3' }) === 'none') return;
      reportNotRead(context, 'modprobe', firstCommand(file));
    },
  },
};

/** Where the first command of a file stands; undefined where it has none, or other lines, as a text for people has. */
function firstCommand(file: SourceFileOf<'modprobe'>): TextRange | undefined {
  const lines = file.tree.lines.map((line, i) => ({ line, start: lineStarts(file.tree)[i]! }));
  const commands = lines.flatMap(({ line, start }) => (line.kind === 'directive' ? [{ line, start }] : []));
  const [first] = commands;
  if (!first || commands.some(({ line }) => directive(line.command.text) === undefined)) return undefined;
  return shift({ start: first.line.command.start, end: first.line.words.at(-1)?.end ?? first.line.command.end }, first.start);
}

/** Says that a file with something at `place` is not read, and why. For formats whose readers take `*.conf` of several directories. */
export function reportNotRead(
  { file, host, report }: FileContext<'modprobe'> | FileContext<'modules-load'>,
  format: DropIn,
  place: TextRange | undefined,
): void {
  const path = pathInHost(file.path);
  const [, directory = '', name = ''] = /^(.*)\/([^/]+)$/.exec(path) ?? [];
  // The name of a template says little of what it is installed as.
  if (!place || !directory.endsWith('.d') || hasTemplateSuffix(file.path)) return;
  if (!hasSuffix(path) || name.startsWith('.')) {
    const better = `${name.replace(/^\.+/, '').replace(/\.(cnf|config|conf)$/i, '')}.conf`;
    report({
      range: place,
      message: say`Only files are read whose names end in .conf and begin with no dot, so nothing of ${path} counts. Name it ${better}.`,
      fixes: moved(
        file,
        file.path.slice(0, file.path.length - name.length) + better,
        host.files.map((other) => other.path),
      ),
    });
    return;
  }
  const read = readingOrder(host, format).some((other) => other.file === file);
  const base = directory.replace(/^(etc|run|usr\/local\/lib)\//, '');
  const stronger = ['etc', 'run'].flatMap(
    (root) => host.files.find((other) => pathInHost(other.path) === `${root}/${base}/${name}`) ?? [],
  );
  const [by] = stronger.filter((other) => other !== file);
  if (read || !by || !/^(run|usr\/local\/lib)\//.test(path)) return;
  report({
    range: place,
    message: say`${pathInHost(by.path)} has the same name in a stronger directory and hides this file: nothing of it counts.`,
    severity: 'info',
    related: [{ path: by.path, range: { start: 0, end: 0 }, message: say`This file is read instead.` }],
  });
}

function moved(file: { readonly path: string; readonly text: string }, path: string, taken: readonly string[]): Fix[] {
  if (taken.includes(path)) return [];
  return [
    {
      title: say`Move the lines to ${path.slice(path.lastIndexOf('/') + 1)}`,
      safety: 'offered',
      edits: [
        { path, range: { start: 0, end: 0 }, newText: file.text },
        { path: file.path, range: { start: 0, end: file.text.length }, newText: '' },
      ],
    },
  ];
}
