import assert from 'node:assert/strict';
import { useFolder } from '../harness/cli.ts';

describe('kernlint check --with-host', () => {
  const folder = useFolder();
  const check = async (...args: string[]) => {
    const { code, out } = await folder().kernlint(['check', '--format', 'json', ...args]);
    const files = JSON.parse(out).files as { path: string; diagnostics: { rule: string }[] }[];
    return [code, ...files.map(({ path, diagnostics }) => `${path} ${diagnostics.map(({ rule }) => rule)}`)];
  };
  const size = 'net.netfilter.nf_conntrack_max = 1000000\n';

  it('judges a file with the rest of its host, and reports that file alone', async () => {
    folder().write({
      'etc/sysctl.d/size.conf': size,
      'etc/sysctl.d/old.conf': 'net.ipv4.tcp_tw_recycle = 1\n',
      'etc/modprobe.d/nf.conf': 'options nf_conntrack hashsize=262144\n',
    });
    assert.deepEqual(await check('etc/sysctl.d/size.conf'), [1, 'etc/sysctl.d/size.conf conntrack/max-without-buckets']);
    assert.deepEqual(await check('--with-host', 'etc/sysctl.d/size.conf'), [0, 'etc/sysctl.d/size.conf ']);
  });

  it('also reports another file whose finding points at the named one', async () => {
    folder().write({
      'etc/sysctl.d/10-a.conf': 'net.core.somaxconn = 1024\n',
      'etc/sysctl.d/20-b.conf': 'net.core.somaxconn = 4096\n',
      'other/etc/sysctl.d/a.conf': 'net.ipv4.netfilter.ip_conntrack_max = 65536\n',
    });
    const [code, own, other, ...more] = await check('--with-host', 'etc/sysctl.d/20-b.conf');
    assert.deepEqual([code, own, more], [0, 'etc/sysctl.d/20-b.conf ', []]);
    assert.match(String(other), /^etc\/sysctl\.d\/10-a\.conf sysctl\//);
  });

  it('takes neither standard input nor --staged', async () => {
    for (const args of [['-'], ['--staged', 'etc']]) {
      const { code, err } = await folder().kernlint(['check', '--with-host', ...args]);
      assert.equal(code, 2);
      assert.match(err, /--with-host/);
    }
  });
});
