import { TABLES } from '../../knowledge/iptables/tables.ts';
import { familyOf } from '../../syntax/iptables/family.ts';
import type { IptablesChain, IptablesRule, IptablesTable } from '../../syntax/iptables/tree.ts';
import { lineStarts } from '../../syntax/lines.ts';
import type { TextRange } from '../../text/range.ts';
import { shift } from '../../text/range.ts';
import { hasTemplateControl, lineIndex, type SourceFileOf } from '../../workspace/source-file.ts';
import type { Family } from '../packets/address.ts';
import { type Binding, bind } from './bind.ts';
import { smallChange } from './changes.ts';
import { factsOf, type RuleFacts } from './facts.ts';

/** A rule as it stands in a chain. */
export interface ChainRule {
  readonly line: IptablesRule;
  /** The number of its line in the tree. */
  readonly index: number;
  readonly family: Family;
  readonly facts: RuleFacts;
}

export interface Chain {
  readonly name: string;
  readonly builtIn: boolean;
  /** The policy of a built-in chain; missing where the file does not declare it. */
  readonly policy: string | undefined;
  /** The `:CHAIN` line, where there is one. */
  readonly declaration: { readonly line: IptablesChain; readonly index: number } | undefined;
  /** In the order in which packets meet them. */
  readonly rules: readonly ChainRule[];
  /** Whether some of them came by -I. */
  readonly inserted?: boolean;
  /** False where the file does not tell the whole chain: template conditions, deletions, commands that were not understood. */
  readonly complete: boolean;
}

/** One `*table` section; a second section of the same name replaces the first at load. */
export interface Table {
  readonly name: string;
  readonly line: IptablesTable;
  readonly index: number;
  readonly chains: ReadonlyMap<string, Chain>;
  /** The names that its rules jump or go to, targets among them. Found when it is asked first, and kept where rules change in other things. */
  readonly targetNames: () => ReadonlySet<string>;
}

/** The tables that packets of one family meet, by name. */
export interface RuleTables {
  readonly family: Family;
  readonly tables: ReadonlyMap<string, Table>;
}

/** An iptables-save file as the kernel would hold it. Of several sections of a table the last one counts. */
export interface Ruleset extends RuleTables {
  readonly file: SourceFileOf<'iptables'>;
  /** Every section in file order, also those that a later one replaces. */
  readonly sections: readonly Table[];
}

interface ChainDraft {
  name: string;
  builtIn: boolean;
  policy: string | undefined;
  declaration: Chain['declaration'];
  rules: ChainRule[];
  inserted: boolean;
  complete: boolean;
}

const BUILT_IN: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  TABLES.map(({ name, chains }) => [name, new Set<string>(chains)]),
);

/** Whether the table has the chain by itself. */
export function isBuiltIn(table: string, chain: string): boolean {
  return BUILT_IN.get(table)?.has(chain) ?? false;
}

const families = new WeakMap<SourceFileOf<'iptables'>, Family>();

/** The family that a file is read for, also where nothing in it tells. Found once for each version of the file: visitors ask for each line. */
export function rulesetFamily(file: SourceFileOf<'iptables'>): Family {
  let family = families.get(file);
  if (!family) {
    family = familyOf(file.path, file.tree) ?? 'ipv4';
    families.set(file, family);
  }
  return family;
}

const rulesets = new WeakMap<SourceFileOf<'iptables'>, Ruleset>();

/** The rule set of a file; worked out once for each version of the file. */
export function rulesetOf(file: SourceFileOf<'iptables'>): Ruleset {
  let ruleset = rulesets.get(file);
  if (!ruleset) {
    const family = rulesetFamily(file);
    const before = latest?.family === family && latest.file.path === file.path ? latest : undefined;
    ruleset = (before && afterSmallChange(before, file)) ?? readRuleset(file, family);
    rulesets.set(file, ruleset);
    latest = ruleset;
  }
  return ruleset;
}

/** The rule set that was read last: as a rule the one that somebody writes at. */
let latest: Ruleset | undefined;

/** The rule set after a change of a few rules in their places; chains that have none of them stay the same objects. */
function afterSmallChange(before: Ruleset, file: SourceFileOf<'iptables'>): Ruleset | undefined {
  const changed = smallChange(before.file.tree, file.tree, before.family);
  if (!changed) return undefined;
  const sections = [...before.sections];
  for (const index of changed) {
    const at = sections.findLastIndex((table) => table.index < index);
    const table = sections[at];
    const line = file.tree.lines[index] as IptablesRule;
    const facts = factsOf(line, before.family);
    const chain = table?.chains.get(facts.chain!);
    if (!table || !chain) continue;
    const place = chain.rules.findIndex((rule) => rule.index === index);
    if (place < 0) return undefined;
    const rules = chain.rules.with(place, { line, index, family: before.family, facts });
    sections[at] = { ...table, chains: new Map(table.chains).set(chain.name, { ...chain, rules }) };
  }
  return { ...before, file, sections, tables: new Map(sections.map((table) => [table.name, table])) };
}

