import type { TextRange, Token } from '../../../text/range.ts';

/** Whether the colon stands inside the brackets. */
export function areCounters(counters: Token): boolean {
  return /^\[:*[^:]+:/.test(counters.text);
}

/**
 * Whether the line loads without that colon: the loader looks for one up to the end of the line and cuts there, and then wants anything that is
 * no bracket (xshared.c, tokenize_rule_counters).
 */
export function loadsAnyway(line: string, { start }: TextRange): boolean {
  const [, behind] = /^:*[^:]+:(.*)$/s.exec(line.slice(start + 1)) ?? [];
  return behind !== undefined && /[^\]]/.test(behind);
}
