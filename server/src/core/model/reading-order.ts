import type { Format } from '../syntax/format.ts';
import { pathInHost } from '../workspace/host-root.ts';
import { hasTemplateControl, type SourceFile, type SourceFileOf } from '../workspace/source-file.ts';
import type { Host } from '../workspace/workspace.ts';

/** A file in the order in which its reader takes the files of a host. */
export interface ReadFile<F extends Format> {
  readonly file: SourceFileOf<F>;
  /** Why it is not certain that this file is read here: another may stand in its place, its lines come by conditions, or nobody knows its place. */
  readonly unsure: boolean;
}

/** Directories of drop-in files, the strongest first: a file there hides those of the same name in the weaker ones. */
const DIRECTORIES = ['etc', 'run', 'usr/local/lib', 'usr/lib', 'lib'];

interface Placed {
  readonly file: SourceFile;
  readonly path: string;
  readonly name: string;
  /** Its directory's place in DIRECTORIES, or undefined where the file stands in none. */
  readonly rank: number | undefined;
}

/**
 * The files of one format that a host reads, in the order of reading: by name over all directories, in bytes; of files with one name only that
 * of the strongest directory. The single file of old (`sysctl.conf`, `modprobe.conf`) is taken under the name `singleFile`; measured with
 * systemd 247 to 262 and kmod 30.
 */
export function readingOrder<F extends 'sysctl' | 'modprobe' | 'modules-load'>(
  host: Host,
  format: F,
  singleFile: string,
): readonly ReadFile<F>[] {
  const placed = host.files.filter((file) => file.format === format).map((file) => place(file, singleFile));
  const linked = placed.find(({ path }) => isSingle(path))?.file.text;
  const strongest = new Map<string, number>();
  for (const { name, rank } of placed) if (rank !== undefined) strongest.set(name, Math.min(rank, strongest.get(name) ?? rank));
  const read = placed
    .filter(({ name, rank }) => rank === undefined || rank === strongest.get(name))
    // A link to the single file, as Debian's 99-sysctl.conf is, comes as a copy of it.
    .filter(({ file, path, name }) => isSingle(path) || name !== singleFile || file.text !== linked);
  const copies = new Map<string, number>();
  for (const { path } of read) copies.set(path, (copies.get(path) ?? 0) + 1);
  return read
    .sort((a, b) => Number(a.rank !== undefined) - Number(b.rank !== undefined) || (a.name < b.name ? -1 : 1))
    .map(({ file, path, rank }) => ({
      file: file as SourceFile & SourceFileOf<F>,
      unsure: copies.get(path)! > 1 || hasTemplateControl(file) || (rank === undefined && read.length > 1),
    }));
}

function place(file: SourceFile, singleFile: string): Placed {
  const path = pathInHost(file.path);
  const match = /^(?:(.*)\/)?([^/]+\.d)\/([^/]+)$/.exec(path);
  if (match) {
    const rank = match[1] === undefined ? 0 : DIRECTORIES.indexOf(match[1]);
    return { file, path, name: match[3]!, rank: rank < 0 ? undefined : rank };
  }
  return { file, path, name: isSingle(path) ? singleFile : path, rank: isSingle(path) ? 0 : undefined };
}

function isSingle(path: string): boolean {
  return /^(?:etc\/)?(?:sysctl|modprobe)\.conf$/.test(path);
}
