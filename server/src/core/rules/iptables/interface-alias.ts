import type { LineContext, Rule } from '../../lint/rule.ts';
import { factsOf } from '../../model/ruleset/facts.ts';
import { rulesetFamily } from '../../model/ruleset/ruleset.ts';
import type { IptablesRule } from '../../syntax/iptables/tree.ts';
import { say } from '../../text/say.ts';
import { filter } from './examples.ts';
import { interfaceWords } from './interface-name.ts';

/** `-i eth0:1`: an alias is a label of an address and no interface. */
export const interfaceAlias: Rule = {
  meta: {
    id: 'iptables/interface-alias',
    title: 'Alias in place of an interface',
    severity: 'warning',
    fix: 'none',
    since: '0.1.0',
    docs: {
      what: 'The name behind `-i` or `-o` is an alias such as `eth0:1`.',
      why: 'An alias is a label of a second address on eth0. Packets come in by eth0, so a rule that asks for eth0:1 never matches.',
      bad: [{ title: 'An alias.', files: filter('-A INPUT -i eth0:1 -p tcp -m tcp --dport 443 -j ACCEPT') }],
      good: [{ title: 'The address of the alias.', files: filter('-A INPUT -d 192.0.2.20 -p tcp -m tcp --dport 443 -j ACCEPT') }],
      sources: ['Linux names no device with a colon by ifconfig aliases; iptables 1.8.9 loads the rule with a warning'],
    },
  },
  visit: { iptables: { rule: visit } },
};

function visit(line: IptablesRule, { file, at, report }: LineContext<'iptables'>): void {
  const family = rulesetFamily(file);
  if (factsOf(line, family).plain || !/:\d/.test(line.text)) return;
  for (const word of interfaceWords(line, family)) {
    const alias = /^([a-z][\w.-]*):\d+$/i.exec(word.text);
    if (!alias) continue;
    report({
      range: at(word),
      message: say`${word.text} is a label of an address on ${alias[1]}, no interface: this rule never matches. Name the address with -d or -s.`,
    });
  }
}
