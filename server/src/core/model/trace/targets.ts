import { REJECT_TYPES, REJECT_TYPES6 } from '../../knowledge/iptables/names.ts';
import { phrase, said, say } from '../../text/say.ts';
import { EVERY_ADDRESS, type Family } from '../packets/address.ts';
import { State } from '../packets/box.ts';
import type { Intervals } from '../packets/intervals.ts';
import { isOfTarget } from '../packets/match.ts';
import type { Binding, BoundOption } from '../ruleset/bind.ts';
import { bindingOf, type ChainRule } from '../ruleset/ruleset.ts';
import { type Bits, formatBits, maskBits, NO_BITS_KNOWN, rewrite, shiftBits, xorBits } from './bits.ts';
import type { Surroundings } from './conditions.ts';
import { formatEnd, formatPorts, natSide, newEnd, translate } from './nat.ts';
import type { TracedPacket } from './packet.ts';
import { dscpClass, numberUpTo, parseMasked, parseTos, wordOf } from './values.ts';

/** What a target does with a packet that its rule matches; `changed` says in a few words what it wrote. */
export type Effect =
  | { readonly kind: 'accept' | 'drop' | 'return' }
  | { readonly kind: 'accept' | 'continue'; readonly packet: TracedPacket; readonly changed: string | undefined }
  | { readonly kind: 'reject'; readonly answer: string }
  /** What becomes of the packet is not known; `why` says it as half a sentence. */
  | { readonly kind: 'unknown'; readonly why: string };

/** What the target of a rule does, where it is no chain of the table. A rule without a target only counts. */
export function applyTarget(rule: ChainRule, packet: TracedPacket, hook: string, around: Surroundings): Effect {
  const { target } = rule.facts;
  if (!target) {
    const hidden = rule.line.holes.length > 0 && bindingOf(rule).options.some(isHiddenTarget);
    return hidden
      ? { kind: 'unknown', why: say`a template fills in the target` }
      : { kind: 'continue', packet, changed: undefined };
  }
  const name = target.word.text;
  if (!target.extension) return { kind: 'unknown', why: say`nothing is known of the target ${name}` };
  switch (target.extension.terminating) {
    case 'accept':
      return NAT_TARGETS.has(name) ? translated(name, rule, packet, hook, around) : { kind: 'accept' };
    case 'drop':
      return name === 'REJECT' ? { kind: 'reject', answer: rejectAnswer(bindingOf(rule), around.family) } : { kind: 'drop' };
    case 'return':
      return { kind: 'return' };
    case 'queue':
      return { kind: 'unknown', why: say`a program decides about the queued packet` };
    case 'continue':
      return written(name, bindingOf(rule), packet);
    default:
      return { kind: 'unknown', why: say`what becomes of it depends on what ${name} finds` };
  }
}

function isHiddenTarget({ hole, name }: BoundOption): boolean {
  return hole && (name === 'jump' || name === 'goto');
}

/** The targets that decide about the NAT of a connection. */
export const NAT_TARGETS: ReadonlySet<string> = new Set(['DNAT', 'SNAT', 'MASQUERADE', 'REDIRECT', 'NETMAP']);

function translated(name: string, rule: ChainRule, packet: TracedPacket, hook: string, around: Surroundings): Effect {
  const { tracking } = packet;
  const end = newEnd(name, bindingOf(rule).options, packet, hook, around);
  if (!end || tracking.kind !== 'tracked') return { kind: 'unknown', why: say`the words of ${name} are not understood` };
  const side = natSide(hook);
  const moved = translate(packet, tracking.connection, side, end, around);
  const after: TracedPacket = name === 'REDIRECT' ? { ...moved, route: 'local' } : moved;
  const [addresses, ports] =
    side === 'destination' ? [after.box.destination, after.box.dport] : [after.box.source, after.box.sport];
  const wanted = end.ports ? ports : undefined;
  const ownAddress = OWN_ADDRESS[hook === 'OUTPUT' || around.localAddresses ? '' : name];
  const shown = ownAddress ? ownEnd(said(ownAddress), wanted) : formatEnd(addresses, wanted);
  return { kind: 'accept', packet: after, changed: side === 'destination' ? say`destination ${shown}` : say`source ${shown}` };
}

