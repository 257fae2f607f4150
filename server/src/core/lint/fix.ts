import type { Format } from '../syntax/format.ts';
import { applyEdits } from '../text/edit.ts';
import { overlaps, type TextRange } from '../text/range.ts';
import type { Settings } from '../workspace/settings.ts';
import { type SourceFile, sourceFile } from '../workspace/source-file.ts';
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
  /** Leaves out fixes of line ends, which an editor would not carry out. */
  readonly keepLineEnds?: boolean;
}

export interface FixResult {
  readonly workspace: Workspace;
  /** The fixes that were applied, in order. */
  readonly applied: readonly { readonly finding: Finding; readonly fix: Fix }[];
}

/** More fixes than any chain of them needs, for each finding of the first round; fixes that bring new findings for ever stop here. */
const MOST_FIXES = 100;

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
  for (let most = 0; ; ) {
    const { chosen, fixable } = choose(current, settingsOf, rules, options);
    most ||= MOST_FIXES * fixable;
    if (chosen.length === 0 || applied.length > most) break;
    const files = edited(current, chosen, options);
    const state = files.map((file) => `${file.path}\0${file.text}`).join('\0');
    if (seen.has(state)) break;
    seen.add(state);
    for (const fix of chosen) applied.push(fix);
    current = current.with(...files);
  }
  return { workspace: current, applied };
}

function choose(workspace: Workspace, settingsOf: (host: Host) => Settings, rules: RuleSet, options: FixOptions) {
  const chosen: { finding: Finding; fix: Fix }[] = [];
  let fixable = 0;
  for (const host of workspace.hosts) {
    const taken = new TakenRanges();
    const clusters = new Set<string>();
    for (const finding of [...lintHost(host, settingsOf(host), rules).values()].flat()) {
      const fix = finding.fixes.find(
        (candidate) =>
          (candidate.safety === 'safe' || options.offered) && !(options.keepLineEnds === true && candidate.lineEnds === true),
      );
      if (!fix || fix.edits.some((edit) => options.mayChange?.(edit.path) === false)) continue;
      // A new file that no glob of the host names would change nothing here, and the fix would be tried again for ever.
      if (fix.edits.some((edit) => !workspace.belongs(edit.path, host))) continue;
      fixable++;
      if (fix.cluster !== undefined && clusters.has(fix.cluster)) continue;
      if (fix.edits.some((edit) => taken.touch(edit))) continue;
      if (fix.cluster !== undefined) clusters.add(fix.cluster);
      for (const edit of fix.edits) taken.add(edit);
      chosen.push({ finding, fix });
    }
  }
  return { chosen, fixable };
}

/** The places that the fixes of a round change, file by file and in order. */
class TakenRanges {
  readonly #byPath = new Map<string, TextRange[]>();

  /** Whether an edit shares a place with one that was added. */
  touch({ path, range }: FixEdit): boolean {
    const ranges = this.#byPath.get(path) ?? [];
    const at = firstFrom(ranges, range.start);
    return [ranges[at - 1], ranges[at]].some((other) => other !== undefined && overlaps(other, range));
  }

  add({ path, range }: FixEdit): void {
    const ranges = this.#byPath.get(path);
    if (ranges) ranges.splice(firstFrom(ranges, range.start), 0, range);
    else this.#byPath.set(path, [range]);
  }
}

/** The index of the first range that begins at `start` or behind it. */
function firstFrom(sorted: readonly TextRange[], start: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The files that the fixes change, as they are then. */
function edited(workspace: Workspace, chosen: readonly { fix: Fix }[], options: FixOptions): SourceFile[] {
  const byPath = new Map<string, FixEdit[]>();
  for (const edit of chosen.flatMap(({ fix }) => fix.edits)) {
    const edits = byPath.get(edit.path);
    if (edits) edits.push(edit);
    else byPath.set(edit.path, [edit]);
  }
  return [...byPath].flatMap(([path, edits]) => {
    const file = workspace.file(path);
    const format = file?.format ?? options.formatOf(path);
    return format ? [sourceFile(path, format, applyEdits(file?.text ?? '', edits), file?.links)] : [];
  });
}
