import type { Part, Protocol } from './namespace.ts';
import { filterOf, rawTable } from './notrack-law.ts';

/** A rule set of one connection: what kernlint must say of it, and what really becomes of the connection. */
export interface NotrackCase {
  readonly title: string;
  readonly part: Part;
  readonly protocol: Protocol;
  readonly port: number;
  readonly clientPort?: number;
  readonly input?: string;
  readonly text: string;
  /** The rules of the notrack family that must speak, each as `id` or `id@words of the line it stands on`; none where it must be silent. */
  readonly expected: readonly string[];
  /** Findings that may stand there as well: another true statement about the same file. */
  readonly allowed: readonly string[];
  /** `clean`: works without an entry; `leak` and `tracked`: with one; `broken`: does not work. Missing where no packet is sent. */
  readonly real: 'clean' | 'leak' | 'tracked' | 'broken' | undefined;
}

interface Options {
  readonly part?: Part;
  readonly protocol?: Protocol;
  readonly port?: number;
  readonly clientPort?: number;
  readonly input?: string;
  /** A posture of notrack-law.ts, or the text of a filter table. By default everything passes but INVALID packets, which shows every half. */
  readonly filter?: string;
  readonly chains?: readonly string[];
  /** Tables behind raw. */
  readonly tables?: string;
  readonly allowed?: readonly string[];
  readonly real?: NotrackCase['real'] | 'none';
}

/** The addresses of the harness's peers. */
const C = '10.1.0.1';
const S = '10.2.0.1';

function build(
  title: string,
  raw: readonly string[],
  expected: readonly string[],
  usual: NotrackCase['real'],
  options: Options,
): NotrackCase {
  const {
    part = 'inbound',
    protocol = 'tcp',
    port = 80,
    filter = 'accept-inv',
    chains = [],
    tables = '',
    allowed = [],
  } = options;
  const filterText = filter.startsWith('*') ? filter : filterOf(part, filter, protocol, 'ipv4', port);
  const text =
    rawTable(
      raw.map((rule) => `-A ${rule}`),
      chains,
    ) +
    tables +
    filterText;
  const real = options.real === 'none' ? undefined : (options.real ?? usual);
  return { title, part, protocol, port, clientPort: options.clientPort, input: options.input, text, expected, allowed, real };
}

const sound = (title: string, raw: readonly string[], options: Options = {}) => build(title, raw, [], 'clean', options);
const faulty = (title: string, raw: readonly string[], expected: readonly string[], options: Options = {}) =>
  build(title, raw, expected, 'broken', options);

const P80 = 'PREROUTING -p tcp -m tcp --dport 80';
const O80 = 'OUTPUT -p tcp -m tcp --sport 80';
const PAIR = [`${P80} -j NOTRACK`, `${O80} -j NOTRACK`];
/** Whole protocols are too broad where the filter asks for states, which is true and another matter. */
const BROAD = { allowed: ['notrack/too-broad'] };
const many = (from: number, count: number) => Array.from({ length: count }, (_, at) => from + at).join(',');

const filterTable = (policies: string, ...rules: string[]) => {
  const heads = ['INPUT', 'FORWARD', 'OUTPUT'].map((chain, at) => `:${chain} ${policies[at] === 'A' ? 'ACCEPT' : 'DROP'} [0:0]`);
  return `*filter\n${[...heads, ...rules.map((rule) => `-A ${rule}`)].join('\n')}\nCOMMIT\n`;
};
const EST = 'INPUT -m state --state ESTABLISHED,RELATED -j ACCEPT';

