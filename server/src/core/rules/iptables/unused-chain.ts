import type { FileContext, Rule } from '../../lint/rule.ts';
import { jumpTargets, runtimeOwner } from '../../model/ruleset/jumps.ts';
import { rulesetOf } from '../../model/ruleset/ruleset.ts';
import { lineStarts } from '../../syntax/lines.ts';
import { shift } from '../../text/range.ts';

/** A user chain that nothing jumps to. */
export const unusedChain: Rule = {
  meta: {
    id: 'iptables/unused-chain',
    title: 'Chain that nothing jumps to',
    severity: 'hint',
    fix: 'none',
    since: '0.1.0',
    docs: {
      what: 'A user chain is declared, and no rule of its table jumps or goes to it.',
      why: 'Its rules are loaded and never asked. Chains that Docker, Kubernetes, fail2ban and other programs fill while they run are left alone.',
      whenOff: 'Where a program adds the jump later.',
      bad: [
        {
          title: 'Nothing jumps to WEB.',
          files: {
            'etc/sysconfig/iptables':
              '*filter\n:INPUT ACCEPT [0:0]\n:WEB - [0:0]\n-A WEB -p tcp -m tcp --dport 80 -j ACCEPT\nCOMMIT\n',
          },
        },
      ],
      good: [
        {
          title: 'INPUT jumps there.',
          files: {
            'etc/sysconfig/iptables':
              '*filter\n:INPUT ACCEPT [0:0]\n:WEB - [0:0]\n-A INPUT -j WEB\n-A WEB -p tcp -m tcp --dport 80 -j ACCEPT\nCOMMIT\n',
          },
        },
      ],
    },
  },
  file: { iptables: check },
};

function check({ file, report }: FileContext<'iptables'>): void {
  // The files of ufw are one rule set: a chain of one is jumped to from another.
  if (/(^|\/)(before|after|user)6?\.rules/.test(file.path)) return;
  const ruleset = rulesetOf(file);
  for (const table of ruleset.sections) {
    const used = jumpTargets(table);
    for (const chain of table.chains.values()) {
      if (chain.builtIn || !chain.complete || used.has(chain.name) || !chain.declaration || runtimeOwner(chain)) continue;
      const { line, index } = chain.declaration;
      report({
        range: shift(line.name, lineStarts(file.tree)[index]!),
        message: `No rule of ${table.name} jumps to ${chain.name}: its ${chain.rules.length} rules are never asked.`,
        tags: ['unnecessary'],
      });
    }
  }
}
