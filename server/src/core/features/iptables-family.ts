import type { Family } from '../knowledge/iptables/index.ts';
import { familyOf } from '../syntax/iptables/family.ts';
import type { SourceFileOf } from '../workspace/source-file.ts';

/** So many lines of a long file are asked where its path does not tell: a keystroke must not read all of them. */
const FIRST_LINES = 2000;

/** The family of a rule set, for what is asked at each keystroke; IPv4 where nothing tells. */
export function typedFamily({ path, tree }: SourceFileOf<'iptables'>): Family {
  const { lines } = tree;
  return familyOf(path, lines.length > FIRST_LINES ? { lines: lines.slice(0, FIRST_LINES) } : tree) ?? 'ipv4';
}
