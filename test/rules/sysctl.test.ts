import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allSysctls, findSysctl } from '../../server/src/core/knowledge/sysctl/index.ts';
import { findingsIn, fixedFiles, verdicts } from '../harness/sizes.ts';

const PATH = 'etc/sysctl.d/90-net.conf';
const oldNames = allSysctls().filter(({ key }) => key.includes('ip_conntrack'));

function of(text: string, kernel?: string) {
  return findingsIn({ [PATH]: text }, { kernel });
}

function fixed(text: string, offered = false, kernel?: string): string {
  return fixedFiles({ [PATH]: text }, offered, { kernel })[PATH]!;
}

describe('sysctl/deprecated-key', () => {
  it('reports every key of ip_conntrack, names its successor and renames it', () => {
    assert.ok(oldNames.length > 30);
    for (const { key, renamedTo } of oldNames) {
      const value = key.endsWith('buckets') ? 1024 : 1;
      const line = `${key} = ${value}\n`;
      const found = of(line).filter(({ rule }) => rule === 'sysctl/deprecated-key');
      assert.equal(found.length, 1, key);
      const successor = renamedTo ?? '';
      assert.ok(found[0]!.message.includes(successor), found[0]!.message);
      const readOnly = renamedTo && findSysctl(renamedTo)!.readOnly && !renamedTo.endsWith('buckets');
      const after = fixed(line);
      if (!renamedTo || readOnly) assert.equal(after, line, 'no safe fix for a key without a meaning');
      else assert.equal(after, `${renamedTo} = ${key.endsWith('tcp_log_invalid') ? 6 : value}\n`);
      assert.equal(fixed(line, true).includes('ip_conntrack'), false, key);
    }
  });

  it('is silent where every kernel of the target has the name', () => {
    for (const { key, since } of oldNames.filter((record) => record.removed === '4.9' && !record.readOnly)) {
      const kernel = since === '2.6.31' ? 'rhel6, 3.10, 4.8' : 'rhel5, rhel6, 3.10, 4.8';
      assert.deepEqual(
        of(`${key} = 1\n`, kernel).filter(({ rule }) => rule === 'sysctl/deprecated-key'),
        [],
        key,
      );
    }
    assert.deepEqual(verdicts({ [PATH]: 'net.ipv4.ip_conntrack_max = 65536\n' }, { kernel: 'rhel5' }), []);
    assert.deepEqual(verdicts({ [PATH]: 'net.ipv4.ip_conntrack_max = 65536\n' }, { kernel: 'rhel6' }), [
      'warning sysctl/deprecated-key',
    ]);
  });

  it('says which kernels still have it', () => {
    const [finding] = of('net.ipv4.netfilter.ip_conntrack_udp_timeout = 10\n', '3.10-6.12');
    assert.match(finding!.message, /left in Linux 3\.10 to 4\.8 only/);
    assert.equal(finding!.fixes[0]!.safety, 'safe');
    // The rename takes the setting from a kernel that knows the old name only.
    assert.equal(of('net.ipv4.netfilter.ip_conntrack_udp_timeout = 10\n', 'rhel5, debian12')[0]!.fixes[0]!.safety, 'offered');
  });

  it('keeps the dash, the separators, the blanks and the line ends', () => {
    assert.equal(
      fixed('-net/ipv4/netfilter/ip_conntrack_udp_timeout\t=  10\r\n'),
      '-net/netfilter/nf_conntrack_udp_timeout\t=  10\r\n',
    );
    assert.equal(of('-net.ipv4.netfilter.ip_conntrack_udp_timeout = 10\n')[0]!.severity, 'info');
    assert.equal(
      fixed('net/ipv4/neigh/eth0.100/base_reachable_time = 30\n'),
      'net/ipv4/neigh/eth0.100/base_reachable_time_ms = 30000\n',
    );
  });

  it('makes no second line for a key that is set already', () => {
    const now = 'net.netfilter.nf_conntrack_udp_timeout = 10\n';
    assert.equal(fixed(`net.ipv4.netfilter.ip_conntrack_udp_timeout = 10\n${now}`), now);
    assert.equal(fixed(`${now}net.ipv4.netfilter.ip_conntrack_udp_timeout = 10\n`), now);
    const other = `net.ipv4.netfilter.ip_conntrack_udp_timeout = 20\n${now}`;
    assert.equal(fixed(other), other, 'another value is a choice');
    assert.equal(fixed(other, true), now);
    assert.equal(
      fixed('net.ipv4.ip_conntrack_max = 65536\nnet.ipv4.netfilter.ip_conntrack_max = 65536\n'),
      'net.netfilter.nf_conntrack_max = 65536\n',
    );
    assert.equal(fixed('net.ipv4.ip_conntrack_max = 65536\nnet.nf_conntrack_max = 65536\n'), 'net.nf_conntrack_max = 65536\n');
    const template = `{% if old %}\nnet.ipv4.netfilter.ip_conntrack_udp_timeout = 10\n{% else %}\n${now}{% endif %}\n`;
    assert.equal(fixedFiles({ [`${PATH}.j2`]: template }, false)[`${PATH}.j2`], template);
  });

  it('sends the buckets to modprobe.d where they could never be written', () => {
    const files = { [PATH]: 'net.ipv4.netfilter.ip_conntrack_buckets = 65536\nnet.netfilter.nf_conntrack_max = 262144\n' };
    assert.deepEqual(fixedFiles(files, true, { kernel: '3.10-6.12' }), {
      [PATH]: 'net.netfilter.nf_conntrack_max = 262144\n',
      'etc/modprobe.d/nf_conntrack.conf': 'options nf_conntrack hashsize=65536\n',
    });
    assert.match(fixed(files[PATH]!, false, 'debian12'), /^net\.netfilter\.nf_conntrack_buckets = 65536\n/);
  });

  it('leaves unknown values of another unit alone', () => {
    for (const line of ['net.ipv4.netfilter.ip_conntrack_tcp_log_invalid = 7\n', 'net.ipv6.neigh.default.retrans_time = 250\n']) {
      assert.equal(of(line).length, 1);
      assert.equal(fixed(line, true), line);
    }
    assert.equal(
      fixed('net.ipv4.neigh.default.retrans_time = {{ x }}\n', true),
      'net.ipv4.neigh.default.retrans_time = {{ x }}\n',
    );
  });

  it('writes keys that the running kernel has', function () {
    const text = fixed(oldNames.map(({ key }) => `${key} = 1\n`).join(''), true);
    const run = procps(text);
    if (typeof run === 'string') return skip(this, run);
    assert.doesNotMatch(run.stderr, /cannot stat/);
    assert.ok(run.stdout.split('\n').length > 25, run.stdout);
  });
});

