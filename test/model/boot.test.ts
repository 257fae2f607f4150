import assert from 'node:assert/strict';
import { parseKernelTarget } from '../../server/src/core/knowledge/kernel.ts';
import { effectiveValue, effectiveValues } from '../../server/src/core/model/boot/effective.ts';
import { laterWrites } from '../../server/src/core/model/boot/later.ts';
import { blockOf, brings, moduleOptions } from '../../server/src/core/model/boot/modules.ts';
import { bootOutcome, moduleNeeded } from '../../server/src/core/model/boot/outcome.ts';
import { readerOf } from '../../server/src/core/model/reading-order.ts';
import { sourceFile } from '../../server/src/core/workspace/source-file.ts';
import type { Host } from '../../server/src/core/workspace/workspace.ts';
import { Workspace } from '../../server/src/core/workspace/workspace.ts';
import { workspaceOf } from '../harness/host.ts';

const parsed = parseKernelTarget('6.12');
const target = parsed.ok ? parsed.target : assert.fail();

function hostOf(files: Readonly<Record<string, string>>, boot?: Parameters<typeof workspaceOf>[1]): Host {
  return [...workspaceOf(files, boot).hosts][0]!;
}

function valueLeft(host: Host, key: string) {
  return effectiveValue(effectiveValues(host, readerOf(host), target), key, target);
}

function left(files: Readonly<Record<string, string>>, key: string): string | undefined {
  return valueLeft(hostOf(files), key)?.value;
}

describe('what a boot leaves', () => {
  it('counts two names of one value as one', () => {
    const files = { 'etc/sysctl.d/a.conf': 'net.nf_conntrack_max = 1\nnet.netfilter.nf_conntrack_max = 2\n' };
    assert.equal(left(files, 'net.nf_conntrack_max'), '2');
    assert.equal(left(files, 'net.netfilter.nf_conntrack_max'), '2');
    const forward = { 'etc/sysctl.d/a.conf': 'net.ipv4.conf.all.forwarding = 1\nnet.ipv4.ip_forward = 0\n' };
    assert.equal(left(forward, 'net.ipv4.conf.all.forwarding'), '0');
  });

  it('knows what a write changes beside its key', () => {
    const files = { 'etc/sysctl.d/a.conf': 'net.ipv4.conf.all.accept_redirects = 1\nnet.ipv4.ip_forward = 1\n' };
    const host = hostOf(files);
    const value = valueLeft(host, 'net.ipv4.conf.all.accept_redirects')!;
    assert.equal(value.value, '0');
    assert.equal(value.from.index, 1);
    assert.deepEqual(
      value.overridden.map(({ index }) => index),
      [0],
    );
  });

  it('is not certain where a template decides', () => {
    const templated = hostOf({
      'etc/sysctl.d/a.conf.j2': '{% if x %}\nvm.swappiness = 1\n{% endif %}\n',
      'etc/sysctl.d/0.conf': 'vm.swappiness = 2\n',
    });
    assert.equal(valueLeft(templated, 'vm.swappiness')?.certain, false);
    assert.equal(valueLeft(hostOf({ 'etc/sysctl.d/0.conf': 'vm.swappiness = 2\n' }), 'vm.swappiness')?.certain, true);
  });

  it('reads a link under its own name', () => {
    const files = [
      sourceFile('etc/sysctl.conf', 'sysctl', 'vm.swappiness = 1\n', ['etc/sysctl.d/00-main.conf']),
      sourceFile('etc/sysctl.d/50-a.conf', 'sysctl', 'vm.swappiness = 2\n'),
    ];
    const [host] = Workspace.of(files).hosts;
    assert.equal(valueLeft(host!, 'vm.swappiness')?.value, '2');
    assert.equal(bootOutcome(host!, target, 'procps').values[0]?.value, '1');
  });

  it('misses a key whose module nothing loads before', () => {
    const key = 'net.netfilter.nf_conntrack_max';
    const sysctl = { 'etc/sysctl.d/a.conf': `${key} = 1\n` };
    assert.equal(moduleNeeded(hostOf(sysctl), key), 'nf_conntrack');
    assert.equal(moduleNeeded(hostOf({ ...sysctl, 'etc/modules-load.d/a.conf': 'nf_nat\n' }), key), undefined);
    assert.equal(moduleNeeded(hostOf({ ...sysctl, 'etc/modules-load.d/a.conf.j2': '{{ x }}\n' }), key), undefined);
    assert.equal(moduleNeeded(hostOf({ ...sysctl, 'etc/modules-load.d/a.conf': 'loop\n' }), key), 'nf_conntrack');
    assert.equal(moduleNeeded(hostOf(sysctl), 'vm.swappiness'), undefined);
    // Nothing is applied there while it boots.
    assert.equal(moduleNeeded(hostOf(sysctl, 'container'), key), undefined);
    assert.ok(brings('xt-conntrack', 'nf_conntrack') && !brings('xt_tcpudp', 'nf_conntrack'));
  });
});

