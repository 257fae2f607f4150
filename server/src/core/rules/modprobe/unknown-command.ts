import { directive, directives } from '../../knowledge/modprobe/directives.ts';
import { findModule } from '../../knowledge/modprobe/index.ts';
import type { Fix } from '../../lint/finding.ts';
import type { LineContext, Rule } from '../../lint/rule.ts';
import { hasSuffix } from '../../model/reading-order.ts';
import { withoutTemplateSuffix } from '../../syntax/format.ts';
import type { ModprobeDirective } from '../../syntax/modprobe/tree.ts';
import { hasHole } from '../../syntax/template.ts';
import { nearest } from '../../text/nearest.ts';
import { say } from '../../text/say.ts';

const LIVING = directives.filter(({ removed }) => removed === undefined).map(({ name }) => name);

/** A line whose first word is no command of modprobe.d, so that kmod skips the whole line. */
export const unknownCommand: Rule = {
  meta: {
    id: 'modprobe/unknown-command',
    title: 'Unknown command',
    severity: 'error',
    fix: 'safe',
    since: '0.1.0',
    docs: {
      what: 'The first word of the line is no command that modprobe knows. The commands are `options`, `alias`, `blacklist`, `install`, `remove`, `softdep` and, from kmod 33 on, `weakdep`; capitals count. A comment that does not begin in the first column is such a line too.',
      why: 'modprobe skips the line with "ignoring bad line" on its error output and goes on; its exit status stays 0, so nobody notices that the setting is missing.',
      bad: [
        {
          title: 'The command has an s at its end.',
          files: { 'etc/modprobe.d/local.conf': 'option nf_conntrack_ftp ports=21,2121\n' },
        },
        { title: 'Commands are written small.', files: { 'etc/modprobe.d/local.conf': 'Blacklist pcspkr\n' } },
        {
          title: 'An indented comment is no comment.',
          files: { 'etc/modprobe.d/local.conf': '  # no beeps\nblacklist pcspkr\n' },
        },
      ],
      good: [
        {
          title: 'Commands may be indented, comments may not.',
          files: { 'etc/modprobe.d/local.conf': '# no beeps\n  blacklist pcspkr\n' },
        },
      ],
      sources: ['kmod 30 and 34: measured with `modprobe -c`'],
    },
  },
  visit: { modprobe: { directive: check } },
};

function check(line: ModprobeDirective, context: LineContext<'modprobe'>): void {
  const { command } = line;
  // What nobody reads may be a text for people.
  if (hasHole(line.holes, command) || directive(command.text) || !hasSuffix(withoutTemplateSuffix(context.file.path))) return;
  const comment = /^(?:#|;|\/\/)/.exec(command.text)?.[0];
  if (comment !== undefined) {
    reportComment(line, comment, context);
    return;
  }
  if (line.words.length === 0 && findModule(command.text)) {
    context.report({
      range: context.at(command),
      message: say`modprobe skips this line: ${command.text} alone is no command. Modules to load at boot stand in /etc/modules-load.d/*.conf.`,
    });
    return;
  }
  const near = nearest(command.text, LIVING);
  context.report({
    range: context.at(command),
    message: near
      ? say`modprobe has no command "${command.text}" and skips this line; did you mean ${near}?`
      : say`modprobe has no command "${command.text}" and skips this line. It knows ${LIVING.join(', ')}.`,
    fixes: near ? [replace(say`Change to ${near}`, context, context.at(command), near)] : [],
  });
}

/** Skipping a comment does no harm, but for the noise on the error output. */
function reportComment(line: ModprobeDirective, mark: string, context: LineContext<'modprobe'>): void {
  const range = { start: context.start, end: context.start + line.command.start + mark.length };
  const message =
    mark === '#'
      ? say`modprobe takes # for a comment in the first column only; here it complains of a bad line and skips it.`
      : say`modprobe knows no comment with ${mark}; it complains of a bad line and skips it. A comment begins with # in the first column.`;
  context.report({
    range: context.at({ start: line.command.start, end: line.command.start + mark.length }),
    message,
    severity: 'info',
    fixes: [replace(say`Make it a comment`, context, range, '#')],
  });
}

function replace(title: string, { file }: LineContext<'modprobe'>, range: { start: number; end: number }, newText: string): Fix {
  return { title, safety: 'safe', edits: [{ path: file.path, range, newText }] };
}
