import { type Chain, type ChainRule, type Ruleset, rulesetOf, type Table, wordRange } from '../model/ruleset/ruleset.ts';
import { lineAt, lineStarts } from '../syntax/lines.ts';
import { shift, type TextRange } from '../text/range.ts';
import type { SourceFileOf } from '../workspace/source-file.ts';

/** A rule that sends packets into a chain of its table. */
export interface Jump {
  readonly from: Chain;
  readonly rule: ChainRule;
}

const known = new WeakMap<Table, ReadonlyMap<string, readonly Jump[]>>();

/** The rules of a table that jump or go to a chain, by the name of that; found in one pass. */
export function jumpsOf(table: Table): ReadonlyMap<string, readonly Jump[]> {
  let jumps = known.get(table);
  if (!jumps) {
    const found = new Map<string, Jump[]>();
    for (const from of table.chains.values()) {
      for (const rule of from.rules) {
        const { targetName, targetExtension } = rule.facts;
        if (targetName === undefined || targetExtension) continue;
        const same = found.get(targetName);
        if (same) same.push({ from, rule });
        else found.set(targetName, [{ from, rule }]);
      }
    }
    jumps = found;
    known.set(table, jumps);
  }
  return jumps;
}

/** A chain, and the table and the rule set that it is of. */
export interface TableChain {
  readonly ruleset: Ruleset;
  readonly table: Table;
  readonly chain: Chain;
}

/** The chain of this name in the table that `offset` stands in. */
export function chainNamed(file: SourceFileOf<'iptables'>, offset: number, name: string): TableChain | undefined {
  const index = lineAt(file.tree, offset);
  const ruleset = rulesetOf(file);
  const table = ruleset.sections.findLast((section) => section.index <= index);
  const chain = table?.chains.get(name);
  return table && chain && { ruleset, table, chain };
}

/** The range of the chain's name in the line that declares it, else in its first rule; undefined where it has neither. */
export function placeOfChain({ ruleset, chain }: Omit<TableChain, 'table'>): TextRange | undefined {
  const { declaration, rules } = chain;
  if (declaration) return shift(declaration.line.name, lineStarts(ruleset.file.tree)[declaration.index]!);
  return rules[0] && chainWord(ruleset, rules[0]);
}

/** The range of the chain's name in one of its rules. */
export function chainWord(ruleset: Ruleset, rule: ChainRule): TextRange {
  const words = rule.line.words;
  const at = words.findIndex(({ text }) => text === rule.facts.chain);
  return wordRange(ruleset, rule, words[Math.max(0, at)]!);
}

/** The range of the name that a rule jumps to. */
export function targetWord(ruleset: Ruleset, rule: ChainRule): TextRange {
  return wordRange(ruleset, rule, rule.facts.target!.word);
}
