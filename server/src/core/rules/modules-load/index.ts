import type { Rule } from '../../lint/rule.ts';
import { blacklistedModule } from './blacklisted-module.ts';
import { deprecatedModule } from './deprecated-module.ts';
import { extraWords } from './extra-words.ts';
import { notRead } from './not-read.ts';
import { unknownModule } from './unknown-module.ts';

export const modulesLoadRules: readonly Rule[] = [blacklistedModule, deprecatedModule, extraWords, notRead, unknownModule];
