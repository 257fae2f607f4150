import type { LineContext, Rule } from '../../lint/rule.ts';
import { factsOf } from '../../model/ruleset/facts.ts';
import { rulesetFamily } from '../../model/ruleset/ruleset.ts';
import type { IptablesRule } from '../../syntax/iptables/tree.ts';
import { say } from '../../text/say.ts';
import { addressWords } from './addresses.ts';
import { filter } from './examples.ts';

/** A host name where an address belongs. */
export const hostname: Rule = {
  meta: {
    id: 'iptables/hostname',
    title: 'Host name in a rule',
    severity: 'warning',
    fix: 'none',
    since: '0.1.0',
    docs: {
      what: '`-s` or `-d` names a host instead of an address.',
      why: 'The name is looked up once, when the file is loaded. At boot there is often no DNS yet: then the lookup fails, and with it the whole file, so that the host comes up without a firewall. And when the address changes, the rule keeps the old one.',
      whenOff: 'Where the name stands in /etc/hosts of every machine that loads the file.',
      bad: [{ title: 'A name from DNS.', files: filter('-A INPUT -s backup.example.org -p tcp -m tcp --dport 873 -j ACCEPT') }],
      good: [
        { title: 'A name that is in /etc/hosts.', files: filter('-A INPUT -s localhost -j ACCEPT') },
        { title: 'An address.', files: filter('-A INPUT -s 192.0.2.10 -p tcp -m tcp --dport 873 -j ACCEPT') },
      ],
      sources: ['iptables 1.8.9: an unknown name fails the load of the whole file'],
    },
  },
  visit: { iptables: { rule: visit } },
};

/** A name of one or more labels: what else is written there the loader may read as a number or refuse. */
const NAME = /^(?=[^/]*[a-z])(?!0x[\da-f]+$)[a-z\d_]([a-z\d_-]*[a-z\d_])?(\.[a-z\d]([a-z\d-]*[a-z\d])?)*\.?(\/[\d.]+)?$/i;

/** Names that /etc/hosts has on every machine: no DNS is asked. */
const IN_HOSTS = /^(localhost|ip6-localhost|ip6-loopback)(\.localdomain)?$/i;

function visit(line: IptablesRule, { file, at, report }: LineContext<'iptables'>): void {
  const family = rulesetFamily(file);
  if (factsOf(line, family).plain || !/\s(-s|-d|--(src|dst|source|destination))[\s=]/.test(line.text)) return;
  for (const word of addressWords(line, family)) {
    if (!NAME.test(word.text) || IN_HOSTS.test(word.text)) continue;
    report({
      range: at(word),
      message: say`${word.text} is looked up once, when the file is loaded; without DNS at boot the whole file fails. Write the address.`,
    });
  }
}
