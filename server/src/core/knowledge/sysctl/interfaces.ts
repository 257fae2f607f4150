/**
 * How the kernel makes one value of that of `conf.all` and that of the interface: both must be on (`and`), one is enough (`or`), the larger
 * number counts (`max`), `redirects` is `or` on a host and `and` on an interface that forwards, and `interface` never looks at `all`.
 */
export type Combination = 'and' | 'or' | 'max' | 'redirects' | 'interface';

/** IN_DEV_* in include/linux/inetdevice.h, the same from 3.10 to 6.19 for what is named here. */
const IPV4: Readonly<Record<string, Combination>> = {
  accept_source_route: 'and',
  bootp_relay: 'and',
  arp_evict_nocarrier: 'and',
  bc_forwarding: 'and',
  accept_local: 'or',
  arp_filter: 'or',
  log_martians: 'or',
  promote_secondaries: 'or',
  proxy_arp: 'or',
  route_localnet: 'or',
  secure_redirects: 'or',
  send_redirects: 'or',
  shared_media: 'or',
  src_valid_mark: 'or',
  arp_announce: 'max',
  arp_ignore: 'max',
  arp_notify: 'max',
  rp_filter: 'max',
  accept_redirects: 'redirects',
};

/** Of net.ipv6.conf: what net/ipv6 reads from the interface alone, in 3.10 to 6.19. */
const IPV6_OF_INTERFACE: ReadonlySet<string> = new Set([
  'accept_ra',
  'accept_ra_defrtr',
  'accept_ra_from_local',
  'accept_ra_mtu',
  'accept_ra_pinfo',
  'accept_ra_rtr_pref',
  'accept_redirects',
  'autoconf',
  'dad_transmits',
  'max_addresses',
  'max_desync_factor',
  'regen_max_retry',
  'router_solicitation_delay',
  'router_solicitation_interval',
  'router_solicitations',
  'temp_prefered_lft',
  'temp_valid_lft',
  'use_tempaddr',
]);

/** The IPv4 settings that are on in every interface unless something switches them off (net/ipv4/devinet.c). */
const ON_BY_DEFAULT: ReadonlySet<string> = new Set([
  'accept_redirects',
  'accept_source_route',
  'arp_evict_nocarrier',
  'secure_redirects',
  'send_redirects',
  'shared_media',
]);

/** The setting of interfaces that a key is: `net.ipv4.conf.all.rp_filter` is rp_filter of `all`. */
export interface InterfaceSetting {
  readonly family: 'ipv4' | 'ipv6';
  /** `all`, `default`, or the name of one. */
  readonly device: string;
  readonly setting: string;
}

/** Takes a key below net.ipv4.conf or net.ipv6.conf apart; undefined for other keys. */
export function interfaceSetting(parts: readonly string[]): InterfaceSetting | undefined {
  const [net, family, conf, device, setting] = parts;
  if (parts.length !== 5 || net !== 'net' || conf !== 'conf' || (family !== 'ipv4' && family !== 'ipv6')) return undefined;
  return { family, device: device!, setting: setting! };
}

/** How `all` and the interface are combined for a setting; undefined where that is not simply told. */
export function combination({ family, setting }: InterfaceSetting): Combination | undefined {
  if (family === 'ipv6') return IPV6_OF_INTERFACE.has(setting) ? 'interface' : undefined;
  return Object.hasOwn(IPV4, setting) ? IPV4[setting] : undefined;
}

/** Whether an interface has the IPv4 setting on where nothing sets it. */
export function onByDefault({ family, setting }: InterfaceSetting): boolean {
  return family === 'ipv4' && ON_BY_DEFAULT.has(setting);
}
