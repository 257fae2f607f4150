import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { useFolder } from '../harness/cli.ts';

const root = join(import.meta.dirname, '..', '..');

describe('the package as a dependency of another program', function () {
  this.timeout(60_000);
  const folder = useFolder();

  /** Puts the built package where Node looks for it. */
  function install(): void {
    const target = join(folder().path, 'node_modules/kernlint');
    mkdirSync(join(target, 'dist'), { recursive: true });
    for (const file of ['package.json', 'dist/index.mjs', 'dist/index.d.mts']) cpSync(join(root, file), join(target, file));
  }

  it('is imported by its name', () => {
    install();
    folder().write({ 'use.mjs': "import { lint } from 'kernlint';\nconsole.log(lint({ 'sysctl.conf': 'a' })[0].path);\n" });
    assert.equal(execFileSync(process.execPath, ['use.mjs'], { cwd: folder().path, encoding: 'utf8' }), 'sysctl.conf\n');
  });

  it('brings its types, which need nothing else', () => {
    install();
    folder().write({
      'use.mts': `import { fix, type Diagnostic, lint } from 'kernlint';
export const found: readonly Diagnostic[] = lint({}, { kernel: 'rhel8' }).flatMap(({ diagnostics }) => diagnostics);
export const text: string | undefined = fix({}).files['etc/sysctl.conf'];
// @ts-expect-error a severity that there is not
lint({}, { rules: { 'notrack/unpaired': 'fatal' } });
`,
    });
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--skipLibCheck', 'false'];
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    execFileSync(process.execPath, [compiler, ...options, 'use.mts'], { cwd: folder().path, stdio: 'inherit' });
  });
});
