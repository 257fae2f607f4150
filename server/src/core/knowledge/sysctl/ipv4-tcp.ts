import { always, type SysctlRecord } from './record.ts';

const SOURCE = 'net/ipv4/sysctl_net_ipv4.c';
const TCP = { scope: 'namespace', source: SOURCE } as const;

/** net.ipv4.tcp_*. */
export const ipv4TcpRecords = (): readonly SysctlRecord[] => [
  ...connections(),
  ...buffers(),
  ...switches(),
  ...inert(),
  ...removed(),
];

function connections(): readonly SysctlRecord[] {
  return [
    {
      ...TCP,
      key: 'net.ipv4.tcp_keepalive_time',
      type: 'seconds',
      unit: 'seconds',
      default: always('7200'),
      what: 'How long a connection may be idle before the first keepalive probe, for sockets that ask for keepalives.',
      change:
        'Lower it below the shortest timeout on the way (firewalls, NAT, nf_conntrack_tcp_timeout_established), so that idle connections are kept alive; each probe is one small packet.',
      related: [
        'net.ipv4.tcp_keepalive_intvl',
        'net.ipv4.tcp_keepalive_probes',
        'net.netfilter.nf_conntrack_tcp_timeout_established',
      ],
    },
    {
      ...TCP,
      key: 'net.ipv4.tcp_keepalive_intvl',
      type: 'seconds',
      unit: 'seconds',
      default: always('75'),
      what: 'The time between keepalive probes that get no answer.',
      change: 'Lower it to notice dead peers sooner; short outages then end connections that would have lived.',
      related: ['net.ipv4.tcp_keepalive_time', 'net.ipv4.tcp_keepalive_probes'],
    },
    {
      ...TCP,
      key: 'net.ipv4.tcp_keepalive_probes',
      type: 'u8',
      unit: 'packets',
      range: [{ value: {} }, { since: '5.13', value: { min: 0, max: 255 } }],
      default: always('9'),
      what: 'After so many keepalive probes without an answer the connection is broken.',
      change: 'Lower it to notice dead peers sooner; raise it where links fail for minutes and connections shall survive.',
      related: ['net.ipv4.tcp_keepalive_time', 'net.ipv4.tcp_keepalive_intvl'],
    },
    {
      ...TCP,
      key: 'net.ipv4.tcp_fin_timeout',
      type: 'seconds',
      unit: 'seconds',
      default: always('60'),
      what: 'How long a connection that this side closed waits in FIN_WAIT_2 for the other side to close, when no program holds it any more. It is not the length of TIME_WAIT, which is fixed at 60 seconds.',
      change: 'Lower it where many connections wait in FIN_WAIT_2; a peer that closes late then gets a reset.',
      related: ['net.ipv4.tcp_max_tw_buckets', 'net.ipv4.tcp_tw_reuse'],
    },
    {
      ...TCP,
      key: 'net.ipv4.tcp_tw_reuse',
      type: 'u8',
      range: [{ value: {} }, { since: '4.19', vendors: ['el8'], value: { min: 0, max: 2 } }],
      default: [{ value: '0' }, { since: '4.19', vendors: ['el8'], value: '2' }],
      values: { '0': 'off', '1': 'on for all new outgoing connections', '2': 'on for loopback only' },
      what: 'Whether a new outgoing connection may take the port of one that is in TIME_WAIT, where TCP timestamps make that safe. It does nothing for incoming connections.',
      change: 'Set 1 on clients and proxies that run out of ports towards one server.',
      related: ['net.ipv4.tcp_timestamps', 'net.ipv4.ip_local_port_range'],
    },
    {
      ...TCP,
      key: 'net.ipv4.tcp_max_tw_buckets',
      type: 'int',
      unit: 'sockets',
      default: always('from memory: half the size of the table of established connections'),
      what: 'The most sockets that may wait in TIME_WAIT; more are closed at once.',
      change: 'Leave it: a low number drops the protection against late segments, and each socket costs little.',
    },
    {
      ...TCP,
      scope: 'first namespace',
      key: 'net.ipv4.tcp_max_orphans',
      type: 'int',
      unit: 'sockets',
      default: always('from memory: half the size of the table of established connections'),
      what: 'The most connections without a program that the host keeps; more are reset at once. Each may pin 64 KiB.',
      change:
        'Raise it on proxies that log "too many orphaned sockets"; each orphan may pin 64 KiB of memory that cannot be swapped.',
    },
    {
      ...TCP,
      key: 'net.ipv4.tcp_max_syn_backlog',
      type: 'int',
      unit: 'connections',
      default: [
        { value: 'a 256th of the table of established connections, at least 128' },
        { since: '5.4', value: 'a 128th of the table of established connections, at least 128' },
      ],
      what: 'How many connections of one listening socket may wait for the last packet of their handshake. The backlog that the program asks for, capped by net.core.somaxconn, limits it too.',
      change: 'Raise it with net.core.somaxconn where `SYN flooding` messages come from true load.',
      related: ['net.core.somaxconn', 'net.ipv4.tcp_syncookies'],
    },
    {
      ...TCP,
      key: 'net.ipv4.tcp_syncookies',
      type: 'u8',
      range: [{ value: {} }, { since: '5.13', value: { min: 0, max: 255 } }],
      default: [{ value: '0' }, { since: '2.6.33', vendors: ['el6'], value: '1' }],
      values: { '0': 'off', '1': 'when the queue of half-open connections is full', '2': 'always' },
      what: 'Answers SYNs without keeping state once the queue of a listening socket is full, so that a flood of SYNs does not shut out clients.',
      change: 'Leave it at 1. 2 is for tests: window scaling and SACK are lost for clients without timestamps.',
      related: ['net.ipv4.tcp_max_syn_backlog'],
    },
    {
      ...TCP,
      key: 'net.ipv4.tcp_syn_retries',
      type: 'u8',
      unit: 'packets',
      range: [{ value: {} }, { since: '3.10', value: { min: 1, max: 127 } }],
      default: [{ value: '5' }, { since: '3.7', value: '6' }],
      what: 'How often the SYN of an outgoing connection is repeated before connect() fails: 6 repeats take about two minutes.',
      change:
        'Lower it so that programs learn sooner of a dead server: 3 gives up after 15 seconds; slow or lossy paths then fail to connect.',
    },
    {
      ...TCP,
      key: 'net.ipv4.tcp_synack_retries',
      type: 'u8',
      unit: 'packets',
      range: [{ value: {} }, { since: '5.13', value: { min: 0, max: 255 } }],
      default: always('5'),
      what: 'How often the SYN/ACK of an incoming connection is repeated before it is given up.',
      change: 'Lower it to 2 or 3 to be rid of half-open connections sooner; clients on bad lines then fail more often.',
    },
    {
      ...TCP,
      key: 'net.ipv4.tcp_retries2',
      type: 'u8',
      unit: 'packets',
      range: [{ value: {} }, { since: '5.13', value: { min: 0, max: 255 } }],
      default: always('15'),
      what: 'How often data is sent again on an open connection before it breaks: 15 is 13 to 30 minutes, 8 about 100 seconds.',
      change: 'Lower it to notice dead peers sooner; short outages then break connections.',
    },
    {
      ...TCP,
      key: 'net.ipv4.tcp_reordering',
      type: 'int',
      unit: 'packets',
      range: [{ value: {} }, { since: '6.1', value: { min: 1, max: 300 } }],
      default: always('3'),
      rule: 'Not above net.ipv4.tcp_max_reordering.',
      what: 'How many packets out of order TCP takes for reordering rather than loss at the start of a connection.',
      change: 'Leave it; TCP raises it by itself for connections whose path reorders.',
    },
    {
      ...TCP,
      key: 'net.ipv4.tcp_congestion_control',
      type: 'string',
      default: always('cubic, or what the kernel was built with'),
      rule: 'A name that is built in or can be loaded as tcp_NAME; another is refused.',
      what: 'How new connections judge how fast they may send: cubic, bbr, reno ...',
      change: 'bbr helps on long lines with loss; pair it with the queue discipline fq on kernels before 4.13.',
      source: 'net/ipv4/tcp_cong.c',
      related: ['net.core.default_qdisc'],
    },
  ];
}

