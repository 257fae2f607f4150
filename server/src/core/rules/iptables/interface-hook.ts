import type { Rule } from '../../lint/rule.ts';
import { andList, say } from '../../text/say.ts';
import { filter } from './examples.ts';
import { onFaults } from './faults.ts';

/** An interface that a chain cannot know. */
export const interfaceHook: Rule = {
  meta: {
    id: 'iptables/interface-hook',
    title: 'Interface that the chain does not know',
    severity: 'error',
    fix: 'none',
    since: '0.1.0',
    docs: {
      what: '`-o` in PREROUTING or INPUT, `-i` in OUTPUT or POSTROUTING; also in user chains that only these lead to.',
      why: 'A packet that comes in has no outgoing interface yet, and one of the host itself came in by none. In a built-in chain the loader refuses the rule. In a user chain it loads and never matches.',
      bad: [
        { title: 'INPUT knows where packets came from.', files: filter('-A INPUT -o eth0 -j ACCEPT') },
        { title: 'Only OUTPUT leads to the chain.', files: filter(':OUT - [0:0]', '-A OUTPUT -j OUT', '-A OUT -i eth0 -j DROP') },
      ],
      good: [
        { title: 'FORWARD knows both.', files: filter('-A FORWARD -i eth0 -o eth1 -j ACCEPT') },
        {
          title: 'FORWARD leads to the chain too.',
          files: filter(':BOTH - [0:0]', '-A INPUT -j BOTH', '-A FORWARD -j BOTH', '-A BOTH -o eth1 -j DROP'),
        },
      ],
    },
  },
  file: onFaults('interface-hook', ({ option, hooks, chain, refusedBy }) => {
    const missing = /^(-i|--in)/.test(option)
      ? say`no packet has come in by an interface`
      : say`no packet has an outgoing interface yet`;
    const where = andList(hooks);
    const effect =
      refusedBy === 'none'
        ? say`only ${where} leads to ${chain}, so that the rule never matches`
        : say`the loader refuses the rule`;
    const other = /^(-i|--in)/.test(option) ? '-o' : '-i';
    return { message: say`In ${where} ${missing}: ${effect}. Write ${other}, or leave ${option} out.` };
  }),
};
