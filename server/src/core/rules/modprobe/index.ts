import type { Rule } from '../../lint/rule.ts';
import { blacklistExtraWords } from './blacklist-extra-words.ts';
import { blacklistIsNotABlock } from './blacklist-is-not-a-block.ts';
import { deprecatedModule } from './deprecated-module.ts';
import { duplicateInstall } from './duplicate-install.ts';
import { installIgnored } from './install-ignored.ts';
import { invalidParameter } from './invalid-parameter.ts';
import { missingArgument } from './missing-argument.ts';
import { notRead } from './not-read.ts';
import { removedCommand } from './removed-command.ts';
import { softdepWithoutEffect } from './softdep-without-effect.ts';
import { spacesAroundEquals } from './spaces-around-equals.ts';
import { trailingComment } from './trailing-comment.ts';
import { unknownCommand } from './unknown-command.ts';
import { unknownModule } from './unknown-module.ts';
import { unknownParameter } from './unknown-parameter.ts';

export const modprobeRules: readonly Rule[] = [
  blacklistExtraWords,
  blacklistIsNotABlock,
  deprecatedModule,
  duplicateInstall,
  installIgnored,
  invalidParameter,
  missingArgument,
  notRead,
  removedCommand,
  softdepWithoutEffect,
  spacesAroundEquals,
  trailingComment,
  unknownCommand,
  unknownModule,
  unknownParameter,
];
