import { findIcmpType, protocolNumber } from '../../knowledge/iptables/index.ts';
import { CT_STATES, TCP_FLAGS } from '../../knowledge/iptables/names.ts';
import type { Binding, BoundExtension, BoundOption } from '../ruleset/bind.ts';
import { EVERY_ADDRESS, type Family, parseAddresses, parseAddressRange } from './address.ts';
import { type Box, boxIntersect, everything, Flags, State } from './box.ts';
import { interfaceTest } from './interface-set.ts';
import { type Intervals, interval, subtract, unionOf } from './intervals.ts';
import { flagClasses } from './packet.ts';

/** The packets that a rule matches. */
export interface RuleMatch {
  /** Every packet that could match. */
  readonly box: Box;
  /** Whether every packet of the box does match; false where a condition is not understood, so that some may not. */
  readonly exact: boolean;
}

/** What one option asks for: the dimensions that it narrows. */
interface Condition {
  readonly box: Partial<Box>;
  readonly exact: boolean;
}

/** What an option says: a condition, one that is not understood, or none. */
export type Piece = Condition | 'unknown' | 'nothing-to-say';

const WHOLE: Readonly<Record<Family, Box>> = { ipv4: everything('ipv4'), ipv6: everything('ipv6') };
const TRACKED = State.NEW | State.ESTABLISHED | State.RELATED;
/** Matches that look into the conntrack entry, which UNTRACKED and INVALID packets do not have: never true for them, even negated. */
const ASK_THE_ENTRY: ReadonlySet<string> = new Set(['connmark', 'connbytes', 'connlabel', 'conntrack']);

/** The packets that a rule matches, its target left aside. */
export function matchOf(binding: Binding, family: Family): RuleMatch {
  const whole = WHOLE[family];
  let box = whole;
  let exact = binding.stray.length === 0;
  for (const match of binding.matches) if (!match.extension || asksByItself(match, binding)) exact = false;
  for (const option of binding.options) {
    if (isOfTarget(option, binding)) continue;
    const piece = option.hole ? 'unknown' : conditionOf(option, family);
    if (piece === 'nothing-to-say') continue;
    if (piece === 'unknown') exact = false;
    else {
      // Most rules narrow a dimension once: then it is taken as it is.
      const fresh = Object.keys(piece.box).every((dimension) => box[dimension as keyof Box] === whole[dimension as keyof Box]);
      box = fresh ? { ...box, ...piece.box } : boxIntersect(box, { ...whole, ...piece.box });
      exact &&= piece.exact;
    }
  }
  return { box, exact };
}

/** Matches that ask nothing beyond the protocol where the rule gives them no option; multiport, which needs one, has nothing but that. */
const SILENT_BY_THEMSELVES: ReadonlySet<string> = new Set([
  ...['tcp', 'udp', 'udplite', 'sctp', 'dccp', 'icmp', 'icmp6', 'esp', 'mh'],
  ...['comment', 'multiport', 'time'],
]);

/** Whether a match that the rule gives no option asks something all the same: `-m limit` for a rate, `-m frag` for a header. */
export function asksByItself({ extension }: BoundExtension, { options }: Binding): boolean {
  if (extension && SILENT_BY_THEMSELVES.has(extension.name)) return false;
  // An option that nobody knows may be the match's own.
  return !options.some((option) => option.resolution.kind === 'unknown' || (extension && option.extension === extension));
}

/** Whether the option belongs to the target of the rule. */
export function isOfTarget(option: BoundOption, binding: Binding): boolean {
  return option.extension !== undefined && option.extension === binding.target?.extension;
}

/** What one option of a rule, other than those of its target, says about packets. */
export function conditionOf(option: BoundOption, family: Family): Piece {
  const [first, second] = option.args;
  if (!option.known) return 'unknown';
  const word = first?.text ?? '';
  if (!option.extension) return generalCondition(option, word, family);
  switch (option.extension.name) {
    case 'comment':
      return 'nothing-to-say';
    case 'tcp':
    case 'udp':
    case 'udplite':
    case 'sctp':
    case 'dccp':
      return portCondition(option, word, second?.text ?? '', family);
    case 'multiport':
      return multiportCondition(option, word, family);
    case 'conntrack':
    case 'state':
      return stateCondition(option, word);
    case 'iprange':
      return rangeCondition(option, word, family);
    case 'icmp':
    case 'icmp6':
      return icmpCondition(option, word, family);
    default:
      if (!ASK_THE_ENTRY.has(option.extension.name)) return 'unknown';
      return { box: { state: TRACKED }, exact: false };
  }
}

function generalCondition(option: BoundOption, word: string, family: Family): Piece {
  switch (option.name) {
    case 'protocol': {
      const number = protocolNumber(word);
      if (number === undefined) return 'unknown';
      return number === 0 && !option.negated ? 'nothing-to-say' : within('protocol', single(number), option, family);
    }
    case 'source':
    case 'destination': {
      const set = parseAddresses(word, family);
      return set ? within(option.name, unionOf(set), option, family) : 'unknown';
    }
    case 'in-interface':
      return { box: { input: [interfaceTest(word, option.negated)] }, exact: true };
    case 'out-interface':
      return { box: { output: [interfaceTest(word, option.negated)] }, exact: true };
    case 'fragments':
      return 'unknown';
    default:
      return 'nothing-to-say';
  }
}

function portCondition(option: BoundOption, word: string, compare: string, family: Family): Piece {
  if (option.name === 'sport' || option.name === 'dport') {
    const ports = parsePortRange(word);
    return ports ? within(option.name, ports, option, family) : 'unknown';
  }
  if (option.name === 'syn') return withFlags(0x17, 0x02, option.negated);
  if (option.name === 'tcp-flags') {
    const [mask, comp] = [flagBits(word), flagBits(compare)];
    return mask === undefined || comp === undefined ? 'unknown' : withFlags(mask, comp, option.negated);
  }
  return 'unknown';
}

