import { bind } from '../model/ruleset/bind.ts';
import type { IptablesLine, IptablesRule } from '../syntax/iptables/tree.ts';
import { type LineNode, lineAt, lineStarts, withoutLineEnd } from '../syntax/lines.ts';
import { splitParameter } from '../syntax/modprobe/parse.ts';
import { holds, shift, type TextRange } from '../text/range.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import { typedFamily } from './iptables-family.ts';

/**
 * What an editor selects around a place, step by step: an item of a list, a word, what takes it, the rule or setting, the lines that it stands
 * among, the table, the file. From the inside out, each range larger than the one before.
 */
export function selectionRanges(file: SourceFile, offset: number): readonly TextRange[] {
  const whole = { start: 0, end: file.text.length };
  if (file.tree.lines.length === 0) return [whole];
  const { lines } = file.tree;
  const starts = lineStarts(file.tree);
  const index = lineAt(file.tree, offset);
  const line = lines[index]!;
  const parts = partsOf(file, index).map((part) => shift(part, starts[index]!));
  const text = withoutLineEnd(line.text);
  const indent = text.length - text.trimStart().length;
  const content = shift({ start: indent, end: Math.max(indent, text.trimEnd().length) }, starts[index]!);
  const around = runsAround(file, index).map(({ first, last }) => {
    return { start: starts[first]!, end: starts[last]! + withoutLineEnd(lines[last]!.text).length };
  });
  const piece = pieceAround(file.text, offset);
  const all = [piece, ...parts, content, ...around, whole].filter((range) => range.end > range.start && holds(range, offset));
  return nested(all, whole);
}

/** The ranges that hold each other, the smallest first. */
function nested(ranges: readonly TextRange[], whole: TextRange): readonly TextRange[] {
  const found: TextRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const inner = found.at(-1);
    const isLarger = !inner || range.end - range.start > inner.end - inner.start;
    if (isLarger && (!inner || (range.start <= inner.start && range.end >= inner.end))) found.push(range);
  }
  return found.length > 0 ? found : [whole];
}

/** The letters around a place up to what parts items: blanks, commas, dots, slashes ... */
function pieceAround(text: string, offset: number): TextRange {
  let start = offset;
  let end = offset;
  while (start > 0 && PIECE.test(text[start - 1]!)) start--;
  while (end < text.length && PIECE.test(text[end]!)) end++;
  return { start, end };
}

const PIECE = /[^\s,:;=."'/[\]{}()!]/;

/** The words of a line and what they stand in. */
function partsOf(file: SourceFile, index: number): readonly TextRange[] {
  switch (file.format) {
    case 'sysctl': {
      const line = file.tree.lines[index];
      return line?.kind === 'assignment' ? [line.key, line.value] : [];
    }
    case 'modprobe': {
      const line = file.tree.lines[index];
      if (line?.kind !== 'directive') return [];
      const values = line.words.flatMap((word) => splitParameter(word).value ?? []);
      return [line.command, ...line.words, ...values];
    }
    case 'iptables-config': {
      const line = file.tree.lines[index];
      return line?.kind === 'assignment' ? [line.name, line.value] : [];
    }
    case 'iptables':
      return partsOfRule(file.tree.lines[index], () => typedFamily(file));
    default:
      return [];
  }
}

function partsOfRule(line: IptablesLine | undefined, family: () => 'ipv4' | 'ipv6'): readonly TextRange[] {
  if (line?.kind === 'chain') return [line.name, line.policy, line.counters].filter((word) => word !== null);
  if (line?.kind !== 'rule') return [];
  const { commands, options } = bind(line, family());
  const groups = [...commands, ...options].map(({ not, word, args }) => {
    return { start: not?.start ?? word.start, end: Math.max(word.end, args.at(-1)?.end ?? 0) };
  });
  return [...line.words, ...groups, ruleWithoutCounters(line)];
}

function ruleWithoutCounters({ text, words }: IptablesRule): TextRange {
  return { start: words[0]?.start ?? text.length, end: words.at(-1)?.end ?? text.length };
}

/** The numbers of the first and the last line. */
interface Run {
  readonly first: number;
  readonly last: number;
}

/** The runs of lines that a line stands in: those of its chain and its table, or the lines up to the next empty one. */
function runsAround(file: SourceFile, index: number): readonly Run[] {
  const { lines } = file.tree;
  if (file.format !== 'iptables') return [runOf(lines, index, ({ kind }) => kind !== 'blank')];
  const chain = chainOf(lines[index]!);
  const rules = chain === undefined ? [] : [runOf(lines, index, (line) => chainOf(line) === chain)];
  let first = index;
  while (first > 0 && lines[first]!.kind !== 'table' && lines[first - 1]!.kind !== 'commit') first--;
  let last = index;
  while (last < lines.length - 1 && lines[last]!.kind !== 'commit' && lines[last + 1]!.kind !== 'table') last++;
  return lines[first]!.kind === 'table' ? [...rules, { first, last }] : rules;
}

function runOf(lines: readonly LineNode[], index: number, belongs: (line: LineNode) => boolean): Run {
  let first = index;
  while (first > 0 && belongs(lines[first - 1]!)) first--;
  let last = index;
  while (last < lines.length - 1 && belongs(lines[last + 1]!)) last++;
  return { first, last };
}

/** The chain that a rule is appended to or inserted into. */
function chainOf({ text }: LineNode): string | undefined {
  return /^(?:\[[^\]]*\])?[ \t]*(?:-A|-I|--append|--insert)[ \t]+(\S+)/.exec(text)?.[1];
}
