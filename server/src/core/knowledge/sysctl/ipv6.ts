import { always, type SysctlRecord } from './record.ts';

/** net.ipv6.*. */
export const ipv6Records = (): readonly SysctlRecord[] => [
  {
    key: 'net.ipv6.conf.*.forwarding',
    type: 'int',
    default: always('0'),
    scope: 'namespace',
    what: 'Whether the host passes IPv6 packets on. Only `all` switches forwarding; for one interface it decides whether the host behaves as a router there and ignores router advertisements.',
    change:
      'Set `all` to 1 on routers. Addresses and routes that came by router advertisement are then lost, unless accept_ra is 2.',
    source: 'net/ipv6/addrconf.c',
    related: ['net.ipv4.ip_forward'],
  },
  {
    key: 'net.ipv6.conf.*.disable_ipv6',
    type: 'int',
    default: always('0'),
    scope: 'namespace',
    what: 'With 1 the interface has no IPv6 addresses and sends and takes no IPv6 packets.',
    change: 'Programs that listen on IPv6 addresses, also ::1, fail when `all` or `lo` is switched off.',
    source: 'net/ipv6/addrconf.c',
  },
  {
    key: 'net.ipv6.conf.*.accept_ra',
    type: 'int',
    default: always('1'),
    values: { '0': 'no', '1': 'on a host, not on a router', '2': 'on a router too' },
    scope: 'namespace',
    what: 'Whether the host takes addresses and routes from router advertisements.',
    change:
      'Set 2 on a router that still takes its own uplink from advertisements, 0 on servers with fixed addresses; a host without them has no default route unless you set one.',
    source: 'net/ipv6/addrconf.c',
  },
  {
    key: 'net.ipv6.conf.*.accept_redirects',
    type: 'int',
    default: always('1'),
    scope: 'namespace',
    what: 'Whether ICMPv6 messages may tell the host of a better router.',
    change: 'Switch it off on servers: a neighbour could draw their traffic to itself.',
    source: 'net/ipv6/addrconf.c',
  },
  ...(['base_reachable_time', 'retrans_time'] as const).flatMap((name): readonly SysctlRecord[] => {
    const reachable = name === 'base_reachable_time';
    const what = reachable
      ? 'How long a neighbour counts as reachable after its last answer.'
      : 'The time between two questions for the address of a neighbour.';
    return [
      {
        key: `net.ipv6.neigh.*.${name}`,
        type: reachable ? 'seconds' : 'milliseconds',
        unit: reachable ? 'seconds' : 'clock ticks',
        scope: 'namespace',
        what: `${what} The old name.`,
        change: `Write ${name}_ms instead; this file is kept for old tools.`,
        renamedTo: `net.ipv6.neigh.*.${name}_ms`,
        // The old retrans_time counts clock ticks, of which nobody here knows the length.
        convert: reachable ? { factor: 1000 } : { values: {} },
        refusedBy: 'procps 3.3 (Debian 11, Ubuntu 22.04)',
        source: 'net/ipv6/ndisc.c',
      },
      {
        key: `net.ipv6.neigh.*.${name}_ms`,
        type: 'milliseconds',
        unit: 'milliseconds',
        default: always(reachable ? '30000' : '1000'),
        scope: 'namespace',
        what,
        change: reachable
          ? 'Raise it on stable networks to save questions; a host that moved is then noticed later. Router advertisements can change it.'
          : 'Lower it to fail over faster when a neighbour dies; more questions are the price. Router advertisements can change it.',
        source: 'net/ipv6/ndisc.c',
      },
    ];
  }),
  {
    key: 'net.ipv6.route.max_size',
    type: 'int',
    unit: 'entries',
    default: [{ value: '4096' }, { since: '6.3', value: '2147483647' }],
    scope: 'namespace',
    what: 'The most entries of the cache of IPv6 routes.',
    change:
      'Raise it on kernels before 6.3 that log "Route cache is full" and lose IPv6; newer kernels do not count routes against it.',
    noEffectSince: '6.3',
    source: 'net/ipv6/route.c',
  },
];
