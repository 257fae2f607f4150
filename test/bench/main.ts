// Prints how kernlint does against a reference that runs beside it: ratios, which say the same on a fast and on a slow machine.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { lintHost } from '../../server/src/core/lint/run.ts';
import { allRules } from '../../server/src/core/rules/index.ts';
import { FORMATS } from '../../server/src/core/syntax/format.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';
import { defaultSettings } from '../../server/src/core/workspace/settings.ts';
import { editFile, type SourceFile, sourceFile } from '../../server/src/core/workspace/source-file.ts';
import { Workspace } from '../../server/src/core/workspace/workspace.ts';
import { compare, digits, heapOf, report, timed, unit } from './measure.ts';
import { manyRules, smallHost } from './samples.ts';

const RULES = 100_000;
const folder = mkdtempSync(join(tmpdir(), 'kernlint-bench-'));
const benches: Readonly<Record<string, () => void>> = {
  parse: benchParse,
  growth: benchGrowth,
  lint: benchLint,
  edit: benchEdit,
  memory: benchMemory,
  cli: benchCli,
};
const wanted = process.argv.slice(2);
try {
  for (const [name, run] of Object.entries(benches)) if (wanted.length === 0 || wanted.includes(name)) run();
} finally {
  rmSync(folder, { recursive: true });
}

/** The words of a rule set against a JSON text of the same words. */
function benchParse(): void {
  const text = manyRules(RULES);
  const json = JSON.stringify(text.split('\n').map((line) => line.split(' ')));
  const readAll = () => {
    for (const line of parse('iptables', text).lines) if (line.kind === 'rule') line.words.at(-1);
  };
  report(
    `parse ${RULES} rules`,
    'JSON.parse of their words',
    compare(readAll, () => JSON.parse(json)),
  );
  const sysctl = Array.from({ length: RULES }, (_, i) => `net.ipv4.conf.eth${i}.rp_filter = ${i % 3}\n`).join('');
  const lines = JSON.stringify(sysctl.split('\n').map((line) => line.split(' = ')));
  report(
    `parse ${RULES} sysctl lines`,
    'JSON.parse of their words',
    compare(
      () => parse('sysctl', sysctl),
      () => JSON.parse(lines),
    ),
  );
}

/** Twice the text must take about twice the time, whatever the text is. */
function benchGrowth(): void {
  const shapes: Readonly<Record<string, (length: number) => string>> = {
    'one line of words': (length) => '-A INPUT '.repeat(length / 9),
    'one line of stray openers': (length) => '{{ {% <% ${ '.repeat(length / 12),
    'one line of holes': (length) => '-A {{ x }} '.repeat(length / 11),
    'one line of quotes': (length) => `A="${'\\" '.repeat(length / 3)}`,
    'short lines': (length) => 'a b\n'.repeat(length / 4),
    'stray openers on every line': (length) => 'a = {{ b\n'.repeat(length / 9),
  };
  for (const [name, make] of Object.entries(shapes)) {
    const [small, large] = [make(1_000_000), make(2_000_000)];
    const all = (text: string) => () => {
      for (const format of FORMATS) parse(format, text);
    };
    const { ours, reference } = compare(all(large), all(small), 3);
    console.log(`growth, ${name}: 2 MB take ${digits(ours / reference)} times what 1 MB takes (${digits(reference)} ${unit})`);
  }
}

function judge(files: readonly SourceFile[]): void {
  for (const host of Workspace.of(files).hosts) lintHost(host, defaultSettings, allRules);
}

/** From text to findings, against the loader's own check of the same file. */
function benchLint(): void {
  const text = manyRules(RULES);
  const path = join(folder, 'rules.v4');
  writeFileSync(path, text);
  const ours = () => judge([sourceFile('etc/iptables/rules.v4', 'iptables', text)]);
  const tested = spawnSync('unshare', ['-n', 'iptables-restore', '--test', path]).status === 0;
  if (tested) {
    const loader = () => void spawnSync('unshare', ['-n', 'iptables-restore', '--test', path]);
    report(`parse and lint ${RULES} rules`, 'iptables-restore --test', compare(ours, loader, 3));
  } else {
    console.log('iptables-restore --test cannot run here (it takes iptables and root): against JSON.parse instead.');
    const json = JSON.stringify(text.split('\n').map((line) => line.split(' ')));
    report(
      `parse and lint ${RULES} rules`,
      'JSON.parse of their words',
      compare(ours, () => JSON.parse(json), 3),
    );
  }
}

