import assert from 'node:assert/strict';
import fc from 'fast-check';
import { excerpt, printable } from '../../server/src/cli/reports/excerpt.ts';

const show = (text: string, start: number, end: number, width = 80) => {
  const { line, marks } = excerpt(text, start, end, width);
  return `${line}\n${marks}`;
};

describe('the excerpt of a line', () => {
  it('underlines the range', () => assert.equal(show('abc def', 4, 7), 'abc def\n    ^^^'));
  it('marks one place for an empty range, also behind the end', () => {
    assert.equal(show('abc', 1, 1), 'abc\n ^');
    assert.equal(show('abc', 3, 3), 'abc \n   ^');
    assert.equal(show('', 0, 0), ' \n^');
  });
  it('makes blanks of tabs', () => assert.equal(show('\ta\tb', 3, 4), '        a       b\n                ^'));
  it('counts wide characters twice, and marks that stand over others not at all', () => {
    assert.equal(show('日本 x', 3, 4), '日本 x\n     ^');
    assert.equal(show('e\u0301 x', 3, 4), 'e\u0301 x\n  ^');
    assert.equal(show('\u{1F980} x', 0, 2), '\u{1F980} x\n^^');
  });
  it('writes out what cannot be seen or could steer a terminal', () => {
    assert.equal(show('a\u001b[31mb', 1, 2), 'a<U+001B>[31mb\n ^^^^^^^^');
    assert.equal(show('a\u200bb', 1, 2), 'a<U+200B>b\n ^^^^^^^^');
    assert.equal(printable('a\u202eb\u0007\r\nc\td'), 'a<U+202E>b<U+0007> c d');
  });
  it('cuts a long line around the range', () => {
    assert.equal(
      show(`${'a'.repeat(50)}X${'b'.repeat(50)}`, 50, 51, 40),
      `…${'a'.repeat(24)}X${'b'.repeat(13)}…\n${' '.repeat(25)}^`,
    );
    assert.equal(show(`X${'b'.repeat(50)}`, 0, 1, 10), 'Xbbbbbbbb…\n^');
    assert.equal(show('a'.repeat(30), 0, 30, 10), 'aaaaaaaaa…\n^^^^^^^^^');
  });

  it('is never wider than asked, and always shows the place', () => {
    const input = fc.tuple(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.nat(60),
      fc.nat(20),
      fc.integer({ min: 20, max: 60 }),
    );
    fc.assert(
      fc.property(input, ([text, at, length, width]) => {
        const start = Math.min(at, text.length);
        const { line, marks } = excerpt(text, start, Math.min(start + length, text.length), width);
        assert.ok(marks.length <= width, marks);
        assert.ok(marks.includes('^'));
        assert.doesNotMatch(line, /[\p{Cc}\p{Cf}]/u);
      }),
    );
  });
});
