import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import {
  bucketsWritable,
  chainLength,
  defaultExpectMax,
  defaultSize,
  droppedShare,
  erasOf,
  roundBuckets,
  shareOfChains,
  sizeFromHashsize,
  tableMemory,
} from '../../server/src/core/knowledge/conntrack.ts';
import { existsIn, formatSpans, kernelVersion, parseKernelTarget } from '../../server/src/core/knowledge/kernel.ts';

const MIB = 2 ** 20;

function target(text: string) {
  const parsed = parseKernelTarget(text);
  assert.ok(parsed.ok);
  return parsed.target;
}

function eraOf(text: string) {
  const [only, ...others] = erasOf(target(text));
  assert.equal(others.length, 0);
  return only!.eras[0]!;
}

describe('the size of the table by itself', () => {
  it('follows the kernel through its eras', () => {
    // MiB of memory -> buckets/max, as nf_conntrack_core.c of each version computes it.
    const table: Readonly<Record<string, Readonly<Record<number, string>>>> = {
      '2.6.18': { 256: '1024/8192', 2048: '8192/65536', 8192: '8192/65536' },
      '2.6.32': { 256: '2048/8192', 512: '4096/16384', 960: '7680/30720', 2048: '16384/65536', 8192: '16384/65536' },
      '3.10': { 960: '7680/30720', 2048: '16384/65536', 8192: '16384/65536' },
      rhel7: { 2048: '16384/65536', 8192: '65536/262144' },
      '4.9': { 256: '2048/8192', 960: '7680/30720', 2048: '16384/65536', 8192: '65536/262144' },
      '5.10': { 2048: '16384/65536', 8192: '65536/262144' },
      '5.15': {
        8: '1024/1024',
        256: '2048/2048',
        512: '4096/4096',
        960: '7680/7680',
        2048: '65536/65536',
        8192: '262144/262144',
      },
      '7.3': { 2048: '65536/65536', 8192: '262144/262144' },
    };
    for (const [kernel, sizes] of Object.entries(table))
      for (const [memory, size] of Object.entries(sizes)) {
        const { buckets, max } = defaultSize(eraOf(kernel), Number(memory) * MIB);
        assert.equal(`${buckets}/${max}`, size, `${kernel} with ${memory} MiB`);
      }
  });

  it('takes the lower step where memory is exactly at a threshold', () => {
    assert.equal(defaultSize(eraOf('6.1'), 4096 * MIB).buckets, 65536);
    assert.equal(defaultSize(eraOf('6.1'), 4096 * MIB + 4096).buckets, 262144);
    assert.equal(defaultSize(eraOf('6.1'), 1024 * MIB).buckets, 8192);
  });

  it('knows 32-bit machines and large pages', () => {
    assert.equal(defaultSize(eraOf('6.1'), 8192 * MIB, { pointer: 4, page: 4096 }).buckets, 65536);
    assert.equal(roundBuckets(eraOf('6.1'), 70000, { pointer: 8, page: 65536 }), 73728);
  });

  it('makes hashsize=N a maximum of 8 N on every kernel', () => {
    assert.deepEqual(sizeFromHashsize(eraOf('2.6.18'), 1000), { buckets: 1000, max: 8000 });
    assert.deepEqual(sizeFromHashsize(eraOf('3.10'), 1000), { buckets: 1024, max: 8000 });
    for (const kernel of ['4.9', '5.10', '6.1', '7.3'])
      assert.deepEqual(sizeFromHashsize(eraOf(kernel), 1000), { buckets: 1024, max: 8192 });
  });

  it('cuts a range of kernels at the eras', () => {
    assert.deepEqual(
      erasOf(target('default')).map(({ span, eras }) => `${formatSpans([span])}: ${eras[0]!.maxPerBucket}`),
      ['Linux 5.10 to 5.14: 4', 'Linux 5.15 to 7.3: 1'],
    );
    // Red Hat's 5.14 may have either.
    assert.deepEqual(
      erasOf(target('rhel9')).map(({ eras }) => eras.map((era) => era.maxPerBucket)),
      [[4, 1]],
    );
  });

  it('knows where the number of buckets can be written', () => {
    assert.equal(existsIn(target('3.10'), bucketsWritable), 'none');
    assert.equal(existsIn(target('rhel7'), bucketsWritable), 'none');
    assert.equal(existsIn(target('4.8'), bucketsWritable), 'all');
    assert.equal(existsIn(target('rhel8'), bucketsWritable), 'all');
    assert.equal(existsIn(target('4.4-4.9'), bucketsWritable), 'some');
  });
});

