import { hostRoot } from './host-root.ts';
import type { SourceFile } from './source-file.ts';

/** The files of one host, in path order: what is judged together. A value; two calls on an unchanged host give the same object. */
export interface Host {
  readonly root: string;
  readonly files: readonly SourceFile[];
}

/** An immutable set of files. An edit gives a new workspace; hosts whose files did not change keep their identity. */
export class Workspace {
  readonly #files: ReadonlyMap<string, SourceFile>;
  readonly #hosts: ReadonlyMap<string, Host>;
  static readonly empty = new Workspace(new Map(), new Map());

  private constructor(files: ReadonlyMap<string, SourceFile>, hosts: ReadonlyMap<string, Host>) {
    this.#files = files;
    this.#hosts = hosts;
  }

  /** A workspace of these files. Of two with one path the later stays. */
  static of(files: Iterable<SourceFile>): Workspace {
    return Workspace.empty.with(...files);
  }

  get files(): Iterable<SourceFile> {
    return this.#files.values();
  }

  get hosts(): Iterable<Host> {
    return this.#hosts.values();
  }

  file(path: string): SourceFile | undefined {
    return this.#files.get(path);
  }

  /** The host that a path belongs to, if the workspace has a file there. */
  hostOf(path: string): Host | undefined {
    return this.#files.has(path) ? this.#hosts.get(hostRoot(path)) : undefined;
  }

  /** The workspace with these files added or replaced. */
  with(...changed: readonly SourceFile[]): Workspace {
    const files = new Map(this.#files);
    for (const file of changed) files.set(file.path, file);
    return this.#rehosted(
      files,
      changed.map((file) => file.path),
    );
  }

  /** The workspace without the file at `path`. */
  without(path: string): Workspace {
    if (!this.#files.has(path)) return this;
    const files = new Map(this.#files);
    files.delete(path);
    return this.#rehosted(files, [path]);
  }

  #rehosted(files: ReadonlyMap<string, SourceFile>, changedPaths: readonly string[]): Workspace {
    const touched = new Set(changedPaths.map(hostRoot));
    const members = new Map<string, SourceFile[]>([...touched].map((root) => [root, []]));
    for (const file of files.values()) members.get(hostRoot(file.path))?.push(file);
    const hosts = new Map(this.#hosts);
    for (const [root, of] of members) {
      if (of.length === 0) hosts.delete(root);
      else hosts.set(root, { root, files: of.sort((a, b) => (a.path < b.path ? -1 : 1)) });
    }
    return new Workspace(files, hosts);
  }
}
