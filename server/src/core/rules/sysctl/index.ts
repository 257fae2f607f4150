import type { Rule } from '../../lint/rule.ts';

export const sysctlRules: readonly Rule[] = [];
