import { bucketsWritable } from '../conntrack.ts';
import { always, type SysctlRecord } from './record.ts';

const PREFIX = 'net.netfilter.nf_conntrack_';
const STANDALONE = 'net/netfilter/nf_conntrack_standalone.c';

/** What all keys of the connection tracker share. */
const TRACKER = { scope: 'namespace', module: 'nf_conntrack', since: '2.6.15', source: STANDALONE } as const;

/** net.netfilter.* of kernels up to 7.3, and net.nf_conntrack_max, which is the same variable as net.netfilter.nf_conntrack_max. */
export const netfilterRecords = (): readonly SysctlRecord[] => [
  ...sizes(),
  ...behaviour(),
  ...timeouts(),
  ...fragments(),
  ...others(),
];

function sizes(): readonly SysctlRecord[] {
  const max: SysctlRecord = {
    ...TRACKER,
    key: `${PREFIX}max`,
    type: 'int',
    unit: 'entries',
    range: [{ value: {} }, { since: '6.15', value: { min: 0 } }, { since: '7.2', value: { min: 1 } }],
    rule: '0 means no limit up to 6.18 and is refused by 7.2; negative numbers are refused since early 2025, in stable updates too.',
    default: [
      { value: '8 for each bucket' },
      { since: '2.6.23', value: '4 for each bucket: 65536 above 1 GiB of memory' },
      { since: '4.0', vendors: ['el7'], value: '4 for each bucket: 65536 above 1 GiB, 262144 above 4 GiB of memory' },
      { since: '5.15', value: '1 for each bucket: 65536 above 1 GiB, 262144 above 4 GiB of memory' },
    ],
    scope: 'global',
    what: 'The most connections that are tracked at once. The number is one for the machine, and each network namespace is held to it with its own count. When it is reached, packets of new connections are dropped and the log says "nf_conntrack: table full, dropping packet".',
    change:
      'Raise it when nf_conntrack_count comes near it; each entry may pin 384 bytes, and the buckets must grow with it or lookups walk long chains. Setting it never changes the number of buckets.',
    related: ['net.nf_conntrack_max', `${PREFIX}buckets`, `${PREFIX}count`],
  };
  return [
    max,
    { ...max, key: 'net.nf_conntrack_max', scope: 'first namespace', related: [`${PREFIX}max`, `${PREFIX}buckets`] },
    {
      ...TRACKER,
      key: `${PREFIX}buckets`,
      type: 'uint',
      unit: 'hash chains',
      range: always({ min: 1, max: 268_435_455 }),
      rule: 'Rounded up to a full page of pointers: a multiple of 512 on x86-64, of 8192 with pages of 64 KiB.',
      default: [
        { value: 'memory / 16384 / 16, 8192 above 1 GiB' },
        { since: '2.6.23', value: 'memory / 16384 / 8, 16384 above 1 GiB' },
        { since: '4.0', vendors: ['el7'], value: 'memory / 16384 / 8, 16384 above 1 GiB, 65536 above 4 GiB' },
        { since: '5.15', value: 'memory / 16384 / 8, 65536 above 1 GiB, 262144 above 4 GiB' },
      ],
      scope: 'global',
      readOnly: { removed: bucketsWritable.since, vendors: { el5: true, el6: true, el7: true } },
      what: 'The number of hash chains that tracked connections are looked up in. Each connection stands in two chains, so a full table has chains of 2 x nf_conntrack_max / nf_conntrack_buckets entries on average. A write makes a new table and moves all entries.',
      change:
        'Set it together with nf_conntrack_max: one bucket for each entry is the default since 5.15, one for four entries still does well. A bucket costs 8 bytes. Before 4.8 only the module parameter hashsize sets it.',
      related: [`${PREFIX}max`, `${PREFIX}expect_max`],
    },
    {
      ...TRACKER,
      key: `${PREFIX}count`,
      type: 'int',
      unit: 'entries',
      readOnly: {},
      what: 'The number of connections that are tracked now in this network namespace. It is a reading, never a setting.',
      change: 'Read it to see how full the table is against nf_conntrack_max; alarm well before it gets there.',
      related: [`${PREFIX}max`],
    },
    {
      ...TRACKER,
      key: `${PREFIX}expect_max`,
      since: '2.6.23',
      type: 'int',
      unit: 'expectations',
      range: [{ value: {} }, { since: '6.1', value: { min: 1 } }],
      default: always('4 for each 256 buckets: 4096 with 262144 buckets'),
      scope: 'global',
      what: 'The most announced connections that may be awaited at once: the data connections that the helpers of FTP, SIP and the like foresee.',
      change: 'Raise it on a gateway with many calls or transfers through helpers.',
      source: 'net/netfilter/nf_conntrack_expect.c',
      related: [`${PREFIX}buckets`],
    },
  ];
}

