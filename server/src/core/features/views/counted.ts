import { type Chain, type ChainRule, jumpedChain, type Table } from '../../model/ruleset/ruleset.ts';
import type { Token } from '../../text/range.ts';

/** What the counters of a file say. A packet that several rules match is counted by each of them. */
export interface Counted {
  readonly packets: number;
  readonly bytes: number;
}

/** The jumps from one chain to another. */
export interface Jumps {
  readonly to: string;
  /** How many rules lead there, and how many of them by -g, from where packets do not come back. */
  readonly rules: number;
  readonly gotos: number;
  /** The packets that these rules have counted. */
  readonly packets: number;
}

/** A chain with its counters added up. */
export interface ChainSum extends Counted {
  /** In the order of the first rule that leads there. */
  readonly jumps: readonly Jumps[];
}

const NOTHING: Counted = { packets: 0, bytes: 0 };

/** The numbers of `[packets:bytes]`; zeros where there are none. Numbers beyond 2^53 lose their last digits. */
export function counted(counters: Token | null | undefined): Counted {
  const [, packets, bytes] = /^\[(\d+):(\d+)\]$/.exec(counters?.text ?? '') ?? [];
  return packets === undefined ? NOTHING : { packets: Number(packets), bytes: Number(bytes) };
}

const sums = new WeakMap<Chain, ChainSum>();

/** The counters of a chain's rules and of its policy, and where it leads; worked out once for each state of the chain. */
export function sumOf(table: Table, chain: Chain): ChainSum {
  let sum = sums.get(chain);
  if (!sum) {
    sum = add(table, chain);
    sums.set(chain, sum);
  }
  return sum;
}

function add(table: Table, chain: Chain): ChainSum {
  let { packets, bytes } = counted(chain.declaration?.line.counters);
  const jumps = new Map<string, Jumps>();
  for (const rule of chain.rules) {
    const own = counted(rule.line.counters);
    packets += own.packets;
    bytes += own.bytes;
    const to = jumpTo(table, rule);
    if (to === undefined) continue;
    const before = jumps.get(to) ?? { to, rules: 0, gotos: 0, packets: 0 };
    const gotos = before.gotos + (rule.facts.goto ? 1 : 0);
    jumps.set(to, { to, rules: before.rules + 1, gotos, packets: before.packets + own.packets });
  }
  return { packets, bytes, jumps: [...jumps.values()] };
}

/** The name of the chain that a rule leads to; undefined for targets. */
export function jumpTo(table: Table, rule: ChainRule): string | undefined {
  return jumpedChain(table, rule)?.name;
}

const callers = new WeakMap<Table, ReadonlyMap<string, readonly string[]>>();

/** The chains that lead to each chain of a table. */
export function callersIn(table: Table): ReadonlyMap<string, readonly string[]> {
  let known = callers.get(table);
  if (!known) {
    const found = new Map<string, string[]>();
    for (const chain of table.chains.values())
      for (const { to } of sumOf(table, chain).jumps) {
        const list = found.get(to);
        if (list) list.push(chain.name);
        else found.set(to, [chain.name]);
      }
    known = found;
    callers.set(table, found);
  }
  return known;
}
