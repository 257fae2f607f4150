import { always, type SysctlWords, type WordList } from '../record.ts';

const P = 'net.ipv4.conf.*.';

/** How `all` and the interface's own value make the one that counts. */
const EITHER = 'It is on where conf.all or the interface has it on.';
const BOTH = 'It is on only where conf.all and the interface both have it on.';
const GREATER = 'The greater of conf.all and the interface’s own value counts.';

/** Words on the settings of IPv4 for each interface. */
export const confWords: WordList = () => ({
  ...addressResolution(),
  [`${P}accept_local`]: {
    what: `Whether packets that come in with one of the host’s own addresses as source are taken. ${EITHER}`,
    change:
      'Set 1 for two interfaces of one host that talk over a cable, and for some load balancers; it needs rp_filter in mind.',
    default: always('0'),
    related: [`${P}rp_filter`],
  },
  [`${P}bc_forwarding`]: {
    what: `Whether a router passes on packets to the broadcast address of a network behind it. ${BOTH}`,
    change: 'Set 1 for wake-on-LAN through a router; it also opens the network to floods by broadcast.',
    default: always('0'),
  },
  [`${P}bootp_relay`]: {
    what: 'Whether packets with a source in 0.0.0.0/8 that are meant for other hosts are taken, for a relay program. The kernel has no such relay of its own.',
    change: 'Set 1 only where a relay program that needs it runs; nearly none does.',
    default: always('0'),
  },
  [`${P}disable_policy`]: {
    what: `Switches the check by IPsec policies off for packets that come in. ${EITHER}`,
    change: 'Set 1 on the devices of route-based IPsec tunnels.',
    default: always('0'),
    related: [`${P}disable_xfrm`],
  },
  [`${P}disable_xfrm`]: {
    what: `Switches encryption by IPsec policies off for packets that leave, whatever the policies say. ${EITHER}`,
    change: 'Set 1 on the devices of route-based IPsec tunnels.',
    default: always('0'),
    related: [`${P}disable_policy`],
  },
  [`${P}drop_unicast_in_l2_multicast`]: {
    what: `Drops packets for one address that came in a frame for many. ${EITHER}`,
    change:
      'Set 1 on wireless networks, where such frames bypass the keys between two stations; a few cluster systems rely on them.',
    default: always('0'),
    related: [`${P}drop_gratuitous_arp`],
  },
  [`${P}force_igmp_version`]: {
    what: 'The version of IGMP that the interface speaks, whatever the querier on the network speaks. A value in conf.all above 0 wins.',
    change: 'Set 2 where a switch gets version 3 wrong.',
    values: { '0': 'that of the querier', '1': 'version 1', '2': 'version 2', '3': 'version 3' },
    default: always('0'),
  },
  [`${P}igmpv2_unsolicited_report_interval`]: {
    what: 'The time within which a new membership of a group is reported again, in IGMP version 1 and 2.',
    change: 'Lower it where a lost report delays a multicast stream too long; more reports are the price.',
    unit: 'milliseconds',
    default: always('10000'),
  },
  [`${P}igmpv3_unsolicited_report_interval`]: {
    what: 'The time within which a new membership of a group is reported again, in IGMP version 3.',
    change: 'Lower it where a lost report delays a multicast stream too long; more reports are the price.',
    unit: 'milliseconds',
    default: always('1000'),
  },
  [`${P}ignore_routes_with_linkdown`]: {
    what: `Whether routes over an interface whose cable is out are passed over. ${EITHER}`,
    change: 'Set 1 on hosts with a second way: without it packets go to the dead link and vanish.',
    default: always('0'),
  },
  [`${P}mc_forwarding`]: {
    what: 'Whether the interface takes part in multicast routing. The kernel sets it while a routing daemon runs.',
    change: 'Do not write it: start a multicast routing daemon, which switches it.',
    default: always('0'),
  },
  [`${P}medium_id`]: {
    what: 'A number for the medium behind the interface: proxy ARP answers only between different media. -1 takes the interface out.',
    change:
      'Set it on proxy ARP routers with several interfaces on one medium, so that they do not answer hosts that see each other.',
    values: { '0': 'the only interface of its medium', '-1': 'unknown medium; no proxy ARP' },
    default: always('0'),
    related: [`${P}proxy_arp`],
  },
  [`${P}promote_secondaries`]: {
    what: `When the first address of a network is removed: with 1 the next one takes its place, with 0 all others of that network go too. ${EITHER}`,
    change: 'Set 1 on hosts that get and lose addresses at run time; systemd does so.',
    default: always('0'),
  },
  [`${P}route_localnet`]: {
    what: `Whether addresses in 127.0.0.0/8 may be routed on this interface. ${EITHER}`,
    change:
      'Set 1 to lead packets to a service on 127.0.0.1 by DNAT; without a filter neighbours then reach services that listen there only.',
    default: always('0'),
  },
  [`${P}shared_media`]: {
    what: `Whether hosts of several networks share this medium, so that redirects between them make sense. ${EITHER}`,
    change: 'Set 0 where each network has its own medium; secure_redirects counts only then.',
    default: always('1'),
    related: [`${P}secure_redirects`, `${P}send_redirects`],
  },
  [`${P}src_valid_mark`]: {
    what: `Whether the check of source addresses takes the packet’s mark into account when it looks for the way back. ${EITHER}`,
    change: 'Set 1 for VPNs that route by marks, as wg-quick does, together with rp_filter.',
    default: always('0'),
    related: [`${P}rp_filter`],
  },
  [`${P}tag`]: {
    what: 'A number for programs to use as they like; the kernel never looks at it.',
    change: 'Set it only where a program of yours reads it.',
    default: always('0'),
  },
});

