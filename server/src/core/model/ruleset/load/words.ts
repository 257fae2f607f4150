import { type ArgType, type ExtensionOption, type GeneralOption, optionArity } from '../../../knowledge/iptables/index.ts';
import type { IptablesRule, IptablesWord } from '../../../syntax/iptables/tree.ts';
import { hasHole } from '../../../syntax/template.ts';
import type { TextRange } from '../../../text/range.ts';
import { said, say, sentences } from '../../../text/say.ts';
import type { Family } from '../../packets/address.ts';
import type { Binding, BoundOption } from '../bind.ts';
import type { Mend, RefusedBy } from './fault.ts';
import { judgeName } from './naming.ts';
import type { Notes } from './notes.ts';
import { isOptionName, unknownOption } from './unknown.ts';
import { asGeneral } from './uses.ts';
import { judgeWord } from './values/judge.ts';
import type { Misfit } from './values/misfit.ts';
import { byteLength } from './values/texts.ts';

/** Whether a line holds what these judges do not follow: holes where words may come and go. */
export function isBeyondUs(line: IptablesRule, { options, commands, stray }: Binding): boolean {
  if (line.holes.length === 0) return false;
  const loads = (option: BoundOption) => ['match', 'jump', 'protocol'].includes(asGeneral(option)?.long ?? '');
  return (
    stray.some((word) => hasHole(line.holes, word)) ||
    [...commands, ...options].some((option) => option.hole && (loads(option) || hasHole(line.holes, option.word)))
  );
}

/**
 * Judges the words of a line one after the other, as the loader does. Gives false where a fault leaves open what the rest of the line means: that
 * rest is not judged.
 */
export function judgeWords(binding: Binding, family: Family, notes: Notes): boolean {
  const { commands, options, stray } = binding;
  const [first] = stray;
  // A command stands before the options nearly always; where it does not, the order of faults matters little.
  for (const command of commands) if (!judgeOption(command, binding, family, notes)) return false;
  for (const option of options) {
    if (first && option.word.start > first.start) break;
    if (!judgeOption(option, binding, family, notes)) return false;
  }
  if (!first) return true;
  const before = [...commands, ...options].filter((option) => option.word.start < first.start);
  strayWord(
    first,
    before.reduce<BoundOption | undefined>((last, one) => (last && last.word.start > one.word.start ? last : one), undefined),
    notes,
  );
  return false;
}

function strayWord(word: IptablesWord, before: BoundOption | undefined, notes: Notes): void {
  if (word.text.startsWith('#') && !word.quoted) {
    notes.add(word, { kind: 'trailing-comment', comment: word });
    return;
  }
  const says =
    word.text === '!'
      ? say`this ! stands before no option that it could negate`
      : before && before.args.length > 0 && before.args.at(-1)!.end <= word.start
        ? say`"${word.text}" belongs to no option: ${before.word.text} has its value already. Text with blanks needs double quotes`
        : say`"${word.text}" belongs to no option. An option begins with - here`;
  notes.add(word, { kind: 'syntax', says });
}

function judgeOption(option: BoundOption, binding: Binding, family: Family, notes: Notes): boolean {
  const { word, resolution, known, hole } = option;
  if (resolution.kind === 'unknown' || resolution.kind === 'ambiguous') {
    // A `--` at the end of the words only ends the options.
    if (word.text === '--' && option.args.length === 0) return true;
    if (!hole && (resolution.certain || isOnlyTargetUnknown(binding))) {
      unknownOption(option, binding, family, resolution.certain ? notes : notes.ifChain);
    }
    return false;
  }
  if (known && 'removed' in known && known.removed !== undefined) {
    const { removed } = known;
    notes.add(word, { kind: 'unknown-option', written: word.text, near: undefined, ambiguous: [], owner: undefined, removed });
    return false;
  }
  const general = asGeneral(option);
  if (option.not && known?.negatable === undefined && !isForFamily(general)) {
    notes.add(word, { kind: 'negation-not-allowed', option: word.text });
  }
  if (general && !judgeGeneral(option, general, binding, family, notes)) return false;
  if (general && isMisglued(option, general)) return misglued(option, general, binding, notes);
  return judgeArguments(option, family, notes);
}

