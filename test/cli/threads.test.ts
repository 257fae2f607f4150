import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { isDeepStrictEqual } from 'node:util';
import { builtCli } from '../harness/built-cli.ts';
import { useFolder } from '../harness/cli.ts';

describe('kernlint check --threads', function () {
  this.timeout(120_000);
  const folder = useFolder();
  let cli: Awaited<ReturnType<typeof builtCli>>;
  before(async () => {
    cli = await builtCli();
  });
  after(() => cli?.remove());
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli.path, 'check', ...args], {
      cwd: folder().path,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    return [status, stdout, stderr];
  };
  /** Hosts with and without findings, one of two folders, one with a broken config, and paths that do not stand in the order of hosts. */
  const fleet = () => {
    const files: Record<string, string> = {
      'kernlint.config.json':
        '{"kernel": "6.1", "hosts": [{"name": "split", "files": ["a-part/**", "z-part/**"]}], "rules": {"sysctl/duplicate-key": "off"}}',
      'a-part/etc/sysctl.d/a.conf': 'net.netfilter.nf_conntrack_max = 1000000\n',
      'z-part/etc/modprobe.d/nf.conf': 'options nf_conntrack hashsize=1024\n',
      'broken/kernlint.config.json': '{"kernel": 1}',
      'broken/etc/sysctl.conf': '',
      'unknown/file': 'x\n',
    };
    for (let i = 0; i < 90; i++) {
      files[`hosts/h${i}/etc/sysctl.d/90-net.conf`] = `net.core.somaxconn = ${i % 3 ? 4096 : 'many'}\n`;
      files[`hosts/h${i}/etc/modprobe.d/nf.conf`] = i % 5 ? 'options nf_conntrack hashsize=1\n' : 'optoins x\n';
    }
    folder().write(files);
  };

  it('tells the same as one thread, in every form', () => {
    fleet();
    for (const args of [
      ['--format', 'json'],
      ['--format', 'sarif', '--kernel', '3.10'],
      ['--format', 'text', '--color'],
      ['unknown/file', '--max-warnings', '999'],
    ]) {
      const one = run('--threads', '1', '.', ...args);
      assert.ok(String(one[1]).length > 10_000);
      assert.ok(isDeepStrictEqual(run('--threads', '2', '.', ...args), one), args.join(' '));
    }
  });

  it('keeps and accepts the findings of a baseline', () => {
    fleet();
    const [code, , err] = run('--threads', '2', 'hosts', '--update-baseline');
    assert.equal(code, 0, String(err));
    const baseline = folder().read('kernlint-baseline.json');
    run('--threads', '1', 'hosts', '--update-baseline');
    assert.equal(folder().read('kernlint-baseline.json'), baseline);
    assert.deepEqual(run('--threads', '2', 'hosts', '--baseline', 'kernlint-baseline.json'), [
      0,
      'No problems in 180 files.\n',
      '',
    ]);
  });

  it('takes a number from 1', async () => {
    for (const wrong of ['0', 'all', '-1']) assert.equal((await folder().kernlint(['check', '.', `--threads=${wrong}`])).code, 2);
  });
});
