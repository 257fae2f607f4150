import type { Rule } from '../../lint/rule.ts';
import { filter } from './examples.ts';
import { onFaults } from './faults.ts';
import { renamed, saysUnknown } from './unknown-extension.ts';

/** A match that iptables does not have. */
export const unknownMatch: Rule = {
  meta: {
    id: 'iptables/unknown-match',
    title: 'Unknown match',
    severity: 'error',
    fix: 'safe',
    since: '0.1.0',
    kernel: true,
    docs: {
      what: 'The name behind `-m` is no match of iptables 1.8. Names are compared letter by letter: `-m TCP` is unknown too.',
      why: 'The loader refuses the file. A match that neither iptables nor xtables-addons brings is only hinted at: a machine may have it.',
      bad: [
        { title: 'Misspelled.', files: filter('-A INPUT -m conntrac --ctstate ESTABLISHED -j ACCEPT') },
        { title: 'Dropped long ago.', files: filter('-A INPUT -m unclean -j DROP') },
      ],
      good: [
        { title: 'It exists.', files: filter('-A INPUT -m conntrack --ctstate ESTABLISHED -j ACCEPT') },
        { title: 'A match of xtables-addons.', files: filter('-A INPUT -m geoip --src-cc XX -j DROP') },
      ],
    },
  },
  file: onFaults('unknown-match', (fault, place) => {
    const said = saysUnknown('match', fault, place.settings.target);
    return said && { ...said, fixes: renamed(fault, place) };
  }),
};
