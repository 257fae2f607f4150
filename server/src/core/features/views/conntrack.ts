import { chainLength, chainLimit, roundBuckets, shareOfChains } from '../../knowledge/conntrack.ts';
import { formatSpans } from '../../knowledge/kernel.ts';
import {
  type ConntrackSettings,
  conntrackSettings,
  type Known,
  machineMemory,
  type TableCase,
  tableCases,
} from '../../model/conntrack.ts';
import { type FilledTable, fillTable, lifetimesIn } from '../../model/conntrack-plan.ts';
import { formatBytes, formatDuration, groupedDigits, shortNumber } from '../../text/numbers.ts';
import { said, say } from '../../text/say.ts';
import type { Settings } from '../../workspace/settings.ts';
import type { Host } from '../../workspace/workspace.ts';
import { type ConntrackLines, conntrackLines } from './conntrack-lines.ts';

/** A kind of connections: how long its entry stays, and its part of all new connections. */
export interface KindWish {
  readonly key: string;
  /** Its weight among the others. */
  readonly share: number;
  readonly seconds: number;
}

/** What the sliders say. */
export interface ConntrackWish {
  /** The number of the era of kernels, oldest first. */
  readonly era: number;
  /** Bytes of the machine. */
  readonly memory: number;
  readonly max: number;
  readonly buckets: number;
  /** New connections a second. */
  readonly rate: number;
  readonly kinds: readonly KindWish[];
}

/** Chains of these lengths: their share, 0 to 1, in the long run and when the table is full. */
export interface ChainBar {
  readonly from: number;
  readonly to: number;
  readonly now: number;
  readonly full: number;
}

/** A fact for people, and whether it is good news. */
export interface ConntrackFact {
  readonly name: string;
  readonly value: string;
  readonly remark: string | undefined;
  readonly tone: 'plain' | 'good' | 'warn' | 'bad';
}

/** How a table of connections fills, for a picture with sliders. */
export interface ConntrackView {
  /** The kernels of each era of the target. */
  readonly kernels: readonly string[];
  /** What was asked, with all that was left open. */
  readonly wish: ConntrackWish;
  readonly kinds: readonly { readonly key: string; readonly what: string; readonly duration: string; readonly share: string }[];
  /** The values of the sliders, for people. */
  readonly texts: Readonly<Record<'memory' | 'max' | 'buckets' | 'rate', string>>;
  readonly bars: readonly ChainBar[];
  /** From which length on a chain may refuse a connection; undefined where kernels have no limit. */
  readonly limit: number | undefined;
  /** The entries in the long run, as a part of those that fit: 1 is full. */
  readonly level: number;
  readonly facts: readonly ConntrackFact[];
  readonly lines: ConntrackLines;
}

/** What part of new connections each kind is at first: a server that talks to many clients. */
const FIRST_SHARES: Readonly<Record<string, number>> = {
  tcp_timeout_syn_sent: 4,
  tcp_timeout_established: 1,
  tcp_timeout_time_wait: 60,
  udp_timeout: 30,
  udp_timeout_stream: 5,
};
const FIRST_RATE = 1000;
const PREFIX = 'net.netfilter.nf_conntrack_';

/** The picture of a host's table, as its files set it up or as somebody wishes; undefined where the target has no kernels to speak of. Never throws. */
export function conntrackView(
  host: Host,
  settings: Settings,
  wish: ConntrackWish | undefined,
  beside: string,
): ConntrackView | undefined {
  const { target } = settings;
  const memory = atLeast(1, wish?.memory ?? machineMemory(settings));
  const own = withoutUnknown(conntrackSettings(host));
  const cases = tableCases(own, target, memory);
  const era = Math.min(cases.length - 1, Math.max(0, wish?.era ?? cases.length - 1));
  const at = cases[era];
  if (!at) return undefined;
  const asked: TableCase = {
    ...at,
    max: atLeast(1, wish?.max ?? at.max),
    buckets: roundBuckets(at.era, atLeast(1, wish?.buckets ?? at.buckets)),
  };
  const table = fillTable(asked);
  const lifetimes = lifetimesIn(host, table).filter(({ key }) => FIRST_SHARES[key.slice(PREFIX.length)] !== undefined);
  const kinds = lifetimes.map(({ key, seconds }): KindWish => {
    const wished = wish?.kinds.find((kind) => kind.key === key);
    return wished ?? { key, seconds, share: FIRST_SHARES[key.slice(PREFIX.length)]! };
  });
  const whole: ConntrackWish = {
    ...{ era, memory, kinds },
    rate: Math.max(0, wish?.rate ?? FIRST_RATE),
    max: asked.max,
    buckets: asked.buckets,
  };
  const load = loadOf(whole, table.fits);
  const total = sum(kinds.map(({ share }) => share));
  return {
    kernels: cases.map(({ spans }) => formatSpans(spans)),
    wish: whole,
    kinds: lifetimes.map(({ key, what }, i) => ({
      ...{ key, what: said(what), duration: formatDuration(Math.round(kinds[i]!.seconds)) },
      share: total === 0 ? '0 %' : `${shortNumber((100 * kinds[i]!.share) / total)} %`,
    })),
    texts: {
      memory: formatBytes(memory),
      max: grouped(asked.max),
      buckets: grouped(asked.buckets),
      rate: grouped(Math.round(whole.rate)),
    },
    bars: bars(chainLength(load.entries, table.buckets), table.chain),
    limit: table.overLimit === undefined ? undefined : chainLimit.least,
    level: load.entries / table.fits,
    facts: facts(table, whole, load),
    lines: conntrackLines(host, target, { max: asked.max, buckets: asked.buckets, kinds, lifetimes }, beside),
  };
}

