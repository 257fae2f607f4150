/**
 * Writes server/src/core/knowledge/modprobe/packaged.ts: which modules kernels have, which others they need, and their parameters with types,
 * as the files of the modules say. Each FOLDER is where the packages of one kernel were unpacked (`dpkg-deb -x`), and has its modules below
 * lib/modules or usr/lib/modules, the oldest kernel first. Modules may be packed with xz.
 *
 *   npx tsx scripts/module-facts.ts FOLDER...
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { modinfoTexts, type ParameterFacts, readModule } from './module-facts/elf.ts';

const OUTPUT = 'server/src/core/knowledge/modprobe/packaged.ts';

/** A parameter: the kernels that have it, and its types, the oldest first. */
interface Parameter {
  readonly kernels: Set<string>;
  readonly types: Set<string>;
  length: number | undefined;
}

interface Facts {
  readonly kernels: Set<string>;
  readonly aliases: Set<string>;
  readonly parameters: Map<string, Parameter>;
  /** The modules that its file asks for softly, by the kernels where it does. */
  readonly softdeps: Map<string, Set<string>>;
  needs: readonly string[];
}

const facts = new Map<string, Facts>();
const kernels: string[] = [];
for (const folder of process.argv.slice(2)) collect(folder);
if (kernels.length === 0) throw new Error('usage: npx tsx scripts/module-facts.ts FOLDER...');
writeFileSync(OUTPUT, print());

/** Takes down the modules of one kernel: those in files, and those that are built in, which the kernel's build lists in one file. */
function collect(folder: string): void {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const release = /modules\/(\d+\.\d+)/.exec(files.find((file) => /\.ko(\.xz)?$/.test(file)) ?? '')?.[1];
  if (!release) throw new Error(`${folder} holds no modules`);
  kernels.push(release);
  for (const file of files.filter((path) => /\/kernel\/.*\.ko(\.xz)?$/.test(path))) {
    const { info, parameters } = readModule(contentOf(join(folder, file)));
    const name = basename(file).replace(/\.ko(\.xz)?$/, '');
    takeDown(name, release, info, parameters, isNetwork(file.split('/kernel/')[1]!));
  }
  const list = files.find((file) => file.endsWith('/modules.builtin.modinfo'));
  if (!list) throw new Error(`${folder} has no modules.builtin.modinfo`);
  const builtIn = new Map<string, string[]>();
  for (const field of readFileSync(join(folder, list), 'utf8').split('\0')) {
    const dot = field.indexOf('.');
    const name = field.slice(0, dot);
    builtIn.set(name, [...(builtIn.get(name) ?? []), field.slice(dot + 1)]);
  }
  for (const [name, fields] of builtIn) {
    const info = modinfoTexts(fields.join('\0'));
    if (name) takeDown(name, release, info, new Map(), (info.get('file') ?? []).some(isNetwork));
  }
}

function contentOf(path: string): Buffer {
  return path.endsWith('.xz') ? execFileSync('xz', ['-dc', path], { maxBuffer: 2 ** 28 }) : readFileSync(path);
}

function takeDown(
  file: string,
  release: string,
  info: ReadonlyMap<string, readonly string[]>,
  parameters: ReadonlyMap<string, ParameterFacts>,
  network: boolean,
): void {
  const name = file.replaceAll('-', '_');
  const entry = facts.get(name) ?? {
    kernels: new Set(),
    aliases: new Set(),
    parameters: new Map(),
    softdeps: new Map(),
    needs: [],
  };
  facts.set(name, entry);
  entry.kernels.add(release);
  entry.needs = (info.get('depends') ?? [])
    .join(',')
    .split(',')
    .filter(Boolean)
    .map((need) => need.replaceAll('-', '_'));
  for (const soft of softdepsOf(info.get('softdep') ?? []))
    entry.softdeps.set(soft, (entry.softdeps.get(soft) ?? new Set()).add(release));
  // Plain names that people write; others stand for hardware and protocols.
  if (network) for (const alias of info.get('alias') ?? []) if (/^[\w-]+$/.test(alias)) entry.aliases.add(alias);
  const types = new Map((info.get('parmtype') ?? []).map((text) => text.split(':') as [string, string]));
  for (const own of new Set([...parameters.keys(), ...types.keys()])) {
    const known = entry.parameters.get(own) ?? { kernels: new Set(), types: new Set(), length: undefined };
    entry.parameters.set(own, known);
    known.kernels.add(release);
    const { length, ordinary = true } = parameters.get(own) ?? {};
    known.types.add(ordinary ? (types.get(own) ?? '') : '');
    if (length !== undefined) known.length = Math.max(length, known.length ?? 0);
  }
}

/** The names behind `pre:` and `post:`; kmod drops others. */
function softdepsOf(texts: readonly string[]): string[] {
  return texts.flatMap((text) => {
    const words = text.split(/\s+/);
    const from = words.findIndex((word) => /^(pre|post):$/.test(word));
    return from < 0 ? [] : words.slice(from).filter((word) => word !== '' && !/^(pre|post):$/.test(word));
  });
}

/** The network stack, and the network drivers that are software alone. */
function isNetwork(path: string): boolean {
  return path.startsWith('net/') || /^drivers\/net\/(?:(?:bonding|team|vxlan|ipvlan|wireguard|ovpn)\/)?[^/]+$/.test(path);
}

/** `ports@5.10,6.1: ushort[8]`: its name, the kernels where not all that have the module have it, its type where known, its length. */
function printParameter([name, { kernels: where, types, length }]: [string, Parameter], module: Facts): string {
  const some = among(where, module);
  const written = [...types].map((type) => type.replace(/^array of (.*)/, `$1[${length ?? ''}]`));
  const type = types.has('') ? '' : `: ${written.join('|')}`;
  return `${name}${some}${type}`;
}

/** `@5.10,6.1` for what only some of a module's kernels have. */
function among(where: ReadonlySet<string>, module: Facts): string {
  return where.size < module.kernels.size ? `@${[...where].join(',')}` : '';
}

function print(): string {
  const lines = [...facts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, module]) => {
      const columns = [
        name,
        module.kernels.size === kernels.length ? '' : [...module.kernels].join(','),
        [...module.aliases].sort().join(' '),
        module.needs.join(' '),
        [...module.parameters]
          .sort()
          .map((entry) => printParameter(entry, module))
          .join(', '),
        [...module.softdeps].map(([soft, where]) => soft + among(where, module)).join(' '),
      ];
      return columns.join(';').replace(/;+$/, '');
    });
  return `// Made by scripts/module-facts.ts from Debian's kernel packages. Do not edit.

/** The kernels that were asked. */
export const packagedKernels: readonly string[] = [${kernels.map((kernel) => `'${kernel}'`).join(', ')}];

/**
 * A line for each module: name; the kernels that have it, where not all do; its aliases that are plain names, for the network; the modules that
 * it needs; its parameters, with the kernels that have them where not all do, with types where the file tells them, and for lists their length; the
 * modules that it asks for softly.
 */
export const packagedLines = \`
${lines.join('\n')}
\`;
`;
}