function buffers(): readonly SysctlRecord[] {
  return [
    {
      ...TCP,
      key: 'net.ipv4.tcp_rmem',
      type: 'int',
      fields: ['min', 'default', 'max'],
      unit: 'bytes',
      default: [
        { value: '4096 87380, and up to 6291456 by memory' },
        { since: '4.20', value: '4096 131072, and up to 6291456 by memory' },
        { since: '6.17', value: '4096 131072, and up to 33554432 by memory' },
      ],
      rule: 'The kernel does not check that min <= default <= max.',
      what: 'The receive buffer of a TCP socket: what it keeps under pressure, what it begins with, and how far it grows by itself. A size that a program sets is capped by net.core.rmem_max instead.',
      change:
        'Raise the maximum for fast lines with long delays: bandwidth x round trip time. The memory is taken only as it is used.',
      related: ['net.ipv4.tcp_wmem', 'net.core.rmem_max', 'net.ipv4.tcp_mem'],
    },
    {
      ...TCP,
      key: 'net.ipv4.tcp_wmem',
      type: 'int',
      fields: ['min', 'default', 'max'],
      unit: 'bytes',
      default: always('4096 16384, and up to 4194304 by memory'),
      rule: 'The kernel does not check that min <= default <= max.',
      what: 'The send buffer of a TCP socket: what it keeps under pressure, what it begins with, and how far it grows by itself. A size that a program sets is capped by net.core.wmem_max instead.',
      change:
        'Raise the maximum for fast lines with long delays: bandwidth x round trip time. The memory is taken only as it is used.',
      related: ['net.ipv4.tcp_rmem', 'net.core.wmem_max', 'net.ipv4.tcp_mem'],
    },
    {
      ...TCP,
      key: 'net.ipv4.tcp_mem',
      type: 'ulong',
      fields: ['low', 'pressure', 'max'],
      unit: 'pages',
      default: always('from memory: about 4.7 %, 6.25 % and 9.4 % of it'),
      scope: 'first namespace',
      what: 'The memory of all TCP sockets together, in pages of usually 4 KiB, not in bytes: below the first number nothing is done, from the second on sockets are held short, above the third allocations fail.',
      change: 'Leave it. A value copied in bytes is 4096 times too large and switches the limit off.',
      related: ['net.ipv4.tcp_rmem', 'net.ipv4.tcp_wmem'],
    },
    {
      ...TCP,
      key: 'net.ipv4.tcp_notsent_lowat',
      type: 'uint',
      unit: 'bytes',
      since: '3.12',
      vendors: { el7: true },
      default: always('4294967295'),
      rule: '4294967295 is off; -1 is refused.',
      what: 'A socket is writable only while less than this waits unsent in its buffer.',
      change: '131072 or so lowers the delay of proxies and HTTP/2 servers; it costs more wake-ups.',
    },
  ];
}

