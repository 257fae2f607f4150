import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { modprobeConfig, type Statement } from '../../server/src/core/model/modprobe/config.ts';
import { type Modules, restOf, type Step, stepsOf } from '../../server/src/core/model/modprobe/steps.ts';
import { workspaceOf } from '../harness/host.ts';
import { type FakeModule, ModuleTree } from './module-tree.ts';

/*
 * Hosts with random modprobe.d files in several directories: what `modprobe -c` says that it read, and what `modprobe -n -v` would do, against
 * the model. KERNLINT_MODPROBE_RUNS asks for more hosts than the usual ones,
 * KERNLINT_MODPROBE_SEED for others.
 */
const RUNS = Number(process.env.KERNLINT_MODPROBE_RUNS ?? 80);
const SEED = Number(process.env.KERNLINT_MODPROBE_SEED ?? 3);

const TREE: readonly FakeModule[] = [
  { name: 'kl_base' },
  { name: 'kl_mid', needs: ['kl_base'], aliases: ['kl-middle'] },
  { name: 'kl_top', needs: ['kl_mid', 'kl_base'], aliases: ['kl-top-alias', 'klpci-*-x'] },
  { name: 'kl_side', aliases: ['kl-middle'] },
  { name: 'kl_lone' },
];

const MODULES: Modules = {
  has: (name) => TREE.some((module) => module.name === name),
  needs: (name) => ({ kl_mid: ['kl_base'], kl_top: ['kl_base', 'kl_mid'] })[name] ?? [],
  // depmod ranks a module that needs others behind the rest.
  carriers: (alias) =>
    TREE.toReversed()
      .filter(({ aliases = [] }) =>
        aliases.some((pattern) => new RegExp(`^${pattern.replaceAll('-', '_').replaceAll('*', '.*')}$`).test(alias)),
      )
      .map(({ name }) => name),
};

const name = fc.constantFrom(
  'kl_base',
  'kl_mid',
  'kl-mid',
  'kl_top',
  'kl-top',
  'kl_side',
  'kl_lone',
  'KL_TOP',
  'kl_top.ko',
  'absent',
);
const asked = fc.constantFrom(
  ...TREE.map((module) => module.name),
  'kl-top',
  'kl-middle',
  'kl_top_alias',
  'klpci-7-x',
  'mine',
  'my-own',
  'absent',
);
const pattern = fc.oneof(
  name,
  fc.constantFrom('kl_*', 'kl-?op', '*', 'kl_[mt]op', 'kl_[-_]', 'mine', 'my-*', 'my_own', 'kl_middle', 'a]b', 'a[b'),
);
const words = fc.array(fc.constantFrom('a=1', 'b', 'c="x  y"', '#', 'd=2', '=', '"e f"=1', 'x-y=z'), {
  minLength: 1,
  maxLength: 3,
});
const section = fc.tuple(
  fc.constantFrom('pre:', 'post:', ''),
  fc.array(fc.oneof(name, fc.constantFrom('mine', 'kl-middle')), { maxLength: 2 }),
);

/** One line, its words still apart. */
const line = fc.oneof(
  fc.tuple(fc.constant('options'), pattern, words).map(([command, own, rest]) => [command, own, ...rest]),
  fc.tuple(fc.constant('alias'), pattern, fc.oneof(name, fc.constant('off'))).map((parts) => [...parts]),
  fc.tuple(fc.constant('blacklist'), fc.oneof(pattern, fc.constant('kl_top # why'))).map((parts) => [...parts]),
  fc
    .tuple(fc.constantFrom('install', 'remove'), pattern, fc.constantFrom('/bin/false', '/bin/true; echo "$X"', ':'))
    .map((parts) => [...parts]),
  fc
    .tuple(fc.constant('softdep'), pattern, fc.array(section, { maxLength: 2 }))
    .map(([command, own, sections]) => [command, own, ...sections.flatMap(([mark, names]) => [mark, ...names]).filter(Boolean)]),
  fc.constantFrom(
    ['# a comment'],
    ['# blacklist kl_top'],
    [''],
    ['  # indented'],
    ['option kl_top a=1'],
    ['include /etc/x'],
    ['options'],
    ['alias x'],
  ),
);

const gap = fc.constantFrom(' ', ' ', ' ', '  ', '\t', ' \\\n', '\\\n ');
const text = fc
  .array(
    fc.tuple(line, fc.constantFrom('', '', ' ', '\t'), gap, fc.constantFrom('\n', '\n', '\n', '\n', ' \n', '\r\n', '\\\n')),
    { maxLength: 6 },
  )
  .map((lines) =>
    lines
      .map(([parts, indent, between, end]) => `${parts[0]?.startsWith('#') ? '' : indent}${parts.join(between)}${end}`)
      .join(''),
  );

