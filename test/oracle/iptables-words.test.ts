import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { parse } from '../../server/src/core/syntax/parse.ts';

interface Outcome {
  readonly ok: boolean;
  readonly error: string;
  /** The rules that iptables-save shows afterwards. */
  readonly saved: readonly string[];
}

const SCRIPT = `
const { spawnSync } = require('node:child_process');
const { program, texts } = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
console.log(JSON.stringify(texts.map((text) => {
  spawnSync(program + '-restore', [], { input: '*filter\\nCOMMIT\\n' });
  const run = spawnSync(program + '-restore', [], { input: text, encoding: 'utf8' });
  const saved = spawnSync(program + '-save', ['-t', 'filter'], { encoding: 'utf8' }).stdout
    // An open quote takes the newline with it, which the word of the tree leaves out.
    .replaceAll('\\n"', '"').split('\\n');
  return { ok: run.status === 0, error: run.stderr, saved: saved.filter((line) => /^(-A|:[^IFO])/.test(line)) };
})));
`;

/** Loads texts one after the other into one fresh network namespace; undefined where none can be made. */
function load(program: string, texts: readonly string[]): readonly Outcome[] | undefined {
  const { status, stdout } = spawnSync('unshare', ['-n', process.execPath, '-e', SCRIPT], {
    input: JSON.stringify({ program, texts }),
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return status === 0 ? JSON.parse(stdout) : undefined;
}

function whyNot(program: string): string | undefined {
  if (spawnSync(`${program}-restore`, ['--version']).error) return `${program}-restore is not on this machine`;
  const [probe] = load(program, ['*filter\nCOMMIT\n']) ?? [];
  return probe?.ok ? undefined : 'no rules can be loaded here (it takes root and a network namespace)';
}

const inTable = (line: string) => `*filter\n:X - [0:0]\n${line}\nCOMMIT\n`;

/** The line spelled anew from the words that the parser made of it, each in plain quotes. */
function respelled(line: string): string {
  const [node] = parse('iptables', `${line}\n`).lines;
  assert.ok(node?.kind === 'rule', line);
  const words = node.words.map(({ text }) => `"${text.replaceAll(/["\\]/g, '\\$&')}"`);
  return `${node.counters?.text ?? ''}${words.join(' ')}`;
}

const spelling = fc
  .array(
    fc.constantFrom(
      ...[
        'a',
        'b',
        'é',
        "'",
        '#',
        ';',
        '\\',
        '\\\\',
        '\\"',
        '"c d"',
        '""',
        '"\\""',
        '"\\\\"',
        '"a\\nb"',
        '"!"',
        '" "',
        '"\t"',
        '"x',
        '{',
        '}}',
      ],
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((pieces) => pieces.join(''));
const blanks = fc.constantFrom(' ', '  ', '\t', ' \t ');
const rules = fc
  .tuple(
    fc.constantFrom('', '  ', '\t', '[1:2] ', '[1:2]'),
    fc.array(fc.tuple(spelling, blanks), { minLength: 1, maxLength: 2 }),
    blanks,
  )
  .map(([before, words, end]) => {
    const comments = words.map(([word, blank]) => `-m comment${blank}--comment${blank}${word}`);
    return `${before}-A X ${comments.join(' ')} -j ACCEPT${end.trimEnd()}`;
  });

for (const program of ['iptables', 'iptables-legacy']) {
  const missing = whyNot(program);
  (missing ? describe.skip : describe)(`${program}-restore${missing ? ` (skipped: ${missing})` : ''}`, () => {
    const outcomes = (texts: readonly string[]) => load(program, texts) ?? assert.fail('the namespace went away');

    it('reads the plain quotes that the tests rely on', () => {
      const [plain] = outcomes([inTable('"-A" "X" "-m" "comment" "--comment" "a \\"b\\\\ c" "-j" "ACCEPT"')]);
      assert.deepEqual(plain?.saved, [':X - [0:0]', '-A X -m comment --comment "a \\"b\\\\ c" -j ACCEPT']);
    });

    it('cuts words as the parser does', () => {
      const lines = fc.sample(rules, { numRuns: 80, seed: 1 });
      const [as, anew] = [lines.map(inTable), lines.map((line) => inTable(respelled(line)))];
      const results = outcomes([...as, ...anew]);
      let loaded = 0;
      lines.forEach((line, i) => {
        const [here, there] = [results[i]!, results[i + lines.length]!];
        if (here.ok) loaded++;
        const message = `${line}\n${respelled(line)}\n${here.error}\n${there.error}`;
        assert.equal(here.ok, there.ok, message);
        assert.deepEqual(here.saved, there.saved, message);
      });
      assert.ok(loaded > 10 && loaded < lines.length, `${loaded} of ${lines.length} loaded`);
    }).timeout(60_000);

    it('takes by the first column what the parser takes for a rule, a chain or a comment', () => {
      const indents = ['', ' '];
      const counters = ['', '[1:2] ', '[1:2]', '[a:b] ', '[1] ', '[1:2 ', '[1 2:3 4] ', '[]'];
      const bodies = [
        '-A X',
        '! -s 1.2.3.4 -A X',
        '"-A" X',
        'A X',
        '# c',
        ':Y - [0:0]',
        ':Y -',
        ':Y',
        'COMMIT',
        'COMMIT ',
        '*nat',
        '',
      ];
      const lines = indents.flatMap((indent) =>
        counters.flatMap((counter) => bodies.map((body) => `${indent}${counter}${body}`)),
      );
      const results = outcomes(lines.map((line) => `*filter\n:X - [0:0]\n${line}\n-A X\nCOMMIT\n`));
      for (const [i, line] of lines.entries())
        assert.equal(isTaken(line), results[i]!.ok, `${JSON.stringify(line)} ${results[i]!.error}`);
    }).timeout(60_000);

    it('cuts chain lines and table lines at blanks only', () => {
      const names = ['"a"', 'a\\b', 'a;b', 'a#b', 'é', "'a'", 'a"b'];
      const texts = names.flatMap((name) => [
        `*filter\n:${name} - [0:0]\nCOMMIT\n`,
        `*filter ${name}\n: \t${name}\t-\t[0:0]\nCOMMIT\n`,
      ]);
      outcomes(texts).forEach((outcome, i) => {
        const chain = parse('iptables', texts[i]!).lines.find((line) => line.kind === 'chain');
        assert.deepEqual(outcome.saved, [`:${chain?.name.text} - [0:0]`], texts[i]);
      });
    });

    it('reads a line up to a NUL', () => {
      const pairs = [
        ['-A X -j ACCEPT\0 rest', '-A X -j ACCEPT'],
        ['-A X -m comment --comment "a\0b" -j DROP', '-A X -m comment --comment a'],
        ['-A X\0', '-A X'],
      ] as const;
      const results = outcomes(pairs.flat().map(inTable));
      for (const [i, [line, same]] of pairs.entries()) {
        const words = [line, same].map((text) => {
          const [node] = parse('iptables', `${text}\n`).lines;
          return node?.kind === 'rule' ? node.words.map((word) => word.text) : [];
        });
        assert.deepEqual(words[0], words[1], line);
        assert.equal(results[2 * i]!.ok, true, line);
        assert.deepEqual(results[2 * i]!.saved, results[2 * i + 1]!.saved, line);
      }
    });
  });
}

/** Whether a line between two good ones of a table is read at all, by what the tree says of it. */
function isTaken(line: string): boolean {
  const [node] = parse('iptables', `${line}\n`).lines;
  switch (node?.kind) {
    case 'blank':
      return line === '';
    case 'comment':
      return true;
    case 'chain':
      return node.policy !== null;
    case 'rule':
      return /^[-!]/.test(node.words[0]?.text ?? '') && (!node.counters || /^\[[^:\]]+:[^\]]+\]$/.test(node.counters.text));
    default:
      return false;
  }
}
