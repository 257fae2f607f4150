import { type ChildProcessWithoutNullStreams, execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { FileError, type FileKind, type Files, type FolderEntry, folderOf } from './files.ts';
import { nodeFiles } from './node-files.ts';

/** The files of a repository as git holds them, without a look at the work tree. */
export interface GitFiles {
  /** The folder of the repository, as seen from the folder that was asked about. */
  readonly root: string;
  /** The files that git holds below the root, and those on disk elsewhere. */
  readonly files: Files;
  /** Ends the reading of blobs. */
  readonly close: () => void;
}

/** What the next commit of a repository would hold. */
export interface GitIndex extends GitFiles {
  /** Paths whose content in the index differs from the last commit; deleted ones are not among them. */
  readonly staged: ReadonlySet<string>;
}

/** One path of the index. */
interface Entry {
  readonly kind: 'file' | 'link';
  readonly blob: string;
}

/** By the first digits of the mode. Submodules, 160, hold no files of this repository. */
const MODES: ReadonlyMap<string, Entry['kind']> = new Map([
  ['100', 'file'],
  ['120', 'link'],
]);

const LINKS_AT_MOST = 40;

/** Reads the index of the repository that a folder lies in, through git itself. Throws a FileError where there is none, or no git. */
export async function gitIndex(folder: string): Promise<GitIndex> {
  const root = await rootOf(folder);
  const entries = new Map<string, Entry>();
  for (const line of split(await git(root, ['ls-files', '--stage', '-z']))) {
    // A path in conflict has no content yet: its number is not 0.
    const [, mode, blob, name] = /^(\d+) (\S+) 0\t([\s\S]+)$/.exec(line) ?? [];
    const kind = MODES.get(mode?.slice(0, 3) ?? '');
    if (kind && blob) entries.set(`${root}/${name}`, { kind, blob });
  }
  const changed = await git(root, [
    'diff',
    '--cached',
    '--name-only',
    '--no-renames',
    '--no-relative',
    '--diff-filter=ACMT',
    '-z',
  ]);
  const blobs = new Blobs(root);
  return {
    root,
    files: new HeldFiles(root, entries, blobs, 'is not in the index of git'),
    staged: new Set(split(changed).map((path) => `${root}/${path}`)),
    close: () => blobs.close(),
  };
}

/** Reads what a revision of the repository that a folder lies in holds. Throws a FileError where there is none, or no git. */
export async function gitRevision(folder: string, revision: string): Promise<GitFiles> {
  const root = await rootOf(folder);
  const entries = new Map<string, Entry>();
  const tree = (await git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{tree}`])).trim();
  for (const line of split(await git(root, ['ls-tree', '-r', '-z', '--full-tree', tree]))) {
    const [, mode, blob, name] = /^(\d+) \w+ (\S+)\t([\s\S]+)$/.exec(line) ?? [];
    const kind = MODES.get(mode?.slice(0, 3) ?? '');
    if (kind && blob) entries.set(`${root}/${name}`, { kind, blob });
  }
  const blobs = new Blobs(root);
  return { root, files: new HeldFiles(root, entries, blobs, `is not in ${revision}`), close: () => blobs.close() };
}

/** Whether git knows a revision by this name in the repository of a folder; false where there is no repository. */
export async function isRevision(folder: string, name: string): Promise<boolean> {
  try {
    await git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{tree}`]);
    return true;
  } catch (error) {
    if (error instanceof FileError) return false;
    throw error;
  }
}

/** The last commit that two revisions have in common. Throws a FileError where there is none. */
export async function mergeBase(folder: string, one: string, other: string): Promise<string> {
  return (await git(folder, ['merge-base', '--end-of-options', one, other])).trim();
}

async function rootOf(folder: string): Promise<string> {
  const prefix = (await git(folder, ['rev-parse', '--show-prefix'])).replace(/\n$/, '');
  return prefix === '' ? folder : folder.slice(0, -prefix.length).replace(/\/$/, '');
}

const split = (text: string) => text.split('\0').filter((part) => part !== '');

/** What git prints for a command in a folder. Throws a FileError. */
export async function git(folder: string, args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)('git', ['-C', folder, ...args], { maxBuffer: 2 ** 30 });
    return stdout;
  } catch (error) {
    const { code, stderr, message } = error as { code?: unknown; stderr?: string; message: string };
    if (code === 'ENOENT') throw new FileError(folder, 'git is needed for this, and was not found');
    const reason = (stderr || message)
      .trim()
      .split('\n')[0]!
      .replace(/^fatal: /, '');
    throw new FileError(folder, `git: ${reason}`);
  }
}

/** The files that git holds below a root; everything else as it is on disk. */
class HeldFiles implements Files {
  readonly #root: string;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #folders = new Map<string, Map<string, FolderEntry>>();
  readonly #blobs: Blobs;
  readonly #absence: string;

  /** `absence` is what is said of a path that git does not hold. */
  constructor(root: string, entries: ReadonlyMap<string, Entry>, blobs: Blobs, absence: string) {
    this.#absence = absence;
    this.#root = root;
    this.#entries = entries;
    this.#blobs = blobs;
    this.#folders.set(root, new Map());
    for (const [path, { kind }] of entries) this.#enter(path, kind);
  }

