import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** What the host under test does in a connection: it answers, it asks, or it stands between. */
export type Part = 'inbound' | 'outbound' | 'forwarded';
export type Backend = 'nft' | 'legacy';
export type Protocol = 'tcp' | 'udp' | 'icmp';
/** How an exchange of questions and answers ended. */
export type Result = 'works' | 'no-connect' | 'refused' | 'no-data' | 'no-reply';

export interface WorldOptions {
  readonly part: Part;
  readonly family?: 'ipv4' | 'ipv6';
  readonly client?: string;
  readonly server?: string;
  /** The host's interface towards the client, and towards the server. A host that is an end itself has one of the two. */
  readonly input?: string;
  readonly output?: string;
}

export interface ExchangeOptions {
  readonly protocol: Protocol;
  readonly port?: number;
  readonly clientPort?: number;
  /** How many questions the client asks in turn: two, where nothing is said. */
  readonly rounds?: number;
  /** How long to wait for an answer before the exchange has failed, in milliseconds. */
  readonly patience: number;
}

const ADDRESSES = {
  ipv4: { client: '10.1.0.1', server: '10.2.0.1' },
  ipv6: { client: '2001:db8:1::1', server: '2001:db8:2::1' },
};

let obstacle: { readonly reason: string | undefined } | undefined;

/** Why no connection can be tried on this machine; undefined where it can. */
export function whyNoNamespaces(): string | undefined {
  obstacle ??= { reason: findObstacle() };
  return obstacle.reason;
}

function findObstacle(): string | undefined {
  if (process.platform !== 'linux') return 'there is no Linux kernel here';
  if (process.getuid?.() !== 0) return 'network namespaces need root';
  for (const [command, words] of [
    ['ip', ['-V']],
    ['iptables-restore', ['-V']],
  ] as const) {
    if (spawnSync(command, words).status !== 0) return `${command} is not installed`;
  }
  const probe = `kernlint-${process.pid}`;
  const added = spawnSync('ip', ['netns', 'add', probe], { encoding: 'utf8' });
  if (added.status !== 0) return `no network namespace here: ${added.stderr.trim()}`;
  spawnSync('ip', ['netns', 'del', probe]);
  return backends().length === 0 ? 'iptables-restore can load no rules in a namespace here' : undefined;
}

let usable: readonly Backend[] | undefined;

/** The backends of iptables-restore that can load a rule set in a namespace here. */
export function backends(): readonly Backend[] {
  usable ??= (['nft', 'legacy'] as const).filter((backend) => {
    const input =
      '*raw\n-A PREROUTING -p tcp -m tcp --dport 80 -j CT --notrack\nCOMMIT\n*filter\n-A INPUT -m conntrack --ctstate NEW\nCOMMIT\n';
    return spawnSync('unshare', ['-n', restorer(backend, 'ipv4')], { input }).status === 0;
  });
  return usable;
}

/** Whether there is a `ping`, without which no ICMP exchange can be tried. */
export function hasPing(): boolean {
  return spawnSync('ping', ['-V']).status === 0;
}

/** The command that loads a file with this backend; the plain name where the machine has no name for nft alone. */
function restorer(backend: Backend, family: 'ipv4' | 'ipv6'): string {
  const stem = family === 'ipv4' ? 'iptables' : 'ip6tables';
  const named = `${stem}-${backend}-restore`;
  return backend === 'legacy' || spawnSync(named, ['-V']).status === 0 ? named : `${stem}-restore`;
}

/** Runs `use` in a fresh world and takes the world away after it, whatever happens. */
export async function inWorld<T>(options: WorldOptions, use: (world: World) => Promise<T>): Promise<T> {
  const world = new World(options);
  try {
    await world.build();
    return await use(world);
  } finally {
    await world.remove();
  }
}

/** Runs the tasks, at most `width` at a time, and gives their results in order. */
export async function pooled<T>(tasks: readonly (() => Promise<T>)[], width = 4): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const work = async () => {
    for (let at = next++; at < tasks.length; at = next++) results[at] = await tasks[at]!();
  };
  await Promise.all(Array.from({ length: Math.min(width, tasks.length) }, work));
  return results;
}

