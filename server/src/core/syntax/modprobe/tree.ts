import type { TextRange, Token } from '../../text/range.ts';
import type { LineNode, LineTree } from '../lines.ts';

interface ModprobeNode extends LineNode {
  readonly holes: readonly TextRange[];
}

export interface ModprobeBlank extends ModprobeNode {
  readonly kind: 'blank';
}

/** A line that begins with `#` in its first column. A comment that ends in `\` swallows the next physical line; both are in `text`. */
export interface ModprobeComment extends ModprobeNode {
  readonly kind: 'comment';
}

/** A line of words: `options nf_conntrack hashsize=65536`. Whether kmod knows the command is not the parser's to say. */
export interface ModprobeDirective extends ModprobeNode {
  readonly kind: 'directive';
  readonly command: Token;
  /** The words behind the command, cut at blanks and tabs; continuations are taken out of their `text`. */
  readonly words: readonly Token[];
}

export type ModprobeLine = ModprobeBlank | ModprobeComment | ModprobeDirective;
export type ModprobeTree = LineTree<ModprobeLine>;
