import type { SysctlRecord } from './record.ts';

const NEW = 'net.netfilter.nf_conntrack_';
const OLD = 'net.ipv4.netfilter.ip_conntrack_';

/** The names that were only renamed: they had the same meaning, unit and range under net.ipv4.netfilter. */
const RENAMED = [
  'checksum',
  'log_invalid',
  'generic_timeout',
  'icmp_timeout',
  'udp_timeout',
  'udp_timeout_stream',
  'tcp_loose',
  'tcp_be_liberal',
  'tcp_max_retrans',
  ...['syn_sent', 'syn_recv', 'established', 'fin_wait', 'close_wait', 'last_ack', 'time_wait', 'close', 'max_retrans'].map(
    (s) => `tcp_timeout_${s}`,
  ),
  ...['closed', 'cookie_wait', 'cookie_echoed', 'established', 'shutdown_sent', 'shutdown_recd', 'shutdown_ack_sent'].map(
    (s) => `sctp_timeout_${s}`,
  ),
];

/**
 * The keys of ip_conntrack, the IPv4-only tracker of 2.4 and 2.6, which nf_conntrack kept alive as second names from 2.6.20 to 4.8 where
 * CONFIG_NF_CONNTRACK_PROC_COMPAT was set and nf_conntrack_ipv4 was loaded. Removed by commit adf0516845bc.
 */
export const ipConntrackRecords = (): readonly SysctlRecord[] => {
  const old = {
    type: 'int',
    scope: 'namespace',
    module: 'nf_conntrack_ipv4',
    since: '2.4',
    removed: '4.9',
    source: 'commit adf0516845bc',
  } as const;
  return [
    ...RENAMED.map(
      (name): SysctlRecord => ({
        ...old,
        key: `${OLD}${name}`,
        what: `The old name of ${NEW}${name}.`,
        renamedTo: `${NEW}${name}`,
      }),
    ),
    {
      ...old,
      key: `${OLD}max`,
      what: `The old name of ${NEW}max.`,
      renamedTo: `${NEW}max`,
    },
    {
      ...old,
      key: 'net.ipv4.ip_conntrack_max',
      removed: '2.6.22',
      what: `The oldest name of ${NEW}max. It went with the module ip_conntrack, earlier than its neighbours below net.ipv4.netfilter.`,
      renamedTo: `${NEW}max`,
      source: 'ip_conntrack_standalone.c in 2.6.18; absent from nf_conntrack_l3proto_ipv4_compat.c',
    },
    {
      ...old,
      key: `${OLD}count`,
      what: `The old name of ${NEW}count.`,
      renamedTo: `${NEW}count`,
      readOnly: {},
    },
    {
      ...old,
      key: `${OLD}buckets`,
      what: `The old name of ${NEW}buckets, which no kernel lets be written.`,
      renamedTo: `${NEW}buckets`,
      readOnly: {},
    },
    {
      ...old,
      key: `${OLD}tcp_timeout_syn_sent2`,
      since: '2.6.31',
      what: 'How long an idle TCP entry was kept after two SYNs that crossed each other. It never had a name of the new kind.',
      renamedTo: null,
      instead: 'Delete the line; the time can only be set with a timeout policy (`nfct add timeout`, or `ct timeout` of nft).',
    },
    {
      ...old,
      key: `${OLD}tcp_log_invalid`,
      removed: '2.6.0',
      what: 'A switch of the TCP window tracking patch for 2.4: 1 logged TCP packets outside the window.',
      renamedTo: `${NEW}log_invalid`,
      convert: { values: { '0': '0', '1': '6' } },
      patchOf: 'a patch for Linux 2.4',
      source: 'patch-o-matic for 2.4; never in mainline',
    },
  ];
};
