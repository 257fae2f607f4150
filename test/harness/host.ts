import type { Boot } from '../../server/src/core/knowledge/boot.ts';
import { parseKernelTarget } from '../../server/src/core/knowledge/kernel.ts';
import type { Finding } from '../../server/src/core/lint/finding.ts';
import type { Example } from '../../server/src/core/lint/rule.ts';
import { lintHost } from '../../server/src/core/lint/run.ts';
import { allRules } from '../../server/src/core/rules/index.ts';
import { formatOfPath } from '../../server/src/core/syntax/format.ts';
import { byRoot } from '../../server/src/core/workspace/layout.ts';
import { defaultSettings, type Settings } from '../../server/src/core/workspace/settings.ts';
import { sourceFile } from '../../server/src/core/workspace/source-file.ts';
import { Workspace } from '../../server/src/core/workspace/workspace.ts';

/** A workspace from texts by path, whose hosts boot as said; a path of no known format fails the test that made it. */
export function workspaceOf(files: Readonly<Record<string, string>>, boot?: Boot): Workspace {
  return Workspace.of(
    Object.entries(files).map(([path, text]) => {
      const format = formatOfPath(path);
      if (!format) throw new Error(`no format for ${path}`);
      return sourceFile(path, format, text);
    }),
    byRoot(boot),
  );
}

/** The settings that an example asks for. */
export function settingsOf(example: Pick<Example, 'kernel' | 'memory'>): Settings {
  if (example.kernel === undefined) return { ...defaultSettings, memory: example.memory };
  const target = parseKernelTarget(example.kernel);
  if (!target.ok) throw new Error(target.message);
  return { ...defaultSettings, target: target.target, memory: example.memory };
}

/** All findings of a workspace, host by host, in path order. */
export function findingsOf(workspace: Workspace, settings: Settings): Finding[] {
  return [...workspace.hosts].flatMap((host) => [...lintHost(host, settings, allRules).values()].flat());
}

/** The findings of one text, for short tests: `lint('etc/sysctl.conf', 'a = 1\n')`. */
export function lint(path: string, text: string, options: Pick<Example, 'kernel' | 'memory' | 'boot'> = {}): Finding[] {
  return findingsOf(workspaceOf({ [path]: text }, options.boot), settingsOf(options));
}
