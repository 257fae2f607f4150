import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import path from 'node:path';
import { FileError, type FileKind, type Files, type FolderEntry, MOST_BYTES } from './files.ts';

const MESSAGES: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or directory',
  ENOTDIR: 'no such file or directory',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'is a directory',
  ELOOP: 'too many links',
  ENAMETOOLONG: 'the name is too long',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space left',
};

/** What says that nothing stands at a path. Nothing can have a name that is too long. */
const MISSING: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG']);

/** How long files are read before other work has its turn, in milliseconds. */
const TURN = 10;
let turnStarted = 0;

/**
 * Does some work on a file, with its errors in plain words. The calls are the blocking ones: thousands of small files are read in a fraction
 * of the time that the thread pool takes for them, and a language server still answers between two turns.
 */
async function described<T>(file: string, work: () => T): Promise<T> {
  if (performance.now() - turnStarted > TURN) {
    await new Promise((resolve) => setImmediate(resolve));
    turnStarted = performance.now();
  }
  try {
    return work();
  } catch (error) {
    if (error instanceof FileError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new FileError(file, MESSAGES[code ?? ''] ?? message, MISSING.has(code ?? ''));
  }
}

interface Kinds {
  isFile(): boolean;
  isDirectory(): boolean;
}

const kindOf = (of: Kinds): FileKind => (of.isFile() ? 'file' : of.isDirectory() ? 'folder' : 'other');

/** Files on disk. */
export const nodeFiles: Files = {
  read: (file, limit) => described(file, () => readFile(file, limit)),
  list: (folder) =>
    described(folder, () =>
      fs
        .readdirSync(folder || '/', { withFileTypes: true })
        .map((entry): FolderEntry => ({ name: entry.name, kind: entry.isSymbolicLink() ? 'link' : kindOf(entry) })),
    ),
  kind: (file) => described(file, () => kindOf(fs.statSync(file || '/'))),
  realPath: (file) => described(file, () => slashed(fs.realpathSync.native(file || '/'))),
  readLink: (file) => described(file, () => slashed(fs.readlinkSync(file))),
};

/** Reads in steps and not by the size that the file claims: pipes claim none, and a file may grow. */
function readFile(file: string, limit?: number): Uint8Array {
  const handle = fs.openSync(file, 'r');
  try {
    const most = limit ?? MOST_BYTES + 1;
    const parts: Uint8Array[] = [];
    let length = 0;
    for (let size = 8192; length < most; size = Math.min(size * 4, 2 ** 24)) {
      const part = new Uint8Array(Math.min(size, most - length));
      const read = fs.readSync(handle, part);
      if (read === 0) break;
      parts.push(part.subarray(0, read));
      length += read;
    }
    if (limit === undefined && length > MOST_BYTES) throw new FileError(file, `is larger than ${MOST_BYTES / 2 ** 20} MiB`);
    return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
  } finally {
    fs.closeSync(handle);
  }
}

/** The absolute path, with `/` between its parts, of a path as the user wrote it. */
export function absolutePath(written: string): string {
  return slashed(path.resolve(written));
}

/** A path of this system with `/` between its parts. */
export function slashed(file: string): string {
  return path.sep === '\\' ? file.replaceAll('\\', '/') : file;
}

/** Whether something stands at a path, be it a link that leads nowhere. */
export function exists(file: string): boolean {
  return fs.lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

/**
 * Puts `bytes` in the place of what a file holds, or makes the file and its folders. Nobody ever sees half of it: the bytes go to a new file
 * beside the old one, which then takes its name. A link stays a link, and the file keeps its mode and its owner. Where `before` is given and
 * is no longer what the file holds, nothing is written. Throws a FileError.
 */
export async function writeFile(file: string, bytes: Uint8Array, before?: Uint8Array): Promise<void> {
  await described(file, () => {
    const target = before ? fs.realpathSync.native(file) : file;
    // A link to /dev/null, say.
    if (before && !fs.statSync(target).isFile()) throw new FileError(file, 'is no regular file; left alone');
    if (before && !Buffer.from(before).equals(readFile(target)))
      throw new FileError(file, 'changed on disk meanwhile; left alone');
    if (!before) fs.mkdirSync(path.dirname(target), { recursive: true });
    const fresh = path.join(path.dirname(target), `.${path.basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
    try {
      const stat = before ? fs.statSync(target) : undefined;
      const handle = fs.openSync(fresh, 'wx', stat ? 0o600 : 0o666);
      try {
        fs.writeFileSync(handle, bytes);
        if (stat) keepOwner(handle, stat);
        fs.fsyncSync(handle);
      } finally {
        fs.closeSync(handle);
      }
      fs.renameSync(fresh, target);
    } catch (error) {
      fs.rmSync(fresh, { force: true });
      throw error;
    }
  });
}

/** Lets everybody run a file who may read it. Throws what the system says. */
export function makeExecutable(file: string): void {
  fs.chmodSync(file, 0o755);
}

/** Gives a new file the owner and the mode of the one that it replaces. */
function keepOwner(handle: number, { uid, gid, mode }: fs.Stats): void {
  try {
    fs.fchownSync(handle, uid, gid);
  } catch {
    // Only root may give a file away; anybody else who can write here owns it or shares its group.
  }
  fs.fchmodSync(handle, mode & 0o7777);
}
