import type { Boot } from '../knowledge/boot.ts';
import { byRoot, type Layout } from './layout.ts';
import type { SourceFile } from './source-file.ts';

/** The files of one host, in path order: what is judged together. A value; two calls on an unchanged host give the same object. */
export interface Host {
  /** What tells it from other hosts: the root of its files, or for a host that a config declares the config and the name. */
  readonly root: string;
  /** What reads its files when it starts; decides their order. */
  readonly boot: Boot;
  readonly files: readonly SourceFile[];
}

/** The files of one key of the layout, in path order: one host, or a bag of samples in which each file is a host of its own. */
interface Group {
  readonly files: readonly SourceFile[];
  readonly hosts: readonly Host[];
}

/** An immutable set of files. An edit gives a new workspace; hosts whose files did not change keep their identity. */
export class Workspace {
  readonly #groups: ReadonlyMap<string, Group>;
  readonly #layout: Layout;
  static readonly empty = new Workspace(new Map(), byRoot());

  private constructor(groups: ReadonlyMap<string, Group>, layout: Layout) {
    this.#groups = groups;
    this.#layout = layout;
  }

  /** A workspace of these files. Of two with one path the later stays. */
  static of(files: Iterable<SourceFile>, layout = byRoot()): Workspace {
    return new Workspace(new Map(), layout).#changed(files, []);
  }

  /** All files, host by host. */
  get files(): Iterable<SourceFile> {
    return [...this.#groups.values()].flatMap(({ files }) => files);
  }

  get hosts(): Iterable<Host> {
    return [...this.#groups.values()].flatMap(({ hosts }) => hosts);
  }

  file(path: string): SourceFile | undefined {
    const files = this.#groups.get(this.#layout.hostOf(path))?.files ?? [];
    const file = files[placeOf(files, path)];
    return file?.path === path ? file : undefined;
  }

  /** The host that a path belongs to, if the workspace has a file there. */
  hostOf(path: string): Host | undefined {
    const { files = [], hosts = [] } = this.#groups.get(this.#layout.hostOf(path)) ?? {};
    const place = placeOf(files, path);
    return files[place]?.path === path ? hosts[hosts.length === 1 ? 0 : place] : undefined;
  }

  /** Whether a file at `path` is, or once made would be, one of the host's. */
  belongs(path: string, host: Host): boolean {
    return this.file(path) ? this.hostOf(path) === host : this.#layout.hostOf(path) === host.root;
  }

  /** The workspace with these files added or replaced. */
  with(...files: readonly SourceFile[]): Workspace {
    return this.#changed(files, []);
  }

  /** The workspace without the file at `path`. */
  without(path: string): Workspace {
    return this.#changed([], [path]);
  }

  /** Works on the hosts that are touched and leaves the others as they are, whatever the size of the workspace. */
  #changed(added: Iterable<SourceFile>, removed: readonly string[]): Workspace {
    const touched = new Map<string, Map<string, SourceFile>>();
    const filesOf = (path: string) => {
      const root = this.#layout.hostOf(path);
      let files = touched.get(root);
      if (!files) {
        files = new Map(this.#groups.get(root)?.files.map((file) => [file.path, file]));
        touched.set(root, files);
      }
      return files;
    };
    for (const file of added) filesOf(file.path).set(file.path, file);
    for (const path of removed) filesOf(path).delete(path);
    const groups = new Map(this.#groups);
    let changed = false;
    for (const [root, members] of touched) {
      const files = [...members.values()].sort(byPath);
      const before = this.#groups.get(root);
      if (same(files, before?.files ?? [])) continue;
      changed = true;
      if (files.length === 0) groups.delete(root);
      else groups.set(root, { files, hosts: this.#hostsOf(root, files, before?.hosts ?? []) });
    }
    return changed ? new Workspace(groups, this.#layout) : this;
  }

  #hostsOf(root: string, files: readonly SourceFile[], before: readonly Host[]): readonly Host[] {
    const host = (name: string, own: readonly SourceFile[]): Host =>
      before.find((known) => known.root === name && same(known.files, own)) ?? {
        root: name,
        boot: this.#layout.bootOf(own.map(({ path }) => path)),
        files: own,
      };
    const apart = this.#layout.apart(files.map(({ path }) => path));
    return apart ? files.map((file) => host(file.path, [file])) : [host(root, files)];
  }
}

function same(a: readonly SourceFile[], b: readonly SourceFile[]): boolean {
  return a.length === b.length && a.every((file, i) => file === b[i]);
}

function byPath(a: SourceFile, b: SourceFile): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

/** Where a path stands, or would stand, in files that are in path order. */
function placeOf(files: readonly SourceFile[], path: string): number {
  let low = 0;
  let high = files.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (files[middle]!.path < path) low = middle + 1;
    else high = middle;
  }
  return low;
}
