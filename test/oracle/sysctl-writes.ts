import { spawnSync } from 'node:child_process';
import { findSysctl } from '../../server/src/core/knowledge/sysctl/index.ts';
import { judgeValue } from '../../server/src/core/knowledge/sysctl/values/judge.ts';
import { ORDERED_KEYS } from '../../server/src/core/knowledge/sysctl/values/ordered.ts';
import type { Reading } from '../../server/src/core/knowledge/sysctl/values/reading.ts';
import { readingsIn } from '../../server/src/core/knowledge/sysctl/values/readings.ts';
import type { Verdict } from '../../server/src/core/knowledge/sysctl/values/verdict.ts';
import { type KernelSpan, parseKernelSpan } from '../../server/src/core/knowledge/version.ts';
import { Dice } from './dice.ts';

/** One write to a file below /proc/sys in a network namespace of its own, and what came of it. */
export interface Write {
  readonly path: string;
  readonly text: string;
  /** The code of the error (`EINVAL`); undefined where the kernel took the text. */
  readonly error?: string;
  /** What the file read before and after, without its newline; undefined where it cannot be read. */
  readonly before?: string;
  readonly after?: string;
}

/** The other files that a verdict may depend on. */
const OTHERS = [
  'net.ipv4.tcp_available_congestion_control',
  'net.ipv4.ip_unprivileged_port_start',
  'net.ipv4.ip_local_port_range',
  ...ORDERED_KEYS.flatMap(({ low, high }) => [low, high]),
];

/** Files of a namespace that reach beyond it, so that nothing is written to them. */
const SHARED = /^net\/netfilter\/nf_hooks_lwtunnel$/;

const SETUP = 'ip link add type veth 2>/dev/null; ip link set lo up; exec "$@"';
const READ = `const read = (path) => { try { return fs.readFileSync('/proc/sys/' + path, 'utf8').replace(/\\n$/, ''); } catch { return undefined; } };`;
const LIST = `
const fs = require('node:fs');
${READ}
const files = fs.readdirSync('/proc/sys/net', { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const paths = files.map((entry) => (entry.parentPath + '/' + entry.name).slice('/proc/sys/'.length));
const writable = paths.filter((path) => (fs.statSync('/proc/sys/' + path).mode & 0o222) !== 0);
const others = Object.fromEntries(${JSON.stringify(OTHERS)}.map((key) => [key, read(key.replaceAll('.', '/'))]));
fs.writeFileSync('/proc/sys/net/ipv4/neigh/lo/retrans_time_ms', '1');
console.log(JSON.stringify({ writable, others, tick: Number(read('net/ipv4/neigh/lo/retrans_time_ms')) }));
`;
const WRITE = `
const fs = require('node:fs');
${READ}
const put = (path, text) => {
  const fd = fs.openSync('/proc/sys/' + path, 'w');
  try { fs.writeSync(fd, text); } finally { fs.closeSync(fd); }
};
const done = JSON.parse(fs.readFileSync(0, 'utf8')).flatMap(({ path, texts }) => {
  const before = read(path);
  return texts.map((text) => {
    let error;
    try { put(path, text + '\\n'); } catch (e) { error = e.code; }
    const after = read(path);
    if (before !== undefined && after !== before) try { put(path, before + '\\n'); } catch {}
    const now = read(path);
    return { path, text, error, before, after, stuck: now !== before };
  });
});
console.log(JSON.stringify(done));
`;

