import { formatBits, wholeValue } from '../trace/bits.ts';
import type { Outcome, Question, Step, Trace, Verdict } from '../trace/result.ts';
import type { TraceRules } from '../trace/trace.ts';
import { type HostFacts, type PacketSet, traceSet } from './packet-set.ts';

/** What becomes of packets that all meet the same. */
export interface Fate {
  readonly verdict: Verdict;
  /** Whether they pass without connection tracking. */
  readonly untracked: boolean;
  /** What NAT makes of them, in the words of the trace; empty for nothing. */
  readonly nat: string;
  /** What rules have written into them: mark, time to live ... */
  readonly written: string;
  /** The rule or policy that decides; undefined where the kernel does. */
  readonly decider: Step | undefined;
}

/** A set of packets before the rules: what becomes of it, or what is open as long as the set is not divided. */
export interface Judged {
  /** Undefined while something is open. */
  readonly fate: Fate | undefined;
  readonly open: readonly Question[];
  /** The taken conditions that came into it. */
  readonly used: ReadonlySet<string>;
  /** Undefined where so much is open that the set is better divided. */
  readonly trace: Trace | undefined;
}

/** Judges a set of packets by the rules of a host. */
export function judge(rules: TraceRules, set: PacketSet, facts: HostFacts): Judged {
  const traced = traceSet(rules, set, facts);
  if ('divide' in traced) return { fate: undefined, open: traced.divide, used: new Set(), trace: undefined };
  const { trace, used } = traced;
  const open = openQuestions(trace);
  return { fate: open.length === 0 ? fateOf(trace.outcomes[0]!) : undefined, open, used, trace };
}

/** The questions that make a difference: to the verdict, or to what becomes of packets that pass. */
function openQuestions({ outcomes, dependsOn, whatever }: Trace): readonly Question[] {
  if (outcomes.length !== 1 || outcomes[0]!.verdict.kind !== 'accept') return dependsOn;
  return [...dependsOn, ...whatever.filter(({ place }) => !place || CHANGES_PACKETS.has(place.table))];
}

const CHANGES_PACKETS: ReadonlySet<string> = new Set(['raw', 'mangle', 'nat']);

/** What an outcome means, beside the way to it. */
export function fateOf({ verdict, packet, connection, steps }: Outcome): Fate {
  const passes = verdict.kind === 'accept';
  return {
    verdict,
    untracked: passes && packet.tracking.kind === 'untracked',
    nat: passes
      ? steps
          .filter(isTranslation)
          .flatMap(({ note }) => note ?? [])
          .join(', ')
      : '',
    written: passes ? writtenInto(packet, connection) : '',
    decider: steps.findLast(decides),
  };
}

/** What lets pass outside the filter table lets other tables decide. */
function decides({ did, table, note }: Step): boolean {
  if (did === 'drop' || did === 'reject' || did === 'unknown') return true;
  return (did === 'accept' && table === 'filter') || (did === 'policy' && (table === 'filter' || note === 'DROP'));
}

function isTranslation({ table, did, rule }: Step): boolean {
  return table === 'nat' && did === 'accept' && rule !== undefined;
}

function writtenInto({ mark, tos, ttl }: Outcome['packet'], connection: Outcome['connection']): string {
  const words: string[] = [];
  if (wholeValue(mark) !== 0) words.push(`mark ${formatBits(mark)}`);
  if (connection && connection.mark.known !== 0 && wholeValue(connection.mark) !== 0)
    words.push(`connection mark ${formatBits(connection.mark)}`);
  if (tos.known !== 0) words.push(`TOS ${formatBits({ value: tos.value, known: (tos.known | ~0xff) >>> 0 })}`);
  if (ttl !== undefined) words.push(`TTL ${ttl}`);
  return words.join(', ');
}

/** The same text for the same fate, whatever decides it. */
export function fateKey({ verdict, untracked, nat, written }: Fate): string {
  const detail = verdict.kind === 'reject' ? verdict.answer : verdict.kind === 'unknown' ? verdict.why : '';
  return [verdict.kind, detail, untracked, nat, written].join('|');
}
