import { spawnSync } from 'node:child_process';
import type { Family } from '../../server/src/core/knowledge/iptables/record.ts';

export type Backend = 'nft' | 'legacy';

/** A file for iptables-restore, and how to run it. */
export interface LoadCase {
  readonly family: Family;
  readonly backend: Backend;
  readonly text: string;
  /** Only parse it (`--test`). */
  readonly parseOnly?: boolean;
}

export interface LoadResult {
  readonly ok: boolean;
  /** What the loader said, standard error and output in one. */
  readonly output: string;
}

/** What a load needs to find in its network namespace; a command that fails is no error here. */
const SETUP = [
  'ipset create blocklist hash:ip',
  'ipset create blocklist6 hash:ip family inet6',
  'ipset create scanners hash:ip timeout 0',
  'ipset create scanners6 hash:ip family inet6 timeout 0',
  'nfacct add http-in',
];

const SCRIPT = `
const { spawnSync } = require('node:child_process');
const { setup, runs } = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
for (const command of setup) spawnSync('sh', ['-c', command]);
console.log(JSON.stringify(runs.map(({ program, args, text }) => {
  const run = spawnSync(program, args, { input: text, encoding: 'utf8' });
  return { ok: run.status === 0, output: (run.stderr || '') + (run.stdout || '') };
})));
`;

/** The name of a program of iptables: `ip6tables-legacy-restore`. */
export function program(family: Family, backend: Backend, suffix = ''): string {
  return `${family === 'ipv4' ? 'iptables' : 'ip6tables'}-${backend}${suffix}`;
}

/** Why the loaders cannot be asked here; undefined where they can. */
export function loadersMissing(): string | undefined {
  for (const family of ['ipv4', 'ipv6'] as const) {
    for (const backend of ['nft', 'legacy'] as const) {
      const name = program(family, backend, '-restore');
      if (spawnSync(name, ['--version']).error) return `${name} is not installed (Debian package iptables)`;
    }
  }
  const space = spawnSync('unshare', ['-n', 'true'], { encoding: 'utf8' });
  if (space.error || space.status !== 0) return 'no network namespace can be made here (it takes root)';
  return undefined;
}

/** Runs the loaders one after the other in one fresh network namespace. */
export function load(cases: readonly LoadCase[]): readonly LoadResult[] {
  const runs = cases.map(({ family, backend, text, parseOnly }) => ({
    program: program(family, backend, '-restore'),
    args: parseOnly ? ['--test'] : [],
    text,
  }));
  return inNamespace(runs);
}

/** Runs `iptables ARGS` of a backend for each entry, in one fresh network namespace. */
export function ask(
  questions: readonly { readonly family: Family; readonly backend: Backend; readonly args: readonly string[] }[],
): readonly LoadResult[] {
  return inNamespace(questions.map(({ family, backend, args }) => ({ program: program(family, backend), args, text: '' })));
}

function inNamespace(
  runs: readonly { readonly program: string; readonly args: readonly string[]; readonly text: string }[],
): readonly LoadResult[] {
  const answer = spawnSync('unshare', ['-n', process.execPath, '-e', SCRIPT], {
    input: JSON.stringify({ setup: SETUP, runs }),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (answer.status !== 0) throw new Error(answer.stderr);
  return JSON.parse(answer.stdout);
}
