import type { FileContext, Rule } from '../../lint/rule.ts';
import { ruleRange, rulesetOf } from '../../model/ruleset/ruleset.ts';
import { filter } from './examples.ts';

/** Several -I lines for one chain. */
export const insertReverses: Rule = {
  meta: {
    id: 'iptables/insert-reverses',
    title: 'Inserted rules stand in reverse order',
    severity: 'warning',
    fix: 'none',
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
      if (!chain.complete) continue;
      const inserted = chain.rules.filter((rule) => rule.facts.command === 'insert' && rule.facts.position === undefined);
      const targets = new Set(inserted.map((rule) => rule.facts.target?.word.text));
      if (inserted.length < 2 || targets.size < 2) continue;
      // The chain holds them in the order of packets, which is the reverse of the file's.
      const first = inserted.at(-1)!;
      report({
        range: ruleRange(ruleset, first),
        message: `${inserted.length} lines insert at the top of ${chain.name}, so they are asked in reverse: this one comes last of them. Use -A where the order of the file is meant.`,
        related: inserted
          .slice(0, 5)
          .map((rule) => ({ path: file.path, range: ruleRange(ruleset, rule), message: 'Inserted above.' })),
      });
    }
  }
}
