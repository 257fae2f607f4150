import { always, type SysctlRecord } from './record.ts';

const SOURCE = 'net/ipv4/sysctl_net_ipv4.c';
const IPV4 = { scope: 'namespace', source: SOURCE } as const;
const DEVINET = { scope: 'namespace', source: 'net/ipv4/devinet.c', type: 'int' } as const;

/** net.ipv4.* without TCP and the old names of the connection tracker. */
export const ipv4Records = (): readonly SysctlRecord[] => [...host(), ...conf(), ...neighbours(), ...routes()];

function host(): readonly SysctlRecord[] {
  return [
    {
      ...IPV4,
      key: 'net.ipv4.ip_forward',
      type: 'int',
      default: always('0'),
      values: { '0': 'the host drops packets for others', '1': 'the host routes packets' },
      what: 'Whether the host passes packets on between its interfaces. It is the same switch as net.ipv4.conf.all.forwarding, and each change resets other settings of the interfaces to those of a host or of a router.',
      change:
        'Set 1 on routers, gateways and hosts of containers, before the settings below net.ipv4.conf; a filter for FORWARD belongs to it.',
      source: 'net/ipv4/devinet.c',
      related: ['net.ipv4.conf.all.forwarding', 'net.ipv6.conf.all.forwarding'],
    },
    {
      ...IPV4,
      key: 'net.ipv4.ip_local_port_range',
      type: 'int',
      fields: ['first', 'last'],
      unit: 'ports',
      range: always({ min: 0, max: 65535 }),
      default: [{ value: '32768 61000' }, { since: '4.2', value: '32768 60999' }],
      rule: 'The first must not exceed the last; from 4.11 on it must not lie below net.ipv4.ip_unprivileged_port_start (1024).',
      what: 'The ports that outgoing connections take their own port from, the ephemeral ports.',
      change:
        'Widen it on proxies that open many connections to one server; services that listen inside the range may then find their port taken. Reserve those in net.ipv4.ip_local_reserved_ports.',
      related: ['net.ipv4.ip_local_reserved_ports', 'net.ipv4.tcp_tw_reuse'],
    },
    {
      ...IPV4,
      key: 'net.ipv4.ip_local_reserved_ports',
      type: 'string',
      since: '2.6.35',
      vendors: { el6: true },
      default: always('empty'),
      what: 'Ports and ranges, with commas, that are never taken for outgoing connections although they lie in net.ipv4.ip_local_port_range.',
      change:
        'List the ports of services that start late, so that no outgoing connection takes them first; too many leave few ports for clients.',
    },
    {
      ...IPV4,
      key: 'net.ipv4.ip_default_ttl',
      type: 'u8',
      unit: 'hops',
      range: [{ value: {} }, { since: '3.10', value: { min: 1, max: 255 } }],
      default: always('64'),
      what: 'The number of routers that packets of this host may pass.',
      change: 'Leave it at 64; a lower one makes far hosts unreachable, another one only hides the system from a first look.',
    },
    {
      ...IPV4,
      key: 'net.ipv4.ip_nonlocal_bind',
      type: 'u8',
      range: [{ value: {} }, { since: '5.13', value: { min: 0, max: 255 } }],
      default: always('0'),
      what: 'With 1 programs may listen on addresses that the host does not have yet.',
      change: 'Set it on pairs of load balancers, where the shared address comes and goes.',
    },
    {
      ...IPV4,
      key: 'net.ipv4.ip_no_pmtu_disc',
      type: 'u8',
      range: [{ value: {} }, { since: '5.13', value: { min: 0, max: 255 } }],
      default: always('0'),
      what: 'Switches off path MTU discovery, so that packets may be fragmented on their way.',
      change: 'Leave it at 0; other values cost speed and hide the true fault, a firewall that drops "fragmentation needed".',
    },
    ...(['all', 'broadcasts'] as const).map(
      (which): SysctlRecord => ({
        ...IPV4,
        key: `net.ipv4.icmp_echo_ignore_${which}`,
        type: 'u8',
        range: [{ value: {} }, { since: '6.1', value: { min: 0, max: 1 } }],
        default: always(which === 'all' ? '0' : '1'),
        what:
          which === 'all'
            ? 'With 1 the host answers no ping.'
            : 'With 1 the host answers no ping to a broadcast or multicast address.',
        change:
          which === 'all'
            ? 'Set 1 to hide from simple scans; monitoring by ping and people who look for a fault are blind then.'
            : 'Leave it at 1; with 0 the host can be used to amplify floods (smurf).',
      }),
    ),
    {
      ...IPV4,
      key: 'net.ipv4.icmp_ratelimit',
      type: 'milliseconds',
      unit: 'milliseconds',
      default: always('1000'),
      what: 'The least time between two ICMP messages of the same kind to one peer; 0 is no limit.',
      change: 'Leave it; 0 lets floods turn the host into a source of ICMP, a high value hides errors that senders need.',
    },
    ...(['high', 'low'] as const).map(
      (end): SysctlRecord => ({
        ...IPV4,
        key: `net.ipv4.ipfrag_${end}_thresh`,
        type: 'ulong',
        unit: 'bytes',
        default: [
          { value: end === 'high' ? '262144' : '196608' },
          { since: '3.10', value: end === 'high' ? '4194304' : '3145728' },
        ],
        rule: end === 'high' ? 'Not below net.ipv4.ipfrag_low_thresh.' : 'Not above net.ipv4.ipfrag_high_thresh.',
        what:
          end === 'high'
            ? 'The memory that IPv4 fragments may take while they wait to be put together; more are dropped.'
            : 'The memory down to which waiting IPv4 fragments are thrown away once they took too much.',
        change:
          end === 'high'
            ? 'Raise it where much fragmented traffic (tunnels, NFS over UDP, large DNS answers) is lost; floods of fragments may then take as much memory.'
            : 'Change it together with net.ipv4.ipfrag_high_thresh; current kernels only check that it is not above that.',
        source: 'net/ipv4/ip_fragment.c',
      }),
    ),
    {
      ...IPV4,
      key: 'net.ipv4.udp_mem',
      type: 'ulong',
      fields: ['low', 'pressure', 'max'],
      unit: 'pages',
      scope: 'first namespace',
      default: always('from memory: about 9.4 %, 12.5 % and 18.8 % of it'),
      what: 'The memory of all UDP sockets together, in pages of usually 4 KiB, not in bytes.',
      change: 'Raise it where the counter MemErrors of UDP grows; all UDP sockets together may then take that much memory.',
    },
  ];
}

