import type { IptablesRule, IptablesWord } from '../../../syntax/iptables/tree.ts';
import type { Family } from '../../packets/address.ts';
import { everything } from '../../packets/box.ts';
import { extentOf } from '../../packets/extent.ts';
import { matchOf } from '../../packets/match.ts';
import type { Binding, BoundOption } from '../bind.ts';
import type { RuleFacts } from '../rule-facts.ts';
import type { Gap } from './gap.ts';
import type { Shape, ShapeWord } from './shape.ts';
import { isPlain, type PlainKind } from './values.ts';

/**
 * The words of a line as a shape, and what lines of it share. Undefined where something was found in the line, or where it holds what the shape
 * could not tell apart.
 */
export function shapeOf(
  line: IptablesRule,
  binding: Binding,
  facts: RuleFacts,
  family: Family,
): { readonly words: readonly ShapeWord[]; readonly shape: Shape } | undefined {
  const { report } = facts;
  const isSound = report.faults.length === 0 && report.ifChain.length === 0 && binding.stray.length === 0;
  const isAdded = facts.command === 'append' || facts.command === 'insert';
  if (!isSound || !isAdded || binding.commands.length !== 1 || binding.family || line.holes.length > 0) return undefined;
  const gaps = gapsOf(line, binding, family);
  const words = line.words.map((word): ShapeWord => gaps.get(word.start) ?? line.text.slice(word.start, word.end));
  const inOrder = words.filter((word) => typeof word !== 'string');
  const match = matchWithout(binding, gaps, family);
  if (!match) return undefined;
  const indexOf = (kind: PlainKind) => inOrder.findIndex((gap) => gap.kind === kind);
  const loose: Shape = {
    family,
    facts,
    gaps: inOrder,
    chainGap: indexOf('own-chain'),
    targetGap: indexOf('jumped-chain'),
    match,
    extent: extentOf(match.box, family),
    texts: undefined,
    loose: undefined,
    next: undefined,
    plain: binding.options.every(
      (option) => option.extension || !PLACES.has(option.name) || gaps.has(option.args[0]?.start ?? -1),
    ),
  };
  return { words, shape: { ...loose, texts: textsBetween(words), loose } };
}

/** The words between the gaps, with one blank around each. */
function textsBetween(words: readonly ShapeWord[]): readonly string[] {
  const texts = [''];
  for (const [i, word] of words.entries()) {
    if (i > 0) texts.push(`${texts.pop()} `);
    if (typeof word === 'string') texts.push(texts.pop() + word);
    else texts.push('');
  }
  return texts;
}

/** The options of iptables itself that name addresses and interfaces. */
const PLACES: ReadonlySet<string> = new Set(['source', 'destination', 'in-interface', 'out-interface']);

/** The gaps by where their words begin. */
function gapsOf(line: IptablesRule, { commands, options, target }: Binding, family: Family): Map<number, Gap> {
  const gaps = new Map<number, Gap>();
  const add = (word: IptablesWord | undefined, kind: PlainKind | undefined, narrows: Gap['narrows'], negated: boolean) => {
    if (word && kind && isPlain(kind, family, line.text, word.start, word.end)) gaps.set(word.start, { kind, narrows, negated });
  };
  add(commands[0]?.args[0], 'own-chain', undefined, false);
  for (const option of options) {
    const { args, name, extension, known, oldNot, resolution, negated } = option;
    const isGlued = 'value' in resolution && resolution.value !== undefined;
    if (!known || oldNot || isGlued) continue;
    const [word] = args;
    if (extension) add(word, kindOf(option), NARROWS.get(name), negated);
    else if (name === 'source' || name === 'destination') add(word, 'network', name, negated);
    else if (name === 'in-interface') add(word, 'interface', 'input', negated);
    else if (name === 'out-interface') add(word, 'interface', 'output', negated);
    else if (word && word === target?.word && !target.extension) add(word, 'jumped-chain', undefined, false);
  }
  return gaps;
}

const NARROWS: ReadonlyMap<string, 'sport' | 'dport'> = new Map([
  ['sport', 'sport'],
  ['dport', 'dport'],
  ['sports', 'sport'],
  ['dports', 'dport'],
]);

const WITH_PORTS: ReadonlySet<string> = new Set(['tcp', 'udp', 'udplite', 'sctp', 'dccp']);

/** Which words of an option of a match or target may differ: those that the loaders only look up or keep. */
function kindOf({ extension, name, known, args }: BoundOption): PlainKind | undefined {
  const type = known?.args[0]?.type;
  if (type === 'portRange' && WITH_PORTS.has(extension!.name) && NARROWS.has(name)) return 'port';
  if (type === 'portList' && extension!.name === 'multiport' && NARROWS.has(name)) return 'ports';
  if (name === 'comment') return 'remark';
  if (name === 'match-set') return 'set';
  if (type === 'natAddress') return args[0]?.text.includes(':') ? 'nat-address-port' : 'nat-address';
  return undefined;
}

/** What the rule matches without the conditions in gaps; undefined where one of them is not alone in narrowing what it narrows. */
function matchWithout(binding: Binding, gaps: ReadonlyMap<number, Gap>, family: Family) {
  const gapOf = ({ args }: BoundOption) => args[0] && gaps.get(args[0].start);
  const options = binding.options.filter((option) => gapOf(option)?.narrows === undefined);
  const narrowed = binding.options.flatMap((option) => gapOf(option)?.narrows ?? []);
  const match = matchOf({ ...binding, options }, family);
  const whole = everything(family);
  const isFree = (property: NonNullable<Gap['narrows']>) => match.box[property] === whole[property];
  return new Set(narrowed).size === narrowed.length && narrowed.every(isFree) ? match : undefined;
}
