import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decode, encode } from '../../server/src/host/decode.ts';

const bytesOf = (text: string, encoding: BufferEncoding) => new Uint8Array(Buffer.from(text, encoding));

describe('decode', () => {
  it('gives back the same bytes for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const { text, encoding } = decode(bytes);
        assert.deepEqual(encode(text, encoding), bytes);
      }),
    );
  });

  it('gives back the same bytes for text in UTF-8 with a few bytes broken', () => {
    const texts = fc.tuple(fc.string({ unit: 'binary' }), fc.array(fc.nat({ max: 255 }), { maxLength: 2 }));
    fc.assert(
      fc.property(texts, ([text, stray]) => {
        const bytes = Uint8Array.from([...new TextEncoder().encode(text), ...stray]);
        const decoded = decode(bytes);
        assert.deepEqual(encode(decoded.text, decoded.encoding), bytes);
      }),
    );
  });

  it('reads valid UTF-8 as that, with its byte order mark', () => {
    assert.deepEqual(decode(bytesOf('\uFEFFgrün 日本 \u{1F980}', 'utf8')), {
      text: '\uFEFFgrün 日本 \u{1F980}',
      encoding: 'utf-8',
    });
  });

  it('reads all else byte by byte, also what windows-1252 would change', () => {
    const all = Uint8Array.from({ length: 256 }, (_, i) => i);
    const { text, encoding } = decode(all);
    assert.equal(encoding, 'latin1');
    assert.deepEqual(
      [...text].map((char) => char.codePointAt(0)),
      [...all],
    );
  });

  it('reads more bytes than a call has room for arguments', () => {
    const many = new Uint8Array(1_000_003).fill(0xe9);
    assert.equal(decode(many).text.length, many.length);
  });

  it('refuses to write what Latin-1 lacks', () => {
    assert.throws(() => encode('é€', 'latin1'), /"€" cannot be written in Latin-1/);
  });
});
