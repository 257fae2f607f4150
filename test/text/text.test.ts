import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, type TextEdit } from '../../server/src/core/text/edit.ts';
import { LineIndex } from '../../server/src/core/text/line-index.ts';
import { editDistance, nearest } from '../../server/src/core/text/nearest.ts';
import { overlaps, shift } from '../../server/src/core/text/range.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'é', '😀', '\n', '\r', '\r\n', ' '), maxLength: 40 });

describe('LineIndex', () => {
  it('finds the place of each offset, and the offset of each place', () => {
    fc.assert(
      fc.property(text, (content) => {
        const index = new LineIndex(content);
        let place = { line: 0, character: 0 };
        for (let offset = 0; offset <= content.length; offset++) {
          assert.deepEqual(index.position(offset), place);
          const beforeEnd = offset < index.line(place.line).end || offset === index.line(place.line).start;
          if (beforeEnd) assert.equal(index.offset(place), offset);
          const ends = content[offset] === '\n' || (content[offset] === '\r' && content[offset + 1] !== '\n');
          place = ends ? { line: place.line + 1, character: 0 } : { line: place.line, character: place.character + 1 };
        }
        assert.equal(index.lineCount, content.split(/\r\n|\r|\n/).length);
      }),
    );
  });

  it('gives the lines without their ends', () => {
    fc.assert(
      fc.property(text, (content) => {
        const index = new LineIndex(content);
        const lines = Array.from({ length: index.lineCount }, (_, i) => index.line(i));
        assert.deepEqual(
          lines.map(({ start, end }) => content.slice(start, end)),
          content.split(/\r\n|\r|\n/),
        );
      }),
    );
  });

  it('gives after an edit what a fresh index gives', () => {
    fc.assert(
      fc.property(text, fc.array(fc.tuple(fc.nat(40), fc.nat(6), text), { minLength: 1, maxLength: 6 }), (first, edits) => {
        let content = first;
        let index = new LineIndex(content);
        for (const [at, length, newText] of edits) {
          const start = Math.min(at, content.length);
          const range = { start, end: Math.min(start + length, content.length) };
          content = applyEdits(content, [{ range, newText }]);
          index = index.edited({ range, newText }, content);
          const fresh = new LineIndex(content);
          assert.equal(index.lineCount, fresh.lineCount, JSON.stringify(content));
          for (let line = 0; line <= fresh.lineCount; line++) assert.deepEqual(index.line(line), fresh.line(line));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('takes places beyond the text as its end, and columns beyond a line as its end', () => {
    const index = new LineIndex('ab\r\nc');
    assert.equal(index.offset({ line: 0, character: 99 }), 2);
    assert.equal(index.offset({ line: 9, character: 0 }), 5);
    assert.equal(index.offset({ line: -1, character: -1 }), 0);
    assert.deepEqual(index.position(99), { line: 1, character: 1 });
    assert.deepEqual(index.position(-1), { line: 0, character: 0 });
  });
});

describe('applyEdits', () => {
  it('makes edits at once as one after the other from behind', () => {
    const edits = fc.array(fc.record({ at: fc.nat(40), length: fc.nat(5), newText: fc.string({ maxLength: 3 }) }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(text, edits, fc.integer(), (content, drafts, order) => {
        const chosen: TextEdit[] = [];
        let free = 0;
        for (const { at, length, newText } of drafts.sort((a, b) => a.at - b.at)) {
          const start = Math.max(free, at);
          if (start + length > content.length) continue;
          chosen.push({ range: { start, end: start + length }, newText });
          free = start + length + 1;
        }
        const expected = chosen.reduceRight(
          (result, { range, newText }) => result.slice(0, range.start) + newText + result.slice(range.end),
          content,
        );
        const shuffled = order % 2 === 0 ? chosen : [...chosen].reverse();
        assert.equal(applyEdits(content, shuffled), expected);
      }),
    );
  });

  it('keeps the order of insertions at one place, before what replaces the text behind them', () => {
    const at = (start: number, end: number, newText: string) => ({ range: { start, end }, newText });
    assert.equal(applyEdits('abc', [at(1, 2, 'X'), at(1, 1, '1'), at(1, 1, '2')]), 'a12Xc');
  });

  it('throws where edits overlap or leave the text', () => {
    const at = (start: number, end: number) => ({ range: { start, end }, newText: '' });
    for (const edits of [[at(0, 2), at(1, 3)], [at(0, 4)], [at(2, 1)], [at(-1, 0)]]) {
      assert.throws(() => applyEdits('abc', edits), RangeError);
    }
  });
});

describe('overlaps', () => {
  it('is true for ranges that share a code unit, and for an empty range that touches', () => {
    const range = fc.tuple(fc.nat(8), fc.nat(4)).map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(range, range, (a, b) => {
        const empty = a.start === a.end || b.start === b.end;
        const units = (r: typeof a) => Array.from({ length: r.end - r.start }, (_, i) => r.start + i);
        const shares = units(a).some((unit) => units(b).includes(unit));
        const touches = a.start <= b.end && b.start <= a.end;
        assert.equal(overlaps(a, b), empty ? touches : shares);
        assert.equal(overlaps(shift(a, 7), shift(b, 7)), overlaps(b, a));
      }),
    );
  });
});

describe('nearest', () => {
  it('counts letters to add, drop, change or swap', () => {
    const cases: readonly (readonly [string, string, number])[] = [
      ...([
        ['', '', 0],
        ['a', '', 1],
        ['filter', 'filter', 0],
        ['fitler', 'filter', 1],
        ['filer', 'filter', 1],
        ['kitten', 'sitting', 3],
        ['ca', 'abc', 3],
      ] as const),
    ];
    for (const [a, b, distance] of cases) {
      assert.equal(editDistance(a, b), distance, `${a} ${b}`);
      assert.equal(editDistance(b, a), distance, `${b} ${a}`);
    }
  });

  it('finds what was meant, and nothing where nothing is close', () => {
    const known = ['ACCEPT', 'DROP', 'REJECT', 'RETURN', 'MASQUERADE'];
    assert.equal(nearest('ACEPT', known), 'ACCEPT');
    assert.equal(nearest('accept', known), 'ACCEPT');
    assert.equal(nearest('MASQURADE', known), 'MASQUERADE');
    assert.equal(nearest('NFQUEUE', known), undefined);
    assert.equal(nearest('', known), undefined);
    assert.equal(nearest('x'.repeat(100_000), known), undefined);
  });
});
