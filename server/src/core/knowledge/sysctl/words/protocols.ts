import type { WordList } from '../record.ts';

/** Words on the protocols beside TCP and UDP: net.sctp, net.rds, net.rxrpc, net.tipc, net.smc, net.dccp, net.x25 ... */
export const protocolWords: WordList = () => ({
  ...sctp(),
  ...clusters(),
  'net.rxrpc.idle_ack_delay': { what: 'How long an AFS call waits, when it has nothing to send, before it acknowledges.' },
  'net.rxrpc.soft_ack_delay': { what: 'How long packets that the program has not read yet wait for their acknowledgement.' },
  'net.rxrpc.idle_conn_expiry': { what: 'How long an unused connection to an AFS server is kept.' },
  'net.rxrpc.idle_conn_fast_expiry': {
    what: 'How long an unused connection to an AFS server is kept while there are more than the host likes to keep.',
  },
  'net.rxrpc.inject_rx_delay': { what: 'A delay that is added to every received packet, for tests.' },
  'net.rxrpc.max_backlog': { what: 'How many calls may wait for an RxRPC service at most.' },
  'net.rxrpc.reap_client_conns': { what: 'From how many connections to servers on idle ones are given up early.' },
  'net.rxrpc.rx_jumbo_max': { what: 'How many packets one received jumbo packet of AFS may hold.' },
  'net.rxrpc.rx_mtu': { what: 'The packet size that the host tells AFS peers it can receive.' },
  'net.rxrpc.rx_window_size': { what: 'How many packets of one AFS call may be under way to this host.' },
  'net.dccp.default.request_retries': { what: 'How often the request that opens a DCCP connection is repeated.' },
  'net.dccp.default.retries1': { what: 'After how many unanswered packets DCCP asks for another route.' },
  'net.dccp.default.retries2': { what: 'After how many unanswered packets a DCCP connection is given up.' },
  'net.dccp.default.rx_ccid': { what: 'The congestion control that new DCCP sockets want for what they receive.' },
  'net.dccp.default.tx_ccid': { what: 'The congestion control that new DCCP sockets want for what they send.' },
  'net.dccp.default.seq_window': { what: 'How far the number of a DCCP packet may lie from the expected one.' },
  'net.dccp.default.sync_ratelimit': { what: 'The least time between two answers to DCCP packets with a wrong number.' },
  'net.dccp.default.tx_qlen': { what: 'How many packets a DCCP socket queues for sending; 0 is no limit.' },
  'net.x25.acknowledgement_hold_back_timeout': { what: 'How long X.25 waits for data to send an acknowledgement along with.' },
  'net.x25.call_request_timeout': { what: 'How long X.25 waits for the answer to a call.' },
  'net.x25.clear_request_timeout': { what: 'How long X.25 waits for the answer to the end of a call.' },
  'net.x25.reset_request_timeout': { what: 'How long X.25 waits for the answer to a reset of a circuit.' },
  'net.x25.restart_request_timeout': { what: 'How long X.25 waits for the answer to a restart of a line.' },
  'net.x25.x25_forward': { what: 'Whether X.25 calls are passed on to other devices.' },
  'net.llc.llc2.timeout.ack': { what: 'How long an LLC2 link waits for an acknowledgement before it sends again.' },
  'net.llc.llc2.timeout.busy': { what: 'How long an LLC2 link waits before it asks whether a busy peer can receive again.' },
  'net.llc.llc2.timeout.p': { what: 'How long an LLC2 link waits for the answer to a poll.' },
  'net.llc.llc2.timeout.rej': { what: 'How long an LLC2 link waits for what it asked to be sent again.' },
  'net.ieee802154.6lowpan.6lowpanfrag_high_thresh': {
    what: 'The memory that pieces of packets on low power radio may take; more are dropped.',
  },
  'net.ieee802154.6lowpan.6lowpanfrag_low_thresh': {
    what: 'The lower mark of the memory for pieces of packets on low power radio. It may not exceed the high mark.',
  },
  'net.ieee802154.6lowpan.6lowpanfrag_time': { what: 'How long pieces of a packet on low power radio wait for the rest.' },
});

