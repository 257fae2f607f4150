import type { Rule } from '../../lint/rule.ts';
import { filter, whole } from './examples.ts';
import { onFaults, sentence } from './faults.ts';

/** A name that no chain can have. */
export const invalidChainName: Rule = {
  meta: {
    id: 'iptables/invalid-chain-name',
    title: 'Name that no chain can have',
    severity: 'error',
    fix: 'none',
    since: '0.1.0',
    docs: {
      what: 'A `:` line declares a chain with the name of a target, without a name, or with a name that begins with `-` or `!`.',
      why: 'ACCEPT, DROP, RETURN and QUEUE are verdicts, and both loaders refuse a chain of that name. A `-` or `!` in front is refused by iptables-nft only; no rule could name such a chain well.',
      bad: [
        { title: 'The name of a target.', files: filter(':ACCEPT - [0:0]') },
        { title: 'A dash in front.', files: whole('*filter', ':INPUT ACCEPT [0:0]', ':-web - [0:0]', 'COMMIT') },
      ],
      good: [{ title: 'Any other name.', files: filter(':web-in - [0:0]', '-A INPUT -j web-in') }],
      sources: ['iptables 1.8.9, both backends: measured'],
    },
  },
  file: onFaults('invalid-chain-name', ({ why }) => ({ message: sentence(why) })),
};
