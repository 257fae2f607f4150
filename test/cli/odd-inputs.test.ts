import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { useFolder } from '../harness/cli.ts';

const RULES = '*filter\n:INPUT ACCEPT [0:0]\n-A INPUT -p tcp --dport 22 -j ACCEPT\nCOMMIT\n';
const rulesWith = (lines: string) => `*filter\n:INPUT ACCEPT [0:0]\n${lines}COMMIT\n`;
const repeated = (count: number, line: (i: number) => string) => Array.from({ length: count }, (_, i) => line(i)).join('');

describe('odd inputs of the command line', function () {
  this.timeout(60_000);
  const folder = useFolder();
  const check = (...args: string[]) => folder().kernlint(['check', ...(args.length > 0 ? args : ['.'])]);

  it('in UTF-16 are told once', async () => {
    const text = Buffer.from(`\uFEFF${RULES}`, 'utf16le');
    folder().write({ 'a/etc/iptables/rules.v4': text, 'b/etc/iptables/rules.v4': Buffer.from(text).swap16() });
    folder().write({ 'c/etc/sysctl.conf': Buffer.from('vm.swappiness = x\nvm.nothing = 1\n', 'utf16le') });
    const { code, out } = await check('--format=json', '.');
    const files: { diagnostics: { rule: string; message: string }[] }[] = JSON.parse(out).files;
    assert.equal(code, 1);
    assert.equal(files.length, 3);
    for (const { diagnostics } of files) {
      assert.deepEqual(
        diagnostics.map(({ rule }) => rule),
        ['file/nul-byte'],
      );
      assert.match(diagnostics[0]!.message, /UTF-16/);
    }
  });

  it('above the largest size are refused with their name', async () => {
    folder().write({ 'etc/sysctl.conf': '' });
    truncateSync(join(folder().path, 'etc/sysctl.conf'), 100 * 2 ** 20);
    const { code, err } = await check();
    assert.equal(code, 2);
    assert.match(err, /etc\/sysctl\.conf: is larger than 64 MiB/);
  });

  it('of long lines, many lines and many chains take time by their length', async () => {
    const sizes = [1, 4];
    const inputs: Readonly<Record<string, (size: number) => Readonly<Record<string, string>>>> = {
      'one value': (size) => ({ 'etc/sysctl.conf': `net.core.somaxconn = ${'1'.repeat(size * 100_000)}\n` }),
      'one name of a module': (size) => ({ 'etc/modules-load.d/a.conf': `${'x'.repeat(size * 100_000)}\n` }),
      'one rule of many faults': (size) => ({
        'etc/iptables/rules.v4': rulesWith(`-A INPUT ${'-m comment '.repeat(size * 400)}\n`),
      }),
      'many options in a line': (size) => ({
        'etc/modprobe.d/a.conf': `options nf_conntrack ${'hashsize=1 '.repeat(size * 1000)}\n`,
      }),
      'empty lines': (size) => ({ 'etc/sysctl.conf': '\n'.repeat(size * 100_000) }),
      'deep jumps': (size) => ({
        'etc/iptables/rules.v4': rulesWith(
          `${repeated(size * 2500, (i) => `:c${i} - [0:0]\n`)}-A INPUT -j c0\n${repeated(size * 2500 - 1, (i) => `-A c${i} -p tcp -j c${i + 1}\n`)}`,
        ),
      }),
      'a wide circle': (size) => ({
        'etc/iptables/rules.v4': rulesWith(
          `${repeated(size * 1000, (i) => `:c${i} - [0:0]\n`)}${repeated(size * 1000, (i) => `-A c${i} -j c${(i + 1) % (size * 1000)}\n`)}`,
        ),
      }),
      'many chains': (size) => ({
        'etc/iptables/rules.v4': rulesWith(
          `${repeated(size * 4096, (i) => `:c${i} - [0:0]\n`)}-A INPUT -j c0\n${repeated(size * 4096 - 1, (i) => `-A c0 -p tcp -j c${i + 1}\n`)}`,
        ),
      }),
    };
    for (const [title, filesOf] of Object.entries(inputs)) {
      const times: number[] = [];
      for (const size of sizes) {
        folder().write(filesOf(size));
        const start = process.cpuUsage();
        const { err } = await check('etc');
        const { user, system } = process.cpuUsage(start);
        times.push((user + system) / 1000);
        assert.doesNotMatch(err, /failed/, title);
      }
      const [short, long] = times as [number, number];
      // Four times as long; sixteen times as long would be the square.
      assert.ok(long < 10 * short + 500, `${title}: ${short.toFixed()} ms, then ${long.toFixed()} ms`);
      folder().write({
        'etc/sysctl.conf': '',
        'etc/iptables/rules.v4': '',
        'etc/modprobe.d/a.conf': '',
        'etc/modules-load.d/a.conf': '',
      });
    }
  });

  it('with the names of what every object has are names', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
    const each = (line: (name: string) => string) => names.map(line).join('');
    folder().write({
      'etc/sysctl.conf': each(
        (name) => `${name} = 1\nnet.ipv4.conf.${name}.rp_filter = 1\nvm.swappiness = ${name}\nnet.${name}.x = ${name}\n`,
      ),
      'etc/modprobe.d/a.conf': each(
        (name) =>
          `options ${name} ${name}=1\noptions nf_conntrack ${name}=1\nalias ${name} ${name}\nblacklist ${name}\n${name} x\nsoftdep ${name} pre: ${name}\n`,
      ),
      'etc/modules-load.d/a.conf': each((name) => `${name}\n`),
      'etc/sysconfig/iptables-config': each((name) => `${name}=yes\nIPTABLES_MODULES="${name}"\n`),
      'etc/iptables/rules.v4': `${rulesWith(`${each((name) => `:${name} - [0:0]\n`)}${each((name) => `-A INPUT -p ${name} -m ${name} --${name} 1 -j ${name}\n-A ${name} -i ${name} -m set --match-set ${name} src -g ${name}\n`)}`)}${each((name) => `*${name}\n:${name} ACCEPT [0:0]\nCOMMIT\n`)}`,
    });
    folder().write(Object.fromEntries(names.map((name) => [`${name}/etc/sysctl.conf`, 'vm.swappiness = x\n'])));
    const { code, out, err } = await check();
    assert.deepEqual([code, err], [1, '']);
    for (const name of names)
      assert.ok(out.includes(`${name}/etc/sysctl.conf:1:17: error: vm.swappiness takes a number, and x`), name);
    for (const name of names) assert.ok(out.includes(`has a key ${name}`), name);
    for (const command of ['effective', 'conntrack', 'fix', 'format']) {
      const args = { effective: ['.'], conntrack: ['.'], fix: ['--dry-run', '.'], format: ['--check', '.'] }[command]!;
      assert.doesNotMatch((await folder().kernlint([command, ...args])).err, /failed|undefined/, command);
    }
  });

  it('in a config with such names are faults of the config', async () => {
    const text = '{"rules": {"__proto__": "off", "constructor": "error"}, "__proto__": 1, "toString": 2}';
    folder().write({ 'kernlint.config.json': text, 'etc/sysctl.conf': '' });
    const { code, err } = await check();
    assert.equal(code, 2);
    for (const name of ['rule "__proto__"', 'rule "constructor"', 'key "__proto__"', 'key "toString"'])
      assert.ok(err.includes(name), err);
  });

  it('that are no files are never opened', async function () {
    if (process.platform !== 'linux') this.skip();
    const at = (name: string) => join(folder().path, 'etc/sysctl.d', name);
    folder().write({ 'etc/sysctl.d/a.conf': 'vm.swappiness = x\n' });
    mkdirSync(at('folder.conf'));
    assert.equal(spawnSync('mkfifo', [at('pipe.conf')]).status, 0);
    symlinkSync('pipe.conf', at('to-pipe.conf'));
    symlinkSync('/dev/zero', at('zero.conf'));
    symlinkSync('..', at('above'));
    const server = createServer().listen(at('socket.conf'));
    try {
      // Another process: one that waits for a writer of the pipe could not be ended from here.
      const { code, out, err } = await check();
      assert.deepEqual([code, err], [1, '']);
      assert.match(out, /1 error in 1 file\./);
    } finally {
      server.close();
    }
  });

  it('behind links that lead in a circle are told, and the others judged', async () => {
    folder().write({ 'etc/sysctl.d/a.conf': 'vm.swappiness = x\n' });
    symlinkSync('c.conf', join(folder().path, 'etc/sysctl.d/b.conf'));
    symlinkSync('b.conf', join(folder().path, 'etc/sysctl.d/c.conf'));
    const { code, out, err } = await check();
    assert.equal(code, 2);
    assert.match(out, /1 error in 1 file\./);
    assert.match(err, /b\.conf: too many links/);
  });

  it('deeper than a path may be long are told once', async function () {
    if (process.platform !== 'linux') this.skip();
    const before = process.cwd();
    try {
      process.chdir(folder().path);
      for (let depth = 0; depth < 40; depth++) {
        mkdirSync('d'.repeat(150));
        process.chdir('d'.repeat(150));
      }
    } finally {
      process.chdir(before);
    }
    folder().write({ 'etc/sysctl.conf': 'vm.swappiness = x\n' });
    const { code, out, err } = await check();
    // Node's own way to remove a tree stops at long paths, too.
    spawnSync('rm', ['-rf', join(folder().path, 'd'.repeat(150))]);
    assert.equal(code, 2);
    assert.match(out, /1 error in 1 file\./);
    assert.equal(err.trim().split('\n').length, 1, err);
    assert.match(err, /the name is too long/);
  });

  it('never steer a terminal, by their names or by what they hold', async function () {
    if (process.platform !== 'linux') this.skip();
    const evil = '\u001b]0;x\u0007\u001b[31m\u009b1m\u202e';
    const path = `etc/sysctl.d/${evil}\nx.conf`;
    folder().write({
      [path]: `vm.swappiness = ${evil}\nnet.${evil} = 1\nnet.ipv4.conf.${evil}.rp_filter = 1\n# kernlint-disable-next-line ${evil}\n`,
      'etc/modprobe.d/a.conf': `options ${evil} ${evil}=1\n${evil} x\nblacklist ${evil}\n`,
      'etc/iptables/rules.v4': rulesWith(
        `:${evil} - [0:0]\n-A INPUT -j ${evil}\n-A INPUT -m ${evil} --${evil} -m comment --comment "${evil}" -j LOG\n`,
      ),
    });
    symlinkSync('x', join(folder().path, `etc/${evil}.conf`));
    const commands = [
      ...['text', 'grouped', 'github'].map((format) => ['check', `--format=${format}`, '.']),
      ['effective', '.'],
      ['conntrack', '.'],
      ['fix', '--dry-run', '.'],
      ['check', `nothing${evil}`],
      ['check', '--format', evil],
      [evil],
      ['explain', evil],
    ];
    for (const args of commands) {
      const { out, err } = await folder().kernlint(args);
      const raw = /(?![\n\t])[\p{Cc}\p{Cf}]/u.exec(out + err);
      assert.equal(
        raw,
        null,
        `${JSON.stringify(args)}: ${JSON.stringify((out + err).slice(Math.max(0, (raw?.index ?? 0) - 80), raw?.index))}`,
      );
    }
  });

  it('whose names are no text are told', function () {
    if (process.platform !== 'linux') this.skip();
    const name = Buffer.concat([Buffer.from(join(folder().path, 'etc/sysctl.d/')), Buffer.from([0xff]), Buffer.from('.conf')]);
    mkdirSync(join(folder().path, 'etc/sysctl.d'), { recursive: true });
    writeFileSync(name, 'vm.swappiness = x\n');
    return check().then(({ code, err }) => {
      assert.equal(code, 2);
      assert.match(err, /no such file/);
    });
  });
});
