import { NETWORK } from '../args.ts';
import type { Extension, ExtensionOption, Family } from '../record.ts';

const BOTH: readonly Family[] = ['ipv4', 'ipv6'];

const RANDOM: ExtensionOption = {
  long: 'random',
  args: [],
  summary: 'Takes the port by a hash with a random key, so that it is hard to guess.',
};
const RANDOM_FULLY: ExtensionOption = {
  long: 'random-fully',
  args: [],
  sinceIptables: '1.6.2',
  summary: 'Takes a fresh random port for each connection: avoids the collisions that lose DNS queries of busy container hosts.',
};
const PERSISTENT: ExtensionOption = {
  long: 'persistent',
  args: [],
  sinceIptables: '1.4.4',
  summary: 'Of several addresses, a client gets the same one each time.',
};

/** Targets that rewrite addresses and ports, and IPv6 prefixes. */
export const NAT_TARGETS: readonly Extension[] = [
  {
    kind: 'target',
    name: 'DNAT',
    families: BOTH,
    kernelModule: 'xt_nat',
    summary: 'Sends the connection to another address or port; replies are turned back by themselves.',
    when: 'To publish a server behind a router, or to hand a service of this host to another one.',
    cost: 'Decided by the first packet of a connection and kept in its conntrack entry: a changed rule touches new connections only. FORWARD then sees the new address; let it through with `--ctstate DNAT`. Untracked packets are never translated.',
    example: { table: 'nat', rule: '-A PREROUTING -i eth0 -p tcp -m tcp --dport 80 -j DNAT --to-destination 192.168.1.10:8080' },
    example6: {
      table: 'nat',
      rule: '-A PREROUTING -i eth0 -p tcp -m tcp --dport 80 -j DNAT --to-destination [2001:db8::10]:8080',
    },
    options: [
      {
        long: 'to-destination',
        required: true,
        args: [{ type: 'natAddress', shift: true }],
        summary: 'The new address, a range of them, and a port or range; a port needs `-p tcp`, udp, sctp, dccp or icmp.',
      },
      RANDOM,
      PERSISTENT,
    ],
    tables: ['nat'],
    chains: ['PREROUTING', 'OUTPUT'],
    terminating: 'accept',
    needsConntrack: true,
    source: 'iptables libxt_NAT, Linux xt_nat; measured on Linux 6.18',
  },
  {
    kind: 'target',
    name: 'SNAT',
    families: BOTH,
    kernelModule: 'xt_nat',
    summary: 'Gives the connection another source address or port; replies are turned back by themselves.',
    when: 'To let a private network out through a fixed address. For an address that changes take MASQUERADE.',
    cost: 'Each connection takes a port of the outer address: some 64,000 to one destination address and port, then new ones fail. It is the last step before the wire, so the filter table still sees the inner address.',
    example: { table: 'nat', rule: '-A POSTROUTING -s 192.168.1.0/24 -o eth0 -j SNAT --to-source 203.0.113.5' },
    example6: { table: 'nat', rule: '-A POSTROUTING -s fd00::/64 -o eth0 -j SNAT --to-source 2001:db8::5' },
    options: [
      {
        long: 'to-source',
        required: true,
        args: [{ type: 'natAddress', shift: false }],
        summary: 'The new address, a range of them, and a port or range; a port needs `-p tcp`, udp, sctp, dccp or icmp.',
      },
      RANDOM,
      { ...RANDOM_FULLY, sinceIptables: '1.6.0' },
      PERSISTENT,
    ],
    tables: ['nat'],
    chains: ['INPUT', 'POSTROUTING'],
    terminating: 'accept',
    needsConntrack: true,
    source: 'iptables libxt_NAT, Linux xt_nat; measured on Linux 6.18',
  },
  {
    kind: 'target',
    name: 'MASQUERADE',
    families: BOTH,
    kernelModule: 'xt_MASQUERADE',
    summary: 'Gives the connection the address of the interface that it leaves by.',
    when: 'For a router whose outer address changes: DHCP, PPP, containers. With a fixed address SNAT saves the lookup.',
    cost: 'An address lookup a connection. When the interface goes down or loses the address, its connections are forgotten. Say `-o`, else the traffic to the inner side is masked too.',
    example: { table: 'nat', rule: '-A POSTROUTING -o eth0 -j MASQUERADE' },
    options: [
      {
        long: 'to-ports',
        args: [{ type: 'natPorts' }],
        summary: 'Source ports from this range only; needs `-p tcp`, udp, sctp, dccp or icmp.',
      },
      RANDOM,
      RANDOM_FULLY,
    ],
    tables: ['nat'],
    chains: ['POSTROUTING'],
    terminating: 'accept',
    needsConntrack: true,
    source: 'iptables libxt_NAT, Linux xt_MASQUERADE',
  },
  {
    kind: 'target',
    name: 'REDIRECT',
    families: BOTH,
    kernelModule: 'xt_REDIRECT',
    summary: 'Sends the connection to this host itself, to another port if one is given.',
    when: 'To answer port 80 with a service on 8080 that needs no root, or to catch traffic for a local proxy.',
    cost: 'A DNAT to the address of the incoming interface (127.0.0.1 in OUTPUT). INPUT sees the new port: open 8080 there, not 80. Untracked packets stay on the old port.',
    example: { table: 'nat', rule: '-A PREROUTING -p tcp -m tcp --dport 80 -j REDIRECT --to-ports 8080' },
    options: [
      {
        long: 'to-ports',
        args: [{ type: 'natPorts' }],
        summary: 'The new port, or a range of them; needs `-p tcp`, udp, sctp, dccp or icmp.',
      },
      RANDOM,
    ],
    tables: ['nat'],
    chains: ['PREROUTING', 'OUTPUT'],
    terminating: 'accept',
    needsConntrack: true,
    source: 'iptables libxt_NAT, Linux xt_REDIRECT; measured on Linux 6.18',
  },
  {
    kind: 'target',
    name: 'NETMAP',
    families: BOTH,
    kernelModule: 'xt_NETMAP',
    summary: 'Maps a whole network onto another of the same size, keeping the host part of each address.',
    when: 'To join two sites that use the same private network.',
    cost: 'As SNAT and DNAT: one conntrack entry a connection. It rewrites the destination in PREROUTING and OUTPUT, the source in INPUT and POSTROUTING.',
    example: { table: 'nat', rule: '-A PREROUTING -d 10.1.0.0/16 -j NETMAP --to 192.168.0.0/16' },
    example6: { table: 'nat', rule: '-A PREROUTING -d 2001:db8:1::/64 -j NETMAP --to fd00:1::/64' },
    options: [{ long: 'to', required: true, args: [NETWORK], summary: 'The network whose prefix the addresses get.' }],
    tables: ['nat'],
    chains: ['PREROUTING', 'INPUT', 'OUTPUT', 'POSTROUTING'],
    terminating: 'accept',
    needsConntrack: true,
    source: 'iptables libipt_NETMAP and libip6t_NETMAP, Linux xt_NETMAP',
  },
  ...(['SNPT', 'DNPT'] as const).map((name): Extension => {
    const source = name === 'SNPT';
    return {
      kind: 'target',
      name,
      families: ['ipv6'],
      kernelModule: 'ip6t_NPT',
      summary: `Exchanges the prefix of the ${source ? 'source' : 'destination'} address, without connection tracking (NPTv6).`,
      when: 'To give a network another outer prefix without state; SNPT on the way out and DNPT on the way in belong together.',
      cost: 'Nothing is remembered, so both rules are needed, and the exempted traffic should be NOTRACK. Prefixes of 64 bits at most, without host bits.',
      example: {
        table: 'mangle',
        rule: source
          ? '-A POSTROUTING -s fd00::/64 -o eth0 -j SNPT --src-pfx fd00::/64 --dst-pfx 2001:db8:1::/64'
          : '-A PREROUTING -d 2001:db8:1::/64 -i eth0 -j DNPT --src-pfx 2001:db8:1::/64 --dst-pfx fd00::/64',
      },
      options: [
        { long: 'src-pfx', required: true, args: [NETWORK], summary: 'The prefix to replace.' },
        { long: 'dst-pfx', required: true, args: [NETWORK], summary: 'The prefix to put in its place.' },
      ],
      tables: ['mangle'],
      chains: source ? ['INPUT', 'POSTROUTING'] : ['PREROUTING', 'OUTPUT'],
      terminating: 'continue',
      sinceIptables: '1.4.17',
      kernel: { since: '3.7' },
      source: `iptables libip6t_${name}, Linux ip6t_NPT`,
    };
  }),
];
