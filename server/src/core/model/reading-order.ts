import { bootRecord, type SysctlReader } from '../knowledge/boot.ts';
import type { Format } from '../syntax/format.ts';
import { pathInHost } from '../workspace/host-root.ts';
import { hasTemplateControl, type SourceFile, type SourceFileOf } from '../workspace/source-file.ts';
import type { Host } from '../workspace/workspace.ts';

/** A file in the order in which its reader takes the files of a host. */
export interface ReadFile<F extends Format> {
  readonly file: SourceFileOf<F>;
  /** Why it is not certain that this file is read here: another may stand in its place, its lines come by conditions, or nobody knows its place. */
  readonly unsure: boolean;
}

/** The formats of which a host has many files, in directories of their own. */
export type DropIn = 'sysctl' | 'modprobe' | 'modules-load';

/** Who reads the files: for sysctl files one of three programs, else the one that reads such files. */
export type Reader = SysctlReader;

/** Directories of drop-in files, the strongest first: a file there hides those of the same name in the weaker ones. */
const DIRECTORIES = ['etc', 'run', 'usr/local/lib', 'usr/lib', 'lib'];

/** The name under which the single file of old is taken where it is read among the others: that of Debian's link, for one. */
const SINGLE_FILE: Readonly<Record<DropIn, string>> = {
  sysctl: '99-sysctl.conf',
  modprobe: 'modprobe.conf',
  'modules-load': '',
};

interface Placed {
  readonly file: SourceFile;
  readonly path: string;
  readonly name: string;
  /** Its directory's place in DIRECTORIES, or undefined where the file stands in none. */
  readonly rank: number | undefined;
}

/**
 * The files of one format that a host reads, in the order of reading; of lines that set one thing the last counts. `reader` is who reads
 * sysctl files, by default whoever does on a host that boots as this one (host.boot). Measured with systemd 247 to 262, procps 3.3.17 and 4.0
 * and kmod 30; for OpenRC the scripts of Alpine's package.
 */
export function readingOrder<F extends DropIn>(host: Host, format: F, reader = readerOf(host)): readonly ReadFile<F>[] {
  const placed = host.files
    .filter((file) => file.format === format && hasSuffix(pathInHost(file.path)))
    // procps alone takes files whose names begin with a dot.
    .filter(({ path }) => (format === 'sysctl' && reader === 'procps') || !/(^|\/)\.[^/]*$/.test(path))
    .map((file) => place(file, SINGLE_FILE[format]));
  const read = order(placed, format, reader);
  const copies = new Map<string, number>();
  for (const file of read) copies.set(seat(file), (copies.get(seat(file)) ?? 0) + 1);
  return read.map((each) => ({
    file: each.file as SourceFile & SourceFileOf<F>,
    unsure: copies.get(seat(each))! > 1 || hasTemplateControl(each.file) || (each.rank === undefined && read.length > 1),
  }));
}

/** The files of modules-load.d that a host reads when it boots, in the order of reading; none where nothing reads them. */
export function modulesLoadFiles(host: Host): readonly ReadFile<'modules-load'>[] {
  return bootRecord(host.boot).readsModulesLoad ? readingOrder(host, 'modules-load') : [];
}

/** Whether the name of a file in a directory of drop-in files ends as that of one which is read, in `.conf`. */
export function hasSuffix(path: string): boolean {
  return path.endsWith('.conf') || !/\.d\/[^/]+$/.test(path);
}

/** Who reads the sysctl files of a host when it boots, or where nobody does, when somebody asks for it. */
export function readerOf(host: Host): Reader {
  return bootRecord(host.boot).sysctlReader;
}

