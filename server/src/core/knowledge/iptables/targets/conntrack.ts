import { cutText, integer, listOf, MARK, MARK_MASK, U16, U32 } from '../args.ts';
import { CT_EVENTS } from '../names.ts';
import type { ArgType, Extension, ExtensionOption, Family } from '../record.ts';

const BOTH: readonly Family[] = ['ipv4', 'ipv6'];
const ZONE: ArgType = { type: 'enum', values: [{ name: 'mark' }], compare: 'ignore-case', numbers: { min: 0, max: U16 } };
const MARK_ACTIONS = ['set-xmark', 'set-mark', 'and-mark', 'or-mark', 'xor-mark', 'save-mark', 'restore-mark'];

function markAction(long: string, args: readonly ArgType[], summary: string, sinceIptables?: string): ExtensionOption {
  return {
    long,
    args,
    excludes: MARK_ACTIONS.filter((other) => other !== long),
    ...(sinceIptables ? { sinceIptables } : {}),
    summary,
  };
}

function zone(long: string, summary: string): ExtensionOption {
  return { long, args: [ZONE], sinceIptables: long === 'zone' ? '1.4.8' : '1.6.0', summary };
}

/** Targets that steer connection tracking or write into its entries. */
export const CONNTRACK_TARGETS: readonly Extension[] = [
  {
    kind: 'target',
    name: 'CT',
    families: BOTH,
    kernelModule: 'xt_CT',
    summary:
      'Tells connection tracking, before it looks at the packet, how to treat it: not at all, in another zone, with a helper.',
    when: '`--notrack` for busy services that need no state, on both directions; `--helper` for FTP, SIP and their like, which no longer attach by themselves; `--zone` for overlapping networks.',
    cost: 'The first CT rule that a packet meets counts, later ones do nothing. Not terminating: the rules behind it go on. What is untracked is neither NEW nor ESTABLISHED, and no NAT rule sees it.',
    example: { table: 'raw', rule: '-A PREROUTING -p tcp -m tcp --dport 21 -j CT --helper ftp' },
    options: [
      { long: 'notrack', args: [], summary: 'Leaves the packet untracked; the rule for the other direction is needed as well.' },
      {
        long: 'helper',
        args: [cutText(15)],
        needsProtocol: true,
        summary: 'Attaches this helper to the connection; needs the `-p` of the helper and its module.',
      },
      {
        long: 'timeout',
        args: [cutText(31)],
        needsProtocol: true,
        sinceIptables: '1.4.14',
        summary: 'Uses the timeouts of a policy that `nfct timeout` made before.',
      },
      {
        long: 'ctevents',
        args: [listOf(CT_EVENTS)],
        summary: 'Reports only these events of the connection to programs such as conntrackd.',
      },
      { long: 'expevents', args: [listOf(['new'])], summary: 'Reports these events of announced connections.' },
      zone(
        'zone',
        'Looks the connection up in this zone, so that equal addresses of two networks do not clash; `mark` takes the packet mark.',
      ),
      zone('zone-orig', 'The zone for the direction that opens the connection.'),
      zone('zone-reply', 'The zone for the reply direction.'),
    ],
    tables: ['raw'],
    terminating: 'continue',
    needsConntrack: 'unless-notrack',
    sinceIptables: '1.4.8',
    kernel: { since: '2.6.34' },
    source: 'iptables libxt_CT, Linux xt_CT; measured on Linux 6.18',
  },
  {
    kind: 'target',
    name: 'NOTRACK',
    aliasOf: 'CT',
    families: BOTH,
    kernelModule: 'xt_CT',
    summary: 'Exempts the packet from connection tracking: the short form of `-j CT --notrack`.',
    when: 'For busy services that need no state (DNS, memcached, load balancers), so that they fill no table.',
    cost: 'Both directions must be exempted, in the chains that each of them passes; one alone leaves an entry a connection or breaks it. The packets are UNTRACKED: the filter must accept them as such, and no NAT rule sees them.',
    example: { table: 'raw', rule: '-A PREROUTING -p udp -m udp --dport 53 -j NOTRACK' },
    options: [],
    tables: ['raw'],
    terminating: 'continue',
    replacedBy: '-j CT --notrack',
    source: 'iptables libxt_CT, Linux xt_CT; measured on Linux 6.18',
  },
  {
    kind: 'target',
    name: 'CONNMARK',
    families: BOTH,
    kernelModule: 'xt_connmark',
    summary: 'Writes a mark on the connection, or copies it to or from the packet.',
    when: 'To choose a route or class for the first packet and give the same to all that follow: save the mark once, restore it in PREROUTING.',
    cost: 'One write. Untracked and invalid packets have no connection to mark. Leave bits of other programs alone with a mask.',
    example: { table: 'mangle', rule: '-A PREROUTING -j CONNMARK --restore-mark --nfmask 0xffffffff --ctmask 0xffffffff' },
    options: [
      markAction('set-xmark', [MARK_MASK], 'Clears the bits of the mask, then flips those of the value.', '1.4.1'),
      markAction('set-mark', [MARK_MASK], 'Clears the bits of the mask, then sets those of the value.'),
      markAction('and-mark', [MARK], 'Keeps only the bits that are set here.', '1.4.1'),
      markAction('or-mark', [MARK], 'Sets these bits.', '1.4.1'),
      markAction('xor-mark', [MARK], 'Flips these bits.', '1.4.1'),
      markAction('save-mark', [], 'Copies the mark of the packet to the connection.'),
      markAction('restore-mark', [], 'Copies the mark of the connection to the packet.'),
      {
        long: 'nfmask',
        args: [MARK],
        excludes: ['mask'],
        sinceIptables: '1.4.1',
        summary: 'The bits of the packet mark that a copy touches.',
      },
      {
        long: 'ctmask',
        args: [MARK],
        excludes: ['mask'],
        sinceIptables: '1.4.1',
        summary: 'The bits of the connection mark that a copy touches.',
      },
      { long: 'mask', args: [MARK], excludes: ['nfmask', 'ctmask'], summary: 'Both masks at once.' },
      {
        long: 'left-shift-mark',
        args: [integer(0, 31)],
        sinceIptables: '1.8.0',
        summary: 'Shifts the mark left by so many bits on its way.',
      },
      {
        long: 'right-shift-mark',
        args: [integer(0, 31)],
        sinceIptables: '1.8.0',
        summary: 'Shifts the mark right by so many bits on its way.',
      },
    ],
    requiresAny: MARK_ACTIONS,
    terminating: 'continue',
    needsConntrack: true,
    source: 'iptables libxt_CONNMARK, Linux xt_connmark',
  },
  {
    kind: 'target',
    name: 'SYNPROXY',
    families: BOTH,
    kernelModule: 'ipt_SYNPROXY',
    kernelModule6: 'ip6t_SYNPROXY',
    summary:
      'Answers TCP SYNs in the place of the server with SYN cookies, and lets through only clients that complete the handshake.',
    when: 'Against SYN floods, in front of a server or on the router before it.',
    cost: 'Three things belong together: raw `--syn -j CT --notrack`, the sysctl `nf_conntrack_tcp_loose` = 0, and SYNPROXY for `INVALID,UNTRACKED`. Do not exempt the replies. The TCP options given must be those of the server.',
    example: {
      table: 'filter',
      rule: '-A INPUT -p tcp -m tcp --dport 443 -m conntrack --ctstate INVALID,UNTRACKED -j SYNPROXY --sack-perm --timestamp --wscale 7 --mss 1460',
    },
    options: [
      { long: 'sack-perm', args: [], summary: 'The server understands selective acknowledgement.' },
      {
        long: 'timestamp',
        args: [],
        summary: 'The server uses timestamps; without them window scaling and SACK are not offered.',
      },
      { long: 'wscale', args: [integer(0, U32)], summary: 'The window scale of the server, 0 to 14.' },
      { long: 'mss', args: [integer(0, U32)], summary: 'The maximum segment size of the server.' },
      { long: 'ecn', args: [], summary: 'The server understands ECN.' },
    ],
    protocols: ['tcp'],
    chains: ['INPUT', 'FORWARD'],
    terminating: 'varies',
    needsConntrack: true,
    sinceIptables: '1.4.21',
    kernel: { since: '3.12' },
    source: 'iptables libxt_SYNPROXY, Linux ipt_SYNPROXY and ip6t_SYNPROXY; measured on Linux 6.18',
  },
  {
    kind: 'target',
    name: 'CONNSECMARK',
    families: BOTH,
    kernelModule: 'xt_CONNSECMARK',
    summary: 'Copies the security mark between the packet and its connection.',
    when: 'With SELinux: SECMARK labels the first packet, CONNSECMARK carries the label over the rest of the connection.',
    cost: 'One write.',
    example: { table: 'mangle', rule: '-A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j CONNSECMARK --restore' },
    options: [
      {
        long: 'save',
        args: [],
        excludes: ['restore'],
        summary: 'Copies the mark of the packet to the connection, if that has none.',
      },
      {
        long: 'restore',
        args: [],
        excludes: ['save'],
        summary: 'Copies the mark of the connection to the packet, if that has none.',
      },
    ],
    requiresAny: 'any',
    tables: ['mangle', 'security'],
    terminating: 'continue',
    needsConntrack: true,
    source: 'iptables libxt_CONNSECMARK, Linux xt_CONNSECMARK',
  },
];
