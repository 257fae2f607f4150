import { judgeFormerName, normalName } from '../../knowledge/modprobe/index.ts';
import type { Fix } from '../../lint/finding.ts';
import type { LineContext, Rule } from '../../lint/rule.ts';
import type { ModulesLoadModule, ModulesLoadTree } from '../../syntax/modules-load/tree.ts';
import { say, sentences } from '../../text/say.ts';
import { hasTemplateControl } from '../../workspace/source-file.ts';
import { fitsEverywhere, oldNameSentence, successorOf } from '../modprobe/old-name.ts';

/** A module that is asked for at boot by a name it no longer has. */
export const deprecatedModule: Rule = {
  meta: {
    id: 'modules-load/deprecated-module',
    title: 'Old module name',
    severity: 'warning',
    fix: 'safe',
    since: '0.1.0',
    kernel: true,
    docs: {
      what: 'A line names a module by a name that no module file of the target kernels has: `nf_conntrack_ipv4`, `ip_conntrack`, `ipt_LOG` ...',
      why:
        'Some old names live on as aliases and still load the module, until a kernel drops them. Where there is no alias nothing is loaded: ' +
        'systemd writes "Failed to find module" to the log and the boot goes on, so that keys such as `net.netfilter.nf_conntrack_max` do not exist when they are set.',
      whenOff: 'When the file also serves kernels that you did not declare as targets.',
      bad: [
        {
          title: 'Part of nf_conntrack since 4.19: nothing is loaded.',
          files: { 'etc/modules-load.d/conntrack.conf': 'nf_conntrack_ipv4\n' },
        },
        { title: 'Found by its alias.', files: { 'etc/modules-load.d/conntrack.conf': 'ip_conntrack_ftp\n' } },
        {
          title: 'The new name stands here already.',
          files: { 'etc/modules-load.d/conntrack.conf': 'nf_conntrack\nnf_conntrack_ipv4\n' },
        },
      ],
      good: [
        { title: 'The name of today.', files: { 'etc/modules-load.d/conntrack.conf': 'nf_conntrack\nnf_conntrack_ftp\n' } },
        {
          title: 'RHEL 7 needs both: the timeouts belong to the second one.',
          files: { 'etc/modules-load.d/conntrack.conf': 'nf_conntrack\nnf_conntrack_ipv4\n' },
          kernel: 'rhel7',
        },
        { title: 'A name that was never a file, and always found.', files: { 'etc/modules-load.d/set.conf': 'ip6t_set\n' } },
      ],
      sources: ['systemd-modules-load of systemd 252: measured', 'module aliases of Linux 2.4.32 to 7.2'],
    },
  },
  visit: { 'modules-load': { module: check } },
};

function check(line: ModulesLoadModule, context: LineContext<'modules-load'>): void {
  const name = normalName(line.name.text);
  const verdict = judgeFormerName(name, context.settings.target);
  // A name that was an alias from its beginning has done its work in this file all the time.
  if (!verdict || (!verdict.record.real && verdict.alias === 'all')) return;
  const effect = {
    all: say`It is found by its alias only.`,
    some: say`Some of these kernels find it by an alias, others not at all.`,
    none: say`Nothing is loaded.`,
  };
  context.report({
    range: context.at(line.name),
    message: sentences(oldNameSentence(name, verdict), effect[verdict.alias]),
    severity: hasTemplateControl(context.file) ? 'info' : undefined,
    tags: ['deprecated'],
    fixes: [fix(line, successorOf(verdict), fitsEverywhere(verdict, context.file), context)],
  });
}

function fix(line: ModulesLoadModule, successor: string | undefined, fits: boolean, context: LineContext<'modules-load'>): Fix {
  const { file, start, at } = context;
  const there = successor !== undefined && !hasTemplateControl(file) && namesIn(file.tree).has(successor);
  if (successor === undefined || there) {
    const range = { start, end: start + line.text.length };
    return {
      title: say`Remove the line`,
      safety: there && fits ? 'safe' : 'offered',
      edits: [{ path: file.path, range, newText: '' }],
    };
  }
  return {
    title: say`Rename to ${successor}`,
    safety: fits ? 'safe' : 'offered',
    edits: [{ path: file.path, range: at(line.name), newText: successor }],
  };
}

const namesOf = new WeakMap<ModulesLoadTree, ReadonlySet<string>>();

/** The modules that a file names, as the kernel compares names. */
function namesIn(tree: ModulesLoadTree): ReadonlySet<string> {
  let names = namesOf.get(tree);
  if (!names) {
    names = new Set(tree.lines.filter((line) => line.kind === 'module').map((line) => normalName(line.name.text)));
    namesOf.set(tree, names);
  }
  return names;
}
