import { lineStarts } from '../../syntax/lines.ts';
import { applyEdits, type TextEdit } from '../../text/edit.ts';
import { shift } from '../../text/range.ts';
import { editFile, type SourceFileOf, sourceFile } from '../../workspace/source-file.ts';
import type { BoundOption } from '../ruleset/bind.ts';
import { type HostRules, joined, partOf } from '../ruleset/host-rules.ts';
import { bindingOf, type ChainRule, type Ruleset, readRuleset } from '../ruleset/ruleset.ts';
import { type Exemption, exemptionsOf, type RawHook } from './exemptions.ts';
import { type PairingOptions, unpairedPart } from './pairing.ts';
import { mayTry } from './trials.ts';

/** A rule to add that exempts the other direction, and where in the file of the exemption. */
export interface MirrorRule {
  readonly text: string;
  readonly hook: RawHook;
  /** The insertion, and, where the rule took only the opening SYN, the cut that makes it take the whole connection. */
  readonly edits: readonly TextEdit[];
}

/** Spellings of iptables' own options that turn round with the direction. */
const TURNED: ReadonlyMap<string, string> = new Map([
  ['-s', '-d'],
  ['-d', '-s'],
  ['--source', '--destination'],
  ['--destination', '--source'],
  ['--src', '--dst'],
  ['--dst', '--src'],
  ['-i', '-o'],
  ['-o', '-i'],
  ['--in-interface', '--out-interface'],
  ['--out-interface', '--in-interface'],
]);

type Style = 'ports-swapped' | 'ports-kept';

/**
 * The rules that would pair an exemption, most likely first. Each was tried: with it in the file the exemption is paired, and so is the new
 * rule. Empty where a condition has no counterpart for the reply direction (mac, owner, limit ...).
 */
export function mirrorRules(
  rules: HostRules,
  exemption: Exemption,
  hooks: readonly RawHook[],
  pairing: PairingOptions,
): MirrorRule[] {
  const part = partOf(rules.parts, exemption.rule);
  return hooks.flatMap((hook): MirrorRule[] => {
    for (const style of ['ports-swapped', 'ports-kept'] as const) {
      const text = mirrorText(exemption, hook, style);
      if (text === undefined) continue;
      for (const at of places(part, exemption, hook)) {
        const edits = [...synCut(part, exemption), insertion(part, at, text, exemption.rule)];
        if (mayTry(rules) && pairs(rules, part, exemption, text, edits, pairing)) return [{ text, hook, edits }];
      }
    }
    return [];
  });
}

/** The mirrored rule as text: `-A OUTPUT -p tcp -m tcp --sport 80 -j NOTRACK`. */
function mirrorText(exemption: Exemption, hook: RawHook, style: Style): string | undefined {
  const { rule, via } = exemption;
  const general: string[] = [];
  const others: string[] = [];
  for (const step of [...via, rule]) {
    const { stray, matches, options, target } = bindingOf(step);
    if (stray.length > 0 || matches.some(({ extension }) => !extension)) return undefined;
    for (const option of options) {
      if (target?.extension && option.extension === target.extension) continue;
      const words = mirrorOption(step, option, exemption.hook, hook, style);
      if (words === undefined) return undefined;
      const list = option.extension || option.name === 'match' ? others : general;
      if (words !== '' && !list.includes(words)) list.push(words);
    }
  }
  // Two different values for one option would not load; jumps and rules that both name a protocol do that.
  const names = general.map((words) => words.replace(/^! /, '').split(' ')[0]);
  if (new Set(names).size < names.length) return undefined;
  const target = rule.facts.targetName === 'CT' ? '-j CT --notrack' : '-j NOTRACK';
  const counters = rule.line.counters ? '[0:0] ' : '';
  return `${counters}-A ${hook} ${[...general, ...others, target].join(' ')}`;
}

/** The option for the other direction; empty where it is left out, undefined where there is no counterpart. */
function mirrorOption(step: ChainRule, option: BoundOption, from: RawHook, to: RawHook, style: Style): string | undefined {
  if (option.hole) return undefined;
  const raw = (range: { start: number; end: number }) => step.line.text.slice(range.start, range.end);
  const not = option.negated ? '! ' : '';
  const args = option.args.map(raw);
  const written = (name: string, words = args) => not + [name, ...words].join(' ');
  if (option.word.text.includes('=')) return undefined;
  if (!option.extension) {
    switch (option.name) {
      case 'jump':
      case 'goto':
      case 'set-counters':
        return '';
      case 'match':
      case 'protocol':
        return written(option.word.text);
      case 'in-interface':
      case 'out-interface':
        return from === to ? '' : turned(option, written);
      case 'source':
      case 'destination':
        return turned(option, written);
      default:
        return undefined;
    }
  }
  if (option.name === 'syn' || option.name === 'tcp-flags') return '';
  const known = option.known && 'summary' in option.known ? option.known : undefined;
  if (option.extension.reply === 'unchanged') return written(option.word.text);
  if (option.extension.reply !== 'by-option' || !known || !('mirror' in known) || known.mirror === undefined) return undefined;
  const isPort = /^[sd]ports?$/.test(option.name);
  if (style === 'ports-kept' && isPort) return written(option.word.text);
  if (known.mirror === option.name) return swappedWords(option, args, written);
  return written(`--${known.mirror}`);
}

