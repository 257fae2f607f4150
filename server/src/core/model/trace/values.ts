import { DSCP_CLASSES, TOS_NAMES } from '../../knowledge/iptables/names.ts';
import type { BoundOption } from '../ruleset/bind.ts';
import { wholeNumber } from '../ruleset/load/values/c-number.ts';
import { findName } from '../ruleset/load/values/names.ts';

/** The first word of an option; empty where it has none. */
export function wordOf(option: BoundOption): string {
  return option.args[0]?.text ?? '';
}

/** A number as the loader reads it, where it is at most `max`. */
export function numberUpTo(text: string, max: number): number | undefined {
  const value = wholeNumber(text);
  return value !== undefined && value <= max ? value : undefined;
}

/** `value[/mask]`: the mask is `whole` where none is given. */
export function parseMasked(text: string, whole: number): { value: number; mask: number } | undefined {
  const slash = text.indexOf('/');
  const value = numberUpTo(slash < 0 ? text : text.slice(0, slash), whole);
  const mask = slash < 0 ? whole : numberUpTo(text.slice(slash + 1), whole);
  return value === undefined || mask === undefined ? undefined : { value, mask };
}

/** `5`, `5:9`, `:9`, `5:`; both ends are in it. */
export function parseNumberRange(text: string, max: number): { low: number; high: number } | undefined {
  const [from = '', to] = text.split(':', 2);
  const low = from === '' && to !== undefined ? 0 : numberUpTo(from, max);
  const high = to === undefined ? low : to === '' ? max : numberUpTo(to, max);
  return low === undefined || high === undefined ? undefined : { low, high };
}

/** The names of `--tos` speak of the six upper bits (iptables libxt_tos, tos_values.c). */
const NAMED_TOS_MASK = 0x3f;

/** What `--tos` and `--set-tos` take. */
export function parseTos(text: string): { value: number; mask: number } | undefined {
  const named = findName(TOS_NAMES, 'ignore-case', text);
  return named?.number === undefined ? parseMasked(text, 0xff) : { value: named.number, mask: NAMED_TOS_MASK };
}

/** The code point that `--dscp-class` and its kin name. */
export function dscpClass(text: string): number | undefined {
  return findName(DSCP_CLASSES, 'ignore-case', text)?.number;
}