function conf(): readonly SysctlRecord[] {
  return [
    {
      ...DEVINET,
      key: 'net.ipv4.conf.*.rp_filter',
      default: always('0; distributions set 1 or 2'),
      values: {
        '0': 'off',
        '1': 'strict: the way back must be through the same interface',
        '2': 'loose: some way back must exist',
      },
      rule: 'The larger of `all` and the interface counts.',
      what: 'Drops packets whose source address could not be answered through the interface they came in by, or at all. It stops forged addresses.',
      change: 'Set 2 where answers may take another way (several uplinks, VPNs, policy routing): 1 drops them without a word.',
      related: ['net.ipv4.conf.all.log_martians'],
    },
    {
      ...DEVINET,
      key: 'net.ipv4.conf.*.forwarding',
      default: always('0'),
      what: 'Whether packets that come in by this interface are passed on. `all` sets every interface and is the same switch as net.ipv4.ip_forward.',
      change:
        'Switch it on for the interfaces of a router only; a forwarding host needs a filter in FORWARD, and ignores router redirects.',
      related: ['net.ipv4.ip_forward'],
    },
    {
      ...DEVINET,
      key: 'net.ipv4.conf.*.accept_redirects',
      default: always('1 on a host, 0 on a router'),
      rule: 'On a host one of `all` and the interface is enough; on a router both must be 1.',
      what: 'Whether ICMP messages may tell the host of a better router.',
      change: 'Set 0 where nobody needs it: a forged message moves traffic.',
    },
    {
      ...DEVINET,
      key: 'net.ipv4.conf.*.secure_redirects',
      default: always('1'),
      what: 'Takes redirects only to routers that the host already uses as a default, where redirects are taken at all.',
      change: 'Has weight only while accept_redirects is on; switch that off instead on servers.',
    },
    {
      ...DEVINET,
      key: 'net.ipv4.conf.*.send_redirects',
      default: always('1'),
      rule: 'One of `all` and the interface is enough.',
      what: 'Whether a router tells hosts of a better way.',
      change: 'Switch it off on routers whose hosts must not learn short cuts, as with VPNs and one-armed gateways.',
    },
    {
      ...DEVINET,
      key: 'net.ipv4.conf.*.accept_source_route',
      default: always('0 for `default`, 1 for `all`'),
      rule: 'Both `all` and the interface must be 1.',
      what: 'Whether packets may carry a list of the routers that they want to pass.',
      change: 'Leave it off: senders could walk around filters; nothing ordinary needs it.',
    },
    {
      ...DEVINET,
      key: 'net.ipv4.conf.*.log_martians',
      default: always('0'),
      rule: 'One of `all` and the interface is enough.',
      what: 'Logs packets with addresses that cannot be.',
      change: 'Switch it on to find spoofing or wrong masks; a noisy network fills the log.',
    },
  ];
}

