import { randomBytes } from 'node:crypto';
import { promises as fs, lstatSync } from 'node:fs';
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

async function described<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FileError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new FileError(file, MESSAGES[code ?? ''] ?? message, code === 'ENOENT' || code === 'ENOTDIR');
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
    described(folder, async () => {
      const entries = await fs.readdir(folder, { withFileTypes: true });
      return entries.map((entry): FolderEntry => ({ name: entry.name, kind: entry.isSymbolicLink() ? 'link' : kindOf(entry) }));
    }),
  kind: (file) => described(file, async () => kindOf(await fs.stat(file))),
  realPath: (file) => described(file, async () => slashed(await fs.realpath(file))),
};

/** Reads in steps and not by the size that the file claims: pipes claim none, and a file may grow. */
async function readFile(file: string, limit?: number): Promise<Uint8Array> {
  const handle = await fs.open(file, 'r');
  try {
    const stat = await handle.stat();
    if (stat.isDirectory()) throw new FileError(file, 'is a directory');
    const most = limit ?? MOST_BYTES + 1;
    const parts: Uint8Array[] = [];
    let length = 0;
    while (length < most) {
      const size = Math.min(most - length, Math.max(stat.size - length + 1, 4096));
      const { buffer, bytesRead } = await handle.read(new Uint8Array(size), 0, size);
      if (bytesRead === 0) break;
      parts.push(buffer.subarray(0, bytesRead));
      length += bytesRead;
    }
    if (limit === undefined && length > MOST_BYTES) throw new FileError(file, `is larger than ${MOST_BYTES / 2 ** 20} MiB`);
    return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
  } finally {
    await handle.close();
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
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

/**
 * Puts `bytes` in the place of what a file holds, or makes the file and its folders. Nobody ever sees half of it: the bytes go to a new file
 * beside the old one, which then takes its name. A link stays a link, and the file keeps its mode and its owner. Where `before` is given and
 * is no longer what the file holds, nothing is written. Throws a FileError.
 */
export async function writeFile(file: string, bytes: Uint8Array, before?: Uint8Array): Promise<void> {
  await described(file, async () => {
    const target = before ? await fs.realpath(file) : file;
    if (before && !Buffer.from(before).equals(await readFile(target)))
      throw new FileError(file, 'changed on disk meanwhile; left alone');
    if (!before) await fs.mkdir(path.dirname(target), { recursive: true });
    const fresh = path.join(path.dirname(target), `.${path.basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
    try {
      const stat = before ? await fs.stat(target) : undefined;
      await fs.writeFile(fresh, bytes, { flag: 'wx', flush: true, mode: stat ? 0o600 : 0o666 });
      if (stat) {
        // Only root may give a file away; anybody else who can write here owns it or shares its group, and keeps the mode.
        await fs.chown(fresh, stat.uid, stat.gid).catch(() => {});
        await fs.chmod(fresh, stat.mode & 0o7777);
      }
      await fs.rename(fresh, target);
    } catch (error) {
      await fs.rm(fresh, { force: true });
      throw error;
    }
  });
}
