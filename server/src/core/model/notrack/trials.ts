import type { HostRules } from '../ruleset/host-rules.ts';

/** So many lines are read again in all to try the fixes of one version of a file: of thousands of findings the first ones have fixes. */
const MOST_LINES = 250_000;

const spent = new WeakMap<HostRules['tables'], number>();

/** Whether there is time to try one more change of a rule set, which is read again with it. */
export function mayTry({ tables, parts }: HostRules): boolean {
  const size = parts.reduce((sum, { file }) => sum + file.tree.lines.length, 0);
  const lines = (spent.get(tables) ?? 0) + size;
  spent.set(tables, lines);
  return lines <= MOST_LINES || lines === size;
}
