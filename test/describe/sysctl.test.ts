import assert from 'node:assert/strict';
import { describeSysctl } from '../../server/src/core/describe/sysctl.ts';
import { parseKernelTarget } from '../../server/src/core/knowledge/kernel.ts';
import { allSysctls, findSysctl } from '../../server/src/core/knowledge/sysctl/index.ts';

function hover(
  key: string,
  value: string | undefined,
  kernel = 'default',
  more: { memoryBytes?: number; conntrack?: { max?: number; buckets?: number } } = {},
) {
  const parsed = parseKernelTarget(kernel);
  assert.ok(parsed.ok);
  return describeSysctl(findSysctl(key)!, { value, target: parsed.target, ...more });
}

describe('the description of a sysctl', () => {
  it('has fewer than 15 lines for every key, target and value', () => {
    for (const kernel of ['default', '2.6.18-7.3', 'rhel7', 'rhel9'])
      for (const { key } of allSysctls())
        for (const value of [undefined, '1000001', '4096 87380 16777216', '"x"', '`*_'])
          assert.ok(hover(key, value, kernel).split('\n').length < 15, key);
  });

  it('takes a sum of bits apart', () => {
    assert.match(hover('kernel.sysrq', '176'), /`176` is 16 \(writing disks\) \+ 32 \(mounting read-only\) \+ 128 \(reboot/);
    assert.match(hover('kernel.sysrq', '1'), /`1` means everything/);
    assert.doesNotMatch(hover('kernel.sysrq', '4096'), /Here/);
    assert.doesNotMatch(hover('vm.overcommit_memory', '3'), /Here/);
  });

  it('does the arithmetic of the table', () => {
    const text = hover('net.netfilter.nf_conntrack_max', '655360', 'debian12', {
      conntrack: { buckets: 163840 },
      memoryBytes: 16 * 2 ** 30,
    });
    assert.match(text, /chains of 8 entries on average: 2 x 655360 \/ 163840/);
    assert.match(text, /240 MiB for entries.*1\.25 MiB for buckets/);
    assert.match(text, /with 16 GiB of memory, Linux 6\.1: 262144 buckets and a maximum of 262144/);
    assert.match(hover('net.netfilter.nf_conntrack_buckets', '70000'), /makes 70144 buckets/);
    assert.match(hover('net.nf_conntrack_max', '1000000'), /65536 buckets: .*30\.5[\s\S]*262144 buckets: .*7\.63/);
    assert.match(
      hover('net.netfilter.nf_conntrack_max', '4000000', '6.1', { conntrack: { buckets: 65536 } }),
      /already holds 52 to 81/,
    );
  });

  it('says what a value means', () => {
    assert.match(hover('net.netfilter.nf_conntrack_tcp_timeout_established', '432000'), /`432000` is 5 days/);
    assert.match(hover('net.ipv4.tcp_rmem', '4096 87380 16777216'), /min 4 KiB, default 85\.3 KiB, max 16 MiB/);
    assert.match(hover('net.ipv4.tcp_mem', '786432 1048576 26777216'), /max 102 GiB/);
    assert.match(hover('net.ipv4.conf.eth0.rp_filter', '2'), /means loose/);
    assert.match(hover('net.ipv4.tcp_fin_timeout', '0100'), /octal: 64/);
  });

  it('tells the life of a key for the target', () => {
    assert.match(
      hover('net.ipv4.ip_conntrack_max', '65536'),
      /oldest name of net\.netfilter\.nf_conntrack_max[\s\S]*Gone since Linux 2\.6\.22/i,
    );
    assert.match(hover('net.ipv4.tcp_tw_recycle', '1', '3.10-6.1'), /some of Linux 3\.10 to 6\.1 still have it/);
    assert.match(hover('net.netfilter.nf_conntrack_buckets', '1024', 'rhel7'), /read-only before Linux 4\.8/);
    assert.match(hover('net.core.somaxconn', '1', '5.3-5.5'), /128 \(Linux 5\.3\), 4096 \(Linux 5\.4 to 5\.5\)/);
  });

  it('puts the ends of a declared range side by side, and only those', () => {
    assert.match(
      hover('net.core.somaxconn', '1', '3.10-6.12'),
      /^- Linux 3\.10: 0\.\.65535, default 128\. Linux 6\.12: 0\.\., default 4096\.$/m,
    );
    assert.doesNotMatch(hover('net.core.somaxconn', '1', '5.10-6.12'), /^- Linux/m);
    assert.doesNotMatch(hover('kernel.sched_rt_runtime_us', '1'), /^- Linux/m);
  });

  it('lets no text of the file become markup', () => {
    assert.doesNotMatch(hover('net.ipv4.tcp_congestion_control', '<img src=x> [a](b) `c`'), /(^|[^`])<img/);
    assert.match(hover('net.ipv4.conf.all.rp_filter', '2'), /^\*\*net\.ipv4\.conf\.\\\*\.rp_filter\*\*/);
  });
});
