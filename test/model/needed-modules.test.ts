import assert from 'node:assert/strict';
import type { Boot } from '../../server/src/core/knowledge/boot.ts';
import { blockOf, brings } from '../../server/src/core/model/boot/modules.ts';
import { loadedModules } from '../../server/src/core/model/loaded-modules.ts';
import { loadedByName } from '../../server/src/core/model/modprobe/loaded.ts';
import { workspaceOf } from '../harness/host.ts';

function hostOf(files: Readonly<Record<string, string>>, boot?: Boot) {
  return [...workspaceOf(files, boot).hosts][0]!;
}

describe('what loading a module brings', () => {
  it('is what it cannot do without, by all its names', () => {
    for (const name of ['xt_conntrack', 'xt-conntrack', 'nf_nat_ftp', 'iptable_nat', 'openvswitch', 'ip_vs_rr', 'act_ct'])
      assert.ok(brings(name, 'nf_conntrack'), name);
    for (const name of [
      'ip_conntrack',
      'nf_conntrack_ipv4',
      'ipt_MASQUERADE',
      'xt_NOTRACK',
      'nf_nat_proto_sctp',
      'nft_chain_nat_ipv4',
    ])
      assert.ok(brings(name, 'nf_conntrack'), name);
    for (const name of ['xt_limit', 'ip_tables', 'nf_tables', 'br_netfilter', 'nf_defrag_ipv4', 'no_such_module'])
      assert.ok(!brings(name, 'nf_conntrack'), name);
    assert.ok(brings('ip_vs_sh', 'ip_vs'));
    assert.ok(!brings('nf_conntrack', 'xt_conntrack'));
  });
});

describe('the line that keeps a module out', () => {
  const blocked = (conf: string) => blockOf(hostOf({ 'etc/modprobe.d/a.conf': conf }), 'nf_conntrack')?.text;

  it('is its install line, unless it has a softdep', () => {
    const install = 'install nf_conntrack /bin/false\n';
    assert.equal(blocked(install), 'install nf_conntrack /bin/false');
    assert.equal(blocked(`${install}softdep nf_conntrack pre: crc32c_generic\n`), undefined);
    assert.equal(blocked(`${install}softdep xt_conntrack pre: crc32c_generic\n`), 'install nf_conntrack /bin/false');
  });

  it('is none that loads something, or is not the first', () => {
    assert.equal(blocked('install nf_conntrack /bin/true; /sbin/modprobe --ignore-install nf_conntrack\n'), undefined);
    assert.equal(blocked('install nf_conntrack /sbin/modprobe -i nf_conntrack\ninstall nf_conntrack /bin/false\n'), undefined);
  });
});

describe('modules-load.d', () => {
  it('is read by some boots only', () => {
    const files = { 'etc/modules-load.d/a.conf': 'nf-conntrack\n' };
    assert.deepEqual([...loadedModules(hostOf(files)).named], ['nf_conntrack']);
    assert.equal(loadedByName(hostOf(files)).length, 1);
    assert.deepEqual([...loadedModules(hostOf(files, 'sysvinit')).named], []);
    assert.equal(loadedByName(hostOf(files, 'sysvinit')).length, 0);
  });
});
