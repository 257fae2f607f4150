import type { Rule } from '../../lint/rule.ts';
import { bucketRatio } from './bucket-ratio.ts';
import { bucketsNotWritable } from './buckets-not-writable.ts';
import { establishedBelowKeepalive } from './established-below-keepalive.ts';
import { hashsizeRounded } from './hashsize-rounded.ts';
import { maxWithoutBuckets } from './max-without-buckets.ts';
import { memory } from './memory.ts';
import { moduleBlocked } from './module-blocked.ts';
import { resetOnRestart } from './reset-on-restart.ts';
import { setBeforeModule } from './set-before-module.ts';
import { sizeConflict } from './size-conflict.ts';
import { trackingUnneeded } from './tracking-unneeded.ts';

export const conntrackRules: readonly Rule[] = [
  bucketRatio,
  maxWithoutBuckets,
  bucketsNotWritable,
  sizeConflict,
  hashsizeRounded,
  memory,
  resetOnRestart,
  trackingUnneeded,
  setBeforeModule,
  moduleBlocked,
  establishedBelowKeepalive,
];
