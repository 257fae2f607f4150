import { type Format, formatOfPath, formatOfText, type SourceFile, sourceFile, Workspace, withoutEnd } from '../core/index.ts';
import { isReadAtBoot, leadsToBootFiles } from '../host/boot-places.ts';
import { CONFIG_NAME, type Config, parseConfig } from '../host/config.ts';
import { decode, type Encoding } from '../host/decode.ts';
import { FileError, type Files, folderOf, mapFiles, relativeTo } from '../host/files.ts';
import { type ImageFacts, imageFacts } from '../host/image.ts';
import { absolutePath, exists, nodeFiles, slashed } from '../host/node-files.ts';
import { Resolver } from '../host/resolver.ts';
import { rootFiles } from '../host/root-files.ts';
import { type ScanOptions, scan } from '../host/scan.ts';
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

/** A folder that the user named. Plain data. */
export interface NamedFolder {
  readonly path: string;
  /** What stands before the names of its files where they are shown: as the user wrote it, with a slash, or nothing. */
  readonly prefix: string;
}

/** The files that a run has to do with, found and not yet read. */
export interface Survey extends Omit<Inputs, 'files' | 'workspace'> {
  readonly folders: readonly NamedFolder[];
  /** In the order of the command line, and by path within a folder. */
  readonly candidates: readonly Candidate[];
  readonly from: Files;
}

/**
 * Finds, reads and parses the files that the user named, on disk or as `from` has them. Nothing else is looked at but configs, and what git
 * ignores. What `before` has read of the same files and configs stays the same object. Throws a FileError for --config.
 */
export async function collect(
  args: InputArguments,
  readStdin: () => Promise<Uint8Array>,
  from?: Files,
  before?: Inputs,
): Promise<Inputs> {
  const survey = await surveyOf(args, from, before?.resolver);
  return read(survey, survey.candidates, readStdin, before?.workspace);
}

/** Finds the files that the user named. Throws a FileError for --config. */
export async function surveyOf(args: InputArguments, other?: Files, known?: Resolver): Promise<Survey> {
  const root = args.root === undefined ? undefined : absolutePath(args.root).replace(/\/$/, '');
  const from = other ?? (root === undefined ? nodeFiles : rootFiles(root));
  const facts = root === undefined || known ? undefined : await imageFacts(from, root);
  const resolver = known ?? (await resolverFor(args, from, facts && factsConfig(root ?? '', facts)));
  const search = new Search(args, resolver, from, other !== undefined);
  if (root === undefined) for (const path of args.paths) await search.look(path);
  else await search.lookIntoRoot(root, args.root!, facts);
  const show = naming(search.folders, []);
  for (const { path, line, column, message } of resolver.configs.flatMap(({ problems }) => problems))
    search.problems.push(`${show(path)}:${line}:${column}: ${message}`);

  const sound = search.candidates.filter(({ path }) => (resolver.configOf(path)?.problems.length ?? 0) === 0);
  const candidates = unique(sound);
  return {
    candidates,
    from,
    resolver,
    folders: search.folders,
    show: naming(search.folders, candidates),
    mayCreate: (path) => search.holds(path) && !exists(path) && !resolver.ignored(path),
    problems: search.problems,
    notes: search.notes,
  };
}

/** The resolver of a run. `base` weighs less than any config. Throws a FileError for --config. */
export async function resolverFor(args: InputArguments, from: Files, base?: Config): Promise<Resolver> {
  return new Resolver(from, { only: await onlyConfig(args), forced: args, ...(base ? { base } : {}) });
}

/** Paths as reports show them: as the user wrote them, below a folder as he named that, else as seen from the current folder. */
export function naming(folders: readonly NamedFolder[], candidates: readonly Candidate[]): (path: string) => string {
  const below = (path: string) => {
    const folder = folders.find((candidate) => path.startsWith(`${candidate.path}/`));
    if (folder) return folder.prefix + relativeTo(folder.path, path);
    const here = absolutePath('.');
    return path.startsWith(`${here}/`) ? relativeTo(here, path) : path;
  };
  // Most names follow from the folder.
  const names = new Map(candidates.flatMap(({ path, shown }) => (below(path) === shown ? [] : [[path, shown]])));
  return (path) => names.get(path) ?? below(path);
}

/** Reads and parses some of the files of a survey. What could not be read is among the problems beside those of the survey. */
export async function read(
  survey: Survey,
  candidates: readonly Candidate[],
  readStdin: () => Promise<Uint8Array>,
  before = Workspace.empty,
): Promise<Inputs> {
  const { from, resolver } = survey;
  const problems = [...survey.problems];
  const tried = await mapFiles(candidates, async (candidate) => {
    const { path, shown, links, isStdin } = candidate;
    try {
      const { text, encoding } = decode(isStdin ? await readStdin() : await from.read(path));
      const format = candidate.format ?? formatOfText(text);
      const input = { path, shown, encoding, isStdin };
      if (format) return { input, source: unlessChanged(before.file(path), sourceFile(path, format, text, links)) };
      const how = isStdin ? 'name it with --stdin-filename NAME or --as FORMAT' : 'name it with --as FORMAT';
      problems.push(`${shown}: neither its name nor its first lines tell what kind of file it is; ${how}`);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      problems.push(`${shown}: ${error.message}`);
    }
    return undefined;
  });
  const known = tried.filter((file) => file !== undefined);
  const sources = known.map(({ source }) => source);
  return { ...survey, files: known.map(({ input }) => input), workspace: withOnly(before, sources, resolver), problems };
}

