import type { Rule } from '../../lint/rule.ts';
import { say, sentences } from '../../text/say.ts';
import { filter } from './examples.ts';
import { onFaults } from './faults.ts';

/** An option that stands twice where one is all that the loader takes. */
export const repeatedOption: Rule = {
  meta: {
    id: 'iptables/repeated-option',
    title: 'Option given twice',
    severity: 'error',
    fix: 'none',
    since: '0.1.0',
    docs: {
      what: 'An option of iptables, or of one match or target, stands twice in a rule.',
      why: 'The loader refuses the rule. Several ports are `-m multiport --dports 80,443`, several addresses a comma list behind `-s` or `-d`; the same match may stand twice with `-m`.',
      bad: [
        { title: 'Two ports.', files: filter('-A INPUT -p tcp -m tcp --dport 80 --dport 443 -j ACCEPT') },
        { title: 'Two sources.', files: filter('-A INPUT -s 192.0.2.1 -s 192.0.2.2 -j ACCEPT') },
      ],
      good: [
        { title: 'Lists.', files: filter('-A INPUT -s 192.0.2.1,192.0.2.2 -p tcp -m multiport --dports 80,443 -j ACCEPT') },
        { title: 'The match stands twice.', files: filter('-A INPUT -m mark --mark 0x1/0x1 -m mark ! --mark 0x2/0x2 -j ACCEPT') },
      ],
    },
  },
  file: onFaults('repeated-option', ({ option }) => ({
    message: sentences(say`${option} stands twice, and the loader takes it once.`, instead(option)),
  })),
};

function instead(option: string): string {
  if (/port$/.test(option)) return say`For several ports take -m multiport.`;
  return /^(-[sd]|--(src|dst|source|destination))$/.test(option) ? say`Several addresses stand in one list with commas.` : '';
}
