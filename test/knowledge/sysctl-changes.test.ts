import assert from 'node:assert/strict';
import { defaultTarget, existsIn, type KernelTarget, parseKernelTarget } from '../../server/src/core/knowledge/kernel.ts';
import { endsOf, kernelMove } from '../../server/src/core/knowledge/kernel-ends.ts';
import { keyChanges } from '../../server/src/core/knowledge/sysctl/changes.ts';
import { allSysctls, findSysctl } from '../../server/src/core/knowledge/sysctl/index.ts';

function target(text: string): KernelTarget {
  const parsed = parseKernelTarget(text);
  assert.ok(parsed.ok, text);
  return parsed.target;
}

function move(from: string, to: string) {
  return kernelMove(target(from), target(to));
}

/** The changes of a key in short: `default 128 > 4096 (5.4)`. */
function told(key: string, from: string, to: string): string[] {
  return keyChanges(findSysctl(key)!, key, move(from, to)).map(({ kind, before, after, since }) =>
    [kind, kind === 'removed' ? '' : before && `${before} >`, kind === 'removed' ? '' : after, since && `(${since})`]
      .filter(Boolean)
      .join(' '),
  );
}

describe('what changes for a key', () => {
  it('is what the kernels’ histories say', () => {
    assert.deepEqual(told('net.core.somaxconn', '3.18', '6.12'), ['range 0..65535 > 0.. (4.9)', 'default 128 > 4096 (5.4)']);
    assert.deepEqual(told('net.core.somaxconn', '5.10', '6.12'), []);
    assert.deepEqual(told('net.ipv4.tcp_tw_recycle', '3.10', '6.12'), ['removed (4.12)']);
    assert.deepEqual(told('net.ipv4.tcp_tw_recycle', '5.10', '6.12'), [], 'gone on both');
    assert.deepEqual(told('kernel.io_uring_disabled', '6.1', '6.12'), ['appears (6.6)']);
    assert.deepEqual(told('net.ipv4.netfilter.ip_conntrack_udp_timeout', '3.10', '6.12'), [
      'renamed net.ipv4.netfilter.ip_conntrack_udp_timeout > net.netfilter.nf_conntrack_udp_timeout (4.9)',
    ]);
    assert.deepEqual(told('net.ipv4.tcp_fack', '4.9', '6.12'), [
      'no effect (4.15)',
      'range any number > 0..255 (5.13)',
      'default 1 > 0 (4.11)',
    ]);
    assert.deepEqual(told('net.netfilter.nf_conntrack_buckets', '4.4', '6.12')[0], 'writable (4.8)');
    assert.deepEqual(told('kernel.msg_next_id', '5.4', '6.12'), [], 'root can write it still');
    assert.match(told('net.ipv4.conf.eth0/100.rp_filter', '2.6.32', '7.3').join(), /^$/);
  });

  it('goes backwards, too', () => {
    assert.deepEqual(told('kernel.io_uring_disabled', '6.12', '6.1'), ['removed']);
    assert.deepEqual(told('vm.swappiness', '6.12', '4.9'), ['range 0..200 > 0..100']);
    assert.deepEqual(told('net.ipv4.tcp_tw_recycle', '6.12', '3.10'), ['appears']);
  });

  it('knows what vendors took over', () => {
    assert.deepEqual(told('fs.protected_fifos', 'rhel8', 'rhel9'), []);
    assert.deepEqual(told('fs.protected_fifos', '4.18', '5.14'), ['appears (4.19)']);
    assert.deepEqual(told('kernel.shmmax', 'rhel7', 'debian13'), [], 'RHEL 7 has the new default');
  });

  it('is nothing between a kernel and itself, and turns round with the move, for every key', () => {
    const kernels = ['2.6.32', '3.10', '4.9', '5.4', '6.1', '7.3'];
    for (const record of allSysctls()) {
      for (const [i, from] of kernels.entries()) {
        assert.deepEqual(keyChanges(record, record.key, move(from, from)), [], record.key);
        const to = kernels[i + 1];
        if (to === undefined) continue;
        const there = keyChanges(record, record.key, move(from, to));
        const back = keyChanges(record, record.key, move(to, from));
        const both = (kind: string) => [there, back].map((changes) => changes.filter((change) => change.kind === kind));
        for (const kind of ['range', 'default']) {
          const [a, b] = both(kind);
          assert.deepEqual(
            a!.map(({ before, after }) => [after, before]),
            b!.map(({ before, after }) => [before, after]),
            record.key,
          );
        }
        const [was, is] = [from, to].map((kernel) => existsIn(target(kernel), record) !== 'none');
        assert.equal(
          there.some(({ kind }) => kind === 'appears'),
          !was && is,
          `${record.key} ${from} ${to}`,
        );
        assert.equal(
          there.some(({ kind }) => kind === 'removed' || kind === 'renamed'),
          was && !is,
          `${record.key} ${from} ${to}`,
        );
      }
    }
  });
});

describe('the ends of a target', () => {
  it('are its oldest and its newest kernel, where these are two', () => {
    const labels = (text: string) => {
      const ends = endsOf(target(text));
      return ends && [ends.from.label, ends.to.label];
    };
    assert.deepEqual(labels('3.10-6.12'), ['Linux 3.10', 'Linux 6.12']);
    assert.deepEqual(labels('debian13, rhel7, 5.4'), ['Linux 3.10 (RHEL 7)', 'Linux 6.12']);
    for (const one of ['6.12', 'debian13', '6.12.3', '2.6.32', 'rhel8']) assert.equal(labels(one), undefined, one);
    assert.ok(endsOf(defaultTarget), 'who asks knows whether it was declared');
    assert.deepEqual(move('amzn2', 'sles15').to.label, 'Linux 6.4 (SLES 15)');
  });
});