/** Whether nobody could know the option if the target is a chain: those have no options. */
function isOnlyTargetUnknown({ matches, target }: Binding): boolean {
  return target !== undefined && !target.extension && matches.every(({ extension }) => extension && !extension.opaque);
}

function isGlued({ resolution }: BoundOption): boolean {
  return 'value' in resolution && resolution.value !== undefined;
}

/** -4 and -6, before which the loader overlooks a `!`. */
function isForFamily(general: GeneralOption | undefined): boolean {
  return general?.long === 'ipv4' || general?.long === 'ipv6';
}

function judgeGeneral(
  { word }: BoundOption,
  general: GeneralOption,
  { commands }: Binding,
  family: Family,
  notes: Notes,
): boolean {
  if (general.families && !general.families.includes(family)) {
    notes.add(word, { kind: 'wrong-family', what: word.text, instead: general.long === 'fragments' ? '-m frag' : undefined });
  }
  const lists = general.inRestore === 'listing' && commands.some(({ name }) => name === 'list');
  if (general.inRestore && !lists) {
    const ends = general.inRestore === 'ends';
    notes.add(word, {
      kind: 'syntax',
      says: ends
        ? say`${word.text} ends the restore at this line, with status 0 and nothing of this table loaded`
        : sentences(
            say`${word.text} cannot stand in a file for iptables-restore.`,
            general.note ? said(general.note) : say`It belongs to the command line`,
          ),
    });
    return !ends;
  }
  return true;
}

/** `-ptcp` and `--protocol=tcp`: the loader takes the whole word for the value, except of some options. */
function isMisglued(option: BoundOption, general: GeneralOption): boolean {
  return isGlued(option) && !general.joined && general.args.length > 0;
}

/** Gives whether the line can be read on: a word in place of an interface or of any address loads. */
function misglued({ word, args }: BoundOption, general: GeneralOption, { stray }: Binding, notes: Notes): boolean {
  const value = args[0]!.text;
  const head = word.text.slice(0, word.text.length - value.length).replace(/=$/, '');
  const type = general.args[0]!.type;
  const loads =
    (type === 'interface' && byteLength(word.text) <= 15) || (type === 'address' && /\/(0|::|0\.0\.0\.0)$/.test(value));
  const isLong = !word.text.startsWith('--') && isOptionName(word.text.slice(1));
  const newText = isLong ? `-${word.text}` : `${head} ${value}`;
  const says = isLong
    ? say`${word.text} is read as ${head} with a value: long options begin with two dashes`
    : say`the loader takes all of "${word.text}" for the value: a blank must stand behind ${head}`;
  const mend = word.quoted ? {} : { mend: { title: say`Write ${newText}`, edits: [{ range: word, newText }] } };
  // What was meant to be the value of a long option belongs to nothing now.
  const isLost = isLong && stray.some(({ start }) => start > word.end);
  notes.add(word, { kind: 'syntax', says, ...mend }, loads && !isLost ? 'none' : 'both');
  return loads && !isLost;
}

function judgeArguments(option: BoundOption, family: Family, notes: Notes): boolean {
  const { word, known, args, oldNot, hole } = option;
  if (!known || hole) return true;
  const general = asGeneral(option);
  const wanted = general ? general.args.length - (general.optionalArgs ?? 0) : optionArity(known as ExtensionOption).min;
  if (general?.long === 'set-counters' && args[0]?.text.includes(',', 1)) return judgeCounters(args, notes);
  if (isGlued(option) && (known.args.length === 0 || known.optionalArgs === true)) {
    notes.add(word, { kind: 'syntax', says: say`${word.text.split('=')[0]} takes no value with =` });
    return false;
  }
  if (args.length < wanted) {
    notes.add(word, { kind: 'missing-argument', option: word.text, wanted, given: args.length, taken: undefined });
    return false;
  }
  const [first] = args;
  if (oldNot && first) {
    oldNegation(option, { start: word.start, end: first.start }, notes);
    return false;
  }
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    const misfit = judgeWord(known.args[i]!, arg.text, family, general !== undefined);
    if (misfit && !judgeMisfit(option, i, misfit, family, notes)) return false;
  }
  return general ? judgeName(option, general, family, notes) : true;
}

