import assert from 'node:assert/strict';
import { contributes, read, tokenize } from './tokenize.ts';

/** What a row of carets in a sample says: these columns of the line above have a scope that begins so; `(none)` is no scope at all. */
interface Expectation {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly scope: string;
}

interface Sample {
  readonly title: string;
  readonly text: string;
  readonly expected: readonly Expectation[];
}

/** Reads a sample file: `= title`, then lines of text after `> `, each with its rows of carets below it. */
function samples(language: string): Sample[] {
  return read(`test/grammar/samples/${language}.txt`)
    .split(/^= /m)
    .slice(1)
    .map((block) => {
      const [title = '', ...rows] = block.split('\n');
      const lines: string[] = [];
      const expected: Expectation[] = [];
      for (const row of rows) {
        const [, margin = '', carets = '', scope = ''] = /^( +)(\^+) (\S+)$/.exec(row) ?? [];
        if (row.startsWith('> ')) lines.push(row.slice(2));
        else if (scope)
          expected.push({ row: lines.length - 1, from: margin.length - 2, to: margin.length - 2 + carets.length, scope });
        else assert.equal(row.trim(), '', `not understood in ${language}.txt: ${row}`);
      }
      return { title, text: lines.join('\n'), expected };
    });
}

async function check(language: string, { text, expected }: Sample): Promise<void> {
  const lines = text.split('\n');
  const scoped = await tokenize(language, text);
  for (const { row, from, to, scope } of expected) {
    for (let column = from; column < to; column++) {
      const names = (scoped[row]?.[column] ?? []).slice(1).filter((name) => !name.startsWith('meta.'));
      const fits = scope === '(none)' ? names.length === 0 : names.some((name) => name.startsWith(scope));
      assert.ok(fits, `column ${column} of "${lines[row]}" has "${names.join(' ')}", not ${scope}`);
    }
  }
}

describe('grammars', () => {
  for (const { id } of contributes.languages) {
    describe(id, () => {
      for (const sample of samples(id)) it(sample.title, () => check(id, sample));
    });
  }
});

describe('language configurations', () => {
  const words = (language: string, text: string) => {
    const path = contributes.languages.find(({ id }) => id === language)?.configuration ?? '';
    return text.match(new RegExp(JSON.parse(read(path)).wordPattern, 'gu'));
  };

  it('take a key, an address, an option or a parameter as one word', () => {
    assert.deepEqual(words('sysctl', 'net.ipv4.conf.eth0/100.rp_filter = 1'), ['net.ipv4.conf.eth0/100.rp_filter', '1']);
    assert.deepEqual(words('modprobe', 'options nf_conntrack hashsize=1'), ['options', 'nf_conntrack', 'hashsize', '1']);
    assert.deepEqual(words('modules-load', 'nf_conntrack # no'), ['nf_conntrack', 'no']);
    assert.deepEqual(words('iptables', '-s 10.0.0.0/8 --dports 80,443'), ['-s', '10.0.0.0/8', '--dports', '80', '443']);
    assert.deepEqual(words('iptables-config', 'IPTABLES_MODULES="nf_nat"'), ['IPTABLES_MODULES', 'nf_nat']);
  });
});
