import { isBuiltinChain } from '../knowledge/iptables/index.ts';
import type { Family } from '../model/packets/address.ts';
import { bind } from '../model/ruleset/bind.ts';
import { nameFault } from '../model/ruleset/load/chain-names.ts';
import { byteLength } from '../model/ruleset/load/values/texts.ts';
import { familyOf } from '../syntax/iptables/family.ts';
import type { IptablesLine, IptablesTree } from '../syntax/iptables/tree.ts';
import { lineAt, lineStarts } from '../syntax/lines.ts';
import { findHoles, hasHole } from '../syntax/template.ts';
import { holds, shift, type TextRange, type Token } from '../text/range.ts';
import { say } from '../text/say.ts';
import { pathInHost } from '../workspace/host-root.ts';
import type { SourceFileOf } from '../workspace/source-file.ts';
import type { Host } from '../workspace/workspace.ts';

/** A place of a file that names a chain. */
export interface ChainName {
  readonly name: string;
  readonly range: TextRange;
  /** `declaration`: its `:` line or `-N`. `rule`: the chain that a rule is in. `jump`: where packets are sent there. */
  readonly role: 'declaration' | 'rule' | 'jump';
}

/** A chain as its table names it: `-A INPUT` in two tables are two chains. */
export interface NamedChain {
  readonly name: string;
  /** The table, where the file has `*table` lines. */
  readonly table: string | undefined;
  /** In the order of the file; never empty. */
  readonly names: readonly ChainName[];
  /** The one that the cursor is on. */
  readonly here: ChainName;
  readonly builtIn: boolean;
  /** Whether a template hole of the table stands where a chain is named, so that it may be this one. */
  readonly unsure: boolean;
}

/** The chain that is named at `offset`, with all places of its table that name it. Undefined where no chain is named. */
export function chainAt(file: SourceFileOf<'iptables'>, offset: number): NamedChain | undefined {
  const { tree } = file;
  const index = lineAt(tree, offset);
  const starts = lineStarts(tree);
  const line = tree.lines[index];
  if (!line) return undefined;
  const family = familyOf(file.path, tree) ?? 'ipv4';
  const own = namesIn(line, family).find(({ range }) => holds(range, offset - starts[index]!));
  if (!own || hasHole(line.holes, own.range)) return undefined;
  const section = sectionAround(tree, index);
  const opening = tree.lines[section.start];
  const table = opening?.kind === 'table' ? opening.name.text : undefined;
  const names: ChainName[] = [];
  let unsure = false;
  for (let i = section.start; i < section.end; i++) {
    const other = tree.lines[i]!;
    if (other.holes.length === 0 && !other.text.includes(own.name)) continue;
    for (const found of placesOf(own.name, other, family)) {
      if (found.name === own.name) names.push({ ...found, range: shift(found.range, starts[i]!) });
    }
    unsure ||= mayNameAny(other, family);
  }
  // A jump to a name that nothing declares and no rule is in may be a target that nobody described.
  const builtIn = isBuiltinChain(table ?? '', own.name);
  if (!builtIn && names.every(({ role }) => role === 'jump')) return undefined;
  const here = names.find(({ range }) => holds(range, offset))!;
  return { name: own.name, table, names, here, builtIn, unsure };
}

/** The lines between the `*table` around a line and the next table or COMMIT; the whole file where it has no tables. */
function sectionAround({ lines }: IptablesTree, index: number): { start: number; end: number } {
  let start = index;
  while (start > 0 && lines[start]!.kind !== 'table' && lines[start - 1]!.kind !== 'commit') start--;
  let end = index + 1;
  while (end < lines.length && lines[end]!.kind !== 'table' && lines[end]!.kind !== 'commit') end++;
  return { start, end };
}

/** The chains that a line names; ranges count from its start. */
function namesIn(line: IptablesLine, family: Family): readonly ChainName[] {
  if (line.kind === 'chain') return line.name.text === '' ? [] : [chainName(line.name, 'declaration')];
  if (line.kind !== 'rule') return [];
  const { commands, target } = bind(line, family);
  const named = commands.flatMap(({ name, known, args }) =>
    args.flatMap((arg, i) => (known?.args[i]?.type === 'chain' ? [chainName(arg, roleOf(name))] : [])),
  );
  return target && (target.goto || !target.extension) ? [...named, chainName(target.word, 'jump')] : named;
}

