import type { Family } from '../../../knowledge/iptables/index.ts';
import { say } from '../../../text/say.ts';
import { parseAddresses, parseIPv6 } from '../../packets/address.ts';
import type { BoundOption } from '../bind.ts';
import type { RefusedBy } from './fault.ts';
import type { Notes } from './notes.ts';
import type { Use } from './uses.ts';
import { aton } from './values/addresses.ts';
import { atoi, leadingNumber, wholeNumber } from './values/c-number.ts';
import { findName } from './values/names.ts';
import { valueFault } from './words.ts';

/** What the judge of an extension may ask and say. */
interface Related {
  readonly family: Family;
  readonly option: (name: string) => BoundOption | undefined;
  /** The first word of an option; undefined where the option is missing or its value is not known. */
  readonly word: (name: string) => string | undefined;
  readonly number: (name: string) => number | undefined;
  readonly options: readonly BoundOption[];
  /** The value of an option does not go with the others. */
  readonly refuse: (name: string, why: string, refusedBy?: RefusedBy) => void;
  readonly refuseOption: (option: BoundOption, why: string) => void;
}

/** Judges values of one match or target against each other; most extensions have none that depend on each other. */
export function judgeRelations(use: Use, family: Family, notes: Notes): void {
  const judge = RELATIONS[use.extension.kind].get(use.extension.name);
  if (!judge) return;
  const option = (name: string) => use.options.find((candidate) => candidate.name === name);
  const word = (name: string) => {
    const found = option(name);
    return found?.hole ? undefined : found?.args[0]?.text;
  };
  const refuseOption = (found: BoundOption, why: string, refusedBy?: RefusedBy) => {
    const arg = found.args[0] ?? { ...found.word, text: '' };
    if (notes.faults.every((fault) => fault.range.start !== arg.start || fault.refusedBy === 'none'))
      valueFault(found, arg, { kind: 'invalid-value', why }, notes, refusedBy);
  };
  const refuse = (name: string, why: string, refusedBy?: RefusedBy) => refuseOption(option(name)!, why, refusedBy);
  judge({ family, option, word, number: (name) => wholeNumber(word(name) ?? ''), options: use.options, refuse, refuseOption });
}

type Judge = (related: Related) => void;

const RELATIONS: Readonly<Record<'match' | 'target', ReadonlyMap<string, Judge>>> = {
  match: new Map<string, Judge>([
    ['addrtype', addressTypes],
    ['cluster', cluster],
    ['connlabel', label],
    ['hashlimit', hashlimit],
    ['ipv6header', headers],
    ['limit', limit],
    ['policy', policy],
    ['rt', routingHeader],
    ['statistic', statistic],
    ['string', search],
  ]),
  target: new Map<string, Judge>([
    ['DNPT', prefixes],
    ['NFQUEUE', queues],
    ['RATEEST', rateEstimator],
    ['REDIRECT', redirect],
    ['SNPT', prefixes],
    ['TEE', copy],
  ]),
};

/** The loader keeps 16 bits of the number. */
function label({ word, number, refuse }: Related): void {
  if ((number('label') ?? 0) % 65_536 > 127 || word('label') === '') refuse('label', say`labels go from 0 to 127`);
}

function headers({ word, refuse }: Related): void {
  if (/^,*$/.test(word('header') ?? 'none')) refuse('header', say`a name is missing`);
}

function queues({ word, refuse }: Related): void {
  const [first = 0, last = 65_535] = word('queue-balance')
    ?.split(':')
    .map((end) => (end === '' ? undefined : wholeNumber(end))) ?? [1];
  if (first === 0 && last === 65_535) refuse('queue-balance', say`all 65536 queues are one too many`);
}

function redirect({ word, refuse }: Related): void {
  if (word('to-ports')?.includes('/')) refuse('to-ports', say`it takes a port or first-last`);
}

