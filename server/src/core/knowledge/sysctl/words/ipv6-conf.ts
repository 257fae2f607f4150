import { always, type SysctlWords, type WordList } from '../record.ts';

const P = 'net.ipv6.conf.*.';

/** Words on the settings of IPv6 for each interface. */
export const ipv6ConfWords: WordList = () => ({ ...advertisements(), ...addresses(), ...discovery(), ...packets() });

type Words = Readonly<Record<string, SysctlWords>>;

const advertisements = (): Words => ({
  [`${P}accept_ra_defrtr`]: {
    what: 'Whether a router advertisement may set the default route. It matters only where advertisements are taken at all.',
    change: 'Set 0 on hosts with a default route of their own that still want addresses from advertisements.',
    default: always('1'),
    related: [`${P}accept_ra`],
  },
  [`${P}accept_ra_from_local`]: {
    what: 'Whether advertisements that carry a link-local address of this very host as sender are taken.',
    change: 'Set 1 where a router and its client run on one host, as with containers on a bridge.',
    default: always('0'),
  },
  [`${P}accept_ra_min_hop_limit`]: {
    what: 'The least hop limit that an advertisement can set for this host.',
    change: 'Raise it to 64 so that a false advertisement cannot cut the host off from far peers.',
    default: always('1'),
    related: [`${P}hop_limit`],
  },
  [`${P}accept_ra_min_lft`]: {
    what: 'Parts of an advertisement with a shorter life than this, but not 0, are ignored. It concerns routers, prefixes and routes.',
    change: 'Set some minutes on phones and laptops, so that short lives do not wake them all the time.',
    unit: 'seconds',
    default: always('0'),
  },
  [`${P}accept_ra_mtu`]: {
    what: 'Whether an advertisement may set the packet size of the interface.',
    change: 'Set 0 where the size is set by hand.',
    default: always('1'),
    related: [`${P}mtu`],
  },
  [`${P}accept_ra_pinfo`]: {
    what: 'Whether prefixes in advertisements are learned, for addresses and for what is on the link.',
    change: 'Set 0 on hosts with fixed addresses.',
    default: always('1'),
    related: [`${P}autoconf`],
  },
  [`${P}accept_ra_rt_info_max_plen`]: {
    what: 'The longest prefix that a route in an advertisement may have. With 0 only default routes are taken.',
    change: 'Set 64 where routers tell hosts of networks behind them, as with Thread and Matter.',
    unit: 'bits',
    default: always('0'),
    related: [`${P}accept_ra_rt_info_min_plen`],
  },
  [`${P}accept_ra_rt_info_min_plen`]: {
    what: 'The shortest prefix that a route in an advertisement may have.',
    change: 'Raise it so that an advertisement cannot draw whole parts of the internet to itself.',
    unit: 'bits',
    default: always('0'),
    related: [`${P}accept_ra_rt_info_max_plen`],
  },
  [`${P}accept_ra_rtr_pref`]: {
    what: 'Whether the preference in an advertisement (low, medium, high) counts when several routers offer themselves.',
    change: 'Set 0 where a neighbour must not push itself forward by a high preference.',
    default: always('1'),
  },
  [`${P}ra_defrtr_metric`]: {
    what: 'The metric of default routes that come from advertisements.',
    change: 'Set a greater one on the interface that shall serve as fallback.',
    range: always({ min: 1 }),
    default: always('1024'),
  },
  [`${P}ra_honor_pio_life`]: {
    what: 'With 1 an advertised prefix may shorten the life of an address to any time; with 0 not below two hours at once.',
    change: 'Set 1 where prefixes change often and old addresses must go; a false advertisement can then remove addresses.',
    default: always('0'),
  },
  [`${P}ra_honor_pio_pflag`]: {
    what: 'With 1 a prefix that asks hosts to get a prefix of their own by DHCPv6 is not used for automatic addresses.',
    change:
      'Set 1 in networks that hand out a prefix for each host by DHCPv6; without a DHCPv6 client the host gets no address then.',
    default: always('0'),
  },
  [`${P}router_probe_interval`]: {
    what: 'The least time between two questions to a router that seemed dead.',
    change: 'Lower it to come back to a router sooner; each probe is a question on the network.',
    unit: 'seconds',
    default: always('60'),
  },
  [`${P}router_solicitation_delay`]: {
    what: 'How long a new interface waits before it asks for routers.',
    change: 'Set 0 where the network must be up fast; many hosts that start at once then ask at once.',
    unit: 'seconds',
    default: always('1'),
  },
  [`${P}router_solicitation_interval`]: {
    what: 'The pause after the first question for routers; it grows with each further one.',
    change: 'Lower it where a network comes up slowly; hosts then ask more often.',
    unit: 'seconds',
    default: always('4'),
  },
  [`${P}router_solicitation_max_interval`]: {
    what: 'The longest pause between two questions for routers.',
    change: 'Lower it so that hosts find a router that comes back after hours sooner.',
    unit: 'seconds',
    default: always('3600'),
  },
  [`${P}router_solicitations`]: {
    what: 'How often the interface asks for routers before it takes there to be none. -1 goes on forever.',
    change: 'Set 0 on hosts without router advertisements.',
    range: always({ min: -1 }),
    default: [{ value: '3' }, { since: '4.9', value: '-1' }],
  },
});

