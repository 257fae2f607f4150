// Whole files as people write them, against the scopes that were reviewed once: npx vscode-tmgrammar-snap --updateSnapshot --scope source.LANGUAGE FILE
// writes them anew. The tool has an older engine than the editor; grammar.test.ts asks the editor's own.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { contributes } from './tokenize.ts';

const tool = createRequire(import.meta.url).resolve('vscode-tmgrammar-test/dist/snapshot.js');
const root = fileURLToPath(new URL('../../', import.meta.url));

/** Says what the tool prints, and with which code it ends. */
function compare(language: string, file: string): Promise<{ readonly code: number; readonly text: string }> {
  return new Promise((resolve) => {
    const args = [tool, '--scope', `source.${language}`, file];
    const child = execFile(process.execPath, args, { cwd: root }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? 1, text: stdout + stderr }),
    );
  });
}

describe('whole files keep their scopes', () => {
  for (const { id } of contributes.languages)
    it(id, async function () {
      this.timeout(20_000);
      const file = `test/grammar/whole/router.${id}`;
      // The tool would write a snapshot that is missing, and be content.
      assert.ok(existsSync(`${root}${file}.snap`), `${file} has no snapshot`);
      const { code, text } = await compare(id, file);
      assert.equal(code, 0, text);
    });
});
