import type { Family, GeneralOption } from '../../knowledge/iptables/index.ts';
import { type Binding, type BoundOption, bind } from '../../model/ruleset/bind.ts';
import { factsOf } from '../../model/ruleset/facts.ts';
import type { IptablesLine, IptablesRule } from '../../syntax/iptables/tree.ts';
import { withoutLineEnd } from '../../syntax/lines.ts';
import { parse } from '../../syntax/parse.ts';
import type { TextRange } from '../../text/range.ts';

/** A line of a rule set as iptables-save would lay it out; undefined where it stays as it is. `indents` keeps blanks at the beginning of rules. */
export function formatIptablesLine(line: IptablesLine, family: Family, indents: boolean): string | undefined {
  if (line.holes.length > 0) return undefined;
  switch (line.kind) {
    case 'table':
      return behind(line.text, line.name) === '' ? `*${line.name.text}` : undefined;
    case 'chain': {
      const { text, name, policy, counters } = line;
      if (!policy || behind(text, counters ?? policy) !== '') return undefined;
      return [`:${name.text}`, policy.text, ...(counters ? [counters.text] : [])].join(' ');
    }
    case 'rule':
      return formatRule(line, family, indents);
    default:
      return undefined;
  }
}

/** What stands behind a word, blanks aside. */
function behind(text: string, { end }: TextRange): string {
  return text.slice(end).trim();
}

/** Where iptables-save prints the options of iptables itself; what is missing here is left alone with its whole line. */
const ORDER: ReadonlyMap<string, number> = new Map(
  ['source', 'destination', 'in-interface', 'out-interface', 'protocol', 'fragments', 'match', 'jump', 'goto'].map((name, i) => [
    name,
    i,
  ]),
);
const MATCHES = ORDER.get('match')!;
const TARGET = ORDER.get('jump')!;

function formatRule(line: IptablesRule, family: Family, indents: boolean): string | undefined {
  const binding = bind(line, family);
  if (!isUnderstood(line, binding)) return undefined;
  // Matches keep their order, as the kernel asks them in it, and so does what is written behind each.
  const options = binding.options.toSorted((a, b) => placeOf(a) - placeOf(b));
  const rule = [binding.commands[0]!, ...options].map((option) => spelled(option, line.text)).join(' ');
  const indent = indents ? line.text.slice(0, line.words[0]?.start ?? 0) : '';
  const after = line.counters ? `${line.counters.text} ${rule}` : `${indent}${rule}`;
  // Most lines are laid out already, and need no judge.
  const isDone = after === withoutLineEnd(line.text);
  return isDone || (isSound(line, family) && saysTheSame(rule, options, family)) ? after : undefined;
}

/** Whether no loader finds a fault in the line. What a service or host name stands for, only the machine that loads it can tell. */
function isSound(line: IptablesRule, family: Family): boolean {
  const { faults } = factsOf(line, family).report;
  return faults.every(({ kind, refusedBy }) => kind === 'invalid-value' && refusedBy === 'unknown');
}

/** Whether each word of the line has its meaning for certain. */
function isUnderstood(
  { text, counters, openQuote }: IptablesRule,
  { command, commands, options, matches, stray, family }: Binding,
): boolean {
  if (commands.length !== 1 || (command !== 'append' && command !== 'insert') || family !== undefined) return false;
  if (counters && !/^\[\d+:\d+\]$/.test(counters.text)) return false;
  if (stray.length > 0 || openQuote >= 0 || matches.some(({ extension }) => !extension || extension.opaque)) return false;
  return [...commands, ...options].every(({ word, oldNot, known, extension }) => {
    // A quoted option, or one of a row as in `-fj`, is not where its text says.
    if (!known || oldNot || text.slice(word.start, word.end) !== word.text) return false;
    return extension !== undefined || isGeneral(known);
  });
}

function isGeneral(known: NonNullable<BoundOption['known']>): known is GeneralOption {
  return 'short' in known && (known.command === true || ORDER.has(known.long));
}

function placeOf({ known, extension }: BoundOption): number {
  if (extension) return extension.kind === 'target' ? TARGET : MATCHES;
  const place = ORDER.get(known!.long)!;
  return Math.min(place, TARGET);
}

/** An option as iptables-save spells it, with its words as they are written; a word with the value glued on stays whole. */
function spelled({ word, not, args, known, resolution }: BoundOption, text: string): string {
  const glued = 'value' in resolution && resolution.value !== undefined;
  const name = glued ? word.text : 'short' in known! ? `-${known.short}` : `--${known!.long}`;
  const values = (glued ? args.slice(1) : args).map(({ start, end }) => text.slice(start, end));
  return [...(not ? ['!'] : []), name, ...values].join(' ');
}

/** Whether the loader would bind the words of the new rule as it did those of the old one. */
function saysTheSame(rule: string, options: readonly BoundOption[], family: Family): boolean {
  const [line] = parse('iptables', rule).lines;
  if (line?.kind !== 'rule' || !isSound(line, family)) return false;
  const { options: fresh, stray } = bind(line, family);
  return stray.length === 0 && fresh.length === options.length && fresh.every((option, i) => isSame(option, options[i]!));
}

function isSame(a: BoundOption, b: BoundOption): boolean {
  const sameWords = a.args.length === b.args.length && a.args.every(({ text }, i) => text === b.args[i]!.text);
  return a.known === b.known && a.extension === b.extension && a.negated === b.negated && sameWords;
}
