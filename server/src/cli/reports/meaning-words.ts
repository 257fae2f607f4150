import {
  type ChangeKind,
  type Direction,
  type Fate,
  type HostMeaning,
  type LinePlace,
  type PacketChange,
  packetsText,
  packetText,
  type RulesChange,
  type SetValue,
} from '../../core/index.ts';
import { printable } from './excerpt.ts';

/** One host in a comparison. */
export interface ComparedHost {
  /** As the user knows it. */
  readonly name: string;
  /** `added` and `removed` hosts are compared with nothing. */
  readonly status: 'changed' | 'same' | 'added' | 'removed';
  readonly meaning: HostMeaning | undefined;
}

/** What a report of a comparison needs. */
export interface Comparison {
  /** What is compared with what: `HEAD`, `the work tree`. */
  readonly before: string;
  readonly after: string;
  readonly hosts: readonly ComparedHost[];
  readonly show: (path: string) => string;
}

const KINDS: Readonly<Record<ChangeKind, string>> = {
  accepted: 'newly accepted',
  stopped: 'newly stopped',
  untracked: 'newly untracked',
  tracked: 'newly tracked',
  translated: 'translated in another way',
  answered: 'stopped in another way',
  rewritten: 'marked or rewritten in another way',
};

const DIRECTIONS: Readonly<Record<Direction, string>> = {
  in: 'to this host',
  through: 'forwarded',
  out: 'sent by this host',
  loop: 'from this host to itself',
};

/** `newly accepted, to this host (IPv4)`. */
export function changeTitle({ kind, direction }: PacketChange, { family, path }: RulesChange): string {
  const where = path === undefined ? '' : `, ${printable(path)}`;
  return `${KINDS[kind]}, ${DIRECTIONS[direction]} (${family === 'ipv4' ? 'IPv4' : 'IPv6'}${where})`;
}

/** So many sets of packets are written out; the JSON form has all. */
const MOST = 5;

/** The sets of packets of a change, the last line for those that are left out. */
export function packetLines({ packets, direction }: PacketChange): string[] {
  const lines = packets.slice(0, MOST).map((each) => printable(packetsText(each, direction)));
  return packets.length > MOST ? [...lines, `and ${packets.length - MOST} more sets`] : lines;
}

/** `where -m limit --limit 5/min matches`; empty without such a condition. */
export function whenText({ when }: PacketChange): string {
  const parts = when.map(({ condition, holds }) => `${printable(condition)} ${holds ? 'matches' : 'does not match'}`);
  return parts.length === 0 ? '' : `where ${parts.join(' and ')}`;
}

/** The example of a change. */
export function witnessText({ witness, direction }: PacketChange, { family }: RulesChange): string {
  return printable(packetText(witness.fields, witness.state, direction, family));
}

/** `dropped by the policy of INPUT (rules.v4:3)`. */
export function fateText(fate: Fate, kind: ChangeKind, show: Comparison['show']): string {
  if (kind === 'translated') return fate.nat === '' ? 'not translated' : printable(fate.nat);
  if (kind === 'rewritten') return fate.written === '' ? 'as it came' : fate.written;
  if (kind === 'untracked' || kind === 'tracked') return fate.untracked ? 'untracked' : 'tracked';
  const { verdict, decider } = fate;
  const place = decider?.path !== undefined && decider.line !== undefined ? ` (${show(decider.path)}:${decider.line})` : '';
  const by = !decider
    ? ''
    : decider.did === 'policy'
      ? ` by the policy of ${decider.chain}${place}`
      : ` by a rule of ${decider.chain}${place}`;
  switch (verdict.kind) {
    case 'accept':
      return `accepted${printable(by)}`;
    case 'drop':
      return verdict.why === undefined ? `dropped${printable(by)}` : `dropped: ${verdict.why}`;
    case 'reject':
      return `rejected with ${verdict.answer}${printable(by)}`;
    case 'unknown':
      return verdict.why;
  }
}

/** What keeps the comparison from an answer, as sentences. */
export function openLines({ open, policies, cut }: RulesChange, show: Comparison['show']): string[] {
  const lines = open.slice(0, MOST).map(({ text, place }) => {
    const at = place?.path !== undefined && place.line !== undefined ? `${show(place.path)}:${place.line}: ` : '';
    return `may change: ${printable(at + text)}`;
  });
  if (open.length > MOST) lines.push(`may change: ${open.length - MOST} more`);
  if (cut) {
    for (const { chain, before, after } of policies)
      lines.push(`what no rule of ${printable(chain)} decides meets its policy: ${before} -> ${after}`);
    lines.push('the rules differ in more than is compared: there may be other changes');
  }
  return lines;
}

/** Rules that came or went and do something else than to decide: `+ rules.v4:12 -A INPUT -j LOG`. */
export function effectLines({ effects }: RulesChange, show: Comparison['show']): string[] {
  const lines = effects
    .slice(0, MOST)
    .map(
      ({ side, path, line, rule }) =>
        `${side === 'new' ? '+' : '-'} ${printable(`${show(path)}:${line} ${rule.line.text.trim()}`)}`,
    );
  return effects.length > MOST ? [...lines, `and ${effects.length - MOST} more`] : lines;
}

/** A value of one side, as people read it. */
export function valueText(set: SetValue | undefined): string {
  if (!set) return 'not set';
  const value = set.value === undefined ? 'refused' : set.value === '' ? 'set' : set.value;
  return `${printable(value)}${set.certain ? '' : ' (perhaps)'}`;
}

/** Where a change of a value stands: the line after it, or the one before where that is gone. */
export function placeText(place: LinePlace | undefined, show: Comparison['show']): string {
  return place ? printable(`${show(place.path)}:${place.line}`) : '';
}

/** `65536 connections in 16384 buckets`. */
export function tableText(plan: NonNullable<HostMeaning['conntrack']>['before']): string {
  return plan ? `${plan.max} connections in ${plan.buckets} buckets` : 'not known';
}
