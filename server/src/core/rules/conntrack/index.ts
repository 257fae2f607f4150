import type { Rule } from '../../lint/rule.ts';

export const conntrackRules: readonly Rule[] = [];