/** Both counters in one word. */
function judgeCounters([both, next]: readonly IptablesWord[], notes: Notes): boolean {
  if (!/^\s*[+-]?\d.*?,\s*[+-]?\d/.test(both!.text))
    notes.add(both!, { kind: 'syntax', says: say`counters are written packets,bytes` });
  if (next) notes.add(next, { kind: 'syntax', says: say`"${next.text}" belongs to no option: -c has its two numbers already` });
  return next === undefined;
}

/** A word that does not fit: perhaps it is not the value at all, perhaps it is negated in the old way. Gives whether the line can be read on. */
function judgeMisfit(option: BoundOption, at: number, misfit: Misfit, family: Family, notes: Notes): boolean {
  const { word, known, args, not } = option;
  const arg = args[at]!;
  const type = known!.args[at]!;
  if (at === 0 && !misfit.loads && /^-[^\d]/.test(arg.text)) {
    notes.add(word, { kind: 'missing-argument', option: word.text, wanted: known!.args.length, given: 0, taken: arg.text });
    return false;
  }
  const rest = arg.text.slice(1);
  const isNegated = arg.text.startsWith('!') && rest !== '' && known!.negatable === true && !not && type.type !== 'interface';
  if (isNegated && !judgeWord(type, rest, family, asGeneral(option) !== undefined)) {
    oldNegation(option, { start: word.start, end: arg.start + 1 }, notes);
  } else valueFault(option, arg, misfit, notes);
  return true;
}

/** `--option ! value` becomes `! --option value`. */
function oldNegation(option: BoundOption, range: TextRange, notes: Notes): void {
  const { word, oldNot } = option;
  if (option.known?.negatable !== true || option.not || word.quoted) {
    if (oldNot) notes.add(oldNot, { kind: 'negation-not-allowed', option: word.text });
    return;
  }
  const mend = { title: say`Move the ! before ${word.text}`, edits: [{ range, newText: `! ${word.text} ` }] };
  notes.add({ start: word.start, end: option.args[0]!.end }, { kind: 'deprecated-negation', option: word.text, mend });
}

/** Takes a word down that an option cannot have. */
export function valueFault(option: BoundOption, arg: IptablesWord, misfit: Misfit, notes: Notes, refusedBy?: RefusedBy): void {
  const mend = misfit.kind === 'port-list-needs-multiport' ? multiport(option, arg) : replaced(arg, misfit.instead);
  const by = refusedBy ?? (misfit.maybe ? 'unknown' : misfit.loads ? 'none' : 'both');
  notes.add(arg, { ...misfit, option: option.word.text, value: arg.text, ...(mend ? { mend } : {}) }, by);
}

function replaced(arg: IptablesWord, instead: string | undefined): Mend | undefined {
  if (instead === undefined) return undefined;
  const newText = arg.quoted || /["\s\\]/.test(instead) ? quoted(instead) : instead;
  return { title: say`Change to ${instead}`, edits: [{ range: arg, newText }] };
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

const PORT_LIST: ArgType = { type: 'portList', max: 15 };

/** `--dport 80,443` as an option of multiport. */
function multiport({ name, not, word, extension }: BoundOption, arg: IptablesWord): Mend | undefined {
  if (!extension || !/^[sd]port$/.test(name) || judgeWord(PORT_LIST, arg.text, 'ipv4', false)) return undefined;
  const newText = `-m multiport ${not ? '! ' : ''}--${name}s ${arg.text}`;
  return { title: say`Use -m multiport`, edits: [{ range: { start: (not ?? word).start, end: arg.end }, newText }] };
}
