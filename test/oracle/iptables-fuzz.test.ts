import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Dice } from './dice.ts';
import { compare, FAMILIES, type Outcome } from './iptables-agreement.ts';
import { fuzzedFile, type Pool } from './iptables-fuzz.ts';
import { cannotLoad } from './iptables-loads.ts';

/**
 * How many files are tried; `KERNLINT_FUZZ=20000` takes ten minutes. `KERNLINT_POOL` names a JSON file of further lines to draw from, each with
 * its table: `[["filter", "-A CHAIN -j ACCEPT"]]`.
 */
const COUNT = Number(process.env.KERNLINT_FUZZ ?? 350);
const seed = Number(process.env.KERNLINT_SEED ?? 20240229);
const pool: Pool = process.env.KERNLINT_POOL ? JSON.parse(readFileSync(process.env.KERNLINT_POOL, 'utf8')) : [];

describe('files of sound lines with a few changes', function () {
  this.timeout(3_600_000);

  it(`are refused where the loaders refuse them (${COUNT} files, seed ${seed})`, async function () {
    const reason = cannotLoad();
    if (reason) {
      console.log(`      skipped: ${reason}`);
      return this.skip();
    }
    const dice = new Dice(seed);
    const outcomes = await compare(
      Array.from({ length: COUNT }, () => {
        const family = dice.pick(FAMILIES);
        return { extension: 'file', family, what: 'fuzzed', text: fuzzedFile(dice, family, pool) };
      }),
    );
    assert.equal(words(outcomes, 'false error'), '');
    const judged = outcomes.filter(({ verdict }) => verdict !== 'open');
    const share = judged.filter(({ verdict }) => verdict === 'agrees').length / judged.length;
    console.log(`      ${judged.length} loads that tell: ${(100 * share).toFixed(2)} % agree`);
    assert.ok(share >= 0.97, words(outcomes, 'missed'));
  });
});

function words(outcomes: readonly Outcome[], wanted: Outcome['verdict']): string {
  return outcomes
    .filter(({ verdict }) => verdict === wanted)
    .map(({ of, backend, why }) => `${backend} ${of.family} ${JSON.stringify(of.text)}: ${why}`)
    .join('\n');
}
