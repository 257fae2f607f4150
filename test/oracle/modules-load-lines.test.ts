import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from '../../server/src/core/syntax/parse.ts';
import { lint } from '../harness/host.ts';

const PROGRAM = ['/usr/lib/systemd/systemd-modules-load', '/lib/systemd/systemd-modules-load'].find(existsSync);
const missing = PROGRAM ? undefined : 'systemd-modules-load is not on this machine';

/*
 * No module has such a name, so that systemd-modules-load looks for it and loads nothing.
 */
const word = fc.constantFrom('kl_absent', 'kl-other', 'kl_absent.ko', 'a=1', '#', ';', '# why', 'kl_third');
const line = fc
  .tuple(fc.constantFrom('', ' ', '\t', '#', ';'), fc.array(word, { maxLength: 3 }), fc.constantFrom('\n', ' \n', '\r\n', '\n\n'))
  .map(([indent, words, end]) => indent + words.join(' ') + end);

(missing ? describe.skip : describe)(`systemd-modules-load${missing ? ` (skipped: ${missing})` : ''}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'kernlint-modules-load-'));
  after(() => rmSync(folder, { recursive: true }));

  /** The names that it looks for, in order. */
  function asked(text: string): string[] {
    const path = join(folder, 'test.conf');
    writeFileSync(path, text);
    const { stderr } = spawnSync(PROGRAM!, [path], { encoding: 'utf8', env: { SYSTEMD_LOG_TARGET: 'console' } });
    return [...stderr.matchAll(/Failed to find module '(.*)'/g)].map((match) => match[1]!);
  }

  it('takes a line for one name, blanks and all, as the parser does', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
        const text = lines.join('');
        const names = parse('modules-load', text).lines.flatMap((node) => (node.kind === 'module' ? [node.name.text] : []));
        assert.deepEqual(names, asked(text), JSON.stringify(text));
      }),
      { numRuns: 60, seed: 9 },
    );
  });

  it('finds no module where modules-load/extra-words says so', () => {
    for (const text of ['overlay br_netfilter\n', 'br_netfilter # for bridges\n', 'bonding mode=4\n']) {
      assert.equal(lint('etc/modules-load.d/a.conf', text)[0]?.rule, 'modules-load/extra-words');
      assert.deepEqual(asked(text), [text.trim()]);
    }
  });
});
