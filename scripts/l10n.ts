// Collects the texts that people read into l10n/bundle.l10n.json, and tells what the translations lack.
//   npm run l10n                       writes the English texts and reports on each language
//   npm run l10n -- --missing ja       the texts that a language lacks, as JSON: where each is used, by its English
//   npm run l10n -- --pack FOLDER      the bundles as they are shipped
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { shortKey } from '../server/src/core/text/say.ts';
import { type Fault, translationFaults } from './l10n/faults.ts';
import { allTexts, clientTexts } from './l10n/texts.ts';

type Strings = Readonly<Record<string, string>>;

const ENGLISH = 'l10n/bundle.l10n.json';
const MANIFEST = 'package.nls.json';

const readStrings = (path: string): Strings => JSON.parse(readFileSync(path, 'utf8')) as Strings;

/** The text of l10n/bundle.l10n.json. */
export function englishBundle(root: string): string {
  const texts = [...allTexts(root).keys()].sort((a, b) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(texts.map((text) => [text, text])), null, 2)}\n`;
}

/** Each file of translations with its faults, by its path. A language has two: one for the code and one for package.json. */
export function faultsByFile(root: string): ReadonlyMap<string, readonly Fault[]> {
  const english = Object.fromEntries([...allTexts(root).keys()].map((text) => [text, text]));
  const manifest = readStrings(join(root, MANIFEST));
  const faults = new Map<string, readonly Fault[]>();
  const judge = (path: string, wanted: Strings) => faults.set(path, translationFaults(wanted, readStrings(join(root, path))));
  for (const name of readdirSync(join(root, 'l10n'))) {
    if (/^bundle\.l10n\..+\.json$/.test(name)) judge(`l10n/${name}`, english);
  }
  for (const name of readdirSync(root)) if (/^package\.nls\..+\.json$/.test(name)) judge(name, manifest);
  return faults;
}

/**
 * A bundle as it is shipped: the texts of the client by their English, under which VS Code looks for them, and those of the server by short keys. Throws where two
 * texts have one key.
 */
export function packedBundle(translations: Strings, client: ReadonlySet<string>): Strings {
  const packed = new Map<string, string>();
  for (const [text, translated] of Object.entries(translations)) {
    const key = shortKey(text);
    if (packed.has(key)) throw new Error(`two texts have the key ${key}; reword one of them: ${text}`);
    packed.set(key, translated);
    if (client.has(text)) packed.set(text, translated);
  }
  return Object.fromEntries(packed);
}

function pack(root: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const client = clientTexts(root);
  for (const name of readdirSync(join(root, 'l10n')).filter((file) => /^bundle\.l10n\..+\.json$/.test(file))) {
    const bundle = packedBundle(readStrings(join(root, 'l10n', name)), client);
    writeFileSync(join(folder, name), JSON.stringify(bundle));
  }
}

function main(root: string, [option, language]: readonly string[]): void {
  if (option === '--pack') {
    pack(root, language!);
    return;
  }
  writeFileSync(join(root, ENGLISH), englishBundle(root));
  if (option === '--missing') {
    const translated = readStrings(join(root, `l10n/bundle.l10n.${language}.json`));
    const missing = [...allTexts(root)].filter(([text]) => !translated[text]);
    console.log(JSON.stringify(Object.fromEntries(missing), null, 2));
    return;
  }
  for (const [path, faults] of faultsByFile(root)) {
    console.log(`${path}: ${faults.length === 0 ? 'complete' : `${faults.length} faults`}`);
    for (const { fault, text } of faults.slice(0, 20)) console.log(`  ${fault}: ${JSON.stringify(text)}`);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main(process.cwd(), process.argv.slice(2));
