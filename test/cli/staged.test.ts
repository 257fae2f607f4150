import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { useFolder } from '../harness/cli.ts';

const OLD = 'net.ipv4.netfilter.ip_conntrack_max = 65536\n';
const NEW = 'net.ipv4.ip_forward = 1\n';

describe('kernlint check --staged', () => {
  const folder = useFolder();
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      cwd: folder().path,
      stdio: ['ignore', 'pipe', 'pipe'],
    }).toString();
  const check = async (...args: string[]) => folder().kernlint(['check', '--staged', '--format', 'json', ...args]);
  const rules = (out: string) =>
    (JSON.parse(out).files as { path: string; diagnostics: { rule: string }[] }[]).map(
      ({ path, diagnostics }) => `${path} ${diagnostics.map(({ rule }) => rule)}`,
    );

  beforeEach(() => {
    git('init', '-q');
  });

  it('checks what the index holds, not the work tree', async () => {
    folder().write({ 'etc/sysctl.d/a.conf': OLD, 'etc/sysctl.d/b.conf': NEW });
    git('add', '.');
    folder().write({ 'etc/sysctl.d/a.conf': NEW, 'etc/sysctl.d/b.conf': OLD });
    const { code, out } = await check();
    assert.equal(code, 1);
    assert.deepEqual(rules(out), ['etc/sysctl.d/a.conf sysctl/deprecated-key', 'etc/sysctl.d/b.conf ']);
  });

  it('reports only files that the commit changes, judged with the rest of their host', async () => {
    folder().write({
      'etc/sysctl.d/a.conf': 'net.ipv4.tcp_tw_recycle = 1\n',
      'etc/modprobe.d/nf.conf': 'options nf_conntrack hashsize=262144\n',
    });
    git('add', '.');
    git('commit', '-qm', 'first');
    folder().write({ 'etc/sysctl.d/b.conf': 'net.netfilter.nf_conntrack_max = 1000000\n' });
    git('add', '.');
    const { code, out } = await check();
    // The buckets of the host, which no staged file sets, make this size sound.
    assert.deepEqual([code, rules(out)], [0, ['etc/sysctl.d/b.conf ']]);
    folder().write({ 'etc/sysctl.d/b.conf': 'net.nf_conntrack_max = 1000000\n', 'etc/modprobe.d/nf.conf': '' });
    git('add', 'etc/sysctl.d');
    assert.deepEqual(rules((await check()).out), ['etc/sysctl.d/b.conf ']);
  });

  it('looks at the paths that are named, from any folder of the repository', async () => {
    folder().write({ 'x/etc/sysctl.d/a.conf': OLD, 'y/etc/sysctl.d/a.conf': OLD });
    git('add', '.');
    assert.deepEqual(rules((await check('x')).out), ['x/etc/sysctl.d/a.conf sysctl/deprecated-key']);
    const before = process.cwd();
    try {
      mkdirSync(join(folder().path, 'y/deep'));
      const { run } = await import('../../server/src/cli/run.ts');
      process.chdir(join(folder().path, 'y/deep'));
      const out: string[] = [];
      await run(['check', '--staged', '--format', 'json'], {
        stdin: async () => Buffer.from(''),
        out: (data) => out.push(String(data)),
        err: () => {},
        columns: undefined,
        colors: false,
        interrupted: () => new Promise(() => {}),
      });
      assert.deepEqual(
        rules(out.join('')).map((line) => line.split(' ')[0]),
        ['../../x/etc/sysctl.d/a.conf', '../../y/etc/sysctl.d/a.conf'],
      );
    } finally {
      process.chdir(before);
    }
  });

  it('follows links of the index, reads the config there, and keeps odd names and bytes', async () => {
    folder().write({
      'etc/sysctl.d/ü \n.conf': Buffer.from([0x23, 0xff, 0x0a, ...Buffer.from(OLD)]),
      'etc/sysctl.conf': OLD,
      'kernlint.config.json': '{ "ignore": ["etc/sysctl.conf"] }',
    });
    symlinkSync('../sysctl.conf', join(folder().path, 'etc/sysctl.d/99-sysctl.conf'));
    git('add', '.');
    folder().write({ 'kernlint.config.json': '{}' });
    const { out } = await check();
    assert.deepEqual(
      rules(out).filter((line) => line.includes('ü')),
      ['etc/sysctl.d/ü \n.conf sysctl/deprecated-key'],
    );
    assert.ok(!rules(out).some((line) => line.startsWith('etc/sysctl.conf ')), out);
  });

  it('says so where nothing is staged, and fails where there is no repository', async () => {
    const nothing = await folder().kernlint(['check', '--staged']);
    assert.deepEqual([nothing.code, nothing.err], [0, 'kernlint: nothing is staged that kernlint knows\n']);
    execFileSync('rm', ['-rf', join(folder().path, '.git')]);
    const { code, err } = await folder().kernlint(['check', '--staged']);
    assert.equal(code, 2);
    assert.match(err, /not a git repository/);
  });

  it('reads a thousand files through one git', async () => {
    const files: Record<string, string> = {};
    for (let i = 0; i < 1000; i++) files[`h${i}/etc/sysctl.d/a.conf`] = i % 100 === 0 ? OLD : NEW;
    folder().write(files);
    git('add', '.');
    const { out } = await check();
    assert.equal(rules(out).length, 1000);
    assert.equal(rules(out).filter((line) => line.includes('deprecated-key')).length, 10);
  }).timeout(20_000);
});
