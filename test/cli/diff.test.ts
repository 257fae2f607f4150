import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { unifiedDiff } from '../../server/src/cli/reports/diff.ts';
import { lineChanges, linesOf } from '../../server/src/core/index.ts';
import { useFolder } from '../harness/cli.ts';

const texts = fc.array(fc.constantFrom('a\n', 'b\n', 'c\n', '\n', 'a'), { maxLength: 30 }).map((lines) => lines.join(''));

describe('the changes between two texts', () => {
  it('make the one of the other, and are in order', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const [old, fresh] = [linesOf(before), linesOf(after)];
        const out: string[] = [];
        let at = 0;
        for (const { oldStart, oldEnd, newStart, newEnd } of lineChanges(old, fresh)) {
          assert.ok(oldStart >= at);
          out.push(...old.slice(at, oldStart), ...fresh.slice(newStart, newEnd));
          at = oldEnd;
        }
        assert.equal([...out, ...old.slice(at)].join(''), after);
      }),
    );
  });

  it('are found in good time for long and wholly different texts', () => {
    const many = (word: string) => Array.from({ length: 20_000 }, (_, i) => `${word}${i}\n`);
    const start = performance.now();
    assert.equal(lineChanges(many('a'), many('b')).length, 1);
    assert.ok(performance.now() - start < 5000);
  });
});

describe('a patch', () => {
  const folder = useFolder();

  it('is empty for equal texts', () => assert.equal(unifiedDiff('x', 'a\n', 'a\n'), ''));

  it('has three lines of context, and one hunk for changes that are near', () => {
    const before = Array.from({ length: 20 }, (_, i) => `${i}\n`).join('');
    assert.equal(
      unifiedDiff('etc/x', before, before.replace('5\n', 'five\n').replace('10\n', '')),
      '--- a/etc/x\n+++ b/etc/x\n@@ -3,12 +3,11 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n 9\n-10\n 11\n 12\n 13\n',
    );
  });

  it('is what patch takes, byte for byte', function () {
    if (spawnSync('patch', ['--version']).error) {
      console.log('      (skipped: there is no patch here; apt-get install patch)');
      this.skip();
    }
    const file = join(folder().path, 'x');
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        fc.pre(before !== after);
        writeFileSync(file, before);
        const result = spawnSync('patch', ['-p1', '--fuzz=0', '--posix'], {
          cwd: folder().path,
          input: unifiedDiff('x', before, after),
          encoding: 'utf8',
        });
        assert.equal(result.status, 0, result.stdout + result.stderr);
        assert.equal(after === '' ? '' : readFileSync(file, 'utf8'), after);
      }),
      { numRuns: 60 },
    );
  });
});
