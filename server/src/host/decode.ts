/** How the bytes of a file became text, so that they can be written back unchanged. */
export type Encoding = 'utf-8' | 'latin1';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * Bytes as text, without loss: valid UTF-8 is read as that, with its byte order mark; anything else as Latin-1, where each byte is one
 * character. The loaders read bytes, so a stray byte in a comment must not make a file unreadable.
 */
export function decode(bytes: Uint8Array): Decoded {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: latin1(bytes), encoding: 'latin1' };
  }
}

/** The bytes of a text. Throws a RangeError where the text has a character that Latin-1 lacks. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0xff) throw new RangeError(`the file is not UTF-8, and "${text[i]}" cannot be written in Latin-1`);
    bytes[i] = code;
  }
  return bytes;
}

/** TextDecoder's "latin1" is windows-1252, which maps some bytes to other characters. */
function latin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return parts.join('');
}
