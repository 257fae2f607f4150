import type { Rule } from '../../lint/rule.ts';
import { loadingRules } from './loading.ts';
import { meaningRules } from './meaning.ts';

export const iptablesRules: readonly Rule[] = [...loadingRules, ...meaningRules];
