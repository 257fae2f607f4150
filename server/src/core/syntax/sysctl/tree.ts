import type { TextRange, Token } from '../../text/range.ts';
import type { LineNode, LineTree } from '../lines.ts';

interface SysctlNode extends LineNode {
  /** Template holes; what stands in one is unknown. */
  readonly holes: readonly TextRange[];
}

/** An empty line, or one of blanks only. */
export interface SysctlBlank extends SysctlNode {
  readonly kind: 'blank';
}

/** `# text` or `; text`. */
export interface SysctlComment extends SysctlNode {
  readonly kind: 'comment';
}

/** `key = value`, `-key = value`. */
export interface SysctlAssignment extends SysctlNode {
  readonly kind: 'assignment';
  /** The leading `-` that forgives a failing write. */
  readonly dash: TextRange | null;
  /** The key as written, blanks trimmed, without the dash. */
  readonly key: Token;
  /** Where the `=` stands. */
  readonly equals: number;
  /** The value as written, blanks and CR trimmed; empty range where there is none. Ends before a NUL, as the readers do. */
  readonly value: Token;
}

/** `-key` without `=`: takes a key out of the globs. */
export interface SysctlExclusion extends SysctlNode {
  readonly kind: 'exclusion';
  readonly dash: TextRange;
  readonly key: Token;
}

/** A line that no reader takes for an assignment. */
export interface SysctlOther extends SysctlNode {
  readonly kind: 'other';
  /** The line's text, blanks trimmed. */
  readonly content: Token;
}

export type SysctlLine = SysctlBlank | SysctlComment | SysctlAssignment | SysctlExclusion | SysctlOther;
export type SysctlTree = LineTree<SysctlLine>;
