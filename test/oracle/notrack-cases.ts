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
export const C = '10.1.0.1';
export const S = '10.2.0.1';

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

export const sound = (title: string, raw: readonly string[], options: Options = {}) => build(title, raw, [], 'clean', options);
export const faulty = (title: string, raw: readonly string[], expected: readonly string[], options: Options = {}) =>
  build(title, raw, expected, 'broken', options);

export const P80 = 'PREROUTING -p tcp -m tcp --dport 80';
export const O80 = 'OUTPUT -p tcp -m tcp --sport 80';
export const PAIR = [`${P80} -j NOTRACK`, `${O80} -j NOTRACK`];
/** Whole protocols are too broad where the filter asks for states, which is true and another matter. */
export const BROAD = { allowed: ['notrack/too-broad'] };
export const many = (from: number, count: number) => Array.from({ length: count }, (_, at) => from + at).join(',');

export const filterTable = (policies: string, ...rules: string[]) => {
  const heads = ['INPUT', 'FORWARD', 'OUTPUT'].map((chain, at) => `:${chain} ${policies[at] === 'A' ? 'ACCEPT' : 'DROP'} [0:0]`);
  const all = ['INPUT -i lo -j ACCEPT', 'OUTPUT -o lo -j ACCEPT', ...rules].map((rule) => `-A ${rule}`);
  return `*filter\n${[...heads, ...all].join('\n')}\nCOMMIT\n`;
};
export const natTable = (...rules: string[]) => {
  const heads = ['PREROUTING', 'INPUT', 'OUTPUT', 'POSTROUTING'].map((chain) => `:${chain} ACCEPT [0:0]`);
  return `*nat\n${[...heads, ...rules.map((rule) => `-A ${rule}`)].join('\n')}\nCOMMIT\n`;
};
export const EST = 'INPUT -m state --state ESTABLISHED,RELATED -j ACCEPT';
