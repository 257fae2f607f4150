import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Backend } from './namespace.ts';
import { type Arrived, addressBytes, packetBytes, readPacket, type WirePacket } from './packet-bytes.ts';

export type Family = 'ipv4' | 'ipv6';
/** Where a packet is put in: on the wire of one of the two peers, or by a process of the host. */
export type Origin = 'a' | 'b' | 'host';

/** The host's own addresses, towards peer a (eth0) and towards peer b (eth1), and the networks behind each. */
export const ADDRESSES = {
  ipv4: {
    a: { own: '10.1.0.254', gateway: '10.1.0.1', net: '10.1.0.0/16' },
    b: { own: '10.2.0.254', gateway: '10.2.0.1', net: '10.2.0.0/16' },
  },
  ipv6: {
    a: { own: '2001:db8:1::fe', gateway: '2001:db8:1::1', net: '2001:db8:1::/64' },
    b: { own: '2001:db8:2::fe', gateway: '2001:db8:2::1', net: '2001:db8:2::/64' },
  },
} as const;

/** A network behind peer b that only NAT leads to. */
export const MAPPED = { ipv4: '10.9.0.0/16', ipv6: '2001:db8:9::/64' } as const;

const HARDWARE = { a: ['020000000101', '020000000102'], b: ['020000000201', '020000000202'] } as const;
export const CLIENT_MAC = { a: '02:00:00:00:01:02', b: '02:00:00:00:02:02' } as const;

/** Packets of the tests that the host sends carry this bit; all others that it sends, answers to the tests, are dropped in raw. */
export const SENT_MARK = 0x1000_0000;

/** How often each rule and each policy was met, by table and chain: `filter INPUT 0` is the first rule, `filter INPUT` the policy. */
export type Counters = ReadonlyMap<string, number>;

/** What was seen of one packet. */
export interface Seen {
  /** What was met by it: the counters that it raised, and by how much. */
  readonly raised: Counters;
  /** Where it came out, with its headers as they were there. */
  readonly arrived: { readonly at: 'a' | 'b'; readonly packet: Arrived } | undefined;
  /** Whether it came to this host's sockets. */
  readonly delivered: boolean;
}

let worlds = 0;

/** A router between two peers that say nothing by themselves, with one rule set after the other loaded into it. */
export class TraceWorld {
  readonly family: Family;
  readonly backend: Backend;
  readonly #name = `kernlint-trace-${process.pid}-${worlds++}`;
  readonly #shell: Talk;
  readonly #agents: Record<Origin, Talk>;
  readonly #came: { at: 'a' | 'b'; packet: Arrived }[] = [];
  #counters: Counters = new Map();
  #delivered = 0;

  private constructor(family: Family, backend: Backend) {
    this.family = family;
    this.backend = backend;
    build(this.#name);
    const agent = fileURLToPath(new URL('./packet-agent.pl', import.meta.url));
    this.#shell = new Talk(`${this.#name}-h`, ['sh'], () => false);
    const listen = (at: 'a' | 'b') => (line: string) => this.#note(at, line);
    this.#agents = {
      host: new Talk(`${this.#name}-h`, ['perl', agent], () => false),
      a: new Talk(`${this.#name}-a`, ['perl', agent, 'link'], listen('a')),
      b: new Talk(`${this.#name}-b`, ['perl', agent, 'link'], listen('b')),
    };
  }

