import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { transformSync } from 'esbuild';
import { type Module, readModules } from './modules.ts';

const root = join(import.meta.dirname, '..', '..');
const modules = readModules(root, ['server/src', 'client/src']);

/** The one module that runs a program: git, for the command line. */
const RUNS_GIT = 'server/src/host/git-index.ts';
const PROGRAMS = /^(node:)?(child_process|cluster|vm|inspector|repl)$/;
const NETWORK = /^(node:)?(net|tls|http|http2|https|dns|dgram|ws|undici|axios|node-fetch)(\/.*)?$/;

function importers(wanted: RegExp, of: readonly Module[] = modules): string[] {
  return of.filter(({ imports }) => imports.some((target) => wanted.test(target))).map(({ path }) => path);
}

/** Names of the global scope that a source calls or makes. */
function called(source: string): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const part of node) walk(part);
    else if (node !== null && typeof node === 'object') {
      const { type, callee } = node as { type?: string; callee?: { type: string; name?: string } };
      if ((type === 'CallExpression' || type === 'NewExpression') && callee?.type === 'Identifier') found.add(callee.name!);
      for (const part of Object.values(node)) walk(part);
    }
  };
  walk(parse(transformSync(source, { loader: 'ts', format: 'esm' }).code, { ecmaVersion: 'latest', sourceType: 'module' }));
  return found;
}

describe('the sources', () => {
  it('run no program but git, for the command line alone', () => {
    assert.deepEqual(importers(PROGRAMS), [RUNS_GIT]);
    const reach = (from: string, seen = new Set<string>()): Set<string> => {
      if (seen.has(from)) return seen;
      seen.add(from);
      for (const target of modules.find(({ path }) => path === from)?.imports ?? []) reach(target, seen);
      return seen;
    };
    for (const server of ['server/src/lsp/node-main.ts', 'server/src/lsp/browser-main.ts']) {
      assert.ok(reach(server).size > 100, server);
      assert.ok(!reach(server).has(RUNS_GIT), server);
    }
    assert.ok(reach('server/src/cli/main.ts').has(RUNS_GIT));
  });

  it('know no network', () => assert.deepEqual(importers(NETWORK), []));

  it('evaluate no text, and call nobody', () => {
    const forbidden = ['eval', 'Function', 'fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'];
    for (const { path } of modules) {
      const names = called(readFileSync(join(root, path), 'utf8'));
      assert.deepEqual(
        forbidden.filter((name) => names.has(name)),
        [],
        path,
      );
    }
  });

  it('are looked at by checks that would notice', () => {
    const planted = { path: 'server/src/x.ts', imports: ['node:https', 'child_process'] };
    assert.deepEqual(importers(NETWORK, [planted]), [planted.path]);
    assert.deepEqual(importers(PROGRAMS, [planted]), [planted.path]);
    assert.ok(called('const a: number = eval("1"); new Function("x");').has('eval'));
    assert.ok(called('new Function("x");').has('Function'));
  });
});

describe('the extension', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

  it('runs in workspaces that are not trusted, but for the comparison with the machine, and in virtual ones', () => {
    const { supported, restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    assert.equal(supported, 'limited');
    assert.deepEqual(restrictedConfigurations, ['kernlint.compareWithMachine']);
    assert.equal(manifest.capabilities.virtualWorkspaces.supported, true);
  });

  it('trusts no Markdown but to open its own places', () => {
    for (const { path } of modules.filter((module) => module.path.startsWith('client/'))) {
      const source = readFileSync(join(root, path), 'utf8');
      assert.doesNotMatch(source, /isTrusted\s*[:=]\s*true|supportHtml\s*[:=]\s*true/, path);
    }
  });

  it('gives its panels a policy that allows their own script and style only', () => {
    const source = readFileSync(join(root, 'client/src/views/panel.ts'), 'utf8');
    assert.match(source, /default-src 'none'/);
    assert.doesNotMatch(source, /'unsafe-inline'|'unsafe-eval'|https?:\/\/\*/);
  });
});
