import { join, keyOf, type TracedPacket } from './packet.ts';
import type { Choice, Question, Step } from './result.ts';

/** A list that grows at one end and shares what stands before; undefined is the empty one. */
interface Link<T> {
  readonly value: T;
  readonly before: Link<T> | undefined;
  readonly length: number;
}

export type Steps = Link<Step> | undefined;
export type Choices = Link<Choice | typeof MET> | undefined;

/** Stands among the choices where ways met again: what follows does not depend on how they came there. */
const MET = 'met';

/** A way through the rules: the packets that take it, what they met, and how it answers what is open. */
export interface Way {
  readonly packet: TracedPacket;
  readonly steps: Steps;
  readonly choices: Choices;
}

export function added<T>(list: Link<T> | undefined, value: T): Link<T> {
  return { value, before: list, length: (list?.length ?? 0) + 1 };
}

export function toArray<T>(list: Link<T> | undefined): T[] {
  const out: T[] = [];
  for (let link = list; link; link = link.before) out.push(link.value);
  return out.reverse();
}

/** More ways than this are not told apart: what differs between them is then unknown. */
const MOST_WAYS = 32;

function roughKey(tracking: TracedPacket['tracking']): string {
  if (tracking.kind !== 'tracked') return tracking.kind;
  const { replied, destinationSettled, sourceSettled } = tracking.connection;
  return `${replied}${destinationSettled}${sourceSettled}`;
}

function common(a: Choices, b: Choices): Choices {
  let [one, other] = [a, b];
  while (one !== other) {
    if ((one?.length ?? 0) >= (other?.length ?? 0)) one = one?.before;
    else other = other?.before;
  }
  return one;
}

/** The answers of a way, in order. */
export function choicesOf({ choices }: Way): Choice[] {
  return toArray(choices).filter((choice) => choice !== MET);
}

/** So many questions are told apart; beyond them both answers are still followed, but nobody says which was which. */
const MOST_QUESTIONS = 1000;

/** Finds out which questions decide between the endings of all ways. */
export class Decisions {
  readonly #endings = new Map<NonNullable<Choices>, Set<string>>();
  readonly #asked = new Map<string, Question>();
  /** Where ways met, and the choices that they came by, in the order of meeting. */
  readonly #meetings: { readonly at: NonNullable<Choices>; readonly from: readonly Choices[] }[] = [];

  /** Whether so many questions came up that further ones are not told apart. */
  get isFull(): boolean {
    return this.#asked.size >= MOST_QUESTIONS;
  }

  /**
   * The ways without those that do not differ any more: where two come together with the same packet, it does not matter which was taken. The
   * steps are those of the first. Where there are too many ways, or questions, different packets are joined, too.
   */
  merged(ways: Way[]): Way[] {
    if (ways.length < 2) return ways;
    const alike = this.isFull ? ways : this.#mergedBy(ways, (way) => keyOf(way.packet));
    if (!this.isFull && alike.length <= MOST_WAYS) return alike;
    return this.#mergedBy(alike, ({ packet: { tracking } }) => roughKey(tracking));
  }

  #mergedBy(ways: readonly Way[], key: (way: Way) => string): Way[] {
    const byKey = new Map<string, Way>();
    const apart: Way[] = [];
    for (const way of ways) {
      const name = key(way);
      const other = byKey.get(name);
      const packet = other && join(other.packet, way.packet);
      if (other && !packet) apart.push(way);
      else
        byKey.set(name, other && packet ? { packet, steps: other.steps, choices: this.#meet(other.choices, way.choices) } : way);
    }
    return [...byKey.values(), ...apart];
  }

  #meet(a: Choices, b: Choices): Choices {
    const before = common(a, b);
    const from = [a, b].filter((choices) => choices !== before);
    if (from.length === 0) return before;
    const at = added<Choice | typeof MET>(before, MET);
    this.#meetings.push({ at, from });
    return at;
  }

  /** Notes that a question came up; false where there are too many. */
  ask(question: Question): boolean {
    const key = keyOfQuestion(question);
    if (this.isFull && !this.#asked.has(key)) return false;
    this.#asked.set(key, question);
    return true;
  }

  /** Notes the verdict of a way. */
  end(choices: Choices, verdict: string): void {
    for (let link = choices; link; link = link.before) {
      const known = this.#endings.get(link);
      // What stands before has it then, too.
      if (known?.has(verdict)) return;
      if (known) known.add(verdict);
      else this.#endings.set(link, new Set([verdict]));
    }
  }

  /** The questions whose answers lead to different verdicts, and the others, both in the order in which they came up. */
  split(): { dependsOn: Question[]; whatever: Question[] } {
    // What came of those who met came of each of them; the latest first, since they may have met others before.
    for (const { at, from } of this.#meetings.reverse())
      for (const verdict of this.#endings.get(at) ?? []) for (const choices of from) this.end(choices, verdict);
    const forks = new Map<Choices, Map<string, Set<string>>>();
    for (const [link, verdicts] of this.#endings) {
      if (link.value === MET) continue;
      const fork = forks.get(link.before) ?? new Map<string, Set<string>>();
      forks.set(link.before, fork);
      const key = keyOfQuestion(link.value.question);
      const both = fork.get(key) ?? new Set<string>();
      fork.set(key, both);
      for (const verdict of verdicts) both.add(verdict);
    }
    const deciding = new Set<string>();
    for (const fork of forks.values()) for (const [key, verdicts] of fork) if (verdicts.size > 1) deciding.add(key);
    const dependsOn: Question[] = [];
    const whatever: Question[] = [];
    for (const [key, question] of this.#asked) (deciding.has(key) ? dependsOn : whatever).push(question);
    return { dependsOn, whatever };
  }
}

function keyOfQuestion({ kind, text, place }: Question): string {
  return [kind, place?.path, place?.line, place?.hook, text].join(' ');
}
