import ignore, { type Ignore } from 'ignore';
import { decode } from './decode.ts';
import { FileError, type FileKind, type Files, folderOf, relativeTo } from './files.ts';

const NAME = '.gitignore';

/** Letters count as they are written, as git has it on Linux. */
const fresh = () => ignore({ ignorecase: false });

/**
 * What git leaves out below one folder of a work tree: the patterns of .git/info/exclude and of every .gitignore from the root of the work
 * tree down to this folder. A value; a folder without a .gitignore shares that of the folder above it.
 */
export class GitIgnore {
  readonly #root: string;
  readonly #patterns: Ignore;

  private constructor(root: string, patterns: Ignore) {
    this.#root = root;
    this.#patterns = patterns;
  }

  /** What counts in a folder; undefined where it lies in no work tree of git. A folder that git ignores, but somebody named, starts anew. */
  static async at(files: Files, folder: string): Promise<GitIgnore | undefined> {
    let root: string | undefined = folder;
    while (root !== undefined && !(await kindOf(files, `${root}/.git`))) root = folderOf(root);
    if (root === undefined) return undefined;
    let found = await GitIgnore.root(files, root);
    if (folder !== root) {
      const parts = relativeTo(root, folder).split('/');
      for (let i = 0; i < parts.length; i++) {
        const at = `${root}/${parts.slice(0, i + 1).join('/')}`;
        if (found.ignores(at, true)) found = new GitIgnore(root, fresh());
        found = await found.below(files, at);
      }
    }
    return found;
  }

  /** What counts in the root of a work tree. */
  static async root(files: Files, root: string): Promise<GitIgnore> {
    const exclude = (await textOf(files, `${root}/.git/info/exclude`)) ?? '';
    return new GitIgnore(root, fresh().add(exclude)).below(files, root);
  }

  /** What counts in a folder below, of whose parents this is. */
  async below(files: Files, folder: string): Promise<GitIgnore> {
    const text = await textOf(files, `${folder}/${NAME}`);
    if (text === undefined) return this;
    const base = folder === this.#root ? '' : relativeTo(this.#root, folder);
    return new GitIgnore(this.#root, fresh().add(this.#patterns).add(anchored(text, base)));
  }

  /** Whether git ignores a path below the folder. */
  ignores(path: string, isFolder: boolean): boolean {
    return this.#patterns.ignores(relativeTo(this.#root, path) + (isFolder ? '/' : ''));
  }
}

/** Whether git ignores what stands at a path, or a folder that it lies in below a folder that somebody named. */
export async function isGitIgnored(files: Files, named: string, path: string): Promise<boolean> {
  const parts = path.slice(named.length + 1).split('/');
  let at = named;
  let ignores = await GitIgnore.at(files, named);
  for (const part of path === named ? [] : parts) {
    at = `${at}/${part}`;
    const isFolder = at !== path || (await kindOf(files, at)) === 'folder';
    if (ignores?.ignores(at, isFolder)) return true;
    if (isFolder)
      ignores = (await kindOf(files, `${at}/.git`)) ? await GitIgnore.root(files, at) : await ignores?.below(files, at);
  }
  return false;
}

/** The .gitignore of a folder as the root of its work tree would say it. */
function anchored(text: string, base: string): string[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (base === '') return lines;
  const prefix = `/${base.replace(/[\\*?[\]!# ]/g, '\\$&')}/`;
  return lines.flatMap((line) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const negated = line.startsWith('!');
    const pattern = negated ? line.slice(1) : line;
    const atAnyDepth = !pattern.trimEnd().slice(0, -1).includes('/');
    return `${negated ? '!' : ''}${prefix}${atAnyDepth ? '**/' : ''}${pattern.replace(/^\//, '')}`;
  });
}

async function kindOf(files: Files, path: string): Promise<FileKind | undefined> {
  try {
    return await files.kind(path);
  } catch (error) {
    if (error instanceof FileError) return undefined;
    throw error;
  }
}

/** Undefined for what is not there or cannot be read: git, too, goes on without it. */
async function textOf(files: Files, path: string): Promise<string | undefined> {
  try {
    return decode(await files.read(path)).text;
  } catch (error) {
    if (error instanceof FileError) return undefined;
    throw error;
  }
}
