import { type Format, formatOfPath, formatOfText, hostRoot, withoutTemplateSuffix } from '../core/index.ts';
import { decode } from './decode.ts';
import { FileError, type Files, mapFiles } from './files.ts';
import { GitIgnore } from './gitignore.ts';
import type { Resolver } from './resolver.ts';

export interface Found {
  readonly path: string;
  /** The path without links. */
  readonly real: string;
  readonly format: Format;
  /** Other names of the file below the folder: links to it, in path order. */
  readonly links: readonly string[];
}

export interface Scan {
  /** The files of a known format, in path order. */
  readonly found: readonly Found[];
  /** Folders and files that could not be looked into. */
  readonly problems: readonly FileError[];
}

export interface ScanOptions {
  /** Whether what git ignores is read all the same. */
  readonly noIgnore?: boolean;
  /** Whether a path may be entered or read at all; absent, all may. */
  readonly enters?: (path: string) => boolean;
}

/** Folders of version control and of other people's packages. */
const SKIPPED = new Set(['.git', '.hg', '.svn', 'node_modules']);

/** How much of a file without a telling name is read to see what it is. */
const HEAD = 4096;

/** Names that a saved rule set may have beside those that formatOfPath knows: none at all after the dot, or one of these. */
const PLAUSIBLE = /^[^.][^.]*$|\.(rules|txt|save|saved|fw|conf|cfg|ipt|v4|v6|ipv4|ipv6|restore|dump)$/i;

/** Whether a path leads through a folder that no scan enters. */
export function isSkipped(path: string): boolean {
  return path.split('/').some((part) => SKIPPED.has(part));
}

/** The format of a file, by its path, else by its beginning; undefined where neither tells. Throws a FileError. */
export async function formatOfFile(files: Files, path: string): Promise<Format | undefined> {
  const byPath = formatOfPath(path);
  if (byPath || !PLAUSIBLE.test(withoutTemplateSuffix(path.slice(path.lastIndexOf('/') + 1)))) return byPath;
  const { text } = decode(await files.read(path, HEAD));
  return text.includes('\0') ? undefined : formatOfText(text, path);
}

/**
 * The files below a folder that kernlint knows, by their path, else by their beginning. What a config or git ignores, version control,
 * packages and binary files are left out. A link to a folder is not entered; a link to a file counts where it leads to a file below the same folder
 * that is not found under its own name, and else is one more name of that file. A link to /dev/null, which masks files of its name, is an
 * empty file.
 */
export async function scan(files: Files, folder: string, resolver: Resolver, options: ScanOptions = {}): Promise<Scan> {
  const { enters = () => true } = options;
  const found: (Omit<Found, 'links'> & { readonly isLink: boolean })[] = [];
  const problems: FileError[] = [];
  const realRoot = (await files.realPath(folder)).replace(/\/$/, '');

  const lookAt = async (path: string, isLink: boolean): Promise<void> => {
    try {
      const real = isLink
        ? await targetOf(files, path, realRoot + path.slice(folder.length))
        : realRoot + path.slice(folder.length);
      const masks = isLink && real === '/dev/null' && /\.d\/[^/]+\.conf$/.test(path) && formatOfPath(path) !== undefined;
      if (isLink && !masks && (!real.startsWith(`${realRoot}/`) || (await files.kind(real)) !== 'file')) return;
      const format = await formatOfFile(files, path);
      if (format) found.push(masks ? { path, real: path, format, isLink: false } : { path, real, format, isLink });
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      // A link that leads nowhere, or a file that went away since the folder was read.
      if (!error.missing) problems.push(new FileError(path, error.message));
    }
  };
  const walk = async (at: string, above: GitIgnore | undefined): Promise<void> => {
    await resolver.enter(at);
    const listed = await files.list(at);
    const has = (wanted: string) => listed.some(({ name }) => name === wanted);
    const ignores = options.noIgnore || at === folder ? above : await gitIgnoreIn(at, above, has);
    const entries = listed.filter(({ name, kind }) => {
      const path = `${at}/${name}`;
      if (kind === 'folder' && SKIPPED.has(name)) return false;
      return enters(path) && !resolver.ignored(path) && !ignores?.ignores(path, kind === 'folder');
    });
    await mapFiles(
      entries.filter(({ kind }) => kind === 'file' || kind === 'link'),
      ({ name, kind }) => lookAt(`${at}/${name}`, kind === 'link'),
    );
    for (const { name, kind } of entries) if (kind === 'folder') await tryWalk(`${at}/${name}`, ignores);
  };
  /** A work tree within another one is that of another repository. */
  const gitIgnoreIn = async (at: string, above: GitIgnore | undefined, has: (name: string) => boolean) => {
    if (has('.git')) return GitIgnore.root(files, at);
    return has('.gitignore') ? above?.below(files, at) : above;
  };
  const tryWalk = async (at: string, above: GitIgnore | undefined): Promise<void> => {
    try {
      await walk(at, above);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      problems.push(error);
    }
  };

  await tryWalk(folder, options.noIgnore ? undefined : await GitIgnore.at(files, folder));
  found.sort((a, b) => (a.path < b.path ? -1 : 1));
  const byReal = new Map<string, Omit<Found, 'links'>>();
  const links = new Map<string, string[]>();
  for (const isLink of [false, true]) {
    for (const file of found) {
      if (file.isLink !== isLink) continue;
      if (!byReal.has(file.real)) byReal.set(file.real, file);
      else links.set(file.real, [...(links.get(file.real) ?? []), file.path]);
    }
  }
  const kept = found.filter((file) => byReal.get(file.real) === file);
  return { found: kept.map(({ path, real, format }) => ({ path, real, format, links: links.get(real) ?? [] })), problems };
}

/**
 * Where a link leads, without links in it. An absolute link of a tree that is not the root of this machine is meant from the root of its host;
 * where nothing stands there, it leads where it leads on this machine.
 */
async function targetOf(files: Files, path: string, real: string): Promise<string> {
  const target = await files.readLink?.(path);
  const root = hostRoot(real);
  if (target?.startsWith('/') && root !== '' && target !== '/dev/null') {
    try {
      return await files.realPath(root + target);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
    }
  }
  return files.realPath(path);
}
