import type { Rule } from '../../lint/rule.ts';
import { deprecatedNotrackTarget } from './deprecated-notrack-target.ts';
import { deprecatedStateMatch } from './deprecated-state-match.ts';
import { duplicateRule } from './duplicate-rule.ts';
import { establishedLate } from './established-late.ts';
import { expectation } from './expectation.ts';
import { hostBitsSet } from './host-bits-set.ts';
import { hostname } from './hostname.ts';
import { insertReverses } from './insert-reverses.ts';
import { interfaceAlias } from './interface-alias.ts';
import { interfaceWildcard } from './interface-wildcard.ts';
import { lockOut } from './lock-out.ts';
import { mixedBackends } from './mixed-backends.ts';
import { runtimeChains } from './runtime-chains.ts';
import { shadowedRule } from './shadowed-rule.ts';
import { unguardedIpv6 } from './unguarded-ipv6.ts';
import { unreachableRule } from './unreachable-rule.ts';
import { unusedChain } from './unused-chain.ts';

/** Rules about files that load, and do not mean what was meant. */
export const meaningRules: readonly Rule[] = [
  unreachableRule,
  shadowedRule,
  duplicateRule,
  unusedChain,
  deprecatedStateMatch,
  deprecatedNotrackTarget,
  hostBitsSet,
  hostname,
  interfaceWildcard,
  interfaceAlias,
  insertReverses,
  lockOut,
  expectation,
  establishedLate,
  runtimeChains,
  mixedBackends,
  unguardedIpv6,
];