const addresses = (): Words => ({
  [`${P}addr_gen_mode`]: {
    what: 'How the interface makes the lower half of its automatic addresses.',
    change: 'Use 2 or 3 so that the hardware address does not show; NetworkManager and systemd-networkd do so by themselves.',
    values: {
      '0': 'from the hardware address',
      '1': 'no link-local address is made',
      '2': 'from a secret, the same for each network',
      '3': 'from a random secret',
    },
    default: always('0'),
    related: [`${P}stable_secret`, `${P}use_tempaddr`],
  },
  [`${P}autoconf`]: {
    what: 'Whether the interface makes addresses from advertised prefixes.',
    change: 'Set 0 on servers with fixed addresses; prefixes still tell what is on the link.',
    default: always('1'),
    related: [`${P}accept_ra`, `${P}accept_ra_pinfo`],
  },
  [`${P}keep_addr_on_down`]: {
    what: 'Whether addresses that were set by hand stay when the interface goes down.',
    values: { '-1': 'no, also where conf.all says yes', '0': 'as conf.all says, or no', '1': 'yes' },
    change: 'Set 1 on routers, to behave as with IPv4.',
    default: always('0'),
  },
  [`${P}max_addresses`]: {
    what: 'How many automatic addresses the interface may have. 0 is no limit.',
    change: 'Leave a limit: false advertisements could otherwise fill the memory with addresses.',
    unit: 'addresses',
    default: always('16'),
  },
  [`${P}max_desync_factor`]: {
    what: 'The longest random time by which temporary addresses are changed sooner, so that hosts do not change all at once.',
    change: 'Leave it; it keeps many hosts from changing their addresses in the same moment.',
    unit: 'seconds',
    default: always('600'),
    related: [`${P}use_tempaddr`],
  },
  [`${P}optimistic_dad`]: {
    what: 'Whether an address may be used while the host still makes sure that nobody else has it. It is on where conf.all or the interface has it on.',
    change: 'Set 1 for phones and laptops that shall be on the network a second sooner.',
    default: always('0'),
    related: [`${P}use_optimistic`],
  },
  [`${P}regen_max_retry`]: {
    what: 'How often a new temporary address is tried when others have it already, before the host gives up on them.',
    change: 'Leave it; collisions of random addresses do not happen in practice.',
    default: always('3'),
    related: [`${P}use_tempaddr`],
  },
  [`${P}regen_min_advance`]: {
    what: 'How long before the end of a temporary address at least the next one is made.',
    change: 'Raise it where making a new address takes long, so that the old one does not end first.',
    unit: 'seconds',
    default: always('2'),
    related: [`${P}use_tempaddr`],
  },
  [`${P}stable_secret`]: {
    what: 'The secret, written as an IPv6 address, from which stable addresses without the hardware address are made.',
    change: 'Give each host its own and keep it from readers; a new secret gives new addresses. Reading fails until one is set.',
    related: [`${P}addr_gen_mode`],
  },
  [`${P}temp_prefered_lft`]: {
    what: 'How long a temporary address is used for new connections.',
    change: 'Lower it to change addresses more often for privacy; logs and rules by address get harder.',
    unit: 'seconds',
    default: always('86400'),
    related: [`${P}use_tempaddr`, `${P}temp_valid_lft`],
  },
  [`${P}temp_valid_lft`]: {
    what: 'How long a temporary address exists, so that old connections can end.',
    change: 'Raise it for connections that last longer than a week; more addresses stay on the interface.',
    unit: 'seconds',
    default: always('604800'),
    related: [`${P}use_tempaddr`],
  },
  [`${P}use_oif_addrs_only`]: {
    what: 'Whether packets take their source only from the addresses of the interface that they leave by. It is on where conf.all or the interface has it on.',
    change: 'Set 1 where packets must not leave with an address of another interface, as with several uplinks.',
    default: always('0'),
  },
  [`${P}use_optimistic`]: {
    what: 'Whether an address that is still being checked for doubles may be preferred like others. It is on where conf.all or the interface has it on.',
    change:
      'Set 1 with optimistic_dad so that new addresses are used at once; where it is a double after all, connections break.',
    default: always('0'),
    related: [`${P}optimistic_dad`],
  },
  [`${P}use_tempaddr`]: {
    what: 'Whether the interface makes temporary addresses that change each day (privacy extensions).',
    change: 'Set 2 on clients; on servers leave 0, so that logs and filters know the address.',
    values: {
      '-1': 'off, and not set by conf.all',
      '0': 'off',
      '1': 'made, but stable addresses are preferred',
      '2': 'made and preferred',
    },
    default: always('0'),
    related: [`${P}temp_prefered_lft`, `${P}addr_gen_mode`],
  },
});

