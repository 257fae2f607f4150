import type { IptablesRule } from '../../syntax/iptables/tree.ts';
import type { Family } from '../packets/address.ts';
import { matchOf, type RuleMatch } from '../packets/match.ts';
import { type Binding, bind } from './bind.ts';
import { judgeRule, type RuleReport } from './load/rule.ts';

/** What a rule set needs to know of a rule line: small, because a file may have hundreds of thousands. */
export interface RuleFacts {
  /** `append`, `insert` ...; missing where the line has no command. */
  readonly command: string | undefined;
  readonly chain: string | undefined;
  /** The rule number of -I, -R and -D. */
  readonly position: number | undefined;
  /** The policy of -P. */
  readonly policy: string | undefined;
  /** `-4` or `-6` before the rule. */
  readonly family: Family | undefined;
  readonly target: Binding['target'];
  /** The packets that the rule matches. */
  readonly match: RuleMatch;
  /** The target takes packets out of connection tracking: NOTRACK or CT --notrack. */
  readonly notrack: boolean;
  /** Loading the rule switches connection tracking on. Extensions that are not known count as if they did. */
  readonly needsConntrack: boolean;
  /** What a loader would refuse in the line. */
  readonly report: RuleReport;
}

const known: Readonly<Record<Family, WeakMap<IptablesRule, RuleFacts>>> = { ipv4: new WeakMap(), ipv6: new WeakMap() };

/** The facts of a rule line, read once for each line. */
export function factsOf(line: IptablesRule, family: Family): RuleFacts {
  let facts = known[family].get(line);
  if (!facts) {
    facts = read(line, bind(line, family), family);
    known[family].set(line, facts);
  }
  return facts;
}

function read(line: IptablesRule, binding: Binding, family: Family): RuleFacts {
  const { target } = binding;
  const name = target?.word.text;
  const notrack = name === 'NOTRACK' || (name === 'CT' && binding.options.some((option) => option.name === 'notrack'));
  return {
    command: binding.command,
    chain: binding.chain?.text,
    position: binding.position,
    policy: binding.policy?.text,
    family: binding.family,
    target,
    match: matchOf(binding, family),
    notrack,
    needsConntrack: asksForTracking(binding, notrack),
    report: judgeRule(line, binding, family),
  };
}

function asksForTracking({ matches, target }: Binding, notrack: boolean): boolean {
  if (matches.some(({ extension }) => !extension || extension.needsConntrack === true)) return true;
  const need = target?.extension?.needsConntrack;
  return need === 'unless-notrack' ? !notrack : need === true;
}
