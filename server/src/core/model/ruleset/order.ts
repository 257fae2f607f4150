import { type Box, boxesMeet, boxIntersect, isEmpty } from '../packets/box.ts';
import { verdictOf } from '../packets/path.ts';
import { bindingOf, type Chain, type ChainRule, jumpedChain, type Table } from './ruleset.ts';

/** More rules than this are not followed through chains: then nothing is proved. */
const MOST_STEPS = 20_000;

/**
 * The number of the first rule of its chain that a rule which accepts may stand before, without a change of what passes: every rule in between
 * leaves its packets alone or accepts them too, and none of them counts, logs, marks or asks a match that remembers.
 */
export function earliestPlace(table: Table, chain: Chain, rule: ChainRule): number {
  const { box } = rule.facts.match;
  let place = chain.rules.indexOf(rule);
  let steps = 0;

  /** Whether it is all the same whether packets of the box are accepted before this rule or behind it. */
  const lets = (earlier: ChainRule, packets: Box, callers: readonly Chain[]): boolean => {
    if (++steps > MOST_STEPS) return false;
    const { match, target } = earlier.facts;
    if (!boxesMeet(match.box, packets)) return true;
    const here = boxIntersect(match.box, packets);
    if (isEmpty(here)) return true;
    if (remembers(earlier)) return false;
    const callee = jumpedChain(table, earlier);
    if (!callee) {
      const verdict = verdictOf(earlier);
      return verdict === 'accept' || (verdict === 'return' && callers.length > 0);
    }
    // What falls out of a chain that was gone to does not come back here.
    if (target?.goto || !callee.complete || callers.includes(callee)) return false;
    return callee.rules.every((inner) => lets(inner, here, [...callers, callee]));
  };

  while (place > 0 && lets(chain.rules[place - 1]!, box, [])) place--;
  return place;
}

/** Matches that change nothing and remember nothing when a packet asks them. */
const PURE: ReadonlySet<string> = new Set(
  (
    'addrtype ah comment conntrack cpu dccp devgroup dscp dst ecn esp frag hbh helper hl icmp icmp6 iprange ipv6header length mac mark ' +
    'multiport owner physdev pkttype policy realm rt sctp socket state tcp tcpmss tos ttl udp udplite'
  ).split(' '),
);

function remembers(rule: ChainRule): boolean {
  return bindingOf(rule).matches.some(({ extension }) => !extension || !PURE.has(extension.name));
}
