import type { Rule } from '../../lint/rule.ts';
import { say, sentences } from '../../text/say.ts';
import { filter } from './examples.ts';
import { lineNumber, lineRange, onFaults } from './faults.ts';

/** So many chains of a circle are written out. */
const MOST_WRITTEN = 12;

/** Chains that lead to each other in a circle. */
export const chainLoop: Rule = {
  meta: {
    id: 'iptables/chain-loop',
    title: 'Chains that lead in a circle',
    severity: 'error',
    fix: 'none',
    since: '0.1.0',
    docs: {
      what: 'A chain jumps or goes to another one, and that leads back to it, directly or through others.',
      why: 'The kernel refuses the table, whatever the rules match, as soon as a built-in chain leads into the circle. `iptables-restore --test` does not see it. A circle that nothing leads to loads, and is a warning.',
      bad: [
        {
          title: 'Two chains.',
          files: filter(':WEB - [0:0]', ':LOGGED - [0:0]', '-A INPUT -j WEB', '-A WEB -j LOGGED', '-A LOGGED -j WEB'),
        },
        { title: 'A chain jumps to itself.', files: filter(':WEB - [0:0]', '-A INPUT -j WEB', '-A WEB -p tcp -j WEB') },
      ],
      good: [
        {
          title: 'Two ways to one chain.',
          files: filter(':WEB - [0:0]', ':LOGGED - [0:0]', '-A INPUT -j WEB', '-A WEB -j LOGGED', '-A FORWARD -j LOGGED'),
        },
      ],
      sources: ['Linux mark_source_chains, nft_chain_validate; measured on Linux 6.18'],
    },
  },
  file: onFaults('chain-loop', ({ cycle, hook }, { file }) => {
    const steps = cycle.map(({ chain, index }) => say`${chain} (line ${lineNumber(file, index)})`);
    const left = steps.length - MOST_WRITTEN;
    const way = (left > 1 ? [...steps.slice(0, MOST_WRITTEN), say`${left} more`] : steps).join(' > ');
    const effect =
      hook === undefined
        ? say`It loads as long as no built-in chain leads there.`
        : say`${hook} leads there, so that the kernel refuses the table.`;
    return {
      message: sentences(say`These chains lead in a circle: ${way} > ${cycle[0]!.chain}.`, effect),
      related: cycle
        .slice(0, 20)
        .map(({ chain, index }) => ({ path: file.path, range: lineRange(file, index), message: say`From ${chain}` })),
    };
  }),
};
