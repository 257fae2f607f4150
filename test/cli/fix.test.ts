import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { useFolder } from '../harness/cli.ts';

const OLD = 'net.ipv4.ip_conntrack_max = 65536';
const NEW = 'net.netfilter.nf_conntrack_max = 65536';
const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('kernlint fix', () => {
  const folder = useFolder();
  const at = (name: string) => join(folder().path, name);

  it('applies the safe fixes, says which files it changed, and ends with 0 when nothing is left', async () => {
    folder().write({ 'etc/sysctl.conf': `${OLD}\n` });
    const { code, out, err } = await folder().kernlint(['fix', 'etc']);
    assert.deepEqual([code, out, err], [0, 'fixed etc/sysctl.conf: 1 change\nNo problems in 1 file.\n', '']);
    assert.equal(folder().read('etc/sysctl.conf'), `${NEW}\n`);
  });

  it('changes nothing in a second run', async () => {
    folder().write({
      'etc/sysctl.conf': `\uFEFF${OLD}\nnet.ipv4.netfilter.ip_conntrack_tcp_timeout_established = 600\n`,
      'etc/modprobe.d/a.conf': 'options ip_conntrack hashsize=16384\n',
      'etc/iptables/rules.v4':
        '*raw\n:PREROUTING ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n-A PREROUTING -p udp --dport 53 -j NOTRACK\nCOMMIT\n' +
        '*filter\n:INPUT DROP [0:0]\n-A INPUT -m state --state ESTABLISHED,RELATED -j ACCEPT\nCOMMIT\n',
    });
    const names = ['etc/sysctl.conf', 'etc/modprobe.d/a.conf', 'etc/iptables/rules.v4'];
    await folder().kernlint(['fix', '--offered', 'etc']);
    const after = names.map((name) => folder().read(name));
    const { out } = await folder().kernlint(['fix', '--offered', 'etc']);
    assert.doesNotMatch(out, /^fixed/m);
    assert.deepEqual(
      names.map((name) => folder().read(name)),
      after,
    );
  });

  it('leaves what it does not fix, and ends with 1', async () => {
    folder().write({ 'etc/sysctl.conf': `${OLD}\n`, 'etc/modprobe.d/a.conf': 'blacklist\n' });
    const { code, out } = await folder().kernlint(['fix', 'etc']);
    assert.equal(code, 1);
    assert.match(out, /^etc\/modprobe\.d\/a\.conf:1:\d+: \w+: /m);
    assert.equal(folder().read('etc/sysctl.conf'), `${NEW}\n`);
  });

  describe('leaves every other byte as it was:', () => {
    const cases: readonly (readonly [title: string, before: Buffer, after: Buffer])[] = [
      ['CRLF', Buffer.from(`# a\r\n${OLD}\r\n\r\n`), Buffer.from(`# a\r\n${NEW}\r\n\r\n`)],
      ['no final newline', Buffer.from(`# a\n${OLD}`), Buffer.from(`# a\n${NEW}`)],
      ['blanks', Buffer.from(`  \n\t${OLD}  \n  `), Buffer.from(`  \n\t${NEW}  \n  `)],
      ['bytes that are no UTF-8', latin1(`# \xfcber \x80\x81\n${OLD}\n# \xff`), latin1(`# \xfcber \x80\x81\n${NEW}\n# \xff`)],
      ['UTF-8', Buffer.from(`# über 日本 \u{1F980}\n${OLD}\n`), Buffer.from(`# über 日本 \u{1F980}\n${NEW}\n`)],
      ['NUL', Buffer.from(`# \0\n${OLD}\n`), Buffer.from(`# \0\n${NEW}\n`)],
    ];
    for (const [title, before, after] of cases) {
      it(title, async () => {
        folder().write({ 'etc/sysctl.conf': before });
        await folder().kernlint(['fix', 'etc']);
        assert.deepEqual(folder().bytes('etc/sysctl.conf'), after);
        assert.deepEqual((await folder().kernlint(['fix', '--stdin-filename', 'etc/sysctl.conf', '-'], before)).bytes, after);
      });
    }

    it('a byte order mark is what the fix takes away, and nothing else', async () => {
      folder().write({ 'etc/sysctl.conf': '\uFEFFnet.core.somaxconn = 4096\r\n' });
      await folder().kernlint(['fix', 'etc']);
      assert.equal(folder().read('etc/sysctl.conf'), 'net.core.somaxconn = 4096\r\n');
    });

    it('a byte order mark stays where its rule is off', async () => {
      folder().write({
        'etc/sysctl.conf': `\uFEFF# a\n${OLD}\n`,
        'kernlint.config.json': '{"rules": {"file/byte-order-mark": "off"}}',
      });
      await folder().kernlint(['fix', 'etc']);
      assert.equal(folder().read('etc/sysctl.conf'), `\uFEFF# a\n${NEW}\n`);
    });
  });

  it('writes no file that does not change, and keeps mode and links of those that do', async () => {
    folder().write({ 'etc/sysctl.d/real.txt': `${OLD}\n`, 'etc/sysctl.d/sound.conf': 'net.core.somaxconn = 4096\n' });
    chmodSync(at('etc/sysctl.d/real.txt'), 0o600);
    utimesSync(at('etc/sysctl.d/sound.conf'), 1000, 1000);
    symlinkSync('real.txt', at('etc/sysctl.d/link.conf'));
    const { code } = await folder().kernlint(['fix', 'etc']);
    assert.equal(code, 0);
    assert.equal(folder().read('etc/sysctl.d/real.txt'), `${NEW}\n`);
    assert.equal(statSync(at('etc/sysctl.d/real.txt')).mode & 0o777, 0o600);
    assert.ok(lstatSync(at('etc/sysctl.d/link.conf')).isSymbolicLink());
    assert.equal(statSync(at('etc/sysctl.d/sound.conf')).mtimeMs, 1_000_000);
  });

  it('leaves files alone that were not named or are ignored', async () => {
    folder().write({
      'etc/sysctl.conf': `${OLD}\n`,
      'etc/sysctl.d/b.conf': `${OLD}\n`,
      'etc/sysctl.d/c.conf': `${OLD}\n`,
      'kernlint.config.json': '{"ignore": ["c.conf"]}',
    });
    await folder().kernlint(['fix', 'etc/sysctl.conf', 'etc/sysctl.d/c.conf']);
    assert.equal(folder().read('etc/sysctl.d/b.conf'), `${OLD}\n`);
    assert.equal(folder().read('etc/sysctl.d/c.conf'), `${OLD}\n`);
  });

  describe('with --offered', () => {
    const RATIO = { 'etc/sysctl.d/a.conf': 'net.netfilter.nf_conntrack_max = 4194304\n' };

    it('applies offered fixes, and without it none', async () => {
      folder().write({ ...RATIO, 'etc/modprobe.d/b.conf': 'options nf_conntrack hashsize=4096\n' });
      await folder().kernlint(['fix', '--kernel', '6.1', 'etc']);
      assert.equal(folder().read('etc/modprobe.d/b.conf'), 'options nf_conntrack hashsize=4096\n');
      const { out } = await folder().kernlint(['fix', '--offered', '--kernel', '6.1', 'etc']);
      assert.doesNotMatch(out, /conntrack\/bucket-ratio/);
      assert.notEqual(
        folder().read('etc/modprobe.d/b.conf') + folder().read('etc/sysctl.d/a.conf'),
        `options nf_conntrack hashsize=4096\n${RATIO['etc/sysctl.d/a.conf']}`,
      );
    });

    it('never writes over a file that was not named', async () => {
      // On this kernel the buckets can be set by modprobe.d only, so that the fix wants to write there.
      folder().write({ ...RATIO, 'etc/modprobe.d/nf_conntrack.conf': '# mine\n', 'etc/modprobe.d/conntrack.conf': '# mine\n' });
      await folder().kernlint(['fix', '--offered', '--kernel', '3.10', 'etc/sysctl.d']);
      assert.equal(folder().read('etc/modprobe.d/nf_conntrack.conf'), '# mine\n');
      assert.equal(folder().read('etc/modprobe.d/conntrack.conf'), '# mine\n');
      assert.deepEqual(spawnSync('ls', [at('etc/modprobe.d')], { encoding: 'utf8' }).stdout.split('\n'), [
        'conntrack.conf',
        'nf_conntrack.conf',
        '',
      ]);
    });
  });

  describe('without changing files', () => {
    const files = {
      'etc/sysctl.conf': `# 1\n# 2\n# 3\n# 4\n${OLD}\n# 5\n# 6\n# 7\n# 8\n# 9\n# 10\n# 11\n# 12\n# 13\n${OLD.replace('max', 'count')}\nx`,
      'etc/modprobe.d/a.conf': latin1('# \xfc\noptions ip_conntrack hashsize=16384'),
    };

    it('says with --dry-run what it would do, and ends with 1', async () => {
      folder().write(files);
      const { code, out } = await folder().kernlint(['fix', '--dry-run', 'etc']);
      assert.equal(code, 1);
      assert.match(out, /^would fix etc\/sysctl\.conf: \d+ changes?$/m);
      assert.equal(folder().read('etc/sysctl.conf'), files['etc/sysctl.conf']);
    });

    it('prints with --diff a patch that makes the same of the files', async function () {
      if (spawnSync('patch', ['--version']).error) {
        console.log('      (skipped: there is no patch here; apt-get install patch)');
        this.skip();
      }
      folder().write(files);
      const { code, bytes } = await folder().kernlint(['fix', '--diff', 'etc']);
      assert.equal(code, 1);
      assert.equal(folder().read('etc/sysctl.conf'), files['etc/sysctl.conf']);
      const patched = spawnSync('patch', ['-p1', '--fuzz=0'], { cwd: folder().path, input: bytes, encoding: 'utf8' });
      assert.equal(patched.status, 0, patched.stdout + patched.stderr);
      const byPatch = Object.keys(files).map((name) => folder().bytes(name));
      folder().write(files);
      await folder().kernlint(['fix', 'etc']);
      assert.deepEqual(
        Object.keys(files).map((name) => folder().bytes(name)),
        byPatch,
      );
    });

    it('says with --diff what the changes mean, host by host', async () => {
      const rule = (port: number) => `-A INPUT -p tcp --dport ${port} -j ACCEPT\n`;
      folder().write({
        'a/etc/sysctl.conf': `${OLD}\n`,
        'b/etc/iptables/rules.v4': `*filter\n:INPUT DROP [0:0]\n${rule(22)}${rule(80)}${rule(22)}COMMIT\n`,
      });
      const { err } = await folder().kernlint(['fix', '--diff', '--offered', 'a', 'b']);
      assert.match(err, /^kernlint: a\/etc\/sysctl\.conf: mends what has no effect\. Sets net\./m);
      assert.match(err, /^kernlint: b\/etc\/iptables\/rules\.v4: keeps the meaning\. Every packet fares as before\.$/m);
    });

    it('prints no patch where there is nothing to do', async () => {
      folder().write({ 'etc/sysctl.conf': '' });
      const { code, out } = await folder().kernlint(['fix', '--diff', 'etc']);
      assert.deepEqual([code, out], [0, '']);
    });
  });

  describe('with standard input', () => {
    it('prints the fixed text and nothing else, and writes no file', async () => {
      folder().write({ 'etc/sysctl.conf': 'on disk\n', 'other/sysctl.d/a.conf': `${OLD}\n` });
      const args = ['fix', 'other', '--stdin-filename', 'etc/sysctl.conf', '-'];
      const { code, out, err } = await folder().kernlint(args, `${OLD}\n`);
      assert.equal(out, `${NEW}\n`);
      assert.equal(err, '');
      assert.equal(code, 1, 'the other file is as it was');
      assert.equal(folder().read('etc/sysctl.conf'), 'on disk\n');
      assert.equal(folder().read('other/sysctl.d/a.conf'), `${OLD}\n`);
    });

    it('gives back what it may not fix', async () => {
      folder().write({ 'kernlint.config.json': '{"ignore": ["sysctl.conf"]}' });
      const { code, out } = await folder().kernlint(['fix', '--stdin-filename', 'sysctl.conf', '-'], `${OLD}\n`);
      assert.deepEqual([code, out], [0, `${OLD}\n`]);
    });

    it('prints nothing where it does not know what it is', async () => {
      const { code, out } = await folder().kernlint(['fix', '-'], `${OLD}\n`);
      assert.deepEqual([code, out], [2, '']);
    });
  });
});
