import assert from 'node:assert/strict';
import { findingsOf, settingsOf, workspaceOf } from '../harness/host.ts';

describe('fixes of what stands twice are safe only where nothing changes', () => {
  const safety = (files: Readonly<Record<string, string>>, rule: string) =>
    findingsOf(workspaceOf(files), settingsOf({}))
      .filter((finding) => finding.rule === rule)
      .flatMap(({ fixes }) => fixes.map((fix) => fix.safety));

  it('not where another name of the value is set between two equal lines, which systemd-sysctl reads as the first', () => {
    const set = (between: string) => ({
      'etc/sysctl.d/a.conf': `net.netfilter.nf_conntrack_max = 524288\n${between}\nnet.netfilter.nf_conntrack_max = 524288\n`,
    });
    assert.deepEqual(safety(set('net.nf_conntrack_max = 262144'), 'sysctl/duplicate-key'), ['offered']);
    assert.deepEqual(safety(set('net.core.somaxconn = 4096'), 'sysctl/duplicate-key'), ['safe']);
  });

  it('not where a rule that lets packets go on does something', () => {
    const twice = (rule: string) => ({
      'etc/iptables/rules.v4': `*filter\n:INPUT ACCEPT [0:0]\n-A INPUT ${rule}\n-A INPUT ${rule}\nCOMMIT\n`,
    });
    for (const target of ['ACCEPT', 'DROP', 'REJECT'])
      assert.deepEqual(safety(twice(`-p tcp --dport 80 -j ${target}`), 'iptables/duplicate-rule'), ['safe'], target);
    for (const target of ['ULOG', 'MARK --set-mark 1'])
      assert.ok(!safety(twice(`-p tcp --dport 80 -j ${target}`), 'iptables/duplicate-rule').includes('safe'), target);
  });
});
