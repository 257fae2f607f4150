import { pathInHost } from '../../workspace/host-root.ts';
import { hasTemplateControl, type SourceFileOf } from '../../workspace/source-file.ts';
import type { Host } from '../../workspace/workspace.ts';
import { type Reader, type ReadFile, readingOrder } from '../reading-order.ts';

/** Directories of sysctl.d, the strongest first: a file there hides those of the same name in the weaker ones. */
const DIRECTORIES = ['etc', 'run', 'usr/local/lib', 'usr/lib', 'lib'];

/** A name under which a file is found; a file with links has several. */
interface Place {
  readonly file: SourceFileOf<'sysctl'>;
  readonly path: string;
  readonly name: string;
  /** Its directory's place in DIRECTORIES; undefined outside all of them. */
  readonly rank: number | undefined;
}

/**
 * The sysctl files that a reader really takes from these files, in its order; one with a link is taken once for each of its names. Stricter than
 * `readingOrder`, which also gives a place to files that may be linked elsewhere: systemd-sysctl takes sysctl.conf by a link in sysctl.d only
 * and no hidden file; procps takes sysctl.conf last. Measured with systemd 252 and procps 4.0.2.
 */
export function sysctlFiles(host: Host, reader: Reader): readonly ReadFile<'sysctl'>[] {
  if (reader === 'openrc') return readingOrder(host, 'sysctl', reader);
  const places = host.files.flatMap((file) =>
    file.format === 'sysctl' ? [file.path, ...(file.links ?? [])].map((path) => placeOf(file, path)) : [],
  );
  const dropIns = byName(places.filter(({ name, rank }) => rank !== undefined && (reader === 'procps' || !name.startsWith('.'))));
  const single = reader === 'procps' ? places.filter(({ path }) => isSingle(path)) : [];
  const read = [...dropIns, ...single];
  return read.map(({ file, path, rank }) => ({
    file,
    unsure: hasTemplateControl(file) || read.some((other) => other.file !== file && other.path === path && other.rank === rank),
  }));
}

function placeOf(file: SourceFileOf<'sysctl'>, at: string): Place {
  const path = pathInHost(at);
  const match = /^(?:(.*)\/)?sysctl\.d\/([^/]+\.conf)$/.exec(path);
  const rank = match ? (match[1] === undefined ? 0 : DIRECTORIES.indexOf(match[1])) : -1;
  return { file, path, name: match?.[2] ?? path, rank: rank < 0 ? undefined : rank };
}

function byName(places: readonly Place[]): Place[] {
  const strongest = new Map<string, number>();
  for (const { name, rank } of places) strongest.set(name, Math.min(rank!, strongest.get(name) ?? rank!));
  return places
    .filter(({ name, rank }) => rank === strongest.get(name))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function isSingle(path: string): boolean {
  return path === 'etc/sysctl.conf' || path === 'sysctl.conf';
}
