import {
  describeBuiltinChain,
  describeCommand,
  describeMatch,
  describeOption,
  describeTable,
  describeTarget,
  describeValue,
} from '../describe/iptables.ts';
import { describeCommit, describeCounters, describeNegation, describeUserChain } from '../describe/iptables-lines.ts';
import { describeWord } from '../describe/iptables-words.ts';
import { type Family, findBuiltinChain, findMatch, findTable, findTarget, isBuiltinChain } from '../knowledge/iptables/index.ts';
import { type BoundOption, bind } from '../model/ruleset/bind.ts';
import { rulesetOf } from '../model/ruleset/ruleset.ts';
import { familyOf } from '../syntax/iptables/family.ts';
import type { IptablesRule } from '../syntax/iptables/tree.ts';
import { holds, type TextRange, type Token } from '../text/range.ts';
import type { SourceFileOf } from '../workspace/source-file.ts';
import { jumpsOf } from './chain-uses.ts';

/** A place in a line, and what is said of it; nothing is said where the text is missing. */
export interface LineHover {
  readonly range: TextRange;
  readonly markdown: string | undefined;
}

/** Where a line stands. */
interface Place {
  readonly file: SourceFileOf<'iptables'>;
  readonly index: number;
  readonly family: Family;
}

/** What is known of the word at a place of a line of an iptables file. */
export function hoverIptables(file: SourceFileOf<'iptables'>, index: number, at: number): LineHover | undefined {
  const line = file.tree.lines[index];
  const place = { file, index, family: familyOf(file.path, file.tree) ?? 'ipv4' };
  switch (line?.kind) {
    case 'table':
      return holds({ start: 0, end: line.name.end }, at) ? tableHover(line.name, place) : undefined;
    case 'chain':
      if (line.counters && holds(line.counters, at)) return countersHover(line.counters);
      if (line.policy && holds(line.policy, at)) return targetHover(line.policy, place);
      return holds({ start: 0, end: line.name.end }, at) ? chainHover(line.name, place) : undefined;
    case 'commit':
      return { range: { start: 0, end: 6 }, markdown: describeCommit() };
    case 'rule':
      return line.counters && holds(line.counters, at) ? countersHover(line.counters) : ruleHover(line, at, place);
    default:
      return undefined;
  }
}

function ruleHover(line: IptablesRule, at: number, place: Place): LineHover | undefined {
  const binding = bind(line, place.family);
  const here = { ...place, family: binding.family ?? place.family };
  for (const option of [...binding.commands, ...binding.options]) {
    const { not, oldNot } = option;
    if (not && holds(not, at)) return { range: not, markdown: describeNegation(false) };
    if (oldNot && holds(oldNot, at)) return { range: oldNot, markdown: describeNegation(true) };
    const index = option.args.findIndex((arg) => holds(arg, at));
    if (index >= 0) return argumentHover(line, option, index, at, here);
    if (holds(option.word, at)) return { range: option.word, markdown: optionText(option, here) };
  }
  return undefined;
}

function optionText({ resolution }: BoundOption, { family }: Place): string | undefined {
  if (resolution.kind === 'general') return describeCommand(resolution.option);
  return resolution.kind === 'option' ? describeOption(resolution.extension, resolution.option, family) : undefined;
}

/** What a word behind an option means; where it is only one of many possible, what the option means. */
function argumentHover(line: IptablesRule, option: BoundOption, index: number, at: number, place: Place): LineHover | undefined {
  const arg = option.args[index]!;
  const type = option.known?.args[index];
  switch (type?.type) {
    case 'chain':
      return chainHover(arg, place);
    case 'policy':
      return targetHover(arg, place);
    case 'table':
      return tableHover(arg, place);
    case 'match': {
      const match = findMatch(arg.text, place.family);
      return match && { range: arg, markdown: describeMatch(match, place.family) };
    }
    case 'target':
      return targetHover(arg, place) ?? chainHover(arg, place);
  }
  const piece = pieceAt(line.text, arg, at);
  const summary = option.known ? `${option.word.text}: ${option.known.summary}` : '';
  const value = type && (describeValue(type, piece.text) ?? describeWord(type, piece.text, place.family, summary));
  return value ? { range: piece, markdown: value } : { range: arg, markdown: optionText(option, place) };
}

/** The part of a comma list that a place is on; all of a word that has quotes or escapes in it. */
function pieceAt(line: string, arg: Token, at: number): Token {
  if (line.slice(arg.start, arg.end) !== arg.text) return arg;
  const start = Math.max(arg.start, line.lastIndexOf(',', at - 1) + 1);
  const comma = line.indexOf(',', at);
  const end = comma < 0 ? arg.end : Math.min(comma, arg.end);
  return { start, end, text: line.slice(start, end) };
}

function tableHover(name: Token, { family }: Place): LineHover | undefined {
  const table = findTable(name.text);
  return table && { range: name, markdown: describeTable(table, family) };
}

function targetHover(name: Token, { family }: Place): LineHover | undefined {
  const target = findTarget(name.text, family);
  return target && { range: name, markdown: describeTarget(target, family) };
}

function countersHover(counters: TextRange & Token): LineHover {
  return { range: counters, markdown: describeCounters(counters.text) };
}

/** A chain that is built into the table of the line, or one of the file's own. */
function chainHover(name: Token, { file, index }: Place): LineHover | undefined {
  const section = rulesetOf(file).sections.findLast((table) => table.index <= index);
  if (!section) return undefined;
  const [record, table] = [findBuiltinChain(name.text), findTable(section.name)];
  if (record && table && isBuiltinChain(table.name, record.name))
    return { range: name, markdown: describeBuiltinChain(record, table) };
  const chain = section.chains.get(name.text);
  if (!chain) return undefined;
  const jumps = jumpsOf(section).get(name.text)?.length ?? 0;
  const { complete } = chain;
  return {
    range: name,
    markdown: describeUserChain({ name: name.text, table: section.name, rules: chain.rules.length, jumps, complete }),
  };
}
