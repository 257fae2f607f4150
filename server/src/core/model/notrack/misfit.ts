import { EVERY_PORT } from '../packets/box.ts';
import { contains, intersects, isSubset } from '../packets/intervals.ts';
import { verdictOf } from '../packets/path.ts';
import type { ChainRule, Ruleset } from '../ruleset/ruleset.ts';
import { type NotrackAnalysis, worksTracked } from './analysis.ts';
import type { Exemption } from './exemptions.ts';
import { directionsOf, examplesOf, firstBroken, type Role, stepsOf, UNTRACKED } from './flow.ts';

/** A complete pair of NOTRACK rules whose role the filter denies. */
export interface Misfit {
  /** The rule of the requests. */
  readonly first: Exemption;
  /** The rule of the answers. */
  readonly second: Exemption;
  readonly writtenFor: 'server' | 'client';
  /** Whether the filter refuses the role for certain; else it only shows the other one. */
  readonly certain: boolean;
  /** A filter rule that shows the other role. */
  readonly evidence: ChainRule | undefined;
}

/** The pairs for a role that the filter of the same file speaks against. Silent without a filter, and where both roles are open. */
export function misfits(ruleset: Ruleset, analysis: NotrackAnalysis): Misfit[] {
  if (!ruleset.tables.has('filter')) return [];
  const halves = new Set(analysis.halfTracked.map((half) => half.unpaired.exemption));
  const whole = analysis.exemptions.all.filter(
    (exemption) => exemption.exact && !halves.has(exemption) && exemption.effective?.length,
  );
  return whole.flatMap((first): Misfit[] => {
    if (directionsOf(first.box).join() !== 'request' || isSubset(EVERY_PORT, first.box.dport)) return [];
    const second = whole.find((other) => other.hook !== first.hook && answers(other, first));
    if (!second || hasOtherRole(whole, first)) return [];
    const [own, other] = first.hook === 'PREROUTING' ? (['inbound', 'outbound'] as const) : (['outbound', 'inbound'] as const);
    const refused = isRefused(ruleset, first, own);
    const evidence = shows(ruleset, first, other);
    if (!evidence || (first.hook === 'PREROUTING' && !refused)) return [];
    return [{ first, second, writtenFor: first.hook === 'PREROUTING' ? 'server' : 'client', certain: refused, evidence }];
  });
}

function answers(other: Exemption, first: Exemption): boolean {
  return (
    directionsOf(other.box).join() === 'reply' &&
    isSubset(first.box.dport, other.box.sport) &&
    intersects(first.box.protocol, other.box.protocol)
  );
}

/** Whether the requests of the other role are exempt as well: then nothing is missing. */
function hasOtherRole(whole: readonly Exemption[], first: Exemption): boolean {
  return whole.some(
    (other) =>
      other.hook !== first.hook && directionsOf(other.box).includes('request') && intersects(other.box.dport, first.box.dport),
  );
}

/** Whether the filter drops every example of the role, tracked or exempt. */
function isRefused(ruleset: Ruleset, exemption: Exemption, role: Role): boolean {
  const flows = examplesOf(ruleset, exemption.box, 'request', role);
  return (
    flows.length > 0 &&
    flows.every((flow) => worksTracked(ruleset, flow) === false && !!firstBroken(ruleset, stepsOf(flow, UNTRACKED, true)))
  );
}

/** A filter rule that accepts requests to the very port in the chain of the role. */
function shows(ruleset: Ruleset, exemption: Exemption, role: Role): ChainRule | undefined {
  const port = exemption.box.dport[0]!.low;
  const works = examplesOf(ruleset, { ...exemption.box, input: [], output: [] }, 'request', role).some(
    (flow) => worksTracked(ruleset, flow) === true,
  );
  if (!works) return undefined;
  const chain = ruleset.tables.get('filter')?.chains.get(role === 'inbound' ? 'INPUT' : 'OUTPUT');
  return chain?.rules.find((rule) => {
    const { box } = rule.facts.match;
    return (
      verdictOf(rule) === 'accept' &&
      !isSubset(EVERY_PORT, box.dport) &&
      contains(box.dport, port) &&
      intersects(box.protocol, exemption.box.protocol)
    );
  });
}
