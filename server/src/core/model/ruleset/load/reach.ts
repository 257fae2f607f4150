import { type ChainName, findTable } from '../../../knowledge/iptables/index.ts';
import type { TextRange } from '../../../text/range.ts';
import { bind } from '../bind.ts';
import { limitsOf } from './limits.ts';
import type { FaultList, Jump, LimitedRule, Section } from './section.ts';

/** From which built-in chains packets come to a chain, and through which chain at last. */
type Ways = Map<string, Map<ChainName, string | undefined>>;

/** So many chains may lead from one to the next in iptables-nft, the built-in one included. */
const DEEPEST = 16;

/**
 * Loops, chains that are nested too deeply, and what stands in chains where it does not work. iptables-legacy looks at rules that packets can come
 * to; nf_tables at all.
 */
export function judgeReach(section: Section, faults: FaultList): void {
  const table = findTable(section.name);
  if (!table) return;
  const lists = [...section.jumps.values(), ...section.limited.values()];
  const someDead = lists.some((list) => list.some(({ dead }) => dead));
  const all = new Walk(section, false);
  const living = someDead ? new Walk(section, true) : all;
  for (const walk of new Set([all, living])) for (const hook of table.chains) walk.from(hook, hook);
  for (const chain of section.jumps.keys()) if (!all.ways.has(chain)) all.from(chain, undefined);
  for (const [index, { jump, cycle, hook }] of all.loops) {
    const refusedBy = hook === undefined ? 'none' : living.loops.has(index) ? 'both' : 'nft';
    faults.add(index, placeOf(jump, section), { kind: 'chain-loop', cycle, hook }, refusedBy);
  }
  if (all.loops.size === 0) judgeDepth(section, table.chains, all.depths, faults);
  for (const [chain, rules] of section.limited) {
    for (const rule of rules) {
      for (const n of rule.limits.keys()) judgeLimit(section, chain, rule, n, all.ways, living.ways, faults);
    }
  }
}

interface Step {
  readonly chain: string;
  readonly jumps: readonly Jump[];
  next: number;
}

/** A jump that closes a circle, with the chains of it. */
interface Loop {
  readonly jump: Jump;
  readonly cycle: readonly { readonly chain: string; readonly index: number }[];
  readonly hook: ChainName | undefined;
}

class Walk {
  readonly ways: Ways = new Map();
  /** By the line of the jump. */
  readonly loops = new Map<number, Loop>();
  /** How many chains stand in a row from this one on, the longest way. */
  readonly depths = new Map<string, number>();
  readonly #unreached = new Set<string>();
  readonly #section: Section;
  readonly #living: boolean;

  constructor(section: Section, living: boolean) {
    this.#section = section;
    this.#living = living;
  }

