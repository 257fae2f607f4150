import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textFaults, translationFaults } from '../../scripts/l10n/faults.ts';
import { allTexts, textsOfCode } from '../../scripts/l10n/texts.ts';
import { englishBundle, faultsByFile, packedBundle } from '../../scripts/l10n.ts';
import { rulePage } from '../../server/src/core/describe/rule-page.ts';
import { allRules } from '../../server/src/core/index.ts';
import { switchedOn } from '../../server/src/core/lint/run.ts';
import { said, speak } from '../../server/src/core/text/say.ts';
import { findingsOf, settingsOf, workspaceOf } from '../harness/host.ts';

const root = join(import.meta.dirname, '..', '..');
const texts = allTexts(root);

describe('the texts in all languages', () => {
  it('are collected in l10n/bundle.l10n.json (npm run l10n)', () => {
    assert.equal(readFileSync(join(root, 'l10n/bundle.l10n.json'), 'utf8'), englishBundle(root));
  });

  it('are translated in every language that is there, with the same placeholders and the same code (npm run l10n)', () => {
    const faults = [...faultsByFile(root)].flatMap(([path, found]) =>
      found.map(({ fault, text }) => `${path}: ${fault}: ${JSON.stringify(text)}`),
    );
    assert.deepEqual(faults, []);
  });

  it('can be translated: none is a piece of a sentence', () => {
    const faults = [...texts].flatMap(([text, where]) =>
      textFaults(text).map((fault) => `${where}: ${JSON.stringify(text)} ${fault}`),
    );
    assert.deepEqual(faults, []);
  });

  it('are found by short keys when they are packed, the client’s by their English', () => {
    const english = Object.fromEntries([...texts.keys()].map((text) => [text, `<${text}>`]));
    const packed = packedBundle(english, new Set(['Which rule?']));
    assert.equal(packed['Which rule?'], '<Which rule?>');
    assert.ok(JSON.stringify(packed).length < 0.7 * JSON.stringify(english).length);
    speak(packed);
    try {
      assert.deepEqual(
        [...texts.keys()].filter((text) => said(text) !== `<${text}>`),
        [],
      );
    } finally {
      speak(undefined);
    }
  });

  it('of package.json stand in package.nls.json, each of them once', () => {
    const manifest = readFileSync(join(root, 'package.json'), 'utf8');
    const used = [...manifest.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key!);
    const strings = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8'));
    assert.deepEqual(used.sort(), Object.keys(strings).sort());
    const { contributes } = JSON.parse(manifest);
    const plain = untranslated(contributes, 'contributes');
    assert.deepEqual(plain, []);
  });

  it('are said when the language is known: none while the modules load', () => {
    const check = `
      import { speak } from './server/src/core/text/say.ts';
      speak(new Proxy({}, { get: (_, text) => { throw new Error('said too early: ' + String(text)); } }));
      await import('./server/src/core/index.ts');`;
    execFileSync(process.execPath, ['--import=tsx', '--input-type=module', '--eval', check], { cwd: root, stdio: 'pipe' });
  });
});

/** The texts for people of the manifest that stand in it as they are. */
function untranslated(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const shown = /^(title|(markdown)?(enum)?descriptions?|deprecationMessage)$/i.test(key);
    const own = [child].flat().filter((text) => typeof text === 'string' && text !== '' && !/^%[\w.]+%$/.test(text));
    return shown && own.length > 0 && !path.endsWith('.configuration')
      ? [`${path}.${key}`]
      : untranslated(child, `${path}.${key}`);
  });
}

describe('a message in another language', () => {
  afterEach(() => speak(undefined));

  /** Every text that was asked for, and a language in which each is marked. */
  function strangeLanguage() {
    const asked = new Set<string>();
    speak(
      new Proxy({} as Record<string, string>, {
        get: (_, text: string) => {
          asked.add(text);
          return `⟦${text}⟧`;
        },
      }),
    );
    return asked;
  }

  /** What is left of a text without what was said, one thing in the other. */
  function withoutSaid(text: string): string {
    const left = text.replace(/⟦[^⟦⟧]*⟧/g, '');
    return left === text ? text : withoutSaid(left);
  }

  it('has nothing in English: messages, places and fixes of all examples', () => {
    strangeLanguage();
    const plain = new Set<string>();
    for (const rule of allRules.rules) {
      for (const example of [...rule.meta.docs.bad, ...rule.meta.docs.good]) {
        const settings = switchedOn(settingsOf(example), rule.meta);
        for (const { rule: id, message, related, fixes } of findingsOf(workspaceOf(example.files, example.boot), settings)) {
          for (const text of [message, ...related.map((place) => place.message), ...fixes.map(({ title }) => title)]) {
            if (/[A-Za-z]{2}/.test(withoutSaid(text))) plain.add(`${id}: ${text}`);
          }
        }
      }
    }
    assert.deepEqual([...plain], []);
  });

  it('is asked for by a text that is collected', () => {
    const asked = strangeLanguage();
    for (const rule of allRules.rules) rulePage(rule, allRules);
    assert.deepEqual(
      [...asked].filter((text) => !texts.has(text)),
      [],
    );
    assert.ok(asked.size > 1000);
  }).timeout(60_000);
});

describe('the check of translations', () => {
  it('finds the texts of a source file', () => {
    const hole = (name: string) => `$\{${name}}`;
    const template = `say\`Write ${hole('x')}: \\\`${hole('y')}\\\`.\``;
    const source = `${template}; const b: string = phrase\`none\`; vscode.l10n.t("{0} files", n); String.raw\`no\`;`;
    assert.deepEqual(textsOfCode(source), ['Write {0}: `{1}`.', 'none', '{0} files']);
  });

  it('finds what is missing, stale, or has lost a part', () => {
    const english = { 'Write {0}.': 'Write {0}.', 'Set `kernel`.': 'Set `kernel`.', same: 'same' };
    const found = translationFaults(english, { 'Write {0}.': 'Schreib.', 'Set `kernel`.': 'Setz `Kern`.', old: 'alt' });
    assert.deepEqual(
      found.map(({ fault, text }) => `${fault}: ${text}`),
      ['placeholders differ: Write {0}.', 'code differs: Set `kernel`.', 'missing: same', 'stale: old'],
    );
    assert.deepEqual(translationFaults({ '{0} of {1}': '{0} of {1}' }, { '{0} of {1}': '{1}: {0}' }), []);
  });

  it('finds texts that cannot be translated', () => {
    assert.equal(textFaults(', and more').length, 1);
    assert.equal(textFaults('perhaps ').length, 1);
    assert.equal(textFaults('{1} before {0}').length, 1);
    assert.deepEqual(textFaults('The rule {0} is {1}.'), []);
  });
});
