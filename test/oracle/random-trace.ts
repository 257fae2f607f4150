import type { TraceRequest } from '../../server/src/core/model/trace/request.ts';
import type { Dice } from './dice.ts';
import type { WirePacket } from './packet-bytes.ts';
import { ADDRESSES, CLIENT_MAC, type Family, type Origin, SENT_MARK } from './trace-world.ts';

/** A packet with the place where it is put in. */
export interface Probe {
  readonly origin: Origin;
  readonly packet: WirePacket;
}

const NETS = {
  ipv4: {
    a: ['10.1.0.0/16', '10.1.0.0/17', '10.1.128.0/17', '10.0.0.0/8', '10.1.64.0/18', '10.1.0.7'],
    b: ['10.2.0.0/16', '10.2.0.0/17', '10.2.128.0/17', '10.0.0.0/8', '10.2.0.7', '10.2.0.254', '10.1.0.254'],
    ranges: ['10.1.0.0-10.1.100.255', '10.1.90.0-10.2.3.0', '10.2.0.0-10.2.0.255'],
  },
  ipv6: {
    a: ['2001:db8:1::/64', '2001:db8:1::/65', '2001:db8:1:0:8000::/65', '2001:db8::/32', '2001:db8:1::7'],
    b: ['2001:db8:2::/64', '2001:db8:2::/65', '2001:db8::/32', '2001:db8:2::7', '2001:db8:2::fe', '2001:db8:1::fe'],
    ranges: ['2001:db8:1::-2001:db8:1::ffff', '2001:db8:1::-2001:db8:2::7', '2001:db8:2::-2001:db8:2::ff'],
  },
};

const HOOKS: Readonly<Record<string, readonly string[]>> = {
  raw: ['PREROUTING', 'OUTPUT'],
  mangle: ['PREROUTING', 'INPUT', 'FORWARD', 'OUTPUT', 'POSTROUTING'],
  nat: ['PREROUTING', 'INPUT', 'OUTPUT', 'POSTROUTING'],
  filter: ['INPUT', 'FORWARD', 'OUTPUT'],
  security: ['INPUT', 'FORWARD', 'OUTPUT'],
};

/** Writes random rule sets of one family: all that the tracer says it knows stands in them. */
class Author {
  readonly #dice: Dice;
  readonly #family: Family;

  constructor(dice: Dice, family: Family) {
    this.#dice = dice;
    this.#family = family;
  }

