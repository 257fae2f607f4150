import type { ArgType, Family } from '../knowledge/iptables/index.ts';
import { findProtocol } from '../knowledge/iptables/protocols.ts';
import { SERVICES, serviceAt } from '../knowledge/iptables/services.ts';
import { formatAddress, parseAddress, parseAddresses, parseAddressRange } from '../model/packets/address.ts';
import type { Interval } from '../model/packets/intervals.ts';
import { formatDuration, groupedDigits, shortNumber } from '../text/numbers.ts';
import { phrase, said, say, sentences } from '../text/say.ts';
import { inlineCode, prose } from './markdown.ts';

/**
 * One address, port, mark, protocol or rate among the words of an option: Markdown of a few lines, with what the option itself is about.
 * Undefined for words of other kinds, and for those that cannot be read.
 */
export function describeWord(arg: ArgType, word: string, family: Family, option: string): string | undefined {
  const facts = factsOf(arg, word, family);
  return facts && [`**${inlineCode(word)}**`, '', ...facts.map((fact) => `- ${prose(fact)}`), `- ${prose(option)}`].join('\n');
}

function factsOf(arg: ArgType, word: string, family: Family): readonly string[] | undefined {
  switch (arg.type) {
    case 'address':
      return addressFacts(word, family);
    case 'addressRange': {
      const range = parseAddressRange(word, family);
      return range?.length === 1 ? spanFacts(range[0]!, family) : undefined;
    }
    case 'port':
    case 'portRange':
    case 'portList':
      return portFacts(word);
    case 'mark':
      return markFacts(word);
    case 'protocol': {
      const protocol = findProtocol(word);
      return protocol && [sentences(say`${protocol.name}, protocol number ${protocol.number}.`, protocol.summary ?? '')];
    }
    case 'rate':
      return rateFacts(word);
    default:
      return undefined;
  }
}

/** Blocks with a meaning of their own (RFC 6890 and the registries of IANA), the narrower ones first. */
const BLOCKS: Readonly<Record<Family, readonly (readonly [network: string, meaning: string])[]>> = {
  ipv4: [
    ['255.255.255.255/32', phrase`the broadcast address of the own network`],
    ['127.0.0.0/8', phrase`this host itself`],
    ['10.0.0.0/8', phrase`private`],
    ['172.16.0.0/12', phrase`private`],
    ['192.168.0.0/16', phrase`private`],
    ['100.64.0.0/10', phrase`shared, behind the NAT of a provider`],
    ['169.254.0.0/16', phrase`link-local`],
    ['192.0.2.0/24', phrase`for documentation`],
    ['198.51.100.0/24', phrase`for documentation`],
    ['203.0.113.0/24', phrase`for documentation`],
    ['198.18.0.0/15', phrase`for benchmarks`],
    ['224.0.0.0/4', phrase`multicast`],
    ['240.0.0.0/4', phrase`reserved`],
  ],
  ipv6: [
    ['::1/128', phrase`this host itself`],
    ['fe80::/10', phrase`link-local`],
    ['fc00::/7', phrase`private`],
    ['2001:db8::/32', phrase`for documentation`],
    ['64:ff9b::/96', phrase`IPv4 hosts behind NAT64`],
    ['ff00::/8', phrase`multicast`],
    ['2000::/3', phrase`the Internet`],
  ],
};

function addressFacts(word: string, family: Family): readonly string[] | undefined {
  const parsed = word.includes(',') ? undefined : parseAddresses(word, family);
  if (parsed?.length !== 1) return undefined;
  const span = parsed[0]!;
  const host = parseAddress(word.split('/')[0]!, family);
  const cut = host !== undefined && host !== span.low && span.low !== span.high;
  const network = cut ? [say`The bits of a host are cut off: it is the network that begins at ${formatAddress(span.low)}.`] : [];
  return [...spanFacts(span, family), ...network];
}