/** Booleans took any integer before 5.2 (commit 8f14c99c7eda). */
const SWITCH = { ...TRACKER, type: 'bool', range: [{ value: {} }, { since: '5.2', value: { min: 0, max: 1 } }] } as const;

function behaviour(): readonly SysctlRecord[] {
  return [
    {
      ...SWITCH,
      key: `${PREFIX}acct`,
      since: '2.6.27',
      default: always('0'),
      what: 'Counts packets and bytes of each connection, for `conntrack -L` and the connbytes match. It takes effect for connections that begin after it is set.',
      change: 'Switch it on for accounting; an entry then carries an extension block of 128 bytes and every packet updates it.',
    },
    {
      ...SWITCH,
      key: `${PREFIX}checksum`,
      since: '2.6.18',
      default: always('1'),
      what: 'Checks the checksums of packets before they are tracked. A packet with a wrong one is INVALID and never becomes part of a connection.',
      change: 'Switch it off only where a capture or a driver hands over packets whose checksum is not yet filled in.',
    },
    {
      ...TRACKER,
      key: `${PREFIX}events`,
      since: '2.6.31',
      type: 'u8',
      range: [{ value: {} }, { since: '5.2', value: { min: 0, max: 1 } }, { since: '5.19', value: { min: 0, max: 2 } }],
      default: [{ value: '1' }, { since: '5.19', value: '2' }],
      values: { '0': 'off', '1': 'on for every connection', '2': 'on for connections that begin while somebody listens' },
      requires: 'CONFIG_NF_CONNTRACK_EVENTS',
      what: 'Whether programs such as conntrackd and `conntrack -E` are told when connections begin, change and end.',
      change: 'Leave it; 0 breaks the synchronisation of firewalls, 1 costs an extension block for each connection.',
    },
    {
      ...SWITCH,
      key: `${PREFIX}timestamp`,
      since: '2.6.38',
      default: always('0'),
      requires: 'CONFIG_NF_CONNTRACK_TIMESTAMP',
      what: 'Notes when each connection began and ended, for logs of flows.',
      change: 'Switch it on where flow logs need times; it costs an extension block for each connection.',
    },
    {
      ...TRACKER,
      key: `${PREFIX}log_invalid`,
      type: 'u8',
      unit: 'IP protocol number',
      range: always({ min: 0, max: 255 }),
      default: always('0'),
      values: { '0': 'off', '1': 'ICMP', '6': 'TCP', '17': 'UDP', '58': 'ICMPv6', '132': 'SCTP', '255': 'all protocols' },
      what: 'Logs packets that the tracker calls INVALID, for one IP protocol by its number or for all with 255.',
      change: 'Set it while looking for the cause of dropped packets, and to 0 again: a scan fills the log.',
    },
    {
      ...SWITCH,
      key: `${PREFIX}tcp_loose`,
      default: always('1'),
      what: 'With 1 a TCP connection that is already under way is taken up at any packet; with 0 only one that was seen from its SYN on.',
      change:
        'Set 0 for stricter filtering, together with SYNPROXY. Connections that were open before the firewall started, or that come back from another router, are then INVALID.',
    },
    {
      ...SWITCH,
      key: `${PREFIX}tcp_be_liberal`,
      default: always('0'),
      what: 'With 1 only a RST outside the window is INVALID; other TCP packets outside the window pass.',
      change:
        'Set 1 where the two directions take different ways, or where an offload hides packets from the tracker. It weakens the protection against forged packets.',
    },
    {
      ...TRACKER,
      key: `${PREFIX}tcp_ignore_invalid_rst`,
      since: '5.14',
      type: 'bool',
      range: always({ min: 0, max: 1 }),
      default: always('0'),
      what: 'With 1 a RST whose number is outside the window is not INVALID, so that rules that drop INVALID let it pass.',
      change: 'Set 1 where connections hang because their resets are dropped.',
    },
    {
      ...TRACKER,
      key: `${PREFIX}tcp_max_retrans`,
      type: 'u8',
      unit: 'packets',
      range: [{ value: {} }, { since: '5.15', value: { min: 0, max: 255 } }],
      default: always('3'),
      what: 'After so many retransmissions without an answer the shorter nf_conntrack_tcp_timeout_max_retrans applies to the connection.',
      change:
        'Lower it to let go of dead connections sooner; connections over bad links then lose their entry while they still try.',
      related: [`${PREFIX}tcp_timeout_max_retrans`],
    },
  ];
}

