import { CHAINS, type Family, findTable, isBuiltinChain, POLICIES } from '../../knowledge/iptables/index.ts';
import type { IptablesTree } from '../../syntax/iptables/tree.ts';
import type { Settings } from '../../workspace/settings.ts';
import type { Host } from '../../workspace/workspace.ts';
import type { Completion } from './item.ts';

/** The table around a line, as far as the file tells. */
export interface TableAround {
  /** Undefined in a file of rules without a `*table` line; false between two tables. */
  readonly name: string | undefined | false;
  /** The chains that `:` lines declare, built-in ones too, in their order. */
  readonly declared: readonly string[];
}

/** A line and what stands around it. */
export interface IptablesPlace {
  readonly family: Family;
  readonly table: TableAround;
  readonly host: Host;
  readonly settings: Settings;
}

/** Looks at the kinds of lines only: this is done for each keystroke, in files of any length. */
export function tableAround({ lines }: IptablesTree, index: number): TableAround {
  let start = Math.min(index, lines.length) - 1;
  while (start >= 0 && lines[start]!.kind !== 'table' && lines[start]!.kind !== 'commit') start--;
  const opening = lines[start];
  if (opening?.kind === 'commit') return { name: false, declared: [] };
  const declared: string[] = [];
  let isFragment = false;
  for (let i = start + 1; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.kind === 'table' || line.kind === 'commit') break;
    if (line.kind === 'chain' && i !== index) declared.push(line.name.text);
    isFragment ||= line.kind !== 'blank' && line.kind !== 'comment' && i !== index;
  }
  const name = opening?.kind === 'table' ? opening.name.text : isFragment ? undefined : false;
  return { name, declared: [...new Set(declared)] };
}

/** The chains that a rule can be in. */
export function chainsOf({ name, declared }: TableAround): readonly string[] {
  const builtIn = name ? (findTable(name)?.chains ?? []) : declared.length > 0 ? [] : CHAINS.map((chain) => chain.name);
  return [...new Set([...builtIn, ...declared])];
}

/** What the entry of a chain is about: nothing for the chains of the file itself. */
export function aboutChain(chain: string, { name }: TableAround): Pick<Completion, 'about'> {
  return name && isBuiltinChain(name, chain) ? { about: { of: 'chain', name: chain, table: name } } : {};
}

/** The nat table must not filter: the loader refuses DROP there. */
export function policiesIn(table: TableAround['name']): readonly string[] {
  return table === 'nat' ? POLICIES.filter((policy) => policy !== 'DROP') : POLICIES;
}
