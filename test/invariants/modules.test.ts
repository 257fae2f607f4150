import assert from 'node:assert/strict';
import { join } from 'node:path';
import { circles, coreFaults, diskFaults, importsOf, layerFaults, type Module, missingTargets, readModules } from './modules.ts';

const root = join(import.meta.dirname, '..', '..');
const modules = readModules(root, ['server/src', 'client/src']);
const core = (path: string) => `server/src/core/${path}`;

/** The project with one more import, or one more module. */
function with_(path: string, ...imports: string[]): Module[] {
  const known = modules.find((module) => module.path === path);
  return [...modules.filter((module) => module !== known), { path, imports: [...(known?.imports ?? []), ...imports] }];
}

describe('the modules of the project', () => {
  it('are read with all their imports', () => {
    assert.ok(modules.length > 40);
    const cli = modules.find(({ path }) => path === 'server/src/cli/judge.ts');
    assert.ok(cli?.imports.includes(core('index.ts')), 'an import over the layers is seen');
    assert.deepEqual(
      importsOf(
        'server/src/core/a/b.ts',
        "import type { A } from './a.ts';\nimport {\n  b,\n} from '../b.ts';\nimport '../c.ts';\nexport * from 'd';\n" +
          "const e = await import('./e.ts');\nexport const f = 'x from y';\n",
      ),
      ['server/src/core/a/a.ts', 'server/src/core/b.ts', 'server/src/core/c.ts', 'd', 'server/src/core/a/e.ts'],
    );
    assert.deepEqual(missingTargets(modules), []);
  });

  it('import from layers to their left only', () => {
    assert.deepEqual(layerFaults(modules), []);
  });

  it('import each other in no circle', () => {
    assert.deepEqual(circles(modules), []);
  });

  it('keep the core pure: it imports nothing but itself', () => {
    assert.deepEqual(coreFaults(modules), []);
  });

  it('leave the disk to one of them', () => {
    assert.deepEqual(diskFaults(modules), []);
  });
});

describe('the check of the modules fails', () => {
  const planted: readonly (readonly [title: string, faults: string[], pattern: RegExp])[] = [
    [
      'on an import of a layer to the right',
      layerFaults(with_(core('text/edit.ts'), core('lint/run.ts'))),
      /text\/edit\.ts imports .*right/,
    ],
    ['on a rule that imports a feature', layerFaults(with_(core('rules/index.ts'), core('features/code-actions.ts'))), /right/],
    [
      'on a command line that looks past core/index.ts',
      layerFaults(with_('server/src/cli/judge.ts', core('lint/run.ts'))),
      /past core/,
    ],
    [
      'on a command line that imports the language server',
      layerFaults(with_('server/src/cli/judge.ts', 'server/src/lsp/protocol.ts')),
      /cli/,
    ],
    [
      'on a language server that imports the command line',
      layerFaults(with_('server/src/lsp/server.ts', 'server/src/cli/judge.ts')),
      /lsp/,
    ],
    ['on a client that imports the core', layerFaults(with_('client/src/client.ts', core('index.ts'))), /client/],
    [
      'on a client that imports more of the server',
      layerFaults(with_('client/src/client.ts', 'server/src/host/files.ts')),
      /protocol/,
    ],
    ['on a folder that is no layer', layerFaults(with_(core('utils/strings.ts'))), /no layer/],
    [
      'on a circle of two',
      circles(with_(core('text/range.ts'), core('text/edit.ts'))),
      /text\/(range|edit)\.ts > .*text\/(range|edit)\.ts > /,
    ],
    [
      'on a circle of a module with itself',
      circles(with_(core('text/range.ts'), core('text/range.ts'))),
      /range\.ts > .*range\.ts/,
    ],
    ['on a package in the core', coreFaults(with_(core('text/range.ts'), 'picomatch')), /picomatch/],
    ['on a module of Node in the core', coreFaults(with_(core('text/range.ts'), 'node:path')), /node:path/],
    ['on a core that imports the host', coreFaults(with_(core('index.ts'), 'server/src/host/files.ts')), /host/],
    ['on a second one that reads the disk', diskFaults(with_('server/src/cli/judge.ts', 'node:fs/promises')), /cli/],
  ];
  for (const [title, faults, pattern] of planted) {
    it(title, () => {
      assert.ok(faults.length > 0, 'nothing was found');
      assert.match(faults.join('\n'), pattern);
    });
  }
});
