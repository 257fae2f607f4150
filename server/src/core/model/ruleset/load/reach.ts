import { type ChainName, findTable } from '../../../knowledge/iptables/index.ts';
import type { TextRange } from '../../../text/range.ts';
import { bind } from '../bind.ts';
import { limitsOf } from './limits.ts';
import { type ChainState, chainOf, type FaultList, type Jump, type LimitedRule, type Section } from './section.ts';

/** So many chains may lead from one to the next in iptables-nft, the built-in one included. */
const DEEPEST = 16;

/**
 * Loops, chains that are nested too deeply, and what stands in chains where it does not work. iptables-legacy looks at rules that packets can come
 * to; nf_tables at all.
 */
export function judgeReach(section: Section, faults: FaultList): void {
  const table = findTable(section.name);
  if (!table) return;
  const isDead = ({ jumps, limited }: ChainState) => jumps.some(({ dead }) => dead) || limited.some(({ dead }) => dead);
  const someDead = [...section.filled].some(isDead);
  const all = new Walk(false);
  const living = someDead ? new Walk(true) : all;
  const hooks = table.chains.map((hook) => chainOf(section, hook));
  for (const walk of new Set([all, living])) for (const hook of hooks) walk.from(hook, hook);
  for (const chain of section.jumping) if (!all.visits.has(chain)) all.from(chain, undefined);
  for (const [index, { jump, cycle, hook }] of all.loops) {
    const refusedBy = hook === undefined ? 'none' : living.loops.has(index) ? 'both' : 'nft';
    faults.add(index, placeOf(jump, section), { kind: 'chain-loop', cycle, hook }, refusedBy);
  }
  if (all.loops.size === 0) judgeDepth(section, hooks, all, faults);
  for (const chain of section.filled) {
    for (const rule of chain.limited) {
      for (const n of rule.limits.keys()) judgeLimit(section, chain, rule, n, all, living, faults);
    }
  }
}

/** A chain on the way, and how far its jumps were followed. */
interface Step {
  readonly chain: ChainState;
  readonly visit: Visit;
  next: number;
}

/** A jump that closes a circle, with the chains of it. */
interface Loop {
  readonly jump: Jump;
  readonly cycle: readonly { readonly chain: string; readonly index: number }[];
  readonly hook: ChainName | undefined;
}

/** What a walk knows of a chain that it came to. */
interface Visit {
  /** The built-in chains from which packets come to it, each with the chain before it on the way; none before a built-in one itself. */
  readonly hooks: ChainState[];
  readonly through: (ChainState | undefined)[];
  /** How many chains stand in a row from this one on, the longest way. */
  depth: number;
  /** Its place on the present way; -1 where it does not stand there. */
  place: number;
  /** The start of the last way that is done with it. */
  doneFor: ChainState | undefined;
}

class Walk {
  readonly visits = new Map<ChainState, Visit>();
  /** By the line of the jump. */
  readonly loops = new Map<number, Loop>();
  readonly #living: boolean;

  constructor(living: boolean) {
    this.#living = living;
  }

