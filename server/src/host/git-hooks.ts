import path from 'node:path';
import { git } from './git-index.ts';
import { slashed } from './node-files.ts';

/** The absolute path of the folder in which git looks for the hooks of a work tree: core.hooksPath counts. Throws a FileError. */
export async function hooksFolder(folder: string): Promise<string> {
  const told = (await git(folder, ['rev-parse', '--git-path', 'hooks'])).replace(/\n$/, '');
  return slashed(path.resolve(folder, told));
}
