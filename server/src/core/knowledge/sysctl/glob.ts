import { globFits } from '../../text/glob.ts';
import type { SysctlKey } from './key.ts';

/** Whether a key with `*`, `?` or `[...]` hits another: part by part, as glob(7) does, so that no pattern reaches over a separator. */
export function hits(pattern: SysctlKey, { parts }: Pick<SysctlKey, 'parts'>): boolean {
  // A file whose name begins with a dot is hit by nothing but a dot; there is none below /proc/sys.
  return pattern.parts.length === parts.length && pattern.parts.every((part, i) => globFits(part, parts[i]!));
}
