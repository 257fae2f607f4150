/**
 * Writes server/src/core/knowledge/sysctl/generated/: which settings the kernels have, since when and until when, their types, bounds, modes,
 * scopes and constant defaults, as the kernels' sources say. TREES is a folder that holds one kernel's source in each of its folders, named by the
 * version: `6.12`, or `4.18-el8` for a vendor's. What a source says is kept beside it, in `6.12.json`, and not read again; delete that file after a
 * change of the reader. With the same sources the result is the same.
 *
 *   npx tsx scripts/sysctl-facts.ts TREES
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareKernels, kernelVersion } from '../server/src/core/knowledge/version.ts';
import { mergeSurveys, type Survey } from './sysctl-facts/history.ts';
import { isPatch } from './sysctl-facts/places.ts';
import { printSubtree, SUBTREES } from './sysctl-facts/print.ts';
import { survey } from './sysctl-facts/survey.ts';
import { readTree } from './sysctl-facts/tree.ts';

const OUTPUT = 'server/src/core/knowledge/sysctl/generated';

const trees = process.argv[2];
if (!trees) throw new Error('usage: npx tsx scripts/sysctl-facts.ts TREES');
const versions = [...new Set(readdirSync(trees).map((name) => name.replace(/\.json$/, '')))].filter((name) =>
  /^\d[\d.]*(?:-el\d+)?$/.test(name),
);
const surveys = versions.map((version) => surveyOf(trees, version));
const mainline = versions
  .filter((version) => !version.includes('-'))
  .sort((a, b) => compareKernels(kernelVersion(a), kernelVersion(b)));

mkdirSync(OUTPUT, { recursive: true });
const facts = mergeSurveys(surveys).filter(({ key }) => !isPatch(key));
for (const file of new Set(SUBTREES.map((subtree) => subtree.file))) {
  const own = facts.filter(({ key }) => SUBTREES.find(({ prefix }) => key.startsWith(prefix))?.file === file);
  writeFileSync(join(OUTPUT, `${file}.ts`), printSubtree(own, mainline));
  console.log(`${file}: ${own.length}`);
}

function surveyOf(folder: string, version: string): Survey {
  const kept = join(folder, `${version}.json`);
  if (!existsSync(kept)) {
    const root = join(folder, version);
    if (!existsSync(join(root, 'kernel/sysctl.c'))) throw new Error(`${root} holds no kernel source`);
    const keys = [...survey(readTree(root)).values()].sort((a, b) => (a.key < b.key ? -1 : 1));
    const text = JSON.stringify({ version, folders: readdirSync(root).sort(), keys }, (_, value) =>
      typeof value === 'bigint' ? String(value) : value,
    );
    writeFileSync(kept, text);
  }
  return JSON.parse(readFileSync(kept, 'utf8'));
}
