import type { IptablesRule } from '../../../syntax/iptables/tree.ts';
import type { TextRange } from '../../../text/range.ts';
import { say } from '../../../text/say.ts';
import type { Family } from '../../packets/address.ts';
import { type Binding, type BoundOption, bind } from '../bind.ts';
import { areCounters, cutAtColon } from './counters.ts';
import type { Fault } from './fault.ts';
import { invisibleCharacters } from './invisible.ts';
import { type Limit, limitsOf } from './limits.ts';
import { Notes } from './notes.ts';
import { asGeneral, usesOf } from './uses.ts';
import { byteLength } from './values/texts.ts';
import { judgeWhole } from './whole.ts';
import { isBeyondUs, judgeWords } from './words.ts';

/** What is known of a rule line by itself. */
export interface RuleReport {
  readonly faults: readonly Fault[];
  /** What is wrong beside them if the target is a chain of the file. */
  readonly ifChain: readonly Fault[];
  /** What works in some tables and chains only, for a judge that knows where the rule stands. */
  readonly limits: readonly Limit[];
  /** It matches everything and its target is a verdict: iptables-legacy sees nothing behind it in its chain. */
  readonly endsChain: boolean;
}

const NONE: readonly never[] = [];
const SOUND: RuleReport = { faults: NONE, ifChain: NONE, limits: NONE, endsChain: false };
const SOUND_END: RuleReport = { ...SOUND, endsChain: true };

/**
 * What the loaders of iptables 1.8 refuse in one rule line, whatever stands around it, and what they load as something else than it says.
 * `binding` is what bind() makes of the line. The answers of sound rules are always the same objects.
 */
export function judgeRule(line: IptablesRule, binding: Binding, family: Family): RuleReport {
  if (line.counters && !areCounters(line.counters)) {
    const cut = cutAtColon(line);
    // The end of the line closes a quote there.
    return cut && cut.openQuote < 0 ? judgeRule(cut, bind(cut, family), family) : SOUND;
  }
  const notes = new Notes();
  if (binding.family !== undefined && binding.family !== family) {
    // The loader passes the line over as soon as it reads that it is for the other family; values wait until then.
    judgeWords(untilFamily(binding), family, notes);
    return reportOf(
      notes.faults.filter(({ kind }) => kind === 'unknown-option' || kind === 'syntax'),
      NONE,
      NONE,
    );
  }
  judgeSize(line, notes);
  if (isBeyondUs(line, binding)) return reportOf(notes.faults, NONE, NONE);
  const readToTheEnd = judgeWords(binding, family, notes);
  const openQuote = mayBeOpen(line.text) ? line.openQuote : -1;
  if (openQuote >= 0) judgeOpenQuote(line, openQuote, binding, notes);
  if (!readToTheEnd || openQuote >= 0)
    return reportOf(invisibleCharacters(line, binding, notes.faults), notes.faultsIfChain, NONE);
  if (binding.commands.length === 0) noCommand(line, notes);
  const uses = usesOf(binding);
  judgeWhole(binding, uses, family, notes);
  const limits = limitsOf(binding, uses).map(({ limit }) => limit);
  return reportOf(invisibleCharacters(line, binding, notes.faults), NONE, limits, endsChain(binding, family));
}

/** Whether the quotes of a line do not go by twos, or some may be escaped: to know more, its words must be cut. */
function mayBeOpen(text: string): boolean {
  let quotes = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) quotes++;
  return quotes % 2 === 1 || (quotes > 0 && text.includes('\\'));
}

function untilFamily(binding: Binding): Binding {
  const last = binding.options.findLastIndex(({ known, name }) => known && /^ipv[46]$/.test(name));
  const isBefore = ({ start }: TextRange) => start < binding.options[last]!.word.start;
  return {
    ...binding,
    options: binding.options.slice(0, last + 1),
    commands: binding.commands.filter(({ word }) => isBefore(word)),
    stray: binding.stray.filter(isBefore),
  };
}

function reportOf(faults: readonly Fault[], ifChain: readonly Fault[], limits: readonly Limit[], ends = false): RuleReport {
  if (faults.length + ifChain.length + limits.length > 0) return { faults, ifChain, limits, endsChain: ends };
  return ends ? SOUND_END : SOUND;
}

const VERDICTS: readonly string[] = ['ACCEPT', 'DROP', 'RETURN', 'QUEUE'];

function endsChain({ target, matches, options }: Binding, family: Family): boolean {
  if (!target || target.goto || matches.length > 0 || !VERDICTS.includes(target.word.text)) return false;
  return options.every((option) => {
    const name = asGeneral(option)?.long;
    const word = option.args[0]?.text ?? '';
    if (option.negated) return false;
    if (name === 'source' || name === 'destination') return /\/(0+|::|0\.0\.0\.0)$/.test(word);
    // To ip6tables, all protocols is a condition too.
    return name === 'protocol' ? family === 'ipv4' && /^(all|0+)$/.test(word) : !NARROWS.has(name ?? '');
  });
}

/** An interface does, even one that all names match. */
const NARROWS: ReadonlySet<string> = new Set(['in-interface', 'out-interface', 'fragments']);

const WORD_MOST = 1023;
const WORDS_MOST = 251;

/** The loader cuts words into buffers of a fixed size. */
function judgeSize(line: IptablesRule, notes: Notes): void {
  const { text } = line;
  // Neither so many words nor so long a one fits into less.
  if (text.length < WORD_MOST / 3) return;
  const { words } = line;
  if (words.length > WORDS_MOST)
    notes.add(words[WORDS_MOST]!, { kind: 'syntax', says: say`a rule has ${WORDS_MOST} words at most` });
  const long = words.find((word) => byteLength(word.text) > WORD_MOST);
  if (long) notes.add(long, { kind: 'syntax', says: say`a word has ${WORD_MOST} bytes at most` });
}

function judgeOpenQuote(line: IptablesRule, openQuote: number, binding: Binding, notes: Notes): void {
  const says = say`this double quote never closes: it takes the rest of the line, and the line end with it`;
  const last = line.words.at(-1)?.end;
  const owner = binding.options.find(({ args }) => args.at(-1)?.end === last);
  // iptables-legacy takes a line end for a part of a new name.
  const renames = binding.commands.some(({ name, args }) => name === 'rename-chain' && args[1]?.end === last);
  notes.add(
    { start: openQuote, end: line.text.trimEnd().length },
    { kind: 'syntax', says },
    owner && notes.faults.every(({ refusedBy }) => refusedBy === 'none') && takesLineEnd(owner)
      ? 'none'
      : renames
        ? 'nft'
        : 'both',
  );
}

/** Whether a value may hold a line end: free text may, and prefixes of log lines may not. */
function takesLineEnd({ known, args, name }: BoundOption): boolean {
  const type = known?.args[args.length - 1]?.type;
  return type === 'interface' || ((type === 'string' || type === 'external') && !name.endsWith('log-prefix'));
}

function noCommand(line: IptablesRule, notes: Notes): void {
  const start = line.text.length - line.text.trimStart().length;
  notes.add({ start, end: line.text.trimEnd().length }, { kind: 'syntax', says: say`a command such as -A INPUT is missing` });
}
