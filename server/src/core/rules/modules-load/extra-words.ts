import { findModule } from '../../knowledge/modprobe/index.ts';
import type { Fix } from '../../lint/finding.ts';
import type { LineContext, Rule } from '../../lint/rule.ts';
import { hasSuffix } from '../../model/reading-order.ts';
import { withoutTemplateSuffix } from '../../syntax/format.ts';
import type { ModulesLoadModule } from '../../syntax/modules-load/tree.ts';
import { say } from '../../text/say.ts';

/** `nf_conntrack br_netfilter` on one line: systemd looks for a module of this whole name. */
export const extraWords: Rule = {
  meta: {
    id: 'modules-load/extra-words',
    title: 'More than a module in a line',
    severity: 'error',
    fix: 'safe',
    since: '0.1.0',
    docs: {
      what: 'A line of modules-load.d has more than one word: several modules, options, or a comment behind the name. Hosts that OpenRC boots are not judged: there the other words are options, and comments are taken off.',
      why: 'systemd-modules-load takes the whole line for the name of one module: "Failed to find module", and nothing of the line is loaded. Options belong in modprobe.d.',
      bad: [
        { title: 'Two modules.', files: { 'etc/modules-load.d/k8s.conf': 'overlay br_netfilter\n' } },
        { title: 'A comment behind the name.', files: { 'etc/modules-load.d/k8s.conf': 'br_netfilter # for bridges\n' } },
        { title: 'Options.', files: { 'etc/modules-load.d/bond.conf': 'bonding mode=4\n' } },
      ],
      good: [
        { title: 'A line for each.', files: { 'etc/modules-load.d/k8s.conf': '# for bridges\noverlay\nbr_netfilter\n' } },
        {
          title: 'OpenRC hands them to modprobe.',
          files: { 'etc/modules-load.d/bond.conf': 'bonding mode=4 # four\n' },
          boot: 'openrc',
        },
      ],
      sources: ['systemd-modules-load of systemd 252: measured'],
    },
  },
  visit: { 'modules-load': { module: check } },
};

function check(line: ModulesLoadModule, context: LineContext<'modules-load'>): void {
  const { name, text } = line;
  // What nobody reads may be a text for people.
  if (!hasSuffix(withoutTemplateSuffix(context.file.path))) return;
  if (line.holes.length > 0 || !/[ \t]/.test(name.text) || context.host.boot === 'openrc') return;
  const [first = '', ...more] = name.text.split(/[ \t]+/);
  const comment = /[#;]/.exec(name.text);
  const options = more.length > 0 && !comment && more.every((word) => word.includes('='));
  const what = comment
    ? say`a comment behind a name is a part of it`
    : options
      ? say`options belong in modprobe.d`
      : say`each module needs a line`;
  context.report({
    range: context.at(name),
    message: say`systemd looks for one module called "${name.text}" and loads nothing: ${what}.`,
    fixes: fixes(line, first, more, comment?.index, lineEndOf(text), context),
  });
}

function fixes(
  { name }: ModulesLoadModule,
  first: string,
  more: readonly string[],
  comment: number | undefined,
  end: string,
  { file, at }: LineContext<'modules-load'>,
): Fix[] {
  const edit = (newText: string) => [{ path: file.path, range: at(name), newText }];
  if (comment !== undefined) {
    const names = name.text.slice(0, comment).trim();
    if (names === '' || /[ \t]/.test(names)) return [];
    return [
      {
        title: say`Move the comment to a line of its own`,
        safety: 'safe',
        edits: edit(`${name.text.slice(comment)}${end}${names}`),
      },
    ];
  }
  if (more.every((word) => /^[\w-]+$/.test(word)) && [first, ...more].every((word) => findModule(word) !== undefined))
    return [{ title: say`Give each module a line`, safety: 'safe', edits: edit([first, ...more].join(end)) }];
  return [];
}

function lineEndOf(text: string): string {
  return text.endsWith('\r\n') ? '\r\n' : '\n';
}
