import { parseKernelTarget } from '../../server/src/core/knowledge/kernel.ts';
import type { Finding } from '../../server/src/core/lint/finding.ts';
import { applyFixes } from '../../server/src/core/lint/fix.ts';
import { lintHost, RuleSet } from '../../server/src/core/lint/run.ts';
import { modprobeRules } from '../../server/src/core/rules/modprobe/index.ts';
import { modulesLoadRules } from '../../server/src/core/rules/modules-load/index.ts';
import { sysconfigRules } from '../../server/src/core/rules/sysconfig/index.ts';
import { formatOfPath } from '../../server/src/core/syntax/format.ts';
import { defaultSettings, type Settings } from '../../server/src/core/workspace/settings.ts';
import { sourceFile } from '../../server/src/core/workspace/source-file.ts';
import { Workspace } from '../../server/src/core/workspace/workspace.ts';

const rules = new RuleSet([...modprobeRules, ...modulesLoadRules, ...sysconfigRules]);

/** What the rules about modules and iptables-config say of one text, and nothing of what other rules say. */
export function moduleFindings(path: string, text: string, kernel?: string): readonly Finding[] {
  return findings(workspace(path, text), settings(kernel));
}

/** The text after the fixes of these rules: the safe ones, or with `offered` the first of each finding. */
export function fixedText(path: string, text: string, offered: boolean, kernel?: string): string {
  const options = { offered, formatOf: formatOfPath };
  return applyFixes(workspace(path, text), () => settings(kernel), rules, options).workspace.file(path)!.text;
}

function workspace(path: string, text: string): Workspace {
  return Workspace.of([sourceFile(path, formatOfPath(path)!, text)]);
}

function settings(kernel: string | undefined): Settings {
  if (kernel === undefined) return defaultSettings;
  const target = parseKernelTarget(kernel);
  if (!target.ok) throw new Error(target.message);
  return { ...defaultSettings, target: target.target };
}

function findings(of: Workspace, how: Settings): readonly Finding[] {
  return [...of.hosts].flatMap((host) => [...lintHost(host, how, rules).values()].flat());
}
