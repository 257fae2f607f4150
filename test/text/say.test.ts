import assert from 'node:assert/strict';
import { andList, orList, phrase, said, say, sentences, speak } from '../../server/src/core/text/say.ts';

describe('the texts that people read', () => {
  afterEach(() => speak(undefined));

  const full = (max: number, key: string) => say`The table holds ${max} entries, says ${key}.`;

  it('are English without a bundle, and where the bundle has no text', () => {
    assert.equal(full(8, 'nf_conntrack_max'), 'The table holds 8 entries, says nf_conntrack_max.');
    speak({ 'The table is empty.': 'Die Tabelle ist leer.' });
    assert.equal(full(8, 'nf_conntrack_max'), 'The table holds 8 entries, says nf_conntrack_max.');
  });

  it('take the order of the translation', () => {
    speak({ 'The table holds {0} entries, says {1}.': '{1} zufolge fasst die Tabelle {0} Einträge.' });
    assert.equal(full(8, 'nf_conntrack_max'), 'nf_conntrack_max zufolge fasst die Tabelle 8 Einträge.');
  });

  it('put what is filled in there as it is', () => {
    speak({ 'The table holds {0} entries, says {1}.': '{0} {1} {0} {7} $&' });
    assert.equal(full(8, '{0} $1 `x`'), '8 {0} $1 `x` 8 {7} $&');
    assert.equal(say`\`${'\\'}\` is \`\\\``, '`\\` is `\\`');
  });

  it('may be written down before the language is known', () => {
    const ends = phrase`Ends the chain.`;
    assert.equal(said(ends), 'Ends the chain.');
    speak({ 'Ends the chain.': 'Beendet die Kette.' });
    assert.equal(said(ends), 'Beendet die Kette.');
    assert.equal(said('Ends nothing.'), 'Ends nothing.');
  });

  it('are joined as the language joins sentences and items', () => {
    assert.equal(sentences('One.', '', 'Two.', 'Three.'), 'One. Two. Three.');
    assert.equal(sentences('', ''), '');
    assert.deepEqual([andList([]), andList(['a']), andList(['a', 'b', 'c'])], ['', 'a', 'a, b and c']);
    assert.deepEqual([orList(['a', 'b']), orList(['a', 'b', 'c'])], ['a or b', 'a, b or c']);
    speak({ '{0} {1}': '{0}{1}', '{0} and {1}': '{0} と {1}' });
    assert.equal(sentences('一。', '二。', '三。'), '一。二。三。');
    assert.equal(andList(['a', 'b']), 'a と b');
  });
});
