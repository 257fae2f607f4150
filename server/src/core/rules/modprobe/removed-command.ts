import { directive } from '../../knowledge/modprobe/directives.ts';
import type { Rule } from '../../lint/rule.ts';
import { say } from '../../text/say.ts';

/** `include` and `config`, which only the old module-init-tools read. */
export const removedCommand: Rule = {
  meta: {
    id: 'modprobe/removed-command',
    title: 'Command that is not read any more',
    severity: 'warning',
    fix: 'offered',
    since: '0.1.0',
    docs: {
      what: 'The line begins with `include` or `config`, which modprobe knows by name and does not carry out.',
      why: 'Both were commands of module-init-tools. kmod says "deprecated and not parsed anymore" on its error output and goes on, so that the settings of an included file are missing. Files in `/etc/modprobe.d` need no include: every `*.conf` there is read.',
      bad: [{ title: 'The file is not read.', files: { 'etc/modprobe.d/local.conf': 'include /etc/modprobe.d/site\n' } }],
      good: [
        { title: 'Each file of the folder is read by itself.', files: { 'etc/modprobe.d/site.conf': 'blacklist pcspkr\n' } },
      ],
      sources: ['kmod 30 and 34: measured with `modprobe -c`'],
    },
  },
  visit: {
    modprobe: {
      directive({ command, words, text }, { file, start, at, report }) {
        if (directive(command.text)?.removed === undefined) return;
        const included = words[0]?.text;
        const message =
          command.text === 'include' && included !== undefined
            ? say`modprobe does not read ${included} for this line any more. Move the file into /etc/modprobe.d with a name that ends in .conf.`
            : say`modprobe does nothing for ${command.text} any more.`;
        const edit = { path: file.path, range: { start, end: start + text.length }, newText: '' };
        report({
          range: at(command),
          message,
          tags: ['deprecated'],
          fixes: [{ title: say`Remove the line`, safety: 'offered', edits: [edit] }],
        });
      },
    },
  },
};
