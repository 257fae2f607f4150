import type { Rule } from '../../lint/rule.ts';
import { deprecatedModule } from './deprecated-module.ts';

export const modulesLoadRules: readonly Rule[] = [deprecatedModule];
