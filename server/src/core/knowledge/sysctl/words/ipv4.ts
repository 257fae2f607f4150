import { always, type WordList } from '../record.ts';

/** Words on net.ipv4.* without TCP, the interfaces, the neighbour tables and the virtual server. */
export const ipv4Words: WordList = () => ({
  ...labels(),
  ...multipath(),
  ...icmp(),
  ...addresses(),
  ...routeCache(),
});

const labels: WordList = () => ({
  'net.ipv4.cipso_cache_bucket_size': {
    what: 'How many translations of security labels (CIPSO) each bucket of their cache keeps.',
    change: 'Raise it on labelled networks with many different labels.',
    unit: 'entries',
  },
  'net.ipv4.cipso_cache_enable': {
    what: 'Whether translations of security labels in IPv4 options (CIPSO) are cached.',
    change: 'Leave it on: without the cache each labelled packet is translated anew.',
  },
  'net.ipv4.cipso_rbm_optfmt': {
    what: 'With 1 categories of a security label are sent as ranges where the standard allows it, with 0 as a bitmap where that is shorter.',
    change: 'Set 1 only where a peer with labelled traffic insists on the ranges form.',
    default: always('0'),
  },
  'net.ipv4.cipso_rbm_strictvalid': {
    what: 'Whether security labels of received packets are checked strictly against the standard.',
    change: 'Set 0 only to talk to systems that write the option in a sloppy way.',
  },
});

const multipath: WordList = () => ({
  'net.ipv4.fib_multipath_hash_policy': {
    what: 'By what a route with several next hops divides packets among them.',
    change: 'Set 1 where many connections run between two hosts; fragments then may take other paths than whole packets.',
    values: {
      '0': 'by addresses',
      '1': 'by addresses, protocol and ports',
      '2': 'by the addresses inside a tunnel, or else by its own',
      '3': 'by net.ipv4.fib_multipath_hash_fields',
    },
    related: ['net.ipv4.fib_multipath_hash_fields'],
  },
  'net.ipv4.fib_multipath_hash_fields': {
    what: 'The parts of a packet that policy 3 hashes, as a sum of bits.',
    change:
      'Choose the fields for net.ipv4.fib_multipath_hash_policy 3; inner fields spread tunnels, and reading them costs time for each packet.',
    values: {
      '1': 'source address',
      '2': 'destination address',
      '4': 'protocol',
      '16': 'source port',
      '32': 'destination port',
      '64': 'inner source address',
      '128': 'inner destination address',
      '256': 'inner protocol',
      '512': 'inner flow label',
      '1024': 'inner source port',
      '2048': 'inner destination port',
    },
    default: always('7'),
    related: ['net.ipv4.fib_multipath_hash_policy'],
  },
  'net.ipv4.fib_multipath_hash_seed': {
    what: 'A number that is mixed into the hash by which next hops are chosen. 0 takes a random one at boot.',
    change:
      'Set the same on several routers to make them choose alike, or different ones to spread load that a first router has sorted.',
    related: ['net.ipv4.fib_multipath_hash_policy'],
  },
  'net.ipv4.fib_multipath_use_neigh': {
    what: 'Whether a route with several next hops passes over those whose neighbour entry is known to be dead.',
    change: 'Set 1 where a next hop can fail without its link going down; choosing costs a look-up more.',
    default: always('0'),
  },
  'net.ipv4.fib_notify_on_flag_change': {
    what: 'Whether programs are told when a route’s state in the hardware of a switch changes.',
    change: 'Set 1 on switches where a routing daemon waits for the hardware; each change then makes a message.',
    values: { '0': 'no', '1': 'yes', '2': 'only when the hardware failed to take it' },
  },
  'net.ipv4.fib_sync_mem': {
    what: 'How much memory of removed routes may pile up before the kernel waits until all processors let go of it.',
    change: 'Raise it on routers that change many routes at once and have memory to spare.',
    unit: 'bytes',
  },
  'net.ipv4.nexthop_compat_mode': {
    what: 'Whether routes with a next hop object are shown and announced in the old form too.',
    change: 'Set 0 where every routing program knows such objects; on big tables it saves much work.',
    default: always('1'),
  },
});

