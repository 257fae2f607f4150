import { EVERY_ADDRESS, parseAddress } from '../packets/address.ts';
import { ANY_FLAGS, ANY_STATE, type Box, EVERY_PORT, Flags, isEmpty, State, subtractAll } from '../packets/box.ts';
import { BoxIndex } from '../packets/box-index.ts';
import { ANY_INTERFACE, interfaceMatches } from '../packets/interface-set.ts';
import { contains, isSubset, type Point } from '../packets/intervals.ts';
import { type Packet, TCP } from '../packets/packet.ts';
import { type Decider, filterOutcome } from '../packets/path.ts';
import type { RuleTables } from '../ruleset/ruleset.ts';
import type { Exemption, Exemptions } from './exemptions.ts';
import { directionsOf } from './flow.ts';
import { answer } from './pairing.ts';

/** An exemption of OUTPUT that takes one direction of the host's connections to itself, and what comes of it. */
export interface HalfLoopback {
  readonly exemption: Exemption;
  /** Who drops packets of such connections that it accepts while they are tracked; missing where they pass. */
  readonly dropped: Decider | undefined;
}

/**
 * The exemptions that half-track local connections. A packet of the loopback interface keeps its verdict from OUTPUT to PREROUTING, so that
 * raw OUTPUT alone counts, for requests and answers (measured on Linux 6.18).
 */
export function halfLoopbacks(ruleset: RuleTables, exemptions: Exemptions): HalfLoopback[] {
  const { family } = ruleset;
  const local = exemptions.all.filter((exemption) => exemption.hook === 'OUTPUT');
  const onLo = new BoxIndex<Box>();
  for (const part of local.flatMap(({ effective }) => effective ?? []).flatMap((box) => onLoopback(box) ?? []))
    onLo.add(part, part);
  return local.flatMap((exemption): HalfLoopback[] => {
    // An address of another host keeps a rule off the loopback; which of the host's own addresses is meant is not in the file.
    if (!exemption.exact || !exemption.effective || !isSubset(EVERY_ADDRESS[family], exemption.box.destination)) return [];
    const [box] = exemption.effective.map(onLoopback).filter((part) => part !== undefined);
    if (!box || isSubset(EVERY_PORT, box.sport) || directionsOf(box).join() !== 'reply') return [];
    const asked = answer(box, 'ports-swapped', family);
    const left = subtractAll([asked], onLo.near(asked));
    if (!left || left.length === 0) return [];
    return [{ exemption, dropped: droppedHalf(ruleset, box) }];
  });
}

/** The part of a box that the loopback interface carries, interfaces and states left out; undefined where there is none. */
function onLoopback(box: Box): Box | undefined {
  if (!interfaceMatches(box.output, 'lo')) return undefined;
  const part = { ...box, state: ANY_STATE, flags: ANY_FLAGS, input: ANY_INTERFACE, output: ANY_INTERFACE };
  return isEmpty(part) ? undefined : part;
}

/** Who drops the requests of a local connection whose answers are exempt, although the filter accepts them while they are tracked. */
function droppedHalf(ruleset: RuleTables, answers: Box): Decider | undefined {
  const here = localAddress(ruleset, answers);
  const port = answers.sport[0];
  if (here === undefined || !port || !contains(answers.protocol, TCP)) return undefined;
  const packet = (state: number, flags: number): Packet => ({
    protocol: TCP,
    source: here,
    destination: here,
    sport: 40000,
    dport: Number(port.low),
    icmpType: 0,
    flags,
    state,
    input: '',
    output: '',
  });
  const passes = (state: number, flags: number) => {
    const out = filterOutcome(ruleset, 'OUTPUT', { ...packet(state, flags), output: 'lo' });
    const back = filterOutcome(ruleset, 'INPUT', { ...packet(state, flags), input: 'lo' });
    if (!out || !back) return undefined;
    return out.accept && back.accept ? true : ((out.accept ? back : out).drop ?? undefined);
  };
  const tracked = [passes(State.NEW, Flags.SYN), passes(State.ESTABLISHED, Flags.ACK)];
  const half = passes(State.INVALID, Flags.ACK);
  return tracked.every((result) => result === true) && half !== true ? half : undefined;
}

function localAddress({ family }: RuleTables, answers: Box): Point | undefined {
  const loopback = parseAddress(family === 'ipv4' ? '127.0.0.1' : '::1', family)!;
  if (contains(answers.source, loopback)) return loopback;
  return answers.source[0]?.low;
}
