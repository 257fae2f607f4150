import { keysThatChange } from '../../knowledge/sysctl/effects.ts';
import { sysctlKey } from '../../knowledge/sysctl/key.ts';
import { removeLine } from '../../lint/line-edits.ts';
import type { FileContext, Rule } from '../../lint/rule.ts';
import { lineStarts } from '../../syntax/lines.ts';
import type { SysctlAssignment } from '../../syntax/sysctl/tree.ts';
import { hasHole } from '../../syntax/template.ts';
import { shift, type TextRange } from '../../text/range.ts';
import { say } from '../../text/say.ts';
import { hasTemplateControl, lineIndex } from '../../workspace/source-file.ts';

/** One key set twice in one file. */
export const duplicateKey: Rule = {
  meta: {
    id: 'sysctl/duplicate-key',
    title: 'Key set twice',
    severity: 'warning',
    fix: 'safe',
    since: '0.1.0',
    docs: {
      what: 'A key is set in two lines of one file, in whatever spelling. Templates with conditions or loops are left alone.',
      why: 'The last line wins: systemd-sysctl writes only that one, and procps writes all in their order. The first line misleads whoever reads or changes it.',
      bad: [
        { title: 'Two values.', files: { 'etc/sysctl.conf': 'net.core.somaxconn = 1024\nnet.core.somaxconn = 4096\n' } },
        { title: 'Two spellings.', files: { 'etc/sysctl.conf': 'net/core/somaxconn = 4096\nnet.core.somaxconn = 4096\n' } },
      ],
      good: [
        { title: 'Two keys.', files: { 'etc/sysctl.conf': 'net.core.somaxconn = 4096\nnet.core.netdev_max_backlog = 4096\n' } },
        {
          title: 'One of the two, by a condition.',
          files: {
            'etc/sysctl.d/a.conf.j2':
              '{% if big %}\nnet.core.somaxconn = 4096\n{% else %}\nnet.core.somaxconn = 1024\n{% endif %}\n',
          },
        },
      ],
      sources: ['procps 3.3.17 and 4.0, systemd 247 to 262: measured'],
    },
  },
  file: { sysctl: check },
};

interface Line {
  readonly line: SysctlAssignment;
  readonly index: number;
}

function check(context: FileContext<'sysctl'>): void {
  const { file, report } = context;
  const byKey = new Map<string, Line[]>();
  file.tree.lines.forEach((line, index) => {
    // An empty value is refused, so such a line sets nothing and hides nothing.
    if (line.kind !== 'assignment' || line.key.text === '' || line.value.text === '' || hasHole(line.holes, line.key)) return;
    const key = sysctlKey(line.key.text);
    if (key.glob) return;
    const same = byKey.get(key.name);
    if (same) same.push({ line, index });
    else byKey.set(key.name, [{ line, index }]);
  });
  const repeated = [...byKey.values()].filter((lines) => lines.length > 1);
  if (repeated.length === 0 || hasTemplateControl(file)) return;
  for (const lines of repeated) {
    const last = lines.at(-1)!;
    for (const earlier of lines.slice(0, -1)) {
      const same = earlier.line.value.text === last.line.value.text;
      const number = lineIndex(file).position(rangeOf(context, last).start).line + 1;
      report({
        range: rangeOf(context, earlier),
        message: same
          ? say`${earlier.line.key.text} is set to ${last.line.value.text} again on line ${number}: this line is superfluous.`
          : say`${earlier.line.key.text} is set again on line ${number}, and the later line wins: the value is ${last.line.value.text}, not ${earlier.line.value.text}.`,
        related: [{ path: file.path, range: rangeOf(context, last), message: say`This line wins.` }],
        fixes: [
          {
            title: say`Delete the earlier line`,
            safety: same && !changedBetween(context, earlier, last) ? 'safe' : 'offered',
            edits: [removeLine(file, earlier.index)],
          },
        ],
        tags: ['unnecessary'],
      });
    }
  }
}

/**
 * Whether a line between the two may change the value, by another name or on the side: systemd-sysctl keeps the place of the earlier of two equal lines, so
 * that one counts there and no more when the earlier line is gone.
 */
function changedBetween({ file }: FileContext<'sysctl'>, earlier: Line, last: Line): boolean {
  const { name, parts } = sysctlKey(last.line.key.text);
  const changing = keysThatChange(parts);
  return file.tree.lines.slice(earlier.index + 1, last.index).some((line) => {
    if (line.kind !== 'assignment') return false;
    const other = sysctlKey(line.key.text);
    return hasHole(line.holes, line.key) || other.glob || (other.name !== name && changing.includes(other.name));
  });
}

function rangeOf({ file }: FileContext<'sysctl'>, { line, index }: Line): TextRange {
  return shift({ start: line.key.start, end: line.value.end }, lineStarts(file.tree)[index]!);
}