/** Rule sets that look one-sided to a check of texts and are complete. */
export const SOUND: readonly NotrackCase[] = [
  sound('the two targets mixed', [`${P80} -j NOTRACK`, `${O80} -j CT --notrack`]),
  sound('two rules against a list', [
    `${P80} -j NOTRACK`,
    'PREROUTING -p tcp --dport 443 -j NOTRACK',
    'OUTPUT -p tcp -m multiport --sports 80,443 -j NOTRACK',
  ]),
  sound('a list against a range', [
    'PREROUTING -p tcp -m multiport --dports 80,81,82 -j NOTRACK',
    'OUTPUT -p tcp --sport 80:82 -j NOTRACK',
  ]),
  sound('two adjacent ranges against one', [
    'PREROUTING -p tcp --dport 79:80 -j NOTRACK',
    'PREROUTING -p tcp --dport 81:82 -j NOTRACK',
    'OUTPUT -p tcp --sport 79:82 -j NOTRACK',
  ]),
  sound('another order in the list', [
    'PREROUTING -p tcp -m multiport --dports 443,80 -j NOTRACK',
    'OUTPUT -p tcp -m multiport --sports 80,443 -j NOTRACK',
  ]),
  sound('a protocol by number', ['PREROUTING -p 6 -m tcp --dport 80 -j NOTRACK', `${O80} -j NOTRACK`]),
  sound('--ports on both sides', [
    'PREROUTING -p tcp -m multiport --ports 80 -j NOTRACK',
    'OUTPUT -p tcp -m multiport --ports 80 -j NOTRACK',
  ]),
  sound('--ports on one side', ['PREROUTING -p tcp -m multiport --ports 80 -j NOTRACK', `${O80} -j NOTRACK`]),
  sound('an address that is every address, and comments', [
    `PREROUTING -s 0.0.0.0/0 -p tcp -m tcp --dport 80 -m comment --comment "in" -j NOTRACK`,
    `${O80} -m comment --comment out -j NOTRACK`,
  ]),
  sound(
    'lists of 15 and 5 against a range',
    [
      `PREROUTING -p tcp -m multiport --dports ${many(8000, 15)} -j NOTRACK`,
      `PREROUTING -p tcp -m multiport --dports ${many(8015, 5)} -j NOTRACK`,
      'OUTPUT -p tcp --sport 8000:8019 -j NOTRACK',
    ],
    { port: 8017 },
  ),
  sound(
    'a set in both directions',
    ['PREROUTING -p tcp -m set --match-set web dst,dst -j NOTRACK', 'OUTPUT -p tcp -m set --match-set web src,src -j NOTRACK'],
    { real: 'none' },
  ),
  sound('address ranges', [
    `PREROUTING -m iprange --src-range ${C}-10.1.0.9 -p tcp --dport 80 -j NOTRACK`,
    `OUTPUT -m iprange --dst-range ${C}-10.1.0.9 -p tcp --sport 80 -j NOTRACK`,
  ]),
  sound('local address types', [
    `${P80} -m addrtype --dst-type LOCAL -j NOTRACK`,
    `${O80} -m addrtype --src-type LOCAL -j NOTRACK`,
  ]),
  sound('interfaces on one side only', [`PREROUTING -i eth0 -p tcp --dport 80 -j NOTRACK`, `${O80} -j NOTRACK`]),
  sound('an interface pattern', [
    'PREROUTING -i eth0 -p tcp --dport 80 -j NOTRACK',
    'OUTPUT -o eth+ -p tcp --sport 80 -j NOTRACK',
  ]),
  sound('a peer', [`PREROUTING -s ${C}/32 -j NOTRACK`, `OUTPUT -d ${C}/32 -j NOTRACK`]),
  sound('an interface', ['PREROUTING -i eth0 -j NOTRACK', 'OUTPUT -o eth0 -j NOTRACK']),
  sound('a whole protocol', ['PREROUTING -p tcp -j NOTRACK', 'OUTPUT -p tcp -j NOTRACK'], BROAD),
  sound('ICMP', ['PREROUTING -p icmp -j NOTRACK', 'OUTPUT -p icmp -j NOTRACK'], { protocol: 'icmp' }),
  sound(
    'echo and its reply',
    ['PREROUTING -p icmp -m icmp --icmp-type 8 -j NOTRACK', 'OUTPUT -p icmp -m icmp --icmp-type 0 -j NOTRACK'],
    { protocol: 'icmp' },
  ),
  sound('ESP', ['PREROUTING -p esp -j NOTRACK', 'OUTPUT -p esp -j NOTRACK'], { real: 'none' }),
  sound('everything', ['PREROUTING -j NOTRACK', 'OUTPUT -j NOTRACK'], BROAD),
  sound(
    'all ports but one',
    ['PREROUTING -p tcp -m tcp ! --dport 22 -j NOTRACK', 'OUTPUT -p tcp -m tcp ! --sport 22 -j NOTRACK'],
    BROAD,
  ),
  sound(
    'all ports but a list',
    ['PREROUTING -p tcp -m multiport ! --dports 22,25 -j NOTRACK', 'OUTPUT -p tcp -m multiport ! --sports 22,25 -j NOTRACK'],
    BROAD,
  ),
  sound('all peers but one', [
    `PREROUTING ! -s 10.9.9.9/32 -p tcp --dport 80 -j NOTRACK`,
    'OUTPUT ! -d 10.9.9.9/32 -p tcp --sport 80 -j NOTRACK',
  ]),
  sound('every interface but lo', [
    'PREROUTING ! -i lo -p tcp --dport 80 -j NOTRACK',
    'OUTPUT ! -o lo -p tcp --sport 80 -j NOTRACK',
  ]),
  sound(
    'exceptions by RETURN',
    [
      'PREROUTING -p tcp --dport 22 -j RETURN',
      'PREROUTING -j NOTRACK',
      'OUTPUT -p tcp --sport 22 -j RETURN',
      'OUTPUT -j NOTRACK',
    ],
    BROAD,
  ),
  sound(
    'user chains',
    [
      'PREROUTING -p tcp -j WEB_IN',
      'OUTPUT -p tcp -j WEB_OUT',
      'WEB_IN -p tcp --dport 80 -j NOTRACK',
      'WEB_OUT -p tcp --sport 80 -j NOTRACK',
    ],
    { chains: ['WEB_IN', 'WEB_OUT'] },
  ),
  sound('goto', ['PREROUTING -p tcp --dport 80 -g EXEMPT', 'OUTPUT -p tcp --sport 80 -g EXEMPT', 'EXEMPT -j NOTRACK'], {
    chains: ['EXEMPT'],
  }),
  sound('nested chains', ['PREROUTING -j A', 'A -p tcp -j B', 'B -p tcp --dport 80 -j NOTRACK', `${O80} -j NOTRACK`], {
    chains: ['A', 'B'],
  }),
  sound(
    'a condition split between jump and rule',
    [
      'PREROUTING -i eth0 -p tcp -j A',
      'A -p tcp --dport 80 -j NOTRACK',
      'OUTPUT -o eth0 -p tcp -j B',
      'B -p tcp --sport 80 -j NOTRACK',
    ],
    { chains: ['A', 'B'] },
  ),
  sound(
    'one chain for both hooks',
    ['PREROUTING -j WEB', 'OUTPUT -j WEB', 'WEB -p tcp --dport 80 -j NOTRACK', 'WEB -p tcp --sport 80 -j NOTRACK'],
    { chains: ['WEB'] },
  ),
  sound(
    'RETURN in a user chain, NOTRACK behind the jump',
    ['PREROUTING -j A', `${P80} -j NOTRACK`, 'A -p tcp --dport 80 -j RETURN', `${O80} -j NOTRACK`],
    { chains: ['A'] },
  ),
  sound('a mark', [
    `${P80} -j MARK --set-xmark 0x1/0xffffffff`,
    'PREROUTING -m mark --mark 0x1 -j NOTRACK',
    `${O80} -j MARK --set-xmark 0x1/0xffffffff`,
    'OUTPUT -m mark --mark 0x1 -j NOTRACK',
  ]),
  sound('an extra hardware address', [
    'PREROUTING -p tcp --dport 80 -m mac --mac-source 02:00:00:00:01:02 -j NOTRACK',
    `${O80} -j NOTRACK`,
  ]),
  sound('ACCEPT behind NOTRACK', [...PAIR, `${P80} -j ACCEPT`, `${O80} -j ACCEPT`]),
  sound('a router, ports', ['PREROUTING -p tcp --dport 80 -j NOTRACK', 'PREROUTING -p tcp --sport 80 -j NOTRACK'], {
    part: 'forwarded',
  }),
  sound('a router, --ports once', ['PREROUTING -p tcp -m multiport --ports 80 -j NOTRACK'], { part: 'forwarded' }),
  sound('a router, a protocol once', ['PREROUTING -p tcp -j NOTRACK'], { part: 'forwarded', ...BROAD }),
  sound('a router, everything once', ['PREROUTING -j NOTRACK'], { part: 'forwarded', ...BROAD }),
  sound('a router, an interface pattern once', ['PREROUTING -i eth+ -j NOTRACK'], { part: 'forwarded' }),
  sound('a router, every interface but lo', ['PREROUTING ! -i lo -p tcp -j NOTRACK'], { part: 'forwarded', ...BROAD }),
  sound('a router, both interfaces', ['PREROUTING -i eth0 -j NOTRACK', 'PREROUTING -i eth1 -j NOTRACK'], { part: 'forwarded' }),
  sound('a router, a network both ways', ['PREROUTING -s 10.1.0.0/24 -j NOTRACK', 'PREROUTING -d 10.1.0.0/24 -j NOTRACK'], {
    part: 'forwarded',
  }),
  sound(
    'answers by another interface',
    ['PREROUTING -i eth0 -p tcp --dport 80 -j NOTRACK', 'OUTPUT -o eth1 -p tcp --sport 80 -j NOTRACK'],
    { real: 'none' },
  ),
  sound('all four rules of a proxy', [...PAIR, 'OUTPUT -p tcp --dport 80 -j NOTRACK', 'PREROUTING -p tcp --sport 80 -j NOTRACK']),
  sound(
    'all four rules of a resolver',
    [
      'PREROUTING -p udp --dport 53 -j NOTRACK',
      'PREROUTING -p udp --sport 53 -j NOTRACK',
      'OUTPUT -p udp --dport 53 -j NOTRACK',
      'OUTPUT -p udp --sport 53 -j NOTRACK',
    ],
    { protocol: 'udp', port: 53 },
  ),
  sound('a receiver of syslog', ['PREROUTING -p udp --dport 514 -j NOTRACK'], { real: 'none' }),
  sound('a sender of syslog', ['OUTPUT -p udp --dport 514 -j NOTRACK'], { real: 'none' }),
  sound('VRRP', ['PREROUTING -d 224.0.0.18/32 -p vrrp -j NOTRACK'], { real: 'none' }),
  sound('VXLAN', ['PREROUTING -p udp --dport 4789 -j NOTRACK', 'OUTPUT -p udp --dport 4789 -j NOTRACK'], { real: 'none' }),
  sound('VXLAN, one chain for both hooks', ['PREROUTING -j VXLAN', 'OUTPUT -j VXLAN', 'VXLAN -p udp --dport 4789 -j NOTRACK'], {
    chains: ['VXLAN'],
    real: 'none',
  }),
  sound('NTP between servers', ['PREROUTING -p udp --dport 123 -j NOTRACK', 'OUTPUT -p udp --dport 123 -j NOTRACK'], {
    protocol: 'udp',
    port: 123,
    clientPort: 123,
  }),
  sound('loopback by OUTPUT alone', ['OUTPUT -o lo -j NOTRACK'], { real: 'none' }),
  sound('loopback in both chains', ['PREROUTING -i lo -j NOTRACK', 'OUTPUT -o lo -j NOTRACK'], { real: 'none' }),
  sound(
    'a DNS cache for local processes and pods',
    [
      'PREROUTING -d 169.254.20.10/32 -p udp -m udp --dport 53 -j NOTRACK',
      'OUTPUT -s 169.254.20.10/32 -p udp -m udp --sport 53 -j NOTRACK',
      'OUTPUT -d 169.254.20.10/32 -p udp -m udp --dport 53 -j NOTRACK',
    ],
    { real: 'none' },
  ),
  sound('SYNPROXY', ['PREROUTING -p tcp -m tcp --dport 80 --syn -j CT --notrack'], {
    filter: filterTable(
      'ADA',
      'INPUT -p tcp -m tcp --dport 80 -m conntrack --ctstate INVALID,UNTRACKED -j SYNPROXY --sack-perm --timestamp --wscale 7 --mss 1460',
      'INPUT -m conntrack --ctstate INVALID -j DROP',
    ),
    real: 'none',
  }),
  sound('policy ACCEPT and no catch-all', PAIR, {
    filter: filterTable('ADA', EST, 'INPUT -p tcp --dport 22 -m state --state NEW -j ACCEPT'),
  }),
  sound('the port accepted without a state', PAIR, { filter: 'in-hybrid' }),
  sound('the peer accepted without a state', PAIR, { filter: filterTable('DDA', EST, `INPUT -s ${C}/32 -j ACCEPT`) }),
  sound('the interface accepted without a state', PAIR, { filter: filterTable('DDA', EST, 'INPUT -i eth0 -j ACCEPT') }),
  sound('! --state INVALID', PAIR, { filter: filterTable('DDA', 'INPUT -m state ! --state INVALID -j ACCEPT') }),
  sound('! --ctstate NEW', PAIR, {
    filter: filterTable(
      'DDA',
      'INPUT -m conntrack ! --ctstate NEW -j ACCEPT',
      'INPUT -p tcp --dport 80 -m conntrack --ctstate NEW -j ACCEPT',
    ),
  }),
  sound('! --ctstate INVALID,NEW', PAIR, {
    filter: filterTable('DDA', 'INPUT -m conntrack ! --ctstate INVALID,NEW -j ACCEPT', 'INPUT -p tcp --dport 22 -j ACCEPT'),
  }),
  sound('NEW,UNTRACKED', PAIR, {
    filter: filterTable('DDA', EST, 'INPUT -p tcp --dport 80 -m conntrack --ctstate NEW,UNTRACKED -j ACCEPT'),
  }),
  sound('INVALID and NEW without SYN dropped', PAIR, {
    filter: filterTable(
      'ADA',
      'INPUT -m conntrack --ctstate INVALID -j DROP',
      'INPUT -p tcp ! --syn -m conntrack --ctstate NEW -j DROP',
    ),
  }),
  sound('answers from another port', ['PREROUTING -p udp --dport 69 -j NOTRACK', 'OUTPUT -p udp --sport 69 -j NOTRACK'], {
    protocol: 'udp',
    port: 69,
    filter: 'in-est-unt',
  }),
  sound('a stateless firewall', ['PREROUTING -j NOTRACK', 'OUTPUT -j NOTRACK'], {
    filter: filterTable(
      'DDA',
      'INPUT -i lo -j ACCEPT',
      'INPUT -p icmp -j ACCEPT',
      'INPUT -p tcp -m tcp ! --syn -j ACCEPT',
      'INPUT -p tcp -m tcp --dport 80 -j ACCEPT',
      'INPUT -p udp -j ACCEPT',
    ),
  }),
];

