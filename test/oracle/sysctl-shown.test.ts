import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { release } from 'node:os';
import { join } from 'node:path';
import { parseKernelTarget } from '../../server/src/core/knowledge/kernel.ts';
import { findSysctl } from '../../server/src/core/knowledge/sysctl/index.ts';
import { judgeInTarget } from '../../server/src/core/knowledge/sysctl/values/target.ts';

/** Settings that begin with a value which nobody can write back, with the reason. */
const ONE_WAY: readonly (readonly [path: RegExp, why: string])[] = [
  [/^kernel\/(?:kexec_load_disabled|modules_disabled)$/, 'can be switched on only'],
  [/^kernel\/max_rcu_stall_to_panic$/, 'begins at 0, its bounds at 1'],
  [/^vm\/(?:dirty_bytes|dirty_background_bytes)$/, 'is 0 while the ratio counts instead'],
  [/^vm\/drop_caches$/, 'is 0 before the first action'],
  [/^kernel\/(?:msg|sem|shm)_next_id$/, 'is -1 while nothing is asked for'],
];

describe('what the kernel shows of all settings', () => {
  it('is never said to be refused', function () {
    const running = parseKernelTarget(release());
    if (!existsSync('/proc/sys') || !running.ok) {
      console.log('      skipped: there is no Linux kernel to ask');
      return this.skip();
    }
    const read = (path: string) => {
      try {
        return readFileSync(join('/proc/sys', path), 'utf8').trim();
      } catch {
        return undefined;
      }
    };
    const paths = readdirSync('/proc/sys', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice('/proc/sys/'.length))
      .filter((path) => (statSync(join('/proc/sys', path)).mode & 0o222) !== 0);
    const judged = paths.flatMap((path) => {
      const [record, text] = [findSysctl(path), read(path)];
      if (!record || text === undefined || ONE_WAY.some(([pattern]) => pattern.test(path))) return [];
      const [one] = judgeInTarget(record, text, running.target, (key) => read(key.replaceAll('.', '/')));
      return one ? [{ path, text, verdict: one.verdict }] : [];
    });
    const refused = judged.filter(({ verdict }) => verdict.outcome === 'refused');
    assert.deepEqual(refused, []);
    const kept = judged.filter(({ verdict }) => verdict.outcome === 'stored' && verdict.after !== undefined);
    const same = (a: string, b: string) => a.split(/\s+/).join(' ') === b.split(/\s+/).join(' ');
    const other = kept.filter(({ text, verdict }) => verdict.outcome === 'stored' && !same(verdict.after!, text));
    console.log(`      ${judged.length} values, ${kept.length} of them predicted`);
    // Durations in milliseconds are kept in ticks, which the model takes for a hundredth of a second here.
    assert.deepEqual(
      other.filter(({ path }) => !/_ms$|ratelimit$|delay|locktime|retrans_time|_lft|interval|probe/.test(path)),
      [],
    );
    assert.ok(kept.length > judged.length * 0.7);
  });
});
