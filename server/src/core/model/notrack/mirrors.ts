import { ANY_FLAGS, type Box, boxText, EVERY_ICMP_TYPE } from '../packets/box.ts';
import type { Exemption, Exemptions, RawHook } from './exemptions.ts';

/** What is exempt in each hook, as texts of its addresses and ports. */
export type Mirrors = Readonly<Record<RawHook, ReadonlySet<string>>>;

export function mirrorsOf(exemptions: Exemptions): Mirrors {
  const mirrors = { PREROUTING: new Set<string>(), OUTPUT: new Set<string>() };
  for (const { hook, effective } of exemptions.all) {
    for (const box of effective ?? []) if (box.icmpType === EVERY_ICMP_TYPE) mirrors[hook].add(textOf(box));
  }
  return mirrors;
}

/**
 * Whether a rule of the other hook exempts just the packets of this exemption with their ends swapped. Most pairs are written so, and such a pair
 * needs no look at any set. False proves nothing.
 */
export function hasMirror({ hook, effective, box: { flags } }: Exemption, mirrors: Mirrors): boolean {
  const [box, ...others] = effective ?? [];
  if (!box || others.length > 0 || flags !== ANY_FLAGS || box.icmpType !== EVERY_ICMP_TYPE) return false;
  const { protocol, source, destination, sport, dport } = box;
  const turned = textOf({ protocol, source: destination, destination: source, sport: dport, dport: sport });
  return mirrors[hook === 'PREROUTING' ? 'OUTPUT' : 'PREROUTING'].has(turned);
}

function textOf(box: Pick<Box, 'protocol' | 'source' | 'destination' | 'sport' | 'dport'>): string {
  const { protocol, source, destination, sport, dport } = box;
  return `${boxText(protocol)} ${boxText(source)} ${boxText(destination)} ${boxText(sport)} ${boxText(dport)}`;
}
