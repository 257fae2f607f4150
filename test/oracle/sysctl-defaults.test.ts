import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism, release } from 'node:os';
import { parseKernelTarget } from '../../server/src/core/knowledge/kernel.ts';
import { computedDefaults } from '../../server/src/core/knowledge/sysctl/computed-default.ts';

const KEYS = [
  'net.netfilter.nf_conntrack_max',
  'net.netfilter.nf_conntrack_buckets',
  'net.ipv4.tcp_mem',
  'net.ipv4.udp_mem',
  'net.ipv4.tcp_rmem',
  'net.ipv4.tcp_wmem',
  'net.ipv4.tcp_max_orphans',
  'net.ipv4.tcp_max_tw_buckets',
  'net.ipv4.tcp_max_syn_backlog',
  'fs.file-max',
  'fs.inotify.max_user_watches',
  'fs.epoll.max_user_watches',
  'kernel.threads-max',
  'kernel.pid_max',
  'user.max_user_namespaces',
  'vm.min_free_kbytes',
];

/**
 * The kernel counts the memory that is free while it boots, some per mille less than /proc/meminfo shows later; the sizes of its structures (inodes,
 * entries of epoll) differ by build.
 */
const TOLERANCE = 0.03;

describe('what the kernel chooses by itself', () => {
  it('is what this machine has, where nobody set it', function () {
    const running = parseKernelTarget(release());
    if (!existsSync('/proc/meminfo') || !running.ok) {
      console.log('      skipped: there is no Linux kernel to ask');
      return this.skip();
    }
    const memory = Number(/MemTotal:\s+(\d+)/.exec(readFileSync('/proc/meminfo', 'utf8'))![1]) * 1024;
    const size = { memory, processors: availableParallelism() };
    const compared = KEYS.flatMap((key) => {
      const path = `/proc/sys/${key.replaceAll('.', '/')}`;
      const [computed] = computedDefaults(key, running.target, size) ?? [];
      if (!existsSync(path) || !computed) return [];
      const found = readFileSync(path, 'utf8').trim().split(/\s+/).map(Number);
      const near = found.every((number, i) => Math.abs(number - computed.numbers[i]!) <= number * TOLERANCE);
      return [{ key, near, text: `${key} is ${found.join(' ')}, computed ${computed.numbers.join(' ')}` }];
    });
    const other = compared.filter(({ near }) => !near);
    // What a distribution or an administrator set is no default any more.
    for (const { text } of other) console.log(`      set here: ${text}`);
    assert.ok(other.length * 3 <= compared.length, `${compared.length - other.length} of ${compared.length} agree`);
  });

  it('follows the kernels of the target', () => {
    const numbers = (key: string, kernel: string, gibibytes: number) => {
      const target = parseKernelTarget(kernel);
      assert.ok(target.ok);
      return computedDefaults(key, target.target, { memory: gibibytes * 2 ** 30 })?.map((one) => one.numbers.join(' '));
    };
    assert.deepEqual(numbers('net.ipv4.tcp_mem', '3.10', 16), ['393216 524288 786432']);
    assert.deepEqual(numbers('net.ipv4.tcp_mem', '6.12', 16), ['196608 262144 393216']);
    assert.deepEqual(numbers('net.ipv4.tcp_rmem', '6.12-7.0', 16), ['4096 131072 6291456', '4096 131072 33554432']);
    assert.deepEqual(numbers('net.ipv4.tcp_max_syn_backlog', '4.9-6.1', 16), ['512', '1024']);
    assert.deepEqual(numbers('kernel.threads-max', 'rhel7', 16), ['131072']);
    assert.deepEqual(numbers('net.netfilter.nf_conntrack_max', '5.4', 16), ['262144']);
    assert.equal(numbers('kernel.pid_max', '6.12', 16), undefined);
    assert.equal(numbers('net.ipv4.tcp_mem', '2.6.32', 16), undefined);
    assert.equal(numbers('net.core.somaxconn', '6.12', 16), undefined);
  });
});
