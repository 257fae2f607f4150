import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { existsIn, parseKernelTarget } from '../../server/src/core/knowledge/kernel.ts';
import { findSysctl } from '../../server/src/core/knowledge/sysctl/index.ts';
import type { SysctlRecord } from '../../server/src/core/knowledge/sysctl/record.ts';

/** Files that one kernel shows and kernel.org's does not, with the reason. */
const FOREIGN: readonly (readonly [path: RegExp, why: string])[] = [
  [/^kernel\/(?:core_modes|init_private\w*)$/, 'in no source of kernel.org: a patch of the kernel of some virtual machines'],
  [/^vm\/shrink_inodes_with_pagecache$/, 'in no source of kernel.org: a patch of the kernel of some virtual machines'],
  [/^fs\/binfmt_misc\//, 'a file system of its own'],
];

/** Files whose mode is another than the table says, with the reason. */
const OTHER_MODES: readonly (readonly [path: RegExp, why: string])[] = [
  [/^kernel\/nmi_watchdog$/, 'read-only where the machine has no counter for it'],
];

const release = process.platform === 'linux' ? execFileSync('uname', ['-r'], { encoding: 'utf8' }).trim() : '';
const running = parseKernelTarget(release);

interface ProcFile {
  readonly path: string;
  readonly mode: number;
}

function filesBelow(root: string): ProcFile[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.slice(root.length + 1), mode: statSync(path).mode & 0o777 }));
}

/** The files of a network namespace of its own, or why there is none. */
function filesOfFreshNamespace(): ProcFile[] | string {
  const run = spawnSync('unshare', ['-n', 'find', '/proc/sys/net', '-type', 'f', '-printf', '%P %m\\n'], { encoding: 'utf8' });
  if (run.error || run.status !== 0) return `no network namespace here: ${run.error?.message ?? run.stderr.trim()}`;
  return run.stdout
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
    .map(([path, mode]) => ({ path: `net/${path}`, mode: Number.parseInt(mode!, 8) }));
}

describe('the keys of the running kernel', () => {
  const skip = (context: Mocha.Context, why: string) => {
    console.log(`      skipped: ${why}`);
    context.skip();
  };
  const named = (list: readonly (readonly [RegExp, string])[], path: string) => list.some(([pattern]) => pattern.test(path));
  const files = existsSync('/proc/sys') ? filesBelow('/proc/sys').filter(({ path }) => !named(FOREIGN, path)) : [];

  it('are all known, and known to be there', function () {
    if (!running.ok || files.length === 0) return skip(this, `no facts for ${release || process.platform}`);
    const unknown = files.filter(({ path }) => !findSysctl(path)).map(({ path }) => path);
    assert.deepEqual(unknown, [], 'without a record');
    const early = files.filter(({ path }) => existsIn(running.target, findSysctl(path)!) === 'none').map(({ path }) => path);
    assert.deepEqual(early, [], `not there in ${release}, say the records`);
    console.log(`      ${files.length} files, ${new Set(files.map(({ path }) => findSysctl(path))).size} records`);
  });

  it('can be read and written as their records say', function () {
    if (!running.ok || files.length === 0) return skip(this, `no facts for ${release || process.platform}`);
    const wrong = files
      .filter(({ path }) => !named(OTHER_MODES, path))
      .map(({ path, mode }) => ({ path, mode, record: findSysctl(path) }))
      .filter(({ mode, record }) => record && rights(record) !== rightsOf(mode))
      .map(({ path, mode, record }) => `${path} is ${mode.toString(8)}, its record says ${rights(record!)}`);
    assert.deepEqual(wrong, []);
  });

  it('are in a network namespace of its own as their scopes say', function () {
    const fresh = filesOfFreshNamespace();
    if (typeof fresh === 'string' || !running.ok)
      return skip(this, typeof fresh === 'string' ? fresh : `no facts for ${release}`);
    const there = new Map(fresh.map((file) => [file.path, file]));
    // Devices differ between namespaces, and the defaults for neighbours of devices are in the first one only.
    const varies = /^net\/\w+\/(?:conf\/(?!all|default)|neigh\/(?!default\/gc_(?:interval|thresh)))/;
    const shared = files.filter(({ path }) => path.startsWith('net/') && !varies.test(path));
    const wrong = shared.flatMap(({ path, mode }) => {
      const record = findSysctl(path);
      const expected = record?.scope ?? 'machine';
      const own = there.get(path);
      const found = !own ? 'first namespace' : (own.mode & 0o222) === 0 && (mode & 0o222) !== 0 ? 'global' : 'namespace';
      // A file that cannot be written in either namespace may be one value or many.
      if (found === 'namespace' && (mode & 0o222) === 0 && expected === 'global') return [];
      return found === expected ? [] : [`${path} is of scope ${found}, its record says ${expected}`];
    });
    assert.deepEqual(wrong, []);
  });
});

/** Whether a file can be read (r) and written (w), by its mode; root may read and write more. */
function rightsOf(mode: number): string {
  return `${mode & 0o444 ? 'r' : ''}${mode & 0o222 ? 'w' : ''}`;
}

function rights(record: SysctlRecord): string {
  const holds = (life: SysctlRecord['readOnly']) => running.ok && life !== undefined && existsIn(running.target, life) === 'all';
  return `${holds(record.writeOnly) ? '' : 'r'}${holds(record.readOnly) ? '' : 'w'}`;
}