const icmp: WordList = () => ({
  'net.ipv4.icmp_echo_enable_probe': {
    what: 'Whether the host answers questions about its interfaces by extended echo (RFC 8335).',
    change: 'Leave 0 on hosts that strangers reach: the answers tell of interfaces.',
  },
  'net.ipv4.icmp_errors_use_inbound_ifaddr': {
    what: 'Which address ICMP errors come from: with 1 that of the interface the bad packet came in by, with 0 that of the one they leave by.',
    change: 'Set 1 on routers to make traceroute show the interfaces that a packet entered.',
    default: always('0'),
  },
  'net.ipv4.icmp_errors_extension_mask': {
    what: 'Which extensions ICMP errors of this host carry, as a sum of bits; 1 tells the interface that the packet came in by.',
    change: 'Set 1 on routers whose traceroute shall name interfaces; it also tells strangers of them.',
  },
  'net.ipv4.icmp_ignore_bogus_error_responses': {
    what: 'Whether false ICMP answers to broadcasts, as some old routers send them, are left out of the log.',
    change: 'Leave it on; turning it off lets a stranger fill the log.',
  },
  'net.ipv4.icmp_msgs_burst': {
    what: 'How many ICMP messages the host may send at once before net.ipv4.icmp_msgs_per_sec slows it down.',
    change: 'Raise it on busy routers together with net.ipv4.icmp_msgs_per_sec; a scan then gets more answers out of the host.',
    unit: 'messages',
    related: ['net.ipv4.icmp_msgs_per_sec'],
  },
  'net.ipv4.icmp_msgs_per_sec': {
    what: 'How many ICMP messages of the kinds in net.ipv4.icmp_ratemask the host sends in a second, to all peers together.',
    change: 'Raise it on busy routers whose path discovery suffers; with it the host can be used better to flood others.',
    unit: 'messages a second',
    related: ['net.ipv4.icmp_msgs_burst', 'net.ipv4.icmp_ratemask', 'net.ipv4.icmp_ratelimit'],
  },
  'net.ipv4.icmp_ratemask': {
    what: 'The kinds of ICMP messages that are limited, as a sum of bits: bit n stands for type n. The default has unreachable, quench, time exceeded and bad parameter.',
    change: 'Add 1 (echo reply) to limit answers to pings as well.',
    related: ['net.ipv4.icmp_ratelimit'],
  },
  'net.ipv4.igmp_link_local_mcast_reports': {
    what: 'Whether the host reports its membership of groups in 224.0.0.0/24, which routers never pass on.',
    change: 'Set 0 to save the reports where no switch filters by them.',
  },
  'net.ipv4.igmp_max_memberships': {
    what: 'How many multicast groups one socket may join.',
    change: 'Raise it for routing daemons and receivers of many streams that fail with ENOBUFS.',
    unit: 'groups',
    default: always('20'),
  },
  'net.ipv4.igmp_max_msf': {
    what: 'How many sources the filter of one multicast membership may list.',
    change: 'Raise it for programs that join with long lists of sources and get ENOBUFS.',
    unit: 'sources',
    default: always('10'),
  },
  'net.ipv4.igmp_qrv': {
    what: 'How many losses of multicast reports in a row the host guards against: it repeats reports that often. The network’s querier may overrule it.',
    change: 'Raise it on lossy links.',
  },
});

