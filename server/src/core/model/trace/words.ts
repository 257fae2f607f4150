import { findIcmpType, icmpTypes, protocolNumber } from '../../knowledge/iptables/index.ts';
import { TCP_FLAGS } from '../../knowledge/iptables/names.ts';
import { nearest } from '../../text/nearest.ts';
import { say } from '../../text/say.ts';
import { type Family, parseAddresses, parseAddressRange } from '../packets/address.ts';
import { State } from '../packets/box.ts';
import { type Intervals, unionOf } from '../packets/intervals.ts';
import { flagBits, parsePortList } from '../packets/match.ts';
import { hasPorts, ICMP, ICMPV6, TCP } from '../packets/packet.ts';
import type { PacketFields, TraceRequest } from './request.ts';
import type { StateName } from './tracking.ts';
import { numberUpTo } from './values.ts';

/** A packet in words, as a person gives it on a command line or in a form. Whatever is left out is not known. */
export interface TraceWords {
  readonly in?: string;
  readonly out?: string;
  /** A process of this host sends it. */
  readonly sent?: boolean;
  /** It is for this host, or for another one behind it. */
  readonly local?: boolean;
  readonly forward?: boolean;
  readonly proto?: string;
  /** An address, a network, a range, or several with commas: then the answer holds for all of them. */
  readonly src?: string;
  readonly dst?: string;
  readonly sport?: string;
  readonly dport?: string;
  /** `echo-request`, `8`, `3/4`. */
  readonly icmpType?: string;
  /** `SYN,ACK`, `NONE`. */
  readonly tcpFlags?: string;
  readonly syn?: boolean;
  readonly state?: string;
  readonly mark?: string;
  readonly ttl?: string;
  readonly tos?: string;
  readonly length?: string;
  readonly mac?: string;
  /** The addresses of this host, with commas. */
  readonly localAddress?: string;
  readonly loader?: 'nft' | 'legacy';
}

export type TraceWordsResult =
  | { readonly ok: true; readonly family: Family; readonly request: TraceRequest }
  /** `word` is the name of what is wrong. */
  | { readonly ok: false; readonly word: keyof TraceWords; readonly message: string };

class Wrong extends Error {
  readonly word: keyof TraceWords;

  constructor(word: keyof TraceWords, message: string) {
    super(message);
    this.word = word;
  }
}

/** The request that the words make. `family` is taken where no address tells it. */
export function readTraceWords(words: TraceWords, family: Family): TraceWordsResult {
  try {
    return { ok: true, ...read(words, familyOfWords(words) ?? family) };
  } catch (error) {
    if (error instanceof Wrong) return { ok: false, word: error.word, message: error.message };
    throw error;
  }
}

/** The family that the words speak of; undefined where they fit both. */
export function familyOfWords({ src, dst, localAddress, proto }: TraceWords): Family | undefined {
  const address = [src, dst, localAddress].find((word) => word !== undefined);
  if (address !== undefined) return address.includes(':') ? 'ipv6' : 'ipv4';
  if (proto === undefined) return undefined;
  return protocolNumber(proto) === ICMPV6 ? 'ipv6' : protocolNumber(proto) === ICMP ? 'ipv4' : undefined;
}

function read(words: TraceWords, family: Family): { family: Family; request: TraceRequest } {
  const isLoop = words.in === 'lo';
  const isSent = words.sent ?? (isLoop || (words.out !== undefined && words.in === undefined && !words.forward));
  check(words, isSent && !isLoop);
  // What comes in by the loopback is what this host has sent to itself.
  const packet = fieldsOf(isLoop ? { ...withoutInput(words), out: 'lo' } : words, family);
  const route = routeOf(words, isSent);
  const localAddresses = words.localAddress === undefined ? undefined : addresses('localAddress', words.localAddress, family);
  const state = words.state === undefined ? undefined : stateOf(words.state);
  const request: TraceRequest = {
    from: isSent ? 'host' : 'wire',
    packet,
    ...(route ? { route } : {}),
    ...(localAddresses ? { localAddresses } : {}),
    ...(state ? { state } : {}),
    ...(words.loader ? { loader: words.loader } : {}),
  };
  return { family, request };
}

function withoutInput({ in: _, ...rest }: TraceWords): TraceWords {
  return rest;
}

function check(words: TraceWords, isSent: boolean): void {
  if (isSent && words.in !== undefined) throw new Wrong('in', say`what this host sends comes in by no interface`);
  if (isSent && words.forward) throw new Wrong('forward', say`what this host sends is not forwarded`);
  if (words.in === 'lo' && (words.forward || (words.out ?? 'lo') !== 'lo'))
    throw new Wrong('in', say`what comes in by the loopback stays on this host`);
  if (words.local && words.forward) throw new Wrong('local', say`a packet is for this host or for another one`);
  if (words.local && words.out !== undefined) throw new Wrong('out', say`what is for this host leaves by no interface`);
  if (words.syn && words.tcpFlags !== undefined) throw new Wrong('syn', say`SYN alone, or these flags`);
}

/** Without any word about its destination, what comes in is for this host. */
function routeOf(words: TraceWords, isSent: boolean): TraceRequest['route'] {
  if (words.local) return 'local';
  if (isSent) return undefined;
  if (words.forward || words.out !== undefined) return 'forwarded';
  return words.dst === undefined ? 'local' : undefined;
}

