import { always, type WordList } from '../record.ts';

/** Words on net.ipv6.* without the interfaces and the neighbour tables. */
export const ipv6Words: WordList = () => ({
  'net.ipv6.anycast_src_echo_reply': {
    what: 'Whether answers to pings of an anycast address come from that address instead of one of the host’s own.',
    change:
      'Set 1 where monitoring wants the answer from the address it asked; the answer then does not tell which host gave it.',
    default: always('0'),
  },
  'net.ipv6.auto_flowlabels': {
    what: 'Whether packets get a flow label from a hash of their connection, by which routers can spread load.',
    change: 'Leave it; set 0 where a faulty router or firewall treats labels wrongly.',
    values: { '0': 'never', '1': 'yes, unless the socket declines', '2': 'only where the socket asks', '3': 'always' },
    default: always('1'),
  },
  'net.ipv6.bindv6only': {
    what: 'Whether a socket that listens on :: takes IPv6 alone, or IPv4 as well.',
    change: 'Leave 0; with 1 many servers stop answering over IPv4.',
    default: always('0'),
  },
  'net.ipv6.calipso_cache_bucket_size': {
    what: 'How many translations of security labels (CALIPSO) each bucket of their cache keeps.',
    change: 'Raise it only where labelled traffic of many labels shows in profiles.',
    unit: 'entries',
  },
  'net.ipv6.calipso_cache_enable': {
    what: 'Whether translations of security labels in IPv6 options (CALIPSO) are cached.',
    change: 'Leave it on; 0 is for looking for faults.',
  },
  'net.ipv6.fib_multipath_hash_fields': {
    what: 'The parts of a packet that policy 3 hashes, as a sum of bits; the bits are those of net.ipv4.fib_multipath_hash_fields.',
    change:
      'Choose the fields for net.ipv6.fib_multipath_hash_policy 3; inner fields spread tunnels, and reading them costs time for each packet.',
    default: always('7'),
    related: ['net.ipv6.fib_multipath_hash_policy'],
  },
  'net.ipv6.fib_multipath_hash_policy': {
    what: 'By what a route with several next hops divides packets among them.',
    change:
      'Set 1 to spread connections of one pair of hosts over the paths; pieces of fragmented packets may take different ones.',
    values: {
      '0': 'by addresses and flow label',
      '1': 'by addresses, protocol and ports',
      '2': 'by the addresses inside a tunnel, or else by its own',
      '3': 'by net.ipv6.fib_multipath_hash_fields',
    },
    default: always('0'),
  },
  'net.ipv6.fib_notify_on_flag_change': {
    what: 'Whether programs are told when a route’s state in the hardware of a switch changes.',
    change: 'Set 1 on switches where a routing daemon waits for the hardware; each change then makes a message.',
    values: { '0': 'no', '1': 'yes', '2': 'only when the hardware failed to take it' },
    default: always('0'),
  },
  'net.ipv6.flowlabel_consistency': {
    what: 'Whether a flow label that a program leased may be used by its owner alone.',
    change: 'Set 0 only for programs that need flowlabel_reflect.',
    default: always('1'),
  },
  'net.ipv6.flowlabel_reflect': {
    what: 'Where answers carry the flow label of the packet that they answer, as a sum of bits.',
    change: 'Set it where load balancers pick servers by the flow label, so that both directions carry the same.',
    values: { '0': 'nowhere', '1': 'established connections', '2': 'TCP resets', '4': 'answers to pings' },
    default: always('0'),
  },
  'net.ipv6.flowlabel_state_ranges': {
    what: 'Whether flow labels are divided in a half that the kernel hands out and a half that it makes from hashes.',
    change: 'Leave it on; 0 lets programs choose labels freely, which may then equal automatic ones.',
    default: always('0'),
  },
  'net.ipv6.fwmark_reflect': {
    what: 'Whether answers of the kernel itself, such as resets and pings, carry the mark of the packet that they answer.',
    change: 'Set 1 with policy routing by marks.',
    default: always('0'),
  },
  'net.ipv6.icmp.echo_ignore_all': {
    what: 'With 1 the host does not answer pings over IPv6.',
    change: 'Leave 0: silence hides little, and finding faults becomes hard.',
    default: always('0'),
  },
  'net.ipv6.icmp.echo_ignore_anycast': {
    what: 'With 1 the host does not answer pings to an anycast address.',
    change: 'Set 1 on servers of an anycast service whose address must not be scanned.',
    default: always('0'),
  },
  'net.ipv6.icmp.echo_ignore_multicast': {
    what: 'With 1 the host does not answer pings to a multicast address.',
    change:
      'Set 1 so that one ping to ff02::1 does not list all hosts of the network; tools that find neighbours this way miss the host.',
    default: always('0'),
  },
  'net.ipv6.icmp.error_anycast_as_unicast': {
    what: 'With 1 errors for packets to an anycast address come from that address.',
    change: 'Set 1 where traceroute must show the anycast address; the answers then do not tell which host gave them.',
    default: always('0'),
  },
  'net.ipv6.icmp.errors_extension_mask': {
    what: 'Which extensions ICMP errors of this host carry, as a sum of bits; 1 tells the interface that the packet came in by.',
    change: 'Set 1 on routers whose traceroute shall name interfaces; it also tells strangers of them.',
  },
  'net.ipv6.icmp.ratelimit': {
    what: 'The least time between two ICMPv6 messages to one peer. 0 is no limit.',
    change: 'Lower it on busy routers whose path discovery suffers.',
    unit: 'milliseconds',
    default: [{ value: '1000' }, { since: '6.18', value: '100' }],
    related: ['net.ipv6.icmp.ratemask'],
  },
  'net.ipv6.icmp.ratemask': {
    what: 'The types of ICMPv6 messages that are limited, as a list with ranges. The default is all errors but "packet too big", and no echo.',
    change: 'Leave it: "packet too big" must stay without a limit, or connections through tunnels stall.',
    default: always('0-1,3-127'),
    related: ['net.ipv6.icmp.ratelimit'],
  },
  'net.ipv6.idgen_delay': {
    what: 'How long the host waits before it tries another stable address when the first one is taken.',
    change: 'Leave it; addresses made from a secret hardly ever collide.',
    unit: 'seconds',
    default: always('1'),
  },
  'net.ipv6.idgen_retries': {
    what: 'How many stable addresses are tried when others have them already.',
    change: 'Leave it; addresses made from a secret hardly ever collide.',
    default: always('3'),
  },
  'net.ipv6.ioam6_id': {
    what: 'The number by which measuring options (IOAM) name this host; the highest one says that it has none.',
    change: 'Give each host its number where the network measures with IOAM.',
    default: always('16777215'),
  },
  'net.ipv6.ioam6_id_wide': {
    what: 'The wide number by which measuring options (IOAM) name this host; the highest one says that it has none.',
    change: 'Give each host its number where the network measures with IOAM.',
    default: always('72057594037927935'),
  },
  'net.ipv6.ip6_queue_maxlen': { what: 'How many packets could wait for a program behind the old target QUEUE of ip6tables.' },
  'net.ipv6.ip6frag_high_thresh': {
    what: 'How much memory pieces of IPv6 packets may take while they wait for the rest.',
    change: 'Raise it where many large UDP packets arrive in pieces; lower it to bound what a flood of pieces can take.',
    unit: 'bytes',
    default: [{ value: '262144' }, { since: '3.10', value: '4194304' }],
    related: ['net.ipv6.ip6frag_low_thresh', 'net.ipv6.ip6frag_time'],
  },
  'net.ipv6.ip6frag_low_thresh': {
    what: 'The memory down to which pieces of packets were dropped once they took too much. Current kernels only check that it is below the high mark.',
    change: 'Change it together with net.ipv6.ip6frag_high_thresh, and keep it below.',
    unit: 'bytes',
    default: [{ value: '196608' }, { since: '3.10', value: '3145728' }],
    related: ['net.ipv6.ip6frag_high_thresh'],
  },
  'net.ipv6.ip6frag_secret_interval': {
    what: 'How often the table of packet pieces got a new hash secret. It does nothing since Linux 3.17, whose table needs none.',
    change: 'Delete the line where no kernel before 3.17 reads it.',
    noEffectSince: '3.17',
  },
  'net.ipv6.ip6frag_time': {
    what: 'How long pieces of a packet wait in memory for the rest.',
    change: 'Lower it under floods of fragments; packets whose pieces come late are lost.',
    unit: 'seconds',
    default: always('60'),
  },
  'net.ipv6.ip_nonlocal_bind': {
    what: 'Whether programs may listen on addresses that the host does not have (yet).',
    change: 'Set 1 on load balancers and for addresses that move between hosts.',
    default: always('0'),
  },
  'net.ipv6.max_dst_opts_length': {
    what: 'The longest header of destination options that is taken.',
    change: 'Lower it where nothing uses such headers and floods with long ones cost time.',
    unit: 'bytes',
    default: always('2147483647'),
  },
  'net.ipv6.max_dst_opts_number': {
    what: 'How many options a header of destination options may have. A negative number refuses unknown options.',
    change: 'Lower it against floods with many options; hosts that use more lose their packets.',
    default: always('8'),
  },
  'net.ipv6.max_hbh_length': {
    what: 'The longest header of hop-by-hop options that is taken.',
    change: 'Lower it where nothing uses such headers and floods with long ones cost time.',
    unit: 'bytes',
    default: always('2147483647'),
  },
  'net.ipv6.max_hbh_opts_number': {
    what: 'How many options a header of hop-by-hop options may have. A negative number refuses unknown options.',
    change: 'Lower it against floods with many options; hosts that use more lose their packets.',
    default: always('8'),
  },
  'net.ipv6.mld_max_msf': {
    what: 'How many sources the filter of one multicast membership may list.',
    change: 'Raise it for programs that join with long lists of sources and get ENOBUFS.',
    unit: 'sources',
    default: always('64'),
  },
  'net.ipv6.mld_qrv': {
    what: 'How many losses of multicast reports in a row the host guards against: it repeats reports that often. The querier may overrule it.',
    change: 'Raise it on lossy links.',
  },
  'net.ipv6.route.flush': {
    what: 'Any write makes the kernel forget learned packet sizes and redirects.',
    change: 'It is a command, not a setting, and has no place in a file for boot.',
  },
  'net.ipv6.route.gc_elasticity': {
    what: 'How eagerly the clean-up of IPv6 routes shortens the life of unused ones: more is gentler.',
    change: 'Leave it; current kernels seldom come to this clean-up.',
    default: always('9'),
  },
  'net.ipv6.route.gc_interval': {
    what: 'How often expired IPv6 routes are looked for.',
    change: 'Leave it; current kernels seldom come to this clean-up.',
    default: always('30'),
  },
  'net.ipv6.route.gc_min_interval': {
    what: 'The least pause between two clean-ups of IPv6 routes.',
    change: 'Leave it; current kernels seldom come to this clean-up.',
    related: ['net.ipv6.route.gc_min_interval_ms'],
  },
  'net.ipv6.route.gc_min_interval_ms': {
    what: 'The least pause between two clean-ups of IPv6 routes, in finer steps.',
    change: 'Leave it; current kernels seldom come to this clean-up.',
    default: always('500'),
  },
  'net.ipv6.route.gc_thresh': {
    what: 'From how many cached IPv6 routes on the clean-up runs.',
    change: 'On kernels before 4.2 raise it on servers with many peers, together with net.ipv6.route.max_size.',
    unit: 'entries',
    default: always('1024'),
    scope: 'namespace',
    related: ['net.ipv6.route.max_size'],
  },
  'net.ipv6.route.gc_timeout': {
    what: 'How long an unused cached IPv6 route is kept.',
    change: 'Leave it; current kernels seldom come to this clean-up.',
    default: always('60'),
  },
  'net.ipv6.route.min_adv_mss': {
    what: 'The least packet size that TCP announces to a peer, however small the packets of the route are.',
    change: 'Leave it; IPv6 paths take 1280 bytes at least, which is more.',
    unit: 'bytes',
    default: always('1220'),
  },
  'net.ipv6.route.mtu_expires': {
    what: 'How long a learned packet size of a path counts before larger packets are tried again.',
    change: 'Lower it where paths change often and learned sizes are too small afterwards; each expiry may cost a lost packet.',
    default: always('600'),
  },
  'net.ipv6.route.skip_notify_on_dev_down': {
    what: 'With 1 programs are not told of each route that goes because its interface goes down.',
    change: 'Set 1 with routing programs that know it from the interface, as with IPv4; it saves a flood of messages.',
    default: always('0'),
  },
  'net.ipv6.seg6_flowlabel': {
    what: 'The flow label of packets that segment routing wraps.',
    change: 'Set 1 to take a hash of the inner packet, so that routers spread the load; 0 keeps it empty and all on one path.',
    values: { '-1': 'none', '0': 'a hash of the inner packet', '1': 'that of the inner packet' },
    default: always('0'),
  },
  'net.ipv6.xfrm6_gc_thresh': {
    what: 'From how many entries on the cache of IPsec routes is cleaned. It has no effect since Linux 4.15.',
    change: 'Delete the line where no kernel before 4.15 reads it.',
    noEffectSince: '4.15',
    unit: 'entries',
    default: [{ since: '4.15', value: '32768' }],
  },
});