  text(): string {
    return ['raw', 'mangle', 'nat', 'filter', 'security'].flatMap((table) => this.#table(table)).join('\n');
  }

  #table(table: string): string[] {
    const dice = this.#dice;
    const hooks = HOOKS[table]!;
    const policy = () => (table === 'filter' && dice.chance(0.35) ? 'DROP' : 'ACCEPT');
    // Chains of nat belong to one hook, since its targets do.
    const chains = table === 'nat' ? hooks.map((hook) => `${hook[0]}${hook.length}`) : ['U0', 'U1', 'U2'];
    const rules: string[] = [];
    // A table that one file left out would be that of the file before.
    const most = table === 'filter' ? 9 : table === 'security' ? 2 : 5;
    for (const hook of hooks) {
      const own = table === 'nat' ? chains.filter((name) => name === `${hook[0]}${hook.length}`) : chains;
      for (let i = dice.below(most); i > 0; i--) rules.push(this.#rule(table, hook, hook, own));
    }
    chains.forEach((chain, at) => {
      const hook = table === 'nat' ? hooks[at]! : undefined;
      const later = table === 'nat' ? [] : chains.slice(at + 1);
      for (let i = dice.below(5); i > 0; i--) rules.push(this.#rule(table, hook, chain, later));
    });
    const guard = `-A OUTPUT -m mark ! --mark ${SENT_MARK}/${SENT_MARK} -j DROP`;
    return [
      `*${table}`,
      ...hooks.map((hook) => `:${hook} ${policy()} [0:0]`),
      ...chains.map((chain) => `:${chain} - [0:0]`),
      ...(table === 'raw' ? [guard] : []),
      ...rules,
      'COMMIT',
      '',
    ];
  }

  /** `hook` is the built-in chain that a rule's packets come from, where it is one only. */
  #rule(table: string, hook: string | undefined, chain: string, callees: readonly string[]): string {
    const words = [`-A ${chain}`];
    const protocol = this.#conditions(table, hook, chain, words);
    words.push(this.#target(table, hook, callees, protocol, words));
    return words.filter((word) => word !== '').join(' ');
  }

  #conditions(table: string, hook: string | undefined, chain: string, words: string[]): string | undefined {
    const dice = this.#dice;
    const nets = NETS[this.#family];
    const not = () => (dice.chance(0.2) ? '! ' : '');
    const own = chain === hook;
    if (dice.chance(0.3)) words.push(`${not()}-s ${dice.pick(dice.chance(0.7) ? nets.a : nets.b)}`);
    if (dice.chance(0.25)) words.push(`${not()}-d ${dice.pick(dice.chance(0.7) ? nets.b : nets.a)}`);
    const device = () => dice.pick(['eth0', 'eth1', 'eth+', 'lo', 'eth0']);
    if (dice.chance(0.15) && !(own && (hook === 'OUTPUT' || hook === 'POSTROUTING'))) words.push(`${not()}-i ${device()}`);
    if (dice.chance(0.15) && !(own && (hook === 'PREROUTING' || hook === 'INPUT'))) words.push(`${not()}-o ${device()}`);
    let protocol: string | undefined;
    if (dice.chance(0.45)) protocol = this.#protocol(words);
    const extra = dice.below(16);
    const before = table === 'raw';
    if (extra === 0) words.push(`-m mark ${not()}--mark ${dice.pick(['0x0/0xff', '0x1/0xff', '0x2/0x2', '0x10/0xf0'])}`);
    else if (extra === 1 || (extra === 2 && !before)) words.push(this.#state());
    else if (extra === 3 && !before) words.push(this.#entry());
    else if (extra === 4 && !before) words.push(`-m connmark ${not()}--mark ${dice.pick(['0x0', '0x1/0x1', '0x5/0xff'])}`);
    else if (extra === 5) words.push(this.#hops());
    else if (extra === 6) words.push(`-m length ${not()}--length ${dice.pick(['0:60', '40:80', '80:', '100'])}`);
    else if (extra === 7) words.push(`-m iprange ${not()}--${dice.pick(['src', 'dst'])}-range ${dice.pick(nets.ranges)}`);
    else if (extra === 8) words.push(`-m tos ${not()}--tos ${dice.pick(['0x10/0x3f', 'Minimize-Delay', '0x0/0xff'])}`);
    else if (extra === 9) words.push(`-m dscp ${not()}--dscp${dice.pick([' 0x04', '-class EF', ' 0'])}`);
    else if (extra === 10) words.push(`-m addrtype ${not()}--${dice.pick(['src', 'dst'])}-type LOCAL`);
    else if (extra === 11 && own && (hook === 'PREROUTING' || hook === 'FORWARD'))
      words.push(`-m mac ${not()}--mac-source ${CLIENT_MAC[dice.pick(['a', 'b'] as const)]}`);
    else if (extra === 12) words.push('-m comment --comment "said in passing"');
    // What no file tells: the tracer follows both ways.
    if (dice.chance(0.02)) words.push('-m statistic --mode random --probability 0.5');
    return protocol;
  }

  #protocol(words: string[]): string {
    const dice = this.#dice;
    const not = () => (dice.chance(0.2) ? '! ' : '');
    const v4 = this.#family === 'ipv4';
    const icmp = v4 ? 'icmp' : 'ipv6-icmp';
    const protocol = dice.pick(['tcp', 'tcp', 'udp', 'udp', icmp]);
    words.push(`-p ${protocol}`);
    if (protocol === icmp) {
      const types = v4 ? ['8', '0', '8/0', 'echo-request', '3/1', 'any'] : ['128', '129', '128/0', 'echo-request', '1/0'];
      if (dice.chance(0.7)) words.push(`-m ${v4 ? 'icmp --icmp-type' : 'icmp6 --icmpv6-type'} ${dice.pick(types)}`);
      return 'icmp';
    }
    const port = () => dice.pick(['80', '80', '443', '79:81', '1024:65535', '1:1023', '8080', '40000:']);
    if (dice.chance(0.25))
      words.push(`-m multiport ${not()}--${dice.pick(['sports', 'dports', 'ports'])} 53,${port().replace(/:$/, ':65535')}`);
    else if (dice.chance(0.7)) words.push(`-m ${protocol} ${not()}--${dice.pick(['sport', 'dport', 'dport'])} ${port()}`);
    else if (protocol === 'tcp')
      words.push(
        `-m tcp ${not()}${dice.pick(['--syn', '--tcp-flags SYN,ACK SYN', '--tcp-flags ALL ACK', '--tcp-flags RST RST'])}`,
      );
    return protocol;
  }

  #state(): string {
    const states = [
      'NEW',
      'ESTABLISHED',
      'RELATED,ESTABLISHED',
      'INVALID',
      'UNTRACKED',
      'NEW,UNTRACKED',
      'DNAT',
      'SNAT,ESTABLISHED',
      'ESTABLISHED,NEW',
    ];
    return `-m conntrack ${this.#dice.chance(0.3) ? '! ' : ''}--ctstate ${this.#dice.pick(states)}`;
  }

  #entry(): string {
    const dice = this.#dice;
    const nets = NETS[this.#family];
    const not = dice.chance(0.2) ? '! ' : '';
    return `-m conntrack ${dice.pick([
      `${not}--ctorigdst ${dice.pick(nets.b)}`,
      `${not}--ctorigsrc ${dice.pick(nets.a)}`,
      `${not}--ctreplsrc ${dice.pick(nets.b)}`,
      `${not}--ctrepldst ${dice.pick(nets.a)}`,
      `${not}--ctorigdstport ${dice.pick(['80', '443', '1:1023'])}`,
      `--ctdir ${dice.pick(['ORIGINAL', 'REPLY'])}`,
      `${not}--ctproto tcp`,
      `--ctstatus SEEN_REPLY`,
    ])}`;
  }

  #hops(): string {
    const [match, option] = this.#family === 'ipv4' ? ['ttl', 'ttl'] : ['hl', 'hl'];
    return `-m ${match} --${option}-${this.#dice.pick(['eq 63', 'eq 64', 'lt 64', 'gt 63', 'eq 10'])}`;
  }

  #target(
    table: string,
    hook: string | undefined,
    callees: readonly string[],
    protocol: string | undefined,
    words: readonly string[],
  ): string {
    const dice = this.#dice;
    if (callees.length > 0 && dice.chance(0.3)) return `-${dice.pick(['j', 'j', 'g'])} ${dice.pick(callees)}`;
    if (dice.chance(0.06)) return '';
    const plain = ['ACCEPT', 'RETURN', 'RETURN'];
    switch (table) {
      case 'raw':
        return `-j ${dice.pick(['NOTRACK', 'CT --notrack', 'CT --zone 0', ...plain, ...this.#marks(), ...(dice.chance(0.2) ? ['DROP'] : [])])}`;
      case 'mangle':
        return `-j ${dice.pick([...plain, ...this.#marks(), ...this.#marks(), ...this.#writes(), ...(dice.chance(0.1) ? ['DROP'] : [])])}`;
      case 'nat':
        return `-j ${this.#nat(hook!, protocol, words)}`;
      case 'security':
        return `-j ${dice.pick([...plain, 'DROP', 'ACCEPT'])}`;
      default:
        return `-j ${dice.pick(['ACCEPT', 'ACCEPT', 'ACCEPT', 'DROP', 'DROP', 'RETURN', this.#reject(words), ...this.#marks()])}`;
    }
  }

  #reject(words: readonly string[]): string {
    if (words.includes('-p tcp') && this.#dice.chance(0.5)) return 'REJECT --reject-with tcp-reset';
    return 'REJECT';
  }

  #marks(): string[] {
    const dice = this.#dice;
    const value = dice.pick(['0x1', '0x2', '0x12', '0x5']);
    return [
      dice.pick([
        `MARK --set-mark ${value}/0xff`,
        `MARK --or-mark ${value}`,
        `MARK --xor-mark ${value}`,
        `MARK --set-xmark ${value}/0xf`,
        'MARK --and-mark 0xfffffff0',
      ]),
    ];
  }

