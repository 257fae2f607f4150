import type { Finding, Fix } from '../../server/src/core/lint/finding.ts';
import { applyFixes } from '../../server/src/core/lint/fix.ts';
import type { Example } from '../../server/src/core/lint/rule.ts';
import { lintHost, RuleSet } from '../../server/src/core/lint/run.ts';
import { conntrackRules } from '../../server/src/core/rules/conntrack/index.ts';
import { sysctlRules } from '../../server/src/core/rules/sysctl/index.ts';
import { formatOfPath } from '../../server/src/core/syntax/format.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { sourceFile } from '../../server/src/core/workspace/source-file.ts';
import type { Workspace } from '../../server/src/core/workspace/workspace.ts';
import { settingsOf, workspaceOf } from './host.ts';

const rules = new RuleSet([...sysctlRules, ...conntrackRules]);

export type Files = Readonly<Record<string, string>>;
export type Machine = Pick<Example, 'kernel' | 'memory'>;

/** What the rules about sysctl keys and the table of connections say of the files of a host. */
export function findingsIn(files: Files | Workspace, machine: Machine = {}): readonly Finding[] {
  const workspace = 'hosts' in files ? (files as Workspace) : workspaceOf(files as Files);
  const settings = settingsOf(machine);
  return [...workspace.hosts].flatMap((host) => [...lintHost(host, settings, rules).values()].flat());
}

/** `severity rule` of each finding above a hint, in a stable order. */
export function verdicts(files: Files | Workspace, machine: Machine = {}): readonly string[] {
  return findingsIn(files, machine)
    .filter(({ severity }) => severity !== 'hint')
    .map(({ severity, rule }) => `${severity} ${rule}`)
    .sort();
}

/** The workspace after one fix. */
export function afterFix(files: Files, fix: Fix): Workspace {
  let workspace = workspaceOf(files);
  for (const path of new Set(fix.edits.map((edit) => edit.path))) {
    const edits = fix.edits.filter((edit) => edit.path === path);
    workspace = workspace.with(sourceFile(path, formatOfPath(path)!, applyEdits(workspace.file(path)?.text ?? '', edits)));
  }
  return workspace;
}

/** The texts after the fixes of these rules: the safe ones, or with `offered` the first of each finding. */
export function fixedFiles(files: Files, offered: boolean, machine: Machine = {}): Files {
  const settings = settingsOf(machine);
  const { workspace } = applyFixes(workspaceOf(files), () => settings, rules, { offered, formatOf: formatOfPath });
  return Object.fromEntries([...workspace.files].map(({ path, text }) => [path, text]));
}