describe('sysctl/removed-key', () => {
  it('follows the target', () => {
    const cases: readonly [string, string | undefined, string[]][] = [
      ['net.ipv4.tcp_tw_recycle', undefined, ['warning sysctl/removed-key']],
      ['net.ipv4.tcp_tw_recycle', '4.11', []],
      ['net.ipv4.tcp_tw_recycle', 'rhel7', []],
      ['net.ipv4.tcp_tw_recycle', 'rhel7, rhel8', ['warning sysctl/removed-key']],
      ['net.ipv4.tcp_dma_copybreak', '3.10', []],
      ['net.ipv4.tcp_dma_copybreak', 'rhel7', ['warning sysctl/removed-key']],
      ['net.ipv4.tcp_cookie_size', '2.6.32', ['warning sysctl/not-yet-in-kernel']],
      ['net.ipv4.tcp_cookie_size', '3.10', ['warning sysctl/removed-key']],
      ['net.netfilter.nf_conntrack_helper', 'ubuntu22.04', []],
      ['net.netfilter.nf_conntrack_helper', 'debian12', ['warning sysctl/removed-key']],
      ['kernel.exec-shield', 'rhel6', []],
      ['kernel.exec-shield', 'debian12', ['warning sysctl/removed-key']],
      ['kernel.sched_latency_ns', 'sles15', ['error sysctl/out-of-range']],
      ['net.ipv4.tcp_fack', 'debian12', ['info sysctl/removed-key']],
      ['net.ipv4.tcp_fack', '4.4-6.1', ['info sysctl/differs-by-kernel']],
      ['net.netfilter.nf_conntrack_dccp_loose', 'debian12', []],
      ['kernel.unprivileged_userns_clone', undefined, []],
      ['kernel.no_such_key', undefined, ['info sysctl/unknown-key']],
    ];
    for (const [key, kernel, expected] of cases)
      assert.deepEqual(verdicts({ [PATH]: `${key} = 1\n` }, { kernel }), expected, `${key} ${kernel}`);
    assert.deepEqual(verdicts({ [PATH]: '-net.ipv4.tcp_tw_recycle = 1\n' }), ['info sysctl/removed-key']);
  });
});

