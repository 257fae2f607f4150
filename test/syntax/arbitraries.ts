import fc from 'fast-check';
import { FORMATS, type Format } from '../../server/src/core/syntax/format.ts';
import type { TextEdit } from '../../server/src/core/text/edit.ts';

/** Pieces that mean something to at least one of the parsers, so that noise made of them reaches their corners. */
const PIECES = [
  ...['\n', '\r\n', '\r', '\n\n', '\\\n', '\\\r\n', '\\', '\\\\', '\t', ' ', '  ', '\0', '\uFEFF', '\u00a0', '\f'],
  ...['"', "'", '""', '\\"', '=', ' = ', '==', '-', '!', ' ! ', '#', ';', ':', '*', '[', ']', '[1:2]', '[0:0] '],
  ...[
    '{{',
    '}}',
    '{{ x }}',
    '{%',
    '%}',
    '{% if a %}',
    '{#',
    '#}',
    '<%',
    '%>',
    '<%= x %>',
    `\${`,
    '}',
    `\${V}`,
    '$V',
    '$1',
    '@V@',
    '@',
    '{{{x}}}',
  ],
  ...['{{ a\n b }}', '{% set x = {\n } %}', '<%\n%>', '%{ if x }', '% endif', '%{u}', '|24 40|', '`', '$('],
  ...['net.core.somaxconn', 'net/ipv4/conf/eth0.1/rp_filter', '-net.a', '4096', 'a', 'é', '日本', '😀', '\ud800'],
  ...['options ', 'alias ', 'blacklist ', 'install ', 'softdep ', 'nf_conntrack', 'hashsize=', '$CMDLINE_OPTS'],
  ...['*filter', ':INPUT ', 'ACCEPT', 'COMMIT', '-A INPUT', '-j ', '--dport 22', '-m comment --comment ', '-s 1.2.3.4'],
  ...['IPTABLES_MODULES=', 'export A=', 'A=b c', 'A="x', "A='x"],
];

/** A text of any format: noise of the pieces above, arbitrary Unicode, or both. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6 })), { maxLength: 60 })
      .map((pieces) => pieces.join('')),
  },
);

export const anyFormat: fc.Arbitrary<Format> = fc.constantFrom(...FORMATS);

/** A text and an edit of it. */
export const editedText: fc.Arbitrary<{ text: string; edit: TextEdit }> = fc
  .record({
    text: anyText,
    from: fc.nat(),
    length: fc.nat({ max: 30 }),
    newText: fc.oneof(anyText, fc.constantFrom('', '\n', ...PIECES)),
  })
  .map(({ text, from, length, newText }) => {
    const start = from % (text.length + 1);
    return { text, edit: { range: { start, end: Math.min(text.length, start + length) }, newText } };
  });
