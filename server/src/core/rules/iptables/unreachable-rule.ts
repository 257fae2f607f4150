import type { FileContext, Rule } from '../../lint/rule.ts';
import { redundantRules } from '../../model/ruleset/redundancy.ts';
import { lineNumber, ruleRange, rulesetOf } from '../../model/ruleset/ruleset.ts';
import { lineStarts } from '../../syntax/lines.ts';

const filter = (rules: string) => ({
  'etc/sysconfig/iptables': `*filter\n:INPUT ACCEPT [0:0]\n:FORWARD ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n${rules}COMMIT\n`,
});

/** Rules behind one that takes every packet of the chain. */
export const unreachableRule: Rule = {
  meta: {
    id: 'iptables/unreachable-rule',
    title: 'Rule behind the end of its chain',
    severity: 'warning',
    fix: 'offered',
    since: '0.1.0',
    docs: {
      what: 'A rule without conditions accepts, drops or returns every packet, and more rules of the same chain follow.',
      why: 'Rules are asked from the top, and the first that ends the chain wins. What stands behind such a rule is loaded and never asked: a port that was opened there stays closed.',
      bad: [
        {
          title: 'A port is opened behind the final REJECT.',
          files: filter(
            '-A FORWARD -p tcp -m tcp --dport 22 -j ACCEPT\n-A FORWARD -j REJECT\n-A FORWARD -p tcp -m tcp --dport 80 -j ACCEPT\n',
          ),
        },
      ],
      good: [
        {
          title: 'The final rule stands last.',
          files: filter(
            '-A FORWARD -p tcp -m tcp --dport 22 -j ACCEPT\n-A FORWARD -p tcp -m tcp --dport 80 -j ACCEPT\n-A FORWARD -j REJECT\n',
          ),
        },
      ],
      sources: ['netfilter: the first terminating rule decides'],
    },
  },
  file: { iptables: check },
};

function check({ file, report }: FileContext<'iptables'>): void {
  const ruleset = rulesetOf(file);
  for (const { rule, chain, by, kind } of redundantRules(ruleset)) {
    if (kind !== 'after-end') continue;
    const behind = chain.rules.slice(chain.rules.indexOf(rule));
    const last = behind.at(-1)!;
    const target = by.facts.target?.word.text ?? '';
    const count = behind.length === 1 ? 'this rule is' : `this rule and ${behind.length - 1} more of ${chain.name} are`;
    const starts = lineStarts(file.tree);
    const text = by.line.text;
    const movable =
      behind.every((other) => other.facts.command === 'append') && by.facts.command === 'append' && text.endsWith('\n');
    const from = starts[by.index]!;
    const to = starts[last.index]! + last.line.text.length;
    report({
      range: ruleRange(ruleset, rule),
      message: `The ${target} in line ${lineNumber(ruleset, by)} takes every packet of ${chain.name}, so ${count} never asked. Move that line to the end of the chain.`,
      related: [{ path: file.path, range: ruleRange(ruleset, by), message: 'This rule ends the chain for everything.' }],
      tags: ['unnecessary'],
      fixes:
        movable && last.line.text.endsWith('\n')
          ? [
              {
                title: `Move line ${lineNumber(ruleset, by)} to the end of ${chain.name}`,
                safety: 'offered',
                cluster: 'order',
                edits: [
                  { path: file.path, range: { start: from, end: from + text.length }, newText: '' },
                  { path: file.path, range: { start: to, end: to }, newText: text },
                ],
              },
            ]
          : [],
    });
  }
}
