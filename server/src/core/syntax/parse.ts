import type { TextEdit } from '../text/edit.ts';
import type { Format } from './format.ts';
import { iptablesGrammar } from './iptables/parse.ts';
import type { IptablesTree } from './iptables/tree.ts';
import { editLines, type LineGrammar, type LineNode, type LineTree, parseLines } from './lines.ts';
import { modprobeGrammar } from './modprobe/parse.ts';
import type { ModprobeTree } from './modprobe/tree.ts';
import { modulesLoadGrammar } from './modules-load/parse.ts';
import type { ModulesLoadTree } from './modules-load/tree.ts';
import { sysconfigGrammar } from './sysconfig/parse.ts';
import type { SysconfigTree } from './sysconfig/tree.ts';
import { sysctlGrammar } from './sysctl/parse.ts';
import type { SysctlTree } from './sysctl/tree.ts';

/** The tree type of each format. */
export interface TreeOf {
  sysctl: SysctlTree;
  modprobe: ModprobeTree;
  'modules-load': ModulesLoadTree;
  iptables: IptablesTree;
  'iptables-config': SysconfigTree;
}

const GRAMMARS: { [F in Format]: LineGrammar<TreeOf[F]['lines'][number]> } = {
  sysctl: sysctlGrammar,
  modprobe: modprobeGrammar,
  'modules-load': modulesLoadGrammar,
  iptables: iptablesGrammar,
  'iptables-config': sysconfigGrammar,
};

/** Parses a text of the given format. Never throws; `print` gives back the text. */
export function parse<F extends Format>(format: F, text: string): TreeOf[F] {
  return parseLines(GRAMMARS[format] as unknown as LineGrammar<LineNode>, text) as unknown as TreeOf[F];
}

/** The tree of `newText`, which is the text of `tree` after `edit`; equal to a fresh parse, and shares the lines it did not touch. */
export function reparse<F extends Format>(format: F, tree: TreeOf[F], edit: TextEdit, newText: string): TreeOf[F] {
  const grammar = GRAMMARS[format] as unknown as LineGrammar<LineNode>;
  return editLines(grammar, tree as LineTree<LineNode>, edit, newText) as unknown as TreeOf[F];
}
