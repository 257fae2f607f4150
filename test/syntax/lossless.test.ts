import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FORMATS, type Format } from '../../server/src/core/syntax/format.ts';
import { LONGEST_SPAN, lineAt, lineStarts, print } from '../../server/src/core/syntax/lines.ts';
import { splitParameter } from '../../server/src/core/syntax/modprobe/parse.ts';
import { parse, reparse, type TreeOf } from '../../server/src/core/syntax/parse.ts';
import { anyFormat, anyText, editedText } from './arbitraries.ts';

type AnyLine = TreeOf[Format]['lines'][number];
interface Place {
  readonly start: number;
  readonly end: number;
  readonly text?: string;
}

const edited = (text: string, edit: { range: Place; newText: string }) =>
  text.slice(0, edit.range.start) + edit.newText + text.slice(edit.range.end);

describe('all parsers', () => {
  it('print what they parsed', () => {
    fc.assert(
      fc.property(anyFormat, anyText, (format, text) => {
        const tree = parse(format, text);
        assert.equal(print(tree), text);
        assert.ok(
          tree.lines.every((line) => line.text !== ''),
          'no empty line node',
        );
      }),
      { numRuns: 3000 },
    );
  });

  it('give after an edit what a fresh parse gives', () => {
    fc.assert(
      fc.property(anyFormat, editedText, (format, { text, edit }) => {
        const after = edited(text, edit);
        assert.deepEqual(reparse(format, parse(format, text), edit, after), parse(format, after));
      }),
      { numRuns: 3000 },
    );
  });

  it('stay right over a series of edits', () => {
    fc.assert(
      fc.property(anyFormat, anyText, fc.array(editedText, { maxLength: 8 }), (format, first, edits) => {
        let text = first;
        let tree = parse(format, text);
        for (const { edit } of edits) {
          const start = edit.range.start % (text.length + 1);
          const fitted = { range: { start, end: Math.min(text.length, start + 3) }, newText: edit.newText };
          text = edited(text, fitted);
          tree = reparse(format, tree, fitted, text);
        }
        assert.deepEqual(tree, parse(format, text));
      }),
      { numRuns: 500 },
    );
  });

  it('share every line that an edit cannot have touched', () => {
    fc.assert(
      fc.property(anyFormat, editedText, (format, { text, edit }) => {
        const before = parse(format, text);
        const after = reparse(format, before, edit, edited(text, edit));
        const starts = lineStarts(before);
        before.lines.forEach((line, i) => {
          const untouched = starts[i]! >= edit.range.end || starts[i + 1]! <= edit.range.start;
          if (!untouched) return;
          // A line may come out otherwise although nothing in it was edited: a hole or a quote now ends elsewhere.
          const offset =
            starts[i]! >= edit.range.end ? starts[i]! + edit.newText.length - (edit.range.end - edit.range.start) : starts[i]!;
          const at = lineAt(after, offset);
          if (lineStarts(after)[at] === offset && after.lines[at]?.text === line.text) assert.equal(after.lines[at], line);
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('parse one line again where one character of a large file changes', () => {
    for (const format of FORMATS) {
      const text = Array.from({ length: 2000 }, (_, i) => `name${i} = "value ${i}"\n`).join('');
      const before = parse(format, text);
      const at = text.indexOf('value 1000') + 3;
      const edit = { range: { start: at, end: at + 1 }, newText: 'U' };
      const after = reparse(format, before, edit, edited(text, edit));
      const fresh = (after.lines as readonly AnyLine[]).filter((line, i) => line !== before.lines[i]);
      assert.deepEqual(
        fresh.map((line) => line.text),
        ['name1000 = "valUe 1000"\n'],
        format,
      );
    }
  });
});

/** The words of a line, whatever its format. */
function wordsOf(line: AnyLine): readonly Place[] {
  const words = line.kind === 'rule' ? line.words : [];
  return [...Object.values(line), ...words].flatMap((value: unknown) => {
    const places = Array.isArray(value) ? value : [value];
    return places.filter((place): place is Place => typeof place === 'object' && place !== null && 'start' in place);
  });
}

describe('every word', () => {
  it('lies in its line, behind the one before it, and says what stands there', () => {
    fc.assert(
      fc.property(anyFormat, anyText, (format, text) => {
        for (const line of parse(format, text).lines as readonly AnyLine[]) {
          for (const { start, end, text: said } of wordsOf(line)) {
            assert.ok(0 <= start && start <= end && end <= line.text.length, `${start}-${end} of ${line.text.length}`);
            // Only quotes, backslashes, continuations and the end of a file may make a difference.
            if (said !== undefined && !/["'\\]/.test(line.text.slice(start, end)))
              assert.equal(said, line.text.slice(start, end));
          }
          const words = line.kind === 'directive' ? [line.command, ...line.words] : line.kind === 'rule' ? line.words : [];
          for (let i = 1; i < words.length; i++) assert.ok(words[i - 1]!.end <= words[i]!.start);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('says what it spans where it has a hole', () => {
    fc.assert(
      fc.property(anyFormat, anyText, (format, text) => {
        for (const line of parse(format, text).lines as readonly AnyLine[]) {
          let behind = 0;
          for (const hole of line.holes) {
            assert.ok(behind <= hole.start && hole.start < hole.end && hole.end <= line.text.length);
            assert.match(line.text.slice(hole.start, hole.end), /^(\{\{|\{%|\{#|<%|\$|@|%\{)/);
            assert.ok(hole.end - hole.start <= LONGEST_SPAN + 1);
            behind = hole.end;
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('of a modprobe line has its equals sign where it says', () => {
    fc.assert(
      fc.property(anyText, (noise) => {
        for (const line of parse('modprobe', `options m ${noise}`).lines) {
          if (line.kind !== 'directive') continue;
          for (const word of [...line.words]) {
            if (word.equals) assert.equal(line.text[word.equals.at] + word.text[word.equals.inText]!, '==');
            const { name, value } = splitParameter(word);
            for (const part of value ? [name, value] : [name])
              assert.ok(word.start <= part.start && part.start <= part.end && part.end <= word.end);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});

/**
 * No clock is read: what takes the square of these lengths takes longer than any time limit. The growth of the time over the growth of the
 * text is printed by the benchmark.
 */
describe('no text is slow to parse', () => {
  const LARGE = 250_000;
  const hostile: Readonly<Record<string, string>> = {
    'one long word': 'a'.repeat(LARGE),
    'many words in one line': '-A INPUT '.repeat(LARGE / 9),
    'stray openers': '{{'.repeat(LARGE / 2),
    'openers of all kinds': `{{ {% {# <% \${ $ @ %{ if `.repeat(LARGE / 25),
    'dollar braces': `\${`.repeat(LARGE / 2),
    'template directives': '%{ if '.repeat(LARGE / 6),
    holes: '-A {{ x }} '.repeat(LARGE / 11),
    'open quotes': `A="${'"\\" '.repeat(LARGE / 4)}`,
    continuations: 'a \\\n'.repeat(LARGE / 4),
    backslashes: '\\'.repeat(LARGE),
    blanks: ' '.repeat(LARGE),
    'signs of equality': `${'=a'.repeat(LARGE / 2)}`,
    'open quotes on every line': 'A="\n'.repeat(LARGE / 4),
    'openers on every line': 'a = {{ b\n'.repeat(LARGE / 9),
    'holes over lines': 'a = {{ b\n }}'.repeat(LARGE / 12),
    returns: 'a = b\r'.repeat(LARGE / 6),
    '60,000 lines': 'a\n'.repeat(60_000),
    '100,000 empty lines': '\n'.repeat(100_000),
  };
  for (const [name, text] of Object.entries(hostile)) {
    it(name, () => {
      for (const format of FORMATS) assert.equal(print(parse(format, text)).length, text.length);
    }).timeout(20_000);
  }
});
