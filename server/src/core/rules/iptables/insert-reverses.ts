import type { Fix } from '../../lint/finding.ts';
import type { FileContext, Rule } from '../../lint/rule.ts';
import { boxesMeet } from '../../model/packets/box.ts';
import {
  bindingOf,
  type Chain,
  type ChainRule,
  type Ruleset,
  ruleRange,
  rulesetOf,
  wordRange,
} from '../../model/ruleset/ruleset.ts';
import { say } from '../../text/say.ts';
import { filter } from './examples.ts';

/** Several -I lines for one chain. */
export const insertReverses: Rule = {
  meta: {
    id: 'iptables/insert-reverses',
    title: 'Inserted rules stand in reverse order',
    severity: 'warning',
    fix: 'offered',
    since: '0.1.0',
    docs: {
      what: 'Two or more `-I` lines without a number insert into one chain, and they decide about the same packets differently.',
      why: 'Each `-I` puts its rule at the top, so the last line of the file is asked first: the exception that was written before the rule comes behind it.',
      bad: [
        {
          title: 'The exception comes second.',
          files: filter('-I INPUT -s 192.0.2.7 -p tcp -m tcp --dport 22 -j ACCEPT', '-I INPUT -p tcp -m tcp --dport 22 -j DROP'),
          also: ['iptables/shadowed-rule'],
        },
      ],
      good: [
        {
          title: 'The order does not matter.',
          files: filter('-I INPUT -p udp -m udp --dport 53 -j ACCEPT', '-I INPUT -p tcp -m tcp --dport 23 -j DROP'),
        },
        {
          title: 'Appended in order.',
          files: filter('-A INPUT -s 192.0.2.7 -p tcp -m tcp --dport 22 -j ACCEPT', '-A INPUT -p tcp -m tcp --dport 22 -j DROP'),
        },
      ],
      sources: ['iptables-restore 1.8.9: measured'],
    },
  },
  file: { iptables: check },
};

function check({ file, report }: FileContext<'iptables'>): void {
  const ruleset = rulesetOf(file);
  for (const table of ruleset.sections) {
    for (const chain of table.chains.values()) {
      if (!chain.inserted) continue;
      const inserted = chain.rules.filter((rule) => rule.facts.command === 'insert' && rule.facts.position === undefined);
      if (!chain.complete || !orderMatters(inserted)) continue;
      // The chain holds them in the order of packets, which is the reverse of the file's.
      const first = inserted.at(-1)!;
      report({
        range: ruleRange(ruleset, first),
        message: say`${inserted.length} lines insert at the top of ${chain.name}, so they are asked in reverse: this one comes last of them. Use -A where the order of the file is meant.`,
        related: inserted
          .slice(0, 5)
          .map((rule) => ({ path: file.path, range: ruleRange(ruleset, rule), message: say`Inserted above.` })),
        fixes: () => appended(ruleset, chain, inserted),
      });
    }
  }
}

/** So many rules are compared with each other; more are not looked at. */
const MOST_COMPARED = 200;

/** Whether two of the rules end differently for packets that both may match. */
function orderMatters(rules: readonly ChainRule[]): boolean {
  const compared = rules.slice(0, MOST_COMPARED).map(({ facts }) => ({ target: facts.targetName, box: facts.match.box }));
  return compared.some(({ target, box }, i) =>
    compared.slice(i + 1).some((other) => target !== other.target && boxesMeet(box, other.box)),
  );
}

/** Appends them in the order of the file; only where no other rule of the chain stands before them. */
function appended(ruleset: Ruleset, chain: Chain, inserted: readonly ChainRule[]): readonly Fix[] {
  const last = inserted.reduce((most, { index }) => Math.max(most, index), 0);
  const moved = new Set(inserted);
  if (chain.rules.some((rule) => !moved.has(rule) && rule.index < last)) return [];
  const edits = inserted.map((rule) => ({
    path: ruleset.file.path,
    range: wordRange(ruleset, rule, bindingOf(rule).commands[0]!.word),
    newText: '-A',
  }));
  return [
    { title: say`Append the ${inserted.length} lines in the order of the file: -A`, safety: 'offered', cluster: 'order', edits },
  ];
}
