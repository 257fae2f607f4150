import { ANY_FLAGS, type Box, boxText, EVERY_ICMP_TYPE } from '../packets/box.ts';
import type { Exemption, Exemptions, RawHook } from './exemptions.ts';

const known = new WeakMap<Exemptions, Readonly<Record<RawHook, ReadonlySet<string>>>>();

/**
 * Whether a rule of the other hook exempts just the packets of this exemption with their ends swapped. Most pairs are written so, and such a pair
 * needs no look at any set. False proves nothing.
 */
export function hasMirror({ hook, effective, box: { flags } }: Exemption, exemptions: Exemptions): boolean {
  const [box, ...others] = effective ?? [];
  if (!box || others.length > 0 || flags !== ANY_FLAGS || box.icmpType !== EVERY_ICMP_TYPE) return false;
  const { protocol, source, destination, sport, dport } = box;
  const turned = textOf({ protocol, source: destination, destination: source, sport: dport, dport: sport });
  return mirrorsOf(exemptions)[hook === 'PREROUTING' ? 'OUTPUT' : 'PREROUTING'].has(turned);
}

function mirrorsOf(exemptions: Exemptions): Readonly<Record<RawHook, ReadonlySet<string>>> {
  let found = known.get(exemptions);
  if (!found) {
    const sets = { PREROUTING: new Set<string>(), OUTPUT: new Set<string>() };
    for (const { hook, effective } of exemptions.all) {
      for (const box of effective ?? []) if (box.icmpType === EVERY_ICMP_TYPE) sets[hook].add(textOf(box));
    }
    found = sets;
    known.set(exemptions, found);
  }
  return found;
}

function textOf(box: Pick<Box, 'protocol' | 'source' | 'destination' | 'sport' | 'dport'>): string {
  const { protocol, source, destination, sport, dport } = box;
  return `${boxText(protocol)} ${boxText(source)} ${boxText(destination)} ${boxText(sport)} ${boxText(dport)}`;
}
