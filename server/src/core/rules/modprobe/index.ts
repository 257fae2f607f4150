import type { Rule } from '../../lint/rule.ts';
import { blacklistExtraWords } from './blacklist-extra-words.ts';
import { deprecatedModule } from './deprecated-module.ts';
import { missingArgument } from './missing-argument.ts';
import { removedCommand } from './removed-command.ts';
import { spacesAroundEquals } from './spaces-around-equals.ts';
import { trailingComment } from './trailing-comment.ts';
import { unknownCommand } from './unknown-command.ts';
import { unknownParameter } from './unknown-parameter.ts';

export const modprobeRules: readonly Rule[] = [
  blacklistExtraWords,
  deprecatedModule,
  missingArgument,
  removedCommand,
  spacesAroundEquals,
  trailingComment,
  unknownCommand,
  unknownParameter,
];
