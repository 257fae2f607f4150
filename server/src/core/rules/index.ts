import type { Rule } from '../lint/rule.ts';
import { RuleSet } from '../lint/run.ts';
import { workAhead } from '../model/ahead.ts';
import { conntrackRules } from './conntrack/index.ts';
import { fileRules } from './file/index.ts';
import { unusedSuppression, unusedSuppressions } from './file/unused-suppression.ts';
import { iptablesRules } from './iptables/index.ts';
import { modprobeRules } from './modprobe/index.ts';
import { modulesLoadRules } from './modules-load/index.ts';
import { notrackRules } from './notrack/index.ts';
import { sysconfigRules } from './sysconfig/index.ts';
import { sysctlRules } from './sysctl/index.ts';

const rules: readonly Rule[] = [
  ...conntrackRules,
  ...notrackRules,
  ...iptablesRules,
  ...sysctlRules,
  ...modprobeRules,
  ...modulesLoadRules,
  ...sysconfigRules,
  ...fileRules,
];

/** Every rule of kernlint. */
export const allRules = new RuleSet(rules, { rule: unusedSuppression, reports: unusedSuppressions }, workAhead);
