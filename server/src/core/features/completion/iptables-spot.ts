import { type Extension, protocolNumber } from '../../knowledge/iptables/index.ts';
import { existsIn } from '../../knowledge/kernel.ts';
import type { Binding, BoundOption } from '../../model/ruleset/bind.ts';
import type { IptablesPlace } from './iptables-place.ts';

/** Where in a rule the cursor stands. */
export interface RuleSpot extends IptablesPlace {
  /** The words before the one at the cursor, bound. */
  readonly before: Binding;
  /** All words but the one at the cursor, bound: what is given already, before and behind. */
  readonly others: Binding;
  /** The typed beginning of the word at the cursor. */
  readonly typed: string;
  /** Whether a `!` stands before the word. */
  readonly negated: boolean;
}

/** The chain of the rule, where it is built in. */
export function builtInChain({ others, table }: RuleSpot): string | undefined {
  const name = others.chain?.text;
  return name !== undefined && /^(PREROUTING|INPUT|FORWARD|OUTPUT|POSTROUTING)$/.test(name) && table.name !== false
    ? name
    : undefined;
}

/** The general option of a name, as the rule has it. */
export function generalGiven({ others }: RuleSpot, long: string): BoundOption | undefined {
  return others.options.find((option) => option.resolution.kind === 'general' && option.name === long);
}

/** Whether the protocol of the rule is one of these; undefined where the rule names none, or not for sure. */
export function hasProtocol(spot: RuleSpot, names: readonly string[]): boolean | undefined {
  const protocol = generalGiven(spot, 'protocol');
  const word = protocol?.args[0]?.text;
  if (!protocol || word === undefined || protocol.negated || protocol.hole) return undefined;
  const number = protocolNumber(word);
  return number === undefined ? undefined : names.some((name) => protocolNumber(name) === number);
}

/** Whether a match or target can stand in this rule: in its table and chain, with its protocol, on a kernel of the target. */
export function isAllowed(extension: Extension, spot: RuleSpot): boolean {
  const { tables, chains, protocols, kernel, removedIptables } = extension;
  const chain = builtInChain(spot);
  if (removedIptables !== undefined) return false;
  if (kernel && existsIn(spot.settings.target, kernel) === 'none') return false;
  if (tables && spot.table.name && !(tables as readonly string[]).includes(spot.table.name)) return false;
  if (chains && chain !== undefined && !(chains as readonly string[]).includes(chain)) return false;
  return !protocols || hasProtocol(spot, protocols) !== false;
}
