import assert from 'node:assert/strict';
import { useFolder } from '../harness/cli.ts';

const folder = useFolder();

async function plan(...args: string[]) {
  const { out, err, code } = await folder().kernlint(['conntrack', ...args, '--format', 'json']);
  assert.equal(code, 0, err);
  return JSON.parse(out);
}

describe('kernlint conntrack', () => {
  it('plans the table that the kernel chooses where nothing is set', async () => {
    folder().write({ 'etc/sysctl.d/a.conf': 'vm.swappiness = 1\n' });
    const { memory, plans } = await plan('.', '--memory', '16G', '--kernel', '6.12', '--rate', '20000/s');
    assert.equal(memory, 16 * 2 ** 30);
    const [only, ...more] = plans;
    assert.deepEqual(more, []);
    assert.deepEqual(
      [only.kernels, only.max, only.buckets],
      ['Linux 6.12', { value: 262144, by: 'default' }, { value: 262144, by: 'default' }],
    );
    assert.equal(only.chain.mean, 2);
    // 262144 buckets of 8 bytes, and as many entries of at most 384.
    assert.deepEqual(only.memory, { empty: 2 * 2 ** 20, full: 98 * 2 ** 20, entry: 384 });
    const closed = only.lifetimes.find(({ key }: { key: string }) => key.endsWith('_tcp_timeout_time_wait'));
    assert.equal(closed.seconds, 120);
    assert.equal(closed.entries, 262144);
    assert.ok(Math.abs(closed.secondsToFull - 262144 / 20000) < 1e-9);
    const udp = only.lifetimes.find(({ key }: { key: string }) => key.endsWith('_udp_timeout'));
    assert.ok(udp.secondsToFull < 14, '600000 entries do not fit');
  });

  it('takes what the host sets, and from where', async () => {
    folder().write({
      'etc/sysctl.d/90-ct.conf':
        'net.netfilter.nf_conntrack_max = 1000000\nnet.netfilter.nf_conntrack_tcp_timeout_time_wait = 10\n',
      'etc/modprobe.d/ct.conf': '\noptions nf_conntrack hashsize=16384\n',
    });
    const { plans } = await plan('.', '--rate', '1200/m', '--kernel', '5.10,6.1');
    assert.deepEqual(
      plans.map(({ kernels }: { kernels: string }) => kernels),
      ['Linux 5.10', 'Linux 6.1'],
    );
    const [old, now] = plans;
    assert.deepEqual(now.max, { value: 1000000, by: 'sysctl', from: { path: 'etc/sysctl.d/90-ct.conf', line: 0 } });
    assert.deepEqual(now.buckets, { value: 16384, by: 'hashsize', from: { path: 'etc/modprobe.d/ct.conf', line: 1 } });
    assert.equal(old.chain.dropped, 0);
    assert.ok(now.chain.dropped > 0.99 && now.chain.overLimit > 0.99);
    const closed = now.lifetimes.find(({ key }: { key: string }) => key.endsWith('_time_wait'));
    assert.deepEqual([closed.seconds, closed.from.line, closed.entries, closed.secondsToFull], [10, 1, 200, undefined]);
    // Since 5.15 no more than 40 a bucket fit.
    assert.equal(closed.sustained, (40 * 16384) / 10);
  });

  it('is read at a glance', async () => {
    folder().write({
      'etc/sysctl.d/a.conf': 'net.netfilter.nf_conntrack_buckets = 65536\nnet.netfilter.nf_conntrack_max = 262144\n',
    });
    const { out } = await folder().kernlint(['conntrack', '.', '--memory', '8G', '--rate', '5k', '--kernel', '6.1']);
    assert.match(out, /^Linux 6\.1\nconnections +262144 +etc\/sysctl\.d\/a\.conf:2\nbuckets +65536 +etc\/sysctl\.d\/a\.conf:1\n/);
    assert.match(out, /chain when full +8 entries +short enough to drop no connection/);
    assert.match(out, /96\.5 MiB +when full, at most 384 bytes an entry, 1\.18 % of 8 GiB/);
    assert.match(out, /^TCP, closed +2 minutes +default +262144 +52 seconds$/m);
    assert.match(out, /^UDP, question and answer +30 seconds +default +150000 +never$/m);
    const without = await folder().kernlint(['conntrack', '.', '--kernel', '6.1']);
    assert.match(without.out, /^TCP, closed +2 minutes +default +2184\/s$/m);
  });

  it('says what it cannot know, and refuses a rate that is none', async () => {
    folder().write({ 'etc/sysctl.d/a.conf.j2': 'net.netfilter.nf_conntrack_max = {{ max }}\n' });
    const { out, code } = await folder().kernlint(['conntrack', '.']);
    assert.equal(code, 0);
    assert.match(out, /not known: no single number is set for nf_conntrack_max/);
    const wrong = await folder().kernlint(['conntrack', '.', '--rate', 'fast']);
    assert.equal(wrong.code, 2);
    assert.match(wrong.err, /--rate takes new connections a second/);
  });
});
