import { removeLine } from '../../lint/line-edits.ts';
import type { Rule } from '../../lint/rule.ts';
import { factsOf } from '../../model/ruleset/facts.ts';
import { familyOf } from '../../syntax/iptables/family.ts';
import { say } from '../../text/say.ts';
import { filter } from './examples.ts';
import { lineNumber, lineRange, onFaults, type Place } from './faults.ts';

/** A user chain that is made twice. */
export const repeatedChain: Rule = {
  meta: {
    id: 'iptables/repeated-chain',
    title: 'Chain that is declared twice',
    severity: 'error',
    fix: 'safe',
    since: '0.1.0',
    docs: {
      what: 'A user chain has two lines `:CHAIN`, or `-N` makes a chain that is there already. A built-in chain may be declared twice: the later policy counts.',
      why: 'iptables-legacy refuses the second `:CHAIN`; iptables-nft takes it, and empties the chain of the rules before it. `-N` of a chain that exists is refused by both.',
      bad: [{ title: 'Twice.', files: filter(':WEB - [0:0]', ':WEB - [0:0]', '-A INPUT -j WEB') }],
      good: [{ title: 'Once.', files: filter(':WEB - [0:0]', '-A INPUT -j WEB') }],
      sources: ['iptables 1.8.9, both backends: measured'],
    },
  },
  file: onFaults('repeated-chain', ({ name, first, refusedBy }, place) => {
    const { file, index } = place;
    const fix = { title: say`Remove the line`, safety: 'safe', edits: [removeLine(file, index)] } as const;
    if (first === undefined) return { message: say`The chain ${name} is built in: remove this line.`, fixes: [fix] };
    const between = refusedBy === 'both' ? 0 : rulesBetween(place, name, first);
    const line = lineNumber(file, first);
    return {
      message:
        between === 0
          ? say`The chain ${name} is made in line ${line} already: remove this line.`
          : between === 1
            ? say`The chain ${name} is made in line ${line} already: remove this line, which empties it of the rule before.`
            : say`The chain ${name} is made in line ${line} already: remove this line, which empties it of the ${between} rules before.`,
      related: [{ path: file.path, range: lineRange(file, first), message: say`The first ${name}` }],
      ...(refusedBy === 'both' ? {} : { severity: 'warning' as const }),
      fixes: [between > 0 ? { ...fix, safety: 'offered' } : fix],
    };
  }),
};

/** How many rules of the chain stand behind the line that makes it and before this one. */
function rulesBetween({ file, index }: Place, chain: string, first: number): number {
  const family = familyOf(file.path, file.tree) ?? 'ipv4';
  return file.tree.lines.slice(first, index).filter((line) => line.kind === 'rule' && factsOf(line, family).chain === chain)
    .length;
}
