import { bucketsWritable } from '../../knowledge/conntrack.ts';
import type { Family, TableName } from '../../knowledge/iptables/index.ts';
import { existsIn } from '../../knowledge/kernel.ts';
import { say } from '../../text/say.ts';
import type { Settings } from '../../workspace/settings.ts';
import { type Completion, choice, placeHolder } from './item.ts';

/** A snippet is offered behind everything else, unless the typed word begins its name. */
const LAST = 9;

function snippet(label: string, detail: string, lines: readonly string[]): Completion {
  return { label, kind: 'snippet', detail, insert: lines.join('\n'), snippet: true, rank: LAST };
}

const SIZE = placeHolder(1, '262144');

/** The size of the table of connections as two lines; where the target cannot write the buckets, the one that it can. */
export function conntrackBlock(typed: string, { target }: Settings): readonly Completion[] {
  if (!'conntrack-size'.startsWith(typed.trim().toLowerCase())) return [];
  const both = existsIn(target, bucketsWritable) === 'all';
  const lines = both
    ? [`net.netfilter.nf_conntrack_buckets = ${SIZE}`, `net.netfilter.nf_conntrack_max = ${SIZE}`]
    : [`net.netfilter.nf_conntrack_max = ${SIZE}`];
  return [snippet('conntrack-size', say`how many connections are tracked`, lines)];
}

/** What can stand at the start of a line: inside the table of that name, or between tables. */
export function ruleSnippets(table: string | undefined, family: Family): readonly Completion[] {
  const blocks: readonly (readonly [TableName, Completion])[] = [
    ['raw', snippet('notrack-pair', say`exempt a port from connection tracking, both ways`, NOTRACK_PAIR)],
    ['filter', snippet('stateful-policy', say`accept replies and one service, drop the rest`, statefulRules(family))],
  ];
  return blocks.flatMap(([name, item]) => {
    if (table === name) return [item];
    return table === undefined ? [{ ...item, insert: [`*${name}`, ...HEADS[name]!, item.insert, 'COMMIT'].join('\n') }] : [];
  });
}

const HEADS: Partial<Record<TableName, readonly string[]>> = {
  raw: [':PREROUTING ACCEPT [0:0]', ':OUTPUT ACCEPT [0:0]'],
  filter: [':INPUT DROP [0:0]', ':FORWARD DROP [0:0]', ':OUTPUT ACCEPT [0:0]'],
};

const PROTOCOL = choice(1, ['tcp', 'udp']);
const PORT = placeHolder(2, '53');

/** The requests come in through PREROUTING, the answers leave through OUTPUT. */
const NOTRACK_PAIR = [
  `-A PREROUTING -p ${PROTOCOL} -m $1 --dport ${PORT} -j CT --notrack`,
  `-A OUTPUT -p $1 -m $1 --sport ${PORT} -j CT --notrack`,
];

function statefulRules(family: Family): readonly string[] {
  const icmp = family === 'ipv4' ? 'icmp' : 'ipv6-icmp';
  return [
    '-A INPUT -i lo -j ACCEPT',
    `-A INPUT -p ${icmp} -j ACCEPT`,
    '-A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT',
    '-A INPUT -m conntrack --ctstate INVALID -j DROP',
    `-A INPUT -p tcp -m tcp --dport ${placeHolder(1, '22')} -m conntrack --ctstate NEW -j ACCEPT`,
  ];
}
