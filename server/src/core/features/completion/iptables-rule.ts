import { type Binding, type BoundOption, bind } from '../../model/ruleset/bind.ts';
import { iptablesGrammar } from '../../syntax/iptables/parse.ts';
import type { IptablesRule } from '../../syntax/iptables/tree.ts';
import { optionItems } from './iptables-options.ts';
import type { IptablesPlace } from './iptables-place.ts';
import type { RuleSpot } from './iptables-spot.ts';
import { argumentItems } from './iptables-values.ts';
import { type Completion, type Completions, runEnd } from './item.ts';

/** Stands for a word that is not begun yet. */
const UNWRITTEN = 'x';

/** A rule without words. */
const NO_WORDS = iptablesGrammar.parse('[0:0]') as IptablesRule;

/** What can stand at a place of a rule line: an option, or a word of the option before. */
export function completeRule(text: string, at: number, place: IptablesPlace): Completions | undefined {
  const written = asRule(text.slice(0, at));
  if (written && written.openQuote >= 0) return undefined;
  const last = written?.words.at(-1);
  const word = last?.end === at ? last : { start: at, end: at, text: '', quoted: false };
  if (word.quoted || word.text === '!') return undefined;
  const head = text.slice(0, word.start);
  const wordEnd = runEnd(text, at, /[^\s"]/);
  const { family } = place;
  const bindingOf = (line: string) => bind(asRule(line) ?? NO_WORDS, family);
  const owner = ownerOf(bindingOf(word.text === '' ? head + UNWRITTEN : text.slice(0, at)), word.start);
  const spot: RuleSpot = {
    ...place,
    before: bindingOf(head),
    others: bindingOf(`${head} ${text.slice(wordEnd)}`),
    typed: word.text,
    negated: /(^|\s)!\s+$/.test(head),
  };
  const glued = owner && owner.start > word.start ? owner.start - word.start : 0;
  const argument = owner && argumentItems(owner.option, owner.arg, word.text.slice(glued), spot);
  const options = !owner || owner.mayEnd ? optionItems(spot) : [];
  const found = [...(argument?.items ?? []), ...options];
  if (found.length === 0) return undefined;
  const items = /[ \t]/.test(text[wordEnd] ?? '') ? found.map(withoutBlank) : found;
  const start = word.start + glued + (argument?.skip ?? 0);
  const { target } = spot.before;
  // ACCEPT, DROP and chains have no options that could follow.
  const whole = word.text === '' && !owner && target !== undefined && (target.extension?.options ?? []).length === 0;
  return { items, range: { start, end: at }, wordEnd, changing: options.length > 0, whole };
}

/** The blank behind an option is there already. */
function withoutBlank({ insert, goOn: _, ...item }: Completion): Completion {
  return insert === undefined ? item : { ...item, insert: insert.trimEnd() };
}

function asRule(text: string): IptablesRule | undefined {
  const line = iptablesGrammar.parse(text);
  return line.kind === 'rule' ? line : undefined;
}

interface Owner {
  readonly option: BoundOption;
  /** Which of its words it is. */
  readonly arg: number;
  /** Where the word begins; behind the word at the cursor where it is glued to its option. */
  readonly start: number;
  /** Whether the option is complete without the word. */
  readonly mayEnd: boolean;
}

/** The option that takes the word which begins at `start`. */
function ownerOf({ commands, options }: Binding, start: number): Owner | undefined {
  for (const option of [...commands, ...options]) {
    const arg = option.args.findIndex((word) => word.start >= start);
    if (arg < 0 || (option.word.start !== start && option.args[arg]!.start !== start)) continue;
    return { option, arg, start: option.args[arg]!.start, mayEnd: arg >= neededWords(option) };
  }
  return undefined;
}

/** How many words an option must have; what nobody knows may need none. */
function neededWords({ known }: BoundOption): number {
  if (!known || known.optionalArgs === true) return 0;
  return known.args.length - (known.optionalArgs ?? 0);
}
