import type { Ruleset } from '../ruleset/ruleset.ts';

/** So many lines are read again in all to try the fixes of one version of a file: of thousands of findings the first ones have fixes. */
const MOST_LINES = 250_000;

const spent = new WeakMap<Ruleset, number>();

/** Whether there is time to try one more change of a rule set, which is read again with it. */
export function mayTry(ruleset: Ruleset): boolean {
  const lines = (spent.get(ruleset) ?? 0) + ruleset.file.tree.lines.length;
  spent.set(ruleset, lines);
  return lines <= MOST_LINES || lines === ruleset.file.tree.lines.length;
}