describe('what is written later', () => {
  it('is told where files of the host show who does it', () => {
    const host = hostOf({
      'etc/sysctl.d/a.conf':
        'net.ipv4.conf.eth0.rp_filter = 1\nnet.ipv4.conf.all.rp_filter = 1\nnet.netfilter.nf_conntrack_max = 5\n',
      'etc/ufw/sysctl.conf': 'net/ipv4/ip_forward=1\n',
      'etc/sysconfig/iptables-config': 'IPTABLES_SYSCTL_LOAD_LIST=".nf_conntrack"\n',
      'etc/iptables/rules.v4': '*filter\n:INPUT ACCEPT [0:0]\n:DOCKER - [0:0]\nCOMMIT\n',
    });
    assert.deepEqual(
      laterWrites(host).map(({ by, key, value, certain }) => `${by} ${key} ${value} ${certain}`),
      [
        'udev net.ipv4.conf.eth0.rp_filter 1 true',
        'ufw net.ipv4.ip_forward 1 false',
        'iptables net.netfilter.nf_conntrack_max 5 false',
        'Docker net.ipv4.ip_forward 1 false',
      ],
    );
    assert.deepEqual(laterWrites(hostOf({ 'etc/sysctl.d/a.conf': 'vm.swappiness = 1\n' })), []);
  });

  it('follows the way to boot', () => {
    const files = { 'etc/sysctl.d/a.conf': 'net.ipv4.conf.eth0.rp_filter = 1\n' };
    assert.deepEqual(laterWrites(hostOf(files, 'openrc')), []);
    assert.ok(laterWrites(hostOf(files, 'kubernetes')).some(({ by }) => by === 'kube-proxy'));
  });
});

describe('modprobe.d', () => {
  it('hands over the last value of a parameter', () => {
    const options = moduleOptions(
      hostOf({
        'etc/modprobe.d/a.conf': 'options nf-conntrack hashsize=1 acct=1\n',
        'usr/lib/modprobe.d/b.conf': 'options nf_conntrack hashsize=2\n',
      }),
    );
    assert.deepEqual(
      options.map(({ option, overridden }) => `${option.module} ${option.name} ${option.value} ${overridden.length}`),
      ['nf_conntrack acct 1 0', 'nf_conntrack hashsize 2 1'],
    );
  });

  it('blocks a module by a command that loads nothing', () => {
    const blocks = (text: string) => blockOf(hostOf({ 'etc/modprobe.d/a.conf': text }), 'nf_conntrack') !== undefined;
    for (const text of [
      'install nf_conntrack /bin/false\n',
      'install nf-conntrack /usr/bin/true # no\n',
      'install nf_conntrack :\n',
    ])
      assert.ok(blocks(text), text);
    for (const text of [
      'blacklist nf_conntrack\n',
      '# install nf_conntrack /bin/false\n',
      'install nf_conntrack_ftp /bin/false\n',
      'install nf_conntrack /sbin/modprobe --ignore-install nf_conntrack\n',
      'install nf_conntrack /bin/true; /sbin/modprobe -i nf_conntrack\n',
      'install nf_conntrack /sbin/modprobe -i nf_conntrack\ninstall nf_conntrack /bin/false\n',
    ])
      assert.ok(!blocks(text), text);
  });
});