function copy({ word, refuse }: Related): void {
  const gateway = word('gateway') ?? '';
  if (aton(gateway) === 0 || parseIPv6(gateway) === 0n) refuse('gateway', say`the copy needs a host to go to`);
}

const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

/** The time that a rate allows between two packets, in parts of a second: how the loader keeps it. */
function interval(rate: string, parts: number): number {
  const seconds = UNITS[/\/(.)/.exec(rate)?.[1]?.toLowerCase() ?? 's'] ?? 1;
  return Math.floor((parts * seconds) / atoi(rate));
}

/** What the kernels make of a rate depends on their ticks a second: 250 and 1000 are alike, then 100, then 300. */
const LIMIT_TICKS: readonly number[] = [32_000, 25_600, 38_400];
const HASHLIMIT_TICKS: readonly bigint[] = [137_438_953n, 109_951_162n, 164_926_744n];

/** The kernels that refuse a rate: all, some or none of them. */
function refusing(verdicts: readonly boolean[], all: RefusedBy): RefusedBy {
  return verdicts.every(Boolean) ? all : verdicts.some(Boolean) ? 'kernels' : 'none';
}

/** xt_limit.c multiplies in 32 bits, and refuses what overflows; iptables-nft has a limit of its own. */
function limit({ word, number, refuse }: Related): void {
  const burst = word('limit-burst') === undefined ? 5 : number('limit-burst');
  if (burst === 0) refuse('limit-burst', say`iptables-nft takes 0 for the default of 5`, 'legacy');
  const each = interval(word('limit') ?? '3/hour', 10_000);
  if (!burst || !Number.isSafeInteger(each * burst) || each <= 0) return;
  const credits = (time: number, ticks: number) =>
    time > Math.floor(0xffff_ffff / ticks) ? (Math.floor(time / 10_000) * ticks) % 2 ** 32 : Math.floor((time * ticks) / 10_000);
  const overflows = (ticks: number) => credits((each * burst) % 2 ** 32, ticks) < credits(each, ticks);
  const refusedBy = refusing(LIMIT_TICKS.map(overflows), 'legacy');
  if (refusedBy === 'none') return;
  refuse(
    word('limit') === undefined ? 'limit-burst' : 'limit',
    say`in the sums of the kernel it overflows with a burst of ${burst}`,
    refusedBy,
  );
}

/** xt_hashlimit.c does the same in 64 bits. */
function hashlimitOverflow(rate: string, burst: number): RefusedBy {
  const each = interval(rate, 1_000_000);
  if (!Number.isSafeInteger(each * burst) || each * burst < 2 ** 36) return 'none';
  const overflows = (ticks: bigint) => {
    const credits = BigInt(each) * ticks;
    return BigInt.asUintN(64, credits * BigInt(burst)) < BigInt.asUintN(64, credits);
  };
  return refusing(HASHLIMIT_TICKS.map(overflows), 'both');
}

function search({ number, refuse }: Related): void {
  if ((number('to') ?? Number.POSITIVE_INFINITY) < (number('from') ?? 0)) refuse('to', say`the search ends before it begins`);
}

/** IPv6 has no such types (xt_addrtype.c). */
const NOT_IN_IPV6: ReadonlySet<string | undefined> = new Set(['BROADCAST', 'BLACKHOLE', 'PROHIBIT', 'THROW', 'NAT', 'XRESOLVE']);

function addressTypes({ family, options, refuseOption }: Related): void {
  if (family === 'ipv4') return;
  for (const option of options) {
    const type = option.known?.args[0];
    if (type?.type !== 'enumList' || option.hole) continue;
    const wrong = option.args[0]?.text
      .split(',')
      .map((name) => findName(type.values, type.compare, name)?.name)
      .find((name) => NOT_IN_IPV6.has(name));
    if (wrong !== undefined) refuseOption(option, say`IPv6 has no addresses of the type ${wrong}`);
  }
}

