import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseConfig } from '../../server/src/host/config.ts';
import { PROGRAM, useFolder } from '../harness/cli.ts';

describe('kernlint init', function () {
  this.timeout(60_000);
  const folder = useFolder();
  const init = (...args: string[]) => folder().kernlint(['init', ...args]);
  /** A `kernlint` to be found by a hook: the one of the sources. */
  const withProgram = () => {
    const bin = join(folder().path, 'bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'kernlint'), `#!/bin/sh\nexec ${process.execPath} ${PROGRAM.join(' ')} "$@"\n`, { mode: 0o755 });
    return `${bin}:${process.env.PATH}`;
  };
  const git = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    spawnSync('git', ['-C', folder().path, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });

  it('writes a config that is sound, also with all that it has in comments', async () => {
    assert.deepEqual(await init().then(({ code, out }) => [code, out]), [0, 'wrote kernlint.config.json\n']);
    const text = folder().read('kernlint.config.json');
    assert.deepEqual(parseConfig('/kernlint.config.json', text).problems, []);
    const all = text.replace(/^( *)\/\/ (?=".*": ".*",?$)/gm, '$1');
    assert.notEqual(all, text);
    const { problems, kernel, memory, boot, rules } = parseConfig('/kernlint.config.json', all);
    assert.deepEqual(problems, []);
    assert.deepEqual([kernel?.label.split(' ')[0], memory, boot, rules.size], ['Debian', 2 ** 34, 'systemd', 1]);
  });

  it('leaves a config alone that is there', async () => {
    folder().write({ 'a/kernlint.config.json': '{}' });
    const { code, err } = await init('a');
    assert.deepEqual([code, err], [2, 'kernlint: a/kernlint.config.json: is there already; left as it is\n']);
    assert.equal(folder().read('a/kernlint.config.json'), '{}');
  });

  it('installs a hook that stops a commit with a fault, and lets a sound one pass', async () => {
    git(['init', '-q']);
    assert.equal((await init('--hook')).code, 0);
    assert.equal(statSync(join(folder().path, '.git/hooks/pre-commit')).mode & 0o777, 0o755);
    const PATH = withProgram();
    folder().write({ 'etc/sysctl.conf': 'net.ipv4.ip_conntrack_max = 65536\n' });
    git(['add', 'etc']);
    const stopped = git(['commit', '-q', '-m', 'x'], { PATH });
    assert.equal(stopped.status, 1, stopped.stderr);
    assert.match(stopped.stdout + stopped.stderr, /etc\/sysctl\.conf:1:1: warning: /);
    folder().write({ 'etc/sysctl.conf': 'net.core.somaxconn = 4096\n' });
    git(['add', 'etc']);
    const passed = git(['commit', '-q', '-m', 'x'], { PATH });
    assert.equal(passed.status, 0, passed.stderr);
  });

  it('goes where core.hooksPath points, and from a folder below the root', async () => {
    git(['init', '-q']);
    git(['config', 'core.hooksPath', '.hooks']);
    folder().write({ 'below/etc/sysctl.conf': '' });
    assert.equal((await init('below', '--hook')).code, 0);
    assert.match(folder().read('.hooks/pre-commit'), /kernlint check --staged/);
    assert.equal((await init('below', '--hook')).code, 0, 'a second time');
  });

  it('never overwrites a hook and says what to add to it', async () => {
    git(['init', '-q']);
    folder().write({ '.git/hooks/pre-commit': '#!/bin/sh\nmake\n' });
    const { code, err } = await init('--hook');
    assert.equal(code, 2);
    assert.match(err, /pre-commit is there already; add this line to it:\n {2}.*kernlint check --staged \|\| exit 1/);
    assert.equal(folder().read('.git/hooks/pre-commit'), '#!/bin/sh\nmake\n');
  });

  it('says that there is no repository', async () => {
    const { code, err } = await init('--hook');
    assert.equal(code, 2);
    assert.match(err, /not a git repository/);
  });
});
