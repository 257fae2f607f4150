import type { Fix } from '../../lint/finding.ts';
import type { FileContext, Rule } from '../../lint/rule.ts';
import { verdictOf } from '../../model/packets/path.ts';
import { redundantRules, takesEverything } from '../../model/ruleset/redundancy.ts';
import { type Chain, type ChainRule, lineNumber, type Ruleset, ruleRange, rulesetOf } from '../../model/ruleset/ruleset.ts';
import { lineStarts } from '../../syntax/lines.ts';
import { say, sentences } from '../../text/say.ts';
import { filter } from './examples.ts';

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
            '-A FORWARD -p tcp -m tcp --dport 22 -j ACCEPT',
            '-A FORWARD -j REJECT',
            '-A FORWARD -p tcp -m tcp --dport 80 -j ACCEPT',
          ),
        },
      ],
      good: [
        {
          title: 'The final rule stands last.',
          files: filter(
            '-A FORWARD -p tcp -m tcp --dport 22 -j ACCEPT',
            '-A FORWARD -p tcp -m tcp --dport 80 -j ACCEPT',
            '-A FORWARD -j REJECT',
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
    const target = by.facts.target?.word.text ?? '';
    const line = lineNumber(ruleset, by);
    report({
      range: ruleRange(ruleset, rule),
      severity: allDecideAs(by, behind) ? 'info' : 'warning',
      message: sentences(
        behind.length === 1
          ? say`The ${target} in line ${line} takes every packet of ${chain.name}, so this rule is never asked.`
          : say`The ${target} in line ${line} takes every packet of ${chain.name}, so this rule and ${behind.length - 1} more of ${chain.name} are never asked.`,
        advice(by, behind),
      ),
      related: [{ path: file.path, range: ruleRange(ruleset, by), message: say`This rule ends the chain for everything.` }],
      tags: ['unnecessary'],
      fixes: fixes(ruleset, chain, by, behind),
    });
  }
}

/** Where one of the rules behind takes everything too, to move the first behind it would only turn the matter round. */
function hasRival(behind: readonly ChainRule[]): boolean {
  return behind.some((rule) => takesEverything(rule));
}

/** A second final rule that decides the same changes nothing. */
function allDecideAs(by: ChainRule, behind: readonly ChainRule[]): boolean {
  return behind.every((other) => verdictOf(other) === verdictOf(by));
}

function advice(by: ChainRule, behind: readonly ChainRule[]): string {
  if (allDecideAs(by, behind))
    return behind.length === 1 ? say`It decides the same, and can go.` : say`They decide the same, and can go.`;
  if (!hasRival(behind)) return say`Move that line to the end of the chain.`;
  return behind.length === 1 ? say`Remove one of the two.` : say`Remove what is not meant.`;
}

function fixes(ruleset: Ruleset, chain: Chain, by: ChainRule, behind: readonly ChainRule[]): readonly Fix[] {
  const { file } = ruleset;
  const last = behind.at(-1)!;
  if (![by, ...behind].every(({ facts }) => facts.command === 'append')) return [];
  const starts = lineStarts(file.tree);
  const lineRange = ({ index, line }: ChainRule) => ({ start: starts[index]!, end: starts[index]! + line.text.length });
  if (hasRival(behind) || allDecideAs(by, behind)) {
    if (behind.length > 1) return [];
    const edits = [{ path: file.path, range: lineRange(last), newText: '' }];
    return [{ title: say`Remove line ${lineNumber(ruleset, last)}`, safety: 'offered', cluster: 'order', edits }];
  }
  const text = by.line.text;
  if (!text.endsWith('\n') || !last.line.text.endsWith('\n')) return [];
  const { end } = lineRange(last);
  const edits = [
    { path: file.path, range: lineRange(by), newText: '' },
    { path: file.path, range: { start: end, end }, newText: text },
  ];
  const title = say`Move line ${lineNumber(ruleset, by)} to the end of ${chain.name}`;
  return [{ title, safety: 'offered', cluster: 'order', edits }];
}
