import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { useFolder } from '../harness/cli.ts';

const rules = (...lines: string[]) =>
  ['*filter', ':INPUT DROP [0:0]', ':FORWARD DROP [0:0]', ':OUTPUT ACCEPT [0:0]', ...lines, 'COMMIT', ''].join('\n');
const SSH = '-A INPUT -s 10.0.0.0/8 -p tcp -m tcp --dport 22 -j ACCEPT';
const WEB = '-A INPUT -p tcp -m tcp --dport 443 -j ACCEPT';

interface Report {
  readonly hosts: {
    host: string;
    status: string;
    rules?: {
      changes: { kind: string; packets: string[]; witness: string; before: { line: number }; after: { line: number } }[];
    }[];
    sysctl?: { name: string; before?: { value: string }; after?: { value: string; file: string; line: number } }[];
    modules?: { name: string }[];
    filesAdded?: string[];
  }[];
}

describe('kernlint diff', () => {
  const folder = useFolder();
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      cwd: folder().path,
      stdio: ['ignore', 'pipe', 'pipe'],
    }).toString();
  const diff = (...args: string[]) => folder().kernlint(['diff', ...args]);
  const report = async (...args: string[]) => JSON.parse((await diff('--format', 'json', ...args)).out) as Report;

  const commit = (files: Readonly<Record<string, string>>) => {
    folder().write(files);
    git('add', '.');
    git('commit', '-qm', 'x');
  };

  it('compares two revisions, a revision and the work tree, and what is staged, host by host', async function () {
    this.timeout(20_000);
    git('init', '-q');
    commit({ 'web/etc/iptables/rules.v4': rules(SSH), 'db/etc/sysctl.d/a.conf': 'net.core.somaxconn = 1024\n' });
    commit({ 'web/etc/iptables/rules.v4': rules(SSH, WEB) });
    folder().write({ 'db/etc/sysctl.d/a.conf': 'net.core.somaxconn = 4096\n' });
    const { hosts } = await report('HEAD~1', 'HEAD');
    assert.deepEqual(
      hosts.map(({ host, status }) => [host, status]),
      [
        ['db', 'same'],
        ['web', 'changed'],
      ],
    );
    const [change] = hosts[1]!.rules![0]!.changes;
    assert.deepEqual(change!.packets, ['tcp to port 443']);
    assert.equal(change!.witness, 'new tcp from 198.51.100.20 port 40000 to 192.0.2.10 port 443, in by eth0');
    assert.deepEqual([change!.kind, change!.before.line, change!.after.line], ['accepted', 1, 5]);
    assert.deepEqual((await report('HEAD~1..HEAD')).hosts, hosts);
    assert.deepEqual((await report('HEAD~1...HEAD', 'web')).hosts, [hosts[1]]);
    const tree = (await report()).hosts[0]!;
    assert.deepEqual(tree.sysctl, [
      {
        name: 'net.core.somaxconn',
        before: { value: '1024', file: 'db/etc/sysctl.d/a.conf', line: 0, certain: true },
        after: { value: '4096', file: 'db/etc/sysctl.d/a.conf', line: 0, certain: true },
      },
    ]);
    assert.equal((await report('--staged')).hosts[0]!.status, 'same');
    git('add', '.');
    assert.deepEqual((await report('--staged')).hosts[0], tree);
    assert.deepEqual(
      (await report('--staged', 'HEAD~1')).hosts.map(({ status }) => status),
      ['changed', 'changed'],
    );
  });

  it('compares two folders, and two files', async () => {
    folder().write({
      'old/web/etc/sysctl.d/a.conf': 'vm.swappiness = 1\n',
      'new/web/etc/sysctl.d/b.conf': 'vm.swappiness = 1 # moved\n',
      'new/web/etc/modprobe.d/x.conf': 'blacklist pcspkr\n',
      'new/mail/etc/sysctl.d/a.conf': 'vm.swappiness = 1\n',
      'a.v4': rules(SSH),
      'b.v4': rules(WEB, SSH),
    });
    const { hosts } = await report('old', 'new');
    assert.deepEqual(
      hosts.map(({ host, status }) => [host, status]),
      [
        ['mail', 'added'],
        ['web', 'changed'],
      ],
    );
    assert.deepEqual(hosts[1]!.filesAdded, ['etc/sysctl.d/b.conf', 'etc/modprobe.d/x.conf'].sort());
    assert.deepEqual(
      hosts[1]!.modules!.map(({ name }) => name),
      ['blacklist pcspkr'],
    );
    const files = await diff('a.v4', 'b.v4');
    assert.match(files.out, /^b\.v4\n {2}newly accepted, to this host \(IPv4\)\n {4}tcp to port 443\n/);
    assert.match(
      files.out,
      /before: dropped by the policy of INPUT \(a\.v4:2\)\n {6}after: {2}accepted by a rule of INPUT \(b\.v4:5\)/,
    );
  });

  it('says that nothing changes, and ends with 0; with --exit-code a change ends with 1', async () => {
    folder().write({ 'a.v4': rules(SSH, WEB), 'b.v4': rules('# web', WEB, SSH), 'c.v4': rules(SSH) });
    const same = await diff('--exit-code', 'a.v4', 'b.v4');
    assert.deepEqual([same.code, same.out, same.err], [0, 'no change in meaning: 1 host\n', '']);
    assert.equal((await diff('a.v4', 'c.v4')).code, 0);
    assert.equal((await diff('--exit-code', 'a.v4', 'c.v4')).code, 1);
  });

  it('takes values that the kernel stores alike for the same', async () => {
    folder().write({ 'a/sysctl.d/a.conf': 'kernel.panic = 0x10\n', 'b/sysctl.d/a.conf': 'kernel.panic=16\n' });
    assert.match((await diff('a', 'b')).out, /^no change in meaning/);
    folder().write({ 'b/sysctl.d/a.conf': 'kernel.panic = 17\n' });
    assert.match((await diff('a', 'b')).out, /kernel\.panic: 0x10 -> 17/);
  });

  it('writes Markdown for a pull request, in which no name is taken for markup', async () => {
    folder().write({
      'a/etc/iptables/rules.v4': rules(SSH),
      'b/etc/iptables/rules.v4': rules(SSH, '-A INPUT -p tcp -m string --string "a|b`" --algo bm -j ACCEPT'),
    });
    const { out } = await diff('--format', 'markdown', 'a', 'b');
    assert.match(out, /^### What changes from `a` to `b`\n/);
    assert.match(out, /\| newly accepted, to this host \(IPv4\) \| `tcp[^\n]*<br>``where -m string --string "a\\\|b`"/);
    assert.match(out, /<details><summary>[\s\S]*<\/details>/);
  });

  it('says what it cannot compare', async () => {
    const none = await diff('HEAD');
    assert.equal(none.code, 2);
    git('init', '-q');
    commit({ 'etc/sysctl.d/a.conf': '' });
    const { code, err } = await diff('HAED');
    assert.equal(code, 2);
    assert.match(err, /HAED is in neither of the two, and is no revision that git knows/);
    assert.equal((await diff('--format', 'yaml')).code, 2);
  });
});
