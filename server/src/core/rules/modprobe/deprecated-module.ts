import {
  type FormerNameVerdict,
  findModule,
  findParameter,
  judgeFormerName,
  normalName,
  universalParameters,
} from '../../knowledge/modprobe/index.ts';
import type { Fix } from '../../lint/finding.ts';
import type { LineContext, Rule } from '../../lint/rule.ts';
import { splitParameter } from '../../syntax/modprobe/parse.ts';
import type { ModprobeDirective } from '../../syntax/modprobe/tree.ts';
import type { Token } from '../../text/range.ts';
import { say, sentences } from '../../text/say.ts';
import { hasTemplateControl } from '../../workspace/source-file.ts';
import { fitsEverywhere, isFamilyName, oldNameSentence, successorOf } from './old-name.ts';
import { type ModuleUse, moduleUses, statement, statements } from './words.ts';

/** A command of modprobe.d that names a module by a name it no longer has. */
export const deprecatedModule: Rule = {
  meta: {
    id: 'modprobe/deprecated-module',
    title: 'Old module name',
    severity: 'warning',
    fix: 'safe',
    since: '0.1.0',
    kernel: true,
    docs: {
      what: 'The line names a module by a name that no module file of the target kernels has: `ip_conntrack`, `ipt_LOG`, `nf_conntrack_ipv4` ... or by an alias such as `ip6t_recent`. It is information only where the same line for the present name stands in the file too, or where a template chooses lines by conditions.',
      why:
        'modprobe compares `options`, `install` and `remove` with the real name of a module and with the one name that was asked for. ' +
        '`modprobe ip_conntrack` may still work by an alias, but a firewall loads `nf_conntrack`, and then `options ip_conntrack hashsize=...` is ignored without a word. ' +
        '`blacklist` of an alias hides nothing, and an `alias` that points to another alias loads nothing.',
      whenOff: 'When the file also serves kernels that you did not declare as targets.',
      bad: [
        {
          title: 'The bucket count of the old tracker is ignored.',
          files: { 'etc/modprobe.d/conntrack.conf': 'options ip_conntrack hashsize=131072\n' },
          also: ['conntrack/bucket-ratio', 'conntrack/memory'],
        },
        {
          title: 'Each match once had a file of its own.',
          files: { 'etc/modprobe.d/recent.conf': 'options ipt_recent ip_list_tot=1000\n' },
        },
        {
          title: 'Two IPv4 and IPv6 trackers became one module in 4.19.',
          files: { 'etc/modprobe.d/local.conf': 'blacklist nf_conntrack_ipv4\nblacklist nf_conntrack_ipv6\n' },
          kernel: '6.1',
        },
        {
          title: 'An alias of an alias loads nothing.',
          files: { 'etc/modprobe.d/local.conf': 'alias conntrack ip_conntrack\n' },
        },
      ],
      good: [
        { title: 'The name of today.', files: { 'etc/modprobe.d/recent.conf': 'options xt_recent ip_list_tot=1000\n' } },
        {
          title: 'Every kernel of the target has the old module.',
          files: { 'etc/modprobe.d/recent.conf': 'options ipt_recent ip_list_tot=1000\n' },
          kernel: 'rhel5',
        },
        {
          title: 'An alias that keeps the old name alive.',
          files: { 'etc/modprobe.d/local.conf': 'alias ip_nat nf_nat\n' },
        },
      ],
      sources: ['modprobe of kmod 30 and 34 with a tree of modules: measured', 'module aliases of Linux 2.4.32 to 7.2'],
    },
  },
  visit: {
    modprobe: {
      directive(line, context) {
        for (const use of moduleUses(line)) check(line, use, context);
      },
    },
  },
};

function check(line: ModprobeDirective, use: ModuleUse, context: LineContext<'modprobe'>): void {
  const word = use.word;
  const name = normalName(word.text);
  const verdict = judgeFormerName(name, context.settings.target);
  if (!verdict) return;
  const successor = successorOf(verdict);
  const twin = successor !== undefined && hasTwin(line, use, successor, context);
  const twinText = twin ? say`The same line for ${successor} stands here too.` : '';
  context.report({
    range: context.at(word),
    message: sentences(oldNameSentence(name, verdict), consequence(line, use, name, verdict), twinText),
    severity: twin || hasTemplateControl(context.file) ? 'info' : undefined,
    tags: twin ? ['deprecated', 'unnecessary'] : ['deprecated'],
    fixes: fixes(line, use, word, verdict, successor, twin, context),
  });
}

/** What happens to the line as it stands. */
function consequence(line: ModprobeDirective, use: ModuleUse, name: string, verdict: FormerNameVerdict): string {
  const successor = successorOf(verdict) ?? name;
  const found = verdict.alias !== 'none';
  const asked = isFamilyName(name)
    ? say`asked for as ${name}, as the kernel does for the first ${name.startsWith('ip6') ? 'IPv6' : 'IPv4'} rule`
    : say`asked for as ${name}`;
  switch (use.role) {
    case 'options':
      if (!found) return say`These options are never used.`;
      return isFamilyName(name)
        ? say`These options are used only where the module is ${asked}; loaded otherwise it does not get them.`
        : say`These options are ignored when the firewall loads ${successor}.`;
    case 'blacklist':
      return found ? say`Blacklisting an alias hides nothing.` : say`The line hides nothing.`;
    case 'command':
      return found
        ? say`The command runs only where the module is ${asked}, and not when ${successor} is loaded.`
        : say`The command never runs.`;
    case 'alias-target':
      return say`modprobe does not follow it further, so ${line.words[0]?.text ?? 'it'} loads nothing.`;
    case 'dependent':
      return say`The line has no effect.`;
    case 'dependency':
      return found ? say`It is found by its alias only.` : say`It is left out without an error.`;
  }
}

/** Whether the file says the same of the successor already: then this line only serves older kernels. */
function hasTwin(line: ModprobeDirective, use: ModuleUse, successor: string, { file }: LineContext<'modprobe'>): boolean {
  if (use.role === 'alias-target' || use.role === 'dependency') return false;
  return statements(file.tree).has(statement(line, successor));
}

function fixes(
  line: ModprobeDirective,
  use: ModuleUse,
  word: Token,
  verdict: FormerNameVerdict,
  successor: string | undefined,
  twin: boolean,
  { file, at, start }: LineContext<'modprobe'>,
): Fix[] {
  if (successor === undefined || twin) {
    if (use.role === 'dependency') return [];
    const range = { start, end: start + line.text.length };
    return [{ title: say`Remove the line`, safety: 'offered', edits: [{ path: file.path, range, newText: '' }] }];
  }
  // A block that was dead so far would begin to work and take the firewall's modules away: that is for the user to decide.
  const wakesABlock = use.role === 'blacklist' || use.role === 'command';
  const safe = fitsEverywhere(verdict, file) && !wakesABlock && (use.role !== 'options' || takesAll(successor, line));
  return [
    {
      title: say`Rename to ${successor}`,
      safety: safe ? 'safe' : 'offered',
      edits: [{ path: file.path, range: at(word), newText: successor }],
    },
  ];
}

/** Whether the module has every parameter that the line gives. */
function takesAll(module: string, line: ModprobeDirective): boolean {
  const record = findModule(module);
  if (!record?.complete) return true;
  return line.words.slice(1).every((word) => {
    const name = normalName(splitParameter(word).name.text);
    return universalParameters.has(name) || findParameter(record, name) !== undefined;
  });
}
