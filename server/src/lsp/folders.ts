import { type Host, hostRoot, pathInHost, type Settings, type SourceFile, sourceFile } from '../core/index.ts';
import { bootPlaces } from '../host/boot-places.ts';
import { CONFIG_NAME, type Config, parseConfig } from '../host/config.ts';
import { decode } from '../host/decode.ts';
import { FileError, type Files, folderOf, mapFiles } from '../host/files.ts';
import { isGitIgnored } from '../host/gitignore.ts';
import { Resolver } from '../host/resolver.ts';
import { formatOfFile, isSkipped, scan } from '../host/scan.ts';
import { schemeOf } from './uris.ts';

/** The settings of the editor for one folder, as JSON of the form that kernlint.config.json has. */
export type EditorSettings = Readonly<Record<string, unknown>>;

/** One folder of the workspace, with what its configs and the editor's settings say. A change of either makes another one. */
export class Folder {
  readonly path: string;
  readonly resolver: Resolver;
  /** The editor's settings as a config; its problems have no place in any file. */
  readonly settings: Config;
  readonly #files: Files;
  /** The links to a file, as the last scan found them. */
  readonly #links = new Map<string, readonly string[]>();

  constructor(path: string, files: Files, settings: EditorSettings) {
    this.path = path;
    this.#files = files;
    this.settings = parseConfig(`${path}/${CONFIG_NAME}`, JSON.stringify(settings));
    this.resolver = new Resolver(files, { base: this.settings });
  }

  holds(path: string): boolean {
    return path === this.path || path.startsWith(`${this.path}/`);
  }

  /** Whether kernlint judges a file there: neither it nor a folder above it is ignored. Its folder must have been entered. */
  judges(path: string): boolean {
    for (let at: string | undefined = path; at !== undefined && at.length > this.path.length; at = folderOf(at))
      if (this.resolver.ignored(at)) return false;
    return true;
  }

  settingsFor(host: Host): Settings {
    return this.resolver.settingsFor(host);
  }

  /** What stands at a path now: one file, or all that a folder holds. */
  async scanOrLoad(path: string): Promise<SourceFile[]> {
    switch (await orUndefined(this.#files.kind(path))) {
      case 'folder':
        return this.scan(path);
      case 'file': {
        const file = await this.load(path);
        return file ? [file] : [];
      }
      default:
        return [];
    }
  }

  /** All files below the folder, or below one in it, that kernlint knows and judges. */
  async scan(below = this.path): Promise<SourceFile[]> {
    if (isSkipped(below.slice(this.path.length))) return [];
    await this.resolver.enter(below);
    const known = this.judges(below) && !(await isGitIgnored(this.#files, this.path, below));
    const found = known ? await orUndefined(scan(this.#files, below, this.resolver)) : undefined;
    const read = await mapFiles(found?.found ?? [], ({ path, format, links }) => {
      this.#links.set(path, links);
      return this.#read(path, format);
    });
    return read.filter((file) => file !== undefined);
  }

  /** The file at a path as it is on disk; undefined where it is gone, ignored (by git, too), unknown, unreadable, or a link to another file. */
  async load(path: string): Promise<SourceFile | undefined> {
    if (isSkipped(path.slice(this.path.length))) return undefined;
    const base = this.path || folderOf(path) || '/';
    const real = await orUndefined(Promise.all([this.#files.realPath(base), this.#files.realPath(path)]));
    if (!real || real[1] !== real[0] + path.slice(base.length)) return undefined;
    await this.resolver.enter(folderOf(path) ?? '');
    if (!this.judges(path)) return undefined;
    if (await isGitIgnored(this.#files, this.path, path)) return undefined;
    const format = await orUndefined(formatOfFile(this.#files, path));
    return format && this.#read(path, format);
  }

  async #read(path: string, format: SourceFile['format']): Promise<SourceFile | undefined> {
    const bytes = await orUndefined(this.#files.read(path));
    return bytes && sourceFile(path, format, decode(bytes).text, this.#links.get(path));
  }
}

/** /lib is /usr/lib once more on all but old systems. */
const PLACES = bootPlaces.filter((place) => !place.startsWith('lib/'));

/** The folder for documents that stand in none: the editor's settings count, and configs above the document. */
export class NoFolder extends Folder {
  readonly #schemes: ReadonlySet<string>;

  /** `schemes` are those of the folders of the workspace: a document of any other kind is a view of something, not a file of a host. */
  constructor(files: Files, settings: EditorSettings, schemes: Iterable<string>) {
    super('', files, settings);
    this.#schemes = new Set(['file', 'untitled', ...schemes]);
  }

  override holds(): boolean {
    return true;
  }

  override judges(path: string): boolean {
    return this.#schemes.has(schemeOf(path)) && super.judges(path);
  }

  /**
   * The files of the host that a document belongs to, where it stands in its place below a root, as /etc/sysctl.conf does: judged alone,
   * it would be told that nothing sets what another file sets.
   */
  async neighbours(path: string): Promise<SourceFile[]> {
    const root = hostRoot(path);
    if (schemeOf(path) !== 'file' || !/^(etc|run|usr)\//.test(pathInHost(path))) return [];
    const found = await Promise.all(PLACES.map((place) => this.scanOrLoad(`${root}/${place}`)));
    return found.flat();
  }
}

/** A file that cannot be read is as good as none: the editor says so itself when the user opens it. */
async function orUndefined<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof FileError) return undefined;
    throw error;
  }
}
