import { lineStarts } from '../syntax/lines.ts';
import type { TextRange } from '../text/range.ts';
import { finished } from '../text/steps.ts';
import type { Settings } from '../workspace/settings.ts';
import { changedLines, type SourceFile } from '../workspace/source-file.ts';
import type { Host } from '../workspace/workspace.ts';
import type { Finding } from './finding.ts';
import { type RuleSet, visitLines } from './run.ts';
import { Silencer } from './suppression.ts';

/** More changed lines than these are not looked at before all of the file is. */
const MOST_VISITED = 200;

/**
 * What may be said of a file right behind an edit, before it is judged: what was found in it before, at the places to which the edit moved the
 * text, and of the changed lines what the words of a line tell by themselves. Takes the time to look for the edit.
 */
export function provisionalFindings(
  before: { readonly file: SourceFile; readonly findings: readonly Finding[] },
  file: SourceFile,
  host: Host,
  settings: Settings,
  rules: RuleSet,
): readonly Finding[] {
  if (before.file.format !== file.format) return [];
  const lines = changedLines(before.file.tree.lines, file.tree.lines);
  const change = changeOf(before.file, file, lines);
  const visited = lines.end - lines.start <= MOST_VISITED;
  // What a visitor found in a changed line is found anew; what was found by a look around stays until somebody looks around again.
  const isRead = ({ rule, range }: Finding) =>
    visited && range.start >= change.lines.start && range.start < change.lines.end && rules.byId.get(rule)?.visit !== undefined;
  const kept = before.findings.flatMap((finding) => (isRead(finding) ? [] : (moved(finding, change) ?? [])));
  const fresh: Finding[] = [];
  if (visited) finished(visitLines(file, lines, host, settings, rules, (finding) => fresh.push(finding)));
  if (fresh.length === 0) return kept;
  const silencer = new Silencer(file);
  const heard = fresh.filter(({ rule, range, path }) => path === file.path && !silencer.silences(rule, range.start));
  return [...kept, ...heard].sort((a, b) => a.range.start - b.range.start);
}

/** The one replacement that makes a file of another. */
interface Change extends TextRange {
  readonly grown: number;
  /** The lines that it touches, as a stretch of the text before. */
  readonly lines: TextRange;
}

function changeOf(before: SourceFile, after: SourceFile, { start, end }: TextRange): Change {
  const grown = after.text.length - before.text.length;
  const lines = {
    start: lineStarts(before.tree)[start]!,
    end: lineStarts(before.tree)[end + before.tree.lines.length - after.tree.lines.length]!,
  };
  const most = Math.min(lines.end, lines.end + grown);
  let from = lines.start;
  while (from < most && before.text.charCodeAt(from) === after.text.charCodeAt(from)) from++;
  let to = lines.end;
  while (to > from && to + grown > from && before.text.charCodeAt(to - 1) === after.text.charCodeAt(to + grown - 1)) to--;
  return { start: from, end: to, grown, lines };
}

/** A finding where the change leaves its text; undefined where all of that is gone. */
function moved(finding: Finding, change: Change): Finding | undefined {
  if (finding.range.end <= change.start && finding.related.length === 0) return finding;
  const range = movedRange(finding.range, change);
  if (!range) return undefined;
  const related = finding.related.flatMap((other) => {
    const to = other.path === finding.path ? movedRange(other.range, change) : other.range;
    return to ? [{ ...other, range: to }] : [];
  });
  // Of fixes nothing is known until the file is judged; to ask for them would be to work them out.
  const { rule, severity, message, path, tags } = finding;
  return { rule, severity, message, path, range, related, fixes: [], tags };
}

function movedRange({ start, end }: TextRange, change: Change): TextRange | undefined {
  if (start < end && start >= change.start && end <= change.end) return undefined;
  const first = start >= change.end ? start + change.grown : Math.min(start, change.start);
  const last = end >= change.end && end > change.start ? end + change.grown : Math.min(end, change.start);
  return { start: first, end: Math.max(first, last) };
}
