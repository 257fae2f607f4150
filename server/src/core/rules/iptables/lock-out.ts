import type { Fix } from '../../lint/finding.ts';
import type { FileContext, Rule } from '../../lint/rule.ts';
import { dropsAnswers, dropsLoopback, isShutToIPv6 } from '../../model/packets/own-traffic.ts';
import { type Chain, type Ruleset, rulesetOf } from '../../model/ruleset/ruleset.ts';
import { lineStarts } from '../../syntax/lines.ts';
import { shift } from '../../text/range.ts';
import { say, sentences } from '../../text/say.ts';
import { editFile, type SourceFileOf } from '../../workspace/source-file.ts';

const filter = (rules: string) => ({
  'etc/sysconfig/iptables': `*filter\n:INPUT DROP [0:0]\n:FORWARD DROP [0:0]\n:OUTPUT ACCEPT [0:0]\n${rules}COMMIT\n`,
});

/** A filter that drops what the host itself needs. */
export const lockOut: Rule = {
  meta: {
    id: 'iptables/lock-out',
    title: 'The host cuts itself off',
    severity: 'warning',
    fix: 'offered',
    since: '0.1.0',
    docs: {
      what: "INPUT drops the answers to the host's own connections although OUTPUT lets them out, or everything on the loopback interface. Both are proved with example packets through the chains.",
      why: 'Without answers there is no DNS, no update, no time. Without loopback, programs of one host do not reach each other: databases, mail, resolvers.',
      whenOff: 'Where another rule set accepts these packets first.',
      bad: [
        {
          title: 'No answer comes back.',
          files: filter('-A INPUT -i lo -j ACCEPT\n-A INPUT -p tcp -m tcp --dport 22 -j ACCEPT\n'),
        },
        {
          title: 'Loopback is dropped.',
          files: filter(
            '-A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT\n-A INPUT -i eth0 -p tcp -m tcp --dport 22 -j ACCEPT\n',
          ),
        },
      ],
      good: [
        {
          title: 'Nothing of IPv6 is let in: it is not in use.',
          files: {
            'etc/sysconfig/ip6tables':
              '*filter\n:INPUT DROP [0:0]\n:FORWARD DROP [0:0]\n:OUTPUT ACCEPT [0:0]\n-A INPUT -i lo -j ACCEPT\nCOMMIT\n',
          },
        },
        {
          title: 'Loopback and answers come in.',
          files: filter(
            '-A INPUT -i lo -j ACCEPT\n-A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT\n-A INPUT -p tcp -m tcp --dport 22 -j ACCEPT\n',
          ),
        },
      ],
      sources: ['netfilter: loopback packets pass OUTPUT and INPUT like all others'],
    },
  },
  file: { iptables: check },
};

function check({ file, report }: FileContext<'iptables'>): void {
  const ruleset = rulesetOf(file);
  const input = ruleset.tables.get('filter')?.chains.get('INPUT');
  // A chain without rules is a decision, not an oversight.
  if (!input?.declaration || input.rules.length === 0 || isShutToIPv6(ruleset, input)) return;
  const range = shift(input.declaration.line.name, lineStarts(file.tree)[input.declaration.index]!);
  const told = (lacks: Lack, message: string, words: string) => {
    if (!lacks(ruleset)) return;
    report({ range, message: sentences(message, say`Accept them: ${words}.`), fixes: fixes(ruleset, input, words, lacks) });
  };
  told(
    dropsAnswers,
    say`INPUT drops the answers to connections that this host opens (ESTABLISHED, to ephemeral ports): no DNS, no updates.`,
    '-A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT',
  );
  told(
    dropsLoopback,
    say`INPUT drops packets of the loopback interface, so programs of this host cannot reach each other.`,
    '-A INPUT -i lo -j ACCEPT',
  );
}

type Lack = (ruleset: Ruleset) => boolean;

/** The rule before the first one of the chain, where that helps. */
function fixes(ruleset: Ruleset, input: Chain, words: string, lacks: Lack): readonly Fix[] {
  const { file } = ruleset;
  const first = input.rules[0]!;
  if (!input.rules.every(({ facts }) => facts.command === 'append')) return [];
  const start = lineStarts(file.tree)[first.index]!;
  const end = first.line.text.endsWith('\r\n') ? '\r\n' : '\n';
  const edit = { range: { start, end: start }, newText: `${first.line.counters ? '[0:0] ' : ''}${words}${end}` };
  if (lacks(rulesetOf(editFile(file, edit) as SourceFileOf<'iptables'>))) return [];
  return [{ title: say`Insert ${words}`, safety: 'offered', cluster: 'lock-out', edits: [{ path: file.path, ...edit }] }];
}
