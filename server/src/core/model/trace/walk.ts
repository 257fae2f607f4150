import { say } from '../../text/say.ts';
import { partOf } from '../ruleset/host-rules.ts';
import { jumpTargets } from '../ruleset/jumps.ts';
import { type Chain, type ChainRule, jumpedChain, lineNumber, type Ruleset, type Table } from '../ruleset/ruleset.ts';
import type { Answer } from './answer.ts';
import type { Surroundings } from './conditions.ts';
import type { TracedPacket } from './packet.ts';
import type { Place, Question, Step, Verdict } from './result.ts';
import { ifMatched, ifNotMatched, matchRule, openConditions } from './rule-match.ts';
import { applyTarget } from './targets.ts';
import { added, type Decisions, type Way } from './ways.ts';

/** A table with the files that fill it. */
export interface TracedTable {
  readonly table: Table;
  readonly parts: readonly Ruleset[];
}

/** So much work a trace may take: chains that call each other twice, and those twice again, end here. */
export const MOST_WORK = 2_000_000;
/** A comparison of a packet with a rule is 1; what a rule that matches costs more, and what an open one does. */
const COST_OF_STEP = 20;
const COST_OF_OPEN = 15;

/** What all parts of one trace share. */
export interface Journey {
  readonly around: Surroundings;
  readonly assume: ((question: Question) => Answer) | undefined;
  readonly decisions: Decisions;
  /** Work that is left. */
  budget: number;
  /** Notes that a way has ended. */
  readonly end: (way: Way, verdict: Verdict) => void;
}

/** A chain that is being walked. */
interface Frame {
  readonly chain: Chain;
  next: number;
  /** The ways that come to the next rule. */
  live: Way[];
  /** Those that go back to the caller. */
  readonly left: Way[];
  /** Whether it was entered by a goto: then what comes back passes the caller by. */
  readonly tail: boolean;
}

/** The ways that a table lets pass at a hook; the others end. Chains call each other on a stack of our own, however deep. */
export function walkTable(traced: TracedTable, hook: string, ways: Way[], journey: Journey): Way[] {
  if (ways.length === 0) return ways;
  const { table } = traced;
  const start = table.chains.get(hook);
  const walk = new TableWalk(traced, hook, journey);
  if (!start?.declaration && hasLooseChains(table)) return walk.run(start ?? undeclared(hook), ways);
  return start ? walk.run(start, ways) : ways;
}

const loose = new WeakMap<Table, boolean>();

/**
 * Whether rules stand in chains that nothing in the file leads to: such a file is loaded beside others (ufw, Docker), and built-in chains that it
 * leaves out are filled by those.
 */
function hasLooseChains(table: Table): boolean {
  let answer = loose.get(table);
  if (answer === undefined) {
    const called = jumpTargets(table);
    answer = [...table.chains.values()].some(({ name, builtIn, rules }) => !builtIn && rules.length > 0 && !called.has(name));
    loose.set(table, answer);
  }
  return answer;
}

/** A built-in chain that the file says nothing of, and that others may fill. */
function undeclared(name: string): Chain {
  return { name, builtIn: true, policy: undefined, declaration: undefined, rules: [], complete: false };
}

class TableWalk {
  readonly #table: Table;
  readonly #parts: readonly Ruleset[];
  readonly #hook: string;
  readonly #journey: Journey;
  readonly #passed: Way[] = [];
  readonly #stack: Frame[] = [];
  /** The chains on the stack. */
  readonly #entered = new Set<Chain>();

  constructor({ table, parts }: TracedTable, hook: string, journey: Journey) {
    this.#table = table;
    this.#parts = parts;
    this.#hook = hook;
    this.#journey = journey;
  }

  run(start: Chain, ways: Way[]): Way[] {
    this.#enter(start, ways, false);
    for (let frame = this.#stack.at(-1); frame; frame = this.#stack.at(-1)) {
      const rule = frame.chain.rules[frame.next++];
      if (rule && frame.live.length > 0) this.#meet(rule, frame);
      else this.#leave(frame);
    }
    return this.#merged(this.#passed);
  }

