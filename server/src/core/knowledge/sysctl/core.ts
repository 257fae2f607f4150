import { always, type SysctlRecord } from './record.ts';

const CORE = { source: 'net/core/sysctl_net_core.c', scope: 'first namespace' } as const;

/** net.core.*. */
export const coreRecords = (): readonly SysctlRecord[] => [
  {
    ...CORE,
    key: 'net.core.somaxconn',
    type: 'int',
    unit: 'connections',
    range: [{ value: { min: 0, max: 65535 } }, { since: '4.9', value: { min: 0 } }],
    default: [{ value: '128' }, { since: '5.4', value: '4096' }],
    scope: 'namespace',
    what: 'The longest queue of finished handshakes that a listening socket may ask for; what a program asks beyond it is cut without a word.',
    change:
      'Raise it where bursts of connections overflow the queue (`ss -lnt`, TcpExtListenOverflows), and the backlog of the program with it.',
    related: ['net.ipv4.tcp_max_syn_backlog'],
  },
  {
    ...CORE,
    key: 'net.core.netdev_max_backlog',
    type: 'int',
    unit: 'packets',
    default: always('1000'),
    what: 'How many received packets may wait for one processor; more are dropped. It matters for drivers without NAPI, for loopback, tunnels and steered packets.',
    change: 'Raise it where the second column of /proc/net/softnet_stat grows.',
  },
  {
    ...CORE,
    key: 'net.core.netdev_budget',
    type: 'int',
    unit: 'packets',
    default: always('300'),
    what: 'How many packets a processor takes from its devices in one round.',
    change: 'Raise it where the third column of /proc/net/softnet_stat grows; programs on that processor wait longer.',
    related: ['net.core.netdev_budget_usecs'],
  },
  {
    ...CORE,
    key: 'net.core.netdev_budget_usecs',
    type: 'int',
    unit: 'microseconds',
    since: '4.12',
    default: always('2000; 8000 at 250 Hz'),
    what: 'How long a processor takes packets from its devices in one round.',
    change:
      'Raise it together with net.core.netdev_budget where the third column of /proc/net/softnet_stat grows; programs wait longer.',
  },
  ...(['rmem', 'wmem'] as const).flatMap((name): readonly SysctlRecord[] => {
    const side = name === 'rmem' ? 'receive' : 'send';
    const least = name === 'rmem' ? 2304 : 4608;
    return [
      {
        ...CORE,
        scope: 'global',
        key: `net.core.${name}_max`,
        type: 'int',
        unit: 'bytes',
        range: [{ value: {} }, { since: '4.9', value: { min: least } }],
        default: [{ value: '212992' }, { since: '6.18', value: '4194304' }],
        what: `The largest ${side} buffer that a program may set for a socket (SO_${side === 'receive' ? 'RCV' : 'SND'}BUF). TCP sockets that leave it to the kernel follow net.ipv4.tcp_${name} instead.`,
        change:
          'Raise it for programs that set large buffers, such as UDP media and DNS servers; the memory is taken only as it is used.',
        related: [`net.ipv4.tcp_${name}`, `net.core.${name}_default`],
      },
      {
        ...CORE,
        scope: 'global',
        key: `net.core.${name}_default`,
        type: 'int',
        unit: 'bytes',
        range: [{ value: {} }, { since: '4.9', value: { min: least } }],
        default: always('212992'),
        what: `The ${side} buffer that sockets begin with; TCP has its own in net.ipv4.tcp_${name}.`,
        change:
          'Raise it for UDP programs that cannot set their buffer and lose bursts; every such socket may then take as much.',
        related: [`net.core.${name}_max`],
      },
    ];
  }),
  {
    ...CORE,
    scope: 'namespace',
    key: 'net.core.optmem_max',
    type: 'int',
    unit: 'bytes',
    default: [{ value: '20480' }, { since: '6.7', value: '131072' }],
    what: 'The memory that a socket may take for its options and control messages.',
    change: 'Raise it for programs that get ENOBUFS from many multicast sources, large control messages or zero-copy sends.',
  },
  {
    ...CORE,
    key: 'net.core.default_qdisc',
    type: 'string',
    since: '3.12',
    vendors: { el6: true, el7: true },
    default: always('pfifo_fast, or what the kernel was built with; systemd sets fq_codel'),
    rule: 'A name that is built in or can be loaded as sch_NAME; another is refused.',
    what: 'The queue discipline that new network devices get.',
    change: 'fq_codel or fq keep delays short; devices that exist already keep theirs.',
  },
  {
    ...CORE,
    key: 'net.core.bpf_jit_enable',
    type: 'int',
    since: '2.6.36',
    sinceBy: '3.2',
    range: always({ min: 0, max: 2 }),
    default: always('1'),
    rule: 'Only 1 is taken where the kernel was built with CONFIG_BPF_JIT_ALWAYS_ON.',
    values: { '0': 'off', '1': 'on', '2': 'on, and prints the code; for developers of the kernel' },
    what: 'Whether BPF programs are compiled to machine code.',
    change: 'Leave it at 1; 2 prints the code to the log for debugging, and 0 makes filters, XDP and seccomp many times slower.',
  },
];
