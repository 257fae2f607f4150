import { type Format, formatOfPath, formatOfText, sourceFile, Workspace } from '../core/index.ts';
import { type Config, parseConfig } from '../host/config.ts';
import { decode, type Encoding } from '../host/decode.ts';
import { FileError, type Files, folderOf, mapFiles, relativeTo } from '../host/files.ts';
import { absolutePath, exists, nodeFiles, slashed } from '../host/node-files.ts';
import { Resolver } from '../host/resolver.ts';
import { scan } from '../host/scan.ts';
import type { InputArguments } from './options.ts';

/** A file that takes part in a run. */
export interface Input {
  /** Absolute: what the core knows it as, so that its place in a host does not depend on the folder one stands in. */
  readonly path: string;
  /** As the user named it, or below a folder as he named that. */
  readonly shown: string;
  readonly encoding: Encoding;
  readonly isStdin: boolean;
}

/** What a run has to do with. */
export interface Inputs {
  /** In the order of the command line, and by path within a folder. */
  readonly files: readonly Input[];
  readonly workspace: Workspace;
  readonly resolver: Resolver;
  /** A path of the core as reports show it. */
  readonly show: (path: string) => string;
  /** Whether a fix may make a file there: nothing stands there, and the user named a folder that it lies in. */
  readonly mayCreate: (path: string) => boolean;
  /** What could not be checked: each makes the run fail. */
  readonly problems: readonly string[];
  /** What was left out on purpose. */
  readonly notes: readonly string[];
}

/**
 * Finds, reads and parses the files that the user named, on disk or as `from` has them. Nothing else is looked at but configs. Throws a
 * FileError for --config.
 */
export async function collect(
  args: InputArguments,
  readStdin: () => Promise<Uint8Array>,
  from: Files = nodeFiles,
): Promise<Inputs> {
  const resolver = new Resolver(from, { only: await onlyConfig(args), forced: args });
  const search = new Search(args, resolver, from);
  for (const path of args.paths) await search.look(path);
  for (const { path, line, column, message } of resolver.configs.flatMap(({ problems }) => problems))
    search.problems.push(`${search.show(path)}:${line}:${column}: ${message}`);

  const sound = search.candidates.filter(({ path }) => (resolver.configOf(path)?.problems.length ?? 0) === 0);
  const read = await mapFiles(unique(sound), async (candidate) => {
    const { path, shown, links, isStdin } = candidate;
    try {
      const { text, encoding } = decode(isStdin ? await readStdin() : await from.read(path));
      const format = candidate.format ?? formatOfText(text);
      if (format) return { input: { path, shown, encoding, isStdin }, source: sourceFile(path, format, text, links) };
      const how = isStdin ? 'name it with --stdin-filename NAME or --as FORMAT' : 'name it with --as FORMAT';
      search.problems.push(`${shown}: neither its name nor its first lines tell what kind of file it is; ${how}`);
    } catch (error) {
      search.failed(shown, error);
    }
    return undefined;
  });
  const known = read.filter((file) => file !== undefined);
  const names = new Map(known.map(({ input }) => [input.path, input.shown]));
  return {
    files: known.map(({ input }) => input),
    workspace: Workspace.of(
      known.map(({ source }) => source),
      resolver.layout,
    ),
    resolver,
    show: (path) => names.get(path) ?? search.show(path),
    mayCreate: (path) => search.holds(path) && !exists(path) && !resolver.ignored(path),
    problems: search.problems,
    notes: search.notes,
  };
}

interface Candidate {
  readonly path: string;
  /** Without links, so that a file with two names is judged once. */
  readonly real: string;
  /** Paths of links to it that were found with it. */
  readonly links: readonly string[];
  readonly shown: string;
  /** Unknown where neither the path nor the user tells it. */
  readonly format: Format | undefined;
  readonly isStdin: boolean;
}

/** Goes through the command line and notes what to read. */
class Search {
  readonly candidates: Candidate[] = [];
  readonly problems: string[] = [];
  readonly notes: string[] = [];
  readonly #folders: { readonly path: string; readonly prefix: string }[] = [];
  readonly #args: InputArguments;
  readonly #resolver: Resolver;
  readonly #from: Files;

  constructor(args: InputArguments, resolver: Resolver, from: Files) {
    this.#args = args;
    this.#resolver = resolver;
    this.#from = from;
  }

  async look(operand: string): Promise<void> {
    const isStdin = operand === '-';
    const shown = slashed(isStdin ? (this.#args.stdinFilename ?? '-') : operand);
    const path = absolutePath(shown).replace(/\/$/, '');
    try {
      const kind = isStdin ? 'other' : await this.#from.kind(path);
      await this.#resolver.enter(kind === 'folder' ? path : (folderOf(path) ?? ''));
      if (this.#resolver.ignored(path)) this.notes.push(`${shown} is ignored by a config`);
      else if (kind === 'folder') await this.#lookInto(path, shown);
      else {
        // What is no file, such as a pipe, has no other name.
        const real = kind === 'file' || (isStdin && exists(path)) ? await this.#from.realPath(path) : path;
        this.candidates.push({ path, real, links: [], shown, format: this.#args.as ?? formatOfPath(path), isStdin });
      }
    } catch (error) {
      this.failed(shown, error);
    }
  }

  async #lookInto(path: string, written: string): Promise<void> {
    const bare = written.replace(/\/+$/, '');
    const prefix = bare === '.' ? '' : `${bare}/`;
    this.#folders.push({ path, prefix });
    const { found, problems } = await scan(this.#from, path, this.#resolver);
    for (const file of found) this.candidates.push({ ...file, shown: prefix + relativeTo(path, file.path), isStdin: false });
    for (const error of problems) this.failed(this.show(error.path), error);
  }

  /** Whether a path lies in a folder that the user named. */
  holds(path: string): boolean {
    return this.#folders.some((folder) => path.startsWith(`${folder.path}/`));
  }

  /** A path below a folder as the user named that, else as seen from the current folder. */
  show(path: string): string {
    const folder = this.#folders.find((candidate) => path.startsWith(`${candidate.path}/`));
    if (folder) return folder.prefix + relativeTo(folder.path, path);
    const here = absolutePath('.');
    return path.startsWith(`${here}/`) ? relativeTo(here, path) : path;
  }

  /** Notes why a file could not be read; rethrows what has nothing to do with files. */
  failed(shown: string, error: unknown): void {
    if (!(error instanceof FileError)) throw error;
    this.problems.push(`${shown}: ${error.message}`);
  }
}

/** Each file once, under the first of its names; standard input before the file of the same name. */
function unique(candidates: readonly Candidate[]): Candidate[] {
  const chosen = new Map<string, Candidate>();
  for (const candidate of candidates) if (candidate.isStdin || !chosen.has(candidate.real)) chosen.set(candidate.real, candidate);
  return candidates.filter((candidate) => chosen.get(candidate.real) === candidate);
}

/** The config of --config; null for --no-config; undefined where each file has its own. Throws a FileError. */
async function onlyConfig({ config, noConfig }: InputArguments): Promise<Config | null | undefined> {
  if (noConfig) return null;
  if (config === undefined) return undefined;
  const path = absolutePath(config);
  return parseConfig(path, decode(await nodeFiles.read(path)).text);
}