/** The rule set that a file would be for one family; not remembered. */
export function readRuleset(file: SourceFileOf<'iptables'>, family: Family): Ruleset {
  const whole = !hasTemplateControl(file);
  const sections: Table[] = [];
  let chains = new Map<string, ChainDraft>();
  let table: Table | undefined;
  // The rules of a chain stand together.
  let last: ChainDraft | undefined;
  const chain = (name: string) => {
    if (last?.name === name) return last;
    last = chains.get(name);
    if (!last) {
      const builtIn = isBuiltIn(table!.name, name);
      last = { name, builtIn, policy: undefined, declaration: undefined, rules: [], inserted: false, complete: whole };
      chains.set(name, last);
    }
    return last;
  };
  file.tree.lines.forEach((line, index) => {
    if (line.kind === 'table') {
      chains = new Map();
      last = undefined;
      table = { name: line.name.text, line, index, chains, targetNames: namesIn(chains) };
      sections.push(table);
    }
    if (!table) return;
    if (line.kind === 'chain') {
      const draft = chain(line.name.text);
      draft.declaration ??= { line, index };
      if (draft.builtIn) draft.policy = line.policy?.text;
    } else if (line.kind === 'rule') apply(line, index, family, chain, chains);
  });
  return { file, family, sections, tables: new Map(sections.map((table) => [table.name, table])) };
}

function namesIn(chains: ReadonlyMap<string, ChainDraft>): () => ReadonlySet<string> {
  let names: Set<string> | undefined;
  return () => {
    if (!names) {
      names = new Set();
      for (const { rules } of chains.values())
        for (const { facts } of rules) if (facts.targetName !== undefined) names.add(facts.targetName);
    }
    return names;
  };
}

function apply(
  line: IptablesRule,
  index: number,
  family: Family,
  chain: (name: string) => ChainDraft,
  chains: ReadonlyMap<string, ChainDraft>,
): void {
  const facts = factsOf(line, family);
  // A rule of the other family is skipped by the loader; a line without a command changes nothing that we could name.
  if (facts.family !== undefined && facts.family !== family) return;
  if (facts.command === undefined || facts.chain === undefined) {
    for (const draft of chains.values()) draft.complete = false;
    return;
  }
  const draft = chain(facts.chain);
  const rule = { line, index, family, facts };
  switch (facts.command) {
    case 'append':
      draft.rules.push(rule);
      break;
    case 'insert':
      draft.inserted = true;
      draft.rules.splice(Math.max(0, (facts.position ?? 1) - 1), 0, rule);
      break;
    case 'replace':
      if (facts.position !== undefined && draft.rules[facts.position - 1]) draft.rules[facts.position - 1] = rule;
      else draft.complete = false;
      break;
    case 'flush':
      draft.rules.length = 0;
      break;
    case 'policy':
      if (draft.builtIn) draft.policy = facts.policy;
      break;
    case 'new-chain':
    case 'zero':
      break;
    default:
      draft.complete = false;
  }
}

/** The range of a word of a rule in its file. */
export function wordRange(ruleset: Ruleset, rule: ChainRule, word: TextRange): TextRange {
  return shift(word, lineStarts(ruleset.file.tree)[rule.index]!);
}

/** The range of a rule in its file: from its command to its last word. */
export function ruleRange(ruleset: Ruleset, rule: ChainRule): TextRange {
  const words = rule.line.words;
  const first = words[0]?.start ?? 0;
  return wordRange(ruleset, rule, { start: first, end: words.at(-1)?.end ?? first });
}

/** The one-based number of the line that a rule stands on, as messages name it. */
export function lineNumber(ruleset: Ruleset, rule: { readonly index: number }): number {
  return lineIndex(ruleset.file).position(lineStarts(ruleset.file.tree)[rule.index]!).line + 1;
}

/** The chain that a rule jumps or goes to, where it is one of the table's own. */
export function jumpedChain(table: Table, rule: ChainRule): Chain | undefined {
  const { targetName, targetExtension } = rule.facts;
  return targetName !== undefined && !targetExtension ? table.chains.get(targetName) : undefined;
}

/** The words of a rule bound to options, worked out anew. */
export function bindingOf(rule: ChainRule): Binding {
  return bind(rule.line, rule.family);
}
