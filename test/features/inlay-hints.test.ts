import assert from 'node:assert/strict';
import { inlayHints } from '../../server/src/core/features/inlay-hints.ts';
import { settingsOf, workspaceOf } from '../harness/host.ts';

/** The text with its hints in it, as an editor shows it. */
function shown(path: string, text: string, kernel?: string): string {
  const file = workspaceOf({ [path]: text }).file(path)!;
  const hints = inlayHints(file, { start: 0, end: text.length }, settingsOf({ kernel }));
  return hints.reduceRight((all, { offset, text: hint }) => `${all.slice(0, offset)} «${hint}»${all.slice(offset)}`, text);
}

const CASES: readonly (readonly [path: string, shown: string])[] = [
  ['etc/sysctl.conf', 'net.netfilter.nf_conntrack_max = 65536 «64 Ki entries, about 24 MiB»'],
  ['etc/sysctl.conf', 'net.nf_conntrack_max=1000000 «1 million entries, about 366 MiB»'],
  ['etc/sysctl.conf', 'net.netfilter.nf_conntrack_max = 855360 «855,360 entries, about 313 MiB»'],
  ['etc/sysctl.conf', 'net.netfilter.nf_conntrack_buckets = 262144 «256 Ki buckets, 2 MiB»'],
  ['etc/sysctl.conf', 'net.netfilter.nf_conntrack_tcp_timeout_established = 432000 «5 days»'],
  ['etc/sysctl.conf', 'net.ipv4.tcp_keepalive_time = 1800 «30 minutes»'],
  ['etc/sysctl.conf', 'net.ipv4.tcp_fin_timeout = 30'],
  ['etc/sysctl.conf', 'net.core.rmem_max = 16777216 «16 MiB»'],
  ['etc/sysctl.conf', 'net.ipv4.tcp_rmem = 4096 87380 16777216 «4 KiB, 85.3 KiB, 16 MiB»'],
  ['etc/sysctl.conf', 'net.ipv4.tcp_mem = 786432 1048576 1572864 «3 GiB, 4 GiB, 6 GiB»'],
  ['etc/sysctl.conf', 'vm.dirty_writeback_centisecs = 1500 «15 seconds»'],
  ['etc/sysctl.conf', 'vm.min_free_kbytes = 65536 «64 MiB»'],
  ['etc/sysctl.conf', 'kernel.shmmax = 18446744073692774399'],
  ['etc/sysctl.conf', 'vm.swappiness = 10'],
  ['etc/sysctl.conf', 'net.core.somaxconn = 65535'],
  ['etc/sysctl.conf', 'net.netfilter.nf_conntrack_max = {{ max }}'],
  ['etc/sysctl.conf', 'net.netfilter.nf_conntrack_max = many'],
  ['etc/sysctl.conf', '# net.netfilter.nf_conntrack_max = 65536'],
  ['etc/sysctl.conf', 'net.nowhere.at_all = 65536'],
  ['etc/modprobe.d/a.conf', 'options nf_conntrack hashsize=131072 «128 Ki buckets, 1 MiB»'],
  ['etc/modprobe.d/a.conf', 'options nf_conntrack hashsize=512 acct=1'],
  ['etc/modprobe.d/a.conf', 'options nf_conntrack hashsize={{ n }}'],
  ['etc/iptables/rules.v4', '-A INPUT -m quota --quota 1073741824 «1 GiB» -j ACCEPT'],
  ['etc/iptables/rules.v4', '-A INPUT -m recent --name ssh --rcheck --seconds 86400 «1 day» -j DROP'],
  ['etc/iptables/rules.v4', '-A INPUT -s 10.0.0.0/8 -p tcp --dport 8080 -m limit --limit 100/second -j ACCEPT'],
];

describe('inlay hints', () => {
  for (const [path, expected] of CASES)
    it(expected, () => assert.equal(shown(path, expected.replace(/ «.*?»/g, ''), '6.1'), expected));

  it('go by the kernel of the target', () => {
    assert.match(shown('etc/sysctl.conf', 'net.nf_conntrack_max=65536', '2.6.32'), /20\.5 MiB/);
  });

  it('are made for the lines that are seen only', () => {
    const text = 'net.core.rmem_max = 16777216\n'.repeat(3);
    const file = workspaceOf({ 'etc/sysctl.conf': text }).file('etc/sysctl.conf')!;
    const hints = inlayHints(file, { start: 30, end: 40 }, settingsOf({}));
    assert.deepEqual(
      hints.map(({ offset }) => offset),
      [57],
    );
  });
});
