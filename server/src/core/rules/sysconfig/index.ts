import type { Rule } from '../../lint/rule.ts';
import { deprecatedModule } from './deprecated-module.ts';
import { invalidValue } from './invalid-value.ts';
import { spacesAroundEquals } from './spaces-around-equals.ts';
import { unknownVariable } from './unknown-variable.ts';

export const sysconfigRules: readonly Rule[] = [deprecatedModule, invalidValue, spacesAroundEquals, unknownVariable];