function withFlags(mask: number, compare: number, negated: boolean): Piece {
  const { flags, exact } = flagClasses(mask, compare);
  if (!negated) return { box: { flags }, exact };
  // The classes that pass whole are out; a class that passes in part stays in.
  const whole = exact ? flags : flags & ~(Flags.OTHER | Flags.ACK);
  return { box: { flags: 15 & ~whole }, exact };
}

function multiportCondition(option: BoundOption, word: string, family: Family): Piece {
  const ports = parsePortList(word);
  if (!ports) return 'unknown';
  if (option.name === 'sports') return within('sport', ports, option, family);
  if (option.name === 'dports') return within('dport', ports, option, family);
  return 'unknown';
}

function stateCondition(option: BoundOption, word: string): Piece {
  if (option.name !== 'ctstate' && option.name !== 'state') return { box: { state: TRACKED }, exact: false };
  let state = 0;
  let exact = true;
  for (const name of word.split(',')) {
    const bit = stateBit(name);
    if (bit === undefined) return 'unknown';
    // SNAT and DNAT are marks on tracked packets, not states of their own.
    if (bit === 0) {
      exact = false;
      if (!option.negated) state |= TRACKED;
    } else state |= bit;
  }
  return { box: { state: option.negated ? 31 & ~state : state }, exact };
}

function stateBit(name: string): number | undefined {
  const value = CT_STATES.find((known) => name !== '' && known.name.startsWith(name.toUpperCase()));
  if (!value) return undefined;
  return value.name in State ? State[value.name as keyof typeof State] : 0;
}

function rangeCondition(option: BoundOption, word: string, family: Family): Piece {
  const set = parseAddressRange(word, family);
  if (!set) return 'unknown';
  return within(option.name === 'src-range' ? 'source' : 'destination', set, option, family);
}

function icmpCondition(option: BoundOption, word: string, family: Family): Piece {
  const numeric = /^(\d{1,3})(?:\/(\d{1,3}))?$/.exec(word);
  const named = numeric ? undefined : findIcmpType(word, family);
  if (named === 'ambiguous' || (!numeric && !named)) return 'unknown';
  const type = numeric ? Number(numeric[1]) : named!.type;
  // To IPv4 the type 255 is every type (Linux ip_tables.c, icmp_type_code_match).
  if (type === 255 && family === 'ipv4') return option.negated ? 'unknown' : 'nothing-to-say';
  const withCode = numeric ? numeric[2] !== undefined : named!.code !== undefined;
  if (!withCode) return within('icmpType', interval(type), option, family);
  return option.negated ? 'unknown' : { box: { icmpType: interval(type) }, exact: false };
}

function within(
  dimension: 'protocol' | 'source' | 'destination' | 'sport' | 'dport' | 'icmpType',
  set: Intervals,
  option: BoundOption,
  family: Family,
): Condition {
  const all = dimension === 'source' || dimension === 'destination' ? EVERY_ADDRESS[family] : WHOLE[family][dimension];
  return { box: { [dimension]: option.negated ? subtract(all, set) : set }, exact: true };
}

const singles = new Map<number, Intervals>();

/** The set of one port or protocol; rules share it, since a file has few of them and many rules. */
function single(point: number): Intervals {
  const known = singles.get(point) ?? interval(point);
  singles.set(point, known);
  return known;
}

/** `80`, `1024:`, `:1023`, `20:21`; undefined for service names and for what no loader takes. */
export function parsePortRange(word: string): Intervals | undefined {
  const [from = '', to] = word.split(':');
  const low = from === '' && to !== undefined ? 0 : parsePort(from);
  const high = to === undefined ? low : to === '' ? 65535 : parsePort(to);
  return low === undefined || high === undefined || low > high ? undefined : low === high ? single(low) : interval(low, high);
}

/** Ports and ranges between commas, as `-m multiport` takes them. */
export function parsePortList(word: string): Intervals | undefined {
  const parts = word.split(',').map(parsePortRange);
  return parts.every((part) => part !== undefined) ? unionOf(parts.flatMap((part) => part ?? [])) : undefined;
}

/** Services whose numbers are the same on every machine (RFC 6335 assigns them); other names are looked up where the file is loaded. */
const SERVICES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ftp: 21,
    ssh: 22,
    telnet: 23,
    smtp: 25,
    domain: 53,
    http: 80,
    pop3: 110,
    ntp: 123,
    imap2: 143,
    snmp: 161,
    bgp: 179,
    https: 443,
    syslog: 514,
  }),
);

function parsePort(word: string): number | undefined {
  if (/^0x[0-9a-f]{1,4}$/i.test(word)) return Number.parseInt(word, 16);
  if (/^0[0-7]+$/.test(word)) return Number.parseInt(word, 8);
  const port = /^\d{1,5}$/.test(word) ? Number(word) : SERVICES.get(word.toLowerCase());
  return port !== undefined && port <= 65535 ? port : undefined;
}

/** The bits of a list of TCP flags: `SYN,ACK`, `ALL`, `NONE`. */
export function flagBits(word: string): number | undefined {
  if (word.toUpperCase() === 'ALL') return 0x3f;
  if (word.toUpperCase() === 'NONE') return 0;
  let bits = 0;
  for (const name of word.split(',')) {
    const flag = TCP_FLAGS.find((known) => known.name === name.toUpperCase());
    if (flag?.number === undefined) return undefined;
    bits |= flag.number;
  }
  return bits;
}
