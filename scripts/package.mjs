// Packs dist/ and what goes with it into kernlint-<version>.vsix, lists what is inside and says how large it is.
import { statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ensureEditor, packageFile, root, run } from './machine.mjs';

const file = packageFile();
const reason = await ensureEditor();
if (reason) {
  console.error(reason);
  process.exit(2);
}
// The packager needs 100 MB of packages, so it stands with the editor and not in the root's node_modules.
const vsce = join(root, 'test', 'vscode-web', 'node_modules', '@vscode', 'vsce', 'vsce');
// The README of the project shows pictures by their path, which VS Code cannot find in a package.
const readme = ['--readme-path', 'docs/extension.md'];
const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', ...readme, '--out', file];
const code = run(process.execPath, [vsce, 'package', ...options]);
if (code !== 0) process.exit(code);
console.log(`${relative(root, file)}: ${Math.round(statSync(file).size / 1024)} KB`);
