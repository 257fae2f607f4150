import type { FileContext, Rule } from '../../lint/rule.ts';
import { runtimeOwner } from '../../model/ruleset/jumps.ts';
import { rulesetOf } from '../../model/ruleset/ruleset.ts';
import { lineStarts } from '../../syntax/lines.ts';
import { shift } from '../../text/range.ts';
import { say } from '../../text/say.ts';

/** Chains that a running program owns, frozen in a file. */
export const runtimeChains: Rule = {
  meta: {
    id: 'iptables/runtime-chains',
    title: 'Chains of a running program',
    severity: 'info',
    fix: 'none',
    since: '0.1.0',
    docs: {
      what: 'The file holds chains that Docker, Kubernetes, fail2ban or another program makes and fills while it runs. Reported once a file and program.',
      why: 'A saved copy is out of date with the next container or ban. Loaded at boot it stands beside what the program adds again, and loaded later it wipes what the program needs.',
      whenOff: 'Where the file is a record and never loaded.',
      bad: [
        {
          title: 'Chains of Docker in a saved file.',
          files: {
            'etc/iptables/rules.v4':
              '*filter\n:INPUT ACCEPT [0:0]\n:FORWARD DROP [0:0]\n:OUTPUT ACCEPT [0:0]\n:DOCKER - [0:0]\n-A FORWARD -o docker0 -j DOCKER\n-A DOCKER -d 172.17.0.2/32 ! -i docker0 -o docker0 -p tcp -m tcp --dport 80 -j ACCEPT\nCOMMIT\n',
          },
        },
      ],
      good: [
        {
          title: 'The chain that Docker leaves to its user.',
          files: {
            'etc/iptables/rules.v4':
              '*filter\n:DOCKER-USER - [0:0]\n-A DOCKER-USER -s 192.0.2.0/24 -j RETURN\n-A DOCKER-USER -i eth0 -p tcp -m tcp --dport 5432 -j DROP\nCOMMIT\n',
          },
        },
      ],
    },
  },
  file: { iptables: check },
};

function check({ file, report }: FileContext<'iptables'>): void {
  const told = new Set<string>();
  const ruleset = rulesetOf(file);
  for (const table of ruleset.sections) {
    for (const chain of table.chains.values()) {
      const owner = chain.name === 'DOCKER-USER' ? undefined : runtimeOwner(chain);
      if (!owner || !chain.declaration || told.has(owner)) continue;
      told.add(owner);
      const { line, index } = chain.declaration;
      report({
        range: shift(line.name, lineStarts(file.tree)[index]!),
        message: say`${chain.name} belongs to ${owner}, which makes and fills it while it runs: a saved copy is soon out of date, and loading it disturbs the program.`,
      });
    }
  }
}
