import { EVERY_PORT, everything } from '../packets/box.ts';
import { contains, intersects, interval, isSubset } from '../packets/intervals.ts';
import { verdictOf } from '../packets/path.ts';
import type { ChainRule, RuleTables } from '../ruleset/ruleset.ts';
import { type NotrackAnalysis, worksTracked } from './analysis.ts';
import type { Exemption } from './exemptions.ts';
import { filterRulesNear } from './filter-rules.ts';
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
export function misfits(ruleset: RuleTables, analysis: NotrackAnalysis): Misfit[] {
  if (!ruleset.tables.has('filter')) return [];
  const halves = new Set(analysis.halfTracked.map((half) => half.unpaired.exemption));
  const whole = analysis.exemptions.all.filter(
    (exemption) => exemption.exact && !halves.has(exemption) && exemption.effective?.length,
  );
  const others = new Others(whole);
  return whole.flatMap((first): Misfit[] => {
    if (directionsOf(first.box).join() !== 'request' || isSubset(EVERY_PORT, first.box.dport)) return [];
    const second = others.answering(first);
    if (!second || others.haveOtherRole(first)) return [];
    const [own, other] = first.hook === 'PREROUTING' ? (['inbound', 'outbound'] as const) : (['outbound', 'inbound'] as const);
    const evidence = shows(ruleset, first, other);
    if (!evidence) return [];
    const refused = isRefused(ruleset, first, own);
    if (first.hook === 'PREROUTING' && !refused) return [];
    return [{ first, second, writtenFor: first.hook === 'PREROUTING' ? 'server' : 'client', certain: refused, evidence }];
  });
}

/** What stands in the other hook, asked for by ports: rules for many peers of one service share the answers. */
class Others {
  readonly #replies: readonly Exemption[];
  readonly #requests: readonly Exemption[];
  readonly #answering = new Map<string, Exemption | undefined>();
  readonly #otherRole = new Map<string, boolean>();

  constructor(whole: readonly Exemption[]) {
    this.#replies = whole.filter(({ box }) => directionsOf(box).join() === 'reply');
    this.#requests = whole.filter(({ box }) => directionsOf(box).includes('request'));
  }

  /** The first exemption of the answers to these requests. */
  answering({ hook, box: { dport, protocol } }: Exemption): Exemption | undefined {
    const key = [hook, ...[...dport, ...protocol].map(({ low, high }) => `${low}-${high}`)].join(' ');
    if (!this.#answering.has(key)) {
      const found = this.#replies.find(
        ({ hook: other, box }) => other !== hook && isSubset(dport, box.sport) && intersects(protocol, box.protocol),
      );
      this.#answering.set(key, found);
    }
    return this.#answering.get(key);
  }

  /** Whether the requests of the other role are exempt as well: then nothing is missing. */
  haveOtherRole({ hook, box: { dport } }: Exemption): boolean {
    const key = [hook, ...dport.map(({ low, high }) => `${low}-${high}`)].join(' ');
    const known = this.#otherRole.get(key);
    if (known !== undefined) return known;
    const found = this.#requests.some(({ hook: other, box }) => other !== hook && intersects(box.dport, dport));
    this.#otherRole.set(key, found);
    return found;
  }
}

/** Whether the filter drops every example of the role, tracked or exempt. */
function isRefused(ruleset: RuleTables, exemption: Exemption, role: Role): boolean {
  const flows = examplesOf(ruleset, exemption.box, 'request', role);
  return (
    flows.length > 0 &&
    flows.every((flow) => worksTracked(ruleset, flow) === false && !!firstBroken(ruleset, stepsOf(flow, UNTRACKED, true)))
  );
}

/** A filter rule that accepts requests to the very port in the chain of the role. */
function shows(ruleset: RuleTables, exemption: Exemption, role: Role): ChainRule | undefined {
  const port = exemption.box.dport[0]!.low;
  const asked = role === 'inbound' ? 'INPUT' : 'OUTPUT';
  const toPort = { ...everything(ruleset.family), dport: interval(port) };
  const rulesForPort = filterRulesNear(ruleset, (chain) => (chain === asked ? [toPort] : []));
  const shown = rulesForPort.find(({ rule }) => {
    if (verdictOf(rule) !== 'accept') return false;
    const { box } = rule.facts.match;
    return !isSubset(EVERY_PORT, box.dport) && contains(box.dport, port) && intersects(box.protocol, exemption.box.protocol);
  });
  if (!shown) return undefined;
  const flows = examplesOf(ruleset, { ...exemption.box, input: [], output: [] }, 'request', role);
  return flows.some((flow) => worksTracked(ruleset, flow) === true) ? shown.rule : undefined;
}
