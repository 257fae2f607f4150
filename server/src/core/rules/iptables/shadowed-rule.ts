import type { FileContext, Rule } from '../../lint/rule.ts';
import { packetWords } from '../../model/notrack/words.ts';
import { redundantRules } from '../../model/ruleset/redundancy.ts';
import { type ChainRule, lineNumber, ruleRange, rulesetOf } from '../../model/ruleset/ruleset.ts';
import { lineStarts } from '../../syntax/lines.ts';
import { say, sentences } from '../../text/say.ts';

const filter = (rules: string) => ({
  'etc/sysconfig/iptables': `*filter\n:INPUT DROP [0:0]\n:FORWARD ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n-A INPUT -i lo -j ACCEPT\n-A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT\n${rules}COMMIT\n`,
});

/** A rule whose packets an earlier rule of the chain takes, all of them. */
export const shadowedRule: Rule = {
  meta: {
    id: 'iptables/shadowed-rule',
    title: 'Rule that an earlier one makes needless',
    severity: 'warning',
    fix: 'offered',
    since: '0.1.0',
    docs: {
      what: 'Every packet that this rule could match is taken by one earlier rule of the same chain. Where both do the same, the finding is information only.',
      why: 'The earlier rule wins: a DROP for a network behind an ACCEPT that holds it drops nothing. kernlint compares protocols, addresses, ports, interfaces, TCP flags and conntrack states as sets; a condition that it does not understand never proves anything.',
      bad: [
        {
          title: 'The exception stands behind the rule.',
          files: filter(
            '-A INPUT -s 10.0.0.0/8 -p tcp -m tcp --dport 22 -j ACCEPT\n-A INPUT -s 10.66.0.0/16 -p tcp -m tcp --dport 22 -j DROP\n',
          ),
        },
      ],
      good: [
        {
          title: 'The exception stands first.',
          files: filter(
            '-A INPUT -s 10.66.0.0/16 -p tcp -m tcp --dport 22 -j DROP\n-A INPUT -s 10.0.0.0/8 -p tcp -m tcp --dport 22 -j ACCEPT\n',
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
  const starts = lineStarts(file.tree);
  for (const { rule, by, kind } of redundantRules(ruleset)) {
    if (kind !== 'shadowed') continue;
    const same = isSame(rule, by);
    const target = by.facts.target?.word.text ?? '';
    const line = lineNumber(ruleset, by);
    const packets = packetWords(rule.facts.match.box, ruleset.family);
    const end = same ? say`It does the same, so this one can go.` : say`Move this rule before it, or remove it.`;
    const text = rule.line.text;
    const from = starts[rule.index]!;
    const remove = { path: file.path, range: { start: from, end: from + text.length }, newText: '' };
    const before = starts[by.index]!;
    const movable = rule.facts.command === 'append' && by.facts.command === 'append' && text.endsWith('\n');
    report({
      range: ruleRange(ruleset, rule),
      severity: same ? 'info' : 'warning',
      message: sentences(say`The ${target} in line ${line} takes all of it first: ${packets} never gets here.`, end),
      related: [{ path: file.path, range: ruleRange(ruleset, by), message: say`This rule takes the packets.` }],
      tags: ['unnecessary'],
      fixes:
        same || !movable
          ? [{ title: say`Remove this rule`, safety: 'offered', cluster: 'order', edits: [remove] }]
          : [
              {
                title: say`Move this rule before line ${line}`,
                safety: 'offered',
                cluster: 'order',
                edits: [{ path: file.path, range: { start: before, end: before }, newText: text }, remove],
              },
            ],
    });
  }
}

function isSame(a: ChainRule, b: ChainRule): boolean {
  const [one, other] = [a.facts.target, b.facts.target];
  return one !== undefined && one.word.text === other?.word.text && one.goto === other.goto;
}
