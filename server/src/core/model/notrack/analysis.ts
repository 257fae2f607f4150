import { finished, type Steps } from '../../text/steps.ts';
import { interval, isSubset } from '../packets/intervals.ts';
import { TCP } from '../packets/packet.ts';
import { type Decider, filterOutcome } from '../packets/path.ts';
import type { RuleTables } from '../ruleset/ruleset.ts';
import { hasSynproxy, type Tracking, trackingOf } from './context.ts';
import { type Exemption, type Exemptions, exemptionsOf } from './exemptions.ts';
import {
  type Broken,
  type Direction,
  directionsOf,
  examplesOf,
  type Flow,
  firstBroken,
  mayBegin,
  type Role,
  rolesOf,
  stepsOf,
  TRACKED,
  UNTRACKED,
} from './flow.ts';
import { type PairingOptions, type Unpaired, unpairedOf, unpairedPart } from './pairing.ts';

/** An exemption of one direction only, and what comes of it. */
export interface HalfTracked {
  readonly unpaired: Unpaired;
  readonly direction: Direction;
  /** A connection that works while it is tracked and fails half tracked; missing where the filter lets all its packets pass. */
  readonly failure: { readonly flow: Flow; readonly broken: Broken } | undefined;
}

/** Exempt packets that the filter drops although it accepts them while they are tracked. */
export interface Unaccepted {
  readonly exemption: Exemption;
  readonly direction: Direction;
  readonly flow: Flow;
  /** Where the exempt packet ends. */
  readonly broken: Broken;
  /** Who accepts the same packet while it is tracked. */
  readonly acceptor: Decider;
}

export interface NotrackAnalysis {
  readonly exemptions: Exemptions;
  readonly tracking: Tracking;
  readonly halfTracked: readonly HalfTracked[];
  readonly unaccepted: readonly Unaccepted[];
  /** What the filter tells of the host, as pairing asks for it. */
  readonly pairing: PairingOptions;
}

export interface AnalysisOptions {
  /** nf_conntrack_tcp_loose of the host. */
  readonly loose: boolean;
}

const cache = new WeakMap<RuleTables['tables'], Map<boolean, NotrackAnalysis | undefined>>();

/** What the NOTRACK rules of a rule set do to connections. Undefined where there are none, or the raw table is not known whole. */
export function analyseNotrack(ruleset: RuleTables, options: AnalysisOptions): NotrackAnalysis | undefined {
  return finished(notrackSteps(ruleset, options));
}

/** What analyseNotrack does, step by step. */
export function* notrackSteps(ruleset: RuleTables, options: AnalysisOptions): Steps<NotrackAnalysis | undefined> {
  const byLoose = cache.get(ruleset.tables) ?? new Map<boolean, NotrackAnalysis | undefined>();
  cache.set(ruleset.tables, byLoose);
  if (!byLoose.has(options.loose)) byLoose.set(options.loose, yield* analyse(ruleset, options));
  return byLoose.get(options.loose);
}

/** So many exemptions are looked at in one step. */
const EXEMPTIONS_OF_A_STEP = 20;

function* analyse(ruleset: RuleTables, options: AnalysisOptions): Steps<NotrackAnalysis | undefined> {
  const exemptions = exemptionsOf(ruleset);
  if (!exemptions) return undefined;
  yield;
  const forwards = new Map<Exemption, boolean>();
  const mayForward = remembered(forwards, (exemption) => mayHaveRole(ruleset, exemption, (role) => role === 'forwarded'));
  const onlyForwards = remembered(
    new Map(),
    (exemption) =>
      exemption.hook === 'PREROUTING' &&
      !mayHaveRole(ruleset, exemption, (role) => role !== 'forwarded') &&
      mayForward(exemption),
  );
  const pairing: PairingOptions = { mayForward, onlyForwards };
  const unpaired = unpairedOf(exemptions, ruleset.family, pairing);
  yield;
  const lacking = new Set(unpaired.map((half) => half.exemption));
  const ofHostAlone: PairingOptions = { mayForward: () => false, onlyForwards };
  // Where pairing did not have to ask whether the host forwards, it does not matter.
  const forwardedOnly = new Set(
    exemptions.all.filter(
      (exemption) =>
        !lacking.has(exemption) &&
        forwards.get(exemption) === true &&
        unpairedPart(exemption, exemptions, ruleset.family, ofHostAlone) !== undefined,
    ),
  );
  const synproxy = hasSynproxy(ruleset);
  const halfTracked: HalfTracked[] = [];
  const unaccepted: Unaccepted[] = [];
  for (const half of unpaired) {
    if (!(synproxy && isSubset(half.exemption.box.protocol, interval(TCP)))) halfTracked.push(judgeHalf(ruleset, half, options));
    if (halfTracked.length % EXEMPTIONS_OF_A_STEP === 0) yield;
  }
  for (const [i, exemption] of exemptions.all.entries()) {
    unaccepted.push(...unacceptedOf(ruleset, exemption, rolesToJudge(exemption, forwardedOnly, lacking)));
    if (i % EXEMPTIONS_OF_A_STEP === 0) yield;
  }
  return { exemptions, tracking: trackingOf(ruleset), pairing, halfTracked, unaccepted };
}

