import { always, type WordList } from '../record.ts';

/** Words on net.ipv4.vs.*, the virtual server (IPVS). They hold for IPv6 as well. */
export const ipvsWords: WordList = () => ({
  'net.ipv4.vs.am_droprate': {
    what: 'Of how many entries or packets one is dropped where drop_entry or drop_packet stands at 3.',
    change: 'Lower it to drop more when memory runs short; it counts only in the modes that use it.',
    default: always('10'),
    related: ['net.ipv4.vs.drop_packet', 'net.ipv4.vs.drop_entry'],
  },
  'net.ipv4.vs.amemthresh': {
    what: 'The free memory below which the automatic defences of the virtual server begin.',
    change: 'Raise it to defend earlier; the defences then begin while there is still room.',
    unit: 'pages',
    default: always('1024'),
    related: ['net.ipv4.vs.drop_packet', 'net.ipv4.vs.secure_tcp'],
  },
  'net.ipv4.vs.backup_only': {
    what: 'With 1 a director that runs as backup does not balance, so that packets do not run in a circle with direct routing.',
    change: 'Set 1 on backups that are real servers at the same time.',
    default: always('0'),
  },
  'net.ipv4.vs.cache_bypass': {
    what: 'With 1 a request goes to its original target where no cache server is left.',
    change: 'Set 1 for transparent web caches.',
    default: always('0'),
  },
  'net.ipv4.vs.conn_reuse_mode': {
    what: 'What happens when a client uses the port of a closing connection again: a sum of switches.',
    change:
      'Kubernetes sets 0 on kernels before 5.9 to avoid a second’s delay; such connections may then go to servers that are being drained.',
    values: {
      '0': 'the old entry is used again',
      '1': 'a new server is chosen',
      '2': 'a new server is chosen also for connections with FTP',
    },
    default: always('1'),
  },
  'net.ipv4.vs.conntrack': {
    what: 'Whether connections of the virtual server keep entries in the connection tracker.',
    change: 'Set 1 where iptables rules with states or SNAT must see them; each connection then costs a conntrack entry.',
    default: always('0'),
  },
  'net.ipv4.vs.debug_level': {
    what: 'How much the virtual server writes to the kernel log, from 0 for errors to 9 and above for each packet.',
    change: 'Raise it only to hunt a fault: the log slows everything down.',
  },
  'net.ipv4.vs.drop_entry': {
    what: 'Whether random new entries of the connection table are dropped when memory runs short, against floods.',
    change: 'Set 1 so that it begins by itself under memory pressure; real half-open connections are lost with the others.',
    values: {
      '0': 'never',
      '1': 'when memory is short',
      '2': 'when memory is short; set by the kernel',
      '3': 'always, one of am_droprate',
    },
    default: always('0'),
    related: ['net.ipv4.vs.amemthresh'],
  },
  'net.ipv4.vs.drop_packet': {
    what: 'Whether packets are dropped before they reach real servers when memory runs short.',
    change: 'Set 1 so that it begins by itself under memory pressure; packets of real clients are lost with the others.',
    values: {
      '0': 'never',
      '1': 'when memory is short',
      '2': 'when memory is short; set by the kernel',
      '3': 'always, one of am_droprate',
    },
    default: always('0'),
    related: ['net.ipv4.vs.amemthresh'],
  },
  'net.ipv4.vs.est_cpulist': {
    what: 'The processors on which the rates of connections are estimated, as a list such as 0-3,8.',
    change: 'Keep isolated processors out of it.',
    related: ['net.ipv4.vs.run_estimation', 'net.ipv4.vs.est_nice'],
  },
  'net.ipv4.vs.est_nice': {
    what: 'The nice value of the threads that estimate rates.',
    change: 'Raise it where estimating for many services takes time from packets; the rates then come later.',
    range: always({ min: -20, max: 19 }),
    default: always('0'),
    related: ['net.ipv4.vs.est_cpulist'],
  },
  'net.ipv4.vs.expire_nodest_conn': {
    what: 'With 1 connections end at once when their real server is removed; with 0 their packets are dropped until the entry times out.',
    change:
      'Set 1 so that clients reconnect at once to another server; a server that is taken out for a moment loses its connections.',
    default: always('0'),
    related: ['net.ipv4.vs.expire_quiescent_template'],
  },
  'net.ipv4.vs.expire_quiescent_template': {
    what: 'With 1 persistent clients leave a real server as soon as its weight is 0; with 0 they stay until their entry times out.',
    change: 'Set 1 to drain servers of persistent services.',
    default: always('0'),
    related: ['net.ipv4.vs.expire_nodest_conn'],
  },
  'net.ipv4.vs.ignore_tunneled': {
    what: 'With 1 packets that came out of a tunnel are not balanced again.',
    change: 'Set 1 on real servers that are directors too, against circles.',
    default: always('0'),
  },
  'net.ipv4.vs.lblc_expiration': {
    what: 'How long the scheduler lblc keeps an unused pair of address and server.',
    change: 'Raise it to keep destinations on their server longer; moved traffic is rebalanced later.',
    default: always('86400'),
  },
  'net.ipv4.vs.lblcr_expiration': {
    what: 'How long the scheduler lblcr keeps an unused set of servers of an address.',
    change: 'Raise it to keep sets of servers longer; moved traffic is rebalanced later.',
    default: always('86400'),
  },
  'net.ipv4.vs.nat_icmp_send': {
    what: 'With 1 an ICMP error goes to real servers behind NAT whose packets belong to no known connection.',
    change: 'Set 1 where real servers should learn that the director knows nothing of their connection; floods then cause ICMP.',
    default: always('0'),
  },
  'net.ipv4.vs.pmtu_disc': {
    what: 'Whether the director learns packet sizes of paths for tunnels to real servers and tells clients.',
    change: 'Set 0 only where ICMP messages of that kind get lost.',
    default: always('1'),
  },
  'net.ipv4.vs.run_estimation': {
    what: 'Whether the rates of connections, packets and bytes are estimated for ipvsadm --rate.',
    change: 'Set 0 on nodes with tens of thousands of services, where the estimation costs processor time.',
    default: always('1'),
  },
  'net.ipv4.vs.schedule_icmp': {
    what: 'With 1 ICMP errors for unknown connections are sent to a real server, which matters with several directors.',
    change: 'Set 1 where a director before this one tracked the connection, as with ECMP to several directors.',
    default: always('0'),
  },
  'net.ipv4.vs.secure_tcp': {
    what: 'Whether TCP entries get shorter time-outs against floods of half open connections.',
    change: 'Set 1 so that it begins by itself under memory pressure; slow clients lose their connection then.',
    values: { '0': 'never', '1': 'when memory is short', '2': 'when memory is short; set by the kernel', '3': 'always' },
    default: always('0'),
    related: ['net.ipv4.vs.amemthresh'],
  },
  'net.ipv4.vs.sloppy_sctp': {
    what: 'With 1 an SCTP connection may begin for the director with any packet, as with several directors.',
    change: 'Set 1 where connections may move between directors; anyone can then open entries without a handshake.',
    default: always('0'),
  },
  'net.ipv4.vs.sloppy_tcp': {
    what: 'With 1 a TCP connection may begin for the director with any packet, so that another director’s connections go on here.',
    change: 'Set 1 with schedulers that need no state, such as mh, behind equal routes.',
    default: always('0'),
  },
  'net.ipv4.vs.snat_reroute': {
    what: 'Whether answers of real servers behind NAT are routed anew from the virtual address.',
    change: 'Set 0 on directors without policy routing by source, which saves a look-up for each packet.',
    default: always('1'),
  },
  'net.ipv4.vs.sync_persist_mode': {
    what: 'With 1 only the entries of persistent clients are sent to the backup, not each of their connections.',
    change:
      'Set 1 to send less to the backup where persistence is used; connections are broken at a failover, and clients find their server again.',
    default: always('0'),
  },
  'net.ipv4.vs.sync_ports': {
    what: 'The number of threads that send, or receive, entries for the backup; a power of two, the same on both sides.',
    change: 'Raise it where one thread cannot keep up.',
    default: always('1'),
  },
  'net.ipv4.vs.sync_qlen_max': {
    what: 'How many messages for the backup may wait before new ones are dropped.',
    change: 'Raise it where the log tells of lost messages; they take memory while they wait.',
    unit: 'messages',
  },
  'net.ipv4.vs.sync_refresh_period': {
    what: 'How long an entry that did not change need not be sent to the backup again. 0 goes by the number of packets alone.',
    change: 'Raise it to send less to the backup; a lost message is then repeated later.',
    default: always('0'),
    related: ['net.ipv4.vs.sync_threshold'],
  },
  'net.ipv4.vs.sync_retries': {
    what: 'How often, evenly over the time of refresh, an unchanged entry is sent to the backup again.',
    change: 'Raise it where messages to the backup get lost; the traffic to it grows.',
    default: always('0'),
    related: ['net.ipv4.vs.sync_refresh_period'],
  },
  'net.ipv4.vs.sync_sock_size': {
    what: 'The size of the socket buffers of the threads that exchange entries with the backup. 0 keeps the system’s.',
    change: 'Raise it where messages to the backup are lost in bursts; the buffers take memory.',
    unit: 'bytes',
    default: always('0'),
  },
  'net.ipv4.vs.sync_threshold': {
    what: 'After how many packets a connection is first sent to the backup, and every how many packets it is sent again.',
    change: 'Raise the first number to leave short connections out; these break at a failover.',
    fields: ['first', 'period'],
    unit: 'packets',
    default: always('3 50'),
  },
  'net.ipv4.vs.sync_version': {
    what: 'The version of the protocol between master and backup.',
    change: 'Set 0 only for a partner before Linux 2.6.39.',
    default: always('1'),
  },
  'net.ipv4.vs.conn_lfactor': {
    what: 'How full the connection table may get before it grows, as a power of two of entries for each bucket. Negative numbers keep it emptier.',
    change: 'Lower it for shorter chains at the price of memory.',
    related: ['net.ipv4.vs.conn_max'],
  },
  'net.ipv4.vs.conn_max': {
    what: 'How many connections the virtual server of this namespace may hold.',
    change: 'Lower it to bound the memory that a flood can take; new connections beyond are dropped.',
    unit: 'connections',
  },
  'net.ipv4.vs.svc_lfactor': {
    what: 'How full the table of services may get before it grows, as a power of two of entries for each bucket. Negative numbers keep it emptier.',
    change: 'Leave it; change it only with very many services and a lookup that shows in profiles.',
  },
});
