import { always, type WordList } from '../record.ts';

/** Words on net.core.*. */
export const coreWords: WordList = () => ({
  'net.core.bpf_jit_harden': {
    what: 'Blinds the constants in compiled BPF programs, so that nobody can smuggle machine code through them.',
    change: 'Set 2 on hosts where BPF programs come from people you do not trust; such programs then run a good deal slower.',
    values: {
      '0': 'constants stand as written',
      '1': 'programs of unprivileged users are blinded',
      '2': 'all programs are blinded',
    },
  },
  'net.core.bpf_jit_kallsyms': {
    what: 'Whether compiled BPF programs get names in /proc/kallsyms, so that profilers and crash dumps can name them.',
    change: 'Set 1 while you profile. It has no effect with net.core.bpf_jit_harden on.',
  },
  'net.core.bpf_jit_limit': {
    what: 'The most memory that compiled BPF programs of unprivileged users may take. Beyond it loading fails.',
    change:
      'Raise it on hosts with many sandboxed or container processes whose seccomp filters are refused with EPERM or ENOMEM.',
    unit: 'bytes',
  },
  'net.core.busy_poll': {
    what: 'How long poll() and select() ask the network card for packets themselves before they sleep. 0 never does.',
    change: 'About 50 cuts the delay of few, busy sockets; every waiting process then burns processor time.',
    unit: 'microseconds',
    default: always('0'),
    related: ['net.core.busy_read'],
  },
  'net.core.busy_read': {
    what: 'How long a read on a socket asks the network card for packets before it sleeps; new sockets inherit it.',
    change:
      'About 50 for the lowest delay; better set by the program through SO_BUSY_POLL, for it costs processor time on each socket.',
    unit: 'microseconds',
    default: always('0'),
    related: ['net.core.busy_poll'],
  },
  'net.core.dev_weight': {
    what: 'How many packets one device may deliver in one round of polling before the next device gets its turn.',
    change: 'Seldom worth it; net.core.netdev_budget bounds the round of all devices together.',
    unit: 'packets',
  },
  'net.core.dev_weight_rx_bias': {
    what: 'A factor on net.core.dev_weight for packets that are received through a processor’s backlog.',
    change: 'Raise it where reception must win over sending on a busy router.',
  },
  'net.core.dev_weight_tx_bias': {
    what: 'A factor on net.core.dev_weight for packets that queueing disciplines send in one round.',
    change: 'Raise it where long send queues must drain faster than packets come in.',
  },
  'net.core.devconf_inherit_init_net': {
    what: 'Where a new network namespace takes the settings below conf.all and conf.default from.',
    change: 'Set 3 where containers shall begin with the settings of the namespace that made them.',
    values: {
      '0': 'IPv4 from the first namespace, IPv6 from the kernel’s defaults',
      '1': 'both from the first namespace',
      '2': 'both from the kernel’s defaults',
      '3': 'both from the namespace that makes the new one',
    },
    default: always('0'),
  },
  'net.core.fb_tunnels_only_for_init_net': {
    what: 'Whether new network namespaces get the fallback devices of tunnels (tunl0, sit0, gre0 ...).',
    change: 'Set 1 on hosts with many namespaces: it saves the devices and the time to make them.',
    values: {
      '0': 'every namespace gets them',
      '1': 'only the first namespace has them',
      '2': 'no namespace gets them',
    },
  },
  'net.core.flow_limit_cpu_bitmap': {
    what: 'The processors, as a mask of hexadecimal digits, that drop packets of one overlong flow first when their backlog fills.',
    change: 'Turn it on for processors that take interrupts, so that one heavy flow cannot starve the small ones.',
    related: ['net.core.flow_limit_table_len', 'net.core.netdev_max_backlog'],
  },
  'net.core.flow_limit_table_len': {
    what: 'The number of counters by which a processor tells heavy flows from small ones; a power of two.',
    change: 'Set it before net.core.flow_limit_cpu_bitmap: a processor takes the size when it is turned on.',
    unit: 'entries',
  },
  'net.core.gro_normal_batch': {
    what: 'How many packets that could not be merged are handed to the stack at once.',
    change: 'Raise it for throughput with small packets; lower it for the least delay.',
    unit: 'packets',
    default: always('8'),
  },
  'net.core.high_order_alloc_disable': {
    what: 'With 1 the buffers of packets are allocated page by page instead of in blocks of several pages.',
    change: 'Set 1 where memory is so fragmented that block allocations stall; throughput drops a little.',
    default: always('0'),
  },
  'net.core.max_skb_frags': {
    what: 'Of how many separate pieces of memory one packet may consist.',
    change: 'Lower it only for network cards that cannot take so many pieces.',
    unit: 'pieces',
  },
  'net.core.mem_pcpu_rsv': {
    what: 'How much memory of a protocol each processor may book ahead, so that it need not touch the shared counter for each packet.',
    change: 'Raise it on machines with many processors that show contention in the accounting of socket memory.',
    unit: 'pages',
  },
  'net.core.message_burst': {
    what: 'How many network warnings the kernel may log at once before net.core.message_cost slows them down.',
    change: 'Leave it; raise it only while you look for a fault, since floods then fill the log.',
    unit: 'messages',
    default: always('10'),
    related: ['net.core.message_cost'],
  },
  'net.core.message_cost': {
    what: 'The time that must pass for each further network warning in the kernel log, once the burst is used up. 0 logs all.',
    change: 'Keep it: a stranger can otherwise fill the disk with log lines.',
    default: always('5'),
    related: ['net.core.message_burst'],
  },
  'net.core.netdev_rss_key': {
    what: 'The random key by which drivers spread flows over the queues of a network card.',
    change: 'Read it; drivers take it at start, and it keeps strangers from aiming all flows at one queue.',
  },
  'net.core.netdev_tstamp_prequeue': {
    what: 'With 1 a packet gets its time before it waits in the queue of another processor, with 0 after.',
    change: 'Set 0 to spread the cost over the processors; times are then less exact.',
    default: always('1'),
  },
  'net.core.netdev_unregister_timeout_secs': {
    what: 'How long the kernel waits for the last users of a removed device before it logs that the device cannot be freed.',
    change: 'Raise it where removing devices is slow for good reasons and the log is full of warnings.',
    unit: 'seconds',
  },
  'net.core.rps_default_mask': {
    what: 'The processors, as a mask, that new receive queues of devices spread their packets to.',
    change: 'Set it on hosts that create devices for containers, to keep packet work off isolated processors.',
  },
  'net.core.rps_sock_flow_entries': {
    what: 'The size of the table that remembers on which processor a program reads a flow, so that packets can be led there. 0 is off.',
    change: 'Some ten thousand on servers with many connections; it works only with rps_flow_cnt set for each receive queue.',
    unit: 'entries',
    default: always('0'),
  },
  'net.core.skb_defer_max': {
    what: 'How many packets that belong to another processor’s memory a processor may collect before it sends them home to be freed.',
    change: 'Lower it, or set 0, where the delay of freeing matters; higher values save traffic between processors.',
    unit: 'packets',
    default: always('64'),
  },
  'net.core.tstamp_allow_data': {
    what: 'Whether every program may get the sent packet itself back with its time stamp, or only privileged ones.',
    change: 'Set 0 to keep the data of packets from unprivileged programs; time stamps without data stay allowed.',
  },
  'net.core.txrehash': {
    what: 'Whether a TCP connection in trouble picks a new hash, so that the network may lead it over another path.',
    change: 'Set 0 where the path must stay the same, as with middle boxes that keep state.',
    values: { '0': 'the hash stays', '1': 'a new hash on each timeout' },
  },
  'net.core.warnings': {
    what: 'A switch for old warnings of the network code. Current kernels keep the file and do nothing with it.',
    change: 'Delete the line; nothing reads it there.',
  },
  'net.core.xfrm_acq_expires': {
    what: 'How long an IPsec connection that waits for its keys keeps its place before the attempt is given up.',
    change: 'Raise it where the key exchange takes longer than this, as over slow links; packets wait or are lost meanwhile.',
    unit: 'seconds',
    default: always('30'),
  },
  'net.core.xfrm_aevent_etime': {
    what: 'After which time without an event the state of an IPsec connection is reported for a standby machine.',
    change: 'Lower it so that a standby machine is more up to date; more messages are the price.',
    unit: 'tenths of a second',
    default: always('10'),
  },
  'net.core.xfrm_aevent_rseqth': {
    what: 'After how many packets the state of an IPsec connection is reported for a standby machine.',
    change: 'Lower it so that a standby machine is more up to date; more messages are the price.',
    unit: 'packets',
    default: always('2'),
  },
  'net.core.xfrm_larval_drop': {
    what: 'What happens to packets while the keys of their IPsec connection are being agreed: with 1 they are dropped, with 0 the sender waits.',
    change: 'Keep 1; with 0 programs hang where the other side does not answer.',
    default: always('1'),
  },
  'net.core.bypass_prot_mem': {
    what: 'Whether sockets leave out the memory account of their protocol where a control group counts their memory already.',
    change: 'Set 1 on hosts of containers with memory limits, so that one container cannot use up the TCP memory of all.',
    default: always('0'),
    related: ['net.ipv4.tcp_mem'],
  },
  'net.core.qdisc_max_burst': {
    what: 'How many packets may wait for the lock of a busy send queue before further ones are dropped.',
    change: 'Raise it where many processors send over one queue and drops of this kind show.',
    unit: 'packets',
    default: always('1000'),
  },
  'net.core.txq_reselection_ms': {
    what: 'How long a connection keeps its send queue at least before it may move to another one.',
    change: 'Raise it against packets out of order; lower it to follow a program sooner to another processor.',
  },
});