function neighbours(): readonly SysctlRecord[] {
  const shared = { scope: 'namespace', source: 'net/core/neighbour.c' } as const;
  return [
    {
      ...shared,
      key: 'net.ipv4.neigh.*.base_reachable_time',
      type: 'seconds',
      unit: 'seconds',
      default: always('30'),
      what: 'How long a neighbour counts as reachable after its last answer. The old name, in seconds.',
      change: 'Write base_reachable_time_ms instead; this file is kept for old tools.',
      renamedTo: 'net.ipv4.neigh.*.base_reachable_time_ms',
      convert: { factor: 1000 },
      refusedBy: 'procps 3.3 (Debian 11, Ubuntu 22.04)',
    },
    {
      ...shared,
      key: 'net.ipv4.neigh.*.base_reachable_time_ms',
      type: 'milliseconds',
      unit: 'milliseconds',
      default: always('30000'),
      what: 'How long a neighbour counts as reachable after its last answer; the kernel takes a random time between half and one and a half of it.',
      change: 'Raise it on stable networks to save questions; a host that moved is then noticed later.',
    },
    {
      ...shared,
      key: 'net.ipv4.neigh.*.retrans_time',
      type: 'int',
      unit: 'hundredths of a second',
      default: always('100'),
      what: 'The time between two questions for the address of a neighbour. The old name, in hundredths of a second.',
      change: 'Write retrans_time_ms instead; this file is kept for old tools.',
      renamedTo: 'net.ipv4.neigh.*.retrans_time_ms',
      convert: { factor: 10 },
      refusedBy: 'procps 3.3 (Debian 11, Ubuntu 22.04)',
    },
    {
      ...shared,
      key: 'net.ipv4.neigh.*.retrans_time_ms',
      type: 'milliseconds',
      unit: 'milliseconds',
      default: always('1000'),
      what: 'The time between two questions for the address of a neighbour.',
      change: 'Lower it to fail over faster when a neighbour dies; more broadcasts are the price.',
    },
    ...[
      ['gc_thresh1', '128', 'Below so many entries the table of neighbours is not cleaned.'],
      ['gc_thresh2', '512', 'Above so many entries the table of neighbours is cleaned after five seconds.'],
      [
        'gc_thresh3',
        '1024',
        'The most entries of the table of neighbours; beyond it new ones fail and the log says "neighbour table overflow".',
      ],
    ].map(
      ([name, value, what]): SysctlRecord => ({
        ...shared,
        key: `net.ipv4.neigh.default.${name}`,
        type: 'int',
        unit: 'entries',
        scope: 'first namespace',
        default: always(value!),
        what: what!,
        change: 'Raise all three in networks with more neighbours than this.',
      }),
    ),
  ];
}

function routes(): readonly SysctlRecord[] {
  const shared = { scope: 'namespace', source: 'net/ipv4/route.c', type: 'int', instead: 'Delete the line.' } as const;
  return [
    {
      ...shared,
      scope: 'first namespace',
      key: 'net.ipv4.route.max_size',
      unit: 'entries',
      what: 'Once the size of the routing cache, which is gone since 3.6.',
      noEffectSince: '3.6',
    },
    {
      ...shared,
      key: 'net.ipv4.route.secret_interval',
      removedFrom: '2.6.33',
      removed: '2.6.35',
      what: 'How often the hash of the routing cache was made anew; the cache is gone.',
    },
    {
      ...shared,
      key: 'net.ipv4.rt_cache_rebuild_count',
      removed: '3.6',
      what: 'How often the routing cache was rebuilt before it was switched off; the cache is gone.',
    },
    ...['max_delay', 'min_delay'].map(
      (name): SysctlRecord => ({
        ...shared,
        key: `net.ipv4.route.${name}`,
        removed: '2.6.32',
        what: 'A delay before the routing cache was flushed; the cache is gone.',
      }),
    ),
  ];
}
