import type { Fix } from '../../lint/finding.ts';
import type { Rule } from '../../lint/rule.ts';
import { bind } from '../../model/ruleset/bind.ts';
import type { Fault } from '../../model/ruleset/load/fault.ts';
import { anyOf } from '../../model/ruleset/load/values/misfit.ts';
import { say } from '../../text/say.ts';
import { filter, nat } from './examples.ts';
import { onFaults, type Place } from './faults.ts';

/** A match, target or option that works with some protocols only, in a rule for others or for all. */
export const optionNeedsProtocol: Rule = {
  meta: {
    id: 'iptables/option-needs-protocol',
    title: 'Protocol is missing or wrong',
    severity: 'error',
    fix: 'offered',
    since: '0.1.0',
    docs: {
      what: 'Ports, flags and message types belong to a protocol, and the rule has none with `-p`, another one, or one with `!`.',
      why: 'The loader refuses the rule, or the kernel does: `iptables-restore --test` often sees nothing of it.',
      bad: [
        { title: 'Which protocol?', files: filter('-A INPUT --dport 22 -j ACCEPT') },
        { title: 'TCP answers UDP.', files: filter('-A INPUT -p udp -j REJECT --reject-with tcp-reset') },
        { title: 'A port without protocol.', files: nat('-A PREROUTING -j DNAT --to-destination 192.0.2.1:80') },
      ],
      good: [
        { title: 'The protocol brings the match by itself.', files: filter('-A INPUT -p tcp --dport 22 -j ACCEPT') },
        { title: 'An address needs none.', files: nat('-A PREROUTING -j DNAT --to-destination 192.0.2.1') },
      ],
    },
  },
  file: onFaults('option-needs-protocol', (fault, place) => {
    const { what, protocols, has, late } = fault;
    if (late) return { message: say`${has} must stand before ${what}: the loader reads from left to right.` };
    const needed = protocols.length === 0 ? say`a protocol, -p without !` : anyOf(protocols.map((name) => `-p ${name}`));
    return {
      message: has ? say`${what} needs ${needed}, and the rule has ${has}.` : say`${what} needs ${needed}.`,
      fixes: insertions(fault, place),
    };
  }),
};

/** The protocol behind the chain, where there is none; one offer for each of the usual two. */
function insertions({ protocols, has }: Fault<'option-needs-protocol'>, { file, index, at }: Place): readonly Fix[] {
  const line = file.tree.lines[index]!;
  if (has !== undefined || line.kind !== 'rule') return [];
  const end = bind(line, 'ipv4').commands[0]?.args.at(-1)?.end;
  if (end === undefined) return [];
  return protocols.slice(0, 2).map((name) => ({
    title: say`Insert -p ${name}`,
    safety: 'offered',
    edits: [{ path: file.path, range: at({ start: end, end }), newText: ` -p ${name}` }],
  }));
}
