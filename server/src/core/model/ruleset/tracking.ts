import type { TextRange } from '../../text/range.ts';
import { bind } from './bind.ts';
import { type ChainRule, type Ruleset, ruleRange } from './ruleset.ts';

/** A rule that the kernel cannot load without connection tracking, and what in it asks for that. */
export interface TrackingRule {
  readonly rule: ChainRule;
  /** Of the rule's line, in the file. */
  readonly range: TextRange;
  /** `-m conntrack`, `-j MASQUERADE`. */
  readonly by: string;
}

/** The first rule of the file that certainly needs the module nf_conntrack; NOTRACK does, too, for its target knows of connections. */
export function firstTrackingRule(ruleset: Ruleset): TrackingRule | undefined {
  const found = [...ruleset.tables.values()]
    .flatMap((table) => [...table.chains.values()].flatMap((chain) => chain.rules))
    .flatMap((rule) => {
      const by = rule.facts.needsConntrack || rule.facts.notrack ? asker(rule) : undefined;
      return by === undefined ? [] : [{ rule, by }];
    })
    .sort((a, b) => a.rule.index - b.rule.index)[0];
  if (!found) return undefined;
  const { rule, by } = found;
  return { rule, by, range: ruleRange(ruleset, rule) };
}

function asker({ line, family, facts }: ChainRule): string | undefined {
  const { matches, target } = bind(line, family);
  const match = matches.find(({ extension }) => extension?.needsConntrack === true);
  if (match) return `-m ${match.word.text}`;
  const needs = facts.notrack || (target?.extension?.needsConntrack ?? false) !== false;
  return target && needs ? `-j ${target.word.text}` : undefined;
}
