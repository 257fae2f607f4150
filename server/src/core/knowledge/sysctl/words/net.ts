import { always, type WordList } from '../record.ts';

/** Words on the smaller subtrees of net.*. */
export const netWords: WordList = () => ({
  'net.bridge.bridge-nf-filter-pppoe-tagged': {
    what: 'With 1 PPPoE packets on a bridge go through the iptables chains as what they carry.',
    change: 'Set 1 only where iptables must filter PPPoE sessions that cross the bridge; each packet is then unwrapped.',
    default: always('0'),
    related: ['net.bridge.bridge-nf-call-iptables'],
  },
  'net.bridge.bridge-nf-filter-vlan-tagged': {
    what: 'With 1 packets with a VLAN tag on a bridge go through the iptables chains as what they carry.',
    change: 'Set 1 where a bridge carries tagged traffic that your rules must see.',
    default: [{ value: '1' }, { since: '2.6.34', value: '0' }],
    related: ['net.bridge.bridge-nf-call-iptables'],
  },
  'net.bridge.bridge-nf-pass-vlan-input-dev': {
    what: 'With 1 iptables sees the VLAN device of a tagged packet as its input interface, where there is one; with 0 the bridge.',
    change: 'Set 1 where rules name VLAN devices of bridged traffic by -i; with 0 such rules never match.',
    default: always('0'),
    related: ['net.bridge.bridge-nf-filter-vlan-tagged'],
  },
  'net.netfilter.nf_flowtable_tcp_pickup': {
    what: 'How long a TCP connection that leaves the fast path stays known to the tracker until its next packet.',
    related: ['net.netfilter.nf_flowtable_tcp_timeout'],
  },
  'net.netfilter.nf_flowtable_udp_pickup': {
    what: 'How long a UDP flow that leaves the fast path stays known to the tracker until its next packet.',
    related: ['net.netfilter.nf_flowtable_udp_timeout'],
  },
  'net.mptcp.add_addr_timeout': {
    what: 'How long the host waits for the echo of an announced address before it announces it again. 0 does not repeat it.',
    default: always('120'),
  },
  'net.mptcp.allow_join_initial_addr_port': {
    what: 'Whether clients may open further paths to the address and port of the first one.',
    change: 'Set 0 behind load balancers that could lead the further paths to another server.',
    default: always('1'),
  },
  'net.mptcp.available_path_managers': { what: 'The path managers that can be chosen now.' },
  'net.mptcp.available_schedulers': { what: 'The packet schedulers that can be chosen now.' },
  'net.mptcp.blackhole_timeout': {
    what: 'For how long MPTCP is off for outgoing connections after a firewall seems to swallow its first packets. 0 never turns it off.',
    unit: 'seconds',
    default: always('3600'),
  },
  'net.mptcp.checksum_enabled': {
    what: 'Whether data carries checksums of MPTCP, which find boxes on the way that change it.',
    change: 'Set 1 across such boxes; it costs processor time for each byte.',
    default: always('0'),
  },
  'net.mptcp.close_timeout': {
    what: 'How long a connection whose paths are all gone waits for a new one before it ends.',
    default: always('60'),
  },
  'net.mptcp.enabled': {
    what: 'Whether programs may open MPTCP sockets.',
    change: 'Set 0 to keep all connections to one path.',
    default: always('1'),
  },
  'net.mptcp.path_manager': {
    what: 'The path manager of new connections by its name.',
    related: ['net.mptcp.available_path_managers'],
  },
  'net.mptcp.pm_type': {
    what: 'Who decides on further paths of new connections.',
    values: { '0': 'the kernel', '1': 'a program' },
    default: always('0'),
    related: ['net.mptcp.path_manager'],
  },
  'net.mptcp.scheduler': { what: 'The packet scheduler of new connections by its name.', default: always('default') },
  'net.mptcp.stale_loss_cnt': {
    what: 'After how many rounds without progress a path counts as stale, so that its data goes over others. 0 never.',
    default: always('4'),
  },
  'net.mptcp.syn_retrans_before_tcp_fallback': {
    what: 'After how many lost first packets a new connection goes on as plain TCP.',
    default: always('2'),
  },
  'net.unix.max_dgram_qlen': {
    what: 'How many messages may wait at a Unix socket for datagrams before the sender blocks or fails.',
    change: 'Raise it where log messages get lost or programs hang at /dev/log; systemd sets 512.',
    unit: 'messages',
    default: always('10'),
  },
  'net.mpls.platform_labels': {
    what: 'The size of the table of MPLS labels; 0 turns MPLS off. A smaller table drops the routes beyond.',
    change: 'Set it on MPLS routers; each label costs a pointer.',
    unit: 'labels',
    default: always('0'),
  },
  'net.mpls.default_ttl': {
    what: 'The time to live of packets that are wrapped into MPLS, where it is not taken from IP.',
    default: always('255'),
  },
  'net.mpls.ip_ttl_propagate': {
    what: 'Whether the time to live is carried over between IP and MPLS, so that traceroute shows the routers inside.',
    default: always('1'),
  },
  'net.mpls.conf.*.input': { what: 'Whether the interface takes MPLS packets.', default: always('0') },
  'net.vrf.strict_mode': {
    what: 'With 1 each routing table belongs to one VRF at most, which some features of segment routing need.',
    default: always('0'),
  },
  'net.smc.autocorking_size': {
    what: 'Up to which size small writes to an SMC socket are held back to leave as one.',
    unit: 'bytes',
  },
  'net.smc.smcr_buf_type': {
    what: 'The kind of memory for SMC-R buffers.',
    values: { '0': 'physically contiguous', '1': 'virtually contiguous', '2': 'contiguous where there is some, else virtually' },
  },
  'net.smc.smcr_testlink_time': { what: 'After which idle time an SMC-R link is tested. 0 never tests.' },
  'net.smc.rmem': { what: 'The receive buffer of an SMC socket.', unit: 'bytes' },
  'net.smc.wmem': { what: 'The send buffer of an SMC socket.', unit: 'bytes' },
  'net.smc.limit_smc_hs': { what: 'With 1 new connections stay plain TCP while many SMC handshakes wait.', default: always('0') },
  'net.sctp.addip_enable': {
    what: 'Whether associations may change their addresses while they run (ASCONF).',
    default: always('0'),
  },
  'net.sctp.auth_enable': { what: 'Whether chunks can be authenticated; changes of addresses need it.', default: always('0') },
  'net.sctp.association_max_retrans': {
    what: 'After how many losses in a row the whole association counts as dead.',
    default: always('10'),
  },
  'net.sctp.path_max_retrans': { what: 'After how many losses in a row one path counts as dead.', default: always('5') },
  'net.sctp.hb_interval': {
    what: 'How often idle paths are tested with a heartbeat.',
    unit: 'milliseconds',
    default: always('30000'),
  },
  'net.sctp.rto_min': {
    what: 'The shortest wait before a lost chunk is sent again.',
    unit: 'milliseconds',
    default: always('1000'),
  },
  'net.sctp.rto_max': {
    what: 'The longest wait before a lost chunk is sent again.',
    unit: 'milliseconds',
    default: always('60000'),
  },
  'net.sctp.rto_initial': {
    what: 'The first wait before a lost chunk is sent again.',
    unit: 'milliseconds',
    default: always('3000'),
  },
  'net.sctp.sack_timeout': {
    what: 'How long an acknowledgement may wait for more chunks.',
    unit: 'milliseconds',
    default: always('200'),
  },
  'net.sctp.sctp_mem': {
    what: 'The memory of all SCTP sockets together: up to the first no care is taken, from the second on buffers are kept small, the third is the end.',
    fields: ['low', 'pressure', 'high'],
    unit: 'pages',
  },
  'net.sctp.sctp_rmem': {
    what: 'The receive buffer of an SCTP socket; only the first number is used, what each keeps when memory is short.',
    fields: ['min', 'default', 'max'],
    unit: 'bytes',
  },
  'net.sctp.sctp_wmem': {
    what: 'The send buffer of an SCTP socket; only the first number is used, what each keeps when memory is short.',
    fields: ['min', 'default', 'max'],
    unit: 'bytes',
  },
  'net.sctp.valid_cookie_life': {
    what: 'How long the cookie of a new association is valid.',
    unit: 'milliseconds',
    default: always('60000'),
  },
  'net.phonet.local_port_range': {
    what: 'The ports that Phonet sockets get from the kernel.',
    fields: ['first', 'last'],
    unit: 'ports',
  },
  'net.decnet.decnet_mem': {
    what: 'The memory of all DECnet sockets together, in three marks as for TCP.',
    fields: ['low', 'pressure', 'high'],
    unit: 'pages',
  },
  'net.decnet.decnet_rmem': { what: 'The receive buffer of a DECnet socket.', fields: ['min', 'default', 'max'], unit: 'bytes' },
  'net.decnet.decnet_wmem': { what: 'The send buffer of a DECnet socket.', fields: ['min', 'default', 'max'], unit: 'bytes' },
  'net.vsock.child_ns_mode': {
    what: 'Whether new network namespaces share the vsock addresses of this one (global) or have their own (local).',
    related: ['net.vsock.ns_mode'],
  },
  'net.vsock.ns_mode': {
    what: 'Whether this network namespace shares vsock addresses with others (global) or has its own (local).',
  },
  'net.vsock.g2h_fallback': {
    what: 'Whether a connection to an address that belongs to no guest of this machine is tried at the host above it.',
  },
});