/** Lines that set nothing, with what the safe fix makes of them; null where there is none. Keys that a network namespace has of its own. */
const BROKEN: readonly [string, string | null][] = [
  ['sysctl -w net.ipv4.ip_default_ttl=61', 'net.ipv4.ip_default_ttl = 61'],
  ['sudo sysctl -w "net.ipv4.ip_default_ttl=61"', 'net.ipv4.ip_default_ttl = 61'],
  ["/sbin/sysctl -q -w net.ipv4.ip_local_port_range='2000 61000'", 'net.ipv4.ip_local_port_range = 2000 61000'],
  ['export net.ipv4.ip_default_ttl=61', 'net.ipv4.ip_default_ttl = 61'],
  ['echo 61 > /proc/sys/net/ipv4/ip_default_ttl', 'net.ipv4.ip_default_ttl = 61'],
  ['echo "2000 61000" >/proc/sys/net/ipv4/ip_local_port_range', 'net.ipv4.ip_local_port_range = 2000 61000'],
  ['net.ipv4.ip_default_ttl 61', 'net.ipv4.ip_default_ttl = 61'],
  ['net.ipv4.ip_default_ttl: 61', 'net.ipv4.ip_default_ttl = 61'],
  ['net.ipv4.ip_default_ttl := 61', 'net.ipv4.ip_default_ttl = 61'],
  ['net.ipv4.ip_default_ttl == 61', 'net.ipv4.ip_default_ttl = 61'],
  ['/proc/sys/net/ipv4/ip_default_ttl = 61', 'net/ipv4/ip_default_ttl = 61'],
  ['sys.net.ipv4.ip_default_ttl = 61', 'net.ipv4.ip_default_ttl = 61'],
  ['net.ipv4.ip_default_ttl\u00a0= 61', 'net.ipv4.ip_default_ttl = 61'],
  ['net.ipv4.ip_default_ttl = 61\u200b', 'net.ipv4.ip_default_ttl = 61'],
  ['net.ipv4.ip_default_ttl = "61"', 'net.ipv4.ip_default_ttl = 61'],
  ["net.ipv4.ip_local_port_range = '2000 61000'", 'net.ipv4.ip_local_port_range = 2000 61000'],
  ['net.ipv4.ip_default_ttl = “61”', 'net.ipv4.ip_default_ttl = 61'],
  ['net.ipv4.ip_default_ttl', null],
  ['[network]', null],
  ['Turn on forwarding', null],
  ['sysctl -p', null],
];

