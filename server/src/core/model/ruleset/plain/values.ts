import { findTarget, TABLES } from '../../../knowledge/iptables/index.ts';
import type { Family } from '../../packets/address.ts';
import { readNetwork4, readNetwork6 } from './networks.ts';
import { arePorts, isPortOrRange, portAt } from './ports.ts';

/** What stands in a place of a rule where rules of one shape differ. */
export type PlainKind =
  | 'network'
  | 'port'
  | 'ports'
  | 'interface'
  | 'own-chain'
  | 'jumped-chain'
  | 'remark'
  | 'set'
  | 'nat-address'
  | 'nat-address-port';

/** Whether the word of a line from `start` to `end` is plain: no loader minds it, and nothing is to be said of it. */
type Check = (line: string, start: number, end: number) => boolean;

/**
 * The checks of plain words. What is no plain word is not wrong: it is read and judged the long way. So they may be as strict as is convenient,
 * but a word that passes must be one that the judges of values are silent about.
 */
export function isPlain(kind: PlainKind, family: Family, line: string, start: number, end: number): boolean {
  return CHECKS[family][kind](line, start, end);
}

const COMMON: Omit<Record<PlainKind, Check>, 'network' | 'nat-address' | 'nat-address-port'> = {
  port: isPortOrRange,
  ports: arePorts,
  interface: (line, start, end) => end - start <= 15 && isName(line, start, end),
  'own-chain': (line, start, end) => end - start <= 28 && isName(line, start, end) && !BUILT_IN.has(line.slice(start, end)),
  'jumped-chain': (line, start, end) => end - start <= 28 && isName(line, start, end) && isNoTarget(line.slice(start, end)),
  remark: isRemark,
  set: (line, start, end) => end - start <= 31 && isName(line, start, end),
};

const CHECKS: Readonly<Record<Family, Readonly<Record<PlainKind, Check>>>> = {
  ipv4: {
    ...COMMON,
    network: (line, start, end) => readNetwork4(line, start, end) !== undefined,
    'nat-address': (line, start, end) => isHost4(line, start, end),
    'nat-address-port': (line, start, end) => {
      const colon = line.indexOf(':', start);
      return colon > start && colon < end && isHost4(line, start, colon) && portAt(line, colon + 1, end) > 0;
    },
  },
  ipv6: {
    ...COMMON,
    network: (line, start, end) => readNetwork6(line, start, end) !== undefined,
    // These are few, and their brackets are read the long way.
    'nat-address': () => false,
    'nat-address-port': () => false,
  },
};

const BUILT_IN: ReadonlySet<string> = new Set(TABLES.flatMap(({ chains }) => [...chains]));

/** Whether a name is none that any loader knows as a target. */
function isNoTarget(name: string): boolean {
  return !BUILT_IN.has(name) && !findTarget(name, 'ipv4') && !findTarget(name, 'ipv6');
}

function isHost4(line: string, start: number, end: number): boolean {
  const slash = line.indexOf('/', start);
  return (slash < 0 || slash >= end) && readNetwork4(line, start, end) !== undefined;
}

/** Letters, digits, `_`, `-` and `.`, beginning with a letter or digit. */
function isName(line: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = line.charCodeAt(at);
    const isWord = (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
    if (!isWord && (at === start || (code !== 0x5f && code !== 0x2d && code !== 0x2e))) return false;
  }
  return end > start;
}

/** A text that begins with a letter or digit, with or without double quotes around it. */
function isRemark(line: string, start: number, end: number): boolean {
  const quotes = line.charCodeAt(start) === 0x22 ? 1 : 0;
  const from = start + quotes;
  if (end - start - 2 * quotes > 255 || !isName(line, from, from + 1)) return false;
  for (let at = from; at < end - quotes; at++) {
    const code = line.charCodeAt(at);
    if (code > 0x7e || code < 0x20 || code === 0x22 || code === 0x5c) return false;
  }
  return true;
}
