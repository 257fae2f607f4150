import type { RuleTables } from '../ruleset/ruleset.ts';
import { type HalfTracked, worksTracked } from './analysis.ts';
import type { RawHook } from './exemptions.ts';
import { type Direction, examplesOf, type Role } from './flow.ts';

/**
 * The hooks in which the other direction of an exemption may be exempted, most likely first. A rule of OUTPUT is answered in PREROUTING; one of
 * PREROUTING in OUTPUT on a host, and in PREROUTING on a router, which the filter's rules give away.
 */
export function orderedHooks(ruleset: RuleTables, half: HalfTracked): readonly RawHook[] {
  const { exemption } = half.unpaired;
  if (exemption.hook === 'OUTPUT') return ['PREROUTING'];
  const works = (role: Role) => worksSomewhere(ruleset, half, half.direction, role);
  const forwards = (ruleset.tables.get('filter')?.chains.get('FORWARD')?.rules.length ?? 0) > 0 && works('forwarded');
  const local = works(half.direction === 'request' ? 'inbound' : 'outbound');
  return forwards && !local ? ['PREROUTING', 'OUTPUT'] : ['OUTPUT', 'PREROUTING'];
}

function worksSomewhere(ruleset: RuleTables, half: HalfTracked, direction: Direction, role: Role): boolean {
  return half.unpaired.packets.some((box) =>
    examplesOf(ruleset, box, direction, role).some((flow) => worksTracked(ruleset, flow) === true),
  );
}
