import type { LineContext, Rule } from '../../lint/rule.ts';
import { lineVerdict, refusalSeverity, valueFault } from '../../model/sysctl-values.ts';
import type { SysctlAssignment } from '../../syntax/sysctl/tree.ts';
import { say } from '../../text/say.ts';
import { withoutEnd } from '../../text/trim.ts';
import { refusalWords } from './value-words.ts';

/** A remark behind a value: it is a part of the value. */
export const trailingComment: Rule = {
  meta: {
    id: 'sysctl/trailing-comment',
    title: 'Comment behind a value',
    severity: 'error',
    fix: 'safe',
    since: '0.1.0',
    docs: {
      what: 'Behind a value stands what is meant as a comment. An error where the kernel refuses the line, a warning where it keeps the comment as a part of a text, information behind a number with a blank between them, which loads. The fix puts the comment on a line of its own.',
      why: 'A comment takes a whole line in these files: procps and systemd-sysctl hand on everything behind the `=`. The kernel stops reading after the numbers that a key takes, so that ` # text` behind them does no harm; directly behind a digit, or in a text, it does.',
      bad: [
        { title: 'Loads, by luck.', files: { 'etc/sysctl.d/90-net.conf': 'net.core.somaxconn = 4096 # for nginx\n' } },
        { title: 'Refused.', files: { 'etc/sysctl.d/90-net.conf': 'net.core.somaxconn = 4096# for nginx\n' } },
        { title: 'No such algorithm.', files: { 'etc/sysctl.d/90-net.conf': 'net.ipv4.tcp_congestion_control = bbr # fast\n' } },
        { title: 'A part of the name.', files: { 'etc/sysctl.d/90-core.conf': 'kernel.core_pattern = /tmp/core.%p # dumps\n' } },
      ],
      good: [
        { title: 'On a line of its own.', files: { 'etc/sysctl.d/90-net.conf': '# for nginx\nnet.core.somaxconn = 4096\n' } },
        {
          title: 'An argument of a program.',
          files: { 'etc/sysctl.d/90-core.conf': 'kernel.core_pattern = |/bin/dump %p # %u\n' },
        },
      ],
      sources: ['procps 3.3.17 and 4.0, systemd 247 to 262, Linux 6.18: measured'],
    },
  },
  visit: { sysctl: { assignment: check } },
};

function check(line: SysctlAssignment, context: LineContext<'sysctl'>): void {
  const verdict = lineVerdict(line, context.host, context.settings);
  const fault = verdict && valueFault(verdict);
  if (!verdict || fault?.kind !== 'comment') return;
  const { at, harmless } = fault;
  const written = verdict.text.slice(at.start);
  const marked = written.trim().replace(/^(?:[#;]+|\/\/+|\/\*|\\)\s*/, '');
  const comment = marked.endsWith('*/') ? marked.slice(0, -2).trimEnd() : marked;
  const text = withoutEnd(line.text, '\r\n');
  const end = line.text.slice(text.length) || '\n';
  const kept = text.slice(0, line.value.start + at.start).trimEnd();
  const remark = comment === '' ? '' : `${/^\s*/.exec(text)![0]}# ${comment}${end}`;
  const whole = context.at({ start: 0, end: text.length });
  const refused = verdict.refused !== undefined;
  context.report({
    range: context.at({ start: line.value.start + at.start + /^\s*/.exec(written)![0].length, end: line.value.end }),
    severity: harmless ? 'info' : refused ? refusalSeverity(line, verdict, context.settings) : 'warning',
    message: harmless
      ? say`This comment is a part of the value: the kernel does not read on behind the number, so it loads. Put it on a line of its own.`
      : refused
        ? say`This comment is a part of the value: ${refusalWords(verdict)}. Put it on a line of its own.`
        : say`This comment is a part of the value: ${verdict.key} is set to all of it. Put it on a line of its own.`,
    fixes: [
      {
        title: comment === '' ? say`Delete it` : say`Put the comment on a line of its own`,
        safety: harmless || refused ? 'safe' : 'offered',
        edits: [{ path: context.file.path, range: whole, newText: `${remark}${kept}` }],
      },
    ],
  });
}
