/**
 * Writes server/src/core/knowledge/modprobe/packaged.ts: what the network modules of Debian's kernels say of themselves (names, aliases,
 * parameters with their types). Runs on Debian: it takes the kernel packages by apt, unpacks them in a temporary folder and asks modinfo.
 *
 *   npx tsx scripts/module-facts.ts [PACKAGE...]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const OUTPUT = 'server/src/core/knowledge/modprobe/packaged.ts';
const packages = process.argv.length > 2 ? process.argv.slice(2) : ['linux-image-amd64', 'linux-image-6.12-amd64'];

/** A parameter's type, where modinfo or the kernel's build write it. */
const TYPE = /[:(]((?:array of )?(?:bool|bint|invbool|byte|short|ushort|int|uint|hexint|long|ulong|ullong|charp|string))\)?$/;

interface Facts {
  readonly kernels: Set<string>;
  readonly aliases: Set<string>;
  readonly parameters: Map<string, string>;
}

const facts = new Map<string, Facts>();
const kernels: string[] = [];
for (const name of packages) {
  const folder = mkdtempSync(join(tmpdir(), 'module-facts-'));
  try {
    collect(unpack(name, folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
writeFileSync(OUTPUT, print());
execFileSync('npx', ['biome', 'format', '--write', OUTPUT], { stdio: 'inherit' });

/** Unpacks the kernel that a package is or depends on; gives the folder that holds lib/modules. */
function unpack(name: string, folder: string): string {
  const depends = run('apt-cache', ['depends', '--important', name]);
  const image = /Depends: (linux-image-\d+\.\d+\.\S+)/.exec(depends)?.[1] ?? name;
  run('apt-get', ['download', '-o', 'APT::Sandbox::User=root', image], folder);
  const deb = readdirSync(folder).find((file) => file.endsWith('.deb'))!;
  run('dpkg-deb', ['-x', deb, 'root'], folder);
  return join(folder, 'root');
}

/** Takes down the modules of one kernel: those in files, and those that are built in, which the kernel's build lists in one file. */
function collect(root: string): void {
  const files = run('find', [root, '-name', '*.ko*', '-path', '*/kernel/*']).trim().split('\n').sort();
  const release = /modules\/(\d+\.\d+)/.exec(files[0]!)![1]!;
  kernels.push(release);
  for (const file of files.filter((path) => isNetwork(path.split('/kernel/')[1]!))) {
    const fields = run('modinfo', ['-0', file]).split('\0');
    takeDown(texts(fields, 'name')[0]!, release, fields);
  }
  const builtIn = new Map<string, string[]>();
  for (const field of readFileSync(join(files[0]!.split('/kernel/')[0]!, 'modules.builtin.modinfo'), 'utf8').split('\0')) {
    const dot = field.indexOf('.');
    const name = field.slice(0, dot);
    builtIn.set(name, [...(builtIn.get(name) ?? []), field.slice(dot + 1)]);
  }
  for (const [name, fields] of builtIn) if (texts(fields, 'file').some(isNetwork)) takeDown(name, release, fields);
}

function takeDown(name: string, release: string, fields: readonly string[]): void {
  const entry = facts.get(name) ?? { kernels: new Set(), aliases: new Set(), parameters: new Map() };
  facts.set(name, entry);
  entry.kernels.add(release);
  for (const alias of texts(fields, 'alias')) if (/^[\w-]+$/.test(alias)) entry.aliases.add(alias);
  for (const text of texts(fields, 'parm')) entry.parameters.set(/^\w+/.exec(text)![0], TYPE.exec(text)?.[1] ?? '');
  // The list of built-in modules has the types apart; modinfo puts them behind the description.
  for (const text of texts(fields, 'parmtype')) entry.parameters.set(/^\w+/.exec(text)![0], TYPE.exec(text)?.[1] ?? '');
}

/** The network stack, and the network drivers that are software alone. */
function isNetwork(path: string): boolean {
  return path.startsWith('net/') || /^drivers\/net\/(?:(?:bonding|team|vxlan|ipvlan|wireguard|ovpn)\/)?[^/]+$/.test(path);
}

/** The texts of one key; modinfo writes `key=text`, and `parm: text`. */
function texts(fields: readonly string[], key: string): string[] {
  return fields.filter((field) => /^\w+/.exec(field)?.[0] === key).map((field) => field.slice(key.length + 1).trim());
}

function print(): string {
  const lines = [...facts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { kernels: where, aliases, parameters }]) => {
      const said = {
        kernels: where.size === kernels.length ? undefined : [...where].join(' '),
        aliases: [...aliases].sort().join(' '),
        parameters: [...parameters]
          .sort()
          .map(([own, type]) => (type ? `${own}: ${type}` : own))
          .join(', '),
      };
      const entries = Object.entries(said).filter(([, text]) => text);
      return `  '${name}': { ${entries.map(([key, text]) => `${key}: '${text}'`).join(', ')} },`;
    });
  return `// Made by scripts/module-facts.ts from Debian's kernel packages. Do not edit.

/** What a packaged module says of itself. Absent texts are empty. */
export interface PackagedModule {
  /** The kernels that have it, where not all of them do. */
  readonly kernels?: string;
  /** Its aliases that are plain names. */
  readonly aliases?: string;
  /** Its parameters with their types; those that a module declares without either are not listed. */
  readonly parameters?: string;
}

/** The kernels that were asked. */
export const packagedKernels: readonly string[] = [${kernels.map((kernel) => `'${kernel}'`).join(', ')}];

export const packagedModules: Readonly<Record<string, PackagedModule>> = {
${lines.join('\n')}
};
`;
}

function run(command: string, args: readonly string[], cwd?: string): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'inherit'] });
}
