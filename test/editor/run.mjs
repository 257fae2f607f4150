// Runs the tests in a real VS Code, on the extension as it is packaged: node test/editor/run.mjs desktop | web | ui | pictures | walkthrough | activation
//   desktop   in the extension host that has Node, as on the desktop and on remote machines
//   web       in the web worker host, as on vscode.dev
//   ui        through the window: the Problems panel, the hover, the menu of fixes; screenshots go to test/artefacts/
//   pictures  of hovers, lists and hints on test/editor/gallery/, to look at; they go there, too, and no suite runs this
//   walkthrough  pictures of the same kind for the walkthrough and the README, small enough to be shipped once their colours are few
//   activation  how long the editor takes to activate the extension, beside a minimal one; no suite runs this either
// KERNLINT_VSCODE names a desktop VS Code to use for the first instead of the one that comes through npm.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { packageFile, root } from '../../scripts/machine.mjs';

const kind = process.argv[2];
const mark = kind === 'web' ? '[test]' : '';
const temp = realpathSync(mkdtempSync(join(tmpdir(), 'kernlint-editor-')));
const artefacts = join(root, 'test', 'artefacts');
const workspace = join(temp, 'examples');
const extension = join(temp, 'extension');

try {
  cpSync(join(root, 'examples'), workspace, { recursive: true });
  const { unzip } = await import('../vscode-web/unzip.mjs');
  if (!existsSync(packageFile())) throw new Error('No package yet; run: npm test -- build package');
  await unzip(packageFile(), temp);
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(temp, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

async function run() {
  const drives = ['ui', 'pictures', 'walkthrough', 'activation'].includes(kind);
  const bundle = drives ? await bundled(`${kind}.mjs`, { format: 'esm', platform: 'node' }) : await bundled('suite.ts', {});
  if (kind === 'ui') rmSync(artefacts, { recursive: true, force: true });
  if (kind === 'pictures') cpSync(join(root, 'test', 'editor', 'gallery'), join(workspace, 'gallery'), { recursive: true });
  if (kind === 'activation')
    for (const name of ['faulty', 'faulty-too']) writeFileSync(join(workspace, `${name}.json`), '{ "a" }\n');
  if (drives) mkdirSync(artefacts, { recursive: true });
  const beside = kind === 'activation' ? [`--extensions-dir=${await withMinimalExtension()}`] : [];
  const desktop = kind === 'desktop' && process.env.KERNLINT_VSCODE;
  await runTests({
    vscodeExecutablePath: desktop || join(root, 'test', 'vscode-web', 'host.mjs'),
    extensionDevelopmentPath: extension,
    extensionTestsPath: bundle,
    launchArgs: [workspace, `--user-data-dir=${join(temp, 'user-data')}`, '--disable-workspace-trust', ...beside],
    extensionTestsEnv: {
      VSCODE_WEB_KIND: kind === 'web' ? 'web' : undefined,
      VSCODE_WEB_MARK: mark,
      VSCODE_WEB_DRIVER: drives ? bundle : undefined,
      KERNLINT_ARTEFACTS: artefacts,
    },
  });
}

/** Installs the extension beside which the activation is measured; gives the folder that installed extensions are in. */
async function withMinimalExtension() {
  const installed = join(temp, 'installed');
  const folder = join(installed, 'minimal.minimal-0.0.1');
  const options = { bundle: true, minify: true, format: 'cjs', platform: 'node', mainFields: ['module', 'main'] };
  const from = (...path) => join(root, 'test', ...path);
  cpSync(from('editor', 'minimal', 'package.json'), join(folder, 'package.json'));
  await build({
    ...options,
    entryPoints: [from('editor', 'minimal', 'extension.ts')],
    external: ['vscode'],
    outfile: join(folder, 'extension.js'),
  });
  await build({ ...options, entryPoints: [from('bench', 'empty-server.ts')], outfile: join(folder, 'server.js') });
  return installed;
}

/** One file of the tests, beside the extension: the web worker host reads nothing else. */
async function bundled(entry, options) {
  const outfile = join(extension, 'tests', entry.replace(/\.\w+$/, options.format === 'esm' ? '.mjs' : '.js'));
  await build({
    entryPoints: [join(root, 'test', 'editor', entry)],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    external: ['vscode'],
    define: { EXPECTED: JSON.stringify(findingsOfCli()), MARK: JSON.stringify(mark) },
    ...options,
  });
  return outfile;
}

/** What the command line says of the same files. */
function findingsOfCli() {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'dist', 'cli.js'), 'check', '--format', 'json', '.'],
    {
      cwd: workspace,
      encoding: 'utf8',
    },
  );
  if (status === null || status > 1) throw new Error(`kernlint check failed: ${stderr}`);
  return JSON.parse(stdout);
}
