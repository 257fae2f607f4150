import path from 'node:path';
import { changesMeaning, type Host, hostMeaning, pathInHost, withoutEnd } from '../../core/index.ts';
import { FileError, type Files } from '../../host/files.ts';
import { type GitFiles, gitIndex, gitRevision, isRevision, mergeBase } from '../../host/git-index.ts';
import { absolutePath, exists, nodeFiles, slashed } from '../../host/node-files.ts';
import { command, UsageError } from '../command.ts';
import { collect, type Inputs } from '../inputs.ts';
import { colorOptions, inputArguments, inputOptions, oneOf, wantsColor } from '../options.ts';
import { printable } from '../reports/excerpt.ts';
import { meaningJson, meaningText } from '../reports/meaning.ts';
import { meaningMarkdown } from '../reports/meaning-markdown.ts';
import type { ComparedHost, Comparison } from '../reports/meaning-words.ts';
import { painted, plain } from '../reports/paint.ts';
import type { Terminal } from '../terminal.ts';

const FORMATS = ['text', 'json', 'markdown'] as const;

export const diffCommand = command({
  name: 'diff',
  operands: 'REV1 [REV2] [PATHS...] | DIR1 DIR2',
  summary: 'what changes in meaning: which packets fare differently, which values change on which host',
  options: {
    staged: { type: 'boolean', help: 'compare a revision (HEAD) with what the next git commit would hold' },
    'exit-code': { type: 'boolean', help: 'end with 1 where the meaning changes' },
    format: { type: 'string', value: FORMATS.join('|'), help: 'the form of the answer (text); markdown is for a pull request' },
    ...inputOptions,
    ...colorOptions,
  },
  async run(values, operands, terminal) {
    const format = oneOf('--format', values.format ?? 'text', FORMATS);
    const color = wantsColor(values);
    if (operands.includes('-')) throw new UsageError('kernlint diff compares files and folders, not standard input');
    const sides = await sidesOf(operands, values.staged ?? false);
    try {
      const read = (side: Side) => collect(inputArguments(values, side.paths), terminal.stdin, side.files);
      const before = await read(sides.before);
      const after = await read(sides.after);
      const comparison = compared(sides, before, after);
      const paint = (color ?? terminal.colors) ? painted : plain;
      terminal.out(
        format === 'json'
          ? meaningJson(comparison)
          : format === 'markdown'
            ? meaningMarkdown(comparison)
            : meaningText(comparison, paint),
      );
      const changed = comparison.hosts.some(({ status }) => status !== 'same');
      return problems([before, after], terminal) ? 2 : changed && values['exit-code'] ? 1 : 0;
    } finally {
      sides.before.close();
      sides.after.close();
    }
  },
});

/** One of the two things that are compared. */
interface Side {
  /** As a person calls it. */
  readonly name: string;
  readonly paths: readonly string[];
  /** Where files are read; undefined for the disk. */
  readonly files: Files | undefined;
  readonly close: () => void;
}

interface Sides {
  readonly before: Side;
  readonly after: Side;
  /** Whether the sides are two places on disk, whose hosts go by their place below that. */
  readonly apart: boolean;
}

/** What the operands name. Throws a UsageError, and a FileError where git fails. */
async function sidesOf(operands: readonly string[], staged: boolean): Promise<Sides> {
  const here = absolutePath('.');
  const [first, second] = operands;
  if (!staged && first !== undefined && second !== undefined && operands.length === 2 && exists(first) && exists(second)) {
    const side = (name: string): Side => ({ name, paths: [name], files: undefined, close: () => {} });
    return { before: side(first), after: side(second), apart: true };
  }
  const { revisions, paths } = await revisionsOf(here, operands, staged);
  const [old = 'HEAD', fresh] = revisions;
  const before = await gitRevision(here, old);
  try {
    const after = fresh !== undefined ? await gitRevision(here, fresh) : staged ? await gitIndex(here) : undefined;
    const root = slashed(path.relative(here, before.root)) || '.';
    const asked = paths.length > 0 ? paths : [root];
    const held = await Promise.all(
      asked.map(async (each) => [await holds(before.files, each), await holds(after?.files ?? nodeFiles, each)] as const),
    );
    const gone = asked.find((_, i) => !held[i]!.includes(true));
    if (gone !== undefined) throw new UsageError(`${gone} is in neither of the two, and is no revision that git knows`);
    const side = (name: string, at: 0 | 1, of: GitFiles | undefined): Side => ({
      name,
      paths: asked.filter((_, i) => held[i]![at]),
      files: of?.files,
      close: of?.close ?? (() => {}),
    });
    return {
      before: side(old, 0, before),
      after: side(fresh ?? (staged ? 'what is staged' : 'the work tree'), 1, after),
      apart: false,
    };
  } catch (error) {
    before.close();
    throw error;
  }
}

