import type { IptablesLine, IptablesTree } from '../../syntax/iptables/tree.ts';
import type { Family } from '../packets/address.ts';
import { factsOf } from './facts.ts';

/** So many lines at most are a small change: what is typed, or one fix. */
const MOST_CHANGED = 50;

/**
 * The numbers of the lines of `after` that differ from those of `before`, where all others stand where they stood, and where no change is one
 * that a reader of the whole rule set would notice: the same command for the same chain with a target of the same name, and no fault in it.
 * Undefined for every other change. So what was found in the chains stays right, except where the packets of these rules count.
 */
export function smallChange(before: IptablesTree, after: IptablesTree, family: Family): readonly number[] | undefined {
  const changed = changedLines(before.lines, after.lines);
  return changed?.every((i) => isAlike(before.lines[i]!, after.lines[i]!, family)) ? changed : undefined;
}

function changedLines(before: readonly IptablesLine[], after: readonly IptablesLine[]): readonly number[] | undefined {
  if (before.length !== after.length) return undefined;
  const changed: number[] = [];
  for (let i = 0; i < after.length; i++) {
    if (before[i] === after[i]) continue;
    if (changed.length === MOST_CHANGED) return undefined;
    changed.push(i);
  }
  return changed;
}

/** Longer lines are judged by their length too. */
const ORDINARY_LENGTH = 300;

function isAlike(before: IptablesLine, after: IptablesLine, family: Family): boolean {
  if (before.kind !== 'rule' || after.kind !== 'rule') return false;
  if (before.counters?.text !== after.counters?.text || before.holes.length + after.holes.length > 0) return false;
  if (Math.max(before.text.length, after.text.length) > ORDINARY_LENGTH) return false;
  const [one, other] = [factsOf(before, family), factsOf(after, family)];
  return (
    one.command === 'append' &&
    other.command === 'append' &&
    one.chain === other.chain &&
    one.targetName === other.targetName &&
    one.targetExtension === other.targetExtension &&
    one.goto === other.goto &&
    one.family === undefined &&
    other.family === undefined &&
    isSingle(before.text, one.plain) &&
    isSingle(after.text, other.plain) &&
    isSameReport(one.report, other.report)
  );
}

/** Whether the line certainly makes one rule: a list of addresses makes several. */
function isSingle(text: string, plain: boolean): boolean {
  return plain || !text.includes(',');
}

type Report = ReturnType<typeof factsOf>['report'];

function isSameReport(one: Report, other: Report): boolean {
  const isSound = ({ faults, ifChain }: Report) => faults.length === 0 && ifChain.length === 0;
  return (
    isSound(one) &&
    isSound(other) &&
    one.endsChain === other.endsChain &&
    one.limits.length === other.limits.length &&
    one.limits.every((limit, i) => limit === other.limits[i])
  );
}
