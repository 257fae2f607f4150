// The licences of the packages that stand in the bundles: most of them ask that their text goes along.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The notices for what esbuild's metafiles name, package by package. Throws where a package tells no licence, for then nobody may ship it. */
export function notices(metafiles) {
  const folders = new Set();
  for (const input of metafiles.flatMap(({ inputs }) => Object.keys(inputs)).filter((path) => !path.includes(':'))) {
    const [folder] = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input) ?? [];
    if (folder) folders.add(folder);
  }
  const packages = [...folders].map(described).sort((a, b) => (a.name < b.name ? -1 : 1));
  const parts = packages.map(({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text.trim()}\n`);
  return ['kernlint contains parts of these packages.\n', ...parts].join(`\n${'-'.repeat(80)}\n\n`);
}

function described(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!license) throw new Error(`${name} tells no licence`);
  // Some packages of a family have the text in the family's repository only.
  return {
    name,
    version,
    license,
    text: file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : `${license}.`,
  };
}
