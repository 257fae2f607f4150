// Loads every rule that can be made from the knowledge records, with iptables-nft and iptables-legacy, and writes docs/agreement.md: how often
// kernlint says the same as they do. Takes root, network namespaces and a quarter of an hour.
//   npx tsx scripts/agreement.ts
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { release } from 'node:os';
import { join } from 'node:path';
import { Dice } from '../test/oracle/dice.ts';
import { BACKENDS, compare, FAMILIES, type Outcome } from '../test/oracle/iptables-agreement.ts';
import { FILES, randomFile, TAKEN_BACK } from '../test/oracle/iptables-files.ts';
import { fuzzedFile } from '../test/oracle/iptables-fuzz.ts';
import { type RuleCase, ruleCases } from '../test/oracle/iptables-load-cases.ts';
import { cannotLoad, programOf } from '../test/oracle/iptables-loads.ts';

const SEED = 20240229;
const RANDOM_FILES = 10_000;
const FUZZED_FILES = 5_000;

/** Why a loader refuses what kernlint does not speak of. */
const EXPLAINED: readonly { readonly test: (outcome: Outcome) => boolean; readonly why: string }[] = [
  {
    test: ({ of }) =>
      /^\s*(\[.*?\] ?)?-[DRCI] /m.test(of.text) && !/^:(INPUT|FORWARD|OUTPUT|PREROUTING|POSTROUTING) /m.test(of.text),
    why: 'A rule that is to go, to be replaced or to be found in a chain that the file does not declare: iptables-restore -n would load it onto a chain with rules.',
  },
  {
    test: ({ of, backend }) => backend === 'nft' && /^-F$/m.test(of.text),
    why: 'Rules before a -F for all chains, which iptables-nft judges and keeps: kernlint warns of that -F and looks at what iptables-legacy has left.',
  },
  {
    test: ({ of }) => /^\s*(\[.*?\] ?)?"?-[DRCFX]/m.test(of.text),
    why: 'Rules that a later line deletes, replaces or flushes, or that -D and -C do not find although one looks like them: kernlint does not follow each rule.',
  },
  {
    test: ({ of, backend }) => backend === 'legacy' && /^\s*-[SL]/m.test(of.text),
    why: 'A list of rules that are not loaded yet: iptables-legacy gives up at one that jumps to a chain of the file.',
  },
  {
    test: ({ of }) => of.text.split('\n').some((line) => line.split('"').length % 2 === 0),
    why: 'A quote that never closes and so takes options that the rule needs: kernlint warns of the quote.',
  },
  {
    test: ({ of }) => /^-E /m.test(of.text),
    why: 'A chain that the file makes and renames: iptables-nft refuses it, of which kernlint warns; what iptables-legacy makes of the lines behind it is followed in part.',
  },
];

const percent = (part: number, whole: number) => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(2)} %`);
const version = (backend: 'nft' | 'legacy') =>
  spawnSync(programOf('ipv4', backend), ['--version'], { encoding: 'utf8' }).stdout.trim().split(' ')[1] ?? '';

async function main(): Promise<void> {
  const reason = cannotLoad();
  if (reason) throw new Error(reason);
  const rules = await compare([...ruleCases()]);
  const files = await compare(filesOf([...Object.values(FILES).flat(), ...TAKEN_BACK]));
  const dice = new Dice(SEED);
  const random = await compare(filesOf(Array.from({ length: RANDOM_FILES / 2 }, () => randomFile(dice))));
  const fuzzed = await compare(
    Array.from({ length: FUZZED_FILES }, () => {
      const family = dice.pick(FAMILIES);
      return { extension: 'file', family, what: 'fuzzed', text: fuzzedFile(dice, family) };
    }),
  );
  const text = page(rules, files, random, fuzzed);
  writeFileSync(join(import.meta.dirname, '..', 'docs', 'agreement.md'), text);
  console.log(text.split('\n').slice(0, 24).join('\n'));
}

function filesOf(texts: readonly string[]): readonly RuleCase[] {
  return texts.flatMap((text) => FAMILIES.map((family) => ({ extension: 'file', family, what: 'a file', text })));
}

function page(
  rules: readonly Outcome[],
  files: readonly Outcome[],
  random: readonly Outcome[],
  fuzzed: readonly Outcome[],
): string {
  const all = [...rules, ...files, ...random, ...fuzzed];
  return `# Agreement with iptables-restore

This page is made by \`npx tsx scripts/agreement.ts\`.

kernlint means its errors in iptables files to be exactly what a load would refuse. To see whether they are, rules are made from what kernlint knows of each match, target and option: sound ones with several values of each kind, and ones that are broken in one place. Each stands in a file of its own, which is loaded into a fresh network namespace. One part in thirteen of this is a test (\`test/oracle/iptables-load.test.ts\`; \`KERNLINT_LOADS=all\` makes it all).

Measured with iptables ${version('nft')} (nf_tables and legacy) on Linux ${release().split('-')[0]}.

| | Loads | Tell something | Agree | False errors | Missed |
|---|--:|--:|--:|--:|--:|
${[row('Rules', rules), row('Files by hand', files), row('Files of random lines', random), row('Files of sound lines with a few changes', fuzzed)].join('\n')}

A false error is one on a file that loads. Missed is what a loader refuses and kernlint does not speak of.

## What tells nothing

A load tells nothing where it fails for what this machine has or lacks, and kernlint leaves such files alone or gives a hint.

| Why | Loads |
|---|--:|
${[...count(all.filter(({ verdict }) => verdict === 'open').map(({ why }) => why))].map(([why, times]) => `| ${capital(why)} | ${times} |`).join('\n')}

## What is missed

| Why | Loads |
|---|--:|
${[...count(all.filter(({ verdict }) => verdict === 'missed').map(explain))].map(([why, times]) => `| ${why} | ${times} |`).join('\n')}

## By extension

Rules that tell something, and how many of them agree.

| Extension | Rules | iptables-nft | iptables-legacy |
|---|--:|--:|--:|
${[...new Set(rules.map(({ of }) => of.extension))]
  .sort()
  .map((extension) =>
    extensionRow(
      extension,
      rules.filter(({ of }) => of.extension === extension),
    ),
  )
  .join('\n')}
`;
}

function row(title: string, outcomes: readonly Outcome[]): string {
  const of = (verdict: Outcome['verdict']) => outcomes.filter((outcome) => outcome.verdict === verdict).length;
  const telling = outcomes.length - of('open');
  return `| ${title} | ${outcomes.length} | ${telling} | ${percent(of('agrees'), telling)} | ${of('false error')} | ${of('missed')} |`;
}

function extensionRow(extension: string, outcomes: readonly Outcome[]): string {
  const cells = BACKENDS.map((backend) => {
    const telling = outcomes.filter((outcome) => outcome.backend === backend && outcome.verdict !== 'open');
    const agreeing = telling.filter(({ verdict }) => verdict === 'agrees').length;
    if (telling.length === 0) return 'not on this machine';
    return agreeing === telling.length ? `all of ${telling.length}` : `${agreeing} of ${telling.length}`;
  });
  return `| \`${extension}\` | ${outcomes.length / 2} | ${cells.join(' | ')} |`;
}

function explain(outcome: Outcome): string {
  const found = EXPLAINED.find(({ test }) => test(outcome));
  return found?.why ?? `Not explained: \`${outcome.of.text.trim().split('\n').slice(1, -1).join('; ')}\` (${outcome.backend})`;
}

/** Each with how often it comes, the most frequent first. */
function count(words: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  return new Map([...times].sort(([, a], [, b]) => b - a));
}

function capital(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}

await main();
