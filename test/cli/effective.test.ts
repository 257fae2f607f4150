import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { useFolder } from '../harness/cli.ts';

const folder = useFolder();

const HOST = {
  'host/usr/lib/sysctl.d/50-default.conf':
    'net.core.somaxconn = 1024\nnet.ipv4.conf.*.rp_filter = 2\n-net.ipv4.conf.all.rp_filter\n',
  'host/etc/sysctl.d/90-net.conf': '# ours\nnet.core.somaxconn = 4096\nnet/ipv4/conf/eth0.100/rp_filter = 0\n',
  'host/etc/sysctl.conf': 'net.core.somaxconn = 8192\n',
};

async function values(...args: string[]) {
  const { out, err, code } = await folder().kernlint(['effective', ...args, '--format', 'json']);
  assert.equal(code, 0, err);
  return (JSON.parse(out) as { values: { key: string; value: string }[] }).values;
}

describe('kernlint effective', () => {
  it('gives each key with its line and the lines that lose, as JSON of a fixed form', async () => {
    folder().write(HOST);
    assert.deepEqual(await values('host'), [
      {
        key: 'net.core.somaxconn',
        value: '4096',
        from: { path: 'host/etc/sysctl.d/90-net.conf', line: 1 },
        overridden: [{ path: 'host/usr/lib/sysctl.d/50-default.conf', line: 0, value: '1024' }],
      },
      {
        key: 'net.ipv4.conf.*.rp_filter',
        value: '2',
        from: { path: 'host/usr/lib/sysctl.d/50-default.conf', line: 1 },
        overridden: [],
      },
      ...['default', 'eth0/100', 'lo'].map((name) =>
        name === 'eth0/100'
          ? {
              key: 'net.ipv4.conf.eth0/100.rp_filter',
              value: '0',
              from: { path: 'host/etc/sysctl.d/90-net.conf', line: 2 },
              overridden: [{ path: 'host/usr/lib/sysctl.d/50-default.conf', line: 1, value: '2' }],
            }
          : {
              key: `net.ipv4.conf.${name}.rp_filter`,
              value: '2',
              from: { path: 'host/usr/lib/sysctl.d/50-default.conf', line: 1 },
              overridden: [],
            },
      ),
    ]);
  });

  it('reads sysctl.conf by a link only, where systemd reads; procps reads it last', async () => {
    folder().write(HOST);
    assert.deepEqual(
      (await values('host', 'net.core.somaxconn', '--reader', 'procps')).map(({ value }) => value),
      ['8192'],
    );
    symlinkSync('../sysctl.conf', join(folder().path, 'host/etc/sysctl.d/99-sysctl.conf'));
    assert.deepEqual(
      (await values('host', 'net/core/somaxconn')).map(({ value }) => value),
      ['8192'],
    );
    folder().write({ 'host/etc/sysctl.d/zz.conf': 'net.core.somaxconn = 1\n' });
    assert.deepEqual(
      (await values('host', 'net.core.somaxconn')).map(({ value }) => value),
      ['1'],
    );
    symlinkSync('/dev/null', join(folder().path, 'host/etc/sysctl.d/50-default.conf'));
    assert.deepEqual(
      (await values('host')).map(({ key }) => key),
      ['net.core.somaxconn', 'net.ipv4.conf.eth0/100.rp_filter'],
    );
  });

  it('finds a key that only a pattern sets, and no value that the kernel refuses', async () => {
    folder().write({
      'etc/sysctl.d/a.conf':
        'net.ipv4.tcp_*_timeout = 30\nvm.swappiness = "10"\nnet.core.somaxconn = 1\nnet.core.somaxconn = 2k\n',
    });
    assert.deepEqual(await values('.', 'net.ipv4.tcp_fin_timeout'), [
      { key: 'net.ipv4.tcp_fin_timeout', value: '30', from: { path: 'etc/sysctl.d/a.conf', line: 0 }, overridden: [] },
    ]);
    assert.deepEqual(await values('.', 'vm.swappiness'), []);
    assert.deepEqual(await values('.', 'kernel.panic'), []);
    // systemd-sysctl writes the last line only, procps both.
    assert.deepEqual(await values('.', 'net.core.somaxconn'), []);
    assert.equal((await values('.', 'net.core.somaxconn', '--reader', 'procps'))[0]?.value, '1');
  });

  it('says what comes before and after in a table', async () => {
    folder().write({
      'etc/sysctl.d/90-net.conf': 'net.netfilter.nf_conntrack_max = 262144\nnet.ipv4.ip_forward = 0\n',
      'etc/modprobe.d/a.conf': 'options nf_conntrack hashsize=1024\noptions nf_conntrack hashsize=65536\n',
      'etc/ufw/sysctl.conf': 'net/ipv4/ip_forward=1\n',
      'etc/sysctl.conf': 'vm.swappiness = 1\n',
    });
    const { out } = await folder().kernlint(['effective', '.']);
    assert.match(out, /^KEY +VALUE LEFT BY systemd-sysctl +FROM +OVERRIDDEN\n/);
    assert.match(out, /^net\.netfilter\.nf_conntrack_max +262144 +etc\/sysctl\.d\/90-net\.conf:1$/m);
    assert.match(out, /Lost unless nf_conntrack is loaded before .*: net\.netfilter\.nf_conntrack_max\n/);
    assert.match(out, /^net\.ipv4\.ip_forward +1 +ufw, when ufw starts, .*\(perhaps\) +etc\/ufw\/sysctl\.conf:1$/m);
    assert.match(out, /^nf_conntrack hashsize +65536 +etc\/modprobe\.d\/a\.conf:2 +1024 etc\/modprobe\.d\/a\.conf:1$/m);
    assert.match(out, /^Not read by systemd-sysctl: etc\/sysctl\.conf, etc\/ufw\/sysctl\.conf$/m);
    const one = await folder().kernlint(['effective', '.', 'net.ipv4.ip_forward']);
    assert.match(one.out, /ufw/);
    assert.doesNotMatch(one.out, /nf_conntrack/);
  });

  it('says where nothing reads the files at boot', async () => {
    folder().write({ 'etc/sysctl.d/x.conf': 'vm.swappiness = 1\n', 'kernlint.config.json': '{"boot": "container"}' });
    const { out } = await folder().kernlint(['effective', '.']);
    assert.match(out, /LEFT BY sysctl --system/);
    assert.match(out, /Nothing reads these files while the host boots/);
  });

  it('asks for one host where there are several', async () => {
    folder().write({ 'a/etc/sysctl.d/x.conf': 'vm.swappiness = 1\n', 'b/etc/sysctl.d/x.conf': 'vm.swappiness = 2\n' });
    const { code, err } = await folder().kernlint(['effective', '.']);
    assert.equal(code, 2);
    assert.match(err, /there are 2 hosts; name the folder of one of them: a, b/);
    assert.equal((await values('b'))[0]?.value, '2');
  });
});