  #enter(path: string, kind: FolderEntry['kind']): void {
    const folder = folderOf(path)!;
    const name = path.slice(folder.length + 1);
    const siblings = this.#folders.get(folder);
    if (siblings) siblings.set(name, { name, kind });
    else {
      this.#folders.set(folder, new Map([[name, { name, kind }]]));
      this.#enter(folder, 'folder');
    }
  }

  #covers(path: string): boolean {
    return path === this.#root || path.startsWith(`${this.#root}/`);
  }

  read = async (path: string, limit?: number): Promise<Uint8Array> => {
    if (!this.#covers(path)) return nodeFiles.read(path, limit);
    const entry = this.#entries.get(await this.realPath(path));
    if (entry?.kind !== 'file') throw this.#missing(path);
    const bytes = await this.#blobs.read(entry.blob);
    return limit === undefined ? bytes : bytes.subarray(0, limit);
  };

  list = async (path: string): Promise<readonly FolderEntry[]> => {
    if (!this.#covers(path)) return nodeFiles.list(path);
    const folder = this.#folders.get(await this.realPath(path));
    if (!folder) throw this.#missing(path);
    return [...folder.values()];
  };

  kind = async (path: string): Promise<FileKind> => {
    if (!this.#covers(path)) return nodeFiles.kind(path);
    return this.#folders.has(await this.realPath(path)) ? 'folder' : 'file';
  };

  /** Follows links of the index, which git keeps as files that hold their target. */
  realPath = async (path: string): Promise<string> => {
    let at = path;
    for (let links = 0; links < LINKS_AT_MOST; links++) {
      if (!this.#covers(at)) return nodeFiles.realPath(at);
      const link = this.#firstLink(at);
      if (!link) {
        if (this.#folders.has(at) || this.#entries.has(at)) return at;
        throw this.#missing(path);
      }
      const target = Buffer.from(await this.#blobs.read(this.#entries.get(link)!.blob)).toString();
      at = joined(folderOf(link)!, target) + at.slice(link.length);
    }
    throw new FileError(path, 'too many links');
  };

  readLink = async (path: string): Promise<string> => {
    const entry = this.#entries.get(path);
    if (entry?.kind !== 'link') return nodeFiles.readLink!(path);
    return Buffer.from(await this.#blobs.read(entry.blob)).toString();
  };

  #missing(path: string): FileError {
    return new FileError(path, this.#absence, true);
  }

  /** The shortest part of a path that is a link. */
  #firstLink(path: string): string | undefined {
    for (let end = this.#root.length; end !== -1; end = path.indexOf('/', end + 1)) {
      const part = path.slice(0, path.indexOf('/', end + 1) === -1 ? path.length : path.indexOf('/', end + 1));
      if (this.#entries.get(part)?.kind === 'link') return part;
    }
    return undefined;
  }
}

/** A path that a link in a folder names, without `.` and `..`. */
function joined(folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of (target.startsWith('/') ? target : `${folder}/${target}`).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

/** Reads blobs through one `git cat-file --batch`, which answers in the order of the questions. */
class Blobs {
  readonly #root: string;
  readonly #waiting: { readonly resolve: (bytes: Uint8Array) => void; readonly reject: (error: Error) => void }[] = [];
  #process: ChildProcessWithoutNullStreams | undefined;
  #parts: Buffer[] = [];
  #length = 0;

  constructor(root: string) {
    this.#root = root;
  }

  read(blob: string): Promise<Uint8Array> {
    this.#process ??= this.#start();
    const { stdin } = this.#process;
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      stdin.write(`${blob}\n`);
    });
  }

  close(): void {
    this.#process?.stdin.end();
  }

  #start(): ChildProcessWithoutNullStreams {
    const process = spawn('git', ['-C', this.#root, 'cat-file', '--batch']);
    process.stdout.on('data', (data: Buffer) => {
      this.#parts.push(data);
      this.#length += data.length;
      this.#answer();
    });
    const fail = () => {
      for (const { reject } of this.#waiting.splice(0)) reject(new FileError(this.#root, 'git stopped while it read a file'));
    };
    process.on('error', fail);
    process.on('close', fail);
    process.stdin.on('error', fail);
    return process;
  }

  /** Takes whole answers off the front: `<name> blob <size>`, a line end, the bytes, a line end. */
  #answer(): void {
    for (;;) {
      const head = this.#parts[0]?.indexOf(10) ?? -1;
      if (head === -1 && this.#parts.length > 1) {
        this.#join();
        continue;
      }
      if (head === -1) return;
      const [, type, length] = this.#parts[0]!.toString('latin1', 0, head).split(' ');
      // An object that is not there, as in a partial clone, has a line and nothing behind it.
      const size = type === 'blob' ? Number(length) : -1;
      if (this.#length < head + 1 + size + 1) return;
      const all = this.#join();
      const { resolve, reject } = this.#waiting.shift()!;
      if (type === 'blob') resolve(all.subarray(head + 1, head + 1 + size));
      else reject(new FileError(this.#root, 'git does not have the content of a file'));
      const rest = all.subarray(head + 1 + size + 1);
      this.#parts = rest.length > 0 ? [rest] : [];
      this.#length = rest.length;
    }
  }

  #join(): Buffer {
    const all = this.#parts.length === 1 ? this.#parts[0]! : Buffer.concat(this.#parts);
    this.#parts = [all];
    return all;
  }
}
