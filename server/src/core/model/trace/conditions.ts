import { findIcmpType } from '../../knowledge/iptables/index.ts';
import { EVERY_ADDRESS, type Family } from '../packets/address.ts';
import { type Intervals, interval, unionOf } from '../packets/intervals.ts';
import { flagBits, parsePortList } from '../packets/match.ts';
import type { BoundOption } from '../ruleset/bind.ts';
import { type Answer, not, some, within } from './answer.ts';
import { bitsMatch } from './bits.ts';
import type { TracedPacket } from './packet.ts';
import { dscpClass, numberUpTo, parseMasked, parseNumberRange, parseTos, wordOf } from './values.ts';

/** What a trace knows of the host beside its rules. */
export interface Surroundings {
  readonly family: Family;
  /** Whether the packet comes from a process of this host. */
  readonly sent: boolean;
  /** All addresses of the host but those of the loopback; undefined where they are not known. */
  readonly localAddresses: Intervals | undefined;
}

const U32 = 0xffff_ffff;

/**
 * Whether an option that the packet model (packets/match.ts) does not know in full, or only in classes, holds for a packet; `not-mine` for all
 * other options. Options of the conntrack family are judged elsewhere.
 */
export function fieldCondition(option: BoundOption, packet: TracedPacket, around: Surroundings): Answer | 'not-mine' {
  // What this host sends to itself has no hardware address; the match is false then, negated or not (Linux xt_mac.c).
  if (around.sent && option.extension?.name === 'mac') return false;
  const answer = positive(option, packet, around);
  return answer === 'not-mine' ? answer : not(answer, option.negated);
}

function positive(option: BoundOption, packet: TracedPacket, around: Surroundings): Answer | 'not-mine' {
  const word = wordOf(option);
  if (!option.extension) return option.name === 'fragments' ? false : 'not-mine';
  switch (option.extension.name) {
    case 'tcp':
      return tcpFlags(option, packet);
    case 'multiport':
      return option.name === 'ports' ? eitherPort(word, packet) : 'not-mine';
    case 'icmp':
    case 'icmp6':
      return icmp(word, packet, around.family);
    case 'mark':
      return masked(parseMasked(word, U32), packet.mark);
    case 'tos':
      return masked(parseTos(word), packet.tos);
    case 'dscp': {
      const point = option.name === 'dscp' ? numberUpTo(word, 63) : dscpClass(word);
      return point === undefined ? undefined : bitsMatch(packet.tos, point << 2, 0xfc);
    }
    case 'length':
      return inRange(packet.length, parseNumberRange(word, 0xffff));
    case 'ttl':
    case 'hl':
      return hops(option.name, numberUpTo(word, 255), packet.ttl);
    case 'mac':
      return packet.mac === undefined ? undefined : packet.mac === word.toUpperCase();
    case 'addrtype':
      return addressType(option, word, packet, around);
    case 'owner':
      // A packet that is only passed on has no socket here.
      return around.sent ? undefined : false;
    case 'nfacct':
      return true;
    default:
      return 'not-mine';
  }
}

function tcpFlags(option: BoundOption, packet: TracedPacket): Answer | 'not-mine' {
  if (packet.tcpFlags === undefined) return 'not-mine';
  if (option.name === 'syn') return (packet.tcpFlags & 0x17) === 0x02;
  if (option.name !== 'tcp-flags') return 'not-mine';
  const [mask, compare] = option.args.map(({ text }) => flagBits(text));
  return mask === undefined || compare === undefined ? undefined : (packet.tcpFlags & mask) === compare;
}

function eitherPort(word: string, { box }: TracedPacket): Answer {
  const ports = parsePortList(word);
  return ports && some([within(box.sport, ports), within(box.dport, ports)]);
}

function icmp(word: string, { box, icmpCode }: TracedPacket, family: Family): Answer {
  const numeric = /^(\d{1,3})(?:\/(\d{1,3}))?$/.exec(word);
  const named = numeric ? undefined : findIcmpType(word, family);
  if (named === 'ambiguous' || (!numeric && !named)) return undefined;
  const type = numeric ? Number(numeric[1]) : named!.type;
  if (type === 255 && family === 'ipv4') return true;
  const code = numeric ? (numeric[2] === undefined ? undefined : Number(numeric[2])) : named!.code;
  const typeFits = within(box.icmpType, interval(type));
  if (code === undefined || typeFits === false) return typeFits;
  if (icmpCode !== undefined && icmpCode !== code) return false;
  return icmpCode === undefined ? undefined : typeFits;
}

function masked(wanted: { value: number; mask: number } | undefined, of: TracedPacket['mark']): Answer {
  return wanted && bitsMatch(of, wanted.value, wanted.mask);
}

function inRange(value: number | undefined, range: { low: number; high: number } | undefined): Answer {
  return value === undefined || !range ? undefined : value >= range.low && value <= range.high;
}

function hops(option: string, limit: number | undefined, ttl: number | undefined): Answer {
  if (limit === undefined || ttl === undefined) return undefined;
  if (option.endsWith('-lt')) return ttl < limit;
  return option.endsWith('-gt') ? ttl > limit : ttl === limit;
}

const MULTICAST: Readonly<Record<Family, Intervals>> = {
  ipv4: interval(0xe000_0000, 0xefff_ffff),
  ipv6: interval(0xffn << 120n, (1n << 128n) - 1n),
};
/** Addresses of many hosts: packets to them end here, but not at an address of this host's own. */
export const GROUPS: Readonly<Record<Family, Intervals>> = {
  ipv4: unionOf([...MULTICAST.ipv4, ...interval(0xffff_ffff)]),
  ipv6: MULTICAST.ipv6,
};
/** What never leaves a host. */
export const LOOPBACK_NET: Readonly<Record<Family, Intervals>> = { ipv4: interval(0x7f00_0000, 0x7fff_ffff), ipv6: interval(1n) };

function addressType(option: BoundOption, word: string, packet: TracedPacket, around: Surroundings): Answer | 'not-mine' {
  if (option.name !== 'src-type' && option.name !== 'dst-type') return 'not-mine';
  const isSource = option.name === 'src-type';
  const set = isSource ? packet.box.source : packet.box.destination;
  const local = isSource ? isLocalSource(packet, around) : isLocal(set, packet.route, around);
  const multicast = within(set, MULTICAST[around.family]);
  const answers = word.split(',').map((type): Answer => {
    switch (type.toUpperCase()) {
      case 'LOCAL':
        return local;
      case 'MULTICAST':
        // What was sent to this host by its own address, or away from it, is no matter of groups.
        return set === EVERY_ADDRESS[around.family] && local ? false : multicast;
      case 'UNICAST':
        return local || multicast ? false : local === false && packet.route === 'forwarded' && !isSource ? true : undefined;
      default:
        return local || multicast ? false : undefined;
    }
  });
  return some(answers);
}

/** What this host sends has one of its addresses, unless NAT has given it another. */
function isLocalSource({ box, tracking }: TracedPacket, around: Surroundings): Answer {
  const known = isLocal(box.source, undefined, around);
  const isOwn = around.sent && !(tracking.kind === 'tracked' && tracking.connection.original.source !== box.source);
  return known === undefined && isOwn ? true : known;
}

/** Whether an address is one of this host's; the loopback's count. */
export function isLocal(set: Intervals, route: TracedPacket['route'], { family, localAddresses }: Surroundings): Answer {
  const loopback = within(set, LOOPBACK_NET[family]);
  if (loopback) return true;
  if (within(set, GROUPS[family])) return false;
  if (route !== undefined) return route === 'local';
  return localAddresses && some([loopback, within(set, localAddresses)]);
}
