import {
  FORMATS,
  formatOfPath,
  formatOfText,
  type Host,
  hostRoot,
  type Layout,
  type Settings,
  type SourceFile,
  sourceFile,
  Workspace,
} from '../core/index.ts';
import { CONFIG_NAME, type Config } from '../host/config.ts';
import { type Files, folderOf } from '../host/files.ts';
import { type EditorSettings, Folder, NoFolder } from './folders.ts';
import { pathOf, schemeOf, uriOf } from './uris.ts';

/** A document that the editor holds; its text weighs more than the file's. */
export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  readonly file: SourceFile;
}

/** The folders of the workspace, with the editor's settings for each, and those for documents outside all of them. */
export interface WorkspaceSettings {
  readonly folders: readonly { readonly uri: string; readonly settings: EditorSettings }[];
  readonly settings: EditorSettings;
}

/** Why something changed: the user typed in a document, or the ground moved below all of them. */
export type Change = 'edit' | 'outside';

/**
 * All that the server knows: the files of the workspace as they are on disk, the open documents over them, and which settings count where.
 * Requests read `workspace`; what takes time stands in a queue, in the order it came.
 */
export class Session {
  readonly #files: Files;
  readonly #onError: (error: unknown) => void;
  readonly #listeners: ((change: Change) => void)[] = [];
  readonly #closeListeners: ((path: string) => void)[] = [];
  readonly #onDisk = new Map<string, SourceFile>();
  readonly #open = new Map<string, OpenDocument>();
  #folders: readonly Folder[] = [];
  #noFolder: NoFolder;
  readonly #layout: Layout = {
    hostOf: (path) => this.#folderOf(path).resolver.layout.hostOf(path),
    apart: (paths) => this.#folderOf(paths[0] ?? '').resolver.layout.apart(paths),
    bootOf: (paths) => this.#folderOf(paths[0] ?? '').resolver.layout.bootOf(paths),
  };
  #workspace = Workspace.of([], this.#layout);
  #queue: Promise<void> = Promise.resolve();

  /** `onError` is told what went wrong where no request can be answered with it. */
  constructor(files: Files, onError: (error: unknown) => void) {
    this.#files = files;
    this.#onError = onError;
    this.#noFolder = new NoFolder(files, {}, []);
  }

  /** All files that are judged, the open ones as they stand in the editor. */
  get workspace(): Workspace {
    return this.#workspace;
  }

  /** The configs that were met. */
  get configs(): readonly Config[] {
    const all = [...this.#folders, this.#noFolder].flatMap(({ resolver }) => resolver.configs);
    return [...new Map(all.map((config) => [config.path, config])).values()];
  }

  /** What is wrong with the editor's settings, as sentences. */
  get settingsProblems(): readonly string[] {
    const all = [...this.#folders, this.#noFolder].flatMap(({ settings }) => settings.problems);
    return [...new Set(all.map(({ message }) => message))];
  }

  /** Calls `listener` after each change of the files or the settings. */
  onChange(listener: (change: Change) => void): void {
    this.#listeners.push(listener);
  }

  /** Calls `listener` after a document was closed, when no question that came before is left open. */
  onClose(listener: (path: string) => void): void {
    this.#closeListeners.push(listener);
  }

  /** Resolves when all that came in so far has been read. */
  ready(): Promise<void> {
    return this.#queue;
  }

  /** Reads all files anew, once `ask` has told what the workspace is; leaves all as it is where it gives undefined. */
  load(ask: () => Promise<WorkspaceSettings | undefined>): Promise<void> {
    return this.#enqueue(async () => {
      const asked = await ask();
      if (!asked) return;
      const { folders, settings } = asked;
      this.#folders = folders.map((folder) => new Folder(pathOf(folder.uri).replace(/\/$/, ''), this.#files, folder.settings));
      this.#noFolder = new NoFolder(
        this.#files,
        settings,
        this.#folders.map(({ path }) => schemeOf(path)),
      );
      this.#onDisk.clear();
      // A folder inside another one is read with the outer one, and judged by its own settings.
      for (const folder of this.#folders) for (const file of await folder.scan()) this.#onDisk.set(file.path, file);
      for (const path of this.#open.keys()) await this.#enter(path);
      // Which files are one host may have changed with the configs.
      this.#workspace = Workspace.of([], this.#layout);
      this.#settle([...this.#onDisk.keys(), ...this.#open.keys()]);
      this.#changed('outside');
    });
  }

  /** Takes note of what happened to files and folders on disk. */
  filesChanged(uris: readonly string[]): Promise<void> {
    return this.#enqueue(async () => {
      const touched = new Set<string>();
      for (const path of uris.map(pathOf)) {
        const below = [...this.#onDisk.keys()].filter((known) => known === path || known.startsWith(`${path}/`));
        for (const known of below) this.#onDisk.delete(known);
        const folder = this.#folderOf(path);
        const found = folder === this.#noFolder ? [] : await folder.scanOrLoad(path);
        for (const file of found) this.#onDisk.set(file.path, file);
        for (const known of [...below, ...found.map((file) => file.path)]) touched.add(known);
      }
      if (touched.size === 0) return;
      this.#settle(touched);
      this.#changed('outside');
    });
  }

  openDocument(uri: string, languageId: string, version: number, text: string): void {
    const path = pathOf(uri);
    const byText = formatOfText(text, path);
    // What the user chose and the text shows weighs more than a name.
    const format =
      byText === languageId ? byText : (formatOfPath(path) ?? byText ?? FORMATS.find((known) => known === languageId));
    if (!format) return;
    this.#open.set(path, { uri, version, file: sourceFile(path, format, text) });
    void this.#enqueue(async () => {
      this.#settle([path, ...(await this.#enter(path))]);
      this.#changed('edit');
    });
  }

  /** Puts the document in the state that `edit` makes of it. */
  changeDocument(uri: string, version: number, edit: (file: SourceFile) => SourceFile): void {
    const path = pathOf(uri);
    const document = this.#open.get(path);
    if (!document) return;
    this.#open.set(path, { uri: document.uri, version, file: edit(document.file) });
    // Before its folder was entered nobody knows its host; then it settles when it has opened.
    if (this.#workspace.file(path)) this.#settle([path]);
    this.#changed('edit');
  }

  closeDocument(uri: string): void {
    const path = pathOf(uri);
    const shown = this.#open.get(path)?.file;
    if (!this.#open.delete(path)) return;
    this.#settle([path, ...this.#leave(path)]);
    // What was never saved counts no more, and no editor thinks of asking again for the others.
    this.#changed(shown?.text === this.#onDisk.get(path)?.text ? 'edit' : 'outside');
    void this.ready().then(() => {
      for (const listener of this.#closeListeners) listener(path);
    });
  }

  /** The files whose findings are the user's concern: those of his folders, and what he opened. */
  get reported(): readonly string[] {
    const paths = [...this.#workspace.files].map((file) => file.path);
    return paths.filter((path) => this.#open.has(path) || this.#folderOf(path) !== this.#noFolder);
  }

  /** The open document of a path. */
  document(path: string): OpenDocument | undefined {
    return this.#open.get(path);
  }

  get documents(): Iterable<OpenDocument> {
    return this.#open.values();
  }

  /** A file as it stands in the editor, else on disk; also one that is not judged. */
  file(path: string): SourceFile | undefined {
    const open = this.#open.get(path);
    const onDisk = this.#onDisk.get(path);
    // The editor knows nothing of links.
    if (!open || !onDisk?.links || open.file.links === onDisk.links) return open?.file ?? onDisk;
    const file: SourceFile = { ...open.file, links: onDisk.links };
    this.#open.set(path, { ...open, file });
    return file;
  }

  /** What the editor calls a path. */
  uriOf(path: string): string {
    return this.#open.get(path)?.uri ?? uriOf(path);
  }

  settingsFor(host: Host): Settings {
    return this.#folderOf(host.files[0]?.path ?? host.root).settingsFor(host);
  }

  /** The config that says for which kernel a host is judged; undefined where the editor's settings do, or nothing does. */
  kernelConfigOf(host: Host): Config | undefined {
    return this.#folderOf(host.files[0]?.path ?? host.root).resolver.kernelConfigOf(host);
  }

  /** Makes ready to judge an open document. Gives the paths of the files that were read for it. */
  async #enter(path: string): Promise<string[]> {
    const folder = this.#folderOf(path);
    await folder.resolver.enter(folderOf(path) ?? '');
    const read = folder === this.#noFolder ? await this.#noFolder.neighbours(path) : [];
    for (const file of read) this.#onDisk.set(file.path, file);
    return read.map((file) => file.path);
  }

  /** Forgets the files that were read for a document which is no longer open. Gives their paths. */
  #leave(path: string): string[] {
    const root = hostRoot(path);
    const outside = (other: string) => this.#folderOf(other) === this.#noFolder && hostRoot(other) === root;
    if ([...this.#open.keys()].some(outside)) return [];
    const forgotten = [...this.#onDisk.keys()].filter(outside);
    for (const other of forgotten) this.#onDisk.delete(other);
    return forgotten;
  }

  #folderOf(path: string): Folder {
    const holding = this.#folders.filter((folder) => folder.holds(path));
    return holding.sort((a, b) => b.path.length - a.path.length)[0] ?? this.#noFolder;
  }

  /** Brings the workspace in line with what is open and what is on disk. */
  #settle(paths: Iterable<string>): void {
    const changed: SourceFile[] = [];
    for (const path of new Set(paths)) {
      const file = this.file(path);
      if (file && this.#folderOf(path).judges(path)) changed.push(file);
      else this.#workspace = this.#workspace.without(path);
    }
    if (changed.length > 0) this.#workspace = this.#workspace.with(...changed);
  }

  #changed(change: Change): void {
    for (const listener of this.#listeners) listener(change);
  }

  #enqueue(work: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(work).catch(this.#onError);
    return this.#queue;
  }
}

/** Whether a change of this file changes the settings of others, or which files are read. */
export const isConfig = (uri: string): boolean => uri.endsWith(`/${CONFIG_NAME}`) || uri.endsWith('/.gitignore');
