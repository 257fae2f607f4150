import { Flags, State } from '../packets/box.ts';
import { contains, isSubset } from '../packets/intervals.ts';
import { type Packet, TCP } from '../packets/packet.ts';
import { type Decider, filterOutcome } from '../packets/path.ts';
import type { RuleTables } from '../ruleset/ruleset.ts';
import type { Exemption, Exemptions } from './exemptions.ts';
import { directionsOf, examplesOf, isEveryAddress } from './flow.ts';

/** An exemption by source port through which anyone gets in who binds that port. */
export interface OpenDoor {
  readonly exemption: Exemption;
  /** The rule that accepts the packets because they are untracked. */
  readonly acceptor: Decider;
  /** A port that is closed to tracked packets and open to these. */
  readonly port: number;
}

/** Ports on which few hosts serve; one that the filter closes to new connections shows what the exemption opens. */
const UNUSUAL = [2222, 9999, 20011, 31337];

/**
 * The exemptions of answers that name no peer, where the filter accepts UNTRACKED packets and drops the same ones as NEW: measured on Linux
 * 6.18, a client that binds the exempt port as its source port reaches every port.
 */
export function openDoors(ruleset: RuleTables, exemptions: Exemptions): OpenDoor[] {
  return exemptions.all.flatMap((exemption): OpenDoor[] => {
    const { box } = exemption;
    if (exemption.hook !== 'PREROUTING' || !exemption.exact || !isEveryAddress(box.source, ruleset.family)) return [];
    if (!contains(box.protocol, TCP) || isSubset([{ low: 1, high: 65535 }], box.sport) || directionsOf(box).join() !== 'reply')
      return [];
    const flow = examplesOf(ruleset, box, 'reply', 'outbound')[0];
    if (!flow) return [];
    for (const port of UNUSUAL.filter((candidate) => contains(box.dport, candidate))) {
      const packet: Packet = { ...flow.reply, dport: port, flags: Flags.SYN, state: State.NEW };
      const tracked = filterOutcome(ruleset, 'INPUT', packet);
      const exempt = filterOutcome(ruleset, 'INPUT', { ...packet, state: State.UNTRACKED });
      if (tracked && !tracked.accept && exempt?.accept?.rule && !exempt.drop)
        return [{ exemption, acceptor: exempt.accept, port }];
    }
    return [];
  });
}