function spanFacts({ low, high }: Interval, family: Family): readonly string[] {
  const count = BigInt(high) - BigInt(low) + 1n;
  const block = BLOCKS[family].find(([network]) => {
    const [known] = parseAddresses(network, family)!;
    return known !== undefined && known.low <= low && high <= known.high;
  });
  const meaning = block ? say`In ${block[0]}: ${said(block[1])}.` : '';
  if (count === 1n) return [sentences(say`One address.`, meaning)];
  return [sentences(say`${formatAddress(low)} to ${formatAddress(high)}, ${countText(count)} addresses.`, meaning)];
}

/** Small numbers as they are; large ones as the power of two that they are as a rule. */
function countText(count: bigint): string {
  const bits = count.toString(2).length - 1;
  if (count < 100_000n) return String(count);
  const grouped = groupedDigits(count);
  if (count !== 1n << BigInt(bits)) return grouped;
  return bits > 40 ? `2^${bits}` : `${grouped} (2^${bits})`;
}

function portFacts(word: string): readonly string[] | undefined {
  const service = SERVICES.find(({ name }) => name === word);
  if (service)
    return [
      say`Port ${service.port}: ${service.what} (${service.protocols.join(', ')}). The machine that loads the rules looks the name up.`,
    ];
  const range = /^(\d{0,5}):(\d{0,5})$/.exec(word);
  if (range && word !== ':') {
    const [first, last] = [Number(range[1] || 0), Number(range[2] || 65535)];
    return first <= last && last <= 65535 ? [say`Ports ${first} to ${last}, ${last - first + 1} of 65536.`] : undefined;
  }
  const port = /^\d{1,5}$/.test(word) ? Number(word) : 65536;
  if (port > 65535) return undefined;
  const known = serviceAt(port);
  return known && [say`Port ${port} is usually ${known.name}: ${known.what} (${known.protocols.join(', ')}).`];
}

function markFacts(word: string): readonly string[] | undefined {
  const match = /^(0x[\da-f]{1,8}|\d{1,10})(?:\/(0x[\da-f]{1,8}|\d{1,10}))?$/i.exec(word);
  if (!match || [match[1], match[2]].some((text) => text !== undefined && /^0\d/.test(text))) return undefined;
  const value = Number(match[1]);
  const mask = match[2] === undefined ? 0xffff_ffff : Number(match[2]);
  if (value > 0xffff_ffff || mask > 0xffff_ffff) return undefined;
  const hex = (number: number) => `0x${number.toString(16)}`;
  const bits = mask === 0xffff_ffff ? say`all 32 bits` : bitText(mask);
  return [say`${value} is ${hex(value)} in hexadecimal, with the mask ${hex(mask)}: ${bits}.`];
}

/** `bits 8 to 15`, counted from 0, the lowest; `bits 0 and 4`. */
function bitText(mask: number): string {
  const set = Array.from({ length: 32 }, (_, bit) => bit).filter((bit) => Math.floor(mask / 2 ** bit) % 2 === 1);
  const [first = 0] = set;
  const last = set.at(-1) ?? 0;
  if (set.length === 0) return say`no bit`;
  if (set.length === 1) return say`bit ${first}`;
  return last - first + 1 === set.length ? say`bits ${first} to ${last}` : say`bits ${set.slice(0, -1).join(', ')} and ${last}`;
}

function rateFacts(word: string): readonly string[] | undefined {
  const match = /^(\d{1,9})(?:\/(s|sec|second|m|min|minute|h|hour|d|day))?$/.exec(word);
  if (!match || Number(match[1]) === 0) return undefined;
  const unit = { s: 1, m: 60, h: 3600, d: 86_400 }[match[2]?.[0] as 's'] ?? 1;
  const gap = unit / Number(match[1]);
  const text =
    gap >= 1 && Number.isInteger(gap)
      ? formatDuration(gap)
      : gap >= 1
        ? say`${shortNumber(gap)} seconds`
        : say`${shortNumber(gap * 1000)} ms`;
  return [say`On average one each ${text.replace(/^1 (second|minute|hour|day)$/, '$1')}.`];
}
