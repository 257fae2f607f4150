import { CHAINS, type Loader, tablesAt } from '../../knowledge/iptables/index.ts';
import type { Family } from '../../model/packets/address.ts';
import { factsOf } from '../../model/ruleset/facts.ts';
import { type Chain, type ChainRule, lineNumber, type Ruleset, rulesetOf, type Table } from '../../model/ruleset/ruleset.ts';
import { lineAt } from '../../syntax/lines.ts';
import { lineIndex, type SourceFileOf } from '../../workspace/source-file.ts';
import { type Counted, callersIn, counted, type Jumps, jumpTo, sumOf } from './counted.ts';
import { shownChains } from './shown-chains.ts';

/** A chain within its table. Lines count from 0. */
export interface ChainRef {
  readonly table: string;
  readonly chain: string;
}

/** A chain in a picture. */
export interface ChainNode extends ChainRef, Counted {
  readonly builtIn: boolean;
  /** The policy of a built-in chain, where the file sets one. */
  readonly policy: string | undefined;
  readonly rules: number;
  /** Where it is declared, else its first rule; undefined for a chain that has no line. */
  readonly line: number | undefined;
  /** How many chains it leads to that the picture does not show. */
  readonly hidden: number;
}

/** What hangs in a hook: the chain of a table, or connection tracking. */
export type Stage = { readonly kind: 'chain'; readonly node: ChainNode } | { readonly kind: 'tracking' };

/** A hook with what packets meet there, in the kernel's order. */
export interface Hook {
  readonly name: string;
  readonly stages: readonly Stage[];
}

/** An arrow of the picture. */
export interface ChainEdge extends Jumps {
  readonly from: string;
}

/** A rule of the chain that is looked at. */
export interface RuleRow extends Counted {
  readonly line: number;
  /** Without its counters and its -A CHAIN. */
  readonly text: string;
  /** The chain that it leads to. */
  readonly to: string | undefined;
}

/** The chain at the cursor, with its rules. */
export interface ChainFocus extends ChainRef {
  readonly policy: string | undefined;
  readonly line: number | undefined;
  /** The line of the cursor. */
  readonly at: number;
  readonly callers: readonly string[];
  readonly rows: readonly RuleRow[];
  /** How many rules stand before and behind these. */
  readonly before: number;
  readonly after: number;
  /** The largest number of packets that one of all its rules has counted. */
  readonly most: number;
}

/** A rule set as a picture: its hooks, the chains of one table and how they lead to each other, and the chain at the cursor. */
export interface ChainsView {
  readonly family: Family;
  readonly hooks: readonly Hook[];
  /** The tables of the file, in its order. */
  readonly tables: readonly { readonly name: string; readonly chains: number }[];
  /** Whether the loader matters for the order. */
  readonly ordersDiffer: boolean;
  readonly table: string | undefined;
  readonly nodes: readonly ChainNode[];
  readonly edges: readonly ChainEdge[];
  /** The largest number of packets that a chain of the file has counted. */
  readonly most: number;
  readonly focus: ChainFocus | undefined;
  /** Chains whose names hold what was searched for, and how many there are in all. */
  readonly found: readonly (ChainRef & { readonly line: number | undefined })[];
  readonly foundInAll: number;
}

/** What is looked at. */
export interface ChainsRequest {
  /** The cursor. */
  readonly offset: number;
  /** The chains that were opened, of the table at the cursor. */
  readonly opened: readonly string[];
  readonly search: string;
  readonly loader: Loader;
}

const MOST_ROWS = 200;
const MOST_FOUND = 50;

/** The picture of a rule set around a place in its file. Never throws. */
export function chainsView(file: SourceFileOf<'iptables'>, request: ChainsRequest): ChainsView {
  const ruleset = rulesetOf(file);
  const at = chainAround(ruleset, request.offset);
  const table = at?.table ?? ruleset.tables.values().next().value;
  const focus = at?.chain;
  const shown = table ? shownChains(table, focus?.name, request.opened) : new Set<string>();
  const chains = table ? [...table.chains.values()].filter(({ name }) => shown.has(name)) : [];
  const found = search(ruleset, request.search);
  return {
    family: ruleset.family,
    hooks: hooks(ruleset, request.loader),
    tables: [...ruleset.tables.values()].map(({ name, chains: { size } }) => ({ name, chains: size })),
    ordersDiffer: ['nat', 'security'].every((name) => ruleset.tables.get(name)?.chains.has('INPUT')),
    table: table?.name,
    nodes: chains.map((chain) => nodeOf(ruleset, table!, chain, shown)),
    edges: chains.flatMap((chain) =>
      sumOf(table!, chain)
        .jumps.filter(({ to }) => shown.has(to))
        .map((jumps) => ({ from: chain.name, ...jumps })),
    ),
    most: mostOf(ruleset),
    focus: table && focus && focusOn(ruleset, table, focus, request.offset),
    found: found.slice(0, MOST_FOUND),
    foundInAll: found.length,
  };
}