const addressResolution = (): Readonly<Record<string, SysctlWords>> => ({
  [`${P}arp_accept`]: {
    what: 'Whether unasked ARP announcements make new entries in the ARP table. Entries that exist are always brought up to date.',
    change: 'Set 1 where a spare machine takes over an address and nobody asks for it; any neighbour can then fill the table.',
    values: { '0': 'no', '1': 'yes', '2': 'yes, for addresses of the interface’s own network' },
    default: always('0'),
    related: [`${P}drop_gratuitous_arp`],
  },
  [`${P}arp_announce`]: {
    what: `Which of the host’s addresses an ARP question names as its sender. ${GREATER}`,
    change: 'Set 2 with arp_ignore 1 on real servers behind a load balancer that share its address on loopback.',
    values: {
      '0': 'any address of the host',
      '1': 'one of the asked address’s network where there is one',
      '2': 'the best address of the interface that asks',
    },
    default: always('0'),
    related: [`${P}arp_ignore`],
  },
  [`${P}arp_evict_nocarrier`]: {
    what: `Whether the ARP entries of an interface go when its cable is out. ${BOTH}`,
    change: 'Set 0 for wireless stations that roam within one network and keep their neighbours.',
    default: always('1'),
  },
  [`${P}arp_filter`]: {
    what: `Whether an interface answers ARP questions only where packets to the asker would leave by it. ${EITHER}`,
    change:
      'Set 1 on hosts with several interfaces in one network, with routes by source, so that each address keeps to its card.',
    default: always('0'),
    related: [`${P}arp_ignore`],
  },
  [`${P}arp_ignore`]: {
    what: `For which of the host’s addresses an interface answers ARP questions. ${GREATER}`,
    change: 'Set 1 on hosts with several interfaces in one network, and on real servers behind a load balancer.',
    values: {
      '0': 'for every address of the host',
      '1': 'for addresses of the interface that was asked',
      '2': 'the same, and only if the asker is in its network',
      '3': 'not for addresses of scope host',
      '8': 'for none',
    },
    default: always('0'),
    related: [`${P}arp_announce`, `${P}arp_filter`],
  },
  [`${P}arp_notify`]: {
    what: 'Whether the interface announces its address when it comes up or its hardware address changes.',
    change: 'Set 1 in virtual machines that move, so that switches learn the new place at once.',
    default: always('0'),
  },
  [`${P}drop_gratuitous_arp`]: {
    what: `Drops unasked ARP announcements. ${EITHER}`,
    change: 'Set 1 where an ARP proxy guards the network, as on wireless networks; failover by announcement stops working.',
    default: always('0'),
    related: [`${P}arp_accept`],
  },
  [`${P}proxy_arp`]: {
    what: `Whether the host answers ARP questions for addresses that it can reach through another interface. ${EITHER}`,
    change: 'Set 1 to join two networks without routes on their hosts; wrong routes then draw away foreign traffic.',
    default: always('0'),
    related: [`${P}proxy_arp_pvlan`, `${P}medium_id`],
  },
  [`${P}proxy_arp_pvlan`]: {
    what: 'Proxy ARP also back through the interface that the question came by, for switches that keep their ports apart.',
    change: 'Set 1 on the router of a private VLAN, so that its hosts reach one another through it.',
    default: always('0'),
    related: [`${P}proxy_arp`],
  },
});