/** The revisions that stand before the paths: `A B`, `A..B`, `A...B` for what B has done since it left A. */
async function revisionsOf(here: string, operands: readonly string[], staged: boolean) {
  const [first, ...others] = operands;
  const dotsAt = first?.indexOf('..') ?? -1;
  if (first !== undefined && dotsAt >= 0 && !exists(first)) {
    if (staged) throw new UsageError('--staged compares one revision with what is staged');
    const dots = first.startsWith('...', dotsAt) ? '...' : '..';
    const [from, to] = [first.slice(0, dotsAt), first.slice(dotsAt + dots.length)];
    const [one, other] = [from || 'HEAD', to || 'HEAD'];
    return { revisions: [dots === '...' ? await mergeBase(here, one, other) : one, other], paths: others };
  }
  const revisions: string[] = [];
  for (const operand of operands.slice(0, staged ? 1 : 2)) {
    if (!(await isRevision(here, operand))) break;
    revisions.push(operand);
  }
  return { revisions, paths: operands.slice(revisions.length) };
}

async function holds(files: Files, operand: string): Promise<boolean> {
  try {
    await files.kind(absolutePath(operand).replace(/\/$/, ''));
    return files === nodeFiles ? exists(operand) : true;
  } catch (error) {
    if (error instanceof FileError) return false;
    throw error;
  }
}

function compared({ before: old, after: fresh, apart }: Sides, before: Inputs, after: Inputs): Comparison {
  const show = (at: string) => (after.workspace.file(at) ? after : before).show(at);
  const hosts = paired(byName(before, apart ? old : undefined), byName(after, apart ? fresh : undefined), apart);
  return {
    before: old.name,
    after: fresh.name,
    show,
    hosts: hosts.map(([name, one, other]): ComparedHost => {
      if (!one || !other) return { name, status: one ? 'removed' : 'added', meaning: undefined };
      const [settings, others] = [before.resolver.settingsFor(one), after.resolver.settingsFor(other)];
      if (isSame(one, other) && settings.target.label === others.target.label && settings.memory === others.memory)
        return { name, status: 'same', meaning: undefined };
      const meaning = hostMeaning({ host: one, settings }, { host: other, settings: others });
      // Two files that were named are two versions of one.
      if (apart && isFile(before, old) && isFile(after, fresh))
        return {
          name: fresh.name,
          status: changesMeaning(meaning) ? 'changed' : 'same',
          meaning: { ...meaning, added: [], removed: [] },
        };
      return { name, status: changesMeaning(meaning) ? 'changed' : 'same', meaning };
    }),
  };
}

function isFile({ files }: Inputs, { name }: Side): boolean {
  return files.length === 1 && files[0]!.shown === slashed(name);
}

function byName({ workspace, show }: Inputs, side: Side | undefined): Map<string, Host> {
  const base = side ? `${withoutEnd(slashed(side.paths[0]!), '/')}/` : '';
  return new Map(
    [...workspace.hosts].map((host) => {
      const [first] = host.files;
      const shown = show(first!.path).slice(0, -pathInHost(first!.path).length - 1) || '.';
      const name = host.files.length === 1 && host.root === first!.path ? show(first!.path) : shown;
      return [side && `${name}/`.startsWith(base) ? name.slice(base.length) || '.' : name, host];
    }),
  );
}

/** The hosts of both sides by name; of two places on disk with one host each, these two. */
function paired(
  old: ReadonlyMap<string, Host>,
  fresh: ReadonlyMap<string, Host>,
  apart: boolean,
): (readonly [name: string, before: Host | undefined, after: Host | undefined])[] {
  if (apart && old.size === 1 && fresh.size === 1) {
    const [[name, before]] = [...old] as [[string, Host]];
    const [[, after]] = [...fresh] as [[string, Host]];
    return [[name, before, after]];
  }
  return [...new Set([...old.keys(), ...fresh.keys()])].sort().map((name) => [name, old.get(name), fresh.get(name)] as const);
}

function isSame(one: Host, other: Host): boolean {
  if (one.boot !== other.boot || one.files.length !== other.files.length) return false;
  return one.files.every((file, i) => {
    const twin = other.files[i]!;
    return pathInHost(file.path) === pathInHost(twin.path) && file.text === twin.text;
  });
}

function problems(sides: readonly Inputs[], terminal: Terminal): boolean {
  for (const note of new Set(sides.flatMap(({ notes }) => notes))) terminal.err(`kernlint: ${printable(note)}`);
  const all = new Set(sides.flatMap((side) => side.problems));
  for (const problem of all) terminal.err(`kernlint: ${printable(problem)}`);
  return all.size > 0;
}