const standing = new Set<World>();
let count = 0;
process.once('exit', () => {
  for (const world of standing) world.removeNow();
});

/**
 * Two or three network namespaces joined by veth pairs: the host, whose rules are under test, and its peers. Nothing but what is loaded runs in
 * them; the neighbours are fixed, so that a filter which drops ARP or neighbour discovery drops nothing that matters.
 */
export class World {
  readonly family: 'ipv4' | 'ipv6';
  readonly client: string;
  readonly server: string;
  readonly #options: WorldOptions;
  readonly #host: string;
  readonly #clientSpace: string;
  readonly #serverSpace: string;
  readonly #peers = new Map<string, Peer>();

  constructor(options: WorldOptions) {
    const name = `kernlint-${process.pid}-${count++}`;
    this.#options = options;
    this.family = options.family ?? 'ipv4';
    this.client = options.client ?? ADDRESSES[this.family].client;
    this.server = options.server ?? ADDRESSES[this.family].server;
    this.#host = `${name}-host`;
    this.#clientSpace = options.part === 'outbound' ? this.#host : `${name}-client`;
    this.#serverSpace = options.part === 'inbound' ? this.#host : `${name}-server`;
    standing.add(this);
  }

  get #spaces(): string[] {
    return [...new Set([this.#clientSpace, this.#host, this.#serverSpace])];
  }

  async build(): Promise<void> {
    const { part, input = 'eth0', output = part === 'forwarded' ? 'eth1' : 'eth0' } = this.#options;
    await batch(
      [],
      this.#spaces.map((space) => `netns add ${space}`),
    );
    const { client, server } = this;
    const hostSide: string[] = ['link set lo up'];
    const join = async (space: string, device: string, own: string[], far: string, near: string, number: number) => {
      const [here, there] = [`02:00:00:00:0${number}:01`, `02:00:00:00:0${number}:02`];
      hostSide.push(`link add ${device} address ${here} type veth peer name eth0 address ${there} netns ${space}`);
      hostSide.push(
        ...own.map((address) => addressLine(address, device)),
        `link set ${device} up`,
        ...routeLines(far, device, there),
      );
      return ['link set lo up', addressLine(far, 'eth0'), 'link set eth0 up', ...routeLines(near, 'eth0', here)];
    };
    const peers = new Map<string, string[]>();
    if (part !== 'outbound') {
      peers.set(this.#clientSpace, await join(this.#clientSpace, input, part === 'inbound' ? [server] : [], client, server, 1));
    }
    if (part !== 'inbound') {
      peers.set(this.#serverSpace, await join(this.#serverSpace, output, part === 'outbound' ? [client] : [], server, client, 2));
    }
    await batch(['-n', this.#host], hostSide);
    await Promise.all([...peers].map(([space, lines]) => batch(['-n', space], lines)));
    await this.setSysctls({ 'net/ipv4/ip_forward': 1, 'net/ipv6/conf/all/forwarding': 1, 'net/ipv4/conf/all/rp_filter': 0 });
  }

  /** Writes sysctls of the host, by path below /proc/sys. */
  async setSysctls(values: Readonly<Record<string, number>>): Promise<void> {
    const script = Object.entries(values).map(([path, value]) => `echo ${value} > /proc/sys/${path}`);
    const { status, stderr } = await this.#onHost('sh', ['-ec', script.join('\n')]);
    if (status !== 0) throw new Error(`sysctl: ${stderr}`);
  }

  /** Loads an iptables-save file into the host, with more options for the loader; gives its complaint, or undefined where it takes the file. */
  async load(
    text: string,
    backend: Backend = backends()[0] ?? 'nft',
    options: readonly string[] = [],
  ): Promise<string | undefined> {
    const waiting = backend === 'legacy' ? ['-w', '20'] : [];
    const { status, stderr } = await this.#onHost(restorer(backend, this.family), [...waiting, ...options], text);
    return status === 0 ? undefined : stderr.trim() || `exit ${status}`;
  }

  /** Tries a real exchange between the client and the server. A connection that works stays open as long as the world stands. */
  async exchange({ protocol, port = 80, clientPort, rounds = 2, patience }: ExchangeOptions): Promise<Result> {
    const { client, server } = this;
    if (protocol !== 'icmp') {
      const answer = await this.#peer(this.#serverSpace).ask({ command: 'listen', protocol, address: server, port });
      if (answer !== 'listening') throw new Error(answer);
    }
    const question = { command: 'exchange', protocol, from: client, localPort: clientPort, to: server, port, rounds, patience };
    const answer = await this.#peer(this.#clientSpace).ask(question);
    if (answer.startsWith('error')) throw new Error(answer);
    return answer as Result;
  }

  /** The host's conntrack entries between the client and the server. */
  async entries(): Promise<string[]> {
    const { status, stdout } = await this.#onHost('cat', ['/proc/net/nf_conntrack']);
    if (status !== 0) {
      const { stdout: total } = await this.#onHost('cat', ['/proc/sys/net/netfilter/nf_conntrack_count']);
      return Array.from({ length: Number(total) }, (_, index) => `entry ${index + 1}`);
    }
    const written = [this.client, this.server].map((address) => `=${expanded(address)} `);
    return stdout.split('\n').filter((line) => written.every((address) => line.includes(address)));
  }

  async remove(): Promise<void> {
    for (const peer of this.#peers.values()) peer.end();
    await run('ip', ['-force', '-batch', '-'], this.#spaces.map((space) => `netns del ${space}\n`).join(''));
    standing.delete(this);
  }

  /** The same at the end of the process, when nothing can be awaited any more. */
  removeNow(): void {
    for (const peer of this.#peers.values()) peer.end();
    for (const space of this.#spaces) spawnSync('ip', ['netns', 'del', space]);
  }

  #onHost(command: string, words: readonly string[], input = ''): Promise<Finished> {
    return run('ip', ['netns', 'exec', this.#host, command, ...words], input);
  }

  #peer(space: string): Peer {
    const peer = this.#peers.get(space) ?? new Peer(space);
    this.#peers.set(space, peer);
    return peer;
  }
}

/** A process in a namespace that listens, asks and answers. */
class Peer {
  readonly #child: ChildProcess;
  readonly #waiting: ((answer: string) => void)[] = [];

  constructor(space: string) {
    const script = fileURLToPath(new URL('./peer.mjs', import.meta.url));
    const child = spawn('ip', ['netns', 'exec', space, process.execPath, script], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#child = child;
    createInterface({ input: child.stdout }).on('line', (line) => this.#waiting.shift()?.(JSON.parse(line).result));
    child.on('close', () => {
      for (const waiting of this.#waiting.splice(0)) waiting('error: the peer ended');
    });
  }

  ask(question: Readonly<Record<string, unknown>>): Promise<string> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#child.stdin?.write(`${JSON.stringify(question)}\n`);
    });
  }

  end(): void {
    this.#child.stdin?.destroy();
    this.#child.kill('SIGKILL');
  }
}

function addressLine(address: string, device: string): string {
  return address.includes(':') ? `addr add ${address}/128 dev ${device} nodad` : `addr add ${address}/32 dev ${device}`;
}

function routeLines(far: string, device: string, hardware: string): string[] {
  return [`route add ${far} dev ${device}`, `neigh add ${far} lladdr ${hardware} dev ${device} nud permanent`];
}

/** An address as /proc/net/nf_conntrack writes it: IPv6 with all its digits. */
function expanded(address: string): string {
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.split('::').map((half) => half.split(':').filter((part) => part !== ''));
  const gap = tail === undefined ? [] : new Array<string>(8 - head.length - tail.length).fill('0');
  return [...head, ...gap, ...(tail ?? [])].map((part) => part.padStart(4, '0')).join(':');
}

async function batch(words: readonly string[], lines: readonly string[]): Promise<void> {
  const { status, stderr } = await run('ip', [...words, '-batch', '-'], lines.map((line) => `${line}\n`).join(''));
  if (status !== 0) throw new Error(`ip ${words.join(' ')}: ${stderr}`);
}

interface Finished {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(command: string, words: readonly string[], input = ''): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words);
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (data) => {
      stdout += data;
    });
    child.stderr.on('data', (data) => {
      stderr += data;
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
    // A command that does not read its input may be gone before it is written.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
