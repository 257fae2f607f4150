import type { LineContext, Rule } from '../../lint/rule.ts';
import { formatAddress, parseAddress, parseAddresses } from '../../model/packets/address.ts';
import { factsOf } from '../../model/ruleset/facts.ts';
import { rulesetFamily } from '../../model/ruleset/ruleset.ts';
import type { IptablesRule } from '../../syntax/iptables/tree.ts';
import { say } from '../../text/say.ts';
import { addressWords } from './addresses.ts';
import { filter } from './examples.ts';

/** An address with a mask that cuts some of it off. */
export const hostBitsSet: Rule = {
  meta: {
    id: 'iptables/host-bits-set',
    title: 'Host bits in a network address',
    severity: 'warning',
    fix: 'safe',
    since: '0.1.0',
    docs: {
      what: 'An address of `-s` or `-d` has bits set that its mask cuts off.',
      why: 'The loader stores the network: `10.1.2.3/8` is all of 10.0.0.0/8. Who meant one host has opened sixteen million.',
      bad: [
        {
          title: 'One host, with the mask of its network.',
          files: filter('-A INPUT -s 10.1.2.3/8 -p tcp -m tcp --dport 22 -j ACCEPT'),
        },
      ],
      good: [
        {
          title: 'The network, and the host.',
          files: filter(
            '-A INPUT -s 10.0.0.0/8 -p tcp -m tcp --dport 22 -j ACCEPT',
            '-A INPUT -s 192.0.2.3/32 -p tcp -m tcp --dport 22 -j ACCEPT',
          ),
        },
      ],
      sources: ['iptables 1.8.9: measured'],
    },
  },
  visit: { iptables: { rule: visit } },
};

function visit(line: IptablesRule, { file, at, report }: LineContext<'iptables'>): void {
  if (!line.text.includes('/')) return;
  const family = rulesetFamily(file);
  if (factsOf(line, family).plain) return;
  for (const word of addressWords(line, family)) {
    const [address = '', mask = ''] = word.text.split('/');
    const value = parseAddress(address, family);
    const network = parseAddresses(word.text, family)?.[0];
    if (mask === '' || value === undefined || !network || network.low === value) continue;
    const stored = `${formatAddress(network.low)}/${mask}`;
    report({
      range: at(word),
      message: say`${word.text} is stored as ${stored}: the mask cuts the host part off. Write the network, or ${address} alone for one host.`,
      fixes: [
        { title: say`Write ${stored}`, safety: 'safe', edits: [{ path: file.path, range: at(word), newText: stored }] },
        { title: say`Write ${address}`, safety: 'offered', edits: [{ path: file.path, range: at(word), newText: address }] },
      ],
    });
  }
}