const discovery = (): Words => ({
  [`${P}accept_dad`]: {
    what: 'What the host does when another one has its address already. The greater of conf.all and the interface’s own value counts.',
    change:
      'Set 2 so that IPv6 stops on an interface whose link-local address is taken, 0 to use addresses at once without the check.',
    values: {
      '0': 'it does not look',
      '1': 'it gives the address up',
      '2': 'it also turns IPv6 off if its link-local address is double',
    },
    default: always('1'),
    related: [`${P}dad_transmits`],
  },
  [`${P}accept_untracked_na`]: {
    what: 'Whether a router learns neighbours from announcements that it did not ask for.',
    change: 'Set 2 on routers to lose fewer first packets; with 1 any neighbour can fill the table.',
    values: { '0': 'no', '1': 'yes', '2': 'yes, for addresses of the interface’s own networks' },
    default: always('0'),
  },
  [`${P}dad_transmits`]: {
    what: 'How often the host asks whether anybody has its new address. 0 leaves the check out.',
    change: 'Set 0 for bridges and virtual devices that must work at once and cannot meet doubles.',
    default: always('1'),
    related: [`${P}accept_dad`],
  },
  [`${P}drop_unicast_in_l2_multicast`]: {
    what: 'Drops packets for one address that came in a frame for many. It is on where conf.all or the interface has it on.',
    change: 'Set 1 on wireless networks, where such frames bypass the keys between two stations.',
    default: always('0'),
  },
  [`${P}drop_unsolicited_na`]: {
    what: 'Drops neighbour announcements that nobody asked for. It is on where conf.all or the interface has it on.',
    change: 'Set 1 where a proxy guards the network; failover by announcement stops working.',
    default: always('0'),
  },
  [`${P}enhanced_dad`]: {
    what: 'Whether questions about doubles carry a random number, so that a host knows its own question when the network loops it back.',
    change: 'Leave it on; 0 is for peers that choke on the option.',
    default: always('1'),
  },
  [`${P}force_mld_version`]: {
    what: 'The version of MLD that the interface speaks, whatever the querier on the network speaks.',
    change: 'Set 1 where a switch understands only MLDv1; source filters are lost then.',
    values: { '0': 'that of the querier', '1': 'version 1', '2': 'version 2' },
    default: always('0'),
  },
  [`${P}force_tllao`]: {
    what: 'Whether announcements always carry the hardware address, also where the asker knows it.',
    change: 'Set 1 against neighbours that forget it meanwhile.',
    default: always('0'),
  },
  [`${P}mldv1_unsolicited_report_interval`]: {
    what: 'The time within which a new membership of a group is reported again, in MLD version 1.',
    change: 'Lower it where a lost report delays a multicast stream too long; more reports are the price.',
    unit: 'milliseconds',
    default: always('10000'),
  },
  [`${P}mldv2_unsolicited_report_interval`]: {
    what: 'The time within which a new membership of a group is reported again, in MLD version 2.',
    change: 'Lower it where a lost report delays a multicast stream too long; more reports are the price.',
    unit: 'milliseconds',
    default: always('1000'),
  },
  [`${P}ndisc_evict_nocarrier`]: {
    what: 'Whether the neighbour entries of an interface go when its cable is out. It is on only where conf.all and the interface both have it on.',
    change: 'Set 0 for wireless stations that roam within one network.',
    default: always('1'),
  },
  [`${P}ndisc_notify`]: {
    what: 'Whether the interface announces its addresses when it comes up or its hardware address changes. It is on where conf.all or the interface has it on.',
    change: 'Set 1 in virtual machines that move.',
    default: always('0'),
  },
  [`${P}ndisc_tclass`]: {
    what: 'The traffic class of the packets of neighbour discovery.',
    change: 'Set it where the network gives control traffic a class of its own, in the upper six bits.',
    range: always({ min: 0, max: 255 }),
    default: always('0'),
  },
  [`${P}proxy_ndp`]: {
    what: 'Whether the interface answers for addresses that are entered as proxies (ip neigh add proxy). It is on where conf.all or the interface has it on, and needs forwarding there.',
    change: 'Set 1 to hand single addresses of the provider’s network on to guests; each needs an entry.',
    default: always('0'),
  },
  [`${P}suppress_frag_ndisc`]: {
    what: 'Drops packets of neighbour discovery that come in pieces, as RFC 6980 wants.',
    change: 'Leave it on; 0 opens a way around guards in switches.',
    default: always('1'),
  },
});

