import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { useFolder } from '../harness/cli.ts';

const folder = useFolder();

const proc = (files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`host/proc/sys/${name}`, text]));

const KERNEL = proc({
  'kernel/osrelease': '6.1.0-18-amd64\n',
  'kernel/panic': '16\n',
  'vm/swappiness': '60\n',
  'net/core/somaxconn': '4096\n',
  'net/ipv4/tcp_rmem': '4096\t131072\t6291456\n',
  'net/ipv4/conf/all/rp_filter': '2\n',
  'net/ipv4/conf/default/rp_filter': '2\n',
  'net/ipv4/conf/eth0.100/rp_filter': '1\n',
});

async function outcomes(text: string, ...args: string[]) {
  folder().write({ ...KERNEL, 'host/etc/sysctl.d/90-a.conf': text });
  const { out, err, code } = await folder().kernlint(['effective', '--live', '--root', 'host', '--format', 'json', ...args]);
  assert.equal(code, 0, err);
  const { live } = JSON.parse(out) as { live: { key: string; value: string; live: string | null; outcome: string }[] };
  return live.map(({ key, value, live: now, outcome }) => `${key} ${value} | ${now} | ${outcome}`);
}

describe('kernlint effective --live', () => {
  it('compares word by word what the files leave with what the kernel has', async () => {
    const lines = [
      'vm.swappiness = 10',
      'kernel.panic = 0x10',
      'net.core.somaxconn = 4096',
      'net.ipv4.tcp_rmem = 4096   131072 6291456',
    ];
    assert.deepEqual(await outcomes(`${lines.join('\n')}\n`), [
      'kernel.panic 0x10 | 16 | same',
      'net.core.somaxconn 4096 | 4096 | same',
      'net.ipv4.tcp_rmem 4096   131072 6291456 | 4096 131072 6291456 | same',
      'vm.swappiness 10 | 60 | differs',
    ]);
    assert.deepEqual(await outcomes('net.ipv4.tcp_rmem = 4096 131072 16777216\n'), [
      'net.ipv4.tcp_rmem 4096 131072 16777216 | 4096 131072 6291456 | differs',
    ]);
    assert.deepEqual(await outcomes('net.ipv4.tcp_rmem = 4096 131072\n'), [
      'net.ipv4.tcp_rmem 4096 131072 | 4096 131072 6291456 | same',
    ]);
  });

  it('looks at each key that a pattern hits, and at no key that is taken out of it', async () => {
    assert.deepEqual(await outcomes('net.ipv4.conf.*.rp_filter = 2\n-net.ipv4.conf.all.rp_filter\n'), [
      'net.ipv4.conf.default.rp_filter 2 | 2 | same',
      'net.ipv4.conf.eth0/100.rp_filter 2 | 1 | differs',
      'net.ipv4.conf.lo.rp_filter 2 | null | missing',
    ]);
  });

  it('says why a key is not there', async () => {
    folder().write({
      ...KERNEL,
      'host/etc/sysctl.conf': 'net.netfilter.nf_conntrack_max = 1000\nnet.ipv4.conf.eth9.rp_filter = 1\nvm.swappiness = 60\n',
    });
    const { out } = await folder().kernlint(['effective', '--live', '--root', 'host', '--reader', 'procps']);
    assert.match(out, /nf_conntrack_max +1000 +- +missing +\S+sysctl\.conf:1 +.*module nf_conntrack is not loaded/);
    assert.match(out, /eth9\.rp_filter .*There is no interface eth9/);
    assert.match(out, /1 key as the files leave it\./);
  });

  it('does not call a difference what a template decides', async () => {
    assert.deepEqual(await outcomes('vm.swappiness = {{ swappiness }}\n'), ['vm.swappiness {{ swappiness }} | 60 | open']);
  });

  it('takes one key', async () => {
    assert.deepEqual(await outcomes('vm.swappiness = 10\nnet.core.somaxconn = 1\n', 'vm/swappiness'), [
      'vm.swappiness 10 | 60 | differs',
    ]);
  });

  it('fails where there is no kernel, and asks this machine without --root', async function () {
    folder().write({ 'other/etc/sysctl.d/a.conf': 'kernel.ostype = Linux\nvm.swappiness = 1\n' });
    const none = await folder().kernlint(['effective', '--live', '--root', 'other']);
    assert.equal(none.code, 2);
    assert.match(none.err, /--live needs a running Linux kernel/);
    if (!existsSync('/proc/sys/vm/swappiness')) {
      console.log('      skipped: there is no Linux kernel here');
      return this.skip();
    }
    const { out } = await folder().kernlint(['effective', '--live', 'other', 'vm.swappiness', '--format', 'json']);
    const { live } = JSON.parse(out) as { live: { live: string }[] };
    assert.equal(live[0]?.live, readFileSync('/proc/sys/vm/swappiness', 'utf8').trim());
  });
});
