import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allRules, formatOfPath } from '../../server/src/core/index.ts';
import type { Input } from './input.ts';

/** The examples of all rules, each file by itself and all files of one together, and the files of examples/. */
export function seedInputs(root: string): readonly Input[] {
  const examples = allRules.rules.flatMap(({ meta }) => [...meta.docs.bad, ...meta.docs.good].map(({ files }) => files));
  const folder = join(root, 'examples');
  const shipped = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => formatOfPath(path))
    .map((path) => ({ [path]: readFileSync(join(folder, path), 'utf8').slice(0, 4000) }));
  return [...examples, ...shipped].map((files, seed) => ({ files, seed }));
}