function remembered(answers: Map<Exemption, boolean>, ask: (exemption: Exemption) => boolean): (exemption: Exemption) => boolean {
  return (exemption) => {
    const answer = answers.get(exemption) ?? ask(exemption);
    answers.set(exemption, answer);
    return answer;
  };
}

/** Whether the host may have one of the roles for packets of an exemption, as far as the filter tells. */
function mayHaveRole(ruleset: RuleTables, { box, hook }: Exemption, wanted: (role: Role) => boolean): boolean {
  return directionsOf(box).some((direction) =>
    rolesOf(hook, direction)
      .filter(wanted)
      .some((role) => mayBegin(ruleset, box, direction, role)),
  );
}

/** Whether the connection works while both directions are tracked; null where the file does not tell. */
export function worksTracked(ruleset: RuleTables, flow: Flow): boolean | null {
  const broken = firstBroken(ruleset, stepsOf(flow, TRACKED, true), true);
  return broken === null ? null : broken === undefined;
}

function rolesToJudge(
  exemption: Exemption,
  forwardedOnly: ReadonlySet<Exemption>,
  lacking: ReadonlySet<Exemption>,
): (role: Role) => boolean {
  if (forwardedOnly.has(exemption)) return (role) => role === 'forwarded';
  if (lacking.has(exemption)) return () => true;
  return (role) => role !== 'forwarded';
}

function judgeHalf(ruleset: RuleTables, unpaired: Unpaired, options: AnalysisOptions): HalfTracked {
  const { exemption } = unpaired;
  const directions = directionsOf(exemption.box);
  for (const direction of directions) {
    for (const role of rolesOf(exemption.hook, direction)) {
      const halves = { request: direction === 'request', reply: direction === 'reply' };
      for (const box of unpaired.packets) {
        for (const flow of examplesOf(ruleset, box, direction, role)) {
          if (worksTracked(ruleset, flow) !== true) continue;
          const broken = firstBroken(ruleset, stepsOf(flow, halves, options.loose));
          if (broken) return { unpaired, direction, failure: { flow, broken } };
        }
      }
    }
  }
  return { unpaired, direction: directions[0]!, failure: undefined };
}

function unacceptedOf(ruleset: RuleTables, exemption: Exemption, wanted: (role: Role) => boolean): Unaccepted[] {
  const found: Unaccepted[] = [];
  for (const direction of directionsOf(exemption.box)) {
    for (const role of rolesOf(exemption.hook, direction).filter(wanted)) {
      const one = (exemption.effective ?? [])
        .flatMap((box) => examplesOf(ruleset, box, direction, role))
        .map((flow) => unacceptedIn(ruleset, exemption, direction, flow))
        .find((result) => result !== undefined);
      if (one) found.push(one);
    }
  }
  return found;
}

function unacceptedIn(ruleset: RuleTables, exemption: Exemption, direction: Direction, flow: Flow): Unaccepted | undefined {
  if (worksTracked(ruleset, flow) !== true) return undefined;
  const exempt = stepsOf(flow, UNTRACKED, true).filter((step) => step.direction === direction);
  const broken = firstBroken(ruleset, exempt);
  if (!broken) return undefined;
  const tracked = stepsOf(flow, TRACKED, true).find((step) => step.direction === direction);
  const acceptor = tracked && filterOutcome(ruleset, tracked.chain, tracked.packet)?.accept;
  return acceptor ? { exemption, direction, flow, broken, acceptor } : undefined;
}
