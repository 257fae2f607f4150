import type { TextRange, Token } from '../../text/range.ts';
import type { LineNode, LineTree } from '../lines.ts';

interface ModulesLoadNode extends LineNode {
  readonly holes: readonly TextRange[];
}

export interface ModulesLoadBlank extends ModulesLoadNode {
  readonly kind: 'blank';
}

export interface ModulesLoadComment extends ModulesLoadNode {
  readonly kind: 'comment';
}

/** One module name a line. */
export interface ModulesLoadModule extends ModulesLoadNode {
  readonly kind: 'module';
  readonly name: Token;
}

export type ModulesLoadLine = ModulesLoadBlank | ModulesLoadComment | ModulesLoadModule;
export type ModulesLoadTree = LineTree<ModulesLoadLine>;
