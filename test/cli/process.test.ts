import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { PROGRAM, useFolder } from '../harness/cli.ts';

describe('the program', function () {
  this.timeout(60_000);
  const folder = useFolder();
  const kernlint = (args: readonly string[], input = '', env: Readonly<Record<string, string>> = {}) =>
    spawnSync(process.execPath, [...PROGRAM, ...args], {
      cwd: folder().path,
      input,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });

  it('ends with the exit code of the run', () => {
    folder().write({ 'etc/sysctl.conf': 'net.ipv4.ip_conntrack_max = 1\n', 'ok/sysctl.conf': '' });
    assert.equal(kernlint(['check', 'ok']).status, 0);
    assert.equal(kernlint(['check', 'etc']).status, 1);
    assert.equal(kernlint(['check', 'nothing']).status, 2);
  });

  it('reads standard input', () => {
    const { status, stdout } = kernlint(['fix', '--stdin-filename', 'sysctl.conf', '-'], 'net.ipv4.ip_conntrack_max = 1\n');
    assert.deepEqual([status, stdout], [0, 'net.netfilter.nf_conntrack_max = 1\n']);
  });

  it('writes colours to terminals only, or when told', () => {
    folder().write({ 'etc/sysctl.conf': 'net.ipv4.ip_conntrack_max = 1\n' });
    const red = '\u001b[';
    assert.ok(!kernlint(['check', 'etc'], '', { FORCE_COLOR: '' }).stdout.includes(red));
    assert.ok(kernlint(['check', 'etc'], '', { FORCE_COLOR: '1' }).stdout.includes(red));
  });

  it('is quiet when its reader goes away', async () => {
    folder().write({ 'etc/modprobe.d/a.conf': 'optoins x\n'.repeat(1000) });
    const child = spawn(process.execPath, [...PROGRAM, 'check', 'etc'], {
      cwd: folder().path,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let err = '';
    child.stderr.on('data', (data) => {
      err += data;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    await new Promise((resolve) => child.once('close', resolve));
    assert.equal(err, '');
  });
});
