import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digits, row, timed } from './measure.ts';
import { fleetHost } from './samples.ts';

/** Walks a tree, reads all files and takes their lines: what no program that looks at each line can do without. */
const PLAIN_LOOP = `
const { readdirSync, readFileSync } = require('node:fs');
let lines = 0;
const walk = (at) => {
  for (const entry of readdirSync(at, { withFileTypes: true })) {
    if (entry.isDirectory()) walk(at + '/' + entry.name);
    else for (const line of readFileSync(at + '/' + entry.name, 'utf8').split('\\n')) if (line.trim() !== '') lines++;
  }
};
walk(process.argv[1]);`;

/** Trees of many hosts: processor time beside a plain loop and beside grep, elapsed time with one thread and with two, and the largest memory. */
export function benchFleet(folder: string, most: number): void {
  const cli = join(process.cwd(), 'dist', 'cli.js');
  if (!existsSync(cli)) {
    console.log('fleet: skipped, dist/cli.js is not built; run: npm run build');
    return;
  }
  const memory = join(folder, 'memory');
  const atExit = join(folder, 'at-exit.cjs');
  writeFileSync(
    atExit,
    `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(memory)}, String(process.resourceUsage().maxRSS)));`,
  );
  row('hosts', 'files', 'plain loop', 'grep', '2 threads', 'memory MiB', 'fleet MiB', 'files/s', 'rules/s');
  for (const hosts of [most / 100, most / 10, most].map(Math.ceil)) {
    const tree = join(folder, `fleet${hosts}`);
    const { files, rules } = writeFleet(tree, hosts);
    const run = (program: string, ...args: string[]) => {
      const start = performance.now();
      const { status, stderr } = spawnSync(program, args, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
      if (status !== 0 && status !== 1) throw new Error(`${program} ${args.join(' ')}: ${stderr.slice(0, 1000)}`);
      return performance.now() - start;
    };
    const kernlint = (...args: string[]) => run(process.execPath, '-r', atExit, cli, ...args, tree);
    const peak = () => Number(readFileSync(memory, 'utf8')) / 1024;
    let elapsed = 0;
    const own = timed(() => {
      elapsed = kernlint('check', '--threads', '1');
    });
    const memoryOfCheck = peak();
    const loop = timed(() => void run(process.execPath, '-e', PLAIN_LOOP, tree));
    const grep = timed(() => void run('grep', '-rc', '.', tree));
    const two = kernlint('check', '--threads', '2');
    kernlint('fleet');
    const perSecond = (count: number) => String(Math.round(count / (own / 1000)));
    row(
      String(hosts),
      String(files),
      digits(own / loop),
      digits(own / grep),
      digits(two / elapsed),
      digits(memoryOfCheck),
      digits(peak()),
      perSecond(files),
      perSecond(rules),
    );
  }
}

function writeFleet(tree: string, hosts: number): { readonly files: number; readonly rules: number } {
  let files = 0;
  let rules = 0;
  for (let i = 0; i < hosts; i++)
    for (const [path, text] of Object.entries(fleetHost(i))) {
      mkdirSync(dirname(join(tree, path)), { recursive: true });
      writeFileSync(join(tree, path), text);
      files++;
      rules += text.match(/^-A /gm)?.length ?? 0;
    }
  return { files, rules };
}