  /** Runs `use` in a fresh world and takes the world away, whatever happens. */
  static async run<T>(family: Family, backend: Backend, use: (world: TraceWorld) => Promise<T>): Promise<T> {
    const world = new TraceWorld(family, backend);
    try {
      // Who listens late misses the first packet.
      await Promise.all(Object.values(world.#agents).map((agent) => agent.ask('hello')));
      return await use(world);
    } finally {
      world.#remove();
    }
  }

  /** Loads a rule set in the place of the last one; gives what the loader complains of. */
  async load(text: string): Promise<string | undefined> {
    const wait = this.backend === 'legacy' ? ' -w 20' : '';
    const said = await this.#sh(`${this.#tool('restore')}${wait} <<'RULES' 2>&1 && echo loaded\n${text}RULES`);
    await this.#read();
    return said.trim().endsWith('loaded') ? undefined : said;
  }

  /** Puts a packet in and sees what it meets. */
  async send(origin: Origin, packet: WirePacket, expectsArrival: boolean): Promise<Seen> {
    this.#came.length = 0;
    const hex = packetBytes(packet).toString('hex');
    const before = [this.#counters, this.#delivered] as const;
    const question =
      origin === 'host'
        ? `${packet.family} ${SENT_MARK} ${addressBytes(packet.destination).toString('hex')} ${hex}`
        : `frame ${HARDWARE[origin][0]}${HARDWARE[origin][1]}${packet.family === 'ipv4' ? '0800' : '86dd'}${hex}`;
    const answer = await this.#agents[origin].ask(question);
    if (answer !== 'sent') throw new Error(`${origin} ${packet.destination}: ${answer}`);
    for (let tries = 0; tries < 40; tries++) {
      await this.#read();
      if (changed(before[0], this.#counters).size > 0) break;
    }
    const mine = () => this.#came.find(({ packet: came }) => came.payload === packet.payload);
    for (let tries = 0; tries < (expectsArrival ? 1000 : 2) && !mine(); tries++) await new Promise((done) => setTimeout(done, 2));
    return { raised: changed(before[0], this.#counters), arrived: mine(), delivered: this.#delivered > before[1] };
  }

  #note(at: 'a' | 'b', line: string): boolean {
    if (!line.startsWith('came ')) return false;
    const frame = Buffer.from(line.slice(5), 'hex');
    const type = frame.readUInt16BE(12);
    if (type === 0x0800 || type === 0x86dd) this.#came.push({ at, packet: readPacket(frame.subarray(14)) });
    return true;
  }

  async #read(): Promise<void> {
    const snmp =
      this.family === 'ipv4'
        ? 'awk \'/^Ip: [0-9]/ {print "delivered", $10}\' /proc/net/snmp'
        : 'awk \'/^Ip6InDelivers/ {print "delivered", $2}\' /proc/net/snmp6';
    const text = await this.#sh(`${this.#tool('save')} -c; ${snmp}`);
    this.#delivered = Number(/^delivered (\d+)$/m.exec(text)?.[1]);
    this.#counters = readCounters(text);
  }

  #tool(kind: 'save' | 'restore'): string {
    return `${this.family === 'ipv4' ? 'iptables' : 'ip6tables'}-${this.backend}-${kind}`;
  }

  async #sh(script: string): Promise<string> {
    return this.#shell.until(`${script}\necho END-OF-ANSWER`, 'END-OF-ANSWER');
  }

  #remove(): void {
    for (const talk of [this.#shell, ...Object.values(this.#agents)]) talk.end();
    for (const space of ['h', 'a', 'b']) spawnSync('ip', ['netns', 'del', `${this.#name}-${space}`]);
  }
}

function build(name: string): void {
  const [h, a, b] = ['h', 'a', 'b'].map((space) => `${name}-${space}`);
  for (const space of [h, a, b]) run(['netns', 'add', space!]);
  const quiet = 'echo 1 > /proc/sys/net/ipv6/conf/all/disable_ipv6; echo 1 > /proc/sys/net/ipv6/conf/default/disable_ipv6';
  for (const space of [a, b]) run(['netns', 'exec', space!, 'sh', '-c', quiet]);
  const mac = (hex: string) => hex.match(/../g)!.join(':');
  const lines = ['link set lo up'];
  for (const [side, device, space] of [
    ['a', 'eth0', a],
    ['b', 'eth1', b],
  ] as const) {
    const [near, far] = HARDWARE[side];
    lines.push(
      `link add ${device} address ${mac(near)} type veth peer name eth0 address ${mac(far)} netns ${space}`,
      `link set ${device} up`,
    );
    for (const family of ['ipv4', 'ipv6'] as const) {
      const { own, gateway, net } = ADDRESSES[family][side];
      const length = family === 'ipv4' ? 32 : 128;
      lines.push(
        `addr add ${own}/${length} dev ${device}${family === 'ipv6' ? ' nodad' : ''}`,
        `route add ${gateway} dev ${device}`,
        `neigh add ${gateway} lladdr ${mac(far)} dev ${device} nud permanent`,
        `route add ${net} via ${gateway} dev ${device}`,
        ...(side === 'b' ? [`route add ${MAPPED[family]} via ${gateway} dev ${device}`] : []),
      );
    }
  }
  run(['-n', h!, '-batch', '-'], lines.map((line) => `${line}\n`).join(''));
  for (const space of [a, b]) run(['-n', space!, 'link', 'set', 'eth0', 'up']);
  const settings = [
    'ipv4/ip_forward 1',
    'ipv6/conf/all/forwarding 1',
    'ipv4/conf/all/rp_filter 0',
    'ipv4/conf/default/rp_filter 0',
  ];
  const script = settings.map((setting) => `echo ${setting.split(' ')[1]} > /proc/sys/net/${setting.split(' ')[0]}`);
  run([
    'netns',
    'exec',
    h!,
    'sh',
    '-c',
    [...script, 'for f in /proc/sys/net/ipv4/conf/eth*/rp_filter; do echo 0 > $f; done'].join(';'),
  ]);
}

function run(words: readonly string[], input = ''): void {
  const { status, stderr } = spawnSync('ip', words, { input, encoding: 'utf8' });
  if (status !== 0) throw new Error(`ip ${words.join(' ')}: ${stderr}`);
}

function readCounters(text: string): Counters {
  const counters = new Map<string, number>();
  let table = '';
  const rules = new Map<string, number>();
  for (const line of text.split('\n')) {
    const head = /^\*(\S+)/.exec(line);
    const policy = /^:(\S+) \S+ \[(\d+):/.exec(line);
    const rule = /^\[(\d+):\d+\] -A (\S+)/.exec(line);
    if (head) table = head[1]!;
    else if (policy) counters.set(`${table} ${policy[1]}`, Number(policy[2]));
    else if (rule) {
      const chain = `${table} ${rule[2]}`;
      const number = rules.get(chain) ?? 0;
      rules.set(chain, number + 1);
      counters.set(`${chain} ${number}`, Number(rule[1]));
    }
  }
  return counters;
}

function changed(before: Counters, after: Counters): Counters {
  const raised = [...after].map(([key, count]): [string, number] => [key, count - (before.get(key) ?? 0)]);
  // What the host sends by itself ends at the first rule of raw OUTPUT.
  return new Map(raised.filter(([key, by]) => by !== 0 && key !== 'raw OUTPUT 0'));
}

/** A process in a namespace that is asked line by line. */
class Talk {
  readonly #child: ChildProcess;
  readonly #lines: string[] = [];
  #wake: (() => void) | undefined;

  constructor(space: string, command: readonly string[], takes: (line: string) => boolean) {
    const child = spawn('ip', ['netns', 'exec', space, ...command], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#child = child;
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (takes(line)) return;
      this.#lines.push(line);
      this.#wake?.();
    });
    child.on('close', () => {
      this.#lines.push('the process ended', 'END-OF-ANSWER');
      this.#wake?.();
    });
  }

  /** Writes a line and gives the next line of the answer. */
  async ask(question: string): Promise<string> {
    this.#child.stdin?.write(`${question}\n`);
    return this.#next();
  }

  /** Writes a script and gives all lines before the last one. */
  async until(script: string, last: string): Promise<string> {
    this.#child.stdin?.write(`${script}\n`);
    const lines: string[] = [];
    for (let line = await this.#next(); line !== last; line = await this.#next()) lines.push(line);
    return `${lines.join('\n')}\n`;
  }

  async #next(): Promise<string> {
    while (this.#lines.length === 0) {
      await new Promise<void>((wake) => {
        this.#wake = wake;
      });
    }
    return this.#lines.shift()!;
  }

  end(): void {
    this.#child.stdin?.destroy();
    this.#child.kill('SIGKILL');
  }
}
