import type { Rule } from '../../lint/rule.ts';
import { deprecatedKey } from './deprecated-key.ts';
import { duplicateKey } from './duplicate-key.ts';
import { quotedValue } from './quoted-value.ts';
import { removedKey } from './removed-key.ts';
import { syntax } from './syntax.ts';

export const sysctlRules: readonly Rule[] = [deprecatedKey, removedKey, syntax, quotedValue, duplicateKey];
