import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A module of the tree: what its file says of itself. */
export interface FakeModule {
  readonly name: string;
  readonly aliases?: readonly string[];
  /** The modules whose symbols it uses. */
  readonly needs?: readonly string[];
  /** What its file says beside a softdep's name: `pre: x`. */
  readonly softdep?: string;
}

export interface Answer {
  /** What modprobe would do, one step a line: `insmod xt_recent.ko ip_list_tot=9`, `install /bin/false`. */
  readonly steps: readonly string[];
  /** The numbers of the lines that kmod skipped as bad. */
  readonly badLines: readonly number[];
  /** How many lines it skipped because their command is no longer carried out. */
  readonly deprecated: number;
}

const RELEASE = '6.1.0-kernlint';

/** A folder with modules that only depmod and modprobe believe in, to ask the real tools what a modprobe.d file does. Nothing is loaded. */
export class ModuleTree {
  readonly #root = mkdtempSync(join(tmpdir(), 'kernlint-modules-'));

  constructor(modules: readonly FakeModule[]) {
    const folder = join(this.#root, 'lib/modules', RELEASE);
    mkdirSync(join(folder, 'kernel'), { recursive: true });
    mkdirSync(join(this.#root, 'modprobe.d'));
    for (const module of modules) writeFileSync(join(folder, 'kernel', `${module.name}.ko`), elf(module));
    for (const list of ['modules.order', 'modules.builtin', 'modules.builtin.modinfo']) writeFileSync(join(folder, list), '');
    execFileSync('depmod', ['-b', this.#root, RELEASE]);
  }

  /** What `modprobe ARGUMENTS` would do with `config` as the only file of modprobe.d. */
  ask(config: string, ...args: readonly string[]): Answer {
    const folder = join(this.#root, 'modprobe.d');
    writeFileSync(join(folder, 'test.conf'), config);
    return this.askIn([folder], ...args);
  }

  /** What `modprobe ARGUMENTS` would do with these directories of configuration, the strongest first. */
  askIn(folders: readonly string[], ...args: readonly string[]): Answer {
    const options = ['-d', this.#root, '-S', RELEASE, ...folders.flatMap((folder) => ['-C', folder])];
    const { stdout, stderr } = spawnSync('modprobe', [...options, ...args], { encoding: 'utf8' });
    const steps = stdout
      .split('\n')
      .map((line) => line.replaceAll(/\S*\//g, (path) => (path.startsWith(this.#root) ? '' : path)).trim())
      .filter((line) => line !== '');
    const badLines = [...stderr.matchAll(/line (\d+): ignoring bad line/g)].map((match) => Number(match[1]));
    return { steps, badLines, deprecated: stderr.split('is deprecated and not parsed').length - 1 };
  }

  remove(): void {
    rmSync(this.#root, { recursive: true });
  }
}

/** The smallest file that depmod takes for a module: an ELF object with a .modinfo section, a symbol that it exports and those that it uses. */
function elf({ name, aliases = [], needs = [], softdep }: FakeModule): Buffer {
  const info = ['license=GPL', ...aliases.map((alias) => `alias=${alias}`), `name=${name}`];
  if (softdep) info.push(`softdep=${softdep}`);
  const modinfo = Buffer.from(info.map((text) => `${text}\0`).join(''));
  const names = Buffer.from('\0.modinfo\0.shstrtab\0.symtab\0.strtab\0__ksymtab_strings\0');
  // A symbol with no section is one that another module has to bring.
  const symtab = Buffer.alloc(24 * (1 + needs.length));
  const strtab = Buffer.from(`\0${needs.map((need) => `of_${need}\0`).join('')}`);
  for (const [i, need] of needs.entries()) {
    symtab.writeUInt32LE(strtab.indexOf(`\0of_${need}\0`) + 1, 24 * (i + 1));
    symtab.writeUInt8(0x10, 24 * (i + 1) + 4);
  }
  const bodies = [modinfo, names, symtab, strtab, Buffer.from(`of_${name}\0`)];
  const header = Buffer.alloc(64);
  header.write('\x7fELF\x02\x01\x01', 'latin1');
  header.writeUInt16LE(1, 16);
  header.writeUInt16LE(62, 18);
  header.writeUInt32LE(1, 20);
  header.writeBigUInt64LE(BigInt(64 + bodies.reduce((sum, body) => sum + body.length, 0)), 40);
  header.writeUInt16LE(64, 52);
  header.writeUInt16LE(64, 58);
  header.writeUInt16LE(bodies.length + 1, 60);
  header.writeUInt16LE(2, 62);
  const kinds = [
    { name: 1, type: 1, link: 0, entry: 0 },
    { name: 10, type: 3, link: 0, entry: 0 },
    { name: 20, type: 2, link: 4, entry: 24 },
    { name: 28, type: 3, link: 0, entry: 0 },
    { name: 36, type: 1, link: 0, entry: 0 },
  ];
  let offset = 64;
  const sections = bodies.map((body, i) => {
    const section = Buffer.alloc(64);
    section.writeUInt32LE(kinds[i]!.name, 0);
    section.writeUInt32LE(kinds[i]!.type, 4);
    section.writeBigUInt64LE(BigInt(offset), 24);
    section.writeBigUInt64LE(BigInt(body.length), 32);
    section.writeUInt32LE(kinds[i]!.link, 40);
    section.writeBigUInt64LE(1n, 48);
    section.writeBigUInt64LE(BigInt(kinds[i]!.entry), 56);
    offset += body.length;
    return section;
  });
  return Buffer.concat([header, ...bodies, Buffer.alloc(64), ...sections]);
}
