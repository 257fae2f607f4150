import type { TextRange, Token } from '../../text/range.ts';
import type { LineNode, LineTree } from '../lines.ts';

/** The protocol whose packets a rule set is for: iptables-restore loads `ipv4`, ip6tables-restore loads `ipv6`. */
export type IpFamily = 'ipv4' | 'ipv6';

interface IptablesNode extends LineNode {
  readonly holes: readonly TextRange[];
}

/** An empty line, or one of spaces and tabs, which the loader refuses inside a table. */
export interface IptablesBlank extends IptablesNode {
  readonly kind: 'blank';
}

/** `# text`, with the `#` in the first column; also a line that steers a template or consists of holes only. */
export interface IptablesComment extends IptablesNode {
  readonly kind: 'comment';
}

/** `*filter`. */
export interface IptablesTable extends IptablesNode {
  readonly kind: 'table';
  readonly name: Token;
}

/** `:INPUT ACCEPT [0:0]`. */
export interface IptablesChain extends IptablesNode {
  readonly kind: 'chain';
  readonly name: Token;
  /** `ACCEPT`, `DROP`, `-` ...; missing where the line ends early. */
  readonly policy: Token | null;
  /** `[packets:bytes]`, with its brackets. */
  readonly counters: Token | null;
}

/** `COMMIT`. Blanks behind it, which the loader refuses, are in `text`. */
export interface IptablesCommit extends IptablesNode {
  readonly kind: 'commit';
}

/** A word of a rule line; `quoted` where a double quote took part, which to the loader changes nothing: `"!"` negates too. */
export interface IptablesWord extends Token {
  readonly quoted: boolean;
}

/** `[1:2] -A INPUT -p tcp -j ACCEPT`: any line that is handed to iptables as arguments. */
export interface IptablesRule extends IptablesNode {
  readonly kind: 'rule';
  /** `[packets:bytes]` before the command, in the first column. */
  readonly counters: Token | null;
  /** Cut anew at each access: ask once. */
  readonly words: readonly IptablesWord[];
  /** Where a double quote opens that never closes, else -1. */
  readonly openQuote: number;
  /** What was remembered with the line: later layers keep there what they work out of it, so that it lives as long as the line. */
  recall(what: LineNote): unknown;
  remember(what: LineNote, value: unknown): void;
}

/** What lines remember. A WeakMap of hundreds of thousands of lines would cost the garbage collector more time than all the work on them. */
export type LineNote = IpFamily | 'silence' | 'families';

/** A line that the loader refuses by its first column: ` *filter`, `COMMIT now`, `ufw text`. */
export interface IptablesOther extends IptablesNode {
  readonly kind: 'other';
  readonly content: Token;
}

export type IptablesLine =
  | IptablesBlank
  | IptablesComment
  | IptablesTable
  | IptablesChain
  | IptablesCommit
  | IptablesRule
  | IptablesOther;
export type IptablesTree = LineTree<IptablesLine>;
