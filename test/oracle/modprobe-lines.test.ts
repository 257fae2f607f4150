import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { print } from '../../server/src/core/syntax/lines.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';

const noise = fc
  .array(
    fc.constantFrom(
      ...[
        'a',
        'b=1',
        'c',
        ' ',
        '\t',
        '  ',
        '\\',
        '\\\\',
        '\\\n',
        '\\\n\\\n',
        '\\ ',
        '\\a',
        '"',
        '"x y"',
        "'",
        '#',
        ';',
        '=',
        '-',
        '_',
      ],
      ...['pre:', 'é', '\u00a0', '/bin/true', '\v', '\\#', '$CMDLINE_OPTS', '\\\\\n'],
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));
const line = fc
  .tuple(
    fc.constantFrom('', '', '', ' ', '\t', '\\\n', '\\', '\\ '),
    fc.constantFrom('options ', 'options m ', 'blacklist ', 'alias ', 'install ', 'remove m ', 'opt\\\nions m ', '#', '# c', ''),
    noise,
  )
  .map((parts) => `${parts.join('')}\n`);

const BLANKS = /[ \t\v]/g;

/** What the tree says that kmod prints: the command, its first word with `_` for `-`, and what follows without its blanks. */
function ourDirectives(text: string): string[] {
  return parse('modprobe', text).lines.flatMap((node) => {
    if (node.kind !== 'directive') return [];
    const { command, words } = node;
    const [first, second] = words;
    const name = first?.text.replaceAll('-', '_');
    if (command.text === 'blacklist') return first ? [`blacklist ${name}`] : [];
    if (command.text === 'alias') return second ? [`alias ${name} ${second.text.replaceAll('-', '_')}`] : [];
    if (!['options', 'install', 'remove'].includes(command.text) || !second) return [];
    const rest = words.slice(1).map((word) => word.text);
    return [`${command.text} ${name} ${rest.join('').replaceAll(BLANKS, '')}`].filter((said) => !said.endsWith(' '));
  });
}

/** The lines of `modprobe --showconfig`, in the same form. */
function theirDirectives(stdout: string): string[] {
  return (
    stdout
      .split('\n')
      .slice(
        0,
        stdout.split('\n').findIndex((text) => text.startsWith('# End of configuration')),
      )
      .filter((text) => /^(options|blacklist|alias|install|remove) /.test(text))
      .map((text) => {
        const [command = '', name = '', ...rest] = text.split(' ');
        if (command === 'alias') return text;
        return command === 'blacklist' ? text : `${command} ${name} ${rest.join('').replaceAll(BLANKS, '')}`;
      })
      // kmod takes blanks alone for parameters; there are none to speak of.
      .filter((text) => !text.endsWith(' '))
  );
}

const missing = spawnSync('modprobe', ['--version']).error ? 'modprobe is not on this machine' : undefined;

(missing ? describe.skip : describe)(`modprobe${missing ? ` (skipped: ${missing})` : ''}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'kernlint-modprobe-'));
  after(() => rmSync(folder, { recursive: true }));

  function ask(text: string): string[] {
    writeFileSync(join(folder, 'test.conf'), text);
    const { stdout } = spawnSync('modprobe', ['-C', folder, '--showconfig'], { encoding: 'utf8' });
    return theirDirectives(stdout);
  }

  // The kernel's own command line is part of what modprobe shows.
  let ofThisMachine: string[] = [];
  before(() => {
    ofThisMachine = ask('');
  });

  const check = (text: string) => {
    const shown = ask(text);
    for (const own of ofThisMachine) shown.splice(shown.lastIndexOf(own), 1);
    // modprobe shows one kind of directive after the other, and of one kind the last one first or the first one first.
    assert.deepEqual(ourDirectives(text).sort(), shown.sort(), JSON.stringify(text));
  };

  it('cuts lines, words, backslashes and continuations as the parser does', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 25 }), (lines) => {
        const text = lines.join('');
        assert.equal(print(parse('modprobe', text)), text);
        check(text);
      }),
      { numRuns: 80 },
    );
  });

  for (const text of [
    'options a \\\nb=1\n',
    '# c \\\nblacklist a\n',
    ' # c\nblacklist a\n',
    '\\\n# c\nblacklist a\n',
    '\\# c\nblacklist a\n',
    'blacklist a\\\\\nblacklist b\n',
    'blacklist a\\ b\n',
    'blacklist a\0b\nblacklist c\n',
    'options a b=1\0 \\\nc\nblacklist d\n',
    'blacklist a',
    'options  a\t\tb="x  y"\n',
  ]) {
    it(`reads ${JSON.stringify(text)} as the parser does`, () => check(text));
  }
});
