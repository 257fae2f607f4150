import { groupBy } from '../../text/group-by.ts';
import { type Box, boxText } from '../packets/box.ts';
import type { InterfaceSet, InterfaceTest } from '../packets/interface-set.ts';
import { type Intervals, unionOf } from '../packets/intervals.ts';
import { SEEN_STATES, type SeenState } from './packet-set.ts';

/** Packets of some states that share everything else that is said of them. */
export interface Packets {
  readonly states: readonly SeenState[];
  readonly box: Box;
}

const SETS = ['source', 'destination', 'sport', 'dport', 'icmpType', 'protocol'] as const;
const INTERFACES = ['input', 'output'] as const;

/** More pieces than this stay as they are: people read no more than a few. */
const MOST = 400;

/** The same packets in fewer pieces: those that differ in one thing only become one, until no two of them do. */
export function mergePackets(pieces: readonly Packets[]): readonly Packets[] {
  if (pieces.length > MOST) return pieces;
  let all = pieces;
  for (;;) {
    const before = all.length;
    all = merged(all, 'states', (group) => {
      const states = new Set(group.flatMap((each) => each.states));
      return [{ ...group[0]!, states: SEEN_STATES.filter((state) => states.has(state)) }];
    });
    for (const dimension of SETS)
      all = merged(all, dimension, (group) => {
        const set: Intervals = unionOf(group.flatMap(({ box }) => [...box[dimension]]));
        return [{ ...group[0]!, box: { ...group[0]!.box, [dimension]: set } }];
      });
    all = merged(all, 'flags', (group) => {
      const flags = group.reduce((bits, { box }) => bits | box.flags, 0);
      return [{ ...group[0]!, box: { ...group[0]!.box, flags } }];
    });
    for (const dimension of INTERFACES) all = merged(all, dimension, (group) => withoutOpposites(group, dimension));
    if (all.length === before) return all;
  }
}

function merged(
  pieces: readonly Packets[],
  along: keyof Box | 'states',
  join: (group: readonly Packets[]) => readonly Packets[],
): readonly Packets[] {
  const groups = groupBy(pieces, ({ states, box }) => {
    const others = Object.entries(box)
      .filter(([name]) => name !== along)
      .map(([, set]) => boxText(set));
    return [along === 'states' ? '' : states, ...others].join(' ');
  });
  return [...groups.values()].flatMap((group) => (group.length === 1 ? group : join(group)));
}

/** Of pieces that differ in one interface test, asked by the one and negated by the other, one without that test. */
function withoutOpposites(group: readonly Packets[], dimension: 'input' | 'output'): readonly Packets[] {
  const out: Packets[] = [];
  for (const piece of group) {
    const at = out.findIndex((other) => common(other.box[dimension], piece.box[dimension]) !== undefined);
    if (at < 0) out.push(piece);
    else {
      const set = common(out[at]!.box[dimension], piece.box[dimension])!;
      out[at] = { ...piece, box: { ...piece.box, [dimension]: set } };
    }
  }
  return out;
}

function common(a: InterfaceSet, b: InterfaceSet): InterfaceSet | undefined {
  if (boxText(a) === boxText(b)) return a;
  for (const test of a) {
    const opposite = (other: InterfaceTest) =>
      other.name === test.name && other.prefix === test.prefix && other.negated !== test.negated;
    if (!b.some(opposite)) continue;
    const rest = a.filter((other) => other !== test);
    if (boxText(rest) === boxText(b.filter((other) => !opposite(other)))) return rest;
  }
  return undefined;
}