/** A lifetime of an idle entry. The kernel stores it in clock ticks, so that it refuses more than INT_MAX/HZ seconds: 2147483 at 1000 Hz. */
function timeout(name: string, seconds: string, what: string, more: Partial<SysctlRecord> = {}): SysctlRecord {
  return {
    ...TRACKER,
    key: `${PREFIX}${name}`,
    type: 'seconds',
    unit: 'seconds',
    rule: 'At most 2147483647 divided by the clock rate: 2147483 at 1000 Hz, 8589934 at 250 Hz, 21474836 at 100 Hz.',
    default: always(seconds),
    what,
    ...more,
  };
}

function tcpState(state: string, seconds: string, when: string, more: Partial<SysctlRecord> = {}): SysctlRecord {
  return timeout(`tcp_timeout_${state}`, seconds, `How long an idle TCP entry is kept ${when}.`, more);
}

function sctpState(state: string, seconds: string, when: string, more: Partial<SysctlRecord> = {}): SysctlRecord {
  const what = `How long an idle SCTP entry is kept ${when}.`;
  return timeout(`sctp_timeout_${state}`, seconds, what, { requires: 'CONFIG_NF_CT_PROTO_SCTP', ...more });
}

function timeouts(): readonly SysctlRecord[] {
  return [
    tcpState('established', '432000', 'after the handshake', {
      what: 'How long an idle TCP connection is remembered after its handshake. Every packet starts the time anew; when it runs out the next packet is NEW or INVALID, and behind NAT the connection is lost.',
      change:
        'Lower it where dead connections fill the table, but keep it above the keepalive of the programs (net.ipv4.tcp_keepalive_time, 7200 s by default), or idle connections break.',
      related: ['net.ipv4.tcp_keepalive_time', `${PREFIX}max`],
    }),
    tcpState('syn_sent', '120', 'after a SYN that nobody answered', {
      change: 'Lower it to get rid of the entries of scans and dead servers sooner; too low loses slow handshakes.',
    }),
    tcpState('syn_recv', '60', 'after a SYN/ACK, while the handshake is not finished', {
      change: 'Lower it against floods of SYNs; too low loses clients on slow lines.',
    }),
    tcpState('fin_wait', '120', 'after the first FIN', { change: 'Lower it where many short connections fill the table.' }),
    tcpState('close_wait', '60', 'after a FIN was acknowledged while the other side is still open', {
      change:
        'Lower it where programs that never close their side fill the table; a slow one then loses its entry before it closes.',
    }),
    tcpState('last_ack', '30', 'after both FINs, until the last acknowledgement', {
      change: 'Seldom worth a change: the entry goes with the last acknowledgement, and this only catches those that never come.',
    }),
    tcpState('time_wait', '120', 'after a normal close, for segments that come late', {
      what: 'How long a TCP entry is kept after a normal close, for segments that come late. It is the tracker’s own time and has nothing to do with the TIME_WAIT sockets of the host.',
      change:
        'Lower it to 30 or so where many short connections fill the table; a port that is used again too soon may meet an old segment.',
    }),
    tcpState('close', '10', 'after a reset', {
      change: 'Leave it; ten seconds let late packets of a reset connection be recognised, and less saves nearly no entries.',
    }),
    tcpState('max_retrans', '300', 'after too many retransmissions without an answer', {
      change:
        'Lower it where dead peers fill the table; links with long outages then find their entry gone and packets become INVALID.',
      related: [`${PREFIX}tcp_max_retrans`],
    }),
    tcpState('unacknowledged', '300', 'while data is under way that nobody acknowledged', {
      change: 'Lower it where floods leave half-dead entries; a peer that is away for longer loses its connection.',
      since: '2.6.32',
    }),
    timeout('udp_timeout', '30', 'How long an idle UDP entry is kept while packets were seen in one direction only.', {
      change: 'Lower it on resolvers and for floods, where entries of single packets fill the table.',
      related: [`${PREFIX}udp_timeout_stream`],
    }),
    timeout(
      'udp_timeout_stream',
      '120',
      'How long an idle UDP entry is kept once packets went both ways for more than two seconds.',
      {
        default: [{ value: '180' }, { since: '5.0', vendors: ['el8'], value: '120' }],
        change:
          'Raise it for tunnels and calls over UDP that are quiet for long; they break when the entry is forgotten behind NAT.',
        related: [`${PREFIX}udp_timeout`],
      },
    ),
    timeout('icmp_timeout', '30', 'How long the entry of an ICMP query such as ping is kept.', {
      change: 'Lower it on hosts that are pinged a lot; answers that take longer are no longer matched to their question.',
    }),
    timeout('icmpv6_timeout', '30', 'How long the entry of an ICMPv6 query such as ping is kept.', {
      change: 'Lower it on hosts that are pinged a lot; answers that take longer are no longer matched to their question.',
    }),
    timeout(
      'generic_timeout',
      '600',
      'How long an idle entry is kept whose protocol has no tracker of its own, such as ESP or OSPF.',
      {
        change: 'Lower it where packets of odd protocols fill the table.',
      },
    ),
    timeout('gre_timeout', '30', 'How long an idle GRE entry is kept while packets were seen in one direction only.', {
      change: 'Raise it where quiet tunnels lose their entry; each idle one then stays longer in the table.',
      since: '5.0',
      requires: 'CONFIG_NF_CT_PROTO_GRE',
    }),
    timeout('gre_timeout_stream', '180', 'How long an idle GRE entry is kept once packets went both ways.', {
      change: 'Raise it where quiet PPTP or GRE tunnels break behind NAT; each idle one then stays longer in the table.',
      since: '5.0',
      requires: 'CONFIG_NF_CT_PROTO_GRE',
    }),
    sctpState('closed', '10', 'without an association', {
      change: 'Leave it; it covers associations that never began or are over.',
    }),
    sctpState('cookie_wait', '3', 'after INIT was sent', { change: 'Leave it; lower values cut off peers that answer slowly.' }),
    sctpState('cookie_echoed', '3', 'after COOKIE-ECHO was sent', {
      change: 'Leave it; lower values cut off peers that answer slowly.',
    }),
    sctpState('established', '210', 'while the association is up', {
      change:
        'Raise it above the heartbeat interval of the peers (often 30 s) times their retries; too low breaks idle associations, too high keeps dead ones.',
      default: [{ value: '432000' }, { since: '6.2', value: '210' }],
      rule: 'The default of 210 came with 6.2 and with stable updates of 5.15 and 6.1.',
    }),
    sctpState('shutdown_sent', '3', 'after SHUTDOWN was sent', {
      change: 'Leave it; the entry goes soon after the shutdown is answered.',
    }),
    sctpState('shutdown_recd', '3', 'after SHUTDOWN was received', {
      change: 'Leave it; the entry goes soon after the shutdown is answered.',
    }),
    sctpState('shutdown_ack_sent', '3', 'after SHUTDOWN-ACK was sent', {
      change: 'Leave it; the entry goes soon after the shutdown is complete.',
    }),
    sctpState('heartbeat_sent', '30', 'when only a HEARTBEAT was seen on a second path', {
      change: 'Raise it where second paths of multihomed peers are confirmed slowly; it must exceed their heartbeat interval.',
      since: '4.4',
      vendors: { el6: true, el7: true },
    }),
    ...['tcp', 'udp'].map(
      (protocol): SysctlRecord => ({
        ...TRACKER,
        key: `net.netfilter.nf_flowtable_${protocol}_timeout`,
        since: '5.14',
        type: 'seconds',
        unit: 'seconds',
        default: always('30'),
        requires: 'CONFIG_NF_FLOW_TABLE',
        what: `How long an idle ${protocol.toUpperCase()} flow stays in a flow table before it goes back to the tracker.`,
        change: 'Raise it so that flows with pauses stay on the fast path; entries of dead flows stay longer, too.',
      }),
    ),
  ];
}

