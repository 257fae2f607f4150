import type { Rule } from '../../lint/rule.ts';
import { hasHole } from '../../syntax/template.ts';
import { say } from '../../text/say.ts';
import { commentStart, lineEnd } from './words.ts';

/** `blacklist floppy pcspkr`: only the first word is read. */
export const blacklistExtraWords: Rule = {
  meta: {
    id: 'modprobe/blacklist-extra-words',
    title: 'More than one module in a blacklist line',
    severity: 'error',
    fix: 'safe',
    since: '0.1.0',
    docs: {
      what: 'A `blacklist` line names several modules.',
      why: 'modprobe reads the first word and drops the others without a word, so these modules are not blacklisted.',
      bad: [{ title: 'pcspkr stays as it is.', files: { 'etc/modprobe.d/local.conf': 'blacklist floppy pcspkr\n' } }],
      good: [
        { title: 'One line for each.', files: { 'etc/modprobe.d/local.conf': 'blacklist floppy\nblacklist pcspkr\n' } },
        {
          title: 'A comment is dropped too, as it should be.',
          files: { 'etc/modprobe.d/local.conf': 'blacklist floppy # no drive\n' },
        },
      ],
      sources: ['kmod 30 and 34: measured with `modprobe -c`'],
    },
  },
  visit: {
    modprobe: {
      directive(line, { file, at, report }) {
        if (line.command.text !== 'blacklist') return;
        const words = line.words.slice(0, commentStart(line.words));
        const extra = words.slice(1);
        const [first, last] = [extra[0], extra.at(-1)];
        // Anything but a name behind the first one begins a remark: there is nothing to blacklist in it.
        if (!first || !last || !isName(first.text) || hasHole(line.holes, { start: line.command.start, end: last.end })) return;
        const names = extra.every((word) => isName(word.text));
        const range = { start: words[0]!.end, end: last.end };
        const newText = extra.map((word) => say`${lineEnd(line)}blacklist ${word.text}`).join('');
        report({
          range: at({ start: first.start, end: last.end }),
          message: say`blacklist reads one module: ${extra.map((word) => word.text).join(' ')} is dropped in silence.`,
          fixes: names
            ? [{ title: say`Give each module a line`, safety: 'safe', edits: [{ path: file.path, range: at(range), newText }] }]
            : [],
        });
      },
    },
  },
};

function isName(word: string): boolean {
  return /^[A-Za-z0-9_][\w-]*$/.test(word);
}
