import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { collect } from '../../server/src/cli/inputs.ts';
import { inputArguments } from '../../server/src/cli/options.ts';
import { PROGRAM, useFolder } from '../harness/cli.ts';

const OLD = 'net.ipv4.ip_conntrack_max = 65536\n';

describe('kernlint check --watch', function () {
  this.timeout(60_000);
  const folder = useFolder();
  let child: ChildProcess | undefined;
  afterEach(() => child?.kill('SIGKILL'));

  /** Starts to watch; `next` waits for the next report and gives its summary and how often it was said that it is watched. */
  function watching(...args: string[]) {
    child = spawn(process.execPath, [...PROGRAM, 'check', '--watch', ...args], {
      cwd: folder().path,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let reports = 0;
    let seen = 0;
    child.stdout!.on('data', (data) => {
      out += data;
    });
    child.stderr!.on('data', (data) => {
      reports += String(data).split('and watching; Ctrl-C ends').length - 1;
    });
    const next = async () => {
      const end = Date.now() + 20_000;
      while (reports <= seen) {
        assert.ok(Date.now() < end, `nothing new: ${out}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      seen = reports;
      return out.trim().split('\n').at(-1);
    };
    const ended = new Promise<number | null>((resolve) => child!.once('close', (code) => resolve(code)));
    const interrupt = () => {
      child!.kill('SIGINT');
      return ended;
    };
    return { next, count: () => reports, interrupt };
  }

  it('reports nothing again where no file that it reads has changed, not even its own report', async () => {
    folder().write({ 'a/etc/sysctl.conf': OLD });
    const { next, count, interrupt } = watching('a');
    await next();
    folder().write({ 'a/report.txt': '1 warning', 'a/etc/sysctl.conf': OLD });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    assert.equal(count(), 1);
    folder().write({ 'a/etc/sysctl.conf': '' });
    assert.equal(await next(), 'No problems in 1 file.');
    await interrupt();
  });

  it('reports again after changed, new and deleted files and configs, and ends with the last code', async () => {
    folder().write({ 'a/etc/sysctl.conf': OLD, 'b/etc/sysctl.conf': '' });
    const { next, interrupt } = watching('a', 'b');
    assert.match(String(await next()), /^1 warning in 2 files/);
    folder().write({ 'a/etc/sysctl.conf': '' });
    assert.equal(await next(), 'No problems in 2 files.');
    folder().write({ 'b/etc/sysctl.d/new.conf': OLD });
    assert.match(String(await next()), /^1 warning in 3 files/);
    folder().write({ 'b/kernlint.config.json': '{"rules": {"sysctl/deprecated-key": "off"}}' });
    assert.equal(await next(), 'No problems in 3 files.');
    rmSync(join(folder().path, 'b/etc'), { recursive: true });
    assert.equal(await next(), 'No problems in 1 file.');
    folder().write({ 'a/etc/sysctl.conf': OLD });
    assert.match(String(await next()), /^1 warning in 1 file/);
    assert.equal(await interrupt(), 1);
  });

  it('judges what changed and keeps the rest', async () => {
    folder().write({ 'a/etc/sysctl.conf': OLD, 'b/etc/sysctl.conf': '', 'c/etc/sysctl.conf': '' });
    const args = inputArguments({}, [folder().path]);
    const stdin = async () => new Uint8Array();
    const before = await collect(args, stdin);
    folder().write({ 'b/etc/sysctl.conf': OLD, 'd/etc/sysctl.conf': '' });
    rmSync(join(folder().path, 'c'), { recursive: true });
    const after = await collect(args, stdin, undefined, before);
    const known = new Set(before.workspace.hosts);
    assert.deepEqual([...after.workspace.hosts].map((host) => [host.root.slice(-1), known.has(host)]).sort(), [
      ['a', true],
      ['b', false],
      ['d', false],
    ]);
    assert.equal(
      after.resolver.settingsFor([...after.workspace.hosts][0]!),
      before.resolver.settingsFor([...before.workspace.hosts][0]!),
    );
  });

  it('takes no standard input, no index and no new baseline', async () => {
    for (const args of [['-'], ['--staged'], ['--update-baseline', '.'], ['--with-host', '.']])
      assert.match((await folder().kernlint(['check', '--watch', ...args])).err, /contradict|leave out/);
  });
});