function fragments(): readonly SysctlRecord[] {
  const shared = {
    scope: 'namespace',
    module: 'nf_defrag_ipv6',
    since: '2.6.15',
    source: 'net/ipv6/netfilter/nf_conntrack_reasm.c',
  } as const;
  return [
    {
      ...shared,
      key: `${PREFIX}frag6_timeout`,
      type: 'seconds',
      unit: 'seconds',
      default: always('60'),
      what: 'How long an incomplete IPv6 packet is kept for its missing fragments before tracking.',
      change: 'Lower it under floods of fragments; packets whose pieces come late are lost.',
    },
    {
      ...shared,
      key: `${PREFIX}frag6_high_thresh`,
      type: 'ulong',
      unit: 'bytes',
      default: [{ value: '262144' }, { since: '3.10', value: '4194304' }],
      rule: 'Not below nf_conntrack_frag6_low_thresh as it is at that moment: raise this one first.',
      what: 'The memory that IPv6 fragments may take while they wait to be put together for tracking; more are dropped.',
      change:
        'Raise it where much fragmented traffic (tunnels, large DNS answers) is lost; floods of fragments may then take as much memory.',
      related: [`${PREFIX}frag6_low_thresh`],
    },
    {
      ...shared,
      key: `${PREFIX}frag6_low_thresh`,
      type: 'ulong',
      unit: 'bytes',
      default: [{ value: '196608' }, { since: '3.10', value: '3145728' }],
      rule: 'Not above nf_conntrack_frag6_high_thresh as it is at that moment: lower this one first.',
      what: 'The memory down to which waiting IPv6 fragments are thrown away once they took too much.',
      change: 'Change it together with nf_conntrack_frag6_high_thresh; newer kernels only check that it is not above that.',
      related: [`${PREFIX}frag6_high_thresh`],
    },
  ];
}

