import type { Rule } from '../../lint/rule.ts';
import { say } from '../../text/say.ts';
import { filter } from './examples.ts';
import { onFaults } from './faults.ts';

/** Chains that are nested too deeply for iptables-nft. */
export const chainDepth: Rule = {
  meta: {
    id: 'iptables/chain-depth',
    title: 'Chains that are nested too deeply',
    severity: 'warning',
    fix: 'none',
    since: '0.1.0',
    docs: {
      what: 'A jump or goto leads from a built-in chain to the sixteenth chain in a row.',
      why: 'The kernel keeps 16 places for the way of a packet through nf_tables, the built-in chain included, and refuses the rule of iptables-nft that needs one more: "Too many links". iptables-legacy loads it. `--test` does not see it.',
      bad: [{ title: 'Sixteen chains.', files: nested(16) }],
      good: [{ title: 'Fifteen chains.', files: nested(15) }],
      sources: ['Linux NFT_JUMP_STACK_SIZE, nft_chain_validate; measured on Linux 6.18'],
    },
  },
  file: onFaults('chain-depth', ({ path, depth, most }) => ({
    message: say`${path[0]} leads through ${depth} chains in a row: ${path.slice(0, 4).join(' > ')} > ... > ${path.at(-1)}. nf_tables takes ${most} at most: join some of them.`,
  })),
};

/** A rule set in which so many chains lead from one to the next. */
function nested(count: number): Readonly<Record<string, string>> {
  const names = Array.from({ length: count }, (_, i) => `STEP-${i + 1}`);
  return filter(
    ...names.map((name) => `:${name} - [0:0]`),
    ...['INPUT', ...names.slice(0, -1)].map((name, i) => `-A ${name} -j ${names[i]}`),
  );
}