  #writes(): string[] {
    const dice = this.#dice;
    const hop = this.#family === 'ipv4' ? 'TTL --ttl' : 'HL --hl';
    return [
      dice.pick([
        'CONNMARK --set-mark 0x5/0xff',
        'CONNMARK --save-mark --mask 0xff',
        'CONNMARK --restore-mark --nfmask 0xff --ctmask 0xff',
        'CONNMARK --or-mark 0x1',
      ]),
      dice.pick([`${hop}-set 10`, `${hop}-inc 1`, `${hop}-dec 1`]),
      dice.pick(['DSCP --set-dscp 4', 'DSCP --set-dscp-class EF', 'TOS --set-tos 0x10/0x3f', 'TOS --or-tos 4']),
    ];
  }

  #nat(hook: string, protocol: string | undefined, words: readonly string[]): string {
    const dice = this.#dice;
    const v4 = this.#family === 'ipv4';
    const port = (protocol === 'tcp' || protocol === 'udp') && !words.some((word) => word.startsWith('! -p')) && dice.chance(0.6);
    const withPort = (address: string, ports: string) =>
      port ? (v4 ? `${address}:${ports}` : `[${address}]:${ports}`) : address;
    const end = (address: string) => withPort(address, '8080');
    // Of one source port there can be one connection to a destination: the next one would be lost.
    const source = (address: string) => withPort(address, '20000-29999');
    const plain = dice.chance(0.25) ? ['ACCEPT', 'RETURN'] : [];
    if (hook === 'INPUT') return dice.pick([...plain, `SNAT --to-source ${source(v4 ? '10.1.0.77' : '2001:db8:1::77')}`]);
    if (hook === 'POSTROUTING')
      return dice.pick([
        ...plain,
        `SNAT --to-source ${source(v4 ? '10.2.0.99' : '2001:db8:2::99')}`,
        `SNAT --to-source ${v4 ? '10.2.0.100-10.2.0.103' : '2001:db8:2::100-2001:db8:2::103'}`,
        'MASQUERADE',
        `NETMAP --to ${v4 ? '10.9.0.0/16' : '2001:db8:9::/64'}`,
      ]);
    return dice.pick([
      ...plain,
      `DNAT --to-destination ${end(v4 ? '10.2.0.9' : '2001:db8:2::9')}`,
      `DNAT --to-destination ${v4 ? '10.2.0.20-10.2.0.23' : '2001:db8:2::20-2001:db8:2::23'}`,
      `DNAT --to-destination ${end(v4 ? '10.1.0.254' : '2001:db8:1::fe')}`,
      `REDIRECT${port ? ' --to-ports 8080' : ''}`,
      `NETMAP --to ${v4 ? '10.2.0.0/16' : '2001:db8:2::/64'}`,
    ]);
  }
}

