import type { FixEdit } from '../../lint/finding.ts';
import { removeLine } from '../../lint/line-edits.ts';
import type { FileContext, Rule } from '../../lint/rule.ts';
import { factsOf } from '../../model/ruleset/facts.ts';
import { isOfUfw, jumpTargets, runtimeOwner } from '../../model/ruleset/jumps.ts';
import { type Chain, type Ruleset, rulesetOf, type Table } from '../../model/ruleset/ruleset.ts';
import { lineStarts } from '../../syntax/lines.ts';
import { shift } from '../../text/range.ts';
import { say, sentences } from '../../text/say.ts';

/** A user chain that nothing jumps to. */
export const unusedChain: Rule = {
  meta: {
    id: 'iptables/unused-chain',
    title: 'Chain that nothing jumps to',
    severity: 'hint',
    fix: 'offered',
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
    const unused = [...table.chains.values()].filter(
      (chain) =>
        !chain.builtIn && chain.complete && chain.declaration && !used.has(chain.name) && !runtimeOwner(chain) && !isOfUfw(chain),
    );
    const edits = removals(ruleset, table, new Set(unused.map(({ name }) => name)));
    for (const chain of unused) {
      const { line, index } = chain.declaration!;
      const removal = edits.get(chain.name);
      report({
        range: shift(line.name, lineStarts(file.tree)[index]!),
        message: sentences(unusedWords(table.name, chain), say`Jump to it, or remove it.`),
        tags: ['unnecessary'],
        fixes: removal ? [{ title: say`Remove the chain ${chain.name}`, safety: 'offered', edits: removal }] : [],
      });
    }
  }
}

function unusedWords(table: string, { name, rules }: Chain): string {
  if (rules.length === 0) return say`No rule of the ${table} table jumps to ${name}, and it has no rules.`;
  return rules.length === 1
    ? say`No rule of the ${table} table jumps to ${name}, so its rule is never asked.`
    : say`No rule of the ${table} table jumps to ${name}, so its ${rules.length} rules are never asked.`;
}

/** What takes the chains out, by their names; a chain that another line names, such as a jump that a later line flushes, has to stay. */
function removals({ file, family }: Ruleset, table: Table, chains: ReadonlySet<string>): ReadonlyMap<string, FixEdit[]> {
  const edits = new Map([...chains].map((name): [string, FixEdit[]] => [name, []]));
  if (chains.size === 0) return edits;
  for (let index = table.index + 1; index < file.tree.lines.length; index++) {
    const line = file.tree.lines[index]!;
    if (line.kind === 'table') break;
    if (line.kind === 'chain') edits.get(line.name.text)?.push(removeLine(file, index));
    if (line.kind !== 'rule') continue;
    const own = factsOf(line, family).chain;
    for (const { text } of line.words) if (text !== own) edits.delete(text);
    if (own !== undefined) edits.get(own)?.push(removeLine(file, index));
  }
  return edits;
}
