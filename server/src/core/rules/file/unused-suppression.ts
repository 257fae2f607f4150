import type { Fix, Report } from '../../lint/finding.ts';
import type { Rule } from '../../lint/rule.ts';
import type { UnusedSuppressions } from '../../lint/run.ts';
import type { Suppression, Unused } from '../../lint/suppression.ts';
import { nearest } from '../../text/nearest.ts';
import { say } from '../../text/say.ts';

/** A `kernlint-disable` comment that silences nothing. Reported by the engine, which alone knows what was silenced. */
export const unusedSuppression: Rule = {
  meta: {
    id: 'file/unused-suppression',
    title: 'Unused suppression',
    severity: 'info',
    fix: 'offered',
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

/**
 * One report for each name in a suppression that silenced nothing. Its fix is offered only: the finding may come back when the files are
 * judged together with others of the host, or for another kernel.
 */
export const unusedSuppressions: UnusedSuppressions = (file, unused, known) => {
  const idle = new Map<Unused['suppression'], Set<string | undefined>>();
  for (const { suppression, id } of unused) idle.set(suppression, (idle.get(suppression) ?? new Set()).add(id));
  return unused.map(({ suppression, id, range }): Report => {
    const tags = ['unnecessary' as const];
    if (id !== undefined && !known.has(id)) {
      const near = nearest(id, known.keys());
      if (near && suppression.rules.every((rule) => rule.id !== near)) {
        const edits = [{ path: file.path, range, newText: near }];
        const message = say`There is no rule ${id}; did you mean ${near}?`;
        return { range, message, fixes: [{ title: say`Change to ${near}`, safety: 'offered', edits }] };
      }
      return {
        range,
        message: say`There is no rule ${id}.`,
        tags,
        fixes: [removal(file.path, suppression, id, idle.get(suppression)!)],
      };
    }
    const message =
      id === undefined
        ? say`This comment silences nothing. Remove it.`
        : say`This comment silences nothing: ${id} reports nothing here. Remove it.`;
    return { range, message, tags, fixes: [removal(file.path, suppression, id, idle.get(suppression)!)] };
  });
};

/** Takes one name out of a list, with the separator that goes with it; or the whole comment, where none of its names is of use. */
function removal(path: string, { rules, line }: Suppression, id: string | undefined, idle: ReadonlySet<string | undefined>): Fix {
  const at = rules.findIndex((rule) => rule.id === id);
  if (at < 0 || rules.every((rule) => idle.has(rule.id)))
    return { title: say`Remove the comment`, safety: 'offered', edits: [{ path, range: line, newText: '' }] };
  const range =
    at === 0
      ? { start: rules[0]!.range.start, end: rules[1]!.range.start }
      : { start: rules[at - 1]!.range.end, end: rules[at]!.range.end };
  return { title: say`Remove ${id}`, safety: 'offered', edits: [{ path, range, newText: '' }] };
}
