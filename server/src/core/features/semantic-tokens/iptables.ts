import { type Extension, type Family, findMatch, findTable, findTarget, isBuiltinChain } from '../../knowledge/iptables/index.ts';
import { bind } from '../../model/ruleset/bind.ts';
import type { IptablesRule, IptablesTree } from '../../syntax/iptables/tree.ts';
import { hasHole } from '../../syntax/template.ts';
import type { Token } from '../../text/range.ts';
import { hasTemplateControl, type SourceFileOf } from '../../workspace/source-file.ts';
import { typedFamily } from '../iptables-family.ts';
import { kind, type SemanticToken, type TokenKind, token } from './token.ts';

/** A `*table` section: where it begins, and the chains that it declares. */
interface Section {
  readonly index: number;
  readonly table: string;
  readonly chains: Set<string>;
  /** What its names were found to be. */
  readonly kinds: Readonly<Record<NamingWord['names'], Map<string, TokenKind | undefined>>>;
}

/** Tells what the words of a line of a rule set are, by the number of the line: chains of this table, targets and matches. */
export function iptablesTokens(file: SourceFileOf<'iptables'>): (index: number) => readonly SemanticToken[] {
  const { tree } = file;
  const family = typedFamily(file);
  const sections = sectionsOf(tree);
  const open = hasTemplateControl(file);
  const tokenOf = (word: NamingWord, section: Section): SemanticToken | undefined => {
    const kinds = section.kinds[word.names];
    if (!kinds.has(word.text)) kinds.set(word.text, kindOf(word, section, family, open));
    const found = kinds.get(word.text);
    return found && { start: word.start, end: word.end, type: found.type, modifiers: found.modifiers };
  };
  return (index) => {
    const line = tree.lines[index]!;
    switch (line.kind) {
      case 'table':
        return isPlain(line.name, line.holes)
          ? [token(line.name, 'namespace', { unresolved: findTable(line.name.text) === undefined })]
          : [];
      case 'chain': {
        const defaultLibrary = isBuiltinChain(sectionAt(sections, index)?.table ?? '', line.name.text);
        return isPlain(line.name, line.holes) ? [token(line.name, 'class', { declaration: true, defaultLibrary })] : [];
      }
      case 'rule': {
        const section = sectionAt(sections, index);
        return section ? words(line, family).flatMap((word) => tokenOf(word, section) ?? []) : [];
      }
      default:
        return [];
    }
  };
}

function isPlain(word: Token, holes: IptablesRule['holes']): boolean {
  return word.text !== '' && !hasHole(holes, word);
}

const known = new WeakMap<IptablesTree, readonly Section[]>();

function sectionsOf(tree: IptablesTree): readonly Section[] {
  let sections = known.get(tree);
  if (!sections) {
    const found: Section[] = [];
    tree.lines.forEach((line, index) => {
      if (line.kind === 'table') found.push({ index, table: line.name.text, chains: new Set(), kinds: noKinds() });
      else if (line.kind === 'chain') found.at(-1)?.chains.add(line.name.text);
      else if (line.kind === 'rule') {
        const made = /^\s*(?:-N|--new(?:-chain)?)[ \t]+(\S+)/.exec(line.text)?.[1];
        if (made) found.at(-1)?.chains.add(made);
      }
    });
    sections = found;
    known.set(tree, sections);
  }
  return sections;
}

const noKinds = (): Section['kinds'] => ({ chain: new Map(), target: new Map(), match: new Map() });

function sectionAt(sections: readonly Section[], index: number): Section | undefined {
  return sections.findLast((section) => section.index < index);
}

/** A word of a rule that names something. */
interface NamingWord extends Token {
  readonly names: 'chain' | 'target' | 'match';
}

/** The words that name chains, targets and matches. Nearly all lines can be read without cutting them into words. */
function words(line: IptablesRule, family: Family): readonly NamingWord[] {
  const { text, holes } = line;
  // What is quoted names nothing, unless a quote stands in an odd place.
  const plain = text.includes('"') ? text.replace(QUOTED, (quoted) => '_'.repeat(quoted.length)) : text;
  if (holes.length > 0 || plain.includes('"') || (plain !== text && text.includes('\\'))) return boundWords(line, family);
  const found: NamingWord[] = [];
  NAMING.lastIndex = 0;
  for (let match = NAMING.exec(plain); match; match = NAMING.exec(plain)) {
    const [, option = '', name = ''] = match;
    const end = NAMING.lastIndex;
    found.push({ start: end - name.length, end, text: name, names: KINDS[option] ?? 'chain' });
  }
  return found;
}

const QUOTED = /(?<=[ \t])"[^"]*"(?=\s|$)/g;
const NAMING = /(?<![^ \t\]])(-[AIDRCjgm]|--(?:append|insert|delete|replace|check|jump|goto|match))[ \t]+([^\s!-]\S*)/g;

const KINDS: Readonly<Record<string, NamingWord['names']>> = {
  '-j': 'target',
  '--jump': 'target',
  '-m': 'match',
  '--match': 'match',
};

function boundWords(line: IptablesRule, family: Family): readonly NamingWord[] {
  const { commands, options } = bind(line, family);
  return [...commands, ...options].flatMap(({ args: [first], hole, known: option }): NamingWord[] => {
    const type = option?.args[0]?.type;
    if (!first || hole || first.quoted || (type !== 'chain' && type !== 'target' && type !== 'match')) return [];
    return [{ start: first.start, end: first.end, text: first.text, names: type }];
  });
}

/** What a word of a section names; undefined where a template that is `open` may declare it. */
function kindOf({ text, names }: NamingWord, { table, chains }: Section, family: Family, open: boolean): TokenKind | undefined {
  if (names === 'match') {
    const match = findMatch(text, family);
    return kind('interface', { defaultLibrary: match !== undefined, unresolved: match === undefined, deprecated: isOld(match) });
  }
  if (isBuiltinChain(table, text)) return kind('class', { defaultLibrary: true });
  if (chains.has(text)) return kind('class');
  const target = names === 'target' ? findTarget(text, family) : undefined;
  if (target) return kind('function', { defaultLibrary: true, deprecated: isOld(target) });
  return open ? undefined : kind('class', { unresolved: true });
}

function isOld(extension: Extension | undefined): boolean {
  return extension?.replacedBy !== undefined || extension?.removedIptables !== undefined;
}
