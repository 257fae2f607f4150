import assert from 'node:assert/strict';
import { useFolder } from '../harness/cli.ts';

describe('kernlint kernels', () => {
  const folder = useFolder();
  const run = (...args: string[]) => folder().kernlint(['kernels', ...args]);

  it('tells what stops working and what changes, and ends with 1 where something stops', async () => {
    folder().write({ 'etc/sysctl.conf': 'net.ipv4.tcp_tw_recycle = 1\nnet.core.somaxconn = 1024\n' });
    const { code, out } = await run('etc', '--from', '3.10', '--to', '6.12');
    assert.equal(code, 1);
    assert.match(out, /^From Linux 3\.10 to Linux 6\.12\n\nStops working \(1\)\n/);
    assert.match(
      out,
      /etc\/sysctl\.conf:1 +net\.ipv4\.tcp_tw_recycle +removed +Linux 6\.12 \(since 4\.12\) does not have the key: /,
    );
    assert.match(
      out,
      /\nChanges \(1\)\n[^\n]*\netc\/sysctl\.conf:2 +net\.core\.somaxconn +default +The default becomes 4096 instead of 128/,
    );
  });

  it('ends with 0 where everything goes on working', async () => {
    folder().write({ 'etc/sysctl.conf': 'net.core.somaxconn = 1024\n', 'b/sysctl.conf': 'vm.overcommit_memory = 1\n' });
    assert.equal((await run('etc', '--from', 'debian10', '--to', 'debian13')).code, 0);
    const none = await run('b', '--from', 'debian10', '--to', 'debian13');
    assert.deepEqual([none.code, none.out], [0, 'From Debian 10 (4.19) to Debian 13 (6.12) nothing changes.\n']);
  });

  it('gives the same as JSON', async () => {
    folder().write({ 'etc/sysctl.conf': '\nnet.ipv4.tcp_tw_recycle = 1\n' });
    const { out, code } = await run('--format', 'json', 'etc/sysctl.conf', '--from', 'rhel7', '--to', 'rhel9');
    assert.equal(code, 1);
    const { from, to, changes, keys } = JSON.parse(out);
    assert.deepEqual([from, to, keys], ['RHEL 7 (3.10)', 'RHEL 9 (5.14)', []]);
    const [{ message, ...change }] = changes;
    assert.match(message, /does not have the key/);
    assert.deepEqual(change, {
      path: 'etc/sysctl.conf',
      line: 1,
      subject: 'net.ipv4.tcp_tw_recycle',
      kind: 'removed',
      since: '4.12',
      breaks: true,
    });
  });

  it('takes keys in the place of files', async () => {
    const { code, out } = await run('net.core.somaxconn', 'net/ipv4/ip_forward', '--from', '3.10', '--to', '6.12');
    assert.equal(code, 0);
    assert.match(out, /net\.core\.somaxconn +default +5\.4 +128 becomes 4096\n/);
    assert.match(out, /net\/ipv4\/ip_forward +nothing\n/);
    assert.equal((await run('net.ipv4.tcp_tw_recycle', '--from', '3.10', '--to', '6.12')).code, 1);
  });

  it('ends with 2 where it cannot tell', async () => {
    for (const args of [
      ['etc'],
      ['--from', '3.10', '--to', '6.12'],
      ['etc', '--from', '3.10'],
      ['etc', '--from', '3.10', '--to', 'beos'],
      ['no-such-file', '--from', '3.10', '--to', '6.12'],
      ['etc', '--from', '3.10', '--to', '6.12', '--format', 'sarif'],
    ]) {
      const { code, err } = await run(...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(err, /^kernlint: /);
    }
  });
});
