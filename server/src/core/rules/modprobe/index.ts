import type { Rule } from '../../lint/rule.ts';

export const modprobeRules: readonly Rule[] = [];
