import { type Format, formatOfPath, formatOfText, sourceFile, Workspace } from '../core/index.ts';
import { type Config, parseConfig } from '../host/config.ts';
import { decode, type Encoding } from '../host/decode.ts';
import { FileError, folderOf, mapFiles, relativeTo } from '../host/files.ts';
import { absolutePath, exists, nodeFiles, slashed } from '../host/node-files.ts';
import { Resolver } from '../host/resolver.ts';
import { scan } from '../host/scan.ts';
import type { Arguments } from './arguments.ts';

/** A file that takes part in a run. */
export interface Input {
  /** Absolute: what the core knows it as, so that its place in a host does not depend on the folder one stands in. */
  readonly path: string;
  /** As the user named it, or below a folder as he named that. */
  readonly shown: string;
  readonly encoding: Encoding;
  readonly stdin: boolean;
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

interface Folder {
  readonly path: string;
  readonly prefix: string;
}

interface Candidate {
  readonly path: string;
  /** Without links, so that a file with two names is judged once. */
  readonly real: string;
  readonly shown: string;
  /** Unknown where neither the path nor the user tells it. */
  readonly format: Format | undefined;
  /** The bytes of standard input. */
  readonly bytes?: Uint8Array;
}

/** Finds, reads and parses the files that the user named. Nothing else on disk is looked at but configs. */
export async function collect(args: Arguments, readStdin: () => Promise<Uint8Array>): Promise<Inputs> {
  const problems: string[] = [];
  const notes: string[] = [];
  const folders: Folder[] = [];
  const candidates: Candidate[] = [];
  const resolver = new Resolver(nodeFiles, { only: await onlyConfig(args), forced: args });
  const shownNames = new Map<string, string>();
  const show = (path: string): string => {
    const known = shownNames.get(path);
    if (known !== undefined) return known;
    const folder = folders.find((candidate) => path.startsWith(`${candidate.path}/`));
    if (folder) return folder.prefix + relativeTo(folder.path, path);
    const here = absolutePath('.');
    return path.startsWith(`${here}/`) ? relativeTo(here, path) : path;
  };
  const failed = (shown: string, error: unknown): void => {
    if (!(error instanceof FileError)) throw error;
    problems.push(`${shown}: ${error.message}`);
  };

  for (const operand of args.operands) {
    const written = slashed(operand);
    const isStdin = written === '-';
    const shown = isStdin ? (args.stdinFilename ?? '-') : written;
    const path = absolutePath(shown);
    try {
      if (!isStdin && (await nodeFiles.kind(path)) === 'folder') {
        const folder = { path: path.replace(/\/$/, ''), prefix: folderPrefix(written) };
        await resolver.enter(folder.path);
        if (resolver.ignored(folder.path)) notes.push(`${shown} is ignored by a config`);
        else {
          folders.push(folder);
          const found = await scan(nodeFiles, folder.path, resolver);
          for (const file of found.found) candidates.push({ ...file, shown: folder.prefix + relativeTo(folder.path, file.path) });
          for (const error of found.problems) problems.push(`${show(error.path)}: ${error.message}`);
        }
        continue;
      }
      await resolver.enter(folderOf(path) ?? '');
      if (resolver.ignored(path)) notes.push(`${shown} is ignored by a config`);
      else {
        const format = args.as ?? formatOfPath(path);
        if (isStdin) candidates.push({ path, real: path, shown, format, bytes: await readStdin() });
        else candidates.push({ path, real: await nodeFiles.realPath(path), shown, format });
      }
    } catch (error) {
      failed(shown, error);
    }
  }

  for (const { problems: wrong } of resolver.configs)
    for (const { path, line, column, message } of wrong) problems.push(`${show(path)}:${line}:${column}: ${message}`);

  // Standard input takes the place of the file whose name it has.
  const stdin = candidates.find(({ bytes }) => bytes !== undefined);
  const chosen = new Map<string, Candidate>(stdin ? [[stdin.real, stdin]] : []);
  for (const candidate of candidates) if (!chosen.has(candidate.real)) chosen.set(candidate.real, candidate);
  const sound = candidates.filter(
    (candidate) => chosen.get(candidate.real) === candidate && (resolver.configOf(candidate.path)?.problems.length ?? 0) === 0,
  );

  const files: Input[] = [];
  const sources = await mapFiles(sound, async ({ path, shown, format: known, bytes }) => {
    try {
      const { text, encoding } = decode(bytes ?? (await nodeFiles.read(path)));
      const format = known ?? formatOfText(text);
      if (format) return { input: { path, shown, encoding, stdin: bytes !== undefined }, source: sourceFile(path, format, text) };
      const how = bytes === undefined ? 'name it with --as FORMAT' : 'name it with --stdin-filename NAME or --as FORMAT';
      problems.push(`${shown}: neither its name nor its first lines tell what kind of file it is; ${how}`);
    } catch (error) {
      failed(shown, error);
    }
    return undefined;
  });
  for (const read of sources) {
    if (!read) continue;
    files.push(read.input);
    shownNames.set(read.input.path, read.input.shown);
  }
  return {
    files,
    workspace: Workspace.of(sources.flatMap((read) => (read ? [read.source] : []))),
    resolver,
    show,
    mayCreate: (path) => folders.some((folder) => path.startsWith(`${folder.path}/`)) && !exists(path) && !resolver.ignored(path),
    problems,
    notes,
  };
}

function folderPrefix(written: string): string {
  const bare = written.replace(/\/+$/, '');
  return bare === '.' ? '' : `${bare}/`;
}

/** The config of --config; null for --no-config; undefined where each file has its own. Throws a FileError. */
async function onlyConfig({ config, noConfig }: Arguments): Promise<Config | null | undefined> {
  if (noConfig) return null;
  if (config === undefined) return undefined;
  const path = absolutePath(config);
  return parseConfig(path, decode(await nodeFiles.read(path)).text);
}
