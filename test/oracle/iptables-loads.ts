import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Family } from '../../server/src/core/knowledge/iptables/index.ts';

export type Backend = 'nft' | 'legacy';

/** A file and the program that is to load it. */
export interface Load {
  readonly family: Family;
  readonly backend: Backend;
  readonly text: string;
}

export interface Loaded {
  readonly ok: boolean;
  /** Whether `--test` lets it pass; the same as `ok` where the load did. */
  readonly parses: boolean;
  /** What the loader said. */
  readonly output: string;
}

/** What rules may ask for by name. */
const SETUP = `
ipset create blocklist hash:ip; ipset create blocklist6 hash:ip family inet6
ipset create scanners hash:ip timeout 0; ipset create scanners6 hash:ip family inet6 timeout 0
nfacct add http-in
ip link set lo up
`;

/** iptables-nft waits for the kernel most of the time, so that many may run side by side; each has a namespace of its own. */
const SPACES: Readonly<Record<Backend, number>> = { nft: 12, legacy: 3 };

export function programOf(family: Family, backend: Backend): string {
  return `${family === 'ipv4' ? 'iptables' : 'ip6tables'}-${backend}-restore`;
}

/** Why nothing can be loaded here; undefined where it can. */
export function cannotLoad(): string | undefined {
  for (const backend of ['nft', 'legacy'] as const) {
    const program = programOf('ipv6', backend);
    if (spawnSync(program, ['--version']).error) return `${program} is not installed (Debian package iptables)`;
  }
  const space = spawnSync('unshare', ['-n', 'true']);
  return space.error || space.status !== 0 ? 'no network namespace can be made here (it takes root)' : undefined;
}

/** Loads every file, each list of a backend spread over fresh network namespaces. Gives the answers in the order of the files. */
export async function loadAll(loads: readonly Load[]): Promise<readonly Loaded[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kernlint-loads-'));
  const answers: Loaded[] = new Array(loads.length);
  try {
    for (const [i, { text }] of loads.entries()) writeFileSync(join(folder, String(i)), text);
    const spaces: number[][] = [];
    for (const backend of ['nft', 'legacy'] as const) {
      const own: number[][] = Array.from({ length: SPACES[backend] }, () => []);
      let next = 0;
      for (const [i, load] of loads.entries()) if (load.backend === backend) own[next++ % own.length]!.push(i);
      spaces.push(...own.filter((list) => list.length > 0));
    }
    await Promise.all(spaces.map((list, space) => inSpace(folder, space, list, loads, answers)));
  } finally {
    rmSync(folder, { recursive: true });
  }
  return answers;
}

async function inSpace(
  folder: string,
  space: number,
  list: readonly number[],
  loads: readonly Load[],
  answers: Loaded[],
): Promise<void> {
  const script = [SETUP, `export XTABLES_LOCKFILE=${folder}/lock${space}`];
  for (const i of list) {
    const program = programOf(loads[i]!.family, loads[i]!.backend);
    // What an earlier file left in the tables may not bear on this one.
    script.push(
      `out=$(${program} < ${folder}/${i} 2>&1); load=$?; test=$load; [ $load = 0 ] || { ${program} --test < ${folder}/${i} > /dev/null 2>&1; test=$?; }`,
    );
    script.push(`printf '\\001%s %s %s\\n%s' ${i} $load $test "$out"`);
  }
  const child = spawn('unshare', ['-n', 'bash'], { stdio: ['pipe', 'pipe', 'ignore'] });
  child.stdin.on('error', () => {});
  child.stdin.end(script.join('\n'));
  const chunks: Buffer[] = [];
  for await (const chunk of child.stdout) chunks.push(chunk as Buffer);
  for (const answer of Buffer.concat(chunks).toString('utf8').split('\u0001').slice(1)) {
    const end = answer.indexOf('\n');
    const [i, load, test] = answer.slice(0, end).split(' ').map(Number);
    answers[i!] = { ok: load === 0, parses: test === 0, output: answer.slice(end + 1) };
  }
}

/** Whether a load failed because this kernel lacks what the rule asks for: no verdict on the rule. */
export function lacksModule({ ok, output }: Loaded): boolean {
  return !ok && /missing kernel module|RULE_APPEND failed \(No such file or directory\)/.test(output);
}
