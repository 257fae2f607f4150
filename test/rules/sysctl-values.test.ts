import assert from 'node:assert/strict';
import { findingsIn, fixedFiles, verdicts } from '../harness/sizes.ts';

const PATH = 'etc/sysctl.d/90-net.conf';

/** The verdicts on one line, or on several. */
function of(text: string, kernel?: string): readonly string[] {
  return verdicts({ [PATH]: `${text}\n` }, { kernel }).map((verdict) => verdict.replace('sysctl/', ''));
}

function fixed(text: string, offered = false): string {
  return fixedFiles({ [PATH]: `${text}\n` }, offered, {})[PATH]!.trimEnd();
}

describe('the values of sysctl lines', () => {
  it('offer no other separators for numbers that are merely too large', () => {
    for (const text of ['net.ipv4.tcp_mem = 100000000000000000000 2 0\n', 'net.ipv4.ip_local_reserved_ports = 70000,2\n'])
      for (const { fixes, rule } of findingsIn({ 'etc/sysctl.conf': text })) {
        assert.notEqual(rule, 'sysctl/list-separator');
        assert.deepEqual(fixes, []);
      }
  });

  it('give one finding for each kind of fault', () => {
    const cases: readonly (readonly [line: string, ...expected: string[]])[] = [
      ['net.ipv4.ip_forward = 1'],
      ['net.ipv4.ip_forward = yes', 'error invalid-value'],
      ['net.ipv4.ip_forward =', 'error invalid-value'],
      ['net.ipv4.ip_forward = 1 # on', 'info trailing-comment'],
      ['net.ipv4.ip_forward = 1#on', 'error trailing-comment'],
      ['net.ipv4.ip_forward = 1;', 'error trailing-comment'],
      ['net.ipv4.ip_forward = 1 0', 'warning wrong-field-count'],
      ['net.ipv4.ip_forward = 1 (default)', 'info wrong-field-count'],
      ['net.ipv4.ip_forward = "1"', 'error quoted-value'],
      ['net.ipv4.tcp_tw_reuse = 3', 'error out-of-range'],
      ['-net.ipv4.tcp_tw_reuse = 3', 'info out-of-range'],
      ['net.ipv4.tcp_rmem = 4096 87380 16M', 'error unit-suffix'],
      ['net.ipv4.tcp_rmem = 4096,87380,6291456', 'error list-separator'],
      ['net.ipv4.tcp_rmem = 4096 6291456 87380', 'warning fields-out-of-order'],
      ['net.ipv4.tcp_rmem = 4096 087380 6291456', 'error octal-value'],
      ['net.ipv4.tcp_fin_timeout = 030', 'warning octal-value'],
      ['net.ipv4.tcp_mem = 4096 87380 33554432', 'warning pages-not-bytes'],
      ['net.ipv4.tcp_available_congestion_control = bbr', 'error read-only-key'],
      ['kernel.hostname = web # the first', 'warning trailing-comment'],
      ['net.ipv4.ip_local_reserved_ports = 80 443', 'error list-separator'],
      ['net.ipv4.ip_local_reserved_ports = 443-80', 'error invalid-value'],
    ];
    for (const [line, ...expected] of cases) assert.deepEqual(of(line), expected, line);
  });

  it('are sound where another tool or another kernel takes them', () => {
    for (const line of [
      'kern.ipc.somaxconn = 4k',
      'net.inet.tcp.sack.enable = yes',
      'vm.swappiness = {{ swappiness }}',
      'net.ipv4.conf.{{ dev }}.rp_filter = yes',
      'net.ipv4.conf.*.rp_filter = 2',
      'net.ipv4.conf.eth0/100.rp_filter = 2',
      'kernel.core_pattern = |/usr/lib/systemd/systemd-coredump %P %u %g %s %t %c %h # x',
      'kernel.sysrq = 0xf0',
      'net.ipv4.ping_group_range = 0 2147483647',
      'fs.file-max = 9223372036854775807',
      'kernel.shmmax = 18446744073692774399',
      'kernel.sem = 250 32000 100 128',
      'net.ipv4.tcp_congestion_control = bbr',
      'net.core.default_qdisc = fq_codel',
      'vm.overcommit_memory = 2',
      'kernel.perf_event_paranoid = -1',
      'kernel.panic = -1',
      'net.ipv4.tcp_notsent_lowat = 4294967295',
      'net.ipv4.tcp_wmem = 4096	65536	16777216',
      'dev.raid.speed_limit_min = 50000',
      'vm.dirty_background_ratio = 5\nvm.dirty_ratio = 10',
      'vm.lowmem_reserve_ratio = 256 256 32 0 0',
    ])
      assert.deepEqual(of(line), [], line);
  });

  it('follow the kernels of the target', () => {
    assert.deepEqual(of('vm.swappiness = 150', '4.19'), ['error out-of-range']);
    assert.deepEqual(of('vm.swappiness = 150', 'debian12'), []);
    assert.deepEqual(of('net.ipv4.tcp_sack = 256', 'rhel7'), []);
    assert.deepEqual(of('net.ipv4.tcp_sack = 256', 'rhel9'), ['error out-of-range']);
    assert.deepEqual(of('net.netfilter.nf_conntrack_max = 0', '6.1-7.3'), ['warning out-of-range']);
    assert.deepEqual(of('net.netfilter.nf_conntrack_max = 0'), ['info out-of-range']);
    assert.deepEqual(of('net.ipv4.ip_local_port_range = 1000 65000', '4.9'), []);
    assert.deepEqual(of('net.ipv4.ip_local_port_range = 1000 65000', '5.10'), ['error fields-out-of-order']);
    assert.deepEqual(of('kernel.shmmax = -1', '5.4'), ['error out-of-range']);
    assert.match(findingsIn({ [PATH]: 'kernel.shmmax = -1\n' }, { kernel: '5.4' })[0]!.message, /drops the value without a word/);
    assert.match(
      findingsIn({ [PATH]: 'vm.swappiness = 150\n' }, { kernel: '5.4-5.10' })[0]!.message,
      /Linux 5\.4 to 5\.7 refuses/,
    );
  });

  it('are seen beside those of other keys', () => {
    const thresholds = (low: number, high: number) =>
      of(`net.ipv4.ipfrag_low_thresh = ${low}\nnet.ipv4.ipfrag_high_thresh = ${high}`);
    assert.deepEqual(thresholds(3145728, 4194304), []);
    assert.deepEqual(thresholds(4194304, 3145728), ['error fields-out-of-order']);
    assert.deepEqual(of('net.ipv4.ip_unprivileged_port_start = 80\nnet.ipv4.ip_local_port_range = 1000 65000'), []);
    assert.deepEqual(of('net.ipv4.neigh.default.gc_thresh1 = 4096\nnet.ipv4.neigh.default.gc_thresh2 = 2048'), [
      'warning fields-out-of-order',
    ]);
  });

  it('are mended where it is plain what was meant', () => {
    const cases: readonly (readonly [before: string, after: string, offered?: string])[] = [
      ['net.core.rmem_max = 16M', 'net.core.rmem_max = 16777216'],
      ['net.core.rmem_max = 16 MB', 'net.core.rmem_max = 16777216'],
      ['net.ipv4.tcp_fin_timeout = 2 min', 'net.ipv4.tcp_fin_timeout = 2 min', 'net.ipv4.tcp_fin_timeout = 120'],
      ['vm.min_free_kbytes = 64M', 'vm.min_free_kbytes = 65536'],
      ['net.ipv4.tcp_fin_timeout = 1m', 'net.ipv4.tcp_fin_timeout = 60'],
      ['net.core.somaxconn = 4k', 'net.core.somaxconn = 4k'],
      ['net.ipv4.tcp_rmem = 4096, 87380, 6291456', 'net.ipv4.tcp_rmem = 4096 87380 6291456'],
      ['net.ipv4.ip_local_reserved_ports = 80, 443', 'net.ipv4.ip_local_reserved_ports = 80,443'],
      ['net.ipv4.tcp_fin_timeout = 030', 'net.ipv4.tcp_fin_timeout = 24', 'net.ipv4.tcp_fin_timeout = 24'],
      ['vm.swappiness = 08', 'vm.swappiness = 08', 'vm.swappiness = 8'],
      ['  vm.swappiness = 8 # few', '  # few\n  vm.swappiness = 8'],
      ['vm.swappiness = 8#', 'vm.swappiness = 8'],
      ['net.core.default_qdisc = fq # for bbr', '# for bbr\nnet.core.default_qdisc = fq'],
    ];
    for (const [before, after, offered = after] of cases) {
      assert.equal(fixed(before), after.trimEnd(), before);
      assert.equal(fixed(before, true), offered, before);
    }
    assert.equal(fixedFiles({ [PATH]: 'vm.swappiness = 8 # a\r\n' }, false, {})[PATH], '# a\r\nvm.swappiness = 8\r\n');
    assert.equal(fixedFiles({ [PATH]: 'vm.swappiness = 8 # a' }, false, {})[PATH], '# a\nvm.swappiness = 8');
  });
});
