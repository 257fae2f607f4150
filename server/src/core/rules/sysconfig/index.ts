import type { Rule } from '../../lint/rule.ts';

export const sysconfigRules: readonly Rule[] = [];
