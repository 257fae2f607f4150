import type { Chain, Table } from '../../model/ruleset/ruleset.ts';
import { callersIn, sumOf } from './counted.ts';

/** A table of so many chains is shown whole; of a larger one so many are shown until somebody asks for more. */
const MOST_WHOLE = 60;
const MOST_AT_FIRST = 40;
/** How many jumps away from its start a picture of a large table reaches. */
const HOPS = 2;
/** So many chains come up at once where one is opened. */
const MOST_OPENED = 40;

/**
 * The names of the chains of a table that a picture shows, in the order of the file: all of a small table; of a large one its built-in chains, the chain in
 * focus with the shortest way to it, what they lead to, and what the chains in `opened` lead to.
 */
export function shownChains(table: Table, focus: string | undefined, opened: readonly string[]): ReadonlySet<string> {
  const all = [...table.chains.values()];
  if (all.length <= MOST_WHOLE) return new Set(table.chains.keys());
  const shown = new Set<string>();
  // What was asked for comes first: the room of a picture is small.
  const chain = focus === undefined ? undefined : table.chains.get(focus);
  if (chain) for (const name of wayTo(table, chain)) shown.add(name);
  for (const { name, builtIn } of all) if (builtIn) shown.add(name);
  if (chain) reach(table, [chain.name], shown, MOST_AT_FIRST);
  reach(table, [...shown], shown, MOST_AT_FIRST);
  for (const name of opened) {
    const next = table.chains.get(name);
    const callees = next ? sumOf(table, next).jumps.filter(({ to }) => !shown.has(to)) : [];
    for (const { to } of callees.slice(0, MOST_OPENED)) shown.add(to);
  }
  return new Set(all.flatMap(({ name }) => (shown.has(name) ? [name] : [])));
}

/** Adds what these chains lead to, the nearest first, up to `most` chains in all. */
function reach(table: Table, from: readonly string[], shown: Set<string>, most: number): void {
  let edge = from;
  for (let hop = 0; hop < HOPS; hop++) {
    const next: string[] = [];
    for (const name of edge) {
      const chain = table.chains.get(name);
      for (const { to } of chain ? sumOf(table, chain).jumps : []) {
        if (shown.has(to)) continue;
        if (shown.size >= most) return;
        shown.add(to);
        next.push(to);
      }
    }
    edge = next;
  }
}

/** The shortest way from a built-in chain to this one, itself included; itself alone where nothing leads there. */
function wayTo(table: Table, chain: Chain): readonly string[] {
  const callers = callersIn(table);
  const next = new Map<string, string | undefined>([[chain.name, undefined]]);
  // A Map may grow while it is walked: that is the queue.
  for (const name of next.keys()) {
    if (table.chains.get(name)?.builtIn) {
      const way: string[] = [];
      for (let at: string | undefined = name; at !== undefined; at = next.get(at)) way.push(at);
      return way;
    }
    for (const caller of callers.get(name) ?? []) if (!next.has(caller)) next.set(caller, name);
  }
  return [chain.name];
}
