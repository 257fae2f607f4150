import { cutText, HOST, integer, listOf, oneOf, PREFIX_LENGTH, U16, U32, U64 } from '../args.ts';
import type { Extension, ExtensionOption, Family } from '../record.ts';

const BOTH: readonly Family[] = ['ipv4', 'ipv6'];
const RECENT_ACTIONS = ['set', 'rcheck', 'update', 'remove'];

function recentAction(long: string, summary: string, excludes: readonly string[] = []): ExtensionOption {
  return {
    long,
    negatable: true,
    args: [],
    excludes: [...RECENT_ACTIONS.filter((other) => other !== long), ...excludes],
    summary,
  };
}

/** A flag of rateest that may carry its rate, and else compares the two estimators. */
function rateestRate(long: string, aliases: readonly string[], bits: boolean): ExtensionOption {
  return {
    long,
    ...(aliases.length > 0 ? { aliases } : {}),
    args: [bits ? { type: 'bitRate' } : integer(0, U32)],
    optionalArgs: true,
    summary: bits ? 'Compares bits a second; the rate may follow.' : 'Compares packets a second; the rate may follow.',
  };
}

/** Matches that count: over time, over packets, over bytes. */
export const RATE_MATCHES: readonly Extension[] = [
  {
    kind: 'match',
    name: 'limit',
    families: BOTH,
    kernelModule: 'xt_limit',
    summary: 'Matches only as often as a token bucket allows: a burst at once, then a steady rate.',
    when: 'In front of LOG, so that an attack does not fill the disk. It says "not more than"; the rule behind it sees the rest.',
    cost: 'One bucket for all packets that reach the rule, so a single sender can use up the share of everybody: to limit each address by itself take hashlimit.',
    example: { table: 'filter', rule: '-A INPUT -m limit --limit 5/min --limit-burst 10 -j LOG --log-prefix "dropped: "' },
    options: [
      {
        long: 'limit',
        args: [{ type: 'rate', max: 10_000, bytes: false }],
        summary: 'The steady rate, 3/hour by default; a number without a unit counts a second.',
      },
      {
        long: 'limit-burst',
        args: [integer(0, 10_000)],
        summary:
          'How many packets may match at once after a quiet time, 5 by default; 0 is refused by legacy and means 5 to nft.',
      },
    ],
    source: 'iptables libxt_limit, Linux xt_limit',
  },
  {
    kind: 'match',
    name: 'hashlimit',
    families: BOTH,
    kernelModule: 'xt_hashlimit',
    summary: 'Keeps a token bucket for each address, port or pair of them.',
    when: 'To limit new connections, queries or bytes of each client by itself: the brake against brute force and amplification.',
    cost: 'A table entry a group. When the table is full (`--hashlimit-htable-max`), a packet that needs a new entry is dropped, whatever the target says. Rules with one name share one table, and the first of them sets its size.',
    example: {
      table: 'filter',
      rule: '-A INPUT -p tcp -m tcp --dport 22 --syn -m hashlimit --hashlimit-above 4/min --hashlimit-burst 8 --hashlimit-mode srcip --hashlimit-name ssh -j DROP',
    },
    options: [
      {
        long: 'hashlimit-upto',
        aliases: ['hashlimit'],
        negatable: true,
        args: [{ type: 'rate', max: 1_000_000, bytes: true }],
        excludes: ['hashlimit-above'],
        sinceIptables: '1.4.3',
        summary: 'Matches as long as the group stays at or below this rate; `--hashlimit` is its old name.',
      },
      {
        long: 'hashlimit-above',
        negatable: true,
        args: [{ type: 'rate', max: 1_000_000, bytes: true }],
        excludes: ['hashlimit-upto'],
        sinceIptables: '1.4.3',
        summary: 'Matches what exceeds this rate: the form to put before DROP.',
      },
      {
        long: 'hashlimit-burst',
        args: [{ type: 'burst', max: 1_000_000 }],
        summary: 'How many packets (or bytes, with a unit) may come at once, 5 by default.',
      },
      {
        long: 'hashlimit-mode',
        args: [listOf(['srcip', 'dstip', 'srcport', 'dstport'], 'exact', { separators: ',|', lenient: true })],
        summary: 'What makes a group; without it all packets share one bucket.',
      },
      {
        long: 'hashlimit-srcmask',
        args: [PREFIX_LENGTH],
        sinceIptables: '1.4.3',
        summary: 'Source addresses that share so many leading bits are one group; 64 is sensible for IPv6.',
      },
      {
        long: 'hashlimit-dstmask',
        args: [PREFIX_LENGTH],
        sinceIptables: '1.4.3',
        summary: 'The same for destination addresses.',
      },
      {
        long: 'hashlimit-name',
        required: true,
        args: [cutText(254, 1)],
        summary: 'The name of the table, seen as /proc/net/ipt_hashlimit/NAME.',
      },
      {
        long: 'hashlimit-htable-size',
        args: [integer(0, U32)],
        summary: 'Buckets of the hash table; 8192 by default on a machine of 1 GiB and more.',
      },
      { long: 'hashlimit-htable-max', args: [integer(0, U32)], summary: 'The most entries, eight a bucket by default.' },
      {
        long: 'hashlimit-htable-expire',
        args: [integer(1, U32)],
        summary: 'After so many milliseconds of silence an entry is forgotten; by default one unit of the rate.',
      },
      {
        long: 'hashlimit-htable-gcinterval',
        args: [integer(1, U32)],
        summary: 'Milliseconds between two rounds of tidying, 1000 by default.',
      },
      {
        long: 'hashlimit-rate-match',
        args: [],
        sinceIptables: '1.6.2',
        summary: 'Measures the rate instead of taking tokens: above the rate it matches every packet, not only the excess.',
      },
      {
        long: 'hashlimit-rate-interval',
        args: [{ type: 'integer', min: 1, max: 0x7fff_ffff, lenient: true }],
        sinceIptables: '1.6.2',
        summary: 'Seconds over which that rate is measured.',
      },
    ],
    requiresAny: ['hashlimit-upto', 'hashlimit-above'],
    source: 'iptables libxt_hashlimit, Linux xt_hashlimit',
  },
  {
    kind: 'match',
    name: 'recent',
    families: BOTH,
    kernelModule: 'xt_recent',
    summary: 'Remembers addresses in a named list, and asks how lately and how often it has seen one.',
    when: 'For port knocking, and to lock out an address after a few tries for some minutes. For plain rates hashlimit is easier.',
    cost: 'A list holds 100 addresses unless the module option `ip_list_tot` says more; a flood of forged addresses pushes the others out, and a forged source can get a victim locked out.',
    example: {
      table: 'filter',
      rule: '-A INPUT -p tcp -m tcp --dport 22 --syn -m recent --update --seconds 60 --hitcount 4 --name ssh --rsource -j DROP',
    },
    options: [
      recentAction('set', 'Writes the address into the list, or renews it; always true.', [
        'seconds',
        'hitcount',
        'rttl',
        'reap',
      ]),
      recentAction('rcheck', 'Is the address in the list?'),
      recentAction('update', 'Like `--rcheck`, and notes the time of this packet: each new try prolongs the lock.'),
      recentAction('remove', 'Strikes the address from the list; true if it was there.', ['seconds', 'hitcount', 'rttl', 'reap']),
      {
        long: 'seconds',
        args: [integer(1, U32)],
        excludes: ['set', 'remove'],
        summary: 'Only if the address was seen within so many seconds.',
      },
      {
        long: 'reap',
        args: [],
        requires: ['seconds'],
        excludes: ['set', 'remove'],
        sinceIptables: '1.4.13',
        summary: 'Forgets entries that are older than `--seconds`.',
      },
      {
        long: 'hitcount',
        args: [integer(0, U16)],
        excludes: ['set', 'remove'],
        summary: 'Only if the address was seen so often; kernels before 6.11 refuse more than 255, and before 4.0 more than 20.',
      },
      {
        long: 'rttl',
        args: [],
        excludes: ['set', 'remove'],
        summary: 'Only if the TTL is the one of the packet that entered the address: a little help against forged sources.',
      },
      { long: 'name', args: [cutText(199, 1)], summary: 'The list, DEFAULT if none is named; seen as /proc/net/xt_recent/NAME.' },
      { long: 'rsource', args: [], summary: 'Works on the source address, the default.' },
      { long: 'rdest', args: [], summary: 'Works on the destination address.' },
      {
        long: 'mask',
        args: [HOST],
        sinceIptables: '1.4.15',
        summary: 'Keeps whole networks instead of addresses: a mask in address notation, as 255.255.255.0.',
      },
    ],
    requiresAny: RECENT_ACTIONS,
    source: 'iptables libxt_recent, Linux xt_recent',
  },
  {
    kind: 'match',
    name: 'statistic',
    families: BOTH,
    kernelModule: 'xt_statistic',
    summary: 'Matches a share of the packets: at random, or every n-th.',
    when: 'To spread connections over several servers (kube-proxy does it so), to sample a log, or to lose packets in a test.',
    cost: 'Rules are walked one after another: for equal shares of three, the first takes 1/3, the second 1/2 of the rest, the third all.',
    example: { table: 'filter', rule: '-A FORWARD -m statistic --mode random --probability 0.1 -j DROP' },
    options: [
      {
        long: 'mode',
        required: true,
        args: [oneOf(['random', 'nth'])],
        requiresOneOf: ['probability', 'every'],
        summary: 'How the share is taken: random needs `--probability`, nth needs `--every` and `--packet`.',
      },
      {
        long: 'probability',
        negatable: true,
        args: [{ type: 'decimal', min: 0, max: 1 }],
        excludes: ['every', 'packet'],
        summary: 'The chance of each packet in the mode random.',
      },
      {
        long: 'every',
        negatable: true,
        args: [integer(1, U32)],
        excludes: ['probability'],
        requires: ['packet'],
        summary: 'One packet out of so many in the mode nth.',
      },
      {
        long: 'packet',
        args: [integer(0, U32)],
        excludes: ['probability'],
        requires: ['every'],
        summary: 'Which one of them, from 0.',
      },
    ],
    source: 'iptables libxt_statistic, Linux xt_statistic',
  },
  {
    kind: 'match',
    name: 'quota',
    families: BOTH,
    kernelModule: 'xt_quota',
    summary: 'Matches until so many bytes have passed the rule, and never again.',
    when: 'For a simple allowance of traffic. To see and reset the count, nfacct or an ipset with counters serve better.',
    cost: 'What was used is not saved: every load of the rules gives the full quota back, also a load that changes another rule.',
    example: { table: 'filter', rule: '-A FORWARD -m quota --quota 1073741824 -j ACCEPT' },
    options: [{ long: 'quota', negatable: true, required: true, args: [integer(0, U64)], summary: 'The allowance in bytes.' }],
    source: 'iptables libxt_quota, Linux xt_quota',
  },
  {
    kind: 'match',
    name: 'rateest',
    families: BOTH,
    kernelModule: 'xt_rateest',
    summary: 'Compares the rates that RATEEST targets have measured, with each other or with a number.',
    when: 'To choose the less busy of two uplinks.',
    cost: 'The estimators must exist before: their RATEEST rules have to stand in front, else the load fails.',
    example: {
      table: 'mangle',
      rule: '-A FORWARD -m rateest --rateest-delta --rateest1 up0 --rateest-bps1 2500kbit --rateest-gt --rateest2 up1 --rateest-bps2 2mbit -j MARK --set-xmark 0x1/0xffffffff',
    },
    options: [
      {
        long: 'rateest1',
        aliases: ['rateest'],
        required: true,
        args: [cutText(15)],
        requiresOneOf: ['rateest-bps1', 'rateest-bps2', 'rateest-pps1', 'rateest-pps2'],
        summary: 'The first estimator.',
      },
      { long: 'rateest2', args: [cutText(15)], summary: 'The second estimator, for a comparison of two.' },
      { long: 'rateest-delta', args: [], summary: 'Compares how much each rate stays below its given rate: the free capacity.' },
      rateestRate('rateest-bps1', [], true),
      rateestRate('rateest-bps2', ['rateest-bps'], true),
      rateestRate('rateest-pps1', [], false),
      rateestRate('rateest-pps2', ['rateest-pps'], false),
      { long: 'rateest-lt', negatable: true, args: [], summary: 'The first is less than the second.' },
      { long: 'rateest-gt', negatable: true, args: [], summary: 'The first is greater than the second.' },
      { long: 'rateest-eq', negatable: true, args: [], summary: 'Both are equal.' },
    ],
    requiresAny: ['rateest-lt', 'rateest-gt', 'rateest-eq'],
    sinceIptables: '1.4.1',
    kernel: { since: '2.6.25' },
    source: 'iptables libxt_rateest, Linux xt_rateest',
  },
  {
    kind: 'match',
    name: 'nfacct',
    families: BOTH,
    kernelModule: 'xt_nfacct',
    summary: 'Adds the packet to a named counter that lives outside the rule set; always true.',
    when: 'For accounting that survives a reload of the rules and is read with the nfacct tool.',
    cost: 'The counter must exist before the rules are loaded (`nfacct add NAME`), else the load fails.',
    example: { table: 'filter', rule: '-A INPUT -p tcp -m tcp --dport 80 -m nfacct --nfacct-name http-in' },
    options: [{ long: 'nfacct-name', required: true, args: [cutText(31, 1)], summary: 'The counter to add to.' }],
    sinceIptables: '1.4.13',
    kernel: { since: '3.3' },
    source: 'iptables libxt_nfacct, Linux xt_nfacct',
  },
];