function ownEnd(address: string, ports: Intervals | undefined): string {
  return ports ? say`${address}, port ${formatPorts(ports)}` : address;
}

/** Targets that take an address of the host itself, where the trace does not know which. */
const OWN_ADDRESS: Readonly<Record<string, string | undefined>> = {
  MASQUERADE: phrase`the address of the interface it leaves by`,
  REDIRECT: phrase`the address of the interface it came by`,
};

function rejectAnswer({ options }: Binding, family: Family): string {
  const asked = options.find((option) => option.name === 'reject-with')?.args[0]?.text;
  const types = family === 'ipv4' ? REJECT_TYPES : REJECT_TYPES6;
  if (asked === undefined) return family === 'ipv4' ? 'icmp-port-unreachable' : 'icmp6-port-unreachable';
  const lower = asked.toLowerCase();
  const named = types.find(({ name, aliases }) => [name, ...(aliases ?? [])].some((each) => each.startsWith(lower)));
  return named?.name ?? asked;
}

/** What targets write that let the packet go on. Those that write nothing which a match could see are not named. */
function written(name: string, binding: Binding, packet: TracedPacket): Effect {
  const options = binding.options.filter((option) => isOfTarget(option, binding));
  const went = (after: TracedPacket, changed: string): Effect => ({ kind: 'continue', packet: after, changed });
  switch (name) {
    case 'MARK': {
      const mark = marked(packet.mark, options);
      return went({ ...packet, mark }, say`mark ${formatBits(mark)}`);
    }
    case 'CONNMARK':
      return connectionMarked(packet, options);
    case 'CT':
    case 'NOTRACK':
      return steered(packet, name === 'NOTRACK' || options.some((option) => option.name === 'notrack'));
    case 'TTL':
    case 'HL': {
      const ttl = hopCount(packet.ttl, options[0]);
      return went({ ...packet, ttl }, hopText(name, ttl));
    }
    case 'DSCP':
    case 'TOS': {
      const tos = serviceByte(packet.tos, options[0]);
      return went({ ...packet, tos }, say`TOS byte ${formatBits({ value: tos.value, known: (tos.known | ~0xff) >>> 0 })}`);
    }
    case 'HMARK':
      return went({ ...packet, mark: NO_BITS_KNOWN }, say`mark by a hash`);
    case 'SET':
      if (!options.some((option) => option.name === 'map-mark')) break;
      return went({ ...packet, mark: NO_BITS_KNOWN }, say`mark from the set, if the packet is in it`);
    case 'DNPT':
      return went({ ...packet, box: { ...packet.box, destination: EVERY_ADDRESS.ipv6 } }, say`destination prefix`);
    case 'SNPT':
      return went({ ...packet, box: { ...packet.box, source: EVERY_ADDRESS.ipv6 } }, say`source prefix`);
  }
  return { kind: 'continue', packet, changed: undefined };
}

function hopText(name: 'TTL' | 'HL', count: number | undefined): string {
  if (count === undefined) return name === 'HL' ? say`hop limit changed` : say`TTL changed`;
  return name === 'HL' ? say`hop limit ${count}` : `TTL ${count}`;
}

const U32 = 0xffff_ffff;

/** The mark after one of the actions that MARK and CONNMARK share (iptables libxt_MARK.c). */
function marked(before: Bits, options: readonly BoundOption[]): Bits {
  const action = options.find(({ name }) => name.endsWith('mark'));
  const parsed = action && !action.hole ? parseMasked(wordOf(action), U32) : undefined;
  if (!action || !parsed) return NO_BITS_KNOWN;
  const { value, mask } = parsed;
  switch (action.name) {
    case 'set-xmark':
      return rewrite(before, mask, value);
    case 'set-mark':
      return rewrite(before, value | mask, value);
    case 'and-mark':
      return rewrite(before, ~value, 0);
    case 'or-mark':
      return rewrite(before, value, value);
    case 'xor-mark':
      return rewrite(before, 0, value);
    default:
      return NO_BITS_KNOWN;
  }
}

