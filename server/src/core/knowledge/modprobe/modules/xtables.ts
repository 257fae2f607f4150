import type { Lifespan } from '../../kernel.ts';
import type { ModuleParameter, ModuleRecord } from '../record.ts';

const SOURCE = 'net/netfilter/xt_*.c, net/ipv4/netfilter/*.c; modinfo of 5.10 to 7.2; /sys/module on 6.18';

function module(name: string, what: string, parameters: readonly ModuleParameter[] = [], life: Lifespan = {}): ModuleRecord {
  return { name, what, parameters, complete: true, source: SOURCE, ...life };
}

const forward: ModuleParameter = {
  name: 'forward',
  type: 'bool',
  default: 'on',
  writable: false,
  what: 'The policy of FORWARD until rules are loaded: on accepts, off drops.',
  advice: 'Off closes the gap between loading the table and restoring its rules on a router.',
};

const rawBeforeDefrag: ModuleParameter = {
  name: 'raw_before_defrag',
  type: 'bool',
  since: '4.16',
  default: 'off',
  writable: false,
  what: 'Puts the raw table before the reassembly of fragments, so that NOTRACK saves that work too.',
  advice: 'Rules of the raw table then see fragments: those after the first have no ports, and port matches miss them.',
};

/** Tables, matches and targets of iptables whose parameters people set, or whose names they list. */
export const xtablesModules: readonly ModuleRecord[] = [
  module(
    'xt_recent',
    'The match `recent`: lists of addresses seen lately, in /proc/net/xt_recent.',
    [
      {
        name: 'ip_list_tot',
        type: 'uint',
        unit: 'addresses',
        default: '100',
        range: { min: 1, max: 2_147_483_647 },
        writable: false,
        what: 'How many addresses one list remembers; a new one pushes out the oldest.',
        advice: 'Raise it on busy hosts: with 100, an attack from 101 addresses is forgotten before it counts.',
      },
      {
        name: 'ip_pkt_list_tot',
        type: 'uint',
        unit: 'packets',
        default: '20 up to 3.18; since 3.19 as many as the largest --hitcount of the rules',
        range: { min: 0, max: 65535 },
        writable: false,
        what: 'How many packet times it remembers for one address. The largest value was 255 until 6.11.',
        advice: 'Before 3.19 a rule with `--hitcount` above it is refused.',
      },
      {
        name: 'ip_list_hash_size',
        type: 'uint',
        unit: 'buckets',
        default: 'the power of two above ip_list_tot',
        writable: false,
        what: 'Hash buckets of a list. The kernel computes it by itself and takes no notice of a value given here.',
      },
      {
        name: 'ip_list_perms',
        type: 'uint',
        default: '0644',
        writable: false,
        what: 'File mode of /proc/net/xt_recent/*, in octal.',
      },
      {
        name: 'ip_list_uid',
        type: 'uint',
        default: '0',
        writable: true,
        what: 'Owner of /proc/net/xt_recent/* made from then on.',
      },
      {
        name: 'ip_list_gid',
        type: 'uint',
        default: '0',
        writable: true,
        what: 'Group of /proc/net/xt_recent/* made from then on.',
      },
    ],
    { since: '2.6.28' },
  ),
  module('xt_hashlimit', 'The match `hashlimit`: a rate limit for each address, port or pair of them.', [], { since: '2.6.20' }),
  module('xt_limit', 'The match `limit`: one token bucket for a rule.', [], { since: '2.6.16' }),
  module('xt_connlimit', 'The match `connlimit`: counts the tracked connections of an address.', [], { since: '2.6.23' }),
  module('xt_conntrack', 'The match `conntrack`: asks for the state of a tracked connection.', [], { since: '2.6.16' }),
  module('xt_state', 'The match `state`, as old programs ask for it; today iptables writes `conntrack` for it.', [], {
    since: '2.6.16',
  }),
  module(
    'xt_CT',
    'The target CT: exempts packets from tracking (`--notrack`), gives helpers, zones and timeouts; NOTRACK is an alias of it.',
    [],
    {
      since: '2.6.34',
    },
  ),
  module('xt_LOG', 'The target LOG: writes packets to the kernel log.', [], { since: '3.4' }),
  module('xt_NFLOG', 'The target NFLOG: hands packets to a logging program.', [], { since: '2.6.20' }),
  module('xt_MASQUERADE', 'The target MASQUERADE: source translation to the address of the outgoing interface.', [], {
    since: '5.2',
  }),
  module('xt_nat', 'The targets SNAT and DNAT.', [], { since: '3.7' }),
  module('xt_set', 'The match and target `set`: looks addresses up in an ipset.', [], { since: '2.6.39' }),
  module('xt_tcpudp', 'The matches `tcp` and `udp`: ports and TCP flags.', [], { since: '2.6.16' }),
  module('xt_multiport', 'The match `multiport`: up to fifteen ports in one rule.', [], { since: '2.6.17' }),
  module('iptable_filter', 'The table filter for IPv4.', [forward]),
  module('ip6table_filter', 'The table filter for IPv6.', [forward]),
  module('iptable_raw', 'The table raw for IPv4: sees packets before connection tracking does.', [rawBeforeDefrag]),
  module('ip6table_raw', 'The table raw for IPv6: sees packets before connection tracking does.', [rawBeforeDefrag]),
  module('iptable_nat', 'The table nat for IPv4. Using it starts connection tracking.'),
  module('ip6table_nat', 'The table nat for IPv6. Using it starts connection tracking.', [], { since: '3.7' }),
  module('iptable_mangle', 'The table mangle for IPv4: changes packets (marks, TOS, TTL).'),
  module('ip6table_mangle', 'The table mangle for IPv6: changes packets (marks, traffic class, hop limit).'),
  module('ip_tables', 'The IPv4 rules of iptables; the nf_tables backend does not need it.'),
  module('ip6_tables', 'The IPv6 rules of ip6tables; the nf_tables backend does not need it.'),
  module('x_tables', 'What ip_tables, ip6_tables, arp_tables and ebtables share.', [], { since: '2.6.16' }),
  module('nf_log_syslog', 'Writes logged packets of all families to the kernel log.', [], { since: '5.13' }),
  module('nf_defrag_ipv4', 'Puts IPv4 fragments together before connection tracking sees them.'),
  module('nf_defrag_ipv6', 'Puts IPv6 fragments together before connection tracking sees them.'),
];
