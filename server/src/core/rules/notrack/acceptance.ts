import type { Finding, Fix } from '../../lint/finding.ts';
import type { FileContext } from '../../lint/rule.ts';
import { acceptanceFixes } from '../../model/notrack/acceptance-fix.ts';
import { analyseNotrack, type Unaccepted } from '../../model/notrack/analysis.ts';
import { hostOptions } from '../../model/notrack/host-options.ts';
import { deciderWords, packetWords, serviceWords } from '../../model/notrack/words.ts';
import { type HostRules, lineWords, placeOf, rulesWith, standsIn } from '../../model/ruleset/host-rules.ts';
import { bindingOf } from '../../model/ruleset/ruleset.ts';
import { groupBy } from '../../text/group-by.ts';
import { say, sentences } from '../../text/say.ts';
import type { SourceFileOf } from '../../workspace/source-file.ts';

/**
 * Reports exempt packets that the filter drops, one finding for each rule that accepts them while they are tracked: that is where the
 * state is missing. Both rules of this kind share it; `wanted` tells their packets apart.
 */
export function reportUnaccepted(
  { file, host, report }: FileContext<'iptables'>,
  wanted: (unaccepted: Unaccepted) => boolean,
): void {
  const rules = rulesWith(host, file);
  const options = hostOptions(host);
  const analysis = analyseNotrack(rules, options);
  const groups = groupBy(
    (analysis?.unaccepted ?? []).filter(wanted),
    ({ acceptor, broken, exemption }) => acceptor.rule ?? broken.by.rule ?? exemption.rule,
  );
  for (const [rule, group] of groups) {
    if (!standsIn(rules, rule, file)) continue;
    const fixes = () =>
      acceptanceFixes(rules, group, options).map(
        ({ title, file: own, edits }): Fix => ({
          title,
          safety: 'offered',
          cluster: 'notrack',
          edits: edits.map((edit) => ({ ...edit, path: own.path })),
        }),
      );
    report({
      ...placeOf(rules, rule),
      severity: group.some(({ exemption }) => exemption.exact) ? 'error' : 'warning',
      message: message(rules, file, group),
      related: group.slice(0, 10).map(({ exemption }): Finding['related'][number] => ({
        ...placeOf(rules, exemption.rule),
        message: say`These packets are exempt from tracking here.`,
      })),
      fixes,
    });
  }
}

function message(rules: HostRules, file: SourceFileOf<'iptables'>, group: readonly Unaccepted[]): string {
  const [first] = group;
  const { exemption, broken, acceptor, flow, direction } = first!;
  const packets = packetWords(exemption.box, rules.family);
  const line = lineWords(rules, exemption.rule, file);
  const lines = group.length > 1 ? say`${line} and ${group.length - 1} more` : line;
  const accepted = acceptor.rule
    ? say`${states(acceptor.rule)} does not match UNTRACKED`
    : say`the policy of ${acceptor.chain.name} would accept it`;
  const by = deciderWords(rules, broken.by, broken.chain, file);
  return sentences(
    say`Raw exempts ${packets} from tracking (${lines}), but ${accepted}: in ${broken.chain}, ${by} takes it.`,
    direction === 'request'
      ? say`Connections to ${serviceWords(flow)} are lost; accept UNTRACKED packets here.`
      : say`Answers of ${serviceWords(flow)} are lost; accept UNTRACKED packets here.`,
  );
}

function states(rule: NonNullable<Unaccepted['acceptor']['rule']>): string {
  const option = bindingOf(rule).options.find(({ name }) => name === 'ctstate' || name === 'state');
  return option?.args[0] ? `${option.negated ? '! ' : ''}${option.args[0].text}` : say`this rule`;
}
