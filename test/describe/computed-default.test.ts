import assert from 'node:assert/strict';
import { computedDefaultSentences } from '../../server/src/core/describe/computed-default.ts';
import { describeSysctl } from '../../server/src/core/describe/sysctl.ts';
import { parseKernelTarget } from '../../server/src/core/knowledge/kernel.ts';
import { findSysctl } from '../../server/src/core/knowledge/sysctl/index.ts';

const GIB = 2 ** 30;

function targetOf(kernel: string) {
  const parsed = parseKernelTarget(kernel);
  assert.ok(parsed.ok);
  return parsed.target;
}

describe('what the kernel would choose, in words', () => {
  const told = (key: string, kernel: string, memory = 16 * GIB) =>
    computedDefaultSentences(findSysctl(key)!, targetOf(kernel), { memory });

  it('names the memory, the numbers and what they come to', () => {
    assert.deepEqual(told('net.ipv4.udp_mem', '6.12'), [
      'With 16 GiB the kernel chooses about 393216 524288 786432 (1.5 GiB, 2 GiB, 3 GiB): an eighth of the memory, in pages, with three quarters and one and a half of it around.',
    ]);
    assert.match(told('vm.min_free_kbytes', '6.12')[0]!, /about 67584 \(66 MiB\)/);
  });

  it('names the kernels where they differ', () => {
    const [old, now, ...more] = told('fs.inotify.max_user_watches', '5.4-6.1');
    assert.match(old!, /Linux 5\.4 to 5\.10 chooses about 8192: a fixed number/);
    assert.match(now!, /Linux 5\.11 to 6\.1 chooses about 1\d{5}/);
    assert.deepEqual(more, []);
  });

  it('stands in the hover where the memory is declared, and says nothing of other keys', () => {
    const hover = (key: string, memoryBytes?: number) =>
      describeSysctl(findSysctl(key)!, { target: targetOf('6.12'), ...(memoryBytes ? { memoryBytes } : {}) });
    assert.match(hover('net.ipv4.tcp_mem', 16 * GIB), /With 16 GiB the kernel chooses/);
    assert.doesNotMatch(hover('net.ipv4.tcp_mem'), /the kernel chooses/);
    assert.doesNotMatch(hover('net.core.somaxconn', 16 * GIB), /the kernel chooses/);
  });
});
