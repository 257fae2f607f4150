import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import { globFits } from '../../server/src/core/text/glob.ts';

describe('globs', () => {
  const cases: readonly (readonly [pattern: string, hit: readonly string[], missed: readonly string[]])[] = [
    ['*', ['', 'eth0'], []],
    ['eth*', ['eth', 'eth0'], ['et', 'veth0']],
    ['*.10', ['eth0.10'], ['eth0', 'eth0.100']],
    ['e?h', ['eth'], ['eh', 'etth']],
    ['eth[0-2]', ['eth0', 'eth2'], ['eth3', 'eth']],
    ['eth[!0-2]', ['eth3'], ['eth0', 'eth']],
    ['eth[^0]', ['eth1'], ['eth0']],
    ['[]]', [']'], ['[', '']],
    ['[!]]', ['a'], [']']],
    ['a[b', ['a[b'], ['ab']],
    ['\\*', ['*'], ['a']],
    ['[z-a]', [], ['a', 'z', 'm']],
    ['?', ['\u{1f600}'], ['']],
  ];
  for (const [pattern, hit, missed] of cases)
    it(pattern, () => {
      for (const name of hit) assert.ok(globFits(pattern, name), `${pattern} hits ${name}`);
      for (const name of missed) assert.ok(!globFits(pattern, name), `${pattern} does not hit ${name}`);
    });

  it('agrees with fnmatch(3), as a shell has it in its patterns', function () {
    const some = fc.sample(
      fc.tuple(
        fc.string({ unit: fc.constantFrom(...'ab*?[]!-c'), maxLength: 7 }),
        fc.string({ unit: fc.constantFrom(...'abc-]['), maxLength: 5 }),
      ),
      { numRuns: 4000, seed: 7 },
    );
    // A shell with LC_ALL=C: `case` is fnmatch without flags.
    const script = 'while IFS= read -r p && IFS= read -r n; do case "$n" in $p) echo 1;; *) echo 0;; esac; done';
    const input = some.map(([pattern, name]) => `${pattern}\n${name}\n`).join('');
    const { stdout, error } = spawnSync('dash', ['-c', script], {
      input,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
    });
    if (error) {
      console.log('      skipped: there is no dash here');
      this.skip();
    }
    const verdicts = stdout.trim().split('\n');
    assert.equal(verdicts.length, some.length);
    const differing = some.filter(([pattern, name], i) => globFits(pattern, name) !== (verdicts[i] === '1'));
    assert.deepEqual(differing, []);
  });

  it('takes its time by the lengths alone', () => {
    assert.ok(!globFits(`${'*a'.repeat(50)}b`, 'a'.repeat(2000)));
  });
});
