import { removeLine } from '../../lint/line-edits.ts';
import type { Rule } from '../../lint/rule.ts';
import { filter } from './examples.ts';
import { lineNumber, lineRange, onFaults } from './faults.ts';

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
      why: 'iptables-legacy refuses the second `:CHAIN`; iptables-nft takes it. `-N` of a chain that exists is refused by both.',
      bad: [{ title: 'Twice.', files: filter(':WEB - [0:0]', ':WEB - [0:0]', '-A INPUT -j WEB') }],
      good: [{ title: 'Once.', files: filter(':WEB - [0:0]', '-A INPUT -j WEB') }],
      sources: ['iptables 1.8.9, both backends: measured'],
    },
  },
  file: onFaults('repeated-chain', ({ name, first, refusedBy }, { file, index }) => ({
    message:
      first === undefined
        ? `The chain ${name} is built in.`
        : `The chain ${name} is made in line ${lineNumber(file, first)} already.`,
    ...(first === undefined
      ? {}
      : { related: [{ path: file.path, range: lineRange(file, first), message: `The first ${name}` }] }),
    ...(refusedBy === 'both' ? {} : { severity: 'warning' as const }),
    fixes: [{ title: 'Remove the line', safety: 'safe', edits: [removeLine(file, index)] }],
  })),
};
