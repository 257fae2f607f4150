import { groupBy } from '../../text/group-by.ts';
import { type Box, boxesMeet, boxIntersect, boxSubset, boxSubtract, everything } from '../packets/box.ts';
import { asksByItself, conditionOf, isOfTarget } from '../packets/match.ts';
import type { Binding, BoundOption } from '../ruleset/bind.ts';
import { bindingOf, type ChainRule } from '../ruleset/ruleset.ts';
import type { Answer } from './answer.ts';
import { fieldCondition, type Surroundings } from './conditions.ts';
import { conntrackCondition } from './conntrack-conditions.ts';
import type { TracedPacket } from './packet.ts';
import type { OpenCondition } from './result.ts';

/**
 * Whether a packet matches a rule. The rule's box decides nearly always; where the rule has conditions beyond it, they are looked at one by
 * one.
 */
export function matchRule(rule: ChainRule, packet: TracedPacket, around: Surroundings): Answer {
  const { box, exact } = rule.facts.match;
  if (!boxesMeet(packet.box, box)) return false;
  if (exact) return boxSubset(packet.box, box) ? true : undefined;
  const binding = bindingOf(rule);
  let answer: Answer = binding.stray.length === 0 && openMatches(binding).length === 0 ? true : undefined;
  if (lacksHeader(binding)) return false;
  for (const option of binding.options) {
    const holds = isOfTarget(option, binding) || optionAnswer(option, packet, around, binding.options);
    if (holds === false) return false;
    if (holds === undefined) answer = undefined;
  }
  return answer;
}

/** The conditions of a rule that are open for a packet, one for each match, as written. */
export function openConditions(rule: ChainRule, packet: TracedPacket, around: Surroundings): OpenCondition[] {
  const binding = bindingOf(rule);
  const open = binding.options.filter(
    (option) => !isOfTarget(option, binding) && optionAnswer(option, packet, around, binding.options) === undefined,
  );
  const byMatch = groupBy(open, (option) => option.extension?.name ?? option);
  return [
    ...binding.stray.map(({ text }) => ({ text, negated: false })),
    ...openMatches(binding).map((text) => ({ text, negated: false })),
    ...[...byMatch.values()].map((options) => ({
      text: options.map(written).join(' '),
      negated: options.length === 1 && options[0]!.negated,
    })),
  ];
}

/** The conditions of a rule that do not hold for a packet, as written; none where it is only all of them together that do not. */
export function failedConditions(rule: ChainRule, packet: TracedPacket, around: Surroundings): string[] {
  const binding = bindingOf(rule);
  if (lacksHeader(binding)) {
    const absent = binding.matches.filter(({ extension }) => extension && WITHOUT_EXTENSION_HEADERS.has(extension.name));
    return absent.map(({ word }) => `-m ${word.text}`);
  }
  return binding.options
    .filter((option) => !isOfTarget(option, binding) && optionAnswer(option, packet, around, binding.options) === false)
    .map(written);
}

function lacksHeader({ matches }: Binding): boolean {
  return matches.some(({ extension }) => extension && WITHOUT_EXTENSION_HEADERS.has(extension.name));
}

/** Matches on headers that the packets of a trace do not have: they are false even where negated. */
const WITHOUT_EXTENSION_HEADERS: ReadonlySet<string> = new Set(['rt', 'frag', 'hbh', 'dst']);

function openMatches(binding: Binding): string[] {
  return binding.matches.filter((match) => asksByItself(match, binding)).map(({ word }) => `-m ${word.text}`);
}

function optionAnswer(option: BoundOption, packet: TracedPacket, around: Surroundings, options: readonly BoundOption[]): Answer {
  if (option.hole || !option.known) return undefined;
  const byField = fieldCondition(option, packet, around);
  if (byField !== 'not-mine') return byField;
  const byEntry = conntrackCondition(option, packet, around.family, options);
  if (byEntry !== 'not-mine') return byEntry;
  const piece = conditionOf(option, around.family);
  if (piece === 'nothing-to-say') return true;
  if (piece === 'unknown') return undefined;
  const box: Box = { ...everything(around.family), ...piece.box };
  if (!boxesMeet(packet.box, box)) return false;
  return piece.exact && boxSubset(packet.box, box) ? true : undefined;
}

function written({ word, not, oldNot, args, extension }: BoundOption): string {
  const match = extension?.kind === 'match' ? `-m ${extension.name} ` : '';
  const words = args.map(({ text, quoted }) => (quoted || /\s/.test(text) ? `"${text}"` : text));
  // A value may be glued to its option: then the option's word has it already.
  const glued = args[0] !== undefined && args[0].end === word.end;
  return [`${match}${not ? '! ' : ''}${word.text}`, ...(oldNot ? ['!'] : []), ...(glued ? words.slice(1) : words)].join(' ');
}

/** So many pieces a dimension of a set of packets may have; beyond them it is not narrowed any more, which only makes more open. */
const MOST_PIECES = 32;

/** The packet where it has matched a rule although that was open. */
export function ifMatched(packet: TracedPacket, rule: ChainRule): TracedPacket {
  return withBox(packet, boxIntersect(packet.box, rule.facts.match.box));
}

/** The packet where it has not matched; undefined where no packet is left. */
export function ifNotMatched(packet: TracedPacket, rule: ChainRule): TracedPacket | undefined {
  const { box, exact } = rule.facts.match;
  if (!exact) return packet;
  const rest = boxSubtract(packet.box, box);
  if (rest.length === 0) return undefined;
  return rest.length === 1 ? withBox(packet, rest[0]!) : packet;
}

function withBox(packet: TracedPacket, box: Box): TracedPacket {
  const small = SETS.every((dimension) => box[dimension].length <= MOST_PIECES);
  return small ? { ...packet, box } : packet;
}

const SETS = ['protocol', 'source', 'destination', 'sport', 'dport', 'icmpType', 'input', 'output'] as const;