const ALL: ReadonlySet<string> = new Set();

function hooks(ruleset: Ruleset, loader: Loader): Hook[] {
  return CHAINS.flatMap(({ name }) => {
    const stages = tablesAt(name, loader).flatMap((tableName): Stage[] => {
      const table = ruleset.tables.get(tableName);
      const chain = table?.chains.get(name);
      const node = table && chain && nodeOf(ruleset, table, chain, ALL);
      const own: Stage[] = node ? [{ kind: 'chain', node }] : [];
      return tableName === 'raw' ? [...own, { kind: 'tracking' }] : own;
    });
    return stages.some(({ kind }) => kind === 'chain') ? [{ name, stages }] : [];
  });
}

function nodeOf(ruleset: Ruleset, table: Table, chain: Chain, shown: ReadonlySet<string>): ChainNode {
  const { packets, bytes, jumps } = sumOf(table, chain);
  const { name, builtIn, policy, rules } = chain;
  const hidden = jumps.reduce((count, { to }) => (shown.has(to) ? count : count + 1), 0);
  return {
    ...{ table: table.name, chain: name, builtIn, policy, packets, bytes, hidden },
    rules: rules.length,
    line: lineOf(ruleset, chain),
  };
}

function lineOf(ruleset: Ruleset, { declaration, rules }: Chain): number | undefined {
  const line = declaration ?? rules[0];
  return line && lineNumber(ruleset, line) - 1;
}

function mostOf({ tables }: Ruleset): number {
  let most = 0;
  for (const table of tables.values())
    for (const chain of table.chains.values()) most = Math.max(most, sumOf(table, chain).packets);
  return most;
}

/** The chain of the line at an offset, and its table; a line of neither kind belongs to the chain of the nearest line before it. */
function chainAround(ruleset: Ruleset, offset: number): { table: Table; chain: Chain | undefined } | undefined {
  const { tree } = ruleset.file;
  const index = lineAt(tree, offset);
  const section = ruleset.sections.findLast((table) => table.index <= index);
  const table = section && ruleset.tables.get(section.name);
  if (!section || !table) return undefined;
  for (let i = index; i > section.index; i--) {
    const line = tree.lines[i]!;
    const name = line.kind === 'chain' ? line.name.text : line.kind === 'rule' ? factsOf(line, ruleset.family).chain : undefined;
    const chain = name === undefined ? undefined : table.chains.get(name);
    if (chain) return { table, chain };
  }
  const first = table.chains.values().next().value;
  return { table, chain: first };
}

function focusOn(ruleset: Ruleset, table: Table, chain: Chain, offset: number): ChainFocus {
  const index = lineAt(ruleset.file.tree, offset);
  const { rules } = chain;
  const at = Math.max(
    0,
    rules.findIndex((rule) => rule.index === index),
  );
  const before = Math.max(0, Math.min(at - MOST_ROWS / 2, rules.length - MOST_ROWS));
  const rows = rules.slice(before, before + MOST_ROWS);
  return {
    ...{ table: table.name, chain: chain.name, policy: chain.policy, line: lineOf(ruleset, chain), before },
    at: lineIndex(ruleset.file).position(offset).line,
    callers: (callersIn(table).get(chain.name) ?? []).slice(0, MOST_FOUND),
    rows: rows.map((rule) => row(ruleset, table, rule)),
    after: rules.length - before - rows.length,
    most: rules.reduce((most, { line }) => Math.max(most, counted(line.counters).packets), 0),
  };
}

function row(ruleset: Ruleset, table: Table, rule: ChainRule): RuleRow {
  return {
    ...counted(rule.line.counters),
    line: lineNumber(ruleset, rule) - 1,
    text: ruleText(rule),
    to: jumpTo(table, rule),
  };
}

/** A rule as it is told within its chain: without its counters and the chain that it is in. */
export function ruleText({ line }: ChainRule): string {
  return line.text.trim().replace(/^(?:\[\d+:\d+\]\s*)?(?:-A\s+\S+\s*)?/, '');
}

function search(ruleset: Ruleset, text: string): (ChainRef & { readonly line: number | undefined })[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [];
  return [...ruleset.tables.values()].flatMap((table) =>
    [...table.chains.values()]
      .filter(({ name }) => name.toLowerCase().includes(wanted))
      .map((chain) => ({ table: table.name, chain: chain.name, line: lineOf(ruleset, chain) })),
  );
}
