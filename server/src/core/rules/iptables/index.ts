import type { Rule } from '../../lint/rule.ts';
import { meaningRules } from './meaning.ts';

export const iptablesRules: readonly Rule[] = [...meaningRules];
