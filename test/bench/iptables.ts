// Rule sets of every kind and size against what their own loaders need for them, and against a loop that only looks at each character.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { provisionalFindings } from '../../server/src/core/lint/provisional.ts';
import { lintHost } from '../../server/src/core/lint/run.ts';
import { allRules } from '../../server/src/core/rules/index.ts';
import { defaultSettings } from '../../server/src/core/workspace/settings.ts';
import { editFile, type SourceFile, sourceFile } from '../../server/src/core/workspace/source-file.ts';
import { Workspace } from '../../server/src/core/workspace/workspace.ts';
import { digits, heapOf, inTurns, median, row, timed } from './measure.ts';
import { SAMPLES } from './samples.ts';

const PATH = 'etc/iptables/rules.v4';
const LOADERS = ['iptables-restore', 'iptables-legacy-restore'] as const;

/** From text to findings. */
export function judge(files: readonly SourceFile[]): void {
  for (const host of Workspace.of(files).hosts) lintHost(host, defaultSettings, allRules);
}

/** Parse and lint of each sample, beside the checks of both loaders, the loop, and lines that are cut into words and no more. */
export function benchLint(folder: string, rules: number): void {
  console.log(`\nparse and lint of ${rules} rules, processor time in ms and as ratios\n`);
  const references = [...LOADERS.map((name) => `${name} --test`), 'every character', 'words'];
  row('rules', 'kernlint', ...references, 'of nft', 'of legacy', 'of characters', 'words of characters');
  for (const [name, sample] of Object.entries(SAMPLES)) {
    const text = sample(rules);
    const path = join(folder, 'rules');
    writeFileSync(path, text);
    const [ours, nft, legacy, loop, words] = inTurns(
      [
        () => judge([sourceFile(PATH, 'iptables', text)]),
        ...LOADERS.map((loader) => () => void spawnSync('unshare', ['-n', loader, '--test', path])),
        () => void everyCharacter(text),
        () => void text.split('\n').map((line) => line.split(' ')),
      ],
      3,
    );
    const ratios = [...[nft!, legacy!, loop!].map((other) => ours! / other), words! / loop!];
    row(name, ...[ours!, nft!, legacy!, loop!, words!, ...ratios].map(digits));
  }
}

/** A sum of all code units: no reader can do with less. */
function everyCharacter(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}

/** How the time grows with the number of rules: with the exponent 1, ten times the rules take ten times as long. */
export function benchGrowth(sizes: readonly number[]): void {
  console.log(`\nparse and lint as rule sets grow, processor time in ms\n`);
  row('rules', ...sizes.map(String), 'exponent');
  for (const [name, sample] of Object.entries(SAMPLES)) {
    const texts = sizes.map(sample);
    const times = texts.map((text) => {
      const lint = () => judge([sourceFile(PATH, 'iptables', text)]);
      lint();
      return median([timed(lint), timed(lint), timed(lint)]);
    });
    row(name, ...times.map(digits), Math.log(times.at(-1)! / times[0]!) / Math.log(sizes.at(-1)! / sizes[0]!));
  }
}

/** One typed character, from the edit to the findings, beside all from the text. */
export function benchEdit(rules: number): void {
  console.log(`\none digit changed in the middle of ${rules} rules, processor time in ms\n`);
  row('rules', 'edit', 'all anew', 'ratio', 'of it the tree', 'at once');
  for (const [name, sample] of Object.entries(SAMPLES)) {
    const text = sample(rules);
    let workspace = Workspace.of([sourceFile(PATH, 'iptables', text)]);
    judge([workspace.file(PATH)!]);
    const line = text.indexOf('\n-A', text.length / 2) + 1;
    const place = line + /(\.|port |service |ticket )(?=\d)/.exec(text.slice(line))!.index + 1;
    const start = place + /\d/.exec(text.slice(place))!.index;
    let digit = 0;
    const change = () => {
      digit = (digit % 8) + 1;
      return editFile(workspace.file(PATH)!, { range: { start, end: start + 1 }, newText: String(digit) });
    };
    const edit = () => {
      workspace = workspace.with(change());
      lintHost(workspace.hostOf(PATH)!, defaultSettings, allRules);
    };
    // One edit behind the other, as somebody types: what was found before is the file's last version.
    const [edited] = inTurns([edit], 9);
    const [tree] = inTurns([() => void change()], 5);
    const before = workspace.file(PATH)!;
    const findings = lintHost(workspace.hostOf(PATH)!, defaultSettings, allRules).get(PATH)!;
    // What a server answers right behind the edit, before it has judged the file.
    const atOnce = () => {
      const file = change();
      const host = workspace.with(file).hostOf(PATH)!;
      provisionalFindings({ file: before, findings }, file, host, defaultSettings, allRules);
    };
    const [provisional] = inTurns([atOnce], 9);
    const [anew] = inTurns([() => judge([sourceFile(PATH, 'iptables', text)])], 3);
    row(name, digits(edited!), digits(anew!), digits(edited! / anew!), digits(tree!), digits(provisional!));
  }
}

/** The heap that a rule set holds, beside the size of its file. */
export function benchMemory(rules: number): void {
  console.log(`\nheap of ${rules} rules, as a multiple of the file\n`);
  row('rules', 'file (MiB)', 'parsed', 'parsed and judged');
  for (const [name, sample] of Object.entries(SAMPLES)) {
    const text = sample(rules);
    // What the program itself keeps, such as its shapes of lines, is no part of the file's; the rule set that was judged last is kept too.
    const forget = () => judge([sourceFile(PATH, 'iptables', '*filter\nCOMMIT\n')]);
    judge([sourceFile(PATH, 'iptables', text)]);
    forget();
    const parsed = heapOf(() => sourceFile(PATH, 'iptables', text));
    const judged = heapOf(() => {
      const workspace = Workspace.of([sourceFile(PATH, 'iptables', text)]);
      for (const host of workspace.hosts) lintHost(host, defaultSettings, allRules);
      return workspace;
    });
    row(name, digits(text.length / 2 ** 20), digits(parsed.bytes / text.length), digits(judged.bytes / text.length));
  }
}
