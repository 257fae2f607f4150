import { integer, oneOf, U16 } from '../args.ts';
import { REJECT_TYPES, REJECT_TYPES6 } from '../names.ts';
import type { Extension, ExtensionOption, Family, NamedValue } from '../record.ts';

const BOTH: readonly Family[] = ['ipv4', 'ipv6'];

function rejectWith(family: Family, values: readonly NamedValue[]): ExtensionOption {
  return {
    long: 'reject-with',
    families: [family],
    args: [oneOf(values, 'prefix')],
    protocols: { names: ['tcp'], values: ['tcp-reset'] },
    summary: 'The answer, port-unreachable by default; `tcp-reset` is what a closed TCP port sends and needs `-p tcp`.',
  };
}

/** Targets that decide what becomes of a packet. */
export const VERDICT_TARGETS: readonly Extension[] = [
  {
    kind: 'target',
    name: 'ACCEPT',
    families: BOTH,
    summary: 'Lets the packet pass this table at this hook, and looks at no further rule of it.',
    when: 'The end of every rule that allows something.',
    cost: 'The other tables of the hook, and the hooks behind it, still judge the packet: ACCEPT in raw or mangle opens nothing. In a user chain it ends the table, not only the chain.',
    example: { table: 'filter', rule: '-A INPUT -i lo -j ACCEPT' },
    options: [],
    terminating: 'accept',
    source: 'iptables libxt_standard, Linux ip_tables',
  },
  {
    kind: 'target',
    name: 'DROP',
    families: BOTH,
    summary: 'Throws the packet away without an answer.',
    when: 'Towards strangers and floods. Towards your own users REJECT is kinder: with DROP they wait for a timeout.',
    cost: 'The cheapest verdict, cheaper still in raw, before connection tracking. The loader refuses it in the nat table, which sees only the first packet of a connection.',
    example: { table: 'filter', rule: '-A INPUT -m conntrack --ctstate INVALID -j DROP' },
    options: [],
    tables: ['filter', 'mangle', 'raw', 'security'],
    terminating: 'drop',
    source: 'iptables libxt_standard, Linux ip_tables',
  },
  {
    kind: 'target',
    name: 'RETURN',
    families: BOTH,
    summary: 'Goes back to the rule behind the one that jumped here.',
    when: 'For exceptions: the packets that a user chain shall not treat leave it at the top.',
    cost: 'In a built-in chain it means the policy of the chain. In a chain entered with `-g` it goes back past the chain that said so.',
    example: { table: 'filter', rule: '-A INPUT -i lo -j RETURN' },
    options: [],
    terminating: 'return',
    source: 'iptables libxt_standard, Linux ip_tables',
  },
  {
    kind: 'target',
    name: 'QUEUE',
    families: BOTH,
    summary: 'Hands the packet to a program: the old form of NFQUEUE with queue 0.',
    when: 'Found in old rule sets. Write `-j NFQUEUE --queue-num 0`.',
    cost: 'The old ip_queue interface is gone since Linux 3.5; without a program at queue 0 every packet is dropped. iptables-nft does not load it.',
    example: { table: 'filter', rule: '-A INPUT -j QUEUE' },
    options: [],
    backend: 'legacy',
    terminating: 'queue',
    replacedBy: 'NFQUEUE',
    source: 'iptables libxt_standard, Linux ip_tables',
  },
  {
    kind: 'target',
    name: 'REJECT',
    families: BOTH,
    kernelModule: 'ipt_REJECT',
    kernelModule6: 'ip6t_REJECT',
    summary: 'Throws the packet away and tells the sender so, by an ICMP error or a TCP reset.',
    when: 'Towards your own networks and as the last rule: clients fail at once instead of hanging until a timeout.',
    cost: 'The answers are traffic too: put a limit before it where floods are expected. It exists in INPUT, FORWARD and OUTPUT of the filter table only, and never as a policy.',
    example: { table: 'filter', rule: '-A INPUT -p tcp -j REJECT --reject-with tcp-reset' },
    options: [rejectWith('ipv4', REJECT_TYPES), rejectWith('ipv6', REJECT_TYPES6)],
    tables: ['filter'],
    chains: ['INPUT', 'FORWARD', 'OUTPUT'],
    terminating: 'drop',
    source: 'iptables libipt_REJECT and libip6t_REJECT, Linux ipt_REJECT and ip6t_REJECT',
  },
  {
    kind: 'target',
    name: 'NFQUEUE',
    families: BOTH,
    kernelModule: 'xt_NFQUEUE',
    summary: 'Hands the packet to a program, which decides about it.',
    when: 'For intrusion prevention (Suricata, Snort inline) and programs of your own.',
    cost: 'Two trips through user space a packet. With no program at the queue packets are dropped unless `--queue-bypass` is given, and what a slow program has no room for is dropped as well. Accepted packets skip the rest of the table.',
    example: { table: 'filter', rule: '-A FORWARD -j NFQUEUE --queue-num 0 --queue-bypass' },
    options: [
      { long: 'queue-num', args: [integer(0, U16)], excludes: ['queue-balance'], summary: 'The queue, 0 by default.' },
      {
        long: 'queue-balance',
        args: [{ type: 'integerRange', max: U16, ordered: true, both: true }],
        excludes: ['queue-num'],
        sinceIptables: '1.4.5',
        summary: 'Spreads the connections over the queues from the first to the last.',
      },
      {
        long: 'queue-bypass',
        args: [],
        sinceIptables: '1.4.11',
        summary: 'Without a program at the queue the rule acts like ACCEPT instead of DROP.',
      },
      {
        long: 'queue-cpu-fanout',
        args: [],
        requires: ['queue-balance'],
        sinceIptables: '1.4.20',
        summary: 'Chooses the queue by the processor instead of by the connection.',
      },
    ],
    terminating: 'queue',
    source: 'iptables libxt_NFQUEUE, Linux xt_NFQUEUE',
  },
];
