import type { Extension } from '../../knowledge/iptables/index.ts';
import type { Family } from '../packets/address.ts';
import type { Extent } from '../packets/extent.ts';
import type { RuleMatch } from '../packets/match.ts';
import type { Packet } from '../packets/packet.ts';
import type { Binding } from './bind.ts';
import type { RuleReport } from './load/rule.ts';

/** What a rule set needs to know of a rule line: small, because a file may have hundreds of thousands. */
export interface RuleFacts {
  /** `append`, `insert` ...; missing where the line has no command. */
  readonly command: string | undefined;
  readonly chain: string | undefined;
  /** The rule number of -I, -R and -D. */
  readonly position: number | undefined;
  /** The policy of -P. */
  readonly policy: string | undefined;
  /** `-4` or `-6` before the rule. */
  readonly family: Family | undefined;
  /** What -j or -g names, with its place. Not at hand in all lines: ask targetName where the name is enough. */
  readonly target: Binding['target'];
  readonly targetName: string | undefined;
  /** The target, where it is a known one and no chain. */
  readonly targetExtension: Extension | undefined;
  /** The target is a chain behind -g. */
  readonly goto: boolean;
  /** The packets that the rule matches. */
  readonly match: RuleMatch;
  /** Whether every packet of the box of `match` does match. */
  readonly exact: boolean;
  /** From where to where the box of `match` reaches. Good until the next rule is asked. */
  extent(): Extent;
  /** Whether the packet is in the box of `match`. */
  holds(packet: Packet): boolean;
  /** The target takes packets out of connection tracking: NOTRACK or CT --notrack. */
  readonly notrack: boolean;
  /** Loading the rule switches connection tracking on. Extensions that are not known count as if they did. */
  readonly needsConntrack: boolean;
  /** What a loader would refuse in the line. */
  readonly report: RuleReport;
  /** Addresses and interfaces in it are ordinary: one literal network without host bits, one name without a wildcard. False proves nothing. */
  readonly plain: boolean;
}
