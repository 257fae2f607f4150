import { groupBy } from '../../text/group-by.ts';
import type { PacketFields } from '../trace/request.ts';
import type { TraceRules } from '../trace/trace.ts';
import type { ChangedRule } from './changed-packets.ts';
import { compareRules, type Difference, type OpenChange, type RuleComparison } from './compare-rules.ts';
import type { Fate } from './fate.ts';
import { mergePackets, type Packets } from './merge.ts';
import type { Direction, HostFacts, SeenState } from './packet-set.ts';

/** In one word what a change means for packets. */
export type ChangeKind =
  | 'accepted'
  | 'stopped'
  /** Dropped instead of rejected, or rejected in other words. */
  | 'answered'
  | 'untracked'
  | 'tracked'
  | 'translated'
  | 'rewritten';

/** Packets that fare differently, all in the same way. */
export interface PacketChange {
  readonly kind: ChangeKind;
  readonly direction: Direction;
  readonly before: Fate;
  readonly after: Fate;
  readonly packets: readonly Packets[];
  /** What is taken of conditions that no file decides. */
  readonly when: readonly { readonly condition: string; readonly holds: boolean }[];
  readonly witness: { readonly state: SeenState; readonly fields: PacketFields };
}

/** A rule that came or went and that decides about no packet, but does something: it logs, counts in a set, changes a segment size. */
export type SideEffect = ChangedRule;

/** What a change of rules means. */
export interface RuleMeaning {
  readonly changes: readonly PacketChange[];
  readonly open: readonly OpenChange[];
  readonly effects: readonly SideEffect[];
  /** Built-in chains that end in another way, for what no rule of them decides. */
  readonly policies: readonly PolicyChange[];
  readonly cut: boolean;
}

/** A policy that changes; a chain that no file declares accepts. */
export interface PolicyChange {
  readonly table: string;
  readonly chain: string;
  readonly before: string;
  readonly after: string;
}

/** What the change from one rule set of a host to another means for packets of the family. */
export function ruleMeaning(before: TraceRules, after: TraceRules, old: HostFacts, fresh: HostFacts): RuleMeaning {
  const comparison = compareRules(before, after, old, fresh);
  return {
    changes: grouped(comparison.differences),
    open: openChanges(comparison),
    effects: sideEffects(comparison.changes.rules),
    policies: policyChanges(before, after),
    cut: comparison.cut,
  };
}

function policyChanges({ tables: old }: TraceRules, { tables: fresh }: TraceRules): PolicyChange[] {
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((table) => {
    const [before, after] = [old.get(table)?.table.chains, fresh.get(table)?.table.chains];
    return [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])].flatMap((chain) => {
      const [was, is] = [before?.get(chain)?.policy ?? 'ACCEPT', after?.get(chain)?.policy ?? 'ACCEPT'];
      return was === is ? [] : [{ table, chain, before: was, after: is }];
    });
  });
}

const ORDER: readonly ChangeKind[] = ['accepted', 'stopped', 'untracked', 'tracked', 'translated', 'answered', 'rewritten'];

function grouped(differences: readonly Difference[]): PacketChange[] {
  const plain = withoutIdleConditions(differences);
  const groups = groupBy(plain, ({ set, before, after }) =>
    [set.direction, told(before, after), ...[...set.taken].sort().map(String)].join('||'),
  );
  const changes = [...groups.values()].map((group): PacketChange => {
    const [{ set, before, after, witness }] = group as [Difference, ...Difference[]];
    return {
      kind: kindOf(before, after),
      direction: set.direction,
      before,
      after,
      packets: mergePackets(group.map((each) => ({ states: [each.set.state], box: each.set.box }))),
      when: [...set.taken].map(([condition, holds]) => ({ condition, holds })),
      witness: { state: set.state, fields: witness },
    };
  });
  return changes.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

/** Where packets fare the same whether a condition holds or not, it is no part of the change. */
function withoutIdleConditions(differences: readonly Difference[]): Difference[] {
  const keys = new Set(differences.flatMap(({ set }) => [...set.taken.keys()]));
  let all = [...differences];
  for (const key of keys) {
    const groups = groupBy(all, ({ set, before, after }) => {
      const others = [...set.taken].filter(([name]) => name !== key).sort();
      const box = JSON.stringify(set.box, (_, value) => (typeof value === 'bigint' ? String(value) : value));
      return [set.direction, set.state, box, told(before, after), ...others.map(String)].join('||');
    });
    all = [...groups.values()].flatMap((group) => {
      const answers = new Set(group.map(({ set }) => set.taken.get(key)));
      if (!answers.has(true) || !answers.has(false)) return group;
      const taken = new Map(group[0]!.set.taken);
      taken.delete(key);
      return [{ ...group[0]!, set: { ...group[0]!.set, taken } }];
    });
  }
  return all;
}

function kindOf(before: Fate, after: Fate): ChangeKind {
  const [passed, passes] = [before.verdict.kind === 'accept', after.verdict.kind === 'accept'];
  if (passed !== passes) return passes ? 'accepted' : 'stopped';
  if (!passes) return 'answered';
  if (before.untracked !== after.untracked) return after.untracked ? 'untracked' : 'tracked';
  return before.nat !== after.nat ? 'translated' : 'rewritten';
}

/** What is told of a change: of what comes to pass, or not to pass any more, that; else the first thing that differs. */
function told(before: Fate, after: Fate): string {
  const kind = kindOf(before, after);
  const tell = ({ verdict, nat, written }: Fate) => {
    if (kind === 'translated') return nat;
    if (kind === 'rewritten') return written;
    return verdict.kind === 'reject' ? verdict.answer : verdict.kind;
  };
  return [kind, tell(before), tell(after)].join('|');
}

/** What kept an answer back, each thing once. */
function openChanges({ unknown }: RuleComparison): OpenChange[] {
  const byText = new Map(unknown.flatMap(({ because }) => because).map((open) => [`${open.text} ${open.place?.line}`, open]));
  return [...byText.values()];
}

/** Targets whose work a comparison of packets shows. */
const SEEN_BY_PACKETS: ReadonlySet<string> = new Set(['MARK', 'NOTRACK', 'CONNMARK', 'TOS', 'DSCP', 'TTL', 'HL']);

/** The rules that came or went, moved ones left aside, and do something else than to decide. */
function sideEffects(rules: readonly ChangedRule[]): SideEffect[] {
  const doing = rules.filter(({ rule: { facts } }) => {
    const target = facts.targetExtension;
    return target?.terminating === 'continue' && !SEEN_BY_PACKETS.has(facts.targetName ?? '') && !facts.notrack;
  });
  const work = ({ meaning, table }: ChangedRule) => `${table} ${meaning}`;
  const counts = new Map<string, number>();
  for (const each of doing) counts.set(work(each), (counts.get(work(each)) ?? 0) + (each.side === 'old' ? -1 : 1));
  return doing.filter((each) => {
    const count = counts.get(work(each)) ?? 0;
    return each.side === 'old' ? count < 0 : count > 0;
  });
}
