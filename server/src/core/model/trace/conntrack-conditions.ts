import { protocolNumber } from '../../knowledge/iptables/index.ts';
import { CT_STATES } from '../../knowledge/iptables/names.ts';
import { type Family, parseAddresses } from '../packets/address.ts';
import { State } from '../packets/box.ts';
import { type Intervals, intersects, interval, unionOf } from '../packets/intervals.ts';
import { parsePortRange } from '../packets/match.ts';
import type { BoundOption } from '../ruleset/bind.ts';
import { type Answer, not, some, within } from './answer.ts';
import { bitsMatch } from './bits.ts';
import { type Connection, carriesPorts, type Ends, only, type TracedPacket } from './packet.ts';
import { parseMasked, wordOf } from './values.ts';

/**
 * Whether an option that asks connection tracking holds for a packet; `not-mine` for all other options. What a packet without a conntrack
 * entry passes: `--ctstate` alone says, and where a rule has it, the other options of its match do not count (Linux xt_conntrack.c).
 */
export function conntrackCondition(
  option: BoundOption,
  packet: TracedPacket,
  family: Family,
  rule: readonly BoundOption[],
): Answer | 'not-mine' {
  const match = option.extension?.name;
  const { tracking } = packet;
  if (packet.templated && tracking.kind === 'unseen' && option.extension?.needsConntrack && !STATES.has(option.name))
    return undefined;
  if (match === 'connmark') {
    if (tracking.kind !== 'tracked') return false;
    const wanted = parseMasked(wordOf(option), 0xffff_ffff);
    return not(wanted && bitsMatch(tracking.connection.mark, wanted.value, wanted.mask), option.negated);
  }
  if (match === 'connbytes' || match === 'connlabel') return tracking.kind === 'tracked' ? undefined : false;
  if (match === 'helper') return tracking.kind === 'tracked' ? undefined : option.negated;
  if (match !== 'conntrack' && match !== 'state') return 'not-mine';
  if (STATES.has(option.name)) return not(state(wordOf(option), packet), option.negated);
  if (tracking.kind !== 'tracked') return rule.some((other) => other.name === 'ctstate');
  return not(entry(option, packet, tracking, family), option.negated);
}

const STATES: ReadonlySet<string> = new Set(['ctstate', 'state']);

function state(list: string, { box, tracking }: TracedPacket): Answer {
  let mask = 0;
  const translated: Answer[] = [];
  for (const word of list.split(',')) {
    const name = CT_STATES.find((known) => word !== '' && known.name.startsWith(word.toUpperCase()))?.name;
    if (name === undefined) return undefined;
    if (name === 'SNAT' || name === 'DNAT') {
      translated.push(tracking.kind === 'tracked' ? isTranslated(tracking.connection, name, carriesPorts(box)) : false);
    } else mask |= State[name as keyof typeof State];
  }
  const plain = (box.state & mask) === 0 ? false : (box.state & ~mask) === 0 ? true : undefined;
  return some([plain, ...translated]);
}

/** Whether NAT has changed the source or destination of a connection; only a change counts. */
function isTranslated({ original, reply }: Connection, kind: 'SNAT' | 'DNAT', withPorts: boolean): Answer {
  const [address, port] =
    kind === 'SNAT'
      ? [isChanged(original.source, reply.destination), isChanged(original.sport, reply.dport)]
      : [isChanged(original.destination, reply.source), isChanged(original.dport, reply.sport)];
  return withPorts ? some([address, port]) : address;
}

/** Whether NAT has made another set of a part; a point that is the same in both is not changed. */
export function isChanged(before: Intervals, after: Intervals): Answer {
  if (before === after) return false;
  if (!intersects(before, after)) return true;
  const point = only(before);
  return point !== undefined && point === only(after) ? false : undefined;
}

function entry(
  option: BoundOption,
  packet: TracedPacket,
  { connection, direction }: { readonly connection: Connection; readonly direction: 'original' | 'reply' | undefined },
  family: Family,
): Answer {
  const word = wordOf(option);
  const end = ENDS.get(option.name);
  if (end) {
    const [ends, field] = [connection[end[0]], end[1]];
    const isPort = field === 'sport' || field === 'dport';
    const set = isPort ? parsePortRange(word) : parseAddresses(word, family);
    return set && within(ends[field], unionOf([...set]));
  }
  switch (option.name) {
    case 'ctproto': {
      const number = protocolNumber(word);
      return number === undefined ? undefined : within(packet.box.protocol, interval(number));
    }
    case 'ctdir':
      return direction && direction === word.toLowerCase();
    case 'ctstatus':
      return some(word.split(',').map((name) => status(name.toUpperCase(), connection)));
    default:
      return undefined;
  }
}

function status(name: string, connection: Connection): Answer {
  if (name === 'NONE') return false;
  return name !== '' && 'SEEN_REPLY'.startsWith(name) ? connection.replied : undefined;
}

const ENDS: ReadonlyMap<string, readonly ['original' | 'reply', keyof Ends]> = new Map([
  ['ctorigsrc', ['original', 'source']],
  ['ctorigdst', ['original', 'destination']],
  ['ctorigsrcport', ['original', 'sport']],
  ['ctorigdstport', ['original', 'dport']],
  ['ctreplsrc', ['reply', 'source']],
  ['ctrepldst', ['reply', 'destination']],
  ['ctreplsrcport', ['reply', 'sport']],
  ['ctrepldstport', ['reply', 'dport']],
]);
