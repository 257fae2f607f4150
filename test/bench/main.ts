// Prints how kernlint does against a reference that runs beside it: ratios, which say the same on a fast and on a slow machine.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { complete } from '../../server/src/core/features/completion/complete.ts';
import { lintHost } from '../../server/src/core/lint/run.ts';
import { allRules } from '../../server/src/core/rules/index.ts';
import { FORMATS, formatOfPath } from '../../server/src/core/syntax/format.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';
import { defaultSettings } from '../../server/src/core/workspace/settings.ts';
import { editFile, sourceFile } from '../../server/src/core/workspace/source-file.ts';
import { Workspace } from '../../server/src/core/workspace/workspace.ts';
import { benchFleet } from './fleet.ts';
import { benchEdit, benchGrowth, benchLint, benchMemory, judge } from './iptables.ts';
import { compare, digits, report, timed, unit } from './measure.ts';
import { manyRules, smallHost } from './samples.ts';
import { benchServer } from './server.ts';
import { benchTyping } from './typing.ts';

/** A small number shows that the benchmarks run, and nothing else. */
const RULES = Number(process.env.RULES ?? 100_000);
/** The hosts of the largest fleet. */
const HOSTS = Number(process.env.HOSTS ?? Math.min(10_000, RULES));
const folder = mkdtempSync(join(tmpdir(), 'kernlint-bench-'));
const benches: Readonly<Record<string, () => void | Promise<void>>> = {
  parse: benchParse,
  spans: benchSpans,
  growth: () => benchGrowth([RULES / 10, RULES, RULES * 5]),
  lint: () => benchLint(folder, RULES),
  edit: () => benchEdit(RULES),
  hosts: benchHosts,
  memory: () => benchMemory(RULES),
  workspace: benchWorkspace,
  complete: benchComplete,
  cli: benchCli,
  fleet: () => benchFleet(folder, HOSTS),
  server: benchServer,
  typing: () => benchTyping(RULES),
};
const wanted = process.argv.slice(2);
try {
  for (const [name, run] of Object.entries(benches)) if (wanted.length === 0 || wanted.includes(name)) await run();
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
function benchSpans(): void {
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

/** An edit in one host of many is judged with that host alone; the others cost no more than to be looked up. */
function benchHosts(): void {
  const files = Array.from({ length: 2000 }, (_, i) => Object.entries(smallHost(i)))
    .flat()
    .map(([path, text]) => sourceFile(path, formatOfPath(path)!, text));
  let workspace = Workspace.of(files);
  const judgeAll = () => {
    for (const host of workspace.hosts) lintHost(host, defaultSettings, allRules);
  };
  judgeAll();
  const path = 'host1234/etc/sysctl.d/90-net.conf';
  const text = workspace.file(path)!.text;
  const place = text.indexOf('4096');
  let digit = 0;
  const edit = () => {
    digit = (digit + 1) % 10;
    workspace = workspace.with(
      editFile(workspace.file(path)!, { range: { start: place, end: place + 1 }, newText: String(digit) }),
    );
    judgeAll();
  };
  const one = () => judge(Object.entries(smallHost(1)).map(([name, content]) => sourceFile(name, formatOfPath(name)!, content)));
  report('an edit in one of 2000 hosts', 'a lint of one host', compare(edit, one, 9));
}

/** The list of a keystroke in a long file, against the edit that comes with it. */
function benchComplete(): void {
  const path = 'etc/iptables/rules.v4';
  const text = manyRules(RULES);
  const place = text.indexOf('\n', text.length / 2) + 1;
  const line = '-A CHAIN-500 -p tcp -m tcp --dport 443 -m conntrack --ctstate NEW,ESTABLISHED ';
  const start = sourceFile(path, 'iptables', text);
  const typed = [...line].map((_, i) => {
    const file = editFile(start, { range: { start: place, end: place }, newText: `${line.slice(0, i + 1)}\n` });
    return { file, offset: place + i + 1, host: Workspace.of([file]).hostOf(path)! };
  });
  let at = 0;
  const keystroke = () => {
    const { file, offset, host } = typed[at++ % typed.length]!;
    complete(file, offset, host, defaultSettings);
  };
  const edit = () => void editFile(start, { range: { start: place, end: place }, newText: line });
  report(`completion in ${RULES} rules`, 'the edit of the tree', compare(keystroke, edit, 20));
}

/** A workspace of 2,500 hosts after the change of one file. */
function benchWorkspace(): void {
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
