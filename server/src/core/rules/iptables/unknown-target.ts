import type { Rule } from '../../lint/rule.ts';
import { filter } from './examples.ts';
import { onFaults } from './faults.ts';
import { renamed, saysUnknown } from './unknown-extension.ts';

/** A target that iptables or the kernel does not have. */
export const unknownTarget: Rule = {
  meta: {
    id: 'iptables/unknown-target',
    title: 'Unknown target',
    severity: 'error',
    fix: 'safe',
    since: '0.1.0',
    kernel: true,
    docs: {
      what: 'The name behind `-j` is neither a target nor a chain of the table, and looks like the name of a target; or the target was dropped from iptables or from the target kernel.',
      why: 'The loader refuses the file.',
      bad: [
        { title: 'Misspelled.', files: filter('-A INPUT -i lo -j ACEPT') },
        { title: 'Targets are written in capitals.', files: filter('-A INPUT -i lo -j accept') },
        { title: 'Gone since Linux 3.17.', files: filter('-A INPUT -j ULOG --ulog-prefix "in: "') },
      ],
      good: [
        {
          title: 'A target and a chain.',
          files: filter(':WEB - [0:0]', '-A INPUT -p tcp -m tcp --dport 80 -j WEB', '-A INPUT -i lo -j ACCEPT'),
        },
        { title: 'An old kernel has it.', files: filter('-A INPUT -j ULOG --ulog-prefix "in: "'), kernel: '2.6.32' },
      ],
    },
  },
  file: onFaults('unknown-target', (fault, place) => {
    const said = saysUnknown('target', fault, place.settings.target);
    return said && { ...said, fixes: renamed(fault, place) };
  }),
};
