import type { Part, Protocol } from './namespace.ts';

/** NOTRACK rules of one port: in PREROUTING and OUTPUT, of packets to the port (d) and from it (s). */
export const HALVES = ['Pd', 'Ps', 'Od', 'Os'] as const;
export type Half = (typeof HALVES)[number];
export type Family = 'ipv4' | 'ipv6';

export interface Cell {
  readonly part: Part;
  readonly protocol: Protocol;
  /** nf_conntrack_tcp_loose. */
  readonly loose: boolean;
  readonly posture: string;
  readonly rules: readonly Half[];
}

/** What becomes of a connection: tracked as usual, wholly exempt, half tracked with or without an entry, not looked at by conntrack at all. */
export type Class = 'tracked' | 'untracked' | 'half' | 'invalid' | 'ct-off' | 'broken';

const HOST_POSTURES = [
  'noct',
  'accept',
  'accept-inv',
  'in-est',
  'in-est-unt',
  'in-est-unt-inv',
  'in-hybrid',
  'est',
  'est-unt',
  'stateless',
];
const ROUTER_POSTURES = ['noct', 'accept', 'accept-inv', 'est', 'est-unt', 'est-unt-inv', 'hybrid', 'stateless'];

export const PARTS: readonly Part[] = ['inbound', 'outbound', 'forwarded'];

export function posturesOf(part: Part): readonly string[] {
  return part === 'forwarded' ? ROUTER_POSTURES : HOST_POSTURES;
}

/** All sixteen sets of rules. */
export const RULE_SETS: readonly (readonly Half[])[] = Array.from({ length: 16 }, (_, bits) =>
  HALVES.filter((_, at) => bits & (1 << at)),
);

/** TCP with nf_conntrack_tcp_loose on and off, UDP, and ICMP echo. */
export const KINDS: readonly Pick<Cell, 'protocol' | 'loose'>[] = [
  { protocol: 'tcp', loose: true },
  { protocol: 'tcp', loose: false },
  { protocol: 'udp', loose: true },
  { protocol: 'icmp', loose: true },
];

/** The rules that bear on a connection: those of its requests and of its replies. */
export const BEARING: Readonly<Record<Part, { readonly request: Half; readonly reply: Half }>> = {
  inbound: { request: 'Pd', reply: 'Os' },
  outbound: { request: 'Od', reply: 'Ps' },
  forwarded: { request: 'Pd', reply: 'Ps' },
};

/**
 * The law, stated a second time and without the core: conntrack judges the tracked half of a connection as if the other did not exist. It
 * gives what the filter sees, as letters: New, Established, Invalid, Untracked.
 */
function statesOf({ part, protocol, loose, rules }: Cell): { request: string; reply: string } {
  const request = rules.includes(BEARING[part].request);
  const reply = rules.includes(BEARING[part].reply);
  if (request && reply) return { request: 'U', reply: 'U' };
  if (request) return { request: 'U', reply: { tcp: loose ? 'IN' : 'I', udp: 'N', icmp: 'I' }[protocol] };
  if (reply) return { request: { tcp: 'NI', udp: 'N', icmp: 'N' }[protocol], reply: 'U' };
  return { request: 'NE', reply: 'E' };
}

function accepts(posture: string, chain: string, isRequest: boolean, state: string): boolean {
  if (posture.startsWith('in-') && chain === 'OUTPUT') return true;
  const kind = posture.replace(/^in-/, '');
  if (['noct', 'accept', 'stateless'].includes(kind)) return true;
  if (kind === 'accept-inv') return state !== 'I';
  if (state === 'E' || (state === 'U' && kind.includes('unt'))) return true;
  return isRequest && (state === 'N' || kind === 'hybrid');
}

/** What becomes of the connection of a cell. */
export function classOf(cell: Cell): Class {
  const states = statesOf(cell);
  const [into, out] = { inbound: ['INPUT', 'OUTPUT'], outbound: ['OUTPUT', 'INPUT'], forwarded: ['FORWARD', 'FORWARD'] }[
    cell.part
  ];
  const passes = (letters: string, chain: string, isRequest: boolean) =>
    [...letters].every((state) => accepts(cell.posture, chain, isRequest, state));
  if (!passes(states.request, into!, true) || !passes(states.reply, out!, false)) return 'broken';
  if (cell.posture === 'noct') return 'ct-off';
  const all = states.request + states.reply;
  if (all === 'UU') return 'untracked';
  if (all === 'NEE') return 'tracked';
  return /[NE]/.test(all) ? 'half' : 'invalid';
}

