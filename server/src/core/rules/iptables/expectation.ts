import type { Related } from '../../lint/finding.ts';
import type { HostContext, Rule } from '../../lint/rule.ts';
import { explainGuard, firstRules } from '../../model/guards/explain.ts';
import { hostGuards } from '../../model/guards/host-guards.ts';
import { say, sentences } from '../../text/say.ts';

const filter = (...lines: string[]) => ({
  'etc/iptables/rules.v4': [
    '*filter',
    ':INPUT DROP [0:0]',
    ':FORWARD DROP [0:0]',
    ':OUTPUT ACCEPT [0:0]',
    ...lines,
    'COMMIT',
    '',
  ].join('\n'),
});
const SOUND = ['-A INPUT -i lo -j ACCEPT', '-A INPUT -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT'];

/** A guard that does not hold, whose words are wrong, or of which nobody can know. */
export const expectation: Rule = {
  meta: {
    id: 'iptables/expectation',
    title: 'The rules do not do what a guard expects',
    severity: 'error',
    fix: 'none',
    since: '0.1.0',
    docs: {
      what: 'A guard says what becomes of all packets of a set: `# kernlint-expect tcp from 10.0.0.0/8 to port 22 is ACCEPT` in the rules, or a line of `expect` in the config. It holds if every packet of the set meets that. If one does not, the finding names it and the rule that decides. Where the answer stands on something that no file tells, such as the content of a set, that is said as information.',
      why: 'A rule set grows, and a rule above another takes its packets away. A guard states once what must stay so: that administrators get in, that mail does not get out, that DNS is not tracked.',
      whenOff: 'Where the guards are there to be read only.',
      bad: [
        {
          title: 'A rule above takes the packets away.',
          files: filter(
            ...SOUND,
            '# kernlint-expect tcp from 10.0.0.0/8 to port 22 is ACCEPT',
            '-A INPUT -s 10.1.0.0/16 -j DROP',
            '-A INPUT -s 10.0.0.0/8 -p tcp -m tcp --dport 22 -j ACCEPT',
          ),
        },
        {
          title: 'The words of the guard are wrong.',
          files: filter(...SOUND, '# kernlint-expect tcp form 10.0.0.0/8 to port 22 is ACCEPT'),
        },
        {
          title: 'Nobody knows who is in the set.',
          files: filter(
            ...SOUND,
            '# kernlint-expect tcp to port 22 is ACCEPT',
            '-A INPUT -p tcp -m tcp --dport 22 -m set --match-set admins src -j ACCEPT',
          ),
        },
      ],
      good: [
        {
          title: 'The host cannot be locked out: what it opened is answered, and the loopback is free.',
          files: filter(
            '# kernlint-expect established packets are ACCEPT',
            '# kernlint-expect packets in lo are ACCEPT',
            '# kernlint-expect new tcp from 10.0.0.0/8 to port 22 is ACCEPT',
            '# kernlint-expect udp to port 161 is not ACCEPT',
            ...SOUND,
            '-A INPUT -s 10.0.0.0/8 -p tcp -m tcp --dport 22 -j ACCEPT',
          ),
        },
      ],
      sources: ['the tracer, which is compared with the kernel by real packets'],
    },
  },
  host: check,
};

function check({ host, settings, report }: HostContext): void {
  for (const guard of hostGuards(host, settings)) {
    const { at, text } = guard;
    const { outcome, message, decider, fault } = explainGuard(guard, host);
    // A fault in the config is told where the config is read.
    const place = outcome === 'wrong' ? fault : (at ?? decider ?? firstRules(host));
    if (!place || !message) continue;
    const isUnknown = outcome === 'unknown';
    const related: Related[] =
      at && decider ? [{ ...decider, message: isUnknown ? say`It depends on this.` : say`This decides.` }] : [];
    const head = isUnknown
      ? at
        ? say`Nobody can know whether the rules hold to this.`
        : say`Nobody can know whether the rules hold to "${text}".`
      : at
        ? say`The rules do not hold to this.`
        : say`The rules do not hold to the guard "${text}".`;
    const told = outcome === 'wrong' ? message : sentences(head, message);
    report({ ...place, message: told, related, ...(isUnknown ? { severity: 'info' } : {}) });
  }
}
