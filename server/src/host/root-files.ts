import { isReadAtBoot, leadsToBootFiles } from './boot-places.ts';
import { FileError, type FileKind, type Files, type FolderEntry, folderOf } from './files.ts';
import { nodeFiles } from './node-files.ts';

const LINKS_AT_MOST = 40;

/**
 * The files of a host whose root is a folder of this machine, be it a mounted image or `/` itself (the empty text). Links are followed as that
 * host would follow them: an absolute one starts at the root, and none leads out of it. Paths stay those of this machine; what lies
 * outside the root is read as it is.
 */
export function rootFiles(root: string): Files {
  const covers = (path: string) => path === root || path.startsWith(`${root}/`);

  /** The path on this machine without links in it. */
  const resolve = async (path: string): Promise<string> => {
    let done = root;
    const rest = path.slice(root.length).split('/').filter(Boolean);
    let links = 0;
    while (rest.length > 0) {
      const part = rest.shift()!;
      if (part === '.') continue;
      if (part === '..') {
        if (done !== root) done = folderOf(done) ?? root;
        continue;
      }
      const at = `${done}/${part}`;
      const target = await linkTarget(at);
      if (target === undefined) {
        // Nothing leads on, not even upwards, from what is missing or no folder.
        if (rest.length > 0 && (await nodeFiles.kind(at)) !== 'folder')
          throw new FileError(path, 'no such file or directory', true);
        done = at;
        continue;
      }
      if (++links > LINKS_AT_MOST) throw new FileError(path, 'too many links');
      if (target.startsWith('/')) done = root;
      rest.unshift(...target.split('/').filter(Boolean));
    }
    return done;
  };

  /** Where something stands, through links of the host. What is there without any needs no second look. */
  const real = async (path: string): Promise<string> => {
    try {
      const found = await resolve(path);
      // The device of that name masks; an image need not have it.
      if (found === `${root}/dev/null`) return '/dev/null';
      await nodeFiles.kind(found);
      return found;
    } catch (error) {
      // A link that leads nowhere masks as well: readers choose files by their names and open them later.
      if (error instanceof FileError && error.missing && (await isLinkOfFolder(path))) return '/dev/null';
      throw error;
    }
  };

  /** Whether a link stands there, in a folder whose files are chosen by their names. */
  const isLinkOfFolder = async (path: string): Promise<boolean> => {
    const [, folder, name] = /^(.*\.d)(\/[^/]+\.conf)$/.exec(path) ?? [];
    if (folder === undefined || !isReadAtBoot(path.slice(root.length + 1))) return false;
    return (await linkTarget((await resolve(folder)) + name)) !== undefined;
  };

  const list = async (folder: string): Promise<readonly FolderEntry[]> => {
    const entries = await nodeFiles.list(await real(folder));
    return Promise.all(entries.map((entry) => (entry.kind === 'link' ? seenThrough(folder, entry) : entry)));
  };

  /** A link to a folder on the way to a place that is read at boot is that folder; /lib is /usr/lib once more. */
  const seenThrough = async (folder: string, entry: FolderEntry): Promise<FolderEntry> => {
    const path = `${folder}/${entry.name}`.slice(root.length + 1);
    if (path === 'lib' || !(leadsToBootFiles(path) || isReadAtBoot(path))) return entry;
    try {
      const kind = await nodeFiles.kind(await real(`${folder}/${entry.name}`));
      return kind === 'folder' ? { name: entry.name, kind } : entry;
    } catch (error) {
      if (error instanceof FileError) return entry;
      throw error;
    }
  };

  const inRoot = async <T>(path: string, work: (real: string) => Promise<T>): Promise<T> =>
    work(covers(path) ? await real(path) : path);
  return {
    read: (path, limit) => inRoot(path, (at) => nodeFiles.read(at, limit)),
    list: (path) => (covers(path) ? list(path) : nodeFiles.list(path)),
    kind: (path): Promise<FileKind> => inRoot(path, nodeFiles.kind),
    realPath: (path) => inRoot(path, async (at) => at),
    readLink: async (path) => nodeFiles.readLink!(path),
  };
}

/** What a link says; undefined where there is none. */
async function linkTarget(path: string): Promise<string | undefined> {
  try {
    return await nodeFiles.readLink!(path);
  } catch (error) {
    if (error instanceof FileError) return undefined;
    throw error;
  }
}
