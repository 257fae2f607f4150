import type { Rule } from '../../lint/rule.ts';
import type { Fault } from '../../model/ruleset/load/fault.ts';
import { orList, say } from '../../text/say.ts';
import { filter } from './examples.ts';
import { mended, onFaults } from './faults.ts';

/** An option that nothing in the rule knows. */
export const unknownOption: Rule = {
  meta: {
    id: 'iptables/unknown-option',
    title: 'Unknown option',
    severity: 'error',
    fix: 'safe',
    since: '0.1.0',
    docs: {
      what: 'An option that neither iptables nor any match or target before it in the rule knows. The order counts: `-m conntrack` must stand before `--ctstate`. Options may be shortened as long as one name only begins so.',
      why: 'The loader refuses the file. Behind a match or target that kernlint does not know, nothing is said.',
      bad: [
        { title: 'Misspelled.', files: filter('-A INPUT -p tcp -m tcp --dprot 22 -j ACCEPT') },
        { title: 'The match is missing.', files: filter('-A INPUT --ctstate ESTABLISHED -j ACCEPT') },
        { title: 'The kernel gave it up.', files: filter('-A OUTPUT -m owner --pid-owner 1 -j ACCEPT') },
      ],
      good: [
        { title: 'Spelled right.', files: filter('-A INPUT -p tcp -m tcp --dport 22 -j ACCEPT') },
        { title: 'Shortened.', files: filter('-A INPUT -p tcp -m tcp --dpo 22 -j ACCEPT') },
      ],
    },
  },
  file: onFaults('unknown-option', (fault, place) => ({ message: message(fault), fixes: mended(place, fault.mend) })),
};

function message({ written, near, ambiguous, owner, removed }: Fault<'unknown-option'>): string {
  if (removed !== undefined) return say`${written} is refused: ${removed}.`;
  if (ambiguous.length > 0)
    return say`${written} may mean ${orList(ambiguous.map((name) => `--${name}`))}, and is refused: write it out.`;
  if (owner !== undefined) return say`${written} is an option of ${owner}, which must stand before it.`;
  return near
    ? say`Nothing in this rule knows the option ${written}; did you mean ${near}?`
    : say`Nothing in this rule knows the option ${written}.`;
}