function others(): readonly SysctlRecord[] {
  return [
    {
      key: 'net.netfilter.nf_hooks_lwtunnel',
      type: 'bool',
      range: always({ min: 0, max: 1 }),
      default: always('0'),
      scope: 'namespace',
      since: '5.15',
      requires: 'CONFIG_LWTUNNEL',
      rule: 'Once it is 1 it stays so until the next boot, and it holds for the whole machine wherever it was set.',
      what: 'Runs the netfilter hooks for packets of lightweight tunnels such as SRv6, so that tables see and track them.',
      change:
        'Set 1 where the packets inside SRv6 or other lightweight tunnels must be filtered or tracked; each then passes the tables, which costs time.',
      source: 'net/netfilter/nf_hooks_lwtunnel.c',
    },
    {
      key: 'net.netfilter.nf_log_all_netns',
      type: 'int',
      default: always('0'),
      scope: 'first namespace',
      since: '4.10',
      vendors: { el7: true },
      what: 'With 1 the LOG rules of all network namespaces write to the log of the kernel; with 0 those of the first only.',
      change: 'Switch it on to see what a container’s firewall drops; a container can then fill the log of the host.',
      source: 'net/netfilter/nf_log.c',
    },
    {
      key: 'net.netfilter.nf_log.*',
      type: 'string',
      default: always('NONE, or the logger that was loaded first'),
      scope: 'namespace',
      since: '2.6.31',
      values: { NONE: 'nobody', nfnetlink_log: 'a program that listens for NFLOG', nf_log_syslog: 'the log of the kernel' },
      rule: 'The file is named after the protocol family: 2 is IPv4, 3 ARP, 7 bridge, 10 IPv6. An unknown logger is refused.',
      what: 'The logger that gets the packets of TRACE and of the tracker’s own messages for one protocol family.',
      change:
        'Set it to nfnetlink_log to read traces with a program, or nf_log_ipv4 and the like for the kernel log; NONE switches it off.',
      source: 'net/netfilter/nf_log.c',
    },
  ];
}