describe('the cost of a table', () => {
  it('counts each connection in two chains', () => {
    assert.equal(chainLength(262144, 262144), 2);
    assert.equal(chainLength(655360, 163840), 8);
  });

  it('counts bytes', () => {
    assert.deepEqual(tableMemory(kernelVersion('6.1'), { buckets: 262144, max: 262144 }), {
      buckets: 2 * MIB,
      entries: 96 * MIB,
      entry: 384,
    });
    assert.equal(tableMemory(kernelVersion('2.6.18'), { buckets: 8192, max: 65536 }).buckets, 8192 * 16);
  });

  it('fills chains at random', () => {
    assert.equal(shareOfChains(2, 0), 1);
    // 1 - e^-2, and 1 - 3 e^-2.
    assert.ok(Math.abs(shareOfChains(2, 1) - 0.864665) < 1e-6 && Math.abs(shareOfChains(2, 2) - 0.593994) < 1e-6);
    // Entries thrown into buckets by a fixed generator: 20 a bucket, of which the model tells how many hold 30 or more.
    const buckets = new Uint16Array(4096);
    for (let i = 0, state = 1; i < 20 * buckets.length; i++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      buckets[state >>> 20]!++;
    }
    const long = buckets.filter((length) => length >= 30).length / buckets.length;
    assert.ok(Math.abs(long - shareOfChains(20, 30)) < 0.01, String(long));
    // exp(-mean) alone would be 0 here.
    assert.ok(shareOfChains(2000, 52) === 1 && droppedShare(2000) === 1);
  });

  it('drops nothing at usual lengths, one in seven at 50, nearly all at 80', () => {
    assert.ok(droppedShare(2) < 1e-12 && droppedShare(16) < 1e-9);
    assert.ok(droppedShare(32) > 1e-5 && droppedShare(32) < 1e-3);
    assert.ok(Math.abs(droppedShare(50) - 0.15) < 0.01);
    assert.ok(droppedShare(80) > 0.95 && droppedShare(80) <= 1);
  });

  it('fills a table as a 6.1 kernel did', () => {
    // Entries that 512 buckets hold, and connections dropped on the way, measured on 6.1.176 with UDP over loopback.
    for (const [perBucket, dropped] of [
      [20, 2],
      [24, 88],
      [25, 143],
    ] as const) {
      let sum = 0;
      for (let entries = 0; entries < 512 * perBucket; entries++) {
        const share = droppedShare(chainLength(entries, 512));
        sum += share / (1 - share);
      }
      assert.ok(sum < 2 * dropped + 10 && sum > dropped / 2, `${perBucket} a bucket: ${sum} for ${dropped}`);
    }
  });
});

describe('the running kernel', () => {
  const file = (name: string) => `/proc/sys/net/netfilter/nf_conntrack_${name}`;
  const number = (name: string) => Number(readFileSync(file(name), 'utf8'));

  it('chose the size that the facts say', function () {
    if (!existsSync(file('buckets'))) return skip(this, 'this machine tracks no connections');
    const settings = spawnSync('grep', [
      '-rqs',
      'nf_conntrack',
      '/etc/sysctl.conf',
      '/etc/sysctl.d',
      '/usr/lib/sysctl.d',
      '/etc/modprobe.d',
      '/proc/cmdline',
    ]);
    if (settings.status === 0 || existsSync('/var/lib/kubelet')) return skip(this, 'this machine sets the size itself');
    const release = execFileSync('uname', ['-r'], { encoding: 'utf8' }).trim();
    const parsed = parseKernelTarget(release);
    if (!parsed.ok || process.arch !== 'x64') return skip(this, `no facts for ${release} on ${process.arch}`);
    const memory = Number(/MemTotal:\s+(\d+)/.exec(readFileSync('/proc/meminfo', 'utf8'))![1]) * 1024;
    const possible = erasOf(parsed.target)[0]!.eras.map((era) => defaultSize(era, memory));
    assert.ok(
      possible.some(({ buckets, max }) => buckets === number('buckets') && max === number('max')),
      `${number('buckets')}/${number('max')}`,
    );
    assert.equal(number('expect_max'), defaultExpectMax(number('buckets')));
  });
});

function skip(context: Mocha.Context, why: string): void {
  console.log(`      skipped: ${why}`);
  context.skip();
}
