import { existsIn } from '../../knowledge/kernel.ts';
import type { LineContext, Rule } from '../../lint/rule.ts';
import { bind } from '../../model/ruleset/bind.ts';
import { rulesetFamily } from '../../model/ruleset/ruleset.ts';
import type { IptablesRule } from '../../syntax/iptables/tree.ts';
import { say } from '../../text/say.ts';

const raw = (target: string) => ({
  'etc/sysconfig/iptables': `*raw\n:PREROUTING ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n-A PREROUTING -i eth0 -p udp -m udp --dport 53 -j ${target}\n-A OUTPUT -o eth0 -p udp -m udp --sport 53 -j ${target}\nCOMMIT\n`,
});

/** `-j NOTRACK`, the old name of `-j CT --notrack`. */
export const deprecatedNotrackTarget: Rule = {
  meta: {
    id: 'iptables/deprecated-notrack-target',
    title: 'Old name of CT --notrack',
    severity: 'info',
    fix: 'safe',
    since: '0.1.0',
    kernel: true,
    docs: {
      what: 'A rule says `-j NOTRACK` where the kernel has `-j CT --notrack`.',
      why: 'The NOTRACK target left the kernel with xt_NOTRACK; iptables turns the name into the CT target, which is there since Linux 2.6.34. Both load and mean the same.',
      whenOff: 'Where the same file is loaded by iptables older than 1.4.20.',
      bad: [{ title: 'The old name.', files: raw('NOTRACK') }],
      good: [
        { title: 'The new name.', files: raw('CT --notrack') },
        { title: 'A kernel that has no CT target.', files: raw('NOTRACK'), kernel: 'rhel6' },
      ],
      sources: ['iptables 1.4.16 and 1.4.21 changelogs; Linux xt_CT'],
    },
  },
  visit: { iptables: { rule: visit } },
};

function visit(line: IptablesRule, { file, settings, at, report }: LineContext<'iptables'>): void {
  if (!line.text.includes('NOTRACK') || existsIn(settings.target, { since: '3.10' }) !== 'all') return;
  const { target } = bind(line, rulesetFamily(file));
  if (target?.word.text !== 'NOTRACK' || target.goto || target.word.end - target.word.start !== 'NOTRACK'.length) return;
  report({
    range: at(target.word),
    message: say`NOTRACK is the old name of CT --notrack, which the kernel makes of it.`,
    tags: ['deprecated'],
    fixes: [
      {
        title: say`Write CT --notrack`,
        safety: 'safe',
        edits: [{ path: file.path, range: at(target.word), newText: 'CT --notrack' }],
      },
    ],
  });
}
