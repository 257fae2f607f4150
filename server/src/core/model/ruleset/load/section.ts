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

/** What is known of one chain. */
export interface ChainState {
  /** Its present name. */
  name: string;
  readonly builtIn: boolean;
  /** The line that made it; undefined for a built-in chain, and for one that is not there. */
  made: number | undefined;
  /** It was there. */
  deleted: boolean;
  jumps: Jump[];
  limited: LimitedRule[];
  /** How many jumps lead to it. */
  jumped: number;
  /** How many rules it has so far; NaN where that is not certain. */
  size: number;
  /** It has a rule that ends it: what is appended to it is dead. */
  ended: boolean;
  /** The lines whose rules stand in it, or once stood there. */
  readonly lines: IptablesRule[];
}

/** A jump to a user chain, and where its name stands. */
export interface Jump {
  readonly index: number;
  readonly to: ChainState;
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
  /** User chains that are there. */
  readonly chains: Map<string, ChainState>;
  /** Built-in chains, and names of which a line speaks although no such chain is there. */
  readonly others: Map<string, ChainState>;
  /** The chain that was asked for last: its rules stand together. */
  latest: ChainState | undefined;
  /** The chains with rules, and those with jumps, in the order in which they got them. */
  readonly filled: Set<ChainState>;
  readonly jumping: Set<ChainState>;
  /** Uses of chains that were not there when the line was read. */
  readonly open: ChainUse[];
  /** The lines of its rules. */
  readonly rules: number[];
  /** Whether the lines are all that the table will have: no template, no other file. */
  readonly alone: boolean;
  readonly declarations: { readonly line: IptablesChain; readonly index: number }[];
  /** The lines that declare a user chain which is there already, with the line that made it. */
  readonly repeated: Map<number, number>;
  /** Chains that are to go while rules jump to them, by the line that says so. */
  readonly kept: { readonly index: number; readonly chain: ChainState; readonly range: TextRange }[];
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
    others: new Map(),
    latest: undefined,
    filled: new Set(),
    jumping: new Set(),
    open: [],
    rules: [],
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

/** What is known of the chain of a name. */
export function chainOf(section: Section, name: string): ChainState {
  if (section.latest?.name === name) return section.latest;
  let chain = section.chains.get(name) ?? section.others.get(name);
  if (!chain) {
    chain = {
      name,
      builtIn: isBuiltinChain(section.name, name),
      made: undefined,
      deleted: false,
      jumps: [],
      limited: [],
      jumped: 0,
      size: 0,
      ended: false,
      lines: [],
    };
    section.others.set(name, chain);
  }
  section.latest = chain;
  return chain;
}

/** Makes a user chain that is not there. */
export function makeChain(section: Section, name: string, index: number): void {
  const chain = chainOf(section, name);
  chain.made = index;
  section.others.delete(name);
  section.chains.set(name, chain);
}

/** Takes a user chain away that is there. */
export function unmakeChain(section: Section, chain: ChainState): void {
  chain.made = undefined;
  chain.deleted = true;
  section.chains.delete(chain.name);
  section.others.set(chain.name, chain);
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
  const chain = section.chains.get(name.text);
  if (isBuiltinChain(section.name, name.text)) section.declaresBuiltIn = true;
  else if (!chain) makeChain(section, name.text, index);
  else {
    section.repeated.set(index, chain.made!);
    // What iptables-nft does with a chain that it has; iptables-legacy refuses it.
    empty(section, chain);
  }
}

/** Forgets what stands in a chain. */
export function empty(section: Section, chain: ChainState): void {
  for (const { to } of chain.jumps) to.jumped--;
  chain.jumps = [];
  chain.limited = [];
  chain.size = 0;
  chain.ended = false;
  section.jumping.delete(chain);
  section.filled.delete(chain);
}

/** Forgets what stands in all chains. */
export function emptyAll(section: Section): void {
  for (const chain of section.filled) empty(section, chain);
}

/** Gives a user chain another name; whatever is known of it goes with it. */
export function rename(section: Section, chain: ChainState, to: string, index: number): void {
  const from = chain.name;
  section.latest = undefined;
  section.chains.delete(from);
  section.others.delete(to);
  section.chains.set(to, chain);
  chain.name = to;
  chain.made = index;
  chainOf(section, from).deleted = true;
}

/** Notes that a line names a chain. */
export function usesChain(section: Section, line: IptablesRule, index: number, chain: ChainState): void {
  if (!chain.builtIn && chain.made === undefined) section.open.push({ index, name: chain.name, line, use: 'rule' });
}

/** The text of a line without its end. */
export function wholeLine(line: LineNode): TextRange {
  return { start: 0, end: withoutLineEnd(line.text).length };
}
