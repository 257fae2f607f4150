import { BROAD, C, EST, filterTable, many, type NotrackCase, natTable, O80, P80, PAIR, sound } from './notrack-cases.ts';

/** Rule sets that look one-sided to a check of texts and are complete. */
export const SOUND: readonly NotrackCase[] = [
  sound('the two targets mixed', [`${P80} -j NOTRACK`, `${O80} -j CT --notrack`]),
  sound('two rules against a list', [
    `${P80} -j NOTRACK`,
    'PREROUTING -p tcp --dport 443 -j NOTRACK',
    'OUTPUT -p tcp -m multiport --sports 80,443 -j NOTRACK',
  ]),
  sound('a list against a range', [
    'PREROUTING -p tcp -m multiport --dports 80,81,82 -j NOTRACK',
    'OUTPUT -p tcp --sport 80:82 -j NOTRACK',
  ]),
  sound('two adjacent ranges against one', [
    'PREROUTING -p tcp --dport 79:80 -j NOTRACK',
    'PREROUTING -p tcp --dport 81:82 -j NOTRACK',
    'OUTPUT -p tcp --sport 79:82 -j NOTRACK',
  ]),
  sound('another order in the list', [
    'PREROUTING -p tcp -m multiport --dports 443,80 -j NOTRACK',
    'OUTPUT -p tcp -m multiport --sports 80,443 -j NOTRACK',
  ]),
  sound('answers to the ports of clients', [
    'PREROUTING -p tcp -m tcp --sport 1024:65535 --dport 80 -j NOTRACK',
    'OUTPUT -p tcp -m tcp --sport 80 --dport 1024:65535 -j NOTRACK',
  ]),
  sound('the ports of clients on one side only', [
    `${P80} -j NOTRACK`,
    'OUTPUT -p tcp -m tcp --sport 80 --dport 1024:65535 -j NOTRACK',
  ]),
  sound('every port against no port', ['PREROUTING -p tcp -m tcp --dport 1:65535 -j NOTRACK', 'OUTPUT -p tcp -j NOTRACK'], BROAD),
  sound('a protocol by number', ['PREROUTING -p 6 -m tcp --dport 80 -j NOTRACK', `${O80} -j NOTRACK`]),
  sound('--ports on both sides', [
    'PREROUTING -p tcp -m multiport --ports 80 -j NOTRACK',
    'OUTPUT -p tcp -m multiport --ports 80 -j NOTRACK',
  ]),
  sound('--ports on one side', ['PREROUTING -p tcp -m multiport --ports 80 -j NOTRACK', `${O80} -j NOTRACK`]),
  sound('an address that is every address, and comments', [
    `PREROUTING -s 0.0.0.0/0 -p tcp -m tcp --dport 80 -m comment --comment "in" -j NOTRACK`,
    `${O80} -m comment --comment out -j NOTRACK`,
  ]),
  sound(
    'lists of 15 and 5 against a range',
    [
      `PREROUTING -p tcp -m multiport --dports ${many(8000, 15)} -j NOTRACK`,
      `PREROUTING -p tcp -m multiport --dports ${many(8015, 5)} -j NOTRACK`,
      'OUTPUT -p tcp --sport 8000:8019 -j NOTRACK',
    ],
    { port: 8017 },
  ),
  sound(
    'a set in both directions',
    ['PREROUTING -p tcp -m set --match-set web dst,dst -j NOTRACK', 'OUTPUT -p tcp -m set --match-set web src,src -j NOTRACK'],
    { real: 'none' },
  ),
  sound('address ranges', [
    `PREROUTING -m iprange --src-range ${C}-10.1.0.9 -p tcp --dport 80 -j NOTRACK`,
    `OUTPUT -m iprange --dst-range ${C}-10.1.0.9 -p tcp --sport 80 -j NOTRACK`,
  ]),
  sound('local address types', [
    `${P80} -m addrtype --dst-type LOCAL -j NOTRACK`,
    `${O80} -m addrtype --src-type LOCAL -j NOTRACK`,
  ]),
  sound('interfaces on one side only', [`PREROUTING -i eth0 -p tcp --dport 80 -j NOTRACK`, `${O80} -j NOTRACK`]),
  sound('an interface pattern', [
    'PREROUTING -i eth0 -p tcp --dport 80 -j NOTRACK',
    'OUTPUT -o eth+ -p tcp --sport 80 -j NOTRACK',
  ]),
  sound('a peer', [`PREROUTING -s ${C}/32 -j NOTRACK`, `OUTPUT -d ${C}/32 -j NOTRACK`]),
  sound('an interface', ['PREROUTING -i eth0 -j NOTRACK', 'OUTPUT -o eth0 -j NOTRACK']),
  sound('a whole protocol', ['PREROUTING -p tcp -j NOTRACK', 'OUTPUT -p tcp -j NOTRACK'], BROAD),
  sound('ICMP', ['PREROUTING -p icmp -j NOTRACK', 'OUTPUT -p icmp -j NOTRACK'], { protocol: 'icmp' }),
  sound(
    'echo and its reply',
    ['PREROUTING -p icmp -m icmp --icmp-type 8 -j NOTRACK', 'OUTPUT -p icmp -m icmp --icmp-type 0 -j NOTRACK'],
    { protocol: 'icmp' },
  ),
  sound('ESP', ['PREROUTING -p esp -j NOTRACK', 'OUTPUT -p esp -j NOTRACK'], { real: 'none' }),
  sound('everything', ['PREROUTING -j NOTRACK', 'OUTPUT -j NOTRACK'], BROAD),
  sound(
    'all ports but one',
    ['PREROUTING -p tcp -m tcp ! --dport 22 -j NOTRACK', 'OUTPUT -p tcp -m tcp ! --sport 22 -j NOTRACK'],
    BROAD,
  ),
  sound(
    'all ports but a list',
    ['PREROUTING -p tcp -m multiport ! --dports 22,25 -j NOTRACK', 'OUTPUT -p tcp -m multiport ! --sports 22,25 -j NOTRACK'],
    BROAD,
  ),
  sound('all peers but one', [
    `PREROUTING ! -s 10.9.9.9/32 -p tcp --dport 80 -j NOTRACK`,
    'OUTPUT ! -d 10.9.9.9/32 -p tcp --sport 80 -j NOTRACK',
  ]),
  sound('every interface but lo', [
    'PREROUTING ! -i lo -p tcp --dport 80 -j NOTRACK',
    'OUTPUT ! -o lo -p tcp --sport 80 -j NOTRACK',
  ]),
  sound(
    'exceptions by RETURN',
    [
      'PREROUTING -p tcp --dport 22 -j RETURN',
      'PREROUTING -j NOTRACK',
      'OUTPUT -p tcp --sport 22 -j RETURN',
      'OUTPUT -j NOTRACK',
    ],
    BROAD,
  ),
  sound(
    'user chains',
    [
      'PREROUTING -p tcp -j WEB_IN',
      'OUTPUT -p tcp -j WEB_OUT',
      'WEB_IN -p tcp --dport 80 -j NOTRACK',
      'WEB_OUT -p tcp --sport 80 -j NOTRACK',
    ],
    { chains: ['WEB_IN', 'WEB_OUT'] },
  ),
  sound('goto', ['PREROUTING -p tcp --dport 80 -g EXEMPT', 'OUTPUT -p tcp --sport 80 -g EXEMPT', 'EXEMPT -j NOTRACK'], {
    chains: ['EXEMPT'],
  }),
  sound('nested chains', ['PREROUTING -j A', 'A -p tcp -j B', 'B -p tcp --dport 80 -j NOTRACK', `${O80} -j NOTRACK`], {
    chains: ['A', 'B'],
  }),
  sound(
    'a condition split between jump and rule',
    [
      'PREROUTING -i eth0 -p tcp -j A',
      'A -p tcp --dport 80 -j NOTRACK',
      'OUTPUT -o eth0 -p tcp -j B',
      'B -p tcp --sport 80 -j NOTRACK',
    ],
    { chains: ['A', 'B'] },
  ),
  sound(
    'one chain for both hooks',
    ['PREROUTING -j WEB', 'OUTPUT -j WEB', 'WEB -p tcp --dport 80 -j NOTRACK', 'WEB -p tcp --sport 80 -j NOTRACK'],
    { chains: ['WEB'] },
  ),
  sound(
    'RETURN in a user chain, NOTRACK behind the jump',
    ['PREROUTING -j A', `${P80} -j NOTRACK`, 'A -p tcp --dport 80 -j RETURN', `${O80} -j NOTRACK`],
    { chains: ['A'] },
  ),
  sound('a mark', [
    `${P80} -j MARK --set-xmark 0x1/0xffffffff`,
    'PREROUTING -m mark --mark 0x1 -j NOTRACK',
    `${O80} -j MARK --set-xmark 0x1/0xffffffff`,
    'OUTPUT -m mark --mark 0x1 -j NOTRACK',
  ]),
  sound('an extra hardware address', [
    'PREROUTING -p tcp --dport 80 -m mac --mac-source 02:00:00:00:01:02 -j NOTRACK',
    `${O80} -j NOTRACK`,
  ]),
  sound('ACCEPT behind NOTRACK', [...PAIR, `${P80} -j ACCEPT`, `${O80} -j ACCEPT`]),
  sound('a router, ports', ['PREROUTING -p tcp --dport 80 -j NOTRACK', 'PREROUTING -p tcp --sport 80 -j NOTRACK'], {
    part: 'forwarded',
  }),
  sound('a router, --ports once', ['PREROUTING -p tcp -m multiport --ports 80 -j NOTRACK'], { part: 'forwarded' }),
  sound('a router, a protocol once', ['PREROUTING -p tcp -j NOTRACK'], { part: 'forwarded', ...BROAD }),
  sound('a router, everything once', ['PREROUTING -j NOTRACK'], { part: 'forwarded', ...BROAD }),
  sound('a router, an interface pattern once', ['PREROUTING -i eth+ -j NOTRACK'], { part: 'forwarded' }),
  sound('a router, every interface but lo', ['PREROUTING ! -i lo -p tcp -j NOTRACK'], { part: 'forwarded', ...BROAD }),
  sound('a router, both interfaces', ['PREROUTING -i eth0 -j NOTRACK', 'PREROUTING -i eth1 -j NOTRACK'], { part: 'forwarded' }),
  sound('a router, a network both ways', ['PREROUTING -s 10.1.0.0/24 -j NOTRACK', 'PREROUTING -d 10.1.0.0/24 -j NOTRACK'], {
    part: 'forwarded',
  }),
  sound(
    'answers by another interface',
    ['PREROUTING -i eth0 -p tcp --dport 80 -j NOTRACK', 'OUTPUT -o eth1 -p tcp --sport 80 -j NOTRACK'],
    { real: 'none' },
  ),
  sound('all four rules of a proxy', [...PAIR, 'OUTPUT -p tcp --dport 80 -j NOTRACK', 'PREROUTING -p tcp --sport 80 -j NOTRACK']),
  sound(
    'all four rules of a resolver',
    [
      'PREROUTING -p udp --dport 53 -j NOTRACK',
      'PREROUTING -p udp --sport 53 -j NOTRACK',
      'OUTPUT -p udp --dport 53 -j NOTRACK',
      'OUTPUT -p udp --sport 53 -j NOTRACK',
    ],
    { protocol: 'udp', port: 53 },
  ),
  sound('a receiver of syslog', ['PREROUTING -p udp --dport 514 -j NOTRACK'], { real: 'none' }),
  sound('a sender of syslog', ['OUTPUT -p udp --dport 514 -j NOTRACK'], { real: 'none' }),
  sound('VRRP', ['PREROUTING -d 224.0.0.18/32 -p vrrp -j NOTRACK'], { real: 'none' }),
  sound('VXLAN', ['PREROUTING -p udp --dport 4789 -j NOTRACK', 'OUTPUT -p udp --dport 4789 -j NOTRACK'], { real: 'none' }),
  sound('VXLAN, one chain for both hooks', ['PREROUTING -j VXLAN', 'OUTPUT -j VXLAN', 'VXLAN -p udp --dport 4789 -j NOTRACK'], {
    chains: ['VXLAN'],
    real: 'none',
  }),
  sound('NTP between servers', ['PREROUTING -p udp --dport 123 -j NOTRACK', 'OUTPUT -p udp --dport 123 -j NOTRACK'], {
    protocol: 'udp',
    port: 123,
    clientPort: 123,
  }),
  sound('loopback by OUTPUT alone', ['OUTPUT -o lo -j NOTRACK'], { real: 'none' }),
  sound('loopback in both chains', ['PREROUTING -i lo -j NOTRACK', 'OUTPUT -o lo -j NOTRACK'], { real: 'none' }),
  sound(
    'a DNS cache for local processes and pods',
    [
      'PREROUTING -d 169.254.20.10/32 -p udp -m udp --dport 53 -j NOTRACK',
      'OUTPUT -s 169.254.20.10/32 -p udp -m udp --sport 53 -j NOTRACK',
      'OUTPUT -d 169.254.20.10/32 -p udp -m udp --dport 53 -j NOTRACK',
    ],
    { real: 'none' },
  ),
  sound(
    'a DNS cache that answers for the cluster’s address in place of NAT',
    [
      'PREROUTING -d 10.96.0.10/32 -p udp -m udp --dport 53 -j NOTRACK',
      'OUTPUT -s 10.96.0.10/32 -p udp -m udp --sport 53 -j NOTRACK',
      'OUTPUT -d 10.96.0.10/32 -p udp -m udp --dport 53 -j NOTRACK',
      'OUTPUT -s 10.96.0.10/32 -p tcp -m tcp --sport 8080 -j NOTRACK',
      'OUTPUT -d 10.96.0.10/32 -p tcp -m tcp --dport 8080 -j NOTRACK',
    ],
    {
      tables: natTable('PREROUTING -d 10.96.0.10/32 -p udp -m udp --dport 53 -j DNAT --to-destination 10.244.0.3:53'),
      real: 'none',
    },
  ),
  sound('the loopback left out by RETURN', ['PREROUTING -i lo -j RETURN', 'OUTPUT -o lo -j RETURN', ...PAIR]),
  sound(
    'the loopback by its addresses',
    [
      'PREROUTING -s 127.0.0.1/32 -j NOTRACK',
      'PREROUTING -d 127.0.0.1/32 -j NOTRACK',
      'OUTPUT -s 127.0.0.1/32 -j NOTRACK',
      'OUTPUT -d 127.0.0.1/32 -j NOTRACK',
    ],
    { real: 'none' },
  ),
  sound('the loopback beside NAT for the outside', ['PREROUTING -i lo -j CT --notrack', 'OUTPUT -o lo -j CT --notrack'], {
    tables: natTable('PREROUTING -i eth1 -p tcp -m tcp --dport 24562 -j DNAT --to-destination 192.168.10.64:443'),
    real: 'none',
  }),
  sound(
    'a router’s name server behind a long filter',
    [
      'PREROUTING -s 10.1.0.1/32 -i eth0 -p udp -m udp --dport 53 -j NOTRACK',
      'PREROUTING -s 10.1.0.1/32 -i eth0 -p udp -m udp --sport 53 -j NOTRACK',
      'PREROUTING -d 10.1.0.1/32 -p udp -m udp --dport 53 -j NOTRACK',
      'PREROUTING -d 10.1.0.1/32 -p udp -m udp --sport 53 -j NOTRACK',
    ],
    {
      part: 'forwarded',
      protocol: 'udp',
      port: 53,
      filter: filterTable(
        'DDA',
        'FORWARD -m state --state ESTABLISHED,UNTRACKED -j ACCEPT',
        ...Array.from({ length: 12 }, (_, at) => `FORWARD -s 10.9.${at}.0/24 -p udp -m udp --dport 53 -j ACCEPT`),
        ...Array.from({ length: 12 }, (_, at) => `FORWARD -d 10.9.${at}.0/24 -m state --state NEW -j ACCEPT`),
        'FORWARD -i eth0 -m state --state NEW -j ACCEPT',
      ),
    },
  ),
  sound('SYNPROXY', ['PREROUTING -p tcp -m tcp --dport 80 --syn -j CT --notrack'], {
    filter: filterTable(
      'ADA',
      'INPUT -p tcp -m tcp --dport 80 -m conntrack --ctstate INVALID,UNTRACKED -j SYNPROXY --sack-perm --timestamp --wscale 7 --mss 1460',
      'INPUT -m conntrack --ctstate INVALID -j DROP',
    ),
    real: 'none',
  }),
  sound('policy ACCEPT and no catch-all', PAIR, {
    filter: filterTable('ADA', EST, 'INPUT -p tcp --dport 22 -m state --state NEW -j ACCEPT'),
  }),
  sound('the port accepted without a state', PAIR, { filter: 'in-hybrid' }),
  sound('the peer accepted without a state', PAIR, { filter: filterTable('DDA', EST, `INPUT -s ${C}/32 -j ACCEPT`) }),
  sound('the interface accepted without a state', PAIR, { filter: filterTable('DDA', EST, 'INPUT -i eth0 -j ACCEPT') }),
  sound('! --state INVALID', PAIR, { filter: filterTable('DDA', 'INPUT -m state ! --state INVALID -j ACCEPT') }),
  sound('! --ctstate NEW', PAIR, {
    filter: filterTable(
      'DDA',
      'INPUT -m conntrack ! --ctstate NEW -j ACCEPT',
      'INPUT -p tcp --dport 80 -m conntrack --ctstate NEW -j ACCEPT',
    ),
  }),
  sound('! --ctstate INVALID,NEW', PAIR, {
    filter: filterTable('DDA', 'INPUT -m conntrack ! --ctstate INVALID,NEW -j ACCEPT', 'INPUT -p tcp --dport 22 -j ACCEPT'),
  }),
  sound('NEW,UNTRACKED', PAIR, {
    filter: filterTable('DDA', EST, 'INPUT -p tcp --dport 80 -m conntrack --ctstate NEW,UNTRACKED -j ACCEPT'),
  }),
  sound('INVALID and NEW without SYN dropped', PAIR, {
    filter: filterTable(
      'ADA',
      'INPUT -m conntrack --ctstate INVALID -j DROP',
      'INPUT -p tcp ! --syn -m conntrack --ctstate NEW -j DROP',
    ),
  }),
  sound('answers from another port', ['PREROUTING -p udp --dport 69 -j NOTRACK', 'OUTPUT -p udp --sport 69 -j NOTRACK'], {
    protocol: 'udp',
    port: 69,
    filter: 'in-est-unt',
  }),
  sound('a stateless firewall', ['PREROUTING -j NOTRACK', 'OUTPUT -j NOTRACK'], {
    filter: filterTable(
      'DDA',
      'INPUT -i lo -j ACCEPT',
      'INPUT -p icmp -j ACCEPT',
      'INPUT -p tcp -m tcp ! --syn -j ACCEPT',
      'INPUT -p tcp -m tcp --dport 80 -j ACCEPT',
      'INPUT -p udp -j ACCEPT',
    ),
  }),
];
