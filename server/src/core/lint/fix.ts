import type { Format } from '../syntax/format.ts';
import { applyEdits } from '../text/edit.ts';
import { overlaps } from '../text/range.ts';
import type { Settings } from '../workspace/settings.ts';
import { sourceFile } from '../workspace/source-file.ts';
import type { Host, Workspace } from '../workspace/workspace.ts';
import type { Finding, Fix, FixEdit } from './finding.ts';
import { lintHost, type RuleSet } from './run.ts';

export interface FixOptions {
  /** Also apply offered fixes, the first of each finding. */
  readonly offered: boolean;
  /** Whether a file may be changed; files that may not keep their findings. */
  readonly mayChange?: (path: string) => boolean;
  /** The format of a file that a fix creates, by its path. */
  readonly formatOf: (path: string) => Format | undefined;
}

export interface FixResult {
  readonly workspace: Workspace;
  /** The fixes that were applied, in order. */
  readonly applied: readonly { readonly finding: Finding; readonly fix: Fix }[];
}

/** More rounds than any chain of fixes needs; a pair of rules that undo each other stops here instead of running for ever. */
const MOST_ROUNDS = 200;

/** Applies the fixes of all findings until none is left: a round takes all that do not touch each other, then everything is judged again. */
export function applyFixes(
  workspace: Workspace,
  settingsOf: (host: Host) => Settings,
  rules: RuleSet,
  options: FixOptions,
): FixResult {
  const applied: { finding: Finding; fix: Fix }[] = [];
  const seen = new Set<string>();
  let current = workspace;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const chosen = choose(current, settingsOf, rules, options);
    if (chosen.length === 0) break;
    const next = edited(current, chosen, options);
    const state = [...next.files].map((file) => `${file.path}\0${file.text}`).join('\0');
    if (seen.has(state)) break;
    seen.add(state);
    applied.push(...chosen);
    current = next;
  }
  return { workspace: current, applied };
}

function choose(workspace: Workspace, settingsOf: (host: Host) => Settings, rules: RuleSet, options: FixOptions) {
  const chosen: { finding: Finding; fix: Fix }[] = [];
  for (const host of workspace.hosts) {
    const taken: FixEdit[] = [];
    const clusters = new Set<string>();
    for (const finding of [...lintHost(host, settingsOf(host), rules).values()].flat()) {
      const fix = finding.fixes.find((candidate) => candidate.safety === 'safe' || options.offered);
      if (!fix || fix.edits.some((edit) => options.mayChange?.(edit.path) === false)) continue;
      if (fix.cluster !== undefined && clusters.has(fix.cluster)) continue;
      if (fix.edits.some((edit) => taken.some((other) => other.path === edit.path && overlaps(other.range, edit.range))))
        continue;
      if (fix.cluster !== undefined) clusters.add(fix.cluster);
      taken.push(...fix.edits);
      chosen.push({ finding, fix });
    }
  }
  return chosen;
}

function edited(workspace: Workspace, chosen: readonly { fix: Fix }[], options: FixOptions): Workspace {
  const byPath = new Map<string, FixEdit[]>();
  for (const { fix } of chosen) for (const edit of fix.edits) byPath.set(edit.path, [...(byPath.get(edit.path) ?? []), edit]);
  const files = [...byPath].flatMap(([path, edits]) => {
    const file = workspace.file(path);
    const format = file?.format ?? options.formatOf(path);
    return format ? [sourceFile(path, format, applyEdits(file?.text ?? '', edits))] : [];
  });
  return workspace.with(...files);
}