function fieldsOf(words: TraceWords, family: Family): PacketFields {
  const protocol = words.proto === undefined ? undefined : protocolOf(words.proto, family);
  const isTcp = words.tcpFlags !== undefined || words.syn;
  if (isTcp && protocol !== undefined && protocol !== TCP)
    throw new Wrong(words.syn ? 'syn' : 'tcpFlags', say`only tcp has flags`);
  for (const word of ['sport', 'dport'] as const)
    if (words[word] !== undefined && (protocol === undefined || !hasPorts(protocol)))
      throw new Wrong(word, say`a port needs a protocol that has them: tcp, udp, sctp, dccp or udplite`);
  const icmp = words.icmpType === undefined ? undefined : icmpOf(words.icmpType, protocol, family);
  const number = (word: 'mark' | 'ttl' | 'tos' | 'length', max: number) =>
    words[word] === undefined ? undefined : numberOf(word, words[word], max);
  const fields: { [Name in keyof PacketFields]: PacketFields[Name] | undefined } = {
    protocol: protocol ?? (isTcp ? TCP : icmp ? (family === 'ipv4' ? ICMP : ICMPV6) : undefined),
    source: words.src === undefined ? undefined : addresses('src', words.src, family),
    destination: words.dst === undefined ? undefined : addresses('dst', words.dst, family),
    sport: words.sport === undefined ? undefined : ports('sport', words.sport),
    dport: words.dport === undefined ? undefined : ports('dport', words.dport),
    icmpType: icmp?.type,
    icmpCode: icmp?.code,
    tcpFlags: words.syn ? 0x02 : words.tcpFlags === undefined ? undefined : flagsOf(words.tcpFlags),
    length: number('length', 0xffff),
    ttl: number('ttl', 255),
    tos: number('tos', 255),
    mac: words.mac === undefined ? undefined : macOf(words.mac),
    mark: number('mark', 0xffff_ffff),
    input: words.in === undefined ? undefined : interfaceOf('in', words.in),
    output: words.out === undefined ? undefined : interfaceOf('out', words.out),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as PacketFields;
}

function protocolOf(word: string, family: Family): number {
  const number = protocolNumber(word);
  if (number === undefined || number === 0) throw new Wrong('proto', say`${word} is no protocol; tcp, udp, icmp and numbers are`);
  // People say icmp in both families.
  if (family === 'ipv6' && number === ICMP) return ICMPV6;
  return number;
}

function addresses(word: 'src' | 'dst' | 'localAddress', text: string, family: Family): Intervals {
  const parts = text
    .split(',')
    .map((part) => (part.includes('-') ? parseAddressRange(part, family) : parseAddresses(part, family)));
  const version = family === 'ipv4' ? 4 : 6;
  if (parts.some((part) => part === undefined || part.length === 0))
    throw new Wrong(word, say`${text} is no IPv${version} address or network`);
  return unionOf(parts.flatMap((part) => [...(part ?? [])]));
}

function ports(word: 'sport' | 'dport', text: string): Intervals {
  const set = parsePortList(text.replaceAll('-', ':'));
  if (!set) throw new Wrong(word, say`${text} is no port; a number, a range such as 1024:65535, or several with commas`);
  return set;
}

function icmpOf(text: string, protocol: number | undefined, family: Family): { type: number; code: number | undefined } {
  const own = family === 'ipv4' ? ICMP : ICMPV6;
  if (protocol !== undefined && protocol !== own) throw new Wrong('icmpType', say`only icmp has a type`);
  const [, type, code] = /^(\d{1,3})(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  if (type !== undefined && Number(type) <= 255)
    return { type: Number(type), code: code === undefined ? undefined : Number(code) };
  const named = findIcmpType(text, family);
  if (named && named !== 'ambiguous' && named.name !== 'any') return { type: named.type, code: named.code };
  const close = nearest(
    text,
    icmpTypes(family).map(({ name }) => name),
  );
  throw new Wrong('icmpType', close ? say`${text} is no ICMP type; did you mean ${close}?` : say`${text} is no ICMP type`);
}

function flagsOf(text: string): number {
  const flags = flagBits(text);
  if (flags !== undefined) return flags;
  throw new Wrong('tcpFlags', say`${text} is no list of TCP flags; ${TCP_FLAGS.map(({ name }) => name).join(', ')} are known`);
}

function stateOf(text: string): StateName {
  const name = (Object.keys(State) as StateName[]).find((known) => text !== '' && known.startsWith(text.toUpperCase()));
  if (name) return name;
  throw new Wrong('state', say`${text} is no state; ${Object.keys(State).join(', ')} are`);
}

function macOf(text: string): string {
  if (/^[0-9a-f]{2}(:[0-9a-f]{2}){5}$/i.test(text)) return text;
  throw new Wrong('mac', say`${text} is no hardware address such as 02:00:00:00:00:01`);
}

function interfaceOf(word: 'in' | 'out', text: string): string {
  if (/^[^\s/+]{1,15}$/.test(text)) return text;
  throw new Wrong(word, say`${text} is no name of an interface`);
}

function numberOf(word: 'mark' | 'ttl' | 'tos' | 'length', text: string, max: number): number {
  const number = numberUpTo(text, max);
  if (number !== undefined) return number;
  throw new Wrong(word, say`${text} is no number from 0 to ${max}`);
}