  /** Goes through all chains that a chain leads to, deepest first, without recursion: chains may stand in a row of thousands. */
  from(start: string, hook: ChainName | undefined): void {
    const onPath: Step[] = [];
    const places = new Map<string, number>();
    const done = hook === undefined ? this.#unreached : new Set<string>();
    const enter = (chain: string) => {
      if (hook !== undefined) this.#reach(chain, hook, onPath.at(-1)?.chain);
      places.set(chain, onPath.length);
      onPath.push({ chain, jumps: this.#section.jumps.get(chain) ?? [], next: 0 });
    };
    if (!done.has(start)) enter(start);
    for (let top = onPath.at(-1); top; top = onPath.at(-1)) {
      const jump = top.jumps[top.next++];
      if (!jump) {
        this.depths.set(top.chain, 1 + top.jumps.reduce((most, { to }) => Math.max(most, this.depths.get(to) ?? 0), 0));
        done.add(top.chain);
        places.delete(top.chain);
        onPath.pop();
        continue;
      }
      if (this.#living && jump.dead) continue;
      const from = places.get(jump.to);
      if (from !== undefined) this.#loop(onPath.slice(from), jump, hook);
      else if (!done.has(jump.to)) enter(jump.to);
    }
  }

  #reach(chain: string, hook: ChainName, through: string | undefined): void {
    const ways = this.ways.get(chain);
    if (ways) ways.set(hook, through);
    else this.ways.set(chain, new Map([[hook, through]]));
  }

  #loop(steps: readonly Step[], jump: Jump, hook: ChainName | undefined): void {
    if (this.loops.has(jump.index)) return;
    // Of each chain on the way, the jump that was followed last leads to the next one.
    const cycle = steps.map((step) => ({ chain: step.chain, index: step.jumps[step.next - 1]!.index }));
    this.loops.set(jump.index, { jump, cycle, hook });
  }
}

/** Reports the jump that leads too deep, of each built-in chain the longest way. */
function judgeDepth(section: Section, hooks: readonly ChainName[], depths: ReadonlyMap<string, number>, faults: FaultList): void {
  const reported = new Set<number>();
  for (const hook of hooks) {
    const depth = depths.get(hook) ?? 0;
    if (depth <= DEEPEST) continue;
    const path: string[] = [hook];
    let last: Jump | undefined;
    while (path.length <= DEEPEST) {
      const rest = depths.get(path.at(-1)!)! - 1;
      last = section.jumps.get(path.at(-1)!)!.find(({ to }) => depths.get(to) === rest)!;
      path.push(last.to);
    }
    if (!last || reported.has(last.index)) continue;
    reported.add(last.index);
    faults.add(last.index, placeOf(last, section), { kind: 'chain-depth', path, depth: depth - 1, most: DEEPEST - 1 }, 'nft');
  }
}

function judgeLimit(
  section: Section,
  chain: string,
  rule: LimitedRule,
  n: number,
  ways: Ways,
  living: Ways,
  faults: FaultList,
): void {
  const { index, dead } = rule;
  const limit = rule.limits[n]!;
  const { what, tables, chains, of } = limit;
  const range = () => limitsOf(bind(rule.line, section.family))[n]!.range;
  const place = { kind: 'target-not-allowed' as const, what, tables: tables ?? [], chains: chains ?? [], table: section.name };
  if (tables && !(tables as readonly string[]).includes(section.name)) {
    faults.add(index, range(), { ...place, hook: undefined, path: [] }, limit.nftAnywhere ? 'legacy' : 'both');
    return;
  }
  if (!chains) return;
  const hooks = [...(ways.get(chain)?.keys() ?? [])];
  const wrong = hooks.filter((hook) => !chains.includes(hook));
  if (wrong.length === 0) return;
  if (of === 'interface') {
    // The rule by itself was judged with its line: here it loads.
    if (!wrong.includes(chain as ChainName) && wrong.length === hooks.length) {
      faults.add(index, range(), { kind: 'interface-hook', option: what, hooks, chain }, 'none');
    }
    return;
  }
  const [path] = wrong.map((hook) => pathTo(chain, hook, ways)).sort((a, b) => a.length - b.length);
  const inNft = !limit.nftAnywhere && (of !== 'option' || path!.length === 1);
  const inLegacy = !dead && wrong.some((hook) => living.get(chain)?.has(hook));
  if (!inNft && !inLegacy) return;
  const refusedBy = inNft && inLegacy ? 'both' : inNft ? 'nft' : 'legacy';
  faults.add(index, range(), { ...place, hook: path![0], path: path! }, refusedBy);
}

/** Where the name of the chain stands that a line jumps to. */
function placeOf({ line }: Jump, { family }: Section): TextRange {
  return bind(line, family).target!.word;
}

/** The chains on the way from a built-in chain, both ends included. */
function pathTo(chain: string, hook: ChainName, ways: Ways): readonly string[] {
  const path: string[] = [];
  for (let at: string | undefined = chain; at !== undefined; at = ways.get(at)?.get(hook)) path.push(at);
  return path.reverse();
}
