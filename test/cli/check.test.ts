import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { PROGRAM, useFolder } from '../harness/cli.ts';

const OLD = 'net.ipv4.ip_conntrack_max = 65536\n';
const SOUND = 'net.core.somaxconn = 4096\n';

interface Report {
  readonly version: number;
  readonly files: readonly {
    readonly path: string;
    readonly format: string;
    readonly diagnostics: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly message: string;
      readonly related: readonly { readonly path: string }[];
      readonly fixes: readonly { readonly edits: readonly { readonly path: string }[] }[];
    }[];
  }[];
}

describe('kernlint check', () => {
  const folder = useFolder();
  /** Runs a check and gives its JSON with the rest. */
  const check = async (...args: string[]) => {
    const result = await folder().kernlint(['check', '--format', 'json', ...args]);
    const report = JSON.parse(result.out) as Report;
    return { ...result, report, paths: report.files.map(({ path }) => path) };
  };
  const rulesOf = (report: Report, path: string) =>
    report.files.find((file) => file.path === path)?.diagnostics.map(({ rule }) => rule);

  it('ends with 0 for sound files and says how many they are', async () => {
    folder().write({ 'etc/sysctl.conf': SOUND });
    assert.deepEqual(
      await folder()
        .kernlint(['check', 'etc'])
        .then(({ code, out, err }) => [code, out, err]),
      [0, 'No problems in 1 file.\n', ''],
    );
  });

  it('ends with 1 for a warning, and shows the place, the rule and the fix', async () => {
    folder().write({ 'etc/sysctl.conf': `# old\n${OLD}` });
    const { code, out, err } = await folder().kernlint(['check', 'etc/sysctl.conf']);
    assert.equal(code, 1);
    assert.equal(err, '');
    const lines = out.split('\n');
    assert.match(lines[0]!, /^etc\/sysctl\.conf:2:1: warning: .* \[sysctl\/deprecated-key\]$/);
    assert.deepEqual(lines.slice(1, 3), [' 2 | net.ipv4.ip_conntrack_max = 65536', '   | ^^^^^^^^^^^^^^^^^^^^^^^^^']);
    assert.match(lines[3]!, /^ {3}= fix available \(safe\): \S/);
    assert.match(out, /\n1 warning in 1 file; 1 with a safe fix\.\n$/);
  });

  it('writes colours when told, around the same words', async () => {
    folder().write({ 'etc/sysctl.conf': OLD });
    const plain = await folder().kernlint(['check', '--no-color', 'etc']);
    const painted = await folder().kernlint(['check', '--color=always', 'etc']);
    assert.notEqual(painted.out, plain.out);
    assert.equal(stripVTControlCharacters(painted.out), plain.out);
  });

  it('ends with 0 where there is nothing but information and hints', async () => {
    folder().write({
      'etc/sysctl.conf': OLD,
      'kernlint.config.json': '{"rules": {"sysctl/deprecated-key": "info"}}',
    });
    const { code, out } = await folder().kernlint(['check', 'etc']);
    assert.equal(code, 0);
    assert.match(out, /1 information in 1 file/);
  });

  it('lists every file that it checked, in the order of the command line, also sound ones', async () => {
    folder().write({ 'b/sysctl.conf': SOUND, 'a/sysctl.conf': SOUND, 'c/sysctl.d/x.conf': OLD, 'c/modprobe.d/y.conf': '' });
    const { code, report, paths } = await check('b', 'a/sysctl.conf', 'c');
    assert.equal(code, 1);
    assert.deepEqual(paths, ['b/sysctl.conf', 'a/sysctl.conf', 'c/modprobe.d/y.conf', 'c/sysctl.d/x.conf']);
    assert.deepEqual(
      report.files.map(({ diagnostics }) => diagnostics.length),
      [0, 0, 0, 1],
    );
  });

  it('names files as the user does', async () => {
    folder().write({ 'etc/sysctl.conf': SOUND });
    const absolute = join(folder().path, 'etc');
    assert.deepEqual((await check('.')).paths, ['etc/sysctl.conf']);
    assert.deepEqual((await check('./')).paths, ['etc/sysctl.conf']);
    assert.deepEqual((await check('./etc/')).paths, ['./etc/sysctl.conf']);
    assert.deepEqual((await check('./etc/sysctl.conf')).paths, ['./etc/sysctl.conf']);
    assert.deepEqual((await check(absolute)).paths, [`${absolute}/sysctl.conf`]);
    assert.deepEqual((await check('etc/../etc')).paths, ['etc/../etc/sysctl.conf']);
  });

  it('knows a file by its place on disk, wherever one stands', async () => {
    folder().write({ 'etc/sysctl.d/x.conf': OLD, 'etc/modprobe.d/y.conf': '' });
    const before = folder().path;
    const { report } = await check('etc/sysctl.d/x.conf', 'etc/sysctl.d');
    assert.deepEqual(rulesOf(report, 'etc/sysctl.d/x.conf'), ['sysctl/deprecated-key'], 'named twice, checked once');
    assert.equal(report.files.length, 1);
    assert.equal(folder().path, before);
  });

  it('judges the files of one run together, and looks at no others', async () => {
    folder().write({
      'etc/sysctl.d/x.conf': 'net.netfilter.nf_conntrack_max = 1048576\n',
      'etc/modprobe.d/y.conf': 'options nf_conntrack hashsize=4096\n',
    });
    const together = await check('--kernel', '6.1', 'etc/sysctl.d/x.conf', 'etc/modprobe.d/y.conf');
    const [ratio] = together.report.files.flatMap(({ diagnostics }) =>
      diagnostics.filter(({ rule }) => rule === 'conntrack/bucket-ratio'),
    );
    assert.match(ratio?.message ?? '', /4096/);
    assert.ok(ratio?.related.some(({ path }) => path === 'etc/modprobe.d/y.conf'));
    const alone = await check('--kernel', '6.1', 'etc/sysctl.d/x.conf');
    assert.doesNotMatch(JSON.stringify(alone.report), /y\.conf|4096 buckets/);
  });

  it('checks a link under its own name and its target once', async () => {
    folder().write({ 'etc/sysctl.conf': OLD });
    folder().write({ 'etc/sysctl.d/README': '' });
    symlinkSync('../sysctl.conf', join(folder().path, 'etc/sysctl.d/99-sysctl.conf'));
    assert.deepEqual((await check('etc')).paths, ['etc/sysctl.conf']);
    assert.deepEqual((await check('etc/sysctl.d/99-sysctl.conf', 'etc')).paths, ['etc/sysctl.d/99-sysctl.conf']);
  });

  it('reads what is no file, such as a pipe', () => {
    folder().write({ 'fw.txt': '*filter\n:INPUT ACCEPT [0:0]\nCOMMIT\n' });
    const program = [process.execPath, ...PROGRAM].map((word) => `'${word}'`).join(' ');
    const command = `${program} check <(cat fw.txt) && echo sound`;
    const { stdout, stderr } = spawnSync('bash', ['-c', command], { cwd: folder().path, encoding: 'utf8' });
    assert.equal(stdout, 'No problems in 1 file.\nsound\n', stderr);
  });

  describe('what it cannot check', () => {
    it('it says on standard error, ends with 2, and checks the rest', async () => {
      folder().write({ 'etc/sysctl.conf': OLD, 'notes.md': 'x' });
      const { code, err, report, paths } = await check('missing', 'etc', 'notes.md');
      assert.equal(code, 2);
      assert.deepEqual(paths, ['etc/sysctl.conf']);
      assert.deepEqual(rulesOf(report, 'etc/sysctl.conf'), ['sysctl/deprecated-key']);
      assert.deepEqual(err.split('\n'), [
        'kernlint: missing: no such file or directory',
        'kernlint: notes.md: neither its name nor its first lines tell what kind of file it is; name it with --as FORMAT',
        '',
      ]);
    });

    it('it takes for what the user says it is', async () => {
      folder().write({ 'fw.txt': '*filter\n:INPUT ACCEPT [0:0]\nCOMMIT\n', 'x.txt': OLD });
      assert.equal((await check('fw.txt')).report.files[0]?.format, 'iptables');
      const { code, report } = await check('--as', 'sysctl', 'x.txt');
      assert.equal(code, 1);
      assert.equal(report.files[0]?.format, 'sysctl');
    });

    it('says so where a folder has nothing for it', async () => {
      folder().write({ 'x/readme.md': '' });
      const { code, err } = await folder().kernlint(['check', 'x']);
      assert.equal(code, 0);
      assert.match(err, /no file of a known format/);
    });
  });

  describe('with a config', () => {
    it('takes the nearest one above each file', async () => {
      folder().write({
        'kernlint.config.json': '{"rules": {"sysctl/deprecated-key": "off"}}',
        'a/etc/sysctl.conf': OLD,
        'b/etc/sysctl.conf': OLD,
        'b/kernlint.config.json': '{}',
      });
      const { report } = await check('a', 'b');
      assert.deepEqual(rulesOf(report, 'a/etc/sysctl.conf'), []);
      assert.deepEqual(rulesOf(report, 'b/etc/sysctl.conf'), ['sysctl/deprecated-key']);
    });

    it('asks the kernel that it names, file by file in overrides, and before all the command line', async () => {
      folder().write({
        'kernlint.config.json': '{"kernel": "6.1", "overrides": [{"files": ["old/**"], "kernel": "2.6.18"}]}',
        'old/etc/sysctl.conf': OLD,
        'new/etc/sysctl.conf': OLD,
      });
      const { report } = await check('.');
      assert.deepEqual(rulesOf(report, 'old/etc/sysctl.conf'), []);
      assert.deepEqual(rulesOf(report, 'new/etc/sysctl.conf'), ['sysctl/deprecated-key']);
      assert.deepEqual(rulesOf((await check('--kernel', '2.6.18', '.')).report, 'new/etc/sysctl.conf'), []);
      assert.deepEqual(rulesOf((await check('--no-config', '.')).report, 'old/etc/sysctl.conf'), ['sysctl/deprecated-key']);
    });

    it('leaves out what it ignores, also files that were named', async () => {
      folder().write({
        'kernlint.config.json': '{"ignore": ["vendor", "*.j2"]}',
        'vendor/etc/sysctl.conf': OLD,
        'etc/sysctl.conf.j2': OLD,
        'etc/sysctl.conf': SOUND,
      });
      assert.deepEqual((await check('.')).paths, ['etc/sysctl.conf']);
      const named = await check('vendor/etc/sysctl.conf', 'vendor', 'etc/sysctl.conf.j2');
      assert.equal(named.code, 0);
      assert.deepEqual(named.paths, []);
      assert.match(named.err, /vendor\/etc\/sysctl\.conf is ignored by a config\n/);
      assert.equal((await check('--no-config', 'vendor')).code, 1);
    });

    it('takes the one that was named for all files', async () => {
      folder().write({
        'kernlint.config.json': '{"rules": {"sysctl/*": "error"}}',
        'ci.json': '{"rules": {"sysctl/*": "hint"}}',
        'etc/sysctl.conf': OLD,
      });
      assert.equal((await check('--config', 'ci.json', 'etc')).code, 0);
      assert.equal((await check('etc')).report.files[0]?.diagnostics[0]?.severity, 'error');
      const missing = await folder().kernlint(['check', '--config', 'no.json', 'etc']);
      assert.equal(missing.code, 2);
      assert.match(missing.err, /^kernlint: .*no\.json: no such file or directory\n$/);
    });

    it('that is broken says where, ends with 2, and leaves only its own files unchecked', async () => {
      folder().write({
        'a/kernlint.config.json': '{\n  "kernal": "6.1"\n}',
        'a/sysctl.conf': OLD,
        'b/sysctl.conf': OLD,
      });
      const { code, err, paths } = await check('a', 'b');
      assert.equal(code, 2);
      assert.equal(err, 'kernlint: a/kernlint.config.json:2:3: unknown key "kernal"; did you mean "kernel"?\n');
      assert.deepEqual(paths, ['b/sysctl.conf']);
    });
  });

  describe('standard input', () => {
    it('is judged as the path that the user gives it', async () => {
      folder().write({ 'kernlint.config.json': '{"rules": {"sysctl/deprecated-key": "error"}}' });
      const { code, out } = await folder().kernlint(['check', '--stdin-filename', 'etc/sysctl.d/x.conf', '-'], OLD);
      assert.equal(code, 1);
      assert.match(out, /^etc\/sysctl\.d\/x\.conf:1:1: error: /);
    });

    it('takes the place of the file of that name', async () => {
      folder().write({ 'etc/sysctl.conf': OLD });
      const { code, out } = await folder().kernlint(['check', 'etc', '--stdin-filename', 'etc/sysctl.conf', '-'], SOUND);
      assert.equal(code, 0);
      assert.equal(out, 'No problems in 1 file.\n');
    });

    it('is known by its first lines, or by the format that the user gives it', async () => {
      const rules = await folder().kernlint(['check', '--format', 'json', '-'], '*filter\n:INPUT ACCEPT [0:0]\nCOMMIT\n');
      assert.deepEqual(
        (JSON.parse(rules.out) as Report).files.map(({ path, format }) => [path, format]),
        [['-', 'iptables']],
      );
      assert.equal((await folder().kernlint(['check', '--as', 'sysctl', '-'], OLD)).code, 1);
      const unknown = await folder().kernlint(['check', '-'], OLD);
      assert.equal(unknown.code, 2);
      assert.match(unknown.err, /--stdin-filename NAME or --as FORMAT/);
    });
  });

  describe('suppressions', () => {
    const rules = async (text: string) => {
      folder().write({ 'etc/sysctl.conf': text });
      return rulesOf((await check('etc')).report, 'etc/sysctl.conf');
    };

    it('are heard: the next line, a region, the file', async () => {
      assert.deepEqual(await rules(`# kernlint-disable-next-line sysctl/deprecated-key\n${OLD}`), []);
      assert.deepEqual(await rules(`# kernlint-disable\n${OLD}# kernlint-enable\n`), []);
      assert.deepEqual(await rules(`${OLD}# kernlint-disable-file sysctl/deprecated-key -- generated\n`), []);
    });

    it('are reported where they silence nothing or name no rule', async () => {
      assert.deepEqual(await rules(`# kernlint-disable-next-line sysctl/deprecated-key\n${SOUND}`), ['file/unused-suppression']);
      assert.deepEqual(await rules(`# kernlint-disable-next-line sysctl/nothing\n${OLD}`), [
        'file/unused-suppression',
        'sysctl/deprecated-key',
      ]);
    });
  });
});
