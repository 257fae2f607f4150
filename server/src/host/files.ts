/**
 * How kernlint sees files: the command line reads them through Node, the browser through the editor. Paths are absolute, with `/` between
 * their parts.
 */
export interface Files {
  /** The bytes of a file, or its first `limit` bytes. Throws a FileError, also for a file larger than MOST_BYTES that is asked for whole. */
  readonly read: (path: string, limit?: number) => Promise<Uint8Array>;
  /** What is in a folder, by name, in no certain order. Throws a FileError. */
  readonly list: (path: string) => Promise<readonly FolderEntry[]>;
  /** What stands at a path once links are followed. Throws a FileError where there is nothing. */
  readonly kind: (path: string) => Promise<FileKind>;
  /** The path without links in it. Throws a FileError for a link that leads nowhere. */
  readonly realPath: (path: string) => Promise<string>;
  /** What a link says, as it is written there; missing where links cannot be read. Throws a FileError. */
  readonly readLink?: (path: string) => Promise<string>;
}

export type FileKind = 'file' | 'folder' | 'other';

export interface FolderEntry {
  readonly name: string;
  readonly kind: FileKind | 'link';
}

/** The largest file that is read, in bytes: a hundred times the largest rule sets known, and no disk image. */
export const MOST_BYTES = 64 * 1024 * 1024;

/** Why a file was not read or written; `message` says it without the path: `permission denied`. */
export class FileError extends Error {
  readonly path: string;
  readonly missing: boolean;

  constructor(path: string, message: string, missing = false) {
    super(message);
    this.name = 'FileError';
    this.path = path;
    this.missing = missing;
  }
}

/** The folder of a path: `/a` for `/a/b`, the empty text for `/a`; undefined above that. */
export function folderOf(path: string): string | undefined {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? undefined : path.slice(0, slash);
}

/** A path as seen from a folder; a path outside it keeps all its parts. */
export function relativeTo(folder: string, path: string): string {
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path.replace(/^\/+/, '');
}

/** How many files are asked for at one time. */
const AT_ONCE = 32;

/** `work` done on all items, a few at a time; the results stand in the order of the items. */
export async function mapFiles<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = new Array(items.length);
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index]!);
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, worker));
  return results;
}