function inNamespace(script: string, input: string): string {
  const run = spawnSync('unshare', ['-n', 'sh', '-c', SETUP, 'sh', process.execPath, '-e', script], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (run.error || run.status !== 0) throw new Error(`no network namespace here: ${run.error?.message ?? run.stderr.trim()}`);
  return run.stdout;
}

export interface Namespace {
  /** The files that can be written and belong to the namespace alone. */
  readonly paths: readonly string[];
  readonly others: Readonly<Record<string, string | undefined>>;
  readonly hz: number;
}

/** What a fresh network namespace has; a text says why it cannot be asked. */
export function lookAtNamespace(): Namespace | string {
  if (process.platform !== 'linux') return 'there is no Linux kernel to ask';
  try {
    const { writable, others, tick } = JSON.parse(inNamespace(LIST, '')) as {
      writable: string[];
      others: Record<string, string>;
      tick: number;
    };
    const paths = writable.filter((path) => !SHARED.test(path) && findSysctl(path)?.scope === 'namespace').sort();
    return { paths, others, hz: 1000 / tick };
  } catch (error) {
    return (error as Error).message;
  }
}

/** Numbers where handlers turn, and texts of every kind that people write. */
const TEXTS: readonly string[] = [
  ...[
    '0',
    '1',
    '-1',
    '2',
    '3',
    '4',
    '7',
    '10',
    '64',
    '99',
    '100',
    '127',
    '128',
    '255',
    '256',
    '1023',
    '1024',
    '1280',
    '1500',
    '4096',
  ],
  ...['65535', '65536', '99999', '2147483', '2147484', '8589934', '8589935', '21474836', '21474837', '214748364', '2147483647'],
  ...['2147483648', '-2147483648', '-2147483649', '4294967294', '4294967295', '4294967296', '4294967301', '-4294967295'],
  ...['9223372036854775807', '9223372036854775808', '-9223372036854775808', '18446744073709551615', '18446744073709551616'],
  ...['99999999999999999999', '100000000000000000000', '-9999999999999999999', '000000000000000000001', '0000000000000000000001'],
  ...['010', '0100', '0777', '08', '09', '00', '-010', '-0', '0x10', '0X1F', '0xffffffff', '0x', '0xg', '-0x1', '0x100000000'],
  ...[
    '+5',
    '1e3',
    '4k',
    '16M',
    '1G',
    '5s',
    '50%',
    '1.5',
    '1_000',
    '1,000',
    'yes',
    'on',
    'true',
    'enabled',
    'none',
    'NONE',
    'off',
  ],
  ...[
    '"1"',
    "'1'",
    '1;',
    '1 ;',
    '1 # a remark',
    '1# a remark',
    '# 1',
    '1 // x',
    '1 \\',
    '',
    ' ',
    '\t5',
    '  7  ',
    '5\t',
    '1\r',
    '1\v',
    '1\u00a0',
  ],
  ...[
    '1 2',
    '1\t2',
    '1  2',
    '1,2',
    '1, 2',
    '1;2',
    '1-2',
    '1 2 3',
    '3 2 1',
    '1\t2\t3',
    '1 2 3 4',
    '1 2 3 4 5',
    '4096 87380 16777216',
  ],
  ...[
    '4096, 87380, 16777216',
    '1 2 x',
    '1 x',
    'x 1',
    '1 2x 3',
    '1 -1',
    '-1 1',
    '1 010 0x10',
    '1 99999999999999999999',
    '- 1',
    '--1',
    '-',
  ],
  ...[
    '80,443',
    '80-90,100',
    '100,80-90,85',
    '90-80',
    '80, 90',
    '80 90',
    ',',
    '1,',
    ',1',
    '1-',
    '-1-2',
    '0-65535',
    '65535,0',
    '1-65536',
    '0x50',
    '010,020',
  ],
  ...[
    '1024 65535',
    '1023 65535',
    '32768 60999',
    '60999 32768',
    '0 65535',
    '1024 65536',
    '1 0',
    '0 2147483647',
    '0 2147483648',
    '0 4294967294',
  ],
  ...[
    '0 4294967295',
    '1024-65535',
    'cubic',
    'reno',
    'bbr',
    'reno cubic',
    'cubic#',
    'kernel',
    'userspace',
    'default',
    'nf_log_syslog',
  ],
  ...[
    '::1',
    '2001:db8::1',
    'a-b-c-d',
    '00000000-00000000-00000000-00000001',
    '1-2-3-4,5-6-7-8',
    '1-2-3',
    'x'.repeat(15),
    'x'.repeat(16),
  ],
  ...['a b', 'x'.repeat(40), 'x'.repeat(300)],
];

/** Texts for a key: those of every kind, the bounds of its reading and the numbers beside them, and some by chance. */
function textsFor(reading: Reading | undefined, dice: Dice, share: number): readonly string[] {
  const bounds = [reading?.min, reading?.max].filter((bound) => bound !== undefined);
  const near = bounds.flatMap((bound) => [bound - 1n, bound, bound + 1n]).map(String);
  const lists = reading && reading.count > 1 ? near.map((number) => Array(reading.count).fill(number).join(' ')) : [];
  const chance = Array.from({ length: 3 }, () => String(dice.below(2 ** 31) - dice.below(4) * 2 ** 29));
  return [...new Set([...near, ...lists, ...chance, ...TEXTS.filter(() => dice.below(1000) < share * 1000)])];
}

/** One write with the verdict on it. */
export interface Compared extends Write {
  readonly key: string;
  readonly reading: Reading;
  readonly verdict: Verdict;
  /** Whether verdict and kernel agree; undefined where the verdict leaves it open. */
  readonly agrees: boolean | undefined;
}

/**
 * Writes to every file of a namespace and compares what the kernel does with what kernlint says. `share` is the part of the texts that is
 * written to each file, from 0 to 1; the same seed gives the same choice. Files that come in the same words for each device count each.
 */
export function compareWrites(namespace: Namespace, release: string, share: number, seed: number): readonly Compared[] {
  const span = parseKernelSpan(release) as KernelSpan;
  const dice = new Dice(seed);
  const known = namespace.paths.map((path) => {
    const record = findSysctl(path)!;
    const [read] = readingsIn(record, [{ from: span.from, to: span.from }]);
    const reading = read!.readings.at(-1)!;
    return { path, key: record.key, reading, texts: textsFor(reading, dice, share) };
  });
  const writes = JSON.parse(inNamespace(WRITE, JSON.stringify(known.map(({ path, texts }) => ({ path, texts }))))) as Write[];
  const byPath = new Map(known.map((one) => [one.path, one]));
  return writes.map((write) => {
    const { key, reading } = byPath.get(write.path)!;
    const state = {
      version: span.from,
      hz: namespace.hz,
      ...(write.before === undefined ? {} : { now: write.before }),
      other: (name: string) => namespace.others[name],
    };
    const verdict = judgeValue(key, reading, write.text, state);
    return { ...write, key, reading, verdict, agrees: agreement(write, reading, verdict) };
  });
}

function agreement(write: Write, reading: Reading, verdict: Verdict): boolean | undefined {
  if (verdict.outcome === 'unknown') return undefined;
  if (verdict.outcome === 'refused')
    return write.error !== undefined && (verdict.after === undefined || same(write.after, verdict.after));
  // A bound that only the running kernel knows may refuse what the source lets pass.
  if (write.error !== undefined && reading.open) return undefined;
  if (write.error !== undefined) return false;
  return verdict.after === undefined || write.after === undefined || same(write.after, verdict.after);
}

function same(a: string | undefined, b: string): boolean {
  return a?.trim() === b.trim();
}

/** What a reader of a file with one line makes of it. */
export interface ReadLine {
  readonly key: string;
  readonly value: string;
  readonly before: string;
  readonly after: string;
  /** What the model expects the file to read afterwards; undefined where it leaves that open. */
  readonly expected: string | undefined;
}

/** Lines of every kind that can be told from what a file reads afterwards. */
const LINES: readonly (readonly [key: string, value: string])[] = [
  ['net.ipv4.ip_default_ttl', '128'],
  ['net.ipv4.ip_default_ttl', '0100'],
  ['net.ipv4.ip_default_ttl', '0x20'],
  ['net.ipv4.ip_default_ttl', '100 # a remark'],
  ['net.ipv4.ip_default_ttl', '101# a remark'],
  ['net.ipv4.ip_default_ttl', '102 ; 103'],
  ['net.ipv4.ip_default_ttl', '"104"'],
  ['net.ipv4.ip_default_ttl', '105 106'],
  ['net.ipv4.ip_default_ttl', '256'],
  ['net.ipv4.ip_default_ttl', '+107'],
  ['net.ipv4.ip_default_ttl', '108\\'],
  ['net.ipv4.tcp_rmem', '4096\t87380   6291456'],
  ['net.ipv4.tcp_rmem', '4096, 87380, 6291456'],
  ['net.ipv4.tcp_rmem', '8192 16384'],
  ['net.ipv4.tcp_rmem', '8192 x 16384'],
  ['net.ipv4.tcp_fin_timeout', '30s'],
  ['net.ipv4.tcp_fin_timeout', '-7'],
  ['net.ipv4.ip_local_port_range', '1024 65000'],
  ['net.ipv4.ip_local_port_range', '1024-65000'],
  ['net.ipv4.ip_local_port_range', '1000 65000'],
  ['net.ipv4.ip_local_reserved_ports', '8080,9000-9010'],
  ['net.ipv4.ip_local_reserved_ports', '8081, 9000'],
  ['net.ipv4.tcp_congestion_control', 'reno'],
  ['net.ipv4.tcp_congestion_control', 'reno # a remark'],
  ['net.ipv4.conf.lo.rp_filter', '7'],
  ['net.ipv4.conf.lo.rp_filter', 'yes'],
];

const READ_LINES = `
const fs = require('node:fs');
const { spawnSync } = require('node:child_process');
${READ}
const { reader, file, lines } = JSON.parse(fs.readFileSync(0, 'utf8'));
const done = lines.map(([key, value]) => {
  const path = key.replaceAll('.', '/');
  const before = read(path);
  fs.writeFileSync(file, key + ' = ' + value + '\\n');
  spawnSync(reader[0], [...reader.slice(1), file]);
  return { key, value, before, after: read(path) };
});
console.log(JSON.stringify(done));
`;

/** Lets a reader (`['sysctl', '-p']`) set one line after the other in a namespace of its own; `file` is where the lines are put. */
export function readLines(namespace: Namespace, release: string, reader: readonly string[], file: string): readonly ReadLine[] {
  const { from } = parseKernelSpan(release) as KernelSpan;
  const done = JSON.parse(inNamespace(READ_LINES, JSON.stringify({ reader, file, lines: LINES }))) as ReadLine[];
  return done.map((line) => {
    const record = findSysctl(line.key)!;
    const reading = readingsIn(record, [{ from, to: from }])[0]!.readings.at(-1)!;
    const state = { version: from, hz: namespace.hz, now: line.before, other: (key: string) => namespace.others[key] };
    const verdict = judgeValue(record.key, reading, line.value, state);
    return { ...line, expected: 'after' in verdict ? verdict.after : undefined };
  });
}