/** The first words of most rules; whatever follows, they name the chain of the rule. */
const APPEND = /^(?:\[[^\]]*\])?[ \t]*-A[ \t]+([^\s"]+)(?=\s|$)/;

/** The names in a line, or at least all places of one: a chain may have ten thousands of rules, which are not cut into words for that. */
function placesOf(name: string, line: IptablesLine, family: Family): readonly ChainName[] {
  const append = line.kind === 'rule' && line.holes.length === 0 ? APPEND.exec(line.text) : null;
  if (!append || line.text.includes(name, append[0].length)) return namesIn(line, family);
  const [whole, word = ''] = append;
  return [{ name: word, range: { start: whole.length - word.length, end: whole.length }, role: 'rule' }];
}

/** Whether a template hole of the line may become the name of a chain: it stands in the place of one, or for words that nobody knows. */
function mayNameAny(line: IptablesLine, family: Family): boolean {
  if (line.holes.length === 0) return false;
  if (line.kind === 'chain') return hasHole(line.holes, line.name);
  if (line.kind !== 'rule') return !line.text.startsWith('#');
  const { commands, options, stray } = bind(line, family);
  const naming = [...commands, ...options.filter(({ name }) => name === 'jump' || name === 'goto')];
  return naming.some(({ hole }) => hole) || stray.some((word) => hasHole(line.holes, word));
}

function chainName(word: Token, role: ChainName['role']): ChainName {
  return { name: word.text, range: { start: word.start, end: word.end }, role };
}

function roleOf(command: string): ChainName['role'] {
  return command === 'new-chain' ? 'declaration' : 'rule';
}

/** The places that declare the chain; where nothing does, its first rule. */
export function definitionsOf({ names }: NamedChain): readonly ChainName[] {
  const declared = names.filter(({ role }) => role === 'declaration');
  return declared.length > 0 ? declared : names.slice(0, 1);
}

/** Why a chain cannot get another name at all; undefined where it can. */
export function renameFault(
  file: SourceFileOf<'iptables'>,
  { builtIn, name, names, table, unsure }: NamedChain,
  host: Host,
): string | undefined {
  if (builtIn) return say`${name} is built into its table and has no other name.`;
  if (names.every(({ role }) => role !== 'declaration'))
    return say`This file does not make the chain ${name}: another one must, and would keep the name.`;
  const family = familyOf(file.path, file.tree);
  const user = host.files.find((other) => {
    if (other === file || other.format !== 'iptables' || !other.text.includes(name)) return false;
    return familyOf(other.path, other.tree) === family && usesWithoutMaking(other, table, name);
  });
  if (user) return say`${pathInHost(user.path)} names the chain ${name} and does not make it: it would be lost there.`;
  return unsure ? say`A template hole of this table stands where a chain is named: it may be ${name}.` : undefined;
}

function usesWithoutMaking({ path, tree }: SourceFileOf<'iptables'>, table: string | undefined, name: string): boolean {
  const family = familyOf(path, tree) ?? 'ipv4';
  let section: string | undefined;
  const roles = tree.lines.flatMap((line) => {
    if (line.kind === 'table') section = line.name.text;
    if (section !== table || !line.text.includes(name)) return [];
    return namesIn(line, family).flatMap((found) => (found.name === name ? [found.role] : []));
  });
  return roles.length > 0 && !roles.includes('declaration');
}

/** The most bytes that both loaders take (XT_EXTENSION_MAXNAMELEN of the kernel, less the NUL). */
const LONGEST = 28;

/** Why a chain of a file cannot be called so; undefined where both loaders would take the name, and no chain has it. */
export function newNameFault(file: SourceFileOf<'iptables'>, chain: NamedChain, name: string): string | undefined {
  if (name === chain.name) return undefined;
  if (name === '') return say`A chain must have a name.`;
  if (/[\s"'\\]/.test(name) || findHoles(name).length > 0)
    return say`Blanks, quotes and template holes cannot stand in the name of a chain.`;
  if (byteLength(name) > LONGEST) return say`Names of chains have ${LONGEST} bytes at most.`;
  const family = familyOf(file.path, file.tree) ?? 'ipv4';
  // As strict as -N: where a target has the name, a jump would go to the target.
  const fault = nameFault(name, true, family);
  if (fault) return `${fault.why.charAt(0).toUpperCase()}${fault.why.slice(1)}.`;
  if (isBuiltinChain(chain.table ?? '', name)) return say`${name} is built into the table ${chain.table}.`;
  const index = lineAt(file.tree, chain.here.range.start);
  const { start, end } = sectionAround(file.tree, index);
  const taken = file.tree.lines.slice(start, end).some((line) => {
    return line.text.includes(name) && namesIn(line, family).some((other) => other.name === name);
  });
  return taken ? say`The table names a chain ${name} already.` : undefined;
}
