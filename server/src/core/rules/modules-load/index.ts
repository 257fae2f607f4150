import type { Rule } from '../../lint/rule.ts';

export const modulesLoadRules: readonly Rule[] = [];
