import type { TextRange, Token } from '../../text/range.ts';
import type { LineNode, LineTree } from '../lines.ts';

interface SysconfigNode extends LineNode {
  readonly holes: readonly TextRange[];
}

export interface SysconfigBlank extends SysconfigNode {
  readonly kind: 'blank';
}

export interface SysconfigComment extends SysconfigNode {
  readonly kind: 'comment';
}

/** `NAME="value"`, a shell assignment. */
export interface SysconfigAssignment extends SysconfigNode {
  readonly kind: 'assignment';
  readonly name: Token;
  /** The value as written with its quotes in the range; `text` is what the shell makes of it, without quotes. */
  readonly value: Token;
  /** False where the shell expands the value (`$X`, backquotes), so that its text is not what the service sees. */
  readonly literal: boolean;
  /** Whether a quote in the value never closes; false where a template hole may close it. */
  readonly openQuote: boolean;
  /** Shell text behind the value, a comment left out. `A=b c` runs the command c and leaves A as it was; `A=b; c` does not. Null in a line with holes. */
  readonly rest: Token | null;
}

/** Shell text that is no plain assignment. */
export interface SysconfigOther extends SysconfigNode {
  readonly kind: 'other';
  readonly content: Token;
}

export type SysconfigLine = SysconfigBlank | SysconfigComment | SysconfigAssignment | SysconfigOther;
export type SysconfigTree = LineTree<SysconfigLine>;
