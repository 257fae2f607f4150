import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyFixes } from '../../server/src/core/lint/fix.ts';
import { allRules } from '../../server/src/core/rules/index.ts';
import { formatOfPath } from '../../server/src/core/syntax/format.ts';
import { defaultSettings } from '../../server/src/core/workspace/settings.ts';
import type { Workspace } from '../../server/src/core/workspace/workspace.ts';
import { findingsOf, workspaceOf } from '../harness/host.ts';
import { ModuleTree } from './module-tree.ts';

const ROOT = fileURLToPath(new URL('../../examples', import.meta.url));

const paths = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => formatOfPath(path) !== undefined)
  .sort();
const workspace = workspaceOf(Object.fromEntries(paths.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')])));
const fixed = applyFixes(workspace, () => defaultSettings, allRules, { offered: true, formatOf: formatOfPath }).workspace;

/** Why the real tool cannot be asked here; undefined where it can. */
function missing(command: string, ...args: readonly string[]): string | undefined {
  const { error, status, stderr } = spawnSync('unshare', ['-n', command, ...args], { encoding: 'utf8' });
  return error || status !== 0
    ? `${command} does not run in a network namespace here: ${error?.message ?? stderr.trim()}`
    : undefined;
}

describe('the example hosts', () => {
  it('show each headline family', () => {
    const shown = new Set(findingsOf(workspace, defaultSettings).map(({ rule, path }) => `${path.split('/')[0]} ${rule}`));
    for (const expected of [
      'webhost sysctl/deprecated-key',
      'webhost modprobe/deprecated-module',
      'webhost sysconfig/deprecated-module',
      'webhost conntrack/reset-on-restart',
      'webhost notrack/unpaired',
      'webhost notrack/untracked-not-accepted',
      'cachehost conntrack/bucket-ratio',
      'cachehost modules-load/deprecated-module',
    ]) {
      assert.ok(shown.has(expected), `${expected} is not among ${[...shown].join(', ')}`);
    }
  });

  it('say nothing against the firewall that does it right', () => {
    const findings = findingsOf(workspace, defaultSettings).filter(({ path }) => path === 'cachehost/etc/sysconfig/iptables');
    assert.deepEqual(
      findings.filter(({ severity }) => severity !== 'hint').map(({ message }) => message),
      [],
    );
  });

  it('are clean once the offered fixes are in, and stay as they are then', () => {
    const left = findingsOf(fixed, defaultSettings).filter(({ severity }) => severity === 'error' || severity === 'warning');
    assert.deepEqual(
      left.map(({ rule, message }) => `${rule}: ${message}`),
      [],
    );
    const again = applyFixes(fixed, () => defaultSettings, allRules, { offered: true, formatOf: formatOfPath });
    assert.equal(again.applied.length, 0);
  });

  for (const backend of ['iptables-legacy-restore', 'iptables-nft-restore']) {
    const reason = missing(backend, '--version');
    for (const [when, files] of [
      ['before', workspace],
      ['after', fixed],
    ] as const) {
      (reason ? it.skip : it)(`load with ${backend} ${when} the fixes${reason ? ` (skipped: ${reason})` : ''}`, () => {
        for (const { path, text } of rulesOf(files)) {
          const { status, stderr } = spawnSync('unshare', ['-n', backend], { input: text, encoding: 'utf8' });
          assert.equal(status, 0, `${path}: ${stderr}`);
        }
      });
    }
  }

  const noKmod = spawnSync('depmod', ['--version']).error ? 'depmod and modprobe are not on this machine' : undefined;
  (noKmod ? it.skip : it)(`give nf_conntrack its buckets after the fixes${noKmod ? ` (skipped: ${noKmod})` : ''}`, () => {
    const tree = new ModuleTree([{ name: 'nf_conntrack', aliases: ['ip_conntrack'] }]);
    const path = 'webhost/etc/modprobe.d/conntrack.conf';
    const load = (files: Workspace) => tree.ask(files.file(path)!.text, '-n', '-v', 'nf_conntrack');
    assert.deepEqual(load(workspace), { steps: ['insmod nf_conntrack.ko'], badLines: [], deprecated: 0 });
    assert.match(load(fixed).steps.join(), /^insmod nf_conntrack\.ko hashsize=855\d{3}$/);
    tree.remove();
  });
});

function rulesOf(files: Workspace): readonly { path: string; text: string }[] {
  return [...files.files].filter(({ format }) => format === 'iptables');
}
