import type { LineContext, Rule } from '../../lint/rule.ts';
import { factsOf } from '../../model/ruleset/facts.ts';
import { rulesetFamily } from '../../model/ruleset/ruleset.ts';
import type { IptablesRule } from '../../syntax/iptables/tree.ts';
import { say } from '../../text/say.ts';
import { filter } from './examples.ts';
import { interfaceWords } from './interface-name.ts';

/** `-i eth*`: the wildcard of interface names is a plus sign. */
export const interfaceWildcard: Rule = {
  meta: {
    id: 'iptables/interface-wildcard',
    title: 'Shell wildcard in an interface name',
    severity: 'warning',
    fix: 'safe',
    since: '0.1.0',
    docs: {
      what: 'The name behind `-i` or `-o` ends in `*`.',
      why: 'iptables knows one wildcard, a `+` at the end of the name. A star is an ordinary character: the rule loads and waits for an interface that is called so.',
      bad: [{ title: 'A star.', files: filter('-A INPUT -i eth* -p tcp -m tcp --dport 22 -j ACCEPT') }],
      good: [{ title: 'A plus sign.', files: filter('-A INPUT -i eth+ -p tcp -m tcp --dport 22 -j ACCEPT') }],
      sources: ['iptables 1.8.9: measured'],
    },
  },
  visit: { iptables: { rule: visit } },
};

function visit(line: IptablesRule, { file, at, report }: LineContext<'iptables'>): void {
  if (!line.text.includes('*')) return;
  const family = rulesetFamily(file);
  if (factsOf(line, family).plain) return;
  for (const word of interfaceWords(line, family)) {
    if (!/^[^*+]*\*$/.test(word.text)) continue;
    const star = { start: word.end - (word.quoted ? 2 : 1), end: word.end - (word.quoted ? 1 : 0) };
    report({
      range: at(word),
      message: say`${word.text} is an interface of just that name; the wildcard is a plus sign: ${word.text.slice(0, -1)}+.`,
      fixes: word.quoted
        ? []
        : [
            {
              title: say`Write ${word.text.slice(0, -1)}+`,
              safety: 'safe',
              edits: [{ path: file.path, range: at(star), newText: '+' }],
            },
          ],
    });
  }
}