function toggle(name: string, value: string, what: string, more: Partial<SysctlRecord> = {}): SysctlRecord {
  return {
    ...TCP,
    key: `net.ipv4.tcp_${name}`,
    type: 'u8',
    range: [{ value: {} }, { since: '5.13', value: { min: 0, max: 255 } }],
    default: always(value),
    what,
    ...more,
  };
}

function switches(): readonly SysctlRecord[] {
  return [
    toggle(
      'timestamps',
      '1',
      'Whether segments carry timestamps, which measure the round trip and protect fast connections from old segments.',
      {
        values: { '0': 'off', '1': 'on, with a random start for each connection', '2': 'on, without the random start' },
        change: 'Leave it on: tcp_tw_reuse needs it.',
      },
    ),
    toggle(
      'sack',
      '1',
      'Whether the receiver may say which segments arrived behind a gap, so that only the lost ones are sent again.',
      {
        change: 'Leave it on; off makes every loss dearer.',
      },
    ),
    toggle('window_scaling', '1', 'Whether windows above 64 KiB may be agreed on.', {
      change: 'Leave it on; off caps the speed of distant connections.',
    }),
    toggle('rfc1337', '0', 'With 1 a reset does not end a socket in TIME_WAIT before its time.', {
      change: 'Set 1 to guard ports against old packets of an earlier connection; the sockets stay their full minute.',
    }),
    toggle(
      'abort_on_overflow',
      '0',
      'With 1 a connection that a full backlog cannot take is reset instead of left to try again.',
      {
        change: 'Leave it at 0: with 1 a short burst becomes errors at the clients.',
      },
    ),
    toggle('slow_start_after_idle', '1', 'Whether a connection that was idle begins slowly again.', {
      change: 'Set 0 for connections that are kept open and used in bursts.',
    }),
    toggle('moderate_rcvbuf', '1', 'Whether receive buffers grow by themselves up to the maximum of tcp_rmem.', {
      change: 'Leave it on; with 0 every connection keeps the default buffer, which is slow over long paths.',
    }),
    toggle('no_metrics_save', '0', 'With 1 what was learnt of a peer is forgotten with the connection.', {
      change: 'Set 1 where one bad connection slows later ones to the same peer; every connection then learns the path anew.',
    }),
    toggle(
      'mtu_probing',
      '0',
      'Whether TCP finds the largest segment that passes by trying, for paths where the ICMP messages are lost.',
      {
        change:
          'Set 1 where connections hang after the first packets because a firewall drops ICMP; probing starts after a delay and costs a few lost packets.',
        values: { '0': 'off', '1': 'when a black hole is noticed', '2': 'always' },
      },
    ),
    toggle('orphan_retries', '0', 'How often data of a closed socket is sent again; 0 stands for 8.', {
      change: 'Lower it to 1 or 2 on busy web servers to free orphans sooner; slow clients may lose the end of an answer.',
    }),
    toggle('retries1', '3', 'After so many retransmissions the route is asked for another way.', {
      change: 'Leave it; it only asks for a new route and never ends a connection.',
    }),
    toggle('ecn', '2', 'Whether routers may mark packets instead of dropping them.', {
      change:
        'Set 1 to ask for it on outgoing connections too, where routers mark (fq_codel, DCTCP); a few old middleboxes drop such connections.',
      range: [{ value: {} }, { since: '5.15', value: { min: 0, max: 2 } }, { since: '7.2', value: { min: 0, max: 5 } }],
      values: { '0': 'off', '1': 'asked for and accepted', '2': 'accepted when the other side asks' },
    }),
    toggle('early_retrans', '3', 'How a loss at the end of a burst is noticed early.', {
      change: 'Leave it; other values are for comparing old behaviour.',
      since: '3.5',
      range: [{ value: {} }, { since: '3.10', value: { min: 0, max: 4 } }],
      default: [{ value: '2' }, { since: '3.10', value: '3' }],
    }),
    toggle('fastopen', '1', 'Data in the SYN: bit 1 for outgoing, 2 for incoming connections, 3 for both.', {
      type: 'int',
      range: always({}),
      since: '3.6',
      default: [{ value: '0' }, { since: '3.13', vendors: ['el7'], value: '1' }],
      change: 'A server needs 2 or 3 and a program that asks for it; some middle boxes drop such SYNs.',
    }),
  ];
}

