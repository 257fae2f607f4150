import { always, type SysctlRecord } from './record.ts';

const PREFIX = 'net.netfilter.nf_conntrack_';
const SHARED = { scope: 'namespace', module: 'nf_conntrack', source: 'net/netfilter/nf_conntrack_standalone.c' } as const;

/** The keys below net.netfilter that the kernel once had. */
export const netfilterRemovedRecords = (): readonly SysctlRecord[] => [
  {
    ...SHARED,
    key: `${PREFIX}helper`,
    type: 'bool',
    since: '3.5',
    removed: '6.0',
    default: [{ value: '1' }, { since: '4.7', value: '0' }],
    what: 'Gave connections their helper (FTP, SIP ...) by port number, without a rule.',
    instead: 'Name the helper in a rule of the raw table: `-j CT --helper ftp`.',
    source: 'commit b118509076b3',
  },
  {
    ...SHARED,
    key: `${PREFIX}events_retry_timeout`,
    type: 'seconds',
    unit: 'seconds',
    since: '2.6.31',
    removedFrom: '3.15',
    removed: '3.18',
    default: always('15'),
    what: 'How often the kernel tried again to tell a listener about the end of a connection.',
    instead: 'Delete the line; the kernel now retries by itself.',
  },
  {
    ...SHARED,
    key: `${PREFIX}default_on`,
    type: 'bool',
    since: '4.10',
    removed: '4.15',
    default: always('1'),
    what: 'Whether new network namespaces track connections without a rule that asks for it.',
    instead: 'Use the module parameter `enable_hooks` of nf_conntrack.',
  },
  {
    ...SHARED,
    key: `${PREFIX}sctp_timeout_heartbeat_acked`,
    type: 'seconds',
    unit: 'seconds',
    since: '4.4',
    removedFrom: '5.4',
    removed: '6.2',
    vendors: { el6: true, el7: true },
    default: always('210'),
    what: 'How long an idle SCTP entry was kept on a second path that a HEARTBEAT-ACK confirmed. Stable updates from 5.4 on lack it too.',
    instead: 'Set nf_conntrack_sctp_timeout_established, which now serves both paths.',
  },
  ...dccp(),
  ...(['', '_stream'] as const).map(
    (suffix): SysctlRecord => ({
      ...SHARED,
      key: `${PREFIX}udplite_timeout${suffix}`,
      type: 'seconds',
      unit: 'seconds',
      since: '2.6.22',
      removedFrom: '4.11',
      removed: '4.12',
      vendors: { el7: false, el8: false },
      default: always(suffix ? '180' : '30'),
      what: 'How long an idle UDP-Lite entry was kept.',
      instead: `Set nf_conntrack_udp_timeout${suffix}, which serves UDP-Lite too.`,
    }),
  ),
];

function dccp(): readonly SysctlRecord[] {
  const gone = {
    ...SHARED,
    since: '2.6.26',
    removed: '6.17',
    instead: 'Delete the line: DCCP is no longer tracked.',
  } as const;
  const states = {
    request: '240',
    respond: '480',
    partopen: '480',
    open: '43200',
    closereq: '64',
    closing: '64',
    timewait: '240',
  };
  return [
    ...Object.entries(states).map(
      ([state, seconds]): SysctlRecord => ({
        ...gone,
        key: `${PREFIX}dccp_timeout_${state}`,
        type: 'seconds',
        unit: 'seconds',
        default: always(seconds),
        what: `How long an idle DCCP entry was kept in its state ${state.toUpperCase()}.`,
      }),
    ),
    {
      ...gone,
      key: `${PREFIX}dccp_loose`,
      type: 'bool',
      default: always('1'),
      what: 'Whether DCCP connections already under way were taken up.',
    },
  ];
}
