import assert from 'node:assert/strict';
import { parseKernelTarget } from '../../server/src/core/knowledge/kernel.ts';
import { kernelMove } from '../../server/src/core/knowledge/kernel-ends.ts';
import { kernelChanges } from '../../server/src/core/model/kernel-changes.ts';
import { workspaceOf } from '../harness/host.ts';

function changes(files: Readonly<Record<string, string>>, from: string, to: string) {
  const [a, b] = [from, to].map((text) => {
    const parsed = parseKernelTarget(text);
    assert.ok(parsed.ok);
    return parsed.target;
  });
  return [...workspaceOf(files).hosts].flatMap((host) => kernelChanges(host, kernelMove(a!, b!)));
}

function short(files: Readonly<Record<string, string>>, from: string, to: string): string[] {
  return changes(files, from, to).map(
    ({ file, range, subject, kind, breaks }) =>
      `${breaks ? 'breaks' : 'changes'} ${subject}: ${kind} @ ${file.text.slice(range.start, range.end)}`,
  );
}

describe('what changes for the lines of a host', () => {
  it('tells of settings: gone, renamed, refused, without effect, beside another default', () => {
    const text = `
net.ipv4.tcp_tw_recycle = 1
net.ipv4.netfilter.ip_conntrack_udp_timeout = 20
net.ipv4.tcp_fack = 1
net.core.somaxconn = 1024
net.core.netdev_budget_usecs = 4000
vm.swappiness = 10
{{ key }} = 1
net.core.somaxconn = {{ x }}
net.ipv4.no_such_key = 1
`;
    assert.deepEqual(short({ 'etc/sysctl.conf.j2': text }, '3.10', '6.12'), [
      'breaks net.ipv4.tcp_tw_recycle: removed @ net.ipv4.tcp_tw_recycle',
      'breaks net.ipv4.netfilter.ip_conntrack_udp_timeout: renamed @ net.ipv4.netfilter.ip_conntrack_udp_timeout',
      'changes net.ipv4.tcp_fack: no effect @ net.ipv4.tcp_fack',
      'changes net.core.somaxconn: default @ net.core.somaxconn',
      'changes net.core.netdev_budget_usecs: appears @ net.core.netdev_budget_usecs',
      'changes net.core.somaxconn: default @ net.core.somaxconn',
    ]);
    const [somaxconn] = changes({ 'etc/sysctl.conf': 'net.core.somaxconn = 1024\n' }, '3.10', '6.12');
    assert.match(somaxconn!.message, /4096 instead of 128.*raised the old default and lowers the new one/);
    assert.equal(somaxconn!.turns, true);
    assert.equal(changes({ 'etc/sysctl.conf': 'net.core.somaxconn = 4096\n' }, '3.10', '6.12')[0]!.turns, undefined);
  });

  it('asks the kernels for the value', () => {
    const host = { 'etc/sysctl.conf': 'vm.swappiness = 150\nnet.ipv4.tcp_tw_reuse = 3\n' };
    assert.deepEqual(short(host, '4.9', '6.12'), [
      'changes vm.swappiness: value taken @ 150',
      'breaks net.ipv4.tcp_tw_reuse: value refused @ 3',
      'changes net.ipv4.tcp_tw_reuse: default @ net.ipv4.tcp_tw_reuse',
    ]);
  });

  it('tells of modules, their parameters, matches and targets', () => {
    const host = {
      'etc/modules-load.d/a.conf': 'nf_conntrack_ipv4\nnf_conntrack\n',
      'etc/modprobe.d/a.conf': 'options nf_conntrack nf_conntrack_helper=1 hashsize=1024\n# nf_conntrack_ipv4\n',
      'etc/sysconfig/iptables':
        '*filter\n:INPUT ACCEPT [0:0]\n-A INPUT -m cgroup --path x -j ULOG\n-A INPUT -p tcp -j ACCEPT\nCOMMIT\n',
    };
    assert.deepEqual(short(host, '3.10', '6.12'), [
      'changes nf_conntrack.nf_conntrack_helper: parameter gone @ nf_conntrack_helper'.replace('changes', 'breaks'),
      'breaks nf_conntrack_ipv4: module gone @ nf_conntrack_ipv4',
      'changes cgroup: match appears @ cgroup',
      'breaks ULOG: target gone @ ULOG',
    ]);
    assert.deepEqual(short(host, '6.12', '6.12'), []);
  });
});
