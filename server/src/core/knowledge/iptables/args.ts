import type { ArgType, EnumList, NameComparison, NamedValue } from './record.ts';

/** The words of the records, made short: `args: [integer(0, 255)]`. */

export const U8 = 0xff;
export const U16 = 0xffff;
export const U32 = 0xffff_ffff;
export const U64 = 2 ** 64;

/** One host or network, as the options of extensions take it. */
export const HOST: ArgType = { type: 'address', mask: false, list: false };
export const NETWORK: ArgType = { type: 'address', mask: true, list: false };
export const PREFIX_LENGTH: ArgType = { type: 'prefixLength' };
export const PORT: ArgType = { type: 'port' };
/** Ports of tcp and sctp. */
export const PORT_RANGE: ArgType = { type: 'portRange', reading: 'iptables' };
/** Ports of udp, dccp and conntrack. */
export const SYSTEM_PORT_RANGE: ArgType = { type: 'portRange', reading: 'system' };
export const MARK: ArgType = { type: 'mark', mask: false };
export const MARK_MASK: ArgType = { type: 'mark', mask: true };
export const PROTOCOL: ArgType = { type: 'protocol' };
export const SET_NAME: ArgType = { type: 'setName' };
export const SET_FLAGS: ArgType = { type: 'setFlags', max: 6 };

/** A whole number from `min` to `max`, both included. */
export function integer(min: number, max: number): ArgType {
  return { type: 'integer', min, max };
}

/** `number` or `first:last`, from 0 to `max`. */
export function range(max: number): ArgType {
  return { type: 'integerRange', max };
}

/** Text of at most `max` bytes, the rest cut without a word. */
export function cutText(max: number, min = 0): ArgType {
  return { type: 'string', min, max, overflow: 'cut' };
}

/** Text of at most `max` bytes; more is refused. */
export function text(max: number, min = 0): ArgType {
  return { type: 'string', min, max, overflow: 'refused' };
}

/** One word of a fixed set, given as names or as a table of names. */
export function oneOf(values: readonly (string | NamedValue)[], compare: NameComparison = 'exact'): ArgType {
  return { type: 'enum', values: values.map(named), compare };
}

/** Words of a fixed set between commas. */
export function listOf(
  values: readonly (string | NamedValue)[],
  compare: NameComparison = 'exact',
  rest: Pick<EnumList, 'numbers' | 'separators' | 'lenient'> = {},
): ArgType {
  return { type: 'enumList', values: values.map(named), compare, ...rest };
}

function named(value: string | NamedValue): NamedValue {
  return typeof value === 'string' ? { name: value } : value;
}
