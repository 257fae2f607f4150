import type { Rule } from '../../lint/rule.ts';
import type { Fault } from '../../model/ruleset/load/fault.ts';
import { anyOf } from '../../model/ruleset/load/values/misfit.ts';
import { say } from '../../text/say.ts';
import { filter, nat } from './examples.ts';
import { onFaults } from './faults.ts';

/** A target, match or option in a table or chain where the kernel does not allow it. */
export const targetNotAllowed: Rule = {
  meta: {
    id: 'iptables/target-not-allowed',
    title: 'Not allowed in this table or chain',
    severity: 'error',
    fix: 'none',
    since: '0.1.0',
    docs: {
      what: 'A target or match stands in a table or chain for which it is not made, directly or in a user chain that a built-in chain leads to.',
      why: 'The kernel refuses it when the rules are loaded; `iptables-restore --test` does not see it. The same user chain may be fine behind one built-in chain and refused behind another.',
      bad: [
        { title: 'Addresses are rewritten in the nat table.', files: filter('-A INPUT -j MASQUERADE') },
        { title: 'DNAT comes before routing.', files: nat('-A POSTROUTING -j DNAT --to-destination 192.0.2.1') },
        {
          title: 'Through a user chain.',
          files: filter(':LOCAL - [0:0]', '-A INPUT -j LOCAL', '-A LOCAL -m owner --uid-owner 0 -j ACCEPT'),
        },
        { title: 'The nat table does not filter.', files: nat('-A PREROUTING -s 192.0.2.1/32 -j DROP') },
      ],
      good: [
        { title: 'Where they belong.', files: nat('-A POSTROUTING -o eth0 -j MASQUERADE') },
        {
          title: 'Only OUTPUT leads there.',
          files: filter(':LOCAL - [0:0]', '-A OUTPUT -j LOCAL', '-A LOCAL -m owner --uid-owner 0 -j ACCEPT'),
        },
      ],
      sources: ['Linux xt_check_target, xt_check_match; measured on Linux 6.18'],
    },
  },
  file: onFaults('target-not-allowed', (fault) => ({ message: message(fault) })),
};

function message({ what, tables, chains, table, hook, path }: Fault<'target-not-allowed'>): string {
  if (hook === undefined) {
    if (what === '-j DROP')
      return say`iptables refuses DROP in the nat table, which sees only the first packet of a connection: drop it in filter or raw.`;
    return say`${what} works in the table ${anyOf(tables)} only, and this is ${table}.`;
  }
  return path.length > 1
    ? say`${what} works in ${anyOf(chains)} only, and ${hook} leads here (${path.join(' > ')}).`
    : say`${what} works in ${anyOf(chains)} only, and this is ${hook}.`;
}