function cluster({ number, refuse }: Related): void {
  const total = number('cluster-total-nodes');
  const node = number('cluster-local-node');
  const mask = number('cluster-local-nodemask');
  if (total === undefined) return;
  if (node !== undefined && node > total) refuse('cluster-local-node', say`the cluster has ${total} nodes only`);
  if (mask !== undefined && mask >= 2 ** total)
    refuse('cluster-local-nodemask', say`the mask names nodes beyond the ${total} of the cluster`);
}

function hashlimit({ family, option, word, refuse }: Related): void {
  for (const name of ['hashlimit-srcmask', 'hashlimit-dstmask']) {
    const mask = word(name);
    if (mask === undefined) continue;
    const length = wholeNumber(mask);
    const isLength = length !== undefined && length <= (family === 'ipv4' ? 32 : 128);
    if (!isLength && !isPrefix(mask, family)) refuse(name, say`it takes a prefix length, or a mask without gaps`);
  }
  const burst = word('hashlimit-burst');
  const rate = word('hashlimit-upto') ?? word('hashlimit-above');
  if (rate === undefined) return;
  const isBytes = /.b\/s/.test(rate);
  const packets = burst === undefined ? 5 : (wholeNumber(burst) ?? 0);
  const refusedBy = isBytes || option('hashlimit-rate-match') || packets > 1_000_000 ? 'none' : hashlimitOverflow(rate, packets);
  if (refusedBy !== 'none') {
    const name = word('hashlimit-upto') === undefined ? 'hashlimit-above' : 'hashlimit-upto';
    refuse(name, say`in the sums of the kernel it overflows with a burst of ${packets}`, refusedBy);
  }
  if (burst === undefined) return;
  const bytes = bytesOf(burst);
  if (!isBytes) {
    if (bytes > 1_000_000) refuse('hashlimit-burst', say`beside a rate of packets it takes 1 to 1000000`);
  } else if (bytes < roundedRate(bytesOf(rate))) refuse('hashlimit-burst', say`it must not be less than the rate`);
}

/** The number of bytes that a word with `kb` or `mb` stands for. */
function bytesOf(text: string): number {
  const number = leadingNumber(text) ?? { value: atoi(text), end: 0 };
  return number.value * ({ k: 1024, m: 1024 ** 2 }[text[number.end] ?? ''] ?? 1);
}

/** The rate as the loader keeps it and reads it back: in steps that grow with it (libxt_hashlimit.c, bytes_to_cost). */
function roundedRate(bytes: number): number {
  const cost = Math.floor(0xffff_ffff / (Math.floor(bytes / 16) + 1));
  return cost === 0 ? bytes : (Math.floor(0xffff_ffff / cost) - 1) * 16;
}

/** Whether a mask in the notation of addresses has its ones in front. */
function isPrefix(mask: string, family: Family): boolean {
  const value = family === 'ipv4' ? aton(mask) : parseIPv6(mask);
  const bits = family === 'ipv4' ? 32 : 128;
  return value !== undefined && /^1*0*$/.test(value.toString(2).padStart(bits, '0'));
}

const ELEMENT: readonly string[] = ['reqid', 'spi', 'tunnel-src', 'tunnel-dst', 'proto', 'mode'];

/** The elements of an IPsec policy, one between two --next (libxt_policy.c). */
function policy({ options, option, word, refuseOption }: Related): void {
  const elements: BoundOption[][] = [[]];
  for (const one of options) {
    if (one.name === 'next') elements.push([]);
    else if (ELEMENT.includes(one.name)) elements.at(-1)!.push(one);
  }
  const strict = option('strict');
  const dir = option('dir');
  if (word('pol') === 'none') {
    if (strict) refuseOption(strict, say`--pol none has no elements`);
    return;
  }
  for (const element of elements) {
    const twice = element.find((one, i) => element.slice(0, i).some((other) => other.name === one.name));
    if (twice) refuseOption(twice, say`an element of the policy has one ${twice.word.text}; the next one begins behind --next`);
    if (element.length === 0 && strict && dir) refuseOption(strict, say`each element of the policy must say something`);
    const mode = element.find(({ name }) => name === 'mode');
    const tunnel = element.find(({ name }) => name.startsWith('tunnel-'));
    if (tunnel && mode && !mode.hole && (mode.args[0]?.text === 'transport') !== (mode.not !== undefined)) {
      refuseOption(tunnel, say`only the mode tunnel has ends`);
    }
  }
  if (elements.length > 4) refuseOption(options.filter(({ name }) => name === 'next')[3]!, say`a policy has 4 elements at most`);
}

