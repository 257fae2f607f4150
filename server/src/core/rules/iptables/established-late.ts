import type { Fix } from '../../lint/finding.ts';
import { removeLine } from '../../lint/line-edits.ts';
import type { FileContext, Rule } from '../../lint/rule.ts';
import { boxSubset, EVERY_PORT, everything, State } from '../../model/packets/box.ts';
import { isSubset } from '../../model/packets/intervals.ts';
import { verdictOf } from '../../model/packets/path.ts';
import { earliestPlace } from '../../model/ruleset/order.ts';
import {
  type Chain,
  type ChainRule,
  lineNumber,
  type Ruleset,
  ruleRange,
  rulesetOf,
  type Table,
} from '../../model/ruleset/ruleset.ts';
import { lineStarts } from '../../syntax/lines.ts';
import { say, sentences } from '../../text/say.ts';
import { filter } from './examples.ts';

/** So many rules before it are worth a word. */
const MANY = 20;

const ports = (count: number) =>
  Array.from({ length: count }, (_, i) => `-A FORWARD -p tcp -m tcp --dport ${8000 + i} -j ACCEPT`);
const ESTABLISHED = '-A FORWARD -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT';

/** The rule that takes most packets, behind many others. */
export const establishedLate: Rule = {
  meta: {
    id: 'iptables/established-late',
    title: 'Established connections are accepted late',
    severity: 'hint',
    fix: 'offered',
    since: '0.1.0',
    docs: {
      what: `${MANY} or more rules of a filter chain stand before the one that accepts all packets of established connections.`,
      why: 'All packets of a connection but the first are ESTABLISHED, and each of them is compared with every rule before the one that accepts it. Where that rule stands first, most packets are done after one comparison. The fix is offered only where the packets that pass stay the same: no rule in between drops, logs, marks or counts packets of established connections.',
      whenOff:
        'Where little traffic meets the chain, or the rules before it are meant for established connections too, as a list of blocked addresses is.',
      bad: [{ title: 'Every packet is asked for its port first.', files: filter(...ports(MANY), ESTABLISHED) }],
      good: [{ title: 'Only new connections are asked.', files: filter(ESTABLISHED, ...ports(MANY)) }],
      sources: ['netfilter: the rules of a chain are compared one by one'],
    },
  },
  file: { iptables: check },
};

function check({ file, report }: FileContext<'iptables'>): void {
  const ruleset = rulesetOf(file);
  const table = ruleset.tables.get('filter');
  for (const chain of table?.chains.values() ?? []) {
    if (!table || !chain.complete || chain.rules.length <= MANY) continue;
    const at = chain.rules.findIndex((rule) => acceptsEstablished(rule, ruleset));
    const late = chain.rules[at];
    // Where one before it takes them by interface or address, somebody has thought of the order.
    if (!late || at < MANY || chain.rules.slice(0, at).some(takesSomeEstablished)) continue;
    const place = earliestPlace(table, chain, late);
    report({
      range: ruleRange(ruleset, late),
      message: sentences(
        say`Packets of established connections, which are most, are compared with ${at} rules of ${chain.name} before this one accepts them.`,
        advice(ruleset, chain, place),
      ),
      related: [
        { path: file.path, range: ruleRange(ruleset, chain.rules[0]!), message: say`The first of ${at} rules before it.` },
      ],
      fixes: place < MANY ? move(ruleset, table, chain, late, place) : [],
    });
  }
}

/** Whether the rule accepts all packets of established connections, and no new ones. */
function acceptsEstablished(rule: ChainRule, { family }: Ruleset): boolean {
  // Who asks for no state needs no look at the packets: chains may have a hundred thousand rules.
  if (verdictOf(rule) !== 'accept' || !rule.facts.needsConntrack) return false;
  const { box, exact } = rule.facts.match;
  if (!exact || (box.state & State.NEW) !== 0) return false;
  return boxSubset({ ...everything(family), state: State.ESTABLISHED }, box);
}

function takesSomeEstablished(rule: ChainRule): boolean {
  const { box } = rule.facts.match;
  const byPort = !isSubset(EVERY_PORT, box.dport) || !isSubset(EVERY_PORT, box.sport);
  return !byPort && (box.state & State.ESTABLISHED) !== 0 && (box.state & State.NEW) === 0 && verdictOf(rule) === 'accept';
}

function advice(ruleset: Ruleset, chain: Chain, place: number): string {
  if (place === 0) return say`It can stand first: no rule before it treats them otherwise.`;
  const line = lineNumber(ruleset, chain.rules[place - 1]!);
  if (place < MANY) return say`It can stand behind line ${line}: no rule in between treats them otherwise.`;
  return say`Line ${line} may treat some of them otherwise, so look whether it may stand before that.`;
}

/** Moves the line before the rule at `place`; only in a chain whose rules stand in the file as packets meet them. */
function move(ruleset: Ruleset, table: Table, chain: Chain, late: ChainRule, place: number): readonly Fix[] {
  const { file } = ruleset;
  const before = chain.rules[place]!;
  const { text } = late.line;
  const appended = chain.rules.every(({ facts, index }) => facts.command === 'append' && index > table.index);
  if (!appended || !text.endsWith('\n')) return [];
  const start = lineStarts(file.tree)[before.index]!;
  const edits = [{ path: file.path, range: { start, end: start }, newText: text }, removeLine(file, late.index)];
  return [{ title: say`Move it before line ${lineNumber(ruleset, before)}`, safety: 'offered', cluster: 'order', edits }];
}
