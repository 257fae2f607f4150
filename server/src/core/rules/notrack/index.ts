import type { Rule } from '../../lint/rule.ts';
import { icmpErrors } from './icmp-errors.ts';
import { loopback } from './loopback.ts';
import { mispaired } from './mispaired.ts';
import { natConflict } from './nat-conflict.ts';
import { openSourcePort } from './open-source-port.ts';
import { replyNotAccepted } from './reply-not-accepted.ts';
import { shadowed } from './shadowed.ts';
import { statefulMatch } from './stateful-match.ts';
import { tooBroad } from './too-broad.ts';
import { twinDiffers } from './twin-differs.ts';
import { unpaired } from './unpaired.ts';
import { untrackedNotAccepted } from './untracked-not-accepted.ts';

export const notrackRules: readonly Rule[] = [
  unpaired,
  mispaired,
  shadowed,
  untrackedNotAccepted,
  replyNotAccepted,
  natConflict,
  tooBroad,
  loopback,
  statefulMatch,
  openSourcePort,
  icmpErrors,
  twinDiffers,
];
