import { always, type SysctlRecord } from './record.ts';

const CALLS = {
  iptables: 'IPv4 packets that a bridge passes on go through the iptables chains',
  ip6tables: 'IPv6 packets that a bridge passes on go through the ip6tables chains',
  arptables: 'ARP packets that a bridge passes on go through the arptables chains',
} as const;

/** net.bridge.*: the keys exist once br_netfilter is loaded; up to 3.17 the module bridge brought them. */
export const bridgeRecords = (): readonly SysctlRecord[] =>
  Object.entries(CALLS).map(
    ([tool, what]): SysctlRecord => ({
      key: `net.bridge.bridge-nf-call-${tool}`,
      type: 'int',
      default: always('1'),
      scope: 'namespace',
      module: 'br_netfilter',
      what: `With 1 ${what}, also between machines on one bridge. Any number but 0 is kept as 1.`,
      change:
        'Kubernetes needs 1 so that services work between pods of one node; virtual machines on a bridge are faster without. The key is missing until br_netfilter is loaded.',
      source: 'net/bridge/br_netfilter_hooks.c',
    }),
  );