function inert(): readonly SysctlRecord[] {
  return [
    toggle('low_latency', '0', 'Once chose a path with less delay for received packets.', {
      noEffectSince: '4.14',
      scope: 'first namespace',
      instead: 'Delete the line.',
    }),
    toggle('fack', '0', 'Once counted gaps in acknowledgements to find losses.', {
      noEffectSince: '4.15',
      default: [{ value: '1' }, { since: '4.11', value: '0' }],
      instead: 'Delete the line.',
    }),
    toggle('adv_win_scale', '1', 'Once told which part of a receive buffer is kept for overhead.', {
      type: 'int',
      range: [{ value: {} }, { since: '3.10', value: { min: -31, max: 31 } }],
      default: [{ value: '2' }, { since: '3.4', value: '1' }],
      noEffectSince: '6.6',
      instead: 'Delete the line where no older kernel reads it.',
    }),
  ];
}

function gone(name: string, removedIn: string, what: string, more: Partial<SysctlRecord> = {}): SysctlRecord {
  return { ...TCP, key: `net.ipv4.tcp_${name}`, type: 'int', removed: removedIn, what, instead: 'Delete the line.', ...more };
}

function removed(): readonly SysctlRecord[] {
  return [
    gone(
      'tw_recycle',
      '4.12',
      'Ended TIME_WAIT early by the timestamps of peers, and dropped connections of clients behind one NAT address.',
      {
        instead: 'Delete the line; there is no successor. For outgoing connections net.ipv4.tcp_tw_reuse helps.',
        related: ['net.ipv4.tcp_tw_reuse'],
      },
    ),
    gone('abc', '3.10', 'Counted acknowledged bytes instead of segments for the speed of sending.'),
    gone('frto_response', '3.10', 'Chose how TCP slows down after a timeout that turned out to be false.'),
    gone('dma_copybreak', '3.18', 'The size of reads that were handed to a DMA engine.', { vendors: { el7: false } }),
    gone('max_ssthresh', '3.14', 'Limited slow start on large windows.', { removedFrom: '3.11' }),
    gone('cookie_size', '3.10', 'The size of the cookies of an experiment, TCP cookie transactions.', { since: '2.6.33' }),
    gone('thin_dupack', '4.11', 'Let thin streams retransmit after one duplicate acknowledgement.', {
      since: '2.6.34',
      vendors: { el6: true },
    }),
  ];
}
