import type { Rule } from '../../lint/rule.ts';

export const iptablesRules: readonly Rule[] = [];
