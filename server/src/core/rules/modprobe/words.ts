import { normalName } from '../../knowledge/modprobe/index.ts';
import type { FixEdit } from '../../lint/finding.ts';
import type { Statement } from '../../model/modprobe/config.ts';
import type { ModprobeDirective, ModprobeTree, ModprobeWord } from '../../syntax/modprobe/tree.ts';
import type { Token } from '../../text/range.ts';

/** A place of a line that names a module, and what for. */
export interface ModuleUse {
  readonly word: Token;
  /**
   * `command` is the module of install and remove, `dependent` the one that a softdep or weakdep is about, `dependency` one that it
   * brings along.
   */
  readonly role: 'options' | 'blacklist' | 'command' | 'alias-target' | 'dependent' | 'dependency';
}

/** The module names of a line, as kmod reads them. What kmod drops is left out. */
export function moduleUses(line: ModprobeDirective): readonly ModuleUse[] {
  const [first, second, ...more] = line.words;
  if (!first) return [];
  switch (line.command.text) {
    case 'options':
      return [{ word: first, role: 'options' }];
    case 'blacklist':
      return [{ word: first, role: 'blacklist' }];
    case 'install':
    case 'remove':
      return [{ word: first, role: 'command' }];
    case 'alias':
      return second ? [{ word: second, role: 'alias-target' }] : [];
    case 'softdep':
      return [{ word: first, role: 'dependent' }, ...softDependencies(line.words.slice(1))];
    case 'weakdep':
      return [first, second, ...more]
        .filter((word) => word !== undefined)
        .map((word, i) => ({ word, role: i === 0 ? 'dependent' : 'dependency' }));
    default:
      return [];
  }
}

/** The words behind `pre:` and `post:`; those before either are dropped by kmod. */
function softDependencies(words: readonly Token[]): ModuleUse[] {
  const from = words.findIndex((word) => isSection(word));
  if (from < 0) return [];
  return words
    .slice(from)
    .filter((word) => !isSection(word))
    .map((word) => ({ word, role: 'dependency' }));
}

function isSection(word: Token): boolean {
  return word.text === 'pre:' || word.text === 'post:';
}

const statementsOf = new WeakMap<ModprobeTree, ReadonlySet<string>>();

/** What the lines of a file say, each as `statement` writes it. */
export function statements(tree: ModprobeTree): ReadonlySet<string> {
  let said = statementsOf.get(tree);
  if (!said) {
    const directives = tree.lines.filter((line) => line.kind === 'directive');
    said = new Set(directives.map((line) => statement(line, line.words[0]?.text ?? '')));
    statementsOf.set(tree, said);
  }
  return said;
}

/** A line as if it were about `module`: two lines that say the same of one module give the same text. */
export function statement(line: ModprobeDirective, module: string): string {
  return [line.command.text, normalName(module), ...line.words.slice(1).map((word) => word.text)].join(' ');
}

/** The index of the first word that begins a comment, `#` and what follows; the number of words where none does. */
export function commentStart(words: readonly Token[]): number {
  const at = words.findIndex((word) => word.text.startsWith('#'));
  return at < 0 ? words.length : at;
}

/** A parameter of `options` that is written with blanks beside its `=`: the indexes of its first and last word among the given ones. */
export interface SplitParameter {
  readonly first: number;
  readonly last: number;
}

/** The parameters among the words that blanks beside the `=` cut apart. */
export function splitParameters(words: readonly ModprobeWord[]): readonly SplitParameter[] {
  const found: SplitParameter[] = [];
  for (let first = 0; first < words.length; first++) {
    const last = lastOfSplit(words, first);
    if (last === undefined) continue;
    found.push({ first, last });
    first = last;
  }
  return found;
}

function lastOfSplit(words: readonly ModprobeWord[], first: number): number | undefined {
  const [name, second, third] = words.slice(first, first + 3);
  if (!name || !second || !/^[A-Za-z_][\w.-]*=?$/.test(name.text)) return undefined;
  // A word with a `=` of its own is the next parameter: the value before it is empty.
  if (name.text.endsWith('=')) return second.text.includes('=') ? undefined : first + 1;
  if (second.text === '=') return third && !third.text.includes('=') ? first + 2 : undefined;
  return /^=[^=]/.test(second.text) ? first + 1 : undefined;
}

/** The line end that a new line beside this one gets. */
export function lineEnd(line: ModprobeDirective): string {
  return line.text.endsWith('\r\n') ? '\r\n' : '\n';
}

/** An edit that writes a text for the whole line of a statement, its line end included. */
export function lineEdit({ file, line, start }: Statement, newText: string): FixEdit {
  return { path: file.path, range: { start, end: start + line.text.length }, newText };
}
