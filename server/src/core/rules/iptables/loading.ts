import type { Rule } from '../../lint/rule.ts';
import { addressFamily } from './address-family.ts';
import { chainDepth } from './chain-depth.ts';
import { chainLoop } from './chain-loop.ts';
import { conflictingOptions } from './conflicting-options.ts';
import { deprecatedNegation } from './deprecated-negation.ts';
import { interfaceHook } from './interface-hook.ts';
import { invalidChainName } from './invalid-chain-name.ts';
import { invalidPolicy } from './invalid-policy.ts';
import { invalidValue } from './invalid-value.ts';
import { invertedRange } from './inverted-range.ts';
import { invisibleCharacter } from './invisible-character.ts';
import { missingArgument } from './missing-argument.ts';
import { missingCommit } from './missing-commit.ts';
import { missingOption } from './missing-option.ts';
import { multiportTooMany } from './multiport-too-many.ts';
import { nameTooLong } from './name-too-long.ts';
import { negationNotAllowed } from './negation-not-allowed.ts';
import { optionNeedsProtocol } from './option-needs-protocol.ts';
import { portListNeedsMultiport } from './port-list-needs-multiport.ts';
import { repeatedChain } from './repeated-chain.ts';
import { repeatedOption } from './repeated-option.ts';
import { repeatedTable } from './repeated-table.ts';
import { ruleOutsideTable } from './rule-outside-table.ts';
import { syntax } from './syntax.ts';
import { targetNotAllowed } from './target-not-allowed.ts';
import { trailingComment } from './trailing-comment.ts';
import { unknownChain } from './unknown-chain.ts';
import { unknownMatch } from './unknown-match.ts';
import { unknownOption } from './unknown-option.ts';
import { unknownTable } from './unknown-table.ts';
import { unknownTarget } from './unknown-target.ts';

/** Rules about what the loaders refuse. */
export const loadingRules: readonly Rule[] = [
  syntax,
  trailingComment,
  invisibleCharacter,
  unknownTable,
  unknownChain,
  unknownMatch,
  unknownTarget,
  unknownOption,
  missingArgument,
  missingOption,
  repeatedOption,
  conflictingOptions,
  negationNotAllowed,
  deprecatedNegation,
  invalidValue,
  invertedRange,
  addressFamily,
  nameTooLong,
  multiportTooMany,
  portListNeedsMultiport,
  optionNeedsProtocol,
  targetNotAllowed,
  interfaceHook,
  missingCommit,
  ruleOutsideTable,
  repeatedTable,
  repeatedChain,
  invalidChainName,
  invalidPolicy,
  chainLoop,
  chainDepth,
];