  #enter(chain: Chain, ways: Way[], tail: boolean): void {
    if (this.#entered.has(chain)) {
      for (const way of ways)
        this.#journey.end(way, { kind: 'unknown', why: say`${chain.name} leads back to itself, which no loader takes` });
      return;
    }
    this.#entered.add(chain);
    const isWhole = chain.complete && (chain.declaration !== undefined || !chain.builtIn || !hasLooseChains(this.#table));
    const live = isWhole ? ways : ways.map((way) => this.#whole(chain, way)).filter((way) => way !== undefined);
    this.#stack.push({ chain, next: 0, live, left: [], tail });
  }

  /** The way on the assumption that a chain is as the file shows it; one that says it is not ends in the unknown. */
  #whole(chain: Chain, way: Way): Way | undefined {
    const place = this.#place(chain, undefined, this.#line(chain.declaration));
    const text = say`the file shows all rules of ${chain.name}`;
    const question: Question = { kind: 'chain', text, otherwise: say`the file does not show all rules of ${chain.name}`, place };
    const { yes, no } = this.#fork(question, way, way.packet, way.packet);
    if (no) this.#journey.end(no, { kind: 'unknown', why: say`the file does not show all of ${chain.name}` });
    return yes;
  }

  #leave(frame: Frame): void {
    this.#stack.pop();
    this.#entered.delete(frame.chain);
    const caller = this.#stack.at(-1);
    const back = this.#merged([...frame.live, ...frame.left]);
    if (!caller) for (const way of back) this.#policy(frame.chain, way);
    else if (frame.tail) caller.left.push(...back);
    else caller.live = this.#merged([...caller.live, ...back]);
  }