  /** Goes through all chains that a chain leads to, deepest first, without recursion: chains may stand in a row of thousands. */
  from(start: ChainState, hook: ChainState | undefined): void {
    const onPath: Step[] = [];
    const enter = (chain: ChainState, visit: Visit) => {
      if (hook) {
        visit.hooks.push(hook);
        visit.through.push(onPath.at(-1)?.chain);
      }
      visit.place = onPath.length;
      onPath.push({ chain, visit, next: 0 });
    };
    /** Whether all that the chain leads to is known; without a hook it is all the same from where the walk came. */
    const isDone = ({ doneFor }: Visit) => (hook ? doneFor === hook : doneFor !== undefined);
    enter(start, this.#visit(start));
    for (let top = onPath.at(-1); top; top = onPath.at(-1)) {
      const { chain, visit } = top;
      const jump = chain.jumps[top.next++];
      if (!jump) {
        visit.depth = 1 + chain.jumps.reduce((most, { to }) => Math.max(most, this.depthOf(to)), 0);
        visit.doneFor = start;
        visit.place = -1;
        onPath.pop();
        continue;
      }
      if (this.#living && jump.dead) continue;
      const next = this.#visit(jump.to);
      if (next.place >= 0) this.#loop(onPath.slice(next.place), jump, hook);
      else if (!isDone(next)) enter(jump.to, next);
    }
  }

  /** How many chains stand in a row from this one on, the longest way; 0 where no walk came to it. */
  depthOf(chain: ChainState): number {
    return this.visits.get(chain)?.depth ?? 0;
  }

  /** The built-in chains from which packets come to a chain. */
  hooksOf(chain: ChainState): readonly ChainName[] {
    return this.visits.get(chain)?.hooks.map(({ name }) => name as ChainName) ?? [];
  }

  /** The chains on the way from a built-in chain, both ends included. */
  pathTo(chain: ChainState, hook: ChainName): readonly string[] {
    const path: string[] = [];
    for (let at: ChainState | undefined = chain; at; ) {
      path.push(at.name);
      const { hooks, through }: Visit = this.visits.get(at)!;
      at = through[hooks.findIndex(({ name }) => name === hook)];
    }
    return path.reverse();
  }

  #visit(chain: ChainState): Visit {
    let visit = this.visits.get(chain);
    if (!visit) {
      visit = { hooks: [], through: [], depth: 0, place: -1, doneFor: undefined };
      this.visits.set(chain, visit);
    }
    return visit;
  }

  #loop(steps: readonly Step[], jump: Jump, hook: ChainState | undefined): void {
    if (this.loops.has(jump.index)) return;
    // Of each chain on the way, the jump that was followed last leads to the next one.
    const cycle = steps.map(({ chain, next }) => ({ chain: chain.name, index: chain.jumps[next - 1]!.index }));
    this.loops.set(jump.index, { jump, cycle, hook: hook && (hook.name as ChainName) });
  }
}

/** Reports the jump that leads too deep, of each built-in chain the longest way. */
function judgeDepth(section: Section, hooks: readonly ChainState[], walk: Walk, faults: FaultList): void {
  const reported = new Set<number>();
  for (const hook of hooks) {
    const depth = walk.depthOf(hook);
    if (depth <= DEEPEST) continue;
    const path = [hook];
    let last: Jump | undefined;
    while (path.length <= DEEPEST) {
      const chain = path.at(-1)!;
      const rest = walk.depthOf(chain) - 1;
      last = chain.jumps.find(({ to }) => walk.depthOf(to) === rest)!;
      path.push(last.to);
    }
    if (!last || reported.has(last.index)) continue;
    reported.add(last.index);
    const names = path.map(({ name }) => name);
    const fault = { kind: 'chain-depth', path: names, depth: depth - 1, most: DEEPEST - 1 } as const;
    faults.add(last.index, placeOf(last, section), fault, 'nft');
  }
}

function judgeLimit(
  section: Section,
  chain: ChainState,
  rule: LimitedRule,
  n: number,
  all: Walk,
  living: Walk,
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
  const hooks = all.hooksOf(chain);
  const wrong = hooks.filter((hook) => !chains.includes(hook));
  if (wrong.length === 0) return;
  if (of === 'interface') {
    // The rule by itself was judged with its line: here it loads.
    if (!wrong.includes(chain.name as ChainName) && wrong.length === hooks.length) {
      faults.add(index, range(), { kind: 'interface-hook', option: what, hooks, chain: chain.name }, 'none');
    }
    return;
  }
  const [path] = wrong.map((hook) => all.pathTo(chain, hook)).sort((a, b) => a.length - b.length);
  const inNft = !limit.nftAnywhere && (of !== 'option' || path!.length === 1);
  const inLegacy = !dead && wrong.some((hook) => living.hooksOf(chain).includes(hook));
  if (!inNft && !inLegacy) return;
  const refusedBy = inNft && inLegacy ? 'both' : inNft ? 'nft' : 'legacy';
  faults.add(index, range(), { ...place, hook: path![0], path: path! }, refusedBy);
}

/** Where the name of the chain stands that a line jumps to. */
function placeOf({ line }: Jump, { family }: Section): TextRange {
  return bind(line, family).target!.word;
}
