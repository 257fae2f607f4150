import type { Fix } from '../../lint/finding.ts';
import type { Rule } from '../../lint/rule.ts';
import { type Exemption, exemptionsOf } from '../../model/notrack/exemptions.ts';
import { type HostRules, lineWords, partOf, placeOf, rulesWith, standsIn } from '../../model/ruleset/host-rules.ts';
import type { Chain, ChainRule, RuleTables } from '../../model/ruleset/ruleset.ts';
import { bindingOf, lineNumber } from '../../model/ruleset/ruleset.ts';
import { lineStarts } from '../../syntax/lines.ts';
import { groupBy } from '../../text/group-by.ts';
import { say } from '../../text/say.ts';

const HEAD = '*raw\n:PREROUTING ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n';
const PAIR = '-A OUTPUT -o eth0 -p tcp -m tcp --sport 80 -j CT --notrack\n';

/** A NOTRACK rule that no packet reaches. */
export const shadowed: Rule = {
  meta: {
    id: 'notrack/shadowed',
    title: 'NOTRACK that never takes effect',
    severity: 'warning',
    fix: 'offered',
    since: '0.1.0',
    docs: {
      what: 'A NOTRACK rule that exempts nothing: an earlier rule takes all its packets, its conditions cannot be true in the raw table, or its chain is jumped to from nowhere.',
      why: [
        'ACCEPT, RETURN and DROP end the raw table for a packet, also in a user chain. Of several CT targets the first wins: after `CT --zone` or `CT --helper` a NOTRACK does nothing.',
        'The raw table runs before connection tracking. Every packet from the wire is INVALID to `--ctstate` there, so `--ctstate NEW -j NOTRACK` never matches.',
      ].join('\n\n'),
      bad: [
        {
          title: 'An ACCEPT for the same packets stands before it.',
          files: {
            'etc/sysconfig/iptables': `${HEAD}-A PREROUTING -i eth0 -p tcp -m tcp --dport 80 -j ACCEPT\n-A PREROUTING -i eth0 -p tcp -m tcp --dport 80 -j CT --notrack\n${PAIR}COMMIT\n`,
          },
          also: ['notrack/unpaired'],
        },
        {
          title: 'No packet is NEW in the raw table.',
          files: {
            'etc/sysconfig/iptables': `${HEAD}-A PREROUTING -p tcp -m tcp --dport 80 -m conntrack --ctstate NEW -j CT --notrack\nCOMMIT\n`,
          },
        },
        {
          title: 'Nothing jumps to its chain.',
          files: {
            'etc/sysconfig/iptables': `${HEAD}:EXEMPT - [0:0]\n-A EXEMPT -p tcp -m tcp --dport 80 -j CT --notrack\nCOMMIT\n`,
          },
          also: ['iptables/unused-chain'],
        },
      ],
      good: [
        {
          title: 'The NOTRACK rule stands first.',
          files: {
            'etc/sysconfig/iptables': `${HEAD}-A PREROUTING -i eth0 -p tcp -m tcp --dport 80 -j CT --notrack\n-A PREROUTING -i eth0 -p tcp -m tcp --dport 80 -j ACCEPT\n${PAIR}COMMIT\n`,
          },
        },
      ],
      sources: [
        'Measured on Linux 6.18 (nft and legacy): order, RETURN and ACCEPT in user chains, CT --zone and --helper before NOTRACK',
      ],
    },
  },
  file: {
    iptables({ file, host, report }) {
      const rules = rulesWith(host, file);
      const exemptions = exemptionsOf(rules);
      if (!exemptions) return;
      for (const { rule, chain } of exemptions.unreached) {
        if (!standsIn(rules, rule, file)) continue;
        report({ ...placeOf(rules, rule), message: unreachedMessage(rules, rule, chain), tags: ['unnecessary'] });
      }
      const byRule = groupBy(exemptions.all, (exemption) => exemption.rule);
      for (const [rule, reached] of byRule) {
        if (!standsIn(rules, rule, file)) continue;
        if (!reached.every((exemption) => exemption.effective?.length === 0)) continue;
        const taker = lastTaker(reached[0]!);
        if (!taker) continue;
        const target = taker.facts.target?.word.text;
        report({
          ...placeOf(rules, rule),
          message: say`This rule exempts nothing: the ${target} in ${lineWords(rules, taker, file)} takes its packets first. Move it before that line.`,
          related: [{ ...placeOf(rules, taker), message: say`This ${target} takes the packets.` }],
          fixes: moveFix(rules, rule, taker),
          tags: ['unnecessary'],
        });
      }
    },
  },
};

/** The earlier rule that alone takes everything, or the last of those that do together. */
function lastTaker({ takenBefore }: Exemption): ChainRule | undefined {
  return takenBefore.filter((taken) => taken.exact).at(-1)?.rule;
}

function unreachedMessage(rules: RuleTables, rule: ChainRule, chain: Chain): string {
  const states = bindingOf(rule).options.find(({ name }) => name === 'ctstate' || name === 'state');
  if (states?.args[0]) {
    return say`No packet is ${states.args[0].text} in the raw table, which runs before connection tracking: this rule never matches. Remove the state match.`;
  }
  if (!chain.builtIn && !isJumpedTo(rules, chain))
    return say`Nothing in the raw table jumps to ${chain.name}, so this rule exempts nothing.`;
  return say`No packet of the raw table meets all conditions on the way to this rule, so it exempts nothing.`;
}

function isJumpedTo(rules: RuleTables, chain: Chain): boolean {
  for (const other of rules.tables.get('raw')!.chains.values()) {
    if (other.rules.some((rule) => rule.facts.target?.word.text === chain.name)) return true;
  }
  return false;
}

/** Moves the rule's line before the line that shadows it, where both stand in one chain. */
function moveFix(rules: HostRules, rule: ChainRule, taker: ChainRule): Fix[] {
  const sameChain = rule.facts.command === 'append' && taker.facts.command === 'append' && rule.facts.chain === taker.facts.chain;
  const text = rule.line.text;
  const part = partOf(rules.parts, rule);
  if (!sameChain || partOf(rules.parts, taker) !== part || !text.endsWith('\n')) return [];
  const starts = lineStarts(part.file.tree);
  const [from, to] = [starts[rule.index]!, starts[taker.index]!];
  const { path } = part.file;
  return [
    {
      title: say`Move this rule before line ${lineNumber(part, taker)}`,
      safety: 'offered',
      cluster: 'notrack',
      edits: [
        { path, range: { start: to, end: to }, newText: text },
        { path, range: { start: from, end: from + text.length }, newText: '' },
      ],
    },
  ];
}
