import { existsIn } from '../../knowledge/kernel.ts';
import type { LineContext, Rule } from '../../lint/rule.ts';
import { contentRange } from '../../syntax/lines.ts';
import type { ModprobeDirective } from '../../syntax/modprobe/tree.ts';
import { hasHole } from '../../syntax/template.ts';
import { say } from '../../text/say.ts';
import { withoutEnd } from '../../text/trim.ts';
import { commentStart, lineEnd } from './words.ts';

/** Kernels that load a module with a parameter it does not know, and warn; before, the load failed (commit 54041d8a7333). */
const TAKES_UNKNOWN = { since: '3.11' };

/** `options snd_hda_intel power_save=1 # quiet`: the comment becomes parameters. */
export const trailingComment: Rule = {
  meta: {
    id: 'modprobe/trailing-comment',
    title: 'Comment at the end of a line',
    severity: 'warning',
    fix: 'safe',
    since: '0.1.0',
    kernel: true,
    docs: {
      what: 'A `#` behind the words of a line. modprobe knows comments in the first column only.',
      why: 'In `options` each word of the comment becomes a parameter of the module. Linux 3.11 and newer load it with a warning for each; older kernels refuse to load the module, which makes the finding an error for them. A word such as `debug=1` in the comment is obeyed. In `softdep` the words become module names. `blacklist` and `alias` drop them, and a shell reads the comment of `install`: there it does no harm and is not reported.',
      bad: [
        {
          title: 'Three more parameters: #, more and lists.',
          files: { 'etc/modprobe.d/recent.conf': 'options xt_recent ip_list_tot=1000 # more lists\n' },
        },
      ],
      good: [
        {
          title: 'The comment has a line of its own.',
          files: { 'etc/modprobe.d/recent.conf': '# more lists\noptions xt_recent ip_list_tot=1000\n' },
        },
        { title: 'Only the first word is read here.', files: { 'etc/modprobe.d/local.conf': 'blacklist pcspkr # no beeps\n' } },
      ],
      sources: ['kmod 30 and 34: measured with `modprobe -c`', 'kernel/module.c, kernel/params.c'],
    },
  },
  visit: { modprobe: { directive: check } },
};

function check(line: ModprobeDirective, context: LineContext<'modprobe'>): void {
  const command = line.command.text;
  if (command !== 'options' && command !== 'softdep' && command !== 'weakdep') return;
  const from = commentStart(line.words);
  const first = line.words[from];
  const last = line.words.at(-1);
  const unread = command === 'softdep' && !line.words.slice(0, from).some((word) => /^(?:pre|post):$/.test(word.text));
  // Without a word before it the comment is the whole argument, and kmod skips the line.
  if (!first || !last || from < 2 || unread) return;
  const range = { start: first.start, end: last.end };
  if (hasHole(line.holes, range) || line.text.slice(range.start, range.end).includes('\n')) return;
  const fails = command === 'options' && existsIn(context.settings.target, TAKES_UNKNOWN) === 'none';
  const effect =
    command !== 'options'
      ? say`its words become names of modules`
      : fails
        ? say`its words become parameters, and these kernels refuse to load a module with a parameter it does not know`
        : say`its words become parameters of the module`;
  const before = line.words[from - 1]!;
  const top = contentRange(line.text).start;
  context.report({
    range: context.at(range),
    message: say`modprobe has no comments at the end of a line: ${effect}. Put it on a line of its own.`,
    severity: fails ? 'error' : undefined,
    fixes: [
      {
        title: say`Move the comment to a line of its own`,
        safety: 'safe',
        edits: [
          {
            path: context.file.path,
            range: context.at({ start: top, end: top }),
            newText: `${comment(line, range)}${lineEnd(line)}`,
          },
          { path: context.file.path, range: context.at({ start: before.end, end: range.end }), newText: '' },
        ],
      },
    ],
  });
}

/** The comment as a line; a backslash at its end would swallow the line that follows. */
function comment(line: ModprobeDirective, range: { start: number; end: number }): string {
  return withoutEnd(line.text.slice(range.start, range.end), '\\').trimEnd();
}
