import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { existsIn, parseKernelTarget } from '../../server/src/core/knowledge/kernel.ts';
import { allSysctls, findSysctl, successorOf } from '../../server/src/core/knowledge/sysctl/index.ts';
import { spellLike, sysctlKey } from '../../server/src/core/knowledge/sysctl/key.ts';
import { type SysctlRecord, valuesIn } from '../../server/src/core/knowledge/sysctl/record.ts';
import { readNumber, readNumbers, typeRange } from '../../server/src/core/knowledge/sysctl/value.ts';
import { askKernel, type KernelAnswer, type KernelWrite } from '../harness/namespace.ts';

function target(text: string) {
  const parsed = parseKernelTarget(text);
  assert.ok(parsed.ok);
  return parsed.target;
}

describe('sysctl keys', () => {
  it('are read by the law of the first separator', () => {
    const cases: readonly [string, string, string][] = [
      ['net.ipv4.ip_forward', 'net/ipv4/ip_forward', 'net.ipv4.ip_forward'],
      ['net/ipv4/ip_forward', 'net/ipv4/ip_forward', 'net.ipv4.ip_forward'],
      ['net.ipv4.conf.eth0/100.rp_filter', 'net/ipv4/conf/eth0.100/rp_filter', 'net.ipv4.conf.eth0/100.rp_filter'],
      ['net/ipv4/conf/eth0.100/rp_filter', 'net/ipv4/conf/eth0.100/rp_filter', 'net.ipv4.conf.eth0/100.rp_filter'],
      ['net.ipv4.conf.eth0.100.rp_filter', 'net/ipv4/conf/eth0/100/rp_filter', 'net.ipv4.conf.eth0.100.rp_filter'],
      ['net.ipv4.conf.all/rp_filter', 'net/ipv4/conf/all.rp_filter', 'net.ipv4.conf.all/rp_filter'],
      ['-net.core.somaxconn', 'net/core/somaxconn', 'net.core.somaxconn'],
      ['net..core.somaxconn', 'net/core/somaxconn', 'net.core.somaxconn'],
      ['vm', 'vm', 'vm'],
    ];
    for (const [written, path, name] of cases) {
      const key = sysctlKey(written);
      assert.equal(key.parts.join('/'), path, written);
      assert.equal(key.name, name, written);
    }
    assert.equal(sysctlKey('net.ipv4.conf.*.rp_filter').glob, true);
    assert.equal(sysctlKey('net.ipv4.conf.eth0.rp_filter').glob, false);
  });

  it('are rewritten in the spelling of the line', () => {
    assert.equal(
      spellLike('net/ipv4/netfilter/ip_conntrack_max', 'net.netfilter.nf_conntrack_max'),
      'net/netfilter/nf_conntrack_max',
    );
    assert.equal(spellLike('net.ipv4.ip_conntrack_max', 'net.netfilter.nf_conntrack_max'), 'net.netfilter.nf_conntrack_max');
    const vlan = 'net.ipv4.neigh.eth0/100.retrans_time_ms';
    assert.equal(sysctlKey(spellLike('net/ipv4/neigh/eth0.100/retrans_time', vlan)).name, vlan);
  });
});