/** The file as it was read before, where it is still the same. */
function unlessChanged(before: SourceFile | undefined, now: SourceFile): SourceFile {
  const same = before && before.text === now.text && before.format === now.format && `${before.links}` === `${now.links}`;
  return same ? before : now;
}

/** A workspace of these files, in which hosts that `before` had stay the same objects. */
function withOnly(before: Workspace, sources: readonly SourceFile[], resolver: Resolver): Workspace {
  if (before === Workspace.empty) return Workspace.of(sources, resolver.layout);
  const paths = new Set(sources.map(({ path }) => path));
  return [...before.files]
    .filter(({ path }) => !paths.has(path))
    .reduce((rest, { path }) => rest.without(path), before)
    .with(...sources);
}

/** What a file system tells of its host weighs as much as the settings of an editor: less than any config. */
function factsConfig(root: string, { kernel, boot }: ImageFacts): Config {
  return parseConfig(`${root}/${CONFIG_NAME}`, JSON.stringify({ ...(kernel ? { kernel } : {}), ...(boot ? { boot } : {}) }));
}

/** A file that was found. Plain data. */
export interface Candidate {
  readonly path: string;
  /** Paths of links to it that were found with it. */
  readonly links: readonly string[];
  readonly shown: string;
  /** Unknown where neither the path nor the user tells it. */
  readonly format: Format | undefined;
  readonly isStdin: boolean;
}

interface Found extends Candidate {
  /** Without links, so that a file with two names is judged once. */
  readonly real: string;
}

/** Goes through the command line and notes what to read. */
class Search {
  readonly candidates: Found[] = [];
  readonly problems: string[] = [];
  readonly notes: string[] = [];
  readonly folders: NamedFolder[] = [];
  readonly #args: InputArguments;
  readonly #resolver: Resolver;
  readonly #from: Files;
  readonly #noIgnore: boolean;

  /** What the index of git has is not ignored by git. */
  constructor(args: InputArguments, resolver: Resolver, from: Files, isIndex: boolean) {
    this.#args = args;
    this.#resolver = resolver;
    this.#from = from;
    this.#noIgnore = args.noIgnore || isIndex;
  }

  async look(operand: string): Promise<void> {
    const isStdin = operand === '-';
    const shown = slashed(isStdin ? (this.#args.stdinFilename ?? '-') : operand);
    const path = absolutePath(shown).replace(/\/$/, '');
    try {
      const kind = isStdin ? 'other' : await this.#from.kind(path);
      await this.#resolver.enter(kind === 'folder' ? path : (folderOf(path) ?? ''));
      if (this.#resolver.ignored(path)) this.notes.push(`${shown} is ignored by a config`);
      else if (kind === 'folder') await this.#lookInto(path, shown, { noIgnore: this.#noIgnore });
      else {
        // What is no file, such as a pipe, has no other name.
        const real = kind === 'file' || (isStdin && exists(path)) ? await this.#from.realPath(path) : path;
        this.candidates.push({ path, real, links: [], shown, format: this.#args.as ?? formatOfPath(path), isStdin });
      }
    } catch (error) {
      this.failed(shown, error);
    }
  }

  /** Looks where a host has what it boots with, below its root. */
  async lookIntoRoot(root: string, written: string, facts: ImageFacts | undefined): Promise<void> {
    try {
      if ((await this.#from.kind(root)) !== 'folder') throw new FileError(root, 'is no folder, and no root of a host');
      await this.#resolver.enter(root);
      const enters = (path: string) => leadsToBootFiles(relativeTo(root, path)) || isReadAtBoot(relativeTo(root, path));
      await this.#lookInto(root, slashed(written), { noIgnore: true, enters });
      const asked = this.#resolver.configs.some((config) =>
        [config, ...config.overrides, ...config.hosts].some(({ kernel }) => kernel !== undefined),
      );
      if (facts?.kernel && !this.#args.kernel && !asked)
        this.notes.push(`the kernel is taken to be ${facts.kernel}, as ${facts.kernelFrom} says; --kernel names another one`);
    } catch (error) {
      this.failed(written, error);
    }
  }

  async #lookInto(path: string, written: string, options: ScanOptions): Promise<void> {
    const bare = withoutEnd(written, '/');
    const prefix = bare === '.' ? '' : `${bare}/`;
    this.folders.push({ path, prefix });
    const { found, problems } = await scan(this.#from, path, this.#resolver, options);
    for (const file of found) this.candidates.push({ ...file, shown: prefix + relativeTo(path, file.path), isStdin: false });
    for (const error of problems) this.failed(naming(this.folders, [])(error.path), error);
  }

  /** Whether a path lies in a folder that the user named. */
  holds(path: string): boolean {
    return this.folders.some((folder) => path.startsWith(`${folder.path}/`));
  }

  /** Notes why a file could not be read; rethrows what has nothing to do with files. */
  failed(shown: string, error: unknown): void {
    if (!(error instanceof FileError)) throw error;
    this.problems.push(`${shown}: ${error.message}`);
  }
}

/** Each file once, under the first of its names; standard input before the file of the same name. */
function unique(found: readonly Found[]): Candidate[] {
  const chosen = new Map<string, Found>();
  for (const file of found) if (file.isStdin || !chosen.has(file.real)) chosen.set(file.real, file);
  return found.filter((file) => chosen.get(file.real) === file).map(({ real: _, ...candidate }) => candidate);
}

/** The config of --config; null for --no-config; undefined where each file has its own. Throws a FileError. */
async function onlyConfig({ config, noConfig }: InputArguments): Promise<Config | null | undefined> {
  if (noConfig) return null;
  if (config === undefined) return undefined;
  const path = absolutePath(config);
  return parseConfig(path, decode(await nodeFiles.read(path)).text);
}