const DIRECTORIES = ['etc/modprobe.d', 'run/modprobe.d', 'usr/local/lib/modprobe.d', 'usr/lib/modprobe.d', 'lib/modprobe.d'];
const path = fc.tuple(fc.constantFrom(...DIRECTORIES), fc.constantFrom('a.conf', 'b.conf', '10-c.conf', 'Z.conf', '_.conf'));
const host = fc.dictionary(
  path.map((parts) => parts.join('/')),
  text,
  { minKeys: 1, maxKeys: 5 },
);

const missing = spawnSync('depmod', ['--version']).error ? 'depmod and modprobe are not on this machine' : undefined;

(missing ? describe.skip : describe)(`modprobe with many files${missing ? ` (skipped: ${missing})` : ''}`, () => {
  let tree: ModuleTree;
  let folder: string;
  let ofThisMachine: readonly string[] = [];

  before(() => {
    tree = new ModuleTree(TREE);
    folder = mkdtempSync(join(tmpdir(), 'kernlint-modprobe-'));
    ofThisMachine = shown({});
  });
  after(() => {
    tree?.remove();
    if (folder) rmSync(folder, { recursive: true });
  });

  /** Writes the files, and names the directories in the order of their strength. */
  function lay(files: Readonly<Record<string, string>>): string[] {
    rmSync(folder, { recursive: true });
    const folders = DIRECTORIES.map((directory) => join(folder, directory));
    for (const directory of folders) mkdirSync(directory, { recursive: true });
    for (const [at, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, at)), { recursive: true });
      writeFileSync(join(folder, at), content);
    }
    return folders;
  }

  /** What `modprobe -c` says that it read. */
  function shown(files: Readonly<Record<string, string>>): string[] {
    const lines = tree.askIn(lay(files), '-c').steps;
    return lines.slice(
      0,
      lines.findIndex((each) => each.startsWith('# End of configuration')),
    );
  }

  const configOf = (files: Readonly<Record<string, string>>) => {
    const [ours] = workspaceOf(files).hosts;
    return modprobeConfig(ours!);
  };

  it('reads the files in the order and with the meaning that the model has', () => {
    fc.assert(
      fc.property(host, (files) => {
        const theirs = shown(files);
        for (const own of ofThisMachine) theirs.splice(theirs.lastIndexOf(own), 1);
        for (const command of ['alias', 'blacklist', 'options', 'install', 'remove']) {
          const ours = configOf(files).statements.filter((statement) => statement.command === command);
          const said = theirs.filter((each) => each.startsWith(`${command} `)).map(squeezed);
          // modprobe shows the last of some commands first.
          const order =
            command === 'alias' || command === 'blacklist' ? (list: string[]) => list.sort() : (list: string[]) => list;
          assert.deepEqual(order(ours.map(showLine).map(squeezed)), order(said), JSON.stringify(files));
        }
      }),
      { numRuns: RUNS, seed: SEED },
    );
  }).timeout(600_000);

  it('does with a name what the model says', () => {
    fc.assert(
      fc.property(host, asked, fc.boolean(), (files, wanted, obey) => {
        const theirs = tree.askIn(lay(files), '-n', '-v', ...(obey ? ['-b'] : []), wanted).steps.map(squeezed);
        const ours = stepsOf(wanted, configOf(files), MODULES, obey).map(showStep).map(squeezed);
        assert.deepEqual(ours, theirs, JSON.stringify({ files, wanted, obey }));
      }),
      { numRuns: RUNS, seed: SEED + 1 },
    );
  }).timeout(600_000);
});

function showLine(statement: Statement): string {
  const { command, name: own, rest } = statement;
  if (command === 'blacklist') return `blacklist ${own}`;
  if (command === 'alias') return `alias ${own} ${rest[0]!.replaceAll('-', '_')}`;
  return `${command} ${own} ${restOf(statement)}`;
}

function showStep(step: Step): string {
  return step.kind === 'run' ? `install ${step.command}` : `insmod ${step.module}.ko ${step.options.join(' ')}`;
}

/** Blanks are for the kernel and the shell to judge; kmod hands them on. */
function squeezed(said: string): string {
  return said.replace(/[ \t\r]+/g, ' ').trim();
}