/** What cannot be known is taken as nobody's setting: the sliders then start from the kernel's choice. */
function withoutUnknown({ max, buckets, hashsize, ...rest }: ConntrackSettings): ConntrackSettings {
  const known = <T>(setting: Known<T>): Known<T> => (setting.state === 'unknown' ? { state: 'unset' } : setting);
  return { ...rest, max: known(max), buckets: known(buckets), hashsize: known(hashsize) };
}

/** What new connections make of the table. */
interface Load {
  /** Entries in the long run, no more than fit. */
  readonly entries: number;
  /** Entries that would stand there if there were room for all. */
  readonly wanted: number;
  /** Seconds until an empty table is full; undefined where it never is. */
  readonly secondsToFull: number | undefined;
}

/** An entry of a kind stays for its time: after t seconds rate x share x min(t, time) of them are there. */
function loadOf({ rate, kinds }: ConntrackWish, fits: number): Load {
  const total = sum(kinds.map(({ share }) => share));
  const parts = kinds.map(({ share, seconds }) => ({ perSecond: total === 0 ? 0 : (rate * share) / total, seconds }));
  const wanted = sum(parts.map(({ perSecond, seconds }) => perSecond * seconds));
  if (wanted <= fits) return { entries: wanted, wanted, secondsToFull: undefined };
  let [time, entries, growth] = [0, 0, sum(parts.map(({ perSecond }) => perSecond))];
  for (const { perSecond, seconds } of [...parts].sort((a, b) => a.seconds - b.seconds)) {
    const there = entries + growth * (seconds - time);
    if (there >= fits) break;
    [time, entries, growth] = [seconds, there, growth - perSecond];
  }
  return { entries: fits, wanted, secondsToFull: time + (fits - entries) / growth };
}

const MOST_BARS = 48;

/** The lengths of chains at two mean lengths, in no more bars than can be told apart. */
function bars(now: number, full: number): ChainBar[] {
  const longest = Math.ceil(full + 4 * Math.sqrt(full) + 3);
  const width = Math.max(1, Math.ceil((longest + 1) / MOST_BARS));
  const share = (mean: number, from: number, to: number) => Math.max(0, shareOfChains(mean, from) - shareOfChains(mean, to + 1));
  return Array.from({ length: Math.ceil((longest + 1) / width) }, (_, i) => {
    const [from, to] = [i * width, (i + 1) * width - 1];
    return { from, to, now: share(now, from, to), full: share(full, from, to) };
  });
}

/** A share of dropped connections that nobody will ever meet. */
const NOTHING = 1e-9;

function facts(table: FilledTable, { rate, memory }: ConntrackWish, load: Load): ConntrackFact[] {
  const { chain, overLimit, dropped, fits, max } = table;
  const used = table.memory.full / memory;
  const isFull = load.secondsToFull !== undefined;
  return [
    {
      name: say`In the long run`,
      value: isFull ? say`the table is full` : say`${grouped(Math.round(load.entries))} connections`,
      remark: isFull
        ? say`${grouped(Math.round(load.wanted))} would be there at ${grouped(Math.round(rate))} new ones a second.`
        : say`${percent(load.entries / fits)} of the table.`,
      tone: isFull ? 'bad' : load.entries > 0.8 * fits ? 'warn' : 'good',
    },
    {
      name: say`Full after`,
      value: load.secondsToFull === undefined ? say`never` : roughly(load.secondsToFull),
      remark: isFull ? say`From then on new connections are dropped.` : undefined,
      tone: isFull ? 'bad' : 'good',
    },
    {
      name: say`Memory in the long run`,
      value: formatBytes(Math.round(table.memory.empty + load.entries * table.memory.entry)),
      remark: say`${formatBytes(table.memory.empty)} of it even when the table is empty.`,
      tone: 'plain',
    },
    {
      name: say`Memory when full`,
      value: formatBytes(table.memory.full),
      remark: say`${percent(used)} of ${formatBytes(memory)}, at most ${table.memory.entry} bytes a connection. It is never swapped out.`,
      tone: used > 0.5 ? 'bad' : used > 0.2 ? 'warn' : 'good',
    },
    {
      name: say`Chain when full`,
      value: say`${shortNumber(chain)} entries`,
      remark: say`Each connection stands in two chains. A lookup walks one of them.`,
      tone: chain > 16 ? 'bad' : chain > 8 ? 'warn' : 'good',
    },
    overLimit === undefined || dropped === undefined
      ? { name: say`Chains too long`, value: say`no limit`, remark: say`These kernels take chains of any length.`, tone: 'plain' }
      : {
          name: say`Chains too long`,
          value: dropped < NOTHING ? say`none` : percent(overLimit),
          remark:
            fits < max
              ? say`No more than about ${grouped(fits)} connections ever fit.`
              : dropped < NOTHING
                ? say`A chain of ${chainLimit.least} entries may refuse a connection.`
                : say`${percent(dropped)} of new connections are dropped for it.`,
          tone: dropped < NOTHING ? 'good' : 'bad',
        },
  ];
}

function percent(share: number): string {
  if (share === 0) return '0 %';
  return share < 0.0005 ? say`less than 0.1 %` : `${shortNumber(100 * share)} %`;
}

function roughly(seconds: number): string {
  return seconds < 1 ? say`less than a second` : formatDuration(Math.round(seconds));
}

/** `1 048 576`: groups of three with a narrow blank, which is understood everywhere. */
function grouped(number: number): string {
  return groupedDigits(number).replaceAll(',', '\u202f');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function atLeast(least: number, number: number): number {
  return Math.max(least, Math.round(number));
}
