import { say } from '../../text/say.ts';
import { ANY_FLAGS, ANY_STATE, type Box, boxSubset, isEmpty, State } from '../packets/box.ts';
import { BoxIndex } from '../packets/box-index.ts';
import { ANY_INTERFACE } from '../packets/interface-set.ts';
import { verdictOf } from '../packets/path.ts';
import { bindingOf, type ChainRule, type RuleTables } from '../ruleset/ruleset.ts';
import type { Exemption, Exemptions } from './exemptions.ts';

/** A rule that guards by connection state, all of whose packets an exemption takes. */
export interface DeadRule {
  readonly rule: ChainRule;
  readonly exemption: Exemption;
  /** What asks conntrack, as written: `-m connlimit`, `--ctstate NEW`. */
  readonly asks: string;
}

const GUARDS: ReadonlySet<string> = new Set(['connlimit', 'connbytes', 'connmark', 'connlabel', 'helper']);

/**
 * The rules of INPUT that drop by connection state and whose packets are all exempt in PREROUTING. Rules that accept are left out: where one of
 * them is missed, untracked-not-accepted says so.
 */
export function deadStatefulRules(ruleset: RuleTables, exemptions: Exemptions): DeadRule[] {
  const input = ruleset.tables.get('filter')?.chains.get('INPUT');
  if (!input?.complete) return [];
  const exempt = exemptions.all.filter(
    (exemption) => exemption.hook === 'PREROUTING' && exemption.exact && exemption.takenBefore.length === 0,
  );
  const index = new BoxIndex<Exemption>();
  for (const exemption of exempt) index.add(exemption.box, exemption);
  return input.rules.flatMap((rule): DeadRule[] => {
    if (!rule.facts.needsConntrack || verdictOf(rule) !== 'drop') return [];
    const { box } = rule.facts.match;
    const holds = (candidate: Exemption) => boxSubset(timeless(box), { ...timeless(candidate.box), output: ANY_INTERFACE });
    // What holds all packets of the rule meets it, unless the rule has none.
    const exemption = (isEmpty(box) ? exempt : index.near({ ...box, output: ANY_INTERFACE })).find(holds);
    const asks = exemption && whatAsks(rule);
    return asks ? [{ rule, exemption, asks }] : [];
  });
}

/** The words that ask conntrack; undefined where UNTRACKED packets may match all the same. */
function whatAsks(rule: ChainRule): string | undefined {
  const { matches } = bindingOf(rule);
  const guard = matches.find(({ extension }) => extension && GUARDS.has(extension.name));
  if (guard) return `-m ${guard.word.text}`;
  // A rule against INVALID packets alone misses nothing: exempt ones are none.
  const { state } = rule.facts.match.box;
  return (state & State.UNTRACKED) === 0 && (state & State.NEW) !== 0 ? say`Its state match` : undefined;
}

function timeless(box: Box): Box {
  return { ...box, state: ANY_STATE, flags: ANY_FLAGS };
}