/** A random rule set as iptables-save writes it. */
export function randomRules(dice: Dice, family: Family): string {
  return `${new Author(dice, family).text()}\n`;
}

/** What is taken for something else where it is left out: no mark, a SYN, no loopback. */
const KEPT: ReadonlySet<string> = new Set(['mark', 'tcpFlags', 'output']);

/** A time to live that is left out is long enough. */
const isShortLived = (name: string, value: unknown) => name === 'ttl' && Number(value) < 10;

/** The request without some of what it knows: the answer may be open then, but never wrong. */
export function blurred(dice: Dice, request: TraceRequest): TraceRequest {
  const packet = Object.fromEntries(
    Object.entries(request.packet).filter(([name, value]) => KEPT.has(name) || isShortLived(name, value) || dice.chance(0.7)),
  );
  const { localAddresses, outputTo, ...rest } = request;
  return {
    ...rest,
    packet,
    ...(localAddresses && dice.chance(0.5) ? { localAddresses } : {}),
    ...(outputTo && dice.chance(0.5) ? { outputTo } : {}),
  };
}

/** A random packet; `number` tells it from all others. */
export function randomProbe(dice: Dice, family: Family, number: number): Probe {
  const origin = dice.pick(['a', 'a', 'b', 'host'] as const);
  const { a, b } = ADDRESSES[family];
  const near = () => address(dice, family, 'a');
  const far = () => (dice.chance(0.2) ? (family === 'ipv4' ? '10.2.0.7' : '2001:db8:2::7') : address(dice, family, 'b'));
  const loopback = family === 'ipv4' ? '127.0.0.1' : '::1';
  const own = dice.pick([a.own, b.own]);
  const ends = {
    a: () => [near(), dice.chance(0.45) ? own : far()],
    b: () => [far(), dice.chance(0.45) ? own : near()],
    host: () =>
      dice.chance(0.3)
        ? dice.pick([
            [loopback, loopback],
            [own, own],
          ])
        : dice.chance(0.5)
          ? [a.own, near()]
          : [b.own, far()],
  }[origin]();
  const protocol = dice.pick(['tcp', 'tcp', 'udp', 'udp', 'icmp'] as const);
  const [request, answer] = family === 'ipv4' ? [8, 0] : [128, 129];
  const packet: WirePacket = {
    family,
    protocol,
    source: ends[0]!,
    destination: ends[1]!,
    // Of each port there is one connection, so that no two want the same entry.
    sport: 1 + ((number * 7919) % 65535),
    dport: dice.pick([80, 80, 443, 8080, 53, 22, 81]),
    icmpType: dice.chance(0.85) ? request : answer,
    icmpCode: 0,
    tcpFlags: dice.pick([0x02, 0x02, 0x02, 0x02, 0x10, 0x12, 0x04, 0x18, 0x11]),
    sequence: 1000 + number * 3000,
    acknowledged: 0,
    ttl: dice.pick([64, 64, 64, 63, 10, 2]),
    tos: dice.pick([0, 0, 0, 0x10, 0xb8]),
    id: number & 0xffff,
    payload: `probe ${number} ${'.'.repeat(dice.pick([0, 0, 20, 40]))}`,
  };
  // A SYN carries no data here, so that the answers are easy to count.
  return { origin, packet: { ...packet, acknowledged: (packet.tcpFlags & 0x10) !== 0 ? 5000 : 0 } };
}

function address(dice: Dice, family: Family, side: 'a' | 'b'): string {
  const net = side === 'a' ? 1 : 2;
  if (family === 'ipv4') return `10.${net}.${dice.below(256)}.${1 + dice.below(250)}`;
  return `2001:db8:${net}::${dice.chance(0.5) ? '8000:' : ''}${(1 + dice.below(65000)).toString(16)}:${(1 + dice.below(65000)).toString(16)}`;
}