function connectionMarked(packet: TracedPacket, options: readonly BoundOption[]): Effect {
  const { tracking } = packet;
  if (tracking.kind !== 'tracked') return { kind: 'continue', packet, changed: undefined };
  const { connection } = tracking;
  const mask = (name: string) => {
    const given = options.find((option) => option.name === name || option.name === 'mask');
    return given ? numberUpTo(wordOf(given), U32) : U32;
  };
  const [nfMask, ctMask] = [mask('nfmask'), mask('ctmask')];
  const shift = (name: string) => numberUpTo(options.find((option) => option.name === name)?.args[0]?.text ?? '0', 31) ?? 0;
  const by = shift('left-shift-mark') - shift('right-shift-mark');
  const copied = (from: Bits, fromMask: number | undefined, to: Bits, clear: number | undefined): Bits =>
    fromMask === undefined || clear === undefined
      ? NO_BITS_KNOWN
      : xorBits(rewrite(to, clear, 0), shiftBits(maskBits(from, fromMask), by));
  if (options.some(({ name }) => name === 'restore-mark')) {
    const mark = copied(connection.mark, ctMask, packet.mark, nfMask);
    return { kind: 'continue', packet: { ...packet, mark }, changed: say`mark ${formatBits(mark)}` };
  }
  const saves = options.some(({ name }) => name === 'save-mark');
  const mark = saves ? copied(packet.mark, nfMask, connection.mark, ctMask) : marked(connection.mark, options);
  return {
    kind: 'continue',
    packet: { ...packet, tracking: { ...tracking, connection: { ...connection, mark } } },
    changed: say`connection mark ${formatBits(mark)}`,
  };
}

/** Only the first CT target counts, and none for a packet that tracking has seen already, as on the loopback (Linux xt_CT.c). */
function steered(packet: TracedPacket, notrack: boolean): Effect {
  if (packet.templated || packet.tracking.kind !== 'unseen') return { kind: 'continue', packet, changed: undefined };
  if (!notrack) {
    // The template that hangs on the packet now looks like a connection that is NEW (xt_CT.c, nf_ct_set).
    const box = { ...packet.box, state: State.NEW };
    return { kind: 'continue', packet: { ...packet, box, templated: true }, changed: undefined };
  }
  const box = { ...packet.box, state: State.UNTRACKED };
  return { kind: 'continue', packet: { ...packet, box, tracking: { kind: 'untracked' } }, changed: 'untracked' };
}

function hopCount(before: number | undefined, option: BoundOption | undefined): number | undefined {
  const number = option && !option.hole ? numberUpTo(wordOf(option), 255) : undefined;
  if (!option || number === undefined) return undefined;
  if (option.name.endsWith('-set')) return number;
  if (before === undefined) return undefined;
  return option.name.endsWith('-inc') ? Math.min(255, before + number) : Math.max(0, before - number);
}

function serviceByte(before: Bits, option: BoundOption | undefined): Bits {
  const word = option && !option.hole ? wordOf(option) : '';
  const byte = (clear: number, flip: number) => rewrite(before, clear, flip);
  const number = numberUpTo(word, 0xff);
  switch (option?.name) {
    case 'set-dscp':
    case 'set-dscp-class': {
      const point = option.name === 'set-dscp' ? number : dscpClass(word);
      return point === undefined ? NO_BITS_KNOWN : byte(0xfc, point << 2);
    }
    case 'set-tos': {
      const tos = parseTos(word);
      return tos ? byte(tos.mask, tos.value) : NO_BITS_KNOWN;
    }
    case 'and-tos':
      return number === undefined ? NO_BITS_KNOWN : byte(~number & 0xff, 0);
    case 'or-tos':
      return number === undefined ? NO_BITS_KNOWN : byte(number, number);
    case 'xor-tos':
      return number === undefined ? NO_BITS_KNOWN : byte(0, number);
    default:
      return NO_BITS_KNOWN;
  }
}