describe('sysctl records', () => {
  const records = allSysctls();

  it('stand once each, under their own key', () => {
    assert.equal(new Set(records.map((record) => record.key)).size, records.length);
    for (const record of records) assert.equal(findSysctl(record.key), record, record.key);
  });

  it('say what they are in sentences, and name successors that exist', () => {
    for (const record of records) {
      for (const text of [record.what, record.change, record.instead, record.rule])
        if (text !== undefined) assert.match(text, /^[A-Z0-9`a-z].*\.$/s, `${record.key}: ${text}`);
      if (record.renamedTo) assert.ok(findSysctl(record.renamedTo), `${record.key} -> ${record.renamedTo}`);
      if (record.removed && !record.renamedTo) assert.ok(record.instead, `${record.key} says nothing to do`);
      if (record.fields && record.default) assert.ok(record.unit ?? record.key === 'kernel.sem', record.key);
    }
  });

  it('answer for interfaces, in every spelling, and stay silent for the unknown', () => {
    const family = findSysctl('net.ipv4.conf.all.rp_filter');
    assert.equal(family?.key, 'net.ipv4.conf.*.rp_filter');
    for (const key of ['net/ipv4/conf/eth0.100/rp_filter', 'net.ipv4.conf.eth0/100.rp_filter', 'net.ipv4.conf.eth*.rp_filter'])
      assert.equal(findSysctl(key), family, key);
    for (const key of [
      'net.ipv4.conf.eth0.100.rp_filter',
      'net.nosuch',
      'net.ipv4.tcp_nosuch',
      '',
      '.',
      'constructor',
      'net.core.toString',
    ])
      assert.equal(findSysctl(key), undefined, key);
  });

  it('carry the interface over to the new name', () => {
    const record = findSysctl('net/ipv4/neigh/eth0.100/retrans_time')!;
    assert.equal(successorOf(record, 'net/ipv4/neigh/eth0.100/retrans_time'), 'net.ipv4.neigh.eth0/100.retrans_time_ms');
  });

  it('know every key of ip_conntrack, its successor and when it went', () => {
    const gone = records.filter((record) => record.key.includes('ip_conntrack'));
    assert.equal(gone.length, 31);
    for (const record of gone) {
      assert.equal(existsIn(target('default'), record), 'none', record.key);
      const expected = record.key
        .replace(/^net\.ipv4\.(netfilter\.)?ip_/, 'net.netfilter.nf_')
        .replace('tcp_log_invalid', 'log_invalid');
      assert.equal(record.renamedTo, record.key.endsWith('syn_sent2') ? null : expected);
    }
    assert.equal(existsIn(target('rhel7'), findSysctl('net.ipv4.netfilter.ip_conntrack_max')!), 'all');
    assert.equal(existsIn(target('rhel6'), findSysctl('net.ipv4.ip_conntrack_max')!), 'none');
    assert.equal(existsIn(target('rhel5'), findSysctl('net.ipv4.ip_conntrack_max')!), 'all');
    assert.equal(existsIn(target('3.10-6.1'), findSysctl('net.ipv4.netfilter.ip_conntrack_max')!), 'some');
  });

  it('know the keys that went, by version and by vendor', () => {
    const cases: readonly [string, string, string][] = [
      ['net.ipv4.tcp_tw_recycle', '4.11', 'all'],
      ['net.ipv4.tcp_tw_recycle', '4.12', 'none'],
      ['net.ipv4.tcp_tw_recycle', 'rhel7', 'all'],
      ['net.ipv4.tcp_tw_recycle', 'rhel8', 'none'],
      ['net.ipv4.tcp_dma_copybreak', '3.10', 'all'],
      ['net.ipv4.tcp_dma_copybreak', 'rhel7', 'none'],
      ['net.netfilter.nf_conntrack_helper', 'ubuntu22.04', 'all'],
      ['net.netfilter.nf_conntrack_helper', 'debian12', 'none'],
      ['kernel.exec-shield', 'rhel6', 'all'],
      ['kernel.exec-shield', 'debian12', 'none'],
      ['kernel.sched_latency_ns', 'debian12', 'none'],
      ['kernel.sched_latency_ns', 'sles15', 'all'],
      ['net.netfilter.nf_conntrack_dccp_loose', '6.12-6.18', 'some'],
    ];
    for (const [key, kernel, expected] of cases)
      assert.equal(existsIn(target(kernel), findSysctl(key)!), expected, `${key} ${kernel}`);
  });

  it('tell values by kernel', () => {
    const max = findSysctl('net.core.somaxconn')!.default!;
    assert.deepEqual(
      valuesIn(target('5.3-5.5'), max).map(({ value }) => value),
      ['128', '4096'],
    );
    assert.deepEqual(
      valuesIn(target('rhel8'), findSysctl('net.ipv4.tcp_tw_reuse')!.default!).map(({ value }) => value),
      ['2'],
    );
  });
});

const NUMBERS = [
  ...[
    '64',
    '0x40',
    '0100',
    '08',
    ' 65',
    '\t66 ',
    '67 # c',
    '67#c',
    '68;',
    '+5',
    '-1',
    '1e1',
    '1 2 3',
    ' ',
    '70\r',
    '70\n',
    '\n71',
    '\r71',
  ],
  ...[
    '70\v',
    '70\f',
    '0X41',
    '00',
    '0',
    '256',
    '99999999999999999999',
    '99999999999999999999999999',
    '1,2',
    '"5"',
    "'5'",
    '5x',
    '-',
    '--1',
    '- 1',
  ],
  ...[
    '0x',
    '071 x',
    '000000000000000000065',
    '00000000000000000065',
    '0000000000000000065',
    '64k',
    '1_0',
    '1.5',
    'yes',
    '６４',
    '64\u00a0',
  ],
];

describe('numbers as the kernel reads them', () => {
  it('agree with the running kernel on single numbers', function () {
    const answers = askKernel(NUMBERS.map((text) => ({ path: 'net/ipv4/ip_default_ttl', text })));
    if (typeof answers === 'string') return skip(this, answers);
    NUMBERS.forEach((text, i) => {
      const read = readNumbers(text, 1);
      const value = 'numbers' in read ? read.numbers[0]!.value : undefined;
      const taken = value !== undefined && value >= 1n && value <= 255n;
      assert.equal(answers[i]!.error === undefined, taken, JSON.stringify(text));
      if (taken) assert.equal(answers[i]!.now, String(value), JSON.stringify(text));
    });
  });

  it('agree with the running kernel on lists and wide numbers', function () {
    const ports = [
      '32768 60999',
      '40000 50000 # c',
      '40000\t50001',
      '40000,50002',
      '  40000   50003 7 8',
      '40000 x',
      '40000-50000',
      '0x9c40 50000',
    ];
    const wide = ['4194305', '4194306 x', '0x400003', '4194307x', '18446744073709551615', '18446744073709551616', '020000001'];
    const writes: KernelWrite[] = [
      ...ports.map((text) => ({ path: 'net/ipv4/ip_local_port_range', text })),
      ...wide.map((text) => ({ path: 'net/ipv4/ipfrag_high_thresh', text })),
    ];
    const answers = askKernel(writes);
    if (typeof answers === 'string') return skip(this, answers);
    writes.forEach(({ path, text }, i) => {
      const list = path.endsWith('range');
      const read = readNumbers(text, list ? 2 : 1);
      const bound = typeRange(list ? 'int' : 'ulong')!.max;
      const taken = 'numbers' in read && read.numbers.every(({ value }) => value <= bound);
      assert.equal(answers[i]!.error === undefined, taken, text);
      if (taken) assert.equal(answers[i]!.now.replace('\t', ' '), read.numbers.map(({ value }) => value).join(' '), text);
    });
  });

  it('say what stands behind them', () => {
    assert.deepEqual(readNumbers('67 # c', 1), {
      numbers: [{ value: 67n, negative: false, start: 0, end: 2, base: 10 }],
      surplus: '# c',
    });
    assert.deepEqual(readNumbers('10 20,', 2), { invalid: { start: 3, end: 6 } });
    assert.equal(readNumber(' 0x10 '), 16n);
    assert.equal(readNumber('16 x'), undefined);
    assert.equal(readNumber(''), undefined);
  });
});

describe('the facts and the running kernel', () => {
  const release = process.platform === 'linux' ? execFileSync('uname', ['-r'], { encoding: 'utf8' }).trim() : '';
  const running = parseKernelTarget(release);

  it('agree on the keys of net.netfilter', function () {
    const folder = '/proc/sys/net/netfilter';
    if (!running.ok || !existsSync(`${folder}/nf_conntrack_max`)) return skip(this, 'this machine tracks no connections');
    const files = readdirSync(folder).filter((name) => name !== 'nf_log');
    for (const name of files) {
      const record = findSysctl(`net.netfilter.${name}`);
      assert.ok(record, name);
      assert.equal(existsIn(running.target, record), 'all', name);
    }
    const missing = allSysctls().filter(
      ({ key, requires, ...life }) =>
        key.startsWith('net.netfilter.nf_conntrack') &&
        !requires &&
        existsIn(running.target, life) === 'all' &&
        !files.includes(key.slice(14)),
    );
    assert.deepEqual(
      missing.map(({ key }) => key),
      [],
    );
  });

  it('agree on defaults and ranges of what a network namespace owns', function () {
    if (!running.ok) return skip(this, `no facts for ${release}`);
    const own = allSysctls().filter(
      (record) => record.scope === 'namespace' && !record.key.includes('*') && !record.fields && record.type !== 'string',
    );
    const plans = own.map((record) => ({ record, writes: probes(record, running.target) }));
    const answers = askKernel(plans.flatMap(({ writes }) => writes));
    if (typeof answers === 'string') return skip(this, answers);
    let at = 0;
    let checked = 0;
    for (const { record, writes } of plans) {
      for (const write of writes) {
        const answer: KernelAnswer = answers[at++]!;
        const { error, now } = answer;
        // A key that this kernel was built without, or that another module brings.
        if (error === 'ENOENT' || (error === 'EACCES' && now === '')) continue;
        checked++;
        if (write.expected === 'default') assert.equal(now, write.text, `${record.key} after boot`);
        else assert.equal(error === undefined, write.expected === 'taken', `${record.key} = ${write.text}: ${error}`);
      }
    }
    assert.ok(checked > 100, `only ${checked} answers`);
  });
});

interface Probe extends KernelWrite {
  readonly expected: 'default' | 'taken' | 'refused';
}

/** The default first, read back by writing nothing new; then each bound of the range and the number beyond it. */
function probes(record: SysctlRecord, kernel: ReturnType<typeof target>): Probe[] {
  const path = record.key.replaceAll('.', '/');
  const found: Probe[] = [];
  const value = record.default && valuesIn(kernel, record.default)[0]?.value;
  // Distributions and this machine's owner set few of the tracker's values; others are not the kernel's own any more.
  if (value !== undefined && /^\d+$/.test(value) && record.key.startsWith('net.netfilter.'))
    found.push({ path, text: value, expected: 'default' });
  const range = record.range && valuesIn(kernel, record.range)[0]?.value;
  if (record.readOnly || record.key.endsWith('lwtunnel')) return found;
  if (range?.max !== undefined)
    found.push(
      { path, text: String(range.max), expected: 'taken' },
      { path, text: String(BigInt(range.max) + 1n), expected: 'refused' },
    );
  if (range?.min !== undefined)
    found.push(
      { path, text: String(range.min), expected: 'taken' },
      { path, text: String(BigInt(range.min) - 1n), expected: 'refused' },
    );
  return found;
}

function skip(context: Mocha.Context, why: string): void {
  console.log(`      skipped: ${why}`);
  context.skip();
}
