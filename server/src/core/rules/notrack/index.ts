import type { Rule } from '../../lint/rule.ts';

export const notrackRules: readonly Rule[] = [];
