import { always, type WordList } from '../record.ts';

/** Words on net.ipv4.tcp_* and the hash tables of UDP. They hold for IPv6 as well. */
export const tcpWords: WordList = () => ({
  'net.ipv4.tcp_allowed_congestion_control': {
    scope: 'global',
    what: 'The congestion controls that programs without privileges may choose for their sockets, out of those loaded.',
    change: 'Add a name to let users test it; an algorithm that is too greedy harms the other connections of the network.',
    related: ['net.ipv4.tcp_available_congestion_control', 'net.ipv4.tcp_congestion_control'],
  },
  'net.ipv4.tcp_available_congestion_control': {
    what: 'The congestion controls that are built in or loaded now. More may exist as modules.',
    change:
      'To have more, load their module (tcp_bbr ...) at boot by modules-load.d; naming one in net.ipv4.tcp_congestion_control loads it too.',
    related: ['net.ipv4.tcp_congestion_control'],
  },
  'net.ipv4.tcp_available_ulp': {
    what: 'The upper layers, such as tls, that can take over a TCP socket now.',
    change: 'To have tls here, load the module tls at boot.',
  },
  'net.ipv4.tcp_app_win': {
    what: 'The share of the receive window, as a power of two, that is kept back for the overhead of programs. 0 keeps none back.',
    change: 'Leave it; it has little effect with automatic buffers.',
  },
  'net.ipv4.tcp_autocorking': {
    what: 'Holds back small writes of a program while earlier packets still wait in the send queue, so that they leave as one packet.',
    change: 'Set 0 only where the least delay of single small writes matters more than packets saved.',
  },
  'net.ipv4.tcp_backlog_ack_defer': {
    what: 'Whether a batch of packets that waited for a busy socket is answered with one acknowledgement at its end.',
    change: 'Set 0 where a sender needs each acknowledgement at once.',
  },
  'net.ipv4.tcp_base_mss': {
    what: 'The packet size at which probing for the path’s packet size begins.',
    change: 'Lower it where net.ipv4.tcp_mtu_probing is on and some paths take less.',
    unit: 'bytes',
    related: ['net.ipv4.tcp_mtu_probing', 'net.ipv4.tcp_mtu_probe_floor'],
  },
  'net.ipv4.tcp_challenge_ack_limit': {
    what: 'How many answers a second the host sends to suspicious packets inside connections; the greatest number is no limit.',
    change:
      'On kernels before 4.7 a high, odd number hides the shared counter that let strangers guess connections (CVE-2016-5696).',
    unit: 'packets a second',
  },
  'net.ipv4.tcp_child_ehash_entries': {
    what: 'The number of buckets of its own that the next network namespace gets for TCP connections. 0 shares the table of the first one.',
    change: 'Set it on hosts where one busy namespace slows the look-ups of the others; each bucket costs some bytes.',
    unit: 'buckets',
    default: always('0'),
    related: ['net.ipv4.tcp_ehash_entries'],
  },
  'net.ipv4.tcp_ehash_entries': {
    what: 'The number of buckets in the table of TCP connections. A negative number says that the namespace shares the first one’s table.',
    change: 'Read it; the size is set at boot with thash_entries=, and for new namespaces by net.ipv4.tcp_child_ehash_entries.',
    unit: 'buckets',
    related: ['net.ipv4.tcp_child_ehash_entries'],
  },
  'net.ipv4.tcp_comp_sack_delay_ns': {
    what: 'The longest time that selective acknowledgements of a gap are held back in order to send fewer of them. It is at most a twentieth of the round trip.',
    change: 'Lower it, or set 0, where a sender reacts badly to fewer acknowledgements.',
    unit: 'nanoseconds',
    related: ['net.ipv4.tcp_comp_sack_nr'],
  },
  'net.ipv4.tcp_comp_sack_nr': {
    what: 'How many selective acknowledgements may be held back and sent as one. 0 sends each.',
    change:
      'Set 0 to compare with old kernels or where a sender needs every acknowledgement; Wi-Fi then carries more small packets.',
    unit: 'packets',
    related: ['net.ipv4.tcp_comp_sack_delay_ns'],
  },
  'net.ipv4.tcp_comp_sack_slack_ns': {
    what: 'How inexact the timer of held back acknowledgements may be, so that several fire together.',
    change: 'Leave it; 0 makes timers exact and costs interrupts.',
    unit: 'nanoseconds',
  },
  'net.ipv4.tcp_dsack': {
    what: 'Whether the host tells a sender that a packet came twice, so that it learns that its retransmission was needless.',
    change: 'Leave it on; turning it off only hides faults of the path from the sender.',
    values: { '0': 'doubles are not told', '1': 'doubles are told' },
  },
  'net.ipv4.tcp_early_demux': {
    what: 'Whether received TCP packets look for their connection before routing, which saves the routing for established ones.',
    change: 'Set 0 on pure routers, where the look-up never finds anything.',
  },
  'net.ipv4.tcp_ecn_fallback': {
    what: 'Whether a connection tries again without ECN when the first packet of one with ECN gets lost or refused.',
    change: 'Leave it on: some old firewalls drop packets with ECN.',
    related: ['net.ipv4.tcp_ecn'],
  },
  'net.ipv4.tcp_ecn_option': {
    what: 'How often a connection with accurate ECN sends the option that counts marked bytes.',
    change: 'Lower it where the option itself gets packets dropped.',
    related: ['net.ipv4.tcp_ecn', 'net.ipv4.tcp_ecn_option_beacon'],
  },
  'net.ipv4.tcp_ecn_option_beacon': {
    what: 'How often at least, within a round trip, a connection with accurate ECN sends its counting option.',
    change: 'Leave it; more beacons cost option space in acknowledgements.',
    related: ['net.ipv4.tcp_ecn_option'],
  },
  'net.ipv4.tcp_fastopen_blackhole_timeout_sec': {
    what: 'For how long fast open is off for outgoing connections after a firewall seems to swallow them. Each further time doubles it; 0 never turns it off.',
    change: 'Set 3600 where clients sit behind unknown firewalls and fast open is on.',
    unit: 'seconds',
    related: ['net.ipv4.tcp_fastopen'],
  },
  'net.ipv4.tcp_fastopen_key': {
    what: 'The secret from which the cookies of fast open are made: four groups of eight hexadecimal digits, and a second key after a comma.',
    change:
      'Give all servers behind one address the same key; to change it, write the new one first and the old one second for a while.',
    related: ['net.ipv4.tcp_fastopen'],
  },
  'net.ipv4.tcp_frto': {
    what: 'Whether TCP looks, after a timeout, if the packets were only late and not lost, and then takes the slowdown back.',
    change: 'Leave it on; it matters most on wireless links.',
    values: { '0': 'off', '1': 'on', '2': 'on, also with selective acknowledgements' },
  },
  'net.ipv4.tcp_fwmark_accept': {
    what: 'Whether an accepted connection takes the mark of its first packet, so that its answers are routed by that mark.',
    change: 'Set 1 with policy routing by marks, where answers must leave by the link that the request came through.',
  },
  'net.ipv4.tcp_invalid_ratelimit': {
    what: 'The least time between two answers to packets of a connection that lie outside its window.',
    change: 'Leave it: it stops two hosts that disagree from answering each other forever. 0 is no limit.',
    related: ['net.ipv4.tcp_challenge_ack_limit'],
  },
  'net.ipv4.tcp_l3mdev_accept': {
    what: 'Whether a listening socket outside every VRF takes connections that come in through any of them.',
    change: 'Set 1 for one server process that serves all VRFs; connections stay bound to the VRF they came from.',
    related: ['net.ipv4.udp_l3mdev_accept'],
  },
  'net.ipv4.tcp_limit_output_bytes': {
    what: 'How much data of one connection may wait in the queues below TCP, so that queues stay short and others get their turn.',
    change: 'Raise it where a fast card or a wireless driver needs more to fill its bundles; lower it for less delay.',
    unit: 'bytes',
  },
  'net.ipv4.tcp_max_reordering': {
    what: 'How far the measured reordering of packets may raise the number that counts as loss for a connection.',
    change: 'Raise it where one connection is spread over several links.',
    unit: 'packets',
    related: ['net.ipv4.tcp_reordering'],
  },
  'net.ipv4.tcp_migrate_req': {
    what: 'With 1 half open and waiting connections of a closing listener move to another one of the same SO_REUSEPORT group.',
    change: 'Set 1 so that a server can be restarted without losing connections that no process has taken yet.',
    default: always('0'),
  },
  'net.ipv4.tcp_min_rtt_wlen': {
    what: 'For how long the least measured round trip time counts, after which it is measured anew. 0 keeps none.',
    change: 'Shorten it on networks whose paths change often, such as mobile ones.',
    unit: 'seconds',
  },
  'net.ipv4.tcp_min_snd_mss': {
    what: 'The least packet size that a peer can talk this host into.',
    change: 'Raise it to some hundred bytes against peers that force many tiny packets (CVE-2019-11479).',
    unit: 'bytes',
  },
  'net.ipv4.tcp_min_tso_segs': {
    what: 'The least number of packets that a paced connection hands to the card in one bundle.',
    change: 'Raise it for slow connections on machines where the cost of each bundle shows.',
    unit: 'packets',
  },
  'net.ipv4.tcp_mtu_probe_floor': {
    what: 'The packet size below which probing for the path’s packet size does not go.',
    change: 'Raise it so that a lossy path does not push segments down to tiny ones; a path that really takes less then stalls.',
    unit: 'bytes',
    related: ['net.ipv4.tcp_mtu_probing', 'net.ipv4.tcp_base_mss'],
  },
  'net.ipv4.tcp_no_ssthresh_metrics_save': {
    what: 'With 1 the threshold of slow start is not remembered for the next connection to the same host.',
    change: 'Set 0 only where all connections to a host share one narrow path; an old loss then slows every new connection.',
    related: ['net.ipv4.tcp_no_metrics_save'],
  },
  'net.ipv4.tcp_pacing_ca_ratio': {
    what: 'The sending rate of a paced connection after slow start, in percent of window by round trip.',
    change: 'Leave it: below 100 a connection cannot use its window.',
    unit: 'percent',
    related: ['net.ipv4.tcp_pacing_ss_ratio'],
  },
  'net.ipv4.tcp_pacing_ss_ratio': {
    what: 'The sending rate of a paced connection in slow start, in percent of window by round trip.',
    change: 'Leave it: 200 lets the window double in each round trip.',
    unit: 'percent',
    related: ['net.ipv4.tcp_pacing_ca_ratio'],
  },
  'net.ipv4.tcp_pingpong_thresh': {
    what: 'After how many exchanges of question and answer a connection counts as a dialogue, whose acknowledgements wait to travel with data.',
    change: 'Raise it for programs that send their answers in pieces, so that acknowledgements come at once for longer.',
  },
  'net.ipv4.tcp_plb_enabled': {
    what: 'Whether congested connections change the path through a network with several equal ones, by a new IPv6 flow label.',
    change: 'Set 1 in data centres with ECN, a congestion control that supports it and switches that hash the flow label.',
    related: ['net.ipv4.tcp_plb_cong_thresh', 'net.ipv4.tcp_plb_rehash_rounds'],
  },
  'net.ipv4.tcp_plb_cong_thresh': {
    what: 'The share of marked packets in a round, out of 256, from which the round counts as congested.',
    change: 'Tune it only in networks with DCTCP and many equal paths; too low makes connections change their path all the time.',
    related: ['net.ipv4.tcp_plb_enabled'],
  },
  'net.ipv4.tcp_plb_idle_rehash_rounds': {
    what: 'After how many congested rounds a connection may change its path once it is idle.',
    change: 'Tune it only in networks with DCTCP and many equal paths.',
    unit: 'rounds',
    related: ['net.ipv4.tcp_plb_enabled'],
  },
  'net.ipv4.tcp_plb_rehash_rounds': {
    what: 'After how many congested rounds a connection changes its path although it is sending, which may bring packets out of order.',
    change: 'Tune it only in networks with DCTCP and many equal paths; low values bring reordering.',
    unit: 'rounds',
    related: ['net.ipv4.tcp_plb_enabled'],
  },
  'net.ipv4.tcp_plb_suspend_rto_sec': {
    what: 'For how long a connection keeps its path after a timeout; the time that is used lies between once and twice this.',
    change:
      'Tune it only in networks with DCTCP and many equal paths; it should cover the time that routing needs after a failure.',
    unit: 'seconds',
    related: ['net.ipv4.tcp_plb_enabled'],
  },
  'net.ipv4.tcp_probe_interval': {
    what: 'After which time probing tries larger packets again, for the path may have changed.',
    change: 'Lower it where paths change often; each trial may cost a lost packet.',
    unit: 'seconds',
    related: ['net.ipv4.tcp_mtu_probing'],
  },
  'net.ipv4.tcp_probe_threshold': {
    what: 'How near, in bytes, probing comes to the largest packet size before it stops.',
    change: 'Leave it; a smaller one probes longer for a few bytes.',
    unit: 'bytes',
    related: ['net.ipv4.tcp_mtu_probing'],
  },
  'net.ipv4.tcp_recovery': {
    what: 'How lost packets are found by time instead of by counting; a sum of switches.',
    change: 'Leave 1: 0 goes back to counting, which takes reordering for loss.',
    values: { '0': 'off', '1': 'detection by time (RACK)', '2': 'a fixed reordering window', '4': 'no waiting for reordering' },
  },
  'net.ipv4.tcp_reflect_tos': {
    what: 'With 1 the answers of an accepted connection carry the service class (DSCP) of its first packet.',
    change: 'Set 1 where clients choose the class and the network treats classes differently.',
    default: always('0'),
  },
  'net.ipv4.tcp_retrans_collapse': {
    what: 'Whether small packets are joined to one when they must be sent again.',
    change: 'Leave it on; turning it off only helped printers of the last century.',
  },
  'net.ipv4.tcp_rto_max_ms': {
    what: 'The longest time that TCP waits before it sends a lost packet again.',
    change:
      'Lower it in networks with short paths, so that connections recover soon after a break; too low a value adds load to a broken path.',
    default: always('120000'),
    related: ['net.ipv4.tcp_rto_min_us', 'net.ipv4.tcp_retries2'],
  },
  'net.ipv4.tcp_rto_min_us': {
    what: 'The shortest time that TCP waits before it takes a packet for lost. A route or a socket may set its own.',
    change: 'Lower it inside a data centre only; below the peers’ delayed acknowledgements it causes needless retransmissions.',
    unit: 'microseconds',
    default: always('200000'),
  },
  'net.ipv4.tcp_rx_skb_cache': {
    what: 'Whether the last received buffer of a socket was kept for the next packet.',
  },
  'net.ipv4.tcp_tx_skb_cache': {
    what: 'Whether the last sent buffer of a socket was kept for the next packet.',
  },
  'net.ipv4.tcp_shrink_window': {
    what: 'With 1 a receiver short of memory takes back window that it has offered already, instead of dropping packets.',
    change: 'Set 1 on servers with very many slow connections, where promised windows add up to more than the memory.',
  },
  'net.ipv4.tcp_stdurg': {
    what: 'Which byte the urgent pointer names: with 1 that of the standard’s host requirements, with 0 that of BSD, as nearly all systems do.',
    change: 'Leave 0; the other reading breaks programs that use urgent data.',
    default: always('0'),
  },
  'net.ipv4.tcp_syn_linear_timeouts': {
    what: 'How many first tries of a new connection come in even steps before the waiting time doubles.',
    change:
      'With the default a connection over a lossy link is set up sooner; the number of tries stays net.ipv4.tcp_syn_retries.',
    related: ['net.ipv4.tcp_syn_retries'],
  },
  'net.ipv4.tcp_thin_linear_timeouts': {
    what: 'Whether a connection with fewer than four packets in flight repeats lost ones in even steps for six tries, instead of doubling the wait.',
    change: 'Set 1 for games and telephony over TCP; it adds some load where the path is broken.',
    default: always('0'),
  },
  'net.ipv4.tcp_tso_rtt_log': {
    what: 'How strongly a short round trip lets bundles grow: the bundle shrinks by half for each step of two to this power, in microseconds, of delay.',
    change: 'Set 0 to size bundles by the rate alone.',
  },
  'net.ipv4.tcp_tso_win_divisor': {
    what: 'The part of the congestion window that one bundle may take: one by this number. Bigger bundles cost less and come in bursts.',
    change: 'Raise it to send in smaller bursts, lower it to save processor time.',
  },
  'net.ipv4.tcp_tw_reuse_delay': {
    what: 'After which time a connection in TIME-WAIT may give its ports to a new one, where net.ipv4.tcp_tw_reuse allows it.',
    change: 'Lower it on proxies that open more connections to one server in a second than there are ports.',
    related: ['net.ipv4.tcp_tw_reuse', 'net.ipv4.ip_local_port_range'],
  },
  'net.ipv4.tcp_workaround_signed_windows': {
    what: 'With 1 a peer that sends no window scaling is taken for one that reads windows above 32767 as negative, and gets smaller ones.',
    change: 'Leave 0; such systems are long gone.',
    default: always('0'),
  },
  'net.ipv4.udp_child_hash_entries': {
    what: 'The number of buckets of its own that the next network namespace gets for UDP sockets. 0 shares the table of the first one.',
    change: 'Set it before namespaces are made that hold very many UDP sockets; each bucket takes memory in each of them.',
    unit: 'buckets',
    default: always('0'),
    related: ['net.ipv4.udp_hash_entries'],
  },
  'net.ipv4.udp_hash_entries': {
    what: 'The number of buckets in the table of UDP sockets. A negative number says that the namespace shares the first one’s table.',
    change: 'Read it; the size is set at boot with uhash_entries=.',
    unit: 'buckets',
    related: ['net.ipv4.udp_child_hash_entries'],
  },
  'net.ipv4.udp_early_demux': {
    what: 'Whether received UDP packets look for their socket before routing, which saves the routing for connected sockets.',
    change: 'Set 0 on pure routers and on servers with unconnected sockets, where the look-up never finds anything.',
  },
  'net.ipv4.udp_l3mdev_accept': {
    what: 'Whether a UDP socket outside every VRF takes packets that come in through any of them.',
    change: 'Set 1 for one server process that serves all VRFs.',
    related: ['net.ipv4.tcp_l3mdev_accept'],
  },
  'net.ipv4.udp_rmem_min': {
    what: 'The receive buffer that a UDP socket keeps even when memory for UDP runs short.',
    change: 'Raise it on servers of name resolution or logging that must not lose packets under pressure.',
    unit: 'bytes',
    related: ['net.ipv4.udp_mem'],
  },
  'net.ipv4.udp_wmem_min': {
    what: 'The send buffer that a UDP socket keeps even when memory runs short. Current kernels do not account what UDP sends, so it has no effect.',
    change: 'Leave it; it has no effect now.',
    unit: 'bytes',
  },
  'net.ipv4.tcp_comp_sack_rtt_percent': {
    what: 'The share of the round trip for which selective acknowledgements may be held back, up to net.ipv4.tcp_comp_sack_delay_ns.',
    change: 'Lower it where recovery from loss seems slow; more acknowledgements are the price.',
    unit: 'percent',
    related: ['net.ipv4.tcp_comp_sack_delay_ns'],
  },
  'net.ipv4.tcp_rcvbuf_low_rtt': {
    what: 'Below this round trip receive buffers grow in smaller steps, so that data stays in the processor’s cache.',
    change: 'Set 0 to let all connections grow alike.',
    unit: 'microseconds',
    related: ['net.ipv4.tcp_rmem', 'net.ipv4.tcp_moderate_rcvbuf'],
  },
});
