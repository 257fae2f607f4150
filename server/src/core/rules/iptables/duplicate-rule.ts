import type { FileContext, Rule } from '../../lint/rule.ts';
import { redundantRules } from '../../model/ruleset/redundancy.ts';
import { type ChainRule, lineNumber, ruleRange, rulesetOf } from '../../model/ruleset/ruleset.ts';
import { lineStarts } from '../../syntax/lines.ts';
import { say } from '../../text/say.ts';
import { filter } from './examples.ts';

/** The same rule twice in one chain. */
export const duplicateRule: Rule = {
  meta: {
    id: 'iptables/duplicate-rule',
    title: 'The same rule again',
    severity: 'warning',
    fix: 'safe',
    since: '0.1.0',
    docs: {
      what: 'A rule stands twice in one chain, word for word. Rules that count (`limit`, `recent`, `statistic` ...) or change the packet are left alone.',
      why: 'The second never decides anything, or does its work twice, as with LOG. Often a script has added it again at each run, or a saved file holds what a running program added.',
      bad: [
        {
          title: 'One port, accepted twice.',
          files: filter('-A INPUT -p tcp -m tcp --dport 80 -j ACCEPT', '-A INPUT -p tcp -m tcp --dport 80 -j ACCEPT'),
        },
      ],
      good: [
        {
          title: 'Two ports.',
          files: filter('-A INPUT -p tcp -m tcp --dport 80 -j ACCEPT', '-A INPUT -p tcp -m tcp --dport 443 -j ACCEPT'),
        },
      ],
    },
  },
  file: { iptables: check },
};

function check({ file, report }: FileContext<'iptables'>): void {
  const ruleset = rulesetOf(file);
  const starts = lineStarts(file.tree);
  for (const { rule, by, kind } of redundantRules(ruleset)) {
    if (kind !== 'duplicate') continue;
    const from = starts[rule.index]!;
    const adjacent = rule.index === by.index + 1 && rule.facts.command === 'append';
    const isIdle = adjacent && endsAtOnce(rule);
    report({
      range: ruleRange(ruleset, rule),
      message: say`This rule stands in line ${lineNumber(ruleset, by)} already; the second one decides nothing. Remove it.`,
      related: [{ path: file.path, range: ruleRange(ruleset, by), message: say`The same rule.` }],
      tags: ['unnecessary'],
      fixes: [
        {
          title: say`Remove this rule`,
          safety: isIdle ? 'safe' : 'offered',
          edits: [{ path: file.path, range: { start: from, end: from + rule.line.text.length }, newText: '' }],
        },
      ],
    });
  }
}

/** Whether no packet that matches gets behind the rule, so that the same rule behind it sees none: a log would be written twice. */
function endsAtOnce({ facts }: ChainRule): boolean {
  const { targetName = '', targetExtension } = facts;
  return (
    ['ACCEPT', 'DROP', 'RETURN'].includes(targetName) ||
    facts.notrack ||
    ['accept', 'drop', 'queue', 'return'].includes(targetExtension?.terminating ?? '')
  );
}