describe('sysctl/syntax and sysctl/quoted-value', () => {
  it('report lines that set nothing, and mend what is plain', () => {
    for (const [line, after] of BROKEN) {
      const errors = of(`${line}\n`).filter(({ severity }) => severity === 'error');
      assert.equal(errors.length, 1, line);
      assert.equal(fixed(`${line}\n`), `${after ?? line}\n`);
    }
  });

  it('agree with procps and the kernel', function () {
    for (const [line, after] of BROKEN) {
      const before = procps(`${line}\n`);
      if (typeof before === 'string') return skip(this, before);
      assert.ok(before.stderr !== '' && !sets(before.stdout), `${line}: ${before.stdout}${before.stderr}`);
      if (after === null) continue;
      const mended = procps(`${after}\n`);
      assert.ok(typeof mended !== 'string' && mended.status === 0 && mended.stderr === '', `${after}: ${JSON.stringify(mended)}`);
    }
  });

  it('split two settings on one line, where both keys are known', () => {
    assert.equal(fixed('net.core.somaxconn = 4096, vm.swappiness=10\r\n'), 'net.core.somaxconn = 4096\r\nvm.swappiness = 10\r\n');
    for (const line of [
      'kernel.core_pattern = |/bin/x a.b = c\n',
      'net.core.somaxconn = 4096 x.y = 1\n',
      'x.y = 1 vm.swappiness = 1\n',
    ])
      assert.deepEqual(of(line), [], line);
  });

  it('are silent on what loads, and on what a template makes', () => {
    for (const text of [
      'net.ipv4.ip_default_ttl=61\n',
      '  net.ipv4.ip_default_ttl = 61 \n',
      '-net.ipv4.ip_default_ttl = 61\n-net.ipv4.conf.lo.rp_filter\n',
      'net/ipv4/conf/eth0.100/rp_filter = 2\nnet.ipv4.conf.*.rp_filter = 2\n',
      'kernel.core_pattern = |/usr/lib/systemd/systemd-coredump %P %u "%s" = 1\n',
      '; comment\n#comment = "x"\n\n \t\n',
      'kernel.core_pattern = "a" "b"\n',
    ])
      assert.deepEqual(of(text), [], text);
    for (const line of ['{{ all }}', '{{ key }} = "{{ value }}"', '{% for k in x %}', 'sysctl {{ x }}', '<%= @x %>'])
      assert.deepEqual(verdicts({ [`${PATH}.j2`]: `${line}\n` }), [], line);
  });
});

describe('files that are not what they seem', () => {
  it('are left alone: a link without links, and the sysctl.conf of a BSD', () => {
    assert.deepEqual(of('../sysctl.conf'), []);
    assert.deepEqual(of('kern.ipc.somaxconn="1024"\nnet.inet.tcp.sack="1"\nvfs.zfs.x = \'a\'\n'), []);
  });
});

describe('sysctl/duplicate-key', () => {
  it('sees through spellings, and deletes only what says the same', () => {
    assert.equal(fixed('net/core/somaxconn = 1\n-net.core.somaxconn=1\n'), '-net.core.somaxconn=1\n');
    const two = 'net.core.somaxconn = 1\nnet.core.somaxconn = 2\n';
    assert.equal(fixed(two), two);
    assert.equal(fixed(two, true), 'net.core.somaxconn = 2\n');
    const vlan = 'net.ipv4.conf.eth0/1.rp_filter = 1\nnet/ipv4/conf/eth0.1/rp_filter = 1\n';
    assert.equal(fixed(vlan), vlan.split('\n').slice(1).join('\n'));
  });

  it('is silent for patterns, empty values and conditions', () => {
    for (const text of ['net.ipv4.conf.*.rp_filter = 1\nnet.ipv4.conf.*.rp_filter = 2\n', 'vm.swappiness = 1\nvm.swappiness =\n'])
      assert.deepEqual(
        of(text).filter(({ rule }) => rule === 'sysctl/duplicate-key'),
        [],
        text,
      );
    assert.deepEqual(verdicts({ [`${PATH}.j2`]: '{% if a %}\nvm.swappiness = 1\n{% endif %}\nvm.swappiness = 2\n' }), []);
  });
});

/** What `sysctl -p` does with a text, in a network namespace of its own; a string says why it cannot be asked. */
function procps(text: string): { readonly status: number | null; readonly stdout: string; readonly stderr: string } | string {
  if (process.platform !== 'linux') return 'there is no Linux here';
  const folder = mkdtempSync(join(tmpdir(), 'kernlint-'));
  try {
    const file = join(folder, 'x.conf');
    writeFileSync(file, text);
    const run = spawnSync('unshare', ['-n', 'sysctl', '-p', file], { encoding: 'utf8' });
    if (run.error || /unshare/.test(run.stderr)) return 'sysctl or a network namespace is missing here';
    return run;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function sets(stdout: string): boolean {
  return /= 61$|= 2000\s61000$/m.test(stdout);
}

function skip(context: Mocha.Context, why: string): void {
  console.log(`      skipped: ${why}`);
  context.skip();
}
