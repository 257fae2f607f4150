import type { TextRange, Token } from '../../text/range.ts';
import type { LineNode, LineTree } from '../lines.ts';

interface ModprobeNode extends LineNode {
  readonly holes: readonly TextRange[];
}

export interface ModprobeBlank extends ModprobeNode {
  readonly kind: 'blank';
}

/**
 * A line that begins with `#` in its first column. A comment that ends in `\` swallows the next physical line; both are in `text`. Also a
 * line that steers a template or consists of holes only.
 */
export interface ModprobeComment extends ModprobeNode {
  readonly kind: 'comment';
}

/** A word of a directive. */
export interface ModprobeWord extends Token {
  /** Where its first `=` stands, in the line and in `text`; null where it has none. */
  readonly equals: { readonly at: number; readonly inText: number } | null;
}

/** A line of words: `options nf_conntrack hashsize=65536`. Whether kmod knows the command is not the parser's to say. */
export interface ModprobeDirective extends ModprobeNode {
  readonly kind: 'directive';
  readonly command: Token;
  /**
   * The words behind the command, cut at blanks; the parameters of `options` as the kernel cuts them, where double quotes hold blanks
   * together and stay in the `text`. Backslashes and continuations are taken out of the `text`.
   */
  readonly words: readonly ModprobeWord[];
}

export type ModprobeLine = ModprobeBlank | ModprobeComment | ModprobeDirective;
export type ModprobeTree = LineTree<ModprobeLine>;