function turned(option: BoundOption, written: (name: string) => string): string | undefined {
  const name = TURNED.get(option.word.text);
  return name === undefined ? undefined : written(name);
}

/** Options whose words turn round instead of their name: set flags and ICMP echo. */
function swappedWords(
  option: BoundOption,
  args: readonly string[],
  written: (name: string, words: string[]) => string,
): string | undefined {
  const name = option.word.text;
  if (option.name === 'ports') return written(name, [...args]);
  const last = args.at(-1);
  if (last === undefined) return undefined;
  if (option.name === 'match-set') {
    const flags = last.split(',').map((flag) => (flag === 'src' ? 'dst' : flag === 'dst' ? 'src' : flag));
    return written(name, [...args.slice(0, -1), flags.join(',')]);
  }
  const opposite = ICMP_ANSWERS.get(last);
  return opposite === undefined ? undefined : written(name, [opposite]);
}

const ICMP_ANSWERS: ReadonlyMap<string, string> = new Map(
  [
    ['8', '0'],
    ['echo-request', 'echo-reply'],
    ['13', '14'],
    ['timestamp-request', 'timestamp-reply'],
    ['17', '18'],
    ['address-mask-request', 'address-mask-reply'],
    ['128', '129'],
  ].flatMap(([a, b]): [string, string][] => [
    [a!, b!],
    [b!, a!],
  ]),
);

/** The lines of the file behind which the new rule may stand, best first: with its like, right behind the rule, before all others. */
function places(ruleset: Ruleset, exemption: Exemption, hook: RawHook): number[] {
  const table = ruleset.tables.get('raw')!;
  const inHook = table.chains.get(hook)?.rules ?? [];
  const likes = inHook.filter((rule) => rule.facts.targetName === exemption.rule.facts.targetName);
  const last = likes.at(-1)?.index;
  const first = inHook[0]?.index;
  const head = Math.max(table.index, ...[...table.chains.values()].map((chain) => chain.declaration?.index ?? -1));
  const candidates = [last, exemption.rule.index, first === undefined ? undefined : first - 1, head];
  return [...new Set(candidates.filter((at): at is number => at !== undefined && at >= head))];
}

function insertion(ruleset: Ruleset, behind: number, text: string, like: ChainRule): TextEdit {
  const { tree } = ruleset.file;
  const start = lineStarts(tree)[behind + 1]!;
  const end = like.line.text.endsWith('\r\n') ? '\r\n' : '\n';
  const closed = tree.lines[behind]!.text.endsWith('\n');
  return { range: { start, end: start }, newText: closed ? text + end : end + text };
}

function synCut(ruleset: Ruleset, { rule }: Exemption): TextEdit[] {
  const start = lineStarts(ruleset.file.tree)[rule.index]!;
  return cutsOf(rule).map((edit) => ({ ...edit, range: shift(edit.range, start) }));
}

/** The cuts that take the flag tests out of a rule, as edits of its line. */
function cutsOf(rule: ChainRule): TextEdit[] {
  return bindingOf(rule)
    .options.filter((option) => option.name === 'syn' || option.name === 'tcp-flags')
    .map((option) => {
      const end = option.args.at(-1)?.end ?? option.word.end;
      const blank = rule.line.text[end] === ' ' ? 1 : 0;
      return { range: { start: option.not?.start ?? option.word.start, end: end + blank }, newText: '' };
    });
}

/**
 * Whether the edits pair the exemption, and leave the new rule paired too. Only the raw table is read again: what the filter tells of the host
 * does not change.
 */
function pairs(
  { family, parts }: HostRules,
  part: Ruleset,
  exemption: Exemption,
  text: string,
  edits: readonly TextEdit[],
  pairing: PairingOptions,
): boolean {
  const { start, file } = rawSection(part);
  const own = edits.map(({ range, newText }) => ({ range: { start: range.start - start, end: range.end - start }, newText }));
  // From the last to the first, so that the places of those that are left stay right.
  own.sort((a, b) => b.range.start - a.range.start);
  const edited = own.reduce((now, edit) => editFile(now, edit) as SourceFileOf<'iptables'>, file);
  const read = readRuleset(edited, family);
  const after = exemptionsOf(joined(parts.map((other) => (other === part ? read : other))));
  const old = applyEdits(exemption.rule.line.text, cutsOf(exemption.rule));
  const pair = after?.all.filter(({ rule: { line }, hook }) =>
    line.text === old ? hook === exemption.hook : line.text.trim() === text,
  );
  return after !== undefined && pair!.length > 1 && pair!.every((one) => unpairedPart(one, after, family, pairing) === undefined);
}

interface Section {
  readonly start: number;
  readonly file: SourceFileOf<'iptables'>;
}

const rawSections = new WeakMap<Ruleset, Section>();

/** The last `*raw` section of a file, from its first line to its end, as a file of its own, and where it begins. */
function rawSection(ruleset: Ruleset): Section {
  let section = rawSections.get(ruleset);
  if (!section) {
    const { file, tables, sections } = ruleset;
    const starts = lineStarts(file.tree);
    const table = tables.get('raw')!;
    const next = sections[sections.indexOf(table) + 1];
    const start = starts[table.index]!;
    const text = file.text.slice(start, next ? starts[next.index] : file.text.length);
    section = { start, file: sourceFile(file.path, 'iptables', text) as SourceFileOf<'iptables'> };
    rawSections.set(ruleset, section);
  }
  return section;
}
