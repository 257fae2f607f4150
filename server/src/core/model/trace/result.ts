import type { ChainRule } from '../ruleset/ruleset.ts';
import type { Connection, TracedPacket } from './packet.ts';

/** What becomes of a packet. */
export type Verdict =
  /** `to` is this host's own socket, or the wire. */
  | { readonly kind: 'accept'; readonly to: 'local' | 'out' }
  /** `why` where no rule or policy but the kernel itself drops it. */
  | { readonly kind: 'drop'; readonly why: string | undefined }
  | { readonly kind: 'reject'; readonly answer: string }
  | { readonly kind: 'unknown'; readonly why: string };

/** Where something in a rule set happens. */
export interface Place {
  readonly hook: string;
  readonly table: string;
  readonly chain: string;
  /** The path of the file; undefined for what no file says. */
  readonly path: string | undefined;
  /** The number of the line from 1: the rule's, or for a policy that of its `:CHAIN` line. */
  readonly line: number | undefined;
  readonly rule: ChainRule | undefined;
}

/** Something that a packet met. */
export interface Step extends Place {
  /** How many chains were entered to come here. */
  readonly depth: number;
  /** What happened: what the rule's target did, a policy, what tracking said, where routing sent it, that known NAT was applied. */
  readonly did:
    | 'accept'
    | 'drop'
    | 'reject'
    | 'return'
    | 'jump'
    | 'goto'
    | 'continue'
    | 'unknown'
    | 'policy'
    | 'tracking'
    | 'routing'
    | 'nat';
  /** What it wrote or said, in a few words. */
  readonly note: string | undefined;
  /** Whether the rule certainly matches: `assumed` where this way takes it so, `maybe` where it makes no difference. */
  readonly matched: 'yes' | 'assumed' | 'maybe';
  /** The packet as it came there. */
  readonly packet: TracedPacket;
}

/** A question that neither the rules nor the request answer. Yes and no are both followed. */
export interface Question {
  /**
   * `match`: does the rule match? `target`: does its target, which is not known, let the packet go on behind it? `chain`: are these all rules of
   * the chain? `route`: is the destination an address of this host? `state`: could tracking place the packet, or is it INVALID?
   * `nat`: is the connection one that NAT does not translate?
   */
  readonly kind: 'match' | 'target' | 'chain' | 'route' | 'state' | 'nat';
  /** What is open, in words of the rule where it has one. */
  readonly text: string;
  /** The conditions that `text` is made of, for a rule whose match is open: it matches if all hold. */
  readonly conditions?: readonly OpenCondition[];
  /** What is so if the answer is no, for questions that are no rule's. */
  readonly otherwise?: string;
  readonly place: Place | undefined;
}

/** A condition of a rule that a trace cannot judge. */
export interface OpenCondition {
  /** As written, with the match that it belongs to. */
  readonly text: string;
  /** Whether it is one option behind a `!`. */
  readonly negated: boolean;
}

/** How a way through the rules answers a question. */
export interface Choice {
  readonly question: Question;
  readonly answer: boolean;
}

/** One end that the packet can come to. Of several ways to the same verdict it shows the first. */
export interface Outcome {
  readonly verdict: Verdict;
  readonly steps: readonly Step[];
  /** What was answered on the way, in order. */
  readonly choices: readonly Choice[];
  /** The packet as it was in the end. */
  readonly packet: TracedPacket;
  /** Its conntrack entry, for tracing further packets of the connection. */
  readonly connection: Connection | undefined;
  /** How many ways lead to this verdict. */
  readonly ways: number;
}

/** What may become of a packet. */
export interface Trace {
  /** Whether there is one outcome, and it is known. */
  readonly certain: boolean;
  /** One for each verdict, at least one. */
  readonly outcomes: readonly Outcome[];
  /** The questions that decide between the outcomes. */
  readonly dependsOn: readonly Question[];
  /** Questions that came up and change nothing. */
  readonly whatever: readonly Question[];
}
