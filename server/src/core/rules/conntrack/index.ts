import type { Rule } from '../../lint/rule.ts';
import { bucketRatio } from './bucket-ratio.ts';
import { bucketsNotWritable } from './buckets-not-writable.ts';
import { hashsizeRounded } from './hashsize-rounded.ts';
import { maxWithoutBuckets } from './max-without-buckets.ts';
import { memory } from './memory.ts';
import { resetOnRestart } from './reset-on-restart.ts';
import { sizeConflict } from './size-conflict.ts';

export const conntrackRules: readonly Rule[] = [
  bucketRatio,
  maxWithoutBuckets,
  bucketsNotWritable,
  sizeConflict,
  hashsizeRounded,
  memory,
  resetOnRestart,
];