function sctp(): ReturnType<WordList> {
  return {
    'net.sctp.addip_noauth_enable': {
      what: 'Whether associations may change their addresses without authentication, against the standard.',
      change: 'Leave it off: strangers could redirect associations. It is for peers that cannot authenticate.',
    },
    'net.sctp.addr_scope_policy': {
      what: 'Which kinds of the host’s IPv4 addresses are offered to a peer, by their scope.',
      values: {
        '0': 'all',
        '1': 'as the draft on scopes says',
        '2': 'as the draft says, and private ones',
        '3': 'as the draft says, and link-local ones',
      },
    },
    'net.sctp.cookie_hmac_alg': { what: 'The hash that signs the cookies of the handshake, or none.' },
    'net.sctp.cookie_preserve_enable': { what: 'Whether a peer may ask for a longer life of its cookie.' },
    'net.sctp.default_auto_asconf': {
      what: 'Whether new sockets tell their peers by themselves of addresses that come and go on the host.',
    },
    'net.sctp.ecn_enable': { what: 'Whether associations agree on routers marking packets instead of dropping them.' },
    'net.sctp.encap_port': { what: 'The UDP port of the peer to which SCTP is sent inside UDP. 0 sends plain SCTP.' },
    'net.sctp.udp_port': {
      what: 'The UDP port on which the host takes SCTP inside UDP. 0 takes none; 9899 is the assigned one.',
      change: 'Set it where NAT or firewalls on the way let only UDP and TCP pass.',
    },
    'net.sctp.intl_enable': { what: 'Whether parts of large messages may be sent between those of others (interleaving).' },
    'net.sctp.l3mdev_accept': { what: 'Whether sockets without a VRF also take associations that come in through one.' },
    'net.sctp.max_autoclose': { what: 'The longest idle time after which a program may have an association closed, in seconds.' },
    'net.sctp.max_burst': { what: 'How many packets a sender may send at once although its window would allow more.' },
    'net.sctp.max_init_retransmits': { what: 'How often the packets that open an association are repeated before it fails.' },
    'net.sctp.pf_enable': {
      what: 'Whether a path that lost a few packets is set aside before it counts as dead, for a faster change to another one.',
    },
    'net.sctp.pf_expose': { what: 'Whether programs get to know of paths that are set aside as potentially failed.' },
    'net.sctp.pf_retrans': {
      what: 'After how many losses in a row a path is set aside as potentially failed.',
      related: ['net.sctp.path_max_retrans'],
    },
    'net.sctp.ps_retrans': {
      what: 'After how many losses in a row an association makes another path its main one for good. The highest value never does.',
    },
    'net.sctp.plpmtud_probe_interval': {
      what: 'How often a path is probed for a larger packet size. 0 does not probe; less than 5000 is refused.',
    },
    'net.sctp.prsctp_enable': { what: 'Whether a sender may give up on messages that are too late (partial reliability).' },
    'net.sctp.rcvbuf_policy': {
      what: 'Whether each association gets a receive buffer of its own, or all of a socket share one.',
    },
    'net.sctp.sndbuf_policy': { what: 'Whether each association gets a send buffer of its own, or all of a socket share one.' },
    'net.sctp.reconf_enable': { what: 'Whether streams of an open association can be reset or added.' },
    'net.sctp.rto_alpha_exp_divisor': {
      what: 'How fast the measured round trip follows new samples, as a power of two: 3 gives each an eighth.',
    },
    'net.sctp.rto_beta_exp_divisor': {
      what: 'How fast the measured variance of the round trip follows new samples, as a power of two: 2 gives each a quarter.',
    },
    'net.sctp.rwnd_update_shift': {
      what: 'How much of the receive buffer must become free before the peer is told, as a power of two: 4 is a sixteenth.',
    },
  };
}

function clusters(): ReturnType<WordList> {
  return {
    'net.rds.ib.flow_control': { what: 'Whether RDS over InfiniBand limits a sender by credits of the receiver.' },
    'net.rds.ib.max_recv_allocation': { what: 'How many pieces of receive memory RDS over InfiniBand may take at most.' },
    'net.rds.ib.max_recv_wr': { what: 'How many receive requests each RDS connection over InfiniBand posts ahead.' },
    'net.rds.ib.max_send_wr': { what: 'How many send requests each RDS connection over InfiniBand may have open.' },
    'net.rds.ib.max_unsignaled_wr': { what: 'After how many sends RDS asks the InfiniBand card to report completion.' },
    'net.rds.max_unacked_bytes': { what: 'After how many bytes an RDS sender asks for an acknowledgement.' },
    'net.rds.max_unacked_packets': { what: 'After how many packets an RDS sender asks for an acknowledgement.' },
    'net.rds.ping_enable': { what: 'Whether the host answers RDS pings.' },
    'net.rds.reconnect_max_delay_ms': { what: 'The longest pause between two tries to open a lost RDS connection again.' },
    'net.rds.reconnect_min_delay_ms': {
      what: 'The first pause before a lost RDS connection is opened again; it grows with each try.',
    },
    'net.rds.tcp.rds_tcp_rcvbuf': {
      what: 'The receive buffer of RDS over TCP. 0 leaves it to TCP; a change resets the connections.',
    },
    'net.rds.tcp.rds_tcp_sndbuf': {
      what: 'The send buffer of RDS over TCP. 0 leaves it to TCP; a change resets the connections.',
    },
    'net.smc.smcr_max_conns_per_lgr': { what: 'How many connections may share one group of SMC-R links.' },
    'net.smc.smcr_max_links_per_lgr': {
      what: 'How many links one group of SMC-R connections may have: 2 survive the loss of a card.',
    },
    'net.smc.smcr_max_recv_wr': { what: 'How many receive requests each SMC-R link posts ahead.' },
    'net.smc.smcr_max_send_wr': { what: 'How many send requests each SMC-R link may have open.' },
    'net.smc.hs_ctrl': { what: 'The name of the BPF program that decides which connections try SMC.' },
    'net.tipc.bc_retruni': { what: 'When lost broadcasts of TIPC are sent again to single peers instead of all.' },
    'net.tipc.key_exchange_enabled': { what: 'Whether nodes of an encrypted TIPC cluster hand each other their keys.' },
    'net.tipc.max_tfms': {
      what: 'How many encryption contexts each TIPC key gets, so that processors do not wait for each other.',
    },
    'net.tipc.named_timeout': { what: 'How long the host keeps a change of a TIPC name that it cannot apply yet.' },
    'net.tipc.sk_filter': { what: 'Which TIPC socket the trace points follow: portid, type, protocol and port range.' },
    'net.tipc.tipc_rmem': { what: 'The receive buffer of a TIPC socket, for messages of low to critical importance.' },
    'net.rdma_ucm.max_backlog': { what: 'How many RDMA connections may wait for a listening program at most.' },
    'net.iw_cm.default_backlog': { what: 'How many iWARP connections may wait for a listening program that names no number.' },
  };
}