  #policy(chain: Chain, way: Way): void {
    const line = this.#line(chain.declaration);
    const { policy } = chain;
    const known = policy === undefined || policy === 'ACCEPT' || policy === 'DROP';
    const note = policy ?? say`ACCEPT, which the kernel starts with; the file sets none`;
    const after = this.#went(way, chain, undefined, line, { did: 'policy', note });
    if (!known) this.#journey.end(after, { kind: 'unknown', why: say`the policy ${policy} is not known` });
    else if (policy === 'DROP') this.#journey.end(after, { kind: 'drop', why: undefined });
    else this.#passed.push(after);
  }

  #meet(rule: ChainRule, frame: Frame): void {
    const { live } = frame;
    let stay: Way[] | undefined;
    const enter: Way[] = [];
    for (let i = 0; i < live.length; i++) {
      const way = live[i]!;
      if (this.#journey.budget-- <= 0) {
        this.#journey.end(way, { kind: 'unknown', why: say`the chains lead to more rules than a trace looks at` });
        stay ??= live.slice(0, i);
        continue;
      }
      const matches = matchRule(rule, way.packet, this.#journey.around);
      if (matches === false) {
        stay?.push(way);
        continue;
      }
      stay ??= live.slice(0, i);
      this.#journey.budget -= matches ? COST_OF_STEP : COST_OF_OPEN;
      if (matches) this.#take(rule, frame.chain, way, 'yes', stay, enter, frame.left);
      else this.#perhaps(rule, frame.chain, way, stay, enter, frame.left);
    }
    if (stay) frame.live = stay.length > 1 ? this.#merged(stay) : stay;
    const callee = enter.length > 0 ? jumpedChain(this.#table, rule) : undefined;
    if (callee) this.#enter(callee, this.#merged(enter), rule.facts.target?.goto === true);
  }

  /** A rule whose match is open: both ways are followed, unless it changes nothing or somebody knows the answer. */
  #perhaps(rule: ChainRule, chain: Chain, way: Way, stay: Way[], enter: Way[], left: Way[]): void {
    if (!jumpedChain(this.#table, rule)) {
      const effect = applyTarget(rule, way.packet, this.#hook, this.#journey.around);
      if (effect.kind === 'continue' && effect.packet === way.packet) {
        stay.push(this.#went(way, chain, rule, undefined, { did: 'continue', note: undefined, matched: 'maybe' }));
        return;
      }
    }
    const { around, decisions, assume } = this.#journey;
    if (decisions.isFull && !assume) {
      stay.push(way);
      this.#take(rule, chain, way, 'assumed', stay, enter, left);
      return;
    }
    const place = this.#place(chain, rule, this.#line(rule));
    const conditions = openConditions(rule, way.packet, around);
    const question: Question = { kind: 'match', text: conditions.map(({ text }) => text).join(' '), conditions, place };
    const { yes, no } = this.#fork(question, way, ifMatched(way.packet, rule), ifNotMatched(way.packet, rule));
    if (no) stay.push(no);
    if (yes) this.#take(rule, chain, yes, 'assumed', stay, enter, left);
  }

  #take(rule: ChainRule, chain: Chain, way: Way, matched: Step['matched'], stay: Way[], enter: Way[], left: Way[]): void {
    const went = (did: Step['did'], note?: string) => this.#went(way, chain, rule, undefined, { did, note, matched });
    if (jumpedChain(this.#table, rule)) {
      enter.push(went(rule.facts.target?.goto ? 'goto' : 'jump'));
      return;
    }
    const effect = applyTarget(rule, way.packet, this.#hook, this.#journey.around);
    switch (effect.kind) {
      case 'accept':
        this.#passed.push('packet' in effect ? { ...went('accept', effect.changed), packet: effect.packet } : went('accept'));
        break;
      case 'continue':
        stay.push({ ...went('continue', effect.changed), packet: effect.packet });
        break;
      case 'return':
        left.push(went('return'));
        break;
      case 'drop':
        this.#journey.end(went('drop'), { kind: 'drop', why: undefined });
        break;
      case 'reject':
        this.#journey.end(went('reject', effect.answer), { kind: 'reject', answer: effect.answer });
        break;
      case 'unknown': {
        const place = this.#place(chain, rule, this.#line(rule));
        const question: Question = { kind: 'target', text: effect.why, place };
        const { yes, no } = this.#fork(question, went('unknown', effect.why), way.packet, way.packet);
        if (no) this.#journey.end(no, { kind: 'unknown', why: effect.why });
        if (yes) stay.push(yes);
      }
    }
  }

  #merged(ways: Way[]): Way[] {
    return this.#journey.decisions.merged(ways);
  }

  #fork(question: Question, way: Way, yes: TracedPacket | undefined, no: TracedPacket | undefined) {
    return fork(question, way, yes, no, this.#journey);
  }

  #partOf(place: ChainRule | Chain['declaration']): Ruleset {
    return place ? partOf(this.#parts, place) : this.#parts[0]!;
  }

  #line(place: ChainRule | Chain['declaration']): number | undefined {
    return place && lineNumber(this.#partOf(place), place);
  }

  #place(chain: Chain, rule: ChainRule | undefined, line: number | undefined): Place {
    const { path } = this.#partOf(rule ?? chain.declaration).file;
    return { hook: this.#hook, table: this.#table.name, chain: chain.name, path, line, rule };
  }

  #went(
    way: Way,
    chain: Chain,
    rule: ChainRule | undefined,
    line: number | undefined,
    rest: Pick<Step, 'did' | 'note'> & { readonly matched?: Step['matched'] },
  ): Way {
    const at = this.#line(rule) ?? line;
    const depth = Math.max(0, this.#stack.length - 1);
    const step: Step = { ...this.#place(chain, rule, at), depth: rule ? depth : 0, matched: 'yes', packet: way.packet, ...rest };
    return { ...way, steps: added(way.steps, step) };
  }
}

/** Follows both answers to a question, or the one that somebody knows; no way for an answer that leaves no packet. */
export function fork(
  question: Question,
  way: Way,
  yes: TracedPacket | undefined,
  no: TracedPacket | undefined,
  { assume, decisions }: Journey,
): { yes: Way | undefined; no: Way | undefined } {
  const answered = assume?.(question);
  if (answered !== undefined) {
    const packet = answered ? yes : no;
    const on = packet && { ...way, packet };
    return answered ? { yes: on, no: undefined } : { yes: undefined, no: on };
  }
  const after = (packet: TracedPacket | undefined) => packet && { ...way, packet };
  if (!decisions.ask(question)) return { yes: after(yes), no: after(no) };
  const choose = (packet: TracedPacket | undefined, answer: boolean) =>
    packet && { ...way, packet, choices: added(way.choices, { question, answer }) };
  return { yes: choose(yes, true), no: choose(no, false) };
}
