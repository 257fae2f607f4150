import {
  type Extension,
  type ExtensionOption,
  type GeneralOption,
  optionArity,
  type Resolution,
  RuleScope,
} from '../../knowledge/iptables/index.ts';
import type { IptablesRule, IptablesWord } from '../../syntax/iptables/tree.ts';
import { hasHole } from '../../syntax/template.ts';
import type { TextRange, Token } from '../../text/range.ts';
import type { Family } from '../packets/address.ts';

/** One option of a rule with the words it takes. */
export interface BoundOption {
  /** The option's word: `--dport`. */
  readonly word: IptablesWord;
  /** Its full long name without dashes, where it is known; else as written. */
  readonly name: string;
  /** Where the `!` before it stands. */
  readonly not: TextRange | undefined;
  /** `--option ! value`, which loaders refuse since iptables 1.4.12. */
  readonly oldNot: TextRange | undefined;
  /** Whether it is negated in either way. */
  readonly negated: boolean;
  readonly args: readonly IptablesWord[];
  /** The match or target that it belongs to; missing for options of iptables itself and for unknown ones. */
  readonly extension: Extension | undefined;
  readonly known: ExtensionOption | GeneralOption | undefined;
  /** What its spelling means at this place; `unknown` and `ambiguous` say whether that is certain. */
  readonly resolution: Resolution;
  /** Whether a template hole stands in it, so that its words are not what the loader sees. */
  readonly hole: boolean;
}

export interface BoundExtension {
  readonly word: Token;
  readonly extension: Extension | undefined;
}

/** A rule line as the loader understands it. Everything is a place in the line. */
export interface Binding {
  /** `append`, `insert` ...; missing where the line has no command. */
  readonly command: string | undefined;
  readonly chain: Token | undefined;
  /** The rule number of -I, -R and -D. */
  readonly position: number | undefined;
  /** The policy of -P. */
  readonly policy: Token | undefined;
  /** `-4` or `-6` before the rule. */
  readonly family: Family | undefined;
  /** Words such as -A with what they take. A rule has exactly one. */
  readonly commands: readonly BoundOption[];
  /** In the order of the line, commands left out. */
  readonly options: readonly BoundOption[];
  readonly matches: readonly BoundExtension[];
  /** What -j or -g names; `extension` is missing for user chains and unknown targets. */
  readonly target: (BoundExtension & { readonly goto: boolean }) | undefined;
  /** Words that belong to no option, and each `!` that stands before none. */
  readonly stray: readonly IptablesWord[];
}

interface Draft {
  command: string | undefined;
  chain: Token | undefined;
  position: number | undefined;
  policy: Token | undefined;
  family: Family | undefined;
  commands: BoundOption[];
  options: BoundOption[];
  matches: BoundExtension[];
  target: Binding['target'];
  stray: IptablesWord[];
}

const scopes: Readonly<Record<Family, RuleScope>> = { ipv4: new RuleScope('ipv4'), ipv6: new RuleScope('ipv6') };

/** The latest answer: the visitors of a line ask for it one behind the other. */
let latest: { readonly line: IptablesRule; readonly family: Family; readonly binding: Binding } | undefined;

/**
 * Binds the words of a rule line to options. Works on any line. What a rule set needs of it is remembered in the line's RuleFacts: ask for the
 * whole binding only where a few lines are in question.
 */
export function bind(line: IptablesRule, family: Family): Binding {
  if (latest?.line !== line || latest.family !== family) latest = { line, family, binding: bindWords(line, family) };
  return latest.binding;
}

function bindWords(line: IptablesRule, family: Family): Binding {
  const draft: Draft = {
    command: undefined,
    chain: undefined,
    position: undefined,
    policy: undefined,
    family: undefined,
    commands: [],
    options: [],
    matches: [],
    target: undefined,
    stray: [],
  };
  const scope = scopes[family];
  scope.reset();
  let { words } = line;
  let not: IptablesWord | undefined;
  for (let i = 0; i < words.length; ) {
    const word = words[i]!;
    if (isNot(word)) {
      if (not) draft.stray.push(not);
      not = word;
      i++;
    } else if (word.text.length > 2 && ROW.test(word.text)) {
      words = [...words.slice(0, i), ...apart(word), ...words.slice(i + 1)];
    } else if (isOption(word)) {
      i = takeOption(words, line.holes, i, not, scope, draft);
      not = undefined;
    } else {
      draft.stray.push(word);
      i++;
    }
  }
  if (not) draft.stray.push(not);
  return draft;
}

/** Short options that take no word may stand in a row, and the last of a row may be another: `-fvj ACCEPT`. */
const ROW = /^-[fv46]./;

