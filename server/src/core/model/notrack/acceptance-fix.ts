import { lineStarts } from '../../syntax/lines.ts';
import type { TextEdit } from '../../text/edit.ts';
import { say } from '../../text/say.ts';
import { editFile, type SourceFileOf } from '../../workspace/source-file.ts';
import { EVERY_PORT } from '../packets/box.ts';
import { isSubset } from '../packets/intervals.ts';
import { TCP } from '../packets/packet.ts';
import { type HostRules, partOf, withFile } from '../ruleset/host-rules.ts';
import { bindingOf, type ChainRule, lineNumber } from '../ruleset/ruleset.ts';
import { type AnalysisOptions, analyseNotrack, type Unaccepted } from './analysis.ts';
import { mayTry } from './trials.ts';

/** A way to let exempt packets through the filter. Each was tried: with it the packets pass. */
export interface AcceptanceFix {
  readonly title: string;
  readonly file: SourceFileOf<'iptables'>;
  readonly edits: readonly TextEdit[];
}

/** The ways to accept the packets of a group of findings that one rule of the filter accepts while they are tracked; the narrowest first. */
export function acceptanceFixes(rules: HostRules, group: readonly Unaccepted[], options: AnalysisOptions): AcceptanceFix[] {
  const acceptor = group[0]!.acceptor.rule;
  const before = acceptor ?? group[0]!.broken.by.rule;
  if (!before) return [];
  const widened = acceptor ? withUntracked(rules, acceptor) : undefined;
  const inserted = narrowRules(rules, group, before);
  const candidates = acceptor && namesPort(acceptor) ? [widened, inserted] : [inserted, widened];
  return candidates.filter(
    (fix): fix is AcceptanceFix => fix !== undefined && mayTry(rules) && mends(rules, group, fix, options),
  );
}

function namesPort(rule: ChainRule): boolean {
  const { box } = rule.facts.match;
  return !isSubset(EVERY_PORT, box.dport) || !isSubset(EVERY_PORT, box.sport);
}

/** Adds UNTRACKED to the rule's list of states; undefined where it has none, or a negated one. */
function withUntracked(rules: HostRules, rule: ChainRule): AcceptanceFix | undefined {
  const states = bindingOf(rule).options.find((option) => option.name === 'ctstate' || option.name === 'state');
  const list = states?.args[0];
  if (!states || !list || states.negated || states.hole || list.quoted) return undefined;
  const part = partOf(rules.parts, rule);
  const at = lineStarts(part.file.tree)[rule.index]! + list.end;
  return {
    file: part.file,
    title: say`Add UNTRACKED to the states in line ${lineNumber(part, rule)}`,
    edits: [{ range: { start: at, end: at }, newText: ',UNTRACKED' }],
  };
}

/** One rule for each exemption, before the rule that accepts its tracked packets: the raw rule's own conditions with the state UNTRACKED. */
function narrowRules(rules: HostRules, group: readonly Unaccepted[], before: ChainRule): AcceptanceFix | undefined {
  const chain = group[0]!.acceptor.rule ? group[0]!.acceptor.chain : group[0]!.broken.by.chain;
  const texts = new Set<string>();
  for (const unaccepted of group) {
    const text = narrowRule(unaccepted, chain.name, before);
    if (text === undefined) return undefined;
    texts.add(text);
  }
  const { file } = partOf(rules.parts, before);
  const start = lineStarts(file.tree)[before.index]!;
  const end = before.line.text.endsWith('\r\n') ? '\r\n' : '\n';
  const [first] = texts;
  return {
    file,
    title:
      texts.size === 1
        ? say`Insert ${first!.replace(/^\[0:0\] /, '')}`
        : say`Insert ${texts.size} rules that accept the exempt packets`,
    edits: [{ range: { start, end: start }, newText: [...texts].map((text) => text + end).join('') }],
  };
}

function narrowRule({ exemption, direction }: Unaccepted, chain: string, like: ChainRule): string | undefined {
  const words: string[] = [];
  for (const rule of [...exemption.via, exemption.rule]) {
    const { stray, target, options } = bindingOf(rule);
    if (stray.length > 0) return undefined;
    for (const option of options) {
      if (option.hole || !option.known) return undefined;
      if (option.name === 'jump' || option.name === 'goto' || (target?.extension && option.extension === target.extension))
        continue;
      if (option.extension?.name === 'conntrack' || option.extension?.name === 'state' || option.name === 'comment') continue;
      if (option.name === 'match' && /^(conntrack|state|comment)$/.test(option.args[0]?.text ?? '')) continue;
      const end = option.args.at(-1)?.end ?? option.word.end;
      const written = rule.line.text.slice(option.not?.start ?? option.word.start, end);
      if (!words.includes(written)) words.push(written);
    }
  }
  // Whoever binds the service's port as his source port would get in with a SYN; answers never are one.
  const tcpOnly =
    exemption.box.protocol.length === 1 && exemption.box.protocol[0]!.low === TCP && exemption.box.protocol[0]!.high === TCP;
  const answers = direction === 'reply' && exemption.hook === 'PREROUTING' && tcpOnly;
  const counters = like.line.counters ? '[0:0] ' : '';
  return `${counters}-A ${chain} ${[...words, ...(answers ? ['! --syn'] : []), '-m conntrack --ctstate UNTRACKED -j ACCEPT'].join(' ')}`;
}

function mends(rules: HostRules, group: readonly Unaccepted[], fix: AcceptanceFix, options: AnalysisOptions): boolean {
  const edited = fix.edits.reduce((file, edit) => editFile(file, edit) as SourceFileOf<'iptables'>, fix.file);
  const after = analyseNotrack(withFile(rules, edited), options);
  if (!after) return false;
  return !after.unaccepted.some((left) =>
    group.some(({ exemption, direction }) => left.exemption.rule.line === exemption.rule.line && left.direction === direction),
  );
}
