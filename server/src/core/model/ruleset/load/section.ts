import { findTable, isBuiltinChain } from '../../../knowledge/iptables/index.ts';
import type { IptablesChain, IptablesRule, IptablesTable } from '../../../syntax/iptables/tree.ts';
import { type LineNode, withoutLineEnd } from '../../../syntax/lines.ts';
import { hasHole } from '../../../syntax/template.ts';
import type { TextRange } from '../../../text/range.ts';
import type { Family } from '../../packets/address.ts';
import type { Fault, FaultDetail, RefusedBy } from './fault.ts';
import type { Limit } from './limits.ts';

/** A fault and the number of its line in the tree. */
export interface PlacedFault {
  readonly index: number;
  readonly fault: Fault;
}

/** The faults of a file as they are found. */
export class FaultList {
  readonly found: PlacedFault[] = [];

  add(index: number, range: TextRange, detail: FaultDetail, refusedBy: RefusedBy = 'both'): void {
    const fault = { ...detail, range: { start: range.start, end: range.end }, refusedBy } as Fault;
    this.found.push({ index, fault });
  }
}

/** A name of a chain where a line uses it. */
export interface ChainUse {
  readonly index: number;
  readonly name: string;
  readonly line: IptablesRule;
  readonly use: 'rule' | 'jump' | 'goto';
}

/** A jump to a user chain, and where its name stands. */
export interface Jump {
  readonly index: number;
  /** Its present name. */
  to: string;
  readonly line: IptablesRule;
  /** It stands behind a rule that ends the chain: iptables-legacy does not see it. */
  dead: boolean;
}

/** A rule that does not work everywhere. */
export interface LimitedRule {
  readonly index: number;
  readonly line: IptablesRule;
  readonly limits: readonly Limit[];
  /** As of a jump. */
  dead: boolean;
}

/** One `*table` and what stands in it, read line by line. */
export interface Section {
  readonly name: string;
  readonly index: number;
  readonly family: Family;
  /** False where the name is a hole, or no table. */
  readonly known: boolean;
  /** User chains that are there, with the line that made them. */
  readonly chains: Map<string, number>;
  /** Names of user chains that were there. */
  readonly deleted: Set<string>;
  /** By the chain that the rule stands in. */
  readonly jumps: Map<string, Jump[]>;
  /** How many jumps lead to a chain. */
  readonly jumped: Map<string, number>;
  readonly limited: Map<string, LimitedRule[]>;
  /** Chains with a rule that ends them: what is appended to them is dead. */
  readonly ended: Set<string>;
  /** Uses of chains that were not there when the line was read. */
  readonly open: ChainUse[];
  /** The lines of its rules. */
  readonly rules: number[];
  /** How many rules a chain has so far; NaN where that is not certain. */
  readonly sizes: Map<string, number>;
  /** The lines whose rules stand in a chain, or once stood there. */
  readonly lines: Map<string, IptablesRule[]>;
  /** Whether the lines are all that the table will have: no template, no other file. */
  readonly alone: boolean;
  readonly declarations: { readonly line: IptablesChain; readonly index: number }[];
  /** The lines that declare a user chain which is there already, with the line that made it. */
  readonly repeated: Map<number, number>;
  /** Chains that are to go while rules jump to them, by the line that says so. */
  readonly kept: { readonly index: number; readonly chain: string; readonly range: TextRange }[];
  /** Whether it declares a built-in chain, as files do that are whole. */
  declaresBuiltIn: boolean;
  /** Whether a -F for all chains stands behind rules: iptables-nft keeps those of the same file, and iptables-legacy does not. */
  flushed: boolean;
  /** Whether chains may be there that nobody declares: template holes, renamed chains. */
  unsure: boolean;
  /** The line of its COMMIT, and the last line of it that says something. */
  commit: number | undefined;
  last: number;
  /** Whether a COMMIT ends it, even one that the loader refuses. */
  closed: boolean;
}

export function openSection(line: IptablesTable, index: number, family: Family, alone: boolean): Section {
  const isHole = hasHole(line.holes, line.name);
  return {
    name: line.name.text,
    index,
    family,
    known: !isHole && findTable(line.name.text) !== undefined,
    chains: new Map(),
    deleted: new Set(),
    jumps: new Map(),
    jumped: new Map(),
    limited: new Map(),
    ended: new Set(),
    open: [],
    rules: [],
    sizes: new Map(),
    lines: new Map(),
    alone,
    declarations: [],
    repeated: new Map(),
    kept: [],
    declaresBuiltIn: false,
    flushed: false,
    unsure: false,
    commit: undefined,
    last: index,
    closed: false,
  };
}

/** Takes a `:CHAIN` line in. */
export function declareChain(section: Section, line: IptablesChain, index: number): void {
  section.last = index;
  const { name } = line;
  if (hasHole(line.holes, name)) {
    section.unsure = true;
    return;
  }
  section.declarations.push({ line, index });
  if (isBuiltinChain(section.name, name.text)) section.declaresBuiltIn = true;
  else {
    const first = section.chains.get(name.text);
    if (first === undefined) section.chains.set(name.text, index);
    else {
      section.repeated.set(index, first);
      // What iptables-nft does with a chain that it has; iptables-legacy refuses it.
      empty(section, name.text);
    }
  }
}

/** Forgets what stands in a chain, or in all. */
export function empty(section: Section, chain: string | undefined): void {
  const { jumps, jumped, limited, sizes, ended } = section;
  if (chain === undefined) for (const all of [jumps, jumped, limited, sizes, ended]) all.clear();
  else {
    ended.delete(chain);
    for (const { to } of jumps.get(chain) ?? []) jumped.set(to, jumped.get(to)! - 1);
    for (const map of [jumps, limited, sizes]) map.delete(chain);
  }
}

/** Gives a user chain another name, with all that is known of it. */
export function rename(section: Section, from: string, to: string, index: number): void {
  const { chains, deleted, jumps, jumped, limited, sizes, lines, ended } = section;
  chains.delete(from);
  chains.set(to, index);
  deleted.add(from);
  if (ended.delete(from)) ended.add(to);
  const move = <T>(map: Map<string, T>) => {
    const value = map.get(from);
    map.delete(from);
    if (value !== undefined) map.set(to, value);
  };
  move(jumps);
  move(jumped);
  move(limited);
  move(sizes);
  move(lines);
  for (const list of jumps.values()) for (const jump of list) if (jump.to === from) jump.to = to;
}

/** Notes that a line names a chain. */
export function usesChain(section: Section, line: IptablesRule, index: number, chain: string): void {
  if (isBuiltinChain(section.name, chain) || section.chains.has(chain)) return;
  section.open.push({ index, name: chain, line, use: 'rule' });
}

/** The text of a line without its end. */
export function wholeLine(line: LineNode): TextRange {
  return { start: 0, end: withoutLineEnd(line.text).length };
}

export function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
