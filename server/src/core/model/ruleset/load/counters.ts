import { iptablesGrammar } from '../../../syntax/iptables/parse.ts';
import type { IptablesRule } from '../../../syntax/iptables/tree.ts';
import type { TextRange, Token } from '../../../text/range.ts';

/** Whether the colon stands inside the brackets. */
export function areCounters(counters: Token): boolean {
  return /^\[:*[^:]+:/.test(counters.text);
}

/**
 * Whether the line loads without that colon: the loader looks for one up to the end of the line and cuts there, and then wants anything that is
 * no bracket (xshared.c, tokenize_rule_counters).
 */
function loadsAnyway(line: string, { start }: TextRange): boolean {
  const [, behind] = /^:*[^:]+:(.*)$/s.exec(line.slice(start + 1)) ?? [];
  return behind !== undefined && /[^\]]/.test(behind);
}

/**
 * The rule that the loader makes of a line whose counters have no colon: it stops at the first colon behind them. As long as the line, so that
 * places stay the same; undefined where the counters are fine, or the loader refuses them.
 */
export function cutAtColon({ text, counters, holes }: IptablesRule): IptablesRule | undefined {
  if (!counters || holes.length > 0 || areCounters(counters) || !loadsAnyway(text, counters)) return undefined;
  const [before] = /^:*[^:]+/.exec(text.slice(counters.start + 1))!;
  const end = counters.start + 1 + before.length;
  const line = iptablesGrammar.parse(`${' '.repeat(counters.end)}${text.slice(counters.end, end)}\n`);
  return line.kind === 'rule' ? line : undefined;
}
