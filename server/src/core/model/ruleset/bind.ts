import type { IptablesRule, IptablesWord } from '../../syntax/iptables/tree.ts';
import { hasHole } from '../../syntax/template.ts';
import type { TextRange, Token } from '../../text/range.ts';
import {
  type Extension,
  type ExtensionOption,
  findMatch,
  findOption,
  findTarget,
  type GeneralOption,
  generalOption,
  protocolMatch,
} from '../../knowledge/iptables/index.ts';
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
  /** In the order of the line, commands left out. */
  readonly options: readonly BoundOption[];
  readonly matches: readonly BoundExtension[];
  /** What -j or -g names; `extension` is missing for user chains and unknown targets. */
  readonly target: (BoundExtension & { readonly goto: boolean }) | undefined;
  /** Words that belong to no option. */
  readonly stray: readonly IptablesWord[];
}

const bindings = new WeakMap<IptablesRule, Partial<Record<Family, Binding>>>();

/** Binds the words of a rule line to options. Works on any line; remembers the answer for the line. */
export function bind(line: IptablesRule, family: Family): Binding {
  const known = bindings.get(line) ?? {};
  const binding = known[family] ?? bindLine(line, family);
  bindings.set(line, { ...known, [family]: binding });
  return binding;
}

interface Draft {
  command: string | undefined;
  chain: Token | undefined;
  position: number | undefined;
  policy: Token | undefined;
  family: Family | undefined;
  options: BoundOption[];
  matches: BoundExtension[];
  target: Binding['target'];
  stray: IptablesWord[];
}

function bindLine(line: IptablesRule, family: Family): Binding {
  const draft: Draft = {
    command: undefined,
    chain: undefined,
    position: undefined,
    policy: undefined,
    family: undefined,
    options: [],
    matches: [],
    target: undefined,
    stray: [],
  };
  const { words } = line;
  let not: IptablesWord | undefined;
  for (let i = 0; i < words.length; ) {
    const word = words[i]!;
    if (isNot(word)) {
      not = word;
      i++;
    } else if (isOption(word)) {
      i = takeOption(line, i, not, family, draft);
      not = undefined;
    } else {
      draft.stray.push(word);
      i++;
    }
  }
  return draft;
}

/** Binds the option at word `at` and gives the number of the next free word. */
function takeOption(line: IptablesRule, at: number, not: IptablesWord | undefined, family: Family, draft: Draft): number {
  const word = line.words[at]!;
  const equals = word.text.startsWith('--') ? word.text.indexOf('=') : -1;
  const spelled = equals < 0 ? word.text : word.text.slice(0, equals);
  const { extension, known } = lookUp(spelled, family, draft);
  const args: IptablesWord[] = [];
  let next = at + 1;
  let oldNot: IptablesWord | undefined;
  if (equals >= 0) args.push({ ...word, start: word.start + equals + 1, text: word.text.slice(equals + 1) });
  else if (known) {
    const [least, most] = arity(known);
    if (most > 0 && line.words[next] && isNot(line.words[next]!) && line.words[next + 1]) oldNot = line.words[next++]!;
    while (args.length < most && next < line.words.length) {
      const candidate = line.words[next]!;
      if (args.length >= least && (isOption(candidate) || isNot(candidate))) break;
      args.push(candidate);
      next++;
    }
  } else {
    // How many words an unknown option takes is unknown: all up to the next option.
    while (next < line.words.length && !isOption(line.words[next]!) && !isNot(line.words[next]!)) args.push(line.words[next++]!);
  }
  const end = args.at(-1)?.end ?? word.end;
  const option: BoundOption = {
    word,
    name: known?.long ?? spelled.replace(/^-+/, ''),
    not,
    oldNot,
    negated: not !== undefined || oldNot !== undefined,
    args,
    extension,
    known,
    hole: line.holes.length > 0 && hasHole(line.holes, { start: word.start, end }),
  };
  record(option, family, draft);
  return next;
}

function record(option: BoundOption, family: Family, draft: Draft): void {
  const [first, second] = option.args;
  const general = option.extension === undefined ? (option.known as GeneralOption | undefined) : undefined;
  if (general?.command) {
    draft.command ??= general.long;
    draft.chain ??= first;
    if (general.long === 'policy') draft.policy = second;
    else if (second && /^\d+$/.test(second.text)) draft.position = Number(second.text);
    return;
  }
  if (general?.long === 'ipv4') draft.family = 'ipv4';
  if (general?.long === 'ipv6') draft.family = 'ipv6';
  if (general?.long === 'match' && first) draft.matches.push({ word: first, extension: findMatch(first.text, family) });
  if ((general?.long === 'jump' || general?.long === 'goto') && first) {
    const goto = general.long === 'goto';
    draft.target = { word: first, goto, extension: goto ? undefined : findTarget(first.text, family) };
  }
  draft.options.push(option);
}

/** The option behind a spelling: iptables' own, the target's, a match's, or, as a last resort, of the match that -p names. */
function lookUp(spelled: string, family: Family, draft: Draft): Pick<BoundOption, 'extension' | 'known'> {
  const target = draft.target?.extension;
  if (target) {
    const known = findOption(target, spelled, family);
    if (known) return { extension: target, known };
  }
  for (const { extension } of draft.matches) {
    const known = extension && findOption(extension, spelled, family);
    if (known) return { extension, known };
  }
  const general = generalOption(spelled);
  if (general) return { extension: undefined, known: general };
  const protocol = draft.options.findLast((option) => option.name === 'protocol')?.args[0];
  const implicit = protocol && protocolMatch(protocol.text, family);
  const known = implicit && findOption(implicit, spelled, family);
  return known ? { extension: implicit, known } : { extension: undefined, known: undefined };
}

function arity(known: ExtensionOption | GeneralOption): readonly [least: number, most: number] {
  if ('command' in known && known.command) return [known.args.length > 0 ? 1 : 0, known.args.length];
  const optional = 'optionalArgs' in known && known.optionalArgs === true;
  return [optional ? 0 : Math.min(1, known.args.length), known.args.length];
}

function isOption(word: IptablesWord): boolean {
  return word.text.length > 1 && word.text.charCodeAt(0) === 0x2d && !word.quoted;
}

function isNot(word: IptablesWord): boolean {
  return word.text === '!' && !word.quoted;
}