const packets = (): Words => ({
  [`${P}accept_source_route`]: {
    what: 'Whether packets may name the hosts that they want to pass, by a routing header.',
    change: 'Leave 0, or set -1 to refuse all kinds.',
    values: { '-1': 'no routing header', '0': 'only that of mobile IPv6 (type 2)', '1': 'all kinds that the kernel knows' },
    default: always('0'),
  },
  [`${P}disable_policy`]: {
    what: 'Switches the check by IPsec policies off for packets that come in.',
    change: 'Set 1 on the devices of route-based IPsec tunnels.',
    default: always('0'),
  },
  [`${P}force_forwarding`]: {
    what: 'Passes packets on that came in by this interface although conf.all.forwarding is off.',
    change: 'Set 1 to route between some interfaces only, while the host stays a host on the others.',
    default: always('0'),
    related: [`${P}forwarding`],
  },
  [`${P}hop_limit`]: {
    what: 'The number of routers that packets of this host may pass. Advertisements can change it.',
    change: 'Leave it at 64; a lower one makes far hosts unreachable.',
    unit: 'hops',
    range: always({ min: 1, max: 255 }),
    default: always('64'),
  },
  [`${P}ignore_routes_with_linkdown`]: {
    what: 'Whether routes over an interface whose cable is out are passed over.',
    change: 'Set 1 on hosts with a second way.',
    default: always('0'),
  },
  [`${P}ioam6_enabled`]: {
    what: 'Whether packets with measuring options (IOAM) are taken on this interface.',
    change: 'Set 1 only on interfaces of a network that measures with IOAM and trusts who sends it.',
    default: always('0'),
  },
  [`${P}ioam6_id`]: {
    what: 'The number by which measuring options (IOAM) name this interface; the highest one says that it has none.',
    change: 'Give each interface its number where the network measures with IOAM.',
    default: always('65535'),
  },
  [`${P}ioam6_id_wide`]: {
    what: 'The wide number by which measuring options (IOAM) name this interface; the highest one says that it has none.',
    change: 'Give each interface its number where the network measures with IOAM.',
    default: always('4294967295'),
  },
  [`${P}mc_forwarding`]: {
    what: 'Whether the interface takes part in multicast routing. The kernel sets it while a routing daemon runs.',
    change: 'Do not write it: start a multicast routing daemon, which switches it.',
    default: always('0'),
  },
  [`${P}mtu`]: {
    what: 'The largest IPv6 packet of the interface; not more than the device takes. Advertisements can change it.',
    change: 'Lower it on tunnels whose paths lose larger packets.',
    unit: 'bytes',
    rule: 'At least 1280, which IPv6 asks of every link, and at most the packet size of the device.',
  },
  [`${P}rpl_seg_enabled`]: {
    what: 'Whether packets with the routing header of low power networks (RPL) are taken.',
    change: 'Set 1 only on interfaces of such a network: senders choose the way of their packets with it.',
    default: always('0'),
  },
  [`${P}seg6_enabled`]: {
    what: 'Whether packets with a segment routing header for this host are taken. It is on only where conf.all and the interface both have it on.',
    change: 'Set 1 on nodes of a segment routing domain, and filter such packets at its border.',
    default: always('0'),
    related: [`${P}seg6_require_hmac`],
  },
  [`${P}seg6_require_hmac`]: {
    what: 'Whether segment routing headers must be signed.',
    change: 'Set 1 on the edge of a segment routing domain, so that only known senders steer packets; -1 takes all.',
    values: {
      '-1': 'signatures are not looked at',
      '0': 'a signature must be right where there is one',
      '1': 'each must have one',
    },
    default: always('0'),
    related: [`${P}seg6_enabled`],
  },
});
