import { hostRoot } from './host-root.ts';
import type { SourceFile } from './source-file.ts';

/** The files of one host, in path order: what is judged together. A value; two calls on an unchanged host give the same object. */
export interface Host {
  readonly root: string;
  readonly files: readonly SourceFile[];
}

/** An immutable set of files. An edit gives a new workspace; hosts whose files did not change keep their identity. */
export class Workspace {
  readonly #hosts: ReadonlyMap<string, Host>;
  static readonly empty = new Workspace(new Map());

  private constructor(hosts: ReadonlyMap<string, Host>) {
    this.#hosts = hosts;
  }

  /** A workspace of these files. Of two with one path the later stays. */
  static of(files: Iterable<SourceFile>): Workspace {
    return Workspace.empty.#changed(files, []);
  }

  /** All files, host by host. */
  get files(): Iterable<SourceFile> {
    return [...this.#hosts.values()].flatMap((host) => host.files);
  }

  get hosts(): Iterable<Host> {
    return this.#hosts.values();
  }

  file(path: string): SourceFile | undefined {
    const files = this.#hosts.get(hostRoot(path))?.files ?? [];
    const file = files[placeOf(files, path)];
    return file?.path === path ? file : undefined;
  }

  /** The host that a path belongs to, if the workspace has a file there. */
  hostOf(path: string): Host | undefined {
    return this.file(path) && this.#hosts.get(hostRoot(path));
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
      const root = hostRoot(path);
      let files = touched.get(root);
      if (!files) {
        files = new Map(this.#hosts.get(root)?.files.map((file) => [file.path, file]));
        touched.set(root, files);
      }
      return files;
    };
    for (const file of added) filesOf(file.path).set(file.path, file);
    for (const path of removed) filesOf(path).delete(path);
    const hosts = new Map(this.#hosts);
    let changed = false;
    for (const [root, members] of touched) {
      const files = [...members.values()].sort(byPath);
      const before = this.#hosts.get(root)?.files ?? [];
      if (files.length === before.length && files.every((file, i) => file === before[i])) continue;
      changed = true;
      if (files.length === 0) hosts.delete(root);
      else hosts.set(root, { root, files });
    }
    return changed ? new Workspace(hosts) : this;
  }
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
