import type { ModuleParameter, ModuleRecord } from '../record.ts';

const SOURCE = 'net/netfilter/nf_conntrack_*.c; modinfo of 5.10 to 7.2; /sys/module on 6.18';

/** The list of ports that a helper watches where helpers are assigned by port; at most eight. */
function ports(standard: number, service: string): ModuleParameter {
  return {
    name: 'ports',
    type: 'ushort[8]',
    default: String(standard),
    range: { min: 1, max: 65535 },
    writable: false,
    what: `The ports of ${service}, at most eight, with commas between them. The list replaces the default.`,
    advice:
      'Since automatic helpers are off (4.7) and gone (6.0), a port in this list alone gives no connection a helper: rules with ' +
      '`-j CT --helper` do.',
  };
}

function helper(name: string, what: string, parameters: readonly ModuleParameter[]): ModuleRecord {
  return { name: `nf_conntrack_${name}`, since: '2.6.20', what, parameters, complete: true, source: SOURCE };
}

const timeout = (seconds: number, what: string): ModuleParameter => ({
  name: 'timeout',
  type: 'uint',
  unit: 'seconds',
  default: String(seconds),
  writable: false,
  what,
});

/** The helpers: modules that read a protocol's control connection and announce the connections that will follow. */
export const conntrackHelpers: readonly ModuleRecord[] = [
  helper('ftp', 'Reads FTP control connections, so that their data connections are RELATED.', [
    ports(21, 'FTP servers'),
    {
      name: 'loose',
      type: 'bool',
      default: 'off',
      writable: true,
      what: 'Also expects data connections to an address other than that of the control connection.',
      advice: 'Leave it off unless servers hand data to other machines: it lets a client open ways to third hosts.',
    },
  ]),
  helper('irc', 'Reads IRC connections, so that DCC transfers are RELATED.', [
    ports(6667, 'IRC servers'),
    {
      name: 'max_dcc_channels',
      type: 'uint',
      default: '8',
      range: { min: 1, max: 255 },
      writable: false,
      what: 'How many announced DCC connections one IRC connection may have open.',
    },
    {
      name: 'dcc_timeout',
      type: 'uint',
      unit: 'seconds',
      default: '300',
      writable: false,
      what: 'How long an announced DCC connection may take to come.',
    },
  ]),
  helper(
    'sip',
    'Reads SIP signalling, so that the calls it sets up (RTP, RTCP) are RELATED, and rewritten where NAT changes addresses.',
    [
      ports(5060, 'SIP servers'),
      {
        name: 'sip_timeout',
        type: 'uint',
        unit: 'seconds',
        default: '3600',
        writable: true,
        what: 'How long a signalling connection is kept without a packet.',
      },
      {
        name: 'sip_direct_signalling',
        type: 'int',
        default: '1',
        writable: true,
        what: '1 expects incoming calls from the registrar alone, 0 from anyone.',
      },
      {
        name: 'sip_direct_media',
        type: 'int',
        default: '1',
        writable: true,
        what: '1 expects media from the two ends of the signalling alone, 0 from anyone.',
        advice: 'Set 0 where a provider sends media from other machines than it signals from; one-way sound is the usual sign.',
      },
      {
        name: 'sip_external_media',
        type: 'int',
        since: '4.20',
        default: '0',
        writable: true,
        what: '1 leaves alone the media that two outside hosts exchange without this one.',
      },
    ],
  ),
  helper('tftp', 'Reads TFTP requests, so that the transfer from another port is RELATED.', [ports(69, 'TFTP servers')]),
  helper('sane', 'Reads the control connections of network scanners (SANE), so that image data is RELATED.', [
    ports(6566, 'SANE servers'),
  ]),
  helper('amanda', 'Reads Amanda backup requests, so that the data connections are RELATED.', [
    {
      name: 'master_timeout',
      type: 'uint',
      unit: 'seconds',
      default: '300',
      writable: true,
      what: 'How long the control connection is kept while data flows.',
    },
    {
      name: 'ts_algo',
      type: 'charp',
      default: 'kmp',
      writable: false,
      what: 'The text search that looks for ports in a request.',
    },
  ]),
  helper('h323', 'Reads H.323 signalling of calls and of gatekeepers (RAS, Q.931, H.245).', [
    {
      name: 'default_rrq_ttl',
      type: 'uint',
      unit: 'seconds',
      default: '300',
      writable: true,
      what: 'How long a registration holds that names no time.',
    },
    { name: 'gkrouted_only', type: 'int', default: '1', writable: true, what: '1 takes calls from the gatekeeper alone.' },
    {
      name: 'callforward_filter',
      type: 'bool',
      default: 'on',
      writable: true,
      what: 'Follows a forwarded call only where its two ends are on different sides of this host.',
    },
  ]),
  helper('netbios_ns', 'Lets the answers to a NetBIOS name broadcast back in.', [
    timeout(3, 'How long answers to a broadcast are expected.'),
  ]),
  helper('snmp', 'Lets the answers to an SNMP broadcast back in.', [
    timeout(30, 'How long answers to a broadcast are expected.'),
  ]),
  helper('pptp', 'Reads PPTP control connections, so that their GRE tunnels are tracked by call.', []),
  helper('netlink', 'The interface of `conntrack`, conntrackd and libnetfilter_conntrack to the table.', []),
];

const NAT_SOURCE = 'net/netfilter/nf_nat_*.c, net/ipv4/netfilter/nf_nat_*.c; modinfo of 5.10 to 7.2';

function natHelper(name: string, what: string, parameters: readonly ModuleParameter[] = []): ModuleRecord {
  return { name: `nf_nat_${name}`, since: '2.6.20', what, parameters, complete: true, source: NAT_SOURCE };
}

const ignoredPorts: ModuleParameter = {
  name: 'ports',
  type: 'ushort[8]',
  writable: false,
  what: 'Accepted and ignored: the ports are those of the conntrack helper of the same protocol.',
};

/** Address translation inside the protocols that write addresses into their data. */
export const natModules: readonly ModuleRecord[] = [
  {
    name: 'nf_nat',
    since: '2.6.20',
    what: 'Address translation: SNAT, DNAT, MASQUERADE and REDIRECT work on tracked connections through it.',
    parameters: [],
    complete: true,
    source: NAT_SOURCE,
  },
  natHelper('ftp', 'Rewrites the addresses in FTP control connections that are translated.', [ignoredPorts]),
  natHelper('irc', 'Rewrites the addresses of DCC offers in IRC connections that are translated.', [ignoredPorts]),
  natHelper('sip', 'Rewrites the addresses in SIP messages that are translated.'),
  natHelper('tftp', 'Prepares the data connections of translated TFTP requests.'),
  natHelper('amanda', 'Rewrites the ports in Amanda requests that are translated.'),
  natHelper('h323', 'Rewrites the addresses in H.323 signalling that is translated.'),
  natHelper('pptp', 'Keeps the call numbers of several PPTP clients behind one address apart.'),
  natHelper('snmp_basic', 'Rewrites addresses inside SNMP answers.', [
    { name: 'debug', type: 'int', removed: '4.16', default: '0', writable: true, what: '1 and 2 log the rewritten messages.' },
  ]),
];
