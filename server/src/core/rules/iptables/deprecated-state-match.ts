import type { LineContext, Rule } from '../../lint/rule.ts';
import { bind } from '../../model/ruleset/bind.ts';
import { rulesetFamily } from '../../model/ruleset/ruleset.ts';
import type { IptablesRule } from '../../syntax/iptables/tree.ts';
import { say } from '../../text/say.ts';

const filter = (rules: string) => ({
  'etc/sysconfig/iptables': `*filter\n:INPUT DROP [0:0]\n:FORWARD DROP [0:0]\n:OUTPUT ACCEPT [0:0]\n-A INPUT -i lo -j ACCEPT\n${rules}COMMIT\n`,
});

/** `-m state --state`, the old name of `-m conntrack --ctstate`. */
export const deprecatedStateMatch: Rule = {
  meta: {
    id: 'iptables/deprecated-state-match',
    title: 'Old name of the conntrack match',
    severity: 'info',
    fix: 'safe',
    since: '0.1.0',
    docs: {
      what: 'A rule says `-m state --state` where iptables has `-m conntrack --ctstate`.',
      why: 'Since iptables 1.4.16 the state match is an alias: it loads and means the same, and the kernel holds a conntrack match. The new name knows more, such as SNAT, DNAT and directions.',
      whenOff: 'Where the same file is loaded by iptables older than 1.4.',
      bad: [{ title: 'The old name.', files: filter('-A INPUT -m state --state RELATED,ESTABLISHED -j ACCEPT\n') }],
      good: [{ title: 'The new name.', files: filter('-A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT\n') }],
      sources: ['iptables 1.4.16 and 1.4.18 changelogs; iptables 1.8.9 loads both'],
    },
  },
  visit: { iptables: { rule: visit } },
};

function visit(line: IptablesRule, { file, at, report }: LineContext<'iptables'>): void {
  if (!/\bstate\b/.test(line.text)) return;
  const { options } = bind(line, rulesetFamily(file));
  const match = options.find((option) => option.name === 'match' && option.args[0]?.text === 'state')?.args[0];
  const states = options.filter((option) => option.extension?.name === 'state' && option.name === 'state' && !option.hole);
  const [state] = states;
  if (!match || match.quoted || !state || states.length > 1) return;
  const list = state.args[0];
  report({
    range: at({ start: match.start, end: list?.end ?? state.word.end }),
    message: list
      ? say`-m state is the old name of -m conntrack; write --ctstate ${list.text}.`
      : say`-m state is the old name of -m conntrack; write --ctstate.`,
    tags: ['deprecated'],
    fixes: [
      {
        title: say`Write -m conntrack --ctstate`,
        safety: 'safe',
        edits: [
          { path: file.path, range: at(match), newText: 'conntrack' },
          {
            path: file.path,
            range: at({ start: state.word.start, end: state.word.start + spelling(state.word.text).length }),
            newText: '--ctstate',
          },
        ],
      },
    ],
  });
}

/** The option's name in its word, without a value glued on. */
function spelling(word: string): string {
  return word.split('=')[0]!;
}