function order(placed: readonly Placed[], format: DropIn, reader: Reader): Placed[] {
  if (reader === 'openrc' && format === 'sysctl') return byDirectory(withoutHidden(placed), OPENRC_SYSCTL);
  if (reader === 'openrc' && format === 'modules-load') return byDirectory(placed, OPENRC_MODULES);
  if (reader === 'procps' && format === 'sysctl') {
    const last = placed.filter(({ path }) => isSingle(path));
    return [...byName(placed.filter((file) => !last.includes(file))), ...last];
  }
  const linked = placed.find(({ path }) => isSingle(path))?.file.text;
  // A link to the single file, as Debian's 99-sysctl.conf is, comes as a copy of it.
  return byName(placed.filter(({ file, path, name }) => isSingle(path) || name !== SINGLE_FILE[format] || file.text !== linked));
}

/** By name over all directories, in bytes; of files with one name only that of the strongest directory. */
function byName(placed: readonly Placed[]): Placed[] {
  const strongest = new Map<string, number>();
  for (const { name, rank } of placed) if (rank !== undefined) strongest.set(name, Math.min(rank, strongest.get(name) ?? rank));
  return placed
    .filter(({ name, rank }) => rank === undefined || rank === strongest.get(name))
    .sort((a, b) => Number(a.rank !== undefined) - Number(b.rank !== undefined) || compare(a.name, b.name));
}

/** Where OpenRC of Alpine looks, one place after the other; /usr/local/lib is in neither list. */
const OPENRC_SYSCTL = ['lib', 'usr/lib', 'etc', 'etc/sysctl.conf', 'run'];
const OPENRC_MODULES = ['etc', 'run', 'usr/lib', 'lib'];

/** Directory by directory, and by name within each; files that stand in no directory first. */
function byDirectory(placed: readonly Placed[], turns: readonly string[]): Placed[] {
  const turn = ({ path, rank }: Placed) => turns.indexOf(isSingle(path) ? 'etc/sysctl.conf' : DIRECTORIES[rank ?? 0]!);
  const known = placed.filter((file) => file.rank !== undefined && turn(file) >= 0);
  return [
    ...placed.filter(({ rank }) => rank === undefined),
    ...known.sort((a, b) => turn(a) - turn(b) || compare(a.name, b.name)),
  ];
}

/** Without the files that OpenRC passes over: those of /lib and /usr/lib for one of the same name in /etc, and all for one in /run. */
function withoutHidden(placed: readonly Placed[]): Placed[] {
  const has = (directory: string, name: string) =>
    placed.some((file) => !isSingle(file.path) && DIRECTORIES[file.rank ?? -1] === directory && file.name === name);
  return placed.filter(({ path, rank, name }) => {
    const own = DIRECTORIES[rank ?? -1];
    if (isSingle(path) || own === undefined || own === 'run') return true;
    return !has('run', name) && (own === 'etc' || !has('etc', name));
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Two files with one seat are alternatives, of which a host has one. */
function seat({ path, name, rank }: Placed): string {
  return rank === undefined || isSingle(path) ? path.replace(/^etc\//, '') : `${rank} ${name}`;
}

function place(file: SourceFile, singleFile: string): Placed {
  const path = pathInHost(file.path);
  const match = /^(?:(.*)\/)?([^/]+\.d)\/([^/]+)$/.exec(path);
  if (match) {
    const rank = match[1] === undefined ? 0 : DIRECTORIES.indexOf(match[1]);
    return { file, path, name: match[3]!, rank: rank < 0 ? undefined : rank };
  }
  return isSingle(path)
    ? { file, path, name: linkName(file) ?? singleFile, rank: 0 }
    : { file, path, name: path, rank: undefined };
}

/** The name of the last link to a file among the files of a directory. */
function linkName({ links = [] }: SourceFile): string | undefined {
  const names = links.flatMap((link) => /\.d\/([^/]+\.conf)$/.exec(link)?.[1] ?? []);
  return names.sort().at(-1);
}

function isSingle(path: string): boolean {
  return /^(?:etc\/)?(?:sysctl|modprobe)\.conf$/.test(path);
}
