import assert from 'node:assert/strict';
import { applyFixes } from '../../server/src/core/lint/fix.ts';
import { allRules } from '../../server/src/core/rules/index.ts';
import { loadingRules } from '../../server/src/core/rules/iptables/loading.ts';
import { formatOfPath } from '../../server/src/core/syntax/format.ts';
import { defaultSettings } from '../../server/src/core/workspace/settings.ts';
import { lint, workspaceOf } from '../harness/host.ts';
import { Dice } from './dice.ts';
import { BACKENDS, compare, FAMILIES, type Outcome, pathOf } from './iptables-agreement.ts';
import { FILES, randomFile, TAKEN_BACK } from './iptables-files.ts';
import { type RuleCase, ruleCases } from './iptables-load-cases.ts';
import { cannotLoad, loadAll } from './iptables-loads.ts';

/** `KERNLINT_LOADS=all` tries every rule that can be made, which takes a quarter of an hour; else one of so many. */
const SHARE = process.env.KERNLINT_LOADS === 'all' ? 1 : 13;
const seed = Number(process.env.KERNLINT_SEED ?? 20240229);

const reason = cannotLoad();

/** A test that needs the real loaders. */
function itLoads(title: string, body: () => Promise<void>): void {
  it(title, async function () {
    if (!reason) return body();
    console.log(`      skipped: ${reason}`);
    return this.skip();
  });
}

const everyFile = (texts: readonly string[], extension: string): readonly RuleCase[] =>
  texts.flatMap((text) => FAMILIES.map((family) => ({ extension, family, what: 'a file', text })));

/** What is not as it should be, one line each. */
function wrong(outcomes: readonly Outcome[], ...verdicts: readonly Outcome['verdict'][]): string {
  return outcomes
    .filter(({ verdict }) => verdicts.includes(verdict))
    .map(
      ({ of, backend, verdict, why }) => `${verdict} ${backend} ${of.family} ${of.extension} ${JSON.stringify(of.text)}: ${why}`,
    )
    .join('\n');
}

function share(outcomes: readonly Outcome[]): number {
  const judged = outcomes.filter(({ verdict }) => verdict !== 'open');
  return judged.filter(({ verdict }) => verdict === 'agrees').length / judged.length;
}

describe('what kernlint refuses in files for iptables-restore', function () {
  this.timeout(3_600_000);

  itLoads(`is what the loaders refuse, of ${SHARE === 1 ? 'all rules' : `one rule in ${SHARE}`} of every extension`, async () => {
    const cases = [...ruleCases()].filter((_, i) => i % SHARE === seed % SHARE);
    const outcomes = await compare(cases);
    assert.equal(wrong(outcomes, 'false error'), '');
    const agreement = share(outcomes);
    const judged = outcomes.filter(({ verdict }) => verdict !== 'open').length;
    console.log(`      ${cases.length} rules, ${judged} loads that tell: ${(100 * agreement).toFixed(2)} % agree`);
    assert.ok(agreement >= 0.995, wrong(outcomes, 'missed'));
  });

  for (const [title, texts] of Object.entries(FILES)) {
    itLoads(`is what the loaders refuse, of files about ${title}`, async () => {
      assert.equal(wrong(await compare(everyFile(texts, title)), 'false error', 'missed'), '');
    });
  }

  itLoads('is refused, in files that take back what iptables-nft refused already', async () => {
    assert.equal(wrong(await compare(everyFile(TAKEN_BACK, 'taken back')), 'false error'), '');
  });

  itLoads(`is what the loaders refuse, of files of random lines (seed ${seed})`, async () => {
    const dice = new Dice(seed);
    const texts = Array.from({ length: SHARE === 1 ? 20_000 : 800 }, () => randomFile(dice));
    const outcomes = await compare(
      texts.map((text) => ({ extension: 'file', family: dice.pick(FAMILIES), what: 'drawn', text })),
    );
    assert.equal(wrong(outcomes, 'false error'), '');
    assert.ok(share(outcomes) >= 0.98, wrong(outcomes, 'missed'));
  });

  itLoads('is an error only where both loaders refuse', async () => {
    const cases = everyFile(Object.values(FILES).flat(), 'file');
    const loads = cases.flatMap(({ text, family }) => BACKENDS.map((backend) => ({ text, family, backend })));
    const answers = await loadAll(loads);
    // It loads, and loses rules.
    const ids = new Set(loadingRules.map(({ meta }) => meta.id).filter((id) => id !== 'iptables/repeated-table'));
    for (const [i, { text, family }] of cases.entries()) {
      const errors = lint(pathOf(family), text).filter(({ severity, rule }) => severity === 'error' && ids.has(rule));
      if (errors.length === 0) continue;
      const loaded = [answers[2 * i]!, answers[2 * i + 1]!].some(({ ok }) => ok);
      assert.ok(!loaded, `${family} ${JSON.stringify(text)} loads, and ${errors.map(({ message }) => message).join(' ')}`);
    }
  });
});

describe('the fixes of files for iptables-restore', function () {
  this.timeout(3_600_000);

  itLoads('leave a file that both load as loadable as it was', async () => {
    const every = 7 * SHARE;
    const cases = [
      ...[...ruleCases()].filter((_, i) => i % every === seed % every),
      ...everyFile(Object.values(FILES).flat(), 'file'),
    ];
    const fixed = cases.map(({ text, family }) => {
      const path = pathOf(family);
      const { workspace } = applyFixes(workspaceOf({ [path]: text }), () => defaultSettings, allRules, {
        offered: true,
        formatOf: formatOfPath,
      });
      return workspace.file(path)!.text;
    });
    const changed = cases.flatMap(({ text, family }, i) =>
      fixed[i] === text ? [] : [{ before: text, after: fixed[i]!, family }],
    );
    assert.ok(changed.length > 20);
    const load = (texts: readonly string[]) =>
      loadAll(texts.flatMap((text, i) => BACKENDS.map((backend) => ({ text, family: changed[i]!.family, backend }))));
    const before = await load(changed.map((one) => one.before));
    const after = await load(changed.map((one) => one.after));
    // What one loader did not come to, such as a rule behind the end of its chain, a fix may well bring to light.
    const broken = changed.filter(
      (_, i) => [2 * i, 2 * i + 1].every((at) => before[at]!.ok) && !(after[2 * i]!.ok && after[2 * i + 1]!.ok),
    );
    assert.equal(broken.map((one) => `${JSON.stringify(one.before)} becomes ${JSON.stringify(one.after)}`).join('\n'), '');
  });
});
