import { type Family, findTarget } from '../../../knowledge/iptables/index.ts';
import { say } from '../../../text/say.ts';
import type { RefusedBy } from './fault.ts';

const VERDICTS: readonly string[] = ['ACCEPT', 'DROP', 'RETURN', 'QUEUE'];

/** Why a chain cannot have its name. `isNew`: it is made by -N, which is stricter than a `:` line. */
export function nameFault(name: string, isNew: boolean, family: Family): { why: string; refusedBy: RefusedBy } | undefined {
  const target = isNew ? findTarget(name, family) : undefined;
  if (VERDICTS.includes(name) || (target && !target.opaque) || (isNew && name === 'standard')) {
    return { why: say`${name} is a target, and no chain can have its name`, refusedBy: 'both' };
  }
  if (!/^[-!]/.test(name)) return undefined;
  return { why: say`a chain's name must not begin with ${name[0]}`, refusedBy: isNew ? 'both' : 'nft' };
}
