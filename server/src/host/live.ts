import { hits, keyName, type LiveReading, type LiveReadings, type SysctlKey } from '../core/index.ts';
import { FileError, type Files, mapFiles } from './files.ts';

/** Where the kernel shows its settings. */
export const PROC_SYS = '/proc/sys';

/** More of a setting than this, in bytes, is not read; the longest lists are a few pages. */
const MOST_BYTES = 64 * 1024;

/**
 * Reads what a running kernel says of these keys, and of all keys that patterns among them hit; `folder` is its /proc/sys. Nothing is written, and nothing
 * outside the folder is read. A pattern that hits nothing is missing by its own name.
 */
export async function readLive(
  files: Pick<Files, 'read' | 'list'>,
  folder: string,
  keys: readonly SysctlKey[],
): Promise<LiveReadings> {
  const found = await mapFiles(keys, async (key) => (key.glob ? await matching(files, folder, key) : [key.parts]));
  const named = new Map<string, readonly string[] | undefined>();
  keys.forEach((key, i) => {
    if (found[i]!.length === 0) named.set(key.name, undefined);
    for (const parts of found[i]!) named.set(keyName(parts), parts);
  });
  const readings = await mapFiles([...named], async ([name, parts]) => {
    const reading: LiveReading = parts?.every(isName) ? await readOne(files, [folder, ...parts].join('/')) : { kind: 'missing' };
    return [name, reading] as const;
  });
  return new Map(readings);
}

async function readOne(files: Pick<Files, 'read'>, path: string): Promise<LiveReading> {
  try {
    const bytes = await files.read(path, MOST_BYTES);
    return { kind: 'value', text: new TextDecoder().decode(bytes) };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return error.missing ? { kind: 'missing' } : { kind: 'unreadable', why: error.message };
  }
}

/** The paths that a pattern hits, as their parts. */
async function matching(files: Pick<Files, 'list'>, folder: string, pattern: SysctlKey): Promise<string[][]> {
  let paths: string[][] = [[]];
  for (const [depth, part] of pattern.parts.entries()) {
    const prefix = { ...pattern, parts: pattern.parts.slice(0, depth + 1) };
    const next = await mapFiles(paths, async (parts) =>
      /[*?[]/.test(part) ? await namesIn(files, [folder, ...parts].join('/')) : [part],
    );
    paths = paths.flatMap((parts, i) => next[i]!.map((name) => [...parts, name])).filter((parts) => hits(prefix, { parts }));
    if (paths.some((parts) => !isName(parts.at(-1)!))) return [];
  }
  return paths;
}

async function namesIn(files: Pick<Files, 'list'>, folder: string): Promise<string[]> {
  try {
    return (await files.list(folder)).map(({ name }) => name);
  } catch (error) {
    if (error instanceof FileError) return [];
    throw error;
  }
}

/** Whether a part of a key leads nowhere but down. */
function isName(part: string): boolean {
  return part !== '' && part !== '.' && part !== '..' && !/[/\0]/.test(part);
}