const addresses: WordList = () => ({
  'net.ipv4.fwmark_reflect': {
    what: 'Whether answers of the kernel itself, such as resets and pings, carry the mark of the packet that they answer.',
    change: 'Set 1 with policy routing by marks, where answers must take the way of the question.',
    default: always('0'),
  },
  'net.ipv4.ip_autobind_reuse': {
    what: 'With 1 sockets with SO_REUSEADDR may share a port that the kernel picks, as long as their peers differ.',
    change: 'Set 1 only where outgoing ports run out and every program can live with it; otherwise it may steal connections.',
    default: always('0'),
  },
  'net.ipv4.ip_dynaddr': {
    what: 'Whether a connection that is still being set up follows a change of the interface’s address, as on dial-up links.',
    change: 'Set it on hosts whose address changes when a dial-up link comes up; elsewhere it has no use.',
    values: { '0': 'no', '1': 'yes', '2': 'yes, and the log tells it' },
    default: always('0'),
  },
  'net.ipv4.ip_early_demux': {
    what: 'Whether received packets look for their socket before routing, which saves the routing for established ones.',
    change: 'Set 0 on pure routers: it wins a few percent there and loses on servers.',
    related: ['net.ipv4.tcp_early_demux', 'net.ipv4.udp_early_demux'],
  },
  'net.ipv4.ip_forward_update_priority': {
    what: 'Whether a forwarded packet’s queueing priority is set from its service class.',
    change: 'Set 0 where a rule or a device has set the priority already.',
  },
  'net.ipv4.ip_forward_use_pmtu': {
    what: 'Whether a router trusts the packet size that ICMP messages tell of a path for packets that it forwards.',
    change: 'Leave 0: otherwise a stranger can make the router cut packets into pieces.',
    default: always('0'),
  },
  'net.ipv4.ip_local_port_step_width': {
    what: 'The largest random step between two ports that an outgoing connection tries, so that ports are used evenly.',
    change: 'Set it above 0 where the port range has reserved parts, behind which ports are otherwise used more often.',
    unit: 'ports',
    default: always('0'),
    related: ['net.ipv4.ip_local_port_range', 'net.ipv4.ip_local_reserved_ports'],
  },
  'net.ipv4.ip_unprivileged_port_start': {
    what: 'The first port that programs without privileges may listen on.',
    change: 'Set 80 or 0 so that servers in containers need no capability; any local user can then take the freed ports.',
    unit: 'ports',
    related: ['net.ipv4.ip_local_port_range'],
  },
  'net.ipv4.ipfrag_max_dist': {
    what: 'How many other packets of the same sender may arrive between pieces of one packet before the pieces are dropped. 0 is no limit.',
    change: 'Raise it where heavy senders fragment over several links; too high a value can join pieces of different packets.',
    unit: 'packets',
    default: always('64'),
  },
  'net.ipv4.ipfrag_secret_interval': {
    what: 'How often the table of packet pieces got a new hash secret. It does nothing since Linux 3.17, whose table needs none.',
    change: 'Delete the line where no kernel before 3.17 reads it.',
    noEffectSince: '3.17',
  },
  'net.ipv4.ipfrag_time': {
    what: 'How long pieces of a packet wait in memory for the rest.',
    change: 'Lower it where many packets never become whole, as under attack.',
    default: always('30'),
  },
  'net.ipv4.ip_queue_maxlen': {
    what: 'How many packets could wait for a program behind the old target QUEUE.',
  },
  'net.ipv4.ping_group_range': {
    what: 'The groups whose members may send pings without privileges. A first number above the second allows nobody.',
    change: 'Set "0 2147483647" so that ping works for everyone without a capability; systemd does so.',
    type: 'uint',
    fields: ['first group', 'last group'],
    unit: 'group numbers',
    default: always('1 0'),
  },
  'net.ipv4.raw_l3mdev_accept': {
    what: 'Whether a raw socket outside every VRF gets packets that come in through any of them.',
    change: 'Set 0 to keep tools such as ping out of the VRFs unless they are bound to one.',
    default: always('1'),
  },
  'net.ipv4.inet_peer_gc_maxtime': { what: 'The longest pause between two clean-ups of what the host remembers of its peers.' },
  'net.ipv4.inet_peer_gc_mintime': { what: 'The shortest pause between two clean-ups of what the host remembers of its peers.' },
  'net.ipv4.inet_peer_maxttl': {
    what: 'How long the host remembers facts on an unused peer, such as its time stamps, while few are stored.',
    change: 'Leave it; the memory of peers is small.',
    related: ['net.ipv4.inet_peer_threshold'],
  },
  'net.ipv4.inet_peer_minttl': {
    what: 'How long the host remembers facts on an unused peer when many are stored. It should exceed the life of packet pieces.',
    change: 'Leave it; the memory of peers is small.',
    related: ['net.ipv4.inet_peer_threshold'],
  },
  'net.ipv4.inet_peer_threshold': {
    what: 'From how many stored peers on the memory of them is cleaned eagerly. The default grows with the machine’s memory.',
    change: 'Leave it; raise it only on hosts that talk to very many peers and forget their limits too soon.',
    unit: 'entries',
    related: ['net.ipv4.inet_peer_maxttl'],
  },
  'net.ipv4.xfrm4_gc_thresh': {
    what: 'From how many entries on the cache of IPsec routes is cleaned. It has no effect since Linux 4.15.',
    change: 'Delete the line where no kernel before 4.15 reads it.',
    noEffectSince: '4.15',
    unit: 'entries',
    default: [{ since: '4.15', value: '32768' }],
  },
});

