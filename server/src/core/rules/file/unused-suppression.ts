import type { Rule } from '../../lint/rule.ts';
import type { UnusedSuppressions } from '../../lint/run.ts';
import { withoutLineEnd } from '../../syntax/lines.ts';
import { nearest } from '../../text/nearest.ts';

/** A `kernlint-disable` comment that silences nothing. Reported by the engine, which alone knows what was silenced. */
export const unusedSuppression: Rule = {
  meta: {
    id: 'file/unused-suppression',
    title: 'Unused suppression',
    severity: 'info',
    fix: 'safe',
    since: '0.1.0',
    docs: {
      what: 'A `kernlint-disable` comment names a rule that reports nothing there, or a rule that does not exist.',
      why: 'The comment hides the next real finding of that rule, and tells the reader of a problem that is no longer there.',
      bad: [
        {
          title: 'Nothing on the next line breaks the named rule.',
          files: { 'etc/sysctl.d/90-net.conf': '# kernlint-disable-next-line sysctl/duplicate-key\nnet.core.somaxconn = 4096\n' },
        },
      ],
      good: [{ title: 'No comment is needed.', files: { 'etc/sysctl.d/90-net.conf': 'net.core.somaxconn = 4096\n' } }],
    },
  },
};

/** One report for each name in a suppression that silenced nothing; its fix takes the name, or the whole comment, away. */
export const unusedSuppressions: UnusedSuppressions = (file, unused, ruleIds) =>
  unused.map(({ suppression, id, range }) => {
    const whole =
      suppression.rules.length <= 1 ||
      suppression.rules.every((rule) => unused.some((u) => u.suppression === suppression && u.id === rule.id));
    const known = id === undefined || ruleIds.has(id);
    const near = known ? undefined : nearest(id, ruleIds);
    const message = known
      ? `This comment silences nothing${id === undefined ? '' : `: ${id} reports nothing here`}. Remove it.`
      : `There is no rule ${id}${near ? `; did you mean ${near}?` : '.'}`;
    const lineEnd = file.text.indexOf('\n', suppression.range.end);
    const edit = whole
      ? {
          path: file.path,
          range: {
            start: file.text.lastIndexOf('\n', suppression.range.start - 1) + 1,
            end: lineEnd < 0 ? file.text.length : lineEnd + 1,
          },
          newText: '',
        }
      : { path: file.path, range: { start: range.start, end: range.end + separatorAfter(file.text, range.end) }, newText: '' };
    return {
      range,
      message,
      tags: ['unnecessary' as const],
      fixes: [{ title: whole ? 'Remove the comment' : `Remove ${id}`, safety: 'safe' as const, edits: [edit] }],
    };
  });

function separatorAfter(text: string, at: number): number {
  return /^[ \t]*,?[ \t]*/.exec(withoutLineEnd(text.slice(at, at + 80).split('\n')[0]!))![0].length;
}
