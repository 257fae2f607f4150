import type { Fix } from '../../lint/finding.ts';
import type { Rule } from '../../lint/rule.ts';
import type { Fault } from '../../model/ruleset/load/fault.ts';
import { say } from '../../text/say.ts';
import { filter } from './examples.ts';
import { lineRange, onFaults, type Place } from './faults.ts';

/** More ports than one multiport match has places for. */
export const multiportTooMany: Rule = {
  meta: {
    id: 'iptables/multiport-too-many',
    title: 'Too many ports in one list',
    severity: 'error',
    fix: 'safe',
    since: '0.1.0',
    docs: {
      what: 'A list of `-m multiport` fills more than 15 places. A single port takes one, a range takes two.',
      why: 'The loader refuses the rule. The ports go into two rules, or into an ipset of the type bitmap:port.',
      bad: [
        {
          title: 'Sixteen ports.',
          files: filter('-A INPUT -p tcp -m multiport --dports 1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16 -j ACCEPT'),
        },
      ],
      good: [
        {
          title: 'Fifteen places.',
          files: filter('-A INPUT -p tcp -m multiport --dports 1,2,3,4,5,6,7,8,9,10,11,12,13,14:15 -j ACCEPT'),
        },
      ],
    },
  },
  file: onFaults('multiport-too-many', (fault, place) => ({
    message: say`${fault.option}: ${fault.why}.`,
    fixes: split(fault, place),
  })),
};

const MOST = 15;

/** The rule once for every fifteen places; a negated list cannot be taken apart so. */
function split({ value, range }: Fault<'multiport-too-many'>, { file, index, at }: Place): readonly Fix[] {
  const line = lineRange(file, index);
  const list = at(range);
  const before = file.text.slice(line.start, list.start);
  if (!/^-A\s/.test(before) || /!\s+\S+\s+$/.test(before) || file.text.slice(list.start, list.end) !== value) return [];
  const end = file.text.startsWith('\r\n', line.end) ? '\r\n' : '\n';
  const newText = portions(value.split(','))
    .map((ports) => `${before}${ports.join(',')}${file.text.slice(list.end, line.end)}`)
    .join(end);
  return [{ title: say`Split the rule`, safety: 'safe', edits: [{ path: file.path, range: line, newText }] }];
}

function portions(ports: readonly string[]): readonly (readonly string[])[] {
  const out: string[][] = [];
  let room = 0;
  for (const port of ports) {
    const places = port.includes(':') ? 2 : 1;
    if (room < places) {
      out.push([]);
      room = MOST;
    }
    out.at(-1)!.push(port);
    room -= places;
  }
  return out;
}
