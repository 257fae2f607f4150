// Packs the extension, looks into the package, and lets a clean VS Code install it.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageFile, root, run } from '../../scripts/machine.mjs';
import { runServerCommand } from '../vscode-web/server.mjs';
import { readZip } from '../vscode-web/unzip.mjs';

assert.equal(run(process.execPath, ['scripts/package.mjs']), 0);

const names = [...(await readZip(packageFile())).keys()].map((name) => name.replace(/^extension\//, ''));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { languages, grammars, jsonValidation, walkthroughs } = manifest.contributes;
const named = [
  ...[
    manifest.main,
    manifest.browser,
    manifest.icon,
    'dist/core.js',
    'dist/server.js',
    'dist/server.web.js',
    'dist/worker.web.js',
    'dist/THIRD-PARTY-NOTICES.txt',
  ],
  ...languages.map(({ configuration }) => configuration),
  ...grammars.map(({ path }) => path),
  ...jsonValidation.map(({ url }) => url),
  ...walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.markdown ?? media.image)),
  ...languages.flatMap(({ icon }) => [icon.light, icon.dark]),
];
for (const path of named)
  assert.ok(names.includes(path.replace(/^\.\//, '')), `the manifest names ${path}, the package lacks it`);
const foreign = names.filter(
  (name) =>
    !/^(dist\/[\w.-]+\.(js|css|txt)|docs\/.*\.(md|png)|(syntaxes|schemas|dist\/l10n)\/.*\.json|syntaxes\/icons\/.*\.svg|[\w.[\]-]+)$/i.test(
      name,
    ),
);
assert.deepEqual(foreign, [], 'files that do not belong into the package');

assert.ok(statSync(packageFile()).size < 1_000_000, 'the package stays under a megabyte');

const temp = mkdtempSync(join(tmpdir(), 'kernlint-package-'));
const dirs = { extensions: join(temp, 'extensions'), server: join(temp, 'server') };
runServerCommand(dirs, '--install-extension', packageFile());
const listed = runServerCommand(dirs, '--list-extensions', '--show-versions');
rmSync(temp, { recursive: true, force: true });
assert.match(listed, new RegExp(`^kernlint\\.kernlint@${manifest.version}$`, 'm'));
console.log(`VS Code installs it as ${listed.trim().split('\n').at(-1)}.`);
