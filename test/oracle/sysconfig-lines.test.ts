import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from '../../server/src/core/syntax/parse.ts';

const value = fc
  .array(
    fc.constantFrom(
      ...[
        'a',
        'b c',
        '"',
        "'",
        '\\',
        '\\\n',
        ' ',
        '\t',
        ';',
        '#',
        ' #',
        '=',
        '"x y"',
        "'q r'",
        '\n',
        'é',
        '-',
        '\\"',
        '"\\a\\\\"',
      ],
    ),
    { maxLength: 7 },
  )
  .map((pieces) => pieces.join(''));

const missing = spawnSync('sh', ['-c', ':']).error ? 'there is no shell here' : undefined;

(missing ? describe.skip : describe)(`the shell that reads iptables-config${missing ? ` (skipped: ${missing})` : ''}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'kernlint-sysconfig-'));
  const file = join(folder, 'iptables-config');
  after(() => rmSync(folder, { recursive: true }));

  it('gives a variable the value that the parser reads', () => {
    let read = 0;
    fc.assert(
      fc.property(value, (written) => {
        const text = `A=${written}\n`;
        const [line, ...others] = parse('iptables-config', text).lines;
        assert.equal(line?.kind, 'assignment');
        // What runs a command behind the value, or never closes a quote, does not set the variable.
        if (line?.kind !== 'assignment' || line.openQuote || line.rest || others.length > 0) return;
        writeFileSync(file, text);
        const { stdout } = spawnSync('sh', ['-c', 'A=unset; . "$0"; printf %s "$A"', file], { encoding: 'utf8' });
        assert.equal(line.value.text, stdout, JSON.stringify(text));
        read++;
      }),
      { numRuns: 150 },
    );
    assert.ok(read > 30, `${read} were read`);
  });
});