const routeCache: WordList = () => ({
  'net.ipv4.route.error_burst': {
    what: 'How many ICMP errors for packets without a route may go out at once, in ticks of the kernel’s clock.',
    change: 'Leave it; it limits "destination unreachable" of routers under floods.',
    related: ['net.ipv4.route.error_cost'],
  },
  'net.ipv4.route.error_cost': {
    what: 'What one ICMP error for a packet without a route costs of the burst, in ticks of the kernel’s clock. The default is a second.',
    change: 'Leave it; a smaller cost lets more "destination unreachable" out under floods.',
    related: ['net.ipv4.route.error_burst'],
  },
  'net.ipv4.route.flush': {
    what: 'Any write makes the kernel forget all cached routes and learned packet sizes.',
    change: 'Write 1 after experiments with routes; it is a command, not a setting, and has no place in a file for boot.',
  },
  'net.ipv4.route.gc_elasticity': {
    what: 'How long chains of the routing cache might grow. There is no such cache since Linux 3.6.',
    change: 'Delete the line where no kernel before 3.6 reads it.',
    noEffectSince: '3.6',
  },
  'net.ipv4.route.gc_interval': {
    what: 'How often the routing cache was cleaned. There is no such cache since Linux 3.6.',
    change: 'Delete the line where no kernel before 3.6 reads it.',
    noEffectSince: '3.6',
  },
  'net.ipv4.route.gc_min_interval': {
    what: 'The least pause between two clean-ups of the routing cache. There is no such cache since Linux 3.6.',
    change: 'Delete the line where no kernel before 3.6 reads it.',
    noEffectSince: '3.6',
  },
  'net.ipv4.route.gc_min_interval_ms': {
    what: 'The least pause between two clean-ups of the routing cache, finer. There is no such cache since Linux 3.6.',
    change: 'Delete the line where no kernel before 3.6 reads it.',
    noEffectSince: '3.6',
  },
  'net.ipv4.route.gc_thresh': {
    what: 'From how many entries on the routing cache was cleaned. There is no such cache since Linux 3.6.',
    change: 'Delete the line where no kernel before 3.6 reads it.',
    noEffectSince: '3.6',
  },
  'net.ipv4.route.gc_timeout': {
    what: 'How long a route counts that an ICMP redirect taught the host. Before Linux 3.6 it was the age at which the routing cache was cleaned.',
    change: 'Leave it; redirects should be refused on servers anyway.',
    default: always('300'),
  },
  'net.ipv4.route.min_adv_mss': {
    what: 'The least packet size that TCP announces to a peer, however small the packets of the route are.',
    change: 'Leave it; 256 only matters for paths with tiny packets.',
    unit: 'bytes',
  },
  'net.ipv4.route.min_pmtu': {
    what: 'The least packet size of a path that an ICMP message can talk this host into.',
    change: 'Leave it: lower values let strangers force tiny packets, higher ones break narrow links.',
    unit: 'bytes',
  },
  'net.ipv4.route.mtu_expires': {
    what: 'How long a learned packet size of a path counts before larger packets are tried again.',
    change: 'Shorten it where paths change often.',
  },
  'net.ipv4.route.redirect_load': {
    what: 'The pause before the next ICMP redirect to a host that does not heed them, in ticks; it doubles with each.',
    change: 'Leave it; to stop redirects set net.ipv4.conf.*.send_redirects to 0.',
    related: ['net.ipv4.route.redirect_number'],
  },
  'net.ipv4.route.redirect_number': {
    what: 'How many ICMP redirects a host gets in vain before the router stops sending them.',
    change: 'Leave it; to stop redirects set net.ipv4.conf.*.send_redirects to 0.',
    related: ['net.ipv4.route.redirect_silence'],
  },
  'net.ipv4.route.redirect_silence': {
    what: 'How long a router stays silent, in ticks, before it sends redirects again to a host that did not heed them.',
    change: 'Leave it; to stop redirects set net.ipv4.conf.*.send_redirects to 0.',
    related: ['net.ipv4.route.redirect_number'],
  },
});
