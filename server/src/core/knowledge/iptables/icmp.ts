import type { Family } from './record.ts';

/** A type of ICMP message that a rule may name. */
export interface IcmpType {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly type: number;
  /** One code; absent where the name stands for all of them. */
  readonly code?: number;
  readonly summary?: string;
}

/** The names of `--icmp-type`. `any` is the type 255, which the kernel takes for every type. */
export const ICMP_TYPES: readonly IcmpType[] = [
  { name: 'any', type: 255, summary: 'Every ICMP message.' },
  { name: 'echo-reply', aliases: ['pong'], type: 0, summary: 'The answer to a ping.' },
  {
    name: 'destination-unreachable',
    type: 3,
    summary: 'A packet could not be delivered; code 4 of it keeps path MTU discovery alive.',
  },
  { name: 'network-unreachable', type: 3, code: 0 },
  { name: 'host-unreachable', type: 3, code: 1 },
  { name: 'protocol-unreachable', type: 3, code: 2 },
  { name: 'port-unreachable', type: 3, code: 3, summary: 'Nobody listens: how UDP clients learn it at once.' },
  {
    name: 'fragmentation-needed',
    type: 3,
    code: 4,
    summary: 'The packet was too big: dropping this stalls transfers behind a smaller MTU.',
  },
  { name: 'source-route-failed', type: 3, code: 5 },
  { name: 'network-unknown', type: 3, code: 6 },
  { name: 'host-unknown', type: 3, code: 7 },
  { name: 'network-prohibited', type: 3, code: 9 },
  { name: 'host-prohibited', type: 3, code: 10 },
  { name: 'TOS-network-unreachable', type: 3, code: 11 },
  { name: 'TOS-host-unreachable', type: 3, code: 12 },
  { name: 'communication-prohibited', type: 3, code: 13 },
  { name: 'host-precedence-violation', type: 3, code: 14 },
  { name: 'precedence-cutoff', type: 3, code: 15 },
  { name: 'source-quench', type: 4, summary: 'Long obsolete: Linux neither sends nor obeys it.' },
  { name: 'redirect', type: 5, summary: 'A better first hop; accepting it lets a neighbour reroute traffic.' },
  { name: 'network-redirect', type: 5, code: 0 },
  { name: 'host-redirect', type: 5, code: 1 },
  { name: 'TOS-network-redirect', type: 5, code: 2 },
  { name: 'TOS-host-redirect', type: 5, code: 3 },
  { name: 'echo-request', aliases: ['ping'], type: 8, summary: 'A ping.' },
  { name: 'router-advertisement', type: 9 },
  { name: 'router-solicitation', type: 10 },
  { name: 'time-exceeded', aliases: ['ttl-exceeded'], type: 11, summary: 'The hop count ran out: what traceroute lives on.' },
  { name: 'ttl-zero-during-transit', type: 11, code: 0 },
  { name: 'ttl-zero-during-reassembly', type: 11, code: 1 },
  { name: 'parameter-problem', type: 12, summary: 'A header could not be understood.' },
  { name: 'ip-header-bad', type: 12, code: 0 },
  { name: 'required-option-missing', type: 12, code: 1 },
  { name: 'timestamp-request', type: 13, summary: 'Asks for the clock of the host.' },
  { name: 'timestamp-reply', type: 14 },
  { name: 'address-mask-request', type: 17 },
  { name: 'address-mask-reply', type: 18 },
];

/** The names of `--icmpv6-type`. */
export const ICMPV6_TYPES: readonly IcmpType[] = [
  { name: 'destination-unreachable', type: 1, summary: 'A packet could not be delivered.' },
  { name: 'no-route', type: 1, code: 0 },
  { name: 'communication-prohibited', type: 1, code: 1 },
  { name: 'beyond-scope', type: 1, code: 2 },
  { name: 'address-unreachable', type: 1, code: 3 },
  { name: 'port-unreachable', type: 1, code: 4 },
  { name: 'failed-policy', type: 1, code: 5 },
  { name: 'reject-route', type: 1, code: 6 },
  { name: 'packet-too-big', type: 2, summary: 'The only way to learn the path MTU of IPv6: dropping it stalls transfers.' },
  { name: 'time-exceeded', aliases: ['ttl-exceeded'], type: 3, summary: 'The hop limit ran out.' },
  { name: 'ttl-zero-during-transit', type: 3, code: 0 },
  { name: 'ttl-zero-during-reassembly', type: 3, code: 1 },
  { name: 'parameter-problem', type: 4, summary: 'A header could not be understood.' },
  { name: 'bad-header', type: 4, code: 0 },
  { name: 'unknown-header-type', type: 4, code: 1 },
  { name: 'unknown-option', type: 4, code: 2 },
  { name: 'echo-request', aliases: ['ping'], type: 128, summary: 'A ping.' },
  { name: 'echo-reply', aliases: ['pong'], type: 129, summary: 'The answer to a ping.' },
  { name: 'router-solicitation', type: 133, summary: 'Asks the routers of the link to announce themselves.' },
  {
    name: 'router-advertisement',
    type: 134,
    summary: 'A router announces itself: without it a host loses its address and default route.',
  },
  {
    name: 'neighbour-solicitation',
    aliases: ['neighbor-solicitation'],
    type: 135,
    summary: 'Asks for the link address of a neighbour: dropping it cuts IPv6 off the link.',
  },
  {
    name: 'neighbour-advertisement',
    aliases: ['neighbor-advertisement'],
    type: 136,
    summary: 'The answer to it, as needed as the question.',
  },
  { name: 'redirect', type: 137, summary: 'A better first hop.' },
];

/** Requests and their answers, by type; each way round. */
const ANSWERS: Readonly<Record<Family, ReadonlyMap<number, number>>> = {
  ipv4: new Map([
    [8, 0],
    [0, 8],
    [13, 14],
    [14, 13],
  ]),
  ipv6: new Map([
    [128, 129],
    [129, 128],
  ]),
};

/** The message that travels the other way: 8 for 0, 129 for 128. Undefined where a message has no counterpart. */
export function oppositeIcmpType(type: number, family: Family): number | undefined {
  return ANSWERS[family].get(type);
}

/** The message types that a family names. */
export function icmpTypes(family: Family): readonly IcmpType[] {
  return family === 'ipv4' ? ICMP_TYPES : ICMPV6_TYPES;
}

/**
 * The type that a word names, in any case and by a unique beginning, as the loader finds it; `ambiguous` where it begins several names. An
 * exact name that also begins another one is ambiguous as well. Undefined for numbers and for what is no name.
 */
export function findIcmpType(word: string, family: Family): IcmpType | 'ambiguous' | undefined {
  const wanted = word.toLowerCase();
  let found: IcmpType | undefined;
  for (const entry of icmpTypes(family)) {
    for (const name of [entry.name, ...(entry.aliases ?? [])]) {
      if (!name.toLowerCase().startsWith(wanted)) continue;
      if (found) return 'ambiguous';
      found = entry;
    }
  }
  return found;
}
