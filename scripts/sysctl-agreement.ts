// Writes values of every kind to every setting of a fresh network namespace, and writes docs/sysctl-agreement.md: how often the kernel does with them
// what kernlint says. Takes root and half a minute. Settings that are not a namespace's own are never written.
//   npx tsx scripts/sysctl-agreement.ts
import { writeFileSync } from 'node:fs';
import { release } from 'node:os';
import { join } from 'node:path';
import { type Compared, compareWrites, lookAtNamespace } from '../test/oracle/sysctl-writes.ts';

const SEED = 1;

/** Why the kernel does otherwise. */
const EXPLAINED: readonly { readonly test: (write: Compared) => boolean; readonly why: string }[] = [
  {
    test: ({ key }) => /^net\.ipv4\.tcp_(?:max_)?reordering$/.test(key),
    why: '`net.ipv4.tcp_reordering` and `tcp_max_reordering` have bounds since Linux 7.0. Late stable releases of older series took them over, each at another time; kernlint says nothing of those.',
  },
  {
    test: ({ error }) => error === 'EPERM',
    why: 'A network namespace may choose those congestion controls only that are free to all users; the first namespace may choose any.',
  },
];

/** Why a verdict is left open. */
const OPEN: readonly { readonly test: (write: Compared) => boolean; readonly why: string }[] = [
  { test: ({ key }) => /nf_log/.test(key), why: 'Names of loggers that may be loaded' },
  { test: ({ key }) => /^net\.mptcp\./.test(key), why: 'Names of path managers and schedulers that may be loaded' },
  { test: ({ key }) => /route\.flush$/.test(key), why: 'Actions: nothing is stored' },
  { test: ({ key }) => /stable_secret|fastopen_key|rps_default_mask/.test(key), why: 'Keys, addresses and sets of processors' },
  { test: ({ key }) => /\.mtu$|unres_qlen|addr_gen_mode/.test(key), why: 'Bounds that depend on the device' },
  { test: ({ key }) => /reordering$/.test(key), why: 'Bounds that stable releases took over, each at another time' },
  { test: ({ reading }) => reading.open === true, why: 'Bounds that the source works out when it runs' },
];

const percent = (part: number, whole: number) => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(2)} %`);

function main(): void {
  const namespace = lookAtNamespace();
  if (typeof namespace === 'string') throw new Error(namespace);
  const all = compareWrites(namespace, release(), 1, SEED);
  const text = page(all, namespace.paths.length, namespace.hz);
  writeFileSync(join(import.meta.dirname, '..', 'docs', 'sysctl-agreement.md'), text);
  console.log(text);
}

function page(all: readonly Compared[], files: number, hz: number): string {
  const wrong = all.filter(({ agrees }) => agrees === false);
  const open = all.filter(({ agrees }) => agrees === undefined);
  const keys = new Set(all.map(({ key }) => key)).size;
  return `# Agreement with the kernel on values

This page is made by \`npx tsx scripts/sysctl-agreement.ts\`.

kernlint says of a value whether the kernel takes it and what the file reads afterwards. To see whether that is so, values of every kind are written to every setting that belongs to a network namespace alone, in a fresh one: the bounds of the key and the numbers beside them, negative, octal and hexadecimal numbers, numbers beyond 31, 32, 63 and 64 bits, too many and too few of them, blanks, tabs, commas, comments, words, nothing. One part in seven of this is a test (\`test/oracle/sysctl-values.test.ts\`; \`KERNLINT_WRITES=all\` writes them all). What is not a namespace's own is never written.

Measured on Linux ${release().split('-')[0]} with ${hz} clock ticks a second: ${all.length} writes to ${files} files of ${keys} keys.

| Kind | Writes | Predicted | Refused | Agree | Taken, said to be refused | Refused, said to be taken | Read back otherwise |
|---|--:|--:|--:|--:|--:|--:|--:|
${[...new Set(all.map(({ reading }) => reading.kind))]
  .sort()
  .map((kind) =>
    row(
      kind,
      all.filter(({ reading }) => reading.kind === kind),
    ),
  )
  .join('\n')}
${row('**all**', all)}

## Where the kernel does otherwise

| Why | Writes |
|---|--:|
${table(wrong, EXPLAINED)}

## What is left open

kernlint says nothing of such values.

| Why | Writes |
|---|--:|
${table(open, OPEN)}
`;
}

function row(name: string, writes: readonly Compared[]): string {
  const predicted = writes.filter(({ agrees }) => agrees !== undefined);
  const wrong = predicted.filter(({ agrees }) => !agrees);
  const alarms = wrong.filter(({ verdict, error }) => verdict.outcome === 'refused' && error === undefined);
  const missed = wrong.filter(({ verdict, error }) => verdict.outcome === 'stored' && error !== undefined);
  const refused = predicted.filter(({ error }) => error !== undefined);
  const agree = percent(predicted.length - wrong.length, predicted.length);
  const other = wrong.length - alarms.length - missed.length;
  return `| ${[name, writes.length, predicted.length, refused.length, agree, alarms.length, missed.length, other].join(' | ')} |`;
}

function table(writes: readonly Compared[], reasons: typeof EXPLAINED): string {
  const counts = new Map<string, number>();
  for (const write of writes) {
    const why = reasons.find(({ test }) => test(write))?.why ?? `Not explained: ${write.key}`;
    counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([why, count]) => `| ${why} | ${count} |`)
    .join('\n');
}

main();
