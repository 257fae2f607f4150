import assert from 'node:assert/strict';
import type { Finding } from '../../server/src/core/lint/finding.ts';
import type { Example, Rule } from '../../server/src/core/lint/rule.ts';
import { switchedOn } from '../../server/src/core/lint/run.ts';
import { allRules } from '../../server/src/core/rules/index.ts';
import { lineStarts } from '../../server/src/core/syntax/lines.ts';
import { lineIndex, type SourceFile } from '../../server/src/core/workspace/source-file.ts';
import type { Workspace } from '../../server/src/core/workspace/workspace.ts';
import { findingsOf, settingsOf, workspaceOf } from '../harness/host.ts';

/** Findings of rules that look at more than one line: those of a host, and of examples with several files. */
const seesHost = (rule: Rule, example: Example): boolean => rule.host !== undefined || Object.keys(example.files).length > 1;

function ownFindings(rule: Rule, example: Example, files: Example['files']): { workspace: Workspace; own: readonly Finding[] } {
  const workspace = workspaceOf(files, example.boot);
  const findings = findingsOf(workspace, switchedOn(settingsOf(example), rule.meta));
  return { workspace, own: findings.filter((finding) => finding.rule === rule.meta.id) };
}

/** Blank lines, comments, and what frames the rules of a table. */
const FRAME = /^(\s*(#.*)?$|\*|:|COMMIT)/;

/** The lines of a host other than that of the finding without which the finding is not there, or says something else. */
function linesThatMatter(rule: Rule, example: Example, workspace: Workspace, finding: Finding): string[] {
  const found: string[] = [];
  for (const file of workspace.files) {
    const starts = lineStarts(file.tree);
    file.tree.lines.forEach((line, index) => {
      const [start, end] = [starts[index]!, starts[index + 1]!];
      const own =
        file.path === finding.path && start < Math.max(finding.range.end, finding.range.start + 1) && finding.range.start < end;
      if (own || FRAME.test(line.text)) return;
      const files = { ...example.files, [file.path]: file.text.slice(0, start) + file.text.slice(end) };
      const after = ownFindings(rule, example, files).own;
      if (!after.some(({ path, message }) => path === finding.path && message === finding.message))
        found.push(`${file.path}: ${line.text.trim()}`);
    });
  }
  return found;
}

function checkPlaces(workspace: Workspace, finding: Finding): void {
  for (const { path, range, message } of finding.related) {
    const file: SourceFile | undefined = workspace.file(path);
    assert.ok(file, `${path} is no file of the host`);
    assert.ok(range.start >= 0 && range.start <= range.end && range.end <= file.text.length, `${path}: a range outside the file`);
    assert.match(message, /^\S.*\.$/, 'a sentence');
    const line = (at: number) => lineIndex(file).position(at).line;
    const self = path === finding.path && line(range.start) === line(finding.range.start) && range.end > range.start;
    assert.ok(!self, `${finding.rule} points at itself`);
  }
}

describe('a finding that other lines of the host decide', () => {
  for (const rule of allRules.rules) {
    const examples = rule.meta.docs.bad.filter((example) => seesHost(rule, example));
    if (examples.length === 0) continue;
    it(`of ${rule.meta.id} has its related place`, () => {
      for (const example of examples) {
        const { workspace, own } = ownFindings(rule, example, example.files);
        for (const finding of own) {
          checkPlaces(workspace, finding);
          if (finding.related.length > 0) continue;
          assert.deepEqual(linesThatMatter(rule, example, workspace, finding), [], finding.message);
        }
      }
    });
  }
});