/** How many entries a connection of a class leaves while it is open. */
export function entriesOf(found: Class): number {
  return found === 'tracked' || found === 'half' ? 1 : 0;
}

/** The words that pick the packets of a service: requests to it, or replies of it. */
export function packetWords(protocol: Protocol, isRequest: boolean, family: Family = 'ipv4', port = 80): string {
  if (protocol !== 'icmp') return `-p ${protocol} -m ${protocol} --${isRequest ? 'dport' : 'sport'} ${port}`;
  if (family === 'ipv6') return `-p ipv6-icmp -m icmp6 --icmpv6-type ${isRequest ? 128 : 129}`;
  return `-p icmp -m icmp --icmp-type ${isRequest ? 8 : 0}`;
}

/** A whole file: the NOTRACK rules of a cell and its filter posture, which lets only the cell's own kind of host work. */
export function fileOf(cell: Cell, family: Family = 'ipv4'): string {
  const raw = cell.rules.map((half) => {
    const chain = half[0] === 'P' ? 'PREROUTING' : 'OUTPUT';
    return `-A ${chain} ${packetWords(cell.protocol, half[1] === 'd', family)} -j NOTRACK`;
  });
  return `${rawTable(raw)}${filterOf(cell.part, cell.posture, cell.protocol, family)}`;
}

/** A raw table with these rules. */
export function rawTable(rules: readonly string[], chains: readonly string[] = []): string {
  const heads = [':PREROUTING ACCEPT [0:0]', ':OUTPUT ACCEPT [0:0]', ...chains.map((chain) => `:${chain} - [0:0]`)];
  return `*raw\n${[...heads, ...rules].join('\n')}\nCOMMIT\n`;
}

/** A filter table of a posture. On a host nothing is forwarded; on a router nothing comes in or goes out by itself. */
export function filterOf(part: Part, posture: string, protocol: Protocol, family: Family = 'ipv4', port = 80): string {
  const chains = part === 'forwarded' ? ['FORWARD'] : ['INPUT', 'OUTPUT'];
  const kind = posture.replace(/^in-/, '');
  const open = ['noct', 'accept', 'accept-inv'].includes(kind);
  const policies = ['INPUT', 'FORWARD', 'OUTPUT'].map((chain) => {
    const free = chains.includes(chain) && (open || (posture.startsWith('in-') && chain === 'OUTPUT'));
    return `:${chain} ${free ? 'ACCEPT' : 'DROP'} [0:0]`;
  });
  const request = packetWords(protocol, true, family, port);
  const reply = packetWords(protocol, false, family, port);
  const invalid = '-m conntrack --ctstate INVALID -j DROP';
  // Connections of a host to itself are another matter.
  const loopback = part === 'forwarded' ? [] : ['-A INPUT -i lo -j ACCEPT', '-A OUTPUT -o lo -j ACCEPT'];
  const rules = chains
    .filter((chain) => !(posture.startsWith('in-') && chain === 'OUTPUT'))
    .flatMap((chain): string[] => {
      const of = (...words: string[]) => words.map((text) => `-A ${chain} ${text}`);
      if (kind === 'noct') return of('-p tcp -m tcp --dport 22 -j ACCEPT');
      // A rule without a target, which makes the kernel track and does nothing else.
      if (kind === 'accept') return of('-m conntrack --ctstate ESTABLISHED');
      if (kind === 'accept-inv') return of(invalid);
      if (kind === 'stateless') return of('-m conntrack --ctstate ESTABLISHED', `${request} -j ACCEPT`, `${reply} -j ACCEPT`);
      const states = kind.includes('unt') ? 'ESTABLISHED,RELATED,UNTRACKED' : 'ESTABLISHED,RELATED';
      const entry = kind === 'hybrid' ? request : `${request} -m conntrack --ctstate NEW`;
      return of(...(kind.endsWith('-inv') ? [invalid] : []), `-m conntrack --ctstate ${states} -j ACCEPT`, `${entry} -j ACCEPT`);
    });
  return `*filter\n${[...policies, ...loopback, ...rules].join('\n')}\nCOMMIT\n`;
}
