import assert from 'node:assert/strict';
import { kernelVersion, parseKernelTarget } from '../../server/src/core/knowledge/kernel.ts';
import { findSysctl } from '../../server/src/core/knowledge/sysctl/index.ts';
import { judgeValue } from '../../server/src/core/knowledge/sysctl/values/judge.ts';
import { type Reading, readReadings } from '../../server/src/core/knowledge/sysctl/values/reading.ts';
import { readingsIn } from '../../server/src/core/knowledge/sysctl/values/readings.ts';
import { judgeInTarget } from '../../server/src/core/knowledge/sysctl/values/target.ts';

const targetOf = (kernel: string) => {
  const parsed = parseKernelTarget(kernel);
  assert.ok(parsed.ok, kernel);
  return parsed.target;
};

/** What a kernel makes of a value: `=` and what the file reads, `!` and the reason of a refusal. */
function made(kind: string, text: string, kernel: string, hz = 250, now?: string): string {
  const [reading] = readReadings(kind) as readonly [Reading];
  const verdict = judgeValue('kernel.demo', reading, text, { version: kernelVersion(kernel), hz, ...(now ? { now } : {}) });
  if (verdict.outcome === 'refused') return `!${verdict.refusal.reason}`;
  if (verdict.outcome === 'unknown') return '?';
  return verdict.dropped ? `dropped, ${verdict.dropped.reason}` : `=${verdict.after}`;
}

describe('the readings of a key', () => {
  it('are read from the line of a generated file', () => {
    assert.deepEqual(readReadings('int x3 0..9 ?, 5.5-5.10: u8 ..1 via demo_handler, el8: string size 16'), [
      { kind: 'int', count: 3, min: 0n, max: 9n, open: true },
      { kind: 'u8', count: 1, max: 1n, via: 'demo_handler', since: '5.5', seen: '5.10' },
      { kind: 'string', count: 1, size: 16, vendor: 'el8' },
    ]);
  });

  it('are two where a change lies between two sources, and a vendor has its own', () => {
    const { range: _, ...sack } = findSysctl('net.ipv4.tcp_sack')!;
    const record = { ...sack, reads: readReadings('int, 5.5-5.10: u8, el8: u8 0..1') };
    const kinds = (kernel: string) =>
      readingsIn(record, targetOf(kernel).spans).map(({ readings }) => readings.map(({ kind }) => kind).join('|'));
    assert.deepEqual(kinds('5.4'), ['int']);
    assert.deepEqual(kinds('5.7'), ['int|u8']);
    assert.deepEqual(kinds('5.4-5.15'), ['int', 'int|u8', 'u8']);
    assert.deepEqual(kinds('rhel8'), ['u8|u8']);
    assert.deepEqual(kinds('rhel7'), ['int|u8']);
    assert.deepEqual(kinds('sles15').at(-1), 'u8');
  });

  it('are known for every key that people wrote down as one byte', () => {
    const [before] = readingsIn(findSysctl('net.ipv4.tcp_retries2')!, targetOf('4.18').spans);
    assert.equal(before!.readings[0]!.kind, 'int');
    const [after] = readingsIn(findSysctl('net.ipv4.tcp_retries2')!, targetOf('6.1').spans);
    assert.equal(after!.readings[0]!.kind, 'u8');
  });
});

describe('a value on older kernels', () => {
  it('wraps where they did not look at its size', () => {
    assert.equal(made('int', '4294967301', '3.10'), '=5');
    assert.equal(made('int', '2147483648', '3.18'), '=-2147483648');
    assert.equal(made('int', '4294967301', '4.2'), '!too high');
    assert.equal(made('int 0..9', '4294967301', '4.19'), '=5');
    assert.equal(made('int 0..9', '4294967306', '4.19'), '!too high');
    assert.equal(made('int 0..9', '4294967301', '5.0'), '!too high');
    assert.equal(made('int', '18446744073709551617', '4.9'), '=1');
    assert.equal(made('int', '18446744073709551617', '5.1'), '!too high');
    assert.equal(made('switch', '-1', '5.15'), '=1');
  });

  it('is dropped without an error where it is too large for a word', () => {
    assert.equal(made('ulong', '-1', '5.15'), 'dropped, too low');
    assert.equal(made('ulong', '-1', '5.17'), '!too low');
    assert.equal(made('ulong 0..9', '10', '4.9'), 'dropped, too high');
    assert.equal(made('ulong 0..9', '10', '5.2'), '!too high');
  });

  it('ends at the first word that is no number on Linux 2.6.32', () => {
    assert.equal(made('int x3', '1 2x 3', '2.6.32', 250, '7 8 9'), '=1\t8\t9');
    assert.equal(made('int x3', '1 2x 3', '2.6.35', 250, '7 8 9'), '!not a number');
    assert.equal(made('int x3', 'x', '2.6.32'), '!not a number');
  });

  it('depends on the clock where it is a duration', () => {
    assert.equal(made('seconds', '7200000', '6.12', 250), '=7200000');
    assert.equal(made('seconds', '7200000', '6.12', 1000), '!too high');
    assert.equal(made('milliseconds', '1', '6.12', 250), '=4');
    assert.equal(made('milliseconds', '1', '6.12', 1000), '=1');
    assert.equal(made('milliseconds', '-1', '6.12', 1000), '!too low');
    assert.equal(made('milliseconds', '-1', '7.0', 1000), '=-1');
    assert.equal(made('centiseconds', '100', '6.12', 1000), '=100');
  });
});

describe('a value on the kernels of a target', () => {
  const verdicts = (key: string, text: string, kernel: string) =>
    judgeInTarget(findSysctl(key)!, text, targetOf(kernel)).map(
      ({ span, verdict, fastClock }) =>
        `${span.from.slice(0, 2).join('.')} ${verdict.outcome}${fastClock ? ' but at 1000 ticks' : ''}`,
    );

  it('is judged for each that reads it otherwise', () => {
    assert.deepEqual(verdicts('vm.swappiness', '150', '5.4'), ['5.4 refused']);
    assert.deepEqual(
      new Set(verdicts('vm.swappiness', '150', '5.10-6.1').map((text) => text.split(' ')[1])),
      new Set(['stored']),
    );
    assert.equal(verdicts('net.ipv4.tcp_sack', '256', '4.9-6.1')[0], '4.9 stored');
    assert.equal(verdicts('net.ipv4.tcp_sack', '256', '4.9-6.1').at(-1)!.split(' ')[1], 'refused');
    assert.deepEqual(verdicts('net.ipv4.tcp_keepalive_time', '7200000', '6.1'), ['6.1 stored but at 1000 ticks']);
    assert.deepEqual(verdicts('net.ipv4.tcp_tw_reuse', '3', 'rhel8'), ['4.18 refused']);
    assert.deepEqual(verdicts('net.core.bpf_jit_enable', '2', '6.1'), ['6.1 stored']);
  });

  it('is left open where the code of the key is not known', () => {
    assert.deepEqual(verdicts('net.ipv6.conf.eth0.stable_secret', 'x', '6.1'), ['6.1 unknown']);
    assert.deepEqual(verdicts('net.ipv4.tcp_congestion_control', 'mine', '6.1'), ['6.1 unknown']);
  });
});
