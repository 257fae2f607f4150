import { partOf } from '../../model/ruleset/host-rules.ts';
import { type Chain, type ChainRule, jumpedChain, lineNumber, type Ruleset } from '../../model/ruleset/ruleset.ts';
import type { Surroundings } from '../../model/trace/conditions.ts';
import type { Choice, Step } from '../../model/trace/result.ts';
import { failedConditions } from '../../model/trace/rule-match.ts';
import type { TraceRules } from '../../model/trace/trace.ts';
import { say } from '../../text/say.ts';
import { ruleText } from './chains.ts';

/** A rule that a packet came to and that did not match it. Lines count from 0. */
export interface PassedRule {
  readonly path: string;
  readonly line: number;
  readonly text: string;
  /** The conditions that do not hold, in a sentence. */
  readonly why: string;
}

/** The rules between a step and the one before it. */
export interface Passed {
  /** The first of them. */
  readonly rules: readonly PassedRule[];
  /** How many there are in all. */
  readonly count: number;
}

/** So many rules are told one by one. */
const MOST_TOLD = 60;
const NONE: Passed = { rules: [], count: 0 };

interface Frame {
  readonly chain: Chain;
  /** The place of the next rule that the packet comes to. */
  next: number;
}

/** For each step of a way, the rules that the packet passed by to come there. */
export function passedRules(
  steps: readonly Step[],
  choices: readonly Choice[],
  rules: TraceRules,
  around: Surroundings,
): Passed[] {
  const passes = new Map(
    choices.flatMap(({ question, answer }) => (answer || !question.place?.rule ? [] : [[question.place.rule, question.text]])),
  );
  let frames: Frame[] = [];
  let at = '';
  return steps.map((step) => {
    const traced = rules.tables.get(step.table);
    if (!traced || step.chain === '') return NONE;
    const { table, parts } = traced;
    const place = `${step.hook} ${step.table}`;
    const start = table.chains.get(step.hook);
    // A packet of this host to itself comes to no hook twice; a table is left for good when another one is entered.
    if (place !== at) frames = start ? [{ chain: start, next: 0 }] : [];
    at = place;
    const passed: ChainRule[] = [];
    // A policy is met when its chain is at an end.
    const depth = step.rule ? step.depth : 0;
    for (const { chain, next } of frames.splice(depth + 1).reverse())
      for (const rule of chain.rules.slice(next)) passed.push(rule);
    const frame = frames[depth];
    if (!frame) return NONE;
    const index = step.rule ? frame.chain.rules.indexOf(step.rule) : frame.chain.rules.length;
    for (const rule of frame.chain.rules.slice(frame.next, Math.max(frame.next, index))) passed.push(rule);
    frame.next = index + 1;
    const callee = step.rule && jumpedChain(table, step.rule);
    if (step.did === 'return') frame.next = frame.chain.rules.length;
    else if (callee && (step.did === 'jump' || step.did === 'goto')) {
      if (step.did === 'goto') frame.next = frame.chain.rules.length;
      frames.push({ chain: callee, next: 0 });
    }
    const told = passed.slice(0, MOST_TOLD).map((rule) => tell(rule, partOf(parts, rule), step, passes, around));
    return { rules: told, count: passed.length };
  });
}

function tell(
  rule: ChainRule,
  ruleset: Ruleset,
  step: Step,
  passes: ReadonlyMap<ChainRule, string>,
  around: Surroundings,
): PassedRule {
  const failed = failedConditions(rule, step.packet, around);
  const assumed = passes.get(rule);
  const why =
    failed.length > 0
      ? say`does not hold: ${failed.join(', ')}`
      : assumed !== undefined
        ? say`taken as not matching: ${assumed}`
        : say`its conditions do not hold together`;
  return { path: ruleset.file.path, line: lineNumber(ruleset, rule) - 1, text: ruleText(rule), why };
}