/** The options of a row, each as a word. */
function apart(row: IptablesWord): IptablesWord[] {
  const words: IptablesWord[] = [];
  let { start, text } = row;
  while (ROW.test(text)) {
    const end = start + (words.length === 0 ? 2 : 1);
    words.push({ ...row, start, end, text: text.slice(0, 2) });
    text = `-${text.slice(2)}`;
    start = end;
  }
  return [...words, { ...row, start, text }];
}

/** Binds the option at word `at` and gives the number of the next free word. */
function takeOption(
  words: readonly IptablesWord[],
  holes: IptablesRule['holes'],
  at: number,
  not: IptablesWord | undefined,
  scope: RuleScope,
  draft: Draft,
): number {
  const word = words[at]!;
  const resolution = scope.resolve(word.text);
  const known = resolution.kind === 'general' || resolution.kind === 'option' ? resolution.option : undefined;
  const glued = 'value' in resolution ? resolution.value : undefined;
  const args: IptablesWord[] = [];
  if (glued !== undefined) args.push({ start: word.end - glued.length, end: word.end, text: glued, quoted: word.quoted });
  const { next, oldNot } = takeWords(words, at + 1, known, args);
  const option: BoundOption = {
    word,
    name: known?.long ?? word.text.replace(/^-+/, ''),
    not,
    oldNot,
    negated: not !== undefined || oldNot !== undefined,
    args,
    extension: resolution.kind === 'option' ? resolution.extension : undefined,
    known,
    resolution,
    hole: holes.length > 0 && hasHole(holes, { start: word.start, end: args.at(-1)?.end ?? word.end }),
  };
  record(option, scope, draft);
  return next;
}

/** Moves the words that belong to an option into `args`. */
function takeWords(words: readonly IptablesWord[], from: number, known: BoundOption['known'], args: IptablesWord[]) {
  let next = from;
  let oldNot: IptablesWord | undefined;
  const isPlain = (word: IptablesWord) => !isOption(word) && !isNot(word);
  if (!known) {
    // How many words an unknown option takes is unknown: all up to the next option.
    while (next < words.length && isPlain(words[next]!)) args.push(words[next++]!);
    return { next, oldNot };
  }
  const { least, most } = arity(known);
  const first = words[next];
  if (known.negatable === true && least > 0 && most > args.length && first && isOldNot(first, words[next + 1])) {
    oldNot = first;
    next++;
  }
  while (args.length < most && next < words.length) {
    if (args.length >= least && !isPlain(words[next]!)) break;
    args.push(words[next++]!);
  }
  return { next, oldNot };
}

/** A `!` where the value belongs, as old rules have it; to the loader of today it is the value. */
function isOldNot(word: IptablesWord, next: IptablesWord | undefined): boolean {
  return isNot(word) && !word.quoted && next !== undefined && !isOption(next);
}

/** The loader takes the first word whatever it looks like, a further or optional one only if it is no option. */
function arity(known: ExtensionOption | GeneralOption): { least: number; most: number } {
  const most = known.args.length;
  if ('short' in known) return { least: Math.min(1, most - (known.optionalArgs ?? 0)), most };
  return { least: Math.min(1, optionArity(known).min), most };
}

function record(option: BoundOption, scope: RuleScope, draft: Draft): void {
  const [first, second] = option.args;
  const general = option.known && 'short' in option.known ? option.known : undefined;
  if (general?.command) {
    draft.commands.push(option);
    draft.command ??= general.long;
    draft.chain ??= first;
    if (general.long === 'policy') draft.policy = second;
    else if (second && /^\d+$/.test(second.text)) draft.position = Number(second.text);
    return;
  }
  draft.options.push(option);
  if (general?.long === 'ipv4') draft.family = 'ipv4';
  if (general?.long === 'ipv6') draft.family = 'ipv6';
  if (!general || !first || option.hole) return;
  if (general.long === 'protocol') scope.setProtocol(first.text);
  else if (general.long === 'match') draft.matches.push({ word: first, extension: scope.addMatch(first.text) });
  else if (general.long === 'jump') draft.target = { word: first, goto: false, extension: scope.addTarget(first.text) };
  else if (general.long === 'goto') draft.target = { word: first, goto: true, extension: undefined };
}

/** Quotes are gone when the loader looks: `"-j"` is an option, `"!"` negates. */
function isOption(word: IptablesWord): boolean {
  return word.text.length > 1 && word.text.charCodeAt(0) === 0x2d;
}

function isNot(word: IptablesWord): boolean {
  return word.text === '!';
}
