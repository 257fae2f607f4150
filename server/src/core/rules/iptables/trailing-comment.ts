import type { Rule } from '../../lint/rule.ts';
import { say } from '../../text/say.ts';
import { filter, whole } from './examples.ts';
import { lineRange, onFaults } from './faults.ts';

/** A `#` behind a rule, which begins no comment there. */
export const trailingComment: Rule = {
  meta: {
    id: 'iptables/trailing-comment',
    title: 'Comment behind a rule',
    severity: 'error',
    fix: 'safe',
    since: '0.1.0',
    docs: {
      what: 'A `#` with a remark stands at the end of a rule or behind `COMMIT`.',
      why: '`iptables-restore` knows comments in the first column only. Elsewhere `#` is one more argument, and the line is refused. A remark that shall stay with the rule in the kernel is `-m comment --comment "..."`.',
      bad: [
        { title: 'A remark behind a rule.', files: filter('-A INPUT -p tcp -m tcp --dport 22 -j ACCEPT # ssh') },
        { title: 'A remark behind COMMIT.', files: whole('*filter', ':INPUT ACCEPT [0:0]', 'COMMIT # done') },
      ],
      good: [
        { title: 'The remark has a line of its own.', files: filter('# ssh', '-A INPUT -p tcp -m tcp --dport 22 -j ACCEPT') },
        {
          title: 'Behind the name of the table the rest is ignored.',
          files: whole('*filter # the usual', ':INPUT ACCEPT [0:0]', 'COMMIT'),
        },
      ],
      sources: ['iptables 1.8.9, both backends: measured'],
    },
  },
  file: onFaults('trailing-comment', (fault, place) => {
    const { file, index, at } = place;
    const line = lineRange(file, index);
    const start = at(fault.comment).start;
    const before = file.text.slice(line.start, start).trimEnd();
    const text = file.text.slice(start, line.end).trimEnd();
    const end = file.text.startsWith('\r\n', line.end) ? '\r\n' : '\n';
    return {
      range: { start, end: start + text.length },
      message: say`A comment must have a line of its own: behind a rule the loader takes # for an argument and refuses the line.`,
      fixes: [
        {
          title: say`Move the comment to a line of its own`,
          safety: 'safe',
          edits: [{ path: file.path, range: line, newText: `${text}${end}${before}` }],
        },
      ],
    };
  }),
};