const UNPAIRED = 'notrack/unpaired';
const SHADOWED = 'notrack/shadowed';

/** Rule sets that hold both halves in words, and exempt one. */
export const FAULTY: readonly NotrackCase[] = [
  faulty(
    '-s copied instead of swapped',
    [`PREROUTING -s ${C}/32 -p tcp --dport 80 -j NOTRACK`, `OUTPUT -s ${C}/32 -p tcp --sport 80 -j NOTRACK`],
    [`${UNPAIRED}@PREROUTING -s`],
  ),
  faulty(
    '-d copied instead of swapped',
    [`PREROUTING -d ${S}/32 -p tcp --dport 80 -j NOTRACK`, `OUTPUT -d ${S}/32 -p tcp --sport 80 -j NOTRACK`],
    [`${UNPAIRED}@PREROUTING -d`],
  ),
  faulty(
    'a partner for another peer',
    [`PREROUTING -s ${C}/32 -p tcp --dport 80 -j NOTRACK`, 'OUTPUT -d 10.9.9.9/32 -p tcp --sport 80 -j NOTRACK'],
    [`${UNPAIRED}@PREROUTING`, `${UNPAIRED}@OUTPUT`],
  ),
  faulty(
    'a partner for another port',
    [`${P80} -j NOTRACK`, 'OUTPUT -p tcp --sport 81 -j NOTRACK'],
    [`${UNPAIRED}@PREROUTING`, `${UNPAIRED}@OUTPUT`],
  ),
  faulty(
    'a partner for another protocol',
    [`${P80} -j NOTRACK`, 'OUTPUT -p udp --sport 80 -j NOTRACK'],
    [`${UNPAIRED}@PREROUTING`, `${UNPAIRED}@OUTPUT`],
  ),
  faulty(
    '--dport copied instead of swapped',
    [`${P80} -j NOTRACK`, 'OUTPUT -p tcp --dport 80 -j NOTRACK'],
    [`${UNPAIRED}@PREROUTING`, `${UNPAIRED}@OUTPUT`],
  ),
  faulty(
    'both rules in PREROUTING of a server',
    [`${P80} -j NOTRACK`, 'PREROUTING -p tcp --sport 80 -j NOTRACK'],
    [`${UNPAIRED}@--dport 80`],
  ),
  faulty(
    'ACCEPT before the second half',
    [`${P80} -j NOTRACK`, 'OUTPUT -p tcp -j ACCEPT', `${O80} -j NOTRACK`],
    [`${UNPAIRED}@PREROUTING`, `${SHADOWED}@OUTPUT`],
  ),
  faulty(
    'RETURN before the second half',
    [`${P80} -j NOTRACK`, 'OUTPUT -o eth+ -j RETURN', `${O80} -j NOTRACK`],
    [`${UNPAIRED}@PREROUTING`],
    { allowed: [SHADOWED] },
  ),
  faulty(
    'ACCEPT in a user chain before the second half',
    [`${P80} -j NOTRACK`, 'OUTPUT -j A', 'A -p tcp -j ACCEPT', `${O80} -j NOTRACK`],
    [`${UNPAIRED}@PREROUTING`, `${SHADOWED}@OUTPUT`],
    { chains: ['A'] },
  ),
  faulty(
    'a second half in a chain that nothing jumps to',
    [`${P80} -j NOTRACK`, 'A -p tcp --sport 80 -j NOTRACK'],
    [`${UNPAIRED}@PREROUTING`, `${SHADOWED}@A -p`],
    { chains: ['A'] },
  ),
  faulty(
    'a shared chain that asks for -i',
    ['PREROUTING -j A', 'OUTPUT -j A', 'A -i eth0 -p tcp --dport 80 -j NOTRACK', 'A -i eth0 -p tcp --sport 80 -j NOTRACK'],
    [`${UNPAIRED}@--dport 80`],
    { chains: ['A'], allowed: [SHADOWED] },
  ),
  faulty(
    'a partner that takes every packet',
    ['PREROUTING -p tcp --dport 8080 -j NOTRACK', 'OUTPUT -j NOTRACK'],
    [`${UNPAIRED}@OUTPUT`],
    { allowed: ['notrack/too-broad'] },
  ),
  faulty(
    'a partner for fewer ports',
    ['PREROUTING -p tcp --dport 79:80 -j NOTRACK', 'OUTPUT -p tcp --sport 79 -j NOTRACK'],
    [`${UNPAIRED}@PREROUTING`],
  ),
  faulty(
    'a partner for every peer',
    ['PREROUTING -s 10.9.9.9/32 -p tcp --dport 80 -j NOTRACK', `${O80} -j NOTRACK`],
    [`${UNPAIRED}@OUTPUT`],
  ),
  ...['CT --zone 1', 'CT --helper ftp', 'CT'].map((target) =>
    faulty(
      `${target} before the second half`,
      [`${P80} -j NOTRACK`, `${O80} -j ${target}`, `${O80} -j NOTRACK`],
      [`${UNPAIRED}@PREROUTING`, `${SHADOWED}@--sport 80 -j NOTRACK`],
    ),
  ),
  faulty(
    'ACCEPT before both halves',
    ['PREROUTING -p tcp -j ACCEPT', 'OUTPUT -p tcp -j ACCEPT', ...PAIR],
    [`${SHADOWED}@--dport`, `${SHADOWED}@--sport`],
    { real: 'tracked' },
  ),
  faulty(
    'the state NEW, which raw never sees',
    ['PREROUTING -p tcp --dport 80 -m state --state NEW -j NOTRACK', `${O80} -j NOTRACK`],
    [`${UNPAIRED}@OUTPUT`, `${SHADOWED}@PREROUTING`],
  ),
  faulty('only the opening SYN', ['PREROUTING -p tcp --dport 80 --syn -j NOTRACK', `${O80} -j NOTRACK`], [UNPAIRED], {
    filter: 'accept',
    real: 'leak',
  }),
  faulty('the pair of a server on a router', [`${P80} -j NOTRACK`, `${O80} -j NOTRACK`], [`${UNPAIRED}@PREROUTING`], {
    part: 'forwarded',
    allowed: [UNPAIRED],
  }),
  faulty(
    'the pair of a tunnel written as a server',
    ['PREROUTING -p udp --dport 4789 -j NOTRACK', 'OUTPUT -p udp --sport 4789 -j NOTRACK'],
    [UNPAIRED],
    { real: 'none' },
  ),
  faulty('a pair that the filter accepts as NEW only', PAIR, ['notrack/untracked-not-accepted'], { filter: 'in-est' }),
  faulty('answers that OUTPUT accepts as ESTABLISHED only', PAIR, ['notrack/reply-not-accepted'], {
    filter: filterTable('DDD', 'INPUT -p tcp --dport 80 -j ACCEPT', 'OUTPUT -m state --state ESTABLISHED,RELATED -j ACCEPT'),
  }),
  faulty('a redirected port', PAIR, ['notrack/nat-conflict'], {
    filter: 'accept',
    tables:
      '*nat\n:PREROUTING ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n-A PREROUTING -p tcp -m tcp --dport 80 -j REDIRECT --to-ports 8080\nCOMMIT\n',
    real: 'none',
  }),
  faulty(
    'a range over the ephemeral ports',
    ['PREROUTING -p tcp --dport 10240:65000 -j NOTRACK', 'OUTPUT -p tcp --sport 10240:65000 -j NOTRACK'],
    ['notrack/too-broad@PREROUTING', 'notrack/too-broad@OUTPUT'],
    { real: 'none' },
  ),
];