/** The options of the old source routing want `--rt-type 0` before them (libip6t_rt.c). */
function routingHeader({ options, option, number, refuseOption }: Related): void {
  const type = option('rt-type');
  if (!type || type.hole || (number('rt-type') === 0 && !type.not)) return;
  const wrong = options.find(({ name }) => name === 'rt-0-res' || name === 'rt-0-addrs');
  if (wrong) refuseOption(wrong, say`it needs --rt-type 0 before it`);
}

/** libxt_statistic.c, statistic_check. */
function statistic({ option, word, number, refuse }: Related): void {
  const mode = word('mode');
  if (mode === 'random' && !option('probability')) refuse('mode', say`the mode random needs --probability`);
  if (mode === 'nth' && !option('every') && !option('packet')) refuse('mode', say`the mode nth needs --every and --packet`);
  const every = number('every');
  const packet = number('packet');
  if (every !== undefined && packet !== undefined && packet >= every) refuse('packet', say`it counts from 0 to ${every - 1}`);
}

/** Both prefixes without host bits, and of 64 bits at most (ip6t_NPT.c). */
function prefixes({ word, refuse }: Related): void {
  for (const name of ['src-pfx', 'dst-pfx']) {
    const text = word(name);
    if (text === undefined) continue;
    const slash = text.indexOf('/');
    const length = slash < 0 ? 128 : wholeNumber(text.slice(slash + 1));
    const range = parseAddresses(text, 'ipv6')?.[0];
    const host = parseAddresses(slash < 0 ? text : text.slice(0, slash), 'ipv6')?.[0];
    if (length !== undefined && length > 64) refuse(name, say`a prefix has 64 bits at most`);
    else if (range && host && range.low !== host.low) refuse(name, say`no bit may be set behind the prefix`);
  }
}

const MICROSECONDS: Readonly<Record<string, number>> = { s: 1e6, m: 1e3, u: 1 };

/** As the loader keeps it, in 32 bits. */
function microseconds(text: string | undefined): number | undefined {
  if (/^\s*[+-]?(inf|infinity|nan)$/i.test(text ?? '')) return 0;
  const found = /^\s*([+-]?)(\d+(?:\.\d*)?(?:e[+-]?\d+)?|\.\d+(?:e[+-]?\d+)?|0x[\da-f]+)(s|ms|us)?(ecs?)?$/i.exec(text ?? '');
  if (!found) return undefined;
  const value = Math.floor(Number(found[2]) * (found[3] ? MICROSECONDS[found[3][0]!.toLowerCase()]! : 1));
  if (!(value < 2 ** 53)) return 0;
  const low = value % 2 ** 32;
  return found[1] === '-' && low > 0 ? 2 ** 32 - low : low;
}

/** libxt_RATEEST.c, RATEEST_final_check. */
function rateEstimator({ word, refuse }: Related): void {
  const interval = microseconds(word('rateest-interval'));
  const average = microseconds(word('rateest-ewmalog'));
  if (interval === undefined) return;
  if (interval > 8e6) {
    refuse('rateest-interval', say`it takes 8 seconds at most`);
    return;
  }
  if (average === undefined) return;
  let log = 1;
  while (log < 32 && interval / -Math.log(1 - 1 / 2 ** log) <= average) log++;
  if (log - 1 === 0 || log - 1 >= 31) refuse('rateest-ewmalog', say`it must be longer than the interval, and not by far`);
}
