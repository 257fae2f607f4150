import assert from 'node:assert/strict';
import { applyFixes } from '../../server/src/core/lint/fix.ts';
import type { Example, Rule } from '../../server/src/core/lint/rule.ts';
import { switchedOn } from '../../server/src/core/lint/run.ts';
import { allRules } from '../../server/src/core/rules/index.ts';
import { formatOfPath } from '../../server/src/core/syntax/format.ts';
import { print } from '../../server/src/core/syntax/lines.ts';
import { findingsOf, settingsOf, workspaceOf } from '../harness/host.ts';

const describeFindings = (findings: ReturnType<typeof findingsOf>) =>
  findings.map((f) => `${f.rule} (${f.severity}) ${f.path}: ${f.message}`).join('\n');

function fix(rule: Rule, example: Example, offered: boolean) {
  const settings = switchedOn(settingsOf(example), rule.meta);
  return applyFixes(workspaceOf(example.files, example.boot), () => settings, allRules, { offered, formatOf: formatOfPath });
}

describe('every rule', () => {
  for (const rule of allRules.rules) {
    describe(rule.meta.id, () => {
      it('has words and examples', () => checkMeta(rule));
      for (const example of rule.meta.docs.bad) it(`reports: ${example.title}`, () => checkBad(rule, example));
      for (const example of rule.meta.docs.good) it(`is silent: ${example.title}`, () => checkGood(rule, example));
    });
  }
});

function checkMeta({ meta }: Rule): void {
  assert.match(meta.id, /^[a-z-]+\/[a-z0-9-]+$/);
  assert.ok(meta.docs.what.length > 20 && meta.docs.why.length > 20, 'what and why are written');
  assert.ok(meta.docs.bad.length > 0 && meta.docs.good.length > 0, 'a bad and a good example');
}

function checkBad(rule: Rule, example: Example): void {
  const settings = switchedOn(settingsOf(example), rule.meta);
  const findings = findingsOf(workspaceOf(example.files, example.boot), settings);
  const own = findings.filter((f) => f.rule === rule.meta.id);
  assert.ok(own.length > 0, `nothing of ${rule.meta.id}, but:\n${describeFindings(findings)}`);
  const strangers = findings.filter((f) => f.rule !== rule.meta.id && !example.also?.includes(f.rule) && f.severity !== 'hint');
  assert.equal(describeFindings(strangers), '', 'other rules speak too');

  const strengths = new Set(own.flatMap((f) => f.fixes.map((x) => x.safety)));
  if (rule.meta.fix === 'none') assert.equal(strengths.size, 0, 'a rule without fixes offers one');
  if (strengths.size === 0) return;

  const safe = fix(rule, example, false);
  const stillSafe = findingsOf(safe.workspace, settings).filter(
    (f) => f.rule === rule.meta.id && f.fixes.some((x) => x.safety === 'safe'),
  );
  assert.equal(describeFindings(stillSafe), '', 'a safe fix leaves what it mends');
  const all = fix(rule, example, true);
  const left = findingsOf(all.workspace, settings).filter((f) => f.rule === rule.meta.id && f.fixes.length > 0);
  assert.equal(describeFindings(left), '', 'fixing does not converge');
  for (const file of all.workspace.files) assert.equal(print(file.tree), file.text);
  const fresh = findingsOf(all.workspace, settings).filter(
    (f) => f.severity === 'error' && !findings.some((old) => old.rule === f.rule),
  );
  assert.equal(describeFindings(fresh), '', 'a fix brought a new error');
}

function checkGood({ meta }: Rule, example: Example): void {
  const settings = switchedOn(settingsOf(example), meta);
  const findings = findingsOf(workspaceOf(example.files, example.boot), settings).filter((f) => f.severity !== 'hint');
  assert.equal(describeFindings(findings), '');
}
