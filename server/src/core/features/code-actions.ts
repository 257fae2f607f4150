import type { Finding, Fix, FixEdit } from '../lint/finding.ts';
import { applyFixes } from '../lint/fix.ts';
import { lintHost, type RuleSet } from '../lint/run.ts';
import { type Suppression, suppressions } from '../lint/suppression.ts';
import { formatOfPath, formatOfText } from '../syntax/format.ts';
import { lineAt, lineStarts } from '../syntax/lines.ts';
import { lineChanges, linesOf } from '../text/line-diff.ts';
import { overlaps, type TextRange } from '../text/range.ts';
import { say } from '../text/say.ts';
import { oneHost } from '../workspace/layout.ts';
import type { Settings } from '../workspace/settings.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import { type Host, Workspace } from '../workspace/workspace.ts';

/** Something that the editor offers at a place. */
export interface CodeAction {
  readonly title: string;
  /** `fix` mends the finding, `suppress` writes a comment that silences it. */
  readonly kind: 'fix' | 'suppress';
  readonly finding: Finding;
  /** The fix of the finding that it is; undefined for a comment. */
  readonly fix: Fix | undefined;
  /** Whether it may run unasked: only the first safe fix of a finding is preferred. */
  readonly preferred: boolean;
  /** Ranges speak of the files as they are; a path that the host does not have is a file to create. */
  readonly edits: readonly FixEdit[];
}

/** The fixes of the findings that `range` touches, and behind all of them the comments that silence these findings. */
export function codeActions(
  host: Host,
  file: SourceFile,
  range: TextRange,
  settings: Settings,
  rules: RuleSet,
): readonly CodeAction[] {
  const here = (lintHost(host, settings, rules).get(file.path) ?? []).filter((finding) => overlaps(finding.range, range));
  return [...here.flatMap(fixActions), ...here.flatMap((finding) => suppressActions(file, finding, rules))];
}

/** The edits of one file that apply all its safe fixes, until none is left; fixes that reach into other files are left out. */
export function fixAll(host: Host, file: SourceFile, settings: Settings, rules: RuleSet): readonly FixEdit[] {
  const { workspace } = applyFixes(Workspace.of(host.files, oneHost(host.root, host.boot)), () => settings, rules, {
    offered: false,
    mayChange: (path) => path === file.path,
    formatOf: formatOfPath,
    keepLineEnds: true,
  });
  const fixed = workspace.file(file.path);
  if (!fixed || fixed.text === file.text) return [];
  const old = linesOf(file.text);
  const fresh = linesOf(fixed.text);
  const starts = [0];
  for (const line of old) starts.push(starts.at(-1)! + line.length);
  return lineChanges(old, fresh).map(({ oldStart, oldEnd, newStart, newEnd }) => ({
    path: file.path,
    range: { start: starts[oldStart]!, end: starts[oldEnd]! },
    newText: fresh.slice(newStart, newEnd).join(''),
  }));
}

function fixActions(finding: Finding): CodeAction[] {
  const fixes = finding.fixes.filter(({ lineEnds }) => !lineEnds);
  const preferred = fixes.find(({ safety }) => safety === 'safe');
  return fixes.map((fix) => ({ title: fix.title, kind: 'fix', finding, fix, preferred: fix === preferred, edits: fix.edits }));
}

function suppressActions(file: SourceFile, finding: Finding, rules: RuleSet): CodeAction[] {
  const { rule } = finding;
  if (rule === rules.unused?.rule.meta.id) return [];
  const comments = suppressions(file);
  const action = (title: string, edit: FixEdit): CodeAction => ({
    title,
    kind: 'suppress',
    finding,
    fix: undefined,
    preferred: false,
    edits: [edit],
  });
  const line = nextLineEdit(file, finding, comments);
  const whole = wholeFileEdit(file, rule, comments);
  return [...(line ? [action(say`Disable ${rule} for this line`, line)] : []), action(say`Disable ${rule} for this file`, whole)];
}

/** Writes `# kernlint-disable-next-line` above the logical line of a finding; undefined where no comment may stand there. */
function nextLineEdit(file: SourceFile, { rule, range }: Finding, comments: readonly Suppression[]): FixEdit | undefined {
  const index = lineAt(file.tree, range.start);
  const start = lineStarts(file.tree)[index] ?? 0;
  // A byte order mark must stay what it is, the beginning of the file; behind a `\` the shell would take the comment for a word.
  if (file.text.startsWith('\uFEFF') && start === 0) return undefined;
  if (/\\\r?\n$/.test(file.text.slice(Math.max(0, start - 3), start))) return undefined;
  const above = comments.find((comment) => comment.index === index - 1 && comment.directive === 'disable-next-line');
  if (above) return addedName(file, above, rule);
  const line = file.tree.lines[index]?.text ?? '';
  // iptables-restore and kmod know a comment by its first column; the others skip blanks before it.
  const indent = file.format === 'iptables' || file.format === 'modprobe' ? '' : /^[ \t]*/.exec(line)![0];
  const newText = `${indent}# kernlint-disable-next-line ${rule}${lineEnd(file, index)}`;
  return { path: file.path, range: { start, end: start }, newText };
}

/** Writes `# kernlint-disable-file` at the top, below a first line by which the file is known. */
function wholeFileEdit(file: SourceFile, rule: string, comments: readonly Suppression[]): FixEdit {
  const existing = comments.find(({ directive, rules }) => directive === 'disable-file' && rules.length > 0);
  if (existing) return addedName(file, existing, rule);
  const comment = `# kernlint-disable-file ${rule}`;
  const first = file.tree.lines[0]?.text ?? '';
  const staysFirst = /^(\uFEFF|#!)/.test(first) || formatOfText(first) !== undefined;
  const at = staysFirst ? first.length : 0;
  const end = lineEnd(file, 0);
  const newText = staysFirst && !first.endsWith('\n') ? end + comment : comment + end;
  return { path: file.path, range: { start: at, end: at }, newText };
}

function addedName(file: SourceFile, { range, rules }: Suppression, rule: string): FixEdit {
  return { path: file.path, range: { start: range.end, end: range.end }, newText: rules.length > 0 ? `, ${rule}` : ` ${rule}` };
}

/** The line end of a line, or of the first that has one. */
function lineEnd(file: SourceFile, index: number): string {
  const line = [file.tree.lines[index], file.tree.lines[0]].find((candidate) => candidate?.text.endsWith('\n'));
  return line?.text.endsWith('\r\n') ? '\r\n' : '\n';
}