/** One typed character, from the edit to the findings, against all from the text. */
function benchEdit(): void {
  for (const count of [1000, RULES]) {
    const text = manyRules(count);
    const path = 'etc/iptables/rules.v4';
    let workspace = Workspace.of([sourceFile(path, 'iptables', text)]);
    judge([workspace.file(path)!]);
    const place = text.indexOf('service 500') + 'service '.length;
    let digit = 0;
    const edit = () => {
      digit = (digit + 1) % 10;
      const change = { range: { start: place, end: place + 1 }, newText: String(digit) };
      workspace = workspace.with(editFile(workspace.file(path)!, change));
      lintHost(workspace.hostOf(path)!, defaultSettings, allRules);
    };
    report(
      `an edit of ${count} rules`,
      'a lint from the text',
      compare(edit, () => judge([sourceFile(path, 'iptables', text)]), 5),
    );
    const parseOnly = () => {
      digit = (digit + 1) % 10;
      editFile(workspace.file(path)!, { range: { start: place, end: place + 1 }, newText: String(digit) });
    };
    report(
      `  of it, the tree`,
      'a parse',
      compare(parseOnly, () => sourceFile(path, 'iptables', text), 5),
    );
  }
}

/** The heap that a rule set holds, against its text. */
function benchMemory(): void {
  const text = manyRules(RULES);
  const parsed = heapOf(() => parse('iptables', text));
  console.log(
    `memory of ${RULES} rules, parsed: ${digits(parsed.bytes / text.length)} times their text (${digits(parsed.bytes / 2 ** 20)} MiB)`,
  );
  const linted = heapOf(() => {
    const workspace = Workspace.of([sourceFile('etc/iptables/rules.v4', 'iptables', text)]);
    for (const host of workspace.hosts) lintHost(host, defaultSettings, allRules);
    return workspace;
  });
  console.log(
    `memory of ${RULES} rules, linted: ${digits(linted.bytes / text.length)} times their text (${digits(linted.bytes / 2 ** 20)} MiB)`,
  );
  const hosts = Array.from({ length: 2500 }, (_, i) => Object.entries(smallHost(i))).flat();
  const formats = { 'rules.v4': 'iptables', '90-net.conf': 'sysctl' } as const;
  const files = hosts.flatMap(([path, content]) => {
    const format = formats[path.slice(path.lastIndexOf('/') + 1) as keyof typeof formats];
    return format ? [sourceFile(path, format, content)] : [];
  });
  const big = Workspace.of(files);
  const one = files[1234]!;
  const change = compare(
    () => big.with({ ...one }),
    () => Workspace.of(files),
    5,
  );
  report(`one file of ${files.length} changed`, 'all put together', change);
}

/** The command line over many small files, against `cat` of them and against Node that does nothing. */
function benchCli(): void {
  const cli = join(process.cwd(), 'dist', 'cli.js');
  if (!existsSync(cli)) {
    console.log('cli: skipped, dist/cli.js is not built; run: npm run build');
    return;
  }
  const tree = join(folder, 'tree');
  const paths: string[] = [];
  for (let i = 0; i < 500; i++) {
    for (const [path, text] of Object.entries(smallHost(i))) {
      mkdirSync(dirname(join(tree, path)), { recursive: true });
      writeFileSync(join(tree, path), text);
      paths.push(join(tree, path));
    }
  }
  const check = () => void spawnSync(process.execPath, [cli, 'check', '--format', 'json', tree], { maxBuffer: 2 ** 28 });
  const cat = () => void spawnSync('cat', paths);
  const idle = () => void spawnSync(process.execPath, ['-e', '0']);
  report(`check of ${paths.length} small files`, 'cat of them', compare(check, cat, 3));
  report(`check of ${paths.length} small files`, 'node that does nothing', compare(check, idle, 3));
  console.log(
    `  one file: ${digits(timed(() => void spawnSync(process.execPath, [cli, 'check', paths[0]!])))} ${unit}, with the start of Node`,
  );
}
