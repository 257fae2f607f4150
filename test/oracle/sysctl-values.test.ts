import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { release, tmpdir } from 'node:os';
import { join } from 'node:path';
import { findingsIn } from '../harness/sizes.ts';
import { type Compared, compareWrites, lookAtNamespace, readLines } from './sysctl-writes.ts';

/**
 * The part of the texts that is written to each file, and the seed of the choice. KERNLINT_WRITES=all writes them all;
 * scripts/sysctl-agreement.ts does the same and writes the numbers down.
 */
const SHARE = process.env.KERNLINT_WRITES === 'all' ? 1 : 0.15;
const SEED = 4;

const READERS: readonly (readonly string[])[] = [['sysctl', '-p'], ['/usr/lib/systemd/systemd-sysctl']];

describe('values written to a network namespace', function () {
  this.timeout(120_000);
  const namespace = lookAtNamespace();

  it('are refused and read back as the model says, in 995 of 1000 cases and more', function () {
    if (typeof namespace === 'string') {
      console.log(`      skipped: ${namespace}`);
      return this.skip();
    }
    const all = compareWrites(namespace, release(), SHARE, SEED);
    const decided = all.filter(({ agrees }) => agrees !== undefined);
    const wrong = decided.filter(({ agrees }) => !agrees);
    const refusals = decided.filter(({ verdict }) => verdict.outcome === 'refused');
    console.log(
      `      ${all.length} writes to ${namespace.paths.length} files, ${decided.length} predicted (${refusals.length} refused), ${wrong.length} otherwise`,
    );
    assert.ok(decided.length > all.length * 0.9, 'too much is left open');
    assert.ok(refusals.length > decided.length * 0.2 && refusals.length < decided.length * 0.9, 'writes of both kinds');
    assert.ok(wrong.length <= decided.length * 0.005, wrong.slice(0, 20).map(told).join('\n'));
    // What the kernel takes must never be called refused: that would be a false alarm.
    const alarms = wrong.filter(({ verdict, error }) => verdict.outcome === 'refused' && error === undefined);
    assert.deepEqual(alarms.map(told), []);
  });

  it('are errors in a file where the kernel refuses them, and never where it takes them', function () {
    if (typeof namespace === 'string') {
      console.log(`      skipped: ${namespace}`);
      return this.skip();
    }
    // A reader takes the blanks off at both ends; one device stands for all.
    const writes = compareWrites(namespace, release(), SHARE / 3, SEED + 1).filter(
      ({ path, text }) => text.trim() === text && !/veth/.test(path),
    );
    const judged = writes.map((write) => {
      const findings = findingsIn({ 'etc/sysctl.d/90-x.conf': `${write.path} = ${write.text}\n` }, { kernel: release() });
      return { write, error: findings.find(({ severity }) => severity === 'error') };
    });
    const alarms = judged.filter(
      ({ write, error }) => error && write.error === undefined && error.rule !== 'sysctl/quoted-value',
    );
    assert.deepEqual(
      alarms.map(({ write, error }) => `${told(write)}: ${error!.rule} ${error!.message}`),
      [],
    );
    const refused = judged.filter(({ write }) => write.error !== undefined);
    const silent = refused.filter(({ error }) => !error);
    console.log(`      ${judged.length} lines, ${refused.length} refused, ${silent.length} of them without an error`);
    assert.ok(
      silent.length < refused.length * 0.1,
      silent
        .slice(0, 20)
        .map(({ write }) => told(write))
        .join('\n'),
    );
  });

  for (const reader of READERS) {
    it(`reach the kernel whole through ${reader.join(' ')}`, function () {
      const [command] = reader;
      if (typeof namespace === 'string' || spawnSync(command!, ['--version']).error) {
        console.log(`      skipped: ${typeof namespace === 'string' ? namespace : `${command} is not on this machine`}`);
        return this.skip();
      }
      const folder = mkdtempSync(join(tmpdir(), 'kernlint-sysctl-'));
      try {
        const lines = readLines(namespace, release(), reader, join(folder, 'x.conf'));
        const known = lines.filter(({ expected }) => expected !== undefined);
        assert.deepEqual(
          known.map(({ key, value, after }) => `${key} = ${value}: ${after}`),
          known.map(({ key, value, expected }) => `${key} = ${value}: ${expected}`),
        );
        assert.ok(known.length > 20);
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  }
});

function told({ path, text, error, before, after, verdict }: Compared): string {
  const ours = JSON.stringify(verdict, (_, value) => (typeof value === 'bigint' ? String(value) : value));
  return `${path}: "${text}" gives ${error ?? 'no error'}, "${before}" becomes "${after}"; the model says ${ours}`;
}
