/** A service by its usual port. Rules are safer with the number: a name is looked up on the machine that loads them. */
export interface ServiceRecord {
  readonly name: string;
  readonly port: number;
  readonly protocols: readonly ('tcp' | 'udp' | 'sctp')[];
  readonly what: string;
}

const TCP = ['tcp'] as const;
const UDP = ['udp'] as const;
const BOTH = ['tcp', 'udp'] as const;

/** Services that firewalls often name, by port (registry of IANA, and the projects' own documentation where it says otherwise). */
export const SERVICES: readonly ServiceRecord[] = [
  { name: 'ftp-data', port: 20, protocols: TCP, what: 'FTP, active data' },
  { name: 'ftp', port: 21, protocols: TCP, what: 'FTP' },
  { name: 'ssh', port: 22, protocols: TCP, what: 'SSH' },
  { name: 'telnet', port: 23, protocols: TCP, what: 'Telnet' },
  { name: 'smtp', port: 25, protocols: TCP, what: 'mail between servers' },
  { name: 'domain', port: 53, protocols: BOTH, what: 'DNS' },
  { name: 'bootps', port: 67, protocols: UDP, what: 'DHCP server' },
  { name: 'bootpc', port: 68, protocols: UDP, what: 'DHCP client' },
  { name: 'tftp', port: 69, protocols: UDP, what: 'TFTP' },
  { name: 'http', port: 80, protocols: TCP, what: 'web' },
  { name: 'kerberos', port: 88, protocols: BOTH, what: 'Kerberos' },
  { name: 'pop3', port: 110, protocols: TCP, what: 'POP3' },
  { name: 'sunrpc', port: 111, protocols: BOTH, what: 'RPC port mapper, for NFS 3' },
  { name: 'ntp', port: 123, protocols: UDP, what: 'time' },
  { name: 'imap2', port: 143, protocols: TCP, what: 'IMAP' },
  { name: 'snmp', port: 161, protocols: UDP, what: 'SNMP' },
  { name: 'snmp-trap', port: 162, protocols: UDP, what: 'SNMP traps' },
  { name: 'bgp', port: 179, protocols: TCP, what: 'BGP' },
  { name: 'ldap', port: 389, protocols: BOTH, what: 'LDAP' },
  { name: 'https', port: 443, protocols: BOTH, what: 'web over TLS; QUIC over udp' },
  { name: 'microsoft-ds', port: 445, protocols: TCP, what: 'SMB' },
  { name: 'submissions', port: 465, protocols: TCP, what: 'mail from clients, over TLS' },
  { name: 'isakmp', port: 500, protocols: UDP, what: 'IPsec key exchange' },
  { name: 'syslog', port: 514, protocols: UDP, what: 'syslog' },
  { name: 'dhcpv6-client', port: 546, protocols: UDP, what: 'DHCPv6 client' },
  { name: 'dhcpv6-server', port: 547, protocols: UDP, what: 'DHCPv6 server' },
  { name: 'submission', port: 587, protocols: TCP, what: 'mail from clients' },
  { name: 'ldaps', port: 636, protocols: TCP, what: 'LDAP over TLS' },
  { name: 'domain-s', port: 853, protocols: BOTH, what: 'DNS over TLS' },
  { name: 'rsync', port: 873, protocols: TCP, what: 'rsync' },
  { name: 'imaps', port: 993, protocols: TCP, what: 'IMAP over TLS' },
  { name: 'pop3s', port: 995, protocols: TCP, what: 'POP3 over TLS' },
  { name: 'openvpn', port: 1194, protocols: BOTH, what: 'OpenVPN' },
  { name: 'radius', port: 1812, protocols: UDP, what: 'RADIUS' },
  { name: 'radius-acct', port: 1813, protocols: UDP, what: 'RADIUS accounting' },
  { name: 'nfs', port: 2049, protocols: BOTH, what: 'NFS' },
  { name: 'etcd-client', port: 2379, protocols: TCP, what: 'etcd, clients' },
  { name: 'etcd-server', port: 2380, protocols: TCP, what: 'etcd, between members' },
  { name: 'mysql', port: 3306, protocols: TCP, what: 'MySQL, MariaDB' },
  { name: 'ms-wbt-server', port: 3389, protocols: BOTH, what: 'remote desktop (RDP)' },
  { name: 'ipsec-nat-t', port: 4500, protocols: UDP, what: 'IPsec through NAT' },
  { name: 'vxlan', port: 4789, protocols: UDP, what: 'VXLAN' },
  { name: 'sip', port: 5060, protocols: BOTH, what: 'SIP' },
  { name: 'mdns', port: 5353, protocols: UDP, what: 'multicast DNS' },
  { name: 'postgresql', port: 5432, protocols: TCP, what: 'PostgreSQL' },
  { name: 'amqp', port: 5672, protocols: TCP, what: 'AMQP, RabbitMQ' },
  { name: 'redis', port: 6379, protocols: TCP, what: 'Redis' },
  { name: 'kube-apiserver', port: 6443, protocols: TCP, what: 'Kubernetes API' },
  { name: 'http-alt', port: 8080, protocols: TCP, what: 'web, second port' },
  { name: 'elasticsearch', port: 9200, protocols: TCP, what: 'Elasticsearch' },
  { name: 'node-exporter', port: 9100, protocols: TCP, what: 'Prometheus node exporter, raw printers' },
  { name: 'zabbix-agent', port: 10050, protocols: TCP, what: 'Zabbix agent' },
  { name: 'kubelet', port: 10250, protocols: TCP, what: 'kubelet API' },
  { name: 'memcached', port: 11211, protocols: BOTH, what: 'memcached' },
  { name: 'mongodb', port: 27017, protocols: TCP, what: 'MongoDB' },
  { name: 'wireguard', port: 51820, protocols: UDP, what: 'WireGuard, the usual port' },
];

const byPort: ReadonlyMap<number, ServiceRecord> = new Map(SERVICES.map((service) => [service.port, service]));

/** The service that usually listens on a port; undefined where none is known. */
export function serviceAt(port: number): ServiceRecord | undefined {
  return byPort.get(port);
}
